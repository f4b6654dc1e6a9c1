"""How a source is named: a short label for a cell, a full line for a list."""

import re

from data.rows import Source

_PERSON = re.compile(r"^([A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?) [A-Z]{1,4}\b(.*)$")
_LONGEST_LABEL = 38


def label(source: Source) -> str:
    """'Feder 2021' for people, the publisher's name for others; undated pages say so."""
    authors = source.authors
    person = _PERSON.match(authors)
    if person:
        name = person.group(1)
    else:
        name = re.split(r"[(,;:]", authors)[0].strip() or source.journal_or_publisher
        if len(name) > _LONGEST_LABEL:
            name = name[:_LONGEST_LABEL].rsplit(" ", 1)[0]
    return f"{name}, {source.year}" if source.year == "undated" else f"{name} {source.year}"


def authors(source: Source) -> str:
    """Up to two authors, else the first and 'et al.'; publishers as they are."""
    names = source.authors.split(", ")
    if len(names) > 2 and _PERSON.match(source.authors):
        return f"{names[0]}, et al."
    return source.authors


def full(source: Source) -> str:
    """Authors. Title. Journal. Year;volume. With the reading date of an undated page."""
    when = f"undated, read {source.read_on}" if source.read_on else source.year
    place = f"{source.journal_or_publisher} {when}"
    if source.volume_pages:
        place += f"; {source.volume_pages}"
    parts = (authors(source).rstrip("."), source.title.rstrip("."), place.rstrip("."))
    return ". ".join(parts) + "."
