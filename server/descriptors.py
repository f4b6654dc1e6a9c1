"""File descriptors: every reader takes four, so the system's usual 1,024 would carry some 220 readers."""

import logging
import time
from pathlib import Path

try:
    import resource
except ImportError:  # Windows has no such limit
    resource = None  # type: ignore[assignment]

A_READER, SPARE = 4, 128
ENOUGH, MOST = 300 * A_READER + 2 * SPARE + 3 * 128, 65_536
LOOK_AGAIN = 0.5
_LOG = logging.getLogger("options")
_LISTED = next((path for path in (Path("/proc/self/fd"), Path("/dev/fd")) if path.is_dir()), None)


def raise_limit() -> int:
    """Raise the soft limit as far as the hard one and MOST allow; what is allowed now, 0 for without end.

    Logs a warning where that is too few for 300 readers and the sessions of those who have just left.
    """
    if resource is None:
        return 0
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = MOST if hard == resource.RLIM_INFINITY else min(hard, MOST)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
    allowed = limit()
    if 0 < allowed < ENOUGH:
        _LOG.warning(
            "%d file descriptors are allowed, enough for about %d readers at once; %d would be right (ulimit -n)",
            allowed,
            max(0, allowed - SPARE) // A_READER,
            ENOUGH,
        )
    return allowed


def limit() -> int:
    """How many this process may have; 0 for without end."""
    if resource is None:
        return 0
    soft = resource.getrlimit(resource.RLIMIT_NOFILE)[0]
    return 0 if soft == resource.RLIM_INFINITY else soft


class Room:
    """Whether there are descriptors for one more reader. They are counted anew at most every LOOK_AGAIN seconds."""

    def __init__(self) -> None:
        self._used, self._at = 0, float("-inf")

    def is_left(self) -> bool:
        """Whether one more reader leaves SPARE for files, health and pages."""
        allowed = limit()
        return not allowed or self._counted() + A_READER <= allowed - SPARE

    def taken(self) -> None:
        """Count a reader who has come since."""
        self._used += A_READER

    def _counted(self) -> int:
        now = time.monotonic()
        if _LISTED and now - self._at > LOOK_AGAIN:
            self._used, self._at = sum(1 for _ in _LISTED.iterdir()), now
        return self._used
