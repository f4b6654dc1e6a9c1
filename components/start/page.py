"""Start: the decision, for whom, three steps, and who made this."""

import streamlit as st
from markupsafe import Markup

from components.frame import pages
from components.frame.store import read_catalogue, read_operator, said_by_clinic
from components.pieces.show import show
from components.reader.choices import ask_condition
from components.sheets.as_html import run_by_html
from components.start import opening
from data.operator_file import disclosed

catalogue = read_catalogue()
clinic = said_by_clinic()
if clinic:
    show(run_by_html(clinic))
show(opening.decision(catalogue))
ask_condition(catalogue)
st.page_link("compare/page.py", label="See the options side by side", icon=":material/arrow_forward:")
show(Markup("<h2>What is here</h2>"))
with st.container(key="ways"):
    for page in pages.PAGES:
        if page.path in opening.WAYS:
            st.page_link(page.file, label=opening.way(page.name, page.path))
show(opening.about(catalogue, disclosed(read_operator())))
