"""A table that can't be read, or a row that is refused, is one problem, and no rule makes more of it."""

import random
from typing import Any

import pytest

from data.reading import Tables
from data.rows import TABLES
from data.rules import RULES, finding_words, short_lines
from tests.data.in_memory import TODAY, whole

ROWS = 2


def said_of(tables: Tables) -> list[str]:
    """What all rules say, but of files as a whole that could not be read: that is said where they are read."""
    found = (one for rule in RULES for one in rule(tables, TODAY))
    return [str(one) for one in found if one.row or one.file not in tables.unread]


def as_cells(row: Any) -> dict[str, str]:
    """A row's cells as they stood in the file."""
    return {
        column: ";".join(cell) if isinstance(cell, tuple) else "" if cell is None else str(cell)
        for column, cell in vars(row).items()
    }


@pytest.mark.parametrize("name", TABLES)
def test_a_table_that_cannot_be_read_is_one_problem(name: str) -> None:
    """Of a table of which no row could be read, no rule says that rows are missing, here or in another table."""
    rows = {**whole().rows, name: []}
    assert said_of(Tables(rows, dict(whole().refused), {name})) == []


@pytest.mark.parametrize("name", [one for one in TABLES if whole().rows[one]])
def test_a_refused_row_counts_as_there(name: str) -> None:
    """What one wrong cell keeps from being read is not told again as a gap, a miscount or an unknown id."""
    rows = whole().rows[name]
    for place in random.Random(name).sample(range(len(rows)), min(ROWS, len(rows))):
        left = {**whole().rows, name: [*rows[:place], *rows[place + 1 :]]}
        refused = {**whole().refused, name: [as_cells(rows[place][1])]}
        assert said_of(Tables(left, refused, set())) == [], f"{name}, row {rows[place][0]}"


def test_a_refused_statement_on_a_harm_counts_none_too_many() -> None:
    """That a harm is not relevant to an option may have been what the refused row said."""
    rows = whole().rows["harm_statements"]
    for place, (_, row) in enumerate(rows):
        if row.state == "not_relevant":
            left = {**whole().rows, "harm_statements": [*rows[:place], *rows[place + 1 :]]}
            refused = {**whole().refused, "harm_statements": [as_cells(row)]}
            tables = Tables(left, refused, set())
            assert [str(one) for one in short_lines.short_harms_are_few(tables, TODAY)] == [], row.harm_id


def test_lines_of_a_cell_whose_result_was_refused_are_let_be() -> None:
    """Its figures, and whether it was compared, can't be held against a row that couldn't be read."""
    rows = whole().rows["outcomes"]
    for place in range(0, len(rows), 6):
        left = {**whole().rows, "outcomes": [*rows[:place], *rows[place + 1 :]]}
        tables = Tables(left, {**whole().refused, "outcomes": [as_cells(rows[place][1])]}, set())
        for rule in (
            short_lines.finding_lines_count_people,
            short_lines.finding_lines_say_the_design,
            finding_words.people_named_were_counted,
        ):
            assert [str(one) for one in rule(tables, TODAY)] == []
