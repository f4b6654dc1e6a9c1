"""What a sheet says in another language, merged into that language's table cell by cell.

A changed cell is marked with the English that stands in its row of the sheet. One that says what it said keeps its
mark, so that it gives way to English that was changed beside it. ``ok:`` before the words says that they fit it.
"""

import re
from collections.abc import Mapping

from data.csv_text import Cells
from data.rows import TABLES
from data.rows.spoken import SPOKEN, mark, marks
from data.spoken import CHANGED, in_folder
from data.workbook.beside import Key, Named, Words, by_key, head, key_of, why_in_english, words_of
from data.workbook.merge import Merged
from data.workbook.read import Found, Sheet

_FITS = re.compile(r"ok ?: ?", re.IGNORECASE)
_GIVES_WAY = "made from other English than stands beside it, which is shown instead; 'ok:' before it says that it fits"


_NONE = Words("", "")


def merge(language: str, sheet: Sheet, was: Mapping[str, Cells], today: Mapping[str, Cells], english: Merged) -> Merged:
    """Take what a sheet changed in a language since ``was`` into what stands ``today``, both by the files' names.

    ``english`` is the sheet's English, merged: a row that isn't in it has no words in another language. Words changed
    on both sides, each in its way, collide: they stay as they are today.
    """
    said = in_folder(language, sheet.name)
    told = [column for column in SPOKEN[sheet.name] if column in was[said][0]]
    missing = [one for one in (head(column, language) for column in told) if one not in sheet.letters]
    if missing:
        return Merged(faults=[f"{sheet.name}!A1: column {one} is missing" for one in missing])
    if not english.cells:
        return Merged(cells=today[said])
    return _Merging(language, sheet, was, today, by_key(sheet.name, english.cells), told).run()


class _Merging:
    def __init__(
        self,
        language: str,
        sheet: Sheet,
        was: Mapping[str, Cells],
        today: Mapping[str, Cells],
        english: dict[Key, Named],
        told: list[str],
    ) -> None:
        name, said = sheet.name, in_folder(language, sheet.name)
        self._language, self._sheet, self._told, self._header = language, sheet, told, today[said][0]
        self._was, self._today = by_key(name, was[said]), by_key(name, today[said])
        self._english_was, self._english_today = by_key(name, was[name]), by_key(name, today[name])
        self._english = english
        self._after = {key: dict(row) for key, row in self._today.items()}
        self._numbers: dict[Key, int] = {}
        self._out = Merged()

    def run(self) -> Merged:
        for number, cells in self._sheet.rows:
            key = key_of(self._sheet.name, {column: found.text for column, found in cells.items()})
            if key not in self._numbers:
                self._numbers[key] = number
                for column in self._told:
                    self._cell(key, column, cells[column].text, cells[head(column, self._language)])
        self._rows_taken_out()
        order = self._order()
        self._out.cells = [self._header, *([self._after[key][one] for one in self._header] for key in order)]
        self._out.rows = {at: self._numbers[key] for at, key in enumerate(order, 2) if key in self._numbers}
        return self._out

    def _at(self, key: Key, column: str) -> str:
        return self._sheet.address(self._numbers[key], head(column, self._language))

    def _cell(self, key: Key, column: str, english: str, found: Found) -> None:
        was, place = words_of(self._was, key, column), self._at(key, column)
        fits = found.text != was.text and bool(_FITS.match(found.text))
        text = _FITS.sub("", found.text, count=1) if fits else found.text
        if text == was.text and not fits:
            if not self._gives_way(key, column, self._today, self._english_today):
                self._tell_what_gives_way(key, column)
        elif found.doubt:
            self._out.faults.append(f"{place}: {found.doubt}")
        elif fits and not text:
            self._out.faults.append(f"{place}: '{found.text}' stands before no words")
        elif text and not english:
            self._out.faults.append(f"{place}: '{text}' has no English beside it: leave it empty")
        else:
            copied = "" if fits or key in self._english_was else self._copied_from(column, text, english)
            self._take(key, column, was, Words(text, copied or mark(english)) if text else _NONE)

    def _take(self, key: Key, column: str, was: Words, new: Words) -> None:
        place, today = self._at(key, column), words_of(self._today, key, column)
        said = f"'{new.text}' fits its English" if new.text == was.text else f"'{was.text}' -> '{new.text}'"
        if new in (was, today):
            return
        if key not in self._english:
            self._out.collisions.append(f"{place}: {said} here, its row taken out of the tables since")
        elif today == was:
            keys = zip(TABLES[self._sheet.name].key, key, strict=True)
            row = self._after.setdefault(key, dict.fromkeys(self._header, "") | dict(keys))
            row[column], row[marks(column)] = new
            self._out.changes.append(f"{place}: {said}")
            self._tell_what_gives_way(key, column)
        elif today.text == new.text:
            self._out.collisions.append(f"{place}: {said} here, and it was made from other English in the tables today")
        else:
            self._out.collisions.append(f"{place}: {said} here, '{today.text}' in the tables today")

    def _copied_from(self, column: str, text: str, english: str) -> str:
        """The mark of words that a new row has from another one, unless they fit its own English; "" for new words.

        A row is often begun as a copy: the words that were left in it must not pass for a translation.
        """
        stood = [row[marks(column)] for row in self._was.values() if row[column] == text]
        return stood[0] if stood and mark(english) not in stood else ""

    def _tell_what_gives_way(self, key: Key, column: str) -> None:
        if self._gives_way(key, column, self._after, self._english):
            self._out.changes.append(f"{self._at(key, column)}: {_GIVES_WAY}")

    def _gives_way(self, key: Key, column: str, said: Mapping[Key, Named], english: Mapping[Key, Named]) -> bool:
        return why_in_english(words_of(said, key, column), english.get(key, {}).get(column, "")) == CHANGED

    def _rows_taken_out(self) -> None:
        for key, today in self._today.items():
            if key in self._english or key in self._numbers or key not in self._english_was:
                continue
            if today == self._was.get(key):
                del self._after[key]
            else:
                said = ", ".join(filter(None, key))
                self._out.collisions.append(
                    f"{self._sheet.name}: row '{said}' taken out here, its words in '{self._language}' changed since"
                )

    def _order(self) -> list[Key]:
        """Today's order, each new row behind the last one that stands before it in English."""
        order = [key for key in self._today if key in self._after]
        before: Key | None = None
        for key in self._english:
            if key in self._after and key not in self._today:
                order.insert(order.index(before) + 1 if before else 0, key)
            before = key if key in self._after else before
        return order
