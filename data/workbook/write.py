"""The workbook as a whole: the sheet that explains, a sheet a table, and two hidden ones. No formula in any cell."""

import datetime as dt
import io
from collections.abc import Mapping

from xlsxwriter.workbook import Workbook

from data.csv_text import Cells
from data.rows import TABLES
from data.workbook import base, guide, sheet
from data.workbook.choices import Choices

_PLAIN = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


def workbook(tables: Mapping[str, Cells], made: dt.date) -> bytes:
    """The .xlsx of these tables (header and rows by name), made on a day; the same call gives the same bytes.

    What another language's table says ('es/answers') stands in the sheet of its English. Raises TooMuchError for a cell
    that no workbook can hold as it is.
    """
    written = io.BytesIO()
    with Workbook(written, _PLAIN) as book:
        book.set_properties({"title": guide.TITLE, "created": dt.datetime(made.year, made.month, made.day)})
        forms = sheet.Forms(book)
        choices = Choices(tables, sheet.ROOM)
        guide.write(book, tables, made)
        for name in tables:
            if name in TABLES:
                sheet.write(book.add_worksheet(name), name, tables, forms, choices, made)
        choices.write(book)
        carried = book.add_worksheet(base.SHEET)
        for row, pieces in enumerate(base.pack(tables)):
            for place, piece in enumerate(pieces):
                carried.write_string(row, place, piece)
        carried.hide()
    return written.getvalue()
