"""First views as fast as they come: bounded connections on loopback that ask for one page again and again.

Run as a process of its own (``python -m tests.load.views SITE ...``), so that its work isn't the server's.
"""

import argparse
import asyncio
import json
import re
import time
from urllib.parse import urlsplit

from tests.load.client import LOOPBACK

MOST_CONNECTIONS, MOST_SECONDS = 100, 60
_LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)\r\n", re.IGNORECASE)


class Asking(asyncio.Protocol):
    """One connection of a reader's browser: as soon as it has a whole answer it asks again, until the time is up."""

    def __init__(self, request: bytes, until: float, ended: asyncio.Future[None]) -> None:
        self.request, self.until, self.ended = request, until, ended
        self.heard, self.whole = bytearray(), 0
        self.views = self.failed = self.bytes = 0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Ask for the first time."""
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        transport.write(self.request)

    def data_received(self, data: bytes) -> None:
        """Take in a part of an answer; with its last byte ask anew."""
        self.heard += data
        if not self.whole:
            end = self.heard.find(b"\r\n\r\n")
            if end < 0:
                return
            length = _LENGTH.search(self.heard, 0, end + 2)
            self.whole = end + 4 + (int(length[1]) if length else 0)
        if len(self.heard) < self.whole:
            return
        self.views += 1
        self.failed += not self.heard.startswith(b"HTTP/1.1 200")
        self.bytes = self.whole
        self.heard.clear()
        self.whole = 0
        if time.perf_counter() < self.until:
            self.transport.write(self.request)
        else:
            self.transport.close()

    def connection_lost(self, error: Exception | None) -> None:
        """The time is up, or the server has cut the line, which is a failure."""
        self.failed += time.perf_counter() < self.until
        if not self.ended.done():
            self.ended.set_result(None)


async def views(site: str, page: str, connections: int, seconds: float) -> dict[str, float]:
    """First views a second, how many failed, and the bytes of one."""
    place = urlsplit(site)
    if place.hostname not in LOOPBACK:
        raise ValueError("only servers on this machine may be loaded")
    request = f"GET /{page} HTTP/1.1\r\nHost: {place.netloc}\r\nAccept: text/html\r\nAccept-Encoding: gzip, br\r\n\r\n"
    loop = asyncio.get_running_loop()
    begun = time.perf_counter()
    asking = [Asking(request.encode(), begun + seconds, loop.create_future()) for _ in range(connections)]
    for one in asking:
        await loop.create_connection(lambda one=one: one, place.hostname, place.port)  # type: ignore[misc]
    await asyncio.gather(*(one.ended for one in asking))
    took = time.perf_counter() - begun
    seen = sum(one.views for one in asking)
    return {
        "views": seen,
        "failed": sum(one.failed for one in asking),
        "per_second": seen / took,
        "bytes": max(one.bytes for one in asking),
    }


def main() -> None:
    """Print one line of JSON with what was measured."""
    parser = argparse.ArgumentParser(prog="tests.load.views", description=__doc__)
    parser.add_argument("site")
    parser.add_argument("--page", default="compare")
    parser.add_argument("--connections", type=int, default=16)
    parser.add_argument("--seconds", type=float, default=5.0)
    asked = parser.parse_args()
    if not (0 < asked.connections <= MOST_CONNECTIONS and 0 < asked.seconds <= MOST_SECONDS):
        parser.error(f"at most {MOST_CONNECTIONS} connections and {MOST_SECONDS} seconds")
    print(json.dumps(asyncio.run(views(asked.site, asked.page, asked.connections, asked.seconds))))


if __name__ == "__main__":
    main()
