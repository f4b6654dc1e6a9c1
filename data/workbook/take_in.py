"""Taking a workbook in: what it changed, whether the tables would hold, and only then the files."""

import datetime as dt
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from data import catalogue, watched
from data.csv_text import Cells, as_bytes
from data.problems import Problem
from data.rows.spoken import OTHER_LANGUAGES
from data.spoken import in_folder
from data.tidying.folder import replace_all
from data.workbook import merge_spoken
from data.workbook import tables as files
from data.workbook.beside import head_of
from data.workbook.merge import Merged, merge
from data.workbook.read import Book, read


@dataclass(frozen=True)
class Taken:
    """What came of a workbook, in lines; the tables it wrote; whether all of it stands in the tables now."""

    lines: tuple[str, ...]
    written: tuple[str, ...]
    well: bool


def take_in(path: Path, folder: Path, today: dt.date | None = None) -> Taken:
    """Bring a workbook's changes into the tables of a folder, if every rule holds of what they then say.

    A cell changed on both sides stays as it is in the folder and is listed. Raises NoWorkbookError, and TableErrors
    where the folder's files can't be read.
    """
    book = read(path)
    now = files.current(folder)
    merged = merged_all(book, now)
    lines = [*_about(book, now), *(line for one in merged.values() for line in one.changes)]
    collisions = [line for one in merged.values() for line in one.collisions]
    faults = [*_gaps(book), *(line for one in merged.values() for line in one.faults)]
    if not faults:
        changed = {name: as_bytes(one.cells) for name, one in merged.items() if one.cells != now[name]}
        faults = _broken(changed, merged, book, folder, today) if changed else []
    if faults:
        return Taken((*lines, *faults, *_colliding(collisions), "Nothing was written."), (), False)
    replace_all({folder / f"{name}.csv": content for name, content in changed.items()})
    done = f"Written: {', '.join(changed)}." if changed else "Nothing to change: the tables say all this already."
    return Taken((*lines, *_colliding(collisions), done), tuple(changed), not collisions)


def pending(path: Path, folder: Path) -> bool:
    """Whether a workbook holds anything that the folder's tables don't say. Raises as ``take_in`` does."""
    book = read(path)
    now = files.current(folder)
    merged = merged_all(book, now).values()
    return bool(_gaps(book)) or any(one.changes or one.collisions or one.faults for one in merged)


def merged_all(book: Book, now: dict[str, Cells]) -> dict[str, Merged]:
    """What each file would hold, by its name: every table, and right behind it what other languages say."""
    merged: dict[str, Merged] = {}
    for name, sheet in book.sheets.items():
        if name not in book.base:
            continue
        merged[name] = merge(sheet, book.base[name], now[name])
        for language in OTHER_LANGUAGES:
            said = in_folder(language, name)
            if said in book.base and said in now:
                merged[said] = merge_spoken.merge(language, sheet, book.base, now, merged[name])
    return merged


def _about(book: Book, now: dict[str, Cells]) -> list[str]:
    since = [name for name, cells in book.base.items() if now.get(name) != cells]
    lines = [f"Sheet '{name}' is no table: passed over." for name in book.others]
    if since:
        lines.append(f"Made from other tables than today's: {', '.join(since)} changed since. Merged cell by cell.")
    return lines


def _gaps(book: Book) -> list[str]:
    tables = dict.fromkeys(name.rpartition("/")[2] for name in book.base)
    lost = [f"{name}: the sheet is missing" for name in tables if name not in book.sheets]
    return lost + [f"{name}: wasn't in this workbook when it was made" for name in book.sheets if name not in book.base]


def _colliding(collisions: list[str]) -> list[str]:
    if not collisions:
        return []
    return [
        "Changed in the workbook and in the tables, each in its way; the tables stay as they are here:",
        *collisions,
    ]


def _broken(
    changed: dict[str, bytes], merged: dict[str, Merged], book: Book, folder: Path, today: dt.date | None
) -> list[str]:
    """What the rules say of the tables as they would stand, each at its cell in the workbook."""
    with tempfile.TemporaryDirectory() as room:
        after = Path(room) / "tables"
        shutil.copytree(folder, after)
        for name, content in changed.items():
            (after / f"{name}.csv").write_bytes(content)
        found = catalogue.find_problems(after, today, watch=watched.beside(folder))
        return [_at_cell(problem, merged, book) for problem in found]


def _at_cell(problem: Problem, merged: dict[str, Merged], book: Book) -> str:
    if problem.file not in merged:
        return str(problem)
    language, _, name = problem.file.rpartition("/")
    rows, sheet = merged[problem.file].rows, book.sheets[name]
    if problem.row == 0:
        return f"{problem.file}{f', column {problem.column}' if problem.column else ''}: {problem.message}"
    column = head_of(name, problem.column, language) if language else problem.column
    return f"{sheet.address(rows[problem.row], column)}: {problem.message}" if problem.row in rows else str(problem)
