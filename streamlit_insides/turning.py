"""Which page a tab shows and which one it turns to, told from what goes over its line.

What the page left still says as its reader turns to another, unasked or by a tap, names the page left, and would lead
back to it. A tab that comes back is asked what it holds in that very moment, and its answer may come when the tab has
been told of the other page, but has not heard it yet.
"""

from contextlib import suppress

from google.protobuf.message import DecodeError
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from streamlit_insides import messages


class Turning:
    """The page that a tab shows and the one that it turns to, by their hashes.

    What the component of the name ``unasked`` tells turns no page, whichever it names.
    """

    def __init__(self, unasked: str) -> None:
        self._shown = self._to = ""
        self._unasked = unasked

    def led_on(self, said: BackMsg) -> bytes | None:
        """What the page left asks a run for, asked for the page turned to; None for all else, which stays as it is."""
        run = said.rerun_script
        if not messages.is_run_of_a_page(said):
            return None
        self._shown = self._shown or run.page_script_hash
        turns = self._to not in ("", self._shown)
        left = turns and run.page_script_hash == self._shown and not run.is_history_navigation
        unasked = self._to not in ("", run.page_script_hash) and messages.tells(said, self._unasked)
        if left or unasked:
            run.page_script_hash = self._to
            return bytes(said.SerializeToString())
        self._to = run.page_script_hash
        return None

    def tell(self, data: bytes) -> None:
        """Note a message to the tab: once it is told that it is on the page turned to, it shows that."""
        if self._to == self._shown:
            return
        told = ForwardMsg()
        with suppress(DecodeError):
            told.ParseFromString(data)
        if told.navigation.page_script_hash == self._to:
            self._shown = self._to
