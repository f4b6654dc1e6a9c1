"""A bounded websocket client that speaks Streamlit's protocol to a server on loopback."""

import socket
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
        self.page = page
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
            self.socket.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_QUICKACK, 1)
            data = self.socket.recv(timeout=30)
            assert isinstance(data, bytes)
            received += len(data)
            forward = ForwardMsg.FromString(data)
            if forward.metadata.cacheable:
                self.kept.add(forward.hash)
            if forward.WhichOneof("type") == "script_finished":
                if forward.script_finished != ForwardMsg.FINISHED_SUCCESSFULLY:
                    raise RuntimeError(f"the script ended with {forward.script_finished}")
                return received
