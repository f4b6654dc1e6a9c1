"""My summary: the sheet first, to take along as a file or on paper, then what to ask; the rest opens on a tap."""

import streamlit as st

from components.frame.store import read_catalogue, read_clinic
from components.pieces.show import show
from components.reader import choices
from components.reader.clearing import clear_button
from components.reader.share import share_block
from components.reader.today import readers_today
from components.sheets import blocks
from components.sheets.as_html import run_by_html
from components.summary import body, on_screen
from data.summary import summarize
from wording import say

catalogue = read_catalogue()
summary = summarize(catalogue, body.choices_so_far(catalogue), readers_today(), read_clinic())
if summary.clinic:
    show(run_by_html(summary.clinic))
with st.container(key="summary-two"):
    with st.container(key="summary-sheet"):
        body.offer_pdf(summary)
        choices.ask_in_bar(catalogue, options=False)
        show(on_screen.sheet_html(catalogue, summary))
        with st.container(key="sheet-choices"):
            choices.ask_options_on_sheet(catalogue)
            body.ask_picks_closed(catalogue)
    with st.container(key="summary-ask"):
        body.ask_starters(summary)
        show(on_screen.paper_only(blocks.own(summary), blocks.asked(summary), blocks.noticed(summary)))
        with st.container(key="summary-rows"):
            body.ask_more_questions(summary)
            body.ask_own_questions()
            body.ask_red_flags(summary)
            show(on_screen.rest_html(summary))
            with st.expander(say("summary-files"), key="fold-files"):
                body.offer_other_files(summary)
                share_block(catalogue)
                clear_button("summary")
                body.more_to_take()
