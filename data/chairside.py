"""A visit at the chairside: two options, one question at a time, worked out once and handed to every view.

Nothing here recommends, scores or ranks. Options keep the one order; only the questions follow the marks.
"""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from data import comparison, phrases
from data.catalogue import Catalogue
from data.clinic import Clinic
from data.comparison import Cell
from data.findings import ConditionFindings, findings
from data.rows import Condition, Question, Source, Treatment
from data.summary import Choices, Summary, summarize
from data.values import weigh

PAIR = 2
MOST = 12
_NONE = "none noted"


@dataclass(frozen=True)
class Side:
    """One option's answer to a question, in patient and in clinical words, with its sources."""

    treatment: Treatment
    patient: Cell
    clinical: Cell
    sources: tuple[Source, ...]


@dataclass(frozen=True)
class Step:
    """A question to talk about, the marked statements that brought it forward, and both answers."""

    question: Question
    wishes: tuple[str, ...]
    sides: tuple[Side, ...]


@dataclass(frozen=True)
class Visit:
    """Everything the page shows, and what its note says."""

    condition: Condition | None
    treatments: tuple[Treatment, ...]
    steps: tuple[Step, ...]
    found: ConditionFindings | None
    summary: Summary
    certainty: tuple[str, ...]


def visit(catalogue: Catalogue, choices: Choices, today: dt.date, clinic: Clinic | None = None) -> Visit:
    """A visit about exactly two options, in a copy that a clinic may run.

    Raises ValueError for any other number of options, KeyError for an unknown one.
    """
    wanted = {catalogue.treatment[one].treatment_id for one in choices.treatment_ids}
    if len(wanted) != PAIR:
        raise ValueError(f"{len(wanted)} options found; a visit is about two")
    treatments = tuple(one for one in catalogue.treatments if one.treatment_id in wanted)
    condition = catalogue.condition.get(choices.condition_id)
    condition_id = condition.condition_id if condition else ""
    wishes = _wishes(catalogue, dict(choices.marks), condition_id)
    steps = tuple(
        Step(
            one,
            wishes.get(one.question_id, ()),
            tuple(_side(catalogue, each, one, condition_id) for each in treatments),
        )
        for one in order(catalogue, list(wishes))
    )
    ids = tuple(one.treatment_id for one in treatments)
    return Visit(
        condition,
        treatments,
        steps,
        _found(catalogue, treatments, condition_id),
        summarize(catalogue, replace(choices, condition_id=condition_id, treatment_ids=ids), today, clinic),
        _certainty(catalogue, treatments, condition),
    )


def order(catalogue: Catalogue, marked: Sequence[str]) -> tuple[Question, ...]:
    """The questions that marks lead to, most important first; then the key ones; then others while there is room."""
    by_id = {one.question_id: one for one in catalogue.questions}
    first = [by_id[one] for one in marked]
    placed = sorted((one for one in catalogue.questions if one.visit_order), key=lambda one: one.visit_order or 0)
    key = [one for one in placed if one.key == "yes" and one not in first]
    more = [one for one in placed if one.key == "no" and one not in first]
    room = max(0, MOST - len(first) - len(key))
    return (*first, *key, *more[:room])


def note(visit: Visit, shown: Collection[str], today: dt.date, looked_up: Sequence[str] = ()) -> str:
    """The visit as plain text for a record. It names no person.

    ``shown`` are the ids of the questions looked at, ``looked_up`` the clinical words of those that patients ask.
    """
    summary = visit.summary
    seen = [one.question.clinical_question for one in visit.steps if one.question.question_id in shown]
    seen += looked_up
    wishes = [f"{one.said} ({one.marked})" for one in summary.weighed.wishes]
    gaps = [f"Knowledge check, to go over again: {one.question.patient_text}" for one in summary.to_go_over]
    gaps += [f"Answered no: {one.item.patient_text}" for one in summary.ready if one.answer == "no"]
    asked = [one for one in summary.own.lines if one.strip()]
    asked += [one.question for one in summary.looked_up]
    if summary.chosen:
        asked += [one.text for group in summary.asked for one in group.questions]
    about = visit.condition.clinical_name if visit.condition else "not chosen"
    parts = (
        f"Shared decision talk, {phrases.spoken(today)}",
        f"Condition: {about}",
        f"Options discussed: {phrases.listed([one.name for one in visit.treatments])}",
        _section("Certainty of the evidence (GRADE) shown", visit.certainty),
        _section("Questions shown on screen", seen),
        _section("What matters to the patient", wishes),
        _section("Understanding gaps", gaps),
        _section("The patient's questions", asked),
        f"Caveat shown throughout: {summary.caveat_short}",
        f"Tables last reviewed {phrases.spoken(summary.stamp)}. The aid informs and gives no advice.",
    )
    return "\n".join(parts)


def _section(heading: str, lines: Sequence[str]) -> str:
    return f"{heading}: {_NONE}" if not lines else "\n".join((f"{heading}:", *(f"- {one}" for one in lines)))


def _wishes(catalogue: Catalogue, marks: Mapping[str, str], condition_id: str) -> dict[str, tuple[str, ...]]:
    """The statements that were marked, by the question each leads to, most important first."""
    found: dict[str, tuple[str, ...]] = {}
    for one in weigh(catalogue, marks, (), condition_id).wishes:
        question_id = one.preference.question_id
        found[question_id] = (*found.get(question_id, ()), one.said)
    return found


def _side(catalogue: Catalogue, treatment: Treatment, question: Question, condition_id: str) -> Side:
    patient = comparison.cell(catalogue, treatment.treatment_id, question, condition_id, "patient")
    clinical = comparison.cell(catalogue, treatment.treatment_id, question, condition_id, "clinical")
    cited = dict.fromkeys((*patient.source_ids, *clinical.source_ids))
    return Side(treatment, patient, clinical, tuple(catalogue.sources[one] for one in cited))


def _found(catalogue: Catalogue, treatments: Sequence[Treatment], condition_id: str) -> ConditionFindings | None:
    if not condition_id:
        return None
    found = findings(catalogue, condition_id)
    return replace(found, options=tuple(one for one in found.options if one.treatment in treatments), scales=())


def _certainty(catalogue: Catalogue, treatments: Sequence[Treatment], condition: Condition | None) -> tuple[str, ...]:
    if condition is None:
        return ("No condition chosen, and certainty depends on it: none stated",)
    rows = [(one, catalogue.evidence_for(one.treatment_id, condition.condition_id)) for one in treatments]
    return tuple(
        f"{one.name}: {phrases.CERTAINTY_WORDS[row.certainty].lower()}; {phrases.finding(row).lower()}"
        for one, row in rows
    )
