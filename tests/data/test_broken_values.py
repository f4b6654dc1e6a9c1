"""Broken tables of what matters and of the knowledge check: each rule names the file, the column and what is right."""

from collections.abc import Callable

import pytest

from data.rows import CERTAINTY_ORDER
from data.rules.values import stance_of_research
from tests.conftest import Copy
from tests.data.messages import assert_whole

Cells = dict[str, str]


def row_where(copy: Copy, name: str, where: Cells) -> int:
    """The number, as a spreadsheet counts, of the first row that holds these values."""
    head, *body = copy.read(name)
    for number, row in enumerate(body, 2):
        if all(row[head.index(column)] == value for column, value in where.items()):
            return number
    raise LookupError(f"no such row in {name}")


def edit(name: str, where: Cells, **changes: str) -> Callable[[Copy], None]:
    """Change cells of the first row that holds these values."""

    def breaking(copy: Copy) -> None:
        row = row_where(copy, name, where)
        for column, cell in changes.items():
            copy.edit(name, row, column, cell)

    return breaking


def without(name: str, where: Cells) -> Callable[[Copy], None]:
    """Take out the first row that holds these values."""

    def breaking(copy: Copy) -> None:
        row = row_where(copy, name, where)
        copy.write(name, [cells for number, cells in enumerate(copy.read(name), 1) if number != row])

    return breaking


def stance(preference: str, treatment: str, condition: str = "") -> Cells:
    """Where a stance stands."""
    return {"preference_id": preference, "treatment_id": treatment, "condition_id": condition}


LONG = "It is given in a clinic by staff. " * 9
BROKEN: dict[str, tuple[Callable[[Copy], None], str, str]] = {
    "statement left out": (
        without("preferences", {"preference_id": "no_needles"}),
        "preferences.csv, column preference_id",
        "no row for 'no_needles'",
    ),
    "strange statement": (
        edit("preferences", {"preference_id": "no_needles"}, preference_id="no_pins"),
        "column preference_id",
        "unknown id 'no_pins'",
    ),
    "place taken twice": (
        edit("preferences", {"preference_id": "no_needles"}, order="1"),
        "column order",
        "1 stands already in row 2",
    ),
    "stance left out": (
        without("stances", stance("at_home", "sgb")),
        "stances.csv, column treatment_id",
        "no general stance of 'sgb' to 'at_home'",
    ),
    "research left out for a condition": (
        without("stances", stance("strong_research", "sgb", "ocd")),
        "stances.csv, column condition_id",
        "no row of 'strong_research' for 'sgb', 'ocd'",
    ),
    "stance to an unknown statement": (
        edit("stances", stance("at_home", "sgb"), preference_id="at_hom"),
        "column preference_id",
        "did you mean at_home?",
    ),
    "stance of an unknown kind": (
        edit("stances", stance("at_home", "sgb"), stance="maybe"),
        "column stance",
        "one of fits, partly, doesnt, too_little, not_known",
    ),
    "reason without a source": (
        edit("stances", stance("at_home", "sgb"), source_ids=""),
        "column source_ids",
        "no source",
    ),
    "no fit where nothing is known": (
        edit("stances", stance("at_home", "sgb"), reason="What it does at home is not known, in a clinic it is done."),
        "column stance",
        "'doesnt' found, but the reason says it is not known",
    ),
    "figure in a reason": (
        edit("stances", stance("at_home", "sgb"), reason="It is done in a clinic, in 9 of 10 cases."),
        "column reason",
        "figures stand on Compare",
    ),
    "reason that ranks": (
        edit("stances", stance("at_home", "sgb"), reason="It is done in a clinic and is the top choice there."),
        "column reason",
        "'top choice' ranks or scores",
    ),
    "statement that ranks": (
        edit("preferences", {"preference_id": "no_needles"}, patient_text="A score for needles"),
        "column patient_text",
        "'score' ranks or scores",
    ),
    "reasons out of balance": (
        edit("stances", stance("at_home", "sgb"), reason=LONG.strip()),
        "column reason",
        "at most 2.5 times",
    ),
    "research at odds with the evidence": (
        edit("stances", stance("strong_research", "sgb", "ocd"), stance="fits"),
        "column stance",
        "by the other tables it is 'too_little'",
    ),
    "research in general at odds with the evidence": (
        edit("stances", stance("strong_research", "iv_ketamine"), stance="fits"),
        "column stance",
        "by the other tables it is 'partly'",
    ),
    "adjustability at odds with its table": (
        edit("stances", stance("adjustable", "im_ketamine"), stance="fits"),
        "column stance",
        "by the other tables it is 'doesnt'",
    ),
    "relief claimed past the evidence": (
        edit("stances", stance("fast_relief", "iv_ketamine", "ocd"), stance="fits"),
        "column stance",
        "is shown for 'ocd'",
    ),
    "relief claimed in general past the evidence": (
        edit("stances", stance("lasting_relief", "im_ketamine"), stance="partly"),
        "column stance",
        "is shown for 'trd'",
    ),
    "question left out": (
        without("quiz", {"quiz_id": "driving"}),
        "quiz.csv, column quiz_id",
        "no row for 'driving'",
    ),
    "feedback without a source": (
        edit("quiz", {"quiz_id": "driving"}, source_ids=""),
        "quiz.csv",
        "the cell is empty",
    ),
    "no right answer": (
        edit("quiz_options", {"quiz_id": "driving", "right": "yes"}, right="no"),
        "column quiz_id",
        "0 right answers found",
    ),
    "two right answers": (
        edit("quiz_options", {"quiz_id": "driving", "right": "no"}, right="yes"),
        "column quiz_id",
        "2 right answers found",
    ),
    "too few answers": (
        without("quiz_options", {"quiz_id": "driving", "right": "no"}),
        "column quiz_id",
        "2 answers found",
    ),
    "answer to an unknown question": (
        edit("quiz_options", {"quiz_id": "driving", "right": "no"}, quiz_id="drivin"),
        "quiz_options.csv",
        "did you mean driving?",
    ),
    "SURE altered": (
        edit("sure_items", {"item_id": "understand"}, patient_text="Do you know the risks of each option?"),
        "column patient_text",
        "may not be altered",
    ),
    "SURE without its source": (
        edit("sure_items", {"item_id": "understand"}, source_ids=""),
        "sure_items.csv",
        "the cell is empty",
    ),
    "SURE item left out": (
        without("sure_items", {"item_id": "understand"}),
        "column kind",
        "3 items of kind 'sure'",
    ),
    "own words that call themselves SURE": (
        edit("sure_items", {"item_id": "own_clear"}, patient_text="Are you SURE?"),
        "column patient_text",
        "may not call themselves SURE",
    ),
    "praise in our own words": (
        edit("sure_items", {"item_id": "own_clear"}, patient_text="Do you know the best way?"),
        "column patient_text",
        "'best' praises",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken_values_are_refused(copy: Copy, name: str) -> None:
    """The rule names file, column and what would be right."""
    breaking, place, words = BROKEN[name]
    breaking(copy)
    problems = copy.problems()
    said = [line for line in problems if place in line and words in line]
    assert said, problems[:20]
    assert_whole(__file__, name, said)


def test_strong_research_needs_certainty_and_direction() -> None:
    """Only moderate or better evidence in favour fits; nothing against does, even in part; very low is too little."""
    assert stance_of_research("moderate", "favours") == "fits"
    assert stance_of_research("low", "mixed") == "partly"
    assert stance_of_research("high", "against") == "doesnt"
    for certainty in CERTAINTY_ORDER[3:]:
        assert stance_of_research(certainty, "favours") == "too_little"
