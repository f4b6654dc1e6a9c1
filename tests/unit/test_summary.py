"""The summary object: useful with nothing chosen, neutral with anything, in the one order."""

import datetime as dt
import re
from dataclasses import replace
from itertools import combinations
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.sheets import blocks
from components.sheets.as_text import as_text
from components.summary.on_screen import sheet_html
from data.catalogue import Catalogue
from data.catalogue import load as load_catalogue
from data.clinic import Clinic
from data.rows import VisitGroup
from data.rules.notices import PRAISE
from data.summary import Choices, Summary, group_name, starters, summarize, to_tell
from tests.listed import CONDITION_IDS, TREATMENT_IDS

TODAY = dt.date(2026, 11, 25)
STANCES = {
    "fits": "Fits",
    "partly": "Fits in part",
    "doesnt": "Does not fit",
    "too_little": "Too little to tell",
    "not_known": "Not known",
}
TABLES = load_catalogue()
QUESTION_IDS = [row.question_id for row in TABLES.clinic_questions]
ASKED_IDS = [row.asked_id for row in TABLES.asked]
# What a label says it does not recommend is told as its own words.
VERDICT = re.compile(
    r"\b(scores?|match|best|winner|ranked|% fit|total points|(?<!does not )recommend(s|ed)?)\b", re.IGNORECASE
)


@st.composite
def any_choices(draw: st.DrawFn) -> Choices:
    """Any choices a session could hold, unknown ids among them."""
    return Choices(
        condition_id=draw(st.sampled_from(["", "unknown", *CONDITION_IDS])),
        treatment_ids=tuple(draw(st.lists(st.sampled_from([*TREATMENT_IDS, "unknown"]), max_size=4))),
        ticked=draw(st.frozensets(st.sampled_from([*QUESTION_IDS, "unknown"]), max_size=12)),
        marks=answered(draw, [row.preference_id for row in TABLES.preferences], ["0", "1", "2", "3", "not_sure", "9"]),
        quiz=answered(draw, [row.quiz_id for row in TABLES.quiz], [row.option_id for row in TABLES.quiz_options]),
        looked_up=tuple(draw(st.lists(st.sampled_from([*ASKED_IDS, "unknown"]), max_size=4))),
        sure=answered(draw, [row.item_id for row in TABLES.sure_items], ["yes", "no", "perhaps"]),
    )


def answered(draw: st.DrawFn, ids: list[str], answers: list[str]) -> tuple[tuple[str, str], ...]:
    """Any answers to some of these."""
    return tuple(draw(st.dictionaries(st.sampled_from([*ids, "unknown"]), st.sampled_from(answers))).items())


def summary_of(**chosen: object) -> Summary:
    """The summary of some choices."""
    return summarize(TABLES, replace(Choices(), **chosen), TODAY)  # type: ignore[arg-type]


@settings(max_examples=60, deadline=None)
@given(any_choices())
def test_no_choice_makes_a_verdict(choices: Choices) -> None:
    """Whatever is chosen, nothing praises, alarms, scores or recommends, and options keep their one order."""
    summary = summarize(TABLES, choices, TODAY)
    words = as_text(summary)
    for told in (*(row.patient_text for row in TABLES.sure_items), *(source.link for source in summary.sources)):
        words = words.replace(told, "")
    assert not PRAISE.search(words) and not VERDICT.search(words)
    names = [row.name for row in TABLES.treatments]
    places = [names.index(one.name) for one in summary.options]
    assert places and places == sorted(places)
    assert all(len(one.answers) == len(summary.columns) and all(one.answers) for one in summary.options)


def test_nothing_chosen_is_useful() -> None:
    """With nothing chosen there are options, a first question on each matter, points to tell, and the caveat."""
    summary = summary_of()
    assert [one.name for one in summary.options] == ["IV ketamine", "Oral ketamine", "KAP", "SGB"]
    assert not summary.chosen
    assert [one.group for one in summary.asked] == [one for one in get_args(VisitGroup) if one != "red_flags"]
    assert all(len(one.questions) == 1 for one in summary.asked)
    assert {one.heading for one in summary.points} == {"Talk to a doctor first", "Needs extra care", "Tell them"}
    assert "FDA" in summary.caveat_short and any("988" in line for line in summary.crisis)


def test_ticked_questions_stand_alone_and_in_order() -> None:
    """Once one is ticked only ticked ones are asked, grouped, in the tables' order; red flags stand apart."""
    summary = summary_of(ticked=frozenset(["when_do_we_know", "why_this_one", "flag_only_good", "who_is_with_me"]))
    assert summary.chosen
    assert [one.question_id for group in summary.asked for one in group.questions] == [
        "why_this_one",
        "who_is_with_me",
        "when_do_we_know",
    ]
    assert [one.question_id for one in summary.noticed] == ["flag_only_good"]


def test_call_for_help_is_taken_along(catalogue: Catalogue) -> None:
    """My summary takes the first sentence of a caution, and the one that names 911 wherever it stands."""
    alone = next(row for row in catalogue.cautions if row.caution_id == "sgb_alone_after")
    assert to_tell(alone) == (
        "Tell them if you will be alone after the shot. "
        "Neck pain or swelling, short breath or a hoarse voice that gets worse: call 911."
    )
    plain = next(row for row in catalogue.cautions if row.caution_id == "kap_theophylline")
    assert to_tell(plain) == plain.patient_text.partition(". ")[0] + "."


@pytest.mark.parametrize("pair", list(combinations(TREATMENT_IDS, 2)))
def test_only_questions_that_fit_are_offered(catalogue: Catalogue, pair: tuple[str, str]) -> None:
    """Offered are all questions for all options and those of the options looked at, and no other."""
    summary = summarize(catalogue, Choices(treatment_ids=pair), TODAY)
    wanted = {row.question_id for row in catalogue.clinic_questions if row.treatment_id in ("", *pair)}
    offered = [one.question_id for group in summary.offered for one in group.questions]
    assert len(offered) == len(set(offered)) and set(offered) == wanted


def test_a_question_of_an_option_no_longer_looked_at_is_not_asked() -> None:
    """A tick on a question for SGB says nothing once SGB is not looked at; with no other tick none is asked."""
    assert summary_of(treatment_ids=("kap",), ticked=frozenset(["sgb_after"])).asked == ()
    assert blocks.asked(summary_of(ticked=frozenset())).blocks == ()


def test_a_sheet_starts_with_five_questions_until_others_are_chosen(catalogue: Catalogue) -> None:
    """The five to start with are the first for all options on each matter; ticking just those isn't choosing others."""
    five = ("why_this_one", "who_is_with_me", "check_before", "full_price", "when_do_we_know")
    assert starters(catalogue) == five
    for ticked in (None, frozenset(five)):
        made = summary_of(ticked=ticked)
        assert tuple(one.question_id for group in made.asked for one in group.questions) == five and not made.chosen
    assert summary_of(ticked=frozenset(five[:4])).chosen
    assert tuple(one.question_id for one in summary_of(ticked=frozenset()).starters) == five


@pytest.mark.parametrize("condition", ["", *CONDITION_IDS])
def test_every_caution_is_told_once(catalogue: Catalogue, condition: str) -> None:
    """Each caution of each option is among the points, each sentence once, as 'Tell them if ...'."""
    summary = summarize(catalogue, Choices(condition, TREATMENT_IDS), TODAY)
    told = [point.text for group in summary.points for point in group.points]
    levels = {(row.level, to_tell(row)) for row in catalogue.cautions}
    assert len(told) == len(levels) and set(told) == {sentence for _, sentence in levels}
    assert all(sentence.startswith("Tell them if you") for sentence in told)
    assert all("988" in sentence for sentence in told if "suicide" in sentence)


def test_points_name_the_options_they_are_for() -> None:
    """A point of all options says so; a point of some names just those, under the level it has for them."""
    points = [
        (group.heading, point.text, point.options)
        for group in summary_of(treatment_ids=("iv_ketamine", "kap", "sgb")).points
        for point in group.points
    ]
    pregnant = "Tell them if you are or could get pregnant, or breast-feed."
    assert [(heading, options) for heading, said, options in points if said == pregnant] == [
        ("Talk to a doctor first", "For IV and KAP."),
        ("Needs extra care", "For SGB."),
    ]
    by_text = {said: options for _, said, options in points}
    assert by_text["Tell them if you ever had an allergic reaction to ketamine."] == "For IV and KAP."
    assert by_text["Tell them if you take a blood thinner or bleed easily."] == "For SGB."
    both = summary_of(treatment_ids=("iv_ketamine", "im_ketamine")).points
    assert any(point.text == pregnant and point.options == "For all of them." for one in both for point in one.points)
    alone = summary_of(treatment_ids=("sgb",)).points
    assert {point.options for one in alone for point in one.points} == {"For SGB."}


def test_short_answers_are_those_of_the_comparison(catalogue: Catalogue) -> None:
    """With a condition the evidence column says finding and certainty; without, what was found for each condition."""
    ptsd = summarize(catalogue, Choices("ptsd", ("iv_ketamine", "im_ketamine")), TODAY)
    assert [one.answers[2] for one in ptsd.options] == [
        "Studies disagree. Low certainty.",
        "We do not know. Very low certainty.",
    ]
    ocd = summarize(catalogue, Choices("ocd", ("iv_ketamine", "oral_ketamine")), TODAY)
    assert ocd.options[1].answers[2] == "No study results found."
    general = summarize(catalogue, Choices("", ("iv_ketamine",)), TODAY).options[0].answers[2]
    assert general.startswith("May help: depression") and "Choose a condition" not in general


@pytest.mark.parametrize("condition", ["", *CONDITION_IDS])
def test_options_in_a_few_words_are_their_rows(catalogue: Catalogue, condition: str) -> None:
    """Control, finding, certainty, side effects, cost and the way home of each option are the tables' own."""
    for one in summarize(catalogue, Choices(condition, TREATMENT_IDS[3:]), TODAY).brief:
        option = one.treatment.treatment_id
        control = next(row for row in catalogue.adjustability if row.treatment_id == option)
        assert (one.level, one.change) == (control.level, control.short_answer)
        general = {
            row.question_id: row for row in catalogue.answers if row.treatment_id == option and not row.condition_id
        }
        for question, said in (("common_side_effects", one.effects), ("price", one.price), ("getting_home", one.ride)):
            own = [
                row.short_answer
                for row in catalogue.answers
                if (row.treatment_id, row.question_id, row.condition_id) == (option, question, condition)
            ]
            assert said == (own[0] if own else general[question].short_answer)
        if condition:
            assert one.certainty == catalogue.evidence_for(option, condition).certainty
        else:
            assert (one.certainty, one.sure, one.finding) == (None, "", one.treatment.known_for_line)


def test_picks_are_foremost_and_at_most_three() -> None:
    """What stands on the sheet is what was picked, whatever else was marked; without picks the high marks alone."""
    marks = (("fast_relief", "3"), ("lasting_relief", "3"), ("no_needles", "3"), ("low_cost", "3"), ("at_home", "1"))
    picked = summary_of(marks=marks, picks=("no_needles", "low_cost")).foremost
    assert [one.preference.preference_id for one in picked] == ["no_needles", "low_cost"]
    unpicked = summary_of(marks=marks).foremost
    assert [one.preference.preference_id for one in unpicked] == ["fast_relief", "lasting_relief", "no_needles"]
    assert summary_of().foremost == ()
    little = summary_of(marks=(("at_home", "1"), ("no_needles", "not_sure"), ("low_cost", "2"), ("fast_relief", "0")))
    assert [one.preference.preference_id for one in little.foremost] == ["low_cost"]


def test_thoughts_of_suicide_put_the_crisis_words_first() -> None:
    """When that is what help is wanted for, the longer crisis words stand on top."""
    assert summary_of(condition_id="suicidal_ideation").crisis == (TABLES.notices["crisis_suicidal"],)


def test_other_care_is_named_for_every_condition(catalogue: Catalogue) -> None:
    """Staying with current care is named for each condition, and in general."""
    for condition in ("", *CONDITION_IDS):
        assert "staying with" in summarize(catalogue, Choices(condition), TODAY).other_care.lower()


def test_passed_review_date_is_said(catalogue: Catalogue) -> None:
    """Once a review date has passed, the summary says so."""
    day = catalogue.next_review
    assert "That date has passed" not in summarize(catalogue, Choices(), day).dates
    assert "That date has passed" in summarize(catalogue, Choices(), day + dt.timedelta(days=1)).dates


def test_marks_stand_most_important_first_and_nothing_is_counted() -> None:
    """What was marked is a row each, most important first, with a word for each option; none is counted."""
    summary = summary_of(marks=(("low_cost", "1"), ("at_home", "3"), ("no_needles", "0"), ("adjustable", "not_sure")))
    grid, *_ = blocks.matters(summary).blocks
    assert isinstance(grid, blocks.Grid)
    assert [row[0] for row in grid.rows] == [
        "I can take it at home: 3 very much",
        "Low cost to me: 1 a little",
        "The dose can be changed or stopped during the visit: Not sure",
    ]
    reasons = {f"{STANCES[row.stance]}. {row.reason}" for row in TABLES.stances}
    assert {cell for row in grid.rows for cell in row[1:]} <= reasons
    assert "I marked as not mattering to me: No needles." in as_text(summary)


def test_another_stance_changes_only_its_own_cell() -> None:
    """Were an option to stand otherwise to one statement, only that cell would change."""
    marks = (("adjustable", "1"), ("at_home", "1"), ("watched", "1"))
    before = summarize(TABLES, Choices("ptsd", ("iv_ketamine", "sgb"), marks=marks), TODAY)
    other = tuple(
        row.model_copy(update={"stance": "not_known"})
        if (row.preference_id, row.treatment_id) == ("adjustable", "iv_ketamine")
        else row
        for row in TABLES.stances
    )
    after = summarize(replace(TABLES, stances=other), Choices("ptsd", ("iv_ketamine", "sgb"), marks=marks), TODAY)
    changed = [
        (was, now)
        for was, now in zip(as_text(before).splitlines(), as_text(after).splitlines(), strict=True)
        if was != now
    ]
    reason = TABLES.stance("adjustable", "iv_ketamine").reason
    assert changed == [(f"  IV ketamine Fits. {reason}", f"  IV ketamine Not known. {reason}")]


def test_wrong_answers_are_to_go_over_and_right_ones_are_not() -> None:
    """A wrong or unsure answer stands with the right one and what to know; a right answer does not."""
    summary = summary_of(quiz=(("approval", "drip"), ("driving", "next_day"), ("how_long", "dont_know")))
    assert [one.question.quiz_id for one in summary.to_go_over] == ["approval", "how_long"]
    words = as_text(summary)
    assert "I answered: A ketamine drip. The answer: Spravato, the nose spray." in words
    assert "I was not sure. The answer: Days" in words


@pytest.mark.parametrize("kind", ["sure", "own_words"])
def test_answers_on_being_ready_stand_under_their_unaltered_questions(catalogue: Catalogue, kind: str) -> None:
    """Each item answered stands in its exact words with the answer; published ones name their publication."""
    items = [row for row in catalogue.sure_items if row.kind == kind]
    clinic = Clinic(name="Riverside", phone="503-555-0100", offers=("sgb",), not_for_profit=kind == "sure")
    summary = summarize(TABLES, Choices(sure=tuple((row.item_id, "no") for row in items)), TODAY, clinic)
    words = as_text(summary)
    assert all(f"{row.patient_text} My answer: no." in words for row in items)
    assert ("Legare 2010" in words) == (kind == "sure")


def test_nothing_marked_leaves_no_empty_section() -> None:
    """Without marks and answers the sheet has no heading with nothing under it."""
    headings = [one.heading for one in blocks.sections(summary_of())]
    assert "What matters most to me" not in headings and "To go over again" not in headings


def test_questions_looked_up_stand_with_the_answers_about_the_options() -> None:
    """In the tables' order, each once, with short answers of the options looked at, whose they are, and sources."""
    chosen = ("need_to_pee", "alcohol", "unknown", "alcohol")
    made = summary_of(treatment_ids=("kap",), looked_up=chosen)
    rows = {row.asked_id: row for row in TABLES.asked_answers if row.treatment_id in ("", "kap")}
    asked = [row for row in TABLES.asked if row.asked_id in chosen]
    assert [one.question for one in made.looked_up] == [row.patient_question for row in asked]
    (pee,) = (one for one in made.looked_up if "pee" in one.question)
    assert pee.answers == (f"All options but SGB: {rows['need_to_pee'].short_answer}",)
    assert set(rows["need_to_pee"].source_ids) <= {one.source_id for one in made.sources}
    home = summary_of(treatment_ids=("kap",), looked_up=("go_alone",)).looked_up[0]
    assert home.answers == (
        f"KAP (Can I drive, or get home alone?): {TABLES.answer('kap', 'getting_home').short_answer}.",
    )


def test_every_matter_has_a_heading() -> None:
    """Headings exist for all groups of the table, none twice."""
    assert len({group_name(one) for one in get_args(VisitGroup)}) == len(get_args(VisitGroup))


def test_a_sheet_starts_with_questions_for_all_options_and_no_red_flag(catalogue: Catalogue) -> None:
    """The first of each matter that holds for every option, in the matters' order."""
    rows = {row.question_id: row for row in catalogue.clinic_questions}
    first = [rows[one] for one in starters(catalogue)]
    assert [row.group for row in first] == [
        "about_the_option",
        "the_clinic",
        "safety",
        "money",
        "if_it_fails",
    ]
    assert all(row.treatment_id == "" for row in first)


def test_the_sheet_on_screen_says_what_the_mark_of_the_dose_answers() -> None:
    """Before who can change the dose stands, for those who hear it, what was asked."""
    html = sheet_html(TABLES, summary_of())
    assert html.count('<span class="asked">Can the dose be changed?</span>') == 4
