"""A workbook that came back: what every cell says, whichever program saved it. Works nothing out."""

import datetime as dt
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException

from data.columns import Kind, kind_of
from data.csv_text import Cells
from data.rows import TABLES
from data.tidying import cells as tidying
from data.workbook import base, guide
from data.workbook.beside import columns
from data.workbook.choices import SHEET as LISTS

_MOST_DIGITS = 10**15
# What openpyxl raises for files that are none of its kind, or damaged ones; ParseError is a SyntaxError.
UNREADABLE = (
    InvalidFileException,
    zipfile.BadZipFile,
    zlib.error,
    SyntaxError,
    NotImplementedError,
    KeyError,
    ValueError,
    TypeError,
    EOFError,
    OSError,
)


class NoWorkbookError(Exception):
    """A file that can't be taken in; says why."""


@dataclass(frozen=True)
class Found:
    """What a cell says as text; ``doubt`` says why that can't be relied on, unless it is what stood there before."""

    text: str
    doubt: str = ""


@dataclass
class Sheet:
    """A table's sheet: the letter of each column, and its rows with their numbers as the program shows them."""

    name: str
    letters: dict[str, str] = field(default_factory=dict)
    rows: list[tuple[int, dict[str, Found]]] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def address(self, row: int, column: str) -> str:
        """A cell as spreadsheets name it: answers!E17."""
        return f"{self.name}!{self.letters.get(column, 'A')}{row}"


@dataclass(frozen=True)
class Book:
    """The tables' sheets by name, the tables as they were when it was made, and sheets that are no tables."""

    sheets: dict[str, Sheet]
    base: dict[str, Cells]
    others: tuple[str, ...]


def read(path: Path) -> Book:
    """A workbook from a file. Raises NoWorkbookError where it is none, or not one made from these tables."""
    try:
        with path.open("rb") as file:
            opened = load_workbook(file, read_only=True, data_only=False)
            raw = {sheet.title: list(_cells(sheet)) for sheet in opened.worksheets}
    except FileNotFoundError:
        raise NoWorkbookError(f"{path}: there is no such file") from None
    except UNREADABLE:
        raise NoWorkbookError(
            f"{path}: this is no .xlsx workbook that can be read; in the spreadsheet, save it as "
            "'Excel workbook (.xlsx)', without a password"
        ) from None
    try:
        rows = ([str(cell[0]) for _, cell in row if cell[0] is not None] for row in raw.get(base.SHEET, []))
        carried = base.unpack([row for row in rows if row])
    except base.DamagedError:
        raise NoWorkbookError(
            f"{path}: the hidden sheet '{base.SHEET}', which holds the tables as they were, is missing or changed: "
            "make a new workbook with `make workbook` and bring the changes over"
        ) from None
    known = {*TABLES, base.SHEET, LISTS, guide.SHEET}
    sheets = {name: _sheet(name, raw[name], carried) for name in TABLES if name in raw}
    return Book(sheets, carried, tuple(name for name in raw if name not in known))


_Row = list[tuple[int, tuple[Any, str]]]


def _cells(sheet: Any) -> Iterator[_Row]:
    """The cells of each row as (column from 1, (value, type)); row by row from the first, empty rows included."""
    sheet.reset_dimensions()
    for row in sheet.iter_rows():
        yield [(place, (cell.value, cell.data_type)) for place, cell in enumerate(row, 1) if cell.value is not None]


def _sheet(name: str, rows: list[_Row], carried: Mapping[str, Cells]) -> Sheet:
    sheet = Sheet(name)
    kinds: dict[str, Kind] = {column: kind_of(name, column) for column in TABLES[name].columns}
    spoken = [one.head for one in columns(name, carried) if one.language] if name in carried else []
    heads = {_plain(head): head for head in (*kinds, *spoken)}
    by_place: dict[int, str] = {}
    for place, (value, _) in rows[0] if rows else []:
        column = heads.get(_plain(value), "")
        letter = get_column_letter(place)
        if not column:
            sheet.faults.append(f"{name}!{letter}1: unknown column '{value}'")
        elif column in sheet.letters:
            sheet.faults.append(f"{name}!{letter}1: column {column} stands twice")
        else:
            sheet.letters[column] = letter
            by_place[place] = column
    for number, row in enumerate(rows[1:], 2):
        cells = {column: Found("") for column in sheet.letters}
        for place, (value, data_type) in row:
            if place in by_place:
                cells[by_place[place]] = _found(value, data_type, kinds.get(by_place[place], "text"))
            elif str(value).strip():
                sheet.faults.append(f"{name}!{get_column_letter(place)}{number}: stands outside the table's columns")
        if any(found.text for found in cells.values()):
            sheet.rows.append((number, cells))
    return sheet


def _plain(head: Any) -> str:
    return "_".join(str(head).replace("\u00a0", " ").lower().split())


def _found(value: Any, data_type: str, kind: Kind) -> Found:
    if data_type == "f":
        return Found(
            "=(formula)", "a formula: nothing is worked out here; type what the cell should say (begin with ' for text)"
        )
    if data_type == "e":
        return Found(str(value), f"'{value}' is a spreadsheet's error: type what the cell should say")
    if isinstance(value, bool):
        said = "yes" if value else "no"
        return Found(said, "" if kind == "yes_no" else f"{str(value).upper()} found where text would be right")
    if isinstance(value, dt.datetime | dt.date | dt.time | dt.timedelta):
        return _of_date(value, kind)
    if isinstance(value, int | float):
        return _of_number(value, kind)
    text, _ = tidying.mend(str(value).replace("_x000D_", "\r"), kind)
    return Found(text, tidying.doubt(text, kind))


def _of_date(value: Any, kind: Kind) -> Found:
    if kind == "date" and isinstance(value, dt.datetime) and value.time() == dt.time():
        return Found(value.date().isoformat())
    if kind == "date":
        return Found(str(value), f"'{value}' found; a date without a time of day would be right")
    return Found(str(value), f"a date ({value:%Y-%m-%d})" if isinstance(value, dt.datetime) else "a time")


def _of_number(value: int | float, kind: Kind) -> Found:
    text = f"{value:.15f}".rstrip("0").rstrip(".") if abs(value) < 1 else f"{value:.15g}"
    if kind in ("whole", "number"):
        return Found(text)
    if kind == "date":
        return Found(text, f"the number {text} found; a date such as 2026-11-24 would be right")
    if text.isdigit() and value < _MOST_DIGITS:
        return Found(text)
    return Found(
        text, f"the number {text} found where text would be right: begin with ' and type it as it should stand"
    )
