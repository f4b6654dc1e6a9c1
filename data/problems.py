"""What is wrong with the tables, said so that a person with a spreadsheet can mend it."""

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """One thing wrong: file, row as a spreadsheet counts it (1 = header), column, and what would be right.

    A file that isn't among the tables themselves has its folder in its name: 'watch/inbox', or 'es/answers', which lies
    in the tables' folder. ``row`` 0 and ``column`` "" stand for the file as a whole.
    """

    file: str
    row: int
    column: str
    message: str

    def __str__(self) -> str:
        place = self.place
        if self.row:
            place += f", row {self.row}"
        if self.column:
            place += f", column {self.column}"
        return f"{place}: {self.message}"

    @property
    def place(self) -> str:
        """The file, from the folder in which the tables' folder lies."""
        return f"{self.file}.csv" if self.file.startswith("watch/") else f"tables/{self.file}.csv"

    @property
    def sort_of(self) -> tuple[str, str, str]:
        """What problems of a kind share: the file, the column, and the message but for what was found."""
        return self.file, self.column, re.sub(r"'[^']*'|\d+", "'", self.message)


class TableErrors(Exception):
    """Raised with every problem found, so that nothing false and nothing half is shown."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))


def in_words(problems: Iterable[Problem], most: int = 3) -> list[str]:
    """A line for each problem; more than ``most`` of a kind in one line with all their rows and the first's words."""
    kinds: dict[tuple[str, str, str], list[Problem]] = {}
    for one in problems:
        kinds.setdefault(one.sort_of, []).append(one)
    lines: list[str] = []
    for alike in kinds.values():
        first = alike[0]
        if len(alike) <= most or not first.row:
            lines += [str(one) for one in alike]
        else:
            place = first.place + (f", column {first.column}" if first.column else "")
            counted = "cells" if first.column else "rows"
            lines.append(f"{place}, {len(alike):,} {counted}, rows {_spans(alike)}: {first.message}")
    return lines


def _spans(alike: Iterable[Problem]) -> str:
    """Rows in short: 2-5, 9."""
    spans: list[list[int]] = []
    for row in sorted({one.row for one in alike}):
        if spans and row == spans[-1][-1] + 1:
            spans[-1][1:] = [row]
        else:
            spans.append([row])
    return ", ".join("-".join(map(str, span)) for span in spans)


def did_you_mean(found: str, known: Iterable[str]) -> str:
    """' (did you mean X?)' where a known id is near, else an empty string."""
    near = difflib.get_close_matches(found, sorted(known), n=1, cutoff=0.6)
    return f" (did you mean {near[0]}?)" if near else ""
