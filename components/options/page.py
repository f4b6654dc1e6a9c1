"""All options on what tells them apart: how each is given, who can change the dose, what studies found, FDA status."""

import streamlit as st

from components.frame import notices
from components.frame.store import read_catalogue
from components.options.options_cache import options_html
from components.pieces.show import show
from components.reader import choices, my_sheet
from components.reader.answers import OPEN_ALL
from data.comparison import FEWEST
from wording import say

catalogue = read_catalogue()
with st.container(key="options_head"):
    choices.ask_in_bar(catalogue, options=False)
    condition_id = choices.chosen_condition(catalogue)
    notices.crisis_under_choice(catalogue, condition_id)
    drawn = options_html(condition_id, choices.chosen_words(), bool(st.session_state.get(OPEN_ALL)))
    show(drawn.first_care)
with st.container(key="all_options"):
    show(drawn.heads)
    for option, row in zip(catalogue.treatments, drawn.rows, strict=True):
        with st.container(key=f"option-{option.treatment_id}"):
            show(row)
            choices.ask_tick(catalogue, option)
ticked = len(choices.chosen_options(catalogue))
with st.container(key="from_options"):
    enough = ticked >= FEWEST
    label = say("options-side-by-side-ticked", count=ticked) if enough else say("options-side-by-side")
    st.page_link("compare/page.py", label=label)
    st.page_link("summary/page.py", label=say("options-to-my-sheet"))
    my_sheet.line(catalogue)
show(drawn.below)
