"""Searches the memory of another process for words that it should no longer hold."""

import re
from pathlib import Path

# What is freed is overwritten at once, by glibc and by Python: a word that is found is a word that is held.
NOTHING_LEFT_OVER = {
    "PYTHONMALLOC": "malloc",
    "GLIBC_TUNABLES": "glibc.malloc.perturb=165:glibc.malloc.tcache_count=0",
}
_MAP = re.compile(r"([0-9a-f]+)-([0-9a-f]+) rw")
_PIECE = 1 << 24


def count(process_id: int, word: bytes) -> int:
    """How often a word stands in the memory that a process may write to. Needs Linux and the right to look."""
    found = 0
    maps = Path(f"/proc/{process_id}/maps").read_text(encoding="utf-8", errors="replace")
    with Path(f"/proc/{process_id}/mem").open("rb", 0) as memory:
        for line in maps.splitlines():
            bounds = _MAP.match(line)
            if not bounds or line.endswith("[vvar]"):
                continue
            start, end = (int(one, 16) for one in bounds.groups())
            for place in range(start, end, _PIECE):
                found += _read(memory, place, min(_PIECE + len(word) - 1, end - place)).count(word)
    return found


def _read(memory: object, place: int, size: int) -> bytes:
    try:
        memory.seek(place)  # type: ignore[attr-defined]
        return bytes(memory.read(size))  # type: ignore[attr-defined]
    except OSError:
        return b""
