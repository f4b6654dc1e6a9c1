"""One run of the watch: search after search, each written down when it is done, so that a broken run goes on."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from data import watched
from data.catalogue import Catalogue
from data.rows import TABLES, Row, Watch, as_cell, cited
from data.signing import key_of
from data.watched import INBOX, RUNS, Find, FindKind, Run
from tools.watch import services
from tools.watch.asking import Asker, ServiceError
from tools.watch.services import Seen

# A search asks for so many days more than have passed: services take things in with a delay.
OVERLAP = dt.timedelta(days=7)
Inbox = dict[tuple[FindKind, str], Find]
_NOT_TOUCHED = frozenset({"sources", "watch", "reviews", "corrections", "changelog"})


@dataclass(frozen=True)
class Task:
    """A search: its id, from which day on it asks the first time, why, how, and which rows a find may touch."""

    search: str
    first: dt.date
    ask: Callable[[Asker, dt.date, dt.date], Iterable[Seen]]
    why: Callable[[Seen], str]
    touches: Callable[[Seen], str]


@dataclass(frozen=True)
class Done:
    """What a run did: new finds, searches done and left from before, and what failed."""

    new: tuple[Find, ...]
    done: int
    skipped: int
    failed: tuple[str, ...]


def tasks(catalogue: Catalogue) -> Iterator[Task]:
    """Every search that the table ``watch`` asks for, and one for all DOIs cited."""
    reviewed = {(row.treatment_id, row.condition_id): row.reviewed for row in catalogue.evidence}
    first = min(reviewed.values())
    for row in catalogue.watch:
        why, touched = _reason(row.why), _naming(catalogue, row.query)
        if row.kind == "search":
            since = reviewed[row.treatment_id, row.condition_id]
            rating = _always(f"evidence {row.treatment_id} {row.condition_id}")
            yield Task(f"PubMed {row.watch_id}", since, _papers(row.query), why, rating)
            yield Task(f"ClinicalTrials.gov {row.watch_id}", since, _trials(row.query), why, rating)
        elif row.kind == "label":
            yield Task(f"openFDA {row.watch_id}", first, _label(row), why, touched)
        elif row.kind == "rule":
            yield Task(f"Federal Register {row.watch_id}", first, _rules(row), why, touched)
    named = {row.query: row for row in catalogue.watch if row.kind == "trial"}
    yield Task(
        "ClinicalTrials.gov named trials",
        first,
        lambda asker, since, until: services.named_trials(asker, list(named), since),
        _reason("Trial named in the tables"),
        lambda seen: touching(catalogue, seen.find_id.split(" ")[0]),
    )
    dois = [one.doi for one in catalogue.sources.values() if one.doi]
    yield Task(
        "Crossref sources cited",
        first,
        lambda asker, since, until: services.updates(asker, dois),
        _reason("Notice on a source that is cited"),
        lambda seen: touching(catalogue, seen.find_id.split(" ")[0]),
    )


def run(
    to_do: Sequence[Task],
    folder: Path,
    asker: Asker,
    today: dt.date,
    *,
    again: bool = False,
    tell: Callable[[str], None] = lambda search: None,
) -> Done:
    """Do every search that was not done today yet (``again``: every one), and write down each as soon as it is done.

    ``tell`` hears of each search as it begins. Raises ValueError where the files of the watch don't hold.
    """
    before, problems = watched.read(folder)
    if problems:
        raise ValueError("\n".join(map(str, problems)))
    inbox: Inbox = {(one.kind, one.find_id): one for one in before.finds}
    runs = {one.search: one for one in before.runs}
    new: list[Find] = []
    failed: list[str] = []
    skipped = 0
    for task in to_do:
        tell(task.search)
        last = runs.get(task.search)
        if last and last.ran == today and not again:
            skipped += 1
            continue
        try:
            seen = list(task.ask(asker, (last.ran if last else task.first) - OVERLAP, today))
            new += _put(inbox, task, seen, today)
        except ServiceError as error:
            failed.append(f"{task.search}: {error}")
            continue
        except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
            failed.append(f"{task.search}: the answer has another form ({type(error).__name__})")
            continue
        runs[task.search] = Run(search=task.search, ran=today)
        watched.write(folder, "inbox", INBOX, list(inbox.values()))
        watched.write(folder, "runs", RUNS, [runs[one] for one in sorted(runs)])
    return Done(tuple(new), len(to_do) - skipped - len(failed), skipped, tuple(failed))


def touching(catalogue: Catalogue, named: str) -> str:
    """Every row that names an id or cites a source that does, as table and key, with ';' between them."""
    sources = {one.source_id for one in catalogue.sources.values() if _names(one, named)}
    return ";".join(
        f"{name} {key_of(name, row)}"
        for name in TABLES
        if name not in _NOT_TOUCHED
        for row in catalogue.rows(name)
        if _names(row, named) or sources & set(cited(row)[1])
    )


def _names(row: Row, named: str) -> bool:
    return any(named.lower() in as_cell(value).lower() for _, value in row)


def _put(inbox: Inbox, task: Task, seen: Iterable[Seen], today: dt.date) -> Iterator[Find]:
    """Lay finds into the inbox. What was judged stays as it is; what waits learns one more reason."""
    for one in seen:
        key = (one.kind, one.find_id)
        why, touches = task.why(one), task.touches(one)
        there = inbox.get(key)
        if there is None:
            inbox[key] = Find(
                kind=one.kind,
                find_id=one.find_id,
                title=one.title,
                date=one.date,
                why=why,
                touches=touches,
                seen=today,
                judged=None,
                decision="",
            )
            yield inbox[key]
        elif there.judged is None:
            more = {"why": _joined(there.why, why), "touches": _joined(there.touches, touches)}
            inbox[key] = there.model_copy(update=more)


def _joined(before: str, more: str) -> str:
    return ";".join(dict.fromkeys(part for part in [*before.split(";"), *more.split(";")] if part))


def _reason(why: str) -> Callable[[Seen], str]:
    return lambda seen: f"{why} ({seen.note})" if seen.note else why


def _always(touches: str) -> Callable[[Seen], str]:
    return lambda seen: touches


def _naming(catalogue: Catalogue, named: str) -> Callable[[Seen], str]:
    return lambda seen: touching(catalogue, named)


def _papers(query: str) -> Callable[[Asker, dt.date, dt.date], Iterable[Seen]]:
    return lambda asker, since, until: services.papers(asker, query, since, until)


def _trials(query: str) -> Callable[[Asker, dt.date, dt.date], Iterable[Seen]]:
    return lambda asker, since, until: services.trials(asker, query, since)


def _label(row: Watch) -> Callable[[Asker, dt.date, dt.date], Iterable[Seen]]:
    return lambda asker, since, until: [services.label(asker, row.query)]


def _rules(row: Watch) -> Callable[[Asker, dt.date, dt.date], Iterable[Seen]]:
    return lambda asker, since, until: services.rules(asker, row.query, since)
