"""The words that stand on every page: the caveat, the crisis lines, the review dates."""

import datetime as dt

import streamlit as st
from markupsafe import Markup

from components.pieces.markup import in_css, with_phone_links
from components.pieces.show import show
from data.catalogue import Catalogue
from data.phrases import spoken


def caveat_strip(catalogue: Catalogue) -> None:
    """The caveat at the foot of the window, on every page and at every scroll position.

    The full notice begins with the crisis lines, that of veterans among them.
    """
    short = with_phone_links(catalogue.notices["caveat_short"])
    full = with_phone_links(catalogue.notices["caveat_full"])
    crisis = with_phone_links(crisis_line(catalogue))
    with st.bottom:
        show(
            Markup(
                '<div class="strip"><div role="note" aria-label="Off-label notice" class="strip-text">'
                "<p>{short}</p>"
                '<details class="strip-more"><summary>Full notice</summary>'
                '<div class="strip-panel"><p>{crisis}</p><p>{full}</p></div></details>'
                "</div></div>"
            ).format(short=short, crisis=crisis, full=full)
        )


def caveat_on_paper(catalogue: Catalogue) -> str:
    """Style rules that put the short caveat and the page count in the margin of every printed sheet."""
    words = in_css(catalogue.notices["caveat_short"])
    return (
        "@page{margin:8mm 8mm 11mm;"
        f'@bottom-left{{content:"{words}";font:9pt sans-serif;color:#111;white-space:nowrap;width:85%}}'
        '@bottom-right{content:"Page " counter(page) " of " counter(pages);font:9pt sans-serif;color:#111;'
        "white-space:nowrap}}"
    )


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
    lines = Markup().join(
        Markup("<li>{}</li>").format(with_phone_links(catalogue.notices[one]))
        for one in ("crisis_988", "crisis_veterans")
    )
    return Markup(
        '<section class="crisis" aria-label="Crisis help"><p><strong>{crisis_suicidal}</strong></p>'
        '<details data-place="crisis"><summary>Chat, text, and more for veterans</summary><ul>{lines}</ul></details>'
        "</section>"
    ).format(crisis_suicidal=with_phone_links(catalogue.notices["crisis_suicidal"]), lines=lines)


def crisis_first(catalogue: Catalogue, condition_id: str) -> bool:
    """Whether the crisis lines stand before everything else on a page about a condition ('' for none)."""
    return bool(condition_id) and catalogue.condition[condition_id].crisis_first == "yes"


def crisis_line(catalogue: Catalogue) -> str:
    """The crisis lines as one paragraph of plain words, for screens where nothing else works."""
    return " ".join(catalogue.notices[one] for one in ("crisis_988", "crisis_veterans", "crisis_911"))


def review_dates(catalogue: Catalogue, today: dt.date, more: Markup) -> None:
    """When the tables were last reviewed, on a tap when next, and a plain notice when a date has passed.

    ``more`` stands in the same element.
    """
    show(dates_html(catalogue, today) + more)


def dates_html(catalogue: Catalogue, today: dt.date) -> Markup:
    """The review dates as HTML."""
    overdue = ""
    if catalogue.next_review < today:
        overdue = Markup(
            '<p class="overdue" role="status">Some of this was due to be looked at again by '
            "{} and has not been. Ask your clinician what has changed since.</p>"
        ).format(spoken(catalogue.next_review))
    return Markup(
        '<footer class="dates">{overdue}<details data-place="dates"><summary>Reviewed {last_reviewed}</summary>'
        "<p>Next review due {next_review}. {not_emergency}</p></details></footer>"
    ).format(
        overdue=overdue,
        last_reviewed=spoken(catalogue.last_reviewed),
        next_review=spoken(catalogue.next_review),
        not_emergency=catalogue.notices["not_emergency"],
    )
