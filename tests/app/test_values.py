"""What matters to me through AppTest: steps, marks that stay, results, the knowledge check, being ready."""

import random
import re

import pytest
from streamlit.testing.v1 import AppTest

from components.reader.answers import MARKS, PICKS, mark_key, quiz_key, sure_key
from components.values.preferences import AT_A_TIME, STEP
from components.values.quiz import QUIZ_STEP
from data.catalogue import Catalogue
from data.knowledge import DONT_KNOW
from data.rules.knowledge import QUIZ_IDS, SURE_WORDS
from data.rules.values import PREFERENCE_IDS
from tests.app.test_pages import assert_whole, html_of, opened
from tests.listed import CONDITION_IDS, TREATMENT_IDS
from tests.unit.test_values import VERDICT, plain

HEADING = "What matters to me"


def press(app: AppTest, label: str) -> AppTest:
    """Press the button with this label."""
    return next(one for one in app.button if one.label == label).click().run()


def with_answers(answers: dict[str, object]) -> AppTest:
    """The page, opened by a session that holds these answers already."""
    app = opened()
    for key, value in answers.items():
        app.session_state[key] = value
    return app.switch_page("values/page.py").run()


def asked(app: AppTest) -> list[str]:
    """The statements that can be marked now."""
    return [one.key.removeprefix("mark-") for one in app.radio if (one.key or "").startswith("mark-")]


def results(app: AppTest) -> str:
    """The section that shows how each option does."""
    return next(one.proto.body for one in app.get("html") if 'class="weighed"' in one.proto.body)


def test_steps_show_each_statement_once(catalogue: Catalogue) -> None:
    """Next leads through all statements, at most six at a time, each once; Back leads back."""
    app = opened("values/page.py")
    assert_whole(app, HEADING, catalogue)
    first = asked(app)
    press(app, "Next: part 2 of 3")
    second = asked(app)
    press(app, "Next: part 3 of 3")
    assert [*first, *second, *asked(app)] == list(PREFERENCE_IDS)
    assert max(len(first), len(second)) <= AT_A_TIME
    press(app, "Back")
    assert asked(app) == second
    press(app, "Skip the rest")
    assert asked(app) == [] and "You have been through all parts" in html_of(app)


def test_marks_stay_through_steps_and_pages() -> None:
    """A mark made in one part stands after the others, after another page, and in the results."""
    app = opened("values/page.py")
    app.radio(key=mark_key("clear_headed")).set_value("3").run()
    press(app, "Next: part 2 of 3")
    app.radio(key=mark_key("no_needles")).set_value("1").run()
    press(app, "Skip the rest")
    app.switch_page("compare/page.py").run()
    app.run()
    app.switch_page("values/page.py").run()
    assert re.findall(r'data-wish="(\w+)"', results(app)) == ["clear_headed", "no_needles"]
    app.button(key="values-to-2-Back").click().run()
    app.button(key="values-to-1-Back").click().run()
    assert app.radio(key=mark_key("no_needles")).value == "1"


@pytest.mark.parametrize("seed", range(24))
def test_any_answers_draw_a_whole_page_without_a_verdict(catalogue: Catalogue, seed: int) -> None:
    """For any condition, options, marks and answers the page stands, and holds no verdict outside SURE's own words."""
    dice = random.Random(seed)
    state: dict[str, object] = {
        "condition": dice.choice(["", *CONDITION_IDS]),
        "options": dice.sample(TREATMENT_IDS, dice.randint(0, 7)),
        "words": dice.choice(["patient", "clinical"]),
        STEP: dice.randint(0, 3),
        QUIZ_STEP: dice.randint(-1, 6),
    }
    state |= {mark_key(one): dice.choice(MARKS) for one in dice.sample(PREFERENCE_IDS, dice.randint(0, 14))}
    answers = [row.option_id for row in catalogue.quiz_options]
    state |= {quiz_key(one): dice.choice([*answers, DONT_KNOW, "bogus"]) for one in dice.sample(QUIZ_IDS, 3)}
    state |= {sure_key(one): dice.choice(["yes", "no"]) for one in dice.sample([*SURE_WORDS], 2)}
    app = with_answers(state)
    assert_whole(app, HEADING, catalogue)
    labels = " ".join([one.label for one in (*app.radio, *app.button)] + [o for one in app.radio for o in one.options])
    said = f"{plain(html_of(app))} {labels}"
    for words in SURE_WORDS.values():
        said = said.replace(words, "")
    assert VERDICT.search(said) is None


def test_condition_changes_the_stance() -> None:
    """With a condition chosen, approval is told for it."""
    app = with_answers({"options": ["esketamine_nasal", "sgb"], mark_key("fda_approved"): "3"})
    assert "two uses in depression" in results(app)
    app.selectbox(key="condition").set_value("ocd").run()
    assert "Use for OCD is off-label" in results(app)


@pytest.mark.parametrize("quiz_id", QUIZ_IDS)
def test_feedback_comes_after_the_answer_only(catalogue: Catalogue, quiz_id: str) -> None:
    """Nothing is given away before an answer; each answer then brings the facts, whatever question stands there."""
    question = next(row for row in catalogue.quiz if row.quiz_id == quiz_id)
    app = with_answers({QUIZ_STEP: QUIZ_IDS.index(quiz_id)})
    assert question.feedback not in plain(html_of(app))
    app.radio(key=quiz_key(quiz_id)).set_value(DONT_KNOW).run()
    assert question.feedback in plain(html_of(app))


def test_one_question_stands_at_a_time() -> None:
    """Next question leads through all five, each alone with its number; answers stay, and paper holds them all."""
    app = opened("values/page.py")
    for number, quiz_id in enumerate(QUIZ_IDS, 1):
        assert [one.key for one in app.radio if (one.key or "").startswith("quiz-")] == [quiz_key(quiz_id)]
        assert f"{number} of 5" in html_of(app)
        app.radio(key=quiz_key(quiz_id)).set_value(DONT_KNOW).run()
        if number < len(QUIZ_IDS):
            press(app, "Next question")
    assert "Next question" not in {one.label for one in app.button}
    assert plain(html_of(app)).count("You chose: I am not sure.") == 5
    app.button(key="quiz-back").click().run()
    assert app.radio(key=quiz_key(QUIZ_IDS[3])).value == DONT_KNOW


def test_a_pick_counts_as_a_three() -> None:
    """What was picked stands first among the results and is marked 3 in the full list."""
    app = opened("values/page.py")
    app.get_by_key("picks").set_value(["no_needles"]).run()
    assert re.findall(r'data-wish="(\w+)"', results(app)) == ["no_needles"]
    assert "Your mark: 3 very much." in results(app)
    press(app, "Next: part 2 of 3")
    assert app.radio(key=mark_key("no_needles")).value == "3"


def test_a_pick_marked_as_of_no_matter_is_none() -> None:
    """What was picked on Start and is marked 0 in the full list is no pick any more; another mark leaves it one."""
    app = with_answers({PICKS: ["fast_relief", "lasting_relief"]})
    app.radio(key=mark_key("fast_relief")).set_value("0").run()
    app.radio(key=mark_key("lasting_relief")).set_value("1").run()
    assert app.session_state[PICKS] == ["lasting_relief"]


def test_results_stand_before_what_is_asked() -> None:
    """Results come first, then picks and points, one question of the check, and being ready; points are closed."""
    app = opened("values/page.py")
    drawn = [getattr(one, "key", None) or (one.proto.body if one.type == "html" else "") for one in app.main]
    order = ['class="weighed"', "picks", "mark-", "quiz-", "sure-"]
    places = [next(at for at, one in enumerate(drawn) if part in one and "<style>" not in one) for part in order]
    assert places == sorted(places)
    assert {"Pick up to three", "Mark all 14 points", "Are you sure? The SURE test"} <= {
        one.label for one in app.expander
    }


def test_a_no_is_worth_talking_over() -> None:
    """A no to an item is named; a yes is not."""
    app = opened("values/page.py")
    app.radio(key=sure_key("understand")).set_value("no").run()
    assert "Worth talking over" in html_of(app)
    app.radio(key=sure_key("understand")).set_value("yes").run()
    assert "Worth talking over" not in html_of(app)


@pytest.mark.parametrize("value", ["bogus", "4", "", 3, ["3"]])
def test_strange_values_in_the_session_draw_as_unanswered(catalogue: Catalogue, value: object) -> None:
    """A value that no answer has, as an old tab may send, leaves the question unanswered."""
    app = with_answers({mark_key("fast_relief"): value, quiz_key("approval"): value, sure_key("understand"): value})
    assert_whole(app, HEADING, catalogue)
    assert app.radio(key=quiz_key("approval")).value is None
    assert app.radio(key=mark_key("fast_relief")).value is None


@pytest.mark.parametrize("step", [-3, 9, "x", None])
def test_strange_steps_draw_a_page(catalogue: Catalogue, step: object) -> None:
    """A step that doesn't exist shows the first or the end, never an error."""
    assert_whole(with_answers({STEP: step}), HEADING, catalogue)


def test_statements_are_marked_in_a_row() -> None:
    """The marks of a statement stand beside each other where there is room, and so do yes and no."""
    app = opened("values/page.py")
    beside = [one for one in app.radio if one.key.startswith("mark-") or one.options == ["Yes", "No"]]
    assert len(beside) > 4 and all(one.proto.horizontal for one in beside)
