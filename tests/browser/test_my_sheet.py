"""My sheet beside a page, and the line of choices: where they are seen, and that nothing is covered or pushed away."""

import pytest

from components.frame import pages
from tests.browser.reader import Window

FOUR_LONG = "/compare#c=suicidal_ideation&o=oral_ketamine.nasal_ketamine.kap.esketamine_nasal"
BESIDE = [
    page
    for page in pages.PAGES
    if page.path in ("compare", "evidence", "time-and-control", "cost", "questions", "read-aloud")
]
# Everything beside My sheet, and how far what is seen reaches over the edge of the third, in px.
OVER = """() => { const edge = document.querySelector('[class*="st-key-third"]').getBoundingClientRect().left;
  const seen = [...document.querySelectorAll('.st-key-two_thirds > :not(:has(> [class*="st-key-third"])) *')].filter(
    one => one.checkVisibility({ visibilityProperty: true }) && one.getBoundingClientRect().height > 2);
  return Math.max(...seen.map(one => one.getBoundingClientRect().right)) - edge; }"""
TAGS = """() => [...document.querySelectorAll('table.grid .picked')].map(one => {
  const range = document.createRange(); range.selectNodeContents(one);
  return range.getBoundingClientRect().right - one.closest('th').getBoundingClientRect().right; })"""


@pytest.mark.parametrize(("language", "beside"), [("en", BESIDE), ("es", BESIDE[:4:2])])
def test_it_stands_beside_on_wide_screens_alone(window: Window, language: str, beside: list[pages.PageInfo]) -> None:
    """At 1100 and 1280 px in a third of its own that nothing reaches into; below, on a phone and on paper nowhere."""
    reader = window(1280, 800, language=language).open("/#c=ptsd&o=iv_ketamine.oral_ketamine.kap.sgb")
    sheet = reader.page.locator(".st-key-my_sheet")
    for one in beside:
        name = reader.called(one)
        reader.page.set_viewport_size({"width": 1280, "height": 800})
        reader.go_to(name).page.get_by_role("heading", level=1, name=reader.heading(one), exact=True).wait_for()
        reader.settled()
        for width in (1280, 1100):
            reader.page.set_viewport_size({"width": width, "height": 800})
            sheet.wait_for()
            assert reader.settled().page.evaluate(OVER) < 0, (name, width)
        for width in (1024, 390):
            reader.page.set_viewport_size({"width": width, "height": 800})
            sheet.wait_for(state="hidden")
    reader.page.set_viewport_size({"width": 1280, "height": 800})
    reader.page.emulate_media(media="print")
    sheet.wait_for(state="hidden")


def test_it_stays_in_sight(window: Window) -> None:
    """Scrolled to the end of Side by side, My sheet is still whole on the screen, and its link leads to the sheet."""
    reader = window(1280, 800).open("/compare").scroll(0.8)
    link = reader.page.get_by_role("link", name="To my sheet and PDF")
    for one in (reader.page.locator(".st-key-my_sheet h2"), link):
        box = one.bounding_box()
        assert box and 0 <= box["y"] < 700
    link.click()
    reader.page.get_by_role("heading", name="My summary", level=1).wait_for()


@pytest.mark.parametrize(("language", "wish"), [("en", "Fast relief"), ("es", "Alivio rápido")])
def test_what_was_marked_stays_in_its_column(window: Window, language: str, wish: str) -> None:
    """Where the third takes room from four options, 'You marked this' still ends within the column of questions."""
    reader = window(1100, 800, language=language).open("/")
    reader.page.locator(".st-key-start_picks").get_by_text(wish, exact=True).click()
    reader.keeps("fast_relief").settled().go_to(reader.said("pages-compare"))
    over = reader.page.evaluate(TAGS)
    assert over and max(over) <= 0


def test_all_options_tells_it_in_a_line_under_its_table(window: Window) -> None:
    """The table keeps the whole width; all of it and the line stand on one screen of 1280 x 800."""
    reader = window(1280, 800).open("/options")
    table, line = (reader.page.locator(one) for one in (".st-key-all_options", ".my-sheet-line"))
    line.wait_for()
    boxes = table.bounding_box(), line.bounding_box(), reader.page.locator(".strip").bounding_box()
    assert boxes[0] and boxes[1] and boxes[2]
    assert boxes[0]["width"] > 1200
    assert boxes[0]["y"] + boxes[0]["height"] <= boxes[1]["y"]
    assert boxes[1]["y"] + boxes[1]["height"] <= boxes[2]["y"]
    reader.page.set_viewport_size({"width": 390, "height": 844})
    line.wait_for(state="hidden")


@pytest.mark.parametrize(("width", "language"), [(320, "en"), (390, "en"), (1280, "en"), (320, "es")])
def test_change_holds_its_place_at_the_end_of_the_line(window: Window, width: int, language: str) -> None:
    """With four long names: at most two lines, Change wholly in the bar, and no name under it."""
    reader = window(width, 844, language=language).open(FOUR_LONG)
    bar = reader.page.locator(".st-key-choice_bar summary")
    change, words = (bar.locator(one).bounding_box() for one in ("em", "p"))
    whole = bar.bounding_box()
    assert change and words and whole
    assert whole["height"] <= 66
    assert whole["y"] <= change["y"] and change["y"] + change["height"] <= whole["y"] + whole["height"]
    assert whole["x"] + whole["width"] - 4 <= change["x"] + change["width"] <= whole["x"] + whole["width"] + 1
    names = bar.locator("p").evaluate(
        """one => { const range = document.createRange(); range.setStart(one, 0);
                    range.setEndBefore(one.querySelector('em')); return range.getBoundingClientRect().right; }"""
    )
    assert names < change["x"]
