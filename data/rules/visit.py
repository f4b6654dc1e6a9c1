"""Questions for the clinic: reasons have sources, every option and every group has its own."""

import datetime as dt
from collections.abc import Iterator
from typing import get_args

from data.problems import Problem
from data.reading import Tables
from data.rows.visit import VisitGroup


def clinic_questions_hold(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """Only a sourced reason is given, red flags always have one, questions ask, and no place is taken twice."""
    name = "clinic_questions"
    places: dict[tuple[str, int], int] = {}
    for number, row in tables[name]:
        if row.why and not row.source_ids:
            yield Problem(name, number, "source_ids", "no source: only a question without a reason may have none")
        if row.source_ids and not row.why:
            yield Problem(name, number, "why", "the source carries no reason: say it, or take the source out")
        if row.group == "red_flags" and not row.why:
            yield Problem(name, number, "why", "a red flag needs a reason and its source")
        if (row.group != "red_flags") != row.patient_text.endswith("?"):
            yield Problem(name, number, "patient_text", "a question ends with '?', a red flag with a full stop")
        place = (row.group, row.order)
        if place in places:
            yield Problem(name, number, "order", f"{row.order} stands already in row {places[place]}")
        places.setdefault(place, number)


def clinic_questions_are_whole(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """Every group has a question for all options, and every option has one of its own."""
    if "clinic_questions" in tables.unread:
        return
    there = tables.there("clinic_questions", "group", "treatment_id")
    for group in get_args(VisitGroup):
        if (group, "") not in there:
            yield Problem("clinic_questions", 0, "group", f"no question for all options in '{group}'")
    own = {treatment for _, treatment in there}
    for treatment in sorted(tables.ids("treatments", "treatment_id")):
        if treatment not in own:
            yield Problem("clinic_questions", 0, "treatment_id", f"no question of its own for '{treatment}'")
