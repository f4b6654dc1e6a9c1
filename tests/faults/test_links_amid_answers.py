"""A link followed while a page is being drawn with what its tab held: no answer is lost, on the page or in the tab."""

import json
import re
from html import unescape
from pathlib import Path

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection

from components.reader.keep_answers import COMPONENT
from tests.faults.running import Running
from tests.faults.test_sockets import asking, handshake, pages_of, run_through

# The grid for PTSD takes its time, so that a run that draws it can be cut short at will.
SLOW_GRID = """
import sys, time
sys.path.insert(0, "")
from components.compare import grid_cache
drawn = grid_cache.grid_html
def slow(options, condition, *more):
    if condition == "ptsd":
        time.sleep(1.5)
    return drawn(options, condition, *more)
grid_cache.grid_html = slow
"""
HELD = {"condition": "ptsd", "own_questions": "May I drive?"}
CHOSEN = "Depression that did not lift with medicine"
CARRIED = re.compile(r'data-kept-answers="([^"]*)"')


def heard(socket: ClientConnection, what: str, kind: str) -> ForwardMsg:
    """The next message that puts a kind of thing with this name on the page."""
    while True:
        told = ForwardMsg.FromString(socket.recv(timeout=20))  # type: ignore[arg-type]
        element = told.delta.new_element
        if element.WhichOneof("type") == kind and getattr(element, kind).id.endswith(what):
            return told


def word_of_the_tab(component: ForwardMsg, page: str, answers: dict[str, str], link: str) -> BackMsg:
    """What a browser says as the component asks its tab for answers."""
    said = asking(page_script_hash=page)
    word = [{"event": "word", "value": {"run": "before", "answers": answers, "link": link}}]
    widget = said.rerun_script.widget_states.widgets.add()
    widget.id = f"$$STREAMLIT_INTERNAL_KEY_{component.delta.new_element.bidi_component.id}__events"
    widget.json_trigger_value = json.dumps(word)
    return said


def carried_by(socket: ClientConnection, page: str) -> dict[str, object]:
    """What the whole run of a page gives its tab to keep."""
    turned, carried = False, {}
    while True:
        told = ForwardMsg.FromString(socket.recv(timeout=20))  # type: ignore[arg-type]
        turned = turned or told.navigation.page_script_hash == page
        if found := CARRIED.search(told.delta.new_element.html.body):
            carried = json.loads(unescape(found[1]))
        if turned and told.WhichOneof("type") == "script_finished":
            assert told.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY
            return carried


def settled(socket: ClientConnection) -> dict[str, object]:
    """What the first run that comes to its end gives its tab to keep, whatever runs ended early for it."""
    carried: dict[str, object] = {}
    while True:
        told = ForwardMsg.FromString(socket.recv(timeout=20))  # type: ignore[arg-type]
        if found := CARRIED.search(told.delta.new_element.html.body):
            carried = json.loads(unescape(found[1]))
        if told.WhichOneof("type") == "script_finished" and told.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY:
            return carried


@pytest.mark.parametrize(
    ("turned", "answers", "link"),
    [
        ("", HELD, ""),
        ("cost", HELD, ""),
        ("", {"own_questions": HELD["own_questions"]}, "c=ptsd&o=iv_ketamine.sgb"),
    ],
)
def test_no_answer_is_lost(tmp_path: Path, turned: str, answers: dict[str, str], link: str) -> None:
    """Cut short after its controls were drawn, a run leaves all answers to the page turned to, and that to the tab."""
    with Running(tmp_path / "server.log", before=SLOW_GRID) as server:
        with handshake(server.site) as first:
            pages = pages_of(run_through(first, asking(page_name="")))
            by_name = {one.url_pathname: one.page_script_hash for one in pages}
        with handshake(server.site, Cookie="kept=live") as tab:
            tab.send(asking(page_script_hash=by_name["compare"]).SerializeToString())
            asked = heard(tab, COMPONENT, "bidi_component")
            tab.send(word_of_the_tab(asked, by_name["compare"], answers, link).SerializeToString())
            heard(tab, "condition", "selectbox")
            tab.send(asking(page_script_hash=by_name[turned]).SerializeToString())
            carried = carried_by(tab, by_name[turned])
    assert {key: carried.get(key) for key in HELD} == HELD, carried


def test_what_was_chosen_as_the_tab_answered_is_newer(tmp_path: Path) -> None:
    """A condition chosen in the window of a session that is gone wins over what the tab held before it was chosen."""
    with Running(tmp_path / "server.log") as server:
        with handshake(server.site) as first:
            pages = pages_of(run_through(first, asking(page_name="")))
            compare = next(one.page_script_hash for one in pages if one.url_pathname == "compare")
            first.send(asking(page_script_hash=compare).SerializeToString())
            chooser = heard(first, "condition", "selectbox").delta.new_element.selectbox
        with handshake(server.site, Cookie="kept=live") as tab:
            tab.send(asking(page_script_hash=compare).SerializeToString())
            said = word_of_the_tab(heard(tab, COMPONENT, "bidi_component"), compare, HELD, "")
            said.rerun_script.widget_states.widgets.add(id=chooser.id, string_value=CHOSEN)
            tab.send(said.SerializeToString())
            carried = settled(tab)
    assert carried["condition"] == "trd" and carried["own_questions"] == HELD["own_questions"]
