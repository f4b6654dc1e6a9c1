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

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime import Runtime
from streamlit.runtime.caching.ttl_cache import TTLCache
from streamlit.runtime.memory_session_storage import MemorySessionStorage
from streamlit.runtime.session_manager import SessionClient
from streamlit.runtime.websocket_session_manager import WebsocketSessionManager

from components.calm import place_of
from components.handout import as_pdf, held

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
            gone = left_sessions() + held.sweep_files(time.monotonic())
            forgot = await asyncio.to_thread(as_pdf.forget)
            if gone or forgot:
                await visit_by_nobody()
                gc.collect()
        except Exception as error:
            _LOG.error("%s in the sweep at %s", type(error).__name__, place_of(error))


def left_sessions() -> int:
    """End the sessions that were left longer ago than server.disconnectedSessionTTL; how many those were."""
    if not Runtime.exists():
        return 0
    manager = Runtime.instance()._session_mgr
    assert isinstance(manager, WebsocketSessionManager)
    storage = manager._session_storage
    assert isinstance(storage, MemorySessionStorage)
    kept = storage._cache
    assert isinstance(kept, TTLCache)
    expired = kept.expire()
    for _, left in expired:
        left.session.shutdown()
    return len(expired)


class _Nobody(SessionClient):
    """Whoever hears what a session has to say, and forgets it."""

    def __init__(self) -> None:
        self.heard = asyncio.Event()

    def write_forward_msg(self, msg: ForwardMsg) -> None:
        """Hear that there was something."""
        self.heard.set()


async def visit_by_nobody() -> None:
    """A session without a reader, for a moment: Streamlit's loop holds on to the last session it served."""
    if not Runtime.exists():
        return
    runtime, nobody = Runtime.instance(), _Nobody()
    session_id = runtime.connect_session(nobody, {})
    session = runtime.get_app_session(session_id)
    assert session is not None
    try:
        session._enqueue_forward_msg(ForwardMsg())
        await asyncio.wait_for(nobody.heard.wait(), PATIENCE)
    finally:
        runtime.close_session(session_id)
