"""What changed for a reader since a version, option by option, in words. It feeds the change log."""

import csv
import io
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from data import phrases, source_index
from data.catalogue import FOLDER, Catalogue
from data.committed import git
from data.exports import as_csv
from data.rows import TABLES, Certainty, Direction, Table

Cells = Mapping[str, str]
Keyed = Mapping[tuple[str, ...], Cells]
IN_GENERAL = "All options"
# What no reader meets as a statement of its own.
_LEFT_OUT = frozenset({"sources", "corrections", "changelog", "observations", "kinetics", "watch", "reviews"})
_DATES = frozenset({"reviewed", "review_by"})
_NOT_READ = frozenset({
    "source_ids", "source_id", "order", "clinical_text", "why_clinical", "outcome_clinical", "missing_clinical",
    "kind", "drug", "routes", "colour_light", "colour_dark", "colour_drawn", "mark", "answered_by", "numbers",
    "summary_column", "in_chart", "no_study", "nothing_found", "our_choice", "label", "people_not_told", "ci_level",
    "note_says_unclear", "note_says_uncompared", "tell", "call", "effect_kind",
    "name_inside", "mixed_controls", "nothing_read", "scale_unit", "scale_name_has_ends",
})  # fmt: skip


_COLUMNS = {
    "patient_text": "the words",
    "short_answer": "the short answer",
    "certainty": "how sure we can be",
    "direction": "which way it points",
    "time_window": "the time looked at",
    "why_patient": "the reason",
}
_VALUES: Mapping[str, tuple[tuple[str, ...], Callable[..., str]]] = {
    "certainty": (get_args(Certainty), phrases.certainty),
    "direction": (get_args(Direction), phrases.direction),
}


class NoSuchVersion(ValueError):
    """Raised where no committed change log ends with a version and git knows no such revision."""


@dataclass(frozen=True)
class Change:
    """A change under the option it is about ('' for none), with the words that tell it."""

    treatment_id: str
    words: str


def tables_then(version: str, repository: Path = FOLDER.parents[1]) -> dict[str, Keyed]:
    """All tables as they stood in the commit that wrote a version into the change log, or at a git revision.

    Raises NoSuchVersion.
    """
    folder = FOLDER.relative_to(FOLDER.parents[1]).as_posix()
    commit = _commit_of(version, folder, repository)
    names = git(repository, "ls-tree", "--name-only", f"{commit}:{folder}").split()
    there = [name for name in TABLES if f"{name}.csv" in names]
    return {name: keyed(git(repository, "show", f"{commit}:{folder}/{name}.csv"), TABLES[name]) for name in there}


def tables_now(catalogue: Catalogue) -> dict[str, Keyed]:
    """All tables as they are."""
    return {name: keyed(as_csv(catalogue, name).decode(), table) for name, table in TABLES.items()}


def keyed(words: str, table: Table) -> Keyed:
    """The rows of a CSV file by their key; a key column that it lacks counts as empty."""
    rows = csv.DictReader(io.StringIO(words, newline=""))
    return {tuple(row.get(column) or "" for column in table.key): row for row in rows}


def changes(then: Mapping[str, Keyed], now: Mapping[str, Keyed], catalogue: Catalogue) -> Iterator[Change]:
    """Everything that reads otherwise, by table: what is new, gone, or changed, with the words before and now."""
    for name in TABLES:
        if name in _LEFT_OUT or name not in then:
            continue
        before, after = then[name], now[name]
        for key in dict.fromkeys([*before, *after]):
            row = after.get(key) or before[key]
            place = _place(name, row, catalogue)
            said = list(_said(before.get(key), after.get(key)))
            for words in said:
                yield Change(row.get("treatment_id", ""), f"{place}: {words}")


def report(found: Sequence[Change], since: str, catalogue: Catalogue) -> Iterator[str]:
    """The changes as lines, option by option, and a sentence for the change log."""
    if not found:
        yield f"Nothing that a reader sees has changed since {since}."
        return
    heads = {"": IN_GENERAL, **{one.treatment_id: one.name for one in catalogue.treatments}}
    for treatment_id, head in heads.items():
        own = [one.words for one in found if one.treatment_id == treatment_id]
        if own:
            yield f"## {head}"
            yield from (f"- {words}" for words in own)
            yield ""
    counts = {head: sum(one.treatment_id == treatment_id for one in found) for treatment_id, head in heads.items()}
    counted = phrases.listed([f"{head} {count}" for head, count in counts.items() if count])
    many = "1 change" if len(found) == 1 else f"{len(found)} changes"
    yield f"For the change log: since {since}, {many} that a reader sees ({counted})."


def _said(before: Cells | None, after: Cells | None) -> Iterator[str]:
    if before is None:
        assert after is not None
        yield f'new. "{_shown(after)}"'
    elif after is None:
        yield f'taken out. It said "{_shown(before)}"'
    else:
        for column, words in after.items():
            if column in _DATES or column in _NOT_READ or column not in before or before[column] == words:
                continue
            found = [_in_words(column, cell) or "empty" for cell in (before[column], words)]
            yield f'{_COLUMNS.get(column, column.replace("_", " "))}: before "{found[0]}", now "{found[1]}"'


def _in_words(column: str, cell: str) -> str:
    ids, said = _VALUES.get(column, ((), str))
    return said(cell) if cell in ids else cell


def _shown(row: Cells) -> str:
    """The first cell of a row that reads like a sentence, or else its longest."""
    cells = [words for column, words in row.items() if column not in _DATES | _NOT_READ and words]
    return next((words for words in cells if words.count(" ") > 2), max(cells, key=len))


def _place(name: str, row: Cells, catalogue: Catalogue) -> str:
    condition = catalogue.condition.get(row.get("condition_id", ""))
    asked = {one.question_id: one.patient_question for one in catalogue.questions}.get(row.get("question_id", ""))
    own = [column for column in TABLES[name].key if column not in ("treatment_id", "condition_id", "question_id")]
    parts = [
        source_index.heading(name),
        asked or " ".join(row.get(column, "") for column in own).replace("_", " "),
        condition.patient_name if condition else "",
    ]
    return ", ".join(part for part in parts if part)


def _commit_of(version: str, folder: str, repository: Path) -> str:
    log = f"{folder}/changelog.csv"
    for commit in git(repository, "log", "--format=%H", "--reverse", "--", log).split():
        rows = list(csv.DictReader(io.StringIO(git(repository, "show", f"{commit}:{log}"), newline="")))
        if rows and rows[-1]["version"] == version:
            return commit
    known = subprocess.run(
        ["git", "rev-parse", "--verify", "--quiet", "--end-of-options", f"{version}^{{commit}}"],
        cwd=repository,
        capture_output=True,
        text=True,
    )
    if known.returncode:
        raise NoSuchVersion(f"'{version}' is no version of changelog.csv that was committed, and no git revision")
    return known.stdout.strip()
