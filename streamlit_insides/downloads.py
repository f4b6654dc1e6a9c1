"""Streamlit's keeper of files and its handler of requests for them.

A download button has an id, new in every run; a file made for it lies under another. The keeper notes under a name,
usually a session's id, which ids are in use, and forgets the others.
"""

import threading
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from streamlit import runtime
from streamlit.proto.BackMsg_pb2 import BackendOperationRequest
from streamlit.proto.ForwardMsg_pb2 import BackendOperationResponse
from streamlit.runtime.backend_operation_handler import DeferredFileHandler
from streamlit.runtime.media_file_manager import MediaFileManager
from streamlit.runtime.media_file_storage import MediaFileKind, MediaFileStorageError
from streamlit.runtime.memory_media_file_storage import MemoryFile, MemoryMediaFileStorage

Handle = Callable[[Any, BackendOperationRequest, str], Awaitable[BackendOperationResponse]]
__all__ = [
    "BackendOperationRequest",
    "BackendOperationResponse",
    "Handle",
    "MediaFileManager",
    "MediaFileStorageError",
    "ask_instead",
    "buttons_of",
    "delete",
    "forget_name",
    "hand_requests_to",
    "hold_ids",
    "keeper",
    "put",
]


def keeper() -> MediaFileManager | None:
    """The keeper of files, where the app is served."""
    return runtime.get_instance().media_file_mgr if runtime.exists() else None


def buttons_of(manager: MediaFileManager, session_id: str) -> list[str]:
    """The ids that the last run gave to a session's download buttons."""
    with manager._lock:
        given = manager._files_by_session_and_coord.get(session_id, {}).values()
        return [one for one in given if one in manager._deferred_callables]


def hold_ids(manager: MediaFileManager, name: str, ids: Sequence[str]) -> None:
    """Note under a name that ids are in use, instead of what was noted under it."""
    with manager._lock:
        manager._files_by_session_and_coord[name] = {str(place): one for place, one in enumerate(ids)}


def forget_name(manager: MediaFileManager, name: str) -> None:
    """Forget what was noted under a name: at once, or, where the keeper is at work, from another thread.

    This very thread may have the keeper at work, under a lock that no thread can take twice.
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


def put(manager: MediaFileManager, file_id: str, made: bytes, mime: str, name: str) -> str:
    """Lay a file down under an id; the address it can be fetched at."""
    storage = _storage(manager)
    storage._files_by_id[file_id] = MemoryFile(made, mime, MediaFileKind.DOWNLOADABLE, name)
    return storage.get_url(file_id)


def delete(manager: MediaFileManager, file_id: str) -> None:
    """Delete a file at once."""
    _storage(manager).delete_file(file_id)


def ask_instead(own: Callable[[Any], Callable[[], str] | None]) -> None:
    """Have a tap on a button ask ``own`` first: of what makes the button's file it may return what tells an address.

    Harmless when called again.
    """
    execute = MediaFileManager.execute_deferred
    if getattr(execute, "asks", False):
        return

    def asking(self: MediaFileManager, file_id: str) -> str:
        with self._lock:
            entry = self._deferred_callables.get(file_id)
        tells = own(entry["callable"]) if entry else None
        return tells() if tells else execute(self, file_id)

    asking.asks = True  # type: ignore[attr-defined]
    MediaFileManager.execute_deferred = asking  # type: ignore[method-assign]


def hand_requests_to(line: Callable[[Handle], Handle]) -> None:
    """Put a line before the handler of requests for files; harmless when called again."""
    if getattr(DeferredFileHandler.handle, "in_line", False):
        return
    ask = line(DeferredFileHandler.handle)

    async def handle(
        self: DeferredFileHandler, request: BackendOperationRequest, session_id: str
    ) -> BackendOperationResponse:
        return await ask(self, request, session_id)

    handle.in_line = True  # type: ignore[attr-defined]
    DeferredFileHandler.handle = handle  # type: ignore[method-assign]


def _storage(manager: MediaFileManager) -> MemoryMediaFileStorage:
    storage = manager._storage
    if not isinstance(storage, MemoryMediaFileStorage):
        raise TypeError(f"Streamlit keeps files in {type(storage).__name__}, not MemoryMediaFileStorage")
    return storage
