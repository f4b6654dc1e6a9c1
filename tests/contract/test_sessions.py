"""Streamlit keeps and ends sessions as we take it to."""

import inspect
from collections.abc import Callable

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime import Runtime
from streamlit.runtime.app_session import AppSession, AppSessionState
from streamlit.runtime.caching.ttl_cache import TTLCache
from streamlit.runtime.forward_msg_queue import ForwardMsgQueue
from streamlit.runtime.memory_session_storage import MemorySessionStorage
from streamlit.runtime.scriptrunner.script_cache import ScriptCache
from streamlit.runtime.session_manager import ActiveSessionInfo, SessionClient
from streamlit.runtime.websocket_session_manager import WebsocketSessionManager

from streamlit_insides import sessions


def manager() -> WebsocketSessionManager:
    """Streamlit's own manager with its own storage."""
    return WebsocketSessionManager(MemorySessionStorage(ttl_seconds=1), None, None, None)  # type: ignore[arg-type]


def test_left_sessions_are_found() -> None:
    """They lie in a cache with an end, which gives back what it lets go of."""
    kept = sessions.left_in(manager())
    assert isinstance(kept, TTLCache)
    kept["a"] = "left"
    assert kept.expire(at_time=float("inf")) == [("a", "left")] and not list(kept)


def test_another_keeping_is_refused() -> None:
    """Another manager or storage raises: else sessions would lie on, unseen."""
    other = manager()
    other._session_storage = object()  # type: ignore[assignment]
    for one in (object(), other):
        with pytest.raises(TypeError, match="not TTLCache"):
            sessions.left_in(one)


def test_the_runtime_has_what_we_ask_of_it() -> None:
    """The manager's place, the calls for sessions and clients, and readiness with its reason."""
    assert "_session_mgr" in Runtime.__init__.__code__.co_names
    assert list(inspect.signature(Runtime.connect_session).parameters)[:3] == ["self", "client", "user_info"]
    assert list(inspect.signature(Runtime.get_client).parameters) == ["self", "session_id"]
    assert all(hasattr(Runtime, name) for name in ("get_app_session", "close_session", "is_active_session"))
    assert inspect.getsource(Runtime.is_ready_for_browser_connection.fget).count("tuple[bool, str]") == 1  # type: ignore[attr-defined]


def test_whoever_hears_a_session_has_one_thing_to_do() -> None:
    """A client must only take messages; its context has headers, by which owners are told apart."""
    assert SessionClient.__abstractmethods__ == {"write_forward_msg"}
    assert isinstance(SessionClient.client_context, property)


def test_a_session_can_be_given_a_message() -> None:
    """The call that puts one in its queue takes the message alone."""
    assert list(inspect.signature(AppSession._enqueue_forward_msg).parameters) == ["self", "msg"]


class Left:
    """A session that is left amid a run: it has said some things already, and its run has more to say."""

    def __init__(self) -> None:
        self.id, self._scriptrunner, self._browser_queue = "left", self, ForwardMsgQueue()
        self._state = AppSessionState.APP_IS_RUNNING
        for kind in ("new_session", "delta", "backend_operation_response"):
            message = ForwardMsg()
            getattr(message, kind).SetInParent()
            self._browser_queue.enqueue(message)

    def __getattr__(self, name: str) -> Callable[[], bool]:
        """Whatever a manager asks of a session it lets go."""
        return lambda: True


def test_a_tab_that_comes_back_hears_nothing_of_a_run_cut_off() -> None:
    """Nothing of it waits, nothing that it says later counts; a file's address still comes."""
    sessions.end_runs_with_their_line()
    sessions.end_runs_with_their_line()
    left, mine = Left(), manager()
    mine._script_cache = ScriptCache()
    mine._active_session_info_by_id["left"] = ActiveSessionInfo(client=None, session=left)  # type: ignore[arg-type]
    mine.disconnect_session("left")
    assert left._scriptrunner is None and left._state == AppSessionState.APP_NOT_RUNNING
    assert [one.WhichOneof("type") for one in left._browser_queue.flush()] == ["backend_operation_response"]
    told = inspect.getsource(AppSession._handle_scriptrunner_event_on_event_loop)
    assert "if sender is not self._scriptrunner:" in told
    assert "self._scriptrunner is None" in inspect.getsource(AppSession) and not mine._active_session_info_by_id
