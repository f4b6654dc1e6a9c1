"""Questions people ask: found as one types, or read group by group; any can be taken along."""

import streamlit as st
from markupsafe import Markup

from components.frame.follow_anchor import follow_anchor
from components.frame.store import read_catalogue
from components.pieces.part import runs_alone
from components.pieces.show import show
from components.questions import question_cache, search_field, take_along
from components.reader import choices, keep_answers, my_sheet
from wording import say

catalogue = read_catalogue()


@runs_alone
def taking() -> None:
    """What was taken along: alone, so that a tap leaves the list as it stands."""
    take_along.watch(catalogue, words)
    show(take_along.said(len(take_along.taken(catalogue))))
    show(keep_answers.carrier(catalogue))


with st.container(key="two_thirds"):
    with st.container(key="asked"):
        show(Markup("<p>{}</p>").format(say("questions-intro")))
        search_field.field()
        words = choices.ask_words()
        show(question_cache.questions_html(words))
        taking()
    with st.container(key="third"):
        my_sheet.panel(catalogue)
follow_anchor()
