"""The option grid's HTML: a real table, everything escaped, everything there."""

import csv
import re

import pytest
from markupsafe import escape as text

from components.compare import context, option_grid
from components.pieces.markup import with_phone_links
from data import citations
from data.catalogue import FOLDER, Catalogue
from data.comparison import Register, compare
from tests.unit.outline import Outline


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_grid_is_a_real_table(catalogue: Catalogue, count: int) -> None:
    """Caption, a column header for each option, a row header for each question, one cell for each pair."""
    shown = compare(catalogue, [one.treatment_id for one in catalogue.treatments][:count], "ptsd")
    tags = Outline(option_grid.option_grid(shown)).tags
    scopes = [attributes.get("scope") for tag, attributes in tags if tag == "th"]
    assert [tag for tag, _ in tags].count("caption") == 1
    assert scopes.count("col") == count + 1
    assert scopes.count("row") == len(catalogue.questions)
    assert scopes.count("colgroup") == 5
    assert [tag for tag, _ in tags].count("td") == count * len(catalogue.questions)


def test_groups_say_how_many_questions_they_hold(catalogue: Catalogue) -> None:
    """Closed headings count their questions, and the counts add up to all but the key ones."""
    html = option_grid.option_grid(compare(catalogue, ["iv_ketamine", "sgb"]))
    counts = [int(number) for number in re.findall(r'<span class="count">(\d+) question', html)]
    assert sum(counts) == sum(question.key == "no" for question in catalogue.questions)


def test_markup_in_a_cell_shows_as_text(catalogue: Catalogue) -> None:
    """Were markup ever to pass the checker, it would show as text."""
    shown = compare(catalogue, ["iv_ketamine", "sgb"])
    line = shown.sections[0].lines[0]
    evil = "<script>alert(1)</script><img src=x onerror=alert(1)>"
    bad = line.cells[0].__class__(evil, evil, (), line.cells[0].reviewed, line.cells[0].review_by)
    sections = (
        shown.sections[0].__class__(None, "x", (line.__class__(line.question, evil, (bad, bad)),)),
        *shown.sections[1:],
    )
    html = option_grid.option_grid(shown.__class__(None, shown.treatments, "patient", sections, 0, shown.sources))
    assert "<script" not in html and "<img" not in html and text(evil) in html


def test_columns_left_out_on_narrow_screens_are_marked(catalogue: Catalogue) -> None:
    """The two options chosen for a narrow screen stay; the others are marked, head and cells."""
    ids = [one.treatment_id for one in catalogue.treatments][:4]
    html = option_grid.option_grid(compare(catalogue, ids), on_phone=ids[:2])
    assert html.count("wide-only") == 2 * (1 + len(catalogue.questions))


def test_every_source_has_a_short_label_and_a_full_line(catalogue: Catalogue) -> None:
    """Labels are short and dated; full lines hold title and journal."""
    for source in catalogue.sources.values():
        label, full = citations.label(source), citations.full(source)
        assert 4 < len(label) <= 48 and label.endswith(source.year)
        assert source.title.rstrip(".") in full and source.journal_or_publisher.rstrip(".") in full


MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
CELL = re.compile(r'<details data-place="([a-z_]+)-([a-z_]+)"[^>]*>(.*?)</details>', re.DOTALL)


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
    cells = CELL.findall(option_grid.option_grid(shown))
    assert len(cells) == len(rows("treatments")) * len(rows("questions"))
    answered = {row["question_id"]: row["answered_by"].replace("certainty", "evidence") for row in rows("questions")}
    for question_id, treatment_id, html in cells:
        own = own_rows(answered[question_id], treatment_id, question_id, condition_id)
        first, last = min(row["reviewed"] for row in own), min(row["review_by"] for row in own)
        assert re.findall(r'<p class="checked">([^<]*)</p>', html) == [
            f"Checked {as_said(first)}; next by {as_said(last)}."
        ], (question_id, treatment_id)


def test_phone_numbers_can_be_tapped() -> None:
    """988 and 911 become links to call; nothing else does."""
    said = with_phone_links("Call 988 or 911, not 9881.")
    assert said.count("tel:") == 2 and 'href="tel:988"' in said and "9881." in said


@pytest.mark.parametrize("words", ["patient", "clinical"])
def test_what_stands_around_is_well_formed(catalogue: Catalogue, words: str) -> None:
    """Other care, cautions and glossary are well-formed for every condition and none."""
    for condition in ("", *catalogue.condition):
        Outline(context.other_paths(catalogue, condition, words))  # type: ignore[arg-type]
    Outline(context.cautions(catalogue, catalogue.treatments, words))  # type: ignore[arg-type]
    Outline(context.glossary(catalogue))
