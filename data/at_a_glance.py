"""Every option on the few things that tell them apart, and which options are shown until a reader chooses."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from data import finding_words
from data.catalogue import Catalogue
from data.comparison import MOST, Cell, Register, cell
from data.rows import CERTAINTY_ORDER, Adjustability, Certainty, Question, Stance, Treatment

_GIVEN, _STUDIED = "how_given", "studied_for"
_APPROVED = "fda_approved"
_ON_LABEL: tuple[Stance, ...] = ("fits", "partly")


@dataclass(frozen=True)
class Full:
    """One question in full, with an option's answer."""

    asked: str
    cell: Cell


@dataclass(frozen=True)
class Glance:
    """One option in a few words each, and the same in full, in one order for all.

    ``verdict`` is what was found for the condition, '' in general; ``certainty`` is its certainty, in general the
    highest that any condition reached.
    """

    treatment: Treatment
    adjustability: Adjustability
    studied: str
    verdict: str
    certainty: Certainty
    how_sure: str
    approved: str
    full: tuple[Full, ...]


def glances(catalogue: Catalogue, condition_id: str, words: Register) -> tuple[Glance, ...]:
    """All options in their one order, for a condition ('' = in general)."""
    return tuple(_glance(catalogue, one, condition_id, words) for one in catalogue.treatments)


@lru_cache(maxsize=64)
def opening(catalogue: Catalogue, condition_id: str = "") -> tuple[str, ...]:
    """The options shown until a reader chooses: those that the tables show first.

    One that is approved for a use in the condition is always among them; where that makes more than fit side by side,
    the last of the others gives way.
    """
    approved = [one.treatment_id for one in catalogue.treatments if _has_approved_use(catalogue, one, condition_id)]
    others = [
        one.treatment_id
        for one in catalogue.treatments
        if one.shown_first == "yes" and one.treatment_id not in approved
    ]
    shown = {*approved[:MOST], *others[: max(0, MOST - len(approved))]}
    return tuple(one.treatment_id for one in catalogue.treatments if one.treatment_id in shown)


def _has_approved_use(catalogue: Catalogue, treatment: Treatment, condition_id: str) -> bool:
    """Whether the tables say, for this very condition, that it is approved for it or for a part of it."""
    if not condition_id:
        return False
    row = catalogue.stance(_APPROVED, treatment.treatment_id, condition_id)
    return row.condition_id == condition_id and row.stance in _ON_LABEL


def _glance(catalogue: Catalogue, one: Treatment, condition_id: str, words: Register) -> Glance:
    answered = [
        (question, cell(catalogue, one.treatment_id, question, condition_id, words))
        for question in _questions(catalogue)
    ]
    short = {question.question_id: each.short for question, each in answered}
    conditions = [catalogue.condition[condition_id]] if condition_id else catalogue.conditions
    rows = [catalogue.evidence_for(one.treatment_id, each.condition_id) for each in conditions]
    surest = min(rows, key=lambda row: CERTAINTY_ORDER.index(row.certainty))
    return Glance(
        treatment=one,
        adjustability=catalogue.adjustability_of(one.treatment_id),
        studied=short[_STUDIED],
        verdict=finding_words.verdict(surest, words) if condition_id else "",
        certainty=surest.certainty,
        how_sure=finding_words.how_sure(surest),
        approved=short[_approved(catalogue)],
        full=tuple(
            Full(question.patient_question if words == "patient" else question.clinical_question, each)
            for question, each in answered
        ),
    )


def _questions(catalogue: Catalogue) -> Iterator[Question]:
    """How it is given, who can change the dose, what it was studied for, what was found, how sure, FDA status."""
    named = (_GIVEN, _STUDIED, _approved(catalogue))
    return (row for row in catalogue.questions if row.question_id in named or row.answered_by != "answers")


def _approved(catalogue: Catalogue) -> str:
    """The question that the statement on FDA approval is about."""
    return next(row.question_id for row in catalogue.preferences if row.preference_id == _APPROVED)
