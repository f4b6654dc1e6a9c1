"""The words that stand on every page: the caveat, the crisis lines, the review dates."""

import datetime as dt
import re

import streamlit as st
from markupsafe import Markup

from components.pieces.markup import in_css, with_phone_links
from components.pieces.show import show
from data.catalogue import Catalogue
from data.crisis import crisis_first, crisis_in, crisis_lines, in_own_language
from data.rows.spoken import OTHER_LANGUAGES
from wording import day, once, say

# Where the numbers stand that a browser counts as it prints.
_PAGE, _PAGES = "\ue010", "\ue011"
_COUNTED = {_PAGE: "counter(page)", _PAGES: "counter(pages)"}


def caveat_strip(catalogue: Catalogue) -> None:
    """The caveat at the foot of the window, on every page and at every scroll position.

    The full notice begins with the crisis lines, that of veterans among them.
    """
    with st.bottom:
        show(_strip_html(catalogue))


@once(maxsize=8)
def _strip_html(catalogue: Catalogue) -> Markup:
    return Markup(
        '<div class="strip"><div role="note" aria-label="{notice}" class="strip-text">'
        "<p>{short}</p>"
        '<details class="strip-more"><summary>{open}</summary>'
        '<div class="strip-panel"><p>{crisis}</p><p>{full}</p></div></details>'
        "</div></div>"
    ).format(
        notice=say("frame-notice"),
        short=with_phone_links(catalogue.notices["caveat_short"]),
        open=say("frame-notice-full"),
        crisis=with_phone_links(crisis_line(catalogue)),
        full=with_phone_links(catalogue.notices["caveat_full"]),
    )


def caveat_on_paper(catalogue: Catalogue) -> str:
    """Style rules that put the short caveat and the page count in the margin of every printed sheet."""
    words = in_css(catalogue.notices["caveat_short"])
    return (
        "@page{margin:8mm 8mm 11mm;"
        f'@bottom-left{{content:"{words}";font:9pt sans-serif;color:#111;white-space:nowrap;width:85%}}'
        f"@bottom-right{{content:{_page_of_pages()};font:9pt sans-serif;color:#111;white-space:nowrap}}}}"
    )


def _page_of_pages() -> str:
    """'Page 1 of 3' as a value of ``content``: words in quotes, and the counters."""
    parts = re.split(f"([{_PAGE}{_PAGES}])", say("frame-sheet", page=_PAGE, pages=_PAGES))
    return " ".join(_COUNTED.get(one) or f'"{in_css(one)}"' for one in parts if one)


def full_caveat(catalogue: Catalogue) -> None:
    """The full caveat at the head of the first printed sheet (on screen it opens from the strip)."""
    show(Markup('<p class="paper-only paper-caveat">{}</p>').format(catalogue.notices["caveat_full"]))


def crisis_block(catalogue: Catalogue) -> None:
    """The crisis words, first under the heading, before anything is compared; then the ways to chat or text."""
    show(crisis_html(catalogue))


def crisis_under_choice(catalogue: Catalogue, condition_id: str) -> None:
    """The crisis words right under the choice that calls for them; where it was just made, they are read out."""
    if crisis_first(catalogue, condition_id):
        show(Markup('<div role="alert">{}</div>').format(crisis_html(catalogue)))


def crisis_html(catalogue: Catalogue) -> Markup:
    """The crisis words as HTML."""
    own = in_own_language(catalogue)
    ways = [catalogue.notices[one] for one in ("crisis_988", "crisis_veterans", *map(crisis_in, OTHER_LANGUAGES))]
    lines = Markup().join(Markup("<li>{}</li>").format(with_phone_links(way)) for way in ways if way not in own)
    return Markup(
        '<section class="crisis" aria-label="{crisis}"><p><strong>{crisis_suicidal}</strong></p>{own}'
        '<details data-place="crisis"><summary>{more}</summary><ul>{lines}</ul></details></section>'
    ).format(
        crisis=say("frame-crisis"),
        crisis_suicidal=with_phone_links(catalogue.notices["crisis_suicidal"]),
        own=Markup().join(Markup("<p><strong>{}</strong></p>").format(with_phone_links(way)) for way in own),
        more=say("frame-crisis-more"),
        lines=lines,
    )


def crisis_line(catalogue: Catalogue) -> str:
    """The crisis lines as one paragraph of plain words, for screens where nothing else works."""
    return " ".join(crisis_lines(catalogue))


def review_dates(catalogue: Catalogue, today: dt.date, more: Markup) -> None:
    """When the tables were last reviewed, on a tap when next, and a plain notice when a date has passed.

    ``more`` stands in the same element.
    """
    show(dates_html(catalogue, today) + more)


@once(maxsize=8)
def dates_html(catalogue: Catalogue, today: dt.date) -> Markup:
    """The review dates as HTML."""
    overdue = ""
    if catalogue.next_review < today:
        said = say("frame-overdue", day=day(catalogue.next_review))
        overdue = Markup('<p class="overdue" role="status">{}</p>').format(said)
    return Markup(
        '<footer class="dates">{overdue}<details data-place="dates"><summary>{reviewed}</summary>'
        "<p>{next_review} {not_emergency}</p></details></footer>"
    ).format(
        overdue=overdue,
        reviewed=say("frame-reviewed", day=day(catalogue.last_reviewed)),
        next_review=say("frame-next-review", day=day(catalogue.next_review)),
        not_emergency=catalogue.notices["not_emergency"],
    )
