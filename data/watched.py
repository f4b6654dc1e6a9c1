"""What the watch on the literature has left behind: when each search ran, and what it saw. Nobody has judged that yet.

The files stand in ``data/watch/``, beside the tables, and no page shows what is in them but how much.
"""

import csv
import datetime as dt
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from data.problems import Problem
from data.reading import read_table
from data.rows import Row, Source, Table, as_cell
from data.rows.cells import Date, OptionalDate, Text
from wording import day as spoken
from wording import say

FindKind = Literal["paper", "trial", "label", "rule", "correction", "concern", "retraction"]
# Words from outside and ids, which may hold signs that the tables' own words may not.
_Line = Annotated[str, Field(pattern=r"^\S.*$")]
_OptionalLine = Annotated[str, Field(pattern=r"^(\S.*)?$")]
FOLDER = Path(__file__).parent / "watch"


class Find(Row):
    """A line of the inbox: something seen, and from the day in ``judged`` on what was decided about it."""

    kind: FindKind = Field(description="What was seen")
    find_id: _Line = Field(description="Which one; a new version has a new id")
    title: _Line = Field(description="Its title, as the service gives it")
    date: OptionalDate = Field(description="Its date, where the service gives one")
    why: _Line = Field(description="Why it was found")
    touches: _OptionalLine = Field(description="Rows it may touch, as table and key, with ';' between them")
    seen: Date = Field(description="When the watch saw it first")
    judged: OptionalDate = Field(description="When someone judged it; empty while nobody has")
    decision: _OptionalLine = Field(description="What was decided, in words")


class Run(Row):
    """When a search of the watch was last done to its end."""

    search: Text = Field(description="Which search, as service and id")
    ran: Date = Field(description="When it was last done to its end")


INBOX = Table(Find, ("kind", "find_id"), may_be_empty=True)
RUNS = Table(Run, ("search",), may_be_empty=True)


@dataclass(frozen=True)
class Watched:
    """The inbox and the runs, as read."""

    finds: tuple[Find, ...]
    runs: tuple[Run, ...]

    @property
    def waiting(self) -> int:
        """How many finds nobody has judged."""
        return sum(one.judged is None for one in self.finds)


def beside(tables: Path) -> Path:
    """The watch's folder beside a folder of tables."""
    return tables.parent / FOLDER.name


def read(folder: Path = FOLDER) -> tuple[Watched, list[Problem]]:
    """What the watch has left, and everything wrong with it. Files that aren't there are a watch that never ran."""
    problems: list[Problem] = []
    found: dict[str, tuple[Row, ...]] = {"inbox": (), "runs": ()}
    for name, table in (("inbox", INBOX), ("runs", RUNS)):
        if (folder / f"{name}.csv").exists():
            numbered = read_table(folder, f"{FOLDER.name}/{name}", table, problems)[0]
            found[name] = tuple(row for _, row in numbered)
            problems.extend(_twice(f"{FOLDER.name}/{name}", table, numbered))
    return Watched(found["inbox"], found["runs"]), problems  # type: ignore[arg-type]


def retractions(found: Watched, sources: Iterable[tuple[int, Source]]) -> list[Problem]:
    """A source that the watch saw retracted is a problem until its row says what was done."""
    retracted = {one.find_id.split(" ")[0].lower(): one for one in found.finds if one.kind == "retraction"}
    return [
        Problem(
            "sources",
            number,
            "retraction",
            f"'{source.source_id}' was retracted ({retracted[source.doi.lower()].title}): say when, and what was done",
        )
        for number, source in sources
        if source.doi.lower() in retracted and not source.retraction
    ]


def write(folder: Path, name: str, table: Table, rows: Sequence[Row]) -> None:
    """Write one of the two files whole, or leave it as it was."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows([as_cell(getattr(row, column)) for column in table.columns] for row in rows)
    folder.mkdir(parents=True, exist_ok=True)
    half = folder / f".{name}.csv.part"
    half.write_text(written.getvalue(), encoding="utf-8", newline="")
    half.replace(folder / f"{name}.csv")


def summary(found: Watched, searches: int) -> str:
    """When the watch, with so many saved searches, last ran and how many finds wait, in patient words."""
    asked = {one.search for one in found.runs}
    if not asked:
        return say("watched-never", searches=searches)
    last = max(one.ran for one in found.runs)
    oldest = min(one.ran for one in found.runs)
    said = [say("watched-ran", day=spoken(last))]
    if oldest != last:
        said.append(say("watched-oldest", day=spoken(oldest)))
    said += [say("watched-waiting", count=found.waiting), say("watched-changes-nothing")]
    return " ".join(said)


def _twice(name: str, table: Table, numbered: Iterable[tuple[int, Row]]) -> list[Problem]:
    first: dict[tuple[str, ...], int] = {}
    problems = []
    for number, row in numbered:
        key = tuple(str(getattr(row, column)) for column in table.key)
        if key in first:
            problems.append(Problem(name, number, table.key[-1], f"stands already in row {first[key]}"))
        first.setdefault(key, number)
    return problems


def day(words: str) -> dt.date | None:
    """A date from what a service gives ('2026-11-28', '20261128', '2026-11', '2026'), or None."""
    digits = words.replace("-", "").replace("/", "")
    if len(digits) not in (4, 6, 8) or not digits.isdecimal():
        return None
    try:
        return dt.date(int(digits[:4]), int(digits[4:6] or 1), int(digits[6:8] or 1))
    except ValueError:
        return None
