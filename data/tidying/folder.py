"""All files of a folder: looked at, and mended where every cell of a file is certain."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
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
    replace_all({path: content})


def replace_all(contents: Mapping[Path, bytes]) -> None:
    """Put new bytes in the places of several files: each is written in full before the first takes its place.

    Raises OSError, which names the files that are new already where one can't be replaced: the rest stays as it was.
    """
    written = {path: path.with_name(f".{path.name}.new") for path in contents}
    try:
        for path, beside in written.items():
            beside.write_bytes(contents[path])
    except OSError:
        _forget(written.values())
        raise
    done: list[str] = []
    for path, beside in written.items():
        try:
            beside.replace(path)
        except OSError as error:
            _forget(written.values())
            so_far = f"Written so far: {', '.join(done)}." if done else "Nothing was written."
            said = f"can't be replaced ({error.strerror}); close it where it is open, and try again. {so_far}"
            raise OSError(error.errno, said, str(path)) from error
        done.append(path.name)


def _forget(half: Iterable[Path]) -> None:
    for one in half:
        with suppress(OSError):
            one.unlink(missing_ok=True)
