"""For the person who keeps the tables: ``python -m data.review_sheet make --who NAME`` and ``take-in FILE``."""

import argparse
import re
import sys
from pathlib import Path

from data import catalogue
from data.review_sheet.as_pdf import as_pdf
from data.review_sheet.items import items
from data.review_sheet.take_in import SheetErrors, take_in, write
from data.review_sheet.workbook import workbook
from data.rows.review import NAME_PATTERN
from data.signing import SIGNED


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 = done, 1 = something is wrong and nothing was written, 2 = a wrong call."""
    parser = argparse.ArgumentParser(prog="python -m data.review_sheet", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    make = commands.add_parser("make", help="write a workbook and a PDF for one reviewer")
    make.add_argument("--who", required=True, help="the reviewer's name, as readers will see it")
    make.add_argument("--only", choices=SIGNED, help="ratings (evidence) or answers alone")
    make.add_argument("--into", type=Path, default=Path(), help="folder to write into (default: here)")
    back = commands.add_parser("take-in", help="read a workbook that came back")
    back.add_argument("file", type=Path)
    back.add_argument("--tables", type=Path, default=catalogue.FOLDER, help="folder of the tables")
    chosen = parser.parse_args(arguments)
    if chosen.command == "take-in":
        return _take_in(chosen.file, chosen.tables)
    name = " ".join(chosen.who.split())
    if not re.fullmatch(NAME_PATTERN, name):
        parser.error(f"'{chosen.who}' found; a name of letters would be right: make review-sheet WHO='Jane Doe'")
    return _make(name, chosen.only, chosen.into)


def _make(name: str, only: str | None, into: Path) -> int:
    tables = catalogue.load()
    asked = [one for one in items(tables, name) if only in (None, one.table)]
    if not asked:
        print(f"{name} has signed everything as it stands.")
        return 0
    stem = re.sub(r"[^a-z]+", "-", name.casefold()).strip("-") or "reviewer"
    for ending, made in (("xlsx", workbook(asked, name)), ("pdf", as_pdf(tables, asked, name))):
        path = into / f"review-{stem}.{ending}"
        path.write_bytes(made)
        print(f"{path} written: {', '.join(_counts([one.table for one in asked]))}")
    return 0


def _counts(asked: list[str]) -> list[str]:
    counts = {what: asked.count(table) for table, what in SIGNED.items()}
    return [f"{count} {what}{'' if count == 1 else 's'}" for what, count in counts.items() if count]


def _take_in(file: Path, folder: Path) -> int:
    try:
        taken = take_in(file, folder)
    except SheetErrors as errors:
        print(errors)
        print("Nothing was written.")
        return 1
    write(taken, folder)
    for said in taken.new:
        print(said)
    for key in taken.lapsed:
        print(f"{key}: the row has changed since the sheet was made, so this signature doesn't count; ask again")
    print(f"{len(taken.new)} signature{'' if len(taken.new) == 1 else 's'} written to reviews.csv")
    return 0


if __name__ == "__main__":
    sys.exit(main())
