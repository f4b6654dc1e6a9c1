"""Windows that are low and narrow at once: a page at 400 % zoom, a phone with its keyboard open.

test_frame.py looks at every page in them.
"""

from contextlib import suppress
from pathlib import Path

from playwright.sync_api import Browser, TimeoutError

from tests.browser.looks import WIDE, resized
from tests.browser.profile import FOUR_TIMES, with_settings
from tests.browser.reader import Reader, Window

SIZES = [(320, 256), (360, 300), (390, 380), (560, 300), (720, 399), (800, 360)]
ONE_LINE = 40
WORDS = {
    "en": ["off-label", "FDA-approved", "988", "911", "Full notice"],
    "es": ["off-label", "FDA", "988", "911", "Ver aviso"],
}
OUT_OF_SIGHT = """([selector, words]) => {
  const note = document.querySelector(selector);
  const found = new Set();
  const walk = document.createTreeWalker(note, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const text = walk.currentNode;
    for (const word of words) {
      const at = text.data.indexOf(word);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + word.length);
      const boxes = [...range.getClientRects()];
      const seen = boxes.length && boxes.every(box => box.width && [2, box.width - 2].every(x => {
        const hit = document.elementFromPoint(box.left + x, box.top + box.height / 2);
        return hit && text.parentElement.contains(hit);
      }));
      if (seen) found.add(word);
    }
  }
  return words.filter(word => !found.has(word));
}"""
SIDEWAYS = """() => Math.max(...[document.documentElement, document.body, ...document.querySelectorAll(
  '[data-testid="stMain"], [data-testid="stBottom"], .strip')].map(one => one.scrollWidth - one.clientWidth))"""


def fitted(reader: Reader) -> Reader:
    """Wait until nothing is wider than the window: charts are drawn anew a while after it has changed."""
    reader.page.wait_for_function(f"() => ({SIDEWAYS})() <= 0")
    return reader


def sideways(reader: Reader) -> float:
    """By how many px a page goes sideways once its charts are drawn anew for the window; none where all of it fits."""
    with suppress(TimeoutError):
        reader.page.wait_for_function(f"() => ({WIDE})() <= 0")
    wide: float = reader.page.evaluate(WIDE)
    return wide


def hidden_in_low_windows(reader: Reader) -> list[str]:
    """What is wrong with the strip in such windows: 988, 911 and the way to the full notice must be in view.

    Nothing may scroll sideways, the strip take at most 15 % of the height, and one line in a window of 800 x 360.
    """
    wrong = []
    for width, height in SIZES:
        fitted(resized(reader, (width, height)))
        if unseen := reader.page.evaluate(OUT_OF_SIGHT, [".strip", WORDS[reader.language]]):
            wrong.append(f"{width} x {height}: {unseen} out of sight")
        box = reader.page.get_by_test_id("stBottom").bounding_box()
        assert box is not None
        if box["height"] > (ONE_LINE if (width, height) == (800, 360) else 0.15 * height):
            wrong.append(f"{width} x {height}: strip of {box['height']} px")
        if box["y"] + box["height"] > height + 0.5:
            wrong.append(f"{width} x {height}: strip ends at {box['y'] + box['height']}")
    return wrong


def test_at_400_percent_the_strip_is_whole(browser: Browser, site: str, tmp_path: Path) -> None:
    """A window of 1280 x 1024 that is really enlarged four times: 988, 911 and the full notice are on the screen."""
    with with_settings(browser, tmp_path, FOUR_TIMES, viewport=None) as context:
        reader = Reader(context.new_page(), site).open("/compare")
        assert reader.page.evaluate("() => [innerWidth <= 320, devicePixelRatio]") == [True, 4]
        assert reader.page.evaluate(OUT_OF_SIGHT, [".strip", WORDS["en"]]) == []
        assert reader.page.evaluate(SIDEWAYS) <= 0
        reader.open_menu().get_by_text("All options", exact=True).wait_for()
        assert reader.page.evaluate(OUT_OF_SIGHT, [".strip", WORDS["en"]]) == []


def test_full_notice_opens_in_a_low_narrow_window(window: Window) -> None:
    """The full notice opens above the strip and its beginning is in the window."""
    reader = window(320, 256).open("/")
    reader.page.get_by_text("Full notice").click()
    panel = reader.page.locator(".strip-panel")
    box = panel.bounding_box()
    assert box is not None and box["y"] >= 0 and box["x"] >= 0 and box["x"] + box["width"] <= 320
    assert "Spravato" in panel.inner_text()


def test_page_without_script_is_whole_in_low_narrow_windows(window: Window) -> None:
    """The same at the one page that needs no script."""
    reader = window(*SIZES[0])
    reader.page.goto(reader.site + "/grid.html")
    for width, height in SIZES:
        reader.page.set_viewport_size({"width": width, "height": height})
        fitted(reader)
        assert reader.page.evaluate(OUT_OF_SIGHT, [".strip", WORDS["en"][:-1]]) == [], (width, height)
        box = reader.page.locator(".strip").bounding_box()
        assert box is not None
        assert box["height"] <= 0.15 * height, (width, height)
