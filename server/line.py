"""What a page says of itself when it is slow to come, cut off from its server, or not whole. static/line.js shows it.

The words come with the page: a browser that can't reach more than the page can still say them.
"""

from markupsafe import Markup

from components.frame.style import sheet
from components.pieces.markup import ours

_AGAIN = Markup('<a href="">load it again</a>')
_KEPT = Markup('<span class="kept">Your answers stay in this tab.</span>')


def line_style() -> Markup:
    """Its style sheet, and the size of letters everywhere."""
    return Markup("<style>{}</style>").format(ours(sheet("frame/line")))


def line_words(grid: str) -> Markup:
    """The place where it is said, and the words for each state; ``grid`` is the address of the table without script."""
    table = Markup('<a href="{}">Read all options in one table</a>').format(grid)
    held = Markup('<span class="held">These are answers for everyone. Yours stay in this tab. </span>')
    states = {
        "slow": _bar(
            Markup(
                "You can read on. {}Choosing has to wait: a part of this page is slow to come. "
                "Some hospitals and offices stop it. {}."
            ).format(held, table)
        ),
        "failed": _bar(
            Markup(
                "You can read on. {}Choosing does not work: a part of this page did not come. You can {}. {}."
            ).format(held, _AGAIN, table)
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


def _bar(words: Markup) -> Markup:
    return Markup('<div class="bar"><p>{}</p></div>').format(words)
