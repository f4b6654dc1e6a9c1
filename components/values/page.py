"""What matters to me: how each option stands to what was picked or marked, then all points, a check."""

import streamlit as st
from markupsafe import Markup

from components.frame.move_on import move_on
from components.frame.store import not_for_profit, read_catalogue
from components.pieces.show import show
from components.reader import choices
from components.reader.answers import answers_from
from components.values import preferences, quiz
from data.values import weigh
from wording import say

catalogue = read_catalogue()
words = choices.chosen_words()
chosen = choices.ask_in_bar(catalogue)
if chosen.sentence:
    show(Markup('<p class="friendly" role="status">{}</p>').format(chosen.sentence))
marks = answers_from(catalogue, st.session_state.to_dict()).marks
weighed = weigh(catalogue, marks, chosen.treatment_ids, choices.chosen_condition(catalogue), words)
with st.container(key="values-two"):
    with st.container(key="values-results"):
        show(preferences.results_heading())
        show(preferences.results(catalogue, weighed, words))
    with st.container(key="values-ask"):
        with st.container(key="values-rows"):
            picked = choices.chosen_picks(catalogue)
            with st.expander(say("values-change-picks") if picked else say("values-pick"), key="fold-picks"):
                choices.ask_picks(catalogue)
            with st.expander(say("values-mark-all", count=len(catalogue.preferences)), key="fold-points"):
                preferences.ask_marks(catalogue, words)
        quiz.ask_check(catalogue)
        quiz.ask_ready(catalogue, not_for_profit=not_for_profit())
move_on()
