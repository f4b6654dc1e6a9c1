"""What can matter and how options stand to it: whole, sourced, balanced, in step with other tables, no figures."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from itertools import product

from data.problems import Problem
from data.reading import Tables
from data.rows import CERTAINTY_ORDER, Certainty, Direction, Evidence, OptionStance, Stance
from data.rules.answers import BALANCE

PREFERENCE_IDS = (
    "fast_relief",
    "lasting_relief",
    "strong_research",
    "fda_approved",
    "few_unknowns",
    "clear_headed",
    "adjustable",
    "watched",
    "no_needles",
    "talk_therapy",
    "at_home",
    "few_visits",
    "home_same_day",
    "low_cost",
)
RANKING = re.compile(
    r"\b(best|better choice|match(?:es|ed)?|percent fit|points? (?:for|against)|rank\w*|recommend\w*|"
    r"scor(?:e|es|ed|ing)|stars?|top choice|winn(?:er|ers|ing))\b|%\s*fit",
    re.IGNORECASE,
)
DIGIT = re.compile(r"\d")
UNKNOWN = re.compile(r"\b(nothing can be told|too few|(?:do|does) not know|not known|no study)\b", re.IGNORECASE)
STANCE_OF_LEVEL: Mapping[str, Stance] = {
    "any_minute": "fits",
    "between_steps": "partly",
    "depends_on_route": "partly",
    "before_only": "doesnt",
}
RELIEF = ("fast_relief", "lasting_relief")


def stance_of_research(certainty: Certainty, direction: Direction) -> Stance:
    """How 'strong research' stands: moderate or better and in favour fits; low, in favour or mixed, fits in part.

    Where certainty is very low, or no result was found, there is too little to tell.
    """
    if CERTAINTY_ORDER.index(certainty) <= CERTAINTY_ORDER.index("moderate") and direction == "favours":
        return "fits"
    if CERTAINTY_ORDER.index(certainty) <= CERTAINTY_ORDER.index("low") and direction in ("favours", "mixed"):
        return "partly"
    return "too_little" if certainty in ("very_low", "none") else "doesnt"


def preferences_are_whole(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """Every statement is there, none is unknown, and no place is taken twice."""
    if "preferences" in tables.unread:
        return
    there = tables.ids("preferences", "preference_id")
    for one in PREFERENCE_IDS:
        if one not in there:
            yield Problem("preferences", 0, "preference_id", f"no row for '{one}'")
    seen: dict[int, int] = {}
    for number, row in tables["preferences"]:
        if row.preference_id not in PREFERENCE_IDS:
            yield Problem("preferences", number, "preference_id", f"unknown id '{row.preference_id}'")
        if row.order in seen:
            yield Problem("preferences", number, "order", f"{row.order} stands already in row {seen[row.order]}")
        seen.setdefault(row.order, number)


def stances_are_whole(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """Every option stands to every statement in general, and to 'strong research' for every condition."""
    if "stances" in tables.unread:
        return
    treatments = sorted(tables.ids("treatments", "treatment_id"))
    there = tables.there("stances", "preference_id", "treatment_id", "condition_id")
    for preference, treatment in product(sorted(tables.ids("preferences", "preference_id")), treatments):
        if (preference, treatment, "") not in there:
            yield Problem("stances", 0, "treatment_id", f"no general stance of '{treatment}' to '{preference}'")
    for treatment, condition in product(treatments, sorted(tables.ids("conditions", "condition_id"))):
        if ("strong_research", treatment, condition) not in there:
            yield Problem("stances", 0, "condition_id", f"no row of 'strong_research' for '{treatment}', '{condition}'")


def stances_hold(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """Reasons have sources and no figures, bear out the stance, and neither they nor the statements rank."""
    for number, row in tables["stances"]:
        nothing_found = row.stance == "not_known" or row.no_study == "yes"
        if not row.source_ids and not nothing_found:
            yield Problem(
                "stances",
                number,
                "source_ids",
                "no source: only 'not_known' or a row with no_study 'yes' may have none",
            )
        if row.stance == "doesnt" and UNKNOWN.search(row.reason):
            yield Problem(
                "stances",
                number,
                "stance",
                "'doesnt' found, but the reason says it is not known: 'too_little' would be right",
            )
        if DIGIT.search(row.reason):
            yield Problem("stances", number, "reason", "figures stand on Compare, with their sources: say it in words")
    for name, columns in (
        ("stances", ("reason",)),
        ("preferences", ("short_name", "patient_text", "clinical_text", "fits_means")),
    ):
        for number, row in tables[name]:
            for column in columns:
                found = RANKING.search(getattr(row, column))
                if found:
                    yield Problem(name, number, column, f"'{found.group()}' ranks or scores: say how it stands")


def stances_are_balanced(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """The reasons for one statement, as shown for one condition, differ in length by at most 2.5 times."""
    for preference, conditions in _by_preference(tables).items():
        general = {row.treatment_id: (len(row.reason), number) for number, row in conditions.get("", [])}
        for condition, rows in conditions.items():
            lengths = general | {row.treatment_id: (len(row.reason), number) for number, row in rows}
            (shortest, _), (longest, number) = min(lengths.values()), max(lengths.values())
            if longest > BALANCE * shortest:
                about = f"'{preference}'" + (f" for '{condition}'" if condition else "")
                yield Problem(
                    "stances",
                    number,
                    "reason",
                    f"{longest} characters on {about} where another option has {shortest}; "
                    f"at most {BALANCE} times would be right",
                )


def stances_follow_other_tables(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """Research follows the evidence, relief claims no more than the evidence, and adjustability follows its table."""
    evidence = {(row.treatment_id, row.condition_id): row for _, row in tables["evidence"]}
    lost = tables.lost("evidence", "treatment_id", "condition_id")
    levels = {row.treatment_id: row.level for _, row in tables["adjustability"]}
    own = tables.there("stances", "preference_id", "treatment_id", "condition_id")
    for number, row in tables["stances"]:
        wanted: Stance | None = None
        if row.preference_id == "adjustable" and row.treatment_id in levels:
            wanted = STANCE_OF_LEVEL[levels[row.treatment_id]]
        elif row.preference_id == "strong_research":
            found = [
                stance_of_research(one.certainty, one.direction)
                for (treatment, condition), one in evidence.items()
                if treatment == row.treatment_id and row.condition_id in ("", condition)
            ]
            gap = any(one == row.treatment_id and row.condition_id in ("", condition) for one, condition in lost)
            wanted = _in_general(found) if found and not gap else None
        if wanted and row.stance != wanted:
            yield Problem("stances", number, "stance", f"'{row.stance}' found; by the other tables it is '{wanted}'")
        if row.preference_id in RELIEF and row.stance in ("fits", "partly"):
            yield from _relief_is_backed(number, row, evidence, own)


def _relief_is_backed(
    number: int, row: OptionStance, evidence: Mapping[tuple[str, str], Evidence], own: set[tuple[str, ...]]
) -> Iterator[Problem]:
    for (treatment, condition), one in evidence.items():
        shown = row.condition_id == condition or (
            not row.condition_id and (row.preference_id, treatment, condition) not in own
        )
        if treatment == row.treatment_id and shown and one.certainty in ("very_low", "none"):
            yield Problem(
                "stances",
                number,
                "stance",
                f"'{row.stance}' is shown for '{condition}', where the evidence leaves it 'not_known' or 'doesnt'",
            )


def _in_general(stances: list[Stance]) -> Stance:
    if all(one == "fits" for one in stances):
        return "fits"
    if any(one in ("fits", "partly") for one in stances):
        return "partly"
    return "doesnt" if "doesnt" in stances else "too_little"


def _by_preference(tables: Tables) -> dict[str, dict[str, list[tuple[int, OptionStance]]]]:
    grouped: dict[str, dict[str, list[tuple[int, OptionStance]]]] = {}
    for number, row in tables["stances"]:
        grouped.setdefault(row.preference_id, {}).setdefault(row.condition_id, []).append((number, row))
    return grouped
