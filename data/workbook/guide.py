"""The first sheet, which explains the workbook, and the notes that explain its columns."""

import datetime as dt
from collections.abc import Mapping

from xlsxwriter.workbook import Workbook

from data.columns import kind_of, optional, points_to
from data.csv_text import Cells
from data.rows import TABLES

SHEET = "Read me"
TITLE = "Tables of the ketamine decision aid"
_SAID = (
    "Each sheet is a table, each row a fact. Change a cell, save the workbook as .xlsx, and hand it to whoever runs "
    "`make take-in FILE=tables.xlsx`. It lists every cell that changed and writes them only if all rules hold.",
    "Rest the pointer on a column's name to read what the column means. Cells with a short list of choices, or with "
    "the id of another table, have a drop-down.",
    "Tinted cells are locked: they name the row. A new row goes below the last one. To take a row out, or to name one "
    "otherwise, unprotect the sheet first (menu Review or Tools; there is no password).",
    "Several ids in one cell stand with ';' between them and no spaces: feder-2021;witt-2020.",
    "Dates are real dates; type them as 2026-11-24. Nothing is worked out here: a formula is refused.",
    "Rows may be sorted and filtered as you like: each is known by its tinted cells. The tables keep their own order.",
    "Leave the hidden sheets alone: they hold the choices, and the tables as they were, so that changes can be told.",
)
_KINDS = {
    "date": "A date.",
    "whole": "A whole number.",
    "number": "A number, with a point for decimals.",
    "yes_no": "yes or no.",
    "listed": "One of the list.",
    "ids": "Ids with ';' between them and no spaces.",
    "text": "",
}


def meaning(name: str, column: str) -> str:
    """What a column holds: its description, its kind, whether it names the row or points to another table."""
    field = TABLES[name].model.model_fields[column]
    target = points_to(name, column)
    said = [f"{field.description}.", _KINDS[kind_of(name, column)]]
    said += ["May be empty."] if optional(field) else []
    said += [f"Ids of the sheet {target[0]}."] if target else []
    said += ["Names the row: locked."] if column in TABLES[name].key else []
    return " ".join(filter(None, said))


def write(book: Workbook, tables: Mapping[str, Cells], made: dt.date) -> None:
    """The first sheet: what to do, then the tables, how many rows they have and how many are overdue."""
    sheet = book.add_worksheet(SHEET)
    large = book.add_format({"bold": True, "font_size": 16})
    bold = book.add_format({"bold": True, "bottom": 1})
    wrap = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, 90)
    sheet.set_column(2, 3, 12)
    sheet.hide_gridlines(2)
    sheet.write_string(0, 0, TITLE, large)
    sheet.write_string(1, 0, "Made on")
    sheet.write_string(1, 1, f"{made.isoformat()}; rows that were to be reviewed before that day are marked in yellow.")
    for row, words in enumerate(_SAID, 3):
        sheet.write_string(row, 1, words, wrap)
    top = len(_SAID) + 4
    for place, words in enumerate(("sheet", "what a row of it says", "rows", "overdue")):
        sheet.write_string(top, place, words, bold)
    for row, (name, (header, *rows)) in enumerate(tables.items(), top + 1):
        sheet.write_string(row, 0, name)
        sheet.write_string(row, 1, _row_says(name), wrap)
        sheet.write_number(row, 2, len(rows))
        sheet.write_number(row, 3, _overdue(header, rows, made))
    sheet.activate()


def _row_says(name: str) -> str:
    table = TABLES[name]
    described = (table.model.model_fields[column].description or "" for column in table.key)
    return "; ".join(one[:1].lower() + one[1:] for one in described)


def _overdue(header: list[str], rows: list[list[str]], made: dt.date) -> int:
    if "review_by" not in header:
        return 0
    place = header.index("review_by")
    return sum(row[place] < made.isoformat() for row in rows if row[place])
