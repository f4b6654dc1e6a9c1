"""Reads a small TOML file that whoever runs a copy has written, and says what is wrong with it by line and key."""

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

MOST_BYTES = 20_000
Wrong = Iterator[tuple[tuple[str, ...], Any, str]]
_AT = re.compile(r" \(at line (\d+), column \d+\)$")
_HEADER = re.compile(r"\s*\[\s*([^\[\]]+?)\s*\]\s*(#.*)?$")
_FIRST_WORD = re.compile(r"\s*([\w-]+)")
_KEY = re.compile(r"\s*([\w.\"' -]+?)\s*=")


@dataclass(frozen=True, order=True)
class Fault:
    """One thing wrong: file, line (0 where a key is missing), key, and what would be right."""

    file: str
    line: int
    key: str
    message: str

    def __str__(self) -> str:
        line = f", line {self.line}" if self.line else ""
        key = f", key {self.key}" if self.key else ""
        return f"{self.file}{line}{key}: {self.message}"


class FileErrors(ValueError):
    """Raised with every fault of a file. ``whose`` says which file it is."""

    whose = "file"

    def __init__(self, found: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(set(found)))
        count = len(self.faults)
        ending = f"{count} problem{'' if count == 1 else 's'} in the {self.whose}."
        super().__init__("\n".join([*map(str, self.faults), ending]))


def read(path: Path, wrong: Callable[[dict[str, Any]], Wrong], errors: type[FileErrors]) -> dict[str, Any]:
    """What the file says. Raises ``errors`` with everything that ``wrong`` yields: keys, value, and what is wrong."""
    words = _text(path, errors)
    try:
        said = tomllib.loads(words)
    except tomllib.TOMLDecodeError as error:
        raise errors([_not_toml(path.name, words, str(error))]) from None
    found = [
        Fault(path.name, _line_of(words, keys, value), ".".join(keys), message) for keys, value, message in wrong(said)
    ]
    if found:
        raise errors(found)
    return said


def _text(path: Path, errors: type[FileErrors]) -> str:
    try:
        with path.open("rb") as file:
            raw = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise errors([Fault(path.name, 0, "", f"the file can't be read: {error.strerror}")]) from None
    if len(raw) > MOST_BYTES:
        raise errors([Fault(path.name, 0, "", f"the file is too long: at most {MOST_BYTES:,} bytes")])
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise errors([Fault(path.name, line, "", "not UTF-8: save the file as UTF-8")]) from None


def _not_toml(file: str, words: str, message: str) -> Fault:
    at = _AT.search(message)
    lines = words.splitlines() or [""]
    number = int(at[1]) if at else len(lines)
    key = _FIRST_WORD.match(lines[min(number, len(lines)) - 1])
    return Fault(file, number, key[1] if key else "", f"not well-formed TOML: {_AT.sub('', message)}")


def _line_of(words: str, keys: tuple[str, ...], value: Any) -> int:
    """The line of a key, or of the nearest one above it that stands in the file; 0 where none does.

    A list may run over several lines: then it is the line on which the value stands.
    """
    lines = words.splitlines()
    section: tuple[str, ...] = ()
    best, number = 0, 0
    for place, line in enumerate(lines, 1):
        header = _HEADER.match(line)
        here = _split(header[1]) if header else ()
        if header:
            section = here
        elif key := _KEY.match(line):
            here = section + _split(key[1])
        if here and keys[: len(here)] == here and len(here) > best:
            best, number = len(here), place
    if keys == ("offers",) and number and isinstance(value, str):
        quoted = (f'"{value}"', f"'{value}'")
        after = (place for place in range(number, len(lines) + 1) if any(one in lines[place - 1] for one in quoted))
        return next(after, number)
    return number


def _split(key: str) -> tuple[str, ...]:
    return tuple(one.strip().strip("\"'") for one in key.split("."))
