"""One question with a few answers to choose from, kept for the session."""

from collections.abc import Mapping

import streamlit as st


def ask_one(question: str, words: Mapping[str, str], key: str, *, in_a_row: bool = False) -> str:
    """Ask, with nothing chosen at first; the id of the answer chosen, '' for none.

    An answer that isn't among those offered, as an old tab may hold, is dropped.
    """
    found = st.session_state.get(key)
    if not isinstance(found, str) or found not in words:
        st.session_state.pop(key, None)
    chosen: str | None = st.radio(
        question,
        list(words),
        format_func=words.__getitem__,
        index=None,
        horizontal=in_a_row,
        key=key,
        persist_state="session",
    )
    return chosen or ""
