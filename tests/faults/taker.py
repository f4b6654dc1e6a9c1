"""A visitor who writes on a page, takes the files made there, and knows their addresses."""

import time
import urllib.error
import urllib.request

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState

from tests.faults.visitor import Drawn, Visitor

PAGE = "summary"


class Taker(Visitor):
    """One session, on My summary where no other page is named."""

    def write(self, words: str) -> Drawn:
        """Open My summary and write a question."""
        return self.fill("own_questions", WidgetState(string_value=words))

    def fill(self, key: str, value: WidgetState, page: str = PAGE) -> Drawn:
        """Open a page and give the widget of this key a value."""
        names = [name for name in self.run(page).widgets() if name.endswith(f"-{key}")]
        return self.run(page, widgets={names[0]: value})

    def take(self, drawn: Drawn, label: str) -> str:
        """Tap a download button; the address of its file, '' where there is none."""
        buttons = (one for kind, one in drawn.elements if kind == "download_button" and one.label == label)
        return self.ask(next(buttons).deferred_file_id)

    def ask(self, button: str) -> str:
        """Ask for the file of a button by the id it was given."""
        message = BackMsg()
        message.backend_operation_request.request_id = "one"
        message.backend_operation_request.session_id = self.session_id
        message.backend_operation_request.deferred_file.file_id = button
        self.socket.send(message.SerializeToString())
        while True:
            data = self.socket.recv(timeout=30)
            assert isinstance(data, bytes)
            forward = ForwardMsg.FromString(data)
            if forward.WhichOneof("type") == "backend_operation_response":
                return str(forward.backend_operation_response.deferred_file.url)

    def press(self, name_ending: str) -> Drawn:
        """Press the button of this key on the page as it stands."""
        names = [name for name in self.run(PAGE).widgets() if name.endswith(name_ending)]
        return self.run(PAGE, widgets={names[0]: WidgetState(trigger_value=True)})


def fetched(site: str, address: str) -> tuple[int, bytes]:
    """What an address answers: status and body."""
    try:
        with urllib.request.urlopen(site + address, timeout=20) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as error:
        return error.code, error.read()


def until(wanted: int, site: str, address: str, seconds: float) -> int:
    """Ask an address until it answers with this status, or for so long; the last status."""
    end = time.monotonic() + seconds
    while (status := fetched(site, address)[0]) != wanted and time.monotonic() < end:
        time.sleep(0.2)
    return status
