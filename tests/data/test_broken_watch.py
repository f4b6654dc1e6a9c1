"""Broken tables of the watch: each rule names the row, the column and what would be right."""

from collections.abc import Callable

import pytest

from tests.conftest import Copy
from tests.data.messages import assert_whole
from tests.data.test_broken_method import row_where


def row(copy: Copy, watch_id: str) -> int:
    """The number of a saved search."""
    return row_where(copy, "watch", "watch_id", watch_id)


def without(watch_id: str) -> Callable[[Copy], None]:
    """Take one search out."""
    return lambda copy: copy.write("watch", [one for one in copy.read("watch") if one[0] != watch_id])


def edit(watch_id: str, column: str, words: str) -> Callable[[Copy], None]:
    """Change one cell of a search."""
    return lambda copy: copy.edit("watch", row(copy, watch_id), column, words)


BROKEN = {
    "no search for a pair": (without("sgb-ptsd"), "watch.csv, column condition_id: no search for 'sgb' and 'ptsd'"),
    "a pair twice": (
        edit("sgb-ptsd", "condition_id", "ocd"),
        "column condition_id: 'sgb' and 'ocd' stand already in row",
    ),
    "half a pair": (edit("sgb-ptsd", "condition_id", ""), "column condition_id: a search names its option and"),
    "a trial not watched": (
        without("nct05169190"),
        "watch.csv, column query: no row for the trial NCT05169190, named in",
    ),
    "a label not watched": (without("label-ketalar"), "watch.csv, column query: no row for the label 14e8f864-"),
    "no NCT number": (edit("nct05169190", "query", "NCT0516"), "column query: 'NCT0516' found; an NCT number such as"),
    "a trial from nowhere": (edit("nct05169190", "query", "NCT99999999"), "'NCT99999999' stands in no other table"),
    "a rule from nowhere": (edit("rule-99-17803", "query", "2031-00001"), "'2031-00001' stands in no other table"),
    "no set id": (edit("label-ketalar", "query", "Ketalar"), "'Ketalar' found; the set id of a label"),
    "another kind": (edit("sgb-ptsd", "kind", "feed"), "column kind: 'feed' found; one of search, trial, label, rule"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_watch_is_said(copy: Copy, case: str) -> None:
    """Each breakage brings the line that names it."""
    breaking, wanted = BROKEN[case]
    breaking(copy)
    problems = copy.problems()
    said = [one for one in problems if wanted in one]
    assert said, problems[:20]
    assert_whole(__file__, case, said)
