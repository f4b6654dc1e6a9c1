"""What matters to me in a real browser: by tap and by keyboard, on a phone and a desk, and on paper."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.looks import DESK, PHONE, TALL_PHONE, WIDE, looks, violations
from tests.browser.reader import Reader, Window
from tests.browser.test_compare import paper, stamped
from tests.browser.test_summary import WORDS

FOCUSED = "() => document.activeElement.outerHTML"
NAMED = "() => document.activeElement.closest('[role=radiogroup]')?.getAttribute('aria-label') ?? ''"


def opened(reader: Reader) -> Reader:
    """The page with all points and being ready opened, one after the other: a row that still grows moves the next."""
    for label in (reader.said("values-mark-all", count=14), reader.said("values-sure-test")):
        reader.page.locator("summary", has_text=label).click()
        stands_open(reader, f'details[open]:has(> summary:has-text("{label}"))')
    return reader


def stands_open(reader: Reader, row: str) -> None:
    """Wait until a row is there open, and nothing moves."""
    reader.page.locator(row).wait_for()
    reader.settled()


def mark(reader: Reader, statement: str, words: str) -> None:
    """Mark a statement and wait until it shows in the results, or is set aside."""
    reader.page.get_by_role("radiogroup", name=statement).get_by_text(words, exact=True).click()
    reader.page.locator(".weighed", has_text=statement).wait_for()
    reader.settled()


def press(reader: Reader, button: str, step: int) -> None:
    """Press a button and wait for its part."""
    reader.page.get_by_role("button", name=button, exact=True).click()
    reader.page.locator(f'h2[data-step="{step}"]').wait_for()
    reader.settled()


MARKS = {
    "en": (
        ("Staying clear-headed", "3 very much"),
        ("No needles", "2 a lot"),
        ("The dose can be changed or stopped during the visit", "Not sure"),
    ),
    "es": (
        ("Mantener la mente clara", "3 muchísimo"),
        ("Sin agujas", "2 mucho"),
        ("La dosis se puede cambiar o parar durante la visita", "No lo sé"),
    ),
}
LOZENGE = {"en": "A ketamine lozenge", "es": "Una tableta de ketamina"}


def marked(reader: Reader) -> Reader:
    """Mark three statements that pull apart, and go past the rest."""
    first, *others = MARKS[reader.language]
    mark(reader, *first)
    press(reader, reader.said("values-next", part=2, parts=3), 1)
    for one in others:
        mark(reader, *one)
    press(reader, reader.said("values-skip"), 3)
    return reader


@pytest.mark.parametrize(("width", "height"), looks([PHONE, DESK], [TALL_PHONE]))
def test_going_on_brings_the_part_into_view(window: Window, width: int, height: int) -> None:
    """Next puts the next part's heading at the top with the focus on it; the end does so with the results."""
    reader = opened(window(width, height).open("/values"))
    press(reader, "Next: part 2 of 3", 1)
    assert 'data-step="1"' in reader.page.evaluate(FOCUSED)
    press(reader, "Skip the rest", 3)
    assert "data-results" in reader.page.evaluate(FOCUSED)
    box = reader.page.locator("h2[data-results]").bounding_box()
    assert box is not None and 0 <= box["y"] <= height / 3


TALL = """() => { const one = document.createElement('div'); one.id = 'tall'; one.style.height = '900px';
                  document.querySelector('[data-testid="stMain"] h1').after(one); }"""
GONE = "() => document.getElementById('tall').remove()"


def test_heading_is_held_while_the_part_before_goes(window: Window) -> None:
    """What goes above it late moves no heading out of view, until the reader scrolls: then nothing jumps back.

    Safari holds no place of its own when a page changes; here Chromium is told not to.
    """
    reader = opened(window(320, 640).open("/values"))
    reader.page.add_style_tag(content="[data-testid=stMain] { overflow-anchor: none }")
    press(reader, "Skip the rest", 3)
    heading = reader.page.locator("h2[data-results]")
    for change in (TALL, GONE):
        reader.page.evaluate(change)
        reader.settled()
        box = heading.bounding_box()
        assert box is not None and 0 <= box["y"] <= 640 / 3, change[:60]
    reader.page.mouse.move(160, 320)
    reader.page.mouse.wheel(0, -400)
    reader.page.wait_for_function("() => document.querySelector('h2[data-results]').getBoundingClientRect().top > 100")
    reader.page.evaluate(TALL)
    reader.settled()
    box = heading.bounding_box()
    assert box is not None and box["y"] > 300


def test_results_stand_in_order_with_words_and_reasons(window: Window) -> None:
    """Most important first, options in the fixed order, a word and a reason each, sources on demand; no Plotly.

    Neither marks nor answers ever stand in the address.
    """
    reader = marked(opened(window(390, 844).open("/values")))
    wishes = reader.page.locator(".wish")
    assert wishes.locator("h3").all_inner_texts() == [
        "Staying clear-headed",
        "No needles",
        "The dose can be changed or stopped during the visit",
    ]
    first = wishes.first
    assert first.locator(".name").all_inner_texts() == ["IV", "Oral", "KAP", "SGB"]
    assert first.get_by_role("rowheader", name="SGB").is_visible() and first.get_by_role("table").is_visible()
    assert {one.strip() for one in first.locator(".how").all_inner_texts()} <= {
        "Fits", "Fits in part", "Does not fit", "Too little to tell", "Not known",
    }  # fmt: skip
    link = first.locator(".from a").first
    assert not link.is_visible()
    first.locator("summary").first.click()
    assert link.is_visible() and "noreferrer" in (link.get_attribute("rel") or "")
    reader.page.locator(".apart > summary").click()
    assert 'You marked both "Staying clear-headed" and "No needles"' in reader.page.locator(".apart").inner_text()
    assert re.fullmatch(r"http://localhost:\d+/values", reader.page.url)
    assert not [one for one in reader.requests if "lotly" in one]


@pytest.mark.parametrize(
    ("language", "lot", "sure", "choice"),
    [("en", "2 a lot", "SURE", "choice for you"), ("es", "2 mucho", "SEGURIDAD", "opción para usted")],
)
def test_whole_page_by_keyboard(window: Window, language: str, lot: str, sure: str, choice: str) -> None:
    """With Tab, arrows, Space and Enter alone: mark, go on, read sources, answer, next question, say yes."""
    reader = window(1280, 800, language=language).open("/values")
    keys = reader.page.keyboard

    reader.tab_to(".st-key-fold-points summary")
    keys.press("Enter")
    stands_open(reader, ".st-key-fold-points details[open]")
    reader.tab_to("[role=radiogroup] input")
    keys.press("Space")
    keys.press("ArrowDown")
    keys.press("ArrowDown")
    reader.page.locator(".wish .marked", has_text=lot).wait_for(state="attached")
    reader.settled()
    reader.tab_to("button", reader.said("values-next", part=2, parts=3))
    keys.press("Enter")
    reader.page.locator('h2[data-step="1"]').wait_for()
    reader.settled()
    reader.tab_to("button", reader.said("values-skip"))
    keys.press("Enter")
    reader.page.locator('h2[data-step="3"]').wait_for()
    reader.settled()
    reader.tab_to(".why summary")
    keys.press("Enter")
    assert reader.page.locator(".why[open]").count() == 1
    reader.tab_to(".from a")
    reader.tab_to("[data-testid=stRadio]", "FDA")
    keys.press("Space")
    reader.page.locator(".feedback").first.wait_for()
    reader.settled()
    reader.tab_to("button", reader.said("values-next-question"))
    keys.press("Enter")
    reader.page.locator('h2[data-quiz="1"]').wait_for()
    reader.settled()
    assert 'data-quiz="1"' in reader.page.evaluate(FOCUSED)
    reader.tab_to(".st-key-fold-ready summary")
    keys.press("Enter")
    stands_open(reader, ".st-key-fold-ready details[open]")
    reader.tab_to("[data-testid=stRadio]", sure)
    keys.press("Space")
    reader.page.locator("[data-testid=stRadio]", has_text=choice).locator("input:checked").wait_for(state="attached")


@pytest.mark.parametrize(
    ("width", "height", "scheme", "language"),
    looks(
        [(*PHONE, "light", "en"), (*DESK, "dark", "en"), (*PHONE, "dark", "es")],
        [(*TALL_PHONE, "dark", "en"), (*DESK, "light", "en"), (*DESK, "light", "es")],
    ),
)
def test_axe_finds_nothing_in_results_and_feedback(
    window: Window, width: int, height: int, scheme: str, language: str
) -> None:
    """With results, sources and feedback open, axe finds no violation and nothing scrolls sideways."""
    support, talk = {
        "en": ("support and advice", "Worth talking over"),
        "es": ("apoyo y consejo", "Vale la pena hablarlo"),
    }[language]
    reader = marked(opened(window(width, height, scheme, language=language).open("/values")))
    reader.page.locator(".why summary").first.click()
    reader.page.get_by_text(LOZENGE[language], exact=True).click()
    reader.page.locator(".feedback").wait_for()
    reader.settled()
    reader.page.locator("[data-testid=stRadio]", has_text=support).get_by_text("No", exact=True).click()
    reader.page.locator(".feedback", has_text=talk).wait_for()
    reader.settled()
    assert violations(reader) == []
    assert reader.page.evaluate(WIDE) <= 0
    assert reader.complaints() == []


@pytest.mark.parametrize("width", looks([320, 1280], [390]))
def test_answers_are_large_enough_to_tap_and_read(window: Window, width: int) -> None:
    """Every answer and source is 24 px or more to tap, and its type 16 px or more."""
    reader = opened(window(width, 800).open("/values"))
    mark(reader, "Staying clear-headed", "3 very much")
    for selector in ("[role=radiogroup] label", ".why summary", ".st-key-values-steps button"):
        for one in reader.page.locator(selector).all()[:12]:
            box = one.bounding_box()
            assert box is not None and box["height"] >= 24 and box["width"] >= 24, selector
    sizes = reader.page.evaluate(
        """() => [...document.querySelectorAll('[role=radiogroup] p, .weighed p, .weighed td, .weighed summary')]
                 .map(one => parseFloat(getComputedStyle(one).fontSize))"""
    )
    assert min(sizes) >= 16


ON_PAPER = {
    "en": (
        "Staying clear-headed",
        "Your mark: 2 a lot.",
        "Wishes that can not all be met",
        "You chose: A ketamine lozenge.",
        "The answer is: Spravato, the nose spray.",
    ),
    "es": (
        "Mantener la mente clara",
        "Su marca: 2 mucho.",
        "Deseos que no pueden cumplirse todos",
        "Usted eligió: Una tableta de ketamina.",
        "La respuesta es: Spravato, el spray nasal.",
    ),
}
CONTROLS = {"en": ("Skip the rest", "1 a little"), "es": ("Saltar el resto", "1 un poco")}


@pytest.mark.parametrize(("scheme", "language"), looks([("dark", "en"), ("light", "es")], [("light", "en")]))
def test_print_shows_results_and_feedback(window: Window, scheme: str, language: str) -> None:
    """On paper stand the marked statements with every option, what pulls apart, and answered questions; 988 too."""
    reader = marked(opened(window(1280, 800, scheme, language=language).open("/values")))
    reader.page.get_by_text(LOZENGE[language], exact=True).click()
    reader.page.locator(".feedback").wait_for()
    reader.settled()
    sheets = paper(reader)
    words = re.sub(r"\s+", " ", " ".join(sheets))
    for part in ON_PAPER[language]:
        assert part in words, part
    stamped(sheets, language)
    assert not any(part in words for part in CONTROLS[language])


def test_page_answers_in_few_words(window: Window) -> None:
    """At load, with three picks and without, it is at most 350 words and 4 screens on a phone; results come first."""
    reader = window(390, 844).open("/values")
    for picks in ((), ("Lasting relief", "Adjustable dose", "Low cost")):
        if picks:
            reader.unfold("fold-picks")
        for number, one in enumerate(picks, 1):
            reader.page.get_by_role("button", name=one, exact=True).click()
            expect(reader.page.locator(".wish")).to_have_count(number)
            reader.settled()
        if picks:
            reader.page.locator(".st-key-fold-picks summary").click()
            reader.page.locator(".st-key-fold-picks details:not([open])").wait_for()
            reader.settled()
        results = reader.page.locator(".weighed").bounding_box()
        assert results is not None and results["y"] < 330
        assert reader.page.evaluate(WORDS) <= 350
        assert reader.page.evaluate("() => document.querySelector('[data-testid=stMain]').scrollHeight") <= 4 * 844
