"""Broken time_notes tables: each rule names the row, the column and what would be right."""

from collections.abc import Callable

import pytest

from tests.conftest import Copy
from tests.data.messages import assert_whole

NAME = "time_notes"


def edit(note_id: str, **changes: str) -> Callable[[Copy], None]:
    """Change cells of one note."""

    def breaking(copy: Copy) -> None:
        row = next(number for number, cells in enumerate(copy.read(NAME), 1) if cells[0] == note_id)
        for column, cell in changes.items():
            copy.edit(NAME, row, column, cell)

    return breaking


def without(note_id: str) -> Callable[[Copy], None]:
    """Take one note out."""
    return lambda copy: copy.write(NAME, [cells for cells in copy.read(NAME) if cells[0] != note_id])


def renamed(note_id: str, other: str) -> Callable[[Copy], None]:
    """Give one note another id."""
    return lambda copy: copy.write(
        NAME, [[other, *cells[1:]] if cells[0] == note_id else cells for cells in copy.read(NAME)]
    )


BROKEN: dict[str, tuple[Callable[[Copy], None], str, str]] = {
    "count of stopped drips lost": (without("worth_counts"), "column note_id", "no row for 'worth_counts' at 'worth'"),
    "nothing shown lost": (without("worth_no_study"), "column note_id", "no row for 'worth_no_study'"),
    "not undone lost": (without("worth_not_undone"), "column note_id", "no row for 'worth_not_undone'"),
    "moved from beside the slider": (edit("worth_counts", place="reading"), "column note_id", "at 'worth'"),
    "what bars can't tell, lost": (without("windows_unlike"), "column note_id", "no row for 'windows_unlike'"),
    "a route without its note": (without("oral"), "column note_id", "no row for 'oral' at 'route'"),
    "SGB without its note": (without("sgb"), "column note_id", "no row for 'sgb'"),
    "what the curves are not, lost": (without("reading_teaching"), "column note_id", "no row for 'reading_teaching'"),
    "poorly known, nothing missing": (
        edit("im", missing=""),
        "column missing",
        "'im' is poorly known: say what is missing",
    ),
    "poorly known, nothing missing for clinicians": (
        edit("nasal", missing_clinical=""),
        "column missing_clinical",
        "'nasal' is poorly known",
    ),
    "figures without a source": (
        edit("worth_counts", patient_text="4 of 205 drips were stopped.", source_ids=""),
        "column source_ids",
        "only a note that nothing was found",
    ),
    "note of no option": (renamed("sgb", "sgv"), "column note_id", "'sgv' is no route and no option"),
    "place taken twice": (edit("worth_no_study", order="1"), "column order", "1 stands already in row"),
    "unknown place": (
        edit("worth_counts", place="footer"),
        "column place",
        "one of windows, intro, worth, route, reading",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken_time_notes_are_refused(copy: Copy, name: str) -> None:
    """The rule names file, column and what would be right."""
    breaking, place, words = BROKEN[name]
    breaking(copy)
    problems = copy.problems()
    said = [line for line in problems if f"{NAME}.csv" in line and place in line and words in line]
    assert said, problems[:20]
    assert_whole(__file__, name, said)
