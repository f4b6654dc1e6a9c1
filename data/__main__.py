"""For the person who keeps the tables: ``python -m data check`` and others; for the image: ``measure``."""

import argparse
import datetime as dt
import sys
from pathlib import Path

from data import changes, checking, due, package, reading_level, watched
from data.catalogue import FOLDER
from data.catalogue import load as load_catalogue
from data.problems import TableErrors
from data.rows import TABLES
from data.tidying import folder


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 = all well, 1 = problems found, 2 = a wrong call (argparse exits)."""
    try:
        return _run(arguments)
    except TableErrors as errors:
        print(errors)
    except OSError as error:
        print(f"{error.filename}: {error.strerror}")
    return 1


def _run(arguments: list[str] | None) -> int:
    parser = argparse.ArgumentParser(prog="python -m data", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="list everything wrong with the tables")
    check.add_argument("--today", type=_date, help="the date to judge by, YYYY-MM-DD (default: this machine's)")
    check.add_argument("--tables", type=Path, default=FOLDER, help="folder of the tables")
    tidy = commands.add_parser("tidy", help="mend what spreadsheets do to a CSV; refuse what could mean two things")
    tidy.add_argument("--tables", type=Path, default=FOLDER, help="folder of the tables")
    commands.add_parser("describe", help="write data/datapackage.json anew from the row models")
    commands.add_parser("measure", help="write data/reading_level.json, which the image has in place of textstat")
    looked_at = commands.add_parser("due", help="list what must be looked at; ends with 1 where something must")
    looked_at.add_argument("--today", type=_date, help="the date to judge by, YYYY-MM-DD (default: this machine's)")
    looked_at.add_argument(
        "--within", type=int, default=0, metavar="DAYS", help="and what will be due within so many days"
    )
    looked_at.add_argument("--tables", type=Path, default=FOLDER, help="folder of the tables")
    changed = commands.add_parser("changes", help="say what changed for a reader since a version")
    changed.add_argument(
        "--since", required=True, metavar="VERSION", help="a version of changelog.csv, or a git revision"
    )
    chosen = parser.parse_args(arguments)
    if chosen.command == "describe":
        package.PATH.write_text(package.as_json(), encoding="utf-8")
        print(f"{package.PATH.name} written")
        return 0
    if chosen.command == "measure":
        catalogue = load_catalogue()
        rows = {name: catalogue.rows(name) for name in TABLES}
        reading_level.MEASURED.write_text(reading_level.as_json(rows), encoding="utf-8")
        print(f"{reading_level.MEASURED.name} written")
        return 0
    if chosen.command == "tidy":
        lines, well = folder.put_right(chosen.tables)
        print("\n".join(lines))
        return 0 if well else 1
    if chosen.command == "due":
        return _due(chosen.tables, chosen.today or dt.date.today(), chosen.within)
    if chosen.command == "changes":
        return _changes(chosen.since)
    problems = checking.report(chosen.tables, chosen.today)
    for problem in problems:
        print(problem)
    print(f"{len(problems)} problem{'' if len(problems) == 1 else 's'} in the tables")
    return 1 if problems else 0


def _due(tables: Path, today: dt.date, within: int) -> int:
    catalogue, until = load_catalogue(tables, today, with_watch=False), today + dt.timedelta(days=within)
    print("\n".join(due.report(catalogue, watched.read(watched.beside(tables))[0], today, until)))
    return 1 if due.rows_due(catalogue, until) or due.left_in_english(catalogue) else 0


def _changes(since: str) -> int:
    catalogue = load_catalogue()
    try:
        then = changes.tables_then(since)
    except changes.NoSuchVersion as error:
        print(error, file=sys.stderr)
        return 1
    found = list(changes.changes(then, changes.tables_now(catalogue), catalogue))
    print("\n".join(changes.report(found, since, catalogue)))
    return 0


def _date(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"'{text}' found; a date as YYYY-MM-DD would be right") from None


if __name__ == "__main__":
    sys.exit(main())
