"""'Does it help?' in a real browser: one number in every view, the matrix on desk and phone, paper, charts."""

import base64
import re
from typing import Any

import pytest

from data.catalogue import Catalogue
from data.findings import findings
from tests.browser.looks import WIDE, looks, violations
from tests.browser.reader import Reader, Window
from tests.browser.test_compare import paper
from tests.listed import CONDITION_IDS

RESULTS = """() => [...document.querySelectorAll('.result[data-line]')].map(one => ({
  line: one.dataset.line,
  rows: [...one.querySelectorAll('table.figures tbody tr')].map(row => [...row.cells].map(cell => cell.textContent)),
  heads: [...one.querySelectorAll('table.figures thead th')].map(cell => cell.textContent),
  words: [...one.querySelectorAll('p')].map(part => part.textContent).join(' '),
  source: !!one.querySelector('.from a[href^="http"]'),
}))"""
PICTURES = """() => [...document.querySelectorAll('[class*="st-key-dots-"]')].map(one => ({
  option: [...one.classList].find(name => name.startsWith('st-key-dots-')).slice(12),
  images: [...one.querySelectorAll('img')].map(image => ({src: image.src, alt: image.alt})),
  captions: [...one.querySelectorAll('[data-testid="stImageCaption"]')].map(caption => caption.textContent),
}))"""
CHARTS = ".js-plotly-plot .main-svg"


def chosen(reader: Reader, catalogue: Catalogue, condition: str) -> Reader:
    """The page with a condition chosen and drawn."""
    return choose(reader.open("/evidence"), catalogue, condition)


def choose(reader: Reader, catalogue: Catalogue, condition: str) -> Reader:
    """Choose a condition and wait until it is drawn."""
    name = catalogue.condition[condition].patient_name
    reader.choose_condition(name)
    reader.page.locator("table.matrix.has-chosen").wait_for()
    reader.page.get_by_role("heading", name=f"What studies found: {name}").wait_for()
    return reader.settled()


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
        happened, not_happened = (
            [re.fullmatch(r"(.+) of 100", cell).group(1) for cell in row[1:]]  # type: ignore[union-attr]
            for row in one["rows"][:2]
        )
        assert happened[0] == finding.treated.share.words
        assert f"Of 100 people like those studied, {happened[0]} {finding.row.happened} with " in one["words"]
        if len(happened) == 2:
            assert f" and {happened[1]} with {finding.row.comparator}; " in one["words"]
            assert f"; {not_happened[0]} and {not_happened[1]} {finding.row.not_happened}." in one["words"]
        else:
            assert f"; {not_happened[0]} {finding.row.not_happened}." in one["words"]
    pictured = {option.treatment.treatment_id: option.pictured for option in found.options if option.pictured}
    pictures = reader.page.evaluate(PICTURES)
    assert {one["option"] for one in pictures} == set(pictured)
    for one in pictures:
        finding = pictured[one["option"]]
        row = next(other for other in shown if other["line"] == f"{one['option']}-{finding.row.fact_id}")["rows"]
        for place, image in enumerate(one["images"]):
            svg = base64.b64decode(image["src"].partition("base64,")[2]).decode()
            full, open_ = svg.count('class="full"'), svg.count('class="open"')
            assert full + open_ == svg.count("<circle") == 100
            assert row[0][1 + place] == f"{full} of 100" and row[1][1 + place] == f"{open_} of 100"
            assert f"{full} filled" in image["alt"] and f"{open_} empty" in image["alt"]
            assert f"{full} of 100" in one["captions"][place] and f"{open_} " in one["captions"][place]
        assert len(one["images"]) == 2


def test_matrix_opens_to_reasons_on_a_desk(window: Window, catalogue: Catalogue) -> None:
    """All 56 cells show at 1280 px; a cell opens to words, reasons and sources, and opening another closes it."""
    reader = window(1280, 800).open("/evidence")
    assert reader.page.locator("table.matrix td:visible").count() == 56
    assert reader.page.locator("table.matrix th[scope=col]").count() == 8
    assert reader.page.locator("table.matrix th[scope=row]").count() == 8
    cells = reader.page.locator("table.matrix td details")
    cells.nth(0).locator("summary").click()
    assert cells.nth(0).locator(".panel .from a").first.is_visible()
    cells.nth(5).locator("summary").click()
    assert cells.nth(5).locator(".panel").is_visible() and not cells.nth(0).locator(".panel").is_visible()


def test_matrix_shows_one_condition_on_a_phone(window: Window, catalogue: Catalogue) -> None:
    """At 390 px: a sentence where nothing is chosen, then the chosen condition's seven answers as a table still."""
    reader = window(390, 844).open("/evidence")
    assert reader.page.locator("table.matrix td:visible").count() == 0
    assert reader.page.get_by_text("Choose what you want help with").is_visible()
    choose(reader, catalogue, "ptsd")
    assert reader.page.locator("table.matrix td:visible").count() == 7
    assert reader.page.get_by_role("rowheader", name="PTSD", exact=True).is_visible()
    first = reader.page.get_by_role("cell").first
    first.locator("summary").click()
    assert first.locator(".panel").is_visible()


@pytest.mark.parametrize(("width", "scheme"), looks([(320, "light"), (1280, "dark")], [(390, "dark"), (768, "light")]))
def test_chosen_condition_is_accessible_and_fits(window: Window, catalogue: Catalogue, width: int, scheme: str) -> None:
    """With results, pictures, charts and everything open: axe finds nothing, and nothing scrolls sideways."""
    reader = chosen(window(width, 800, scheme), catalogue, "trd")
    reader.page.locator(CHARTS).first.wait_for()
    reader.page.evaluate("() => document.querySelectorAll('details.all').forEach(one => { one.open = true; })")
    reader.settled()
    assert violations(reader) == []
    assert reader.page.evaluate(WIDE) <= 0
    assert reader.complaints() == []


def test_charts_come_with_a_condition_only(window: Window, catalogue: Catalogue) -> None:
    """Start, Compare and this page before a choice load no Plotly; with a choice charts stand, told in words."""
    reader = window().open("/").open("/compare").open("/evidence")
    assert not [one for one in reader.requests if "lotly" in one]
    choose(reader, catalogue, "trd")
    reader.page.locator(CHARTS).first.wait_for()
    assert [one for one in reader.requests if "lotly" in one]
    figure = reader.page.get_by_role("figure").first
    assert "Right of the middle line is better" in (figure.get_attribute("aria-label") or "")


def test_jump_leaves_the_address_alone_and_sources_are_one_tap_away(window: Window, catalogue: Catalogue) -> None:
    """A link to an option's results leads there, nothing in the address; each result's source tells no site of us."""
    reader = chosen(window(390, 844), catalogue, "ocd")
    links = reader.page.locator(".result .from a")
    assert links.count() == len([row for row in catalogue.outcomes if row.condition_id == "ocd"])
    rels = links.evaluate_all("all => all.map(one => one.rel)")
    assert all("noreferrer" in one for one in rels), rels
    choose(reader, catalogue, "ptsd")
    reader.page.get_by_role("navigation", name="Options on this page").get_by_role("link", name="SGB").click()
    reader.page.wait_for_function("() => document.activeElement.id === 'found-sgb'")
    top = reader.page.evaluate("() => document.getElementById('found-sgb').getBoundingClientRect().top")
    assert -5 <= top <= 844 / 2
    assert "#" not in reader.page.url and "?" not in reader.page.url


def test_change_of_words_keeps_what_was_open(window: Window, catalogue: Catalogue) -> None:
    """After a switch of words the list of all results that was open is open still."""
    reader = chosen(window(), catalogue, "ptsd")
    reader.page.locator("details.all[data-place=all-iv_ketamine] summary").click()
    reader.page.get_by_text("Clinical words").evaluate("one => one.click()")
    reader.page.get_by_role("heading", name="What studies found: Post-traumatic stress disorder").wait_for()
    reader.settled()
    reader.page.locator("details.all[data-place=all-iv_ketamine][open]").wait_for()


@pytest.mark.parametrize("scheme", looks(["dark"], ["light"]))
def test_print_shows_everything(window: Window, catalogue: Catalogue, scheme: str) -> None:
    """On paper every result and reason of the condition is open, pictures stand, the caveat is on each sheet."""
    reader = chosen(window(1280, 800, scheme), catalogue, "suicidal_ideation")
    reader.page.locator(CHARTS).first.wait_for()
    sheets = paper(reader)
    for number, sheet in enumerate(sheets, 1):
        assert "FDA" in sheet and "988" in sheet and f"Page {number} of {len(sheets)}" in sheet
    words = re.sub(r"\s+", "", "".join(sheets))
    for row in catalogue.outcomes:
        if row.condition_id == "suicidal_ideation":
            assert re.sub(r"\s+", "", row.population) in words, row.fact_id
            assert re.sub(r"\s+", "", row.note)[:50] in words, row.fact_id
    for cell in catalogue.evidence:
        if cell.condition_id == "suicidal_ideation":
            assert re.sub(r"\s+", "", cell.why_patient)[:60] in words, cell.treatment_id
    reader.page.emulate_media(media="print")
    assert reader.page.locator('[class*="st-key-dots-"] img').first.is_visible()
