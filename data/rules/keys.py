"""Keys, and what points to them: ids, sources."""

import datetime as dt
from collections.abc import Iterator

from data.problems import Problem, did_you_mean
from data.reading import Tables
from data.rows import TABLES, cited


def keys_are_unique(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """No two rows of a table have the same key."""
    for name, table in TABLES.items():
        first: dict[tuple[str, ...], int] = {}
        for number, row in tables[name]:
            key = tuple(str(getattr(row, column)) for column in table.key)
            if key in first:
                said = " + ".join(part for part in key if part)
                yield Problem(name, number, table.key[-1], f"'{said}' stands already in row {first[key]}")
            first.setdefault(key, number)


def ids_are_known(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """Every id that points into another table finds its row there."""
    for name, table in TABLES.items():
        for column, (target, target_column) in table.foreign.items():
            if target in tables.unread:
                continue
            known = tables.ids(target, target_column)
            for number, row in tables[name]:
                found = getattr(row, column)
                if found and found not in known:
                    kind = column.removesuffix("_id").replace("_", " ")
                    yield Problem(name, number, column, f"unknown {kind} '{found}'{did_you_mean(found, known)}")


def sources_exist_and_are_used(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """Every cited source stands in sources, and every source there is cited."""
    if "sources" in tables.unread:
        return
    known = tables.ids("sources", "source_id")
    used: set[str] = set()
    for name in TABLES:
        if name == "sources":
            continue
        for number, row in tables[name]:
            column, source_ids = cited(row)
            used.update(source_ids)
            for one in source_ids:
                if one not in known:
                    yield Problem(name, number, column, f"unknown source '{one}'{did_you_mean(one, known)}")
        for cells in tables.refused[name]:
            used.update(cells.get("source_ids", "").split(";"), [cells.get("source_id", "")])
    for number, row in tables["sources"]:
        if row.source_id not in used and not tables.unread:
            yield Problem("sources", number, "source_id", f"'{row.source_id}' is cited nowhere: take the row out")
        if (row.year == "undated") != (row.read_on is not None):
            yield Problem("sources", number, "read_on", "is for undated pages, and those need it")
