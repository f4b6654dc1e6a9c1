"""Which columns are said in other languages, and the form of the tables that say them.

Beside ``answers.csv`` stands ``es/answers.csv``: the same keys, the Spanish of each such column, and in ``<column>_of``
a mark of the English it was made from. Clinical words, titles of sources and quotes stay as they are.
"""

import hashlib
from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any

from pydantic import Field, create_model

from data.rows.cells import OptionalText, Row
from data.rows.tables import TABLES, Table

OTHER_LANGUAGES = ("es",)
CALLED: Mapping[str, str] = {"es": "Spanish"}
"""What keepers call each."""
MARK_PATTERN = r"^(e[0-9a-f]{11})?$"
_OF = "_of"

SPOKEN: Mapping[str, tuple[str, ...]] = {
    "treatments": (
        "name",
        "name_inside",
        "short_name",
        "patient_name",
        "in_the_order",
        "session_word",
        "own_harms",
        "colour_word",
        "given_line",
        "known_for_line",
    ),
    "conditions": ("patient_name", "short_name", "first_care_line"),
    "question_groups": ("patient_name",),
    "questions": ("patient_question", "short_question", "teach_back"),
    "answers": ("short_answer", "patient_text"),
    "adjustability": ("short_answer", "what_can_change", "what_cannot", "who", "who_line", "window_line"),
    "evidence": ("time_window", "patient_text", "why_patient", "finding_line"),
    "cautions": ("caution", "only_here_because", "tell", "call", "patient_text"),
    "alternatives": ("patient_name", "patient_text"),
    "context": ("name", "patient_text"),
    "outcomes": (
        "population",
        "outcome",
        "happened",
        "not_happened",
        "timeframe",
        "treated",
        "comparator",
        "scale_name",
        "note",
    ),
    "harm_kinds": ("patient_name", "short_name"),
    "harms": (
        "outcome",
        "happened",
        "given",
        "population",
        "timeframe",
        "comparator",
        "effect_unit",
        "patient_text",
        "note",
    ),
    "harm_statements": ("short", "patient_text"),
    "kinetics": ("what", "unit", "note"),
    "effect_times": ("effect", "patient_text"),
    "time_notes": ("label", "missing", "patient_text"),
    "burden": ("span", "at_home", "price_leaves_out", "price_basis", "insurance", "basis", "patient_text"),
    "claims": ("whose", "claim", "what_studies_show"),
    "preferences": ("short_name", "patient_text", "fits_means"),
    "stances": ("reason",),
    "quiz": ("patient_text", "feedback"),
    "quiz_options": ("patient_text",),
    "sure_items": ("patient_text",),
    "clinic_questions": ("patient_text", "why"),
    "asked": ("patient_question", "other_words"),
    "asked_answers": ("short_answer", "patient_text", "sure_because"),
    "steps": ("title", "patient_text"),
    "method": ("label", "text"),
    "searches": ("found",),
    "ipdas": ("criterion", "reason"),
    "notices": ("text",),
    "about": ("label", "text"),
    "glossary": ("term", "patient_text"),
    "changelog": ("change",),
}


SPOKEN_TABLES = tuple(f"{language}/{name}" for language in OTHER_LANGUAGES for name in SPOKEN)


def mark(english: str) -> str:
    """A short mark of an English text, in a form that no spreadsheet takes for a number: 'e0a1b2c3d4e5'."""
    return f"e{hashlib.sha256(english.encode()).hexdigest()[:11]}"


def marks(column: str) -> str:
    """The column that holds the mark of the English that a column was made from."""
    return f"{column}{_OF}"


@cache
def table_in(name: str) -> Table:
    """The form of a table in another language: keys as in the English one, then each column with its mark."""
    english = TABLES[name]
    fields: dict[str, Any] = {
        key: (english.model.model_fields[key].annotation, english.model.model_fields[key]) for key in english.key
    }
    for column in SPOKEN[name]:
        said = english.model.model_fields[column].description
        fields[column] = (OptionalText, Field(description=said))
        fields[marks(column)] = (
            Annotated[str, Field(pattern=MARK_PATTERN)],
            Field(description=f"Mark of the English that {column} was made from"),
        )
    return Table(create_model(f"{english.model.__name__}Elsewhere", __base__=Row, **fields), english.key)


def table_of(name: str) -> Table:
    """The form of a table by its file's name: 'answers', or 'es/answers' for one in another language."""
    language, _, english = name.rpartition("/")
    return table_in(english) if language else TABLES[english]
