"""A visit at the chairside: the order of options and questions, and the note."""

import datetime as dt
import random
from dataclasses import replace

import pytest

from data.catalogue import Catalogue
from data.chairside import order, record_note, visit
from data.summary import Choices
from tests.listed import CONDITION_IDS, TREATMENT_IDS

TODAY = dt.date(2026, 11, 25)
# Of the twelve places one is taken by how sure one can be, which is told with what was found.
IN_ALL = 11
PLAIN = Choices(treatment_ids=("esketamine_nasal", "iv_ketamine"))


def asked(catalogue: Catalogue, choices: Choices) -> list[str]:
    """The ids of a visit's questions, in order."""
    return [one.question.question_id for one in visit(catalogue, choices, TODAY).steps]


def test_without_marks_route_change_evidence_and_risks_come_first(catalogue: Catalogue) -> None:
    """A talk about unmarked options has eleven questions and opens with those agreed."""
    ids = asked(catalogue, PLAIN)
    assert ids[:4] == ["how_given", "adjustable", "helps", "serious_risks"] and len(ids) == IN_ALL


@pytest.mark.parametrize("condition_id", ["", *CONDITION_IDS])
def test_certainty_stands_with_the_finding_and_nowhere_else(catalogue: Catalogue, condition_id: str) -> None:
    """How sure one can be is a part of the one step on what was found: its level, its words, its prompt."""
    made = visit(catalogue, replace(PLAIN, condition_id=condition_id), TODAY)
    both = [step for step in (*made.steps, *made.others) if step.also]
    assert [(step.question.question_id, step.also.question_id) for step in both if step.also] == [("helps", "how_sure")]
    (step,) = both
    question = {row.question_id: row for row in catalogue.questions}
    assert step.asked == "Does it help? How sure can we be, and why?"
    assert step.teach_back == f"{question['helps'].teach_back} {question['how_sure'].teach_back}"
    for side in step.sides:
        assert side.sure
        if not condition_id:
            assert (side.sure.certainty, side.sure.line) == (None, "")
            continue
        row = catalogue.evidence_for(side.treatment.treatment_id, condition_id)
        assert (side.sure.certainty, side.sure.line) == (row.certainty, row.finding_line)
        assert (side.sure.patient.text, side.sure.clinical.text) == (row.why_patient, row.why_clinical)


def test_every_question_can_be_reached(catalogue: Catalogue) -> None:
    """What the talk leaves out stands among the others: together they are all questions of the tables, each once."""
    made = visit(catalogue, PLAIN, TODAY)
    ids = [step.question.question_id for step in (*made.steps, *made.others)]
    ids += [step.also.question_id for step in made.steps if step.also]
    assert sorted(ids) == sorted(row.question_id for row in catalogue.questions)


def test_options_keep_the_one_order(catalogue: Catalogue) -> None:
    """Whichever option is picked first, the same one stands first."""
    for pair in (("esketamine_nasal", "iv_ketamine"), ("iv_ketamine", "esketamine_nasal")):
        made = visit(catalogue, replace(PLAIN, treatment_ids=pair), TODAY)
        assert [one.treatment_id for one in made.treatments] == ["iv_ketamine", "esketamine_nasal"]
        assert all([side.treatment for side in step.sides] == list(made.treatments) for step in made.steps)


def test_any_other_number_of_options_is_refused(catalogue: Catalogue) -> None:
    """One option, three, or the same twice are no pair."""
    for ids in ((), ("sgb",), ("sgb", "sgb"), ("sgb", "kap", "iv_ketamine")):
        with pytest.raises(ValueError, match="about two"):
            visit(catalogue, Choices(treatment_ids=ids), TODAY)


@pytest.mark.parametrize("seed", range(40))
def test_marked_questions_come_first_by_weight(catalogue: Catalogue, seed: int) -> None:
    """What matters most leads, 'not at all' leads nowhere, nothing is asked twice, no key question is lost."""
    dice = random.Random(seed)
    marks = {row.preference_id: dice.choice(["0", "1", "2", "3", "not_sure", ""]) for row in catalogue.preferences}
    choices = Choices(
        condition_id=dice.choice(["", *CONDITION_IDS]),
        treatment_ids=tuple(dice.sample(TREATMENT_IDS, 2)),
        marks=tuple(marks.items()),
    )
    made = visit(catalogue, choices, TODAY)
    ids = [one.question.question_id for one in made.steps]
    weight = {"3": 0, "2": 1, "1": 2, "not_sure": 3}
    counted = [row for row in catalogue.preferences if marks[row.preference_id] in weight]
    expected = dict.fromkeys(
        "helps" if row.question_id == "how_sure" else row.question_id
        for row in sorted(counted, key=lambda row: (weight[marks[row.preference_id]], row.order))
    )
    assert ids[: len(expected)] == list(expected)
    assert all(step.wishes for step in made.steps[: len(expected)])
    assert not any(step.wishes for step in made.steps[len(expected) :])
    assert len(set(ids)) == len(ids) >= IN_ALL
    assert {row.question_id for row in catalogue.questions if row.key == "yes"} - {"how_sure"} <= set(ids)


def test_order_without_room_keeps_key_questions(catalogue: Catalogue) -> None:
    """With every statement marked, only what was marked and the key questions are asked."""
    marked = list(dict.fromkeys(row.question_id for row in catalogue.preferences if row.question_id != "how_sure"))
    ids = [one.question_id for one in order(catalogue, marked)]
    key = {row.question_id for row in catalogue.questions if row.key == "yes"} - {"how_sure"}
    assert ids[: len(marked)] == marked and set(ids) == key | set(marked)


def test_note_says_what_was_shown_and_no_more(catalogue: Catalogue) -> None:
    """The note has date, options, certainty, marks, gaps, questions and the caveat, each as plain lines."""
    quiz = catalogue.quiz[0]
    wrong = next(one for one in catalogue.quiz_options if one.quiz_id == quiz.quiz_id and one.right == "no")
    choices = Choices(
        condition_id="trd",
        treatment_ids=("iv_ketamine", "esketamine_nasal"),
        typed="Who drives me home?",
        marks=(("no_needles", "3"),),
        quiz=((quiz.quiz_id, wrong.option_id),),
        sure=(("understand", "no"), ("risk_benefit", "yes")),
    )
    said = record_note(visit(catalogue, choices, TODAY), {"how_given"}, TODAY)
    assert said.startswith("Shared decision talk, 25 November 2026\n")
    for words in (
        "Options discussed: IV ketamine and Spravato",
        "- No needles (3 very much)",
        f"- Knowledge check, to go over again: {quiz.patient_text}",
        "- Answered no: Do you know the benefits and risks of each option?",
        "- Who drives me home?",
        "- Route of administration. IV ketamine: A drip into a vein; Spravato: Sprayed into the nose",
        catalogue.notices["caveat_short"],
    ):
        assert words in said
    assert "clear about which" not in said and "Self-pay price" not in said
    assert "GRADE" not in said and "certainty" not in said and "Sources" not in said


def test_note_of_a_finding_has_figures_certainty_and_dated_sources(catalogue: Catalogue) -> None:
    """Once what was found was on screen, the note says it for each option; harms likewise; never before."""
    choices = Choices(condition_id="trd", treatment_ids=("iv_ketamine", "esketamine_nasal"))
    made = visit(catalogue, choices, TODAY)
    found = record_note(made, {"helps"}, TODAY)
    for line in (
        "IV ketamine: May help; low certainty (GRADE). One drip eased it by half in a day: about 45 of 100; "
        "calming drug, 18. Day 12: not clear. Sources: Wilkinson 2019; ",
        "Spravato: Probably helps; moderate certainty (GRADE). With a pill, eased by half in 4 weeks: 59 of 100, dummy "
        "45. 4 such trials: 3 fell short. Sources: ",
    ):
        assert f"- Efficacy for the chosen condition; certainty of evidence and reasons. {line}" in found
    assert found.count("Checked 2") == 2 and "Serious adverse events" not in found
    harms = record_note(made, {"serious_risks"}, TODAY)
    assert "In one clinic (203 people), 44 of 100 people reached 165/100 or more" in harms
    assert "Rodrigues 2020" in harms and harms.count("Checked 2") == 2 and "GRADE" not in harms
    other = record_note(made, {"who_is_there"}, TODAY)
    assert "- Staffing and monitoring. IV ketamine: " in other


def test_empty_note_states_nothing_that_was_not(catalogue: Catalogue) -> None:
    """With nothing answered the note says so, and claims no certainty."""
    said = record_note(visit(catalogue, PLAIN, TODAY), (), TODAY)
    assert said.count("none noted") == 4 and "certainty" not in said
    without = record_note(visit(catalogue, PLAIN, TODAY), {"helps"}, TODAY)
    assert "no condition chosen, and both depend on it: none stated" in without and "GRADE" not in without


def test_only_the_question_of_the_dose_has_its_marks(catalogue: Catalogue) -> None:
    """Who can change the dose is drawn beside the answer to that question, by its table, and beside no other."""
    made = visit(catalogue, replace(PLAIN, condition_id="trd"), TODAY)
    for step in (*made.steps, *made.others):
        levels = [side.level for side in step.sides]
        assert levels == (
            ["any_minute", "between_steps"] if step.question.question_id == "adjustable" else [None, None]
        )
