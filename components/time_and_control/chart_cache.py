"""The drawings of Time and control, made once for each choice, and put on the page.

Only that page imports this module, so that no other loads Plotly.
"""

from functools import lru_cache

import streamlit as st

from components.frame.store import tables as read_tables
from components.time_and_control import charts, sections
from components.time_and_control.charts import Drawing
from data import time_course
from data.comparison import Words
from data.time_course import Standing


@lru_cache(maxsize=1)
def windows() -> Drawing:
    """Until when each dose can be changed."""
    return charts.control_windows(time_course.windows(read_tables()))


@lru_cache(maxsize=16)
def own_clock(treatment_id: str) -> Drawing:
    """An option's own times."""
    return charts.own_clock(time_course.window(read_tables(), treatment_id))


@lru_cache(maxsize=128)
def stopped(minute: int, words: Words) -> Drawing:
    """The drip stopped at a minute beside the full drip."""
    tables = read_tables()
    drip = time_course.dripped(tables)
    assert drip is not None
    return charts.stopped_drip(time_course.stop_drip(tables.kinetics, minute), words, drip.colour_drawn)


@lru_cache(maxsize=32)
def courses(words: Words) -> tuple[tuple[Standing, Drawing | None], ...]:
    """Every option with its curve, where there is a level to draw."""
    return tuple(
        (one, charts.one_course(one, one.course, words) if one.course else None)
        for one in time_course.standings(read_tables(), 0)
    )


def show(drawing: Drawing, key: str) -> None:
    """Put a drawing on the page."""
    st.plotly_chart(drawing.figure, theme=None, config=charts.CONFIG, key=f"chart-{key}", alt=drawing.alt)


def show_windows(words: Words) -> None:
    """Until when each dose can be changed, own clocks of options that have one, and who can change what."""
    tables = read_tables()
    shown = time_course.windows(tables)
    st.html(sections.opening())
    show(windows(), "windows")
    st.html(sections.unlike(tables, words))
    st.html(sections.window_table(shown))
    for window in shown:
        if window.treatment.own_clock == "yes":
            treatment_id = window.treatment.treatment_id
            st.html(sections.own_clock_opening(tables, window, words))
            show(own_clock(treatment_id), f"own-clock-{treatment_id}")
    st.html(sections.who_and_what(tables, shown, words))


def show_courses(words: Words) -> None:
    """Every option's curve, two beside each other where there is room."""
    tables = read_tables()
    st.html(sections.courses_opening(words))
    shown = courses(words)
    with st.container(key="courses"):
        for place in range(0, len(shown), 2):
            for column, (standing, drawing) in zip(st.columns(2, gap="large"), shown[place : place + 2], strict=False):
                with column:
                    st.html(sections.course_head(standing))
                    if drawing is not None and standing.course is not None:
                        show(drawing, standing.course.route)
                    st.html(sections.course_below(tables, standing, words))
