"""What a page says of itself when it is slow to come, cut off from its server, or not whole. static/line.js shows it.

The words come with the page: a browser that can't reach more than the page can still say them.
"""

from components.frame.notices import crisis_line
from components.frame.style import sheet
from components.pieces.markup import text, with_phone_links
from data.catalogue import Catalogue

_AGAIN = '<a href="">load it again</a>'
_KEPT = '<span class="kept">Your answers stay in this tab.</span>'


def line_style() -> str:
    """Its style sheet, and the size of letters everywhere."""
    return f"<style>{sheet('frame/line')}</style>"


def line_words(catalogue: Catalogue, grid: str) -> str:
    """The place where it is said, and the words for each state; ``grid`` is the address of the table without script."""
    table = f'<a href="{grid}">Read all options in one table</a>'
    states = {
        "slow": _whole(
            catalogue,
            "This page is slow to come",
            "It may still come by itself. Your line may be slow. Or the network you are on stops a part of it, "
            f"as some hospitals and offices do. If it does not come, {_AGAIN}.",
            table,
        ),
        "failed": _whole(
            catalogue,
            "This page did not load",
            f"A part of it did not come. You can {_AGAIN}. If that does not help, the network you are on may stop it, "
            "as some hospitals and offices do.",
            table,
        ),
        "lost": _bar(f"The line to our server is lost. We keep trying. You can read on. {_KEPT}"),
        "back": _bar("The line is back."),
        "missing": _bar(f"A part of this page did not come. You can {_AGAIN}. {_KEPT} {table}."),
        "stopped": _bar(f"This page has lost its server for good. Please {_AGAIN}. {_KEPT} {table}."),
    }
    templates = "".join(f'<template data-line="{name}">{words}</template>' for name, words in states.items())
    return f'<div id="line" role="status"></div>{templates}'


def _whole(catalogue: Catalogue, heading: str, words: str, table: str) -> str:
    return (
        f'<div class="whole"><main><h1>{text(heading)}</h1><p>{words}</p>'
        f"<p>{with_phone_links(crisis_line(catalogue))}</p>"
        f'<p>The same answers stand on one plain page. It needs less of the network.</p><p class="way">{table}</p>'
        f"<p>{with_phone_links(catalogue.notices['caveat_full'])}</p></main>"
        '<footer><div role="note" aria-label="Off-label notice">'
        f"{with_phone_links(catalogue.notices['caveat_short'])}</div></footer></div>"
    )


def _bar(words: str) -> str:
    return f'<div class="bar"><p>{words}</p></div>'
