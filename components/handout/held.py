"""Files of one session for its download buttons, kept while they are needed and gone with the session.

Streamlit gives a download button a new id in every run and forgets the old one, which a browser may be
about to ask for. So the last ids are held. Streamlit would keep a made file under a hash of its content, for
whoever knows the content, and would keep its maker as long as any button lives. Here a file lies under a random
address that only its session was told, is deleted after some minutes or with its session, whichever is first,
and a button knows its maker weakly.
"""

import secrets
import threading
import time
import weakref
from collections.abc import Callable, Mapping
from typing import Any

from streamlit import runtime
from streamlit.runtime.media_file_manager import MediaFileManager
from streamlit.runtime.media_file_storage import MediaFileKind, MediaFileStorageError
from streamlit.runtime.memory_media_file_storage import MemoryFile, MemoryMediaFileStorage

BUTTON_IDS, FILES = 12, 3
FILE_SECONDS = 600.0
_GONE = "Deferred file not found"
_HOLDS = "-held"


class Maker:
    """What a download button is given: called, it makes the file, holds it, and tells its address.

    It takes a bound method and keeps its object only weakly. Raises MediaFileStorageError where that is gone.
    """

    def __init__(self, make: Callable[[], str]) -> None:
        self._make = weakref.WeakMethod(make)

    def __call__(self) -> str:
        """Make the file; its address."""
        make = self._make()
        if make is None:
            raise MediaFileStorageError(_GONE)
        return make()


class Held:
    """The last button ids and made files of one session."""

    def __init__(self, session_id: str) -> None:
        self.session_id = session_id
        self._buttons: list[str] = []
        self._files: dict[str, float] = {}
        manager = _manager()
        if manager is not None:
            with _LISTING:
                _HELD.add(self)
            weakref.finalize(self, _forget, manager, self._name, self._files)

    @property
    def _name(self) -> str:
        return f"{self.session_id}{_HOLDS}"

    def hold_buttons(self) -> None:
        """Hold the ids that this run has given to the session's download buttons."""
        manager = _manager()
        if manager is None:
            return
        with manager._lock:
            given = manager._files_by_session_and_coord.get(self.session_id, {}).values()
            self._buttons += [one for one in given if one in manager._deferred_callables]
            del self._buttons[:-BUTTON_IDS]
            ids: Mapping[str, str] = {str(place): one for place, one in enumerate(self._buttons)}
            manager._files_by_session_and_coord[self._name] = dict(ids)

    def hold_file(self, made: bytes, mime: str, name: str) -> str:
        """Hold a file that is about to be fetched; the address it can be fetched at."""
        manager = _manager()
        if manager is None:
            raise MediaFileStorageError(_GONE)
        storage = _storage(manager)
        file_id = _put(storage, made, mime, name)
        self._files[file_id] = time.monotonic()
        for old in list(self._files)[:-FILES]:
            self._drop(storage, old)
        return storage.get_url(file_id)

    def hold_on(self, address: str) -> bool:
        """Hold a file for as long again as a new one; whether it is still there."""
        file_id = address.rpartition("/")[2].partition(".")[0]
        if self._files.pop(file_id, None) is None:
            return False
        self._files[file_id] = time.monotonic()
        return True

    def sweep(self, now: float) -> int:
        """Delete files that were made more than FILE_SECONDS ago; how many those were."""
        manager = _manager()
        if manager is None:
            return 0
        old = [file_id for file_id, made in list(self._files.items()) if now - made >= FILE_SECONDS]
        for file_id in old:
            self._drop(_storage(manager), file_id)
        return len(old)

    def _drop(self, storage: MemoryMediaFileStorage, file_id: str) -> None:
        self._files.pop(file_id, None)
        storage.delete_file(file_id)


def keep_file(made: bytes, mime: str, name: str) -> str:
    """Keep a file that is the same for everybody for as long as the server runs; its address."""
    manager = _manager()
    if manager is None:
        raise MediaFileStorageError(_GONE)
    storage = _storage(manager)
    return storage.get_url(_put(storage, made, mime, name))


def is_anothers(button: str, session_id: str) -> bool:
    """Whether a button's id was given to other sessions and not to this one."""
    manager = _manager()
    if manager is None:
        return False
    with manager._lock:
        given = {name for name, ids in manager._files_by_session_and_coord.items() if button in ids.values()}
    return bool(given) and not given & {session_id, f"{session_id}{_HOLDS}"}


_LISTING = threading.Lock()
_HELD: weakref.WeakSet[Held] = weakref.WeakSet()


def sweep_files(now: float) -> int:
    """Delete every session's files that are older than FILE_SECONDS at ``now``; how many those were."""
    with _LISTING:
        holders = list(_HELD)
    return sum(one.sweep(now) for one in holders)


def tell_addresses() -> None:
    """Have Streamlit hand out the address that a Maker tells; harmless when called again."""
    execute = MediaFileManager.execute_deferred
    if getattr(execute, "tells", False):
        return

    def telling(self: MediaFileManager, file_id: str) -> str:
        with self._lock:
            entry = self._deferred_callables.get(file_id)
        make: Any = entry["callable"] if entry else None
        return make() if isinstance(make, Maker) else execute(self, file_id)

    telling.tells = True  # type: ignore[attr-defined]
    MediaFileManager.execute_deferred = telling  # type: ignore[method-assign]


def _forget(manager: MediaFileManager, name: str, files: dict[str, float]) -> None:
    """Forget a holder that is gone: its files at once, its ids as soon as may be.

    It may go while this very thread has the keeper at work, under a lock that no thread can take twice.
    Then another thread waits for it.
    """
    storage = _storage(manager)
    for file_id in list(files):
        storage.delete_file(file_id)
    if manager._lock.acquire(blocking=False):
        try:
            manager._files_by_session_and_coord.pop(name, None)
        finally:
            manager._lock.release()
    else:
        threading.Thread(target=_forget_in_turn, args=(manager, name), daemon=True).start()


def _forget_in_turn(manager: MediaFileManager, name: str) -> None:
    with manager._lock:
        manager._files_by_session_and_coord.pop(name, None)


def _manager() -> MediaFileManager | None:
    """Streamlit's keeper of files, where the app is served."""
    return runtime.get_instance().media_file_mgr if runtime.exists() else None


def _put(storage: MemoryMediaFileStorage, made: bytes, mime: str, name: str) -> str:
    file_id = secrets.token_hex(28)
    storage._files_by_id[file_id] = MemoryFile(made, mime, MediaFileKind.DOWNLOADABLE, name)
    return file_id


def _storage(manager: MediaFileManager) -> MemoryMediaFileStorage:
    storage = manager._storage
    assert isinstance(storage, MemoryMediaFileStorage)
    return storage
