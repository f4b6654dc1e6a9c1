"""One frozen model a table: what a row holds, in which form, and what each column means.

These models are the one schema: the reader checks every cell against them, and
``data/datapackage.json`` is generated from them (see ``data.package``).
"""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

ID_PATTERN = r"[a-z0-9][a-z0-9_]*"
SOURCE_ID_PATTERN = r"[a-z0-9][a-z0-9-]*"
LINK_PATTERN = r"https?://[^\s<>\"]+"
VERSION_PATTERN = r"\d{4}\.\d{2}(\.\d+)?"


def _whole(cell: Any) -> Any:
    if isinstance(cell, str) and not re.fullmatch(r"\d{1,9}", cell):
        raise ValueError("a whole number, such as 12, would be right")
    return cell


def _number(cell: Any) -> Any:
    if cell == "":
        return None
    if isinstance(cell, str) and not re.fullmatch(r"-?\d{1,9}(\.\d{1,6})?", cell):
        raise ValueError("a plain number, such as 12 or -3.5, would be right, or an empty cell")
    return cell


def _optional_whole(cell: Any) -> Any:
    return None if cell == "" else _whole(cell)


def _date(cell: Any) -> Any:
    if isinstance(cell, str) and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", cell):
        raise ValueError("a date as YYYY-MM-DD, such as 2026-11-24, would be right")
    return cell


def _source_ids(cell: Any) -> Any:
    if not isinstance(cell, str):
        return cell
    if cell == "":
        return ()
    ids = tuple(cell.split(";"))
    if any(not re.fullmatch(SOURCE_ID_PATTERN, one) for one in ids):
        raise ValueError("source ids with ';' between them and no spaces, such as feder-2021;witt-2020, would be right")
    if len(set(ids)) < len(ids):
        raise ValueError("a source stands twice in this cell")
    return ids


def _percent(value: Decimal | None) -> Decimal | None:
    if value is not None and not 0 <= value <= 100:
        raise ValueError("a percentage from 0 to 100 would be right")
    return value


Id = Annotated[str, Field(pattern=f"^{ID_PATTERN}$")]
SourceId = Annotated[str, Field(pattern=f"^{SOURCE_ID_PATTERN}$")]
Text = Annotated[str, Field(min_length=1)]
OptionalText = str
Whole = Annotated[int, BeforeValidator(_whole)]
OptionalWhole = Annotated[int | None, BeforeValidator(_optional_whole)]
Number = Annotated[Decimal | None, BeforeValidator(_number)]
Percent = Annotated[Decimal | None, BeforeValidator(_number), AfterValidator(_percent)]
Date = Annotated[dt.date, BeforeValidator(_date)]
OptionalDate = Annotated[dt.date | None, BeforeValidator(lambda cell: None if cell == "" else _date(cell))]
SourceIds = Annotated[tuple[str, ...], BeforeValidator(_source_ids)]
YesNo = Literal["yes", "no"]

Certainty = Literal["high", "moderate", "low", "very_low", "none"]
CERTAINTY_ORDER: tuple[Certainty, ...] = ("high", "moderate", "low", "very_low", "none")
Direction = Literal["favours", "against", "mixed", "no_clear_difference", "unknown"]


class Row(BaseModel):
    """A row of a table. Rows can't be changed once read."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Dated(Row):
    """A row that states a fact, and so says when it was checked and until when it may stand."""

    reviewed: Date = Field(description="When this row was last held against its sources")
    review_by: Date = Field(description="When it must be looked at again, at most 366 days after reviewed")


class Treatment(Row):
    treatment_id: Id = Field(description="Which option")
    order: Whole = Field(description="Place in the one order used everywhere")
    name: Text = Field(description="Name shown at the head of a column")
    short_name: Text = Field(description="Name for narrow places")
    patient_name: Text = Field(description="What it is, in a patient's words")
    clinical_name: Text = Field(description="What it is, in a clinician's words")
    kind: Literal["ketamine", "ketamine_compounded", "ketamine_with_therapy", "nerve_block", "reference"] = Field(
        description="What sort of option it is"
    )
    shown_first: YesNo = Field(description="Whether Compare opens with it")


class Condition(Row):
    condition_id: Id = Field(description="Which condition")
    order: Whole = Field(description="Place in the one order used everywhere")
    patient_name: Text = Field(description="Name a patient would know")
    clinical_name: Text = Field(description="Clinical name")
    crisis_first: YesNo = Field(description="Whether the crisis lines stand first on every page when it is chosen")


class QuestionGroup(Row):
    group: Id = Field(description="Which group of questions")
    order: Whole = Field(description="Place in the grid")
    patient_name: Text = Field(description="Heading in patient words")
    clinical_name: Text = Field(description="Heading in clinical words")


class Question(Row):
    question_id: Id = Field(description="Which question")
    group: Id = Field(description="Group it stands in")
    order: Whole = Field(description="Place in the grid")
    patient_question: Text = Field(description="The question in patient words")
    clinical_question: Text = Field(description="The question in clinical words")
    key: YesNo = Field(description="Whether it stands among the first, always open, questions")
    answered_by: Literal["answers", "evidence", "adjustability"] = Field(description="The table that answers it")


class Answer(Dated):
    treatment_id: Id = Field(description="Which option")
    question_id: Id = Field(description="Which question")
    condition_id: OptionalText = Field(description="Empty for the general answer; else the condition it holds for")
    short_answer: Text = Field(description="The answer in at most six words")
    patient_text: Text = Field(description="The answer in patient words, grade 8 or below")
    clinical_text: Text = Field(description="The answer in clinical words")
    source_ids: SourceIds = Field(description="Sources; empty only where the answer is that it isn't known")


class Adjustability(Dated):
    treatment_id: Id = Field(description="Which option")
    level: Literal["any_minute", "between_steps", "before_only", "depends_on_route"] = Field(
        description="Until when a dose can be changed"
    )
    short_answer: Text = Field(description="The answer in at most six words")
    what_can_change: Text = Field(description="What can be changed, in patient words")
    until_minute: OptionalWhole = Field(
        description="Last minute at which it can be changed; empty where no source gives one"
    )
    what_cannot: Text = Field(description="What can't be changed any more, in patient words")
    who: Text = Field(description="Who can change it, in patient words")
    clinical_text: Text = Field(description="The same in clinical words")
    source_ids: SourceIds = Field(description="Sources")


class Evidence(Dated):
    treatment_id: Id = Field(description="Which option")
    condition_id: Id = Field(description="Which condition")
    certainty: Certainty = Field(description="How sure, in the sense of GRADE; none = no result could be read")
    direction: Direction = Field(description="Which way controlled comparisons point in the first time window")
    time_window: OptionalText = Field(description="The time the certainty speaks of, in patient words")
    patient_text: Text = Field(description="What studies found, in patient words")
    clinical_text: Text = Field(description="What studies found, in clinical words")
    why_patient: Text = Field(description="Why researchers are that sure, in patient words")
    why_clinical: Text = Field(description="Why, in clinical words")
    source_ids: SourceIds = Field(description="Sources; empty only where nothing was found")


class Caution(Dated):
    caution_id: Id = Field(description="Which caution")
    treatment_id: Id = Field(description="Which option")
    caution: Text = Field(description="Name in patient words")
    level: Literal["talk_first", "extra_care", "tell_them"] = Field(
        description="talk_first = a label names it as a bar; extra_care = needs extra care; tell_them = say it"
    )
    patient_text: Text = Field(description="What to tell the clinician and why; never a verdict")
    clinical_text: Text = Field(description="The same in clinical words")
    source_ids: SourceIds = Field(description="Sources")


class Alternative(Dated):
    alternative_id: Id = Field(description="Which row")
    condition_id: Id = Field(description="Which condition")
    order: Whole = Field(description="Place among the condition's rows")
    kind: Literal["current_care", "first_line"] = Field(description="Staying as now, or what guidelines put first")
    patient_name: Text = Field(description="Name in patient words")
    patient_text: Text = Field(description="What it is, in patient words")
    clinical_text: Text = Field(description="The same in clinical words")
    source_ids: SourceIds = Field(description="Sources; empty only where no guideline was read")


class Context(Dated):
    context_id: Id = Field(description="Which row")
    order: Whole = Field(description="Place")
    name: Text = Field(description="What people also ask about")
    patient_text: Text = Field(description="Its legal and FDA status, in patient words")
    clinical_text: Text = Field(description="The same in clinical words")
    source_ids: SourceIds = Field(description="Sources")


class Notice(Row):
    notice_id: Id = Field(description="Which notice")
    text: Text = Field(description="Its words")


class About(Row):
    about_id: Id = Field(description="Which statement about the tool itself")
    order: Whole = Field(description="Place")
    label: Text = Field(description="Its heading")
    text: Text = Field(description="The statement; 'Not stated.' where it isn't known")


class Term(Row):
    term_id: Id = Field(description="Which term")
    term: Text = Field(description="The term as it appears")
    patient_text: Text = Field(description="What it means, in patient words")
    source_ids: SourceIds = Field(description="Sources, where the meaning rests on one")


class Source(Row):
    source_id: SourceId = Field(description="Which source")
    authors: Text = Field(description="Authors, or the publisher where no author is named")
    year: Annotated[str, Field(pattern=r"^(\d{4}|undated)$")] = Field(description="Year, or 'undated' (see read_on)")
    title: Text = Field(description="Title")
    journal_or_publisher: Text = Field(description="Journal or publisher")
    volume_pages: OptionalText = Field(description="Volume, issue and pages, where known")
    doi: Annotated[str, Field(pattern=r"^(10\.\d{4,9}/\S+)?$")] = Field(description="Digital object identifier")
    pmid: Annotated[str, Field(pattern=r"^(\d{1,9})?$")] = Field(description="PubMed number")
    link: Annotated[str, Field(pattern=f"^{LINK_PATTERN}$")] = Field(description="Address to show")
    design: Literal[
        "case-series",
        "cohort",
        "consensus",
        "guideline",
        "label",
        "meta-analysis",
        "opinion",
        "pk-study",
        "rct",
        "regulator-notice",
        "review",
        "standard",
        "systematic-review",
    ] = Field(description="Kind of source; opinion includes price pages, clinic pages and news")
    sample_size: OptionalText = Field(description="How many people, where known")
    funding: OptionalText = Field(description="Who paid, and interests, where known")
    read_on: OptionalDate = Field(description="When an undated page was read")
    added_because: OptionalText = Field(description="Why a source from outside the evidence dossier was needed")


class Correction(Row):
    date: Date = Field(description="When it was corrected")
    table: Id = Field(description="Which table")
    key: Text = Field(description="Key of the row")
    reason: Text = Field(description="What was changed and why")


class Change(Row):
    date: Date = Field(description="When")
    version: Annotated[str, Field(pattern=f"^{VERSION_PATTERN}$")] = Field(description="Version of the tables")
    change: Text = Field(description="What changed")


class Outcome(Dated):
    fact_id: SourceId = Field(description="The result in the evidence dossier")
    treatment_id: Id = Field(description="Which option")
    condition_id: Id = Field(description="Which condition")
    population: Text = Field(description="Who was studied, in patient words")
    outcome: Text = Field(description="What was measured, in patient words")
    outcome_clinical: Text = Field(description="What was measured, in clinical words")
    good: Literal["more", "fewer"] = Field(description="Whether more or fewer is the wished direction")
    happened: OptionalText = Field(description="What the counted people had: 'had their symptoms fall by half'")
    not_happened: OptionalText = Field(description="The other frame: 'did not'")
    timeframe: OptionalText = Field(description="Over what time")
    treated_events: Number = Field(description="People with the outcome, treated arm")
    treated_total: Number = Field(description="People in the treated arm")
    treated_percent: Percent = Field(description="Percent with the outcome, treated arm")
    comparator: Text = Field(description="What it was compared with, in patient words")
    comparator_clinical: Text = Field(description="What it was compared with, in clinical words")
    comparator_events: Number = Field(description="People with the outcome, comparator arm")
    comparator_total: Number = Field(description="People in the comparator arm")
    comparator_percent: Percent = Field(description="Percent with the outcome, comparator arm")
    effect_measure: OptionalText = Field(description="Measure of effect: RD, OR, mean difference ...")
    effect_value: Number = Field(description="The effect")
    ci_low: Number = Field(description="Lower end of its 95 % interval")
    ci_high: Number = Field(description="Upper end of its 95 % interval")
    scale: OptionalText = Field(description="Scale of a score difference; 'standardised', 'ratio', 'percentage points'")
    scale_low: Number = Field(description="Lowest value of the scale")
    scale_high: Number = Field(description="Highest value of the scale")
    basis: Literal["direct", "indirect", "uncontrolled", "uncontrolled indirect"] = Field(
        description="Whether people, route and comparison are the ones asked about"
    )
    leads: YesNo = Field(description="Whether the cell of the evidence matrix rests on this result first")
    note: OptionalText = Field(description="What must be said beside it")
    source_id: SourceId = Field(description="Source")


class Kinetic(Dated):
    route: Literal["vein", "artery", "iv", "im", "nasal", "sublingual", "oral", "esketamine_nasal"] = Field(
        description="The route, or the blood that every racemic route is drawn in"
    )
    parameter: Id = Field(description="Which parameter of the model")
    what: Text = Field(description="What it is, in plain words")
    value: Annotated[Decimal, BeforeValidator(_number)] = Field(description="Its value in an average adult")
    low: Number = Field(description="Low end of its range, where one is used")
    high: Number = Field(description="High end of its range, where one is used")
    unit: Text = Field(description="Unit")
    cv: Number = Field(description="Spread from person to person, percent (coefficient of variation)")
    known: Literal["well", "fairly", "poorly"] = Field(description="How well it is known")
    note: OptionalText = Field(description="Where the figure is our choice, or from another population")
    source_ids: SourceIds = Field(description="Sources; empty only where the note says it is our choice")


class Observation(Row):
    obs_id: SourceId = Field(description="Which published measurement")
    route: Literal["iv", "im", "nasal", "nasal_s", "sublingual", "sublingual_s", "oral", "esketamine_nasal"] = Field(
        description="Route; _s is S-ketamine alone"
    )
    dose: Number = Field(description="Dose given, where stated")
    dose_unit: Annotated[str, Field(pattern=r"^(mg|mg/kg|mg/kg/min)?$")] = Field(description="Unit of the dose")
    infusion_min: Number = Field(description="Minutes it was given over; 0 at once; empty where not stated")
    weight_kg: Number = Field(description="Mean body weight, where stated")
    people: OptionalWhole = Field(description="People measured, where stated")
    analyte: Text = Field(description="What was measured, in which blood")
    quantity: Literal["cmax", "tmax", "conc_at", "auc", "half_life", "bioavailability"] = Field(
        description="Which quantity"
    )
    time_min: Number = Field(description="Minute of the measurement, or up to which an area was taken")
    value: Annotated[Decimal, BeforeValidator(_number)] = Field(description="What was measured")
    unit: Literal["ng/mL", "min", "ng.h/mL", "%"] = Field(description="Unit")
    spread: OptionalText = Field(description="Spread or range, and how the value was read")
    status: Literal["hold-out", "seen", "calibration", "in-sample"] = Field(
        description="Whether the value took part in choosing or fitting the model"
    )
    reason: OptionalText = Field(description="Why the model misses it by more than 30 percent, or can't simulate it")
    source_id: SourceId = Field(description="Source")


class EffectTime(Dated):
    effect_id: Id = Field(description="Which row")
    treatment_id: Id = Field(description="Which option")
    order: Whole = Field(description="Place among the option's rows; 1 stands in the chart")
    effect: Text = Field(description="Which effect, in patient words")
    onset_low: OptionalWhole = Field(description="Earliest minute it starts; empty = not known")
    onset_high: OptionalWhole = Field(description="Latest minute it starts; empty = not known")
    peak_low: OptionalWhole = Field(description="Earliest minute of its peak; empty = not known")
    peak_high: OptionalWhole = Field(description="Latest minute of its peak; empty = not known")
    gone_low: OptionalWhole = Field(description="Earliest minute it is gone by; empty = not known")
    gone_high: OptionalWhole = Field(description="Latest minute it is gone by; empty = not known")
    patient_text: Text = Field(description="The same in patient words, with who was studied and what isn't known")
    clinical_text: Text = Field(description="The same in clinical words")
    source_ids: SourceIds = Field(description="Sources; empty only where it isn't known")


class Claim(Dated):
    claim_id: Id = Field(description="Which claim")
    order: Whole = Field(description="Place")
    claim: Text = Field(description="What one clinic's article says, in our words")
    what_studies_show: Text = Field(description="What studies show, in patient words")
    clinical_text: Text = Field(description="The same in clinical words")
    verdict: Literal["supported", "partly", "contested", "not_shown"] = Field(description="How the claim stands")
    source_ids: SourceIds = Field(description="Sources")


@dataclass(frozen=True)
class Table:
    """What the reader and the data package need to know of a table beyond its rows' form.

    ``foreign`` maps a column to the (table, column) that must hold its values. ``patient`` names the
    columns a patient reads, ``rows_may_be_none`` a table that may be empty.
    """

    model: type[Row]
    key: tuple[str, ...]
    foreign: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    patient: tuple[str, ...] = ()
    may_be_empty: bool = False

    @property
    def columns(self) -> tuple[str, ...]:
        """Column names in the order the file has them: the dates come last."""
        names = list(self.model.model_fields)
        dates = [name for name in names if name in ("reviewed", "review_by")]
        return tuple([name for name in names if name not in dates] + dates)


_TREATMENT = {"treatment_id": ("treatments", "treatment_id")}
_CONDITION = {"condition_id": ("conditions", "condition_id")}

TABLES: Mapping[str, Table] = {
    "treatments": Table(Treatment, ("treatment_id",)),
    "conditions": Table(Condition, ("condition_id",)),
    "question_groups": Table(QuestionGroup, ("group",)),
    "questions": Table(Question, ("question_id",), {"group": ("question_groups", "group")}),
    "answers": Table(
        Answer,
        ("treatment_id", "question_id", "condition_id"),
        _TREATMENT | _CONDITION | {"question_id": ("questions", "question_id")},
        ("patient_text",),
    ),
    "adjustability": Table(Adjustability, ("treatment_id",), _TREATMENT, ("what_can_change", "what_cannot", "who")),
    "evidence": Table(
        Evidence, ("treatment_id", "condition_id"), _TREATMENT | _CONDITION, ("patient_text", "why_patient")
    ),
    "cautions": Table(Caution, ("caution_id",), _TREATMENT, ("patient_text",)),
    "alternatives": Table(Alternative, ("alternative_id",), _CONDITION, ("patient_text",)),
    "context": Table(Context, ("context_id",), patient=("patient_text",)),
    "outcomes": Table(
        Outcome, ("fact_id", "treatment_id", "condition_id"), _TREATMENT | _CONDITION, ("population", "outcome", "note")
    ),
    "kinetics": Table(Kinetic, ("route", "parameter")),
    "observations": Table(Observation, ("obs_id",)),
    "effect_times": Table(EffectTime, ("effect_id",), _TREATMENT, ("effect", "patient_text")),
    "claims": Table(Claim, ("claim_id",), patient=("claim", "what_studies_show")),
    "notices": Table(Notice, ("notice_id",), patient=("text",)),
    "about": Table(About, ("about_id",), patient=("text",)),
    "glossary": Table(Term, ("term_id",), patient=("patient_text",)),
    "sources": Table(Source, ("source_id",)),
    "corrections": Table(Correction, ("date", "table", "key"), may_be_empty=True),
    "changelog": Table(Change, ("version",)),
}
