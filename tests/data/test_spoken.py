"""Spanish beside the English tables: whole, true to today's English, readable, and never old words for new ones."""

import re
from collections.abc import Callable
from typing import Any

import pytest
import textstat
from markupsafe import Markup

from data import catalogue as catalogues
from data import harm_words
from data.catalogue import Catalogue
from data.crisis import crisis_lines
from data.rows import TABLES
from data.rows.spoken import SPOKEN, mark, marks, table_in
from data.spoken import Gap, InEnglish
from tests.conftest import TODAY, Copy
from wording import speaking

LEAST, LEAST_OF_A_TABLE, LONG = 60, 65, 15
ANSWERS = "es/answers"


@pytest.fixture(scope="module")
def spanish() -> Catalogue:
    """The tables in Spanish."""
    return catalogues.load(today=TODAY, language="es")


@pytest.fixture
def read_easily() -> Any:
    """The formula of Szigriszt-Pazos for Spanish, of which INFLESZ is the scale."""
    textstat.set_lang("es")
    yield textstat.szigriszt_pazos
    textstat.set_lang("en_US")


def test_a_mark_is_of_the_words_alone() -> None:
    """The mark of a text is pinned: were it worked out otherwise, all Spanish would go back to English."""
    assert mark("Ketamine drip into a vein") == "e76e3c2f223a"
    assert mark("Ketamine drip into a vein.") != mark("Ketamine drip into a vein")


def test_every_cell_is_told_in_spanish(spanish: Catalogue) -> None:
    """No patient text is left in English, and no row has lost its English."""
    assert spanish.in_english == ()


def test_what_patients_read_is_translated() -> None:
    """Each column that a patient reads, and each row's name, is among those that are told in other languages."""
    untold = {f"{name}.{column}" for name, table in TABLES.items() for column in table.patient}
    untold -= {f"{name}.{column}" for name, columns in SPOKEN.items() for column in columns}
    assert untold == {"reviews.remark"}


def test_every_text_is_easy_to_read(spanish: Catalogue, read_easily: Callable[[str], float]) -> None:
    """Each text of 15 words and more reaches 60 on Szigriszt-Pazos, all texts of a table together 65."""
    hard, whole = [], {}
    for name, columns in SPOKEN.items():
        texts = {getattr(row, column) for row in spanish.rows(name) for column in columns} - {""}
        if name == "asked":
            texts = {row.patient_question for row in spanish.asked}
        long = [text for text in texts if len(text.split()) >= LONG]
        hard += [(name, round(read_easily(text)), text) for text in long if read_easily(text) < LEAST]
        if long:
            whole[name] = read_easily(" ".join(long))
    assert hard == []
    assert {name: found for name, found in whole.items() if found < LEAST_OF_A_TABLE} == {}


def test_crisis_lines_say_where_to_call(spanish: Catalogue) -> None:
    """988, the veterans' key and 911 stand in the notices in Spanish as they do in English."""
    assert "988" in spanish.notices["caveat_short"] and "911" in spanish.notices["caveat_short"]
    assert re.search(r"988.*oprima el 1", spanish.notices["crisis_veterans"])
    assert re.search(r"988 y oprima el 2.*AYUDA al 988", spanish.notices["crisis_es"])
    assert crisis_lines(spanish)[1] == crisis_lines(spanish, "suicidal_ideation")[1] == spanish.notices["crisis_es"]
    assert "988" in spanish.notices["crisis_suicidal"] and "911" in spanish.notices["crisis_suicidal"]


def test_clinical_words_know_that_they_are_english(spanish: Catalogue) -> None:
    """A clinical text marks itself with its language as it becomes HTML; a Spanish one doesn't."""
    answer = spanish.answer("iv_ketamine", "what_it_is")
    assert Markup("<p>{}</p>").format(answer.clinical_text).startswith('<p><span lang="en">Racemic ketamine')
    assert "<span" not in Markup("<p>{}</p>").format(answer.patient_text)
    assert Markup("{}").format(InEnglish("a < b")) == '<span lang="en">a &lt; b</span>'


def test_changed_english_is_shown_instead_of_old_spanish(copy: Copy) -> None:
    """Once an English cell changes, its Spanish isn't shown any more: the new English is, marked, and it is listed."""
    copy.edit("answers", 2, "patient_text", lambda cell: cell.replace("drips", "runs"))
    found = catalogues.load(copy.folder, TODAY, language="es")
    told = found.answer("iv_ketamine", "what_it_is").patient_text
    assert "Here it runs slowly into a vein" in told and isinstance(told, InEnglish)
    changed = Gap("answers", "iv_ketamine what_it_is", "patient_text", "its English has changed since")
    assert found.in_english == (changed,)
    assert found.answer("iv_ketamine", "what_it_is").short_answer == "Goteo de ketamina en una vena"


def test_untold_cells_stay_english(copy: Copy) -> None:
    """A row without a Spanish one is shown in English, each cell of it listed."""
    copy.write(ANSWERS, [row for row in copy.read(ANSWERS) if row[:2] != ["iv_ketamine", "what_it_is"]])
    found = catalogues.load(copy.folder, TODAY, language="es")
    assert [(one.column, one.why) for one in found.in_english] == [
        ("patient_text", "not translated"),
        ("short_answer", "not translated"),
    ]


def test_rows_without_english_are_listed(copy: Copy) -> None:
    """A Spanish row whose English was taken out breaks nothing, and is listed."""
    copy.write("changelog", [row for row in copy.read("changelog") if row[1] != "2026.11.2"])
    found = catalogues.load(copy.folder, TODAY, language="es")
    assert [(one.table, one.column, one.why) for one in found.in_english] == [
        ("changelog", "", "its English row is gone")
    ]


def test_english_knows_nothing_of_it(catalogue: Catalogue) -> None:
    """The English tables have no cell that marks itself."""
    assert catalogue.in_english == ()
    assert not any(isinstance(value, InEnglish) for row in catalogue.answers for _, value in row)


def broken(row: int, column: str, change: str | Callable[[str], str], name: str = ANSWERS) -> Callable[[Copy], None]:
    """Change one cell of a Spanish table."""
    return lambda copy: copy.edit(name, row, column, change)


BROKEN: dict[str, tuple[Callable[[Copy], None], str, str]] = {
    "another figure": (
        lambda copy: copy.edit(
            "es/notices", row_of(copy, "es/notices", "crisis_988"), "text", lambda cell: cell.replace("988", "989")
        ),
        "es/notices.csv, row",
        "the English says '988'",
    ),
    "no opening mark": (
        lambda copy: copy.edit("es/questions", 2, "patient_question", lambda cell: cell.replace("¿", "")),
        "es/questions.csv, row 2, column patient_question",
        "'?' stands without '¿' before it",
    ),
    "words without a mark": (broken(2, "short_answer_of", ""), "column short_answer_of", "the cell is empty"),
    "a mark without words": (broken(2, "short_answer", ""), "column short_answer", "the cell is empty"),
    "no mark": (broken(2, "short_answer_of", "988"), "column short_answer_of", "a text of the form"),
    "markup": (broken(2, "short_answer", "Un <b>goteo</b>"), "column short_answer", "looks like markup"),
    "twice": (
        lambda copy: copy.write(ANSWERS, [*copy.read(ANSWERS), copy.read(ANSWERS)[1]]),
        "es/answers.csv, row",
        "'iv_ketamine + what_it_is' stands twice",
    ),
    "a column too many": (
        lambda copy: copy.write(ANSWERS, [[*row, "x"] for row in copy.read(ANSWERS)]),
        "es/answers.csv, row 1",
        "unknown column",
    ),
    "no file": (lambda copy: copy.path(ANSWERS).unlink(), "es/answers.csv", "the file is missing"),
}


def row_of(copy: Copy, name: str, key: str) -> int:
    """The row in which a key stands."""
    return next(number for number, row in enumerate(copy.read(name), 1) if row[0] == key)


@pytest.mark.parametrize("kind", BROKEN)
def test_broken_spanish_is_named(kind: str, copy: Copy) -> None:
    """Each fault is told with its file, its column and what would be right."""
    breaking, place, words = BROKEN[kind]
    breaking(copy)
    found = [str(one) for one in catalogues.find_problems(copy.folder, TODAY, with_reading_level=False)]
    assert any(place in one and words in one for one in found), found


def test_marks_stand_beside_their_columns() -> None:
    """The form of a Spanish table: the key, then each column with its mark."""
    assert table_in("context").columns == ("context_id", "name", "name_of", "patient_text", "patient_text_of")
    assert marks("name") == "name_of"


def test_one_person_has_a_verb_for_one(spanish: Catalogue) -> None:
    """Where a Spanish page tells of 1 of 100 people or treatments, or of fewer, its verb is singular."""
    told = set()
    for row in spanish.harms:
        with speaking("es"):
            found = harm_words.amount(row)
        if found and (found.kind == "rare" or "1" in found.said.split()):
            told.add(row.fact_id)
            assert not row.happened.split()[0].endswith("ron"), (row.fact_id, row.happened)
    assert told >= {"feifel-2020-discont", "karaman-2017-pneumothorax", "rems-58mo-sae", "diazgranados-2010-mania"}
