"""The tables as read, in memory, with some cells changed, rows taken out or refused: for one rule at a time."""

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from data import catalogue
from data.problems import Problem
from data.reading import Tables, read_tables
from data.rules import Rule
from data.spoken import read_spoken

TODAY = dt.date(2026, 12, 1)
_ROW = re.compile(r"\brow \d+")
Where = Mapping[str, Any]


@dataclass(frozen=True)
class Edit:
    """Cells of the first row of a table in which these columns hold these values."""

    name: str
    where: Where
    cells: Mapping[str, Any]


@dataclass(frozen=True)
class Gone:
    """Every row of a table in which these columns hold these values, taken out."""

    name: str
    where: Where = field(default_factory=dict)


@dataclass(frozen=True)
class Again:
    """The first such row of a table, put in once more below the last, with cells changed."""

    name: str
    where: Where
    cells: Mapping[str, Any]


@dataclass(frozen=True)
class Put:
    """A row of a table that holds none like it, put in below the last."""

    name: str
    row: Any


Change = Edit | Gone | Again | Put
Case = tuple[Rule, tuple[Change, ...], tuple[str, ...]]


def edit(name: str, where: Where, **cells: Any) -> Edit:
    """Change cells of a row."""
    return Edit(name, where, cells)


def again(name: str, where: Where, **cells: Any) -> Again:
    """Put a row in once more, changed."""
    return Again(name, where, cells)


def gone(name: str, **where: Any) -> Gone:
    """Take rows out."""
    return Gone(name, where)


@cache
def whole() -> Tables:
    """The real tables in all languages, as read; nobody may change them."""
    problems: list[Problem] = []
    tables = read_tables(catalogue.FOLDER, problems)
    read_spoken(catalogue.FOLDER, tables, problems)
    assert problems == []
    return tables


def told(rule: Rule, changes: Iterable[Change]) -> list[str]:
    """What a rule says of the changed tables, each problem as 'table, column: message'; rows move with the tables."""
    rows = dict(whole().rows)
    for one in changes:
        last = max((number for number, _ in rows[one.name]), default=1)
        if isinstance(one, Put):
            rows[one.name] = [*rows[one.name], (last + 1, one.row)]
            continue
        here = [row for row in rows[one.name] if _holds(row[1], one.where)]
        assert here, f"no row of {one.name} where {one.where}"
        if isinstance(one, Gone):
            rows[one.name] = [row for row in rows[one.name] if row not in here]
        elif isinstance(one, Edit):
            number, row = here[0]
            changed = (number, row.model_copy(update=dict(one.cells)))
            rows[one.name] = [changed if other is here[0] else other for other in rows[one.name]]
        else:
            rows[one.name] = [*rows[one.name], (last + 1, here[0][1].model_copy(update=dict(one.cells)))]
    tables = Tables(rows, dict(whole().refused), set())
    found = list(rule(tables, TODAY))
    # A problem of the file as a whole is row 0; any other names a row there is.
    assert all(one.row in {0, *(number for number, _ in rows[one.file])} for one in found)
    return [f"{one.file}, {one.column}: {_ROW.sub('row #', one.message)}" for one in found]


def _holds(row: Any, where: Where) -> bool:
    return all(getattr(row, column) == value for column, value in where.items())
