"""All sources, grouped by design, each with what rests on it; and the ones a search finds."""

from collections.abc import Sequence

from markupsafe import Markup

from components.pieces.markup import link
from data.publishers import PUBLISHERS
from data.source_index import DESIGNS, Entry, Group, Resting


def groups(all_groups: Sequence[Group]) -> Markup:
    """Closed groups by design, closed sources in them."""
    return Markup('<div class="source-index">{}</div>').format(Markup().join(_group(one) for one in all_groups))


def found(entries: Sequence[Entry], words: str) -> Markup:
    """What a search found, as one flat list, and how many."""
    count = len(entries)
    said = {0: "No source holds", 1: "1 source holds"}.get(count, f"{count} sources hold")
    hint = "" if count else " Try fewer words, a name or a year."
    return Markup(
        '<div class="source-index"><p role="status">{said} &quot;{strip}&quot;.{hint}</p>{entry}</div>'
    ).format(said=said, strip=words.strip(), hint=hint, entry=Markup().join(_entry(one) for one in entries))


def _group(group: Group) -> Markup:
    entries = Markup().join(_entry(one) for one in group.entries)
    return Markup(
        '<details class="design" data-place="design-{key}"><summary><h3>{many} '
        '<span class="count">{entries}</span></h3></summary>'
        '<p class="meaning">{meaning}</p>{all}</details>'
    ).format(
        key=group.key,
        many=group.design.many,
        entries=len(group.entries),
        meaning=group.design.meaning,
        all=entries,
    )


def _entry(entry: Entry) -> Markup:
    source = entry.source
    places = "1 place" if entry.count == 1 else f"{entry.count} places"
    rests = Markup().join(_rests(one) for one in entry.resting)
    return Markup(
        '<details class="source" id="{anchor}" data-place="{anchor}">'
        '<summary><span class="label">{label}</span> '
        '<span class="title">{title}</span></summary>'
        '<p class="citation">{citation} {opens}</p>'
        "{retracted}"
        '<dl><dt class="kind">Kind</dt><dd class="kind">{one}</dd>'
        '<dt class="publisher">Published by</dt><dd class="publisher">{name}</dd>'
        "<dt>Size</dt><dd>{size}</dd>"
        "<dt>Who paid, and ties</dt><dd>{funding}</dd>"
        '<dt class="rests">What rests on it</dt><dd class="rests">{places}<ul>{rests}</ul></dd>'
        '<dt class="id">Id in the tables</dt><dd class="id">{source_id}</dd></dl></details>'
    ).format(
        anchor=entry.anchor,
        label=entry.label,
        title=source.title,
        citation=entry.citation,
        opens=_opens(entry),
        retracted=_retracted(entry),
        one=DESIGNS[source.design].one,
        name=PUBLISHERS[source.publisher].name,
        size=entry.size,
        funding=entry.funding,
        places=places,
        rests=rests,
        source_id=source.source_id,
    )


def _retracted(entry: Entry) -> Markup:
    words = entry.source.retraction
    return Markup('<p class="citation"><strong>Retracted.</strong> {}</p>').format(words) if words else Markup()


def _opens(entry: Entry) -> Markup:
    """The link; on paper the address stands in its place where the source is in no journal."""
    source = entry.source
    where = "in-a-journal" if source.doi or source.pmid else "on-a-page"
    shown = source.link.removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")
    return Markup('<span class="{where}" data-shown="{shown}">{link}</span>').format(
        where=where, shown=shown, link=link(source.link, "Open this source")
    )


def _rests(one: Resting) -> Markup:
    places = "; ".join(one.places)
    return Markup("<li><strong>{heading}</strong>: {places}</li>").format(heading=one.heading, places=places)
