"""Time and control: until when each dose can be changed, by whom, and what happens then."""

import streamlit as st
from markupsafe import Markup

from components.frame.store import read_catalogue
from components.pieces.show import show
from components.reader import choices, my_sheet
from components.time_and_control import lanes, parts, sections
from data import time_course

catalogue = read_catalogue()
words = choices.chosen_words()
with st.container(key="two_thirds"):
    with st.container(key="drawn"):
        chosen = choices.ask_in_bar(catalogue)
        if chosen.sentence:
            show(Markup('<p class="friendly" role="status">{}</p>').format(chosen.sentence))
        if chosen.treatment_ids:
            show(lanes.lanes([time_course.window(catalogue, one) for one in chosen.treatment_ids]))
    with st.container(key="third-and-notes"):
        my_sheet.panel(catalogue)
        if chosen.treatment_ids:
            show(sections.not_told(catalogue, words))
    parts.parts(words)
