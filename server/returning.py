"""A tab that comes back to a session that is gone runs its page again, so that nothing on it leads nowhere.

After a restart, on another copy or after a long pause a tab shows the page of a session that no longer is:
its download buttons would fail. Streamlit's page runs again by itself only where a run was cut off, so it is
told to: by a timer for a part of the page that there isn't, whose first message is taken for the whole page.
"""

from contextlib import suppress

from google.protobuf.message import DecodeError
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime import Runtime

from server.owner import HEADER

PART = "returning"
SOON = 0.05
TAP_AGAIN = "This page has just been renewed. Please tap once more."


class Returning:
    """Middleware that has a returning tab run its page where it gets another session than it had."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Watch a socket that names the session its tab had; hand all else on."""
        before = session_before(scope)
        if not before:
            await self.app(scope, receive, send)
            return
        accepted = heard = False
        told: bool | None = None

        async def answering(message: Message) -> None:
            nonlocal accepted
            await send(message)
            accepted = accepted or message["type"] == "websocket.accept"

        async def hearing() -> Message:
            nonlocal told, heard
            if accepted and told is None:
                told = not has_again(before, scope)
                if told:
                    await send({"type": "websocket.send", "bytes": run_again()})
            while True:
                message = await receive()
                said = _read(message.get("bytes") or b"")
                asked = said.backend_operation_request
                if told and said.rerun_script.fragment_id == PART and not heard:
                    heard = True
                    await send({"type": "websocket.send", "bytes": enough()})
                    return {**message, "bytes": whole_page(said)}
                if not told or asked.session_id != before:
                    return message
                await send({"type": "websocket.send", "bytes": too_early(asked.request_id)})

        await self.app(scope, hearing, answering)


def session_before(scope: Scope) -> str:
    """The session that a socket's tab had, as Streamlit's browser side says it; '' for a first visit."""
    said = scope.get("subprotocols", []) if scope["type"] == "websocket" else []
    return said[2].strip() if len(said) > 2 else ""


def has_again(session_id: str, scope: Scope) -> bool:
    """Whether the session lives in this process, connected to a socket of this owner."""
    client = Runtime.instance().get_client(session_id)
    context = client.client_context if client else None
    mine = [value.decode() for name, value in scope["headers"] if name == HEADER.encode()]
    return context is not None and [value for name, value in context.headers if name == HEADER] == mine


def run_again() -> bytes:
    """The message on which a browser says, soon, all that a run needs."""
    message = ForwardMsg()
    message.auto_rerun.interval, message.auto_rerun.fragment_id = SOON, PART
    return bytes(message.SerializeToString())


def enough() -> bytes:
    """The message that ends it."""
    message = ForwardMsg()
    message.stop_auto_rerun.fragment_ids.append(PART)
    return bytes(message.SerializeToString())


def whole_page(said: BackMsg) -> bytes:
    """A message of that timer's, turned into one for the whole page."""
    said.rerun_script.fragment_id, said.rerun_script.is_auto_rerun = "", False
    return bytes(said.SerializeToString())


def too_early(request_id: str) -> bytes:
    """The answer to a tap, in the moment before the page has run again, on a button that leads nowhere by now."""
    message = ForwardMsg()
    message.backend_operation_response.request_id = request_id
    message.backend_operation_response.error_msg = TAP_AGAIN
    return bytes(message.SerializeToString())


def _read(data: bytes) -> BackMsg:
    said = BackMsg()
    with suppress(DecodeError):
        said.ParseFromString(data)
    return said
