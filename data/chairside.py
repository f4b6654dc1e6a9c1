"""A visit at the chairside: two options, one question at a time, worked out once and handed to every view.

Nothing here recommends, scores or ranks. Options keep the one order; only the questions follow the marks.
"""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from data import citations, comparison, phrases
from data.catalogue import Catalogue
from data.clinic import Clinic
from data.comparison import Cell
from data.findings import ConditionFindings, findings
from data.rows import AdjustLevel, Certainty, Condition, Question, Source, Treatment
from data.summary import Choices, Summary, summarize
from data.values import weigh
from wording import day, say

PAIR = 2
MOST = 12


@dataclass(frozen=True)
class Sure:
    """How sure one can be of what a side says; with a condition also its level, and the finding in one line."""

    certainty: Certainty | None
    line: str
    patient: Cell
    clinical: Cell


@dataclass(frozen=True)
class Side:
    """One option's answer to a question, in patient and in clinical words, with its sources.

    ``level`` tells who can change the dose, where that is the question; ``sure`` belongs to a finding.
    """

    treatment: Treatment
    patient: Cell
    clinical: Cell
    sources: tuple[Source, ...]
    level: AdjustLevel | None = None
    sure: Sure | None = None


@dataclass(frozen=True)
class Step:
    """A question to talk about, the marked statements that brought it forward, and both answers.

    ``also`` is the question of how sure one can be, answered beside what was found and never apart from it.
    """

    question: Question
    wishes: tuple[str, ...]
    sides: tuple[Side, ...]
    also: Question | None = None

    @property
    def _both(self) -> tuple[Question, ...]:
        return (self.question, self.also) if self.also else (self.question,)

    @property
    def asked(self) -> str:
        """What is asked, in a patient's words."""
        return " ".join(one.patient_question for one in self._both)

    @property
    def name(self) -> str:
        """The same, short enough for a list."""
        return " ".join(one.short_question or one.patient_question for one in self._both)

    @property
    def clinical(self) -> str:
        """The same, as a record names it."""
        also = f"; {phrases.inside_a_sentence(self.also.clinical_question)}" if self.also else ""
        return f"{self.question.clinical_question}{also}"

    @property
    def teach_back(self) -> str:
        """What to ask back."""
        return " ".join(one.teach_back for one in self._both)


@dataclass(frozen=True)
class Visit:
    """Everything the page shows, and what its note says. ``others`` are the questions that the talk leaves out."""

    condition: Condition | None
    treatments: tuple[Treatment, ...]
    steps: tuple[Step, ...]
    others: tuple[Step, ...]
    found: ConditionFindings | None
    summary: Summary


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
    talk = order(catalogue, list(wishes))

    def step(one: Question) -> Step:
        also = _how_sure(catalogue) if one.answered_by == "evidence" else None
        sides = tuple(_side(catalogue, each, one, also, condition_id) for each in treatments)
        return Step(one, wishes.get(one.question_id, ()), sides, also)

    ids = tuple(one.treatment_id for one in treatments)
    return Visit(
        condition,
        treatments,
        tuple(map(step, talk)),
        tuple(step(one) for one in _talked(catalogue) if one not in talk),
        _found(catalogue, treatments, condition_id),
        summarize(catalogue, replace(choices, condition_id=condition_id, treatment_ids=ids), today, clinic),
    )


def order(catalogue: Catalogue, marked: Sequence[str]) -> tuple[Question, ...]:
    """The questions that marks lead to, most important first; then the key ones; then others while there is room."""
    talked = _talked(catalogue)
    by_id = {one.question_id: one for one in talked}
    first = [by_id[one] for one in marked]
    placed = sorted((one for one in talked if one.visit_order), key=lambda one: one.visit_order or 0)
    key = [one for one in placed if one.key == "yes" and one not in first]
    more = [one for one in placed if one.key == "no" and one not in first]
    room = max(0, MOST - len(first) - len(key))
    return (*first, *key, *more[:room])


def record_note(visit: Visit, shown: Collection[str], today: dt.date, looked_up: Sequence[str] = ()) -> str:
    """The visit as plain text for a record: what was on screen and no more. It names no person.

    ``shown`` are the ids of the questions looked at, ``looked_up`` the clinical words of those that patients ask.
    """
    summary = visit.summary
    steps = [one for one in (*visit.steps, *visit.others) if one.question.question_id in shown]
    seen = [line for one in steps for line in _shown(one, visit)]
    seen += looked_up
    wishes = [f"{one.said} ({one.marked})" for one in summary.weighed.wishes]
    gaps = [say("chairside-note-go-over", question=one.question.patient_text) for one in summary.to_go_over]
    gaps += [say("chairside-note-no", statement=one.item.patient_text) for one in summary.ready if one.answer == "no"]
    asked = [one for one in summary.own.lines if one.strip()]
    asked += [one.question for one in summary.looked_up]
    if summary.chosen:
        asked += [one.text for group in summary.asked for one in group.questions]
    parts = (
        say("chairside-note-title", day=day(today)),
        say("chairside-note-condition", condition=visit.condition.clinical_name)
        if visit.condition
        else say("chairside-note-no-condition"),
        say("chairside-note-options", options=phrases.listed([one.name for one in visit.treatments])),
        _section(say("chairside-note-shown"), seen),
        _section(say("chairside-note-wishes"), wishes),
        _section(say("chairside-note-gaps"), gaps),
        _section(say("chairside-note-questions"), asked),
        say("chairside-note-caveat", caveat=summary.caveat_short),
        say("chairside-note-dated", day=day(summary.stamp)),
    )
    return "\n".join(parts)


def _shown(step: Step, visit: Visit) -> list[str]:
    """What a step had on screen: both short answers in a line; where there are figures, each with them and sources."""
    if step.also and visit.condition is None:
        return [say("chairside-note-depends", question=step.clinical)]
    if not step.question.numbers:
        both = "; ".join(f"{one.treatment.name}: {one.patient.short}" for one in step.sides)
        return [f"{step.clinical}. {both}"]
    return [f"{step.clinical}. {one.treatment.name}: {_figures(one)}" for one in step.sides]


def _figures(side: Side) -> str:
    """A side's words with figures, its sources by name and year, and when it was checked."""
    certainty = side.sure.certainty if side.sure else None
    if certainty is None or certainty == "none":
        found = f"{side.patient.short}."
    else:
        how_sure = phrases.inside_a_sentence(phrases.certainty(certainty))
        found = say("chairside-note-certain", found=side.patient.short, certainty=how_sure)
    said = [found, side.sure.line if side.sure and certainty else side.patient.answer]
    if side.sources:
        said.append(say("chairside-note-sources", sources="; ".join(citations.label(one) for one in side.sources)))
    return " ".join([*said, phrases.checked(side.patient.reviewed, side.patient.review_by)])


def _talked(catalogue: Catalogue) -> tuple[Question, ...]:
    """The questions that are talked about by themselves: how sure one can be is told with what was found."""
    return tuple(one for one in catalogue.questions if one.answered_by != "certainty")


def _how_sure(catalogue: Catalogue) -> Question | None:
    return next((one for one in catalogue.questions if one.answered_by == "certainty"), None)


def _section(heading: str, lines: Sequence[str]) -> str:
    if not lines:
        return say("chairside-note-none", heading=heading)
    return "\n".join((f"{heading}:", *(f"- {one}" for one in lines)))


def _wishes(catalogue: Catalogue, marks: Mapping[str, str], condition_id: str) -> dict[str, tuple[str, ...]]:
    """The statements that were marked, by the question each leads to, most important first."""
    by_id = {one.question_id: one for one in catalogue.questions}
    helps = next((one.question_id for one in catalogue.questions if one.answered_by == "evidence"), "")
    found: dict[str, tuple[str, ...]] = {}
    for one in weigh(catalogue, marks, (), condition_id).wishes:
        question = by_id[one.preference.question_id]
        question_id = helps if question.answered_by == "certainty" else question.question_id
        found[question_id] = (*found.get(question_id, ()), one.said)
    return found


def _side(
    catalogue: Catalogue, treatment: Treatment, question: Question, also: Question | None, condition_id: str
) -> Side:
    patient = comparison.cell(catalogue, treatment.treatment_id, question, condition_id, "patient")
    clinical = comparison.cell(catalogue, treatment.treatment_id, question, condition_id, "clinical")
    cited = dict.fromkeys((*patient.source_ids, *clinical.source_ids))
    sources = tuple(catalogue.sources[one] for one in cited)
    level = None
    if question.answered_by == "adjustability":
        level = catalogue.adjustability_of(treatment.treatment_id).level
    sure = _sure(catalogue, treatment, also, condition_id) if also else None
    return Side(treatment, patient, clinical, sources, level, sure)


def _sure(catalogue: Catalogue, treatment: Treatment, also: Question, condition_id: str) -> Sure:
    patient = comparison.cell(catalogue, treatment.treatment_id, also, condition_id, "patient")
    clinical = comparison.cell(catalogue, treatment.treatment_id, also, condition_id, "clinical")
    if not condition_id:
        return Sure(None, "", patient, clinical)
    row = catalogue.evidence_for(treatment.treatment_id, condition_id)
    return Sure(row.certainty, row.finding_line, patient, clinical)


def _found(catalogue: Catalogue, treatments: Sequence[Treatment], condition_id: str) -> ConditionFindings | None:
    if not condition_id:
        return None
    found = findings(catalogue, condition_id)
    return replace(found, options=tuple(one for one in found.options if one.treatment in treatments), scales=())
