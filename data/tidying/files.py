"""One table's file: everything about it that can be mended, and everything that must not be."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import zip_longest

from data.columns import kind_of
from data.csv_text import Cells, as_bytes
from data.problems import Problem
from data.rows.spoken import table_of
from data.tidying.cells import doubt, mend
from data.tidying.dates import read_column
from data.tidying.decoding import Decoded, UnreadableError, decode

EMPTY_ROWS = "empty rows at the end"
EMPTY_COLUMNS = "empty columns at the end"
HEADER = "column names in capitals or with spaces"
LINES = "line ends or quotes of another kind"


@dataclass(frozen=True)
class Mend:
    """One kind of thing to mend in a file: in which columns (none = the file as a whole), how often, and what."""

    file: str
    columns: tuple[str, ...]
    count: int
    habit: str

    def __str__(self) -> str:
        place = f"tables/{self.file}.csv"
        if self.columns:
            cells = f"{self.count:,} cell{'' if self.count == 1 else 's'}"
            place += f", column{'' if len(self.columns) == 1 else 's'} {', '.join(self.columns)}, {cells}"
        return f"{place}: {self.habit}"


@dataclass(frozen=True)
class Tidied:
    """A file as it would stand: its bytes (None where it can't be read), what was mended, what is refused."""

    name: str
    after: bytes | None
    mends: tuple[Mend, ...]
    refused: tuple[Problem, ...]


def tidy(name: str, raw: bytes, before: Callable[[], Cells] = list) -> Tidied:
    """What becomes of the bytes of a table's file. A file that is right comes back with nothing to mend.

    ``before`` gives header and rows as they were last known, if they are: it settles what a code page leaves open.
    """
    columns = table_of(name).columns
    if not raw.strip():
        return Tidied(name, None, (), ())
    try:
        read = decode(raw, columns, before)
    except UnreadableError as error:
        return Tidied(name, None, (), (Problem(name, 0, "", str(error)),))
    mends = [Mend(name, (), 1, habit) for habit in read.habits]
    cells, about_shape = _shape(name, read.cells)
    mends += about_shape
    cells, about_cells, refused = _cells(name, cells)
    mends += about_cells
    refused += _in_doubt(name, cells, read)
    after = as_bytes(cells)
    if after != raw and not mends:
        mends.append(Mend(name, (), 1, LINES))
    return Tidied(name, after, tuple(mends), tuple(sorted(refused)))


def _shape(name: str, cells: Cells) -> tuple[Cells, list[Mend]]:
    """Without what is empty at the end, and with the header's names as they are spelled."""
    mends: list[Mend] = []
    rows = list(cells)
    while rows and not "".join(rows[-1]).strip():
        rows.pop()
    if len(rows) < len(cells):
        mends.append(Mend(name, (), 1, EMPTY_ROWS))
    if not rows:
        return rows, mends
    width = len(rows[0])
    while width and not any(cell.strip() for row in rows for cell in row[width - 1 :]):
        width -= 1
    if any(len(row) > width for row in rows):
        rows = [row[:width] for row in rows]
        mends.append(Mend(name, (), 1, EMPTY_COLUMNS))
    header = [_spelled(cell, table_of(name).columns) for cell in rows[0]]
    if header != rows[0]:
        mends.append(Mend(name, (), 1, HEADER))
    return [header, *rows[1:]], mends


def _spelled(cell: str, columns: tuple[str, ...]) -> str:
    plain = "_".join(cell.replace("\u00a0", " ").lower().split())
    return plain if plain in columns else cell


def _cells(name: str, cells: Cells) -> tuple[Cells, list[Mend], list[Problem]]:
    if not cells:
        return cells, [], []
    header, *rows = cells
    columns = table_of(name).columns
    found: dict[str, dict[str, int]] = {}
    refused: list[Problem] = []
    by_column: list[list[str]] = []
    for column, *stood in zip_longest(header, *rows, fillvalue=None):
        if column is None or column not in columns:
            by_column.append(["" if cell is None else cell for cell in stood])
            continue
        kind = kind_of(name, column)
        better: list[str] = []
        for cell in stood:
            text, habits = mend(cell, kind) if cell else ("", ())
            better.append(text)
            for habit in habits:
                found.setdefault(habit, {}).setdefault(column, 0)
                found[habit][column] += 1
        doubts = {index: why for index, cell in enumerate(better) if cell and (why := doubt(cell, kind))}
        if kind == "date":
            told, undecided = read_column(better)
            if told:
                habit = f"dates as {better[min(told)]}"
                found.setdefault(habit, {})[column] = len(told)
            better = [told.get(index, cell) for index, cell in enumerate(better)]
            doubts |= undecided
        refused += [Problem(name, index + 2, column, why) for index, why in doubts.items()]
        by_column.append(better)
    turned = [[column[index] for column in by_column][: len(row)] for index, row in enumerate(rows)]
    mends = [Mend(name, tuple(counts), sum(counts.values()), habit) for habit, counts in found.items()]
    return [header, *turned], mends, refused


def _in_doubt(name: str, cells: Cells, read: Decoded) -> Iterator[Problem]:
    header = cells[0] if cells else []
    for one in read.doubts:
        column = header[one.place] if one.place < len(header) and one.row > 1 else ""
        yield Problem(name, one.row, column, one.reason)
