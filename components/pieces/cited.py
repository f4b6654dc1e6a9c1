"""'Source: Feder 2021' under what rests on it, said one way everywhere."""

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from components.pieces.markup import link
from data import citations
from data.catalogue import Catalogue
from data.publishers import PUBLISHERS
from data.rows import Source


def named(catalogue: Catalogue, source_ids: Iterable[str]) -> list[Source]:
    """The sources that ids stand for, in their order."""
    return [catalogue.sources[one] for one in source_ids]


def line(sources: Sequence[Source]) -> Markup:
    """A line of its own; nothing where there is no source."""
    return (
        Markup('<p class="from">{word}: {links}</p>').format(word=_word(sources), links=_links(sources))
        if sources
        else Markup()
    )


def inline(sources: Sequence[Source]) -> Markup:
    """The same at the end of a sentence."""
    return (
        Markup(' <span class="from">{word}: {links}</span>').format(word=_word(sources), links=_links(sources))
        if sources
        else Markup()
    )


def on_demand(sources: Sequence[Source], place: str) -> Markup:
    """The same, closed until tapped; ``place`` names it, so that it stays open when the page is drawn anew."""
    if not sources:
        return Markup()
    return Markup(
        '<details class="on-demand" data-place="{place}"><summary>{word}</summary><p class="from">{links}</p></details>'
    ).format(place=place, word=_word(sources), links=_links(sources))


def _word(sources: Sequence[Source]) -> str:
    return "Source" if len(sources) == 1 else "Sources"


def _links(sources: Sequence[Source]) -> Markup:
    return Markup(", ").join(one_source(source) for source in sources)


def one_source(source: Source) -> Markup:
    """A source as a link, with its publisher's kind in words where that isn't a journal, and a retraction."""
    kind = "" if source.publisher == "journal" else f" ({PUBLISHERS[source.publisher].name})"
    retracted = Markup(" (<strong>retracted</strong>)") if source.retraction else ""
    return link(source.link, citations.label(source)) + kind + retracted
