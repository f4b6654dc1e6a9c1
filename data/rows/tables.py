"""Which tables there are: the form of their rows, their keys, what they point to, what patients read."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from data.rows.about import About, Change, Correction, Notice, Source, Term
from data.rows.asked import Asked, AskedAnswer
from data.rows.burden import Burden
from data.rows.cells import Row
from data.rows.harms import Harm, HarmKind, HarmStatement
from data.rows.kinetics import EffectTime, Kinetic, Observation, TimeNote
from data.rows.method import Criterion, Method, Search
from data.rows.options import (
    Adjustability,
    Alternative,
    Answer,
    Caution,
    Condition,
    Context,
    Question,
    QuestionGroup,
    Treatment,
)
from data.rows.review import Review
from data.rows.steps import Step
from data.rows.studies import Claim, Evidence, Outcome
from data.rows.values import BearsOn, OptionStance, Preference, QuizOption, QuizQuestion, ReadyItem
from data.rows.visit import ClinicQuestion
from data.rows.watch import Watch


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
_HARM = {"harm_id": ("harm_kinds", "harm_id")}

TABLES: Mapping[str, Table] = {
    "treatments": Table(Treatment, ("treatment_id",), patient=("in_the_order", "given_line", "known_for_line")),
    "conditions": Table(Condition, ("condition_id",), patient=("first_care_line",)),
    "question_groups": Table(QuestionGroup, ("group",)),
    "questions": Table(Question, ("question_id",), {"group": ("question_groups", "group")}, ("teach_back",)),
    "answers": Table(
        Answer,
        ("treatment_id", "question_id", "condition_id"),
        _TREATMENT | _CONDITION | {"question_id": ("questions", "question_id")},
        ("patient_text",),
    ),
    "adjustability": Table(
        Adjustability,
        ("treatment_id",),
        _TREATMENT,
        ("what_can_change", "what_cannot", "who", "who_line", "window_line"),
    ),
    "evidence": Table(
        Evidence,
        ("treatment_id", "condition_id"),
        _TREATMENT | _CONDITION,
        ("patient_text", "why_patient", "finding_line"),
    ),
    "cautions": Table(Caution, ("caution_id",), _TREATMENT, ("patient_text",)),
    "alternatives": Table(Alternative, ("alternative_id",), _CONDITION, ("patient_text",)),
    "context": Table(Context, ("context_id",), patient=("patient_text",)),
    "outcomes": Table(
        Outcome, ("fact_id", "treatment_id", "condition_id"), _TREATMENT | _CONDITION, ("population", "outcome", "note")
    ),
    "harm_kinds": Table(HarmKind, ("harm_id",), {"own_to": ("treatments", "treatment_id")}, ("patient_name",)),
    "harms": Table(
        Harm,
        ("harm_id", "treatment_id", "fact_id"),
        _TREATMENT | _HARM,
        ("outcome", "population", "patient_text", "note"),
    ),
    "harm_statements": Table(HarmStatement, ("harm_id", "treatment_id"), _TREATMENT | _HARM, ("short", "patient_text")),
    "kinetics": Table(Kinetic, ("route", "parameter")),
    "observations": Table(Observation, ("obs_id",)),
    "effect_times": Table(EffectTime, ("effect_id",), _TREATMENT, ("effect", "patient_text")),
    "time_notes": Table(TimeNote, ("note_id",), patient=("missing", "patient_text")),
    "burden": Table(
        Burden,
        ("treatment_id", "condition_id", "period"),
        _TREATMENT | _CONDITION,
        ("span", "at_home", "price_basis", "insurance", "basis", "patient_text"),
    ),
    "claims": Table(Claim, ("claim_id",), patient=("claim", "what_studies_show")),
    "preferences": Table(
        Preference,
        ("preference_id",),
        {"question_id": ("questions", "question_id")},
        ("patient_text", "fits_means"),
    ),
    "preference_bears_on": Table(
        BearsOn,
        ("preference_id", "kind", "subject_id"),
        {"preference_id": ("preferences", "preference_id")},
    ),
    "stances": Table(
        OptionStance,
        ("preference_id", "treatment_id", "condition_id"),
        _TREATMENT | _CONDITION | {"preference_id": ("preferences", "preference_id")},
        ("reason",),
    ),
    "quiz": Table(QuizQuestion, ("quiz_id",), patient=("patient_text", "feedback")),
    "quiz_options": Table(QuizOption, ("quiz_id", "option_id"), {"quiz_id": ("quiz", "quiz_id")}, ("patient_text",)),
    "sure_items": Table(ReadyItem, ("item_id",), patient=("patient_text",)),
    "clinic_questions": Table(ClinicQuestion, ("question_id",), _TREATMENT, ("patient_text", "why")),
    "asked": Table(Asked, ("asked_id",), patient=("patient_question",)),
    "asked_answers": Table(
        AskedAnswer,
        ("asked_id", "treatment_id"),
        _TREATMENT | {"asked_id": ("asked", "asked_id")},
        ("short_answer", "patient_text", "sure_because"),
    ),
    "steps": Table(Step, ("step_id",), patient=("patient_text",)),
    "method": Table(Method, ("method_id",), patient=("text",)),
    "searches": Table(Search, ("treatment_id", "condition_id"), _TREATMENT | _CONDITION, ("found",)),
    "reviews": Table(Review, ("name", "table", "key", "date"), patient=("remark",), may_be_empty=True),
    "watch": Table(Watch, ("watch_id",), _TREATMENT | _CONDITION),
    "ipdas": Table(Criterion, ("criterion_id",), patient=("criterion", "reason")),
    "notices": Table(Notice, ("notice_id",), patient=("text",)),
    "about": Table(About, ("about_id",), patient=("text",)),
    "glossary": Table(Term, ("term_id",), patient=("patient_text",)),
    "sources": Table(Source, ("source_id",)),
    "corrections": Table(Correction, ("date", "table", "key"), may_be_empty=True),
    "changelog": Table(Change, ("version",)),
}
