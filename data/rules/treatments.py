"""Options: colours that can be read and told apart, routes that the model knows, and which come first."""

import datetime as dt
from collections.abc import Iterator

from data.contrast import contrast
from data.kinetics.routes import ROUTES
from data.problems import Problem, did_you_mean
from data.reading import Tables

NAME = "treatments"
LIGHT, DARK = "#fcfaf6", "#151b1d"
WORDS, LINES = 4.5, 3.0
# Each colour, the grounds it stands on, and how well it must stand out from them.
COLOURS = (
    ("colour_light", ("#ffffff", LIGHT), WORDS),
    ("colour_dark", (DARK,), WORDS),
    ("colour_drawn", ("#ffffff", LIGHT, DARK), LINES),
)
FEWEST_FIRST, MOST_FIRST = 2, 4


def colours_can_be_read(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """Every colour stands out from its grounds, and no two options share a colour or a mark."""
    for column, grounds, least in COLOURS:
        for number, row in tables[NAME]:
            found = min(contrast(getattr(row, column), ground) for ground in grounds)
            if found < least:
                said = f"'{getattr(row, column)}' stands out {found:.2f} to 1; at least {least:g} to 1 would be right"
                yield Problem(NAME, number, column, said)
    for column in (*(column for column, _, _ in COLOURS), "mark"):
        seen: dict[str, int] = {}
        for number, row in tables[NAME]:
            one = getattr(row, column)
            if one in seen:
                yield Problem(NAME, number, column, f"'{one}' stands already in row {seen[one]}")
            seen.setdefault(one, number)


def routes_are_known(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """An option follows routes that the blood-level model knows, and each has an effect in the chart of windows."""
    charted = {row.treatment_id for _, row in tables["effect_times"] if row.in_chart == "yes"}
    for number, row in tables[NAME]:
        for one in row.routes:
            if one not in ROUTES:
                yield Problem(NAME, number, "routes", f"unknown route '{one}'{did_you_mean(one, ROUTES)}")
        if tables.whole("effect_times") and row.treatment_id not in charted:
            yield Problem("effect_times", 0, "in_chart", f"no row for '{row.treatment_id}' stands in the chart")


def some_come_first(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """Compare opens with two to four options."""
    if not tables.whole(NAME):
        return
    first = sum(row.shown_first == "yes" for _, row in tables[NAME])
    if not FEWEST_FIRST <= first <= MOST_FIRST:
        yield Problem(NAME, 0, "shown_first", f"{first} options found that come first; two to four would be right")
