"""Time and control through AppTest: every minute in both words."""

import re
from typing import get_args

import pytest

from components.time_and_control.stop_drip import SLID, TYPED
from data.comparison import Register
from tests.app.test_pages import html_of, opened

SCRIPT = "time_and_control/page.py"


@pytest.mark.parametrize("words", get_args(Register))
def test_every_minute_draws(words: str) -> None:
    """Each minute from 1 to 40 draws in both words, by the slider and by typing, with nine drawings that speak."""
    app = opened(SCRIPT)
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
        assert len(charts) == 9 and all(chart.proto.alt for chart in charts)


@pytest.mark.parametrize(("typed", "minute"), [(6.5, 6), (7.5, 8), (7.6, 8), (12.49, 12)])
def test_part_of_a_minute_becomes_a_whole_one_in_both(typed: float, minute: int) -> None:
    """A typed part of a minute is made whole, and slider, box and sentence say the same minute."""
    app = opened(SCRIPT)
    app.number_input(key=TYPED).set_value(typed).run()
    assert not app.exception
    assert app.slider(key=SLID).value == app.number_input(key=TYPED).value == minute
    assert f"Every option at minute {minute}<" in html_of(app)


def test_only_minutes_can_be_entered() -> None:
    """The page has no field for a dose or a weight: one slider, one box, both in minutes."""
    app = opened(SCRIPT)
    assert [one.label for one in app.slider] == ["Stop the drip after this many minutes"]
    assert [one.label for one in app.number_input] == ["Or type the minute"]
    assert not app.text_input and not app.text_area
