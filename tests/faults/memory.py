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
# glibc leaves the last eight bytes of what is freed as they were: a shorter word may be found there, held by nobody.
SHORTEST = 9


def count(process_id: int, *words: bytes) -> int:
    """How often these words stand in the memory that a process may write to. Needs Linux and the right to look.

    Raises ValueError for a word that is shorter than SHORTEST bytes.
    """
    longest = max(map(len, words))
    if min(map(len, words)) < SHORTEST:
        raise ValueError(f"words of {SHORTEST} bytes and more can be told from what is left of freed memory")
    found = 0
    maps = Path(f"/proc/{process_id}/maps").read_text(encoding="utf-8", errors="replace")
    with Path(f"/proc/{process_id}/mem").open("rb", 0) as memory:
        for line in maps.splitlines():
            bounds = _MAP.match(line)
            if not bounds or line.endswith("[vvar]"):
                continue
            start, end = (int(one, 16) for one in bounds.groups())
            for place in range(start, end, _PIECE):
                piece = _read(memory, place, min(_PIECE + longest - 1, end - place))
                found += sum(piece[: _PIECE + len(word) - 1].count(word) for word in words)
    return found


def _read(memory: object, place: int, size: int) -> bytes:
    try:
        memory.seek(place)  # type: ignore[attr-defined]
        return bytes(memory.read(size))  # type: ignore[attr-defined]
    except OSError:
        return b""
