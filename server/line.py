"""What a page says of itself when it is slow to come, cut off from its server, or not whole. static/line.js shows it.

The words come with the page: a browser that can't reach more than the page can still say them.
"""

from markupsafe import Markup

from components.frame.notices import crisis_line
from components.frame.style import sheet
from components.pieces.markup import ours, with_phone_links
from data.catalogue import Catalogue

_AGAIN = Markup('<a href="">load it again</a>')
_KEPT = Markup('<span class="kept">Your answers stay in this tab.</span>')


def line_style() -> Markup:
    """Its style sheet, and the size of letters everywhere."""
    return Markup("<style>{}</style>").format(ours(sheet("frame/line")))


def line_words(catalogue: Catalogue, grid: str) -> Markup:
    """The place where it is said, and the words for each state; ``grid`` is the address of the table without script."""
    table = Markup('<a href="{}">Read all options in one table</a>').format(grid)
    states = {
        "slow": _whole(
            catalogue,
            "This page is slow to come",
            Markup(
                "It may still come by itself. Your line may be slow. Or the network you are on stops a part of it, "
                "as some hospitals and offices do. If it does not come, {}."
            ).format(_AGAIN),
            table,
        ),
        "failed": _whole(
            catalogue,
            "This page did not load",
            Markup(
                "A part of it did not come. You can {}. If that does not help, the network you are on may stop it, "
                "as some hospitals and offices do."
            ).format(_AGAIN),
            table,
        ),
        "lost": _bar(Markup("The line to our server is lost. We keep trying. You can read on. {}").format(_KEPT)),
        "back": _bar(Markup("The line is back.")),
        "missing": _bar(Markup("A part of this page did not come. You can {}. {} {}.").format(_AGAIN, _KEPT, table)),
        "stopped": _bar(
            Markup("This page has lost its server for good. Please {}. {} {}.").format(_AGAIN, _KEPT, table)
        ),
    }
    templates = Markup().join(
        Markup('<template data-line="{name}">{words}</template>').format(name=name, words=words)
        for name, words in states.items()
    )
    return Markup('<div id="line" role="status"></div>{}').format(templates)


def _whole(catalogue: Catalogue, heading: str, words: Markup, table: Markup) -> Markup:
    return Markup(
        '<div class="whole"><main><h1>{heading}</h1><p>{words}</p>'
        "<p>{crisis_line}</p>"
        '<p>The same answers stand on one plain page. It needs less of the network.</p><p class="way">{table}</p>'
        "<p>{caveat_full}</p></main>"
        '<footer><div role="note" aria-label="Off-label notice">'
        "{caveat_short}</div></footer></div>"
    ).format(
        heading=heading,
        words=words,
        crisis_line=with_phone_links(crisis_line(catalogue)),
        table=table,
        caveat_full=with_phone_links(catalogue.notices["caveat_full"]),
        caveat_short=with_phone_links(catalogue.notices["caveat_short"]),
    )


def _bar(words: Markup) -> Markup:
    return Markup('<div class="bar"><p>{}</p></div>').format(words)
