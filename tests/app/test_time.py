"""Time and control through AppTest: every minute in both words."""

import re
from typing import get_args

import pytest
from streamlit.testing.v1 import AppTest

from components.time_and_control.stop_drip import SLID, TYPED
from data.comparison import Register
from tests.app.test_pages import html_of, opened

SCRIPT = "time_and_control/page.py"
STOP, CURVES = "closed-drawn-stop", "closed-drawn-curves"
# One for the bars, one for the stop, one for each of the six ways with a curve.
TABLES = 8


def with_parts_open(*parts: str) -> AppTest:
    """The page with parts open that draw only then."""
    app = opened(SCRIPT)
    for part in parts:
        app.session_state[part] = True
    return app.run()


def lanes(app: AppTest) -> list[str]:
    """The options that have lanes, in their order."""
    html = next(one.proto.body for one in app.get("html") if 'class="lanes"' in one.proto.body)
    return re.findall(r'data-option="(\w+)"', html)


def test_lanes_are_those_of_the_options_shown() -> None:
    """Four options at first, those chosen after; with none chosen no lane stands, and a sentence says what to do."""
    app = opened(SCRIPT)
    assert lanes(app) == ["iv_ketamine", "oral_ketamine", "kap", "sgb"]
    app.get_by_key("options").set_value(["esketamine_nasal", "im_ketamine"]).run()
    assert lanes(app) == ["im_ketamine", "esketamine_nasal"]
    app.get_by_key("options").set_value([]).run()
    assert not app.exception
    assert 'class="lanes"' not in html_of(app) and "Choose two options" in html_of(app)


@pytest.mark.parametrize("words", get_args(Register))
def test_closed_parts_draw_nothing_and_leave_their_words_to_paper(words: str) -> None:
    """Closed, no drawing is made and no slider stands; what they hold is there for paper, at the minute chosen."""
    app = opened(SCRIPT)
    app.get_by_key("words").set_value(words).run()
    assert not app.get("plotly_chart") and not app.slider
    html = html_of(app)
    assert html.count("closed-on-paper") == 2 + html.count(".closed-on-paper")
    for part in (
        "Stopped at 20 minutes",
        "4 of 205",
        "Every option at minute 20<",
        "Vein, stopped",
        "How to read these",
    ):
        assert part in html
    assert html.count("<table") == TABLES
    app.session_state[STOP] = app.session_state[CURVES] = True
    app.run()
    html = html_of(app)
    assert html.count("closed-on-paper") == html.count(".closed-on-paper") and html.count("<table") == TABLES
    app.slider(key=SLID).set_value(7).run()
    app.session_state[STOP] = False
    app.run()
    assert not app.slider and "Stopped at 7 minutes" in html_of(app)


@pytest.mark.parametrize("words", get_args(Register))
def test_every_minute_draws(words: str) -> None:
    """Each minute from 1 to 40 draws in both words, by the slider and by typing, with seven drawings that speak."""
    app = with_parts_open(STOP, CURVES)
    app.get_by_key("words").set_value(words).run()
    for minute in range(1, 41):
        if minute % 2:
            app.slider(key=SLID).set_value(minute).run()
        else:
            app.number_input(key=TYPED).set_value(minute).run()
        assert not app.exception
        assert app.slider(key=SLID).value == app.number_input(key=TYPED).value == minute
        html = html_of(app)
        assert f"Every option at minute {minute}<" in html
        assert "at once" not in re.sub("does not wear off at once|<style>.*?</style>", "", html, flags=re.DOTALL)
        charts = app.get("plotly_chart")
        assert len(charts) == 7 and all(chart.proto.alt for chart in charts)


@pytest.mark.parametrize(("typed", "minute"), [(6.5, 6), (7.5, 8), (7.6, 8), (12.49, 12)])
def test_part_of_a_minute_becomes_a_whole_one_in_both(typed: float, minute: int) -> None:
    """A typed part of a minute is made whole, and slider, box and sentence say the same minute."""
    app = with_parts_open(STOP)
    app.number_input(key=TYPED).set_value(typed).run()
    assert not app.exception
    assert app.slider(key=SLID).value == app.number_input(key=TYPED).value == minute
    assert f"Every option at minute {minute}<" in html_of(app)


def test_only_minutes_can_be_entered() -> None:
    """The page has no field for a dose or a weight: one slider, one box, both in minutes."""
    app = with_parts_open(STOP, CURVES)
    assert [one.label for one in app.slider] == ["Stop the drip after this many minutes"]
    assert [one.label for one in app.number_input] == ["Or type the minute"]
    assert not app.text_input and not app.text_area
