"""Workbooks as other programs save them: nothing changes by being opened and saved.

LibreOffice is used itself where it is installed, and by a workbook that it saved. Excel and Google Sheets can't be run
here: what they are known to do to a file is done to one, habit by habit.
"""

import datetime as dt
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from openpyxl.styles import PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from data.catalogue import FOLDER as TABLES_FOLDER
from data.csv_text import Cells, as_bytes
from data.workbook import tables as files
from data.workbook.read import read
from data.workbook.take_in import merged_all
from data.workbook.write import workbook
from tests.data.workbooks import FILES, FOLDER, MADE, NAMES, cells_of, office, save_by_office
from tests.faults import FULL

Habit = Callable[[Path], object]


@pytest.fixture
def made(tmp_path: Path) -> Path:
    """The workbook of the small tables."""
    path = tmp_path / "tables.xlsx"
    path.write_bytes(workbook({name: cells_of(name) for name in FILES}, MADE))
    return path


def assert_untouched(path: Path, tables: dict[str, Cells]) -> None:
    """Read back, every table has its bytes and no cell is said to have changed."""
    book = read(path)
    merged = merged_all(book, tables)
    assert set(merged) == set(tables) == set(book.base)
    for name, cells in tables.items():
        one = merged[name]
        assert (one.changes, one.collisions, one.faults) == ([], [], [])
        assert as_bytes(one.cells) == as_bytes(cells)
    for name, sheet in book.sheets.items():
        assert len(sheet.rows) == len(tables[name]) - 1


def test_as_libreoffice_saved_it() -> None:
    """A workbook that LibreOffice 7.4 opened and saved."""
    assert_untouched(FOLDER / "libreoffice.xlsx", {name: cells_of(name) for name in FILES})


def test_libreoffice_keeps_what_helps_a_keeper(made: Path) -> None:
    """After LibreOffice each sheet has the drop-downs, notes, locks, filter and marks that it had before.

    A LibreOffice without a window, as here, forgets the frozen header, which nothing that is read back needs.
    """
    before, after = load_workbook(made), load_workbook(FOLDER / "libreoffice.xlsx")
    assert before.sheetnames == after.sheetnames
    assert {one.title for one in after if one.sheet_state == "hidden"} == {"lists", "base"}
    for name in NAMES:
        was, sheet = before[name], after[name]
        assert drop_downs(sheet) == drop_downs(was)
        assert all(cell.comment and cell.comment.text for cell in sheet[1] if cell.value)
        assert sheet.protection.sheet and sheet.auto_filter.ref == was.auto_filter.ref
        for row in was.iter_rows(max_row=3):
            for cell in row:
                assert locked(sheet, cell.row, cell.column) == cell.protection.locked, (name, cell.coordinate)
        assert not locked(sheet, 200, 1)
        assert marks(sheet) == marks(was)
    assert (before["answers"].freeze_panes, after["answers"].freeze_panes) == ("D2", None)
    assert drop_downs(after["answers"])["I"] == ("sources", False)
    assert [cell.value for cell in after["answers"][1]][3:7] == [
        *("short_answer", "short_answer (es)", "patient_text", "patient_text (es)"),
    ]
    for sheet in (before["answers"], after["answers"]):
        tinted = [cell for (cell,) in sheet["E2:E11"] if cell.fill.fgColor.rgb == "FFFBE0D8"]
        assert [cell.row for cell in tinted] == [10, 11] and all("ok:" in cell.comment.text for cell in tinted)


def drop_downs(sheet: Any) -> dict[str, tuple[str, bool]]:
    """By column: the sheet on which the choices stand, and whether other words are refused."""
    found = {}
    for one in sheet.data_validations.dataValidation:
        (cells,) = one.sqref.ranges
        found[get_column_letter(cells.min_col)] = (
            one.formula1.removeprefix("=").split("!")[0],
            bool(one.showErrorMessage),
        )
    return found


def marks(sheet: Any) -> list[str]:
    """The conditions under which rows are tinted."""
    rules = [rule for one in sheet.conditional_formatting for rule in one.rules]
    return [text.replace(" ", "") for rule in rules for text in rule.formula]


def locked(sheet: Any, row: int, column: int) -> bool:
    """Whether a cell is locked; one that the file leaves out is as its whole column is."""
    there = {cell.column: cell for cell in next(sheet.iter_rows(min_row=row, max_row=row)) if cell.has_style}
    alike = (one for one in sheet.column_dimensions.values() if one.min <= column <= one.max)
    return bool((there[column] if column in there else next(alike)).protection.locked)


@pytest.mark.skipif(office() is None, reason="LibreOffice is not installed (apt-get install libreoffice-calc)")
def test_libreoffice_itself_changes_nothing(made: Path, tmp_path: Path) -> None:
    """Opened and saved by the LibreOffice of this machine; all real tables with FAULTS=full, else a few rows."""
    tables = {name: cells_of(name) for name in FILES}
    if FULL:
        tables = files.current(TABLES_FOLDER)
        made.write_bytes(workbook(tables, MADE))
    into = tmp_path / "saved"
    into.mkdir()
    saved = save_by_office(made, into)
    assert saved.read_bytes() != made.read_bytes()
    assert_untouched(saved, tables)


def every_cell(path: Path, change: Callable[[Any], object]) -> None:
    """Change every cell below the headers of the tables' sheets, and save."""
    opened = load_workbook(path)
    for name in NAMES:
        for row in opened[name].iter_rows(min_row=2):
            for cell in row:
                change(cell)
    opened.save(path)


def in_parts(path: Path, part: str, change: Callable[[str], str]) -> None:
    """Change the XML of a part of the file, as text."""
    with zipfile.ZipFile(path) as archive:
        parts = {one: archive.read(one) for one in archive.namelist()}
    assert any(re.fullmatch(part, one) for one in parts)
    with zipfile.ZipFile(path, "w") as archive:
        for one, content in parts.items():
            archive.writestr(one, change(content.decode()) if re.fullmatch(part, one) else content)


def empty_grid(path: Path) -> None:
    """Google Sheets gives each sheet a grid of styled empty cells, and drops the protection."""
    opened = load_workbook(path)
    for name in NAMES:
        for row in range(1, 1001, 50):
            for column in range(1, 60):
                opened[name].cell(row, column).fill = PatternFill("solid", "FFFFFFFF")
        opened[name].protection.sheet = False
    opened.save(path)


def rich_runs(path: Path) -> None:
    """Excel splits a text into runs where a part was formatted, and adds reading aids to East Asian ones."""

    def split(text: str) -> str:
        def runs(found: re.Match[str]) -> str:
            words = found[1]
            at = len(words) // 2 if not re.search(r"&[^;]*$", words[: len(words) // 2]) else 0
            first, second = (f'<r><t xml:space="preserve">{part}</t></r>' for part in (words[:at], words[at:]))
            return f'<si>{first if at else ""}{second}<rPh sb="0" eb="1"><t>yomi</t></rPh></si>'

        return re.sub(r"<si><t(?: xml:space=\"preserve\")?>([^<]*)</t></si>", runs, text)

    in_parts(path, r"xl/sharedStrings\.xml", split)


def wrong_dimension(path: Path) -> None:
    """Some programs leave a dimension that is too small: it must not hide rows."""
    in_parts(
        path,
        r"xl/worksheets/sheet\d+\.xml",
        lambda text: re.sub(r'<dimension ref="[^"]*"', '<dimension ref="A1"', text),
    )


def since_1904(path: Path) -> None:
    """Excel for old Macs counts days from 1904."""
    opened = load_workbook(path)
    opened.epoch = CALENDAR_MAC_1904
    opened.save(path)


def yes_as_true(cell: Any) -> None:
    """Google Sheets turns a drop-down of yes and no that was made a tick box into TRUE and FALSE."""
    if cell.parent.title == "quiz_options" and cell.value in ("yes", "no"):
        cell.value = cell.value == "yes"


def us_dates(cell: Any) -> None:
    """Dates shown as 11/24/2026: the same day in another form."""
    if isinstance(cell.value, dt.datetime):
        cell.number_format = "m/d/yyyy"


def general(cell: Any) -> None:
    """All formats lost: texts stay texts, figures figures; dates keep theirs, else they would be figures."""
    if not isinstance(cell.value, dt.datetime):
        cell.number_format = "General"


def spaced(cell: Any) -> None:
    """Spaces and no-break spaces round a text."""
    if isinstance(cell.value, str):
        cell.value = f"\u00a0{cell.value} "


def as_floats(cell: Any) -> None:
    """Figures as every program may write them: 12 as 12.0."""
    if isinstance(cell.value, int) and not isinstance(cell.value, bool):
        cell.value = float(cell.value)


def columns_moved(path: Path) -> None:
    """The last column of a sheet put first: columns are known by their names."""
    opened = load_workbook(path)
    for name in NAMES:
        rows = [[cell.value for cell in row] for row in opened[name].iter_rows()]
        forms = [[cell.number_format for cell in row] for row in opened[name].iter_rows()]
        for number, (row, shown) in enumerate(zip(rows, forms, strict=True), 1):
            for place, (value, form) in enumerate(zip([row[-1], *row[:-1]], [shown[-1], *shown[:-1]], strict=True), 1):
                cell = opened[name].cell(number, place)
                cell.value, cell.number_format = value, form
                if isinstance(value, str):
                    cell.data_type = "s"
    opened.save(path)


HABITS: dict[str, Habit] = {
    "saved by openpyxl": lambda path: every_cell(path, lambda cell: None),
    "Google's empty grid": empty_grid,
    "rich text runs": rich_runs,
    "wrong dimension": wrong_dimension,
    "days since 1904": since_1904,
    "yes as TRUE": lambda path: every_cell(path, yes_as_true),
    "US dates": lambda path: every_cell(path, us_dates),
    "formats lost": lambda path: every_cell(path, general),
    "spaces": lambda path: every_cell(path, spaced),
    "whole numbers as floats": lambda path: every_cell(path, as_floats),
    "columns moved": columns_moved,
}


@pytest.mark.parametrize("habit", HABITS)
def test_habits_of_other_programs_change_nothing(made: Path, habit: str) -> None:
    """Each habit changes the file, and no cell's meaning."""
    before = made.read_bytes()
    HABITS[habit](made)
    assert made.read_bytes() != before
    assert_untouched(made, {name: cells_of(name) for name in FILES})
