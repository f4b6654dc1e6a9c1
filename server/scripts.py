"""Streamlit's scripts and styles: compressed once and kept, since their names carry a hash, and asked for in one go."""

import gzip
import re
from functools import cache
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from streamlit_insides.scripts import DRAWN_WITH, FILES, KINDS, named_in, needed_for

# As the style sheet in static/css names them; tools/icons.py makes ours.
_ALL_ICONS = re.compile(rb"\.\./media/MaterialSymbols-Rounded\.[\w-]+\.woff2")
FEW_ICONS = b"../../app/static/icons.woff2"


class KeptScripts:
    """Middleware that answers for Streamlit's scripts and styles, to whoever takes gzip."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with the file, or hand the request on."""
        path = FILES.get(scope.get("path", "")) if scope.get("method") == "GET" else None
        if path is None or "gzip" not in Headers(scope=scope).get("accept-encoding", ""):
            await self.app(scope, receive, send)
            return
        body = await run_in_threadpool(compressed, path)
        told = {"Content-Encoding": "gzip", "Vary": "Accept-Encoding"}
        await Response(body, headers=told, media_type=KINDS[path.suffix])(scope, receive, send)


@cache
def compressed(path: Path) -> bytes:
    """A file as gzip. Level 6: higher ones save next to nothing on these files."""
    content = path.read_bytes()
    return gzip.compress(with_few_icons(content) if path.suffix == ".css" else content, 6)


def with_few_icons(styles: bytes) -> bytes:
    """A style sheet of Streamlit's that names, for its font of all icons (366 KB), one of those that we show (4 KB).

    Raises ValueError where a sheet that speaks of icons names that font otherwise: Streamlit is another.
    """
    styles, found = _ALL_ICONS.subn(FEW_ICONS, styles)
    if b"Material Symbols" in styles and not found:
        raise ValueError("Streamlit's style sheet names its font of icons otherwise than before")
    return styles


def asked_for_early(page: str) -> str:
    """Links that have a browser fetch the scripts of what nearly every page shows along with those the page names.

    Streamlit would ask for them one by one, when the first of each kind is to be drawn. Raises ValueError where
    one isn't there once: Streamlit is another than the one pinned.
    """
    names = (f".{name}" for name in needed_for(DRAWN_WITH))
    return "".join(f'<link rel="modulepreload" crossorigin href="{name}">' for name in names if name not in page)


def warm(page: str) -> None:
    """Compress what a page names, so that the first visitor doesn't wait for it."""
    for name in named_in(page):
        compressed(FILES[name])
