"""The first sheet, which explains the workbook, and the notes that explain its columns."""

import datetime as dt
import math
from collections.abc import Iterable, Mapping

from xlsxwriter.workbook import Workbook

from data.columns import kind_of, optional, points_to
from data.csv_text import Cells
from data.rows import TABLES
from data.rows.spoken import CALLED

SHEET = "Read me"
TITLE = "Tables of the ketamine decision aid"
_WIDE = 90
_LINE, _HIGHEST = 15.0, 405.0
_SAID = {
    "To change a fact": "Each sheet is a table, each row a fact. Change a cell, save the workbook as .xlsx, and run "
    "`make take-in FILE=tables.xlsx`, or hand it to whoever does. Every cell that changed is listed, and all are "
    "written only if all rules hold.",
    "What a column means": "Rest the pointer on its name. Cells with a list of choices have a drop-down, and so have "
    "ids of another table.",
    "New rows": "A new row goes below the last one. Tinted cells are locked: they name the row. To take a row out, or "
    "to name one otherwise, unprotect the sheet first (menu Review or Tools; there is no password).",
    "Ids and sources": "Several in one cell stand with ';' between them and no spaces: feder-2021;witt-2020.",
    "Dates and figures": "Dates are real dates; type them as 2026-11-24. Nothing is worked out: a formula is refused.",
    "Spanish": "What a column says in Spanish stands right beside it, under its name with (es) behind it. Change both "
    "together. Red cells were made from other English than stands beside them, or are empty: readers see that English. "
    "Translate it; or, if the Spanish says it already, type ok: before it.",
    "Filtering and sorting": "Filter as you like. To sort, unprotect the sheet first and sort all columns together: "
    "each row is known by its tinted cells. The tables keep their own order.",
    "Hidden sheets": "Leave them alone: they hold the choices, and the tables as they were, to tell what changed.",
}
_KINDS = {
    "date": "A date.",
    "whole": "A whole number.",
    "number": "A number, with a point for decimals.",
    "yes_no": "yes or no.",
    "listed": "One of the list.",
    "ids": "Ids with ';' between them and no spaces.",
    "text": "",
}


def height(cells: Iterable[tuple[str, int]]) -> float:
    """How high a row must be, in points, for wrapped texts in columns of these widths; at most what programs allow."""
    lines = max((math.ceil(1.15 * len(text) / width) for text, width in cells), default=1)
    return min(max(lines, 1) * _LINE, _HIGHEST)


def meaning(name: str, column: str) -> str:
    """What a column holds: its description, its kind, whether it names the row or points to another table."""
    field = TABLES[name].model.model_fields[column]
    target = points_to(name, column)
    said = [f"{field.description}.", _KINDS[kind_of(name, column)]]
    said += ["May be empty."] if optional(field) else []
    said += [f"Ids of the sheet {target[0]}."] if target else []
    said += ["Names the row: locked."] if column in TABLES[name].key else []
    return " ".join(filter(None, said))


def meaning_in(language: str, name: str, column: str) -> str:
    """What a column of another language holds."""
    field = TABLES[name].model.model_fields[column]
    return (
        f"{field.description}. What {column} says in {CALLED[language]}, with the same figures. While it was made from "
        "other English than stands beside it, readers see that. 'ok:' before it says that it fits."
    )


def write(book: Workbook, tables: Mapping[str, Cells], made: dt.date) -> None:
    """The first sheet: what to do, then the tables, how many rows they have and how many are overdue."""
    sheet = book.add_worksheet(SHEET)
    large = book.add_format({"bold": True, "font_size": 16})
    bold = book.add_format({"bold": True, "bottom": 1})
    wrap = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, _WIDE)
    sheet.set_column(2, 3, 12)
    sheet.hide_gridlines(2)
    sheet.set_row(0, 24)
    sheet.write_string(0, 0, TITLE, large)
    sheet.write_string(1, 0, "Made on")
    sheet.write_string(1, 1, f"{made.isoformat()}; rows that were to be reviewed before that day are marked in yellow.")
    for row, (about, words) in enumerate(_SAID.items(), 3):
        sheet.write_string(row, 0, about, wrap)
        sheet.write_string(row, 1, words, wrap)
        sheet.set_row(row, height([(words, _WIDE)]))
    top = len(_SAID) + 4
    for place, words in enumerate(("sheet", "a row is named by", "rows", "overdue")):
        sheet.write_string(top, place, words, bold)
    own = {name: cells for name, cells in tables.items() if name in TABLES}
    for row, (name, (header, *rows)) in enumerate(own.items(), top + 1):
        sheet.write_string(row, 0, name)
        sheet.write_string(row, 1, ", ".join(TABLES[name].key), wrap)
        sheet.write_number(row, 2, len(rows))
        sheet.write_number(row, 3, _overdue(header, rows, made))
    sheet.activate()


def _overdue(header: list[str], rows: list[list[str]], made: dt.date) -> int:
    if "review_by" not in header:
        return 0
    place = header.index("review_by")
    return sum(row[place] < made.isoformat() for row in rows if row[place])
