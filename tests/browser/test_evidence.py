"""'Does it help?' in a real browser: one number in every view, the matrix on desk and phone, paper, charts."""

import base64
import re
from typing import Any

import pytest
from playwright.sync_api import expect

from data import finding_words
from data.catalogue import Catalogue
from data.findings import findings
from tests.browser.looks import WIDE, looks, violations
from tests.browser.reader import Reader, Window
from tests.browser.test_compare import paper, stamped
from tests.listed import CONDITION_IDS

RESULTS = """() => [...document.querySelectorAll('.result[data-line]')].map(one => ({
  line: one.dataset.line,
  rows: [...one.querySelectorAll('table.figures tbody tr')].map(row => [...row.cells].map(cell => cell.textContent)),
  heads: [...one.querySelectorAll('table.figures thead th')].map(cell => cell.textContent),
  words: [...one.querySelectorAll('p')].map(part => part.textContent).join(' '),
  source: !!one.querySelector('.from a[href^="http"]'),
}))"""
PICTURES = """() => [...document.querySelectorAll('.pair')].map(one => ({
  option: one.closest('.finding').dataset.line.slice(8),
  seen: one.checkVisibility(),
  images: [...one.querySelectorAll('img')].map(image => ({src: image.src, alt: image.alt, wide: image.naturalWidth})),
  captions: [...one.querySelectorAll('figcaption')].map(caption => caption.textContent),
}))"""
COME = "() => [...document.querySelectorAll('.pair img')].every(one => one.complete)"
OPEN_ALL = "() => document.querySelectorAll('.stHtml details').forEach(one => { one.open = true; })"
WORDS = """selector => document.querySelector(selector).innerText.split(/\\s+/)
      .filter(one => /[\\p{L}\\p{N}]/u.test(one)).length"""
VIEWS = ("evidence-view-words", "evidence-view-numbers", "evidence-view-dots")
NOW = "() => { window.before = document.querySelector('.helps').innerHTML; }"
ANOTHER = "() => (document.querySelector('.helps')?.innerHTML ?? window.before) !== window.before"
CHARTS = ".js-plotly-plot .main-svg"


def chosen(reader: Reader, catalogue: Catalogue, condition: str) -> Reader:
    """The page with a condition chosen and drawn."""
    return choose(reader.open("/evidence"), catalogue, condition)


def choose(reader: Reader, catalogue: Catalogue, condition: str) -> Reader:
    """Choose a condition behind the bar and wait until it is drawn; the bar is closed again."""
    tap_bar(reader)
    reader.choose_condition(catalogue.condition[condition].patient_name)
    reader.page.locator(f"table.matrix tr.chosen[data-line={condition}]").wait_for(state="attached")
    reader.settled()
    tap_bar(reader)
    return reader.settled()


def tap_bar(reader: Reader) -> None:
    """Open or close the choices."""
    reader.page.locator(".st-key-choice_bar summary").click()
    reader.settled()


def tap(reader: Reader, place: str) -> None:
    """Open or close a part of the page."""
    reader.page.locator(f"details[data-place={place}] > summary").click()


def switch(reader: Reader, message: str) -> None:
    """Show findings as words, numbers or dots, by the message that names the view, and wait for the cards of it."""
    view = reader.said(message)
    chosen_view = reader.page.locator(".st-key-evidence_view [aria-checked=true]", has_text=view)
    stands = chosen_view.count()
    reader.page.evaluate(NOW)
    reader.page.locator(".st-key-evidence_view").get_by_text(view, exact=True).click()
    chosen_view.wait_for()
    if not stands:
        reader.page.wait_for_function(ANOTHER)
    reader.settled()


@pytest.mark.parametrize("condition", looks(["trd"], [one for one in CONDITION_IDS if one != "trd"]))
def test_every_view_of_a_result_gives_the_same_number(window: Window, catalogue: Catalogue, condition: str) -> None:
    """Read back from the page: table, sentence, dots counted in the SVG and their text alternative agree."""
    reader = chosen(window(), catalogue, condition)
    shown: list[dict[str, Any]] = reader.page.evaluate(RESULTS)
    found = findings(catalogue, condition)
    by_line = {
        f"{one.treatment.treatment_id}-{one.row.fact_id}": one
        for option in found.options
        for one in (*option.first, *option.rest)
    }
    assert {one["line"] for one in shown} == set(by_line) and len(shown) == len(by_line)
    for one in shown:
        finding = by_line[one["line"]]
        assert one["source"], one["line"]
        if finding.treated.share is None:
            continue
        shares = finding.both_shares or (finding.treated.share,)
        drawn = any(option.pictured is finding for option in found.options)
        assert one["rows"][0][1:] == [share.phrase for share in shares], one["line"]
        assert one["rows"][1][1:] == [share.rest_phrase for share in shares], one["line"]
        assert (finding_words.shares_sentence(finding, "patient") in one["words"]) is not drawn
    pictured = {option.treatment.treatment_id: option.pictured for option in found.options if option.pictured}
    assert not any(one["seen"] for one in reader.page.evaluate(PICTURES))
    switch(reader, "evidence-view-dots")
    reader.page.wait_for_function("() => !document.querySelector('.pair.paper-only')")
    reader.page.wait_for_function(COME)
    pictures = reader.page.evaluate(PICTURES)
    assert {one["option"] for one in pictures} == set(pictured)
    for one in pictures:
        finding = pictured[one["option"]]
        row = next(other for other in shown if other["line"] == f"{one['option']}-{finding.row.fact_id}")["rows"]
        assert len(one["images"]) == 2
        for place, image in enumerate(one["images"]):
            svg = base64.b64decode(image["src"].partition("base64,")[2]).decode()
            full, open_ = svg.count('class="full"'), svg.count('class="open"')
            assert full + open_ == svg.count("<circle") == 100 and image["wide"] > 0
            assert row[0][1 + place] == f"{full} of 100" and row[1][1 + place] == f"{open_} of 100"
            assert f"{full} filled" in image["alt"] and f"{open_} empty" in image["alt"]
            assert f"{full} of 100" in one["captions"][place] and f"{open_} " in one["captions"][place]


@pytest.mark.parametrize("condition", looks(["", "ptsd"], [one for one in CONDITION_IDS if one != "ptsd"]))
def test_first_screen_of_a_phone_answers_and_the_page_is_short(
    window: Window, catalogue: Catalogue, condition: str
) -> None:
    """At 390 x 844: the first card above 330 px, each shown option's verdict with its level, few words, all closed."""
    reader = window(390, 844).open("/evidence")
    if condition:
        choose(reader, catalogue, condition)
        reader.page.evaluate("() => { document.querySelector('[data-testid=\"stMain\"]').scrollTop = 0; }")
    if condition != "suicidal_ideation":
        top = reader.page.locator(".finding").first.bounding_box()
        assert top and top["y"] < 330
    cards = reader.page.locator(".finding:visible")
    assert cards.count() == reader.page.locator(".helps .finding").count() >= 2
    sizes = reader.page.locator(".helps .finds strong").evaluate_all(
        "all => all.map(one => getComputedStyle(one).fontSize + getComputedStyle(one).fontWeight)"
    )
    assert len(set(sizes)) == 1
    assert reader.page.locator(".risks li").count() <= 6 and reader.page.locator(".stHtml details[open]").count() == 0
    counted = [reader.page.evaluate(WORDS, one) for one in (".helps", ".risks", ".st-key-evidence_rows")]
    assert sum(counted) <= 190, counted


def test_matrix_opens_to_reasons_on_a_desk(window: Window, catalogue: Catalogue) -> None:
    """All 56 cells show at 1280 px; a cell opens to words, reasons and sources, and opening another closes it."""
    reader = window(1280, 800).open("/evidence")
    assert reader.page.locator("table.matrix td:visible").count() == 0
    tap(reader, "all-conditions")
    assert reader.page.locator("table.matrix td:visible").count() == 56
    assert reader.page.locator("table.matrix th[scope=col]").count() == 8
    assert reader.page.locator("table.matrix th[scope=row]").count() == 8
    cells = reader.page.locator("table.matrix td details")
    cells.nth(0).locator("summary").click()
    assert cells.nth(0).locator(".panel .from a").first.is_visible()
    cells.nth(5).locator("summary").click()
    assert cells.nth(5).locator(".panel").is_visible() and not cells.nth(0).locator(".panel").is_visible()


def test_matrix_lists_every_condition_on_a_phone(window: Window, catalogue: Catalogue) -> None:
    """At 390 px: one row opens to all conditions with seven answers each, a table still; a cell to its reasons."""
    reader = window(390, 844).open("/evidence")
    assert reader.page.get_by_text("Tap Change to choose what you want help with.").is_visible()
    tap(reader, "all-conditions")
    assert reader.page.locator("table.matrix td:visible").count() == 56
    assert reader.page.get_by_role("rowheader", name="PTSD", exact=True).is_visible()
    first = reader.page.locator("table.matrix td").first
    first.locator("summary").click()
    assert first.locator(".panel").is_visible()


def test_a_card_opens_to_its_reasons_and_studies_and_the_drawings_to_charts(
    window: Window, catalogue: Catalogue
) -> None:
    """More shows the answer in full, why, and sources; charts and the choice of words come with their rows only."""
    reader = chosen(window(390, 844), catalogue, "trd")
    card = reader.page.locator(".finding.iv_ketamine")
    row = catalogue.evidence_for("iv_ketamine", "trd")
    assert card.get_by_text(row.finding_line).is_visible() and not card.get_by_text(row.why_patient).is_visible()
    tap(reader, "more-iv_ketamine")
    assert card.get_by_text(row.why_patient).is_visible() and card.locator(".from a").first.is_visible()
    chart, words = reader.page.locator(CHARTS).first, reader.page.get_by_text("Clinical words")
    chart.wait_for(state="attached")
    for place, inside in (("drawn", chart), ("how-to-read", words)):
        assert not inside.is_visible()
        tap(reader, place)
        inside.wait_for(state="visible")
        tap(reader, place)
        inside.wait_for(state="hidden")


@pytest.mark.parametrize(
    ("width", "scheme", "language", "views"),
    looks(
        [(320, "light", "en", VIEWS), (1280, "dark", "en", VIEWS), (320, "dark", "es", VIEWS[2:])],
        [(390, "dark", "en", VIEWS), (768, "light", "en", VIEWS), (1280, "light", "es", VIEWS)],
    ),
)
def test_chosen_condition_is_accessible_and_fits(
    window: Window, width: int, scheme: str, language: str, views: tuple[str, ...]
) -> None:
    """With results, pictures, charts and everything open: axe finds nothing, and nothing scrolls sideways."""
    reader = window(width, 800, scheme, language=language)
    chosen(reader, reader.tables(), "trd")
    reader.page.locator(CHARTS).first.wait_for(state="attached")
    for view in views:
        switch(reader, view)
        assert reader.page.evaluate(WIDE) <= 0, view
        assert violations(reader) == [], view
    reader.page.evaluate(OPEN_ALL)
    reader.settled()
    assert violations(reader) == []
    assert reader.page.evaluate(WIDE) <= 0
    assert reader.complaints() == []


def test_charts_come_with_a_condition_only(window: Window, catalogue: Catalogue) -> None:
    """Start, Compare and this page before a choice load no Plotly; with a choice charts stand, told in words."""
    reader = window().open("/").open("/compare").open("/evidence")
    assert not [one for one in reader.requests if "lotly" in one]
    choose(reader, catalogue, "trd")
    reader.page.locator(CHARTS).first.wait_for(state="attached")
    assert [one for one in reader.requests if "lotly" in one]
    tap(reader, "drawn")
    figure = reader.page.locator(".st-key-forests").get_by_role("figure").first
    assert "Right of the middle line is better" in (figure.get_attribute("aria-label") or "")


def test_sources_of_all_results_are_there_and_tell_no_site_of_us(window: Window, catalogue: Catalogue) -> None:
    """Each result's source is a link that tells its site nothing of us."""
    reader = chosen(window(390, 844), catalogue, "ocd")
    links = reader.page.locator(".result .from a")
    assert links.count() == len([row for row in catalogue.outcomes if row.condition_id == "ocd"])
    rels = links.evaluate_all("all => all.map(one => one.rel)")
    assert all("noreferrer" in one for one in rels), rels


def test_change_of_words_and_view_keeps_what_was_open(window: Window, catalogue: Catalogue) -> None:
    """After a switch of view and of words, a card and the list of results in it that were open are open still."""
    reader = chosen(window(), catalogue, "ptsd")
    tap(reader, "more-iv_ketamine")
    tap(reader, "all-iv_ketamine")
    switch(reader, "evidence-view-numbers")
    reader.page.locator(".counted-result:visible").first.wait_for()
    reader.page.locator("details[data-place=all-iv_ketamine][open]").wait_for()
    reader.page.get_by_text("Clinical words").evaluate("one => one.click()")
    reader.page.locator("tr.chosen th", has_text="Post-traumatic stress disorder").wait_for(state="attached")
    reader.settled()
    reader.page.locator("details[data-place=all-iv_ketamine][open]").wait_for()


@pytest.mark.parametrize(("scheme", "language"), looks([("dark", "en"), ("light", "es")], [("light", "en")]))
def test_print_shows_everything(window: Window, scheme: str, language: str) -> None:
    """On paper every result and reason of the condition is open, pictures stand, the caveat is on each sheet."""
    reader = window(1280, 800, scheme, language=language)
    catalogue = reader.tables()
    chosen(reader, catalogue, "suicidal_ideation")
    reader.page.locator(CHARTS).first.wait_for(state="attached")
    sheets = paper(reader)
    stamped(sheets, language)
    words = re.sub(r"\s+", "", "".join(sheets))
    for row in catalogue.outcomes:
        if row.condition_id == "suicidal_ideation":
            assert re.sub(r"\s+", "", row.population) in words, row.fact_id
            assert re.sub(r"\s+", "", row.note)[:50] in words, row.fact_id
    for cell in catalogue.evidence:
        if cell.condition_id == "suicidal_ideation":
            assert re.sub(r"\s+", "", cell.why_patient)[:60] in words, cell.treatment_id
    reader.page.emulate_media(media="print")
    expect(reader.page.locator(".pair img").first).to_be_visible()
    expect(reader.page.locator(CHARTS).first).to_be_visible()
