"""What texts may say of results: no sameness that wasn't shown, and only the people that were counted."""

import datetime as dt
import re
from collections.abc import Iterator

from data.problems import Problem
from data.reading import Tables
from data.rows import TABLES

TELL_RESULTS = ("evidence", "outcomes", "claims", "alternatives", "context", "stances")
SAMENESS = re.compile(
    r"\b(as many|just as (?:many|often|well)|no difference|the same (?:number|share|effect)|no better)\b", re.I
)
PEOPLE = re.compile(r"\b(\d[\d,]*) (?:people|veterans|adults)\b")
NO_STUDY = re.compile(r"\bno (?:study|trial|result)s? (?:was |were )?(?:found|read)\b", re.IGNORECASE)
OF_PEOPLE = re.compile(r"\bof \d[\d,]* (?:people|patients)\b")


def sameness_is_not_claimed(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """A result that may be chance is 'no clear difference', never 'as many' or 'no difference'."""
    for name in TELL_RESULTS:
        for number, row in tables[name]:
            for column in TABLES[name].patient:
                found = SAMENESS.search(getattr(row, column))
                if found:
                    said = f"'{found.group()}' found; 'no clear difference' would be right"
                    yield Problem(name, number, column, said)


def comparisons_are_counted_alone(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """A count over several kinds of comparison doesn't stand beside one of them."""
    for number, row in tables["outcomes"]:
        if row.mixed_controls == "yes" and row.people is not None:
            said = f"{row.people} people beside '{row.comparator}', but mixed_controls is yes: leave it empty"
            yield Problem("outcomes", number, "people", said)


def people_named_were_counted(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """People that a cell of the evidence matrix names stand in one of its results."""
    if "outcomes" in tables.unread:
        return
    lost = tables.lost("outcomes", "treatment_id", "condition_id")
    counted: dict[tuple[str, str], set[int]] = {}
    for _, row in tables["outcomes"]:
        here = counted.setdefault((row.treatment_id, row.condition_id), set())
        arms = [int(one) for one in (row.treated_total, row.comparator_total) if one is not None]
        here.update(arms, [sum(arms)], [] if row.people is None else [row.people])
        for words in (row.population, row.timeframe, row.note, row.note_clinical, row.outcome_clinical):
            here.update(int(one.replace(",", "")) for one in re.findall(r"\d[\d,]*", words) if one.strip(","))
    for number, row in tables["evidence"]:
        cell = (row.treatment_id, row.condition_id)
        here = counted.get(cell, set()) if cell not in lost else set()
        for one in PEOPLE.finditer(row.patient_text) if here else ():
            people = int(one.group(1).replace(",", ""))
            if people not in here and people != 100:
                yield Problem(
                    "evidence", number, "patient_text", f"'{one.group()}' found; no result of this cell counts {people}"
                )


def no_study_means_none(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """No stance or answer for a condition says that no study was found where the evidence matrix has a result."""
    certainty = {(row.treatment_id, row.condition_id): row.certainty for _, row in tables["evidence"]}
    for name, columns in (("stances", ("reason",)), ("answers", ("short_answer", "patient_text"))):
        for number, row in tables[name]:
            if certainty.get((row.treatment_id, row.condition_id), "none") == "none":
                continue
            for column in columns:
                found = NO_STUDY.search(getattr(row, column))
                if found:
                    said = f"'{found.group()}' found, but the evidence matrix has a result here: say what was found"
                    yield Problem(name, number, column, said)


def notes_say_what_they_are_said_to(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """A note that is said to speak of chance, or of a missing comparison, is there."""
    for number, row in tables["outcomes"]:
        for column in ("note_says_unclear", "note_says_uncompared"):
            if getattr(row, column) == "yes" and not row.note:
                yield Problem("outcomes", number, column, "'yes' found, but there is no note that could say so")


def shares_of_people_count_people(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """A percentage of people has people under it; one of treatments, reports or scores isn't told as people."""
    for number, row in tables["outcomes"]:
        has_share = row.treated_percent is not None or row.treated_events is not None
        counted = row.people is not None or row.treated_total is not None
        if has_share and not counted and (row.people_not_told == "no" or not row.note):
            yield Problem(
                "outcomes",
                number,
                "people",
                "a share needs how many people it is a share of, or a note that says why not, and people_not_told yes",
            )
    counts = {(row.harm_id, row.treatment_id): row.kind for _, row in tables["harms"] if row.leads == "yes"}
    for number, row in tables["harm_statements"]:
        kind = counts.get((row.harm_id, row.treatment_id))
        if kind in ("per_session", "reports"):
            for column in ("short", "patient_text"):
                found = OF_PEOPLE.search(getattr(row, column))
                if found:
                    said = f"'{found.group()}' found, but its figure is {kind.replace('_', ' ')}: say what was counted"
                    yield Problem("harm_statements", number, column, said)
