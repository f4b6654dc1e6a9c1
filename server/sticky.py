"""A cookie that keeps a reader with one copy of the app where several run behind a proxy."""

import secrets
from http.cookies import CookieError, SimpleCookie

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

COOKIE = "sticky"


class StickyCookie:
    """Middleware that hands a browser without the cookie a random one, for as long as it stays open.

    The proxy chooses a copy by the cookie's hash. It holds nothing of the reader and is kept nowhere.
    server/headers.py marks it Secure, and takes it off what may be kept for other readers.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Add the cookie to the answer where the request has none."""
        if scope["type"] != "http" or _has_cookie(Headers(scope=scope)):
            await self.app(scope, receive, send)
            return

        async def with_cookie(message: Message) -> None:
            if message["type"] == "http.response.start":
                words = f"{COOKIE}={secrets.token_hex(8)}; Path=/; HttpOnly; SameSite=Lax"
                MutableHeaders(scope=message).append("set-cookie", words)
            await send(message)

        await self.app(scope, receive, with_cookie)


def _has_cookie(headers: Headers) -> bool:
    try:
        return COOKIE in SimpleCookie(headers.get("cookie", ""))
    except CookieError:
        return False
