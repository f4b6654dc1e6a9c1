"""The first answer of every page: drawn once at start, compressed once, the same for every reader."""

import datetime as dt
import gzip
import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

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

BROTLI, GZIP = "br", "gzip"
_LEVELS = {BROTLI: 9, GZIP: 9}


@dataclass(frozen=True)
class Kept:
    """A document as it goes over the line: its bytes for each way to compress them ('' for none), and its tag."""

    bodies: Mapping[str, bytes]
    tag: str

    def answer(self, request: Request) -> Response:
        """The document in the form the browser takes, or that it has not changed since the browser last asked."""
        asked = Headers(scope=request.scope)
        way = next((one for one in (BROTLI, GZIP) if one in asked.get("accept-encoding", "")), "")
        told = {"ETag": f'W/"{self.tag}"', "Vary": "Accept-Encoding"}
        if self.tag in asked.get("if-none-match", ""):
            return Response(status_code=304, headers=told)
        if way:
            told["Content-Encoding"] = way
        return Response(self.bodies[way], headers=told, media_type="text/html")


def kept(page: str) -> Kept:
    """A document, compressed."""
    plain = page.encode()
    return Kept(
        {"": plain, BROTLI: brotli.compress(plain, quality=_LEVELS[BROTLI]), GZIP: gzip.compress(plain, _LEVELS[GZIP])},
        hashlib.sha256(plain).hexdigest()[:20],
    )


def bodies(catalogue: Catalogue, drawer: Drawer, run_by: str = "") -> dict[str, Markup]:
    """What stands in each page, by path, as it opens for a reader who has chosen nothing."""
    ids = {
        CONDITION: ["", *catalogue.condition],
        OPTIONS: list(catalogue.treatment),
        PICKS: [one.preference_id for one in catalogue.preferences if one.as_pick == "yes"],
    }
    under = without_script(run_by)
    return {
        one.path: pieces.page(*drawer.page(one.script, first=not place), under, json.dumps(ids), one.path)
        for place, one in enumerate(pages.PAGES)
    }


def answers(
    catalogue: Catalogue, shell: Shell, drawn: Mapping[str, Markup], drawn_on: dt.date
) -> dict[str, Callable[[Request], Response]]:
    """What answers at each page's address. Of all they say only the review dates go with the day (``drawn_on``)."""
    before = dates_html(catalogue, drawn_on)

    def answer(page: pages.PageInfo) -> Callable[[Request], Response]:
        @lru_cache(maxsize=1)
        def of(today: dt.date) -> Kept:
            body = drawn[page.path].replace(before, dates_html(catalogue, today))
            return kept(shell.page(pages.title(page), body))

        of(drawn_on)
        return lambda request: of(dt.date.today()).answer(request)

    return {f"/{one.path}": answer(one) for one in pages.PAGES}
