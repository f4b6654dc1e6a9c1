"""'Clear my answers': asks once, then forgets them in the session and in the tab, and goes to Start."""

import streamlit as st
from markupsafe import Markup

from components.pieces.show import show
from components.reader import keep_answers
from wording import say

_ASKED = "_clear_asked"


def clear_button(place: str) -> None:
    """The button, or once it was pressed the question whether that was meant. ``place`` tells several apart."""
    if st.session_state.get(_ASKED) != place:
        st.button(say("reader-clear"), key=f"clear-{place}", on_click=_answer, args=(place,))
        return
    show(Markup('<p class="really" role="status">{}</p>').format(say("reader-clear-really")))
    with st.container(horizontal=True):
        st.button(say("reader-clear-yes"), key=f"clear-yes-{place}", type="primary", on_click=_clear)
        st.button(say("reader-clear-no"), key=f"clear-no-{place}", on_click=_answer, args=("",))


def _answer(place: str) -> None:
    st.session_state[_ASKED] = place


def _clear() -> None:
    st.session_state[_ASKED] = ""
    keep_answers.clear()
