"""`make take-in`: one command for both kinds of workbook; it tells by the sheets which one came back."""

import io
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from data import take_in
from data.catalogue import Catalogue
from data.review_sheet.items import items
from data.review_sheet.workbook import COLUMNS, FIRST_ROW
from data.review_sheet.workbook import workbook as sheet
from data.workbook import tables as files
from data.workbook.write import workbook
from tests.conftest import TODAY, Copy

NAME = "Testa Personne"


def run(file: Path, copy: Copy) -> int:
    """The command on a file and the copied tables."""
    return take_in.main([str(file), "--tables", str(copy.folder)])


def reviewed(catalogue: Catalogue, path: Path) -> Workbook:
    """A reviewer's workbook on which the first rating is signed."""
    book = load_workbook(io.BytesIO(sheet(items(catalogue, NAME)[:3], NAME)))
    for row, words in enumerate([NAME, "clinician", "nurse", "RN", "None declared", "yes", "2026-11-28"], FIRST_ROW):
        book["Start here"].cell(row, 2).value = words
    book["Ratings"].cell(2, COLUMNS.index("Do you agree?") + 1).value = "agree"
    book.save(path)
    return book


def test_both_kinds_are_taken_in_by_one_command(
    catalogue: Catalogue, copy: Copy, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A changed table goes into its CSV, a signature into reviews.csv, each said in the words of its kind."""
    path = tmp_path / "tables.xlsx"
    path.write_bytes(workbook({"treatments": files.current(copy.folder)["treatments"]}, TODAY))
    book = load_workbook(path)
    book["treatments"]["C2"] = "Ketamine drip"
    book.save(path)
    assert run(path, copy) == 0
    assert "'Ketamine drip'" in capsys.readouterr().out and copy.read("treatments")[1][2] == "Ketamine drip"

    reviewed(catalogue, tmp_path / "review.xlsx")
    assert run(tmp_path / "review.xlsx", copy) == 0
    assert "1 signature written to reviews.csv" in capsys.readouterr().out
    assert [row[0] for row in copy.read("reviews")[1:]] == [NAME]


def test_a_reviewers_workbook_that_lost_a_sheet_is_told_as_one(
    catalogue: Catalogue, copy: Copy, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its first sheet renamed, it is still known by the others, and the missing one is named."""
    book = reviewed(catalogue, tmp_path / "review.xlsx")
    book["Start here"].title = "Begin"
    book.save(tmp_path / "review.xlsx")
    assert run(tmp_path / "review.xlsx", copy) == 1
    assert "no sheet 'Start here'" in capsys.readouterr().out


@pytest.mark.parametrize("content", [None, b"", b"name,role\n", b"PK\x03\x04 cut short"])
def test_what_is_neither_is_refused(
    copy: Copy, tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes | None
) -> None:
    """No file, an empty one, a CSV, half a zip: one line, and nothing is written."""
    before = {path: path.read_bytes() for path in copy.folder.rglob("*.csv")}
    path = tmp_path / "other.xlsx"
    if content is not None:
        path.write_bytes(content)
    assert run(path, copy) == 1
    assert len(capsys.readouterr().out.splitlines()) == 1
    assert {path: path.read_bytes() for path in copy.folder.rglob("*.csv")} == before


def test_another_workbook_is_refused(copy: Copy, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A workbook with sheets of its own is neither kind: what is missing is said."""
    Workbook().save(tmp_path / "mine.xlsx")
    assert run(tmp_path / "mine.xlsx", copy) == 1
    assert "make a new workbook" in capsys.readouterr().out
