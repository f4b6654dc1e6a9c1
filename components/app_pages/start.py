"""Start: the decision, for whom, three steps, and who made this."""

import streamlit as st

from components import pages, start_text
from components.choices import ask_condition
from components.handout.as_html import run_by_html
from components.store import operator, said_by_clinic
from components.store import tables as read_tables
from data.operator_file import disclosed

tables = read_tables()
clinic = said_by_clinic()
if clinic:
    st.html(run_by_html(clinic))
st.html(start_text.decision(tables))
ask_condition(tables)
st.page_link("app_pages/compare.py", label="See the options side by side", icon=":material/arrow_forward:")
st.html("<h2>What is here</h2>")
with st.container(key="ways"):
    for page in pages.PAGES:
        if page.path in start_text.WAYS:
            st.page_link(page.file, label=start_text.way(page.name, page.path))
st.html(start_text.about(tables, disclosed(operator())))
