"""Visits, rides and cost: whole for every option, no half ranges, no price without its year, what stays said once."""

import datetime as dt
from collections.abc import Iterator
from itertools import product
from typing import get_args

from data.problems import Problem, did_you_mean
from data.reading import Tables
from data.rows import Burden, Period

NAME = "burden"
MOST_SESSIONS = {"induction": 60, "first_3_months": 92, "first_12_months": 366}
# What doesn't depend on how long one looks: the same in all periods of an option.
LASTING = (
    "hours_low",
    "hours_high",
    "ride",
    "at_home",
    "price_low",
    "price_high",
    "first_price_high",
    "price_leaves_out",
    "price_year",
    "price_year_is",
    "price_weak",
    "price_basis",
    "insurance",
)


def burden_is_whole(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """Every option has a row for every period, in general and for each condition it has rows of."""
    if {NAME, "treatments"} & tables.unread:
        return
    there = tables.there(NAME, "treatment_id", "condition_id", "period")
    wanted = {(one, "") for one in tables.ids("treatments", "treatment_id")} | {(one, about) for one, about, _ in there}
    for (treatment, condition), period in sorted(product(wanted, get_args(Period))):
        if (treatment, condition, period) not in there:
            about = f" and '{condition}'" if condition else ""
            yield Problem(NAME, 0, "period", f"no row for '{treatment}'{about} in '{period}'")


def burden_holds(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """Ranges run from low to high, a price has year, weight and source, and lasting things don't change by period."""
    first: dict[tuple[str, str], tuple[int, Burden]] = {}
    for number, row in tables[NAME]:
        for column, message in _wrong(row, today):
            yield Problem(NAME, number, column, message)
        earlier, other = first.setdefault((row.treatment_id, row.condition_id), (number, row))
        for column in LASTING:
            if getattr(row, column) != getattr(other, column):
                yield Problem(NAME, number, column, f"differs from row {earlier}: it is the same in every period")


def years_rest_on_a_course(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """A year's sessions, and so its cost, stand only for conditions with a labeled or studied course."""
    if {NAME, "conditions"} & tables.unread:
        return
    conditions = tables.ids("conditions", "condition_id")
    own = tables.there(NAME, "treatment_id", "condition_id")
    for number, row in tables[NAME]:
        for one in row.course_for:
            if one not in conditions:
                yield Problem(NAME, number, "course_for", f"unknown condition '{one}'{did_you_mean(one, conditions)}")
        if row.period != "first_12_months" or row.sessions_low is None:
            continue
        stands_for = {row.condition_id} if row.condition_id else conditions
        for one in sorted(stands_for - set(row.course_for)):
            if row.condition_id or (row.treatment_id, one) not in own:
                yield Problem(
                    NAME,
                    number,
                    "course_for",
                    f"a year of sessions for '{one}', which has no labeled or studied course: give it rows of its own",
                )


def _wrong(row: Burden, today: dt.date) -> Iterator[tuple[str, str]]:
    yield from _wrong_sessions(row)
    if row.hours_low is None and row.hours_high is not None:
        yield "hours_low", "a most without a fewest"
    if row.hours_low is not None and not 0 < row.hours_low <= (row.hours_high or row.hours_low) <= 24:
        yield "hours_high", f"{row.hours_low} to {row.hours_high} hours; from low to high, above 0, would be right"
    yield from _wrong_price(row, today)
    if not row.source_ids and (row.sessions_low or row.hours_low or row.price_low or row.ride in ("yes", "no")):
        yield "source_ids", "no source: only a row that gives no figure may have none"


def _wrong_sessions(row: Burden) -> Iterator[tuple[str, str]]:
    if (row.sessions_low is None) != (row.sessions_high is None):
        yield "sessions_high", "a number of sessions needs both its ends"
    elif row.sessions_low is not None and row.sessions_high is not None:
        most = MOST_SESSIONS[row.period]
        if not 1 <= row.sessions_low <= row.sessions_high <= most:
            said = f"{row.sessions_low} to {row.sessions_high} found; low to high within 1 to {most} would be right"
            yield "sessions_high", said


def _wrong_price(row: Burden, today: dt.date) -> Iterator[tuple[str, str]]:
    if row.price_low is None:
        for column in ("price_high", "first_price_high", "price_year"):
            if getattr(row, column) is not None:
                yield column, "there is no price_low for it: leave it empty"
        for column in ("price_leaves_out", "price_year_is", "price_weak"):
            if getattr(row, column):
                yield column, "there is no price for it: leave it empty"
        return
    if row.price_high is None:
        yield "price_high", "a price needs both its ends; the same twice where it is one"
    elif not 0 < row.price_low <= row.price_high:
        yield "price_high", f"{row.price_low} to {row.price_high} dollars; from low to high, above 0, would be right"
    elif row.first_price_high is not None and not row.price_low <= row.first_price_high <= row.price_high:
        yield "first_price_high", f"{row.first_price_high} lies outside {row.price_low} to {row.price_high}"
    if not row.price_year_is or row.price_year is None or not 2000 <= row.price_year <= today.year:
        yield "price_year", "a price needs its year, and whether that is the price's own or when the page was read"
    if not row.price_weak:
        yield "price_weak", "say yes or no: does the price rest on a weak source?"
