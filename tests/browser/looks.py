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


CUT = """place => { const box = document.querySelector(place)?.getBoundingClientRect();
  const side = (all, which) => [...document.querySelectorAll(all)].map(one => one.getBoundingClientRect()[which]);
  const edges = [...side('.strip', 'top'), ...side('table.grid thead th', 'bottom')];
  return Boolean(box) && edges.some(edge => box.top < edge && edge < box.bottom); }"""


def violations(reader: Reader) -> list[Any]:
    """What axe-core finds (WCAG 2.2 A and AA, best practice): rule and first places of each.

    A target that the strip or the heads that stay in sight cut in two is measured again where it stands free.
    """
    found = Axe().run(reader.page, options=AXE).response["violations"]
    for one in found:
        if one["id"] == "target-size":
            one["nodes"] = [node for node in one["nodes"] if _is_small(reader, str(node["target"][0]))]
    return [(one["id"], [node["html"][:160] for node in one["nodes"][:3]]) for one in found if one["nodes"]]


def _is_small(reader: Reader, place: str) -> bool:
    if not reader.page.evaluate(CUT, place):
        return True
    reader.page.locator(place).first.evaluate("one => one.scrollIntoView({block: 'center'})")
    again = Axe().run(reader.page, options={**AXE, "runOnly": ["target-size"]}).response["violations"]
    return any(str(node["target"][0]) == place for one in again for node in one["nodes"])


def resized(reader: Reader, size: tuple[int, int]) -> Reader:
    """The same page in a window of another size."""
    reader.page.set_viewport_size({"width": size[0], "height": size[1]})
    return reader.settled()
