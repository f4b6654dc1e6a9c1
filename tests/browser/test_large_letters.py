"""A browser set to letters of 32 px, twice the usual size: ours grow with it, and nothing is lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext

from components import pages
from tests.browser.profile import LARGE_LETTERS, with_settings
from tests.browser.reader import Reader, Window
from tests.browser.test_frame import AXE, STRIP

SIZES = """() => ['h1', '[data-testid="stMain"] p', '.strip-text > p']
  .map(one => parseFloat(getComputedStyle(document.querySelector(one)).fontSize))"""
WIDE = """() => { const main = document.querySelector('[data-testid="stMain"]');
  return Math.max(main.scrollWidth - main.clientWidth, document.documentElement.scrollWidth - innerWidth); }"""


@pytest.fixture(params=[(1280, 800), (390, 844)], ids=["desk", "phone"])
def large(browser: Browser, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    """A browser set to large letters."""
    width, height = request.param
    with with_settings(browser, tmp_path, LARGE_LETTERS, viewport={"width": width, "height": height}) as context:
        yield context


@pytest.mark.parametrize("page", pages.PAGES, ids=lambda page: page.name)
def test_letters_follow_the_browser(large: BrowserContext, window: Window, site: str, page: pages.PageInfo) -> None:
    """Headings and text are twice as large, the strip as large as leaves room; all in view, nothing sideways."""
    reader = Reader(large.new_page(), site).open(f"/{page.path}")
    size = reader.page.viewport_size
    assert size is not None
    usual = window(size["width"], size["height"]).open(f"/{page.path}").page.evaluate(SIZES)
    heading, text, strip = (new / old for new, old in zip(reader.page.evaluate(SIZES), usual, strict=True))
    assert heading >= 1.5 and text == pytest.approx(2, abs=0.05) and strip >= 1.2
    assert reader.page.evaluate(WIDE) <= 0
    for share in (0, 1):
        found = reader.scroll(share).page.evaluate(STRIP)
        assert found["shown"] and found["uncovered"] and found["height"] <= size["height"] / 4
    assert [one["id"] for one in Axe().run(reader.page, options=AXE).response["violations"]] == []


@pytest.mark.parametrize("path", ["/grid.html", "/nowhere"])
def test_letters_of_plain_pages_follow_too(large: BrowserContext, site: str, path: str) -> None:
    """The table without script and the calm pages as well."""
    page = large.new_page()
    page.goto(site + path)
    assert page.evaluate("() => parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)") >= 32
    assert page.evaluate("() => document.documentElement.scrollWidth - innerWidth") <= 0
