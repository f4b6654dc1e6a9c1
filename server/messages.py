"""Over the web socket the app hears only what a reader's browser needs to say."""

from google.protobuf.message import DecodeError
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg

NEEDED = frozenset({"rerun_script", "stop_script", "app_heartbeat"})


class ReadersMessages:
    """Middleware that drops messages no reader needs.

    Among those Streamlit would obey from anyone: emptying the caches of all sessions, asking for the
    state of the repository, places to upload to.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand on the socket with a filter on what comes in."""
        if scope["type"] != "websocket":
            await self.app(scope, receive, send)
            return

        async def hearing() -> Message:
            while True:
                message = await receive()
                if message["type"] != "websocket.receive" or is_needed(message.get("bytes")):
                    return message

        await self.app(scope, hearing, send)


def is_needed(data: bytes | None) -> bool:
    """Whether a message is one that readers need. What can't be read passes: Streamlit closes the socket on it."""
    if data is None:
        return False
    try:
        said = BackMsg.FromString(data)
    except DecodeError:
        return True
    kind = said.WhichOneof("type")
    if kind == "backend_operation_request":
        return bool(said.backend_operation_request.WhichOneof("payload") == "deferred_file")
    return kind in NEEDED
