"""Broken steps tables: each rule names the row, the column and what would be right."""

from collections.abc import Callable

import pytest

from tests.conftest import Copy
from tests.data.messages import assert_whole

NAME = "steps"


def edit(step_id: str, **changes: str) -> Callable[[Copy], None]:
    """Change cells of a point."""

    def breaking(copy: Copy) -> None:
        row = next(number for number, cells in enumerate(copy.read(NAME), 1) if cells[0] == step_id)
        for column, cell in changes.items():
            copy.edit(NAME, row, column, cell)

    return breaking


def without(holds: str) -> Callable[[Copy], None]:
    """Take out every row that holds some words."""

    def breaking(copy: Copy) -> None:
        copy.write(NAME, [row for row in copy.read(NAME) if holds not in ",".join(row)])

    return breaking


BROKEN: dict[str, tuple[Callable[[Copy], None], str, str]] = {
    "too long": (
        edit("before_ride_1", patient_text="word " * 20 + "clinic."),
        "patient_text",
        "21 words found; at most",
    ),
    "unknown option": (edit("after_now_4", treatment_ids="sbg"), "column treatment_ids", "did you mean sgb?"),
    "another order": (
        edit("after_now_3", treatment_ids="kap;oral_ketamine"),
        "column treatment_ids",
        "the one order would be right: oral_ketamine;kap",
    ),
    "every option named": (
        edit(
            "after_now_5",
            treatment_ids="iv_ketamine;im_ketamine;oral_ketamine;nasal_ketamine;kap;sgb;esketamine_nasal",
        ),
        "column treatment_ids",
        "names every option",
    ),
    "source left out": (edit("after_now_4", source_ids=""), "column source_ids", "say in rests_on"),
    "advice with a source": (edit("after_now_4", rests_on="own_advice"), "column rests_on", "'sources' would be right"),
    "place taken twice": (edit("after_now_4", order="12"), "column order", "12 stands already in row"),
    "group torn apart": (edit("after_now_4", order="90"), "column order", "the points of 'now' do not stand together"),
    "two titles": (edit("after_now_4", title="Act"), "column title", "is the title of 'now' in another row"),
    "option left out": (without("nasal_ketamine"), "column treatment_ids", "no point of 'before' for 'nasal_ketamine'"),
    "no 911": (without("911"), "column patient_text", "no point of 'beside' for all options names 911"),
    "unknown page": (edit("after_now_4", page="during"), "column page", "one of before, after, beside"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken_steps_are_refused(copy: Copy, name: str) -> None:
    """The rule names file, column and what would be right."""
    breaking, place, words = BROKEN[name]
    breaking(copy)
    problems = copy.problems()
    said = [line for line in problems if f"{NAME}.csv" in line and place in line and words in line]
    assert said, problems[:20]
    assert_whole(__file__, name, said)
