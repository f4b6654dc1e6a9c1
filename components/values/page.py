"""What matters to me: mark it, see what is known of each option on it, check what you know, say how ready you are."""

import streamlit as st

from components.frame.move_on import move_on
from components.frame.store import not_for_profit
from components.frame.store import tables as read_tables
from components.pieces.markup import text
from components.reader import choices
from components.reader.answers import read
from components.values import preferences, quiz
from data.values import weigh

tables = read_tables()
st.html(preferences.INTRO)
words = choices.chosen_words()
preferences.ask_marks(tables, words)
st.html(preferences.RESULTS_HEADING)
left, right = choices.two_places()
with left:
    condition_id = choices.ask_condition(tables)
with right:
    chosen = choices.ask_options(tables)
if chosen.sentence:
    st.html(f'<p class="friendly" role="status">{text(chosen.sentence)}</p>')
marks = read(tables, st.session_state.to_dict()).marks
st.html(preferences.results(weigh(tables, marks, chosen.treatment_ids, condition_id, words)))
quiz.ask_check(tables)
quiz.ask_ready(tables, not_for_profit=not_for_profit())
move_on()
