"""Broken words on evidence, sources and searches: each rule names row, column and what would be right."""

import datetime as dt
from collections.abc import Callable

import pytest

from tests.conftest import Copy
from tests.data.messages import assert_whole
from tests.data.test_broken_method import row_where

Breakage = Callable[[Copy], None]


def cell(name: str, treatment: str, condition: str, **changes: str) -> Breakage:
    """Change cells of the first row of an option and a condition."""

    def breaking(copy: Copy) -> None:
        header, *rows = copy.read(name)
        own, about = header.index("treatment_id"), header.index("condition_id")
        row = next(number for number, one in enumerate(rows, 2) if (one[own], one[about]) == (treatment, condition))
        for column, change in changes.items():
            copy.edit(name, row, column, change)

    return breaking


def row(name: str, column: str, value: str, **changes: str) -> Breakage:
    """Change cells of the first row that holds a value."""

    def breaking(copy: Copy) -> None:
        number = row_where(copy, name, column, value)
        for other, change in changes.items():
            copy.edit(name, number, other, change)

    return breaking


def unsearched(treatment: str, condition: str) -> Breakage:
    """Take the search for an option and a condition out."""
    return lambda copy: copy.write(
        "searches", [cells for cells in copy.read("searches") if cells[:2] != [treatment, condition]]
    )


def without_caution(caution_id: str) -> Breakage:
    """Take a caution out."""
    return lambda copy: copy.write("cautions", [cells for cells in copy.read("cautions") if cells[0] != caution_id])


BROKEN: dict[str, tuple[Breakage, str, str]] = {
    "as many": (
        cell("evidence", "kap", "addiction", patient_text="In 96 people, as many drank again."),
        "evidence.csv, row 40, column patient_text",
        "'as many' found; 'no clear difference' would be right",
    ),
    "no difference in a note": (
        row("outcomes", "fact_id", "abdallah-2022-ptsd-null", note="No difference from salt water."),
        "column note",
        "'No difference' found; 'no clear difference' would be right",
    ),
    "a count over all comparisons beside one of them": (
        row("outcomes", "fact_id", "oconnell-2016-not-better", people="461"),
        "outcomes.csv",
        "461 people beside",
    ),
    "a score with no name of its scale": (
        row("outcomes", "scale", "SSI", scale_name=""),
        "column scale_name",
        "a score, and it alone, has scale_name and scale_unit",
    ),
    "one scale counted in two ways": (
        row("outcomes", "scale", "MADRS", scale_unit="days"),
        "column scale_name",
        "another row names or counts 'MADRS' otherwise",
    ),
    "people that no result counts": (
        cell("evidence", "iv_ketamine", "trd", patient_text="In 9 trials, 376 people got a drip or a calming drug."),
        "evidence.csv, row 2, column patient_text",
        "'376 people' found; no result of this cell counts 376",
    ),
    "a share of nobody": (
        row(
            "outcomes",
            "fact_id",
            "wilkinson-2019-response-midazolam",
            people="",
            population="People with mood disorders",
            note="",
        ),
        "outcomes.csv, row 2, column people",
        "a share needs how many people",
    ),
    "a note that would say it may be chance, but is not there": (
        row("outcomes", "fact_id", "wilkinson-2019-response-midazolam", note="", note_says_unclear="yes"),
        "outcomes.csv, row 2, column note_says_unclear",
        "there is no note that could say so",
    ),
    "none without a search": (
        unsearched("oral_ketamine", "ocd"),
        "evidence.csv, row 23, column certainty",
        "no row in searches for 'oral_ketamine' and 'ocd'",
    ),
    "unknown without a search": (
        unsearched("sgb", "addiction"),
        "column direction",
        "no row in searches for 'sgb' and 'addiction'",
    ),
    "a caution forgotten for one form": (
        without_caution("im_ketamine_theophylline"),
        "column only_here_because",
        "'theophylline' is not raised for im_ketamine",
    ),
    "a caution that tells nothing": (
        row("cautions", "caution_id", "kap_theophylline", tell="Theophylline can bring on seizures."),
        "column tell",
        "'Tell them if you ...' would be right",
    ),
    "a text that begins otherwise than what is taken along": (
        row("cautions", "caution_id", "kap_theophylline", patient_text="Theophylline can bring on seizures."),
        "column patient_text",
        "begins otherwise than the sentence in tell",
    ),
    "a call for help that is not taken along": (
        row("cautions", "caution_id", "kap_suicidal_thoughts", call=""),
        "column call",
        "patient_text names 988",
    ),
    "a call for help that the text lacks": (
        row("cautions", "caution_id", "kap_suicidal_thoughts", call="Call 988 or 911, and ask for me."),
        "column call",
        "does not stand in patient_text",
    ),
    "a year of visits without a course": (
        row("burden", "course_for", "trd", course_for=""),
        "column course_for",
        "a year of sessions for 'trd'",
    ),
    "how people fare without a count": (
        row("alternatives", "alternative_id", "trd_current_care", patient_text="You go on with the care you have."),
        "column patient_text",
        "no count of people found",
    ),
    "no study where there is one": (
        cell("stances", "im_ketamine", "ptsd", reason="No study was found."),
        "column reason",
        "the evidence matrix has a result here",
    ),
    "a search in the future": (
        row("searches", "treatment_id", "kap", searched="2999-01-01"),
        "column searched",
        "lies in the future",
    ),
    "a seller's word unnamed": (
        cell("stances", "sgb", "", source_ids="attaman-cost", reason="It costs little."),
        "stances.csv",
        "rests on attaman-cost alone",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken_evidence_is_refused(copy: Copy, name: str) -> None:
    """The rule names file, column and what would be right."""
    breaking, place, words = BROKEN[name]
    breaking(copy)
    problems = copy.problems()
    said = [line for line in problems if place in line and words in line]
    assert said, problems[:20]
    assert_whole(__file__, name, said)


def test_a_row_on_a_rule_that_ends_is_due_by_then(copy: Copy) -> None:
    """Every row that cites the rule on remote prescribing (to 31 December 2026) is refused when due a day later."""
    header, *rows = copy.read("answers")
    cites, due = header.index("source_ids"), header.index("review_by")
    numbers = [number for number, one in enumerate(rows, 2) if "fr-2025-24123" in one[cites].split(";")]
    assert numbers
    for number in numbers:
        assert dt.date.fromisoformat(rows[number - 2][due]) <= dt.date(2026, 12, 31)
        copy.edit("answers", number, "review_by", "2027-01-01")
    said = [line for line in copy.problems() if "ends on 2026-12-31" in line]
    assert len(said) == len(numbers)
