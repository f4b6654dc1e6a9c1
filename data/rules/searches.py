"""'No study found' stands only where a search is on record."""

import datetime as dt
from collections.abc import Iterator

from data.problems import Problem
from data.reading import Tables


def empty_cells_were_searched(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """A rating of 'none' or 'unknown' has its search in searches, and no search lies in the future."""
    if {"evidence", "searches"} & tables.unread:
        return
    searched = tables.there("searches", "treatment_id", "condition_id")
    for number, row in tables["evidence"]:
        unread = row.certainty == "none" or row.direction == "unknown"
        if unread and (row.treatment_id, row.condition_id) not in searched:
            yield Problem(
                "evidence",
                number,
                "direction" if row.certainty != "none" else "certainty",
                f"no row in searches for '{row.treatment_id}' and '{row.condition_id}': search, and say what was found",
            )
    for number, row in tables["searches"]:
        if row.searched > today:
            yield Problem("searches", number, "searched", f"{row.searched} lies in the future (today is {today})")
