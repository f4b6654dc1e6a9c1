"""What the server answers beside the app: its shell, the pages without script, robots.txt, security.txt, /status."""

import datetime as dt
from collections.abc import Callable, Mapping

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

import settings
from components.compare.one_table import one_table
from components.frame.store import read_catalogue, said_by_clinic
from components.questions.plain_document import asked_document
from data.catalogue import Catalogue
from server import VERSION
from server.shell import ASKED, GRID
from streamlit_insides.sessions import is_ready
from wording import LANGUAGES, once, say

ROBOTS = "User-agent: *\nDisallow: /_stcore/\nDisallow: /media/\n"
SECURITY = "/.well-known/security.txt"


def documents(app: Mapping[str, Callable[[Request], object]]) -> list[Route]:
    """The routes, each for one exact address; ``app`` is what answers at those of the app's own pages."""
    beside: dict[str, Callable[[Request], object]] = {
        GRID: _daily(lambda today: one_table(read_catalogue(), today, said_by_clinic())),
        ASKED: _daily(lambda today: asked_document(read_catalogue(), today, said_by_clinic())),
        "/robots.txt": _always(PlainTextResponse, ROBOTS),
        SECURITY: _security,
        "/status": _status(read_catalogue()),
        "/index.html": lambda request: RedirectResponse("/", status_code=308),
    }
    return [Route(path, answer) for path, answer in {**app, **beside}.items()]


def _always(kind: type[Response], body: str) -> Callable[[Request], Response]:
    encoded = body.encode()
    return lambda request: kind(encoded)


def _daily(draw: Callable[[dt.date], str]) -> Callable[[Request], Response]:
    @once(maxsize=len(LANGUAGES))
    def drawn(today: dt.date) -> bytes:
        return draw(today).encode()

    return lambda request: HTMLResponse(drawn(dt.date.today()))


def _security(request: Request) -> Response:
    """RFC 9116. Without a contact there is nothing to say, and nothing is made up."""
    contact = settings.current().security_contact
    if not contact:
        return PlainTextResponse(f"{say('server-no-contact')}\n", status_code=404)
    until = dt.datetime.now(dt.UTC).replace(hour=0, minute=0, second=0, microsecond=0) + dt.timedelta(days=180)
    lines = [
        f"Contact: {contact}",
        f"Expires: {until:%Y-%m-%dT%H:%M:%SZ}",
        f"Preferred-Languages: {', '.join(LANGUAGES)}",
    ]
    lines += [f"Canonical: https://{host}{SECURITY}" for host in settings.current().public_host]
    return PlainTextResponse("\n".join(lines) + "\n")


def _status(catalogue: Catalogue) -> Callable[[Request], object]:
    async def status(request: Request) -> Response:
        healthy = await is_ready()
        said = {
            "healthy": healthy,
            "version": VERSION,
            "tables": {
                "version": catalogue.version,
                "last_reviewed": catalogue.last_reviewed.isoformat(),
                "next_review": catalogue.next_review.isoformat(),
                "overdue": catalogue.next_review < dt.date.today(),
            },
        }
        return JSONResponse(said, status_code=200 if healthy else 503)

    return status
