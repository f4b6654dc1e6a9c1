"""One question with a few answers to choose from, kept for the session."""

from collections.abc import Callable, Mapping

import streamlit as st

from components.pieces.markup import in_markdown


def ask_one(
    question: str,
    words: Mapping[str, str],
    key: str,
    *,
    in_a_row: bool = False,
    on_change: Callable[[], None] | None = None,
) -> str:
    """Ask, with nothing chosen at first; the id of the answer chosen, '' for none.

    An answer that isn't among those offered, as an old tab may hold, is dropped.
    """
    found = st.session_state.get(key)
    if not isinstance(found, str) or found not in words:
        st.session_state.pop(key, None)
    chosen: str | None = st.radio(
        in_markdown(question),
        list(words),
        format_func=lambda one: in_markdown(words[one]),
        index=None,
        horizontal=in_a_row,
        key=key,
        on_change=on_change,
        persist_state="session",
    )
    return chosen or ""
