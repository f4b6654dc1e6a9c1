"""Below requests and messages: who halts amid a request is let go, who floods with frames that say nothing is cut off.

uvicorn's own protocols, driven by bytes; the line under them is the test's.
"""

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest
import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from uvicorn.server import ServerState

from server import wire
from tests.faults.frames import BINARY, CONTINUED, PING, PONG, frame

HALF = b"GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: "
SHAKE = (
    b"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
    b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"
)
PATCHED = [(H11Protocol, name) for name in ("connection_made", "data_received")]
PATCHED += [(WebSocketsSansIOProtocol, name) for name in ("data_received", "handle_ping", "handle_pong", "handle_cont")]
PATCHED += [(WebSocketsSansIOProtocol, name) for name in ("handle_text", "handle_bytes")]


class Line(asyncio.Transport):
    """A line whose other end is the test."""

    def __init__(self) -> None:
        super().__init__()
        self.said, self.shut = b"", False

    def get_extra_info(self, name: str, default: Any = None) -> Any:
        """Where it comes from."""
        return ("192.0.2.1", 1) if name in ("peername", "sockname") else default

    def write(self, data: Any) -> None:
        """Take what the server says."""
        self.said += bytes(data)

    def is_closing(self) -> bool:
        """Whether it was shut."""
        return self.shut

    def close(self) -> None:
        """Shut it."""
        self.shut = True

    abort = close

    def pause_reading(self) -> None:
        """Nothing more is read for now."""

    def resume_reading(self) -> None:
        """Reading goes on."""


@pytest.fixture
def measured(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """uvicorn's protocols as the server has them, with a short time for a request's head; afterwards as they were."""
    for kind, name in PATCHED:
        monkeypatch.setattr(kind, name, getattr(kind, name))
    wire.measure()
    wire.measure()
    monkeypatch.setattr(wire, "HEAD_WITHIN", 0.05)
    yield


async def answer(scope: Any, receive: Any, send: Any) -> None:
    """An app that says yes, and takes every message."""
    if scope["type"] == "http":
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"2")]})
        await send({"type": "http.response.body", "body": b"ok"})
        return
    await receive()
    await send({"type": "websocket.accept"})
    while (await receive())["type"] != "websocket.disconnect":
        continue


def opened(kind: Any) -> tuple[Any, Line]:
    """A protocol on a line of its own."""
    config = uvicorn.Config(answer, log_config=None, lifespan="off", ws_ping_interval=None, timeout_keep_alive=1)
    config.load()
    line = Line()
    protocol = kind(config, ServerState(), {})
    protocol.connection_made(line)
    return protocol, line


async def within(line: Line, seconds: float) -> bool:
    """Whether a line is shut within so many seconds."""
    end = asyncio.get_running_loop().time() + seconds
    while not line.shut and asyncio.get_running_loop().time() < end:
        await asyncio.sleep(0.005)
    return line.shut


@pytest.mark.parametrize("said", [b"", HALF, b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n" + HALF])
def test_who_never_finishes_asking_is_let_go(measured: None, said: bytes) -> None:
    """A connection that says nothing, halts amid its first request, or amid a later one, is shut after the time."""

    async def trial() -> None:
        protocol, line = opened(H11Protocol)
        if said:
            protocol.data_received(said)
        assert not line.shut
        assert await within(line, 2)
        assert (b"200 OK" in line.said) == said.startswith(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")

    asyncio.run(trial())


def test_signs_now_and_then_win_no_time(measured: None) -> None:
    """A sign every few moments doesn't keep a connection open."""

    async def trial() -> None:
        protocol, line = opened(H11Protocol)
        protocol.data_received(HALF)
        for _ in range(40):
            if line.shut:
                break
            protocol.data_received(b"x")
            await asyncio.sleep(0.005)
        assert line.shut

    asyncio.run(trial())


def test_who_asks_whole_requests_stays(measured: None) -> None:
    """A request in two halves that come in time is answered; the connection then waits for the next as ever."""

    async def trial() -> None:
        protocol, line = opened(H11Protocol)
        protocol.data_received(HALF)
        protocol.data_received(b"no\r\n\r\n")
        assert not await within(line, 0.2)
        assert b"200 OK" in line.said

    asyncio.run(trial())


@pytest.mark.parametrize("many", [frame(PING, b"x"), frame(PONG, b"x"), frame(CONTINUED, last=False)])
def test_frames_that_say_nothing_are_counted(measured: None, many: bytes) -> None:
    """Some hundred pings, pongs or empty pieces pass; thousands shut the socket, and little of the rest is answered."""

    async def trial() -> None:
        protocol, line = opened(WebSocketsSansIOProtocol)
        protocol.data_received(SHAKE)
        await asyncio.sleep(0.01)
        if many == frame(CONTINUED, last=False):
            protocol.data_received(frame(BINARY, b"x", last=False))
        protocol.data_received(many * 100)
        await asyncio.sleep(0.01)
        assert not line.shut
        protocol.data_received(many * 20_000)
        assert line.shut and len(line.said) < 10_000
        protocol.connection_lost(None)
        await asyncio.sleep(0.01)

    asyncio.run(trial())


def test_messages_are_not_counted_here(measured: None) -> None:
    """Whole messages, and one in a hundred pieces, leave the socket open: their pace is kept elsewhere."""

    async def trial() -> None:
        protocol, line = opened(WebSocketsSansIOProtocol)
        protocol.data_received(SHAKE)
        await asyncio.sleep(0.01)
        protocol.data_received(frame(BINARY, b"message") * 2_000)
        protocol.data_received(frame(BINARY, b"x", last=False) + frame(CONTINUED, b"x", last=False) * 98)
        protocol.data_received(frame(CONTINUED, b"x"))
        assert not line.shut
        protocol.connection_lost(None)
        await asyncio.sleep(0.01)

    asyncio.run(trial())
