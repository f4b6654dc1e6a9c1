"""A browser set to letters of 32 px, twice the usual size: ours grow with it, and nothing is lost."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext

from components.frame import pages
from tests.browser.looks import DESK, TALL_PHONE, resized, violations
from tests.browser.profile import LARGE_LETTERS, with_settings
from tests.browser.reader import Reader, Window
from tests.browser.test_frame import STRIP
from tests.browser.test_low_windows import sideways
from tests.faults import FULL

LETTERS = """() => ['h1', '[data-testid="stMain"] p', '.strip-text > p']
  .map(one => parseFloat(getComputedStyle(document.querySelector(one)).fontSize))"""

BROKEN = """() => {
  const found = [];
  const main = document.querySelector('[data-testid="stMain"]');
  for (const part of main.querySelectorAll('.one-option, .grid, .on-sheet, .st-key-choice_bar summary')) {
    const walk = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const text = walk.currentNode;
      const unseen = text.parentElement.closest('.heard, .asked, .swap, caption');
      if (unseen || !text.parentElement.checkVisibility()) continue;
      for (const word of text.data.matchAll(/\\p{L}+/gu)) {
        const range = document.createRange();
        range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].length);
        if (new Set([...range.getClientRects()].map(box => Math.round(box.top))).size > 1) found.push(word[0]);
      }
    }
  }
  return found;
}"""


@pytest.fixture(scope="module")
def browser_of_large_letters(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[BrowserContext]:
    """A browser set to large letters."""
    with with_settings(browser, tmp_path_factory.mktemp("profile"), LARGE_LETTERS) as context:
        yield context


@pytest.fixture
def large(browser_of_large_letters: BrowserContext, site: str) -> Iterator[Reader]:
    """A window of that browser."""
    reader = Reader(browser_of_large_letters.new_page(), site)
    yield reader
    reader.page.close()
    browser_of_large_letters.clear_cookies()


@pytest.mark.parametrize("page", pages.PAGES, ids=lambda page: page.name)
def test_letters_follow_the_browser(large: Reader, window: Window, page: pages.PageInfo) -> None:
    """Headings and text are twice as large, the strip as large as leaves room; all in view, nothing sideways."""
    usual = window(*DESK).open(f"/{page.path}")
    large.open(f"/{page.path}")
    for size in (TALL_PHONE, DESK):
        old, new = (resized(one, size).page.evaluate(LETTERS) for one in (usual, large))
        heading, text, strip = (new[place] / old[place] for place in range(3))
        assert heading >= 1.5 and text == pytest.approx(2, abs=0.05) and strip >= 1.2, size
        assert sideways(large) <= 0, size
        for share in (0, 1):
            found = large.scroll(share).page.evaluate(STRIP)
            assert found["shown"] and found["uncovered"] and found["height"] <= size[1] / 4, (size, share)
        if FULL or (size == DESK) == (pages.PAGES.index(page) % 2 == 0):
            assert violations(large) == [], size


@pytest.mark.parametrize(
    ("path", "language"),
    [("options", "en"), ("compare", "en"), ("summary", "en"), ("options", "es"), ("compare", "es"), ("cost", "es")],
)
def test_no_word_breaks_on_a_phone(large: Reader, path: str, language: str) -> None:
    """What tells the options apart stands one below the other there, each word in one piece, nothing sideways."""
    address = f"/{path}?lang={language}#c=ptsd&o=iv_ketamine.oral_ketamine.kap.sgb"
    resized(large.open(address).keeps('"ptsd"'), TALL_PHONE)
    large.page.get_by_text("KAP").first.wait_for(state="attached")
    assert sideways(large) <= 0 and large.page.evaluate(LETTERS)[1] >= 32
    assert large.page.evaluate(BROKEN) == []


def test_letters_of_plain_pages_follow_too(large: Reader) -> None:
    """The table without script and the calm pages as well."""
    for path in ("/grid.html", "/nowhere"):
        large.page.goto(large.site + path)
        for width, height in (TALL_PHONE, DESK):
            large.page.set_viewport_size({"width": width, "height": height})
            letters = "() => parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)"
            assert large.page.evaluate(letters) >= 32, (path, width)
            assert large.page.evaluate("() => document.documentElement.scrollWidth - innerWidth") <= 0, (path, width)
