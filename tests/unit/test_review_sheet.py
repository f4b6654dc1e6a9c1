"""The review sheet: everything on it, filled in as a reviewer would, taken in, refused by cell where wrong."""

import io
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest
from openpyxl import Workbook, load_workbook

from data import signing
from data.__main__ import main as tables_main
from data.catalogue import Catalogue
from data.catalogue import load as load_catalogue
from data.review_sheet.__main__ import main
from data.review_sheet.as_pdf import as_pdf
from data.review_sheet.items import items
from data.review_sheet.take_in import SheetErrors, pending, take_in
from data.review_sheet.workbook import ABOUT, COLUMNS, FIRST_ROW, workbook
from tests.conftest import Copy
from tests.signed import review, sign

NAME = "Testa Personne"
PERSON = [NAME, "clinician", "psychiatrist", "MD", "None declared", "yes", "2026-11-28"]
VERDICT, REMARK = COLUMNS.index("Do you agree?") + 1, COLUMNS.index("Your change or reason") + 1


def filled(catalogue: Catalogue, path: Path, change: Callable[[Workbook], None] = lambda book: None) -> Path:
    """A sheet on which three ratings and one answer are signed."""
    book = load_workbook(io.BytesIO(workbook(items(catalogue, NAME), NAME)))
    for row, words in enumerate(PERSON, FIRST_ROW):
        book["Start here"].cell(row, 2).value = words
    ratings, answers = book["Ratings"], book["Answers"]
    for row, verdict, remark in ((2, "agree", ""), (3, "Disagree", "Too sure"), (5, "agree with a change", "Say whom")):
        ratings.cell(row, VERDICT).value, ratings.cell(row, REMARK).value = verdict, remark
    answers.cell(2, VERDICT).value = "agree"
    change(book)
    book.save(path)
    return path


def test_every_row_is_on_the_sheet_with_facts_and_sources(catalogue: Catalogue) -> None:
    """56 ratings by condition then option, 219 answers; each result and each source of a rating stands beside it."""
    asked = items(catalogue, NAME)
    keys = [(one.table, one.key) for one in asked]
    wanted = {(table, signing.key_of(table, row)) for table in signing.SIGNED for row in catalogue.rows(table)}
    assert len(keys) == len(wanted) and set(keys) == wanted
    ratings = [one for one in asked if one.table == "evidence"]
    assert [one.key.split(" ")[1] for one in ratings] == [
        c.condition_id for c in catalogue.conditions for _ in catalogue.treatments
    ]
    for one in ratings:
        row = catalogue.evidence_for(*one.key.split(" "))
        results = [
            r for r in catalogue.outcomes if (r.treatment_id, r.condition_id) == (row.treatment_id, row.condition_id)
        ]
        assert len(one.sources) == len(row.source_ids) and len(one.facts) <= len(results)
        assert bool(one.facts) == bool(results)
        assert all(any(r.outcome_clinical in fact for fact in one.facts) for r in results)


def test_nothing_on_the_sheet_is_a_formula_and_only_cells_to_fill_are_open(catalogue: Catalogue) -> None:
    """Every cell of the workbook is text or number; those of verdict and remark alone can be changed."""
    book = load_workbook(io.BytesIO(workbook(items(catalogue, "=HYPERLINK"), "=HYPERLINK")))
    assert all(cell.data_type in ("s", "n") for sheet in book for row in sheet.iter_rows() for cell in row)
    open_cells = {
        cell.column for row in book["Ratings"].iter_rows(min_row=2) for cell in row if not cell.protection.locked
    }
    assert open_cells == {VERDICT, REMARK} and book["Ratings"].protection.sheet
    assert book["Ratings"].data_validations.dataValidation[0].formula1 == '"agree,agree with a change,disagree"'
    assert book["Start here"].cell(FIRST_ROW, 2).value == "=HYPERLINK"


def test_the_pdf_holds_every_rating_and_is_tagged(catalogue: Catalogue) -> None:
    """The text of each rating is in it, with three boxes to tick, a place for the name, and the caveat on each page."""
    asked = [one for one in items(catalogue, NAME) if one.table == "evidence"]
    read = pypdf.PdfReader(io.BytesIO(as_pdf(catalogue, asked, NAME)))
    words = " ".join(" ".join(page.extract_text().split()) for page in read.pages)
    assert words.count("agree with a change") == len(asked) + 1 and NAME in words
    assert all(" ".join(one.patient.split())[:40] in words for one in asked)
    assert read.trailer["/Root"]["/MarkInfo"]["/Marked"] and words.count("988") >= len(read.pages)


def test_a_filled_sheet_is_taken_in(catalogue: Catalogue, copy: Copy, tmp_path: Path) -> None:
    """Four signatures become four rows that hold, as written; a second time there is nothing new."""
    file = filled(catalogue, tmp_path / "back.xlsx")
    assert main(["take-in", str(file), "--tables", str(copy.folder)]) == 0
    signed = load_catalogue(copy.folder)
    got = [(one.table, one.key, one.verdict, one.remark) for one in signed.reviews]
    first = [one.key for one in items(catalogue, NAME)]
    assert got == [
        ("evidence", first[0], "agree", ""),
        ("evidence", first[1], "disagree", "Too sure"),
        ("evidence", first[3], "agree_with_change", "Say whom"),
        ("answers", next(one.key for one in items(catalogue, NAME) if one.table == "answers"), "agree", ""),
    ]
    assert {one.name for one in signed.reviews} == {NAME} and signed.reviews[0].credentials == "MD"
    assert all(one.stands for each in signing.all_signatures(signed).values() for one in each)
    assert take_in(file, copy.folder).new == ()
    assert len(items(signed, NAME)) == len(items(catalogue, NAME)) - 4 and len(items(signed, "Someone Else")) == len(
        first
    )


def test_a_sheet_with_signatures_is_not_written_over(
    catalogue: Catalogue, copy: Copy, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One that came back stays until it is taken in; an untouched one, and one taken in, give way to a new one."""
    call = ["make", "--only", "evidence", "--who", NAME, "--into", str(tmp_path), "--tables", str(copy.folder)]
    book = tmp_path / "review-testa-personne.xlsx"
    assert main(call) == 0 and main(call) == 0
    filled(catalogue, book, put("Start here", FIRST_ROW + 2, 2, None))
    kept = book.read_bytes()
    assert main(call) == 1 and book.read_bytes() == kept
    filled(catalogue, book)
    assert main(call) == 1 and "take it in first" in capsys.readouterr().out
    assert main(["take-in", str(book), "--tables", str(copy.folder)]) == 0
    assert main(call) == 0 and load_workbook(book)["Ratings"].cell(2, VERDICT).value is None
    book.write_text("notes")
    assert main(call) == 1 and book.read_text() == "notes"


def test_unreadable_tables_are_said_plainly(
    catalogue: Catalogue, copy: Copy, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Tables that a spreadsheet mangled meanwhile stop both ways with a word on what helps."""
    file = filled(catalogue, tmp_path / "back.xlsx")
    copy.path("answers").write_bytes(b"\xef\xbb\xbf" + copy.path("answers").read_bytes())
    for call in (["make", "--who", NAME, "--into", str(tmp_path)], ["take-in", str(file)]):
        assert main([*call, "--tables", str(copy.folder)]) == 1
        assert "`make check` says what helps" in capsys.readouterr().out


def test_a_row_changed_meanwhile_is_signed_as_it_was(catalogue: Catalogue, copy: Copy, tmp_path: Path) -> None:
    """The signature is kept with the old mark, is told as lapsed, and the row is asked for anew."""
    file = filled(catalogue, tmp_path / "back.xlsx")
    key = items(catalogue, NAME)[0].key
    row = 1 + next(n for n, one in enumerate(copy.read("evidence")) if one[:2] == key.split(" "))
    copy.edit("evidence", row, "why_clinical", lambda words: f"{words} More was read.")
    assert take_in(file, copy.folder).lapsed == (f"evidence {key}",)
    assert main(["take-in", str(file), "--tables", str(copy.folder)]) == 0
    assert items(load_catalogue(copy.folder), NAME)[0].key == key


def test_a_row_gone_meanwhile_keeps_no_other_signature_out(
    catalogue: Catalogue, copy: Copy, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What was signed of a row that isn't there is told by its cell and left out; all else is taken in."""
    file = filled(catalogue, tmp_path / "back.xlsx", put("Ratings", 2, COLUMNS.index("key") + 1, "x y"))
    taken = take_in(file, copy.folder)
    assert taken.gone == ("Ratings!J2: evidence x y",) and len(taken.new) == 3
    assert pending(file, copy.folder)
    assert main(["take-in", str(file), "--tables", str(copy.folder)]) == 1
    assert "Ratings!J2: evidence x y: there is no such row any more" in capsys.readouterr().out
    assert len(copy.read("reviews")) == 1 + 3 and not any("x y" in row for row in copy.read("reviews"))
    assert take_in(file, copy.folder).new == () and pending(file, copy.folder), "it is never written over by itself"


def test_a_table_of_reviews_open_elsewhere_is_told(
    catalogue: Catalogue,
    copy: Copy,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Where reviews.csv can't be replaced it stays as it is, and a line says so; tidy says it of a table alike."""
    file, before = filled(catalogue, tmp_path / "back.xlsx"), copy.path("reviews").read_bytes()
    copy.path("glossary").write_bytes(b"\xef\xbb\xbf" + copy.path("glossary").read_bytes())

    def held(path: Path, target: Path) -> Path:
        raise PermissionError(13, "Permission denied", str(target))

    monkeypatch.setattr(Path, "replace", held)
    assert tables_main(["tidy", "--tables", str(copy.folder)]) == 1
    assert "glossary.csv: can't be replaced (Permission denied)" in capsys.readouterr().out
    copy.path("glossary").write_bytes(copy.path("glossary").read_bytes().removeprefix(b"\xef\xbb\xbf"))
    assert main(["take-in", str(file), "--tables", str(copy.folder)]) == 1
    assert "reviews.csv: can't be replaced (Permission denied)" in capsys.readouterr().out
    assert copy.path("reviews").read_bytes() == before


def test_what_others_signed_stays(catalogue: Catalogue, copy: Copy, tmp_path: Path) -> None:
    """Rows already there keep their place and words."""
    before = review(catalogue, "sgb ptsd", name="Other Person")
    sign(copy, before)
    main(["take-in", str(filled(catalogue, tmp_path / "back.xlsx")), "--tables", str(copy.folder)])
    cells = copy.read("reviews")
    assert dict(zip(cells[0], cells[1], strict=True)) == before and len(cells) == 6


def test_saved_by_libreoffice_it_reads_the_same(catalogue: Catalogue, copy: Copy, tmp_path: Path) -> None:
    """A spreadsheet program that opened and saved the sheet changes nothing of what was signed."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("no LibreOffice here")
    file, saved = filled(catalogue, tmp_path / "back.xlsx"), tmp_path / "saved"
    command = [program, f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "xlsx"]
    subprocess.run([*command, "--outdir", str(saved), str(file)], check=True, capture_output=True, timeout=300)
    assert take_in(saved / "back.xlsx", copy.folder).csv == take_in(file, copy.folder).csv


def put(sheet: str, row: int, column: int, value: object) -> Callable[[Workbook], None]:
    """Break one cell."""

    def breaking(book: Workbook) -> None:
        book[sheet].cell(row, column).value = value  # type: ignore[assignment]

    return breaking


BROKEN: dict[str, tuple[Callable[[Workbook], None], str]] = {
    "no profession": (put("Start here", FIRST_ROW + 2, 2, None), "Start here!B12: Profession is empty"),
    "another role": (put("Start here", FIRST_ROW + 1, 2, "doctor"), "Start here!B11: 'doctor' found; one of clinician"),
    "a word of one's own": (put("Ratings", 2, VERDICT, "agreed"), "Ratings!J2: 'agreed' found; one of agree"),
    "no reason": (put("Ratings", 3, REMARK, None), "Ratings!K3: is empty; 'disagree' needs its reason"),
    "a remark alone": (put("Ratings", 9, REMARK, "Hm"), "Ratings!J9: is empty beside a remark"),
    "a formula": (put("Ratings", 3, REMARK, "=1+1"), "Ratings!K3: holds a formula"),
    "markup": (put("Ratings", 3, REMARK, "<b>No</b>"), "Ratings!J3: remark: '<' looks like markup"),
    "praise": (put("Ratings", 3, REMARK, "A miracle"), "Ratings!J3: remark: 'miracle' praises"),
    "a date of one's own": (
        put("Start here", FIRST_ROW + 6, 2, "11/28/2026"),
        "Start here!B16: date: '11/28/2026' found",
    ),
    "a head renamed": (put("Answers", 1, VERDICT, "OK?"), "Answers!A1: no column 'Do you agree?'"),
    "a field moved": (put("Start here", FIRST_ROW, 1, "Who"), "Start here!A10: 'Who' found; 'Name' would be right"),
    "a sheet gone": (lambda book: book.remove(book["Answers"]), "back.xlsx: no sheet 'Answers'"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_wrong_sheet_is_refused_by_its_cell(catalogue: Catalogue, copy: Copy, tmp_path: Path, case: str) -> None:
    """Sheet and cell are named, and nothing is written."""
    change, wanted = BROKEN[case]
    before = copy.path("reviews").read_bytes()
    file = filled(catalogue, tmp_path / "back.xlsx", change)
    with pytest.raises(SheetErrors) as raised:
        take_in(file, copy.folder)
    assert any(line.startswith(wanted) for line in str(raised.value).splitlines()), str(raised.value)
    assert main(["take-in", str(file), "--tables", str(copy.folder)]) == 1
    assert copy.path("reviews").read_bytes() == before


def test_other_files_are_refused(copy: Copy, tmp_path: Path) -> None:
    """No file, no workbook, an empty sheet: each is said in a line."""
    (tmp_path / "text.xlsx").write_text("x")
    for name in ("gone.xlsx", "text.xlsx"):
        with pytest.raises(SheetErrors, match=f"{name}: can't be read"):
            take_in(tmp_path / name, copy.folder)


def test_an_untouched_sheet_has_nothing_signed(catalogue: Catalogue, copy: Copy, tmp_path: Path) -> None:
    """A sheet that was opened and sent back empty is refused, and says what is missing."""
    (tmp_path / "back.xlsx").write_bytes(workbook(items(catalogue, NAME), NAME))
    with pytest.raises(SheetErrors) as raised:
        take_in(tmp_path / "back.xlsx", copy.folder)
    assert str(raised.value).count("is empty") == len(ABOUT) - 2
