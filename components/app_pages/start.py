"""Start: the decision, for whom, three steps, and who made this."""

import streamlit as st

from components import start_text
from components.choices import ask_condition
from components.store import tables as read_tables

tables = read_tables()
st.html(start_text.decision(tables))
ask_condition(tables)
st.page_link("app_pages/compare.py", label="See the options side by side", icon=":material/arrow_forward:")
st.html(start_text.about(tables))
