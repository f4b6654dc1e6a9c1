"""The line that tells where a reader is on the path."""

import re

import pytest

from components.frame import pages, stepper


@pytest.mark.parametrize(
    ("path", "place", "bar"),
    [
        ("", "1 of 7 ", ["here", "", "", "", "", "", ""]),
        ("time-and-control", "5 of 7 ", ["past", "past", "past", "past", "here", "", ""]),
        ("summary", "7 of 7 ", ["past", "past", "past", "past", "past", "past", "here"]),
        ("questions", "", [""] * 7),
    ],
)
def test_the_bar_has_a_part_for_every_page_of_the_path(path: str, place: str, bar: list[str]) -> None:
    """Seven parts: those behind, the one here, those ahead; beside the path none is here."""
    page = next(one for one in pages.PAGES if one.path == path)
    html = stepper._line(page, 0)
    assert re.findall(r'<i class="(\w*)"></i>', html) == bar
    assert f'<span class="at">{place}<b>{page.name}</b></span>' in html


@pytest.mark.parametrize(("path", "before", "after"), [("", None, "options"), ("compare", "options", "evidence")])
def test_what_comes_before_and_after(path: str, before: str | None, after: str) -> None:
    """The page before and the page after one on the path."""
    page = next(one for one in pages.PAGES if one.path == path)
    back, on = pages.before(page), pages.after(page)
    assert (back and back.path, on and on.path) == (before, after)
