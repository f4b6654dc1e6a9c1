"""Streamlit keeps and ends sessions as we take it to."""

import inspect

import pytest
from streamlit.runtime import Runtime
from streamlit.runtime.app_session import AppSession
from streamlit.runtime.caching.ttl_cache import TTLCache
from streamlit.runtime.memory_session_storage import MemorySessionStorage
from streamlit.runtime.session_manager import SessionClient
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
