"""What is closed at the foot of a page comes after it: the first answer holds its headings, a tab fetches the rest.

Names of parts are those of ``components.pieces.parts_in_tab``. static/parts_in_tab.js puts them in their places.
"""

import re
from collections.abc import Iterable, Iterator

from markupsafe import Markup

from components.pieces import parts_in_tab
from wording import language, say_html
from wording.chosen import ASKED

PART, WHOLE = "part", "whole"
_CLOSED = re.compile(r'<details class="closing"[^>]*><summary>.*?</summary>', re.DOTALL)
_EDGE = re.compile(r"<(/?)details\b")
_PLACE = Markup(' data-piece="{}">{}')
_LATER = Markup(' data-later="{}" data-from="/{}?{}={}&amp;{}={}">{}')
_WAITS = Markup('<p class="later">{}</p>')
_WHOLE_PAGE = Markup('<a href="/{}?{}={}&amp;{}">')


def left_out(page: Markup, large_parts: Iterable[str], path: str) -> Markup:
    """A page without what is closed at its foot; the same page where there is too little to leave out."""
    for part in large_parts:
        headings = Markup().join(_opened_by_a_tap(part, path))
        if len(part) - len(headings) < parts_in_tab.LEAST:
            continue
        name = parts_in_tab.name(part)
        later = _LATER.format(name, path, ASKED, language(), PART, name, headings)
        page = page.replace(_PLACE.format(name, Markup(part)), later)  # noqa: S704
    return page


def _opened_by_a_tap(part: str, path: str) -> Iterator[Markup]:
    """A part with only the heading of what is closed at its foot, and the way to all of it."""
    whole = _WHOLE_PAGE.format(path, ASKED, language(), WHOLE)
    waits = _WAITS.format(say_html("pieces-later", whole=whole, end=Markup("</a>")))
    read_to = 0
    for found in _CLOSED.finditer(part):
        if found.start() < read_to:
            continue
        yield Markup(part[read_to : found.end()]) + waits  # noqa: S704
        read_to = _end(part, found.end())
    yield Markup(part[read_to:])  # noqa: S704


def _end(part: str, inside: int) -> int:
    """Where the ``<details>`` ends that a place is inside of."""
    deep = 1
    for edge in _EDGE.finditer(part, inside):
        deep += -1 if edge[1] else 1
        if not deep:
            return edge.start()
    return len(part)
