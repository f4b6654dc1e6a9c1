"""Streamlit's scripts and styles: compressed once and kept, since their names carry a hash, and asked for in one go."""

import gzip
import re
from functools import cache
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit import file_util

_ROOT = Path(file_util.get_static_dir())
_KINDS = {".js": "text/javascript", ".css": "text/css"}
_FILES = {f"/{path.relative_to(_ROOT).as_posix()}": path for path in _ROOT.glob("static/*/*") if path.suffix in _KINDS}
_NAMED = re.compile(r'(?:src|href)="\.(/static/[^"]+)"')
_IMPORTED = re.compile(r'(?:from|import)"\./([^"]+)"')
_DRAWN_WITH = ("Html", "PageLink", "Selectbox", "ButtonGroup", "Checkbox")


class KeptScripts:
    """Middleware that answers for Streamlit's scripts and styles, to whoever takes gzip."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with the file, or hand the request on."""
        path = _FILES.get(scope.get("path", "")) if scope.get("method") == "GET" else None
        if path is None or "gzip" not in Headers(scope=scope).get("accept-encoding", ""):
            await self.app(scope, receive, send)
            return
        body = await run_in_threadpool(compressed, path)
        told = {"Content-Encoding": "gzip", "Vary": "Accept-Encoding"}
        await Response(body, headers=told, media_type=_KINDS[path.suffix])(scope, receive, send)


@cache
def compressed(path: Path) -> bytes:
    """A file as gzip. Level 6: higher ones save next to nothing on these files."""
    return gzip.compress(path.read_bytes(), 6)


def asked_for_early(page: str) -> str:
    """Links that have a browser fetch the scripts of what nearly every page shows along with those the page names.

    Streamlit would ask for them one by one, when the first of each kind is to be drawn. Raises ValueError where
    one isn't there once: Streamlit is another than the one pinned.
    """
    wanted = [_script(kind) for kind in _DRAWN_WITH]
    for path in wanted:
        inside = (path.parent / name for name in _IMPORTED.findall(path.read_text(encoding="utf-8")))
        wanted += [other for other in inside if other not in wanted]
    names = (f".{name}" for name, path in _FILES.items() if path in wanted)
    return "".join(f'<link rel="modulepreload" crossorigin href="{name}">' for name in names if name not in page)


def _script(kind: str) -> Path:
    found = [path for path in _FILES.values() if path.name.split(".")[0] == kind]
    if len(found) != 1:
        raise ValueError(f"Streamlit has {len(found)} scripts named {kind}, not 1")
    return found[0]


def warm(page: str) -> None:
    """Compress what a page names, so that the first visitor doesn't wait for it."""
    for name in _NAMED.findall(page):
        if name in _FILES:
            compressed(_FILES[name])
