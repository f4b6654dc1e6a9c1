"""Before you go, After you chose, For the person beside you: short points, in groups, each saying what it rests on."""

import datetime as dt
from collections.abc import Iterator
from typing import get_args

from data.problems import Problem, did_you_mean
from data.reading import Tables
from data.rows.steps import StepPage

NAME = "steps"
STEP_WORDS = 20
CRISIS = ("988", "911")


def steps_hold(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """A point is short, is for known options in the one order, and has sources where it says that it rests on them."""
    every = _in_order(tables) if tables.whole("treatments") else ()
    for number, row in tables[NAME]:
        words = len(row.patient_text.split())
        if words > STEP_WORDS:
            said = f"{words} words found; at most {STEP_WORDS} would be right"
            yield Problem(NAME, number, "patient_text", said)
        for message in _wrong_options(row.treatment_ids, every) if every else ():
            yield Problem(NAME, number, "treatment_ids", message)
        if row.rests_on == "sources" and not row.source_ids:
            yield Problem(NAME, number, "source_ids", "no source: say in rests_on that it rests on none")
        if row.rests_on != "sources" and row.source_ids:
            yield Problem(NAME, number, "rests_on", "it has a source: 'sources' would be right")


def _wrong_options(named: tuple[str, ...], every: tuple[str, ...]) -> Iterator[str]:
    for one in named:
        if one not in every:
            yield f"unknown treatment '{one}'{did_you_mean(one, every)}"
    ordered = tuple(one for one in every if one in named)
    if set(named) <= set(every) and ordered != named:
        yield f"the one order would be right: {';'.join(ordered)}"
    if ordered == every:
        yield "names every option: leave it empty"


def steps_are_grouped(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """A place is taken once a page, a group has one title, and its points stand together."""
    places: dict[tuple[str, int], int] = {}
    titles: dict[tuple[str, str], str] = {}
    last: dict[str, str] = {}
    for number, row in sorted(tables[NAME], key=lambda one: one[1].order):
        place, group = (row.page, row.order), (row.page, row.group)
        if place in places:
            yield Problem(NAME, number, "order", f"{row.order} stands already in row {places[place]}")
        elif group in titles and last[row.page] != row.group:
            yield Problem(NAME, number, "order", f"the points of '{row.group}' do not stand together")
        if titles.setdefault(group, row.title) != row.title:
            yield Problem(NAME, number, "title", f"'{titles[group]}' is the title of '{row.group}' in another row")
        places.setdefault(place, number)
        last[row.page] = row.group


def steps_are_whole(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """Every page has points for every option, and names 988 and 911 for all of them."""
    if NAME in tables.unread:
        return
    lost = tables.lost(NAME, "page")
    for page in get_args(StepPage):
        if (page,) in lost:
            continue
        rows = [row for _, row in tables[NAME] if row.page == page]
        own = {one for row in rows for one in row.treatment_ids}
        for treatment in _in_order(tables):
            if treatment not in own:
                yield Problem(NAME, 0, "treatment_ids", f"no point of '{page}' for '{treatment}'")
        for line in CRISIS:
            if not any(line in row.patient_text for row in rows if not row.treatment_ids):
                yield Problem(NAME, 0, "patient_text", f"no point of '{page}' for all options names {line}")


def _in_order(tables: Tables) -> tuple[str, ...]:
    """The options that exist, in the one order."""
    return tuple(row.treatment_id for _, row in sorted(tables["treatments"], key=lambda one: one[1].order))
