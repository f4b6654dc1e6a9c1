"""At which widths, and in light or dark, a page is looked at; and what is wrong with how it looks."""

from collections.abc import Sequence
from typing import Any

from axe_playwright_python.sync_playwright import Axe

from tests.browser.reader import Reader
from tests.faults import FULL

PHONE, TALL_PHONE, TABLET, DESK = (320, 640), (390, 844), (768, 1024), (1280, 800)
AXE = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
WIDE = """() => { const main = document.querySelector('[data-testid="stMain"]');
  return Math.max(main.scrollWidth - main.clientWidth, document.documentElement.scrollWidth - innerWidth); }"""


def looks(usual: Sequence[Any], more: Sequence[Any]) -> list[Any]:
    """How a test looks at a page: in a few ways each time, in all with FAULTS=full."""
    return [*usual, *(more if FULL else ())]


def violations(reader: Reader) -> list[Any]:
    """What axe-core finds (WCAG 2.2 A and AA, best practice): rule and first places of each."""
    found = Axe().run(reader.page, options=AXE).response["violations"]
    return [(one["id"], [node["html"][:160] for node in one["nodes"][:3]]) for one in found]


def resized(reader: Reader, size: tuple[int, int]) -> Reader:
    """The same page in a window of another size."""
    reader.page.set_viewport_size({"width": size[0], "height": size[1]})
    return reader.settled()
