"""What a page says of itself when it is slow to come, cut off from its server, or not whole. static/line.js shows it.

The words come with the page: a browser that can't reach more than the page can still say them.
"""

from markupsafe import Markup

from components.frame.style import sheet
from components.pieces.markup import ours
from wording import say, say_html

_HERE = Markup('<a href="">')
_LINK = Markup('<a href="{}">')
_END = Markup("</a>")


def line_style() -> Markup:
    """Its style sheet, and the size of letters everywhere."""
    return Markup("<style>{}</style>").format(ours(sheet("frame/line")))


def line_words(grid: str) -> Markup:
    """The place where it is said, and the words for each state; ``grid`` is the address of the table without script."""
    table = say_html("server-table", link=_LINK.format(grid), end=_END)
    read_on = Markup('{} <span class="held">{} </span>').format(say("server-read-on"), say("server-held"))
    kept = Markup('<span class="kept">{}</span>').format(say("server-answers-stay"))
    states = {
        "slow": _bar(read_on + say("server-slow"), table),
        "failed": _bar(read_on + say_html("server-no-choosing", link=_HERE, end=_END), table),
        "lost": _bar(say("server-lost"), kept),
        "back": _bar(say("server-back")),
        "missing": _bar(say_html("server-missing", link=_HERE, end=_END), kept, table),
        "stopped": _bar(say_html("server-stopped", link=_HERE, end=_END), kept, table),
    }
    templates = Markup().join(
        Markup('<template data-line="{name}">{words}</template>').format(name=name, words=words)
        for name, words in states.items()
    )
    return Markup('<div id="line" role="status"></div>{}').format(templates)


def _bar(*sentences: str) -> Markup:
    return Markup('<div class="bar"><p>{}</p></div>').format(Markup(" ").join(sentences))
