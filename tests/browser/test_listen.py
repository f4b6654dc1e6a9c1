"""Listen, with a stand-in for the device's voices: what is said, what isn't, when it stops, and what is seen of it."""

import csv
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from data.catalogue import FOLDER
from tests.browser.looks import DESK, PHONE, TALL_PHONE, WIDE, violations
from tests.browser.reader import Reader, Window
from tests.browser.test_chairside import open_bar
from wording.said import LOCALES

STAND_IN = (Path(__file__).parent / "stand_in_voice.js").read_text(encoding="utf-8")
HIGHLIGHTED = "() => [...(CSS.highlights.get('being-read') ?? [])].map(range => range.toString()).join('')"
HEARD = "() => speechSynthesis.heard.map(one => one.said)"
OVER = """() => [...document.querySelectorAll('.listen')].filter(one => {
    const box = one.querySelector('.listen-label').getBoundingClientRect();
    const range = document.createRange();
    range.selectNodeContents(one.previousElementSibling);
    return [...range.getClientRects()].some(
      word => word.right > box.left - 30 && word.bottom > box.top + 4 && word.top < box.bottom - 4);
  }).map(one => one.previousElementSibling.textContent)"""
SMALL = """() => [...document.querySelectorAll('.listen button, .listen select')]
  .filter(one => one.getBoundingClientRect().height < 44 || parseFloat(getComputedStyle(one).fontSize) < 16).length"""


OPEN_AROUND = "one => { for (let each = one; each; each = each.parentElement.closest('details')) each.open = true; }"


def with_voice(
    window: Window, width: int = 1280, height: int = 800, scheme: str = "light", language: str = "en"
) -> Reader:
    """A window of a device that has a voice of its own, among others."""
    reader = window(width, height, scheme, language=language)
    reader.page.add_init_script(STAND_IN)
    return reader


def with_own_voice(window: Window, *look: Any, language: str) -> Reader:
    """A window of a device that has a voice for the reader's language too."""
    reader = with_voice(window, *look, language=language)
    own = f"{{ name: 'Own', lang: '{LOCALES[language]}', localService: true, default: false }}"
    reader.page.add_init_script(f"speechSynthesis.voices.push({own})")
    return reader


def listen_to(reader: Reader, heading: str) -> Locator:
    """The button beside a heading."""
    button = reader.page.get_by_role("button", name=reader.said("scripts-listen-to", title=heading), exact=True)
    button.wait_for()
    return button


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a table, cell by cell."""
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def letters(words: str) -> str:
    """Words as they are said: names letter by letter."""
    for name in ("IV", "KAP", "SGB", "PTSD"):
        words = words.replace(name, " ".join(name))
    return words


def test_compare_is_said_row_by_row(window: Window) -> None:
    """A row of the table is its question, then each option shown with its short answer, in the one order."""
    reader = with_voice(window).open("/compare#c=ptsd&o=iv_ketamine.oral_ketamine.sgb").keeps('"ptsd"').settled()
    assert reader.page.evaluate(HEARD) == []
    listen_to(reader, "Side by side").click()
    said = reader.page.evaluate("() => speechSynthesis.all()")
    short = {row["treatment_id"]: row["short_answer"] for row in rows("adjustability")}
    names = {row["treatment_id"]: row["name"] for row in rows("treatments")}
    line = next(one for one in said if short["iv_ketamine"] in one)
    places = [line.index("an the dose be changed")]
    for option in ("iv_ketamine", "oral_ketamine", "sgb"):
        places += [line.index(letters(names[option]), places[-1]), line.index(short[option], places[-1])]
    assert places == sorted(places)
    (evidence,) = (
        row for row in rows("evidence") if (row["treatment_id"], row["condition_id"]) == ("iv_ketamine", "ptsd")
    )
    whole = " ".join(said)
    assert evidence["patient_text"] not in whole and "Feder" not in whole and "Checked" not in whole
    assert reader.complaints() == []


@pytest.mark.parametrize(
    ("language", "number"),
    [("en", "poison control, 1, 8 0 0, 2 2 2, 1 2 2 2"), ("es", "envenenamientos, 1, 8 0 0, 2 2 2, 1 2 2 2")],
)
def test_a_telephone_number_is_told_digit_by_digit(window: Window, language: str, number: str) -> None:
    """Where a child took a dose, the number to call is said as one dials it, and not as ranges of figures."""
    reader = with_own_voice(window, language=language).open("/questions")
    reader.page.locator("#asked-child-took-it").evaluate(OPEN_AROUND)
    listen_to(reader, reader.page.locator("h1").inner_text()).click()
    said = reader.page.evaluate("() => speechSynthesis.all()")
    assert sum(number in one for one in said) == 1, [one for one in said if "2 2 2" in one or "222" in one]
    assert not any("222" in one for one in said)


def test_what_is_closed_is_not_read_and_what_is_open_is(window: Window) -> None:
    """The words behind a tap are said only once they stand open; marks and dots never."""
    reader = with_voice(window).open("/chairside#c=ptsd&o=iv_ketamine.sgb").keeps('"ptsd"').settled()
    reader.page.get_by_role("button", name="Does it help? How sure?", exact=True).click()
    reader.page.locator("[data-question=helps]").wait_for()
    reader.settled()
    found = {row["treatment_id"]: row for row in rows("evidence") if row["condition_id"] == "ptsd"}
    heading = "Does it help? How sure can we be, and why?"
    listen_to(reader, heading).click()
    said = reader.page.evaluate("() => speechSynthesis.all()")
    assert said[:5] == [
        heading,
        "I V ketamine.",
        "Studies disagree.",
        "Low certainty.",
        letters(found["iv_ketamine"]["finding_line"]),
    ]
    assert said[5:9] == ["S G B.", "Studies disagree.", "Low certainty.", letters(found["sgb"]["finding_line"])]
    assert said[-1].startswith("Ask back: In your own words") and len(said) == 10
    reader.page.locator(".chair-pair summary").first.click()
    reader.page.evaluate("() => { speechSynthesis.heard.length = 0; }")
    listen_to(reader, heading).click()
    again = reader.page.evaluate("() => speechSynthesis.all()")
    assert letters(found["iv_ketamine"]["why_patient"]) in again
    assert letters(found["sgb"]["why_patient"]) not in again
    assert not any("Feder" in one for one in again)


def test_place_is_shown_and_pause_goes_on_where_it_was(window: Window) -> None:
    """What is being said is marked on the page; Pause and Go on lose no word; Stop leaves nothing behind."""
    reader = with_voice(window).open("/read-aloud")
    listen_to(reader, "Read to someone").click()
    page = reader.page
    for _ in range(3):
        page.evaluate("() => speechSynthesis.end()")
    assert page.evaluate(HIGHLIGHTED) == "IM ketamine: a shot in a muscle."
    assert page.evaluate("() => speechSynthesis.speaks()") == "I M ketamine: a shot in a muscle."
    page.evaluate("() => speechSynthesis.upTo(14)")
    page.get_by_role("button", name="Pause").click()
    assert page.evaluate("() => speechSynthesis.speaks()") is None
    page.get_by_role("button", name="Go on").click()
    assert page.evaluate("() => speechSynthesis.speaks()") == "a shot in a muscle."
    bar = page.get_by_role("group", name="Reading aloud")
    bar.get_by_role("button", name="Stop").click()
    assert page.evaluate("() => speechSynthesis.speaks()") is None and page.evaluate(HIGHLIGHTED) == ""
    assert bar.count() == 0
    focused = page.evaluate("() => document.activeElement.getAttribute('aria-label')")
    assert focused == "Listen: Read to someone"


def test_crisis_numbers_are_said_digit_by_digit(window: Window) -> None:
    """Nobody dials nine hundred and eighty-eight."""
    reader = with_voice(window).open("/read-aloud")
    listen_to(reader, "Read to someone").click()
    said = reader.page.evaluate("() => speechSynthesis.all()")
    assert "In a crisis, call or text 9 8 8, or chat at 9 8 8 lifeline.org. In an emergency, call 9 1 1." in said
    assert not any("Reviewed" in one or "Questions?" in one or "Change" in one for one in said)


def test_stops_when_the_page_changes_and_keeps_its_speed(window: Window) -> None:
    """Another page falls silent at once; the speed chosen holds there too; only a voice of the device speaks."""
    reader = with_voice(window).open("/read-aloud")
    page = reader.page
    listen_to(reader, "Read to someone").click()
    assert page.evaluate("() => speechSynthesis.heard.at(-1)")["rate"] == 1
    page.get_by_role("combobox", name="Speed").select_option("0.8")
    assert page.evaluate("() => speechSynthesis.heard.at(-1)") == {
        "said": "Read to someone.",
        "rate": 0.8,
        "voice": "Near",
    }
    page.get_by_role("link", name="Questions?").click()
    page.wait_for_url("**/questions")
    page.wait_for_function("() => speechSynthesis.speaks() === null")
    reader.settled()
    count = len(page.evaluate(HEARD))
    assert page.get_by_role("group", name="Reading aloud").count() == 0
    listen_to(reader, "Questions people ask").click()
    assert page.evaluate("() => speechSynthesis.heard.at(-1)")["rate"] == 0.8
    assert len(page.evaluate(HEARD)) == count + 1
    assert page.evaluate("() => Object.keys(sessionStorage).some(one => one.includes('listen'))") is False


def test_without_a_voice_of_the_device_nothing_is_seen(window: Window) -> None:
    """Voices from afar or of another language are none; once one of the device is there, Listen comes."""
    reader = with_voice(window)
    page = reader.page
    page.add_init_script("speechSynthesis.voices = speechSynthesis.voices.slice(0, 2)")
    reader.open("/read-aloud")
    page.evaluate("() => new Promise(done => setTimeout(done, 400))")
    assert page.locator(".listen").count() == 0
    near = "{ name: 'Near', lang: 'en-US', localService: true, default: true }"
    page.evaluate(f"() => speechSynthesis.change([{near}])")
    listen_to(reader, "Read to someone").click()
    page.evaluate("() => speechSynthesis.change([])")
    page.wait_for_function("() => !document.querySelector('.listen')")
    assert page.evaluate("() => speechSynthesis.speaks()") is None
    silent = window().open("/read-aloud")
    silent.page.evaluate("() => new Promise(done => setTimeout(done, 400))")
    assert silent.page.evaluate("() => speechSynthesis.getVoices().length") == 0
    assert silent.page.locator(".listen").count() == 0 and silent.complaints() == []


def test_one_a_section_and_no_more_after_a_redraw(window: Window) -> None:
    """Beside the page's heading and longer sections, each once, however often the page is drawn anew."""
    reader = with_voice(window).open("/read-aloud#c=ptsd&o=iv_ketamine.oral_ketamine.sgb")
    listen_to(reader, "PTSD: does it help?")
    names = [
        "Listen: Read to someone",
        "Listen: Should I ask about ketamine, KAP, SGB or other care?",
        "Listen: PTSD: does it help?",
    ]
    shown = "() => [...document.querySelectorAll('.listen-say')].map(one => one.getAttribute('aria-label'))"
    expect(reader.page.locator(".listen-say")).to_have_count(len(names))
    assert reader.page.evaluate(shown) == names
    open_bar(reader)
    reader.choose_condition("OCD")
    listen_to(reader, "OCD: does it help?")
    expect(reader.page.locator(".listen-say")).to_have_count(len(names))
    assert reader.page.evaluate(shown) == [*names[:2], "Listen: OCD: does it help?"]
    headings = reader.page.get_by_role("heading").all_inner_texts()
    assert not any("Listen" in one for one in headings)


@pytest.mark.parametrize(
    ("size", "scheme", "language", "heading"),
    [
        (PHONE, "dark", "en", "PTSD: does it help?"),
        (TALL_PHONE, "light", "en", "PTSD: does it help?"),
        (DESK, "light", "en", "PTSD: does it help?"),
        (PHONE, "light", "es", "TEPT (PTSD): ¿funciona?"),
    ],
    ids=["320", "390", "1280", "320-es"],
)
def test_nothing_moves_and_axe_finds_nothing(
    window: Window, size: tuple[int, int], scheme: str, language: str, heading: str
) -> None:
    """It takes no room, is large enough to hit, lies over no words, and passes axe, also while it reads."""
    reader = with_own_voice(window, *size, scheme, language=language).open(
        "/read-aloud#c=ptsd&o=iv_ketamine.oral_ketamine.sgb"
    )
    listen_to(reader, heading)
    page = reader.page
    tall = "() => document.querySelector('.read-aloud').getBoundingClientRect().height"
    with_it = page.evaluate(tall)
    page.add_style_tag(content=".listen { display: none !important }")
    assert page.evaluate(tall) == with_it
    # Placed anew while it is hidden, as on paper: it must stand where it stood once it is seen again.
    page.evaluate("() => document.body.append(document.createElement('i'))")
    page.evaluate("() => new Promise(done => setTimeout(done, 300))")
    page.evaluate("() => document.head.lastElementChild.remove()")
    assert page.evaluate(OVER) == []
    listen_to(reader, heading).click()
    assert page.evaluate(SMALL) == 0 and page.evaluate(WIDE) <= 0
    strip, bar = page.locator(".strip").bounding_box(), page.locator(".listen-bar").bounding_box()
    assert strip and bar and bar["y"] + bar["height"] <= strip["y"] and bar["x"] >= 0
    assert violations(reader) == []
    page.emulate_media(media="print")
    assert page.locator(".listen").first.is_hidden()
    assert reader.complaints() == []


def test_beside_what_opens_it_lies_over_no_words(window: Window) -> None:
    """A group of questions that is open has its count beside the button, not under it."""
    reader = with_voice(window, *TALL_PHONE).open("/questions")
    reader.page.locator(".when > summary").first.click()
    reader.page.get_by_role("button", name="Listen: Before you decide or go").first.wait_for()
    assert reader.page.evaluate(OVER) == []


@pytest.mark.parametrize(
    ("language", "heading", "pause", "place"),
    [
        ("en", "For clinicians: chairside", "Pause", "1 of 11"),
        ("es", "Para profesionales: en la consulta", "Pausa", "1 de 11"),
    ],
)
def test_by_keyboard(window: Window, language: str, heading: str, pause: str, place: str) -> None:
    """Enter starts it, Tab leads to pause and speed, arrow keys change the speed and not the page, Escape ends it."""
    reader = with_own_voice(window, language=language).open("/chairside")
    page = reader.page
    listen_to(reader, heading).focus()
    page.keyboard.press("Enter")
    assert page.evaluate("() => speechSynthesis.speaks()") == f"{heading}."
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.textContent") == pause
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("() => speechSynthesis.heard.at(-1).rate") == 1.2
    page.keyboard.press("ArrowRight")
    reader.settled()
    assert page.get_by_text(place, exact=True).count() == 1
    page.keyboard.press("Escape")
    assert page.evaluate("() => speechSynthesis.speaks()") is None
    focused = page.evaluate("() => document.activeElement.getAttribute('aria-label')")
    assert focused == reader.said("scripts-listen-to", title=heading)
