"""What stands behind one tap, with one look: HTML that opens by itself, and parts with controls or drawings in them.

On paper all of it stands open. Drawings are made only once a part is open: until then paper has their words.
"""

from collections.abc import Callable

import streamlit as st
from markupsafe import Markup

from components.pieces.show import show


def closed(place: str, summary: str, body: Markup) -> Markup:
    """Words and tables behind a line; ``place`` names it, so that it stays open when the page is drawn anew."""
    return Markup(
        '<details class="closed" data-place="{place}"><summary><h2>{summary}</h2></summary>'
        '<div class="within">{body}</div></details>'
    ).format(place=place, summary=summary, body=body)


def lazy_part(key: str, summary: str, draw: Callable[[], None], on_paper: Callable[[], Markup]) -> None:
    """A part that ``draw`` fills only while it is open; while it is closed, its words stand on paper alone."""
    part = st.expander(summary, key=f"closed-drawn-{key}", on_change="rerun")
    with part:
        if part.open:
            show(Markup('<h2 class="heard">{}</h2>').format(summary))
            draw()
    if not part.open:
        show(Markup('<div class="paper-only closed-on-paper"><h2>{}</h2>{}</div>').format(summary, on_paper()))
