"""The tables in another language: read beside the English ones, and put in their place where they still say the same.

A cell whose English has changed since it was translated, or that was never translated, stays English and knows that it
is: ``InEnglish`` marks itself with its language wherever it becomes HTML.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from markupsafe import Markup

from data import reading
from data.problems import Problem
from data.reading import Tables, is_prose
from data.rows import TABLES, Row
from data.rows.spoken import OTHER_LANGUAGES, SPOKEN, mark, marks, table_in

Key = tuple[str, ...]
CHANGED = "its English has changed since"
UNTOLD = "not translated"
GONE = "its English row is gone"
TRANSLATED = dt.date(2026, 11, 29)
"""When the tables and messages were translated last."""


IN_ENGLISH = Markup('<span lang="en">{}</span>')


class InEnglish(str):
    """Words that stand in English on a page of another language."""

    __slots__ = ()

    def __html__(self) -> Markup:
        """The words as HTML, with their language."""
        return IN_ENGLISH.format(str(self))

    def __str__(self) -> str:
        """The words alone."""
        return str.__str__(self)


@dataclass(frozen=True, order=True)
class Gap:
    """A cell that stands in English on pages of a language, and why; or a row (no column) whose English is gone."""

    table: str
    key: str
    column: str
    why: str


def in_folder(language: str, name: str) -> str:
    """What problems call a table of a language: 'es/answers'."""
    return f"{language}/{name}"


def read_spoken(folder: Path, tables: Tables, problems: list[Problem]) -> None:
    """Read every table of every other language beside ``tables``; a language without a folder has none."""
    for language in OTHER_LANGUAGES:
        for name in SPOKEN:
            said = in_folder(language, name)
            if not (folder / language).is_dir():
                tables.rows[said], tables.refused[said] = [], []
                continue
            form = table_in(name)
            tables.rows[said], tables.refused[said], whole = reading.read_table(folder / language, said, form, problems)
            if not whole:
                tables.unread.add(said)


def put_in(language: str, files: Mapping[str, tuple[Any, ...]]) -> tuple[dict[str, tuple[Any, ...]], tuple[Gap, ...]]:
    """The rows of all tables in a language, and what stands in English there.

    ``files`` holds the rows of every file by its name: 'answers', 'es/answers'.
    """
    gaps: list[Gap] = []
    found: dict[str, tuple[Any, ...]] = {}
    for name in TABLES:
        own = {key_of(name, row): row for row in files.get(in_folder(language, name), ())}
        found[name] = tuple(_row(name, row, own.pop(key_of(name, row), None), gaps) for row in files[name])
        gaps += [Gap(name, _shown(key), "", GONE) for key in own]
    return found, tuple(sorted(gaps))


def key_of(name: str, row: Row) -> Key:
    """The key of a row of a table, as its cells hold it."""
    return tuple(str(getattr(row, column)) for column in TABLES[name].key)


def _shown(key: Key) -> str:
    return " ".join(filter(None, key))


def _row(name: str, english: Row, said: Any, gaps: list[Gap]) -> Row:
    table = TABLES[name]
    cells: dict[str, str] = {}
    for column in SPOKEN.get(name, ()):
        text = getattr(english, column)
        if not text:
            continue
        own = getattr(said, column) if said else ""
        if own and getattr(said, marks(column)) == mark(text):
            cells[column] = own
            continue
        gaps.append(Gap(name, _shown(key_of(name, english)), column, CHANGED if own else UNTOLD))
    for column, form in type(english).model_fields.items():
        if column not in cells and column not in table.key and is_prose(form) and getattr(english, column):
            cells[column] = InEnglish(getattr(english, column))
    return english.model_copy(update=cells) if cells else english
