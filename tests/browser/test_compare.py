"""Compare in a real browser: the first screen, the grid, the reader's place, the keyboard, paper."""

import io
import re

import pytest
from pypdf import PdfReader

from data.catalogue import Catalogue
from tests.browser.looks import looks
from tests.browser.reader import Reader, Window, words_of

FOCUSED_OPTION = """() => {
  const id = document.activeElement.getAttribute('aria-activedescendant');
  return id ? document.getElementById(id).innerText.trim() : '';
}"""
TOP = "selector => document.querySelector(selector).getBoundingClientRect().top"


def paper(reader: Reader) -> list[str]:
    """The words of each printed sheet, US Letter."""
    pdf = reader.page.pdf(format="Letter", prefer_css_page_size=True)
    return [words_of(sheet) for sheet in PdfReader(io.BytesIO(pdf)).pages]


def test_grid_on_a_phone(window: Window) -> None:
    """At 390 x 844: the first screen, the grid as a table with headers, groups that open, two columns and a switch.

    Heading, condition, options and the first answer stand above the strip, unscrolled. A group's questions are hidden
    until its heading is tapped, and hide again. Two options show; the switch brings any other two.
    """
    reader = window(390, 844).open("/compare")
    strip = reader.page.evaluate(TOP, '[data-testid="stBottom"]')
    for selector in ("h1", '[data-testid="stSelectbox"]', ".st-key-options", "table.grid td summary"):
        box = reader.page.locator(selector).first.bounding_box()
        assert box is not None and box["y"] >= 0 and box["y"] + box["height"] <= strip, selector
    assert reader.page.get_by_role("table").first.is_visible()
    assert reader.page.get_by_role("columnheader", name=re.compile("IV ketamine")).is_visible()
    assert reader.page.get_by_role("rowheader", name="How is it given?").is_visible()
    assert reader.page.get_by_role("cell").first.is_visible()
    line = reader.page.get_by_role("rowheader", name="Who is in the room?")
    assert not line.is_visible()
    opener = reader.page.locator("details.opener summary").first
    opener.click()
    assert line.is_visible()
    opener.click()
    assert not line.is_visible()
    assert reader.page.locator("thead th.option:visible .name").all_inner_texts() == ["IV ketamine", "Oral ketamine"]
    reader.page.get_by_text("KAP + SGB", exact=True).click()
    reader.page.locator("thead th.sgb").wait_for(state="visible")
    assert reader.page.locator("thead th.option:visible .name").all_inner_texts() == ["KAP", "SGB"]


def test_grid_on_a_desk(window: Window, catalogue: Catalogue) -> None:
    """At 1280 px: the grid first with all its headers and columns, no switch, no Plotly; an answer opens to sources.

    Sources open elsewhere without a referrer.
    """
    reader = window().open("/compare")
    table = reader.page.locator("table").first
    assert table.get_attribute("class") == "grid of-4"
    assert table.locator("caption").count() == 1
    assert table.locator("th[scope=col]").count() == 5
    assert table.locator("th[scope=row]").count() == len(catalogue.questions)
    assert table.locator("th[scope=colgroup]").count() == 5
    assert reader.page.get_by_role("columnheader", name="IV ketamine").count() == 1
    assert reader.page.get_by_role("rowheader", name="How is it given?").is_visible()
    assert reader.page.locator("thead th.option:visible").count() == 4
    assert not reader.page.get_by_text("KAP + SGB", exact=True).is_visible()
    cell = reader.page.locator("tr[data-line=how_given] td").first
    cell.locator("summary").click()
    assert cell.locator("p").first.is_visible()
    source = cell.locator("p.from a").first
    assert source.is_visible() and "noreferrer" in (source.get_attribute("rel") or "")
    assert not [one for one in reader.requests if "lotly" in one]


@pytest.mark.parametrize(("width", "height"), [(390, 844), (1280, 800)])
def test_change_of_words_keeps_the_place(window: Window, width: int, height: int) -> None:
    """After a switch of words the line being read stands where it stood, and what was open is open."""
    reader = window(width, height).open("/compare")
    reader.page.locator("details.opener summary").nth(2).click()
    reader.page.locator("tr[data-line=common_side_effects] td:visible summary").first.click()
    reader.page.evaluate(
        "() => document.querySelector('tr[data-line=common_side_effects]').scrollIntoView({block: 'start'})"
    )
    reader.settled()
    before = reader.page.evaluate(TOP, "tr[data-line=common_side_effects]")
    reader.page.get_by_text("Clinical words").evaluate("one => one.click()")
    reader.page.get_by_role("rowheader", name="Common adverse effects").wait_for()
    reader.settled()
    assert abs(reader.page.evaluate(TOP, "tr[data-line=common_side_effects]") - before) <= 8
    assert reader.page.locator("tr[data-line=common_side_effects] td:visible details[open]").count() >= 1


def test_change_of_options_keeps_the_place(window: Window) -> None:
    """After an option is added, groups that were open stay open and the line in view stays in view."""
    reader = window(1280, 800).open("/compare")
    reader.press("SGB")
    reader.page.locator("thead th.sgb").wait_for(state="detached")
    reader.page.locator("details.opener summary").nth(1).click()
    reader.page.evaluate("() => document.querySelector('tr[data-line=not_known_yet]').scrollIntoView({block: 'start'})")
    reader.settled()
    before = reader.page.evaluate(TOP, "tr[data-line=not_known_yet]")
    reader.page.locator(".st-key-options").get_by_text("Spravato", exact=True).evaluate("one => one.click()")
    reader.page.locator("thead th.esketamine_nasal").wait_for()
    reader.settled()
    assert "?" not in reader.page.url and "#" not in reader.page.url
    assert abs(reader.page.evaluate(TOP, "tr[data-line=not_known_yet]") - before) <= 8


def test_whole_comparison_by_keyboard(window: Window, catalogue: Catalogue) -> None:
    """With Tab, Enter, Space and arrows alone: choose a condition, add an option, open a group, an answer, a source."""
    reader = window(1280, 800).open("/compare")
    keys = reader.page.keyboard

    def tab_to(what: str) -> None:
        for _ in range(120):
            keys.press("Tab")
            if reader.page.evaluate(f"() => !!document.activeElement.closest({what!r})"):
                return
        pytest.fail(f"Tab never reached {what}")

    tab_to('[data-testid="stSelectbox"]')
    keys.press("ArrowDown")
    reader.page.get_by_role("option", name="PTSD").wait_for()
    for _ in range(9):
        if reader.page.evaluate(FOCUSED_OPTION) == "PTSD":
            break
        keys.press("ArrowDown")
    keys.press("Enter")
    reader.page.locator("table.grid caption", has_text="PTSD").wait_for()
    reader.settled()
    tab_to(".st-key-options")
    keys.press("Space")
    reader.settled()
    tab_to("tr[data-line=how_given] summary")
    keys.press("Enter")
    assert reader.page.locator("tr[data-line=how_given] details[open]").count() == 1
    tab_to("p.from a")
    tab_to("details.opener summary")
    keys.press("Space")
    assert reader.page.locator("details.opener[open]").count() == 1


@pytest.mark.parametrize(
    ("taken_away", "most", "scheme"),
    looks([((), 10, "dark"), (("KAP", "SGB"), 6, "light")], [((), 10, "light"), (("KAP", "SGB"), 6, "dark")]),
)
def test_print_shows_the_whole_grid(
    window: Window, catalogue: Catalogue, taken_away: tuple[str, ...], most: int, scheme: str
) -> None:
    """On paper all is open, dark on white: questions, answers, numbered sources, caveat and 988 on every sheet."""
    reader = window(1280, 800, scheme).open("/compare").choose_condition("PTSD")
    for name in taken_away:
        reader.press(name)
    reader.page.locator(f"table.grid.of-{4 - len(taken_away)}").wait_for()
    assert "?" not in reader.page.url and "#" not in reader.page.url and "ptsd" not in reader.page.url.lower()
    sheets = paper(reader)
    assert len(sheets) <= most, f"{len(sheets)} sheets"
    for number, sheet in enumerate(sheets, 1):
        assert "FDA" in sheet and "988" in sheet and f"Page {number} of {len(sheets)}" in sheet
    words = re.sub(r"\s+", "", "".join(sheets))
    for question in catalogue.questions:
        assert re.sub(r"\s+", "", question.patient_question) in words, question.question_id
    for question_id in ("what_it_is", "distress", "guidelines"):
        answer = catalogue.answer("iv_ketamine", question_id, "ptsd").patient_text
        assert re.sub(r"\s+", "", answer)[:60] in words, question_id
    assert "[1]" in words
    reader.page.emulate_media(media="print")
    ground, ink = reader.page.evaluate(
        """() => [getComputedStyle(document.querySelector('.stApp')).backgroundColor,
                  getComputedStyle(document.querySelector('table.grid td summary')).color]"""
    )
    assert (ground, ink) == ("rgb(255, 255, 255)", "rgb(17, 17, 17)")
