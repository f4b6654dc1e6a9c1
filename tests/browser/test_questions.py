"""Questions people ask in a real browser: found as one types, taken along, written down; keyboard, axe, paper."""

import csv
import io
from pathlib import Path

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from data.catalogue import Catalogue
from tests.browser.looks import DESK, PHONE, TALL_PHONE, WIDE, looks, violations
from tests.browser.reader import Reader, Window, own_questions
from tests.browser.test_frame import STRIP
from tests.browser.test_summary import downloaded, words
from wording import LANGUAGES

WAYS = Path(__file__).parent / "ways_to_ask.csv"
MARKER = "quokka7131"
PEE = {"en": "What if I need to pee during a session?", "es": "¿Y si necesito orinar durante una sesión?"}
FOUND = "() => [...document.querySelectorAll('#found a')].map(one => one.hash.slice(7).replaceAll('-', '_'))"
ASK = """said => {
  const field = document.getElementById('find-asked');
  field.value = said;
  field.dispatchEvent(new InputEvent('input', {bubbles: true}));
  return [...document.querySelectorAll('#found a')].map(one => one.hash.slice(7).replaceAll('-', '_'));
}"""


def at_the_page(reader: Reader) -> Reader:
    """The page, once its scripts hear."""
    reader.open("/questions")
    reader.page.wait_for_selector("button[data-take]:not([hidden])", state="attached")
    return reader


def find(reader: Reader, said: str) -> list[str]:
    """Type, and the ids of the questions found."""
    field = reader.page.get_by_role("searchbox", name=reader.said("questions-find"))
    field.fill("")
    field.press_sequentially(said)
    found: list[str] = reader.page.evaluate(FOUND)
    return found


def open_all(reader: Reader) -> None:
    """Open everything that opens."""
    reader.page.evaluate("() => document.querySelectorAll('.asked details').forEach(one => { one.open = true; })")
    reader.settled()


def test_ways_to_ask_find_the_right_question(window: Window) -> None:
    """Of all ways in the table, a third and more misspelt or slang, 95 of 100 find it among the first three."""
    with WAYS.open(newline="", encoding="utf-8") as file:
        ways = list(csv.DictReader(file))
    assert len(ways) >= 60 and sum(row["kind"] != "plain" for row in ways) >= 30
    reader = at_the_page(window())
    reader.page.wait_for_load_state("networkidle")
    asked = len(reader.requests)
    missed = []
    for row in ways:
        found = reader.page.evaluate(ASK, row["asked"])
        if not set(found[:3]) & set(row["finds"].split(";")):
            missed.append((row["asked"], found[:3]))
    assert len(missed) <= 0.05 * len(ways), missed
    assert len(reader.requests) == asked and reader.complaints() == []


def test_result_opens_and_focuses_its_question(window: Window) -> None:
    """Typed with real keys, a link to the right question stands first; a tap opens it, in view, address untouched."""
    reader = at_the_page(window(390, 844, has_touch=True))
    assert find(reader, "tolet")[0] == "need_to_pee"
    said = reader.page.locator("#found-count").inner_text()
    assert "found" in said and reader.page.locator("#found-count").get_attribute("role") == "status"
    reader.page.locator("#found a").first.tap()
    question = reader.page.locator("#asked-need-to-pee")
    question.locator(".short").first.wait_for()
    assert reader.page.evaluate("() => document.activeElement.closest('details').id") == "asked-need-to-pee"
    box = question.locator("summary").first.bounding_box()
    assert box is not None and 0 <= box["y"] < 844 - 100
    assert reader.page.url == reader.site + "/questions"


@pytest.mark.parametrize(
    ("language", "typed", "taken", "question"),
    [
        ("en", "booze", "1 of these questions is on My summary.", "Can I drink alcohol before or after?"),
        ("es", "resaca", "1 de estas preguntas está en Mi resumen.", "¿Puedo tomar alcohol antes o después?"),
    ],
)
def test_by_keyboard_a_question_is_found_taken_and_on_the_summary(
    window: Window, language: str, typed: str, taken: str, question: str
) -> None:
    """Type, Enter, Tab to the button, Space: it is on My summary and in its PDF; pressed again, it is gone.

    The link beside the button leads there without loading the page anew, and goes with the question.
    """
    reader = at_the_page(window(language=language))
    keys = reader.page.keyboard
    reader.page.get_by_role("searchbox", name=reader.said("questions-find")).focus()
    keys.type(typed)
    keys.press("Enter")
    reader.tab_to("[data-take]", most=20)
    keys.press("Space")
    reader.page.get_by_text(taken).wait_for()
    assert reader.page.evaluate("() => document.activeElement.innerText") == reader.said("scripts-take-off")
    reader.keeps("alcohol")
    reader.page.evaluate("() => { window.stayed = true; }")
    keys.press("Tab")
    assert reader.page.evaluate("() => document.activeElement.innerText") == reader.said("scripts-to-summary")
    keys.press("Enter")
    reader.page.get_by_role("heading", name=reader.said("sheets-looked-up")).wait_for()
    assert reader.page.evaluate("() => window.stayed")
    reader.settled()
    assert question in words(downloaded(reader))
    reader.page.go_back()
    reader.page.get_by_role("heading", level=1, name=reader.said("pages-questions")).wait_for()
    reader.page.wait_for_selector("#asked-alcohol .take.taken:not([hidden])", state="attached")
    find(reader.settled(), typed)
    keys.press("Enter")
    reader.page.locator("#asked-alcohol .take").click()
    reader.page.get_by_text(taken).wait_for(state="detached")
    assert reader.page.get_by_text(reader.said("scripts-to-summary"), exact=True).count() == 0
    reader.keeps(but=("alcohol",))


def test_two_quick_taps_lose_none_and_a_refresh_keeps_both(window: Window) -> None:
    """Two questions taken at once are both kept, with what is open left open, and stand after a refresh."""
    reader = at_the_page(window(390, 844))
    open_all(reader)
    reader.page.evaluate(
        "() => ['alcohol', 'need_to_pee'].forEach(one => document.querySelector(`[data-take=${one}]`).click())"
    )
    reader.page.get_by_text("2 of these questions are on My summary.").wait_for()
    assert reader.page.locator("#asked-alcohol[open]").count() == 1
    reader.keeps("alcohol", "need_to_pee")
    reader.again()
    reader.page.get_by_text("2 of these questions are on My summary.").wait_for()
    reader.page.wait_for_selector("#asked-need-to-pee .take.taken:not([hidden])", state="attached")


def test_what_is_not_found_can_be_written_down(window: Window) -> None:
    """Words that no question has are answered plainly, and go onto My summary when asked; into no address."""
    reader = at_the_page(window(390, 844))
    assert find(reader, MARKER) == []
    reader.page.get_by_text("No question found.").wait_for()
    sent = [one for one in reader.requests if MARKER in one]
    assert sent == [] and MARKER not in str(reader.page.evaluate("() => sessionStorage.getItem('answers')"))
    reader.page.get_by_role("button", name="Write it onto My summary").click()
    reader.page.get_by_text("It stands on My summary").wait_for()
    reader.keeps(MARKER)
    reader.settled()
    reader.page.get_by_role("link", name="Go to My summary").click()
    reader.page.get_by_role("heading", level=1, name="My summary").wait_for()
    reader.settled()
    expect(own_questions(reader.page)).to_have_value(MARKER)
    assert not [one for one in reader.requests if MARKER in one] and reader.complaints() == []


def test_clinical_words_are_searched_too(window: Window, catalogue: Catalogue) -> None:
    """After the switch to clinical words the list is another one: the search knows it, and what was open stays open."""
    reader = at_the_page(window())
    find(reader, "antidepressant")
    reader.page.locator("#found a", has_text="antidepressant").first.click()
    reader.page.wait_for_selector("#asked-antidepressant[open]")
    reader.page.locator(".st-key-words").get_by_text("Clinical words").click()
    clinical = next(row.clinical_question for row in catalogue.asked if row.asked_id == "antidepressant")
    reader.page.locator("#asked-antidepressant h3", has_text=clinical).wait_for(state="attached")
    reader.settled()
    find(reader, "concomitant")
    assert reader.page.locator("#asked-antidepressant[open]").is_visible()
    assert reader.page.locator("#found a").first.inner_text() == clinical
    reader.page.wait_for_selector("#asked-alcohol .take:not([hidden])", state="attached")


@pytest.mark.parametrize(
    ("width", "height", "scheme", "language", "typed"),
    looks(
        [(*PHONE, "light", "en", "bad trip"), (*DESK, "dark", "en", "bad trip"), (*PHONE, "dark", "es", "mal viaje")],
        [(*TALL_PHONE, "dark", "en", "bad trip"), (*DESK, "light", "en", "bad trip")],
    ),
)
def test_axe_finds_nothing_with_all_open(
    window: Window, width: int, height: int, scheme: str, language: str, typed: str
) -> None:
    """With results shown and everything open axe finds nothing, nothing scrolls sideways, the strip is uncovered."""
    reader = at_the_page(window(width, height, scheme, language=language))
    assert find(reader, typed)
    open_all(reader)
    assert violations(reader) == []
    assert reader.page.evaluate(WIDE) <= 0
    assert reader.page.evaluate(STRIP)["uncovered"]


def test_print_holds_every_question_and_no_control(window: Window, catalogue: Catalogue) -> None:
    """On paper: all questions with their answers, dark on white, the caveat on every sheet, no field and no button."""
    reader = at_the_page(window(1280, 800, "dark"))
    sheets = [page.extract_text() for page in PdfReader(io.BytesIO(reader.page.pdf(format="Letter"))).pages]
    everything = "".join("".join(sheets).split())
    for row in catalogue.asked:
        assert "".join(row.patient_question.split()) in everything
    for row in catalogue.asked_answers:
        assert "".join(row.short_answer.split()) in everything
    assert "Takethistomysummary" not in everything and "Findaquestion" not in everything
    assert all("988" in sheet and "FDA" in sheet for sheet in sheets)


@pytest.mark.parametrize(
    ("language", "link", "heading", "when"),
    [
        ("en", "the questions people ask", "Questions people ask", "During a visit"),
        ("es", "las preguntas de la gente", "Preguntas de la gente", "Durante una visita"),
    ],
)
def test_without_script_the_list_is_there(
    window: Window, catalogue: Catalogue, language: str, link: str, heading: str, when: str
) -> None:
    """Without JavaScript the way leads to a page with every question, which open; axe finds nothing."""
    reader = window(320, 640, language=language, java_script_enabled=False)
    reader.page.goto(reader.site + "/questions")
    reader.page.get_by_role("link", name=link, exact=True).click()
    reader.page.wait_for_url("**/questions.html")
    assert reader.page.get_by_role("heading", level=1).inner_text() == heading
    assert reader.page.locator("details.question").count() == len(catalogue.asked)
    assert reader.page.locator("button").count() == 0
    reader.page.get_by_text(when).click()
    reader.page.get_by_text(PEE[language]).click()
    assert reader.page.locator("#asked-need-to-pee .short").first.is_visible()
    with_script = window(320, 640, "dark", language=language)
    with_script.page.goto(reader.site + "/questions.html")
    open_all_here = "() => document.querySelectorAll('details').forEach(one => { one.open = true; })"
    with_script.page.evaluate(open_all_here)
    assert with_script.page.evaluate("() => document.documentElement.scrollWidth - innerWidth") <= 0
    assert violations(with_script) == []


@pytest.mark.parametrize(
    ("width", "scheme", "language", "typed"),
    [(1280, "light", "en", "pee during"), (320, "dark", "en", "pee during"), (320, "light", "es", "orinar durante")],
)
def test_chairside_answer_is_large(window: Window, width: int, scheme: str, language: str, typed: str) -> None:
    """A clinician types, picks, and reads the answer in 24 px and more; axe finds nothing."""
    reader = window(width, 800, scheme, language=language).open("/chairside")
    reader.in_view(reader.page.get_by_role("combobox", name=reader.said("chairside-asked"))).click()
    reader.page.keyboard.type(typed)
    expect(reader.page.get_by_role("option").first).to_have_accessible_name(PEE[language])
    reader.page.keyboard.press("Enter")
    reader.page.locator("[data-asked=need_to_pee]").wait_for()
    reader.settled()
    sizes = reader.page.evaluate(
        """() => [...document.querySelectorAll('.chair h2, .chair h3, .chair-short, .chair-text')]
                  .map(one => parseFloat(getComputedStyle(one).fontSize))"""
    )
    assert len(sizes) >= 4 and min(sizes) >= 24
    assert violations(reader) == []


# For each question's own words: how many questions are listed, and which of them it is; -1 where it isn't among them.
PLACES = """pairs => {
  const field = document.getElementById('find-asked');
  return pairs.map(([id, said]) => {
    field.value = said;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    const found = [...document.querySelectorAll('#found a')].map(one => one.hash);
    return [found.length, found.indexOf(`#asked-${id.replaceAll('_', '-')}`)];
  });
}"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_put_in_to_be_found_find_their_question(window: Window, language: str) -> None:
    """Each phrase of the table finds something; of two words or more, its question is listed, of one, in 98 of 100."""
    reader = at_the_page(window(language=language))
    pairs = [[row.asked_id, said] for row in reader.tables().asked for said in row.other_words.split(", ")]
    places = reader.page.evaluate(PLACES, pairs)
    found = [(said, count, place) for (_, said), (count, place) in zip(pairs, places, strict=True)]
    assert len(found) > 1_500 and [said for said, count, _ in found if not count] == []
    assert [said for said, _, place in found if place < 0 and " " in said] == []
    assert sum(place < 0 for said, _, place in found if " " not in said) <= len(found) / 50


@pytest.mark.parametrize(
    ("language", "typed", "asked_id"),
    [
        ("en", "get me out", "say_stop"),
        ("en", "please let me out", "say_stop"),
        ("es", "ya no puedo más", "suicidal_after"),
        ("es", "YA NO PUEDO MAS", "suicidal_after"),
        ("en", "my medicine", "which_medicines"),
        ("en", "bosses", "tell_boss"),
    ],
)
def test_empty_words_and_plurals_find_too(window: Window, language: str, typed: str, asked_id: str) -> None:
    """Words that say nothing alone are held against whole phrases; a plural finds what its singular finds."""
    assert asked_id in find(at_the_page(window(language=language)), typed)[:3]
