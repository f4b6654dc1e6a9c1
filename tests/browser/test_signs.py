"""What a browser shows of every page: words, and no sign of mark-up."""

import pytest

from components.frame import pages
from tests.browser.reader import Window
from tests.browser.test_frame import CRISIS_FIRST
from tests.signs import signs

READ_ALOUD = """() => [...document.querySelectorAll('[alt], [title], [aria-label], [placeholder]')].flatMap(
  one => ['alt', 'title', 'aria-label', 'placeholder'].map(name => one.getAttribute(name) ?? '')).join('\\n')"""


@pytest.mark.parametrize("page", pages.PAGES, ids=lambda page: page.name)
def test_a_browser_shows_no_sign(window: Window, page: pages.PageInfo) -> None:
    """With thoughts of suicide chosen, clinical words, and all closed parts open: words alone, crisis lines first."""
    reader = window(1280, 900).open(f"/{page.path}")
    if reader.page.locator(".st-key-condition").count():
        if reader.page.locator(".st-key-choice_bar").count():
            reader.page.locator(".st-key-choice_bar summary").click()
        reader.choose_condition("Thoughts of suicide")
        reader.page.get_by_label("Crisis help").wait_for()
        heading, crisis, choice = reader.page.evaluate(CRISIS_FIRST)
        assert (
            heading < choice < crisis if page.leads else heading < crisis < choice
        ) and "suicid" not in reader.page.url
    if reader.page.locator(".st-key-words").count():
        reader.page.locator(".st-key-words").get_by_text("Clinical words").click()
        reader.settled()
    for closed in reader.page.locator('[data-testid="stExpander"] details:not([open]) > summary').all():
        closed.click()
    reader.settled()
    reader.page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    shown = reader.page.inner_text("body")
    assert len(shown) > 500
    assert signs(shown) == [] and signs(reader.page.evaluate(READ_ALOUD)) == []
