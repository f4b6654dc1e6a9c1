"""Download buttons that go on working while their page is drawn anew.

Streamlit gives a download button a new id in every run and forgets the old one, which a browser may be
about to ask for. It also forgets a made file after two runs of anybody's, perhaps before it is fetched.
Held ids are neither forgotten nor shared: they go when their holder goes, with its session.
"""

import threading
import weakref
from collections import deque
from collections.abc import Mapping

from streamlit import runtime
from streamlit.runtime.media_file_manager import MediaFileManager
from streamlit.runtime.media_file_storage import MediaFileKind

BUTTON_IDS, FILES = 12, 3


class Held:
    """The last button ids and made files of one session."""

    def __init__(self, session_id: str) -> None:
        self.session_id = session_id
        self._buttons: deque[str] = deque(maxlen=BUTTON_IDS)
        self._files: deque[str] = deque(maxlen=FILES)
        manager = _manager()
        if manager is not None:
            weakref.finalize(self, _forget, manager, self._name)

    @property
    def _name(self) -> str:
        return f"{self.session_id}-held"

    def hold_buttons(self) -> None:
        """Hold the ids that this run has given to the session's download buttons."""
        manager = _manager()
        if manager is None:
            return
        with manager._lock:
            given = manager._files_by_session_and_coord.get(self.session_id, {}).values()
            self._buttons.extend(one for one in given if one in manager._deferred_callables)
            self._note(manager)

    def hold_file(self, made: bytes, mime: str, name: str) -> None:
        """Hold a file that is about to be fetched."""
        manager = _manager()
        if manager is None:
            return
        with manager._lock:
            self._files.append(manager._storage.load_and_get_id(made, mime, MediaFileKind.DOWNLOADABLE, name))
            self._note(manager)

    def _note(self, manager: MediaFileManager) -> None:
        ids: Mapping[str, str] = {str(place): one for place, one in enumerate((*self._buttons, *self._files))}
        manager._files_by_session_and_coord[self._name] = dict(ids)


def _forget(manager: MediaFileManager, name: str) -> None:
    """Forget a holder that is gone.

    It may go while this very thread has the keeper at work, under a lock that no thread can take twice.
    Then another thread waits for it.
    """
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
