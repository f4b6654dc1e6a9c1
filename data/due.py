"""What must be looked at: by date and by table, with what it rests on."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from data import signing
from data.catalogue import Catalogue
from data.phrases import listed
from data.rows import TABLES, Dated, cited
from data.rows.spoken import OTHER_LANGUAGES
from data.spoken import CHANGED, GONE, UNTOLD, Gap, put_in
from data.watched import Watched

MOST_KEYS = 6
_WHY = {
    CHANGED: "in English because that has changed since it was translated",
    UNTOLD: "in English because it was never translated",
    GONE: "told of an English row that is gone",
}


@dataclass(frozen=True, order=True)
class Due:
    """A row that must be looked at by a day."""

    by: dt.date
    table: str
    key: str
    source_ids: tuple[str, ...]


def rows_due(catalogue: Catalogue, until: dt.date) -> tuple[Due, ...]:
    """Every row due by a day, the day itself included; by date, then table, then key."""
    due = [
        Due(row.review_by, name, signing.key_of(name, row), cited(row)[1])
        for name in TABLES
        for row in catalogue.rows(name)
        if isinstance(row, Dated) and row.review_by <= until
    ]
    return tuple(sorted(due))


def left_in_english(catalogue: Catalogue) -> dict[str, tuple[Gap, ...]]:
    """By language: the cells that stand in English on its pages, and its rows that have no English any more."""
    found = {language: put_in(language, catalogue.files)[1] for language in OTHER_LANGUAGES}
    return {language: gaps for language, gaps in found.items() if gaps}


def report(catalogue: Catalogue, watch: Watched, today: dt.date, until: dt.date) -> Iterator[str]:
    """The lines of the report.

    Rows by date and table, rules that end, what stands in English elsewhere, signatures that lapsed, finds that wait.
    """
    due = rows_due(catalogue, until)
    for by, rows in groupby(due, key=lambda one: one.by):
        late = (today - by).days
        yield f"{by}" + (f", {late} day{'' if late == 1 else 's'} late" if late > 0 else "")
        for table, own in groupby(rows, key=lambda one: one.table):
            yield from _table(table, list(own))
    for source in catalogue.sources.values():
        if source.ends and source.ends <= until:
            yield f"{source.ends}: the rule '{source.source_id}' ends ({source.title})"
    for language, gaps in left_in_english(catalogue).items():
        yield from _in_english(language, gaps)
    lapsed = [
        f"{table} {key}, signed by {one.review.name} on {one.review.date}"
        for (table, key), each in signing.all_signatures(catalogue).items()
        for one in each
        if not one.stands
    ]
    yield from (f"Changed since it was signed: {said}" for said in lapsed)
    last = max((one.ran for one in watch.runs), default=None)
    ran = f"The watch last ran on {last}" if last else "The watch has never run"
    yield f"{ran}; {watch.waiting} find{'' if watch.waiting == 1 else 's'} waiting in watch/inbox.csv"
    yield f"{len(due)} row{'' if len(due) == 1 else 's'} due by {until}; the next date is {_next(catalogue, until)}"


def _table(table: str, rows: list[Due]) -> Iterator[str]:
    keys = [one.key for one in rows[:MOST_KEYS]]
    more = f" and {len(rows) - MOST_KEYS} more" if len(rows) > MOST_KEYS else ""
    yield f"  {table}, {len(rows)} row{'' if len(rows) == 1 else 's'}: {'; '.join(keys)}{more}"
    sources = list(dict.fromkeys(source for one in rows for source in one.source_ids))
    if sources:
        more = f" and {len(sources) - MOST_KEYS} more" if len(sources) > MOST_KEYS else ""
        yield f"    rests on {', '.join(sources[:MOST_KEYS]) if more else listed(sources)}{more}"


def _in_english(language: str, gaps: Iterable[Gap]) -> Iterator[str]:
    for why, said in _WHY.items():
        alike = [one for one in gaps if one.why == why]
        if alike:
            yield f"{language}, {said}: {_counted(alike)}"
        for table, own in groupby(alike, key=lambda one: one.table):
            yield _cells(table, list(own), len(alike) if why == CHANGED else MOST_KEYS)


def _cells(table: str, gaps: list[Gap], most: int) -> str:
    """A line with the row and the columns of each cell, of so many rows at most."""
    rows: dict[str, list[str]] = {}
    for one in gaps:
        rows.setdefault(one.key, []).extend([one.column] if one.column else [])
    said = [f"{key} ({', '.join(columns)})" if columns else key for key, columns in rows.items()]
    more = f" and {len(said) - most} more" if len(said) > most else ""
    return f"  {table}, {_counted(gaps)}: {'; '.join(said[:most])}{more}"


def _counted(gaps: list[Gap]) -> str:
    what = "cell" if gaps[0].column else "row"
    return f"{len(gaps)} {what}{'' if len(gaps) == 1 else 's'}"


def _next(catalogue: Catalogue, until: dt.date) -> str:
    dates = (row.review_by for name in TABLES for row in catalogue.rows(name) if isinstance(row, Dated))
    return str(min((one for one in dates if one > until), default="none"))
