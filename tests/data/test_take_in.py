"""Taking a workbook in: each change said with its cell, nothing written unless all rules hold."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from data import take_in as either
from data.workbook import __main__ as command
from data.workbook import tables as files
from data.workbook.take_in import take_in
from data.workbook.write import workbook
from tests.conftest import TODAY, Copy

Change = Callable[[Worksheet], object]


SOME = ("treatments", "conditions", "adjustability", "glossary")


def book_of(copy: Copy, *names: str) -> Path:
    """A fresh workbook of some of the copied tables: fewer sheets are quicker to change."""
    path = copy.folder.parent / "tables.xlsx"
    now = files.current(copy.folder)
    path.write_bytes(workbook({name: now[name] for name in names}, TODAY))
    return path


@pytest.fixture
def book(copy: Copy) -> Path:
    """A fresh workbook of small tables."""
    return book_of(copy, *SOME)


def change(path: Path, sheet: str, *changes: Change) -> None:
    """Change a sheet as a keeper would, and save."""
    opened = load_workbook(path)
    for one in changes:
        one(opened[sheet])
    opened.save(path)


def put(address: str, value: Any) -> Change:
    """Put a value into a cell; a figure as one, whatever the column shows."""

    def putting(sheet: Worksheet) -> None:
        sheet[address] = value
        if isinstance(value, int | float):
            sheet[address].number_format = "General"

    return putting


def as_it_was(copy: Copy) -> dict[str, bytes]:
    """All files of the folder, those in other languages among them."""
    return {path.relative_to(copy.folder).as_posix(): path.read_bytes() for path in copy.folder.rglob("*.*")}


def test_a_changed_cell_is_said_and_written(copy: Copy, book: Path) -> None:
    """Sheet, cell, old and new; one file is written, in which only that cell is other."""
    before = copy.read("treatments")
    change(book, "treatments", put("C2", "Ketamine drip"))
    taken = take_in(book, copy.folder)
    assert before[1][2] != "Ketamine drip"
    assert taken.lines == (f"treatments!C2: '{before[1][2]}' -> 'Ketamine drip'", "Written: treatments.")
    assert taken.well
    before[1][2] = "Ketamine drip"
    assert copy.read("treatments") == before


def test_taking_in_twice_changes_nothing_more(copy: Copy, book: Path) -> None:
    """What is in the tables already is no change and no collision."""
    change(book, "treatments", put("C2", "Ketamine drip"))
    take_in(book, copy.folder)
    after = as_it_was(copy)
    taken = take_in(book, copy.folder)
    assert taken.well and taken.written == () and "say all this already" in taken.lines[-1]
    assert as_it_was(copy) == after


def test_a_broken_rule_is_said_at_its_cell_and_nothing_is_written(copy: Copy) -> None:
    """All that is wrong is said at once with the cells of the workbook; a good change beside it waits too."""
    book = book_of(copy, "answers", "treatments")
    before = as_it_was(copy)
    change(book, "answers", put("G17", "feder-2012"), put("D3", "one two three four five six seven"))
    change(book, "treatments", put("C2", "Ketamine drip"))
    taken = take_in(book, copy.folder)
    said = "\n".join(taken.lines)
    assert "answers!G17: unknown source 'feder-2012' (did you mean feder-20" in said
    assert "answers!D3: 7 words found" in said
    assert taken.lines[-1] == "Nothing was written." and not taken.well
    assert as_it_was(copy) == before


@pytest.mark.parametrize(
    ("sheet", "address", "value", "said"),
    [
        ("answers", "D17", "=1+1", "answers!D17: a formula"),
        ("answers", "I17", "11/24/2026", "answers!I17: '11/24/2026' found; a date as YYYY-MM-DD"),
        ("answers", "I17", 46350, "answers!I17: the number 46350 found; a date"),
        (
            "answers",
            "I17",
            dt.datetime(2026, 11, 24, 13, 5),
            "answers!I17: '2026-11-24 13:05:00' found; a date without",
        ),
        ("answers", "D17", dt.datetime(2026, 3, 6), "answers!D17: a date (2026-03-06)"),
        ("answers", "D17", "#NAME?", "answers!D17: '#NAME?' is a spreadsheet's error"),
        ("answers", "D17", True, "answers!D17: TRUE found where text"),
        ("sources", "I2", "3.51E+07", "sources!I2: '3.51E+07' is a number cut short"),
        ("sources", "G2", 12.5, "sources!G2: the number 12.5 found where text would be right"),
        ("outcomes", "E2", "many", "outcomes!E2: 'many' found; a whole number"),
        ("treatments", "O2", "perhaps", "treatments!O2: 'perhaps' found; one of yes, no"),
        ("answers", "J1", "remarks", "answers!J1: unknown column 'remarks'"),
        ("answers", "K5", "see me", "answers!K5: stands outside the table's columns"),
        ("answers", "D1", "short", "answers!D1: unknown column 'short'"),
        ("answers", "D1", "short", "answers!A1: column short_answer is missing"),
        ("treatments", "A3", "iv_ketamine", "treatments!A3: names the same row as row 2"),
    ],
)
def test_what_cannot_be_relied_on_is_refused_with_its_cell(
    copy: Copy, sheet: str, address: str, value: Any, said: str
) -> None:
    """Formulas, errors, dates where text stood, numbers where text stood, and cells where none belong."""
    book = book_of(copy, sheet)
    before = as_it_was(copy)
    change(book, sheet, put(address, value))
    taken = take_in(book, copy.folder)
    assert any(line.startswith(said) for line in taken.lines), "\n".join(taken.lines)
    assert not taken.well and as_it_was(copy) == before


def test_habits_that_change_no_meaning_change_nothing(copy: Copy) -> None:
    """Spaces round a cell, TRUE for yes, figures for digits, ', ' between ids, sorted or empty rows: nothing."""
    book = book_of(copy, "treatments", "conditions", "answers", "sources")
    before = as_it_was(copy)
    answers, sources = copy.read("answers"), copy.read("sources")
    pmid = next(row for row, cells in enumerate(sources, 1) if row > 1 and cells[8])
    two = next(row for row, cells in enumerate(answers, 1) if row > 1 and ";" in cells[6])
    first = {"yes": True, "no": False}[copy.read("treatments")[1][14]]
    change(book, "treatments", put("O2", first), put("C3", f"  {copy.read('treatments')[2][2]}\u00a0"))
    change(book, "sources", put(f"I{pmid}", int(sources[pmid - 1][8])))
    change(
        book, "answers", put(f"G{two}", answers[two - 1][6].replace(";", ", ")), lambda sheet: sheet.insert_rows(4, 2)
    )
    opened = load_workbook(book)
    sheet = opened["conditions"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2, max_row=9)]
    for at, row in enumerate(reversed(rows), 2):
        for place, value in enumerate(row, 1):
            sheet.cell(at, place, value)
    opened.save(book)
    taken = take_in(book, copy.folder)
    assert taken.well and taken.written == (), "\n".join(taken.lines)
    assert as_it_was(copy) == before


def test_rows_new_and_gone(copy: Copy, book: Path) -> None:
    """A row typed below the last one is new, a row deleted is taken out; each is said, the others keep their places."""
    before = copy.read("glossary")
    key, term, meaning, _ = before[2]
    last = len(before) + 1
    new = [("A", "drip"), ("B", "Drip"), ("C", "A slow flow of a drug into a vein.")]
    change(
        book, "glossary", *(put(f"{letter}{last}", text) for letter, text in new), lambda sheet: sheet.delete_rows(3)
    )
    taken = take_in(book, copy.folder)
    row = last - 1
    assert taken.lines[:-1] == (
        f"glossary!A{row}: new row",
        f"glossary!A{row}: '' -> 'drip'",
        f"glossary!B{row}: '' -> 'Drip'",
        f"glossary!C{row}: '' -> 'A slow flow of a drug into a vein.'",
        f"glossary: row '{key}' taken out",
    )
    assert (term, meaning) != ("Drip", new[2][1])
    assert copy.read("glossary") == [*before[:2], *before[3:], ["drip", "Drip", new[2][1], ""]]


def test_both_sides_changes_are_merged_cell_by_cell(copy: Copy, book: Path) -> None:
    """Tables that changed since: other cells of the same row are kept, and it is said which tables changed."""
    change(book, "treatments", put("C2", "Ketamine drip"))
    copy.edit("treatments", 2, "short_name", "Drip")
    copy.edit("conditions", 2, "clinical_name", "Resistant depression")
    taken = take_in(book, copy.folder)
    assert "Made from other tables than today's: treatments, conditions changed since." in taken.lines[0]
    assert taken.well and taken.written == ("treatments",)
    row = dict(zip(*copy.read("treatments")[:2], strict=True))
    assert (row["name"], row["short_name"]) == ("Ketamine drip", "Drip")
    assert copy.read("conditions")[1][3] == "Resistant depression"


def test_what_collides_is_listed_and_left(copy: Copy, book: Path) -> None:
    """A cell changed on both sides stays as the tables have it and is listed with all texts; the rest is written."""
    was = copy.read("treatments")[1][2]
    change(book, "treatments", put("C2", "Ketamine drip"), put("D2", "Drip"))
    copy.edit("treatments", 2, "name", "Ketamine by vein")
    taken = take_in(book, copy.folder)
    assert f"treatments!C2: '{was}' -> 'Ketamine drip' here, 'Ketamine by vein' in the tables today" in taken.lines
    assert not taken.well and taken.written == ("treatments",)
    assert copy.read("treatments")[1][2:4] == ["Ketamine by vein", "Drip"]


def test_rows_that_collide_are_listed(copy: Copy, book: Path) -> None:
    """Taken out there and changed here, changed there and taken out here, new on both sides in two ways: all listed."""
    cells = copy.read("glossary")
    gone, kept = cells[1][0], cells[2][0]
    fresh = ["drip", "Drip", "A slow flow of a drug into a vein.", ""]
    copy.write("glossary", [cells[0], *cells[2:], fresh])
    copy.edit("glossary", 2, "patient_text", "It was said in another way today.")
    last = len(cells) + 1
    new = [put(f"A{last}", "drip"), put(f"B{last}", "Drip"), put(f"C{last}", "A flow.")]
    change(book, "glossary", put("C2", "It is said in another way."), *new, lambda sheet: sheet.delete_rows(3))
    lines = take_in(book, copy.folder).lines
    assert any("'It is said in another way.' here, its row taken out" in line for line in lines), lines
    assert f"glossary!C{last - 1}: a new row with 'A flow.' here, '{fresh[2]}' in the tables today" in lines
    assert f"glossary: row '{kept}' taken out here, changed in the tables since" in lines
    assert copy.read("glossary")[1][0] == kept and gone not in {row[0] for row in copy.read("glossary")}


def test_a_lost_or_damaged_workbook_is_refused(copy: Copy, book: Path) -> None:
    """No such file, no workbook, its hidden sheet gone or changed, a table's sheet gone: a plain line each."""
    before = as_it_was(copy)
    other = book.with_name("other.xlsx")
    assert command.main(["take-in", str(other), "--tables", str(copy.folder)]) == 1
    other.write_bytes(b"treatment_id,name\n")
    assert command.main(["take-in", str(other), "--tables", str(copy.folder)]) == 1
    for spoil in (lambda opened: opened.remove(opened["base"]), lambda opened: put("C1", "AAAA")(opened["base"])):
        opened = load_workbook(book)
        spoil(opened)
        opened.save(other)
        assert command.main(["take-in", str(other), "--tables", str(copy.folder)]) == 1
    opened = load_workbook(book)
    opened.remove(opened["conditions"])
    opened.create_sheet("my notes")
    opened.save(other)
    lines = take_in(other, copy.folder).lines
    assert "conditions: the sheet is missing" in lines and "Sheet 'my notes' is no table: passed over." in lines
    assert as_it_was(copy) == before


@pytest.mark.parametrize("at", range(0, 100, 9))
def test_a_workbook_cut_short_is_refused(copy: Copy, book: Path, at: int) -> None:
    """A file that was cut off anywhere gives one line and writes nothing."""
    before = as_it_was(copy)
    raw = book.read_bytes()
    book.write_bytes(raw[: len(raw) * at // 100])
    assert command.main(["take-in", str(book), "--tables", str(copy.folder)]) == 1
    assert as_it_was(copy) == before


@pytest.mark.parametrize("at", range(1, 100, 7))
def test_a_workbook_with_a_wrong_byte_is_said_plainly(copy: Copy, book: Path, at: int) -> None:
    """Wherever a byte was changed on the way, no fault of Python's own comes out, from either way in."""
    raw = bytearray(book.read_bytes())
    raw[len(raw) * at // 100] ^= 0x55
    book.write_bytes(raw)
    assert command.main(["take-in", str(book), "--tables", str(copy.folder)]) in (0, 1)
    assert either.main([str(book), "--tables", str(copy.folder)]) in (0, 1)


def test_a_table_that_cannot_be_replaced_is_named(
    copy: Copy, book: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """One that another program holds: it is named with what was written before it; taken in again, the rest follows."""
    change(book, "treatments", put("C2", "Ketamine drip"))
    change(book, "conditions", put("C2", "Low mood"))
    before, move = copy.read("conditions"), Path.replace
    call = ["take-in", str(book), "--tables", str(copy.folder)]

    def held(path: Path, target: Path) -> Path:
        if target.name == "conditions.csv":
            raise PermissionError(13, "Permission denied", str(target))
        return move(path, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", held)
        assert command.main(call) == 1
    said = capsys.readouterr().out
    assert "conditions.csv: can't be replaced (Permission denied)" in said
    assert "Written so far: treatments.csv." in said
    assert copy.read("treatments")[1][2] == "Ketamine drip" and copy.read("conditions") == before
    assert not list(copy.folder.glob(".*"))
    assert command.main(call) == 0 and copy.read("conditions")[1][2] == "Low mood"


def test_a_full_disk_changes_no_table(copy: Copy, book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All new files stand in full before the first old one goes."""
    change(book, "treatments", put("C2", "Ketamine drip"))
    change(book, "conditions", put("C2", "Low mood"))
    before, write = as_it_was(copy), Path.write_bytes

    def full(path: Path, content: bytes) -> int:
        if path == copy.folder / ".conditions.csv.new":
            write(path, content[:9])
            raise OSError(28, "No space left on device", str(path))
        return write(path, content)

    monkeypatch.setattr(Path, "write_bytes", full)
    assert command.main(["take-in", str(book), "--tables", str(copy.folder)]) == 1
    assert as_it_was(copy) == before


def test_a_workbook_with_changes_is_not_written_over(
    copy: Copy, book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`make workbook` replaces one that was taken in, and leaves one that holds changes alone."""
    call = ["make", str(book), "--tables", str(copy.folder)]
    assert command.main(call) == 0
    change(book, "treatments", put("C2", "Ketamine drip"))
    changed = book.read_bytes()
    assert command.main(call) == 1
    assert book.read_bytes() == changed and "take it in first" in capsys.readouterr().out
    assert command.main(["take-in", str(book), "--tables", str(copy.folder)]) == 0
    assert command.main(call) == 0 and book.read_bytes() != changed


def test_unreadable_tables_are_said_plainly(copy: Copy, book: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Tables that a spreadsheet mangled meanwhile stop both ways with a word on what helps."""
    copy.path("answers").write_bytes(b"\xef\xbb\xbf" + copy.path("answers").read_bytes())
    for name in ("make", "take-in"):
        assert command.main([name, str(book), "--tables", str(copy.folder)]) == 1
        assert "`make check` says what helps" in capsys.readouterr().out


def test_tables_that_break_a_rule_still_make_a_workbook(copy: Copy) -> None:
    """A wrong date or figure goes into the workbook as text, so that it can be mended there."""
    right = copy.read("adjustability")[1][11]
    copy.edit("adjustability", 2, "reviewed", "yesterday")
    copy.edit("adjustability", 3, "until_minute", "soon")
    book = book_of(copy, "adjustability")
    change(book, "adjustability", put("L2", dt.datetime.fromisoformat(right)), put("E3", None))
    taken = take_in(book, copy.folder)
    assert taken.lines[:2] == (
        f"adjustability!L2: 'yesterday' -> '{right}'",
        "adjustability!E3: 'soon' -> ''",
    )
    assert taken.well and copy.problems() == []
