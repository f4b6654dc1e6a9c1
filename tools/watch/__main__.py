"""``make watch CONTACT=you@example.org``: asks the services what is new, and lays it into data/watch/inbox.csv."""

import argparse
import datetime as dt
import os
import re
import sys
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from data import watched
from data.catalogue import FOLDER
from data.catalogue import load as load_catalogue
from data.problems import TableErrors
from tools.watch.asking import SERVICES, Asker
from tools.watch.run import Done, run, tasks

CONTACT = re.compile(r"[^\s@,;:()<>]+@[^\s@,;:()<>]+\.[^\s@,;:()<>]+")


def main(arguments: list[str] | None = None) -> int:
    """Run the watch; 0 = every search is done, 1 = some failed or the files don't hold, 2 = a wrong call."""
    parser = argparse.ArgumentParser(prog="python -m tools.watch", description=__doc__)
    parser.add_argument("--contact", default=os.environ.get("WATCH_CONTACT", ""), help="an e-mail address of yours")
    parser.add_argument("--again", action="store_true", help="also do what was done today already")
    parser.add_argument("--tables", type=Path, default=FOLDER, help="folder of the tables")
    parser.add_argument("--instead", default="", metavar="ADDRESS", help="one server in place of all services, to try")
    chosen = parser.parse_args(arguments)
    if not CONTACT.fullmatch(chosen.contact):
        parser.error("the services ask for an address to write to: make watch CONTACT=you@example.org")
    asker = Asker(chosen.contact, {one.key: os.environ.get(one.key, "") for one in SERVICES}, instead=chosen.instead)
    try:
        # A retraction already seen must not stop the watch from going on.
        catalogue = load_catalogue(chosen.tables, with_watch=False)
        to_do = list(tasks(catalogue))
        columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
        with Progress(*columns, console=Console(stderr=True)) as progress:
            bar = progress.add_task("", total=len(to_do))

            def tell(search: str) -> None:
                progress.update(bar, advance=1, description=search[:48])

            folder = watched.beside(chosen.tables)
            done = run(to_do, folder, asker, dt.date.today(), again=chosen.again, tell=tell)
    except (TableErrors, ValueError) as error:
        print(error, file=sys.stderr)
        return 1
    finally:
        asker.close()
    return _say(done)


def _say(done: Done) -> int:
    for one in done.new:
        print(f"{one.kind} {one.find_id}: {one.title}")
    for failure in done.failed:
        print(f"failed: {failure}", file=sys.stderr)
    print(
        f"{len(done.new)} new, seen, not judged. {done.done} searches done, {done.skipped} done before today, "
        f"{len(done.failed)} failed{': run it again to go on' if done.failed else ''}."
    )
    return 1 if done.failed else 0


if __name__ == "__main__":
    sys.exit(main())
