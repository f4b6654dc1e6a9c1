"""Random damage to the tables: the checker never crashes, and nothing that breaks a rule slips through.

Whether a rule is broken is judged by ``oracle``, which shares no code with the checker.
"""

import datetime as dt
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data import catalogue
from data.problems import Problem
from data.rows import TABLES
from tests.conftest import TODAY, Copy
from tests.data.oracle import broken_rules
from tests.faults import count

Cells = list[list[str]]
NASTY = st.sampled_from(
    [
        *("", " ", "NA", "nan", "None", "0", "-1", "101", "1e9", "2026-13-01", "2026-02-31", "9999-12-31", "yes", "no"),
        *("<script>alert(1)</script>", "#strike[x]", "**bold**", "$a$", "a;b;;c", "best", "iv_ketamine", "trd"),
        *("\x00", "\u202e", "\ufeff", "\n", '"', "'", ",", "🜁" * 5, "x" * 5000, "\u00a0", "a\u2028b", "powerful words"),
    ]
)
TEXT = st.one_of(NASTY, st.text(st.characters(codec="utf-8"), max_size=60))


def place(data: st.DataObject, cells: Cells) -> tuple[int, int]:
    """A row below the header, and a column."""
    return data.draw(st.integers(1, len(cells) - 1)), data.draw(st.integers(0, len(cells[0]) - 1))


def any_text(data: st.DataObject, cells: Cells) -> None:
    """Another text in a cell."""
    row, column = place(data, cells)
    cells[row][column] = data.draw(TEXT)


def from_elsewhere(data: st.DataObject, cells: Cells) -> None:
    """A cell of another row, of the same column or of any."""
    row, column = place(data, cells)
    other, elsewhere = place(data, cells)
    cells[row][column] = cells[other][data.draw(st.sampled_from((column, elsewhere)))]


def slightly_other(data: st.DataObject, cells: Cells) -> None:
    """A cell with one sign less, more or other."""
    row, column = place(data, cells)
    cell = cells[row][column]
    at = data.draw(st.integers(0, len(cell)))
    sign = data.draw(st.sampled_from(("", *"0159-.;,_ aZ<\n")))
    cells[row][column] = cell[:at] + sign + cell[at + data.draw(st.integers(0, 1)) :]


def rows_about(data: st.DataObject, cells: Cells) -> None:
    """A row out, twice, or elsewhere."""
    row, _ = place(data, cells)
    to, _ = place(data, cells)
    taken = cells.pop(row)
    for _ in range(data.draw(st.integers(0, 2))):
        cells.insert(to, list(taken))


def columns_about(data: st.DataObject, cells: Cells) -> None:
    """A column out, twice, elsewhere, or under another name."""
    _, column = place(data, cells)
    _, to = place(data, cells)
    change = data.draw(st.sampled_from(("out", "twice", "move", "rename", "swap")))
    for row in cells:
        if change == "swap":
            row[column], row[to] = row[to], row[column]
        elif change == "rename" and row is cells[0]:
            row[column] = data.draw(TEXT)
        elif change in ("out", "move"):
            taken = row.pop(column)
            if change == "move":
                row.insert(to, taken)
        elif change == "twice":
            row.insert(to, row[column])


CHANGES = (any_text, from_elsewhere, slightly_other, rows_about, columns_about)


def damaged(kinds: int) -> Any:
    """Settings for a share of 48 mutations in `make test`, of 5,000 in `make faults`."""
    slow = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example]
    return settings(max_examples=count(48, 5_000) // kinds, deadline=None, suppress_health_check=slow)


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
@damaged(len(CHANGES) + 1)
@given(name=st.sampled_from(sorted(TABLES)), data=st.data())
def test_damaged_tables_never_crash_and_never_slip_through(
    change: Callable[[st.DataObject, Cells], None], name: str, data: st.DataObject
) -> None:
    """After any change the checker answers in its own form; what it accepts breaks no rule."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Copy(Path(folder) / "tables")
        shutil.copytree(catalogue.FOLDER, copy.folder)
        cells = copy.read(name)
        if len(cells) < 2:
            return
        change(data, cells)
        copy.write(name, cells)
        judge(copy.folder)


@damaged(len(CHANGES) + 1)
@given(
    name=st.sampled_from(sorted(TABLES)),
    start=st.integers(0, 10**6),
    gone=st.sampled_from((0, 1, 40, 10**9)),
    junk=st.binary(max_size=40),
)
def test_damaged_bytes_never_crash_and_never_slip_through(name: str, start: int, gone: int, junk: bytes) -> None:
    """Bytes thrown into a file, or a part of it gone: problems, or tables that still hold."""
    with tempfile.TemporaryDirectory() as folder:
        tables = Path(folder) / "tables"
        shutil.copytree(catalogue.FOLDER, tables)
        path = tables / f"{name}.csv"
        raw = path.read_bytes()
        cut = start % (len(raw) + 1)
        path.write_bytes(raw[:cut] + junk + raw[cut + gone :])
        judge(tables)


def judge(folder: Path) -> None:
    """The checker answers; where it finds nothing, the oracle finds nothing either."""
    problems = catalogue.find_problems(folder, TODAY, with_reading_level=False)
    assert all(isinstance(one, Problem) and str(one).startswith("tables/") for one in problems)
    if not problems:
        assert broken_rules(folder, TODAY) == []


def test_oracle_finds_nothing_in_the_tables_that_ship() -> None:
    """What the trials break is whole before."""
    assert broken_rules(catalogue.FOLDER, TODAY) == []


@pytest.mark.parametrize(
    ("table", "column", "cell"),
    [
        ("answers", "patient_text", "A promising drip."),
        ("answers", "patient_text", "x" * 5000),
        (
            "answers",
            "patient_text",
            "Ketamine drips <b>slowly</b> into a vein in a clinic, and that use is off-label here.",
        ),
        ("answers", "short_answer", "one two three four five six seven"),
        ("answers", "treatment_id", "iv"),
        ("answers", "treatment_id", "im_ketamine"),
        ("answers", "source_ids", ""),
        ("answers", "source_ids", "feder-2012"),
        ("answers", "reviewed", "2999-01-01"),
        ("answers", "review_by", "2029-01-01"),
        ("answers", "short_answer", "A drip\u00a0into a vein"),
        ("conditions", "condition_id", "low_mood"),
        ("conditions", "order", "first"),
        ("evidence", "certainty", "certain"),
        ("notices", "text", "All is well."),
        ("outcomes", "treated_percent", "145"),
        ("outcomes", "ci_low", "4"),
        ("sources", "source_id", "nobody-cites-this"),
        ("sources", "link", "javascript:alert(1)"),
        ("treatments", "name", ""),
    ],
)
def test_oracle_sees_what_is_broken(copy: Copy, table: str, column: str, cell: str) -> None:
    """The oracle isn't blind: each of these breaks a rule, and it says so. So does the checker."""
    copy.edit(table, 2, column, cell)
    assert broken_rules(copy.folder, TODAY) != []
    assert copy.problems() != []


def test_oracle_sees_rows_that_are_gone(copy: Copy) -> None:
    """A general answer, a cell of the matrix or a statement on adjustability gone: the oracle says so."""
    for table in ("answers", "evidence", "adjustability", "treatments"):
        cells = copy.read(table)
        copy.write(table, [cells[0], *cells[2:]])
        assert broken_rules(copy.folder, TODAY) != []
        copy.write(table, cells)
    assert broken_rules(copy.folder, dt.date(2020, 1, 1)) != []
