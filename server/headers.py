"""Headers on every response: what a page may load and from where, what may be kept, what other sites learn."""

import base64
import hashlib
import re
from collections.abc import Iterable
from functools import lru_cache

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from components.frame import pages
from server.shell import STYLE
from streamlit_insides import policy

_INLINE_SCRIPT = re.compile(r"<script(?![^>]*\bsrc=)[^>]*>(.*?)</script>", re.DOTALL)
_PLAIN_HOST = re.compile(r"[A-Za-z0-9.-]+(:\d{1,5})?")
_NEVER = "no-store"
# The first answer of a page, its parts and our style sheet are the same for every reader: a shared cache may hand them
# on for a minute, and older ones while it asks for the next; a browser asks each time whether one has changed.
_SHARED = "public, max-age=0, s-maxage=60, stale-while-revalidate=600"
_PAGES = frozenset((STYLE, *(f"/{path}" for path in pages.addresses())))
_THE_FILE = (200, 206, 304)
_YEAR, _WEEK, _DAY = 31_536_000, 604_800, 86_400
ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(
        f"{feature}=()"
        for feature in (
            "accelerometer", "autoplay", "browsing-topics", "camera", "clipboard-read", "display-capture",
            "geolocation", "gyroscope", "hid", "magnetometer", "microphone", "midi", "payment", "serial", "usb",
        )
    ),
}  # fmt: skip


def hashes_of_scripts(page: str) -> tuple[str, ...]:
    """A policy's names for the inline scripts of a page: they may run, and no other inline script."""
    digests = (hashlib.sha256(script.encode()).digest() for script in _INLINE_SCRIPT.findall(page))
    return tuple(f"'sha256-{base64.b64encode(one).decode()}'" for one in digests)


class SafeHeaders:
    """Middleware that sets our headers on every response, whoever made it."""

    def __init__(self, app: ASGIApp, script_hashes: Iterable[str]) -> None:
        self.app = app
        self.script_hashes = tuple(script_hashes)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; add to what comes back."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def adding(message: Message) -> None:
            if message["type"] == "http.response.start":
                add_headers(MutableHeaders(scope=message), scope, self.script_hashes, message["status"])
            await send(message)

        await self.app(scope, receive, adding)


def add_headers(headers: MutableHeaders, scope: Scope, script_hashes: tuple[str, ...], status: int) -> None:
    """Set our headers on a response to a request. They replace what was there under the same names.

    Cookies travel by TLS alone where the request did, and never on what may be kept for other readers.
    """
    secure = scope["scheme"] == "https"
    host = Headers(scope=scope).get("host", "")
    headers.update(ALWAYS)
    headers["Content-Security-Policy"] = content_policy(script_hashes, host, secure)
    kept = how_long_kept(scope["path"], headers.get("content-type", ""), status)
    headers["Cache-Control"] = kept
    cookies = headers.getlist("set-cookie") if kept == _NEVER else []
    del headers["set-cookie"]
    for cookie in cookies:
        headers.append("set-cookie", by_tls_alone(cookie) if secure else cookie)
    if secure:
        headers["Strict-Transport-Security"] = f"max-age={_YEAR}"
    if "access-control-allow-origin" in headers:
        del headers["access-control-allow-origin"]


@lru_cache(maxsize=64)
def content_policy(script_hashes: tuple[str, ...], host: str, secure: bool) -> str:
    """The Content-Security-Policy: our own host, inline scripts by hash, and what Streamlit's front end needs.

    Older browsers don't count a socket to their own host as 'self', so it is named.
    """
    socket = f" {'wss' if secure else 'ws'}://{host}" if _PLAIN_HOST.fullmatch(host) else ""
    return "; ".join(
        (
            "default-src 'self'",
            f"script-src 'self' {' '.join((*script_hashes, *policy.SCRIPTS))}",
            f"style-src 'self' {' '.join(policy.STYLES)}",
            f"img-src 'self' {' '.join(policy.IMAGES)}",
            f"font-src 'self' {' '.join(policy.FONTS)}",
            f"connect-src 'self'{socket}",
            "frame-src 'none'",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
        )
    )


def by_tls_alone(cookie: str) -> str:
    """A cookie's words, marked Secure."""
    marks = (part.strip().lower() for part in cookie.split(";")[1:])
    return cookie if "secure" in marks else f"{cookie}; Secure"


def how_long_kept(path: str, content_type: str, status: int) -> str:
    """Files named by a hash of their content are kept a year, fonts a week, pages a minute by shared caches alone.

    What a reader asked for is never kept, and of a file's address nothing but the file.
    """
    if status in _THE_FILE and path in _PAGES:
        return _SHARED
    if status not in _THE_FILE or content_type.startswith("text/html"):
        return _NEVER
    if path.startswith("/static/"):
        return f"public, max-age={_YEAR}, immutable"
    if path.startswith("/app/static/"):
        return f"public, max-age={_WEEK}" if content_type.startswith("font/") else "no-cache"
    if path in ("/favicon.png", "/robots.txt"):
        return f"public, max-age={_DAY}"
    return _NEVER
