"""Broken lines for narrow places: each rule names the row, the column and what would be right."""

from collections.abc import Callable, Mapping

import pytest

from data import reading_level
from data.catalogue import Catalogue
from tests.conftest import Copy
from tests.data.messages import assert_whole

Breakage = Callable[[Copy], None]


def edit(name: str, key: Mapping[str, str], **changes: str) -> Breakage:
    """Change cells of the first row whose cells hold the key."""

    def breaking(copy: Copy) -> None:
        header, *rows = copy.read(name)
        number = next(
            number
            for number, cells in enumerate(rows, 2)
            if all(cells[header.index(column)] == cell for column, cell in key.items())
        )
        for column, change in changes.items():
            copy.edit(name, number, column, change)

    return breaking


def finding(treatment: str, condition: str, **changes: str) -> Breakage:
    """Change cells of an option's evidence on a condition."""
    return edit("evidence", {"treatment_id": treatment, "condition_id": condition}, **changes)


def without(name: str, *cells: str) -> Breakage:
    """Take out the rows that begin with these cells."""
    return lambda copy: copy.write(name, [row for row in copy.read(name) if tuple(row[: len(cells)]) != cells])


BROKEN: dict[str, tuple[Breakage, str, str]] = {
    "a finding too long": (
        finding("kap", "ocd", finding_line=f"Ten people, no comparison group{' at all' * 10}."),
        "evidence.csv, row 39, column finding_line",
        "102 characters found; at most 90 would be right",
    ),
    "a place for who too long": (
        edit("adjustability", {"treatment_id": "kap"}, who_line="Depends on the route and on who is there with you"),
        "adjustability.csv, row 6, column who_line",
        "49 characters found; at most 45 would be right",
    ),
    "a question too long": (
        edit("questions", {"question_id": "price"}, short_question="What does it cost if I pay myself?"),
        "questions.csv, row 23, column short_question",
        "34 characters found; at most 32 would be right",
    ),
    "a figure of nowhere": (
        finding("oral_ketamine", "ptsd", finding_line="23 people took it, with no comparison group."),
        "evidence.csv, row 21, column finding_line",
        "'23' found, which neither this row nor one of its results holds",
    ),
    "a figure of nowhere in words": (
        finding("kap", "ocd", finding_line="Twelve people had a drip, with no comparison group."),
        "evidence.csv, row 39, column finding_line",
        "'12' found, which neither this row nor one of its results holds",
    ),
    "a share of few people": (
        finding("iv_ketamine", "ptsd", finding_line="67 of 100 eased, and 20 on a calming drug. Largest: not clear."),
        "evidence.csv, row 5, column finding_line",
        "'67 of 100' found, but no result of at least 50 people gives it",
    ),
    "a share that no result gives": (
        finding("sgb", "ptsd", finding_line="13 of 100 eased. In a second trial: not clear."),
        "evidence.csv, row 45, column finding_line",
        "'13 of 100' found, but no result of at least 50 people gives it",
    ),
    "a count of nowhere": (
        finding("iv_ketamine", "ocd", finding_line="8 of 14 improved, and 0 of 7 on salt water."),
        "evidence.csv, row 7, column finding_line",
        "'8 of 14' found, but this cell counts it nowhere",
    ),
    "a comparison that was none": (
        finding("kap", "ocd", finding_line="Ten people got better than on a drip; no comparison group."),
        "evidence.csv, row 39, column finding_line",
        "'better than' found, but none of its results has a comparison group",
    ),
    "a null that was never tested": (
        finding("sgb", "suicidal_ideation", finding_line="People with PTSD: no clear gain. No comparison group."),
        "evidence.csv, row 44, column finding_line",
        "'no clear gain' found, but none of its results has a comparison group",
    ),
    "no word on a group that was missing": (
        finding("oral_ketamine", "ptsd", finding_line="22 people took it. The report is not yet peer reviewed."),
        "evidence.csv, row 21, column finding_line",
        "none of its results has a comparison group: say so",
    ),
    "other people unnamed": (
        finding("nasal_ketamine", "bipolar_depression", finding_line="In 33 people it eased more than on salt water."),
        "evidence.csv, row 27, column finding_line",
        "its comparisons come from other people or another route: say so",
    ),
    "nothing found, but told as a result": (
        finding("oral_ketamine", "ocd", finding_line="Little is known of ketamine by mouth for OCD."),
        "evidence.csv, row 23, column finding_line",
        "stands where the certainty is none, and only there",
    ),
    "a result told as nothing found": (
        finding("kap", "ocd", finding_line="No study was found, so there is no comparison."),
        "evidence.csv, row 39, column finding_line",
        "stands where the certainty is none, and only there",
    ),
    "a null left out": (
        finding("kap", "ptsd", finding_line="In 27 people, all with therapy, ketamine was added."),
        "evidence.csv, row 37, column finding_line",
        "the direction is no_clear_difference",
    ),
    "only the gains of trials that disagree": (
        finding("iv_ketamine", "ptsd", finding_line="Two small trials saw a gain over a calming drug."),
        "evidence.csv, row 5, column finding_line",
        "the direction is mixed: say what was not clear too",
    ),
    "praise in a line": (
        finding("kap", "ocd", finding_line="Ten people, with promising results and no comparison group."),
        "evidence.csv, row 39, column finding_line",
        "'promising' praises or alarms",
    ),
    "sameness in a line": (
        finding("sgb", "trd", finding_line="In ten people there was no difference between both groups."),
        "evidence.csv, row 42, column finding_line",
        "'no difference' found; 'no clear difference' would be right",
    ),
    "a line on control against its level": (
        edit("adjustability", {"treatment_id": "im_ketamine"}, who_line="Staff, until the shot ends"),
        "adjustability.csv, row 3, column who_line",
        "level 'before_only': 'before' must stand",
    ),
    "a minute of nowhere": (
        edit("adjustability", {"treatment_id": "im_ketamine"}, window_line="It acts in about 7 minutes."),
        "adjustability.csv, row 3, column window_line",
        "'7' found, which this row doesn't hold",
    ),
    "a way of giving with a figure of nowhere": (
        edit("treatments", {"treatment_id": "iv_ketamine"}, given_line="A drip into a vein, over 45 minutes"),
        "treatments.csv, row 2, column given_line",
        "'45' found, which the answer to 'how_given' doesn't hold",
    ),
    "a claim to fame with a figure of nowhere": (
        edit("treatments", {"treatment_id": "sgb"}, known_for_line="Five trials in PTSD."),
        "treatments.csv, row 7, column known_for_line",
        "'5' found, which the answer to 'studied_for' doesn't hold",
    ),
    "first care without a year": (
        edit("conditions", {"condition_id": "trd"}, first_care_line="A US doctors' group suggests talk therapy."),
        "conditions.csv, row 2, column first_care_line",
        "no year found: who says so, and when?",
    ),
    "first care with another year": (
        edit("conditions", {"condition_id": "ocd"}, first_care_line="A 2019 review puts talk therapy first."),
        "conditions.csv, row 7, column first_care_line",
        "'2019' found, which no first_line row of this condition holds",
    ),
    "first care with a source of another condition": (
        edit("conditions", {"condition_id": "ocd"}, first_care_source_ids="acp-mdd-2023"),
        "conditions.csv, row 7, column first_care_source_ids",
        "'acp-mdd-2023' is cited by no first_line row of this condition",
    ),
    "first care without a source": (
        edit("conditions", {"condition_id": "ocd"}, first_care_source_ids=""),
        "conditions.csv, row 7, column first_care_source_ids",
        "the cell is empty and must not be",
    ),
    "no guideline and nobody to ask": (
        edit("conditions", {"condition_id": "anxiety"}, first_care_line="No guideline was read, only a 2022 review."),
        "conditions.csv, row 6, column first_care_line",
        "'Ask your clinician' would be right",
    ),
    "a crisis without 911": (
        edit("conditions", {"condition_id": "suicidal_ideation"}, first_care_line="Call or text 988."),
        "conditions.csv, row 4, column first_care_line",
        "crisis_first: it must hold '911'",
    ),
    "a statement that bears on no question": (
        without("preference_bears_on", "talk_therapy", "question", "what_it_is"),
        "preferences.csv, row 11, column question_id",
        "no row of preference_bears_on.csv for 'talk_therapy' and its question 'what_it_is'",
    ),
    "an unknown question borne on": (
        edit("preference_bears_on", {"preference_id": "at_home", "subject_id": "where"}, subject_id="wher"),
        "preference_bears_on.csv",
        "unknown question 'wher' (did you mean where?)",
    ),
    "a burden among the harms": (
        edit("preference_bears_on", {"preference_id": "home_same_day", "subject_id": "ride"}, kind="harm"),
        "preference_bears_on.csv",
        "unknown harm 'ride'",
    ),
    "a marked question without a short form": (
        edit("questions", {"question_id": "what_it_is"}, short_question=""),
        "questions.csv, row 2, column short_question",
        "a key question, one in the first rows, or one that a statement bears on, needs a short form",
    ),
    "a place among the harms taken twice": (
        edit("harm_kinds", {"harm_id": "bladder"}, in_short="7"),
        "harm_kinds.csv",
        "7 stands already",
    ),
    "a mild harm before a serious one": (
        edit("harm_kinds", {"harm_id": "sleepiness"}, in_short="0"),
        "harm_kinds.csv, row 9, column in_short",
        "serious ones come first",
    ),
    "too many harms for a short list": (
        edit("harm_kinds", {"harm_id": "liver"}, in_short="10"),
        "harm_kinds.csv, column in_short",
        "7 harms in the short list of 'iv_ketamine'; two to six would be right",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_line_is_refused(copy: Copy, name: str) -> None:
    """The rule names file, row and column and what would be right."""
    breaking, place, words = BROKEN[name]
    breaking(copy)
    problems = copy.problems()
    said = [line for line in problems if place in line and words in line]
    assert said, problems[:20]
    assert_whole(__file__, name, said)


def test_every_line_reads_at_grade_eight_or_below(catalogue: Catalogue) -> None:
    """Each line by itself, not only among an option's other words, lies at grade 8 or below."""
    lines = [row.finding_line for row in catalogue.evidence]
    lines += [line for row in catalogue.adjustability for line in (row.who_line, row.window_line)]
    lines += [row.given_line for row in catalogue.treatments]
    lines += [row.first_care_line for row in catalogue.conditions]
    assert len(lines) == 56 + 2 * 7 + 7 + 8
    grades = reading_level.measure({line: line for line in lines})
    assert {line: grade for line, grade in grades.items() if grade > reading_level.HIGHEST_GRADE} == {}


@pytest.mark.parametrize(("share", "right"), [("43 of 100", True), ("42 of 100", False)])
def test_a_share_in_a_line_is_rounded_as_its_page_does(copy: Copy, share: str, right: bool) -> None:
    """42.5 in 100 are told as 43 on the page: the line above it may say 43, and not 42."""
    finding("oral_ketamine", "trd", finding_line=f"{share} eased early on; later no clear gain.")(copy)
    found = [one for one in copy.problems() if "of 100' found" in one]
    assert found == [] if right else "'42 of 100' found" in found[0]


def test_a_condition_of_which_no_guideline_was_read_can_say_so(copy: Copy) -> None:
    """Its first line of care has then no sources, says that none was read, and names no year."""
    for number, row in enumerate(copy.read("alternatives"), 1):
        if "ocd" in row and "first_line" in row:
            copy.edit("alternatives", number, "source_ids", "")
    said = {"first_care_source_ids": "", "first_care_line": "We read no guideline. Ask your clinician."}
    edit("conditions", {"condition_id": "ocd"}, **said)(copy)
    assert [one for one in copy.problems() if "first_care" in one] == []
    edit("conditions", {"condition_id": "ocd"}, first_care_line="Talk therapy comes first.")(copy)
    assert "'no guideline' must stand" in "".join(one for one in copy.problems() if "first_care" in one)
