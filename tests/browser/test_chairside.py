"""The chairside page in a real browser: arrow keys, a four-minute visit, the strip on one line, axe, paper."""

import io

import pytest
from pypdf import PdfReader

from tests.browser.looks import DESK, resized, violations
from tests.browser.reader import Reader, Window, words_of
from tests.browser.test_summary import downloaded, words


def choose(reader: Reader, label: str, name: str) -> None:
    """Choose an option in one of the two pickers."""
    reader.choose(label, name)
    reader.page.locator(".chair-pair h3").get_by_text(name, exact=True).wait_for()
    reader.settled()


def test_a_visit_of_four_minutes(window: Window) -> None:
    """Open, two options, six questions by arrow key, numbers on tap, handout, note."""
    reader = window(1280, 800).open("/chairside")
    choose(reader, "First option", "IV ketamine")
    choose(reader, "Second option", "Spravato")
    reader.choose_condition("Depression that did not lift with medicine")
    reader.page.locator(".chair h2").click()
    for number in range(2, 7):
        reader.page.keyboard.press("ArrowRight")
        reader.page.get_by_text(f"{number} of 12", exact=True).wait_for()
        reader.settled()
    reader.page.keyboard.press("ArrowLeft")
    reader.page.get_by_text("5 of 12", exact=True).wait_for()
    reader.page.keyboard.press("ArrowLeft")
    reader.page.get_by_text("4 of 12", exact=True).wait_for()
    reader.settled()
    reader.page.get_by_text("Numbers, as 100 dots").click()
    reader.page.locator('[class*="st-key-dots-"] img').first.wait_for()
    reader.page.get_by_role("button", name="Skip to handout and note").click()
    reader.page.get_by_text("The end", exact=True).wait_for()
    note = reader.page.locator('[data-testid="stCode"]').inner_text()
    assert "Options discussed: IV ketamine and Spravato" in note and "FDA status" not in note
    said = words(downloaded(reader))
    assert "IV ketamine" in said and "Spravato" in said and "Stellate" not in said
    assert reader.complaints() == []


def test_strip_is_one_line_and_answers_are_large(window: Window) -> None:
    """The caveat takes one line, answers 24 px and up, and the first question's answers need no scrolling to start."""
    reader = window().open("/chairside")
    for width, height in (DESK, (1024, 768)):
        resized(reader, (width, height))
        lines = "() => document.querySelector('.strip-text').getBoundingClientRect().height / 16"
        assert reader.page.evaluate(lines) < 2, width
        sizes = reader.page.evaluate(
            """() => [...document.querySelectorAll('.chair h2, .chair h3, .chair-short, .chair-text, .chair-back')]
                      .map(one => parseFloat(getComputedStyle(one).fontSize))"""
        )
        assert len(sizes) == 8 and min(sizes) >= 24, width
        box = reader.page.locator(".chair-short").first.bounding_box()
        assert box is not None and box["y"] + box["height"] < height - 60, width


@pytest.mark.parametrize(("width", "height", "scheme"), [(320, 640, "dark"), (1280, 800, "light")])
def test_axe_finds_nothing_with_numbers_open_and_at_the_end(
    window: Window, width: int, height: int, scheme: str
) -> None:
    """Question, opened numbers and end pass axe, and nothing scrolls sideways."""
    reader = window(width, height, scheme).open("/chairside")
    reader.choose_condition("Depression that did not lift with medicine")
    for number in (2, 3):
        reader.page.get_by_role("button", name="Next").click()
        reader.page.get_by_text(f"{number} of 12", exact=True).wait_for()
        reader.settled()
    reader.page.get_by_text("Numbers, as 100 dots").click()
    reader.page.locator(".results.option").first.wait_for()
    for end in (False, True):
        if end:
            reader.page.get_by_role("button", name="Skip to handout and note").click()
            reader.page.get_by_text("The end", exact=True).wait_for()
        reader.settled()
        assert violations(reader) == []
        main = reader.page.get_by_test_id("stMain")
        assert main.evaluate("main => main.scrollWidth - main.clientWidth") <= 0
    assert reader.complaints() == []


def test_print_holds_every_question(window: Window) -> None:
    """On paper: the question at hand in full, all twelve in short, the caveat on every sheet, no button."""
    reader = window().open("/chairside")
    sheets = [words_of(page) for page in PdfReader(io.BytesIO(reader.page.pdf(format="Letter"))).pages]
    everything = " ".join(" ".join(sheets).split())
    assert "Is it FDA-approved?" in everything and "Ask back:" in everything and "To handout" not in everything
    assert all("988" in sheet for sheet in sheets)
