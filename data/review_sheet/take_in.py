"""Reads a review sheet that came back, and says what it would change; what breaks a rule changes nothing."""

import csv
import io
import shutil
import tempfile
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from data.catalogue import FOLDER, Catalogue, find_problems
from data.catalogue import load as load_catalogue
from data.problems import did_you_mean
from data.review_sheet.workbook import ABOUT, ASKED, COLUMNS, FIRST, FIRST_ROW, HELD, ROLES, SHEETS, VERDICTS, as_iso
from data.rows import TABLES, Row, as_cell
from data.signing import SIGNED, Signed, fingerprint, key_of

Cells = Mapping[str, str]


class SheetErrors(ValueError):
    """Raised with everything wrong with a sheet, each as 'Ratings!J17: ...'; nothing was written then."""


@dataclass(frozen=True)
class Taken:
    """The new reviews.csv, and in words: what is new or changed, and which signatures have lapsed already."""

    csv: str
    new: tuple[str, ...]
    lapsed: tuple[str, ...]


def take_in(file: Path, folder: Path = FOLDER) -> Taken:
    """What the tables' reviews would be with this sheet. Raises SheetErrors; writes nothing."""
    catalogue = load_catalogue(folder)
    book = _opened(file)
    missing = [one for one in (FIRST, *SHEETS.values()) if one not in book.sheetnames]
    if missing:
        raise SheetErrors(f"{file.name}: no sheet '{missing[0]}': this is no review sheet, or the sheet was renamed")
    problems: list[str] = []
    person = _person(book[FIRST], problems)
    signed = [one for table in SIGNED for one in _signed(book[SHEETS[table]], table, problems)]
    if not signed and not problems:
        problems.append(f"{file.name}: nothing is signed: no cell under '{ASKED[0]}' is filled in")
    if problems:
        raise SheetErrors("\n".join(problems))
    return _merged(catalogue, folder, person, signed)


def pending(file: Path, folder: Path = FOLDER) -> bool:
    """Whether a sheet holds anything signed that the tables' reviews don't. Raises SheetErrors for no workbook."""
    book, problems = _opened(file), list[str]()
    signed = [one for table in SIGNED if SHEETS[table] in book for one in _signed(book[SHEETS[table]], table, problems)]
    if not signed and not problems:
        return False
    try:
        return bool(take_in(file, folder).new)
    except SheetErrors:
        return True


def write(taken: Taken, folder: Path = FOLDER) -> None:
    """Write the new reviews.csv."""
    (folder / "reviews.csv").write_text(taken.csv, encoding="utf-8", newline="")


def _opened(file: Path) -> Workbook:
    try:
        return load_workbook(file)
    except (OSError, InvalidFileException, zipfile.BadZipFile, SyntaxError, KeyError, ValueError, TypeError) as error:
        raise SheetErrors(f"{file.name}: can't be read as an .xlsx workbook ({error})") from None


def _person(sheet: Worksheet, problems: list[str]) -> Cells:
    said: dict[str, str] = {}
    for row, (label, column, hint) in enumerate(ABOUT, FIRST_ROW):
        place = f"{FIRST}!B{row}"
        if sheet.cell(row, 1).value != label:
            problems.append(f"{FIRST}!A{row}: '{sheet.cell(row, 1).value}' found; '{label}' would be right")
        words = _text(sheet, row, 2, problems)
        said[column] = words.lower() if column in ("role", "independent") else words
        if not words and column != "credentials":
            problems.append(f"{place}: {label} is empty; {hint}")
    if said["role"] and said["role"] not in ROLES:
        problems.append(f"{FIRST}!B{FIRST_ROW + 1}: '{said['role']}' found; one of {', '.join(ROLES)} would be right")
    return said


def _signed(sheet: Worksheet, table: Signed, problems: list[str]) -> Iterator[tuple[str, Cells]]:
    heads = [as_iso(sheet.cell(1, column).value) for column in range(1, sheet.max_column + 1)]
    for one in (*ASKED, *HELD):
        if one not in heads:
            problems.append(f"{sheet.title}!A1: no column '{one}'; columns of the sheet must keep their heads")
            return
    at = {one: heads.index(one) + 1 for one in COLUMNS if one in heads}
    for row in range(2, sheet.max_row + 1):
        verdict = _text(sheet, row, at[ASKED[0]], problems).lower()
        remark = _text(sheet, row, at[ASKED[1]], problems)
        place = f"{sheet.title}!{sheet.cell(row, at[ASKED[0]]).coordinate}"
        if not verdict:
            if remark:
                problems.append(f"{place}: is empty beside a remark; one of {', '.join(VERDICTS)} would be right")
            continue
        if verdict not in VERDICTS:
            hint = did_you_mean(verdict, VERDICTS)
            problems.append(f"{place}: '{verdict}' found; one of {', '.join(VERDICTS)} would be right{hint}")
            continue
        if verdict != "agree" and not remark:
            where = f"{sheet.title}!{sheet.cell(row, at[ASKED[1]]).coordinate}"
            problems.append(f"{where}: is empty; '{verdict}' needs its reason")
        held = {one: _text(sheet, row, at[one], problems) for one in HELD}
        yield place, {"table": table, "verdict": VERDICTS[verdict], "remark": remark, **held}


def _text(sheet: Worksheet, row: int, column: int, problems: list[str]) -> str:
    cell = sheet.cell(row, column)
    if cell.data_type == "f":
        problems.append(f"{sheet.title}!{cell.coordinate}: holds a formula; words would be right")
        return ""
    return as_iso(cell.value)


def _merged(catalogue: Catalogue, folder: Path, person: Cells, signed: list[tuple[str, Cells]]) -> Taken:
    columns, key = TABLES["reviews"].columns, TABLES["reviews"].key
    rows = {tuple(cells[one] for one in key): cells for cells in map(_cells, catalogue.reviews)}
    places: dict[tuple[str, ...], str] = {}
    now: dict[tuple[str, str], str] = {
        (table, key_of(table, row)): fingerprint(row) for table in SIGNED for row in catalogue.rows(table)
    }
    new, lapsed = [], []
    for place, one in signed:
        cells = {**person, **one}
        at = tuple(cells[column] for column in key)
        before = rows.get(at)
        if before == cells:
            continue
        rows[at], places[at] = cells, place
        head = f"{cells['table']} {cells['key']}: {cells['verdict']}"
        new.append(f"{head}, was {before['verdict']}" if before else head)
        if now.get((cells["table"], cells["key"])) != cells["fingerprint"]:
            lapsed.append(f"{cells['table']} {cells['key']}")
    written = io.StringIO()
    writer = csv.DictWriter(written, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows.values())
    _hold(folder, written.getvalue(), [places.get(at, "") for at in rows])
    return Taken(written.getvalue(), tuple(new), tuple(lapsed))


def _hold(folder: Path, words: str, places: list[str]) -> None:
    """Raises SheetErrors, by the sheet's cells, where the tables with these reviews break a rule."""
    with tempfile.TemporaryDirectory() as held:
        tried = Path(held) / "tables"
        shutil.copytree(folder, tried)
        (tried / "reviews.csv").write_text(words, encoding="utf-8", newline="")
        found = [one for one in find_problems(tried) if one.file == "reviews"]
    if found:
        said = [f"{places[one.row - 2] or f'reviews.csv, row {one.row}'}: {one.column}: {one.message}" for one in found]
        raise SheetErrors("\n".join(dict.fromkeys(said)))


def _cells(row: Row) -> dict[str, str]:
    return {column: as_cell(value) for column, value in row}
