"""Streamlit's sessions: whose they are, which were left, and how they end."""

import asyncio
from typing import Any

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime import Runtime
from streamlit.runtime.app_session import AppSession, AppSessionState
from streamlit.runtime.caching.ttl_cache import TTLCache
from streamlit.runtime.memory_session_storage import MemorySessionStorage
from streamlit.runtime.session_manager import SessionClient
from streamlit.runtime.websocket_session_manager import WebsocketSessionManager

from streamlit_insides import messages


async def is_ready() -> bool:
    """Whether Streamlit takes readers."""
    return Runtime.exists() and (await Runtime.instance().is_ready_for_browser_connection)[0]


def header_of(session_id: str, name: str) -> list[str] | None:
    """The values of a header on the socket that a session of this process is connected to; None where there is none."""
    client = Runtime.instance().get_client(session_id)
    context = client.client_context if client else None
    return None if context is None else [value for one, value in context.headers if one == name]


def end_left() -> int:
    """End the sessions that were left longer ago than server.disconnectedSessionTTL; how many those were."""
    if not Runtime.exists():
        return 0
    expired = left_in(Runtime.instance()._session_mgr).expire()
    for _, left in expired:
        left.session.shutdown()
    return len(expired)


def left_in(manager: object) -> TTLCache[Any, Any]:
    """Where a manager of sessions keeps those that were left. Raises TypeError where it is another than we know."""
    storage = manager._session_storage if isinstance(manager, WebsocketSessionManager) else None
    kept = storage._cache if isinstance(storage, MemorySessionStorage) else None
    if not isinstance(kept, TTLCache):
        raise TypeError(f"Streamlit keeps left sessions in {type(kept).__name__}, not TTLCache")
    return kept


def end_runs_with_their_line() -> None:
    """Have nothing of a run reach a tab that comes back after its line was cut; harmless when called again.

    Such a tab is told to run its page (``server.returning``). Streamlit stops the run that was under way and tells the
    tab later that it has ended, without the controls whose messages were lost or never made: the browser would forget
    what was chosen in them, and say on the next run that nothing was.
    """
    disconnect = WebsocketSessionManager.disconnect_session
    if getattr(disconnect, "ends_runs", False):
        return

    def disconnecting(self: WebsocketSessionManager, session_id: str) -> None:
        left = self._active_session_info_by_id.get(session_id)
        disconnect(self, session_id)
        if left and left.session.is_resumable():
            _hear_no_more(left.session)

    disconnecting.ends_runs = True  # type: ignore[attr-defined]
    WebsocketSessionManager.disconnect_session = disconnecting  # type: ignore[method-assign]


def _hear_no_more(session: AppSession) -> None:
    """Forget the run under way, and what it still had to say; a file's address stays to be told."""
    session._scriptrunner = None
    if session._state == AppSessionState.APP_IS_RUNNING:
        session._state = AppSessionState.APP_NOT_RUNNING
    waiting = session._browser_queue.flush()
    for message in waiting:
        if not messages.belongs_to_a_run(message):
            session._browser_queue.enqueue(message)


class _Nobody(SessionClient):
    """Whoever hears what a session has to say, and forgets it."""

    def __init__(self) -> None:
        self.heard = asyncio.Event()

    def write_forward_msg(self, msg: ForwardMsg) -> None:
        """Hear that there was something."""
        self.heard.set()


async def visit_by_nobody(patience: float) -> None:
    """A session without a reader, for a moment: Streamlit's loop holds on to the last session it served.

    Raises TimeoutError where nothing is heard of it within ``patience`` seconds.
    """
    if not Runtime.exists():
        return
    runtime, nobody = Runtime.instance(), _Nobody()
    session_id = runtime.connect_session(nobody, {})
    session = runtime.get_app_session(session_id)
    assert session is not None
    try:
        session._enqueue_forward_msg(ForwardMsg())
        await asyncio.wait_for(nobody.heard.wait(), patience)
    finally:
        runtime.close_session(session_id)
