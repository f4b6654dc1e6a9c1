"""Questions people ask through AppTest: the page, what is taken along, and where it goes."""

import csv
import json
from html import unescape
from types import SimpleNamespace

import pytest
from markupsafe import escape
from streamlit.testing.v1 import AppTest

from components.chairside.steps import ASKED, FIRST, SECOND
from components.frame import pages
from components.questions import take_along
from components.questions.take_along import COMPONENT
from components.reader.answers import LOOKED_UP, OWN_QUESTIONS
from components.sheets.as_html import as_html
from components.sheets.as_pdf import as_pdf
from components.sheets.as_text import as_text
from data.catalogue import FOLDER, Catalogue
from tests.app.test_pages import assert_whole, html_of, opened
from tests.app.test_summary import summary_on
from tests.unit.test_handout import plain, squeezed, words_of

HEADING = "Questions people ask"
TAKEN = ["alcohol", "sgb_hurt"]


def cells(name: str) -> list[dict[str, str]]:
    """A table's rows as its file holds them."""
    with (FOLDER / f"{name}.csv").open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def with_taken(script: str = "questions/page.py", **more: object) -> AppTest:
    """A page as opened by a session that took questions along."""
    app = opened()
    for key, value in ({LOOKED_UP: TAKEN} | more).items():
        app.session_state[key] = value
    return app.switch_page(script).run()


def carried(app: AppTest) -> dict[str, object]:
    """What the page tells the tab to keep."""
    held = html_of(app).rpartition('data-kept-answers="')[2].partition('"')[0]
    found: dict[str, object] = json.loads(unescape(held))
    return found


@pytest.mark.parametrize("words", ["patient", "clinical"])
def test_every_question_and_answer_stands_on_the_page(catalogue: Catalogue, words: str) -> None:
    """All questions are there, closed, with every short answer, text, reason and source, in either register."""
    app = opened("questions/page.py")
    app.get_by_key("words").set_value(words).run()
    assert_whole(app, HEADING, catalogue)
    html = html_of(app)
    assert html.count('<details class="question"') == len(catalogue.asked)
    listed = html.partition('<div class="asked">')[2].partition('class="taken"')[0]
    assert "<details" in listed and " open>" not in listed
    for row in cells("asked"):
        assert f"<h3>{escape(row[f'{words}_question'])}</h3>" in html
        assert f'data-words="{escape(row["other_words"])}"' in html
    linked = plain(html)
    for row in cells("asked_answers"):
        for column in ("short_answer", f"{words}_text", "sure_because"):
            assert row[column].rstrip(".") in linked
    assert html.count("data-take=") == len(catalogue.asked)


def test_every_patient_page_leads_there_in_one_tap() -> None:
    """'Questions?' stands on each page but the questions' own and the clinician's, and leads to the page.

    Start and All options are kept short: there the stepper leads to it, as everywhere.
    """
    for page in pages.PAGES:
        links = [one.proto for one in opened(page.script).get("page_link") if one.proto.page == "questions"]
        said = ["Questions people ask", "Questions?"]
        short = page.path in ("", "options", "questions", "chairside")
        assert [one.label for one in links] == said[: 1 if short else 2], page.name


def test_taken_questions_reach_screen_and_every_file(catalogue: Catalogue) -> None:
    """What was taken stands on My summary and in its files; the short answers on screen and on the whole sheet."""
    app = with_taken("summary/page.py", options=["kap", "sgb"])
    summary = summary_on(app)
    forms = {
        "screen": squeezed(plain(html_of(app))),
        "pdf": words_of(as_pdf(summary), summary),
        "html": squeezed(plain(as_html(summary))),
        "text": squeezed(as_text(summary)),
    }
    asked = {row["asked_id"]: row["patient_question"] for row in cells("asked")}
    mine = [row for row in cells("asked_answers") if row["treatment_id"] in ("", "kap", "sgb")]
    short = [row["short_answer"] for row in mine if row["asked_id"] in TAKEN]
    assert len(short) >= 2
    for form, said in forms.items():
        assert squeezed("Questions I looked up").casefold() in said.casefold()
        for words in (*(asked[one] for one in TAKEN), *(() if form == "pdf" else short)):
            assert squeezed(words) in said, (form, words)


def test_nothing_taken_leaves_no_section() -> None:
    """A summary without such questions has no heading for them."""
    assert "Questions I looked up" not in html_of(opened("summary/page.py"))


def test_taken_questions_go_to_the_tab_survive_a_walk_and_are_cleared() -> None:
    """They are told to the tab like any answer, are there after other pages, and go with 'Clear my answers'."""
    app = with_taken()
    assert carried(app)[LOOKED_UP] == TAKEN
    assert "2 of these questions are on My summary." in html_of(app)
    app.switch_page("compare/page.py").run()
    app.run()
    app.switch_page("summary/page.py").run()
    assert len(summary_on(app).looked_up) == 2 and carried(app)[LOOKED_UP] == TAKEN
    app.button(key="clear-summary").click().run()
    app.button(key="clear-yes-summary").click().run()
    assert carried(app) == {}
    app.switch_page("summary/page.py").run()
    assert summary_on(app).looked_up == ()


@pytest.mark.parametrize(
    ("told", "kept"),
    [
        (["alcohol"], ["alcohol"]),
        ([], []),
        (["alcohol", "nothing_like_it", 7, None], ["alcohol"]),
        ("alcohol", ["need_to_pee"]),
        ({"alcohol": 1}, ["need_to_pee"]),
        (None, ["need_to_pee"]),
    ],
)
def test_only_questions_of_the_tables_are_taken(
    monkeypatch: pytest.MonkeyPatch, catalogue: Catalogue, told: object, kept: list[str]
) -> None:
    """What the page tells replaces what was taken; unknown ids are dropped, and what is no list changes nothing."""
    state = {LOOKED_UP: ["need_to_pee"], COMPONENT: SimpleNamespace(taken=told)}
    monkeypatch.setattr(take_along.st, "session_state", state)
    take_along._hear(catalogue)
    assert state[LOOKED_UP] == kept


@pytest.mark.parametrize(
    ("told", "before", "after"),
    [
        ("  Is it\nloud? ", "", "Is it loud?"),
        ("Is it loud?", "Who drives me?", "Who drives me?\nIs it loud?"),
        ("Is it loud?", "Who drives me?\nIs it loud?", "Who drives me?\nIs it loud?"),
        ("\x00\x1b", "Who drives me?", "Who drives me?"),
        ({"a": 1}, "Who drives me?", "Who drives me?"),
    ],
)
def test_own_question_is_written_once_under_the_others(
    monkeypatch: pytest.MonkeyPatch, told: object, before: str, after: str
) -> None:
    """A question that wasn't found stands under My own questions, once, on one line, without control signs."""
    state = {OWN_QUESTIONS: before, COMPONENT: SimpleNamespace(own=told)}
    monkeypatch.setattr(take_along.st, "session_state", state)
    take_along._hear_own()
    assert state[OWN_QUESTIONS] == after


def test_clinician_finds_a_question_and_its_answer_stands_large(catalogue: Catalogue) -> None:
    """Chosen at the chairside, a question's answers about the two options stand in place of the step; Next goes on."""
    app = with_taken("chairside/page.py", **{FIRST: "kap", SECOND: "sgb"})
    assert len(app.selectbox(key=ASKED).options) == len(catalogue.asked)
    app.selectbox(key=ASKED).set_value("need_to_pee").run()
    html = html_of(app)
    assert_whole(app, "For clinicians: chairside", catalogue)
    rows = {row["treatment_id"]: row for row in cells("asked_answers") if row["asked_id"] == "need_to_pee"}
    assert 'data-asked="need_to_pee"' in html and "data-question=" not in html
    for row in rows.values():
        assert f'<p class="chair-short">{escape(row["short_answer"])}</p>' in html
        assert escape(row["clinical_text"]) in html
    app.button(key="chairside-next").click().run()
    assert "2 of 11" in html_of(app) and "data-asked=" not in html_of(app)
    assert app.selectbox(key=ASKED).value is None
    app.button(key="chairside-end").click().run()
    note = app.code[0].value
    clinical = {row["asked_id"]: row["clinical_question"] for row in cells("asked")}
    assert f"- {clinical['need_to_pee']}" in note and "- Can I drink alcohol before or after?" in note
