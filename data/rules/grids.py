"""Lists and grids that must be whole."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import product

from data.problems import Problem, did_you_mean
from data.reading import Tables
from data.rows import TABLES
from data.rules.notices import NOTICE_WORDS

TREATMENT_IDS = (
    "iv_ketamine",
    "im_ketamine",
    "oral_ketamine",
    "nasal_ketamine",
    "kap",
    "sgb",
    "esketamine_nasal",
)
CONDITION_IDS = (
    "trd",
    "bipolar_depression",
    "suicidal_ideation",
    "ptsd",
    "anxiety",
    "ocd",
    "addiction",
    "chronic_pain",
)
QUESTION_IDS = (
    "what_it_is",
    "how_given",
    "adjustable",
    "who_is_there",
    "visit_length",
    "what_it_feels_like",
    "how_many_visits",
    "how_soon_how_long",
    "studied_for",
    "helps",
    "how_sure",
    "not_known_yet",
    "serious_risks",
    "common_side_effects",
    "long_term",
    "who_should_not",
    "medicines",
    "distress",
    "getting_home",
    "eating_before",
    "where",
    "price",
    "insurance",
    "work_and_plans",
    "fda_status",
    "compounded",
    "controlled",
    "guidelines",
)
GROUP_IDS = ("how_it_works", "does_it_help", "what_can_go_wrong", "daily_life", "rules")
ABOUT_IDS = ("not_reviewed",)


def lists_are_whole(read: Tables, today: dt.date) -> Iterator[Problem]:
    """The options, conditions, questions, groups, notices and statements about the tool are all there."""
    wanted: Mapping[str, tuple[str, Iterable[str]]] = {
        "treatments": ("treatment_id", TREATMENT_IDS),
        "conditions": ("condition_id", CONDITION_IDS),
        "questions": ("question_id", QUESTION_IDS),
        "question_groups": ("group", GROUP_IDS),
        "notices": ("notice_id", NOTICE_WORDS),
        "about": ("about_id", ABOUT_IDS),
    }
    for name, (column, ids) in wanted.items():
        there = read.ids(name, column)
        for one in ids:
            if one not in there:
                yield Problem(name, 0, column, f"no row for '{one}'")
    for name in ("treatments", "conditions", "questions", "question_groups"):
        seen: dict[int, int] = {}
        for number, row in read[name]:
            if row.order in seen:
                yield Problem(name, number, "order", f"{row.order} stands already in row {seen[row.order]}")
            seen.setdefault(row.order, number)
    for name, ids in (("treatments", TREATMENT_IDS), ("conditions", CONDITION_IDS), ("question_groups", GROUP_IDS)):
        column = TABLES[name].key[0]
        for number, row in read[name]:
            if getattr(row, column) not in ids:
                hint = did_you_mean(getattr(row, column), ids)
                yield Problem(name, number, column, f"unknown id '{getattr(row, column)}'{hint}")


def questions_are_grouped(read: Tables, today: dt.date) -> Iterator[Problem]:
    """Every group has questions, seven or eight are key, and at most four are answered by other tables."""
    questions = [row for _, row in read["questions"]]
    if not questions:
        return
    grouped = {row.group for row in questions}
    for number, row in read["question_groups"]:
        if row.group not in grouped:
            yield Problem("question_groups", number, "group", f"'{row.group}' has no questions")
    keys = sum(row.key == "yes" for row in questions)
    if not 7 <= keys <= 8:
        yield Problem("questions", 0, "key", f"{keys} key questions found; seven or eight would be right")
    derived = sum(row.answered_by != "answers" for row in questions)
    if derived > 4:
        yield Problem(
            "questions", 0, "answered_by", f"{derived} questions left to other tables; at most four would be right"
        )


COUNTED = re.compile(r"\b(of (?:about )?\d|\d[\d,]* (?:of|people|veterans|adults|patients))")
NOTHING_READ = re.compile(r"\bnot read\b|\bnothing was read\b|\bwe found no\b", re.IGNORECASE)


def current_care_is_told(read: Tables, today: dt.date) -> Iterator[Problem]:
    """How people fare with no change in care is told with counts, or that nothing was read."""
    for number, row in read["alternatives"]:
        if (
            row.kind == "current_care"
            and not COUNTED.search(row.patient_text)
            and not NOTHING_READ.search(row.patient_text)
        ):
            yield Problem(
                "alternatives",
                number,
                "patient_text",
                "no count of people found; how many of how many fared how, or that nothing was read, would be right",
            )


def grids_are_full(read: Tables, today: dt.date) -> Iterator[Problem]:
    """Every option answers every question, has its adjustability, and stands against every condition."""
    treatments = sorted(read.ids("treatments", "treatment_id"))
    conditions = sorted(read.ids("conditions", "condition_id"))
    asked = [row.question_id for _, row in read["questions"] if row.answered_by == "answers"]
    answers = read.there("answers", "treatment_id", "question_id", "condition_id")
    general = {(treatment, question) for treatment, question, condition in answers if not condition}
    for treatment, question in product(treatments, asked):
        if (treatment, question) not in general:
            yield Problem("answers", 0, "question_id", f"no general answer of '{treatment}' to '{question}'")
    answered_elsewhere = {row.question_id for _, row in read["questions"]} - set(asked)
    for number, row in read["answers"]:
        if row.question_id in answered_elsewhere:
            yield Problem("answers", number, "question_id", f"'{row.question_id}' is answered by another table")
    adjustable = read.ids("adjustability", "treatment_id")
    cautioned = read.ids("cautions", "treatment_id")
    for treatment in treatments:
        if treatment not in adjustable:
            yield Problem("adjustability", 0, "treatment_id", f"no row for '{treatment}'")
        if treatment not in cautioned:
            yield Problem("cautions", 0, "treatment_id", f"no row for '{treatment}'")
    studied = read.there("evidence", "treatment_id", "condition_id")
    for treatment, condition in product(treatments, conditions):
        if (treatment, condition) not in studied:
            yield Problem("evidence", 0, "condition_id", f"no row for '{treatment}' and '{condition}'")
    around = read.there("alternatives", "condition_id", "kind")
    for condition, kind in product(conditions, ("current_care", "first_line")):
        if (condition, kind) not in around:
            yield Problem("alternatives", 0, "condition_id", f"no row of kind '{kind}' for '{condition}'")
