"""Tabs that hand back anything as their answers, over the web socket and in the component's own words."""

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState

from components.frame import pages
from components.reader import keep_answers
from tests.faults import FULL, count
from tests.faults.running import Running
from tests.faults.test_hostile import MARK, SETTINGS, WORDS
from tests.faults.visitor import CALM, Drawn, Visitor

KEYS = st.one_of(
    WORDS,
    st.sampled_from(
        (
            "condition", "options", "words", "own_questions", "open_all", "mark-no_needles", "quiz-approval",
            "sure-understand", "ask-full_price", "cost-sgb-price", "cost_period", "_run", "_say", "summary_desk",
        )
    ),
)  # fmt: skip
PLAIN = st.none() | st.booleans() | st.integers() | st.floats() | WORDS
VALUES = st.recursive(
    PLAIN,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=8,
)
NO_ANSWERS = PLAIN | st.lists(VALUES, max_size=4)
AT_ONCE = 10
TOLD = st.one_of(
    st.dictionaries(KEYS, VALUES, max_size=4),
    st.fixed_dictionaries({"answers": st.dictionaries(KEYS, VALUES, max_size=8), "run": VALUES, "link": VALUES}),
    st.fixed_dictionaries({"link": WORDS.map(lambda words: f"c=ptsd&o={words}")}),
)
JUNK = (
    "", "null", "[]", "{}", "7", "[[]]", '[{"event":"word"}]', '[{"event":"word","value":', '[{"event":7,"value":{}}]',
    '{"event":"word","value":{"answers":{"condition":"ptsd"}}}', "[" * 5_000, '[{"event":"word","value":' + "[" * 5_000,
    '[{"event":"word","value":NaN}]', '[{"event":"word","value":{"answers":' + '{"a":' * 900 + "1" + "}" * 902 + "]",
)  # fmt: skip

# Seconds in which a tab that says nothing more is waited for: other tests wait as long as readers do.
SHORT = keep_answers.PATIENCE if FULL else 1.0


@pytest.fixture(scope="module")
def impatient(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A server of ours, just started, that waits for a tab's answers as ever, only less long."""
    log = tmp_path_factory.mktemp("log") / "server.log"
    before = f"from components.reader import keep_answers\nkeep_answers.PATIENCE = {SHORT}\n"
    with Running(log, before=before) as server:
        yield server


def told(running: Running, page: str, raw: str) -> Drawn:
    """What a page draws for a tab that says it holds answers, and hands back this."""
    with Visitor(running.site, cookie=f"{keep_answers.COOKIE}={keep_answers.WAIT}") as visitor:
        first = BackMsg()
        first.rerun_script.page_name = page
        visitor.socket.send(first.SerializeToString())
        component = script = ""
        while not component:
            data = visitor.socket.recv(timeout=30)
            assert isinstance(data, bytes)
            forward = ForwardMsg.FromString(data)
            component = forward.delta.new_element.bidi_component.id
            script = forward.navigation.page_script_hash or script
        name = f"$$STREAMLIT_INTERNAL_KEY_{component}__events"
        return visitor.run(widgets={name: WidgetState(json_trigger_value=raw)}, page_script_hash=script)


def as_told(value: Any) -> str:
    """A value in the form in which the browser's component says it."""
    return json.dumps([{"event": "word", "value": value}]).encode("utf-8", "replace").decode()


def stands(drawn: Drawn, page: pages.PageInfo) -> None:
    """The page, or Start, is drawn to its end, with 988 and without a word of what was sent as markup."""
    assert drawn.ended == ForwardMsg.FINISHED_SUCCESSFULLY
    assert drawn.headings() in ([page.heading], [pages.PAGES[0].heading])
    assert "exception" not in drawn.kinds() and MARK not in drawn.html()
    assert "988" in drawn.html()


def test_what_a_tab_holds_comes_back(running: Running) -> None:
    """The way that the other tests use is the one that answers take."""
    whole = {"run": "x", "answers": {"condition": "ocd", "options": ["sgb", "kap"]}, "link": ""}
    drawn = told(running, "compare", as_told(whole))
    assert "KAP and SGB for OCD" in drawn.html()


@SETTINGS
@given(page=st.sampled_from(pages.PAGES), value=TOLD)
def test_hostile_tabs_leave_the_page_standing(running: Running, page: pages.PageInfo, value: Any) -> None:
    """Whatever a tab hands back, the page or Start stands, and nothing of it comes back as markup."""
    stands(told(running, page.path, as_told(value)), page)


@settings(SETTINGS, max_examples=count(3, 70))
@given(st.lists(st.tuples(st.sampled_from(pages.PAGES), NO_ANSWERS), min_size=AT_ONCE, max_size=AT_ONCE))
def test_tabs_that_hand_back_no_answers(impatient: Running, tabs: list[tuple[pages.PageInfo, Any]]) -> None:
    """What has not the form of answers is asked for once more, and the page stands when nothing comes in its time."""
    with ThreadPoolExecutor(AT_ONCE) as windows:
        drawn = windows.map(lambda tab: told(impatient, tab[0].path, as_told(tab[1])), tabs)
    for (page, _), one in zip(tabs, drawn, strict=True):
        stands(one, page)


@pytest.mark.parametrize("raw", JUNK, ids=range(len(JUNK)))
def test_broken_words_of_tabs(impatient: Running, raw: str) -> None:
    """What isn't even in the component's form gets a page or the calm screen, and the next visitor is served."""
    drawn = told(impatient, "compare", raw)
    assert drawn.headings() in (["Side by side"], [CALM]) and "exception" not in drawn.kinds()
    with Visitor(impatient.site) as visitor:
        assert visitor.run("compare").headings() == ["Side by side"]


def test_nothing_of_this_stands_in_the_log(running: Running, impatient: Running) -> None:
    """After all of it both servers are healthy, and their logs hold no trace and nothing of what was sent."""
    said = running.said() + impatient.said()
    assert running.process.poll() is None and impatient.process.poll() is None
    for words in ("Traceback", "zqhit", "DROP TABLE", "etc/passwd", "ptsd"):
        assert words not in said, said[-3000:]
