"""Streamlit's keeper of files has the places we reach into."""

import inspect
import threading

import pytest
from streamlit.runtime.backend_operation_handler import DeferredFileHandler
from streamlit.runtime.media_file_manager import MediaFileManager
from streamlit.runtime.memory_media_file_storage import MemoryFile, MemoryMediaFileStorage

from streamlit_insides import downloads


@pytest.fixture
def manager(monkeypatch: pytest.MonkeyPatch) -> MediaFileManager:
    """Streamlit's own keeper, in a session called 'me'."""
    monkeypatch.setattr("streamlit.runtime.media_file_manager._get_session_id", lambda: "me")
    return MediaFileManager(MemoryMediaFileStorage("/media"))


def test_it_has_a_lock_that_no_thread_takes_twice(manager: MediaFileManager) -> None:
    """``_lock`` is a plain lock."""
    assert isinstance(manager._lock, type(threading.Lock()))


def test_ids_are_noted_by_session_and_place(manager: MediaFileManager) -> None:
    """A button's id stands under its session, with what makes its file; held under another name it outlasts a run."""
    given = manager.add_deferred(lambda: b"words", "text/plain", "1.0", file_name="a.txt")
    manager.add(b"picture", "image/png", "2.0")
    assert len(manager._files_by_session_and_coord["me"]) == 2
    assert downloads.buttons_of(manager, "me") == [given] and downloads.buttons_of(manager, "you") == []
    assert manager._deferred_callables[given]["callable"]() == b"words"
    downloads.hold_ids(manager, "me-held", [given])
    manager.clear_session_refs("me")
    manager.remove_orphaned_files()
    assert given in manager._deferred_callables
    downloads.forget_name(manager, "me-held")
    manager.remove_orphaned_files()
    assert given not in manager._deferred_callables


def test_a_file_put_down_is_served_and_deleted(manager: MediaFileManager) -> None:
    """A file lies in memory under the id it was given, with name and kind, until it is deleted."""
    address = downloads.put(manager, "ab12", b"words", "text/plain", "a.txt")
    assert address.startswith("/media/ab12")
    found = manager.read_file(address.removeprefix("/media/"))
    assert isinstance(found, MemoryFile) and (found.content, found.mimetype, found.filename) == (
        b"words",
        "text/plain",
        "a.txt",
    )
    downloads.delete(manager, "ab12")
    assert manager.read_file(address.removeprefix("/media/")) is None


def test_another_storage_is_refused() -> None:
    """Files kept elsewhere than in memory raise: else they would lie on, unseen."""
    with pytest.raises(TypeError, match="not MemoryMediaFileStorage"):
        downloads.delete(MediaFileManager(object()), "ab12")  # type: ignore[arg-type]


def test_a_tap_can_be_answered_by_us(manager: MediaFileManager, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who makes the file is asked first; where it is none of ours Streamlit makes it as ever."""
    monkeypatch.setattr(MediaFileManager, "execute_deferred", MediaFileManager.execute_deferred)
    assert list(inspect.signature(MediaFileManager.execute_deferred).parameters) == ["self", "file_id"]
    mine = lambda: "/media/mine"  # noqa: E731
    downloads.ask_instead(lambda make: make if make is mine else None)
    downloads.ask_instead(lambda make: None)
    one = manager.add_deferred(mine, "text/plain", "1.0", file_name="a.txt")  # type: ignore[arg-type]
    other = manager.add_deferred(lambda: b"words", "text/plain", "2.0", file_name="b.txt")
    assert manager.execute_deferred(one) == "/media/mine"
    assert manager.execute_deferred(other).startswith("/media/") and manager.execute_deferred(other) != "/media/mine"


def test_requests_for_files_pass_one_handler() -> None:
    """It takes the request and the session, and is awaited."""
    assert list(inspect.signature(DeferredFileHandler.handle).parameters) == ["self", "request", "session_id"]
    assert inspect.iscoroutinefunction(DeferredFileHandler.handle)
