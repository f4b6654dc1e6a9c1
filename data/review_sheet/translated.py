"""What a translator has before them: each row that is told in another language, beside its English."""

from dataclasses import dataclass

from data.catalogue import Catalogue
from data.rows import Row
from data.rows.spoken import SPOKEN, mark, marks
from data.signing import all_signatures, fingerprint, key_of, told


@dataclass(frozen=True)
class Line:
    """One row to sign: where it stands, what it says in English and in the other language, and its fingerprint.

    ``english`` and ``words`` hold a text a column, each behind the column's name. ``number`` counts from 1.
    """

    number: int
    table: str
    key: str
    english: str
    words: str
    fingerprint: str


def lines(catalogue: Catalogue, language: str, name: str) -> tuple[Line, ...]:
    """The rows of a language, table by table, without what ``name`` has signed already.

    A row of which a cell stands in English on that language's pages is left out: it must be translated first.
    """
    signed = {
        at
        for at, each in all_signatures(catalogue).items()
        if any(one.stands and one.review.name == name for one in each)
    }
    found: list[Line] = []
    for table, row, english in told(catalogue, language):
        key, columns = key_of(table, row), SPOKEN[table.rpartition("/")[2]]
        if (table, key) not in signed and all(_is_told(row, english, column) for column in columns):
            texts = (_texts(english, columns), _texts(row, columns))
            found.append(Line(len(found) + 1, table, key, *texts, fingerprint(row, english)))
    return tuple(found)


def _is_told(row: Row, english: Row, column: str) -> bool:
    text = getattr(english, column)
    return not text or bool(getattr(row, column) and getattr(row, marks(column)) == mark(text))


def _texts(row: Row, columns: tuple[str, ...]) -> str:
    return "\n".join(f"{column}: {text}" for column in columns if (text := getattr(row, column)))
