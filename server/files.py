"""The line for files that are made when asked for: one of a session at a time, sessions in turn.

Whoever taps a button a hundred times waits for their own files. Nobody else does.
"""

import asyncio
from dataclasses import dataclass, field
from typing import Any

from components.sheets.session_files import is_anothers
from streamlit_insides.downloads import BackendOperationRequest, BackendOperationResponse, Handle, hand_requests_to
from wording import say

AT_ONCE, WAITING = 4, 6


@dataclass
class _Session:
    """What one session waits for: by button, what isn't being made yet."""

    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    waiting: dict[str, asyncio.Future[BackendOperationResponse]] = field(default_factory=dict)
    asked: int = 0


class Line:
    """The line before a handler of requests for files."""

    def __init__(self, handle: Handle) -> None:
        self.handle = handle
        self.makers = asyncio.Semaphore(AT_ONCE)
        self.sessions: dict[str, _Session] = {}

    async def ask(self, handler: Any, request: BackendOperationRequest, session_id: str) -> BackendOperationResponse:
        """The answer to a request in its turn. Who asks for what they wait for already gets the same answer."""
        session = self.sessions.setdefault(session_id, _Session())
        session.asked += 1
        try:
            button = request.deferred_file.file_id
            coming = session.waiting.get(button)
            if coming is None:
                if len(session.waiting) >= WAITING:
                    return _refused(request, say("server-file-too-many"))
                coming = asyncio.ensure_future(self._made(handler, request, session_id, session))
                session.waiting[button] = coming
            answer = BackendOperationResponse()
            answer.CopyFrom(await asyncio.shield(coming))
            answer.request_id = request.request_id
            return answer
        finally:
            session.asked -= 1
            if not session.asked:
                self.sessions.pop(session_id, None)

    async def _made(
        self, handler: Any, request: BackendOperationRequest, session_id: str, session: _Session
    ) -> BackendOperationResponse:
        async with session.turn, self.makers:
            session.waiting.pop(request.deferred_file.file_id, None)
            return await self.handle(handler, request, session_id)


def _refused(request: BackendOperationRequest, words: str) -> BackendOperationResponse:
    return BackendOperationResponse(request_id=request.request_id, error_msg=words)


def in_turn() -> None:
    """Put the line before Streamlit's handler; harmless when called again."""
    hand_requests_to(_ones_own)


def _ones_own(handle: Handle) -> Handle:
    """The line, closed to whoever asks for a file of another session's button."""
    line = Line(handle)

    async def ask(handler: Any, request: BackendOperationRequest, session_id: str) -> BackendOperationResponse:
        if is_anothers(request.deferred_file.file_id, session_id):
            return _refused(request, say("server-file-not-yours"))
        return await line.ask(handler, request, session_id)

    return ask
