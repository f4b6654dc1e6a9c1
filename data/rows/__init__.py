"""One frozen model a table: what a row holds, in which form, and what each column means.

These models are the one schema: the reader checks every cell against them, and
``data/datapackage.json`` is generated from them (see ``data.package``).
"""

from data.rows.about import About, Change, Correction, Notice, Publisher, Source, Term
from data.rows.asked import Asked as AskedQuestion
from data.rows.asked import AskedAnswer, HowSure, When
from data.rows.burden import Burden, Period, Ride
from data.rows.cells import SOURCE_ID_PATTERN, Dated, Row, as_cell
from data.rows.cited import cited
from data.rows.harms import Asked, Harm, HarmCount, HarmGroup, HarmKind, HarmState, HarmStatement
from data.rows.kinetics import EffectTime, Kinetic, Observation, TimeNote
from data.rows.method import Criterion, Method, MethodSection, Search, Tier
from data.rows.options import (
    Adjustability,
    AdjustLevel,
    Alternative,
    Answer,
    Caution,
    CautionLevel,
    Condition,
    Context,
    Question,
    QuestionGroup,
    Treatment,
)
from data.rows.review import Review, Role, Verdict
from data.rows.steps import RestsOn, Step, StepPage
from data.rows.studies import CERTAINTY_ORDER, Certainty, Claim, Direction, Evidence, Outcome, ScaleUnit
from data.rows.tables import TABLES, Table
from data.rows.values import (
    BearsOn,
    OptionStance,
    Preference,
    QuizOption,
    QuizQuestion,
    ReadyItem,
    ReadyKind,
    Stance,
    SubjectKind,
)
from data.rows.visit import ClinicQuestion, VisitGroup
from data.rows.watch import Watch, WatchKind

__all__ = [
    "CERTAINTY_ORDER",
    "SOURCE_ID_PATTERN",
    "TABLES",
    "About",
    "AdjustLevel",
    "Adjustability",
    "Alternative",
    "Answer",
    "Asked",
    "AskedAnswer",
    "AskedQuestion",
    "BearsOn",
    "Burden",
    "Caution",
    "CautionLevel",
    "Certainty",
    "Change",
    "Claim",
    "ClinicQuestion",
    "Condition",
    "Context",
    "Correction",
    "Criterion",
    "Dated",
    "Direction",
    "EffectTime",
    "Evidence",
    "Harm",
    "HarmCount",
    "HarmGroup",
    "HarmKind",
    "HarmState",
    "HarmStatement",
    "HowSure",
    "Kinetic",
    "Method",
    "MethodSection",
    "Notice",
    "Observation",
    "OptionStance",
    "Outcome",
    "Period",
    "Preference",
    "Publisher",
    "Question",
    "QuestionGroup",
    "QuizOption",
    "QuizQuestion",
    "ReadyItem",
    "ReadyKind",
    "RestsOn",
    "Review",
    "Ride",
    "Role",
    "Row",
    "ScaleUnit",
    "Search",
    "Source",
    "Stance",
    "Step",
    "StepPage",
    "SubjectKind",
    "Table",
    "Term",
    "Tier",
    "TimeNote",
    "Treatment",
    "Verdict",
    "VisitGroup",
    "Watch",
    "WatchKind",
    "When",
    "as_cell",
    "cited",
]
