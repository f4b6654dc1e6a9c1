"""The web sockets that are open here: from which address each came, and when it last carried anything."""

import asyncio
import time
from contextlib import suppress
from dataclasses import dataclass, field
from ipaddress import IPv6Address, IPv6Network, ip_address

from starlette.types import ASGIApp, Message, Receive, Scope, Send

GOING_AWAY = 1012
PATIENCE = 1.0


@dataclass(eq=False)
class Socket:
    """An open socket of a reader's tab."""

    counted_as: str
    send: Send
    last: float = field(default_factory=time.monotonic)
    shut: bool = False

    async def close(self) -> None:
        """Say goodbye; the tab opens another one by itself, here or at another copy."""
        if not self.shut:
            self.shut = True
            await goodbye(self.send, GOING_AWAY)


OPEN: set[Socket] = set()


class Known:
    """Middleware that keeps OPEN: a socket stands in it from its handshake to its end."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand on a socket, noting when something goes to and fro."""
        if scope["type"] != "websocket":
            await self.app(scope, receive, send)
            return
        socket = Socket(counted_as(address_of(scope)), send)

        async def hearing() -> Message:
            if socket.shut:
                return {"type": "websocket.disconnect", "code": GOING_AWAY}
            message = await receive()
            socket.last = time.monotonic()
            return message

        async def answering(message: Message) -> None:
            if not socket.shut:
                socket.last = time.monotonic()
                await send(message)

        OPEN.add(socket)
        try:
            await self.app(scope, hearing, answering)
        finally:
            OPEN.discard(socket)


async def goodbye(send: Send, code: int) -> None:
    """Close a socket, without waiting for one that reads nothing any more, or is gone."""
    with suppress(TimeoutError, OSError, RuntimeError):
        await asyncio.wait_for(send({"type": "websocket.close", "code": code}), PATIENCE)


def address_of(scope: Scope) -> str:
    """Where a request comes from, as far as it is known; '' where it isn't. Kept for as long as a socket is open."""
    client = scope.get("client")
    return str(client[0]) if client else ""


def counted_as(address: str) -> str:
    """What an address counts as: in IPv6 its network (/64), of which one household has all addresses."""
    try:
        known = ip_address(address)
    except ValueError:
        return address
    if not isinstance(known, IPv6Address):
        return address
    return str(known.ipv4_mapped or IPv6Network((known, 64), strict=False))


async def refuse(scope: Scope, send: Send, status: int) -> None:
    """Answer a socket's handshake with a status, before it is open."""
    if "websocket.http.response" in scope.get("extensions", {}):
        headers = [(b"content-type", b"text/plain"), (b"retry-after", b"5"), (b"cache-control", b"no-store")]
        await send({"type": "websocket.http.response.start", "status": status, "headers": headers})
        await send({"type": "websocket.http.response.body", "body": b"Please try again in a moment.\n"})
    else:
        await send({"type": "websocket.close", "code": 1013})
