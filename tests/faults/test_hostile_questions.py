"""Anything told by the page of questions, over the web socket and in its component's own words."""

import json
from typing import Any

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState

from components.frame.pages import QUESTIONS
from tests.faults.running import Running
from tests.faults.test_hostile import MARK, NASTY
from tests.faults.visitor import CALM, Drawn, Visitor

SECRET = "quokka7131"
ODD: tuple[Any, ...] = (
    None, 7, True, [], {}, [[]], [None, 7, {}], {"alcohol": 1}, ["alcohol"] * 9_000, ["__class__", MARK], *NASTY[:6],
)  # fmt: skip


def told(running: Running, event: str, value: Any) -> Drawn:
    """What the page draws once its component has told something."""
    with Visitor(running.site) as visitor:
        first = visitor.run(QUESTIONS.path)
        component = next(name for name, kind in first.widgets().items() if kind == "bidi_component")
        raw = json.dumps([{"event": event, "value": value}]).encode("utf-8", "replace").decode()
        name = f"$$STREAMLIT_INTERNAL_KEY_{component}__events"
        state = WidgetState(json_trigger_value=raw)
        return visitor.run(widgets={name: state}, page_script_hash=first.script)


def test_what_is_taken_and_written_reaches_the_answers(running: Running) -> None:
    """The way that the other tests use is the one that the page takes."""
    assert "need_to_pee" in told(running, "taken", ["need_to_pee"]).html().rpartition("data-kept-answers")[2]
    assert SECRET in told(running, "own", SECRET).html().rpartition("data-kept-answers")[2]


@pytest.mark.parametrize("event", ["taken", "own", "other"])
@pytest.mark.parametrize("value", ODD, ids=range(len(ODD)))
def test_odd_words_leave_the_page_standing(running: Running, event: str, value: Any) -> None:
    """Whatever is told, the page or the calm screen stands, and nothing of it comes back as markup."""
    drawn = told(running, event, value)
    assert drawn.ended == ForwardMsg.FINISHED_SUCCESSFULLY
    assert drawn.headings() in ([QUESTIONS.heading], [CALM])
    assert "exception" not in drawn.kinds() and MARK not in drawn.html()


def test_nothing_of_it_stands_in_the_log(running: Running) -> None:
    """The log holds no trace, no question taken and no word written."""
    said = running.said()
    for words in ("Traceback", SECRET, "need_to_pee", "zqhit"):
        assert words not in said, said[-2000:]
