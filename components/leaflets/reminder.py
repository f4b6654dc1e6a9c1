"""A date that readers agree on with themselves, and its calendar file: made on the spot, kept nowhere."""

import datetime as dt
import secrets
from typing import cast

import streamlit as st
from markupsafe import Markup

from components.pieces.show import show
from components.sheets.desk import Files, Kind
from components.sheets.session_files import Maker
from data.reminder import reminder, title_of
from wording import language, say

DAY, TELLS, DESK = "reminder_day", "reminder_tells", "reminder_desk"
ICS = Kind("reminder", "ics", "text/calendar")
LONGEST_AWAY = dt.timedelta(days=2 * 365)


class ReminderDesk(Files):
    """The newest date and title of one session."""

    def __init__(self) -> None:
        super().__init__()
        self.uid = secrets.token_hex(8)
        self.day: dt.date | None = None
        self.title = title_of(telling=False)

    def lay(self, day: dt.date | None, title: str) -> None:
        """Take what the run under way has to show."""
        self.day, self.title, self.spoken = day, title, language()

    def ics(self) -> str:
        """Make the calendar file of the newest date; its address."""
        return self.hand_over(ICS, lambda: (self.day, self.title), lambda _: self.made())

    def made(self) -> bytes:
        """The calendar file itself."""
        assert self.day is not None
        return reminder(self.day, self.title, self.uid, dt.datetime.now(dt.UTC))


def ask_date(today: dt.date) -> None:
    """Ask for a date from today on, then whether its title may tell what it is about; the file is made on a tap."""
    desk = _desk()
    with st.container(key="reminder"):
        with st.container(horizontal=True, vertical_alignment="bottom"):
            day = st.date_input(
                say("leaflets-reminder-day"),
                value=None,
                min_value=today,
                max_value=today + LONGEST_AWAY,
                format="MM/DD/YYYY",
                key=DAY,
                width=260,
            )
            given = day if isinstance(day, dt.date) else None
            desk.lay(given, title_of(telling=bool(st.session_state.get(TELLS))))
            st.download_button(
                say("leaflets-reminder-file"),
                Maker(desk.ics),
                file_name=ICS.file_name,
                mime=ICS.mime,
                icon=":material/event:",
                on_click="ignore",
                disabled=given is None,
                key="reminder-ics",
            )
        if given:
            st.checkbox(say("leaflets-reminder-tells"), key=TELLS)
            show(Markup('<p class="small">{}</p>').format(say("leaflets-reminder-title", title=desk.title)))
    desk.held.hold_buttons()


def _desk() -> ReminderDesk:
    if DESK not in st.session_state:
        st.session_state[DESK] = ReminderDesk()
    return cast(ReminderDesk, st.session_state[DESK])
