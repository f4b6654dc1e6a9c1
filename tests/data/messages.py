"""Whole messages of the checker, held against messages.csv: a keeper reads all of a line.

Figures stand there as #, since rows and dates move with the tables. ``MESSAGES=write pytest tests/data`` lays beside
the cases what is said today; read every line that changed before you commit it.
"""

import csv
import os
import re
from pathlib import Path

FILE = Path(__file__).parent / "messages.csv"
WRITE = os.environ.get("MESSAGES") == "write"


def _read() -> dict[tuple[str, str], str]:
    if not FILE.exists():
        return {}
    with FILE.open(newline="", encoding="utf-8") as file:
        return {(test, case): line for test, case, line in csv.reader(file)}


def assert_whole(test: str, case: str, lines: list[str]) -> None:
    """The first of the lines is, word for word, what the table holds for a test file's case."""
    found = re.sub(r"\d+", "#", lines[0])
    key = (Path(test).stem, case)
    if WRITE:
        kept = dict(sorted((_read() | {key: found}).items()))
        with FILE.open("w", newline="", encoding="utf-8") as file:
            csv.writer(file, lineterminator="\n").writerows((*place, line) for place, line in kept.items())
    assert found == _read().get(key)
