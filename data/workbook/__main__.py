"""``make workbook`` and ``make take-in``: all tables as one .xlsx, and its changes back into the tables."""

import argparse
import datetime as dt
import sys
from pathlib import Path

from data import catalogue
from data.problems import TableErrors
from data.workbook import tables
from data.workbook.read import NoWorkbookError
from data.workbook.sheet import TooMuchError
from data.workbook.take_in import pending, take_in
from data.workbook.write import workbook


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 = done, 1 = something in the way (said), 2 = a wrong call (argparse exits)."""
    parser = argparse.ArgumentParser(prog="python -m data.workbook", description=__doc__)
    parser.add_argument("command", choices=("make", "take-in"))
    parser.add_argument("file", type=Path, help="the .xlsx to write or to take in")
    parser.add_argument("--tables", type=Path, default=catalogue.FOLDER, help="folder of the tables")
    chosen = parser.parse_args(arguments)
    try:
        if chosen.command == "make":
            return _make(chosen.file, chosen.tables)
        taken = take_in(chosen.file, chosen.tables)
        print("\n".join(taken.lines))
        return 0 if taken.well else 1
    except TableErrors as errors:
        print(f"{errors}\nThe tables can't be read as they are: `make check` says what helps.")
    except (NoWorkbookError, TooMuchError) as error:
        print(error)
    except OSError as error:
        print(f"{error.filename}: {error.strerror}")
    return 1


def _make(path: Path, folder: Path) -> int:
    if path.exists() and pending(path, folder):
        print(f"{path} holds changes that the tables don't: take it in first, or move it away.")
        return 1
    path.write_bytes(workbook(tables.current(folder), dt.date.today()))
    print(f"{path} written")
    return 0


if __name__ == "__main__":
    sys.exit(main())
