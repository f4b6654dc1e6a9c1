"""Below requests and messages: connections that never finish asking, and frames that carry no message.

uvicorn waits for the head of a request as long as it takes, holds sockets whose handshake it could not read for ever,
and answers pings as fast as they come, in one turn of the loop, to whoever reads no answer either. No browser sends
more than a few such frames.
"""

from collections.abc import Callable
from typing import Any

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

from server.pace import Bucket

HEAD_WITHIN = 10.0
FRAMES_A_SECOND, FRAMES_AT_ONCE = 20.0, 500.0
PIECE = 4096


def measure() -> None:
    """Put time and measure on both; harmless when called again."""
    if H11Protocol.data_received.__module__ == __name__:
        return
    changes: tuple[tuple[type, str, Callable[..., Callable[..., None]]], ...] = (
        (H11Protocol, "connection_made", _timed),
        (H11Protocol, "data_received", _timed),
        (WebSocketsSansIOProtocol, "data_received", _in_pieces),
        *((WebSocketsSansIOProtocol, f"handle_{one}", _counted) for one in ("ping", "pong", "cont", "text", "bytes")),
    )
    for kind, name, put in changes:
        setattr(kind, name, put(getattr(kind, name)))


def _timed(hear: Callable[[Any, Any], None]) -> Callable[[Any, Any], None]:
    """The same, with a clock that runs while the head of a request has begun, or is the first, and isn't whole."""

    def hearing(self: Any, heard: Any) -> None:
        hear(self, heard)
        clock = getattr(self, "clock", None)
        first = self.headers is None
        asks = self.conn.their_state is h11.IDLE and (first or bool(self.conn.trailing_data[0]))
        if asks and clock is None:
            self.clock = self.loop.call_later(HEAD_WITHIN, _give_up, self)
        elif not asks and clock is not None:
            clock.cancel()
            self.clock = None

    return hearing


def _give_up(connection: Any) -> None:
    connection.clock = None
    connection.transport.close()


def _in_pieces(hear: Callable[[Any, bytes], None]) -> Callable[[Any, bytes], None]:
    """The same, a piece at a time, so that what comes after a socket was shut costs nothing, nor one never opened."""

    def hearing(self: Any, data: bytes) -> None:
        for start in range(0, len(data), PIECE):
            if self.transport.is_closing():
                return
            hear(self, data[start : start + PIECE])
            if self.conn.handshake_exc is not None:
                self.transport.close()

    return hearing


def _counted(handle: Callable[..., None]) -> Callable[..., None]:
    """The same, for all but whole messages, which server/pace.py counts: a socket that brings too many is cut off."""

    def handling(self: Any, *frames: Any) -> None:
        handle(self, *frames)
        whole = frames and frames[0].fin and handle.__name__ in ("handle_text", "handle_bytes")
        if not whole:
            self.frames_left = getattr(self, "frames_left", None) or Bucket(FRAMES_AT_ONCE, FRAMES_A_SECOND)
            if self.frames_left.take():
                self.transport.abort()

    return handling
