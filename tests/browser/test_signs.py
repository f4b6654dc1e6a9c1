"""What a browser shows of every page: words, and no sign of mark-up."""

import pytest
from playwright.sync_api import expect

from components.frame import pages
from tests.browser.reader import Reader, Window
from tests.browser.test_frame import CRISIS_FIRST
from tests.signs import signs

READ_ALOUD = """() => [...document.querySelectorAll('[alt], [title], [aria-label], [placeholder]')].flatMap(
  one => ['alt', 'title', 'aria-label', 'placeholder'].map(name => one.getAttribute(name) ?? '')).join('\\n')"""
OPENS = "document.querySelectorAll('{}').forEach(one => one.open = true)"


def all_open(reader: Reader) -> None:
    """Open each closed part above the strip: by a key where the page draws what is in it, then all other parts.

    A key meets its part also while the one above still grows, as a tap may not.
    """
    parts = reader.page.locator('[data-testid="stExpander"] > details > summary')
    for place in range(parts.count()):
        if parts.nth(place).locator("xpath=..").get_attribute("open") is None:
            parts.nth(place).press("Enter")
            expect(parts.nth(place).locator("xpath=..")).to_have_attribute("open", "")
            reader.settled()
    reader.page.evaluate(OPENS.format("[data-testid=stMainBlockContainer] details"))


@pytest.mark.parametrize("page", pages.PAGES, ids=lambda page: page.name)
def test_a_browser_shows_no_sign(window: Window, page: pages.PageInfo) -> None:
    """With thoughts of suicide chosen, clinical words, and all closed parts open: words alone, crisis lines first."""
    reader = window(1280, 900).open(f"/{page.path}")
    if reader.page.locator(".st-key-condition").count():
        reader.choose_condition("Thoughts of suicide").keeps('"suicidal_ideation"')
        reader.page.get_by_label("Crisis help").wait_for()
        reader.settled()
        heading, crisis, choice = reader.page.evaluate(CRISIS_FIRST)
        assert (
            heading < choice < crisis if page.leads else heading < crisis < choice
        ) and "suicid" not in reader.page.url
    all_open(reader)
    if reader.page.locator(".st-key-words").count():
        reader.page.locator(".st-key-words").get_by_text("Clinical words").click()
        reader.page.locator(".st-key-words [data-selected]", has_text="Clinical words").wait_for()
        all_open(reader.keeps('"clinical"').settled())
    reader.page.evaluate(OPENS.format("details"))
    shown = reader.page.inner_text("body")
    assert len(shown) > 500
    assert signs(shown) == [] and signs(reader.page.evaluate(READ_ALOUD)) == []
