"""How a source is named: a short label for a cell, a full line for a list."""

import re
from dataclasses import dataclass

from data.rows import Source
from wording import say

_PERSON = re.compile(r"^([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?) [A-Z]{1,4}\b(.*)$")
_NAME = re.compile(r"^((?:[a-z]+ ){0,3}(?:d['’])?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?) ([A-Z]{1,4})( Jr\.?)?$")
_ET_AL = re.compile(r",?\s*\bet al\b\.?")
_REMARK = re.compile(r"\s*\([^)]*\)")
_TRIAL = re.compile(r"NCT\d+")
_PLACE = re.compile(r"(\d+)?(?:\(([^()]+)\))?(?::([A-Za-z]{0,5}\d[\w.-]*))?")


def label(source: Source) -> str:
    """'Feder 2021' for people, the publisher's name for others; undated pages say so."""
    person = _PERSON.match(source.authors)
    body = re.split(r"[(,;:]", source.authors)[0].strip() or source.journal_or_publisher
    name = person.group(1) if person else body
    return say("citations-undated", name=name) if source.year == "undated" else f"{name} {source.year}"


def authors(source: Source) -> str:
    """Up to two authors, else the first and 'et al.'; publishers as they are."""
    names = source.authors.split(", ")
    if len(names) > 2 and _PERSON.match(source.authors):
        return f"{names[0]}, et al."
    return source.authors


def full(source: Source) -> str:
    """Authors. Title. Journal. Year;volume. With the reading date of an undated page."""
    when = say("citations-undated-read", day=str(source.read_on)) if source.read_on else source.year
    place = f"{source.journal_or_publisher} {when}"
    if source.volume_pages:
        place += f"; {source.volume_pages}"
    parts = (authors(source).rstrip("."), source.title.rstrip("."), place.rstrip("."))
    return ". ".join(parts) + "."


@dataclass(frozen=True)
class VolumeIssuePages:
    """Where in a journal: volume, issue and pages, '' where not given."""

    volume: str
    issue: str
    pages: str


def volume_issue_pages(source: Source) -> VolumeIssuePages | None:
    """Volume, issue and pages apart, or None where they aren't written in the usual way."""
    bare = re.sub(r"^no (\w+)", r"(\1)", source.volume_pages.removeprefix("vol "))
    found = _PLACE.fullmatch(bare) if bare else None
    return VolumeIssuePages(*(part or "" for part in found.groups())) if found else None


@dataclass(frozen=True)
class People:
    """Who wrote a source: persons as 'Feder, A' and so on, then bodies; ``others`` where more wrote than are named."""

    persons: tuple[str, ...]
    bodies: tuple[str, ...]
    others: bool


def people(source: Source) -> People:
    """The authors one by one, as reference files want them. A body's name is whole, brackets and all."""
    whole = source.authors
    if _persons(_REMARK.sub("", whole)) or not re.fullmatch(r"\([^()]*\)", whole):
        named = _REMARK.sub("", whole)
    else:
        whole = named = whole[1:-1]
    first, _, rest = re.sub(r"(?<=et al)\.?[;:] ", "; ", named).partition("; ")
    persons = _persons(first)
    if not persons:
        return People((), (whole,), False)
    body = rest if rest and not _TRIAL.fullmatch(rest) else ""
    return People(persons, (body,) if body else (), bool(_ET_AL.search(first)))


def _persons(named: str) -> tuple[str, ...]:
    """The persons in a list of nothing else, or nobody. Where more wrote than are named, a family name is enough."""
    alone = _ET_AL.sub("", named).strip(" ,;")
    if alone != named and re.fullmatch(r"[A-Z][\w'’-]+", alone):
        return (alone,)
    found = [_NAME.match(part.strip()) for part in alone.split(",")]
    return tuple(f"{one[1]}, {one[2]}{', Jr.' if one[3] else ''}" for one in found if one) if all(found) else ()
