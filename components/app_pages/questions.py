"""Questions people ask: found as one types, or read group by group; any can be taken along."""

import streamlit as st

from components import choices, drawn_asked, find_asked, keep_answers, take_asked
from components.follow_anchor import follow_anchor
from components.part import alone
from components.store import tables as read_tables

tables = read_tables()


@alone
def taking() -> None:
    """What was taken along: alone, so that a tap leaves the list as it stands."""
    take_asked.watch(tables, words)
    st.html(take_asked.said(len(take_asked.taken(tables))))
    st.html(keep_answers.carrier(tables))


st.html("<p>Short answers, how sure each is, and where it is from. Where nobody knows, that is the answer.</p>")
find_asked.field()
words = choices.ask_words()
st.html(drawn_asked.draw(words))
taking()
follow_anchor()
