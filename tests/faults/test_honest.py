"""Limits that hurt no honest reader: many tabs, a fast slider, a line that gives all at once what it held back."""

import re
import threading
import time
from contextlib import ExitStack

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState

from tests.faults import count
from tests.faults.running import Running
from tests.faults.test_sockets import cookie_of, handshake, new_session
from tests.faults.visitor import Visitor

COMPARE = ["Side by side"]
STOPPED = re.compile(r"Stopped at (\d+) minutes?")


def test_ten_tabs_of_one_reader(running: Running) -> None:
    """Ten tabs with one cookie, all acting at once, again and again: none is refused, cut off or kept waiting."""
    with handshake(running.site) as first:
        cookie = cookie_of(first)
        new_session(first)
    waits: list[float] = []

    def act(tab: Visitor) -> None:
        for _ in range(count(10, 60)):
            begun = time.monotonic()
            assert tab.run("compare").headings() == COMPARE
            waits.append(time.monotonic() - begun)

    with ExitStack() as open_:
        tabs = [open_.enter_context(Visitor(running.site, cookie=cookie)) for _ in range(10)]
        act(tabs[0])
        alone = max(waits)
        waits.clear()
        hands = [threading.Thread(target=act, args=(tab,)) for tab in tabs]
        for one in hands:
            one.start()
        for one in hands:
            one.join()
        assert len({tab.session_id for tab in tabs}) == 10
    p95 = sorted(waits)[int(0.95 * len(waits))]
    print(f"ten tabs, {len(waits)} acts without a pause: p95 {p95 * 1000:.0f} ms")
    assert len(waits) == 10 * count(10, 60) and p95 < 1 + 20 * alone


@pytest.mark.parametrize(("how", "moves"), [("a fast slider", 60), ("a line that held back", 150)])
def test_all_that_a_slider_says_is_heard(running: Running, how: str, moves: int) -> None:
    """A slider's places, all at once on one socket: it stays open, and the last place is the one that is shown."""
    with Visitor(running.site) as visitor:
        parts = visitor.run("time-and-control").opened()
        kinds = visitor.run("time-and-control", widgets=parts).widgets()
        slider = next(name for name, kind in kinds.items() if kind == "slider")
        begun = time.monotonic()
        for move in range(moves):
            message = BackMsg()
            message.rerun_script.page_name = "time-and-control"
            state = WidgetState(id=slider)
            state.double_array_value.data.append(10 + move % 20 if move < moves - 1 else 33)
            message.rerun_script.widget_states.widgets.append(state)
            for part, said in parts.items():
                message.rerun_script.widget_states.widgets.add(id=part).MergeFrom(said)
            visitor.socket.send(message.SerializeToString())
        shown = ""
        while shown != "33":
            found = STOPPED.search(visitor.hear().html())
            shown = found[1] if found else ""
        took = time.monotonic() - begun
        print(f"{how}: {moves} places at once, the last one shown after {took:.1f} s")
        assert took < 60
        assert visitor.run("compare").headings() == COMPARE
