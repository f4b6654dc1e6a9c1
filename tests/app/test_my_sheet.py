"""My sheet beside a page: what was ticked and picked, told once. A browser tells that wide screens alone show it."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from tests.app.test_pages import html_of, opened
from tests.shown.cells import rows

BESIDE = (
    "compare/page.py",
    "evidence/page.py",
    "time_and_control/page.py",
    "cost/page.py",
    "questions/page.py",
    "read_aloud/page.py",
)
IN_A_LINE = "options/page.py"
PANEL = re.compile(r'<section aria-label="My sheet" data-silent>(.*?)</section>', re.DOTALL)
LINE = re.compile(
    r'<div class="my-sheet-line" role="group" aria-label="On my sheet" data-silent>(.*?)</div>', re.DOTALL
)
ITEM = re.compile(r"<li[^>]*>(.*?)</li>")
TAG = re.compile(r"<[^>]+>")


def items(app: AppTest, found: re.Pattern[str]) -> list[str]:
    """What stands on the sheet so far, the only one on the page."""
    (inside,) = found.findall(html_of(app))
    return [TAG.sub("", one) for one in ITEM.findall(inside)]


@pytest.mark.parametrize("script", [*BESIDE, IN_A_LINE])
def test_options_ticked_and_picks_are_told_once(script: str) -> None:
    """Short names as their tables have them, options in the one order, and a link to the sheet."""
    app = opened(script)
    app.session_state["options"] = ["sgb", "nasal_ketamine"]
    app.session_state["picks"] = ["at_home", "fast_relief"]
    app.run()
    short = {row["treatment_id"]: row["short_name"] for row in rows("treatments")}
    picks = {row["preference_id"]: row["short_name"] for row in rows("preferences")}
    wanted = [short["nasal_ketamine"], short["sgb"], picks["fast_relief"], picks["at_home"]]
    assert items(app, LINE if script == IN_A_LINE else PANEL) == wanted
    label = "To my sheet" if script == IN_A_LINE else "To my sheet and PDF"
    assert [one.proto.page for one in app.get("page_link") if one.proto.label == label] == ["summary"]


def test_with_nothing_ticked_or_picked_it_says_so() -> None:
    """No empty place: both are said in words."""
    app = opened("cost/page.py")
    app.session_state["options"] = []
    app.run()
    assert items(app, PANEL) == ["No option ticked", "Nothing picked yet"]


def test_it_follows_a_choice_made_on_side_by_side() -> None:
    """There only the part with the choices runs anew: the sheet is in it."""
    app = opened("compare/page.py")
    app.get_by_key("options").set_value(["kap", "sgb"]).run()
    assert items(app, PANEL) == ["KAP", "SGB", "Nothing picked yet"]
