"""The talk at a visit: its places are taken once each, and each question is asked back."""

import datetime as dt
from collections.abc import Iterator

from data.problems import Problem
from data.reading import Tables

MOST = 12
PROMPT = "In your own words, "


def visit_is_whole(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """The places 1 to 12 are each taken once, and every key question has one."""
    places: dict[int, int] = {}
    for number, row in tables["questions"]:
        if row.visit_order is None:
            if row.key == "yes":
                yield Problem("questions", number, "visit_order", "a key question needs a place in the talk")
            continue
        if row.visit_order in places:
            taken = f"{row.visit_order} stands already in row {places[row.visit_order]}"
            yield Problem("questions", number, "visit_order", taken)
        places.setdefault(row.visit_order, number)
    if tables.whole("questions") and sorted(places) != list(range(1, MOST + 1)):
        yield Problem("questions", 0, "visit_order", f"each place from 1 to {MOST} would be right, each once")


def prompts_ask(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """A teach-back prompt asks for the patient's own words."""
    for number, row in tables["questions"]:
        if not (row.teach_back.startswith(PROMPT) and row.teach_back.endswith("?")):
            yield Problem("questions", number, "teach_back", f"'{PROMPT}...?' would be right")
