"""The control that stops the drip: a slider and a box for typed minutes that move together, run alone."""

import streamlit as st

from components.frame.store import read_catalogue
from components.pieces.part import runs_alone
from components.pieces.show import show
from components.time_and_control import chart_cache, sections
from data import time_course
from data.comparison import Register
from data.rows import Treatment
from wording import say

SLID, TYPED = "stop_minute", "stop_minute_typed"
OPENS_AT = 20


@runs_alone
def stop_drip(own: Treatment, words: Register) -> None:
    """Slider, what it changes for the drip (``own``), what stopping is worth, and each option at that minute."""
    catalogue = read_catalogue()
    show(sections.stop_opening(catalogue, words))
    with st.container(key="stop"):
        beside, control = st.columns([2, 3], gap="large")
    with beside:
        show(sections.worth(catalogue, words))
    with control:
        drip = time_course.stop_drip(catalogue.kinetics, _ask(time_course.planned_minutes(catalogue.kinetics)))
        show(sections.stop_result(drip, words, own))
        chart_cache.show(chart_cache.stopped(drip.minute, words), "stopped")
        show(sections.stop_table(drip, words))
    standings = time_course.standings(catalogue, drip.minute)
    show(sections.same_minute(catalogue, standings, drip.minute, words))


def minute() -> int:
    """The minute chosen so far; asks nothing."""
    return _within(st.session_state.get(SLID, OPENS_AT), time_course.planned_minutes(read_catalogue().kinetics))


def _within(asked: float, planned: int) -> int:
    return min(max(int(asked), 1), planned)


def _ask(planned: int) -> int:
    """The minute chosen, 1 to the end of the drip, by slider or by typing: each moves the other."""
    st.session_state.setdefault(SLID, OPENS_AT)
    st.session_state.setdefault(TYPED, float(st.session_state[SLID]))
    with st.container(horizontal=True, key="stop-ask", vertical_alignment="bottom"):
        st.slider(
            say("time-stop-after"),
            1,
            planned,
            key=SLID,
            on_change=_both_at,
            args=(SLID,),
            persist_state="session",
        )
        st.number_input(
            say("time-stop-typed"),
            1.0,
            float(planned),
            step=1.0,
            format="%.0f",
            key=TYPED,
            on_change=_both_at,
            args=(TYPED,),
            persist_state="session",
            width=180,
        )
    return _within(st.session_state[SLID], planned)


def _both_at(asked: str) -> None:
    minute = round(st.session_state[asked])
    st.session_state[SLID], st.session_state[TYPED] = minute, float(minute)
