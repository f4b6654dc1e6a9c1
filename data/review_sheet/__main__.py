"""For the person who keeps the tables: ``python -m data.review_sheet make --who NAME`` and ``take-in FILE``."""

import argparse
import re
import sys
from pathlib import Path

from data.catalogue import FOLDER
from data.catalogue import load as load_catalogue
from data.problems import TableErrors
from data.review_sheet.as_pdf import as_pdf
from data.review_sheet.items import items
from data.review_sheet.take_in import SheetErrors, pending, take_in, write
from data.review_sheet.translated import lines
from data.review_sheet.workbook import spoken_workbook, workbook
from data.rows.review import NAME_PATTERN
from data.rows.spoken import OTHER_LANGUAGES
from data.signing import SIGNED


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 = done, 1 = something is wrong and nothing was written, 2 = a wrong call."""
    parser = argparse.ArgumentParser(prog="python -m data.review_sheet", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    make = commands.add_parser("make", help="write a workbook and a PDF for one reviewer")
    make.add_argument("--who", required=True, help="the reviewer's name, as readers will see it")
    make.add_argument(
        "--only",
        choices=(*SIGNED, *OTHER_LANGUAGES),
        help="ratings (evidence) or answers alone; or a language, for its translator",
    )
    make.add_argument("--into", type=Path, default=Path(), help="folder to write into (default: here)")
    make.add_argument("--tables", type=Path, default=FOLDER, help="folder of the tables")
    back = commands.add_parser("take-in", help="read a workbook that came back")
    back.add_argument("file", type=Path)
    back.add_argument("--tables", type=Path, default=FOLDER, help="folder of the tables")
    chosen = parser.parse_args(arguments)
    if chosen.command == "make":
        chosen.who = " ".join(chosen.who.split())
        if not re.fullmatch(NAME_PATTERN, chosen.who):
            parser.error(f"'{chosen.who}' found; a name of letters would be right: make review-sheet WHO='Jane Doe'")
    try:
        return _take_in(chosen.file, chosen.tables) if chosen.command == "take-in" else _make(chosen)
    except TableErrors as errors:
        print(f"{errors}\nThe tables can't be read as they are: `make check` says what helps.")
    except SheetErrors as errors:
        print(f"{errors}\nNothing was written.")
    except OSError as error:
        print(f"{error.filename}: {error.strerror}")
    return 1


def _make(chosen: argparse.Namespace) -> int:
    if chosen.only in OTHER_LANGUAGES:
        return _make_spoken(chosen)
    name = chosen.who
    catalogue = load_catalogue(chosen.tables)
    asked = [one for one in items(catalogue, name) if chosen.only in (None, one.table)]
    if not asked:
        print(f"{name} has signed everything as it stands.")
        return 0
    book = chosen.into / f"review-{_stem(name)}.xlsx"
    if _in_the_way(book, chosen.tables):
        return 1
    for path, made in ((book, workbook(asked, name)), (book.with_suffix(".pdf"), as_pdf(catalogue, asked, name))):
        path.write_bytes(made)
        print(f"{path} written: {', '.join(_counts([one.table for one in asked]))}")
    return 0


def _make_spoken(chosen: argparse.Namespace) -> int:
    name, language = chosen.who, chosen.only
    asked = lines(load_catalogue(chosen.tables), language, name)
    if not asked:
        print(f"{name} has signed everything that is translated, as it stands.")
        return 0
    book = chosen.into / f"review-{_stem(name)}-{language}.xlsx"
    if _in_the_way(book, chosen.tables):
        return 1
    book.write_bytes(spoken_workbook(asked, language, name))
    print(f"{book} written: {len(asked)} row{'' if len(asked) == 1 else 's'}")
    return 0


def _stem(name: str) -> str:
    return re.sub(r"[^a-z]+", "-", name.casefold()).strip("-") or "reviewer"


def _in_the_way(book: Path, tables: Path) -> bool:
    """Whether a sheet there holds signatures that would be lost; says so."""
    if not book.exists() or not pending(book, tables):
        return False
    print(f"{book} holds signatures that reviews.csv doesn't: take it in first, or move it away.")
    return True


def _counts(asked: list[str]) -> list[str]:
    counts = {what: asked.count(table) for table, what in SIGNED.items()}
    return [f"{count} {what}{'' if count == 1 else 's'}" for what, count in counts.items() if count]


def _take_in(file: Path, folder: Path) -> int:
    taken = take_in(file, folder)
    write(taken, folder)
    for said in taken.new:
        print(said)
    for key in taken.lapsed:
        print(f"{key}: the row has changed since the sheet was made, so this signature doesn't count; ask again")
    for line in taken.gone:
        print(f"{line}: there is no such row any more, so this signature isn't taken in")
    print(f"{len(taken.new)} signature{'' if len(taken.new) == 1 else 's'} written to reviews.csv")
    return 1 if taken.gone else 0


if __name__ == "__main__":
    sys.exit(main())
