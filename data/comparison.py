"""The comparison: what is shown side by side, worked out once and handed to every view."""

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, groupby
from typing import Literal

from data import phrases, signing
from data.catalogue import Catalogue
from data.rows import (
    CERTAINTY_ORDER,
    AdjustLevel,
    Certainty,
    Condition,
    Evidence,
    Question,
    QuestionGroup,
    Source,
    Treatment,
)
from wording import say

Register = Literal["patient", "clinical"]
FEWEST, MOST = 2, 4


@dataclass(frozen=True)
class Known:
    """A part of a short answer: what was found, and for which conditions; none named where it holds for all."""

    finding: str
    about: str = ""

    @property
    def words(self) -> str:
        """The part in words."""
        return say("comparison-about", finding=self.finding, about=self.about) if self.about else self.finding


@dataclass(frozen=True)
class Cell:
    """One option's answer to one question: a short answer, a text, its sources, its dates, and who signed it.

    ``answer`` is what is known; ``prompt`` says what to do to see more, where there is more to see. ``known`` is the
    short answer in parts where it differs by condition; ``certainty`` and ``level`` are what drawings beside it show.
    """

    short: str
    answer: str
    source_ids: tuple[str, ...]
    reviewed: dt.date
    review_by: dt.date
    signed: tuple[str, ...] = ()
    prompt: str = ""
    known: tuple[Known, ...] = ()
    certainty: Certainty | None = None
    level: AdjustLevel | None = None

    @property
    def in_short(self) -> str:
        """The short answer as a row of the grid has it: by condition where none is chosen."""
        return " ".join(one.words for one in self.known) or self.short

    @property
    def text(self) -> str:
        """The answer, and the prompt behind it."""
        return f"{self.answer} {self.prompt}" if self.prompt else self.answer


@dataclass(frozen=True)
class Line:
    """One question with an answer from each option, in the options' order.

    ``asked`` is the question in full, ``label`` its short form where it has one; ``marked``: a pick bears on its row.
    """

    question: Question
    asked: str
    cells: tuple[Cell, ...]
    label: str
    marked: bool = False

    @property
    def differs(self) -> bool:
        """Whether any two short answers differ."""
        return len({cell.in_short for cell in self.cells}) > 1


@dataclass(frozen=True)
class Section:
    """The lines under one heading; ``group`` is None for those that stand first."""

    group: QuestionGroup | None
    heading: str
    lines: tuple[Line, ...]

    @property
    def rows(self) -> Iterable[tuple[Line, ...]]:
        """The lines by row: two questions that share one stand together."""
        return (tuple(lines) for _, lines in groupby(self.lines, key=_row))


def _row(line: Line) -> int | str:
    return line.question.compare_row or line.question.question_id


@dataclass(frozen=True)
class Comparison:
    """Everything the option grid shows. ``hidden`` counts questions left out because all answers are the same."""

    condition: Condition | None
    treatments: tuple[Treatment, ...]
    words: Register
    sections: tuple[Section, ...]
    hidden: int
    sources: tuple[Source, ...]

    @property
    def lines(self) -> Iterable[Line]:
        """All lines, in the order shown."""
        return chain.from_iterable(section.lines for section in self.sections)

    @cached_property
    def number(self) -> dict[str, int]:
        """The number of each source in this comparison, from 1, in the order of first use."""
        return {source.source_id: place for place, source in enumerate(self.sources, 1)}


def compare(
    catalogue: Catalogue,
    treatment_ids: Sequence[str],
    condition_id: str = "",
    words: Register = "patient",
    *,
    only_differences: bool = False,
    marked: Collection[str] = (),
) -> Comparison:
    """Set options side by side for a condition ('' = in general).

    Options come in the catalogue's order whatever the order asked for. Of the rows, those with ``marked`` questions
    stand first. Raises KeyError for an unknown id.
    """
    wanted = {catalogue.treatment[one].treatment_id for one in treatment_ids}
    treatments = tuple(one for one in catalogue.treatments if one.treatment_id in wanted)
    condition = catalogue.condition[condition_id] if condition_id else None
    rows = {question.compare_row for question in catalogue.questions if question.question_id in marked} - {None}
    lines = [
        Line(
            question,
            asked := question.patient_question if words == "patient" else question.clinical_question,
            tuple(cell(catalogue, one.treatment_id, question, condition_id, words) for one in treatments),
            (question.short_question or asked) if words == "patient" else asked,
            question.question_id in marked or question.compare_row in rows,
        )
        for question in catalogue.questions
    ]
    shown = [line for line in lines if line.differs or not only_differences or len(treatments) < FEWEST]
    first = sorted((line for line in shown if _is_first(line)), key=_place)
    sections = [Section(None, say("comparison-first-questions"), tuple(first))]
    sections += [
        Section(
            group,
            group.patient_name if words == "patient" else group.clinical_name,
            tuple(line for line in shown if not _is_first(line) and line.question.group == group.group),
        )
        for group in catalogue.question_groups
    ]
    full = tuple(section for section in sections if section.lines)
    cited = dict.fromkeys(
        source_id for section in full for line in section.lines for one in line.cells for source_id in one.source_ids
    )
    sources = tuple(catalogue.sources[source_id] for source_id in cited)
    return Comparison(condition, treatments, words, full, len(lines) - len(shown), sources)


def _is_first(line: Line) -> bool:
    return line.marked or line.question.compare_row is not None


def _place(line: Line) -> tuple[bool, bool, int]:
    """Marked rows first, then the rest; in each the rows of the table before questions from the groups."""
    row = line.question.compare_row
    return not line.marked, row is None, row or line.question.order


def cell(catalogue: Catalogue, treatment_id: str, question: Question, condition_id: str, words: Register) -> Cell:
    """One option's answer to one question, from whichever table answers it."""
    if question.answered_by == "adjustability":
        return _adjustability_cell(catalogue, treatment_id, words)
    if question.answered_by in ("evidence", "certainty"):
        if condition_id:
            return _evidence_cell(catalogue, treatment_id, question, condition_id, words)
        return _evidence_in_general(catalogue, treatment_id, question, words)
    answer = catalogue.answer(treatment_id, question.question_id, condition_id)
    text = answer.patient_text if words == "patient" else answer.clinical_text
    signed = signing.sentences(catalogue, "answers", answer)
    return Cell(answer.short_answer, text, answer.source_ids, answer.reviewed, answer.review_by, signed)


def _adjustability_cell(catalogue: Catalogue, treatment_id: str, words: Register) -> Cell:
    row = catalogue.adjustability_of(treatment_id)
    text = phrases.adjustability_text(row) if words == "patient" else row.clinical_text
    return Cell(row.short_answer, text, row.source_ids, row.reviewed, row.review_by, level=row.level)


def _evidence_cell(
    catalogue: Catalogue, treatment_id: str, question: Question, condition_id: str, words: Register
) -> Cell:
    row = catalogue.evidence_for(treatment_id, condition_id)
    if question.answered_by == "evidence":
        short = _verdict(row, words)
        text = row.patient_text if words == "patient" else row.clinical_text
    else:
        short = phrases.certainty(row.certainty)
        text = row.why_patient if words == "patient" else row.why_clinical
    signed = signing.sentences(catalogue, "evidence", row)
    certainty = row.certainty if question.answered_by == "certainty" else None
    return Cell(short, text, row.source_ids, row.reviewed, row.review_by, signed, certainty=certainty)


def _evidence_in_general(catalogue: Catalogue, treatment_id: str, question: Question, words: Register) -> Cell:
    rows = [catalogue.evidence_for(treatment_id, one.condition_id) for one in catalogue.conditions]
    by_finding: dict[str, list[str]] = {}
    for row in sorted(rows, key=lambda row: CERTAINTY_ORDER.index(row.certainty)):
        asked = question.answered_by == "evidence"
        said = _sure(row, words) if asked else phrases.certainty(row.certainty)
        condition = catalogue.condition[row.condition_id]
        name = condition.patient_name if words == "patient" else condition.clinical_name
        by_finding.setdefault(said, []).append(phrases.inside_a_sentence(name))
    text = " ".join(Known(said, phrases.listed(names)).words for said, names in by_finding.items())
    return Cell(
        say("comparison-depends"),
        text,
        (),
        min(row.reviewed for row in rows),
        min(row.review_by for row in rows),
        prompt=say(f"comparison-choose-{words}"),
        known=_findings(catalogue, rows, words) if question.answered_by == "evidence" else _at_most(rows),
        certainty=_highest(rows) if question.answered_by == "certainty" else None,
    )


def _findings(catalogue: Catalogue, rows: Sequence[Evidence], words: Register) -> tuple[Known, ...]:
    """What was found with at least low certainty, each finding with its conditions; then what is said of the rest."""
    found: dict[str, list[str]] = {}
    for row in sorted(rows, key=lambda row: CERTAINTY_ORDER.index(row.certainty)):
        if row.certainty in ("high", "moderate", "low"):
            condition = catalogue.condition[row.condition_id]
            said = _sure(row, words)
            name = condition.short_name if words == "patient" else condition.clinical_name
            found.setdefault(said, []).append(phrases.inside_a_sentence(name))
    known = [Known(said, ", ".join(names)) for said, names in found.items()]
    if sum(map(len, found.values())) < len(rows):
        unknown = say(f"comparison-unknown-{words}")
        known.append(Known(unknown, say("comparison-the-rest") if found else ""))
    return tuple(known)


def _sure(row: Evidence, words: Register) -> str:
    return phrases.finding_and_certainty(row, clinical=words == "clinical")


def _verdict(row: Evidence, words: Register) -> str:
    return phrases.finding(row) if words == "patient" else phrases.finding_clinical(row)


def _highest(rows: Sequence[Evidence]) -> Certainty:
    return min((row.certainty for row in rows), key=CERTAINTY_ORDER.index)


def _at_most(rows: Sequence[Evidence]) -> tuple[Known, ...]:
    """The highest certainty that any condition reached, in words."""
    return (Known(phrases.at_most(_highest(rows))),)
