"""The watch is whole: every option and condition is searched for, and every id that the tables name is watched."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping

from data.problems import Problem
from data.reading import Tables
from data.rows import TABLES, WatchKind

FORMS: Mapping[WatchKind, tuple[re.Pattern[str], str]] = {
    "trial": (re.compile(r"NCT\d{8}"), "an NCT number such as NCT05169190"),
    "label": (re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"), "the set id of a label on DailyMed"),
    "rule": (re.compile(r"\d{2}(\d{2})?-\d{5}"), "a Federal Register document number such as 2025-24123"),
}
_NAMED: Mapping[WatchKind, re.Pattern[str]] = {
    "trial": re.compile(r"\bNCT\d{8}\b"),
    "label": re.compile(r"(?<=setid=)[0-9a-f-]{36}\b"),
}


def searches_are_whole(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """There is one saved search for each option and condition, and no other kind has to have both."""
    if {"watch", "treatments", "conditions"} & tables.unread:
        return
    there: dict[tuple[str, str], int] = {}
    for number, row in tables["watch"]:
        if row.kind != "search":
            continue
        pair = (row.treatment_id, row.condition_id)
        if not all(pair):
            yield Problem("watch", number, "condition_id", "a search names its option and its condition")
        elif pair in there:
            yield Problem(
                "watch", number, "condition_id", f"'{pair[0]}' and '{pair[1]}' stand already in row {there[pair]}"
            )
        there.setdefault(pair, number)
    refused = tables.lost("watch", "treatment_id", "condition_id")
    for treatment in sorted(tables.ids("treatments", "treatment_id")):
        for condition in sorted(tables.ids("conditions", "condition_id")):
            if (treatment, condition) not in there and (treatment, condition) not in refused:
                yield Problem("watch", 0, "condition_id", f"no search for '{treatment}' and '{condition}'")


def named_ids_are_watched(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """Ids have their form and stand in another table; every trial and label that a table names is watched."""
    if tables.unread:
        return
    everything = _everything(tables)
    watched = tables.there("watch", "kind", "query")
    for number, row in tables["watch"]:
        if row.kind not in FORMS:
            continue
        form, right = FORMS[row.kind]
        if not form.fullmatch(row.query):
            yield Problem("watch", number, "query", f"'{row.query}' found; {right} would be right")
        elif row.query not in everything:
            yield Problem("watch", number, "query", f"'{row.query}' stands in no other table: take the row out")
    for kind, named in _NAMED.items():
        for one in sorted(set(named.findall(everything))):
            if (kind, one) not in watched:
                yield Problem("watch", 0, "query", f"no row for the {kind} {one}, named in {_place(tables, one)}")


def _everything(tables: Tables) -> str:
    """The text of every cell of every other table, refused rows included."""
    rows = [vars(row) for name in TABLES if name != "watch" for _, row in tables[name]]
    refused = [cells for name in TABLES if name != "watch" for cells in tables.refused[name]]
    return "\n".join(cell for row in [*rows, *refused] for cell in row.values() if isinstance(cell, str))


def _place(tables: Tables, named: str) -> str:
    places = (
        f"{name}.csv, row {number}"
        for name in TABLES
        if name != "watch"
        for number, row in tables[name]
        if any(named in cell for cell in vars(row).values() if isinstance(cell, str))
    )
    return next(places, "a row that could not be read")
