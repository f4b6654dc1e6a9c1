"""A visit at the chairside: the order of options and questions, and the note."""

import datetime as dt
import random
from dataclasses import replace

import pytest

from data.catalogue import Catalogue
from data.chairside import MOST, note, order, visit
from data.summary import Choices
from tests.listed import CONDITION_IDS, TREATMENT_IDS

TODAY = dt.date(2026, 11, 25)
PLAIN = Choices(treatment_ids=("esketamine_nasal", "iv_ketamine"))


def asked(catalogue: Catalogue, choices: Choices) -> list[str]:
    """The ids of a visit's questions, in order."""
    return [one.question.question_id for one in visit(catalogue, choices, TODAY).steps]


def test_without_marks_route_change_evidence_and_risks_come_first(catalogue: Catalogue) -> None:
    """A talk about unmarked options has twelve questions and opens with the five agreed."""
    ids = asked(catalogue, PLAIN)
    assert ids[:5] == ["how_given", "adjustable", "helps", "how_sure", "serious_risks"] and len(ids) == MOST


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
        row.question_id for row in sorted(counted, key=lambda row: (weight[marks[row.preference_id]], row.order))
    )
    assert ids[: len(expected)] == list(expected)
    assert all(step.wishes for step in made.steps[: len(expected)])
    assert not any(step.wishes for step in made.steps[len(expected) :])
    assert len(set(ids)) == len(ids) >= MOST
    assert {row.question_id for row in catalogue.questions if row.key == "yes"} <= set(ids)


def test_order_without_room_keeps_key_questions(catalogue: Catalogue) -> None:
    """With every statement marked, only what was marked and the key questions are asked."""
    marked = list(dict.fromkeys(row.question_id for row in catalogue.preferences))
    ids = [one.question_id for one in order(catalogue, marked)]
    key = {row.question_id for row in catalogue.questions if row.key == "yes"}
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
    said = note(visit(catalogue, choices, TODAY), {"how_given"}, TODAY)
    assert said.startswith("Shared decision talk, 25 November 2026\n")
    for words in (
        "Options discussed: IV ketamine and Spravato",
        "- No needles (3 very much)",
        f"- Knowledge check, to go over again: {quiz.patient_text}",
        "- Answered no: Do you know the benefits and risks of each option?",
        "- Who drives me home?",
        "- Route of administration",
        catalogue.notices["caveat_short"],
    ):
        assert words in said
    assert "clear about which" not in said and "Self-pay price" not in said
    rows = [catalogue.evidence_for(one, "trd") for one in choices.treatment_ids]
    assert all(f"{row.certainty.replace('_', ' ')} certainty; " in said for row in rows)


def test_empty_note_states_nothing_that_was_not(catalogue: Catalogue) -> None:
    """With nothing answered the note says so, and claims no certainty."""
    said = note(visit(catalogue, PLAIN, TODAY), (), TODAY)
    assert said.count("none noted") == 4 and "none stated" in said and "certainty;" not in said
