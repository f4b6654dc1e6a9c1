"""Questions people ask: found as one types, or read group by group; any can be taken along."""

import streamlit as st

from components.frame.follow_anchor import follow_anchor
from components.frame.store import tables as read_tables
from components.pieces.part import alone
from components.questions import question_cache, search_field, take_along
from components.reader import choices, keep_answers

tables = read_tables()


@alone
def taking() -> None:
    """What was taken along: alone, so that a tap leaves the list as it stands."""
    take_along.watch(tables, words)
    st.html(take_along.said(len(take_along.taken(tables))))
    st.html(keep_answers.carrier(tables))


st.html("<p>Short answers, how sure each is, and where it is from. Where nobody knows, that is the answer.</p>")
search_field.field()
words = choices.ask_words()
st.html(question_cache.draw(words))
taking()
follow_anchor()
