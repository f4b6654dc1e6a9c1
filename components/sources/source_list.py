"""All sources, grouped by design, each with what rests on it; and the ones a search finds."""

from collections.abc import Sequence

from components.pieces.markup import link, text
from data.library import DESIGNS, Entry, Group, Resting
from data.publishers import PUBLISHERS


def groups(all_groups: Sequence[Group]) -> str:
    """Closed groups by design, closed sources in them."""
    return f'<div class="library">{"".join(_group(one) for one in all_groups)}</div>'


def found(entries: Sequence[Entry], words: str) -> str:
    """What a search found, as one flat list, and how many."""
    count = len(entries)
    said = {0: "No source holds", 1: "1 source holds"}.get(count, f"{count} sources hold")
    hint = "" if count else " Try fewer words, a name or a year."
    return (
        f'<div class="library"><p role="status">{said} &quot;{text(words.strip())}&quot;.{hint}</p>'
        f"{''.join(_entry(one) for one in entries)}</div>"
    )


def _group(group: Group) -> str:
    entries = "".join(_entry(one) for one in group.entries)
    return (
        f'<details class="design" data-place="design-{text(group.key)}"><summary><h3>{text(group.design.many)} '
        f'<span class="count">{len(group.entries)}</span></h3></summary>'
        f'<p class="meaning">{text(group.design.meaning)}</p>{entries}</details>'
    )


def _entry(entry: Entry) -> str:
    source = entry.source
    places = "1 place" if entry.count == 1 else f"{entry.count} places"
    rests = "".join(_rests(one) for one in entry.resting)
    return (
        f'<details class="source" id="{text(entry.anchor)}" data-place="{text(entry.anchor)}">'
        f'<summary><span class="label">{text(entry.label)}</span> '
        f'<span class="title">{text(source.title)}</span></summary>'
        f'<p class="citation">{text(entry.citation)} {_opens(entry)}</p>'
        f"{_retracted(entry)}"
        f'<dl><dt class="kind">Kind</dt><dd class="kind">{text(DESIGNS[source.design].one)}</dd>'
        f'<dt class="publisher">Published by</dt><dd class="publisher">{text(PUBLISHERS[source.publisher].name)}</dd>'
        f"<dt>Size</dt><dd>{text(entry.size)}</dd>"
        f"<dt>Who paid, and ties</dt><dd>{text(entry.funding)}</dd>"
        f'<dt class="rests">What rests on it</dt><dd class="rests">{places}<ul>{rests}</ul></dd>'
        f'<dt class="id">Id in the tables</dt><dd class="id">{text(source.source_id)}</dd></dl></details>'
    )


def _retracted(entry: Entry) -> str:
    words = entry.source.retraction
    return f'<p class="citation"><strong>Retracted.</strong> {text(words)}</p>' if words else ""


def _opens(entry: Entry) -> str:
    """The link; on paper the address stands in its place where the source is in no journal."""
    source = entry.source
    where = "in-a-journal" if source.doi or source.pmid else "on-a-page"
    shown = source.link.removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")
    return f'<span class="{where}" data-shown="{text(shown)}">{link(source.link, "Open this source")}</span>'


def _rests(one: Resting) -> str:
    places = "; ".join(text(place) for place in one.places)
    return f"<li><strong>{text(one.heading)}</strong>: {places}</li>"
