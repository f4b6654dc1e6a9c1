"""'Source: Feder 2021' under what rests on it, said one way everywhere."""

from collections.abc import Iterable, Sequence

from markupsafe import Markup, escape

from components.pieces.markup import english, link
from data import citations, publishers
from data.catalogue import Catalogue
from data.rows import Source
from wording import say, say_html


def named(catalogue: Catalogue, source_ids: Iterable[str]) -> list[Source]:
    """The sources that ids stand for, in their order."""
    return [catalogue.sources[one] for one in source_ids]


def line(sources: Sequence[Source]) -> Markup:
    """A line of its own; nothing where there is no source."""
    return Markup('<p class="from">{}</p>').format(told(sources)) if sources else Markup()


def inline(sources: Sequence[Source]) -> Markup:
    """The same at the end of a sentence."""
    return Markup(' <span class="from">{}</span>').format(told(sources)) if sources else Markup()


def told(sources: Sequence[Source]) -> Markup:
    """The same with nothing around it."""
    return say_html("pieces-sources", count=len(sources), links=_links(sources))


def on_demand(sources: Sequence[Source], place: str) -> Markup:
    """The same, closed until tapped; ``place`` names it, so that it stays open when the page is drawn anew."""
    if not sources:
        return Markup()
    return Markup(
        '<details class="on-demand" data-place="{place}"><summary>{word}</summary><p class="from">{links}</p></details>'
    ).format(place=place, word=say("pieces-sources-closed", count=len(sources)), links=_links(sources))


def in_full(source: Source) -> Markup:
    """A source's whole citation, its title as English as it is."""
    title = source.title.rstrip(".")
    before, _, after = citations.full(source).partition(title)
    return escape(before) + english(title) + escape(after)


def _links(sources: Sequence[Source]) -> Markup:
    return Markup(", ").join(one_source(source) for source in sources)


def one_source(source: Source) -> Markup:
    """A source as a link, with its publisher's kind in words where that isn't a journal, and a retraction."""
    kind = "" if source.publisher == "journal" else f" ({publishers.name(source.publisher)})"
    retracted = Markup(" (<strong>{}</strong>)").format(say("pieces-retracted")) if source.retraction else ""
    return link(source.link, citations.label(source)) + kind + retracted
