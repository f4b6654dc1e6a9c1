"""The summary a reader takes along: worked out once from choices and answers, and handed to every view."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import get_args

from data import asked as asked_questions
from data import burden_words, comparison, knowledge, phrases, values
from data.asked import Entry, Reply
from data.at_a_glance import opening
from data.catalogue import Catalogue
from data.clinic import Clinic, ClinicLines, in_lines
from data.crisis import crisis_lines
from data.findings import OptionFindings, findings
from data.knowledge import Checked, Ready
from data.leaflets import Leaflet, leaflet
from data.own_words import OwnWords, own_words
from data.rows import (
    AdjustLevel,
    Caution,
    CautionLevel,
    Certainty,
    ClinicQuestion,
    Condition,
    Question,
    Source,
    StepPage,
    Treatment,
    VisitGroup,
)
from data.values import MATTERS_MUCH, Weighed, Wish
from wording import day, say

FOREMOST = 3
# The questions whose short answers stand beside each option in a few words.
BRIEFLY = ("common_side_effects", "price", "getting_home")
# The pages of points that a reader can put onto the summary.
TAKEN: tuple[StepPage, ...] = ("before", "after")


@dataclass(frozen=True)
class Choices:
    """What a reader chose, answered and typed, as plain values. Unknown ids in it are passed over.

    ``ticked`` is None where the reader was not asked: then the questions to start with stand there.
    """

    condition_id: str = ""
    treatment_ids: tuple[str, ...] = ()
    typed: str = ""
    ticked: frozenset[str] | None = None
    picks: tuple[str, ...] = ()
    marks: tuple[tuple[str, str], ...] = ()
    quiz: tuple[tuple[str, str], ...] = ()
    sure: tuple[tuple[str, str], ...] = ()
    costs: tuple[tuple[tuple[str, str], str | int | float], ...] = ()
    leaflets: frozenset[StepPage] = frozenset()
    looked_up: tuple[str, ...] = ()


@dataclass(frozen=True)
class LookedUp:
    """A question that a reader looked up, and its short answers, each led by whose it is where not everybody's."""

    question: str
    answers: tuple[str, ...]


@dataclass(frozen=True)
class Looked:
    """An option looked at: its names, and a short answer for each column."""

    name: str
    what: str
    answers: tuple[str, ...]


@dataclass(frozen=True)
class OnSheet:
    """An option in a few words: who can change its dose, what was found and how sure, side effects, cost, the way home.

    Without a condition ``finding`` says what it is best known for, and there is no certainty.
    """

    treatment: Treatment
    level: AdjustLevel
    change: str
    finding: str
    certainty: Certainty | None
    effects: str
    price: str
    ride: str

    @property
    def sure(self) -> str:
        """How sure we can be, in words; '' where there is nothing to be sure of."""
        return "" if self.certainty in (None, "none") else phrases.certainty(self.certainty)


@dataclass(frozen=True)
class Asked:
    """A question for the clinic, or a thing to notice, with the reason where a source gives one."""

    question_id: str
    text: str
    why: str


@dataclass(frozen=True)
class AskedGroup:
    """Questions on one matter."""

    group: VisitGroup
    heading: str
    questions: tuple[Asked, ...]


@dataclass(frozen=True)
class Point:
    """Something to tell the clinician, and the options it was found for."""

    text: str
    options: str


@dataclass(frozen=True)
class PointGroup:
    """Points of one level of care."""

    heading: str
    points: tuple[Point, ...]


@dataclass(frozen=True)
class Summary:
    """Everything every view of the summary says, in whole sentences.

    ``brief`` are the options in a few words, ``foremost`` at most three statements that matter most, the picks first.
    ``offered`` are all questions that fit the options, for ticking; ``starters`` the first on each matter; ``asked``
    the ticked ones, or the starters (then ``chosen`` is False); ``noticed`` the ticked red flags. ``to_go_over`` are
    the questions of the knowledge check that were not answered rightly; ``ready`` the answered items on being
    ready; ``leaflets`` the pages of points that were ticked; ``looked_up`` the questions taken along from those that
    people ask; ``clinic`` what a clinic says that runs this copy.
    """

    condition: Condition | None
    looked_for: str
    crisis: tuple[str, ...]
    caveat: str
    caveat_short: str
    own: OwnWords
    looked_up: tuple[LookedUp, ...]
    columns: tuple[str, ...]
    options: tuple[Looked, ...]
    brief: tuple[OnSheet, ...]
    first_care: str
    other_care: str
    found: tuple[OptionFindings, ...]
    weighed: Weighed
    foremost: tuple[Wish, ...]
    own_costs: tuple[str, ...]
    to_go_over: tuple[Checked, ...]
    ready: tuple[Ready, ...]
    offered: tuple[AskedGroup, ...]
    starters: tuple[Asked, ...]
    asked: tuple[AskedGroup, ...]
    chosen: bool
    noticed: tuple[Asked, ...]
    leaflets: tuple[Leaflet, ...]
    points: tuple[PointGroup, ...]
    sources: tuple[Source, ...]
    made: str
    dates: str
    stamp: dt.date
    clinic: ClinicLines | None


def summarize(catalogue: Catalogue, choices: Choices, today: dt.date, clinic: Clinic | None = None) -> Summary:
    """The summary of some choices, as of a day. With nothing chosen it holds what anyone can ask and tell.

    A clinic that runs this copy adds its own lines, and decides by its terms which items on being ready are shown.
    """
    condition_id = choices.condition_id if choices.condition_id in catalogue.condition else ""
    treatments = _looked_at(catalogue, choices.treatment_ids, condition_id)
    fitting = _fitting(catalogue, treatments)
    start = _starters(fitting)
    ticked = [row for row in fitting if row.question_id in (choices.ticked or ())]
    questions = [row for row in ticked if row.group != "red_flags"]
    asked = start if choices.ticked is None else questions
    noticed = [row for row in ticked if row.group == "red_flags"]
    cautions = [row for one in treatments for row in catalogue.cautions if row.treatment_id == one.treatment_id]
    to_go_over = tuple(one for one in knowledge.check(catalogue, dict(choices.quiz)) if one.to_go_over)
    kind = knowledge.ready_kind(not_for_profit=clinic is None or clinic.not_for_profit)
    ready = tuple(one for one in knowledge.ready(catalogue, dict(choices.sure), kind) if one.answer)
    known = {one for checked in to_go_over for one in checked.sources}
    known |= {one for item in ready for one in item.sources}
    leaflets = tuple(
        leaflet(catalogue, page, [one.treatment_id for one in treatments]) for page in TAKEN if page in choices.leaflets
    )
    known |= {source for one in leaflets for source in one.sources}
    taken = _taken(catalogue, choices.looked_up, treatments)
    known |= {one for _, replies in taken for reply in replies for one in asked_questions.sources(catalogue, reply)}
    found = _found(catalogue, treatments, condition_id)
    known |= {one.pictured.source for one in found if one.pictured}
    condition = catalogue.condition.get(condition_id)
    weighed = values.weigh(catalogue, dict(choices.marks), [one.treatment_id for one in treatments], condition_id)
    known |= {source for wish in weighed.wishes for stand in wish.stands for source in stand.sources}
    return Summary(
        condition=condition,
        looked_for=_looked_for(catalogue, condition_id),
        crisis=crisis_lines(catalogue, condition_id),
        caveat=catalogue.notices["caveat_full"],
        caveat_short=catalogue.notices["caveat_short"],
        own=own_words(choices.typed),
        looked_up=tuple(LookedUp(one.question, tuple(_shortly(reply) for reply in each)) for one, each in taken),
        columns=tuple(column[0].patient_question for column in _columns(catalogue)),
        options=tuple(_option(catalogue, one, condition_id) for one in treatments),
        brief=tuple(_brief(catalogue, one, condition_id) for one in treatments),
        first_care=condition.first_care_line if condition else staying(),
        other_care=_other_care(catalogue, condition_id),
        found=found,
        weighed=weighed,
        foremost=_foremost(weighed, choices.picks),
        own_costs=burden_words.own_sentences(
            catalogue, [one.treatment_id for one in treatments], dict(choices.costs), condition_id
        ),
        to_go_over=to_go_over,
        ready=ready,
        offered=_grouped(fitting),
        starters=tuple(_asked(row) for row in start),
        asked=_grouped(asked),
        chosen=choices.ticked is not None and {row.question_id for row in questions} != set(starters(catalogue)),
        noticed=tuple(_asked(row) for row in noticed),
        leaflets=leaflets,
        points=_points(catalogue, cautions, treatments),
        sources=by_author(known | _sources(catalogue, treatments, condition_id, [*asked, *noticed])),
        made=made_on(today),
        dates=dates(catalogue, today),
        stamp=catalogue.last_reviewed,
        clinic=in_lines(clinic, catalogue) if clinic else None,
    )


def _looked_at(catalogue: Catalogue, treatment_ids: Iterable[str], condition_id: str) -> tuple[Treatment, ...]:
    """The options chosen, in the one order; where none was, those that Compare opens with."""
    wanted = set(treatment_ids)
    chosen = tuple(one for one in catalogue.treatments if one.treatment_id in wanted)
    return chosen or tuple(catalogue.treatment[one] for one in opening(catalogue, condition_id))


def _taken(
    catalogue: Catalogue, asked_ids: Iterable[str], treatments: Sequence[Treatment]
) -> list[tuple[Entry, tuple[Reply, ...]]]:
    """The questions looked up, in the tables' order, each with its answers about the options looked at."""
    wanted = set(asked_ids)
    ids = [one.treatment_id for one in treatments]
    entries = [asked_questions.entry(catalogue, row.asked_id) for row in catalogue.asked if row.asked_id in wanted]
    return [(one, asked_questions.about(one, ids)) for one in entries]


def _shortly(reply: Reply) -> str:
    said = reply.short if reply.short.endswith((".", "?", "!")) else f"{reply.short}."
    told = f" ({reply.compare_question})" if reply.compare_question else ""
    return f"{reply.whose}{told}: {said}" if reply.whose else said


def _looked_for(catalogue: Catalogue, condition_id: str) -> str:
    if condition_id:
        return say("summary-words-looked-for", condition=catalogue.condition[condition_id].patient_name)
    return say("summary-words-in-general")


def made_on(today: dt.date) -> str:
    """When a sheet was made, and with what."""
    return say("summary-words-made", day=day(today))


def staying() -> str:
    """That staying as one is is an option."""
    return say("summary-words-staying")


def group_name(group: VisitGroup) -> str:
    """The matter that a group of questions is about."""
    return say(f"summary-words-group-{phrases.as_id(group)}")


def _columns(catalogue: Catalogue) -> list[tuple[Question, ...]]:
    """Each column of the table of options, by the questions whose short answers stand in it."""
    placed = sorted((one for one in catalogue.questions if one.summary_column), key=lambda one: one.summary_column or 0)
    return [tuple(together) for _, together in groupby(placed, key=lambda one: one.summary_column)]


def _option(catalogue: Catalogue, treatment: Treatment, condition_id: str) -> Looked:
    answers = tuple(_short(catalogue, treatment.treatment_id, one, condition_id) for one in _columns(catalogue))
    return Looked(treatment.name, treatment.patient_name, answers)


def _brief(catalogue: Catalogue, treatment: Treatment, condition_id: str) -> OnSheet:
    """An option in a few words. What was found stands as its verdict; in general, what it is best known for."""

    found = catalogue.evidence_for(treatment.treatment_id, condition_id) if condition_id else None
    effects, price, ride = (catalogue.answer(treatment.treatment_id, one, condition_id).short_answer for one in BRIEFLY)
    change = catalogue.adjustability_of(treatment.treatment_id)
    return OnSheet(
        treatment,
        change.level,
        change.short_answer,
        phrases.finding(found) if found else treatment.known_for_line,
        found.certainty if found else None,
        effects,
        price,
        ride,
    )


def _foremost(weighed: Weighed, picks: Sequence[str]) -> tuple[Wish, ...]:
    """At most three statements that matter most: the picks, or else those marked as mattering a lot or more."""
    picked = tuple(one for one in weighed.wishes if one.preference.preference_id in picks)
    return (picked or tuple(one for one in weighed.wishes if one.mark in MATTERS_MUCH))[:FOREMOST]


def _short(catalogue: Catalogue, treatment_id: str, questions: Sequence[Question], condition_id: str) -> str:
    """The short answers to some questions as sentences; without a condition, what studies found for each.

    Where no result could be read there is nothing to be sure of, so how sure we are is left out.
    """
    if questions[0].answered_by == "evidence":
        if not condition_id:
            return comparison.cell(catalogue, treatment_id, questions[0], "", "patient").answer
        if catalogue.evidence_for(treatment_id, condition_id).certainty == "none":
            questions = [one for one in questions if one.answered_by != "certainty"]
    cells = [comparison.cell(catalogue, treatment_id, one, condition_id, "patient") for one in questions]
    return " ".join(f"{one.short}." for one in cells)


def _other_care(catalogue: Catalogue, condition_id: str) -> str:
    rows = sorted(
        (row for row in catalogue.alternatives if row.condition_id == condition_id), key=lambda row: row.order
    )
    if not rows:
        return staying()
    return say("summary-words-other-care", care="; ".join(phrases.inside_a_sentence(row.patient_name) for row in rows))


def _found(catalogue: Catalogue, treatments: Sequence[Treatment], condition_id: str) -> tuple[OptionFindings, ...]:
    """What studies of the condition found for each option looked at; nothing without a condition."""
    if not condition_id:
        return ()
    return tuple(one for one in findings(catalogue, condition_id).options if one.treatment in treatments)


def _fitting(catalogue: Catalogue, treatments: Sequence[Treatment]) -> list[ClinicQuestion]:
    """The questions for all options and for these, group by group."""
    ids = {"", *(one.treatment_id for one in treatments)}
    order = {group: place for place, group in enumerate(get_args(VisitGroup))}
    rows = [row for row in catalogue.clinic_questions if row.treatment_id in ids]
    return sorted(rows, key=lambda row: (order[row.group], row.order))


def _starters(rows: Iterable[ClinicQuestion]) -> list[ClinicQuestion]:
    """The first question for all options on each matter."""
    general = [row for row in rows if not row.treatment_id and row.group != "red_flags"]
    return [next(group) for _, group in groupby(general, key=lambda row: row.group)]


@lru_cache(maxsize=4)
def starters(catalogue: Catalogue) -> tuple[str, ...]:
    """The questions that a sheet holds until a reader chooses others: the first for all options on each matter."""
    return tuple(row.question_id for row in _starters(_fitting(catalogue, ())))


def _grouped(rows: Iterable[ClinicQuestion]) -> tuple[AskedGroup, ...]:
    return tuple(
        AskedGroup(group, group_name(group), tuple(_asked(row) for row in members))
        for group, members in groupby(rows, key=lambda row: row.group)
    )


def _asked(row: ClinicQuestion) -> Asked:
    return Asked(row.question_id, row.patient_text, row.why)


def _points(
    catalogue: Catalogue, cautions: Iterable[Caution], treatments: Sequence[Treatment]
) -> tuple[PointGroup, ...]:
    """What to tell, each sentence once, with the options it was found for."""
    found: dict[CautionLevel, dict[str, list[str]]] = {level: {} for level in get_args(CautionLevel)}
    for row in cautions:
        names = found[row.level].setdefault(to_tell(row), [])
        names.append(catalogue.treatment[row.treatment_id].short_name)
    groups = []
    for level, sentences in found.items():
        points = tuple(
            Point(
                sentence,
                say("summary-words-for-all")
                if 1 < len(names) == len(treatments)
                else say("summary-words-for", options=phrases.listed(names)),
            )
            for sentence, names in sentences.items()
        )
        if points:
            groups.append(PointGroup(phrases.caution_level(level), points))
    return tuple(groups)


def to_tell(caution: Caution) -> str:
    """The sentence 'Tell them if you ...', and the one that names 988 or 911."""
    return f"{caution.tell} {caution.call}" if caution.call else caution.tell


def _sources(
    catalogue: Catalogue, treatments: Iterable[Treatment], condition_id: str, questions: Iterable[ClinicQuestion]
) -> set[Source]:
    """Every source of the short answers and of the reasons to ask."""
    ids = {source for row in questions for source in row.source_ids}
    if condition_id:
        ids.update(catalogue.condition[condition_id].first_care_source_ids)
    for one in treatments:
        for question_id in BRIEFLY:
            ids.update(catalogue.answer(one.treatment_id, question_id, condition_id).source_ids)
        for question in (question for column in _columns(catalogue) for question in column):
            ids.update(comparison.cell(catalogue, one.treatment_id, question, condition_id, "patient").source_ids)
    return {catalogue.sources[one] for one in ids}


def by_author(sources: Iterable[Source]) -> tuple[Source, ...]:
    """Sources in the order that a sheet lists them in."""
    return tuple(sorted(sources, key=lambda one: (one.authors.casefold(), one.year, one.source_id)))


def dates(catalogue: Catalogue, today: dt.date) -> str:
    """How old what a sheet says is, and whether it should have been looked at again."""
    said = [say("summary-words-reviewed", reviewed=day(catalogue.last_reviewed), review_by=day(catalogue.next_review))]
    if catalogue.next_review < today:
        said.append(say("summary-words-overdue"))
    return " ".join([*said, catalogue.notices["not_emergency"]])
