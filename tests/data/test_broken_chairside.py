"""Broken places and prompts of the chairside talk: the rule names the column and what would be right."""

from collections.abc import Callable

import pytest

from tests.conftest import Copy
from tests.data.messages import assert_whole


def edit(name: str, key: str, **changes: str) -> Callable[[Copy], None]:
    """Change cells of the row whose first cell is the key."""

    def breaking(copy: Copy) -> None:
        row = next(number for number, cells in enumerate(copy.read(name), 1) if cells[0] == key)
        for column, cell in changes.items():
            copy.edit(name, row, column, cell)

    return breaking


BROKEN = {
    "place taken twice": (edit("questions", "price", visit_order="6"), "visit_order", "6 stands already"),
    "key without place": (edit("questions", "price", visit_order=""), "visit_order", "needs a place"),
    "gap in the places": (edit("questions", "getting_home", visit_order="14"), "visit_order", "from 1 to 12"),
    "prompt that tells": (edit("questions", "price", teach_back="It costs much."), "teach_back", "In your own words"),
    "no prompt": (edit("questions", "price", teach_back=""), "teach_back", "must not be"),
    "unknown question": (edit("preferences", "at_home", question_id="wher"), "question_id", "did you mean where?"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken_talk_is_refused(copy: Copy, name: str) -> None:
    """The problem names column and what would be right."""
    breaking, column, words = BROKEN[name]
    breaking(copy)
    problems = copy.problems()
    said = [line for line in problems if column in line and words in line]
    assert said, problems[:20]
    assert_whole(__file__, name, said)
