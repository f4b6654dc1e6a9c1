"""Whether the server would start and every page, PDF and file can be drawn: ``python -m server.check``, `make check`.

First the tables (see ``data.checking``); where they hold, everything is drawn once in memory, for every option and
condition and in every language, as a reader would meet it, by as many processes as there are cores.
"""

import argparse
import datetime as dt
import importlib
import logging
import multiprocessing
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from functools import partial
from itertools import cycle, pairwise
from pathlib import Path

from streamlit.testing.v1 import AppTest

from components.chairside import steps
from components.compare import grid_cache
from components.evidence import evidence_cache
from components.frame import pages, store
from components.frame.calm import where_raised
from components.frame.style import style_rules
from components.pieces import drawings
from components.reader.answers import CONDITION, OPTIONS, WORDS, mark_key
from components.sheets.as_html import as_html
from components.sheets.as_pdf import as_pdf
from components.sheets.as_text import as_text
from components.sources import downloads
from data import checking
from data.catalogue import ENGLISH, FOLDER, Catalogue
from data.comparison import MOST, Register
from data.summary import Choices, summarize
from wording import own_name, speaking

ENTRY = Path(__file__).parent.parent / "components" / "entry.py"
PAIR = 2
WORD_SETS: tuple[Register, ...] = ("patient", "clinical")
LONGEST = 60
MARKS = "components/static/marks"


def _mark_problems(catalogue: Catalogue) -> Iterator[str]:
    """A line for every mark that isn't there: without it no page can be drawn."""
    for one in catalogue.treatments:
        if not (drawings.MARKS / one.mark).is_file():
            yield f"treatments.csv, option '{one.treatment_id}', column mark: no file {one.mark} in {MARKS}"


def _page_problems(catalogue: Catalogue) -> Iterator[str]:
    """Every page with every condition and option, in both words, as AppTest runs it; each up to its first failure.

    In another language than English with every option: conditions change no more there than ``_parts`` draws.
    """
    with speaking(catalogue.language):
        yield from (line + _told(catalogue) for line in _pages_that_fail(catalogue))


def _part_problems(catalogue: Catalogue, today: dt.date) -> Iterator[str]:
    """What else can't be drawn."""
    with speaking(catalogue.language):
        for what, draw in _parts(catalogue, today):
            try:
                draw()
            except Exception as error:
                yield f"{what}: {_failure(error)}{_told(catalogue)}"


def _told(catalogue: Catalogue) -> str:
    return "" if catalogue.language == ENGLISH else f" in {own_name(catalogue.language)}"


def _pages_that_fail(catalogue: Catalogue) -> Iterator[str]:
    every = list(_choices(catalogue))
    choices = every if catalogue.language == ENGLISH else every[: len(_option_sets(catalogue))]
    logged = _LoggedFailures()
    log = logging.getLogger("options")
    log.addHandler(logged)
    passed_on, log.propagate = log.propagate, False
    try:
        app = AppTest.from_file(str(ENTRY), default_timeout=LONGEST)
        app.query_params["lang"] = catalogue.language
        app.run()
        for page in pages.PAGES:
            if page.path:
                app.switch_page(page.script)
            for (condition, options), words in zip(choices, cycle(WORD_SETS), strict=False):
                app.session_state[CONDITION], app.session_state[OPTIONS] = condition, list(options)
                app.session_state[WORDS] = words
                for one in catalogue.preferences:
                    app.session_state[mark_key(one.preference_id)] = "3"
                app.run()
                lines = logged.taken() + [f"{one.message} in page '{page.name}'" for one in app.exception]
                yield from (f"{line}, with {_named(condition, options)}, {words} words" for line in lines)
                if lines:
                    break
    finally:
        log.removeHandler(logged)
        log.propagate = passed_on


def _parts(catalogue: Catalogue, today: dt.date) -> Iterator[tuple[str, Callable[[], object]]]:
    """What pages show only on a choice of their own, and what is taken away as a file."""
    every = tuple(catalogue.treatment)
    for condition, options in _choices(catalogue):
        yield f"My summary with {_named(condition, options)}", partial(_summary, catalogue, condition, options, today)
        for words in WORD_SETS:
            about = f"{_named(condition, every)}, {words} words"
            grid = partial(grid_cache.grid_html, every, condition, words, False, True, frozenset())
            yield f"Compare with {about}", grid
            yield f"Does it help? with {about}", partial(evidence_cache.evidence_html, condition, words, every)
        for pair in pairwise(every):
            talk = partial(steps.every_step, catalogue, Choices(condition, pair), today)
            yield f"Chairside with {_named(condition, pair)}", talk
    for _, name, _ in downloads.FILES:
        yield f"File {name}", partial(downloads.content, name)


def _summary(catalogue: Catalogue, condition: str, options: tuple[str, ...], today: dt.date) -> None:
    """My summary with every question ticked, as each kind of file."""
    ticked = frozenset(row.question_id for row in catalogue.clinic_questions)
    summary = summarize(catalogue, Choices(condition, options, ticked=ticked), today, store.read_clinic())
    as_pdf(summary)
    as_text(summary)
    as_html(summary)


def _choices(catalogue: Catalogue) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each condition, and none, with some options beside it, so that every option and condition comes at least once."""
    sets, conditions = _option_sets(catalogue), ("", *catalogue.condition)
    for place in range(max(len(conditions), len(sets))):
        yield conditions[place % len(conditions)], sets[place % len(sets)]


def _option_sets(catalogue: Catalogue) -> list[tuple[str, ...]]:
    """Options that can stand side by side, so that every one stands in a set."""
    every = list(catalogue.treatment)
    sets = [tuple(every[place : place + MOST]) for place in range(0, len(every), MOST)]
    if len(sets) > 1 and len(sets[-1]) < PAIR:
        sets[-1] = tuple(every[-PAIR:])
    return sets


def _named(condition: str, options: tuple[str, ...]) -> str:
    return f"{condition or 'no condition'} and {', '.join(options)}"


def _failure(error: Exception) -> str:
    return f"{type(error).__name__} at {where_raised(error)}: {error}"


class _LoggedFailures(logging.Handler):
    """Keeps what the frame logs of pages that fail."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one line."""
        self._lines.append(record.getMessage())

    def taken(self) -> list[str]:
        """What was kept since it was last asked."""
        lines, self._lines = self._lines, []
        return lines


def _starts() -> Iterator[str]:
    """A line for everything that keeps the server from starting."""
    from server import build

    try:
        build.given()
    except Exception as error:
        yield f"The app does not start: {_failure(error)}"


def _in_the_tables(tables: Path) -> list[str]:
    """What is wrong with the tables, found by another process; meanwhile this one reads them for what is drawn."""
    with ProcessPoolExecutor(1, mp_context=_copies()) as aside:
        found = aside.submit(checking.report, tables)
        with suppress(Exception):  # What fails here is told by the other process, or by what is drawn.
            _ready(tables)
            _read_once(store.read_each())
        return found.result()


def _copies() -> multiprocessing.context.BaseContext:
    """Copies of this process, which has read what it has; where there are none, processes that read anew."""
    return multiprocessing.get_context("fork" if "fork" in multiprocessing.get_all_start_methods() else None)


def _everything(tables: Path, today: dt.date) -> list[str]:
    """A line for all that fails, by as many processes as there are cores: the start, then the longest drawing first."""
    catalogues = store.read_each()
    missing = list(_mark_problems(catalogues[ENGLISH]))
    if missing:
        return missing
    jobs: list[Callable[[], Iterator[str]]] = [_starts]
    others = [spoken for spoken in catalogues if spoken != ENGLISH]
    jobs += [partial(_pages_in, ENGLISH), *(partial(_parts_in, spoken, today) for spoken in catalogues)]
    jobs += [partial(_pages_in, spoken) for spoken in others]
    with ProcessPoolExecutor(mp_context=_copies(), initializer=_ready, initargs=(tables,)) as pool:
        return [line for found in [pool.submit(_listed, job) for job in jobs] for line in found.result()]


def _read_once(spoken: Iterable[str]) -> None:
    """Read the words of every language and load what draws, for all copies of this process."""
    importlib.import_module("components.time_and_control.chart_cache")
    for language in spoken:
        with speaking(language):
            style_rules()


def _ready(tables: Path) -> None:
    logging.disable(logging.WARNING)
    store.read_from(tables)


def _listed(job: Callable[[], Iterator[str]]) -> list[str]:
    return list(job())


def _pages_in(spoken: str) -> Iterator[str]:
    return _page_problems(store.read_each()[spoken])


def _parts_in(spoken: str, today: dt.date) -> Iterator[str]:
    return _part_problems(store.read_each()[spoken], today)


def main(arguments: list[str] | None = None) -> int:
    """Check and draw; 0 = all well, 1 = problems found, 2 = a wrong call (argparse exits)."""
    parser = argparse.ArgumentParser(prog="python -m server.check", description=__doc__)
    parser.add_argument("--tables", type=Path, default=FOLDER, help="folder of the tables")
    chosen = parser.parse_args(arguments)
    logging.disable(logging.WARNING)
    problems = _in_the_tables(chosen.tables) or _everything(chosen.tables, dt.date.today())
    for problem in problems:
        print(problem)
    print(f"{len(problems)} problem{'' if len(problems) == 1 else 's'} in tables, pages and files")
    return 1 if problems else 0


if __name__ == "__main__":
    # By its own name: a page that is drawn takes the place of __main__, where other processes would look for jobs.
    sys.exit(importlib.import_module("server.check").main())
