"""What a keeper sees in the workbook: where it starts, what is locked, offered, explained and marked."""

import csv
import datetime as dt
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.dimensions import ColumnDimension
from openpyxl.worksheet.worksheet import Worksheet

from data.catalogue import FOLDER
from data.csv_text import as_cells
from data.rows import TABLES
from data.rows.spoken import SPOKEN_TABLES, mark
from data.workbook.write import workbook

MADE = dt.date(2027, 12, 31)
DESCRIBED: dict[str, Any] = {
    one["name"]: one["schema"]
    for one in json.loads(Path("data/datapackage.json").read_text())["resources"]
    if one["path"] == f"tables/{one['name']}.csv"
}
REAL = {name: as_cells((FOLDER / f"{name}.csv").read_text(encoding="utf-8")) for name in TABLES}
SPANISH = {name: as_cells((FOLDER / f"{name}.csv").read_text(encoding="utf-8")) for name in SPOKEN_TABLES}

# Columns that may hold several ids in one cell.
SEVERAL = ("source_ids", "course_for")


@pytest.fixture(scope="module")
def book() -> Workbook:
    """The workbook of the real tables, made on a day by which every row is overdue."""
    return load_workbook(io.BytesIO(workbook(REAL | SPANISH, MADE)))


def heads(sheet: Worksheet) -> list[Any]:
    """The head of each column."""
    return [cell.value for cell in sheet[1]]


def column(sheet: Worksheet, name: str) -> list[Any]:
    """The cells of a column in the rows that its table has."""
    place = heads(sheet).index(name) + 1
    return [sheet.cell(row, place) for row in range(2, len(REAL[sheet.title]) + 1)]


def whole_column(sheet: Worksheet, name: str) -> ColumnDimension:
    """What holds for a whole column; openpyxl keeps neighbours that are alike as one."""
    place = heads(sheet).index(name) + 1
    (found,) = (one for one in sheet.column_dimensions.values() if one.min <= place <= one.max)
    return found


def offered(book: Workbook, sheet: Worksheet) -> dict[str, tuple[list[Any], int, bool]]:
    """By column with a drop-down: the words it offers, its last row, and whether other words are refused."""
    found = {}
    for one in sheet.data_validations.dataValidation:
        (cells,) = one.sqref.ranges
        assert (one.type, cells.min_row, cells.min_col) == ("list", 2, cells.max_col)
        source, area = str(one.formula1).removeprefix("=").split("!")
        words = [cell.value for (cell,) in book[source][area.replace("$", "")]]
        found[sheet.cell(1, cells.min_col).value] = (
            [word for word in words if word is not None],
            cells.max_row,
            bool(one.showErrorMessage),
        )
    return found


def test_a_sheet_a_table_behind_one_that_explains(book: Workbook) -> None:
    """The sheet that explains comes first and is open, two hidden ones last; each table's header is as in its file.

    But for the Spanish columns, which have a bracket in their heads, as no column of a file has.
    """
    assert book.sheetnames == ["Read me", *DESCRIBED, "lists", "base"]
    assert book.active is not None and book.active.title == "Read me"
    assert {one.title for one in book if one.sheet_state == "hidden"} == {"lists", "base"}
    for name, (header, *rows) in REAL.items():
        assert [one for one in heads(book[name]) if "(" not in one] == header
        assert sum(any(row) for row in book[name].iter_rows(min_row=2, values_only=True)) == len(rows)


def test_headers_stay_in_sight_and_texts_are_whole(book: Workbook) -> None:
    """Frozen below row 1, columns between 10 and 60 wide and as their texts need, every text wrapped."""
    for name in REAL:
        sheet = book[name]
        header = heads(sheet)
        assert re.fullmatch(r"[A-Z]+2", str(sheet.freeze_panes)), name
        assert all(10 <= whole_column(sheet, one).width <= 61 for one in header), name
        assert all(whole_column(sheet, one).alignment.wrap_text for one in header), name
        assert all(cell.alignment.wrap_text for one in header for cell in column(sheet, one)[:1])
    assert book["answers"].freeze_panes == "D2"
    texts, dates = (whole_column(book["answers"], one).width for one in ("patient_text", "reviewed"))
    assert texts > 50 > 20 > dates


def test_every_column_says_what_it_means(book: Workbook) -> None:
    """The note on each column begins with its description in datapackage.json."""
    for name, described in DESCRIBED.items():
        notes = {cell.value: cell.comment.text if cell.comment else "" for cell in book[name][1]}
        assert [one for one in notes if "(" not in one] == [one["name"] for one in described["fields"]]
        for one in described["fields"]:
            assert notes[one["name"]].startswith(f"{one['description']}."), (name, one["name"])


def test_every_listed_word_and_every_id_has_a_drop_down(book: Workbook) -> None:
    """Listed words, yes and no, and ids of options, conditions, questions, sources and all others: with room below.

    Only where several ids may stand in one cell can others be typed.
    """
    sources = [row[0] for row in REAL["sources"][1:]]
    for name, described in DESCRIBED.items():
        lists = offered(book, book[name])
        wanted = {
            one["name"]: [word for word in one["constraints"]["enum"] if word]
            for one in described["fields"]
            if "enum" in one.get("constraints", {})
        }
        for key in described.get("foreignKeys", ()):
            target = REAL[key["reference"]["resource"]]
            place = target[0].index(key["reference"]["fields"])
            wanted[key["fields"]] = [row[place] for row in target[1:]]
        wanted |= {one: sources for one in ("source_id", "source_ids") if one in REAL[name][0] and name != "sources"}
        assert set(wanted) <= set(lists), name
        for one, (words, last, strict) in lists.items():
            assert one not in wanted or words == wanted[one], (name, one)
            assert last >= len(REAL[name]) + 100 and strict == (one not in SEVERAL), (name, one)
    assert {"treatment_id", "question_id", "condition_id", "source_ids"} <= set(offered(book, book["answers"]))


def test_dates_are_dates_and_ids_are_text(book: Workbook) -> None:
    """Dates can be counted with, figures too; ids, PMIDs and whatever looks like a formula are text."""
    rows = list(csv.DictReader(io.StringIO((FOLDER / "sources.csv").read_text(encoding="utf-8"))))
    pmids = column(book["sources"], "pmid")
    assert [cell.value or "" for cell in pmids] == [row["pmid"] for row in rows]
    assert all(cell.number_format == "@" for cell in (*pmids, *column(book["sources"], "source_id")))
    for name, described in DESCRIBED.items():
        for one in described["fields"]:
            stood = [cell for cell in column(book[name], one["name"]) if cell.value is not None]
            if one["type"] == "date":
                assert all(cell.is_date and cell.number_format == "yyyy-mm-dd" for cell in stood), (name, one)
            elif one["type"] in ("integer", "number"):
                assert all(cell.data_type == "n" for cell in stood), (name, one)
            else:
                assert all(cell.data_type == "s" for cell in stood), (name, one)


def test_what_names_a_row_is_locked_and_all_else_is_free(book: Workbook) -> None:
    """Key columns of rows there are; every other cell, and every cell below the last row, can be written to."""
    for name, described in DESCRIBED.items():
        sheet = book[name]
        assert sheet.protection.sheet and not sheet.protection.password
        keys = described["primaryKey"]
        for one in heads(sheet):
            assert {cell.protection.locked for cell in column(sheet, one)} <= {one in keys}, (name, one)
            assert not whole_column(sheet, one).protection.locked, (name, one)


@pytest.mark.parametrize("made", [dt.date(2026, 11, 30), dt.date(2027, 6, 1), dt.date(2099, 1, 1)])
def test_overdue_rows_are_marked_and_counted(made: dt.date) -> None:
    """Each sheet with a date to review by tints what lies before the day it was made; the first sheet counts it."""
    book = load_workbook(io.BytesIO(workbook(REAL, made)))
    counted = {row[0].value: row[3].value for row in book["Read me"].iter_rows(min_row=2) if row[0].value in REAL}
    for name, (header, *rows) in REAL.items():
        if "review_by" not in header:
            assert not list(book[name].conditional_formatting) and counted[name] == 0
            continue
        place = header.index("review_by")
        overdue = sum(row[place] < made.isoformat() for row in rows)
        assert counted[name] == overdue and (made.year < 2099 or overdue == len(rows)), name
        (marked,) = book[name].conditional_formatting
        (rule,) = marked.rules
        letter = book[name].cell(1, place + 1).column_letter
        assert rule.formula == [f'AND(${letter}2<>"",${letter}2<{(made - dt.date(1899, 12, 30)).days})']
        (area,) = marked.sqref.ranges
        assert (area.min_row, area.min_col, area.max_col) == (2, 1, len(header)) and area.max_row > len(rows)
        assert rule.dxf.fill.bgColor.rgb == "FFFFE9B8"


def test_spanish_stands_right_beside_its_english(book: Workbook) -> None:
    """Each column that is told in Spanish has it in the next one, row by row as in the folder es."""
    assert heads(book["glossary"]) == [
        *("term_id", "term", "term (es)", "patient_text", "patient_text (es)", "source_ids"),
    ]
    told = 0
    for file, (header, *rows) in SPANISH.items():
        sheet = book[file.removeprefix("es/")]
        keys = DESCRIBED[sheet.title]["primaryKey"]
        said = {tuple(row[header.index(one)] for one in keys): row for row in rows}
        shown = zip(*(column(sheet, one) for one in keys), strict=True)
        of_rows = [said.get(tuple(cell.value or "" for cell in key)) for key in shown]
        for one in [one for one in header if f"{one}_of" in header]:
            assert heads(sheet).index(f"{one} (es)") == heads(sheet).index(one) + 1
            wanted = [row[header.index(one)] if row else "" for row in of_rows]
            assert [cell.value or "" for cell in column(sheet, f"{one} (es)")] == wanted
            told += 1
    assert told == sum("(es)" in str(one) for name in REAL for one in heads(book[name])) > 60


def test_overdue_rows_are_marked_beside_spanish(book: Workbook) -> None:
    """The day to review by is looked for in its own column, and the Spanish of an overdue row is tinted with it."""
    place = heads(book["answers"]).index("review_by") + 1
    (marked,) = book["answers"].conditional_formatting
    (area,) = marked.sqref.ranges
    assert f"${book['answers'].cell(1, place).column_letter}2<" in marked.rules[0].formula[0]
    assert area.max_col == place == len(heads(book["answers"])) > len(REAL["answers"][0])


def test_spanish_columns_say_what_they_hold(book: Workbook) -> None:
    """The note on a Spanish column begins as its English one's does, and says how Spanish is said to fit."""
    for name in REAL:
        notes = {cell.value: cell.comment.text if cell.comment else "" for cell in book[name][1]}
        for head in [one for one in notes if "(es)" in one]:
            first = notes[head.removesuffix(" (es)")].partition(". ")[0].rstrip(".")
            assert notes[head].startswith(first) and "'ok:' before it" in notes[head], (name, head)


def test_spanish_that_gives_way_is_tinted_and_says_why() -> None:
    """Made from other English, and not translated: both red with a note; beside them nothing is."""
    english = [["notice_id", "text"], ["a", "Call 988."], ["b", "Call 911."], ["c", "Call."], ["d", ""]]
    spanish = [["notice_id", "text", "text_of"], ["a", "Llame al 988.", mark("Call 988.")]]
    spanish += [["b", "Llame al 911.", mark("Ring 911.")], ["d", "Nada.", mark("Nothing.")]]
    sheet = load_workbook(io.BytesIO(workbook({"notices": english, "es/notices": spanish}, MADE)))["notices"]
    cells = [row[2] for row in sheet.iter_rows(min_row=2, max_row=5)]
    assert [cell.value for cell in cells] == ["Llame al 988.", "Llame al 911.", None, "Nada."]
    assert [cell.fill.fgColor.rgb == "FFFBE0D8" for cell in cells] == [False, True, True, False]
    notes = [cell.comment.text if cell.comment else "" for cell in cells]
    assert (notes[0], notes[3]) == ("", "")
    assert "Made from other English" in notes[1] and "ok:" in notes[1] and notes[2].startswith("Not translated")
    assert not any(cell.protection.locked for cell in cells)


def test_the_guide_tells_of_spanish(book: Workbook) -> None:
    """The first sheet says where Spanish stands, what red means and what to type."""
    said = {row[0].value: row[1].value for row in book["Read me"].iter_rows()}["Spanish"]
    assert all(words in said for words in ("(es)", "Red cells", "type ok: before it"))
