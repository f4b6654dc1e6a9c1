"""Answers that a tab hands back, links, and clearing, through AppTest."""

from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

import settings
from components.frame import pages
from components.frame.store import read_catalogue
from components.reader import answers, keep_answers
from streamlit_insides import runs
from tests.app.test_pages import ENTRY, html_of, opened

ANSWERS = {"condition": "ptsd", "options": ["kap", "sgb"], "words": "clinical", "own_questions": "Who drives me?"}
START = "Should I ask about ketamine, KAP, SGB or other care?"
BAD_LINK = "That link can&#39;t be read. It may be old or cut short. You can choose here instead."
WORD = {"run": "a1b2", "answers": ANSWERS, "link": ""}


class StandIn(dict[str, object]):
    """A session's state outside of a run."""

    def to_dict(self) -> dict[str, object]:
        """All that is in it."""
        return dict(self)


def handed(monkeypatch: pytest.MonkeyPatch, word: Mapping[str, object], script: str = "compare/page.py") -> AppTest:
    """The app, on a page, after a tab has handed back a word as its session began."""
    ask = keep_answers.fetch

    def fetch(catalogue: object) -> None:
        ask(read_catalogue())
        if "_handed" not in st.session_state:
            st.session_state["_handed"] = True
            keep_answers.take(read_catalogue(), word)
            st.rerun()

    monkeypatch.setattr(keep_answers, "fetch", fetch)
    return opened(script)


def test_answers_come_back_before_the_page_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the tab held is what the page shows, on every page that shows it."""
    app = handed(monkeypatch, WORD)
    assert app.selectbox(key="condition").value == "ptsd"
    assert app.get_by_key("options").value == ["kap", "sgb"]
    assert app.get_by_key("words").value == "clinical"
    app.switch_page("summary/page.py").run()
    assert app.text_area(key="own_questions").value == "Who drives me?"
    assert not app.exception and not app.warning


def test_what_a_window_sent_from_another_page_hides_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """A tap on a link in the moment a session begins: controls of the page left don't count as those of this one."""
    monkeypatch.setattr(runs.Sent, "__contains__", lambda _, key: key in ("condition", "options"))
    monkeypatch.setattr(runs.Sent, "reached", lambda *_: False)
    app = handed(monkeypatch, WORD, "start/page.py")
    assert app.selectbox(key="condition").value == "ptsd"
    assert keep_answers._LEFT not in app.session_state
    app.switch_page("compare/page.py").run()
    assert app.selectbox(key="condition").value == "ptsd"
    assert app.get_by_key("options").value == ["kap", "sgb"]
    assert not app.exception


@pytest.mark.parametrize("page", pages.PAGES, ids=lambda page: page.name)
@pytest.mark.parametrize(
    "word",
    [
        {},
        {"answers": None, "link": None},
        {"answers": [1, 2], "link": 7, "run": {}},
        {"answers": {"condition": "<script>alert(1)</script>", "options": ["x"], "words": 5}},
        {"answers": {"condition": {"a": 1}, "options": {"sgb": 1}, "_run": "x", "_say": "y", "menu": 1, "": ""}},
        {"answers": {"own_questions": "\x00\ud800<img src=x onerror=alert(1)>" * 900}, "run": "\"><script>" * 50},
        {"answers": {f"mark-{n}": "3" for n in range(3000)}},
        {"answers": {}, "link": "c=<b>&o=sgb"},
    ],
    ids=range(8),
)  # fmt: skip
def test_hostile_words_change_nothing(
    monkeypatch: pytest.MonkeyPatch, page: pages.PageInfo, word: Mapping[str, object]
) -> None:
    """Whatever a tab sends, each page draws as for a first visit, and nothing of it comes back as markup."""
    app = handed(monkeypatch, word, page.script)
    html = html_of(app)
    assert not app.exception and len(app.title) == 1
    assert "<script>" not in html and "<img src=x" not in html
    assert "_say" not in app.session_state or app.session_state["_say"] != "y"
    now = answers.answers_from(read_catalogue(), app.session_state.to_dict())
    assert (now.condition, now.marks, now.words) == ("", {}, "patient")


@pytest.mark.parametrize(
    ("link", "condition", "options"), [("c=ocd&o=sgb.kap", "ocd", ["kap", "sgb"]), ("o=kap", "", ["kap"])]
)
def test_link_wins_over_what_the_tab_held(
    monkeypatch: pytest.MonkeyPatch, link: str, condition: str, options: list[str]
) -> None:
    """A link opened in a tab with answers sets condition and options, and leaves the other answers."""
    app = handed(monkeypatch, WORD | {"link": link})
    assert app.selectbox(key="condition").value == condition
    assert sorted(app.get_by_key("options").value) == sorted(options)
    assert app.get_by_key("words").value == "clinical"


def test_bad_link_opens_start_with_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    """A link that can't be read leads to Start, which says so once; what the tab held stays."""
    app = handed(monkeypatch, WORD | {"link": "c=old_condition&o=sgb"}, "start/page.py")
    assert BAD_LINK in html_of(app)
    app.switch_page("compare/page.py").run()
    app.session_state["_say"] = "bad-link"
    app.run()
    assert [title.value for title in app.title] == [START]
    assert BAD_LINK in html_of(app)
    assert app.selectbox(key="condition").value == "ptsd"
    app.run()
    assert "link can" not in html_of(app)


@pytest.mark.parametrize("cookie", ["wait", "live"])
def test_silent_tab_gets_the_page_after_a_while(monkeypatch: pytest.MonkeyPatch, cookie: str) -> None:
    """Where a tab says by its cookie that it holds answers and then says nothing, the page is drawn all the same."""
    waits: list[float] = []
    monkeypatch.setattr(runs, "end_until", lambda seconds, _: waits.append(seconds))
    monkeypatch.setattr(type(st.context), "cookies", property(lambda _: {"kept": cookie}))
    app = AppTest.from_file(str(ENTRY), default_timeout=30).run()
    assert not app.exception and [title.value for title in app.title] == [START]
    assert "Getting your answers back" not in html_of(app)
    assert len(waits) == 1 and 0 < waits[0] <= keep_answers.PATIENCE < 60


def test_every_run_that_asks_the_tab_asks_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """A word told to a run that was cut short is told again: each run asks under a number of its own."""
    asked: list[dict[str, Any]] = []
    monkeypatch.setattr(runs, "end_until", lambda *_: None)
    monkeypatch.setattr(type(st.context), "cookies", property(lambda _: {"kept": "live"}))
    monkeypatch.setattr(st.components.v2, "component", lambda *_, **__: lambda **told: asked.append(told["data"]))
    app = AppTest.from_file(str(ENTRY), default_timeout=30).run().run()
    assert not app.exception
    told = [one for one in asked if set(one) == {"run", "times"}]
    assert [one["times"] for one in told] == [1, 2] and len({one["run"] for one in told}) == 1


@pytest.mark.parametrize(
    ("script", "place"), [("compare/page.py", "menu"), ("summary/page.py", "summary"), ("start/page.py", "menu")]
)
def test_clearing_forgets_everything(monkeypatch: pytest.MonkeyPatch, script: str, place: str) -> None:
    """'Clear my answers' asks once, empties the session, tells the tab, and goes to Start, which says so."""
    app = handed(monkeypatch, WORD, "summary/page.py")
    app.checkbox(key="ask-money_back").check().run()
    app.switch_page(script).run()
    app.button(key=f"clear-{place}").click().run()
    assert "Really?" in html_of(app)
    assert answers.answers_from(read_catalogue(), app.session_state.to_dict()).condition == "ptsd"
    app.button(key=f"clear-yes-{place}").click().run()
    assert [title.value for title in app.title] == [START]
    html = html_of(app)
    assert "Your answers are cleared" in html and 'data-kept-answers="{}"' in html
    assert 'data-kept-cleared="yes"' in html
    assert answers.given(read_catalogue(), app.session_state.to_dict()) == {}
    everything = repr(app.session_state.to_dict())
    assert "Who drives me?" not in everything and "ptsd" not in everything
    app.switch_page("summary/page.py").run()
    assert not app.text_area(key="own_questions").value and not app.checkbox(key="ask-money_back").value


@pytest.mark.parametrize(("cleared", "holds"), [(False, "ptsd"), (True, "")])
def test_what_a_tab_says_after_clear_comes_too_late(monkeypatch: pytest.MonkeyPatch, cleared: bool, holds: str) -> None:
    """A word that comes late counts as long as it is waited for; after Clear it is waited for no more."""
    state = StandIn(_run="c3d4", _took="", _asking=keep_answers.LATE)
    asked = SimpleNamespace(pop=lambda *_: None)
    monkeypatch.setattr(keep_answers, "st", SimpleNamespace(session_state=state, query_params=asked))
    if cleared:
        keep_answers.clear()
    state[keep_answers.COMPONENT] = SimpleNamespace(word=WORD)
    keep_answers._take(read_catalogue())
    assert state.get("condition") == holds


def test_clearing_can_be_thought_better_of(monkeypatch: pytest.MonkeyPatch) -> None:
    """'Keep them' keeps them, and the button is back."""
    app = handed(monkeypatch, WORD)
    app.button(key="clear-menu").click().run()
    app.button(key="clear-no-menu").click().run()
    assert app.selectbox(key="condition").value == "ptsd"
    assert app.button(key="clear-menu").label == "Clear my answers"


def test_tab_is_told_what_differs_from_untouched() -> None:
    """The page carries the answers given, as ASCII without a sign that could end a tag; an empty session none."""
    app = opened("summary/page.py")
    assert 'data-kept-answers="{}"' in html_of(app)
    app.text_area(key="own_questions").set_value('</i><script> " \U0001f600 -->').run()
    carried = html_of(app).split('data-kept-answers="')[1].split('"')[0]
    assert carried.isascii() and "<" not in carried and ">" not in carried
    assert "\\ud83d\\ude00 --\\u003e" in carried


def test_link_is_made_on_request_and_code_only_with_an_address(monkeypatch: pytest.MonkeyPatch) -> None:
    """No link before it is asked for; without PUBLIC_URL no code; with it both, of the view as it stands."""
    monkeypatch.delenv("PUBLIC_URL", raising=False)
    app = opened("compare/page.py")
    assert not app.code
    app.selectbox(key="condition").set_value("ptsd")
    app.get_by_key("options").set_value(["sgb", "kap"]).run()
    app.toggle(key="share_open").set_value(True).run()
    assert app.code[0].value.endswith("/compare#c=ptsd&o=kap.sgb") and not app.get("imgs")
    monkeypatch.setenv("PUBLIC_URL", "https://options.example.org")
    settings.current.cache_clear()
    app.run()
    assert app.code[0].value == "https://options.example.org/compare#c=ptsd&o=kap.sgb"
    assert "KAP and SGB" in app.image[0].proto.imgs[0].alt
    assert "PTSD and KAP and SGB" in html_of(app)


def test_link_of_more_options_than_fit_opens_those_shown() -> None:
    """Of five options picked the first four are shown, told and linked, whatever their order in the tables."""
    app = opened("compare/page.py")
    picked = ["kap", "sgb", "esketamine_nasal", "oral_ketamine", "iv_ketamine"]
    app.get_by_key("options").set_value(picked).run()
    app.toggle(key="share_open").set_value(True).run()
    assert app.code[0].value.endswith("/compare#c=&o=oral_ketamine.kap.sgb.esketamine_nasal")
    assert "Oral ketamine, KAP, SGB and Spravato" in html_of(app)


def test_two_readers_links_never_mix() -> None:
    """Two sessions asking for a link in turn get their own."""
    one, other = opened("compare/page.py"), opened("compare/page.py")
    one.selectbox(key="condition").set_value("ptsd").run()
    other.selectbox(key="condition").set_value("ocd").run()
    for app, name in ((one, "ptsd"), (other, "ocd")):
        app.toggle(key="share_open").set_value(True).run()
        assert f"#c={name}&" in app.code[0].value


@pytest.mark.parametrize("run", ["\ud800", "a\udfff\x00b", "\ud83d\ude97"])
def test_half_letters_of_a_tab_reach_no_page(monkeypatch: pytest.MonkeyPatch, run: str) -> None:
    """Halves of letters, which no message could carry on, are left out of what a tab is told again."""
    app = handed(monkeypatch, {"run": run, "answers": {"own_questions": "\ud800 Who?"}, "link": ""}, "summary/page.py")
    assert [title.value for title in app.title] == ["My summary"]
    assert app.text_area(key="own_questions").value == " Who?"
    assert not app.exception and "data-kept-took=" in html_of(app)


def test_what_was_answered_while_the_tab_was_silent_is_newer(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page drawn without the tab's answers: what was chosen on it stays, the rest comes, and nothing runs again."""
    state = StandIn(_run="c3d4", _took="", _asking=keep_answers.LATE, condition="trd")
    asked = SimpleNamespace(pop=lambda *_: None)
    monkeypatch.setattr(keep_answers, "st", SimpleNamespace(session_state=state, query_params=asked))
    state[keep_answers.COMPONENT] = SimpleNamespace(word=WORD)
    keep_answers._take(read_catalogue())
    assert (state["condition"], state["options"], state["words"]) == ("trd", ["kap", "sgb"], "clinical")
    assert keep_answers._LEFT not in state
