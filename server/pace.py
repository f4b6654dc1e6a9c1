"""How fast and how much one socket may say. No reader comes near it; who does is slowed, cut short or shut out."""

import asyncio
import time

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from components.reader.answers import LONGEST_TEXT
from server.sockets import goodbye
from streamlit_insides.messages import shortened

A_SECOND, AT_ONCE = 20.0, 40.0
BEHIND = 200
LARGEST = 128 * 1024
LONGEST = 2 * LONGEST_TEXT
TOO_MANY, TOO_LARGE = 1008, 1009


class Paced:
    """Middleware between a socket and the app: waits before it hears more, cuts long texts, refuses what stays large.

    While it waits nothing more is read from the socket, so that only its own sender is slowed, and nothing is lost.
    Who has BEHIND messages waiting isn't a reader: that socket is closed, or its backlog would be worked off for
    hours after its sender has gone. A message was waiting where it came without a turn of the loop.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand on the socket with a measure on what comes in."""
        if scope["type"] != "websocket":
            await self.app(scope, receive, send)
            return
        bucket, shut, behind, loop = Bucket(), False, 0, asyncio.get_running_loop()

        async def close(code: int) -> Message:
            nonlocal shut
            shut = True
            await goodbye(send, code)
            return {"type": "websocket.disconnect", "code": code}

        async def hearing() -> Message:
            nonlocal behind
            waited: list[bool] = []
            turn = loop.call_soon(waited.append, True)
            message = await receive()
            turn.cancel()
            if message["type"] != "websocket.receive":
                return message
            wait = bucket.take()
            behind = behind + 1 if wait and not waited else max(0, behind - 1)
            if behind > BEHIND:
                return await close(TOO_MANY)
            if wait:
                await asyncio.sleep(wait)
            data = message.get("bytes") or b""
            if len(data) > LARGEST:
                data = shortened(data, LONGEST)
                message = {**message, "bytes": data}
            if max(len(data), len(message.get("text") or "")) > LARGEST:
                return await close(TOO_LARGE)
            return message

        async def answering(message: Message) -> None:
            if not shut:
                await send(message)

        await self.app(scope, hearing, answering)


class Bucket:
    """Room for so many messages at once, of which so many come back in a second."""

    def __init__(self, at_once: float = AT_ONCE, a_second: float = A_SECOND) -> None:
        self.at_once, self.a_second = at_once, a_second
        self.left, self.at = at_once, time.monotonic()

    def take(self) -> float:
        """Take one; the seconds to wait before it may be used."""
        now = time.monotonic()
        self.left = min(self.at_once, self.left + (now - self.at) * self.a_second) - 1
        self.at = now
        return max(0.0, -self.left / self.a_second)
