"""Download ids and files of a session: held while the page is drawn anew, gone with their holder."""

import gc
import threading

import pytest
from streamlit.runtime.media_file_manager import MediaFileManager
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage

from components.handout import held
from components.handout.held import Held


@pytest.fixture
def manager(monkeypatch: pytest.MonkeyPatch) -> MediaFileManager:
    """Streamlit's own keeper of files, with one session called 'me'."""
    found = MediaFileManager(MemoryMediaFileStorage("/media"))
    monkeypatch.setattr(held, "_manager", lambda: found)
    monkeypatch.setattr("streamlit.runtime.media_file_manager._get_session_id", lambda: "me")
    return found


def run(manager: MediaFileManager, holder: Held | None) -> str:
    """One run of a page with one download button; the id that the button got."""
    manager.clear_session_refs("me")
    given = manager.add_deferred(lambda: b"words", "text/plain", "1.0", file_name="a.txt")
    if holder:
        holder.hold_buttons()
    manager.remove_orphaned_files()
    return given


def test_an_id_of_the_run_before_still_works(manager: MediaFileManager) -> None:
    """A browser that asks with the id of an earlier run gets the file; without a holder it would not."""
    lost = run(manager, None)
    run(manager, None)
    with pytest.raises(Exception, match="not found"):
        manager.execute_deferred(lost)
    holder = Held("me")
    first = run(manager, holder)
    for _ in range(3):
        run(manager, holder)
    assert manager.execute_deferred(first).endswith(".txt")


def test_a_made_file_waits_to_be_fetched(manager: MediaFileManager) -> None:
    """A file made for a session is still there after many runs of other readers."""
    holder = Held("me")
    given = run(manager, holder)
    holder.hold_file(b"words", "text/plain", "a.txt")
    address = manager.execute_deferred(given)
    for _ in range(5):
        manager.remove_orphaned_files()
    assert manager.read_file(address.removeprefix("/media/")) is not None


def test_everything_goes_with_its_holder(manager: MediaFileManager) -> None:
    """Once the session's holder is gone, its ids and files are forgotten."""
    holder = Held("me")
    given = run(manager, holder)
    holder.hold_file(b"words", "text/plain", "a.txt")
    address = manager.execute_deferred(given)
    del holder
    gc.collect()
    manager.clear_session_refs("me")
    manager.remove_orphaned_files()
    manager.remove_orphaned_files()
    assert manager.read_file(address.removeprefix("/media/")) is None
    with pytest.raises(Exception, match="not found"):
        manager.execute_deferred(given)


def test_old_ids_do_not_pile_up(manager: MediaFileManager) -> None:
    """However long a session lasts, only the last few ids and files are held."""
    holder = Held("me")
    for number in range(50):
        run(manager, holder)
        holder.hold_file(str(number).encode(), "text/plain", "a.txt")
    assert len(manager._files_by_session_and_coord["me-held"]) <= held.BUTTON_IDS + held.FILES


def test_a_holder_may_go_while_files_are_swept(manager: MediaFileManager) -> None:
    """A holder that goes in the midst of a sweep, with the last button that knew it, stops no thread."""
    holder = Held("me")
    manager.add_deferred(lambda known=holder: b"words", "text/plain", "1.0", file_name="a.txt")
    holder.hold_buttons()
    manager.clear_session_refs("me")
    manager.clear_session_refs("me-held")
    del holder
    sweep = threading.Thread(target=manager.remove_orphaned_files, daemon=True)
    sweep.start()
    sweep.join(20)
    assert not sweep.is_alive()
    with manager._lock:
        assert not manager._deferred_callables
