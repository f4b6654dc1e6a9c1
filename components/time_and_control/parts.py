"""What stands behind a tap on Time and control, and the same in words for paper."""

import streamlit as st
from markupsafe import Markup

from components.frame.store import read_catalogue
from components.pieces.closed import closed, lazy_part
from components.pieces.show import show
from components.reader import choices
from components.time_and_control import chart_cache, lanes, sections, stop_drip
from data import time_course
from data.comparison import Register
from wording import once, say


def parts(words: Register) -> None:
    """Each part behind its line, in the order in which a reader asks."""
    drip = time_course.dripped(read_catalogue())
    with st.container(key="all-closed-time", gap=None):
        if drip:
            lazy_part(
                "stop",
                say("time-stop-a-drip"),
                lambda: stop_drip.stop_drip(drip, words),
                lambda: _stop_on_paper(stop_drip.minute(), words),
            )
        show(_who_and_clocks(words))
        lazy_part(
            "curves",
            say("time-curves"),
            lambda: chart_cache.show_courses(words),
            lambda: _courses_on_paper(words),
        )
        with st.expander(say("time-reading-help"), key="closed-read"):
            choices.ask_words()
            show(_how_to_read(words))


@once(maxsize=2)
def _who_and_clocks(words: Register) -> Markup:
    catalogue = read_catalogue()
    windows = time_course.windows(catalogue)
    own = Markup().join(
        closed(
            f"own-clock-{one.treatment.treatment_id}",
            say("time-own-clock", option=one.treatment.name),
            sections.own_clock_opening(catalogue, one, words) + lanes.own_clock(one),
        )
        for one in windows
        if one.treatment.own_clock == "yes"
    )
    return closed("who-and-what", say("time-who-can"), sections.who_and_what(catalogue, windows, words)) + own


@once(maxsize=2)
def _how_to_read(words: Register) -> Markup:
    return sections.how_to_read_bars(read_catalogue(), words)


@once(maxsize=16)
def _stop_on_paper(minute: int, words: Register) -> Markup:
    catalogue = read_catalogue()
    drip = time_course.stop_drip(catalogue.kinetics, minute)
    own = time_course.dripped(catalogue)
    assert own is not None
    return (
        sections.stop_opening(catalogue, words)
        + sections.worth(catalogue, words)
        + sections.stop_result(drip, words, own, drawn=False)
        + sections.stop_table(drip, words)
        + sections.same_minute(catalogue, time_course.standings(catalogue, minute), minute, words)
    )


@once(maxsize=2)
def _courses_on_paper(words: Register) -> Markup:
    catalogue = read_catalogue()
    below = (
        sections.course_head(one) + sections.course_below(catalogue, one, words)
        for one in time_course.standings(catalogue, 0)
    )
    return sections.courses_opening(words) + Markup().join(below) + sections.reading(catalogue, words)
