"""The drawings of levels in the blood, made once for each choice, and put on the page.

Only that page's closed parts use this module, so that no other page, and no closed part, loads Plotly.
"""

import streamlit as st

from components.frame.store import read_catalogue
from components.pieces.show import show as show_html
from components.time_and_control import charts, sections
from components.time_and_control.charts import Drawing
from data import time_course
from data.comparison import Register
from data.time_course import Standing
from wording import once


@once(maxsize=128)
def stopped(minute: int, words: Register) -> Drawing:
    """The drip stopped at a minute beside the full drip."""
    catalogue = read_catalogue()
    drip = time_course.dripped(catalogue)
    assert drip is not None
    return charts.stopped_drip(time_course.stop_drip(catalogue.kinetics, minute), words, drip.colour_drawn)


@once(maxsize=32)
def courses(words: Register) -> tuple[tuple[Standing, Drawing | None], ...]:
    """Every option with its curve, where there is a level to draw."""
    return tuple(
        (one, charts.one_course(one, one.course, words) if one.course else None)
        for one in time_course.standings(read_catalogue(), 0)
    )


def show(drawing: Drawing, key: str) -> None:
    """Put a drawing on the page."""
    st.plotly_chart(drawing.figure, theme=None, config=charts.CONFIG, key=f"chart-{key}", alt=drawing.alt)


def show_courses(words: Register) -> None:
    """How to read the curves, then every option's curve, two beside each other where there is room."""
    catalogue = read_catalogue()
    show_html(sections.courses_opening(words))
    shown = courses(words)
    with st.container(key="courses"):
        for place in range(0, len(shown), 2):
            for column, (standing, drawing) in zip(st.columns(2, gap="large"), shown[place : place + 2], strict=False):
                with column:
                    show_html(sections.course_head(standing))
                    if drawing is not None:
                        show(drawing, standing.key)
                    show_html(sections.course_below(catalogue, standing, words))
    show_html(sections.reading(catalogue, words))
