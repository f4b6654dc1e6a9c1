"""Lists and grids that must be whole."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import product

from data.problems import Problem
from data.reading import Tables
from data.rows import Question
from data.rules.notices import NOTICE_WORDS

ABOUT_IDS = ("not_reviewed",)
SUMMARY_COLUMNS = 5
FIRST_ROWS = range(8, 12)
IN_A_ROW = 2


ORDERED = ("treatments", "conditions", "questions", "question_groups")


def lists_are_whole(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """What every page says is there, and no two options, conditions, questions or groups stand in one place."""
    wanted: Mapping[str, tuple[str, Iterable[str]]] = {
        "notices": ("notice_id", NOTICE_WORDS),
        "about": ("about_id", ABOUT_IDS),
    }
    for name, (column, ids) in wanted.items():
        there = tables.ids(name, column)
        for one in ids:
            if one not in there:
                yield Problem(name, 0, column, f"no row for '{one}'")
    for name in ORDERED:
        seen: dict[int, int] = {}
        for number, row in tables[name]:
            if row.order in seen:
                yield Problem(name, number, "order", f"{row.order} stands already in row {seen[row.order]}")
            seen.setdefault(row.order, number)


def questions_are_grouped(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """Every group has questions, seven or eight are key, the first rows and My summary's columns are whole."""
    if not tables.whole("questions"):
        return
    questions = [row for _, row in tables["questions"]]
    grouped = {row.group for row in questions}
    for number, row in tables["question_groups"]:
        if row.group not in grouped:
            yield Problem("question_groups", number, "group", f"'{row.group}' has no questions")
    keys = sum(row.key == "yes" for row in questions)
    if not 7 <= keys <= 8:
        yield Problem("questions", 0, "key", f"{keys} key questions found; seven or eight would be right")
    yield from _first_rows(questions)
    for elsewhere in ("adjustability", "evidence", "certainty"):
        derived = sum(row.answered_by == elsewhere for row in questions)
        if derived != 1:
            said = f"{derived} questions found that '{elsewhere}' answers; one would be right"
            yield Problem("questions", 0, "answered_by", said)
    columns = sorted({row.summary_column for row in questions if row.summary_column is not None})
    if columns != list(range(1, SUMMARY_COLUMNS + 1)):
        said = f"columns {columns} found; each from 1 to {SUMMARY_COLUMNS} would be right"
        yield Problem("questions", 0, "summary_column", said)


def _first_rows(questions: Iterable[Question]) -> Iterator[Problem]:
    """The first rows of Side by side are eight to eleven, numbered from 1, of one question or two."""
    taken = Counter(row.compare_row for row in questions if row.compare_row is not None)
    if sorted(taken) != list(range(1, len(taken) + 1)) or len(taken) not in FIRST_ROWS:
        said = f"rows {sorted(taken)} found; each from 1 on, eight to eleven in all, would be right"
        yield Problem("questions", 0, "compare_row", said)
    for place, count in taken.items():
        if count > IN_A_ROW:
            yield Problem("questions", 0, "compare_row", f"{count} questions share row {place}; two may")


COUNTED = re.compile(r"\b(of (?:about )?\d|\d[\d,]* (?:of|people|veterans|adults|patients))")


def current_care_is_told(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """How people fare with no change in care is told with counts, or that nothing was read."""
    for number, row in tables["alternatives"]:
        if row.kind == "current_care" and row.nothing_read == "no" and not COUNTED.search(row.patient_text):
            yield Problem(
                "alternatives",
                number,
                "patient_text",
                "no count of people found; how many of how many fared how, or nothing_read yes, would be right",
            )


def grids_are_full(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """Every option answers every question, has its adjustability, and stands against every condition."""
    treatments = sorted(tables.ids("treatments", "treatment_id"))
    conditions = sorted(tables.ids("conditions", "condition_id"))
    asked = [row.question_id for _, row in tables["questions"] if row.answered_by == "answers"]
    answers = tables.there("answers", "treatment_id", "question_id", "condition_id")
    general = {(treatment, question) for treatment, question, condition in answers if not condition}
    for treatment, question in product(treatments, asked):
        if (treatment, question) not in general:
            yield Problem("answers", 0, "question_id", f"no general answer of '{treatment}' to '{question}'")
    answered_elsewhere = {row.question_id for _, row in tables["questions"]} - set(asked)
    for number, row in tables["answers"]:
        if row.question_id in answered_elsewhere:
            yield Problem("answers", number, "question_id", f"'{row.question_id}' is answered by another table")
    adjustable = tables.ids("adjustability", "treatment_id")
    cautioned = tables.ids("cautions", "treatment_id")
    for treatment in treatments:
        if treatment not in adjustable:
            yield Problem("adjustability", 0, "treatment_id", f"no row for '{treatment}'")
        if treatment not in cautioned:
            yield Problem("cautions", 0, "treatment_id", f"no row for '{treatment}'")
    studied = tables.there("evidence", "treatment_id", "condition_id")
    for treatment, condition in product(treatments, conditions):
        if (treatment, condition) not in studied:
            yield Problem("evidence", 0, "condition_id", f"no row for '{treatment}' and '{condition}'")
    around = tables.there("alternatives", "condition_id", "kind")
    for condition, kind in product(conditions, ("current_care", "first_line")):
        if (condition, kind) not in around:
            yield Problem("alternatives", 0, "condition_id", f"no row of kind '{kind}' for '{condition}'")
