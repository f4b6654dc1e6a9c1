"""Notes on time and control: none that must stand is lost, and what is poorly known says what is missing."""

import datetime as dt
from collections.abc import Iterator

from data.kinetics.routes import ARTERY, ROUTES
from data.problems import Problem, did_you_mean
from data.reading import Tables

NAME = "time_notes"
MUST_STAND = {
    "windows": ("windows_no_study", "windows_no_rank", "windows_unlike"),
    "intro": ("stop_intro",),
    "worth": ("worth_counts", "worth_no_study", "worth_not_undone"),
    "reading": ("reading_teaching",),
}
UNSOURCED = ("windows", "reading")


def time_notes_are_whole(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """What stopping a drip is worth, each route's own note, and what the curves are not, are all there."""
    if NAME in tables.unread:
        return
    there = tables.there(NAME, "place", "note_id")
    ways = {one for _, row in tables["treatments"] for one in row.routes or (row.treatment_id,)}
    for place, notes in {**MUST_STAND, "route": (ARTERY, *sorted(ways))}.items():
        for note in notes:
            if (place, note) not in there:
                yield Problem(NAME, 0, "note_id", f"no row for '{note}' at '{place}'")


def time_notes_hold(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """Notes have sources, their own places, and for poorly known curves the words on what is missing."""
    poorly = {row.route for _, row in tables["kinetics"] if row.known == "poorly"}
    known = {*ROUTES, ARTERY} | tables.ids("treatments", "treatment_id")
    places: dict[tuple[str, int], int] = {}
    for number, row in tables[NAME]:
        if not row.source_ids and row.place not in UNSOURCED and row.nothing_found == "no":
            yield Problem(NAME, number, "source_ids", "no source: only a note that nothing was found may have none")
        for column in ("missing", "missing_clinical"):
            if row.note_id in poorly and not getattr(row, column):
                yield Problem(NAME, number, column, f"'{row.note_id}' is poorly known: say what is missing")
        if row.place == "route" and row.note_id not in known and "treatments" not in tables.unread:
            hint = did_you_mean(row.note_id, known)
            yield Problem(NAME, number, "note_id", f"'{row.note_id}' is no route and no option{hint}")
        if (row.place, row.order) in places:
            at = places[row.place, row.order]
            yield Problem(NAME, number, "order", f"{row.order} stands already in row {at}")
        places.setdefault((row.place, row.order), number)
