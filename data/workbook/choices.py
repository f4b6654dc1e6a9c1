"""Drop-downs: the words a listed column may hold, and the ids of another table."""

from collections.abc import Mapping

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from data.columns import allowed, kind_of, points_to
from data.csv_text import Cells
from data.rows import TABLES
from data.workbook.beside import columns

SHEET = "lists"


class Choices:
    """Where the choices of every column stand: words on a hidden sheet, ids in their own table's sheet."""

    def __init__(self, tables: Mapping[str, Cells], room: int) -> None:
        self._tables = tables
        self._room = room
        fields = [field for name in tables if name in TABLES for field in TABLES[name].model.model_fields.values()]
        self._words = list(dict.fromkeys(words for field in fields if (words := allowed(field))))

    def offer(self, sheet: Worksheet, name: str, column: str, place: int) -> None:
        """Give the rows of a column their drop-down, with room for new rows; a column of free words gets none.

        Where a cell may hold several ids the drop-down offers one and other words may be typed.
        """
        source = self._source(name, column)
        if source:
            last = len(self._tables[name]) - 1 + self._room
            several = kind_of(name, column) == "ids"
            chosen = {"validate": "list", "source": source, "show_error": not several}
            said = {"error_title": column, "error_message": "Choose from the list, or leave the cell as it was."}
            sheet.data_validation(1, place, last, place, chosen | said)

    def _source(self, name: str, column: str) -> str:
        words = allowed(TABLES[name].model.model_fields[column])
        if words:
            letter = xl_col_to_name(self._words.index(words))
            return f"={SHEET}!${letter}$1:${letter}${len(words)}"
        target = points_to(name, column)
        if target is None or target[0] not in self._tables:
            return ""
        heads = [one.head for one in columns(target[0], self._tables)]
        letter = xl_col_to_name(heads.index(target[1]))
        return f"={target[0]}!${letter}$2:${letter}${len(self._tables[target[0]]) + self._room}"

    def write(self, book: Workbook) -> None:
        """The hidden sheet: a column for each list of words."""
        sheet = book.add_worksheet(SHEET)
        for place, words in enumerate(self._words):
            for row, word in enumerate(words):
                sheet.write_string(row, place, word)
        sheet.hide()
