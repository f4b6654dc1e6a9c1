"""The drawings of Time and control, made once for each choice, and put on the page.

Only that page imports this module, so that no other loads Plotly.
"""

from functools import lru_cache

import streamlit as st

from components.frame.store import read_catalogue
from components.pieces.show import show as show_html
from components.time_and_control import charts, sections
from components.time_and_control.charts import Drawing
from data import time_course
from data.comparison import Register
from data.time_course import Standing


@lru_cache(maxsize=1)
def windows() -> Drawing:
    """Until when each dose can be changed."""
    return charts.control_windows(time_course.windows(read_catalogue()))


@lru_cache(maxsize=16)
def own_clock(treatment_id: str) -> Drawing:
    """An option's own times."""
    return charts.own_clock(time_course.window(read_catalogue(), treatment_id))


@lru_cache(maxsize=128)
def stopped(minute: int, words: Register) -> Drawing:
    """The drip stopped at a minute beside the full drip."""
    catalogue = read_catalogue()
    drip = time_course.dripped(catalogue)
    assert drip is not None
    return charts.stopped_drip(time_course.stop_drip(catalogue.kinetics, minute), words, drip.colour_drawn)


@lru_cache(maxsize=32)
def courses(words: Register) -> tuple[tuple[Standing, Drawing | None], ...]:
    """Every option with its curve, where there is a level to draw."""
    return tuple(
        (one, charts.one_course(one, one.course, words) if one.course else None)
        for one in time_course.standings(read_catalogue(), 0)
    )


def show(drawing: Drawing, key: str) -> None:
    """Put a drawing on the page."""
    st.plotly_chart(drawing.figure, theme=None, config=charts.CONFIG, key=f"chart-{key}", alt=drawing.alt)


def show_windows(words: Register) -> None:
    """Until when each dose can be changed, own clocks of options that have one, and who can change what."""
    catalogue = read_catalogue()
    shown = time_course.windows(catalogue)
    show_html(sections.opening())
    show(windows(), "windows")
    show_html(sections.unlike(catalogue, words))
    show_html(sections.window_table(shown))
    for window in shown:
        if window.treatment.own_clock == "yes":
            treatment_id = window.treatment.treatment_id
            show_html(sections.own_clock_opening(catalogue, window, words))
            show(own_clock(treatment_id), f"own-clock-{treatment_id}")
    show_html(sections.who_and_what(catalogue, shown, words))


def show_courses(words: Register) -> None:
    """Every option's curve, two beside each other where there is room."""
    catalogue = read_catalogue()
    show_html(sections.courses_opening(words))
    shown = courses(words)
    with st.container(key="courses"):
        for place in range(0, len(shown), 2):
            for column, (standing, drawing) in zip(st.columns(2, gap="large"), shown[place : place + 2], strict=False):
                with column:
                    show_html(sections.course_head(standing))
                    if drawing is not None and standing.course is not None:
                        show(drawing, standing.course.route)
                    show_html(sections.course_below(catalogue, standing, words))
