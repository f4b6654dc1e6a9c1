"""Broken tables of harms: each rule names the file, the row, the column and what would be right."""

from collections.abc import Callable

import pytest

from tests.conftest import Copy
from tests.data.messages import assert_whole

Breakage = Callable[[Copy], None]


def edit(name: str, which: dict[str, str], **changes: str) -> Breakage:
    """Change cells of the first row in which these columns hold these values."""

    def breaking(copy: Copy) -> None:
        cells = copy.read(name)
        places = {cells[0].index(column): value for column, value in which.items()}
        row = next(i for i, one in enumerate(cells, 1) if all(one[place] == value for place, value in places.items()))
        for column, cell in changes.items():
            copy.edit(name, row, column, cell)

    return breaking


def without(name: str, **which: str) -> Breakage:
    """Take out every row in which these columns hold these values."""

    def breaking(copy: Copy) -> None:
        cells = copy.read(name)
        places = {cells[0].index(column): value for column, value in which.items()}
        copy.write(name, [row for row in cells if any(row[place] != value for place, value in places.items())])

    return breaking


HCP = {"fact_id": "spravato-hcp-safety--dissociation"}
LARGE = {"fact_id": "usmed-spravato-33-bp-large"}
ONE_CLINIC = {"fact_id": "rodrigues-2022-drowsiness"}
MEAN = {"fact_id": "vankawala-2021-sbp"}
ONE_SELLER = {"fact_id": "mathai-2024-ae", "treatment_id": "kap"}
WORDS = {"kind": "words"}
STATED, UNMEASURED = {"state": "statement"}, {"state": "not_measured"}
BROKEN: dict[str, tuple[Breakage, str, str, str]] = {
    "figure that leads twice": (
        edit("harms", {"fact_id": "jnj-dissoc-2024--cadss"}, leads="yes"),
        "harms",
        "column leads",
        "more than one figure leads 'detached' of 'esketamine_nasal'",
    ),
    "figure and statement in one cell": (
        edit("harms", {"fact_id": "feifel-2020-distress", "treatment_id": "im_ketamine"}, leads="yes"),
        "harms",
        "column leads",
        "a statement stands for this cell too",
    ),
    "cell without figure or statement": (
        without("harm_statements", harm_id="liver", treatment_id="sgb"),
        "harm_statements",
        "column harm_id",
        "nothing is said on 'liver' of 'sgb'",
    ),
    "own harm in another group": (
        edit("harm_kinds", {"harm_id": "lung"}, group="soon"),
        "harm_kinds",
        "column group",
        "'own' is for harms of one option alone",
    ),
    "own harms without a heading": (
        edit("treatments", {"treatment_id": "sgb"}, own_harms=""),
        "harm_kinds",
        "column own_to",
        "'sgb' has harms of its own",
    ),
    "harm taken out of the list": (without("harm_kinds", harm_id="liver"), "harms", "column harm_id", "'liver'"),
    "statement without a source": (
        edit("harm_statements", STATED, source_ids=""),
        "harm_statements",
        "column source_ids",
        "a statement needs one",
    ),
    "source where nothing was measured": (
        edit("harm_statements", UNMEASURED, source_ids="glue-2024"),
        "harm_statements",
        "column source_ids",
        "states nothing",
    ),
    "not measured, though counted": (
        edit(
            "harm_statements",
            {"harm_id": "distress", "treatment_id": "im_ketamine"},
            state="not_measured",
            source_ids="",
        ),
        "harm_statements",
        "column state",
        "holds a count here",
    ),
    "long short answer": (
        edit("harm_statements", STATED, short="one two three four five six seven eight nine"),
        "harm_statements",
        "column short",
        "9 words found",
    ),
    "more events than people": (
        edit("harms", HCP, treated_events="400"),
        "harms",
        "column treated_events",
        "400 of 346",
    ),
    "percentage that its events don't give": (
        edit("harms", HCP, comparator_percent="12"),
        "harms",
        "column comparator_percent",
        "21 of 222 gives 9.5",
    ),
    "nobody counted": (edit("harms", HCP, treated_total="0"), "harms", "column treated_total", "above 0"),
    "range above 100": (edit("harms", LARGE, treated_percent="8-190"), "harms", "column treated_percent", "0 to 100"),
    "range the wrong way round": (
        edit("harms", LARGE, treated_percent="19-8"),
        "harms",
        "column treated_percent",
        "8-19",
    ),
    "events beside a percentage of nobody knows how many": (
        edit("harms", {"fact_id": "li-2023-hotflash-hoarse"}, treated_percent="10"),
        "harms",
        "column treated_total",
        "need the total",
    ),
    "a lead that nothing can be told of": (
        edit(
            "harms",
            {"fact_id": "li-2023-hotflash-hoarse"},
            treated_events="",
            comparator_events="",
            effect_kind="measure",
            effect_measure="RR",
            effect_value="2.9",
        ),
        "harms",
        "column leads",
        "no figure that can be told in patient words",
    ),
    "words for a figure": (edit("harms", LARGE, treated_percent="many"), "harms", "column treated_percent", "form"),
    "half an interval": (edit("harms", MEAN, ci_low=""), "harms", "column ci_low", "both its ends"),
    "an effect of no kind": (
        edit("harms", MEAN, effect_kind=""),
        "harms",
        "column effect_kind",
        "its kind, its measure",
    ),
    "two percentages of one arm": (
        edit("harms", ONE_SELLER, treated_percent="4"),
        "harms",
        "column effect_value",
        "treated_percent is empty",
    ),
    "an effect above 100 percent": (
        edit("harms", ONE_SELLER, effect_value="30-480"),
        "harms",
        "column effect_value",
        "up to 100",
    ),
    "a change with no unit": (edit("harms", MEAN, effect_unit=""), "harms", "column effect_unit", "in patient words"),
    "effect outside its interval": (edit("harms", MEAN, effect_value="20"), "harms", "column effect_value", "outside"),
    "count that hides its missing comparison": (
        edit("harms", ONE_CLINIC, basis="direct"),
        "harms",
        "column basis",
        "mark it uncontrolled",
    ),
    "comparison marked as none": (
        edit("harms", HCP, basis="uncontrolled"),
        "harms",
        "column basis",
        "stands beside it",
    ),
    "comparison group without a name": (edit("harms", HCP, comparator=""), "harms", "column comparator", "got"),
    "count without what happened": (edit("harms", HCP, happened=""), "harms", "column happened", "what happened"),
    "figure called words": (edit("harms", HCP, kind="words"), "harms", "column kind", "say what they count"),
    "words called a figure": (edit("harms", WORDS, kind="per_patient"), "harms", "column kind", "words would be right"),
    "words that lead": (edit("harms", WORDS, leads="yes"), "harms", "column leads", "no figure to lead a cell"),
    "unknown way of counting": (edit("harms", HCP, kind="per_week"), "harms", "column kind", "one of per_patient"),
    "unknown state": (edit("harm_statements", STATED, state="safe"), "harm_statements", "column state", "one of"),
    "unknown option": (
        edit("harms", HCP, treatment_id="esketamine"),
        "harms",
        "column treatment_id",
        "unknown treatment",
    ),
    "harm of an unknown option": (
        edit("harm_kinds", {"harm_id": "lung"}, own_to="sbg"),
        "harm_kinds",
        "column own_to",
        "did you mean sgb?",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken_harms_are_refused(copy: Copy, name: str) -> None:
    """The rule names file, column and what would be right."""
    breaking, file, place, words = BROKEN[name]
    breaking(copy)
    problems = copy.problems()
    said = [line for line in problems if f"tables/{file}.csv" in line and place in line and words in line]
    assert said, problems[:20]
    assert_whole(__file__, name, said)
