"""Questions people ask: each answered, shortly, once, and as sure as its sources."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator

from data.problems import Problem, did_you_mean
from data.reading import Tables

SHORT_ANSWER_WORDS = 25
TEXTS = ("short_answer", "patient_text", "clinical_text", "how_sure", "sure_because")


def asked_is_answered(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """Every question has an answer: one for all options, or some for single ones."""
    if {"asked", "asked_answers"} & tables.unread:
        return
    answered = tables.ids("asked_answers", "asked_id")
    orders = Counter(row.order for _, row in tables["asked"])
    for number, row in tables["asked"]:
        if row.asked_id not in answered:
            yield Problem("asked", number, "asked_id", f"'{row.asked_id}' has no row in asked_answers")
        if orders[row.order] > 1:
            yield Problem("asked", number, "order", f"{row.order} stands more than once")


def asked_answers_hold(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """An answer points to the grid or has its own texts, never both; short; sourced unless it isn't known."""
    questions = tables.ids("questions", "question_id")
    answered = "answers" not in tables.unread
    general = tables.there("answers", "treatment_id", "question_id", "condition_id")
    for number, row in tables["asked_answers"]:
        if row.told_in:
            if row.told_in not in questions and "questions" not in tables.unread:
                hint = did_you_mean(row.told_in, questions)
                yield Problem("asked_answers", number, "told_in", f"unknown question '{row.told_in}'{hint}")
            elif row.treatment_id and answered and (row.treatment_id, row.told_in, "") not in general:
                yield Problem("asked_answers", number, "told_in", f"answers has no row of '{row.treatment_id}' for it")
            for column in TEXTS:
                if getattr(row, column):
                    yield Problem("asked_answers", number, column, "the text stands in answers: leave this empty")
            continue
        for column in ("short_answer", "clinical_text", "how_sure", "sure_because"):
            if not getattr(row, column):
                yield Problem("asked_answers", number, column, "the cell is empty and must not be")
        words = len(row.short_answer.split())
        if words > SHORT_ANSWER_WORDS:
            said = f"{words} words found; at most {SHORT_ANSWER_WORDS} would be right"
            yield Problem("asked_answers", number, "short_answer", said)
        if not row.source_ids and row.how_sure != "not_known":
            yield Problem("asked_answers", number, "source_ids", "no source: only what is not known may have none")
