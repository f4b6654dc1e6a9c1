"""A bounded websocket client that speaks Streamlit's protocol to a server on loopback."""

import socket
import urllib.request
from contextlib import ExitStack
from types import TracebackType
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect

LOOPBACK = {"127.0.0.1", "localhost"}


class Session:
    """One session on one page: each ``rerun`` runs its script once and waits for the end.

    Like a browser it keeps large messages and names them, so that the server need not send them again.
    """

    def __init__(self, site: str, page: str = "", cookie: str = "") -> None:
        if urlsplit(site).hostname not in LOOPBACK:
            raise ValueError("only servers on this machine may be loaded")
        self.site, self.page = site, page
        self.session_id = ""
        self.files: dict[str, str] = {}
        self.kept: set[str] = set()
        connection = connect(
            f"{site.replace('http', 'ws')}/_stcore/stream",
            subprotocols=["streamlit"],
            max_size=None,
            additional_headers={"Cookie": cookie} if cookie else None,  # type: ignore[list-item]
        )
        self.stack = ExitStack()
        self.socket: ClientConnection = self.stack.enter_context(connection)

    def __enter__(self) -> "Session":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stack.close()

    def rerun(self) -> int:
        """Run the page's script once; the bytes that came back."""
        message = BackMsg()
        message.rerun_script.page_name = self.page
        message.rerun_script.query_string = ""
        message.rerun_script.cached_message_hashes.extend(self.kept)
        self.socket.send(message.SerializeToString())
        received = 0
        while True:
            forward = self._next()
            received += forward.ByteSize()
            if forward.metadata.cacheable:
                self.kept.add(forward.hash)
            self.session_id = forward.new_session.initialize.session_id or self.session_id
            element = forward.delta.new_element
            if element.WhichOneof("type") == "download_button":
                self.files[element.download_button.label] = element.download_button.deferred_file_id
            if forward.WhichOneof("type") == "script_finished":
                if forward.script_finished != ForwardMsg.FINISHED_SUCCESSFULLY:
                    raise RuntimeError(f"the script ended with {forward.script_finished}")
                return received

    def take(self, label: str) -> bytes:
        """Tap a download button of the page: ask for its file, wait until it is made, fetch it."""
        message = BackMsg()
        message.backend_operation_request.request_id = label
        message.backend_operation_request.session_id = self.session_id
        message.backend_operation_request.deferred_file.file_id = self.files[label]
        self.socket.send(message.SerializeToString())
        while (forward := self._next()).WhichOneof("type") != "backend_operation_response":
            continue
        answer = forward.backend_operation_response
        if answer.error_msg:
            raise RuntimeError(answer.error_msg)
        with urllib.request.urlopen(self.site + answer.deferred_file.url, timeout=30) as file:
            return bytes(file.read())

    def _next(self) -> ForwardMsg:
        self.socket.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_QUICKACK, 1)
        data = self.socket.recv(timeout=30)
        assert isinstance(data, bytes)
        return ForwardMsg.FromString(data)
