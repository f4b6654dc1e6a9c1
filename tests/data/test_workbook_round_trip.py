"""A workbook and back: the same bytes for any legal cells, no formula in any cell, the same bytes each time."""

import datetime as dt
import io
import re
import zipfile
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from data.catalogue import FOLDER
from data.csv_text import Cells, as_bytes, as_cells
from data.rows import TABLES
from data.rows.spoken import SPOKEN_TABLES
from data.tidying.cells import doubt
from data.workbook.merge import merge
from data.workbook.read import read
from data.workbook.sheet import TooMuchError
from data.workbook.take_in import merged_all, take_in
from data.workbook.write import workbook
from tests.data.legal import files, table
from tests.faults import count

MADE = dt.date(2026, 11, 28)
REAL = {name: as_cells((FOLDER / f"{name}.csv").read_text(encoding="utf-8")) for name in (*TABLES, *SPOKEN_TABLES)}


@pytest.fixture(scope="module")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The workbook of the real tables."""
    path = tmp_path_factory.mktemp("workbook") / "tables.xlsx"
    path.write_bytes(workbook(REAL, MADE))
    return path


def there_and_back(name: str, tables: dict[str, Cells], room: Path) -> dict[str, Cells]:
    """The files that an untouched workbook of one table gives, whatever other languages say in it."""
    path = room / "tables.xlsx"
    path.write_bytes(workbook(tables, MADE))
    book = read(path)
    merged = merged_all(book, tables)
    assert [(one.changes, one.collisions, one.faults) for one in merged.values()] == [([], [], [])] * len(tables)
    assert len(book.sheets[name].rows) == len(tables[name]) - 1
    return {one: found.cells for one, found in merged.items()}


@settings(max_examples=count(30, 2_000))
@given(data=st.data(), name=st.sampled_from(sorted(TABLES)))
def test_any_legal_cells_come_back_to_the_byte(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject, name: str
) -> None:
    """Random rows of any table and their Spanish, with signs of every script and cells that look like formulas."""
    tables = data.draw(files(name))
    assert there_and_back(name, tables, tmp_path_factory.mktemp("book")) == tables


@settings(max_examples=count(20, 1_000))
@given(data=st.data(), name=st.sampled_from(sorted(TABLES)))
def test_any_legal_change_is_taken_as_it_was_typed(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject, name: str
) -> None:
    """One table's workbook read against another's rows: what the sheets say is what the merged table says.

    What a spreadsheet may have made of another cell ('Ā·', '#') is refused where it is new: not drawn here.
    """
    was, wished = data.draw(table(name)), data.draw(table(name))
    assume(not any(doubt(cell, "text") for row in wished[1:] for cell in row))
    path = tmp_path_factory.mktemp("book") / "tables.xlsx"
    path.write_bytes(workbook({name: wished}, MADE))
    merged = merge(read(path).sheets[name], was, was)
    assert (merged.collisions, merged.faults) == ([], [])
    assert {tuple(map(plain, row)) for row in merged.cells} == {tuple(map(plain, row)) for row in wished}


def plain(cell: str) -> str:
    """A figure without needless zeros: 007 and 0.50 are 7 and 0.5."""
    if re.fullmatch(r"-?\d+(\.\d+)?", cell):
        whole, _, part = cell.partition(".")
        sign = "-" if whole.startswith("-") else ""
        said = (whole.removeprefix("-").lstrip("0") or "0") + (f".{part.rstrip('0')}" if part.strip("0") else "")
        return "0" if said == "0" else sign + said
    return cell


def test_real_tables_come_back_untouched(real: Path, tmp_path: Path) -> None:
    """Taking an untouched workbook in writes no file and says so."""
    taken = take_in(real, FOLDER)
    assert (taken.written, taken.well) == ((), True)
    assert taken.lines == ("Nothing to change: the tables say all this already.",)
    book = read(real)
    assert set(book.sheets) == set(TABLES)
    merged = merged_all(book, REAL)
    assert set(merged) == set(REAL)
    for name, cells in REAL.items():
        assert as_bytes(merged[name].cells) == as_bytes(cells)
        assert as_bytes(cells) == (FOLDER / f"{name}.csv").read_bytes()


def test_the_same_tables_give_the_same_bytes(real: Path) -> None:
    """Nothing in a workbook depends on when or where it is made but the day."""
    assert workbook(REAL, MADE) == real.read_bytes()


def test_no_cell_holds_a_formula(tmp_path: Path) -> None:
    """Cells that begin like formulas are written as text; no sheet has a formula element, no link leads out."""
    words = ["=1+1", "+1", "-1+2", "@SUM(A1)", '=HYPERLINK("http://x.org")', "http://x.org", "{=1}"]
    cells = [["notice_id", "text"], *([f"n{at}", word] for at, word in enumerate(words))]
    raw = workbook({"notices": cells}, MADE)
    with zipfile.ZipFile(io.BytesIO(raw)) as parts:
        sheets = [parts.read(one).decode() for one in parts.namelist() if one.startswith("xl/worksheets/sheet")]
        assert not any("rels" in one and "hyperlink" in parts.read(one).decode() for one in parts.namelist())
    assert len(sheets) == 4
    assert not any(re.search(r"<f[ />]|hyperlink", sheet) for sheet in sheets)
    path = tmp_path / "n.xlsx"
    path.write_bytes(raw)
    assert [found["text"].text for _, found in read(path).sheets["notices"].rows] == words


def test_a_cell_too_long_for_a_workbook_is_named() -> None:
    """What no workbook can hold is refused with its cell, never cut."""
    with pytest.raises(TooMuchError, match=r"notices!B2: no workbook can hold"):
        workbook({"notices": [["notice_id", "text"], ["one", "x" * 40_000]]}, MADE)
