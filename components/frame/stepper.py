"""The way through in seven steps, on every page: a row on wide screens, one slim line that opens on narrow ones."""

from collections.abc import Mapping

import streamlit as st
from markupsafe import Markup
from streamlit.navigation.page import StreamlitPage

from components.frame import pages
from components.frame.pages import PageInfo
from components.pieces.show import show
from components.reader import clearing, keep_answers


def stepper(page: PageInfo, files: Mapping[str, StreamlitPage]) -> None:
    """Links to all pages: the steps, then the deeper pages and Clear. ``files`` are Streamlit's pages by path.

    The links stand once: by style they lie open in a row, or behind the line that says where the reader is.
    """
    with st.container(key="stepper"):
        show(_opener(page, keep_answers.clears()))
        with st.container(key="steps"):
            for number, one in enumerate(pages.PATH, 1):
                st.page_link(files[one.path], label=f"{number} {one.name}")
        with st.container(key="deeper"):
            for one in pages.DEEPER:
                st.page_link(files[one.path], label=one.name)
            clearing.clear_button("menu")


def _opener(page: PageInfo, clears: int) -> Markup:
    """Where the reader is, with a bar of seven parts; it opens what else there is. Drawn anew after Clear."""
    here = pages.step(page) or 0
    place = Markup("{} of {} ").format(here, len(pages.PATH)) if here else ""
    parts = Markup().join(
        Markup('<i class="{}"></i>').format("past" if number < here else "here" if number == here else "")
        for number in range(1, len(pages.PATH) + 1)
    )
    return Markup(
        '<details class="menu" data-clears="{clears}"><summary><span class="at">{place}<b>{name}</b></span> '
        '<span class="opens">Menu</span><span class="bar" aria-hidden="true">{parts}</span></summary></details>'
    ).format(clears=clears, place=place, name=page.name, parts=parts)
