"""A copy whose event loop stands ends itself, so that whatever started it starts it anew.

The watch is kept by faulthandler's own thread, which needs no turn of Python's: it also sees code that never
gives one back. What it prints names threads, files and lines, no values.
"""

import asyncio
import faulthandler
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

STANDS, BEAT = 15.0, 1.0


@asynccontextmanager
async def watched() -> AsyncIterator[None]:
    """Within it the process ends where its loop hasn't turned for STANDS seconds."""
    beating = asyncio.create_task(_beat(), name="watchdog")
    try:
        yield
    finally:
        beating.cancel()
        with suppress(asyncio.CancelledError):
            await beating
        faulthandler.cancel_dump_traceback_later()


async def _beat() -> None:
    while True:
        faulthandler.dump_traceback_later(STANDS, exit=True)
        await asyncio.sleep(BEAT)
