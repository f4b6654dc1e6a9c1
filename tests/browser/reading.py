"""How much there is to read on the way from Start to My summary, as a phone shows it: ``make reading``.

A word is anything between spaces with a letter or a digit in it. What is hidden, closed or only heard is left out. The
stepper and the notice strip are counted on each page, as a reader meets them. Crisis lines are not: they come first,
whatever else there is to read.
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass

from playwright.sync_api import sync_playwright

from components.frame import pages
from components.frame.pages import PageInfo
from data.catalogue import load
from tests.browser.chromium import FLAGS, own_or_the_systems
from tests.browser.reader import Reader
from tests.serving import free_port, serve

WIDTH, HEIGHT = 390, 844
A_MINUTE = 150
# Words and screens of a page on the path, of all of it at most, and of a deeper page at most. A page may have a
# twentieth more than its part, as long conditions need on some, since the whole way is held strictly.
MORE = 1.05
BUDGETS: dict[str, tuple[int, float]] = {
    "": (135, 1.1),
    "options": (240, 3),
    "compare": (240, 2),
    "evidence": (220, 2),
    "time-and-control": (200, 1.6),
    "cost": (160, 1.6),
    "summary": (220, 2),
}
PATH_BUDGET = (1_400, 13.0)
DEEPER_BUDGET = (350, 4.0)
BEGINS_BY = 330
_SEEN = """() => {
  const main = document.querySelector('[data-testid="stMain"]');
  const seen = one => {
    if (!one.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false;
    const box = one.getBoundingClientRect();
    return box.width > 2 && box.height > 2;
  };
  const apart = 'script, style, noscript, .crisis, [data-testid=stIconMaterial]';
  const words = [];
  const add = text => words.push(...text.split(/\\s+/).filter(word => /[\\p{L}\\p{N}]/u.test(word)));
  const walk = document.createTreeWalker(document.querySelector('[data-testid="stApp"]'), NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const inside = node.parentElement;
    if (!inside.closest(apart) && seen(inside)) add(node.data);
  }
  for (const field of document.querySelectorAll('input[role="combobox"]')) if (seen(field)) add(field.value);
  const choices = document.querySelector('.st-key-choice_bar') ?? document.querySelector('h1');
  const follows = one => choices.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING;
  const answers = [...main.querySelectorAll('.stHtml, .stPlotlyChart')];
  const first = answers.find(one => follows(one) && seen(one) && one.innerText.trim());
  const crisis = document.querySelector('.crisis')?.getBoundingClientRect().height ?? 0;
  return {
    words: words.length,
    height: document.querySelector('[data-testid="stMainBlockContainer"]').getBoundingClientRect().height - crisis,
    begins: first ? first.getBoundingClientRect().top + main.scrollTop - crisis : null,
  };
}"""


_FOLLOW = "(links, path) => links.find(one => one.getAttribute('href').split('/').pop() === path).click()"
_STANDS = "heading => document.querySelector('[data-testid=stMain] h1')?.textContent.trim() === heading"


@dataclass(frozen=True)
class Reading:
    """A page as it stands when opened: words in sight, height in px, and where its answers begin."""

    page: PageInfo
    words: int
    height: float
    begins: float | None

    @property
    def screens(self) -> float:
        """The height in screens of 844 px."""
        return self.height / HEIGHT

    @property
    def budget(self) -> tuple[int, float]:
        """The words and screens it may have."""
        words, screens = BUDGETS.get(self.page.path, DEEPER_BUDGET)
        return int(words * MORE) if self.page.on_path else words, screens

    @property
    def over(self) -> list[str]:
        """What is more than it may be."""
        words, screens = self.budget
        late = self.page.on_path and self.begins is not None and self.begins > BEGINS_BY
        checks = (("words", self.words > words), ("screens", self.screens > screens), ("begins late", late))
        return [what for what, is_over in checks if is_over]


def read_page(reader: Reader, page: PageInfo) -> Reading:
    """Go to a page by its link, as a reader with choices does, and read it off."""
    links = reader.page.locator(".st-key-stepper a[href]")
    links.evaluate_all(
        "(all, path) => all.find(one => one.getAttribute('href').split('/').pop() === path).click()", page.path
    )
    reader.page.wait_for_function(_STANDS, arg=reader.heading(page))
    found = reader.settled().page.evaluate(_SEEN)
    return Reading(page, found["words"], found["height"], found["begins"])


def read_pages(reader: Reader, condition_name: str, which: tuple[PageInfo, ...]) -> Iterator[Reading]:
    """Pages one after the other with a condition chosen on Start ('' for none)."""
    reader.open("/")
    if condition_name:
        reader.choose_condition(condition_name).keeps('"condition"').settled()
    for page in which:
        yield read_page(reader, page)


def told(one: Reading) -> str:
    """A line of the table."""
    words, screens = one.budget
    begins = "" if one.begins is None else f"{one.begins:.0f}"
    said = f"{one.page.name:28}{one.words:6} of {words:4}{one.screens:6.1f} of {screens:4.1f}{begins:>8} px"
    return f"{said}  {', '.join(one.over)}"


def main() -> int:
    """Print the table for every condition; 1 where a budget is passed."""
    catalogue, port, over = load(), free_port(), 0
    wanted = sys.argv[1:]
    server = serve(port)
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=own_or_the_systems(playwright.chromium), args=FLAGS)
            for name in ("", *(row.patient_name for row in catalogue.conditions)):
                if wanted and name not in wanted:
                    continue
                page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
                reader = Reader(page, f"http://localhost:{port}")
                found = list(read_pages(reader, name, pages.PAGES))
                path = [one for one in found if one.page.on_path]
                words, screens = sum(one.words for one in path), sum(one.screens for one in path)
                over += words > PATH_BUDGET[0] or screens > PATH_BUDGET[1]
                print(f"\n{name or 'In general'}: {words} words, {screens:.1f} screens, {words / A_MINUTE:.1f} minutes")
                print("\n".join(map(told, found)), flush=True)
                page.close()
            browser.close()
    finally:
        server.terminate()
    return int(over > 0)


if __name__ == "__main__":
    sys.exit(main())
