"""Reads a review sheet that came back, and says what it would change; what breaks a rule changes nothing."""

import csv
import io
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from data.catalogue import FOLDER, Catalogue, find_problems
from data.catalogue import load as load_catalogue
from data.problems import Problem, did_you_mean
from data.review_sheet.workbook import (
    ABOUT,
    ASKED,
    FIRST,
    FIRST_ROW,
    HELD,
    ROLES,
    SHEETS,
    SPOKEN_HELD,
    TRANSLATOR,
    VERDICTS,
    as_iso,
)
from data.rows import TABLES, Row, as_cell
from data.rows.spoken import CALLED
from data.signing import fingerprint, signable
from data.tidying.folder import replace
from data.workbook.read import UNREADABLE

Cells = Mapping[str, str]


class SheetErrors(ValueError):
    """Raised with everything wrong with a sheet, each as 'Ratings!J17: ...'; nothing was written then."""


@dataclass(frozen=True)
class Taken:
    """The new reviews.csv, and in words: what is new or changed, which signatures have lapsed already, and which are of
    rows that aren't there any more, so that they aren't taken in.
    """

    csv: str
    new: tuple[str, ...]
    lapsed: tuple[str, ...]
    gone: tuple[str, ...]


def take_in(file: Path, folder: Path = FOLDER) -> Taken:
    """What the tables' reviews would be with this sheet. Raises SheetErrors; writes nothing."""
    catalogue = load_catalogue(folder)
    book = _opened(file)
    translated = any(one in book.sheetnames for one in CALLED.values())
    wanted = (FIRST,) if translated else (FIRST, *SHEETS.values())
    missing = [one for one in wanted if one not in book.sheetnames]
    if missing:
        raise SheetErrors(f"{file.name}: no sheet '{missing[0]}': this is no review sheet, or the sheet was renamed")
    problems: list[str] = []
    person = _person(book[FIRST], TRANSLATOR if translated else ROLES, problems)
    signed = _all_signed(book, problems)
    if not signed and not problems:
        problems.append(f"{file.name}: nothing is signed: no cell under '{ASKED[0]}' is filled in")
    if problems:
        raise SheetErrors("\n".join(problems))
    return _merged(catalogue, folder, person, signed)


def pending(file: Path, folder: Path = FOLDER) -> bool:
    """Whether a sheet holds anything signed that the tables' reviews don't. Raises SheetErrors for no workbook."""
    book, problems = _opened(file), list[str]()
    signed = _all_signed(book, problems)
    if not signed and not problems:
        return False
    try:
        taken = take_in(file, folder)
    except SheetErrors:
        return True
    return bool(taken.new or taken.gone)


def write(taken: Taken, folder: Path = FOLDER) -> None:
    """Write the new reviews.csv."""
    replace(folder / "reviews.csv", taken.csv.encode())


def _opened(file: Path) -> Workbook:
    try:
        return load_workbook(file)
    except UNREADABLE as error:
        raise SheetErrors(f"{file.name}: can't be read as an .xlsx workbook ({error})") from None


def _person(sheet: Worksheet, roles: Sequence[str], problems: list[str]) -> Cells:
    said: dict[str, str] = {}
    for row, (label, column, hint) in enumerate(ABOUT, FIRST_ROW):
        place = f"{FIRST}!B{row}"
        if sheet.cell(row, 1).value != label:
            problems.append(f"{FIRST}!A{row}: '{sheet.cell(row, 1).value}' found; '{label}' would be right")
        words = _text(sheet, row, 2, problems)
        said[column] = words.lower() if column in ("role", "independent") else words
        if not words and column != "credentials":
            problems.append(f"{place}: {label} is empty; {hint}")
    if said["role"] and said["role"] not in roles:
        right = f"one of {', '.join(roles)}" if len(roles) > 1 else roles[0]
        problems.append(f"{FIRST}!B{FIRST_ROW + 1}: '{said['role']}' found; {right} would be right")
    return said


def _all_signed(book: Workbook, problems: list[str]) -> list[tuple[str, Cells]]:
    """Each line signed, with its place: on the sheet of a table, or on one that says the table in each line."""
    found: list[tuple[str, Cells]] = []
    for table, title in SHEETS.items():
        if title in book.sheetnames:
            found += _signed(book[title], {"table": table}, HELD, problems)
    for title in CALLED.values():
        if title in book.sheetnames:
            found += _signed(book[title], {}, SPOKEN_HELD, problems)
    return found


def _signed(sheet: Worksheet, said: Cells, held: Sequence[str], problems: list[str]) -> Iterator[tuple[str, Cells]]:
    heads = [as_iso(sheet.cell(1, column).value) for column in range(1, sheet.max_column + 1)]
    for one in (*ASKED, *held):
        if one not in heads:
            problems.append(f"{sheet.title}!A1: no column '{one}'; columns of the sheet must keep their heads")
            return
    at = {one: heads.index(one) + 1 for one in (*ASKED, *held)}
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
        row_of = {one: _text(sheet, row, at[one], problems) for one in held}
        yield place, {**said, "verdict": VERDICTS[verdict], "remark": remark, **row_of}


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
    now = signable(catalogue)
    new, lapsed, gone = [], [], []
    for place, one in signed:
        cells = {**person, **one}
        if (cells["table"], cells["key"]) not in now:
            gone.append(f"{place}: {cells['table']} {cells['key']}")
            continue
        at = tuple(cells[column] for column in key)
        before = rows.get(at)
        if before == cells:
            continue
        rows[at], places[at] = cells, place
        head = f"{cells['table']} {cells['key']}: {cells['verdict']}"
        new.append(f"{head}, was {before['verdict']}" if before else head)
        if fingerprint(*now[cells["table"], cells["key"]]) != cells["fingerprint"]:
            lapsed.append(f"{cells['table']} {cells['key']}")
    written = io.StringIO()
    writer = csv.DictWriter(written, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows.values())
    _hold(folder, written.getvalue(), [places.get(at, "") for at in rows])
    return Taken(written.getvalue(), tuple(new), tuple(lapsed), tuple(gone))


def _hold(folder: Path, words: str, places: list[str]) -> None:
    """Raises SheetErrors, by the sheet's cells, where the tables with these reviews break a rule."""
    with tempfile.TemporaryDirectory() as held:
        tried = Path(held) / "tables"
        shutil.copytree(folder, tried)
        (tried / "reviews.csv").write_text(words, encoding="utf-8", newline="")
        found = [one for one in find_problems(tried) if one.file == "reviews"]
    if found:
        said = [f"{_place(one, places[one.row - 2])}: {one.column}: {one.message}" for one in found]
        raise SheetErrors("\n".join(dict.fromkeys(said)))


def _place(problem: Problem, place: str) -> str:
    """Where what is wrong stands: who signed is told on the first sheet, a verdict and its remark in their line."""
    if not place:
        return f"reviews.csv, row {problem.row}"
    about = [column for _, column, _ in ABOUT]
    if problem.column in about:
        return f"{FIRST}!B{FIRST_ROW + about.index(problem.column)}"
    return place


def _cells(row: Row) -> dict[str, str]:
    return {column: as_cell(value) for column, value in row}
