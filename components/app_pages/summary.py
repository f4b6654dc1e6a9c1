"""My summary: own questions first, then what was chosen and answered, to take along as a file or on paper."""

import streamlit as st

from components import summary_page
from components.clearing import clear_button
from components.handout.as_html import run_by_html
from components.share import share_block
from components.store import clinic
from components.store import tables as read_tables
from components.today import readers_today
from data.summary import summarize

tables = read_tables()
summary = summarize(tables, summary_page.choices_so_far(tables), readers_today(), clinic())
if summary.clinic:
    st.html(run_by_html(summary.clinic))
st.html(summary_page.note_html(summary))
summary_page.ask_own_questions()
summary_page.offer_files(summary)
st.html(summary_page.paper_only_html(summary) + summary_page.looked_at_html(summary))
st.html(summary_page.asking_html(summary))
summary_page.ask_questions(summary)
st.html(
    summary_page.asked_on_paper_html(summary) + summary_page.leaflets_html(summary) + summary_page.ending_html(summary)
)
summary_page.more_to_take()
share_block(tables)
clear_button("summary")
