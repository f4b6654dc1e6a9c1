"""Wrong addresses get a calm page instead of an app that says nothing; addresses not meant for readers are closed."""

import hmac
from collections.abc import Callable, Iterable

from starlette.datastructures import Headers
from starlette.responses import HTMLResponse, RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

import settings
from server.meant import meant
from streamlit_insides import addresses, options

_CLOSED = frozenset({addresses.AGENT, addresses.UPLOAD})


def at_the_root() -> None:
    """Raises ValueError where Streamlit is set to answer below a path: all that is ours stands at the root."""
    said = options.base_path()
    if said:
        raise ValueError(
            f"{options.BASE_PATH}: '{said}' found; nothing would be right, since this app answers at the root of a "
            "host name; give it a name of its own, such as options.example.org"
        )


class CalmAddresses:
    """Middleware that answers 404 with a calm page where nothing of ours lives.

    An address that plainly means one of ours leads there, see ``meant``. Streamlit's own paths pass, but for those in
    ``_CLOSED``, for metrics without the token in METRICS_TOKEN, and for the empty app that Streamlit would send where
    it finds no file.
    """

    def __init__(self, app: ASGIApp, documents: Iterable[str], not_found: Callable[[], str]) -> None:
        self.app = app
        self.documents = frozenset(documents)
        self.not_found = not_found

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a wrong address; hand everything else on."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
        elif (there := self._elsewhere(scope)) is not None:
            await RedirectResponse(there, status_code=308)(scope, receive, send)
        elif scope["path"] in self.documents:
            await self.app(scope, receive, send)
        elif not _is_streamlits(scope):
            await self._refuse(scope, receive, send)
        else:
            await self._files_only(scope, receive, send)

    def _elsewhere(self, scope: Scope) -> str | None:
        if scope["method"] not in ("GET", "HEAD"):
            return None
        return meant(scope["path"], scope["query_string"].decode("latin-1"), self.documents)

    async def _refuse(self, scope: Scope, receive: Receive, send: Send) -> None:
        await HTMLResponse(self.not_found(), status_code=404)(scope, receive, send)

    async def _files_only(self, scope: Scope, receive: Receive, send: Send) -> None:
        refused = False

        async def sending(message: Message) -> None:
            nonlocal refused
            if message["type"] == "http.response.start":
                refused = Headers(raw=message["headers"]).get("content-type", "").startswith("text/html")
                if refused:
                    await self._refuse(scope, receive, send)
            if not refused:
                await send(message)

        await self.app(scope, receive, sending)


def _is_streamlits(scope: Scope) -> bool:
    segments = addresses.segments_of(scope["path"])
    inside = addresses.behind_core(segments)
    return bool(segments) and inside not in _CLOSED and (inside != addresses.METRICS or _may_read_metrics(scope))


def _may_read_metrics(scope: Scope) -> bool:
    token = settings.current().metrics_token.get_secret_value()
    given = Headers(scope=scope).get("authorization", "")
    return bool(token) and hmac.compare_digest(given.encode(), f"Bearer {token}".encode())
