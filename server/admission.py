"""Who is let in: nobody to a copy that is full or about to end, and not everybody from one single address."""

import logging
import time
from collections.abc import Callable

from starlette.responses import HTMLResponse, PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from server import descriptors, drain
from server.hosts import PROBES
from server.sockets import OPEN, address_of, counted_as, refuse
from streamlit_insides.proxies import Proxies

FROM_ONE_ADDRESS = 600
UNAVAILABLE, TOO_MANY = 503, 429
SAY_AGAIN = 60.0
_LOG = logging.getLogger("options")


class Admission:
    """Middleware that refuses sockets, and the pages that would open them, where there is no room.

    What needs no socket is answered as ever: the table of all options, files, and, unless this copy ends, health.
    A ``proxies`` address stands for many readers and isn't counted.
    """

    def __init__(self, app: ASGIApp, pages: frozenset[str], busy: Callable[[], str], proxies: str) -> None:
        self.app = app
        self.pages, self.busy = pages, busy
        self.proxies = Proxies(proxies)
        self.room = descriptors.Room()
        self.said = float("-inf")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse, or hand on."""
        if scope["type"] == "websocket":
            status = self._refused(scope)
            if status:
                await refuse(scope, send, status)
                return
            self.room.taken()
        elif scope["type"] == "http" and (answer := self._instead(scope)):
            await answer(scope, receive, send)
            return
        await self.app(scope, receive, send)

    def _refused(self, scope: Scope) -> int:
        if drain.under_way():
            return UNAVAILABLE
        if not self.room.is_left():
            self._say("no file descriptors left for more readers: %d sockets are open", len(OPEN))
            return UNAVAILABLE
        address = address_of(scope)
        place = counted_as(address)
        if address not in self.proxies and sum(one.counted_as == place for one in OPEN) >= FROM_ONE_ADDRESS:
            self._say("more than %d sockets from one address refused", FROM_ONE_ADDRESS)
            return TOO_MANY
        return 0

    def _instead(self, scope: Scope) -> PlainTextResponse | HTMLResponse | None:
        path = scope["path"]
        if path in PROBES:
            return PlainTextResponse("ending\n", UNAVAILABLE) if drain.under_way() else None
        if path not in self.pages or not (drain.under_way() or not self.room.is_left()):
            return None
        return HTMLResponse(self.busy(), UNAVAILABLE, headers={"Retry-After": "5"})

    def _say(self, words: str, number: int) -> None:
        now = time.monotonic()
        if now - self.said > SAY_AGAIN:
            self.said = now
            _LOG.warning(words, number)
