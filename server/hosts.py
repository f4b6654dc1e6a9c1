"""The names this server answers to: localhost as shipped, more by the setting PUBLIC_HOST."""

from collections.abc import Callable

from starlette.responses import HTMLResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from streamlit_insides.addresses import HEALTH
from streamlit_insides.options import add_hosts, is_host_allowed

PROBES = frozenset({HEALTH, "/status"})


def answer_to(names: tuple[str, ...]) -> None:
    """Have Streamlit accept web sockets at these names too."""
    add_hosts(names, "PUBLIC_HOST")


class KnownHosts:
    """Middleware that refuses requests meant for another host (a web socket is refused by Streamlit itself).

    Health probes come by number and pass.
    """

    def __init__(self, app: ASGIApp, wrong_host: Callable[[], str]) -> None:
        self.app = app
        self.wrong_host = wrong_host

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer 421 where the host isn't ours."""
        if scope["type"] == "http" and scope["path"] not in PROBES and not is_host_allowed(_host(scope)):
            await HTMLResponse(self.wrong_host(), status_code=421)(scope, receive, send)
        else:
            await self.app(scope, receive, send)


def _host(scope: Scope) -> str | None:
    return next((value.decode("latin-1") for name, value in scope["headers"] if name == b"host"), None)
