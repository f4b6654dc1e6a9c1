"""The tables as they lie on disk: cells as text, read with nothing of the product."""

import csv
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

Cells = dict[str, str]
FOLDER = Path(__file__).parent.parent.parent / "data" / "tables"
WORDS = ("patient", "clinical")


@lru_cache
def rows(table: str) -> tuple[Cells, ...]:
    """All rows of a table, those with an order in their order."""
    with (FOLDER / f"{table}.csv").open(newline="", encoding="utf-8") as file:
        found = list(csv.DictReader(file))
    return tuple(sorted(found, key=lambda row: int(row.get("order") or 0)))


@lru_cache
def _by(table: str, columns: tuple[str, ...]) -> dict[tuple[str, ...], tuple[Cells, ...]]:
    found: dict[tuple[str, ...], tuple[Cells, ...]] = {}
    for row in rows(table):
        key = tuple(row[one] for one in columns)
        found[key] = (*found.get(key, ()), row)
    return found


def some(table: str, **known: str) -> tuple[Cells, ...]:
    """The rows whose cells are these."""
    return _by(table, tuple(known)).get(tuple(known.values()), ())


def one(table: str, **known: str) -> Cells:
    """The one row whose cells are these."""
    (found,) = some(table, **known)
    return found


def for_condition(table: str, condition_id: str, **known: str) -> Cells:
    """The row for a condition where there is one of its own, else the general one."""
    own = some(table, **known, condition_id=condition_id)
    return own[0] if own else one(table, **known, condition_id="")


def links(cell: str) -> list[str]:
    """The addresses of the sources that a cell names, in its order."""
    return [one("sources", source_id=each)["link"] for each in cell.split(";") if each]


def ids(table: str) -> list[str]:
    """The first column of a table."""
    return [next(iter(row.values())) for row in rows(table)]


TREATMENTS, CONDITIONS = ids("treatments"), ids("conditions")
EVERY_CONDITION = ["", *CONDITIONS]


def name(treatment_id: str) -> str:
    """An option's name."""
    return one("treatments", treatment_id=treatment_id)["name"]


def notice(notice_id: str) -> str:
    """The words of a notice."""
    return one("notices", notice_id=notice_id)["text"]


def everything() -> Iterator[tuple[str, str]]:
    """Every condition, and none, in both words."""
    return ((condition_id, words) for condition_id in EVERY_CONDITION for words in WORDS)


def colours() -> dict[str, str]:
    """Each option's colour in pictures and drawings."""
    return {row["treatment_id"]: row["colour_drawn"] for row in rows("treatments")}
