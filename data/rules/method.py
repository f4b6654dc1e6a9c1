"""How the tool was made: every section has its statements, every criterion of the quality list its answer."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import get_args

from data.problems import Problem, did_you_mean
from data.reading import Tables
from data.rows.method import MethodSection, Tier

CRITERIA: Mapping[Tier, tuple[str, ...]] = {
    "qualifying": ("1.1.1", "1.1.2", "1.1.3", "1.1.4", "1.1.5", "1.2.1"),
    "certification": ("2.1.1", "2.2.1", "2.2.2", "2.2.3", "2.2.4", "2.3.1"),
    "certification_screening": ("2.4.1", "2.4.2", "2.4.3", "2.4.4"),
    "quality": tuple(f"Q{number:02}" for number in range(1, 29)),
}
TIER_OF: Mapping[str, Tier] = {one: tier for tier, ids in CRITERIA.items() for one in ids}


def criteria_are_whole(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """Each of the 44 criteria is there, in its tier; only those on tests don't apply; 'met' names the page."""
    if "ipdas" in tables.unread:
        return
    there = tables.ids("ipdas", "criterion_id")
    for one in TIER_OF:
        if one not in there:
            yield Problem("ipdas", 0, "criterion_id", f"no row for '{one}'")
    for number, row in tables["ipdas"]:
        tier = TIER_OF.get(row.criterion_id)
        if tier is None:
            hint = did_you_mean(row.criterion_id, TIER_OF)
            yield Problem("ipdas", number, "criterion_id", f"unknown criterion '{row.criterion_id}'{hint}")
        elif row.tier != tier:
            yield Problem("ipdas", number, "tier", f"'{row.tier}' found; '{tier}' would be right")
        if (row.state == "not_applicable") != (row.dimension == "tests"):
            yield Problem("ipdas", number, "state", "only criteria on tests, and all of them, do not apply")
        if (row.state == "met") != bool(row.page):
            yield Problem("ipdas", number, "page", "a criterion that is met names its page, and no other does")


def method_is_told(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """Every section on method says something."""
    if "method" in tables.unread:
        return
    there = tables.ids("method", "section")
    for section in get_args(MethodSection):
        if section not in there:
            yield Problem("method", 0, "section", f"no row for '{section}'")


def conditions_are_explained(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """The list of words says what each condition is, under the condition's own id."""
    if "glossary" in tables.unread:
        return
    terms = tables.ids("glossary", "term_id")
    for condition in sorted(tables.ids("conditions", "condition_id")):
        if condition not in terms:
            yield Problem("glossary", 0, "term_id", f"no row for the condition '{condition}'")
