"""Spanish files as spreadsheets leave them: mended to the byte, or refused with the cell named, as English ones are."""

from collections.abc import Callable

import pytest

from data.catalogue import FOLDER
from data.csv_text import as_cells
from data.rows.spoken import SPOKEN_TABLES
from data.tidying.cells import doubt
from data.tidying.files import tidy
from data.tidying.folder import look
from tests.conftest import Copy
from tests.data.test_tidy import run

QUESTIONS = "es/questions"
REAL = {name: (FOLDER / f"{name}.csv").read_bytes() for name in SPOKEN_TABLES}
# Tables with questions, with long texts, and with lists of words.
SOME = ("es/answers", QUESTIONS, "es/asked")
PAGES = ("cp1252", "iso8859-15", "mac_roman", "cp437", "cp850")


def test_spanish_files_are_looked_at_and_tidy() -> None:
    """Each Spanish table that ships is among the files looked at, and nothing in it is mended or refused."""
    looked = {one.name: one for one in look(FOLDER)}
    assert set(SPOKEN_TABLES) <= set(looked)
    for name in SPOKEN_TABLES:
        assert (looked[name].mends, looked[name].refused, looked[name].after) == ((), (), REAL[name])


HABITS: dict[str, Callable[[bytes], bytes]] = {
    "byte order mark": lambda raw: b"\xef\xbb\xbf" + raw,
    "Windows line ends": lambda raw: raw.replace(b"\n", b"\r\n"),
    "empty rows": lambda raw: raw + b",,,,\n,,,,\n",
    "header in capitals": lambda raw: b"".join([raw.split(b"\n", 1)[0].upper(), b"\n", raw.split(b"\n", 1)[1]]),
    "no-break spaces": lambda raw: raw.decode().replace(" ", "\u00a0").encode(),
    "read by Windows-1252": lambda raw: raw.decode("cp1252", "replace").replace("\ufffd", "\x81").encode(),
}


@pytest.mark.parametrize("habit", HABITS)
@pytest.mark.parametrize("name", SOME)
def test_habits_are_mended_to_the_byte(name: str, habit: str) -> None:
    """Marks, ends, rows, heads, spaces, and letters misread: undone, ¿ and accents among them."""
    mangled = HABITS[habit](REAL[name])
    tidied = tidy(name, mangled)
    assert mangled != REAL[name] and tidied.mends
    assert (tidied.after, tidied.refused) == (REAL[name], ())


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("name", SOME)
def test_a_code_page_is_mended_where_the_words_stood_before(name: str, page: str) -> None:
    """Saved in an old page, and known from before: every word again, and no question taken for a lost sign."""
    text = REAL[name].decode()
    tidied = tidy(name, text.encode(page), lambda: as_cells(text))
    assert (tidied.after, tidied.refused) == (REAL[name], ())


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("?Qu? es?", "a '?' stands where no question ends"),
        ("¿Qu? es, y cómo ayuda?", "'?' may stand for a sign that was lost"),
        ("¿C?mo ayuda?", "a '?' stands where no question ends"),
    ],
)
def test_lost_signs_in_questions_are_named(cell: str, said: str) -> None:
    """A page without ¿ or é left '?' for them: the cell is named, in its row and column."""
    text = f"question_id,patient_question\nwhat_it_is,¿Qué es?\nhow_given,{cell}\n"
    tidied = tidy(QUESTIONS, text.encode("cp1252"), lambda: [["question_id"], ["¿Qué es?"]])
    assert {(one.file, one.row, one.column) for one in tidied.refused} == {(QUESTIONS, 3, "patient_question")}
    assert any(said in one.message for one in tidied.refused)


@pytest.mark.parametrize(
    "words",
    [
        "¿Qué quiere decir «off-label»?",
        "Who says \u201cworks\u201d?",
        "What of SSRIs\u2019?",
        "Is it 400 \u20ac?",
        "¿Y 400 €?",
    ],
)
def test_a_question_may_end_in_a_quotation(words: str) -> None:
    """After a closing quotation mark of any kind, or a sign of money, a '?' is no lost sign."""
    assert doubt(words, "text") == ""


def test_check_and_tidy_name_the_spanish_file(copy: Copy) -> None:
    """`make check` says what `make tidy` would mend and what is wrong behind it; tidy mends it; the others stay."""
    path = copy.path("es/glossary")
    copy.edit("es/glossary", 4, "term", "Certeza 1")
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    lines = run(copy, "check", 1)
    assert "tables/es/glossary.csv: begins with a byte order mark; `make tidy` mends this" in lines
    assert any(
        line.startswith("tables/es/glossary.csv, row 4, column term: the English says no other") for line in lines
    )
    assert run(copy, "tidy", 0) == ["tables/es/glossary.csv: begins with a byte order mark: mended"]
    assert copy.read("es/glossary")[3][1] == "Certeza 1" and run(copy, "tidy", 0) == ["nothing to tidy"]


def test_what_could_mean_two_things_is_refused(copy: Copy) -> None:
    """A spreadsheet's error in place of Spanish is named, and the file stays as it is."""
    copy.edit("es/glossary", 4, "term", "#NAME?")
    before = copy.path("es/glossary").read_bytes()
    assert run(copy, "tidy", 1)[0].startswith("tables/es/glossary.csv, row 4, column term: '#NAME?' is a spreadsheet's")
    assert copy.path("es/glossary").read_bytes() == before


def test_many_of_a_kind_are_one_line_with_the_folder(copy: Copy) -> None:
    """Marks that a spreadsheet spoiled in many rows: one line that names the file in its folder."""
    cells = copy.read("es/glossary")
    copy.write("es/glossary", [cells[0], *([*row[:2], "1.00E+11", *row[3:]] for row in cells[1:])])
    assert any(line.startswith("tables/es/glossary.csv, column term_of, ") for line in run(copy, "check", 1))
