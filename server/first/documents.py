"""The first answer of every page: drawn once at start, compressed once, the same for every reader.

It is compressed as small as it gets once the server runs, and quickly where somebody asks for it before that.
"""

import asyncio
import datetime as dt
import gzip
import hashlib
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from functools import cache

import brotli
from markupsafe import Markup
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from components.frame import pages
from components.frame.notices import dates_html
from components.frame.style import style_rules
from components.pieces import parts_in_tab
from components.reader.answers import CONDITION, OPTIONS, PICKS
from data.catalogue import Catalogue
from server.first import closed_parts, pieces
from server.shell import Shell, style_address, without_script
from streamlit_insides.drawn import Drawer
from wording import language, speaking

BROTLI, GZIP = "br", "gzip"
_QUICK, _SMALL = 5, 10
_LOOK_AGAIN = 60.0
# Tabs opened before version 1.5 ask so for a whole page that has a part in it.
_ONCE_PART = "piece"


class Kept:
    """A document as it goes over the line: compressed in each way when it is first asked for so, and its tag."""

    def __init__(self, page: str, level: int = _QUICK) -> None:
        plain = page.encode()
        self._ways: dict[str, Callable[[], bytes]] = {
            "": lambda: plain,
            BROTLI: lambda: brotli.compress(plain, quality=level),
            GZIP: lambda: gzip.compress(plain, 6),
        }
        self._bodies: dict[str, bytes] = {}
        self.tag = hashlib.sha256(plain).hexdigest()[:20]

    def body(self, way: str) -> bytes:
        """Its bytes, compressed in a way ('' for none)."""
        if way not in self._bodies:
            self._bodies[way] = self._ways[way]()
        return self._bodies[way]

    def made(self) -> "Kept":
        """The same, compressed in every way by now."""
        for way in self._ways:
            self.body(way)
        return self

    def answer(self, request: Request, kind: str = "text/html") -> Response:
        """The document in the form the browser takes, or that it has not changed since the browser last asked."""
        asked = Headers(scope=request.scope)
        taken = {part.partition(";")[0].strip() for part in asked.get("accept-encoding", "").split(",")}
        way = next((one for one in (BROTLI, GZIP) if one in taken), "")
        told = {"ETag": f'W/"{self.tag}"', "Vary": "Accept-Encoding"}
        if self.tag in asked.get("if-none-match", ""):
            return Response(status_code=304, headers=told)
        if way:
            told["Content-Encoding"] = way
        return Response(self.body(way), headers=told, media_type=kind)


@dataclass(frozen=True)
class Body:
    """What stands in a page, the same without what is closed at its foot, and its large parts: its tab holds them."""

    whole: Markup
    opening: Markup
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
        whole, large = pieces.page(main, bottom, under, json.dumps(ids), one.path), tuple(pieces.large_parts(main))
        found[one.path] = Body(whole, closed_parts.left_out(whole, large, one.path), large)
    return found


def on(catalogue: Catalogue, body: Markup, drawn_on: dt.date, today: dt.date) -> Markup:
    """What stands in a page on a day, where it was drawn on another: only the review dates go with it."""
    return body.replace(dates_html(catalogue, drawn_on), dates_html(catalogue, today))


class Answer:
    """A document of the day, compressed when it is first asked for."""

    def __init__(self, draw: Callable[[dt.date], str], day: dt.date, kind: str = "text/html") -> None:
        self.draw, self.day, self.kind = draw, day, kind
        self.kept: Kept | None = None
        self.small = False

    async def respond(self, request: Request) -> Response:
        """Answer a reader; the first one of a day has it drawn."""
        today = dt.date.today()
        if self.kept is None or today != self.day:
            self.day, self.kept, self.small = today, Kept(self.draw(today)), False
        return self.kept.answer(request, self.kind)

    def tighten(self) -> None:
        """Compress it as small as it gets, where that isn't done."""
        if not self.small:
            day, tight = self.day, Kept(self.draw(self.day), _SMALL).made()
            if day == self.day:
                self.kept, self.small = tight, True


class Opened:
    """What answers at a page's address: the page, the whole of it, or one of its large parts."""

    def __init__(self, opening: Answer, whole: Answer, large_parts: tuple[str, ...]) -> None:
        self.opening, self.whole = opening, whole
        self._parts = {parts_in_tab.name(part): part for part in large_parts}
        self._kept = cache(Kept)

    async def respond(self, request: Request) -> Response:
        """Answer what is asked for behind '?'."""
        asked = request.query_params
        if closed_parts.PART in asked:
            return self._part(request, asked[closed_parts.PART])
        whole = closed_parts.WHOLE in asked or _ONCE_PART in asked
        return await (self.whole if whole else self.opening).respond(request)

    def _part(self, request: Request, name: str) -> Response:
        """A part, as text: it is no page, and has no notice of its own."""
        if name not in self._parts:
            return Response(status_code=404)
        return self._kept(self._parts[name]).answer(request, "text/plain")


def answers(catalogue: Catalogue, shell: Shell, drawn: Mapping[str, Body], drawn_on: dt.date) -> dict[str, Opened]:
    """What answers at each page's address, with what was drawn on a day, in the language spoken now."""
    spoken = language()

    def answer(page: pages.PageInfo, body: Markup) -> Answer:
        def draw(today: dt.date) -> str:
            with speaking(spoken):
                return shell.page(pages.title(page), on(catalogue, body, drawn_on, today))

        return Answer(draw, drawn_on)

    def opened(page: pages.PageInfo) -> Opened:
        body = drawn[page.path]
        opening = answer(page, body.opening)
        whole = opening if body.whole == body.opening else answer(page, body.whole)
        return Opened(opening, whole, body.large_parts)

    return {f"/{one.path}": opened(one) for one in pages.PAGES}


class Sheet:
    """Our style sheet in the language spoken now, under the name of its content: none of another version passes for it.

    A page of another version asks by another name, and is led to this one.
    """

    def __init__(self) -> None:
        self._kept, self._address = Kept(style_rules()), style_address()
        self._name = parts_in_tab.name(style_rules())

    async def respond(self, request: Request) -> Response:
        """Answer a browser."""
        if request.query_params.get(closed_parts.PART, self._name) != self._name:
            return RedirectResponse(self._address)
        return self._kept.answer(request, "text/css")


def in_language(each: Mapping[str, Sheet | Opened]) -> Callable[[Request], Awaitable[Response]]:
    """What answers at an address in several languages, by language: the one that is spoken."""

    async def respond(request: Request) -> Response:
        return await each[language()].respond(request)

    return respond


@asynccontextmanager
async def tightened(all_opened: Collection[Opened]) -> AsyncIterator[None]:
    """Within it documents are made small, one after the other, beside whatever else goes on."""

    async def tighten_on() -> None:
        while True:
            for one in (answer for page in all_opened for answer in (page.opening, page.whole)):
                await asyncio.to_thread(one.tighten)
            await asyncio.sleep(_LOOK_AGAIN)

    tightening = asyncio.create_task(tighten_on(), name="tighten")
    try:
        yield
    finally:
        tightening.cancel()
        with suppress(asyncio.CancelledError):
            await tightening
