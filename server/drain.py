"""SIGTERM: this copy takes nobody in any more, lets each tab finish what it is at, sends it on, and then ends."""

import asyncio
import logging
import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

from server.sockets import OPEN

QUIET, WITHIN = 1.0, 10.0
A_TURN, AT_A_TURN = 0.1, 20
GOODBYE, LAST = 1.0, 5.0
_LOG = logging.getLogger("options")
_state: dict[str, asyncio.Task[None]] = {}


def under_way() -> bool:
    """Whether this copy is about to end."""
    return bool(_state)


@contextmanager
def on_sigterm() -> Iterator[None]:
    """Within it a SIGTERM drains before it ends the server; a second one ends it at once.

    Nothing is changed where signals can't be heard, as in a thread of a test.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    loop = asyncio.get_running_loop()
    before = signal.getsignal(signal.SIGTERM)

    def end() -> None:
        if callable(before):
            before(signal.SIGTERM, None)
        else:
            signal.signal(signal.SIGTERM, signal.SIG_DFL)
            signal.raise_signal(signal.SIGTERM)

    def heard(number: int, frame: FrameType | None) -> Any:
        loop.call_soon_threadsafe(_begin, end)

    signal.signal(signal.SIGTERM, heard)
    try:
        yield
    finally:
        _state.clear()
        if signal.getsignal(signal.SIGTERM) is heard:
            signal.signal(signal.SIGTERM, before)


def _begin(end: Callable[[], None]) -> None:
    if under_way():
        end()
    else:
        _state["task"] = asyncio.create_task(drained(end))


async def drained(end: Callable[[], None]) -> None:
    """Close sockets as they fall quiet, a few at a time, all within WITHIN seconds; then end.

    A tab that is told goodbye in a pause loses no run and no file, and finds another copy by itself.
    """
    begun, sent_on = time.monotonic(), len(OPEN)
    while OPEN and time.monotonic() - begun < WITHIN:
        quiet = sorted((one for one in OPEN if not one.shut and time.monotonic() - one.last >= QUIET), key=_last)
        await asyncio.gather(*(one.close() for one in quiet[:AT_A_TURN]))
        await asyncio.sleep(A_TURN)
    await asyncio.gather(*(one.close() for one in OPEN))
    if OPEN:
        await asyncio.sleep(GOODBYE)
    if sent_on:
        _LOG.warning("%d tabs sent on in %.1f s; this copy ends", sent_on, time.monotonic() - begun)
    _end_in_any_case()
    end()


def _end_in_any_case() -> None:
    """A browser that reads nothing any more would hold the server's own end up for ever."""
    timer = threading.Timer(LAST, os._exit, (0,))
    timer.daemon = True
    timer.start()


def _last(socket: Any) -> float:
    return float(socket.last)
