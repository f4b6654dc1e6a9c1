"""All sources, grouped by design, each with what rests on it; and the ones a search finds."""

from collections.abc import Sequence

from markupsafe import Markup

from components.pieces import cited
from components.pieces.markup import link
from data import publishers
from data.source_index import Design, Entry, Group, Resting
from wording import say


def groups(all_groups: Sequence[Group]) -> Markup:
    """Closed groups by design, closed sources in them."""
    return Markup('<div class="source-index">{}</div>').format(Markup().join(_group(one) for one in all_groups))


def found(entries: Sequence[Entry], words: str) -> Markup:
    """What a search found, as one flat list, and how many."""
    said = say("sources-found", count=len(entries), words=words.strip())
    return Markup('<div class="source-index"><p role="status">{said}</p>{entries}</div>').format(
        said=said, entries=Markup().join(_entry(one) for one in entries)
    )


def _group(group: Group) -> Markup:
    entries = Markup().join(_entry(one) for one in group.entries)
    return Markup(
        '<details class="design" data-place="design-{key}"><summary><h3>{many} '
        '<span class="count">{entries}</span></h3></summary>'
        '<p class="meaning">{meaning}</p>{all}</details>'
    ).format(
        key=group.design.key,
        many=group.design.many,
        entries=len(group.entries),
        meaning=group.design.meaning,
        all=entries,
    )


def _entry(entry: Entry) -> Markup:
    source = entry.source
    rests = Markup().join(_rests(one) for one in entry.resting)
    return Markup(
        '<details class="source" id="{anchor}" data-place="{anchor}">'
        '<summary><span class="label">{label}</span> '
        '<span class="title">{title}</span></summary>'
        '<p class="citation">{citation} {opens}</p>'
        "{retracted}"
        '<dl><dt class="kind">{kind_word}</dt><dd class="kind">{kind}</dd>'
        '<dt class="publisher">{publisher_word}</dt><dd class="publisher">{publisher}</dd>'
        "<dt>{size_word}</dt><dd>{size}</dd>"
        "<dt>{funding_word}</dt><dd>{funding}</dd>"
        '<dt class="rests">{rests_word}</dt><dd class="rests">{places}<ul>{rests}</ul></dd>'
        '<dt class="id">{id_word}</dt><dd class="id">{source_id}</dd></dl></details>'
    ).format(
        anchor=entry.anchor,
        label=entry.label,
        title=source.title,
        citation=cited.in_full(source),
        opens=_opens(entry),
        retracted=_retracted(entry),
        kind_word=say("sources-kind"),
        kind=Design(source.design).one,
        publisher_word=say("sources-publisher"),
        publisher=publishers.name(source.publisher),
        size_word=say("sources-size"),
        size=entry.size,
        funding_word=say("sources-funding"),
        funding=entry.funding,
        rests_word=say("sources-rests"),
        places=say("sources-places", count=entry.count),
        rests=rests,
        id_word=say("sources-id"),
        source_id=source.source_id,
    )


def _retracted(entry: Entry) -> Markup:
    words = entry.source.retraction
    if not words:
        return Markup()
    return Markup('<p class="citation"><strong>{}</strong> {}</p>').format(say("sources-retracted"), words)


def _opens(entry: Entry) -> Markup:
    """The link; on paper the address stands in its place where the source is in no journal."""
    source = entry.source
    where = "in-a-journal" if source.doi or source.pmid else "on-a-page"
    shown = source.link.removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")
    return Markup('<span class="{where}" data-shown="{shown}">{link}</span>').format(
        where=where, shown=shown, link=link(source.link, say("sources-open"))
    )


def _rests(one: Resting) -> Markup:
    places = "; ".join(one.places)
    return Markup("<li><strong>{heading}</strong>: {places}</li>").format(heading=one.heading, places=places)
