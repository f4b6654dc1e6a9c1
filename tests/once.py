"""What is worked out of the tables once in a process, however many tests ask: who breaks a cell reads one file anew.

A table's rows are those of its bytes, what a rule finds is found in the tables it looks at, a grade is its text's, and
what is near a word is found among the words given: nothing else goes in. So what stands here is worked out again
wherever a single byte that it was worked out of is another.
``tests/data/test_once.py`` holds it against the same without memory.
"""

import datetime as dt
import difflib
import re
from collections import OrderedDict, deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from data import catalogue, reading, reading_level
from data.problems import Problem
from data.reading import Tables
from data.rows import Table
from data.rules import Rule, notices

Found = tuple[list[tuple[int, Any]], list[dict[str, str]], bool]
Measure = Callable[[Mapping[str, str]], dict[str, float]]
FILES, WAYS = 200, 8
# As they are where nothing is remembered.
READ, RULES, MEASURE = reading.read_table, catalogue.RULES, reading_level.measure
NEAREST, PRAISE = difflib.get_close_matches, notices.PRAISE


class Files:
    """Files as they were read, the newest ones."""

    def __init__(self) -> None:
        self.known: OrderedDict[tuple[str, int, bytes], tuple[Found, list[Problem]]] = OrderedDict()

    def read_table(self, folder: Path, name: str, table: Table, problems: list[Problem]) -> Found:
        """What ``data.reading.read_table`` reads."""
        try:
            raw = (folder / f"{name.rpartition('/')[2]}.csv").read_bytes()
        except OSError:
            return READ(folder, name, table, problems)
        key = (name, id(table), raw)
        if key not in self.known:
            wrong: list[Problem] = []
            self.known[key] = READ(folder, name, table, wrong), wrong
            if len(self.known) > FILES:
                self.known.popitem(last=False)
        self.known.move_to_end(key)
        found, wrong = self.known[key]
        problems += wrong
        return found


class Noting(dict[str, Any]):
    """Tables by name, noting each that is looked at."""

    def __init__(self, tables: dict[str, Any], looked_at: set[str]) -> None:
        super().__init__(tables)
        self.looked_at = looked_at

    def __getitem__(self, name: str) -> Any:
        self.looked_at.add(name)
        return super().__getitem__(name)

    def get(self, name: str, otherwise: Any = None) -> Any:
        """One table."""
        self.looked_at.add(name)
        return super().get(name, otherwise)

    def __iter__(self) -> Iterator[str]:
        self.looked_at.update(super().keys())
        return super().__iter__()

    def keys(self) -> Any:
        """All of them."""
        self.looked_at.update(super().keys())
        return super().keys()

    def values(self) -> Any:
        """All of them."""
        self.looked_at.update(super().keys())
        return super().values()

    def items(self) -> Any:
        """All of them."""
        self.looked_at.update(super().keys())
        return super().items()


def remembering(rule: Rule) -> Rule:
    """A rule that looks again only where a table that it looked at is another, or the day, or what can't be read."""
    known: deque[tuple[dt.date, set[str], dict[str, tuple[Any, Any]], list[Problem]]] = deque(maxlen=WAYS)

    def found(tables: Tables, today: dt.date) -> Iterator[Problem]:
        for at, (day, unread, seen, problems) in enumerate(known):
            if (day, unread) == (today, tables.unread) and all(
                tables.rows[name] is rows and tables.refused[name] is refused for name, (rows, refused) in seen.items()
            ):
                known.rotate(-1 - at)
                return iter(problems)
        looked_at: set[str] = set()
        noting = Tables(Noting(tables.rows, looked_at), Noting(tables.refused, looked_at), set(tables.unread))
        problems = list(rule(noting, today))
        seen = {name: (tables.rows[name], tables.refused[name]) for name in looked_at}
        known.append((today, set(tables.unread), seen, problems))
        return iter(problems)

    return found


def measuring(
    measure: Callable[[Mapping[str, str]], dict[str, float]],
) -> Callable[[Mapping[str, str]], dict[str, float]]:
    """A measure of grades that measures each text once."""
    grade = lru_cache(2_000)(lambda text: measure({"": text})[""])
    return lambda words: {whose: grade(text) for whose, text in words.items()}


def nearest(word: str, known: Iterable[str], n: int = 3, cutoff: float = 0.6) -> list[str]:
    """What ``difflib.get_close_matches`` finds."""
    return list(_nearest(word, tuple(known), n, cutoff))


@lru_cache(4_000)
def _nearest(word: str, known: tuple[str, ...], n: int, cutoff: float) -> tuple[str, ...]:
    return tuple(NEAREST(word, known, n, cutoff))


class Searching:
    """A pattern that searches each text once."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self.search = lru_cache(60_000)(pattern.search)


@contextmanager
def worked_out_once() -> Iterator[None]:
    """Within it files, rules, grades, and what is near a word or praises in it are remembered."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading, "read_table", Files().read_table)
        patch.setattr(catalogue, "RULES", tuple(remembering(rule) for rule in RULES))
        patch.setattr(reading_level, "measure", measuring(MEASURE))
        patch.setattr(difflib, "get_close_matches", nearest)
        patch.setattr(notices, "PRAISE", Searching(PRAISE))
        yield


@contextmanager
def worked_out_afresh() -> Iterator[None]:
    """Within it nothing is remembered."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading, "read_table", READ)
        patch.setattr(catalogue, "RULES", RULES)
        patch.setattr(reading_level, "measure", MEASURE)
        patch.setattr(difflib, "get_close_matches", NEAREST)
        patch.setattr(notices, "PRAISE", PRAISE)
        yield
