"""Start: the decision, what the reader wants help with, seven options in a line each, what matters most."""

import streamlit as st

from components.frame import notices
from components.frame.store import read_catalogue, read_operator, said_by_clinic
from components.pieces.show import show
from components.reader import choices
from components.sheets.as_html import run_by_html
from components.start import opening
from data.catalogue import ENGLISH
from wording import language, say

catalogue = read_catalogue()
clinic = said_by_clinic()
if clinic:
    show(run_by_html(clinic))
show(opening.takes())
if language() != ENGLISH:
    show(opening.translated(catalogue))
with st.container(key="start"):
    with st.container(key="start_choice"):
        notices.crisis_under_choice(catalogue, choices.ask_condition(catalogue))
        show(opening.options(catalogue))
    with st.container(key="start_picks"):
        choices.ask_picks(catalogue)
        with st.container(key="see_all"):
            st.page_link("options/page.py", label=say("start-see-all"))
        show(opening.about(catalogue, read_operator()))
