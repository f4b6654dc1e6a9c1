"""A tab that comes back runs its page again, so that nothing on it is old or leads nowhere.

After a restart, on another copy or after a long pause a tab shows the page of a session that no longer is: its download
buttons would fail. Where its session still is, a choice may have left with the line, or what came of it. Streamlit's
page runs again by itself only where it had heard that a run began, so it is told to: by a timer for a part of the page
that there isn't, whose first message is taken for the whole page. Where it runs by itself first, as by a link that was
followed at once, that message counts for nothing: it names the page left.
"""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from components.reader.keep_answers import COMPONENT
from server.owner import HEADER
from streamlit_insides import messages
from streamlit_insides.sessions import header_of
from streamlit_insides.turning import Turning
from wording import say


class Returning:
    """Middleware that has a returning tab run its page, and refuses it files of a session that it has no longer."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Watch a socket that names the session its tab had; hand all else on."""
        before = session_before(scope)
        if not before:
            await self.app(scope, receive, send)
            return
        accepted = runs = False
        other: bool | None = None
        turning = Turning(unasked=COMPONENT)

        async def answering(message: Message) -> None:
            nonlocal accepted
            turning.tell(message.get("bytes") or b"")
            await send(message)
            accepted = accepted or message["type"] == "websocket.accept"

        async def hearing() -> Message:
            nonlocal other, runs
            if accepted and other is None:
                other = not has_again(before, scope)
                await send({"type": "websocket.send", "bytes": messages.run_again()})
            while True:
                message = await receive()
                said = messages.read(message.get("bytes") or b"")
                asked = said.backend_operation_request
                if messages.is_answer_to_run_again(said):
                    await send({"type": "websocket.send", "bytes": messages.enough()})
                    if runs:
                        continue
                    message = {**message, "bytes": messages.whole_page(said)}
                runs = runs or messages.is_run_of_a_page(said)
                if on := turning.led_on(said):
                    message = {**message, "bytes": on}
                if not other or asked.session_id != before:
                    return message
                # The moment before the page has run again, and a tap on a button that leads nowhere by now.
                refused = messages.no_file(asked.request_id, say("server-file-tap-again"))
                await send({"type": "websocket.send", "bytes": refused})

        await self.app(scope, hearing, answering)


def session_before(scope: Scope) -> str:
    """The session that a socket's tab had; '' for a first visit, and for what is no socket."""
    return messages.session_before(scope.get("subprotocols", [])) if scope["type"] == "websocket" else ""


def has_again(session_id: str, scope: Scope) -> bool:
    """Whether the session lives in this process, connected to a socket of this owner."""
    mine = [value.decode() for name, value in scope["headers"] if name == HEADER.encode()]
    return header_of(session_id, HEADER) == mine
