"""Other languages in a table's sheet: right beside each column that is told in them, what they say.

``short_answer (es)`` holds the Spanish of ``short_answer``; no column of a table can be called so.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from data.csv_text import Cells
from data.rows import TABLES
from data.rows.spoken import OTHER_LANGUAGES, SPOKEN, mark, marks
from data.spoken import CHANGED, UNTOLD, in_folder

Key = tuple[str, ...]
Named = dict[str, str]


@dataclass(frozen=True)
class Column:
    """A column of a table's sheet: its head, the file it comes from ('answers', 'es/answers'), its name there."""

    head: str
    file: str
    name: str

    @property
    def language(self) -> str:
        """The language it is in; "" for the table's own."""
        return self.file.rpartition("/")[0]


class Words(NamedTuple):
    """What a cell says in another language, and the mark of the English it was made from."""

    text: str
    of: str


def head(column: str, language: str) -> str:
    """The head of a column in another language."""
    return f"{column} ({language})"


def head_of(name: str, column: str, language: str) -> str:
    """The head under which a sheet has a column of a language's table: words and mark in one, keys as they are."""
    return next((head(one, language) for one in SPOKEN[name] if column in (one, marks(one))), column)


def columns(name: str, files: Mapping[str, Cells]) -> list[Column]:
    """The columns of a table's sheet, each followed by what other languages say."""
    found = []
    for column in files[name][0]:
        found.append(Column(column, name, column))
        for language in OTHER_LANGUAGES:
            said = in_folder(language, name)
            if said in files and column in SPOKEN.get(name, ()):
                found.append(Column(head(column, language), said, column))
    return found


def stood(column: Column, name: str, files: Mapping[str, Cells]) -> Iterator[tuple[str, str]]:
    """What a column says in each row of its table, and why that stands in English on pages of its language."""
    said = by_key(name, files[column.file])
    for key, english in by_key(name, files[name]).items():
        words = words_of(said, key, column.name)
        yield words.text, "" if not column.language else why_in_english(words, english[column.name])


def words_of(rows: Mapping[Key, Named], key: Key, column: str) -> Words:
    """What a language's table says in a cell; no words where it has no such row."""
    row = rows.get(key, {})
    return Words(row.get(column, ""), row.get(marks(column), ""))


def why_in_english(words: Words, english: str) -> str:
    """Why a cell stands in English on pages of another language; "" where it doesn't, or has no English."""
    if not english:
        return ""
    if not words.text:
        return UNTOLD
    return "" if words.of == mark(english) else CHANGED


def key_of(name: str, row: Mapping[str, str]) -> Key:
    """The key of a table's row, in whichever language."""
    return tuple(row.get(column, "") for column in TABLES[name].key)


def by_key(name: str, cells: Cells) -> dict[Key, Named]:
    """The rows of a table, in whichever language, by their key and in their order, each by the names of its columns."""
    header, *rows = cells
    named = (dict(zip(header, row, strict=True)) for row in rows)
    return {key_of(name, row): row for row in named}
