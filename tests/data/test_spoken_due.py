"""`make due`: what stands in English on pages of another language, and why, by table, row and column."""

import datetime as dt

import pytest

from data import catalogue as catalogues
from data import due
from data.__main__ import main
from data.catalogue import Catalogue
from data.watched import Watched
from tests.conftest import TODAY, Copy

CHANGED = "es, in English because that has changed since it was translated"
UNTOLD = "es, in English because it was never translated"
GONE = "es, told of an English row that is gone"


def report(catalogue: Catalogue) -> list[str]:
    """The lines of the report, on a day on which no row is due."""
    day = dt.date(2026, 11, 28)
    return list(due.report(catalogue, Watched((), ()), day, day))


def told(copy: Copy) -> list[str]:
    """The lines of the report on the copied tables."""
    return report(catalogues.load(copy.folder, TODAY))


def test_nothing_is_said_where_all_is_told(catalogue: Catalogue) -> None:
    """The tables that ship leave no cell in English, and the report has its two last lines alone."""
    assert due.left_in_english(catalogue) == {}
    assert [line.split(" ")[0] for line in report(catalogue)] == ["The", "0"]


def test_english_that_changed_is_named_by_table_key_and_column(copy: Copy) -> None:
    """Three cells of two tables, all of them named, the two of one row together."""
    copy.edit("answers", 2, "patient_text", lambda cell: cell.replace("drips", "runs"))
    copy.edit("answers", 2, "short_answer", "Ketamine drip in a vein")
    copy.edit("glossary", 4, "term", "How certain")
    assert told(copy)[:3] == [
        f"{CHANGED}: 3 cells",
        "  answers, 2 cells: iv_ketamine what_it_is (patient_text, short_answer)",
        "  glossary, 1 cell: certainty (term)",
    ]


def test_all_changed_english_is_named(copy: Copy) -> None:
    """However many: each must be looked at."""
    cells = copy.read("glossary")
    copy.write("glossary", [cells[0], *([key, f"{term} here", *rest] for key, term, *rest in cells[1:])])
    line = told(copy)[1]
    assert line.startswith(f"  glossary, {len(cells) - 1} cells: ") and line.count("(term)") == len(cells) - 1


def test_cells_never_translated_are_counted_and_the_first_named(copy: Copy) -> None:
    """Eight rows and one cell of a ninth: six named, the others counted."""
    copy.write("es/steps", [row for number, row in enumerate(copy.read("es/steps")) if not 3 < number < 12])
    copy.edit("es/steps", 2, "title", "")
    copy.edit("es/steps", 2, "title_of", "")
    first, second = told(copy)[:2]
    assert first == f"{UNTOLD}: 17 cells"
    assert second.startswith("  steps, 17 cells: ") and second.endswith(" and 3 more")
    assert "; before_ride_1 (title) and" in second and second.count("(patient_text, title)") == 5


def test_spanish_of_rows_that_are_gone_is_listed(copy: Copy) -> None:
    """By its key, with no column: there is no cell for it."""
    copy.write("changelog", [row for row in copy.read("changelog") if row[1] != "2026.11.2"])
    assert told(copy)[:2] == [f"{GONE}: 1 row", "  changelog, 1 row: 2026.11.2"]


def test_every_cell_of_a_language_without_tables_is_untold(copy: Copy) -> None:
    """A folder that is gone: each table is a line."""
    for path in (copy.folder / "es").iterdir():
        path.unlink()
    (copy.folder / "es").rmdir()
    lines = told(copy)
    assert lines[0].startswith(f"{UNTOLD}: ") and any(line.startswith("  answers, 438 cells: ") for line in lines)


@pytest.mark.parametrize(
    ("name", "row", "column", "cell", "code"),
    [
        ("answers", 2, "clinical_text", "Racemic ketamine hydrochloride by vein.", 0),
        ("answers", 2, "short_answer", "Ketamine drip in a vein", 1),
        ("es/glossary", 4, "term_of", "e00000000000", 1),
    ],
)
def test_a_scheduler_hears_of_it_by_number(
    copy: Copy, capsys: pytest.CaptureFixture[str], name: str, row: int, column: str, cell: str, code: int
) -> None:
    """1 where a cell stands in English; 0 where only clinical words changed, which are told in no other language."""
    call = ["due", "--tables", str(copy.folder), "--today", "2026-11-28"]
    assert main(call) == 0
    capsys.readouterr()
    copy.edit(name, row, column, cell)
    assert main(call) == code
    assert (CHANGED in capsys.readouterr().out) == bool(code)
