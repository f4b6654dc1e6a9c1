"""Download ids and files of a session: held while the page is drawn anew, gone with their holder."""

import asyncio
import datetime as dt
import gc
import threading
import time
from pathlib import Path

import pytest
from streamlit.proto.BackMsg_pb2 import BackendOperationRequest
from streamlit.proto.ForwardMsg_pb2 import BackendOperationResponse
from streamlit.runtime.backend_operation_handler import DeferredFileHandler
from streamlit.runtime.media_file_manager import MediaFileManager
from streamlit.runtime.media_file_storage import MediaFileStorageError
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage

from components.leaflets.reminder import ReminderDesk
from components.sheets import desk as desks
from components.sheets import session_files
from components.sheets.desk import SheetDesk
from components.sheets.session_files import Maker, SessionFiles
from data.reminder import NEUTRAL
from server import files


class Desk:
    """What makes files for a session, and holds them."""

    def __init__(self) -> None:
        self.held = SessionFiles("me")

    def text(self) -> str:
        """Make a file; its address."""
        return self.held.hold_file(b"words", "text/plain", "a.txt")


@pytest.fixture
def manager(monkeypatch: pytest.MonkeyPatch) -> MediaFileManager:
    """Streamlit's own keeper of files, with one session called 'me'."""
    found = MediaFileManager(MemoryMediaFileStorage("/media"))
    monkeypatch.setattr(session_files, "_manager", lambda: found)
    monkeypatch.setattr("streamlit.runtime.media_file_manager._get_session_id", lambda: "me")
    monkeypatch.setattr(MediaFileManager, "execute_deferred", MediaFileManager.execute_deferred)
    session_files.tell_addresses()
    session_files.tell_addresses()
    return found


def run(manager: MediaFileManager, desk: Desk | None) -> str:
    """One run of a page with one download button; the id that the button got."""
    manager.clear_session_refs("me")
    make = Maker(desk.text) if desk else lambda: b"words"
    given = manager.add_deferred(make, "text/plain", "1.0", file_name="a.txt")  # type: ignore[arg-type]
    if desk:
        desk.held.hold_buttons()
    manager.remove_orphaned_files()
    return given


def lies(manager: MediaFileManager, address: str) -> bool:
    """Whether there is a file at an address."""
    return manager.read_file(address.removeprefix("/media/")) is not None


def test_an_id_of_the_run_before_still_works(manager: MediaFileManager) -> None:
    """A browser that asks with the id of an earlier run gets the file; without a holder it would not."""
    lost = run(manager, None)
    run(manager, None)
    with pytest.raises(MediaFileStorageError, match="not found"):
        manager.execute_deferred(lost)
    desk = Desk()
    first = run(manager, desk)
    for _ in range(3):
        run(manager, desk)
    assert manager.execute_deferred(first).endswith(".txt")


def test_a_made_file_waits_to_be_fetched(manager: MediaFileManager) -> None:
    """A file made for a session is still there after many runs of other readers."""
    desk = Desk()
    address = manager.execute_deferred(run(manager, desk))
    for _ in range(5):
        manager.remove_orphaned_files()
    assert lies(manager, address)


def test_everything_goes_with_its_holder_at_once(manager: MediaFileManager) -> None:
    """With the session's desk its files are gone, before anything is swept; its buttons make no more."""
    desk = Desk()
    given = run(manager, desk)
    address = manager.execute_deferred(given)
    del desk
    assert not lies(manager, address)
    with pytest.raises(MediaFileStorageError, match="not found"):
        manager.execute_deferred(given)
    assert "me-held" not in manager._files_by_session_and_coord


def test_a_button_keeps_no_session_alive(manager: MediaFileManager) -> None:
    """While its button still lives, a desk that nobody else knows goes."""
    desk = Desk()
    make = Maker(desk.text)
    assert make().startswith("/media/")
    del desk
    with pytest.raises(MediaFileStorageError, match="not found"):
        make()


@pytest.mark.parametrize("kind", ["sheet", "reminder"])
def test_files_of_other_pages_are_held_as_the_summarys(
    manager: MediaFileManager, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    """A sheet's file and a calendar file lie at an address that can't be guessed, once while they would be the same.

    They go with their desk.
    """
    monkeypatch.setattr(desks, "A_MOMENT", 0.0)
    monkeypatch.setattr(desks, "sheet_html", lambda sheet: "words")
    desk: SheetDesk | ReminderDesk
    if kind == "sheet":
        desk = SheetDesk("my-sheet")
        desk.sheet = object()  # type: ignore[assignment]
        make = Maker(desk.html)
    else:
        desk = ReminderDesk()
        desk.lay(dt.date(2026, 12, 24), NEUTRAL)
        make = Maker(desk.ics)
    addresses = {make(), make()}
    if kind == "sheet":
        desk.paper = "a4"  # type: ignore[union-attr]
    else:
        desk.lay(dt.date(2026, 12, 26), NEUTRAL)  # type: ignore[call-arg, arg-type]
    assert len(addresses) == 1
    addresses.add(make())
    assert len(addresses) == 2 and all(len(Path(one).stem) == 56 and lies(manager, one) for one in addresses)
    del desk
    assert not any(lies(manager, one) for one in addresses)
    with pytest.raises(MediaFileStorageError, match="not found"):
        make()


def test_addresses_are_not_made_of_words(manager: MediaFileManager) -> None:
    """The same words lie at another address each time, and each address is long enough not to be guessed."""
    desk = Desk()
    addresses = {manager.execute_deferred(run(manager, desk)) for _ in range(3)}
    assert len(addresses) == 3
    assert all(len(one.removeprefix("/media/").removesuffix(".txt")) == 56 for one in addresses)


def test_old_ids_and_files_do_not_pile_up(manager: MediaFileManager) -> None:
    """However long a session lasts, only the last few ids and files are held."""
    desk = Desk()
    addresses = [manager.execute_deferred(run(manager, desk)) for _ in range(50)]
    assert len(manager._files_by_session_and_coord["me-held"]) <= session_files.BUTTON_IDS
    assert [lies(manager, one) for one in addresses] == [False] * (50 - session_files.FILES) + [
        True
    ] * session_files.FILES


def test_a_file_lies_for_its_time_and_no_longer(manager: MediaFileManager) -> None:
    """In an open session too, a file is there for FILE_SECONDS, and swept after them; the next tap makes it anew."""
    desk = Desk()
    begun = time.monotonic()
    address = desk.text()
    assert session_files.sweep_files(begun + session_files.FILE_SECONDS - 1) == 0 and lies(manager, address)
    assert session_files.sweep_files(time.monotonic() + session_files.FILE_SECONDS) == 1 and not lies(manager, address)
    assert lies(manager, desk.text())


def test_files_for_everybody_stay(manager: MediaFileManager) -> None:
    """A file that is the same for everybody outlasts every sweep."""
    address = session_files.keep_file(b"tables", "application/zip", "a.zip")
    session_files.sweep_files(time.monotonic() + 2 * session_files.FILE_SECONDS)
    manager.remove_orphaned_files()
    manager.remove_orphaned_files()
    assert lies(manager, address)


def test_a_holder_may_go_while_files_are_swept(manager: MediaFileManager) -> None:
    """A holder that goes in the midst of a sweep, with the last button that knew it, stops no thread."""
    holder = SessionFiles("me")
    manager.add_deferred(lambda known=holder: b"words", "text/plain", "1.0", file_name="a.txt")
    holder.hold_buttons()
    manager.clear_session_refs("me")
    manager.clear_session_refs("me-held")
    del holder
    sweep = threading.Thread(target=manager.remove_orphaned_files, daemon=True)
    sweep.start()
    sweep.join(20)
    assert not sweep.is_alive()
    gc.collect()
    with manager._lock:
        assert not manager._deferred_callables


def test_a_button_is_its_own_sessions(manager: MediaFileManager) -> None:
    """An id is another's where only other sessions were given it: now, or in a run before; one nobody has isn't."""
    desk = Desk()
    first = run(manager, desk)
    second = run(manager, desk)
    for button in (first, second):
        assert session_files.is_anothers(button, "thief") and not session_files.is_anothers(button, "me")
    assert not session_files.is_anothers("made up", "thief")
    manager.clear_session_refs("me")
    assert not session_files.is_anothers(second, "me")


def test_a_button_makes_a_file_for_its_own_session_alone(
    manager: MediaFileManager, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who asks with the id of another session's button gets no file; its own session does, in this run and the next."""
    monkeypatch.setattr(DeferredFileHandler, "handle", DeferredFileHandler.handle)
    files.in_turn()
    desk = Desk()
    first = run(manager, desk)
    handler = DeferredFileHandler(lambda: manager)

    def asked(session_id: str) -> BackendOperationResponse:
        request = BackendOperationRequest(request_id="one")
        request.deferred_file.file_id = first
        return asyncio.run(handler.handle(request, session_id))

    for _ in range(2):
        assert asked("thief").error_msg == files.NOT_YOURS and not asked("thief").deferred_file.url
        assert lies(manager, asked("me").deferred_file.url)
        run(manager, desk)
