"""No other site's page opens a socket here."""

import re
from urllib.parse import SplitResult, urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

_PORTS = {"http": 80, "https": 443}
REFUSED = 1008
# As browsers write it: nothing before the host, nothing behind the port.
_FORM = re.compile(r"https?://[A-Za-z0-9._\[\]:-]+")


class OwnOrigin:
    """Middleware that refuses a web socket opened by a page of another host or port.

    Streamlit would let pages from any port of localhost in, and look up its own address at a third party's
    server before it refused others, while everybody waits.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse the socket before anything else sees it, or hand it on."""
        if scope["type"] == "websocket" and not is_own(Headers(scope=scope)):
            await send({"type": "websocket.close", "code": REFUSED})
        else:
            await self.app(scope, receive, send)


def is_own(headers: Headers) -> bool:
    """Whether a socket comes from a page of the very host and port it asks, or from no page at all."""
    origins, hosts = headers.getlist("origin"), headers.getlist("host")
    if not origins:
        return True
    if len(origins) != 1 or len(hosts) != 1:
        return False
    try:
        if not _FORM.fullmatch(origins[0]):
            return False
        page, asked = urlsplit(origins[0]), urlsplit(f"//{hosts[0]}")
        return page.scheme in _PORTS and bool(page.hostname) and _place(page, page.scheme) == _place(asked, page.scheme)
    except ValueError:
        return False


def _place(address: SplitResult, scheme: str) -> tuple[str | None, int]:
    return address.hostname, address.port or _PORTS[scheme]
