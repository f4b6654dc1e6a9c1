"""For clinicians: two options in large type, one question at a time, ending in a handout and a note."""

import streamlit as st

from components import chairside
from components.markup import text
from components.store import tables as read_tables
from components.today import readers_today

tables = read_tables()
pair = chairside.ask(tables)
if len(set(pair)) == len(pair):
    today = readers_today()
    visit = chairside.visit_now(tables, pair, today)
    place = chairside.ask_place(len(visit.steps))
    asked_id = chairside.ask_asked(tables)
    if asked_id:
        chairside.draw_asked(tables, visit, asked_id)
    elif place < len(visit.steps):
        chairside.draw_step(visit, place)
    else:
        chairside.draw_end(tables, visit, today)
    st.html(chairside.all_on_paper(visit))
else:
    st.html(f'<p class="friendly" role="status">{text(chairside.SAME)}</p>')
