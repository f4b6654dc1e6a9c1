"""Choosing a clinic: fields for what each clinic says, a matter and a clinic at a time, and the card beside them."""

from typing import get_args

import streamlit as st
from markupsafe import Markup

from components.clinic.card import group_section, sections
from components.frame.store import read_catalogue
from components.pieces.markup import in_markdown
from components.pieces.show import show
from components.reader.answers import CLINICS, answers_from, card_key, clinic_name_key, kept
from components.sheets.as_html import section_html
from components.sheets.as_pdf import signs_left_out
from data.catalogue import Catalogue
from data.clinic import Clinic
from data.clinic_card import FEWEST, LONGEST_ANSWER, LONGEST_NAME, MOST, CardGroup, ClinicCard, clinic_card
from data.rows import VisitGroup
from data.summary import group_name
from wording import say

MATTER, PLACE, VIEW = "card_matter", "card_place", "card_view"
VIEWS = ("write", "compare")


def intro() -> Markup:
    """What the page is for."""
    return Markup('<p class="screen-only">{}</p>').format(say("clinic-intro"))


def ask_count() -> None:
    """Ask how many clinics stand side by side."""
    if st.session_state.get(CLINICS) not in _counts():
        st.session_state.pop(CLINICS, None)
    st.segmented_control(
        say("clinic-count"),
        _counts(),
        default=str(FEWEST),
        required=True,
        key=CLINICS,
        persist_state="session",
    )


def _counts() -> list[str]:
    return [str(one) for one in range(FEWEST, MOST + 1)]


def card_now(catalogue: Catalogue, treatment_ids: tuple[str, ...], clinic: Clinic | None) -> ClinicCard:
    """The card as filled in so far."""
    given = answers_from(catalogue, st.session_state.to_dict())
    names = [given.clinic_names.get(place, "") for place in range(given.clinics)]
    return clinic_card(catalogue, treatment_ids, names, given.card, clinic)


def ask_matter() -> VisitGroup:
    """Ask which matter to go through."""
    groups = list(get_args(VisitGroup))
    if st.session_state.get(MATTER) not in groups:
        st.session_state.pop(MATTER, None)
    chosen: VisitGroup | None = st.pills(
        say("clinic-matter"),
        groups,
        format_func=group_name,
        default=groups[0],
        required=True,
        key=MATTER,
        wrap=True,
        persist_state="session",
    )
    return chosen or groups[0]


def ask_view() -> str:
    """Ask whether to write answers down, or to see them side by side."""
    if st.session_state.get(VIEW) not in VIEWS:
        st.session_state.pop(VIEW, None)
    chosen: str | None = st.segmented_control(
        say("clinic-view"),
        VIEWS,
        format_func=lambda one: say(f"clinic-view-{one}"),
        default="write",
        required=True,
        key=VIEW,
        persist_state="session",
    )
    return chosen or "write"


def ask_answers(card: ClinicCard, group: CardGroup) -> None:
    """Fields for the answers of one clinic on one matter."""
    places = {str(place): name for place, name in enumerate(card.names, 1)}
    if st.session_state.get(PLACE) not in places:
        st.session_state.pop(PLACE, None)
    with st.container(key="card-who"):
        place = st.radio(
            say("clinic-write-for"),
            list(places),
            format_func=lambda one: in_markdown(places[one]),
            horizontal=True,
            key=PLACE,
            persist_state="session",
        )
        _field(say("clinic-name"), clinic_name_key(int(place)), LONGEST_NAME)
    with st.container(key="card-fields"):
        for one in group.questions:
            _field(in_markdown(one.text), card_key(int(place), one.question_id), LONGEST_ANSWER)


def _field(label: str, key: str, longest: int) -> None:
    if key in st.session_state:
        found = kept(read_catalogue(), {key: st.session_state[key]}).get(key, "")
        if found != st.session_state[key]:
            st.session_state[key] = found
    st.text_input(label, key=key, max_chars=longest, persist_state="session")


def on_screen(card: ClinicCard, group: CardGroup) -> Markup:
    """The matter's table, for the screen."""
    return Markup('<div class="screen-only clinic-card">{}</div>').format(section_html(group_section(card, group)))


def on_paper(card: ClinicCard) -> Markup:
    """The whole card, for the printed page."""
    return Markup('<div class="paper-only">{}</div>').format(Markup().join(section_html(one) for one in sections(card)))


def say_what_pdf_lacks(card: ClinicCard) -> None:
    """How many of the typed signs the PDF can't show, if any."""
    missing = signs_left_out(card.typed)
    if missing:
        show(Markup('<p class="friendly screen-only" role="status">{}</p>').format(missing))
