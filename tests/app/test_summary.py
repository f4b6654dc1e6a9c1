"""My summary through AppTest: what the screen shows is what the file says, whatever was chosen."""

import random
from html import unescape

import pytest
from streamlit.testing.v1 import AppTest

from components.reader.answers import MARKS, OWN_QUESTIONS, ask_key, mark_key, quiz_key, sure_key
from components.sheets.as_pdf import as_pdf
from components.sheets.sheet_files import PAPER
from components.summary.body import DESK
from data.catalogue import Catalogue
from data.knowledge import DONT_KNOW
from data.summary import Summary
from tests.app.test_pages import assert_whole, html_of, opened
from tests.listed import CONDITION_IDS, TREATMENT_IDS
from tests.unit.test_handout import plain, sentences, squeezed, words_of

OWN = ("", "Can my sister come along?\nI work nights.", "#strike[x] <b>x</b> $5 to $6 **b**", "Is it safe? 😀 你好")


def with_answers(answers: dict[str, object]) -> AppTest:
    """The page, opened by a session that holds these answers."""
    app = opened("summary/page.py")
    for key, value in answers.items():
        app.session_state[key] = value
    return app.run()


def options_of(catalogue: Catalogue, quiz_id: str) -> list[str]:
    """The answers that a question of the knowledge check offers."""
    return [row.option_id for row in catalogue.quiz_options if row.quiz_id == quiz_id] + [DONT_KNOW]


def summary_on(app: AppTest) -> Summary:
    """The summary that the page's files are made from."""
    summary = app.session_state[DESK].summary
    assert isinstance(summary, Summary)
    return summary


def screen(app: AppTest) -> str:
    """Every word on the page and on its printed form."""
    typed = app.text_area(key=OWN_QUESTIONS).value or ""
    boxes = " ".join(one.label for one in app.checkbox)
    return squeezed(f"{plain(html_of(app))} {boxes} {typed} {app.title[0].value}")


@pytest.mark.parametrize("seed", range(16))
def test_pdf_says_what_the_screen_says(catalogue: Catalogue, seed: int) -> None:
    """For any condition, options, ticks and own words, each sentence of the summary is on screen and in the PDF."""
    dice = random.Random(seed)
    ids = [row.question_id for row in catalogue.clinic_questions]
    answers: dict[str, object] = {
        "condition": dice.choice(["", *CONDITION_IDS]),
        "options": dice.sample(TREATMENT_IDS, dice.randint(0, 4)),
        OWN_QUESTIONS: OWN[seed % len(OWN)],
    }
    answers |= {ask_key(one): True for one in dice.sample(ids, dice.choice([0, 3, 12]))}
    if seed % 3:
        answers |= {
            mark_key(row.preference_id): dice.choice(MARKS) for row in catalogue.preferences if dice.random() < 0.4
        }
        answers |= {quiz_key(row.quiz_id): dice.choice(options_of(catalogue, row.quiz_id)) for row in catalogue.quiz}
        answers |= {
            sure_key(row.item_id): dice.choice(["yes", "no"]) for row in catalogue.sure_items if row.kind == "sure"
        }
    app = with_answers(answers)
    assert_whole(app, "My summary", catalogue)
    summary = summary_on(app)
    shown, written = screen(app), words_of(as_pdf(summary), summary)
    for sentence in sentences(summary):
        wanted = squeezed(sentence)
        assert wanted in shown, sentence
        if sentence not in summary.own.lines:
            assert wanted in written, sentence


def test_empty_session_offers_every_file(catalogue: Catalogue) -> None:
    """Without a single choice the three files are there to take, and a summary lies ready for them."""
    app = opened("summary/page.py")
    labels = [one.proto.label for one in app.get("download_button")]
    assert labels == ["Download as PDF", "As plain text", "As a web page"]
    assert not any(one.proto.disabled for one in app.get("download_button"))
    assert as_pdf(summary_on(app)).startswith(b"%PDF")


def test_own_questions_stand_first(catalogue: Catalogue) -> None:
    """The first thing to fill in on the page is the reader's own questions; caveat and 988 stand above."""
    app = opened("summary/page.py")
    kinds = [(element.type, getattr(element, "key", "")) for element in app.main]
    first = next(i for i, (kind, _) in enumerate(kinds) if kind in ("text_area", "checkbox", "radio"))
    assert kinds[first] == ("text_area", OWN_QUESTIONS)
    above = "".join(element.proto.body for element in list(app.main)[:first] if element.type == "html")
    assert "988" in above and "FDA" in above


def test_ticks_and_words_survive_a_walk_and_reach_the_file() -> None:
    """What was ticked and typed is still there after a look at another page, and in the summary."""
    app = opened("summary/page.py")
    app.text_area(key=OWN_QUESTIONS).set_value("Who drives me home?").run()
    app.checkbox(key=ask_key("full_price")).check().run()
    app.radio(key=PAPER).set_value("a4").run()
    app.switch_page("compare/page.py").run()
    app.run()
    app.switch_page("summary/page.py").run()
    assert app.text_area(key=OWN_QUESTIONS).value == "Who drives me home?"
    assert app.checkbox(key=ask_key("full_price")).value
    summary = summary_on(app)
    assert summary.own.text == "Who drives me home?"
    assert [one.question_id for group in summary.asked for one in group.questions] == ["full_price"]
    assert app.session_state[DESK].paper == "a4"


def test_options_and_condition_come_from_the_other_pages() -> None:
    """What was chosen on Compare is what the summary speaks of."""
    app = opened("compare/page.py")
    app.selectbox(key="condition").set_value("ptsd")
    app.get_by_key("options").set_value(["kap", "sgb"]).run()
    app.switch_page("summary/page.py").run()
    summary = summary_on(app)
    assert [one.name for one in summary.options] == ["KAP", "SGB"]
    assert summary.looked_for == "I want help with: PTSD."


def test_signs_left_out_are_said_on_the_page() -> None:
    """The page says how many signs the PDF can't show, and that a text too long was cut."""
    app = with_answers({OWN_QUESTIONS: "😀 and 你好"})
    assert "3 signs that you typed" in unescape(html_of(app))
    app = with_answers({OWN_QUESTIONS: "x" * 6000})
    assert "Only the first 5,000 characters are here" in html_of(app)


def test_two_readers_keep_their_own_words() -> None:
    """Two sessions run in turn never see each other's words."""
    one, other = with_answers({OWN_QUESTIONS: "quokka"}), with_answers({OWN_QUESTIONS: "zyzzyva"})
    one.run()
    assert (summary_on(one).own.text, summary_on(other).own.text) == ("quokka", "zyzzyva")
    assert "zyzzyva" not in screen(one) and "quokka" not in screen(other)
