"""The first answer of every page: drawn once at start, compressed once, the same for every reader.

It is compressed quickly first, so that no start waits for it, and as small as it gets once the server runs.
"""

import asyncio
import datetime as dt
import gzip
import hashlib
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass

import brotli
from markupsafe import Markup
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import Response

from components.frame import pages
from components.frame.notices import dates_html
from components.reader.answers import CONDITION, OPTIONS, PICKS
from data.catalogue import Catalogue
from server.first import pieces
from server.shell import Shell, without_script
from streamlit_insides.drawn import Drawer
from wording import language, speaking

BROTLI, GZIP = "br", "gzip"
_QUICK, _SMALL = 5, 10
_LOOK_AGAIN = 60.0


@dataclass(frozen=True)
class Kept:
    """A document as it goes over the line: its bytes for each way to compress them ('' for none), and its tag."""

    bodies: Mapping[str, bytes]
    tag: str

    def answer(self, request: Request) -> Response:
        """The document in the form the browser takes, or that it has not changed since the browser last asked."""
        asked = Headers(scope=request.scope)
        taken = {part.partition(";")[0].strip() for part in asked.get("accept-encoding", "").split(",")}
        way = next((one for one in (BROTLI, GZIP) if one in taken), "")
        told = {"ETag": f'W/"{self.tag}"', "Vary": "Accept-Encoding"}
        if self.tag in asked.get("if-none-match", ""):
            return Response(status_code=304, headers=told)
        if way:
            told["Content-Encoding"] = way
        return Response(self.bodies[way], headers=told, media_type="text/html")


def kept(page: str, level: int = _QUICK) -> Kept:
    """A document, compressed."""
    plain = page.encode()
    return Kept(
        {"": plain, BROTLI: brotli.compress(plain, quality=level), GZIP: gzip.compress(plain, 6)},
        hashlib.sha256(plain).hexdigest()[:20],
    )


@dataclass(frozen=True)
class Body:
    """What stands in a page, and its large parts, which its tab then holds."""

    html: Markup
    large_parts: tuple[str, ...]


def bodies(catalogue: Catalogue, drawer: Drawer, run_by: str = "") -> dict[str, Body]:
    """What stands in each page, by path, as it opens for a reader who has chosen nothing."""
    ids = {
        CONDITION: ["", *catalogue.condition],
        OPTIONS: list(catalogue.treatment),
        PICKS: [one.preference_id for one in catalogue.preferences if one.as_pick == "yes"],
    }
    under = without_script(run_by)
    found = {}
    for place, one in enumerate(pages.PAGES):
        main, bottom = drawer.page(one.script, first=not place)
        body = pieces.page(main, bottom, under, json.dumps(ids), one.path)
        found[one.path] = Body(body, tuple(pieces.large_parts(main)))
    return found


def on(catalogue: Catalogue, body: Markup, drawn_on: dt.date, today: dt.date) -> Markup:
    """What stands in a page on a day, where it was drawn on another: only the review dates go with it."""
    return body.replace(dates_html(catalogue, drawn_on), dates_html(catalogue, today))


class Answer:
    """What answers at a page's address: the document of the day."""

    def __init__(self, draw: Callable[[dt.date], str], day: dt.date) -> None:
        self.draw = draw
        self.day, self.kept, self.small = day, kept(draw(day)), False

    async def respond(self, request: Request) -> Response:
        """Answer a reader; the first one of a day has it drawn."""
        today = dt.date.today()
        if today != self.day:
            self.day, self.kept, self.small = today, kept(self.draw(today)), False
        return self.kept.answer(request)

    def tighten(self) -> None:
        """Compress it as small as it gets, where that isn't done."""
        if not self.small:
            day, tight = self.day, kept(self.draw(self.day), _SMALL)
            if day == self.day:
                self.kept, self.small = tight, True


def answers(catalogue: Catalogue, shell: Shell, drawn: Mapping[str, Body], drawn_on: dt.date) -> dict[str, Answer]:
    """What answers at each page's address, with what was drawn on a day, in the language spoken now."""
    spoken = language()

    def answer(page: pages.PageInfo) -> Answer:
        def draw(today: dt.date) -> str:
            with speaking(spoken):
                return shell.page(pages.title(page), on(catalogue, drawn[page.path].html, drawn_on, today))

        return Answer(draw, drawn_on)

    return {f"/{one.path}": answer(one) for one in pages.PAGES}


def in_language(each: Mapping[str, Answer]) -> Callable[[Request], Awaitable[Response]]:
    """What answers at an address in several languages, by language: the one that is spoken."""

    async def respond(request: Request) -> Response:
        return await each[language()].respond(request)

    return respond


@asynccontextmanager
async def tightened(all_answers: Collection[Answer]) -> AsyncIterator[None]:
    """Within it documents are made small, one after the other, beside whatever else goes on."""

    async def tighten_on() -> None:
        while True:
            for one in all_answers:
                await asyncio.to_thread(one.tighten)
            await asyncio.sleep(_LOOK_AGAIN)

    tightening = asyncio.create_task(tighten_on(), name="tighten")
    try:
        yield
    finally:
        tightening.cancel()
        with suppress(asyncio.CancelledError):
            await tightening
