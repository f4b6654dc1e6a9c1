"""A translator's sign-off: of a Spanish row beside its English, counted apart, lapsed when one of the two changes."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from data import catalogue as catalogues
from data import reading_level, signing, take_in
from data.catalogue import Catalogue
from data.review_sheet.__main__ import main
from data.review_sheet.take_in import SheetErrors
from data.review_sheet.take_in import take_in as taken
from data.review_sheet.translated import lines
from data.review_sheet.workbook import FIRST_ROW, spoken_workbook
from data.rows.spoken import mark
from data.signing import Translated, translated
from tests.conftest import TODAY, Copy
from tests.signed import review, sign

NAME = "Testa Personne"
ANSWERS, KEY = "es/answers", "iv_ketamine what_it_is"
TRANSLATOR = {"role": "translator", "profession": "translator", "credentials": ""}
# A row each below the headers of es/*.csv.
ROWS = sum(len(path.read_text(encoding="utf-8").splitlines()) - 1 for path in (catalogues.FOLDER / "es").glob("*.csv"))


def by_translator(catalogue: Catalogue, key: str = KEY, table: str = ANSWERS, **cells: str) -> dict[str, str]:
    """A line of reviews.csv by a made-up translator."""
    return review(catalogue, key, table, **{**TRANSLATOR, **cells})


def loaded(copy: Copy, language: str = "en") -> Catalogue:
    """The copied tables."""
    return catalogues.load(copy.folder, TODAY, language=language)


def test_nobody_has_signed_any_spanish_yet(catalogue: Catalogue) -> None:
    """Every Spanish row is there to be signed, and none is."""
    assert translated(catalogue, "es") == Translated(ROWS, 0, 0) and ROWS > 2_000


def test_rows_signed_by_independent_translators_are_counted(catalogue: Catalogue, copy: Copy) -> None:
    """Three rows, one of them by who made the Spanish alone: two. One that a translator rejects counts as that, too."""
    sign(
        copy,
        by_translator(catalogue),
        by_translator(catalogue, name="Other Person"),
        by_translator(catalogue, "certainty", "es/glossary", verdict="disagree", remark="Too short"),
        by_translator(catalogue, "off_label", "es/glossary", name="Macha Cher", independent="no"),
    )
    for language in ("en", "es"):
        assert translated(loaded(copy, language), "es") == Translated(ROWS, 2, 1)


def test_translators_are_not_counted_as_reviewers(catalogue: Catalogue, copy: Copy) -> None:
    """What readers are told of ratings and answers stays as it is, whatever translators sign."""
    before = signing.tally(catalogue)
    sign(
        copy, by_translator(catalogue), by_translator(catalogue, "certainty", "es/glossary", fingerprint=f"r{'0' * 15}")
    )
    after = signing.tally(loaded(copy))
    assert after == before and after.reviewers == ()
    both = {"name": "Other Person", "date": "2026-11-27"}
    lapsed = by_translator(catalogue, fingerprint=f"r{'0' * 15}", **both)
    sign(copy, lapsed, review(catalogue, "sgb ptsd", **both | {"date": "2026-11-28"}))
    (reviewer,) = signing.tally(loaded(copy)).reviewers
    assert (reviewer.rows["evidence"], reviewer.lapsed, reviewer.role) == (1, 0, "clinician")
    answer = loaded(copy).answer("iv_ketamine", "what_it_is")
    assert signing.sentences(loaded(copy), "answers", answer) == ()


def test_a_translators_remark_is_no_text_for_readers(catalogue: Catalogue, copy: Copy) -> None:
    """It isn't measured by the grade of English, in which Spanish would be hard."""
    remark = "Preferiblemente infusión intravenosa administrada supervisadamente en consultorios especializados."
    sign(copy, by_translator(catalogue, verdict="agree_with_change", remark=remark))
    assert "reviews" not in reading_level.patient_words(loaded(copy).files)
    sign(copy, review(catalogue, "sgb ptsd", verdict="agree_with_change", remark=remark))
    assert remark in reading_level.patient_words(loaded(copy).files)["reviews"]


CHANGES: dict[str, tuple[Callable[[Copy], None], int]] = {
    "nothing": (lambda copy: None, 1),
    "its Spanish": (lambda copy: copy.edit(ANSWERS, 2, "short_answer", "Ketamina por goteo"), 0),
    "its English": (lambda copy: copy.edit("answers", 2, "short_answer", "Ketamine drip in a vein"), 0),
    "the mark of its English": (lambda copy: copy.edit(ANSWERS, 2, "short_answer_of", mark("Drip")), 0),
    "clinical words": (lambda copy: copy.edit("answers", 2, "clinical_text", lambda cell: f"{cell} More."), 1),
    "a date": (lambda copy: copy.edit("answers", 2, "reviewed", "2026-11-27"), 1),
    "another row": (lambda copy: copy.edit(ANSWERS, 3, "short_answer", "Ketamina en un músculo"), 1),
}


@pytest.mark.parametrize("what", CHANGES)
def test_a_signature_lapses_with_its_spanish_or_its_english(catalogue: Catalogue, copy: Copy, what: str) -> None:
    """One word of either is enough; clinical words and dates, which are not translated, keep it."""
    change, stands = CHANGES[what]
    sign(copy, by_translator(catalogue))
    change(copy)
    changed = loaded(copy)
    assert translated(changed, "es") == Translated(ROWS, stands, 0)
    (signature,) = signing.all_signatures(changed)[ANSWERS, KEY]
    assert signature.stands == bool(stands)


def test_english_signatures_stand_on_spanish_pages(catalogue: Catalogue, copy: Copy) -> None:
    """A clinician's signature is of the English row, whichever language is shown."""
    sign(copy, review(catalogue, "sgb ptsd"))
    spanish = loaded(copy, "es")
    assert [one.stands for one in signing.signatures(spanish, "evidence", spanish.evidence_for("sgb", "ptsd"))] == [
        True
    ]


def test_a_row_whose_english_is_gone_is_none(catalogue: Catalogue, copy: Copy) -> None:
    """It is neither counted nor signed."""
    sign(copy, by_translator(catalogue, "2026.11.2", "es/changelog"))
    assert translated(loaded(copy), "es") == Translated(ROWS, 1, 0)
    copy.write("changelog", [row for row in copy.read("changelog") if row[1] != "2026.11.2"])
    assert translated(loaded(copy), "es") == Translated(ROWS - 1, 0, 0)


BROKEN: dict[str, tuple[dict[str, str], str]] = {
    "no such table": ({"table": "es/answer"}, "column table: no table 'es/answer' (did you mean es/answers?)"),
    "another language": ({"table": "fr/answers"}, "column table: no table 'fr/answers' (did you mean es/answers?)"),
    "no table": ({"table": "Ratings"}, "column table: 'Ratings' found; a text of the form"),
    "no such row": (
        {"key": "iv_ketamine what_it"},
        "column key: no row 'iv_ketamine what_it' in es/answers (did you m",
    ),
    "another role": (
        {"role": "clinician"},
        "column role: 'clinician' found; rows of es/answers are signed by a transl",
    ),
    "a rating": (
        {"table": "evidence", "key": "sgb ptsd"},
        "column role: 'translator' found; rows of evidence are signed",
    ),
    "no reason": ({"verdict": "disagree"}, "column remark: 'disagree' needs its reason"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_broken_signatures_are_said_by_row_and_column(catalogue: Catalogue, copy: Copy, case: str) -> None:
    """Each names the row, the column and what would be right."""
    cells, said = BROKEN[case]
    sign(copy, by_translator(catalogue) | cells)
    found = copy.problems()
    assert len(found) == 1 and found[0].startswith(f"tables/reviews.csv, row 2, {said}"), found


def test_spanish_that_cannot_be_read_is_one_problem(catalogue: Catalogue, copy: Copy) -> None:
    """Its file gone: that is said, and not that each signed row is."""
    sign(copy, by_translator(catalogue))
    copy.path(ANSWERS).unlink()
    assert copy.problems() == ["tables/es/answers.csv: the file is missing"]


# In the sheet: A No., B About, C English, D Spanish, E Do you agree?, F Your change or reason, G table, H key, I mark.
def filled(catalogue: Catalogue, path: Path, cells: dict[str, str]) -> Path:
    """A translator's sheet of three rows, with who they are, and these cells filled in."""
    book = load_workbook(io.BytesIO(spoken_workbook(lines(catalogue, "es", NAME)[:3], "es", NAME)))
    person = [NAME, "translator", "translator", "", "None declared", "yes", "2026-11-28"]
    for row, words in enumerate(person, FIRST_ROW):
        book["Start here"].cell(row, 2).value = words
    for address, words in cells.items():
        sheet = book["Start here"] if address.startswith("B") else book["Spanish"]
        sheet[address].value = words
    book.save(path)
    return path


def test_a_translators_sheet_has_both_languages_side_by_side(catalogue: Catalogue) -> None:
    """Each row once, its English beside its Spanish, text by text; two cells to fill in; the role filled in."""
    asked = lines(catalogue, "es", NAME)
    assert len(asked) == len({(one.table, one.key) for one in asked}) == ROWS
    answers = [one for one in asked if one.table == ANSWERS]
    book = load_workbook(io.BytesIO(spoken_workbook(answers, "es", "=HYPERLINK")))
    assert book.sheetnames == ["Start here", "Spanish"] and book["Start here"]["B11"].value == "translator"
    sheet = book["Spanish"]
    assert [cell.value for cell in sheet[1]][:6] == [
        *("No.", "About", "English", "Spanish", "Do you agree?", "Your change or reason"),
    ]
    (found,) = [row for row in sheet.iter_rows(min_row=2) if row[1].value == f"{ANSWERS} {KEY}"]
    english, spanish = found[2].value.split("\n"), found[3].value.split("\n")
    assert english[0] == "short_answer: Ketamine drip into a vein"
    assert spanish[0] == "short_answer: Goteo de ketamina en una vena"
    assert english[1].startswith("patient_text: Ketamine is") and spanish[1].startswith("patient_text: La ketamina es")
    assert {cell.column_letter for cell in found if not cell.protection.locked} == {"E", "F"}
    assert all(cell.data_type in ("s", "n") for one in book for row in one.iter_rows() for cell in row)


def test_rows_with_english_left_in_them_are_translated_first(copy: Copy) -> None:
    """A row of changed English, or with a cell not translated, isn't on the sheet; one that was signed isn't either."""
    copy.edit("answers", 2, "short_answer", "Ketamine drip in a vein")
    for column in ("term", "term_of"):
        copy.edit("es/glossary", 4, column, "")
    english = loaded(copy)
    sign(copy, by_translator(english, "off_label", "es/glossary"))
    keys = {(one.table, one.key) for one in lines(loaded(copy), "es", NAME)}
    assert len(keys) == ROWS - 3
    assert not keys & {(ANSWERS, KEY), ("es/glossary", "certainty"), ("es/glossary", "off_label")}
    assert ("es/glossary", "off_label") in {(one.table, one.key) for one in lines(loaded(copy), "es", "Other Person")}


def test_a_filled_sheet_is_taken_in(catalogue: Catalogue, copy: Copy, tmp_path: Path) -> None:
    """By the one command for all workbooks: rows that hold and count; a second time there is nothing new."""
    file = filled(catalogue, tmp_path / "back.xlsx", {"E2": "agree", "E4": "Disagree", "F4": "Falta una palabra"})
    assert take_in.main([str(file), "--tables", str(copy.folder)]) == 0
    signed = loaded(copy)
    first, _, third = lines(catalogue, "es", NAME)[:3]
    assert [(one.table, one.key, one.role, one.verdict, one.remark) for one in signed.reviews] == [
        (first.table, first.key, "translator", "agree", ""),
        (third.table, third.key, "translator", "disagree", "Falta una palabra"),
    ]
    assert translated(signed, "es") == Translated(ROWS, 2, 1)
    assert taken(file, copy.folder).new == () and copy.problems() == []


def test_a_row_changed_meanwhile_is_told_as_lapsed(catalogue: Catalogue, copy: Copy, tmp_path: Path) -> None:
    """Its English changed after the sheet was made: the signature is kept with the old mark, and doesn't count."""
    file = filled(catalogue, tmp_path / "back.xlsx", {"E2": "agree"})
    first = lines(catalogue, "es", NAME)[0]
    assert (first.table, first.key) == ("es/treatments", "iv_ketamine")
    copy.edit("treatments", 2, "colour_word", "green")
    assert taken(file, copy.folder).lapsed == ("es/treatments iv_ketamine",)


REFUSED: dict[str, tuple[dict[str, str], str]] = {
    "another role": (
        {"E2": "agree", "B11": "clinician"},
        "Start here!B11: 'clinician' found; translator would be right",
    ),
    "a word of one's own": ({"E2": "agreed"}, "Spanish!E2: 'agreed' found; one of agree"),
    "no reason": ({"E2": "disagree"}, "Spanish!F2: is empty; 'disagree' needs its reason"),
    "a head renamed": ({"E2": "agree", "G1": "Table"}, "Spanish!A1: no column 'table'"),
    "nothing signed": ({}, "back.xlsx: nothing is signed"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_a_wrong_sheet_is_refused_by_its_cell(catalogue: Catalogue, copy: Copy, tmp_path: Path, case: str) -> None:
    """Sheet and cell are named, and nothing is written."""
    cells, said = REFUSED[case]
    file = filled(catalogue, tmp_path / "back.xlsx", cells)
    with pytest.raises(SheetErrors) as raised:
        taken(file, copy.folder)
    assert any(line.startswith(said) for line in str(raised.value).splitlines()), str(raised.value)
    assert len(copy.read("reviews")) == 1


def test_a_row_gone_meanwhile_is_told_and_left_out(catalogue: Catalogue, copy: Copy, tmp_path: Path) -> None:
    """What a translator signed of a row that isn't there any more is named by its cell and isn't taken in."""
    file = filled(catalogue, tmp_path / "back.xlsx", {"E2": "agree", "H2": "no_such", "E3": "agree"})
    found = taken(file, copy.folder)
    assert found.gone == ("Spanish!E2: es/treatments no_such",) and len(found.new) == 1


def test_one_command_makes_the_sheet(copy: Copy, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`make review-sheet WHO=... ONLY=es`: a workbook of its own, not written over while it holds signatures."""
    few = [copy.read("es/glossary")[0], *copy.read("es/glossary")[1:3]]
    for path in (copy.folder / "es").glob("*.csv"):
        copy.write(f"es/{path.stem}", copy.read(f"es/{path.stem}")[:2])
    copy.write("es/glossary", few)
    call = ["make", "--who", NAME, "--only", "es", "--into", str(tmp_path), "--tables", str(copy.folder)]
    assert main(call) == 0
    book = tmp_path / "review-testa-personne-es.xlsx"
    assert capsys.readouterr().out == f"{book} written: {len(SPOKEN_FILES) + 1} rows\n"
    opened: Workbook = load_workbook(book)
    opened["Spanish"]["E2"].value = "agree"
    opened.save(book)
    kept = book.read_bytes()
    assert main(call) == 1 and book.read_bytes() == kept and "take it in first" in capsys.readouterr().out


SPOKEN_FILES = sorted((catalogues.FOLDER / "es").glob("*.csv"))
