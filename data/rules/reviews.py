"""What reviewers signed: rows that exist, words where they don't agree, one person told one way."""

import datetime as dt
from collections.abc import Iterator

from data.problems import Problem, did_you_mean
from data.reading import Tables
from data.rows import Review
from data.rows.spoken import SPOKEN_TABLES, table_of

OURS = ("evidence", "answers")


def reviews_hold(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """A review names a row there is, not in the future, and says why where it doesn't simply agree."""
    signed = {row.table for _, row in tables["reviews"]}
    keys = {name: _keys(tables, name) for name in (*OURS, *SPOKEN_TABLES) if name in signed}
    for number, row in tables["reviews"]:
        if row.table not in keys:
            said = f"no table '{row.table}'{did_you_mean(row.table, SPOKEN_TABLES)}"
            yield Problem("reviews", number, "table", said)
        elif row.key not in keys[row.table] and row.table not in tables.unread:
            said = f"no row '{row.key}' in {row.table}{did_you_mean(row.key, keys[row.table])}"
            yield Problem("reviews", number, "key", said)
        elif (row.role == "translator") != (row.table in SPOKEN_TABLES):
            whose = "a translator" if row.table in SPOKEN_TABLES else "a clinician, a patient or someone else"
            yield Problem("reviews", number, "role", f"'{row.role}' found; rows of {row.table} are signed by {whose}")
        if row.date > today:
            yield Problem("reviews", number, "date", f"{row.date} lies in the future (today is {today})")
        if row.verdict != "agree" and not row.remark:
            yield Problem("reviews", number, "remark", f"'{row.verdict}' needs its reason, in the reviewer's words")


def _keys(tables: Tables, name: str) -> set[str]:
    return {" ".join(filter(None, key)) for key in tables.there(name, *table_of(name).key)}


def reviewers_are_told_one_way(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """On one day, all reviews of one name give the same role, profession, credentials, interest and part."""
    first: dict[tuple[str, dt.date], tuple[int, Review]] = {}
    for number, row in tables["reviews"]:
        at, one = first.setdefault((row.name, row.date), (number, row))
        for column in ("role", "profession", "credentials", "interest", "independent"):
            if getattr(row, column) != getattr(one, column):
                yield Problem("reviews", number, column, f"differs from row {at}, signed by {row.name} on the same day")
