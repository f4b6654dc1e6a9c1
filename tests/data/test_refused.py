"""A table that can't be read, or a row that is refused, is one problem, and no rule makes more of it."""

import random
from typing import Any

import pytest

from data.reading import Tables
from data.rows import TABLES
from data.rules import RULES, finding_words, short_lines
from tests.conftest import Copy
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


def refusing(name: str, place: int) -> Tables:
    """The real tables, with one row of one table refused."""
    rows = whole().rows[name]
    left = {**whole().rows, name: [*rows[:place], *rows[place + 1 :]]}
    return Tables(left, {**whole().refused, name: [as_cells(rows[place][1])]}, set())


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
        assert said_of(refusing(name, place)) == [], f"{name}, row {rows[place][0]}"


def test_a_refused_statement_on_a_harm_counts_none_too_many() -> None:
    """That a harm is not relevant to an option may have been what the refused row said."""
    rows = whole().rows["harm_statements"]
    for place, (_, row) in enumerate(rows):
        if row.state == "not_relevant":
            tables = refusing("harm_statements", place)
            assert [str(one) for one in short_lines.short_harms_are_few(tables, TODAY)] == [], row.harm_id


def test_lines_of_a_cell_whose_result_was_refused_are_let_be() -> None:
    """Its figures, and whether it was compared, can't be held against a row that couldn't be read."""
    for place in range(0, len(whole().rows["outcomes"]), 6):
        tables = refusing("outcomes", place)
        for rule in (
            short_lines.finding_lines_count_people,
            short_lines.finding_lines_say_the_design,
            finding_words.people_named_were_counted,
        ):
            assert [str(one) for one in rule(tables, TODAY)] == []


def test_a_year_that_a_refused_source_may_have_is_let_be() -> None:
    """The line on first care may tell the year of a source that couldn't be read."""
    (place,) = (at for at, (_, row) in enumerate(whole().rows["sources"]) if row.source_id == "acp-mdd-2023")
    tables = refusing("sources", place)
    tables.rows["conditions"] = [
        (number, row.model_copy(update={"first_care_line": row.first_care_line.replace("2023", "2003")}))
        for number, row in tables.rows["conditions"]
        if row.condition_id == "trd"
    ]
    assert [str(one) for one in short_lines.first_care_is_sourced(tables, TODAY)] == []


@pytest.mark.parametrize("name", ["questions", "treatments", "outcomes", "sources"])
def test_a_table_of_its_header_alone_is_one_problem(copy: Copy, name: str) -> None:
    """That it holds no rows is said once, and none of what would stand in it is told as missing."""
    copy.write(name, copy.read(name)[:1])
    assert copy.problems() == [f"tables/{name}.csv: holds no rows below its header"]
