"""A session belongs to the browser that began it: who only knows its id gets a session of their own.

The browser holds a random cookie that the socket's handshake sets. Streamlit is told its digest as the name
of the session's user, and lets nobody else back in.
"""

import hashlib
import re
import secrets

from starlette.requests import cookie_parser
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from streamlit_insides.options import trust

COOKIE, HEADER, KNOWN_AS = "browser", "x-session-owner", "browser"
_FORM = re.compile(r"[0-9a-f]{32}")


def bind_sessions() -> None:
    """Have Streamlit compare owners."""
    trust({HEADER: KNOWN_AS}, "server.owner")


class Owned:
    """Middleware that says whose a socket is, in a header that nobody can send from outside."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Name the owner; hand a browser without the cookie one with the handshake's answer."""
        if scope["type"] != "websocket":
            await self.app(scope, receive, send)
            return
        held = cookie_parser(_header(scope, b"cookie")).get(COOKIE, "")
        known = _FORM.fullmatch(held) is not None
        secret = held if known else secrets.token_hex(16)
        headers = [(name, value) for name, value in scope["headers"] if name != HEADER.encode()]
        owned = {**scope, "headers": [*headers, (HEADER.encode(), owner(secret).encode())]}

        async def answering(message: Message) -> None:
            if message["type"] == "websocket.accept" and not known:
                secure = "; Secure" if scope["scheme"] == "wss" else ""
                words = f"{COOKIE}={secret}; Path=/; HttpOnly; SameSite=Strict{secure}"
                message = {**message, "headers": [*message.get("headers", []), (b"set-cookie", words.encode())]}
            await send(message)

        await self.app(owned, receive, answering)


def owner(secret: str) -> str:
    """The name of a cookie's holder, from which nobody can work out the cookie."""
    return hashlib.sha256(secret.encode()).hexdigest()


def _header(scope: Scope, name: bytes) -> str:
    return "; ".join(value.decode("latin-1") for one, value in scope["headers"] if one == name)
