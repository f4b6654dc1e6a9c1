"""The way through in seven steps, on every page: a row on wide screens, one slim line that opens on narrow ones."""

from collections.abc import Mapping

import streamlit as st
from markupsafe import Markup
from streamlit.navigation.page import StreamlitPage

from components.frame import pages
from components.frame.pages import PageInfo
from components.pieces.show import show
from components.reader import clearing, keep_answers
from wording import LANGUAGES, language, once, own_name, say
from wording.chosen import ASKED


def stepper(page: PageInfo, files: Mapping[str, StreamlitPage]) -> None:
    """Links to all pages: the steps, then the deeper pages and Clear. ``files`` are Streamlit's pages by path.

    The links stand once. By style they lie open in a row, with the deeper ones behind 'More', or all of them behind
    the line that says where the reader is. Where that line opens, the way back comes first.
    """
    clears = keep_answers.clears()
    back = pages.before(page)
    with st.container(key="stepper"):
        show(_line(page, clears) + _other_languages())
        with st.container(key="pages"):
            if back:
                st.page_link(files[back.path], label=say("frame-back", page=back.name), icon=":material/arrow_back:")
            with st.container(key="steps"):
                _links(pages.PATH, files)
            show(_more(clears) + _other_languages())
            with st.container(key="rest"):
                _links(pages.AT_HAND, files)
                with st.container(key="deeper"):
                    _links(pages.DEEPER, files)
                    clearing.clear_button("menu")


@once(maxsize=len(LANGUAGES))
def _other_languages() -> Markup:
    """A link to this page in each other language, by that language's own name."""
    return Markup().join(
        Markup('<a class="language" lang="{0}" hreflang="{0}" href="?{1}={0}">{2}</a>').format(
            one, ASKED, own_name(one)
        )
        for one in LANGUAGES
        if one != language()
    )


def _links(which: tuple[PageInfo, ...], files: Mapping[str, StreamlitPage]) -> None:
    for one in which:
        st.page_link(files[one.path], label=one.name)


@once(maxsize=128)
def _line(page: PageInfo, clears: int) -> Markup:
    """Where the reader is, with a bar of seven parts; it opens all pages. Drawn anew after Clear, and so closed."""
    here = pages.step(page) or 0
    place = f"{say('frame-step', step=str(here), steps=str(len(pages.PATH)))} " if here else ""
    parts = Markup().join(
        Markup('<i class="{}"></i>').format("past" if number < here else "here" if number == here else "")
        for number in range(1, len(pages.PATH) + 1)
    )
    return Markup(
        '<details class="menu line" data-clears="{clears}"><summary><span class="at">{place}<b>{name}</b></span> '
        '<span class="opens">{menu}</span><span class="bar" aria-hidden="true">{parts}</span></summary></details>'
    ).format(clears=clears, place=place, name=page.name, menu=say("frame-menu"), parts=parts)


def _more(clears: int) -> Markup:
    """What opens the deeper pages on wide screens."""
    return Markup(
        '<details class="menu more" data-clears="{}"><summary><span class="opens">{}</span></summary></details>'
    ).format(clears, say("frame-more"))
