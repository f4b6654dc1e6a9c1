"""Each answer in the reader's language: that of the address, of the cookie, or what the browser wishes for."""

from collections.abc import Callable

from starlette.datastructures import Headers, MutableHeaders, QueryParams
from starlette.requests import cookie_parser
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from wording import LANGUAGES, once, use
from wording.chosen import ASKED, KEPT, wanted

_PAGES = "text/html"


def in_each(draw: Callable[[], str]) -> Callable[[], str]:
    """What is drawn once for each language, in the one that is spoken when it is asked for."""
    return once(maxsize=len(LANGUAGES))(draw)


class Spoken:
    """Middleware that speaks the reader's language while a request is answered, and says so of pages."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Choose the language, then hand the request on."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        spoken = language_of(scope)
        use(spoken)

        async def telling(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                if headers.get("content-type", "").startswith(_PAGES):
                    headers["Content-Language"] = spoken
                    headers.add_vary_header("Accept-Language")
            await send(message)

        await self.app(scope, receive, telling)


def language_of(scope: Scope) -> str:
    """The language that a request is to be answered in."""
    headers = Headers(scope=scope)
    asked = QueryParams(scope["query_string"]).get(ASKED)
    kept = cookie_parser(headers.get("cookie", "")).get(KEPT)
    return wanted(asked, kept, headers.get("accept-language"))
