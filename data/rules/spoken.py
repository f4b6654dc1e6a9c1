"""The tables in other languages: each row once, words with the mark of their English, and its figures."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator

from data.problems import Problem
from data.reading import Tables
from data.rows import TABLES
from data.rows.spoken import OTHER_LANGUAGES, SPOKEN, mark, marks
from data.spoken import in_folder, key_of

_FIGURE = re.compile(r"\d[\d.,]*(?:[-:/]\d[\d.,]*)*")
_OPENS = {"?": "¿", "!": "¡"}


def rows_stand_once(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """Each key stands once. One that no English row has any more is no fault: ``make due`` lists it."""
    for language in OTHER_LANGUAGES:
        for name in SPOKEN:
            said = in_folder(language, name)
            seen: set[tuple[str, ...]] = set()
            for number, row in tables[said]:
                own = key_of(name, row)
                if own in seen:
                    yield Problem(said, number, TABLES[name].key[-1], f"'{' + '.join(filter(None, own))}' stands twice")
                seen.add(own)


def words_have_their_english(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """Words and the mark of their English stand together; where it is today's English, they say its figures."""
    for language in OTHER_LANGUAGES:
        for name in SPOKEN:
            said = in_folder(language, name)
            english = {key_of(name, row): row for _, row in tables[name]}
            for number, row in tables[said]:
                source = english.get(key_of(name, row))
                for column in SPOKEN[name]:
                    own, of = getattr(row, column), getattr(row, marks(column))
                    if bool(own) != bool(of):
                        missing = marks(column) if own else column
                        yield Problem(said, number, missing, "the cell is empty: words and their mark stand together")
                    elif own and source is not None and of == mark(getattr(source, column)):
                        yield from (
                            Problem(said, number, column, one) for one in _untrue(own, getattr(source, column), column)
                        )


def _untrue(own: str, english: str, column: str) -> Iterator[str]:
    if column == "other_words":
        return
    here, there = _figures(own), _figures(english)
    if here != there:
        yield (
            f"the English says {_listed(there - here)}, this says {_listed(here - there)}: "
            "the same figures in the same form would be right"
        )
    for closing, opening in _OPENS.items():
        if closing in own and opening not in own:
            yield f"'{closing}' stands without '{opening}' before it"


def _figures(text: str) -> Counter[str]:
    return Counter(one.rstrip(".,") for one in _FIGURE.findall(text))


def _listed(figures: Counter[str]) -> str:
    return ", ".join(f"'{one}'" for one in sorted(figures)) or "no other"
