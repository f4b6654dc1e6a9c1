"""Every half minute, what readers have left here goes: sessions, files and Typst's memory of summaries.

Streamlit lets go of a left session when the next reader leaves, which may be days later, and Typst of a summary
when others have been set. The privacy notice promises WITHIN minutes, whether anybody comes or not.
"""

import asyncio
import gc
import logging
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from components.frame.calm import where_raised
from components.sheets import as_pdf, session_files
from streamlit_insides import sessions

EVERY, PATIENCE = 30.0, 10.0
WITHIN = 15
_LOG = logging.getLogger("options")


@asynccontextmanager
async def swept() -> AsyncIterator[None]:
    """Within it the sweep runs."""
    sweeping = asyncio.create_task(_sweep_on(), name="sweep")
    try:
        yield
    finally:
        sweeping.cancel()
        with suppress(asyncio.CancelledError):
            await sweeping


async def _sweep_on() -> None:
    while True:
        await asyncio.sleep(EVERY)
        try:
            gone = sessions.end_left() + session_files.sweep_files(time.monotonic())
            forgot = await asyncio.to_thread(as_pdf.forget)
            if gone or forgot:
                await sessions.visit_by_nobody(PATIENCE)
                gc.collect()
        except Exception as error:
            _LOG.error("%s in the sweep at %s", type(error).__name__, where_raised(error))
