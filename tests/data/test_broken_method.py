"""Broken method and ipdas tables: each rule names the row, the column and what would be right."""

from collections.abc import Callable

import pytest

from data.rules.method import TIER_OF
from tests.conftest import Copy
from tests.data.messages import assert_whole


def row_where(copy: Copy, name: str, column: str, value: str) -> int:
    """The number, as a spreadsheet counts, of the first row that holds a value."""
    cells = copy.read(name)
    place = cells[0].index(column)
    return next(number for number, row in enumerate(cells, 1) if row[place] == value)


def edit(criterion: str, **changes: str) -> Callable[[Copy], None]:
    """Change cells of a criterion."""

    def breaking(copy: Copy) -> None:
        row = row_where(copy, "ipdas", "criterion_id", criterion)
        for column, cell in changes.items():
            copy.edit("ipdas", row, column, cell)

    return breaking


def without(name: str, column: str, value: str) -> Callable[[Copy], None]:
    """Take out every row where a column holds a value."""

    def breaking(copy: Copy) -> None:
        cells = copy.read(name)
        place = cells[0].index(column)
        copy.write(name, [row for row in cells if row[place] != value])

    return breaking


BROKEN: dict[str, tuple[Callable[[Copy], None], str, str]] = {
    "unknown criterion": (edit("Q28", criterion_id="Q29"), "ipdas.csv, row 45, column criterion_id", "'Q29'"),
    "criterion twice": (edit("Q02", criterion_id="Q01"), "column criterion_id", "stands already in row 18"),
    "wrong tier": (edit("2.3.1", tier="quality"), "column tier", "'certification' would be right"),
    "test criterion that applies": (edit("Q24", state="not_met"), "column state", "only criteria on tests"),
    "other criterion left aside": (edit("Q12", state="not_applicable"), "column state", "only criteria on tests"),
    "met without a page": (edit("2.2.1", page=""), "column page", "names its page"),
    "not met with a page": (edit("Q12", page="compare"), "column page", "names its page"),
    "no reason": (edit("Q12", reason=""), "column reason", "is empty and must not be"),
    "unknown state": (edit("Q12", state="partly"), "column state", "one of met, not_met, not_applicable"),
    "unknown wording": (edit("Q12", wording="memory"), "column wording", "one of read, not_verified"),
    "condition not explained": (without("glossary", "term_id", "ptsd"), "glossary.csv, column term_id", "'ptsd'"),
    "section left out": (without("method", "section", "updated"), "method.csv, column section", "no row for 'updated'"),
    "unknown section": (
        lambda copy: copy.edit("method", 2, "section", "chosn"),
        "method.csv, row 2, column section",
        "did you mean chosen?",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken_method_is_refused(copy: Copy, name: str) -> None:
    """The rule names file, column and what would be right."""
    breaking, place, words = BROKEN[name]
    breaking(copy)
    problems = copy.problems()
    said = [line for line in problems if place in line and words in line]
    assert said, problems[:20]
    assert_whole(__file__, name, said)


@pytest.mark.parametrize("criterion", TIER_OF)
def test_no_criterion_may_be_left_out(copy: Copy, criterion: str) -> None:
    """Each of the 44 criteria must be there."""
    without("ipdas", "criterion_id", criterion)(copy)
    assert any(f"no row for '{criterion}'" in line for line in copy.problems())


def test_there_are_44_criteria() -> None:
    """6 qualifying, 6 and 4 of certification, 28 of quality."""
    tiers = list(TIER_OF.values())
    counts = [tiers.count(one) for one in ("qualifying", "certification", "certification_screening", "quality")]
    assert counts == [6, 6, 4, 28]
