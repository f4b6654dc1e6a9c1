"""The chairside page in a real browser: arrow keys, a four-minute visit, the strip on one line, axe, paper."""

import io

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from tests.browser.looks import DESK, TABLET, resized, violations
from tests.browser.reader import Reader, Window, words_of
from tests.browser.test_summary import downloaded, words
from wording import LANGUAGES


def open_bar(reader: Reader) -> None:
    """Open the choices behind the bar, and wait until they have come to rest: an open list closes where it is moved."""
    reader.page.locator(".st-key-choice_bar summary").click()
    reader.page.get_by_role("combobox", name=reader.said("reader-help-with")).wait_for()
    reader.settled()


def choose(reader: Reader, label: str, name: str) -> None:
    """Choose an option in one of the two pickers behind the bar."""
    if not reader.page.get_by_role("combobox", name=label).is_visible():
        open_bar(reader)
    reader.choose(label, name)
    reader.page.locator(".chair-pair h3").get_by_text(name, exact=True).wait_for()
    reader.settled()


PLACE = {"en": "{} of 11", "es": "{} de 11"}


@pytest.mark.parametrize(
    ("language", "iv", "end", "handout"),
    [
        (
            "en",
            "IV ketamine",
            "The end",
            ("IV: a drip into a vein", "Spravato: esketamine nose spray, in a clinic"),
        ),
        (
            "es",
            "Ketamina IV",
            "Fin",
            ("IV: un goteo en una vena", "Spravato: spray nasal de esketamina, en una clínica"),
        ),
    ],
)
def test_a_visit_of_four_minutes(window: Window, language: str, iv: str, end: str, handout: tuple[str, ...]) -> None:
    """Open, two options, six questions by arrow key, numbers on tap, handout, note; the note is English for all."""
    reader = window(1280, 800, language=language).open("/chairside")
    catalogue = reader.tables()
    choose(reader, reader.said("chairside-first"), iv)
    choose(reader, reader.said("chairside-second"), "Spravato")
    reader.choose_condition(catalogue.condition["trd"].patient_name).keeps('"trd"').settled()
    reader.page.locator(".chair h2").click()
    for number in range(2, 7):
        reader.page.keyboard.press("ArrowRight")
        reader.page.get_by_text(PLACE[language].format(number), exact=True).wait_for()
        reader.settled()
    for number in (5, 4, 3):
        reader.page.keyboard.press("ArrowLeft")
        reader.page.get_by_text(PLACE[language].format(number), exact=True).wait_for()
        reader.settled()
    reader.page.get_by_text(reader.said("chairside-numbers")).click()
    reader.page.locator('[class*="st-key-dots-"] img').first.wait_for()
    reader.page.get_by_role("button", name=reader.said("chairside-to-the-end")).click()
    reader.page.get_by_text(end, exact=True).wait_for()
    reader.settled()
    note = reader.page.locator('[data-testid="stCode"]').inner_text()
    assert "Options discussed: IV ketamine and Spravato" in note and "FDA status" not in note
    assert "May help; low certainty (GRADE). One drip eased it by half in a day: about 45 of 100;" in note
    said = words(downloaded(reader))
    assert all(part in said for part in handout)
    others = [one for one in catalogue.treatments if one.treatment_id not in ("iv_ketamine", "esketamine_nasal")]
    assert len(others) == 5 and not [one.name for one in others if one.patient_name[1:] in said]
    assert reader.complaints() == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_strip_is_one_line_and_answers_are_large(window: Window, language: str) -> None:
    """The caveat takes one line, answers 24 px and up, and the first question's answers need no scrolling to start."""
    reader = window(language=language).open("/chairside")
    for width, height in (DESK, (1024, 768), TABLET):
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


@pytest.mark.parametrize(
    ("width", "height", "scheme", "language"),
    [(320, 640, "dark", "en"), (1280, 800, "light", "en"), (320, 640, "light", "es")],
)
def test_axe_finds_nothing_with_numbers_open_and_at_the_end(
    window: Window, width: int, height: int, scheme: str, language: str
) -> None:
    """Question, opened numbers and end pass axe, and nothing scrolls sideways."""
    reader = window(width, height, scheme, language=language).open("/chairside")
    open_bar(reader)
    reader.choose_condition(reader.tables().condition["trd"].patient_name).keeps('"trd"').settled()
    for number in (2, 3):
        reader.page.get_by_role("button", name=reader.said("chairside-next")).click()
        reader.page.get_by_text(PLACE[language].format(number), exact=True).wait_for()
        reader.settled()
    reader.page.get_by_text(reader.said("chairside-numbers")).click()
    reader.page.locator(".results.option").first.wait_for()
    for end in (False, True):
        if end:
            reader.page.get_by_role("button", name=reader.said("chairside-to-the-end")).click()
            reader.page.get_by_text(reader.said("chairside-end"), exact=True).wait_for()
        reader.settled()
        assert violations(reader) == []
        main = reader.page.get_by_test_id("stMain")
        assert main.evaluate("main => main.scrollWidth - main.clientWidth") <= 0
    assert reader.complaints() == []


@pytest.mark.parametrize(
    ("language", "asked", "back", "button"),
    [
        ("en", "Is it FDA-approved?", "Ask back:", "Skip to handout"),
        ("es", "¿Tiene aprobación de la FDA?", "Pregunte:", "Ir a la hoja"),
    ],
)
def test_print_holds_every_question(window: Window, language: str, asked: str, back: str, button: str) -> None:
    """On paper: the question at hand in full, all eleven in short, the caveat on every sheet, no button."""
    reader = window(language=language).open("/chairside")
    sheets = [words_of(page) for page in PdfReader(io.BytesIO(reader.page.pdf(format="Letter"))).pages]
    everything = " ".join(" ".join(sheets).split())
    assert asked in everything and back in everything and button not in everything
    assert all("988" in sheet for sheet in sheets)


@pytest.mark.parametrize("size", [DESK, TABLET], ids=["1280", "768"])
def test_prompt_is_in_sight_on_every_step(window: Window, size: tuple[int, int]) -> None:
    """Nothing to set up and nothing to scroll: what to ask back stands above the strip at each of the eleven."""
    reader = window(*size).open("/chairside#c=ptsd&o=iv_ketamine.sgb")
    for number in range(1, 12):
        reader.page.get_by_text(f"{number} of 11", exact=True).wait_for()
        reader.settled()
        prompt, strip = (reader.page.locator(one).bounding_box() for one in (".chair-back", ".strip"))
        assert prompt and strip and prompt["y"] > 0 and prompt["y"] + prompt["height"] <= strip["y"], number
        reader.page.get_by_role("button", name="Next").click()


def test_how_many_helped_and_how_sure_in_two_taps(window: Window) -> None:
    """The page opens with what was chosen; one tap shows finding, certainty and people, one more the dots."""
    reader = window().open("/chairside#c=trd&o=iv_ketamine.esketamine_nasal")
    reader.page.get_by_role("button", name="Does it help? How sure?").click()
    step = reader.page.locator("[data-question=helps]")
    step.wait_for()
    reader.settled()
    sides = step.locator("article").all_inner_texts()
    assert "May help" in sides[0] and "Low certainty" in sides[0] and "about 45 of 100; calming drug, 18" in sides[0]
    assert "Probably helps" in sides[1] and "Moderate certainty" in sides[1] and "59 of 100, dummy 45" in sides[1]
    assert step.locator("article").first.locator(".sure b").count() == 2
    reader.page.get_by_text("Numbers, as 100 dots").click()
    reader.page.locator('[class*="st-key-dots-"] img').first.wait_for()


def test_on_a_phone_a_question_brings_its_answer_into_view(window: Window) -> None:
    """The list stands below the answers there: a tap on a question shows and focuses them, Next moves nothing.

    At the end the button that copies the note stands there with no pointer over it.
    """
    reader = window(390, 844, has_touch=True).open("/chairside#c=ptsd&o=iv_ketamine.sgb")
    reader.page.get_by_role("button", name="Next").tap()
    reader.page.get_by_text("2 of 11", exact=True).wait_for()
    assert reader.settled().page.evaluate("() => document.activeElement.tagName") == "BUTTON"
    reader.in_view(reader.page.get_by_role("button", name="Does it help? How sure?")).tap()
    heading = reader.page.get_by_role("heading", name="Does it help? How sure can we be, and why?")
    expect(heading).to_be_focused()
    expect(heading).to_be_in_viewport()
    expect(reader.page.locator("[data-question=helps] .chair-certain").first).to_be_in_viewport()
    reader.in_view(reader.page.get_by_role("button", name="Skip to handout and note")).tap()
    expect(reader.page.get_by_role("heading", name="For the patient: the handout")).to_be_focused()
    copies = (
        reader.settled().page.locator(".st-key-chairside-talk").get_by_role("button", name="Copy to clipboard").first
    )
    expect(copies).to_be_visible()
    box = copies.bounding_box()
    assert box is not None and box["height"] >= 44
