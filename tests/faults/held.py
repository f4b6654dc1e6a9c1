"""What a server's process holds, as it counts itself: Python's blocks, and the bytes that malloc gave out.

Both are exact where the size of a process isn't: what is freed leaves them at once, so that a few visits tell what
one leaves behind, be it three small objects or two thousand letters. Needs glibc.
"""

import signal
import time
from dataclasses import dataclass
from pathlib import Path

import psutil

from tests.faults.running import Running

# What a visit may leave, where some caches still fill up: far less than a session, a page, or a text written, takes.
BLOCKS, BYTES = 20, 3 * 1024
# Who has left is forgotten one after another, on a server whose waits are set short within three seconds: a shorter
# quiet may be one between two of them. A session takes more than a thousandth of all blocks.
_QUIET, _LONGEST = 3.0, 30.0
_COUNT = """
import ctypes, gc, os, signal, sys
class _Info(ctypes.Structure):
    _fields_ = [(name, ctypes.c_size_t) for name in (
        "arena", "ordblks", "smblks", "hblks", "hblkhd", "usmblks", "fsmblks", "uordblks", "fordblks", "keepcost")]
_mallinfo = ctypes.CDLL(None).mallinfo2
_mallinfo.restype = _Info
def _count(number, frame):
    gc.collect()
    info = _mallinfo()
    with open({path!r} + "~", "w") as file:
        file.write(f"{{sys.getallocatedblocks()}} {{info.uordblks + info.hblkhd}}")
    os.replace({path!r} + "~", {path!r})
signal.signal(signal.SIGUSR1, _count)
"""


@dataclass(frozen=True)
class Held:
    """Blocks that Python holds, bytes that malloc gave out, the size of the process in bytes, and its threads."""

    blocks: int
    malloc: int
    size: int
    threads: int

    def left_by(self, visits: int, before: "Held") -> str:
        """What each visit since then left behind, in words."""
        blocks, kib = (self.blocks - before.blocks) / visits, (self.malloc - before.malloc) / visits / 1024
        size = f"{self.size / 2**20:.0f} MiB, {self.size / before.size - 1:+.1%}"
        return f"{visits} visits: {blocks:+.1f} blocks and {kib:+.2f} KiB a visit; {size}"

    def is_flat(self, visits: int, before: "Held") -> bool:
        """Whether so many visits left next to nothing: of Python's, of malloc's, and no thread each."""
        return (
            self.blocks - before.blocks < BLOCKS * visits
            and self.malloc - before.malloc < BYTES * visits
            and self.threads - before.threads < visits / 2
        )


class Counted(Running):
    """A running server that counts what it holds when it is asked."""

    def __init__(self, folder: Path, before: str = "", **more: str) -> None:
        self.told = folder / "held"
        super().__init__(folder / "server.log", before=_COUNT.format(path=str(self.told)) + before, **more)

    def held(self) -> Held:
        """What it holds now."""
        self.told.unlink(missing_ok=True)
        self.process.send_signal(signal.SIGUSR1)
        end = time.monotonic() + _LONGEST
        while not self.told.exists():
            assert time.monotonic() < end, "the server doesn't count"
            time.sleep(0.02)
        blocks, malloc = map(int, self.told.read_text(encoding="utf-8").split())
        process = psutil.Process(self.process.pid)
        return Held(blocks, malloc, process.memory_info().rss, process.num_threads())

    def settled(self) -> Held:
        """What it holds once nothing more is let go of: who has left is forgotten after a while."""
        least = self.held()
        begun = fallen = time.monotonic()
        while (at := time.monotonic()) - fallen < _QUIET and at - begun < _LONGEST:
            time.sleep(0.3)
            now = self.held()
            if now.blocks <= 0.999 * least.blocks:
                fallen = time.monotonic()
            least = min(least, now, key=lambda one: one.blocks)
        return least
