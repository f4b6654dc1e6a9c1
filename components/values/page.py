"""What matters to me: mark it, see what is known of each option on it, check what you know, say how ready you are."""

import streamlit as st
from markupsafe import Markup

from components.frame.move_on import move_on
from components.frame.store import not_for_profit, read_catalogue
from components.pieces.show import show
from components.reader import choices
from components.reader.answers import read
from components.values import preferences, quiz
from data.values import weigh

catalogue = read_catalogue()
show(preferences.INTRO)
words = choices.chosen_words()
preferences.ask_marks(catalogue, words)
show(preferences.RESULTS_HEADING)
left, right = choices.two_places()
with left:
    condition_id = choices.ask_condition(catalogue)
with right:
    chosen = choices.ask_options(catalogue)
if chosen.sentence:
    show(Markup('<p class="friendly" role="status">{}</p>').format(chosen.sentence))
marks = read(catalogue, st.session_state.to_dict()).marks
show(preferences.results(weigh(catalogue, marks, chosen.treatment_ids, condition_id, words)))
quiz.ask_check(catalogue)
quiz.ask_ready(catalogue, not_for_profit=not_for_profit())
move_on()
