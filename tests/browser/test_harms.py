"""What can go wrong, in a real browser: the same lines for every option, figures as in the tables, phones, paper."""

import re
from itertools import pairwise

import pytest
from playwright.sync_api import expect

from data import harm_words, harms_shown
from data.catalogue import Catalogue
from tests.browser.looks import DESK, PHONE, TABLET, TALL_PHONE, WIDE, looks, resized, violations
from tests.browser.reader import Reader, Window
from tests.browser.test_compare import paper
from wording import LANGUAGES, speaking

CELLS = """() => [...document.querySelectorAll('table.harms tr.line')].map(row => [
  row.dataset.harm, [...row.querySelectorAll('td')].map(cell => ({
    said: cell.querySelector('.said').textContent,
    beside: cell.querySelector('.beside')?.textContent ?? '',
    counted: cell.querySelector('.counted').textContent,
    behind: cell.querySelector('details')?.textContent ?? '',
    links: cell.querySelectorAll('a[href^="http"]').length,
    box: cell.getBoundingClientRect().toJSON(),
  }))])"""
SPILLING = """() => [...document.querySelectorAll('table.harms td *')]
      .filter(one => one.offsetParent && one.scrollWidth > one.clientWidth + 1 && one.clientWidth
                     && getComputedStyle(one).display !== 'inline' && !one.classList.contains('unseen'))
      .map(one => one.textContent.slice(0, 60))"""
OPEN_ALL = "() => document.querySelectorAll('table.harms details').forEach(one => { one.open = true; })"


def opened(reader: Reader) -> Reader:
    """The page with the row of harm counts open."""
    reader.open("/evidence")
    reader.page.locator("details[data-place=counts] > summary").click()
    reader.page.locator("table.harms").wait_for()
    return reader.settled()


def named(reader: Reader) -> None:
    """Hold the table to have named columns and rows for assistive technology."""
    table = reader.page.get_by_role("table", name=re.compile("Harms by option"))
    expect(table.get_by_role("columnheader", name="IV ketamine")).to_have_count(1)
    expect(table.get_by_role("rowheader", name="Slowed or blocked breathing")).to_have_count(1)


def columns(reader: Reader) -> list[str]:
    """The options of the table, as its header names them."""
    return reader.page.locator("table.harms thead th .name").all_text_contents()


def test_every_cell_says_what_the_tables_say(window: Window, catalogue: Catalogue) -> None:
    """Read back from the page: each figure, its comparison, what was counted; the sentence behind has its numbers."""
    reader = opened(window())
    shown = dict(reader.page.evaluate(CELLS))
    ids = [one.treatment_id for one in catalogue.treatments if one.shown_first == "yes"]
    table = harms_shown.harms(catalogue, ids)
    lines = {line.kind.harm_id: line for section in table.sections for line in section.lines}
    assert set(shown) == set(lines) and columns(reader) == [one.name for one in table.treatments]
    for harm_id, line in lines.items():
        assert len(shown[harm_id]) == len(line.cells)
        for read, cell in zip(shown[harm_id], line.cells, strict=True):
            if cell.lead:
                row = cell.lead.row
                assert read["said"] == " ".join(harm_words.headline(row, cell.lead.sessions))
                assert read["beside"] == harm_words.beside(row)
                assert read["counted"] == harm_words.counted_how(row)
                assert (
                    harm_words.sentence(row, cell.lead.sessions) in read["behind"]
                    and harm_words.studied(row) in read["behind"]
                )
                assert read["links"] == 1 + len(cell.rest)
            else:
                assert cell.statement and read["said"] == cell.statement.short
                assert read["links"] == len(cell.sources) + len(cell.rest)
                if cell.state == "not_measured":
                    assert read["counted"].endswith("That does not mean safe.")


def test_lines_of_the_block_come_and_go_and_open_cells_stay_open(window: Window) -> None:
    """With SGB shown every option has its lines too; without it none has them; what was opened stays open."""
    reader = opened(window())
    named(reader)
    reader.page.locator("tr[data-harm=blood_pressure] td.iv_ketamine > details > summary").click()
    assert reader.page.locator("table.harms tr.line").count() == 18
    reader.press("SGB")
    reader.page.locator("table.harms thead th.sgb").wait_for(state="detached")
    reader.page.locator("tr[data-harm=blood_pressure] td.iv_ketamine > details[open]").wait_for()
    reader.settled()
    assert reader.page.locator("table.harms tr.line").count() == 14
    assert reader.page.locator("table.harms tr.line td").count() == 14 * 3
    reader.press("Spravato")
    reader.page.locator("table.harms thead th.esketamine_nasal").wait_for()
    reader.settled()
    assert columns(reader) == ["IV ketamine", "Oral ketamine", "KAP", "Spravato"]
    assert "41 of 100 people" in reader.page.locator("tr[data-harm=detached] td.esketamine_nasal").inner_text()


def test_in_short_each_line_opens_and_phones_stack_the_options(window: Window, catalogue: Catalogue) -> None:
    """Serious risks of every option in a line each; a tap shows both answers; counts stand by name, in a stack."""
    reader = window(390, 844).open("/evidence")
    lines = reader.page.locator(".risks li")
    assert lines.count() == 5 and lines.first.bounding_box()["height"] >= 44  # type: ignore[index]
    answer = catalogue.answer("iv_ketamine", "serious_risks", "").patient_text
    assert not reader.page.get_by_text(answer).is_visible()
    lines.first.locator("summary").click()
    assert reader.page.get_by_text(answer).is_visible()
    reader.page.locator("details[data-place=counts] > summary").click()
    named(reader)
    shown = reader.page.locator("tr[data-harm=detached] td").all()
    assert [one.locator(".whose").inner_text() for one in shown] == ["IV ketamine", "Oral ketamine", "KAP", "SGB"]
    boxes = [one.bounding_box() for one in shown]
    assert all(after["y"] >= before["y"] + before["height"] for before, after in pairwise(boxes))  # type: ignore[index]


@pytest.mark.parametrize(
    ("sizes", "scheme", "language"),
    looks(
        [((PHONE, TALL_PHONE), "dark", "en"), ((DESK, TABLET), "light", "en"), ((PHONE, DESK), "light", "es")],
        [((PHONE,), "light", "en"), ((DESK,), "dark", "en"), ((TABLET, TALL_PHONE), "dark", "es")],
    ),
)
def test_everything_open_is_accessible_and_fits(
    window: Window, sizes: tuple[tuple[int, int], ...], scheme: str, language: str
) -> None:
    """With every cell open axe finds nothing, no page is wider than its window, no cell wider than its place."""
    reader = opened(window(*sizes[0], scheme, language=language))
    reader.page.evaluate(OPEN_ALL)
    assert violations(reader) == []
    for size in sizes:
        resized(reader, size)
        assert reader.page.evaluate(WIDE) <= 0, size
        assert reader.page.evaluate(SPILLING) == [], size


NOT_SAFE = {
    "en": "Notmeasureddoesnotmeansafe.",
    "es": "Quealgonosehayamedidonoquieredecirqueseaseguro.",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_paper_holds_every_line(window: Window, language: str) -> None:
    """On paper each harm stands with what comes first and with every count behind More."""
    reader = opened(window(language=language))
    words = re.sub(r"\s+", "", "".join(paper(reader)))
    ids = [one.treatment_id for one in reader.tables().treatments if one.shown_first == "yes"]
    with speaking(language):
        cells = tuple(harms_shown.harms(reader.tables(), ids).cells)
        said = {
            cell: harm_words.headline(cell.lead.row, cell.lead.sessions)[0] if cell.lead else cell.statement.short  # type: ignore[union-attr]
            for cell in cells
        }
    for cell, first in said.items():
        assert re.sub(r"\s+", "", first) in words, (cell.kind.harm_id, cell.treatment.treatment_id)
    assert NOT_SAFE[language] in words
    reader.page.emulate_media(media="print")
    behind = sum(len(cell.rest) for cell in cells)
    assert behind and reader.page.locator("table.harms .others li:visible").count() == behind
