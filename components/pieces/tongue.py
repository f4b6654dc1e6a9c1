"""The language a reader's pages are in: asked for in the address, kept by a cookie, or wished for by the browser."""

import streamlit as st

from wording import LANGUAGES, use
from wording.chosen import ASKED, KEPT, wanted

_LANGUAGE = "_language"


def speak() -> None:
    """From now on this run speaks the reader's language: what their session began with, or has been asked for since."""
    asked = st.query_params.get(ASKED)
    if asked in LANGUAGES:
        st.session_state[_LANGUAGE] = asked
    elif _LANGUAGE not in st.session_state:
        st.session_state[_LANGUAGE] = wanted(
            None, st.context.cookies.get(KEPT), st.context.headers.get("Accept-Language")
        )
    use(st.session_state[_LANGUAGE])
