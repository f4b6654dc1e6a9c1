"""Reads one table: bytes -> cells -> rows of its model, collecting every problem on the way."""

import csv
import io
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_args, get_origin

from pydantic import ValidationError
from pydantic.fields import FieldInfo
from pydantic_core import ErrorDetails

from data.problems import Problem, did_you_mean
from data.rows import TABLES, Row, Table

MARKUP = re.compile(r"[<>*_`#\[\]{}|\\]")
NOT_A_WORD_FOR_UNKNOWN = frozenset(
    {"NA", "N/A", "n/a", "#N/A", "NaN", "nan", "NULL", "null", "None", "-", "?", "TBD", "TODO"}
)


def is_prose(column: FieldInfo) -> bool:
    """Whether a column holds words for readers (a string bound to no pattern and no fixed list)."""
    patterned = any(getattr(meta, "pattern", None) for meta in column.metadata)
    return column.annotation is str and not patterned


@dataclass
class Tables:
    """Tables as read: good rows with their numbers (2 = first after the header), and the cells of refused rows.

    A refused row still counts as being there, so that one wrong cell isn't also reported as a gap.
    ``unread`` names the tables of which no row could be read: their gaps are one problem, not hundreds.
    """

    rows: dict[str, list[tuple[int, Any]]] = field(default_factory=dict)
    refused: dict[str, list[dict[str, str]]] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)

    def __getitem__(self, name: str) -> list[tuple[int, Any]]:
        return self.rows[name]

    def whole(self, *names: str) -> bool:
        """Whether all of these tables could be read, and none of their rows was refused."""
        return not any(name in self.unread or self.refused[name] for name in names)

    def there(self, name: str, *columns: str) -> set[tuple[str, ...]]:
        """The values of these columns in every row of a table, refused ones included."""
        good = {tuple(str(getattr(row, column)) for column in columns) for _, row in self.rows[name]}
        return good | self.lost(name, *columns)

    def lost(self, name: str, *columns: str) -> set[tuple[str, ...]]:
        """The values of these columns in the refused rows of a table: what they would say isn't known."""
        return {tuple(cells.get(column, "") for column in columns) for cells in self.refused[name]}

    def ids(self, name: str, column: str) -> set[str]:
        """The values of one column, refused rows included."""
        return {value for (value,) in self.there(name, column)}


def read_tables(folder: Path, problems: list[Problem]) -> Tables:
    """Every table of a folder; everything wrong is appended to ``problems``."""
    tables = Tables()
    for name, table in TABLES.items():
        tables.rows[name], tables.refused[name], whole = read_table(folder, name, table, problems)
        if not whole:
            tables.unread.add(name)
    return tables


def read_table(
    folder: Path, name: str, table: Table, problems: list[Problem]
) -> tuple[list[tuple[int, Any]], list[dict[str, str]], bool]:
    """One table's good rows with their numbers, the cells of its refused rows, and whether it could be read at all.

    What stands before a '/' in ``name`` is for the problems to say; the file lies in ``folder``.
    """
    cells = read_cells(folder / f"{name.rpartition('/')[2]}.csv", name, problems)
    if cells is None or not header_is_right(name, cells[0], table, problems):
        return [], [], False
    return (*_read_rows(name, table, cells, problems), len(cells) > 1 or table.may_be_empty)


def _read_rows(
    name: str, table: Table, cells: list[list[str]], problems: list[Problem]
) -> tuple[list[tuple[int, Any]], list[dict[str, str]]]:
    header, *records = cells
    if not records and not table.may_be_empty:
        problems.append(Problem(name, 0, "", "holds no rows below its header"))
    rows: list[tuple[int, Any]] = []
    refused: list[dict[str, str]] = []
    for number, record in enumerate(records, 2):
        if len(record) != len(header):
            problems.append(Problem(name, number, "", f"{len(record)} cells found where the header has {len(header)}"))
            refused.append(dict(zip(header, record, strict=False)))
            continue
        before = len(problems)
        named = dict(zip(header, record, strict=True))
        problems.extend(_cell_problems(name, number, named, table))
        row = _validate(name, number, named, table, problems)
        if row is not None and len(problems) == before:
            rows.append((number, row))
        else:
            refused.append(named)
    return rows, refused


def read_cells(path: Path, name: str, problems: list[Problem]) -> list[list[str]] | None:
    """Header and rows of a file as cells; None, and a problem appended, where it can't be read."""
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        problems.append(Problem(name, 0, "", "the file is missing"))
        return None
    except OSError as error:
        problems.append(Problem(name, 0, "", f"can't be read: {error.strerror}"))
        return None
    if raw.startswith(b"\xef\xbb\xbf"):
        problems.append(Problem(name, 1, "", "begins with a byte order mark: save it as UTF-8 without one"))
        return None
    if not raw.strip():
        problems.append(Problem(name, 0, "", "the file is empty"))
        return None
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        problems.append(Problem(name, line, "", "not UTF-8: save the file as UTF-8"))
        return None
    try:
        return list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except csv.Error as error:
        problems.append(Problem(name, 0, "", f"not a well-formed CSV file: {error}"))
        return None


def header_is_right(name: str, header: list[str], table: Table, problems: list[Problem]) -> bool:
    """Whether a header names just the table's columns, in any order; problems are appended where it doesn't."""
    wanted = table.columns
    before = len(problems)
    for column in dict.fromkeys(header):
        if header.count(column) > 1:
            problems.append(Problem(name, 1, column, "stands twice in the header"))
        if column not in wanted:
            hint = did_you_mean(column, wanted)
            problems.append(Problem(name, 1, column, f"unknown column '{column}'{hint}"))
    for column in wanted:
        if column not in header:
            problems.append(Problem(name, 1, column, "the column is missing"))
    return len(problems) == before


def _cell_problems(name: str, number: int, cells: dict[str, str], table: Table) -> Iterator[Problem]:
    for column, cell in cells.items():
        if not cell.isprintable():
            odd = next(sign for sign in cell if sign != " " and unicodedata.category(sign)[0] in "CZ")
            yield Problem(name, number, column, f"holds a control or invisible sign (U+{ord(odd):04X}): take it out")
        digit = None if cell.isascii() else next((one for one in cell if one.isdecimal() and not one.isascii()), None)
        if digit is not None:
            yield Problem(name, number, column, f"'{digit}' is a digit of another script: 0 to 9 would be right")
        if not unicodedata.is_normalized("NFC", cell):
            yield Problem(name, number, column, "an accent stands apart from its letter: one sign would be right")
        if cell != cell.strip() or "  " in cell:
            yield Problem(name, number, column, "has a space too many")
        if cell in NOT_A_WORD_FOR_UNKNOWN:
            yield Problem(name, number, column, f"'{cell}' says nothing: say in words what isn't known")
        markup = MARKUP.search(cell) if is_prose(table.model.model_fields[column]) and column not in table.key else None
        if markup:
            yield Problem(name, number, column, f"'{markup.group()}' looks like markup: only plain text may stand here")


def _validate(name: str, number: int, cells: dict[str, str], table: Table, problems: list[Problem]) -> Row | None:
    try:
        return table.model.model_validate(cells)
    except ValidationError as error:
        for detail in error.errors():
            column = str(detail["loc"][0]) if detail["loc"] else ""
            problems.append(Problem(name, number, column, _plainly(detail, table.model.model_fields.get(column))))
        return None


def _plainly(detail: ErrorDetails, column: FieldInfo | None) -> str:
    found: Any = detail["input"]
    if found == "" and detail["type"] in (
        "string_too_short",
        "literal_error",
        "string_pattern_mismatch",
        "value_error",
    ):
        return "the cell is empty and must not be"
    if detail["type"] == "literal_error" and column is not None:
        allowed = [str(one) for one in _literals(column.annotation)]
        return f"'{found}' found; one of {', '.join(allowed)} would be right{did_you_mean(str(found), allowed)}"
    if detail["type"] == "string_pattern_mismatch":
        return f"'{found}' found; a text of the form {detail['ctx']['pattern']} would be right"
    message = detail["msg"].removeprefix("Value error, ")
    return f"'{found}' found; {message}"


def _literals(annotation: Any) -> tuple[Any, ...]:
    if get_origin(annotation) is None and hasattr(annotation, "__value__"):
        annotation = annotation.__value__
    return get_args(annotation)
