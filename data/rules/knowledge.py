"""The knowledge check and the items on being ready: one right answer each, both sets there, published words kept."""

import datetime as dt
from collections.abc import Iterator
from typing import get_args

from data.problems import Problem
from data.reading import Tables
from data.rows import ReadyKind

QUIZ_IDS = ("approval", "adjustability", "certainty", "driving", "how_long")
FEWEST_ANSWERS, MOST_ANSWERS = 3, 5
READY_ITEMS = 4
SURE_WORDS = {
    "sure_of_myself": "Do you feel SURE about the best choice for you?",
    "understand": "Do you know the benefits and risks of each option?",
    "risk_benefit": "Are you clear about which benefits and risks matter most to you?",
    "encouragement": "Do you have enough support and advice to make a choice?",
}


def quiz_holds(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """All five questions are there, each with sources, three to five answers and exactly one right one."""
    if {"quiz", "quiz_options"} & tables.unread:
        return
    lost = tables.lost("quiz_options", "quiz_id")
    there = tables.ids("quiz", "quiz_id")
    for one in QUIZ_IDS:
        if one not in there:
            yield Problem("quiz", 0, "quiz_id", f"no row for '{one}'")
    for number, row in tables["quiz"]:
        if not row.source_ids:
            yield Problem("quiz", number, "source_ids", "the cell is empty and must not be")
        if (row.quiz_id,) in lost:
            continue
        answers = [one for _, one in tables["quiz_options"] if one.quiz_id == row.quiz_id]
        if not FEWEST_ANSWERS <= len(answers) <= MOST_ANSWERS:
            yield Problem("quiz", number, "quiz_id", f"{len(answers)} answers found; three to five would be right")
        right = sum(one.right == "yes" for one in answers)
        if right != 1:
            yield Problem("quiz", number, "quiz_id", f"{right} right answers found; one would be right")


def ready_items_hold(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """Both sets hold four items; SURE keeps its published words and source, our own never call themselves so."""
    if "sure_items" in tables.unread:
        return
    kinds = [kind for kind, _ in tables.there("sure_items", "kind", "item_id")]
    for kind in get_args(ReadyKind):
        if kinds.count(kind) != READY_ITEMS:
            yield Problem("sure_items", 0, "kind", f"{kinds.count(kind)} items of kind '{kind}'; four would be right")
    for number, row in tables["sure_items"]:
        if row.kind == "sure":
            if row.patient_text != SURE_WORDS.get(row.item_id):
                yield Problem(
                    "sure_items", number, "patient_text", "not the published words of SURE, which may not be altered"
                )
            if not row.source_ids:
                yield Problem("sure_items", number, "source_ids", "the cell is empty and must not be")
        elif "SURE" in row.patient_text:
            yield Problem("sure_items", number, "patient_text", "our own words may not call themselves SURE")
