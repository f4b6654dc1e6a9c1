"""The option grid's HTML: a real table, everything escaped, everything there."""

import csv
import datetime as dt
import re
from dataclasses import replace

import pytest
from markupsafe import escape as text

from components.compare import context, option_grid
from components.compare.one_table import one_table
from components.pieces.markup import with_phone_links
from data import citations
from data.catalogue import FOLDER, Catalogue
from data.comparison import Known, Register, compare
from tests.unit.outline import Outline

# Questions that stand in a row with another one.
TWICE = 2


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_grid_is_a_real_table(catalogue: Catalogue, count: int) -> None:
    """Caption, a column header for each option, a row header for each row, one cell for each option in it."""
    shown = compare(catalogue, [one.treatment_id for one in catalogue.treatments][:count], "ptsd")
    tags = Outline(option_grid.option_grid(shown)).tags
    scopes = [attributes.get("scope") for tag, attributes in tags if tag == "th"]
    rows = len(catalogue.questions) - TWICE
    assert [tag for tag, _ in tags].count("caption") == 1
    assert scopes.count("col") == count + 1
    assert scopes.count("row") == rows
    assert scopes.count("colgroup") == 6
    assert [tag for tag, _ in tags].count("td") == count * rows


def test_a_row_opens_with_one_tap_and_its_sources_with_one_more(catalogue: Catalogue) -> None:
    """A row holds two things to open, whatever the number of options; in 'Open all' all stand open."""
    ids = [one.treatment_id for one in catalogue.treatments]
    opens = {"class=opener": 1, "rows": len(catalogue.questions) - TWICE, "sources": len(catalogue.questions) - TWICE}
    for chosen in (ids[:2], ids):
        shown = compare(catalogue, chosen, "ptsd")
        closed = [one for tag, one in Outline(option_grid.option_grid(shown)).tags if tag == "details"]
        assert len(closed) == sum(opens.values()) and not any("open" in one for one in closed)
        places = [one["data-place"] for one in closed]
        assert len(set(places)) == len(places)
        every = [one for tag, one in Outline(option_grid.option_grid(shown, open_all=True)).tags if tag == "details"]
        assert len(every) == len(closed) and all("open" in one for one in every)


@pytest.mark.parametrize("condition_id", ["", "ptsd"])
def test_four_options_take_less_than_they_took(catalogue: Catalogue, condition_id: str) -> None:
    """At most 120,000 signs and 1,200 elements for the four of the first visit: a phone draws them on each choice."""
    ids = ["iv_ketamine", "oral_ketamine", "kap", "sgb"]
    html = option_grid.option_grid(compare(catalogue, ids, condition_id), two_on_phone=True)
    assert len(html) <= 120_000 and len(Outline(html).tags) <= 1_200


def test_markup_in_a_cell_shows_as_text(catalogue: Catalogue) -> None:
    """Were markup ever to pass the checker, it would show as text."""
    shown = compare(catalogue, ["iv_ketamine", "sgb"])
    line = shown.sections[0].lines[0]
    evil = "<script>alert(1)</script><img src=x onerror=alert(1)>"
    bad = line.cells[0].__class__(evil, evil, (), line.cells[0].reviewed, line.cells[0].review_by)
    known = replace(bad, known=(Known(evil, evil),))
    sections = (
        shown.sections[0].__class__(None, "x", (line.__class__(line.question, evil, (bad, known), evil),)),
        *shown.sections[1:],
    )
    html = option_grid.option_grid(shown.__class__(None, shown.treatments, "patient", sections, 0, shown.sources))
    assert "<script" not in html and "<img" not in html and text(evil) in html


def test_columns_left_out_on_narrow_screens_are_marked(catalogue: Catalogue) -> None:
    """The first two options stay; the others are marked, head and cells, and each head opens to them. Two need none."""
    ids = [one.treatment_id for one in catalogue.treatments][:4]
    html = option_grid.option_grid(compare(catalogue, ids), two_on_phone=True)
    assert html.count("wide-only") == 2 * (1 + len(catalogue.questions) - TWICE)
    assert html.count('class="swap"') == 4
    assert all(f'class="option {one} wide-only"' in html for one in ids[2:])
    two = option_grid.option_grid(compare(catalogue, ids[:2]), two_on_phone=True)
    assert "wide-only" not in two and "swap" not in two


def test_options_left_out_are_named(catalogue: Catalogue) -> None:
    """A line names what else could stand here, in the one order; with all seven there is none."""
    few = compare(catalogue, ["sgb", "iv_ketamine", "kap", "esketamine_nasal"])
    assert option_grid.not_shown(catalogue, few) == '<p class="small">Not shown: IM, Oral, Nasal.</p>'
    every = compare(catalogue, [one.treatment_id for one in catalogue.treatments])
    assert option_grid.not_shown(catalogue, every) == ""


def test_every_source_has_a_short_label_and_a_full_line(catalogue: Catalogue) -> None:
    """Labels are dated, and name people by one surname or a body whole; full lines hold title and journal."""
    whole = {
        "ijnp-oral-2025": "International Journal of Neuropsychopharmacology 2025",
        "ajprj-2023-si": "American Journal of Psychiatry Residents' Journal 2023",
        "cdc-opioid-2022": "Centers for Disease Control and Prevention 2022",
    }
    assert {one: citations.label(catalogue.sources[one]) for one in whole} == whole
    for source in catalogue.sources.values():
        label, full = citations.label(source), citations.full(source)
        assert 4 < len(label) <= 72 and label.endswith(source.year)
        assert source.title.rstrip(".") in full and source.journal_or_publisher.rstrip(".") in full


MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
ROW = re.compile(r'<tr role="row" class="line" data-line="([a-z_]+)"(?: data-also="([a-z_]+)")?>(.*?)</tr>', re.DOTALL)
CELL = re.compile(r'<td role="cell" class="([a-z_]+)">(.*?)</td>', re.DOTALL)


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a table as they stand in its file."""
    with (FOLDER / f"{name}.csv").open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def as_said(day: str) -> str:
    """'2026-11-04' as '4 Nov 2026'."""
    year, month, number = day.split("-")
    return f"{int(number)} {MONTHS[int(month) - 1]} {year}"


def own_rows(table: str, treatment_id: str, question_id: str, condition_id: str) -> list[dict[str, str]]:
    """The rows of a table that an answer is worked out from; those for the condition before those for any."""
    found = [row for row in rows(table) if row["treatment_id"] == treatment_id]
    if table == "answers":
        found = [row for row in found if row["question_id"] == question_id]
        return [row for row in found if row["condition_id"] == condition_id] or [
            row for row in found if not row["condition_id"]
        ]
    return [row for row in found if condition_id in ("", row.get("condition_id", condition_id))]


@pytest.mark.parametrize("words", ["patient", "clinical"])
@pytest.mark.parametrize("condition_id", ["", "ptsd"])
def test_each_cell_tells_its_own_dates(catalogue: Catalogue, condition_id: str, words: Register) -> None:
    """Where an answer opens: when its own row was checked and is next; of many rows the oldest and the nearest date."""
    shown = compare(catalogue, [row["treatment_id"] for row in rows("treatments")], condition_id, words)
    found = ROW.findall(option_grid.option_grid(shown))
    assert sum(1 + bool(also) for _, also, _ in found) == len(rows("questions"))
    answered = {row["question_id"]: row["answered_by"].replace("certainty", "evidence") for row in rows("questions")}
    for *questions, html in found:
        cells = CELL.findall(html)
        assert len(cells) == len(rows("treatments"))
        for treatment_id, cell in cells:
            dates = []
            for question_id in filter(None, questions):
                own = own_rows(answered[question_id], treatment_id, question_id, condition_id)
                first, last = min(row["reviewed"] for row in own), min(row["review_by"] for row in own)
                dates.append(f"Checked {as_said(first)}; next by {as_said(last)}.")
            told = re.findall(r'<p class="checked">([^<]*)</p>', cell)
            assert told == dates or (told == dates[:1] and len(set(dates)) == 1), (questions, treatment_id)


def test_phone_numbers_can_be_tapped() -> None:
    """988 and 911 become links to call; nothing else does."""
    for amount in ("$911 a visit", "$1,988", "988 to 1,200 dollars", "De 988 a 1200", "911 dollars", "911.50"):
        assert with_phone_links(amount) == amount
    assert 'href="tel:1-800-222-1222">1-800-222-1222<' in with_phone_links("If awake: poison control, 1-800-222-1222.")
    said = with_phone_links("Call 988 or 911, not 9881.")
    assert said.count("tel:") == 2 and 'href="tel:988"' in said and "9881." in said


@pytest.mark.parametrize("words", ["patient", "clinical"])
def test_what_stands_around_is_well_formed(catalogue: Catalogue, words: str) -> None:
    """Other care, cautions and glossary are well-formed for every condition and none."""
    for condition in ("", *catalogue.condition):
        Outline(context.other_paths(catalogue, condition, words))  # type: ignore[arg-type]
    Outline(context.cautions(catalogue, catalogue.treatments, words))  # type: ignore[arg-type]
    Outline(context.cautions_closed(catalogue, catalogue.treatments, words))  # type: ignore[arg-type]
    Outline(context.glossary(catalogue))


def test_without_script_each_answer_is_headed_by_its_option_on_a_phone(catalogue: Catalogue) -> None:
    """Narrow screens stack the answers: the style of the one table names each option before its own."""
    page = one_table(catalogue, dt.date(2026, 12, 1))
    rules = page.partition("@media screen and (max-width:69.99rem){td.")[2].partition("}}")[0]
    assert rules.count("::before{content:") == 7
    for one, name in (("iv_ketamine", "IV ketamine"), ("esketamine_nasal", "Spravato")):
        assert f'{one}::before{{content:"{name}"' in rules
