"""Tables past the checker, with markup in every cell that holds words: what if the checker failed one day?"""

import dataclasses
from collections.abc import Callable
from types import MappingProxyType
from typing import Any

from data import catalogue
from data.catalogue import Catalogue
from data.reading import is_prose
from data.rows import TABLES

EVIL = (
    " <script>window.hit=1</script><img src=x onerror=window.hit=1><b>zqbold</b></style></title> **zqstrong** "
    "[zqlink](https://evil.example/) #strike[zqtypst] $zqmath$ :red[zqred] `zqcode` \\ \" ' }"
)
COUNTED_WITH = {"kinetics": ("unit",)}
RAW = ("<script>window.hit", "<img src=x", "<b>zqbold", "</style></title>")


def with_markup(clean: Catalogue) -> Catalogue:
    """The same tables with markup at the end of every text."""
    changed: dict[str, Any] = {}
    for name in TABLES:
        if name == "notices":
            changed[name] = MappingProxyType({one: words + EVIL for one, words in clean.notices.items()})
        elif name == "sources":
            rows = {one: _with_markup("sources", row) for one, row in clean.sources.items()}
            changed[name] = MappingProxyType(rows)
        elif hasattr(clean, name):
            changed[name] = tuple(_with_markup(name, row) for row in getattr(clean, name))
    files = {
        name: tuple(_with_markup(name, row) for row in rows) if name in TABLES else rows
        for name, rows in clean.files.items()
    }
    return dataclasses.replace(clean, **changed, files=MappingProxyType(files))


def _with_markup(name: str, row: Any) -> Any:
    table = TABLES[name]
    ids = {*table.key, *table.foreign, *COUNTED_WITH.get(name, ())}
    words = [column for column, kind in table.model.model_fields.items() if is_prose(kind) and column not in ids]
    return row.model_copy(update={column: getattr(row, column) + EVIL for column in words if getattr(row, column)})


def load_broken() -> None:
    """Make the server of this process read such tables."""
    assemble: Callable[..., Catalogue] = catalogue._assemble
    catalogue._assemble = lambda *what: with_markup(assemble(*what))


BEFORE = "from tests.faults.broken import load_broken\nload_broken()\n"
