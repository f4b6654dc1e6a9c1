"""The real tables hold, and their description is current."""

import csv
import json
import subprocess
import sys
from pathlib import Path

from frictionless import Package

from data import catalogue as catalogues
from data import package, reading_level
from data.catalogue import Catalogue
from data.rows import TABLES
from tests.conftest import TODAY

ROOT = Path(__file__).parents[2]


def test_real_tables_have_no_problem() -> None:
    """The tables that ship pass every rule, the reading level included."""
    assert catalogues.find_problems(today=TODAY) == []


def test_patient_words_read_at_grade_eight_or_below(catalogue: Catalogue) -> None:
    """Each option's patient words, and each shared table's, lie at grade 8 or below."""
    grades = reading_level.grades({name: catalogue.rows(name) for name in TABLES})
    assert {whose: grade for whose, grade in grades.items() if grade > 8} == {}


def test_description_is_current() -> None:
    """data/datapackage.json is what the row models generate."""
    assert package.PATH.read_text(encoding="utf-8") == package.as_json()


def test_frictionless_agrees() -> None:
    """The Frictionless framework, a second reader, finds the package and every table valid."""
    report = Package(str(package.PATH)).validate()
    assert report.valid, report.flatten(["type", "note", "rowNumber", "fieldName"])


def test_check_ends_well_and_says_so() -> None:
    """`python -m data check` ends with 0 and one line (how long it takes is measured by `make bench`)."""
    done = subprocess.run([sys.executable, "-m", "data", "check"], cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, "0 problems in the tables\n", "")


def test_every_treatment_answers_every_question(catalogue: Catalogue) -> None:
    """No look-up of an option, question and condition fails."""
    for treatment in catalogue.treatments:
        for question in catalogue.questions:
            if question.answered_by == "answers":
                for condition in ("", *catalogue.condition):
                    assert catalogue.answer(treatment.treatment_id, question.question_id, condition).short_answer


def test_condition_answer_wins(catalogue: Catalogue) -> None:
    """Where an answer of its own stands for a condition it is shown, elsewhere the general one."""
    own = [row for row in catalogue.answers if row.condition_id]
    assert own
    for row in own:
        assert catalogue.answer(row.treatment_id, row.question_id, row.condition_id) is row
        assert catalogue.answer(row.treatment_id, row.question_id).condition_id == ""


def test_tables_are_plain_csv() -> None:
    """Every table in the folder and in that of each language is known to the schema: nothing lies beside it unread."""
    described = {resource["path"] for resource in json.loads(package.as_json())["resources"]}
    there = {path.relative_to(catalogues.FOLDER.parent).as_posix() for path in catalogues.FOLDER.rglob("*.*")}
    assert described == there and "tables/es/answers.csv" in there


def test_spanish_is_described_as_its_english_is(catalogue: Catalogue) -> None:
    """A Spanish table's description: its key, and each column that is told with what the English one says of it."""
    described = {one["name"]: one["schema"] for one in package.describe()["resources"]}
    said = {name: {one["name"]: one for one in schema["fields"]} for name, schema in described.items()}
    assert list(said["es-context"]) == ["context_id", "name", "name_of", "patient_text", "patient_text_of"]
    assert described["es-answers"]["primaryKey"] == ["treatment_id", "question_id", "condition_id"]
    for column in ("short_answer", "patient_text"):
        assert said["es-answers"][column]["description"] == said["answers"][column]["description"]
    assert said["es-context"]["name_of"]["constraints"]["pattern"] == "^(e[0-9a-f]{11})?$"


def test_the_dates_of_all_tables_are_the_last_and_the_next() -> None:
    """Last reviewed is the latest day of any row in any table, the next review the earliest that any row asks for."""
    rows = [
        row
        for file in catalogues.FOLDER.glob("*.csv")
        for row in csv.DictReader(file.read_text(encoding="utf-8").splitlines())
    ]
    dated = [row for row in rows if row.get("review_by")]
    catalogue = catalogues.load(today=TODAY)
    assert catalogue.last_reviewed.isoformat() == max(row["reviewed"] for row in dated)
    assert catalogue.next_review.isoformat() == min(row["review_by"] for row in dated)
