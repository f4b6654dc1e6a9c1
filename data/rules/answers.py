"""Answers: sourced, short, of like length, and in date."""

import datetime as dt
from collections.abc import Iterator, Mapping

from data.problems import Problem
from data.reading import Tables
from data.rows import TABLES

SHORT_ANSWER_WORDS = 6
BALANCE = 2.5
LONGEST_REVIEW = dt.timedelta(days=366)


def facts_have_sources(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """Only an answer that it isn't known may lack a source, and short answers are short."""
    for number, row in tables["answers"]:
        if not row.source_ids and row.known == "yes":
            yield Problem(
                "answers",
                number,
                "source_ids",
                "no source: only an answer with known 'no' may have none",
            )
    for name in ("answers", "adjustability"):
        for number, row in tables[name]:
            words = len(row.short_answer.split())
            if words > SHORT_ANSWER_WORDS:
                yield Problem(
                    name, number, "short_answer", f"{words} words found; at most {SHORT_ANSWER_WORDS} would be right"
                )
    for number, row in tables["evidence"]:
        if not row.source_ids and row.certainty != "none":
            yield Problem("evidence", number, "source_ids", "no source: only certainty 'none' may have none")
        if row.certainty == "none" and row.direction != "unknown":
            yield Problem("evidence", number, "direction", "certainty 'none' leaves the direction 'unknown'")
    for name in ("adjustability", "cautions", "context", "claims"):
        for number, row in tables[name]:
            if not row.source_ids:
                yield Problem(name, number, "source_ids", "the cell is empty and must not be")


def answers_are_balanced(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """The patient texts of one question, as shown for one condition, differ in length by at most 2.5 times."""
    general: dict[str, dict[str, tuple[int, int]]] = {}
    special: dict[tuple[str, str], dict[str, tuple[int, int]]] = {}
    for number, row in tables["answers"]:
        length = (len(row.patient_text), number)
        if row.condition_id:
            special.setdefault((row.question_id, row.condition_id), {})[row.treatment_id] = length
        else:
            general.setdefault(row.question_id, {})[row.treatment_id] = length
    shown = list(general.items())
    shown += [(question, general.get(question, {}) | own) for (question, _), own in special.items()]
    for question, lengths in shown:
        yield from _unbalanced("answers", "patient_text", question, lengths)
    for column in ("patient_text", "why_patient"):
        by_condition: dict[str, dict[str, tuple[int, int]]] = {}
        for number, row in tables["evidence"]:
            by_condition.setdefault(row.condition_id, {})[row.treatment_id] = (len(getattr(row, column)), number)
        for condition, lengths in by_condition.items():
            yield from _unbalanced("evidence", column, condition, lengths)
    adjustable = {
        row.treatment_id: (len(row.what_can_change + row.what_cannot + row.who), number)
        for number, row in tables["adjustability"]
    }
    yield from _unbalanced("adjustability", "what_can_change", "adjustability", adjustable)


def _unbalanced(name: str, column: str, what: str, lengths: Mapping[str, tuple[int, int]]) -> Iterator[Problem]:
    if not lengths:
        return
    (shortest, _), (longest, number) = min(lengths.values()), max(lengths.values())
    if longest > BALANCE * shortest:
        yield Problem(
            name,
            number,
            column,
            f"{longest} characters on '{what}' where another option has {shortest}; "
            f"at most {BALANCE} times would be right",
        )


def dates_make_sense(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """Reviewed is not in the future; review_by follows it within 366 days. A passed review_by is no problem here."""
    for name in TABLES:
        for number, row in tables[name]:
            reviewed, review_by = getattr(row, "reviewed", None), getattr(row, "review_by", None)
            if reviewed is None or review_by is None:
                continue
            if reviewed > today:
                yield Problem(name, number, "reviewed", f"{reviewed} lies in the future (today is {today})")
            if review_by < reviewed:
                yield Problem(name, number, "review_by", f"{review_by} lies before reviewed, {reviewed}")
            elif review_by - reviewed > LONGEST_REVIEW:
                yield Problem(
                    name, number, "review_by", f"{review_by} is more than 366 days after reviewed, {reviewed}"
                )
