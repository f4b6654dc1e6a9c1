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
from data.summary import Summary, starters
from tests.app.test_pages import assert_whole, html_of, opened
from tests.listed import CONDITION_IDS, TREATMENT_IDS
from tests.unit.test_handout import plain, printed, sentences, squeezed, words_of

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
    """For any condition, options, ticks and own words, each sentence is on screen, and what is printed in the PDF."""
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
    for sentence in printed(summary):
        if sentence not in summary.own.lines:
            assert squeezed(sentence) in written, sentence


def test_empty_session_offers_every_file(catalogue: Catalogue) -> None:
    """Without a single choice the three files are there to take, and a summary lies ready for them."""
    app = opened("summary/page.py")
    labels = [one.proto.label for one in app.get("download_button")]
    assert labels == ["Download my sheet (PDF)", "As plain text", "As a web page"]
    assert not any(one.proto.disabled for one in app.get("download_button"))
    assert as_pdf(summary_on(app)).startswith(b"%PDF")


def test_download_and_sheet_stand_first(catalogue: Catalogue) -> None:
    """Download, the condition, the sheet, its options and picks, five questions ticked; own questions open on a tap."""
    app = opened("summary/page.py")
    drawn = [
        getattr(one, "key", None) or ("sheet" if one.type == "html" and 'class="my-sheet"' in one.proto.body else "")
        for one in app.main
    ]
    five = [ask_key(one) for one in starters(catalogue)]
    order = ["file-pdf", "condition", "sheet", "tick-sgb", "picks", *five, OWN_QUESTIONS, "file-txt"]
    places = [drawn.index(one) for one in order]
    assert places == sorted(places) and len(five) == 5
    assert [app.checkbox(key=one).value for one in five] == [True] * 5
    closed = {one.label for one in app.expander}
    assert {"Options on this sheet", "My own question", "Red flags", "More questions", "Other files"} <= closed


def test_the_sheet_names_the_question_that_the_dose_answers() -> None:
    """'Yes, until the drip ends' answers something: for those who hear it, the question stands before it."""
    html = html_of(opened("summary/page.py"))
    assert '<span class="asked">Can the dose be changed?</span> Yes, until the drip ends</p>' in html
    assert html.count('<span class="asked">Can the dose be changed?</span>') == 4


def test_an_unticked_question_leaves_the_sheet_and_stays_unticked(catalogue: Catalogue) -> None:
    """Unticking one of the five takes it off the sheet, a tick adds one, and both stand after another page."""
    app = opened("summary/page.py")
    first, *others = starters(catalogue)
    app.checkbox(key=ask_key(first)).uncheck().run()
    app.checkbox(key=ask_key("money_back")).check().run()
    app.switch_page("compare/page.py").run()
    app.run()
    app.switch_page("summary/page.py").run()
    asked = [one.question_id for group in summary_on(app).asked for one in group.questions]
    assert set(asked) == {*others, "money_back"}
    assert not app.checkbox(key=ask_key(first)).value


def test_thoughts_of_suicide_put_the_crisis_lines_before_the_sheet(catalogue: Catalogue) -> None:
    """Where help is wanted for thoughts of suicide, the crisis words stand above the download."""
    app = with_answers({"condition": "suicidal_ideation"})
    bodies = [one.proto.body if one.type == "html" else one.type for one in app.main]
    note = next(place for place, body in enumerate(bodies) if catalogue.notices["crisis_suicidal"][:40] in body)
    assert note < bodies.index("download_button")


def test_picks_stand_on_the_sheet_with_reasons_behind_a_tap(catalogue: Catalogue) -> None:
    """Each pick is a row with a word for every option; without picks there is a way to pick and no empty table."""
    app = opened("summary/page.py")
    assert 'class="stood"' not in html_of(app) and "Pick what matters" in {one.label for one in app.expander}
    app.get_by_key("picks").set_value(["no_needles", "low_cost"]).run()
    sheet = next(one.proto.body for one in app.get("html") if 'class="my-sheet"' in one.proto.body)
    table = sheet.partition('class="stood"')[2].partition("</table>")[0]
    assert [" ".join(plain(row.replace("<t", " <t")).split()) for row in table.split("<tr")[2:]] == [
        'role="row"> No needles Does not fit Fits Fits in part Does not fit',
        'role="row"> Low cost Does not fit Fits in part Does not fit Does not fit',
    ]
    for option in ("iv_ketamine", "oral_ketamine", "kap", "sgb"):
        assert catalogue.stance("no_needles", option).reason in unescape(sheet)
    assert [one.preference.preference_id for one in summary_on(app).foremost] == ["no_needles", "low_cost"]


def test_ticks_and_words_survive_a_walk_and_reach_the_file() -> None:
    """What was ticked and typed is still there after a look at another page, and in the summary."""
    app = opened("summary/page.py")
    app.text_area(key=OWN_QUESTIONS).set_value("Who drives me home?").run()
    app.checkbox(key=ask_key("money_back")).check().run()
    app.radio(key=PAPER).set_value("a4").run()
    app.switch_page("compare/page.py").run()
    app.run()
    app.switch_page("summary/page.py").run()
    assert app.text_area(key=OWN_QUESTIONS).value == "Who drives me home?"
    assert app.checkbox(key=ask_key("money_back")).value
    summary = summary_on(app)
    assert summary.own.text == "Who drives me home?"
    asked = [one.question_id for group in summary.asked for one in group.questions]
    assert asked == ["why_this_one", "who_is_with_me", "check_before", "full_price", "money_back", "when_do_we_know"]
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


def test_options_are_ticked_on_the_sheet_itself() -> None:
    """Every option has a tick; what is ticked stands on the sheet, in its files and side by side, a fifth does not."""
    app = opened("summary/page.py")
    names = ["IV ketamine", "IM ketamine", "Oral ketamine", "Nasal ketamine", "KAP", "SGB", "Spravato"]
    assert [one.label for one in app.checkbox if one.key.startswith("tick-")] == names
    app.checkbox(key="tick-oral_ketamine").uncheck().run()
    app.checkbox(key="tick-im_ketamine").check().run()
    assert [one.name for one in summary_on(app).options] == ["IV ketamine", "IM ketamine", "KAP", "SGB"]
    sheet = next(one.proto.body for one in app.get("html") if 'class="my-sheet"' in one.proto.body)
    assert '<li class="im_ketamine">' in sheet and '<li class="oral_ketamine">' not in sheet
    app.checkbox(key="tick-esketamine_nasal").check().run()
    assert not app.checkbox(key="tick-esketamine_nasal").value and "Four fit. Untick one" in html_of(app)
    app.switch_page("compare/page.py").run()
    assert app.get_by_key("options").value == ["iv_ketamine", "im_ketamine", "kap", "sgb"]


def test_with_no_option_ticked_the_page_says_what_the_sheet_holds() -> None:
    """Without a tick the sheet holds what it opens with, and says so."""
    app = with_answers({"options": ["sgb"]})
    said = "None is ticked: the sheet holds those it opens with."
    assert said not in html_of(app) and [one.name for one in summary_on(app).options] == ["SGB"]
    app.checkbox(key="tick-sgb").uncheck().run()
    assert said in html_of(app)
    assert [one.name for one in summary_on(app).options] == ["IV ketamine", "Oral ketamine", "KAP", "SGB"]


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
