"""Broken clinic_questions tables: each rule names the row, the column and what would be right."""

from collections.abc import Callable

import pytest

from tests.conftest import Copy
from tests.data.messages import assert_whole

NAME = "clinic_questions"


def row_where(copy: Copy, column: str, value: str) -> int:
    """The number, as a spreadsheet counts, of the first row that holds a value."""
    cells = copy.read(NAME)
    place = cells[0].index(column)
    return next(number for number, row in enumerate(cells, 1) if row[place] == value)


def edit(which: tuple[str, str], **changes: str) -> Callable[[Copy], None]:
    """Change cells of the first row where a column holds a value."""

    def breaking(copy: Copy) -> None:
        row = row_where(copy, *which)
        for column, cell in changes.items():
            copy.edit(NAME, row, column, cell)

    return breaking


def without(column: str, value: str) -> Callable[[Copy], None]:
    """Take out every row where a column holds a value."""

    def breaking(copy: Copy) -> None:
        cells = copy.read(NAME)
        place = cells[0].index(column)
        copy.write(NAME, [row for row in cells if row[place] != value])

    return breaking


SOURCED = ("question_id", "plan_and_end")
BROKEN: dict[str, tuple[Callable[[Copy], None], str, str]] = {
    "reason without a source": (edit(SOURCED, source_ids=""), "column source_ids", "only a question without a reason"),
    "source without a reason": (edit(SOURCED, why=""), "column why", "carries no reason"),
    "red flag without a reason": (
        edit(("group", "red_flags"), why="", source_ids=""),
        "column why",
        "a red flag needs a reason",
    ),
    "question that asks nothing": (edit(SOURCED, patient_text="Plan."), "column patient_text", "ends with '?'"),
    "red flag that asks": (edit(("group", "red_flags"), patient_text="Is it?"), "column patient_text", "a full stop"),
    "place taken twice": (edit(SOURCED, order="1"), "column order", "1 stands already in row 2"),
    "unknown group": (edit(SOURCED, group="gossip"), "column group", "one of about_the_option"),
    "unknown option": (edit(SOURCED, treatment_id="iv_ketamin"), "column treatment_id", "did you mean iv_ketamine?"),
    "group left out": (without("group", "money"), "column group", "no question for all options in 'money'"),
    "option left out": (without("treatment_id", "sgb"), "column treatment_id", "no question of its own for 'sgb'"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken_clinic_questions_are_refused(copy: Copy, name: str) -> None:
    """The rule names file, column and what would be right."""
    breaking, place, words = BROKEN[name]
    breaking(copy)
    problems = copy.problems()
    said = [line for line in problems if f"{NAME}.csv" in line and place in line and words in line]
    assert said, problems[:20]
    assert_whole(__file__, name, said)
