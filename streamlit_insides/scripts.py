"""Streamlit's scripts and styles: how their files are named, and how they name each other."""

import re
from collections.abc import Iterable
from pathlib import Path

from streamlit_insides.page import FOLDER

KINDS = {".js": "text/javascript", ".css": "text/css"}
FILES = {f"/{path.relative_to(FOLDER).as_posix()}": path for path in FOLDER.glob("static/*/*") if path.suffix in KINDS}
# What nearly every page of ours shows, by the name of the script that draws it.
DRAWN_WITH = ("Html", "PageLink", "Selectbox", "ButtonGroup", "Checkbox")
_NAMED = re.compile(r'(?:src|href)="\.(/static/[^"]+)"')
_IMPORTED = re.compile(r'(?:from|import)"\./([^"]+)"')


def named_in(page: str) -> list[str]:
    """The addresses of scripts and styles that a page names and that are there."""
    return [name for name in _NAMED.findall(page) if name in FILES]


def needed_for(kinds: Iterable[str]) -> list[str]:
    """The addresses of the scripts that draw these kinds of things, and of those that they import.

    Raises ValueError where one isn't there once: Streamlit is another than the one pinned.
    """
    wanted = [script(kind) for kind in kinds]
    for path in wanted:
        inside = (path.parent / name for name in _IMPORTED.findall(path.read_text(encoding="utf-8")))
        wanted += [other for other in inside if other not in wanted]
    return [name for name, path in FILES.items() if path in wanted]


def script(kind: str) -> Path:
    """The file of the script that draws a kind of thing. Raises ValueError where there isn't one."""
    found = [path for path in FILES.values() if path.name.split(".")[0] == kind]
    if len(found) != 1:
        raise ValueError(f"Streamlit has {len(found)} scripts named {kind}, not 1")
    return found[0]
