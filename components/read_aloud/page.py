"""Read to someone: the decision, the options, what was found, what can go wrong, in at most 250 words."""

import streamlit as st

from components.frame.pages import PATH
from components.frame.store import read_catalogue
from components.pieces.show import show
from components.read_aloud.passages import passages
from components.reader import choices, my_sheet

catalogue = read_catalogue()
with st.container(key="two_thirds"):
    with st.container(key="read"):
        options = choices.ask_in_bar(catalogue).treatment_ids
        show(passages(catalogue, PATH[0].heading, options, choices.chosen_condition(catalogue)))
    with st.container(key="third"):
        my_sheet.panel(catalogue)
