"""One table's sheet: frozen header with its meanings, columns of fitting width, locked keys, overdue rows marked."""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation

from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from data.columns import Kind, kind_of
from data.csv_text import Cells
from data.rows import TABLES
from data.spoken import CHANGED, UNTOLD
from data.workbook.beside import columns, stood
from data.workbook.choices import Choices
from data.workbook.guide import height, meaning, meaning_in

ROOM = 500
LONGEST = 32_767
FIRST_DATE = dt.date(1900, 3, 1)
_NARROWEST, _WIDEST = 10, 60
_SHOWN: dict[Kind, str] = {"date": "yyyy-mm-dd", "whole": "0", "number": "General"}
_INK, _HEAD, _KEY, _DUE = "#1B2A33", "#DCE6EA", "#EEF1F3", "#FFE9B8"
_TINTS = {
    "key": {"bg_color": _KEY, "font_color": _INK},
    "english": {"bg_color": "#FBE0D8", "font_color": "#8A2A12"},
}
_WHY = {
    CHANGED: "Made from other English than stands beside it; readers see that. Translate it; or, if this says it, type "
    "ok: before it.",
    UNTOLD: "Not translated: readers see the English beside it.",
}
_FREE = ("format_cells", "format_columns", "format_rows", "insert_rows", "autofilter")


class TooMuchError(Exception):
    """A cell that no workbook can hold as it is; says which."""


class Forms:
    """Cell formats, each made once."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[tuple[str, str], Format] = {}
        self.head = book.add_format({"bold": True, "font_color": _INK, "bg_color": _HEAD, "bottom": 1, "valign": "top"})
        self.due = book.add_format({"bg_color": _DUE})

    def cell(self, shown: str, tint: str = "") -> Format:
        """The format of cells shown by a number format: tinted as ``key``, which is locked, as ``english``, or not."""
        if (shown, tint) not in self._made:
            form = {"num_format": shown, "locked": tint == "key", "valign": "top", "text_wrap": True}
            self._made[shown, tint] = self._book.add_format(form | _TINTS.get(tint, {}))
        return self._made[shown, tint]


def write(
    sheet: Worksheet, name: str, tables: Mapping[str, Cells], forms: Forms, choices: Choices, made: dt.date
) -> None:
    """Fill a table's sheet; rows to be reviewed before ``made`` are marked, and words that give way to English.

    Raises TooMuchError.
    """
    shown = columns(name, tables)
    heads = [one.head for one in shown]
    stands = [list(stood(one, name, tables)) for one in shown]
    count = len(tables[name]) - 1
    widths = [_width(head, [cell for cell, _ in cells]) for head, cells in zip(heads, stands, strict=True)]
    for place, (column, cells) in enumerate(zip(shown, stands, strict=True)):
        kind = kind_of(column.file, column.name)
        sheet.set_column(place, place, widths[place], forms.cell(_SHOWN.get(kind, "@")))
        sheet.write_string(0, place, column.head, forms.head)
        language = column.language
        said = meaning_in(language, name, column.name) if language else meaning(name, column.name)
        sheet.write_comment(0, place, said, {"x_scale": 2.2, "y_scale": 1.5, "font_size": 10})
        for number, (cell, why) in enumerate(cells, 1):
            tint = "key" if column.name in TABLES[name].key else "english" if why else ""
            _write_cell(sheet, (number, place), cell, kind, forms, tint)
            if why:
                sheet.write_comment(number, place, _WHY[why], {"x_scale": 2.2, "font_size": 10})
        if not language:
            choices.offer(sheet, name, column.name, place)
    for number in range(count):
        row = [cells[number][0] for cells in stands]
        sheet.set_row(number + 1, height(zip(row, widths, strict=True)))
    sheet.freeze_panes(1, _leading_keys(name, heads))
    sheet.autofilter(0, 0, max(count, 1), len(heads) - 1)
    sheet.ignore_errors({"number_stored_as_text": f"A1:{xl_col_to_name(len(heads) - 1)}{count + ROOM}"})
    if "review_by" in heads:
        _mark_due(sheet, heads, count + ROOM, forms.due, made)
    sheet.protect("", dict.fromkeys(_FREE, True))


def _write_cell(sheet: Worksheet, place: tuple[int, int], cell: str, kind: Kind, forms: Forms, tint: str) -> None:
    # openpyxl drops the signs x005F_ when it reads.
    if len(cell.encode("utf-16-le")) // 2 > LONGEST or "x005F_" in cell:
        where = f"{sheet.get_name()}!{xl_col_to_name(place[1])}{place[0] + 1}"
        raise TooMuchError(f"{where}: no workbook can hold this cell as it is: '{cell[:40]}...'")
    date, figure = _read(cell, kind)
    if cell == "":
        sheet.write_blank(*place, None, forms.cell(_SHOWN.get(kind, "@"), tint))
    elif date:
        sheet.write_datetime(*place, date, forms.cell(_SHOWN["date"], tint))
    elif figure is not None:
        sheet.write_number(*place, figure, forms.cell(_decimals(cell), tint))
    else:
        sheet.write_string(*place, cell, forms.cell("@", tint))


def _read(cell: str, kind: Kind) -> tuple[dt.date | None, Decimal | None]:
    """A cell as the date or figure that it is; neither where it is text, or wrong."""
    try:
        if kind == "date" and (date := dt.date.fromisoformat(cell)) >= FIRST_DATE:
            return date, None
        if kind in ("whole", "number"):
            return None, Decimal(cell)
    except (ValueError, InvalidOperation):
        pass
    return None, None


def _decimals(cell: str) -> str:
    places = len(cell.partition(".")[2])
    return f"0.{'0' * places}" if places else "0"


def _width(column: str, stood: list[str]) -> int:
    longest = max((len(cell) for cell in stood), default=0)
    return min(max(_NARROWEST, len(column) + 4, longest + 1), _WIDEST)


def _leading_keys(name: str, header: list[str]) -> int:
    return next((place for place, column in enumerate(header) if column not in TABLES[name].key), 0)


def _mark_due(sheet: Worksheet, header: list[str], last: int, form: Format, made: dt.date) -> None:
    due = f"${xl_col_to_name(header.index('review_by'))}2"
    day = (made - dt.date(1899, 12, 30)).days
    rule = f'=AND({due}<>"",{due}<{day})'
    sheet.conditional_format(1, 0, last, len(header) - 1, {"type": "formula", "criteria": rule, "format": form})
