"""A sheet, the table as it was when the workbook was made, and the table as it is: merged cell by cell."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation

from data.columns import kind_of
from data.csv_text import Cells
from data.rows import TABLES
from data.workbook.beside import Key, Named, by_key, key_of
from data.workbook.read import Found, Sheet


@dataclass
class Merged:
    """The table as it would stand; what changed, what collides and what can't be taken, in lines with their cells.

    ``rows`` says in which row of the sheet a row of ``cells`` stands (both counted with the header as 1).
    """

    cells: Cells = field(default_factory=list)
    rows: dict[int, int] = field(default_factory=dict)
    changes: list[str] = field(default_factory=list)
    collisions: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


def merge(sheet: Sheet, was: Cells, today: Cells) -> Merged:
    """Take what the sheet changed since ``was`` into ``today``; rows are known by their key, in any order.

    A cell that was changed on both sides, each in its way, collides: it stays as it is today.
    """
    header = today[0]
    if was[0] != header:
        return _of_other_columns(sheet, was, today)
    missing = [column for column in header if column not in sheet.letters]
    faults = [*sheet.faults, *(f"{sheet.name}!A1: column {column} is missing" for column in missing)]
    if faults:
        return Merged(faults=faults)
    return _Merging(sheet, by_key(sheet.name, was), by_key(sheet.name, today), header).run()


def _of_other_columns(sheet: Sheet, was: Cells, today: Cells) -> Merged:
    """A table whose columns changed since: nothing to do if its sheet is as it was, else a fault."""
    stands = [[cells[column].text for column in was[0] if column in cells] for _, cells in sheet.rows]
    if not sheet.faults and stands == was[1:]:
        return Merged(cells=today)
    return Merged(
        faults=[f"{sheet.name}!A1: this table has other columns today: bring its changes over to a new workbook"]
    )


class _Merging:
    def __init__(self, sheet: Sheet, was: dict[Key, Named], today: dict[Key, Named], header: list[str]) -> None:
        self._sheet, self._was, self._today, self._header = sheet, was, today, header
        self._after = {key: dict(row) for key, row in today.items()}
        self._order = list(today)
        self._numbers: dict[Key, int] = {}
        self._out = Merged()

    def run(self) -> Merged:
        before: Key | None = None
        for number, cells in self._sheet.rows:
            texts = {column: cells[column].text for column in self._header}
            key = key_of(self._sheet.name, texts)
            if key in self._numbers:
                self._out.faults.append(f"{self._at(number)}: names the same row as row {self._numbers[key]}")
                continue
            self._numbers[key] = number
            self._row(number, key, cells, before)
            if key in self._after:
                before = key
        self._rows_taken_out()
        self._out.cells = [self._header, *([self._after[key][one] for one in self._header] for key in self._order)]
        self._out.rows = {at: self._numbers[key] for at, key in enumerate(self._order, 2) if key in self._numbers}
        return self._out

    def _at(self, number: int, column: str = "") -> str:
        return self._sheet.address(number, column or TABLES[self._sheet.name].key[0])

    def _row(self, number: int, key: Key, cells: dict[str, Found], before: Key | None) -> None:
        was, today = self._was.get(key), self._today.get(key)
        if was is None and today is None:
            self._after[key] = dict.fromkeys(self._header, "")
            self._order.insert(self._order.index(before) + 1 if before else 0, key)
            self._out.changes.append(f"{self._at(number)}: new row")
        reference = was or today or dict.fromkeys(self._header, "")
        for column, old, new in self._changed(number, cells, reference):
            place = self._at(number, column)
            if was is None and today is not None:
                self._out.collisions.append(f"{place}: a new row with '{new}' here, '{old}' in the tables today")
            elif was is not None and today is None:
                self._out.collisions.append(f"{place}: '{old}' -> '{new}' here, its row taken out of the tables since")
            elif today is None or today[column] == old:
                self._after[key][column] = new
                self._out.changes.append(f"{place}: '{old}' -> '{new}'")
            elif today[column] != new:
                self._out.collisions.append(f"{place}: '{old}' -> '{new}' here, '{today[column]}' in the tables today")

    def _changed(self, number: int, cells: dict[str, Found], was: Named) -> Iterator[tuple[str, str, str]]:
        """Column, old and new text of each cell that says something else than it did."""
        for column in self._header:
            found, old = cells[column], was[column]
            if _same(self._sheet.name, column, found, old):
                continue
            if found.doubt:
                self._out.faults.append(f"{self._at(number, column)}: {found.doubt}")
            else:
                yield column, old, found.text

    def _rows_taken_out(self) -> None:
        for key, was in self._was.items():
            today = self._today.get(key)
            if key in self._numbers or today is None:
                continue
            said = ", ".join(filter(None, key))
            if today == was:
                self._order.remove(key)
                self._out.changes.append(f"{self._sheet.name}: row '{said}' taken out")
            else:
                self._out.collisions.append(
                    f"{self._sheet.name}: row '{said}' taken out here, changed in the tables since"
                )


def _same(name: str, column: str, found: Found, old: str) -> bool:
    """Whether a cell says what it said: the same text, or the same figure with other zeros at its ends."""
    if found.text == old:
        return True
    if kind_of(name, column) not in ("whole", "number"):
        return False
    try:
        return Decimal(found.text) == Decimal(old)
    except InvalidOperation:
        return False
