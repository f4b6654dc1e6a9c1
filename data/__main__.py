"""For the person who keeps the tables: ``python -m data check`` and ``describe``; for the image: ``measure``."""

import argparse
import datetime as dt
import sys
from pathlib import Path

from data import catalogue, checking, package, reading_level
from data.rows import TABLES
from data.tidying import folder


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 = all well, 1 = problems found, 2 = a wrong call (argparse exits)."""
    parser = argparse.ArgumentParser(prog="python -m data", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="list everything wrong with the tables")
    check.add_argument("--today", type=_date, help="the date to judge by, YYYY-MM-DD (default: this machine's)")
    check.add_argument("--tables", type=Path, default=catalogue.FOLDER, help="folder of the tables")
    tidy = commands.add_parser("tidy", help="mend what spreadsheets do to a CSV; refuse what could mean two things")
    tidy.add_argument("--tables", type=Path, default=catalogue.FOLDER, help="folder of the tables")
    commands.add_parser("describe", help="write data/datapackage.json anew from the row models")
    commands.add_parser("measure", help="write data/reading_level.json, which the image has in place of textstat")
    chosen = parser.parse_args(arguments)
    if chosen.command == "describe":
        package.PATH.write_text(package.as_json(), encoding="utf-8")
        print(f"{package.PATH.name} written")
        return 0
    if chosen.command == "measure":
        tables = catalogue.load()
        rows = {name: tables.rows(name) for name in TABLES}
        reading_level.MEASURED.write_text(reading_level.as_json(rows), encoding="utf-8")
        print(f"{reading_level.MEASURED.name} written")
        return 0
    if chosen.command == "tidy":
        lines, well = folder.put_right(chosen.tables)
        print("\n".join(lines))
        return 0 if well else 1
    problems = checking.report(chosen.tables, chosen.today)
    for problem in problems:
        print(problem)
    print(f"{len(problems)} problem{'' if len(problems) == 1 else 's'} in the tables")
    return 1 if problems else 0


def _date(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' found; a date as YYYY-MM-DD would be right") from None


if __name__ == "__main__":
    sys.exit(main())
