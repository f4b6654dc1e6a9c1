"""All files of a folder: looked at, and mended where every cell of a file is certain."""

from functools import partial
from pathlib import Path

from data import committed
from data.problems import in_words
from data.rows import TABLES
from data.rows.spoken import SPOKEN_TABLES
from data.tidying.files import Tidied, tidy


def look(folder: Path) -> list[Tidied]:
    """What there is to mend or to refuse, file by file, in the tables' order, those in other languages last.

    None for files that can't be opened.
    """
    found = []
    for name in (*TABLES, *SPOKEN_TABLES):
        path = folder / f"{name}.csv"
        try:
            raw = path.read_bytes()
        except OSError:
            continue
        found.append(tidy(name, raw, partial(committed.cells, path)))
    return found


def put_right(folder: Path) -> tuple[list[str], bool]:
    """Mend every file in which nothing is refused; what was done and what not, in lines, and whether all is well."""
    lines: list[str] = []
    well = True
    for one in look(folder):
        if one.refused:
            well = False
            lines += in_words(one.refused)
            lines += [f"{mend}: left as it is until the above is put right" for mend in one.mends]
        elif one.mends and one.after is not None:
            replace(folder / f"{one.name}.csv", one.after)
            lines += [f"{mend}: mended" for mend in one.mends]
    return lines or ["nothing to tidy"], well


def replace(path: Path, content: bytes) -> None:
    """Put new bytes in a file's place; a fault in between leaves the old file whole."""
    beside = path.with_name(f".{path.name}.new")
    beside.write_bytes(content)
    beside.replace(path)
