"""Bytes to cells: byte order marks, UTF-16, separators, and old code pages where what stood before tells which."""

import csv
import re
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from data.csv_text import Cells, as_cells

BOM = b"\xef\xbb\xbf"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_SHOWN = 3
# The code pages that spreadsheets of Windows, the old Mac and DOS save with; the first one that fits is named.
_PAGES = (
    *("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258"),
    *("mac_roman", "mac_latin2", "mac_turkish", "mac_iceland", "mac_croatian", "mac_romanian"),
    *("cp437", "cp850", "cp858", "cp852", "cp775", "cp857", "cp860", "cp861", "cp863", "cp865", "cp866", "koi8_r"),
    *("latin_1", "iso8859_2", "iso8859_3", "iso8859_4", "iso8859_9", "iso8859_10", "iso8859_13", "iso8859_14"),
    *("iso8859_15", "iso8859_16"),
)
_SIGNS = frozenset("\u00a0\u2018\u2019\u201c\u201d\u2013\u2014\u2026\u2264\u2265°±µ×·½¼¾€£§®¿¡")
_POWERS = frozenset("²³")
_ASKS = re.compile(r"¿[^?¿]*[\w)]\?(?=$| [A-ZÁÉÍÓÚÑ¿(])|(?:\S+ ){2,}\S*[\w)]\?(?=$| (?:\d{4} )?[A-Z]| \([a-z])")
# UTF-8 has no sign beyond ASCII of one byte: what another page made of it are two signs or more, side by side.
_ALONE = re.compile(r"(?<![^\x00-\x7f])[^\x00-\x7f](?![^\x00-\x7f])")


class UnreadableError(Exception):
    """A file of which no cell can be read with certainty; says why."""


@dataclass(frozen=True)
class Doubt:
    """A cell that could be read in more than one way: its place (row 1 = header, column from 0) and why."""

    row: int
    place: int
    reason: str


@dataclass(frozen=True)
class Decoded:
    """The cells of a file, what was other about its bytes, in words, and the cells that are in doubt."""

    cells: Cells
    habits: tuple[str, ...]
    doubts: tuple[Doubt, ...] = ()


def decode(raw: bytes, columns: Iterable[str], before: Callable[[], Cells]) -> Decoded:
    """The cells of a file that should hold these columns. Raises UnreadableError.

    ``before`` gives the cells as they were last known, and is asked only where they can tell the code page.
    """
    habits: list[str] = []
    if raw.startswith(_UTF16):
        habits.append("saved as UTF-16")
        try:
            text = raw.decode("utf-16")
        except UnicodeDecodeError:
            raise UnreadableError("begins as UTF-16 and can't be read as that: save it as UTF-8") from None
        return _split(text, columns, habits)
    if raw.startswith(BOM):
        habits.append("begins with a byte order mark")
        raw = raw.removeprefix(BOM)
    try:
        return _split(raw.decode("utf-8"), columns, habits)
    except UnicodeDecodeError:
        return _from_code_page(_split(raw.decode("latin-1"), columns, habits), before())


def _split(text: str, columns: Iterable[str], habits: list[str]) -> Decoded:
    wanted = {_plain(column) for column in columns}
    if re.match(r"sep=[;,\t]\r?\n", text, re.IGNORECASE):
        habits.append("names its separator in a line of its own")
        text = text.split("\n", 1)[1]
    first = text.splitlines()[0] if text.strip() else ""
    known = {mark: sum(_plain(cell) in wanted for cell in first.split(mark)) for mark in (",", ";", "\t")}
    mark = max(known, key=lambda one: known[one])
    if mark != ",":
        habits.append("cells separated by tabs" if mark == "\t" else f"cells separated by '{mark}'")
    try:
        return Decoded(as_cells(text, mark), tuple(habits))
    except csv.Error as error:
        raise UnreadableError(f"not a well-formed CSV file: {error}") from None


def _plain(cell: str) -> str:
    return cell.strip().strip('"').strip().lower().replace(" ", "_")


def _from_code_page(read: Decoded, before: Cells) -> Decoded:
    """Cells read as Latin-1, read anew by the pages on which most of them say what they said before.

    A cell is certain where all these pages agree about it. Where no cell says what it said, none is.
    """
    marked = [
        (number, place, cell.encode("latin-1"))
        for number, row in enumerate(read.cells, 1)
        for place, cell in enumerate(row)
        if not cell.isascii()
    ]
    stood = {cell for row in before for cell in row if not cell.isascii()}
    readings = {page: found for page in _PAGES if (found := _readings([raw for *_, raw in marked], page))}
    as_before = {page: sum(one.strip() in stood for one in found) for page, found in readings.items()}
    most = max(as_before.values(), default=0)
    likely = [page for page, count in as_before.items() if count == most]
    cells = [list(row) for row in read.cells]
    doubts: list[Doubt] = []
    for (number, place, _), *possible in zip(marked, *(readings[page] for page in likely), strict=True):
        if most:
            cells[number - 1][place] = possible[0]
        if not most or len(set(possible)) > 1:
            said = " or ".join(f"'{one}'" for one in list(dict.fromkeys(possible))[:_SHOWN])
            could = f", and could be {said}" if said else ""
            doubts.append(Doubt(number, place, f"not UTF-8{could}: save the file as UTF-8"))
    doubts += [
        Doubt(number, place, "not UTF-8, and '?' may stand for a sign that was lost: save the file as UTF-8")
        for number, row in enumerate(cells, 1)
        for place, cell in enumerate(row)
        if "?" in _ASKS.sub("", cell) and "://" not in cell
    ]
    page = f"saved as {'Windows-1252' if likely[0] == _PAGES[0] else likely[0]}" if most else "not saved as UTF-8"
    return Decoded(cells, (*read.habits, page), tuple(doubts))


def _readings(cells: Iterable[bytes], page: str) -> list[str]:
    """What each cell says on a page; none where one of them can't be text of these tables."""
    try:
        found = [raw.decode(page) for raw in cells]
    except UnicodeDecodeError:
        return []
    return [] if any(unicodedata.category(sign) == "Cc" for text in found for sign in text if sign > "\x7f") else found


def fits(text: str) -> bool:
    """Whether every sign beyond ASCII stands as it does in texts: Latin letters in words, Greek ones before none."""
    return all(sign.isascii() or _stands_well(text, at) for at, sign in enumerate(text))


def _stands_well(text: str, at: int) -> bool:
    sign, before, after = text[at], text[at - 1 : at] if at else "", text[at + 1 : at + 2]
    if sign in _SIGNS:
        return True
    if sign in _POWERS:
        return before.isalnum()
    name = unicodedata.name(sign, "")
    if name.startswith("GREEK ") and sign.isalpha():
        return not _is_latin(after)
    if not (_is_latin(sign) and (_is_latin(before) or _is_latin(after))):
        return False
    return not (before.islower() and sign.isupper()) and not (before.isupper() and sign.islower() and after.isupper())


def _is_latin(sign: str) -> bool:
    return sign.isalpha() and unicodedata.name(sign, "").startswith("LATIN ")


def read_twice(text: str) -> str:
    """A text whose UTF-8 was once read as Windows-1252 ('MÃ¼ller'), put right ('Müller'); "" where it wasn't."""
    if text.isascii() or _ALONE.search(text):
        return ""
    return _once(lambda: b"".join(sign.encode("latin-1" if 0x80 <= ord(sign) < 0xA0 else "cp1252") for sign in text))


def read_elsewhere(text: str) -> str:
    """What a text may have been before another page read its UTF-8 ('M√ºller': 'Müller'); "" where none did."""
    if text.isascii() or _ALONE.search(text):
        return ""
    return next(filter(None, (_once(partial(text.encode, page)) for page in _PAGES)), "")


def _once(encoded: Callable[[], bytes]) -> str:
    try:
        once = encoded().decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return ""
    return once if fits(once) else ""
