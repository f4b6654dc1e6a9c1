"""Files as spreadsheets leave them, by chance: mended right, or refused with the cell named, never another meaning.

`make test` tries 40, `make faults` 500.
"""

import csv
import io
import random
import re
from collections.abc import Callable, Iterable
from decimal import Decimal, InvalidOperation

import pytest

from data import catalogue, committed
from data.columns import kind_of
from data.csv_text import Cells, as_bytes, as_cells
from data.problems import Problem
from data.rows import TABLES
from data.tidying.files import tidy
from data.tidying.folder import put_right
from tests.conftest import TODAY, Copy
from tests.faults import count

REAL = {name: as_cells((catalogue.FOLDER / f"{name}.csv").read_text(encoding="utf-8")) for name in TABLES}
LETTERS = ("Müller", "Sørensen", "Łukasz", "Núñez", "Dvořák", "≥ 50", "5 µg", "β-blocker", "α2A", "don\u2019t", "Ünal")
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
Rng = random.Random
OnCell = Callable[[Rng, str, str], str]


def dates(order: str) -> OnCell:
    """Every date in another form."""

    def changing(rng: Rng, kind: str, cell: str) -> str:
        found = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", cell) if kind == "date" else None
        if not found:
            return cell
        parts = {"y": found[1], "m": str(int(found[2])), "d": str(int(found[3])), "2": found[1][2:]}
        return "".join(parts.get(one, one) for one in order)

    return changing


def as_excel_takes_it(rng: Rng, kind: str, cell: str) -> str:
    """What opening a CSV does to a cell: 3-6 becomes a date, long digits are cut, = begins a formula, zeros go."""
    if (found := re.fullmatch(r"(\d{1,2})-(\d{1,2})", cell)) and 0 < int(found[1]) < 13 and 0 < int(found[2]) < 32:
        return f"{int(found[2])}-{MONTHS[int(found[1]) - 1]}"
    if re.fullmatch(r"\d{12,}", cell):
        return f"{Decimal(cell):.2E}"
    if re.match(r"[=+@]|-[a-z]", cell):
        return "#NAME?"
    if re.fullmatch(r"-?\d+\.\d+", cell) and kind == "number":
        return str(Decimal(cell).normalize().quantize(1)) if Decimal(cell) % 1 == 0 else cell.rstrip("0")
    return cell


def now_and_then(change: Callable[[str], str]) -> OnCell:
    """A change to one cell in twenty."""
    return lambda rng, kind, cell: change(cell) if cell and rng.random() < 0.05 else cell


ON_DATES: tuple[OnCell, ...] = (
    dates("m/d/y"),
    dates("d/m/y"),
    dates("d.m.y"),
    dates("y/m/d"),
    dates("m/d/2"),
    lambda rng, kind, cell: "3/4/2026" if kind == "date" and rng.random() < 0.02 else cell,
)
ON_CELLS: tuple[OnCell, ...] = (
    as_excel_takes_it,
    now_and_then(lambda cell: f" {cell}  "),
    now_and_then(lambda cell: cell.replace(" ", "\u00a0")),
    lambda rng, kind, cell: {"yes": "TRUE", "no": "FALSE"}.get(cell, cell) if kind == "yes_no" else cell,
    lambda rng, kind, cell: cell.replace(";", ", ") if kind == "ids" else cell,
    lambda rng, kind, cell: "3.51E+07" if re.fullmatch(r"\d{8}", cell) and rng.random() < 0.2 else cell,
)
PAGES = (
    "utf-8",
    "utf-8",
    "utf-8-sig",
    "utf-8-sig",
    "utf-16",
    "cp1252",
    "cp1252",
    "cp1250",
    "mac_roman",
    "cp850",
    "cp437",
)


def mangle(rng: Rng, name: str, cells: Cells) -> bytes:
    """A table as a spreadsheet might leave it."""
    header, *rows = cells
    kinds = [kind_of(name, column) for column in header]
    for change in (*rng.sample(ON_DATES, rng.randint(0, 1)), *rng.sample(ON_CELLS, rng.randint(0, 2))):
        rows = [[change(rng, kind, cell) for kind, cell in zip(kinds, row, strict=True)] for row in rows]
    if rng.random() < 0.3:
        rows = rows + [[""] * len(header)] * rng.randint(1, 4)
    if rng.random() < 0.2:
        header, rows = [*header, ""], [[*row, ""] for row in rows]
    if rng.random() < 0.2:
        header = [one.replace("_", " ").capitalize() for one in header]
    text = io.StringIO()
    quoting = rng.choice((csv.QUOTE_MINIMAL, csv.QUOTE_MINIMAL, csv.QUOTE_ALL))
    ends = rng.choice(("\n", "\r\n", "\r"))
    mark = rng.choice(",,;\t")
    csv.writer(text, delimiter=mark, lineterminator=ends, quoting=quoting).writerows([header, *rows])  # type: ignore[arg-type]
    if rng.random() < 0.1:
        return text.getvalue().encode().decode(rng.choice(("cp1252", "mac_roman", "cp850")), errors="replace").encode()
    return text.getvalue().encode(rng.choice(PAGES), errors="replace")


def same(kind: str, one: str, other: str) -> bool:
    """Whether two cells mean the same: the same text, or the same figure with fewer zeros."""
    try:
        return one == other or (kind == "number" and Decimal(one) == Decimal(other))
    except InvalidOperation:
        return False


@pytest.mark.parametrize("seed", range(count(20, 500)))
def test_a_mangled_file_is_mended_or_its_cells_are_named(copy: Copy, seed: int) -> None:
    """Each cell that tidy writes, or would write, means what it meant; any other is named by tidy or by a rule.

    In half the cases a commit tells how the cells stood before someone typed new names and the file was mangled.
    """
    rng = Rng(seed)
    name = rng.choice([one for one in TABLES if len(REAL[one]) > 3])
    cells = [list(row) for row in REAL[name]]
    prose = [place for place, column in enumerate(cells[0]) if column in ("patient_text", "text", "title", "authors")]
    for _ in range(rng.choice((0, 0, 1, 3)) if prose else 0):
        row, place = rng.choice(cells[1:]), rng.choice(prose)
        row[place] = f"{row[place]} {rng.choice(LETTERS)} there".strip()
    if seed % 2:
        copy.commit()
    raw = mangle(rng, name, cells)
    path = copy.path(name)
    path.write_bytes(raw)

    tidied = tidy(name, raw, lambda: committed.cells(path))
    lines, well = put_right(copy.folder)
    assert well == (not tidied.refused) and all(isinstance(line, str) for line in lines)
    assert path.read_bytes() == (raw if tidied.refused or tidied.after is None else tidied.after)
    if tidied.after is not None:
        unsaid = others(name, cells, as_cells(tidied.after.decode())) - places(tidied.refused)
        path.write_bytes(tidied.after)
        unsaid -= places(catalogue.find_problems(copy.folder, TODAY, with_reading_level=False)) if unsaid else set()
        assert not unsaid, sorted(unsaid)[:5]
    print("to the byte" if tidied.after == as_bytes(cells) and well else "in meaning" if well else "refused")


def others(name: str, was: Cells, stands: Cells) -> set[tuple[int, str]]:
    """Row and column of each cell that doesn't mean what it meant; the header is row 1."""
    assert len(was) == len(stands)
    found = {(1, column) for column in stands[0] if column not in was[0]}
    for number, (before, after) in enumerate(zip(was[1:], stands[1:], strict=True), 2):
        for column, old, new in zip(was[0], before, after, strict=True):
            if not same(kind_of(name, column), old, new):
                found.add((number, column))
    return found


def places(problems: Iterable[Problem]) -> set[tuple[int, str]]:
    """Row and column of each problem."""
    return {(one.row, one.column) for one in problems}


def test_mangling_finds_what_is_silent() -> None:
    """The trial above sees a change of meaning: figures that aren't equal, and texts that differ, are not the same."""
    assert same("number", "0.50", "0.5") and not same("number", "0.50", "5.0")
    assert not same("text", "0.50", "0.5") and not same("date", "2026-04-03", "2026-03-04")


def test_some_are_mended_to_the_byte_and_some_refused() -> None:
    """The seeds of the trial hold both kinds, so that neither half of it is empty."""
    mended = refused = 0
    for seed in range(60):
        rng = Rng(seed)
        name = rng.choice([one for one in TABLES if len(REAL[one]) > 3])
        tidied = tidy(name, mangle(rng, name, REAL[name]))
        mended += tidied.after == as_bytes(REAL[name])
        refused += bool(tidied.refused)
    assert mended >= 10 and refused >= 5, (mended, refused)
