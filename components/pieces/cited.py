"""'Source: Feder 2021' under what rests on it, said one way everywhere."""

from collections.abc import Iterable, Sequence

from components.pieces.markup import link, text
from data import citations
from data.catalogue import Catalogue
from data.publishers import PUBLISHERS
from data.rows import Source


def named(catalogue: Catalogue, source_ids: Iterable[str]) -> list[Source]:
    """The sources that ids stand for, in their order."""
    return [catalogue.sources[one] for one in source_ids]


def line(sources: Sequence[Source]) -> str:
    """A line of its own; nothing where there is no source."""
    return f'<p class="from">{_word(sources)}: {_links(sources)}</p>' if sources else ""


def inline(sources: Sequence[Source]) -> str:
    """The same at the end of a sentence."""
    return f' <span class="from">{_word(sources)}: {_links(sources)}</span>' if sources else ""


def on_demand(sources: Sequence[Source], place: str) -> str:
    """The same, closed until tapped; ``place`` names it, so that it stays open when the page is drawn anew."""
    if not sources:
        return ""
    return (
        f'<details class="on-demand" data-place="{text(place)}"><summary>{_word(sources)}</summary>'
        f'<p class="from">{_links(sources)}</p></details>'
    )


def _word(sources: Sequence[Source]) -> str:
    return "Source" if len(sources) == 1 else "Sources"


def _links(sources: Sequence[Source]) -> str:
    return ", ".join(one_source(source) for source in sources)


def one_source(source: Source) -> str:
    """A source as a link, with its publisher's kind in words where that isn't a journal, and a retraction."""
    kind = "" if source.publisher == "journal" else f" ({text(PUBLISHERS[source.publisher].name)})"
    retracted = " (<strong>retracted</strong>)" if source.retraction else ""
    return f"{link(source.link, citations.label(source))}{kind}{retracted}"
