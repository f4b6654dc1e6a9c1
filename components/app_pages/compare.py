"""Compare: choose a condition and two to four options, and read them side by side."""

import streamlit as st

from components import around, choices, option_grid
from components.keep_place import keep_place
from components.store import tables as read_tables
from data.comparison import compare

tables = read_tables()
left, right = st.columns([2, 3], gap="medium")
with left:
    condition_id = choices.ask_condition(tables)
with right:
    chosen = choices.ask_options(tables)
words, only_differences, open_all = choices.ask_view()
if chosen.sentence:
    st.html(f'<p class="friendly" role="status">{chosen.sentence}</p>')
if chosen.treatment_ids:
    comparison = compare(tables, chosen.treatment_ids, condition_id, words, only_differences=only_differences)
    with st.container(key="pair"):
        on_phone = choices.ask_pair(comparison.treatments)
    if comparison.hidden:
        st.html(f'<p class="friendly" role="status">{option_grid.hidden_sentence(comparison)}</p>')
    st.html(option_grid.option_grid(comparison, open_all=open_all, on_phone=on_phone))
    st.html(option_grid.source_list(comparison))
    st.html(option_grid.order_note())
    st.html(around.other_paths(tables, condition_id, words))
    st.html(around.cautions(tables, comparison.treatments, words))
    keep_place(all_open=open_all)
st.html(around.glossary(tables))
