"""The sheet as a workbook: a first sheet for who signs, then what they read, each line with a cell to agree or object.

A clinician, a patient or another reads ratings and answers; a translator the rows of a language beside their English.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font, PatternFill, Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from data.review_sheet.items import Item
from data.review_sheet.translated import Line
from data.rows import Role, Verdict
from data.rows.spoken import CALLED
from data.signing import Signed

SHEETS: Mapping[Signed, str] = {"evidence": "Ratings", "answers": "Answers"}
FIRST = "Start here"
VERDICTS: Mapping[str, Verdict] = {
    "agree": "agree",
    "agree with a change": "agree_with_change",
    "disagree": "disagree",
}
ROLES: tuple[Role, ...] = ("clinician", "patient", "other")
TRANSLATOR: tuple[Role, ...] = ("translator",)
# What the reviewer says of themselves: label, column of reviews.csv, and what may stand there.
ABOUT: tuple[tuple[str, str, str], ...] = (
    ("Name", "name", "as you want to be named to readers"),
    ("I sign as", "role", "clinician, patient or other"),
    ("Profession", "profession", "in a patient's words: psychiatrist, nurse; 'Patient' if you are one"),
    ("Credentials", "credentials", "degrees and titles as you want them shown; may stay empty"),
    ("Interest", "interest", "what you gain or lose by the subject: pay, shares, a clinic of yours; or None declared"),
    ("I took no part in making this tool", "independent", "yes or no"),
    ("Date", "date", "the day you sign, as 2026-11-28"),
)
FIRST_ROW = 10
HEAD = ("No.", "About", "Option", "It says", "In patient words", "In clinical words", "Why", "Facts", "Sources")
ASKED = ("Do you agree?", "Your change or reason")
HELD = ("key", "fingerprint")
COLUMNS = (*HEAD, *ASKED, *HELD)
_WIDTHS = (6, 24, 16, 34, 44, 44, 40, 70, 50, 18, 44, 24, 20)
SPOKEN_HELD = ("table", *HELD)
_SPOKEN_HEAD = ("No.", "About", "English")
_SPOKEN_WIDTHS = (6, 24, 70, 70, 18, 44, 20, 24, 20)
INTRO = (
    "Review sheet",
    "Each line of the next two sheets is one rating or one answer that readers see, with what it rests on beside it.",
    "For each that you have an opinion on, choose agree, agree with a change, or disagree. Leave the others empty.",
    "With a change, or if you disagree, say what or why: readers see your words, beside your name and the date.",
    "If a line is changed later, your signature lapses for that line, and readers are told so.",
    "Sign nothing that you have not read. You judge the line, not the treatment.",
)
SPOKEN_INTRO = (
    "Review sheet for a translation",
    "Each line of the next sheet is one row of the texts that readers see: the English, and beside it the translation.",
    "For each that you have read, choose agree, agree with a change, or disagree. Leave the others empty.",
    "Agree if it says what the English says, no more and no less, with the same figures, in words that a tired reader "
    "understands.",
    "With a change, or if you disagree, say what or why. If the translation or its English is changed later, your "
    "signature lapses.",
    "Sign nothing that you have not read. You judge the translation, not the treatment.",
)
_YOURS = PatternFill("solid", fgColor="FFF4CC")
_HEADED = PatternFill("solid", fgColor="E3EBEA")


def workbook(items: Sequence[Item], name: str) -> bytes:
    """The .xlsx for a reviewer of this name. Only cells to fill in can be changed; no cell holds a formula."""
    book = Workbook()
    _first_sheet(book, name, INTRO, ROLES)
    for table, title in SHEETS.items():
        rows = [_cells(one) for one in items if one.table == table]
        _sheet(book.create_sheet(title), COLUMNS, _WIDTHS, rows)
    return _saved(book)


def spoken_workbook(lines: Sequence[Line], language: str, name: str) -> bytes:
    """The .xlsx for a translator of this name, in the same form."""
    book, title = Workbook(), CALLED[language]
    _first_sheet(book, name, SPOKEN_INTRO, TRANSLATOR)
    rows = [
        (one.number, f"{one.table} {one.key}", one.english, one.words, "", "", one.table, one.key, one.fingerprint)
        for one in lines
    ]
    _sheet(book.create_sheet(title), (*_SPOKEN_HEAD, title, *ASKED, *SPOKEN_HELD), _SPOKEN_WIDTHS, rows)
    return _saved(book)


def _saved(book: Workbook) -> bytes:
    book.properties.creator = "ketamine-options"
    made = BytesIO()
    book.save(made)
    return made.getvalue()


def _first_sheet(book: Workbook, name: str, intro: Sequence[str], roles: Sequence[Role]) -> None:
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = FIRST
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 36, 44
    sheet.column_dimensions["C"].width = 84
    for row, words in enumerate(intro, 1):
        _put(sheet, row, 1, words, wrapped=False).font = Font(bold=row == 1, size=14 if row == 1 else 11)
    role = roles[0] if len(roles) == 1 else ""
    for row, (label, column, hint) in enumerate(ABOUT, FIRST_ROW):
        _put(sheet, row, 1, label).font = Font(bold=True)
        _open(_put(sheet, row, 2, {"name": name, "role": role}.get(column, "")))
        _put(sheet, row, 3, role if role and column == "role" else hint)
    _choices(sheet, roles, f"B{FIRST_ROW + 1}")
    _choices(sheet, ["yes", "no"], f"B{FIRST_ROW + 5}")
    sheet.protection.enable()


def _cells(item: Item) -> Sequence[str | int]:
    return (
        item.number, item.subject, item.option, item.says, item.patient, item.clinical, item.why,
        "\n".join(item.facts), "\n".join(item.sources), "", "", item.key, item.fingerprint,
    )  # fmt: skip


def _sheet(
    sheet: Worksheet, columns: Sequence[str], widths: Sequence[int], rows: Sequence[Sequence[str | int]]
) -> None:
    for column, (head, width) in enumerate(zip(columns, widths, strict=True), 1):
        cell = _put(sheet, 1, column, head)
        cell.font, cell.fill = Font(bold=True), _HEADED
        sheet.column_dimensions[cell.column_letter].width = width
    for row, said in enumerate(rows, 2):
        for column, value in enumerate(said, 1):
            cell = _put(sheet, row, column, value)
            if columns[column - 1] in ASKED:
                _open(cell)
    if rows:
        letter = get_column_letter(columns.index(ASKED[0]) + 1)
        _choices(sheet, list(VERDICTS), f"{letter}2:{letter}{len(rows) + 1}")
    sheet.freeze_panes = "D2"
    sheet.protection.enable()
    sheet.protection.formatColumns = sheet.protection.formatRows = False
    sheet.page_setup.orientation, sheet.page_setup.fitToHeight = "landscape", 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:1"


def _put(sheet: Worksheet, row: int, column: int, value: str | int, *, wrapped: bool = True) -> Cell:
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)
    cell.value = value or None
    if value and isinstance(value, str):
        cell.data_type, cell.number_format = "s", "@"  # A text that begins with = stays a text.
    cell.alignment = Alignment(wrap_text=wrapped, vertical="top")
    return cell


def _open(cell: Cell) -> None:
    cell.protection, cell.fill = Protection(locked=False), _YOURS


def _choices(sheet: Worksheet, words: Sequence[str], cells: str) -> None:
    choice = DataValidation(type="list", formula1=f'"{",".join(words)}"', allow_blank=True, showErrorMessage=True)
    choice.error, choice.errorTitle = f"One of: {', '.join(words)}", "Not in the list"
    choice.add(cells)
    sheet.add_data_validation(choice)


def as_iso(value: object) -> str:
    """A cell as text: a date as YYYY-MM-DD, everything else without spaces around it."""
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    return "" if value is None else " ".join(str(value).split())
