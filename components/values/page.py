"""What matters to me: mark it, see what is known of each option on it, check what you know, say how ready you are."""

import streamlit as st

from components.frame.move_on import move_on
from components.frame.store import not_for_profit, read_catalogue
from components.pieces.markup import text
from components.reader import choices
from components.reader.answers import read
from components.values import preferences, quiz
from data.values import weigh

catalogue = read_catalogue()
st.html(preferences.INTRO)
words = choices.chosen_words()
preferences.ask_marks(catalogue, words)
st.html(preferences.RESULTS_HEADING)
left, right = choices.two_places()
with left:
    condition_id = choices.ask_condition(catalogue)
with right:
    chosen = choices.ask_options(catalogue)
if chosen.sentence:
    st.html(f'<p class="friendly" role="status">{text(chosen.sentence)}</p>')
marks = read(catalogue, st.session_state.to_dict()).marks
st.html(preferences.results(weigh(catalogue, marks, chosen.treatment_ids, condition_id, words)))
quiz.ask_check(catalogue)
quiz.ask_ready(catalogue, not_for_profit=not_for_profit())
move_on()
