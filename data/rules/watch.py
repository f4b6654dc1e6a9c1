"""The watch is whole: every option and condition is searched for, and every id that the tables name is watched."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping

from data.problems import Problem
from data.reading import Tables
from data.rows import TABLES, WatchKind, as_cell

FORMS: Mapping[WatchKind, tuple[re.Pattern[str], str]] = {
    "trial": (re.compile(r"NCT\d{8}"), "an NCT number such as NCT05169190"),
    "label": (re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"), "the set id of a label on DailyMed"),
    "rule": (re.compile(r"\d{2}(\d{2})?-\d{5}"), "a Federal Register document number such as 2025-24123"),
}
_NAMED: Mapping[WatchKind, re.Pattern[str]] = {
    "trial": re.compile(r"\bNCT\d{8}\b"),
    "label": re.compile(r"(?<=setid=)[0-9a-f-]{36}\b"),
}


def searches_are_whole(read: Tables, today: dt.date) -> Iterator[Problem]:
    """There is one saved search for each option and condition, and no other kind has to have both."""
    if {"watch", "treatments", "conditions"} & read.unread:
        return
    there: dict[tuple[str, str], int] = {}
    for number, row in read["watch"]:
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
    refused = {(one.get("treatment_id"), one.get("condition_id")) for one in read.refused["watch"]}
    for treatment in sorted(read.ids("treatments", "treatment_id")):
        for condition in sorted(read.ids("conditions", "condition_id")):
            if (treatment, condition) not in there and (treatment, condition) not in refused:
                yield Problem("watch", 0, "condition_id", f"no search for '{treatment}' and '{condition}'")


def named_ids_are_watched(read: Tables, today: dt.date) -> Iterator[Problem]:
    """Ids have their form and stand in another table; every trial and label that a table names is watched."""
    if read.unread:
        return
    named = {kind: _named(read, form) for kind, form in _NAMED.items()}
    everything = _everything(read)
    watched = read.there("watch", "kind", "query")
    for number, row in read["watch"]:
        if row.kind not in FORMS:
            continue
        form, right = FORMS[row.kind]
        if not form.fullmatch(row.query):
            yield Problem("watch", number, "query", f"'{row.query}' found; {right} would be right")
        elif row.query not in everything:
            yield Problem("watch", number, "query", f"'{row.query}' stands in no other table: take the row out")
    for kind, ids in named.items():
        for one, (name, at) in sorted(ids.items()):
            if (kind, one) not in watched:
                yield Problem("watch", 0, "query", f"no row for the {kind} {one}, named in {name}.csv, row {at}")


def _named(read: Tables, form: re.Pattern[str]) -> dict[str, tuple[str, int]]:
    found: dict[str, tuple[str, int]] = {}
    for name in TABLES:
        if name == "watch":
            continue
        for number, row in read[name]:
            for _, value in row:
                for one in form.findall(value) if isinstance(value, str) else ():
                    found.setdefault(one, (name, number))
    return found


def _everything(read: Tables) -> str:
    cells = [as_cell(value) for name in TABLES if name != "watch" for _, row in read[name] for _, value in row]
    refused = [cell for name in TABLES if name != "watch" for one in read.refused[name] for cell in one.values()]
    return "\n".join([*cells, *refused])
