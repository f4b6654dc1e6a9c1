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
from collections.abc import Callable

from streamlit_insides import downloads
from streamlit_insides.downloads import MediaFileManager, MediaFileStorageError
from wording import language, speaking

BUTTON_IDS, FILES = 12, 3
FILE_SECONDS = 600.0
_GONE = "Deferred file not found"
_HOLDS = "-held"


class Maker:
    """What a download button is given: called, it makes the file, holds it, and tells its address.

    It speaks the language of the run that drew the button, in whatever thread it is called. It takes a bound method
    and keeps its object only weakly. Raises MediaFileStorageError where that is gone.
    """

    def __init__(self, make: Callable[[], str]) -> None:
        self._make = weakref.WeakMethod(make)
        self._spoken = language()

    def __call__(self) -> str:
        """Make the file; its address."""
        make = self._make()
        if make is None:
            raise MediaFileStorageError(_GONE)
        with speaking(self._spoken):
            return make()


class SessionFiles:
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
        self._buttons += downloads.buttons_of(manager, self.session_id)
        del self._buttons[:-BUTTON_IDS]
        downloads.hold_ids(manager, self._name, self._buttons)

    def hold_file(self, made: bytes, mime: str, name: str) -> str:
        """Hold a file that is about to be fetched; the address it can be fetched at."""
        manager = _manager()
        if manager is None:
            raise MediaFileStorageError(_GONE)
        file_id = secrets.token_hex(28)
        address = downloads.put(manager, file_id, made, mime, name)
        self._files[file_id] = time.monotonic()
        for old in list(self._files)[:-FILES]:
            self._drop(manager, old)
        return address

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
            self._drop(manager, file_id)
        return len(old)

    def _drop(self, manager: MediaFileManager, file_id: str) -> None:
        self._files.pop(file_id, None)
        downloads.delete(manager, file_id)


def keep_file(made: bytes, mime: str, name: str) -> str:
    """Keep a file that is the same for everybody for as long as the server runs; its address."""
    manager = _manager()
    if manager is None:
        raise MediaFileStorageError(_GONE)
    return downloads.put(manager, secrets.token_hex(28), made, mime, name)


def is_anothers(button: str, session_id: str) -> bool:
    """Whether a button's id was given to other sessions and not to this one."""
    manager = _manager()
    if manager is None:
        return False
    with manager._lock:
        given = {name for name, ids in manager._files_by_session_and_coord.items() if button in ids.values()}
    return bool(given) and not given & {session_id, f"{session_id}{_HOLDS}"}


_LISTING = threading.Lock()
_HELD: weakref.WeakSet[SessionFiles] = weakref.WeakSet()


def sweep_files(now: float) -> int:
    """Delete every session's files that are older than FILE_SECONDS at ``now``; how many those were."""
    with _LISTING:
        holders = list(_HELD)
    return sum(one.sweep(now) for one in holders)


def tell_addresses() -> None:
    """Have Streamlit hand out the address that a Maker tells; harmless when called again."""
    downloads.ask_instead(lambda make: make if isinstance(make, Maker) else None)


def _forget(manager: MediaFileManager, name: str, files: dict[str, float]) -> None:
    """Forget a holder that is gone: its files at once, its ids as soon as may be."""
    for file_id in list(files):
        downloads.delete(manager, file_id)
    downloads.forget_name(manager, name)


def _manager() -> MediaFileManager | None:
    return downloads.keeper()
