"""The frame around every page: where it leads on, and what it does at the end of a run."""

from typing import Any

import pytest
import streamlit as st

from components.frame import pages
from components.reader import keep_answers
from streamlit_insides import runs
from tests.app.test_keep import WORD, handed
from tests.app.test_pages import opened

ON = {
    "compare": "Next: Does it help?",
    "evidence": "Next: Time and control",
    "time-and-control": "Next: Visits and cost",
    "cost": "Next: My summary",
}
NO_QUESTIONS = {"", "options", "questions", "chairside"}


@pytest.mark.parametrize("page", pages.PAGES, ids=lambda page: page.name)
def test_a_page_leads_on_and_to_the_questions_people_ask(page: pages.PageInfo) -> None:
    """On the path the next page, by its name; on others none; the questions but where they stand or would disturb."""
    labels = [one.proto.label for one in opened(page.script).get("page_link")]
    assert [one for one in labels if one.startswith("Next: ")] == ([ON[page.path]] if page.path in ON else [])
    assert ("Questions?" in labels) == (page.path not in NO_QUESTIONS)


@pytest.mark.parametrize(("script", "title"), [("compare/page.py", "Side by side"), ("sources/page.py", "Sources")])
def test_a_page_is_named_in_the_tab_and_its_links_lead_where_they_say(
    monkeypatch: pytest.MonkeyPatch, script: str, title: str
) -> None:
    """The browser's tab has the page's name; 'Questions?' leads to the questions."""
    told: list[dict[str, Any]] = []
    monkeypatch.setattr(st, "set_page_config", lambda **given: told.append(given))
    app = opened(script)
    assert told and all(one["layout"] == "wide" for one in told)
    assert told[-1]["page_title"].startswith(title) and len(told[-1]["page_title"]) > len(title)
    (link,) = (one.proto for one in app.get("page_link") if one.proto.label == "Questions?")
    assert link.page == "questions"


def test_a_run_whose_window_had_sent_more_is_followed_by_another(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a window had sent before its controls were drawn is worked out once more, and then nothing is left over."""
    monkeypatch.setattr(runs.Sent, "__contains__", lambda _, key: key in ("condition", "options"))
    reached: list[Any] = []
    monkeypatch.setattr(runs.Sent, "reached", lambda _, key: reached.append(key))
    app = handed(monkeypatch, WORD, "start/page.py")
    assert set(reached) == {"condition", "options"}
    assert app.selectbox(key="condition").value == "ptsd" and keep_answers._LEFT not in app.session_state
