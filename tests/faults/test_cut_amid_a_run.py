"""A line cut amid a run: a tab that comes back hears one whole run, and nothing of the one cut off."""

from contextlib import suppress

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.exceptions import ConnectionClosed

from tests.faults import count
from tests.faults.running import Running
from tests.faults.visitor import Visitor

ASKED = BackMsg()
ASKED.rerun_script.page_name = "compare"


def cut_after(messages: int, site: str) -> tuple[str, str]:
    """A session whose line is cut without a goodbye after so many messages of a second run; its cookie and its id."""
    with suppress(ConnectionClosed), Visitor(site) as visitor:
        visitor.run("compare")
        cookie = visitor.socket.response.headers["set-cookie"].partition(";")[0]  # type: ignore[union-attr]
        visitor.socket.send(ASKED.SerializeToString())
        for _ in range(messages):
            visitor.socket.recv(timeout=30)
        visitor.socket.socket.close()
    return cookie, visitor.session_id


def test_only_a_whole_run_reaches_a_tab_that_comes_back(running: Running) -> None:
    """Cut before the first, the second, ... message and back at once: the same session, one run from its beginning on.

    A run that ends without its controls makes a browser forget what was chosen in them. The first thing that the tab is
    told is to run: where it hasn't heard that a run began, it would ask for none.
    """
    wrong = []
    for messages in range(count(12, 60)):
        cookie, session_id = cut_after(messages, running.site)
        with Visitor(running.site, cookie, session_id) as visitor:
            visitor.socket.send(ASKED.SerializeToString())
            told, first = (ForwardMsg.FromString(visitor.socket.recv(timeout=30)) for _ in range(2))  # type: ignore[arg-type]
            drawn = visitor.hear()
        again = first.new_session.initialize.session_id == session_id
        if not again or not told.auto_rerun.interval or "selectbox" not in drawn.kinds() or drawn.ended:
            wrong.append((messages, first.WhichOneof("type"), drawn.ended, sorted(drawn.kinds())))
    assert wrong == []
