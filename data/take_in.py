"""``make take-in``: a workbook that came back, of the tables or a reviewer's; its sheets tell which it is."""

import argparse
import sys
from pathlib import Path

from openpyxl import load_workbook

from data.catalogue import FOLDER
from data.review_sheet import __main__ as reviews
from data.review_sheet.workbook import FIRST, SHEETS
from data.rows.spoken import CALLED
from data.workbook import __main__ as workbook
from data.workbook import base
from data.workbook.read import UNREADABLE


def main(arguments: list[str] | None = None) -> int:
    """Take one file in; 0 = all of it stands in the tables, 1 = something in the way (said), 2 = a wrong call."""
    parser = argparse.ArgumentParser(prog="python -m data.take_in", description=__doc__)
    parser.add_argument("file", type=Path, help="the .xlsx to take in")
    parser.add_argument("--tables", type=Path, default=FOLDER, help="folder of the tables")
    chosen = parser.parse_args(arguments)
    command = reviews.main if is_review(chosen.file) else workbook.main
    return command(["take-in", str(chosen.file), "--tables", str(chosen.tables)])


def is_review(path: Path) -> bool:
    """Whether a file is a review sheet: it has a sheet of one, and carries no tables."""
    try:
        with path.open("rb") as file:
            names = load_workbook(file, read_only=True).sheetnames
    except UNREADABLE:
        return False
    return base.SHEET not in names and any(name in names for name in (FIRST, *SHEETS.values(), *CALLED.values()))


if __name__ == "__main__":
    sys.exit(main())
