"""Compare: choose a condition and two to four options, and read them side by side."""

import streamlit as st

from components.compare import grid_cache, option_grid
from components.frame import notices
from components.frame.store import read_catalogue, said_by_clinic
from components.pieces.markup import text
from components.pieces.part import runs_alone
from components.reader import choices, keep_answers
from components.reader.share import share_block
from components.sheets.as_html import clinic_html

catalogue = read_catalogue()


@runs_alone
def compare(*, with_crisis_lines: bool) -> None:
    """Choices and grid, below the crisis lines or not: where that changes, the whole page runs."""
    left, right = choices.two_places()
    with left:
        condition_id = choices.ask_condition(catalogue)
    if notices.crisis_first(catalogue, condition_id) != with_crisis_lines:
        st.rerun()
    with right:
        chosen = choices.ask_options(catalogue)
    words, only_differences, open_all = choices.ask_view()
    if chosen.sentence:
        st.html(f'<p class="friendly" role="status">{text(chosen.sentence)}</p>')
    if chosen.treatment_ids:
        on_phone = choices.ask_pair([catalogue.treatment[one] for one in chosen.treatment_ids])
        page = grid_cache.grid_html(chosen.treatment_ids, condition_id, words, only_differences, open_all, on_phone)
        if page.comparison.hidden:
            st.html(f'<p class="friendly" role="status">{option_grid.hidden_sentence(page.comparison)}</p>')
        st.html(page.grid)
        share_block(catalogue)
        st.html(page.below)
        clinic = said_by_clinic()
        if clinic:
            st.html(clinic_html(clinic))
    st.html(keep_answers.carrier(catalogue))


compare(with_crisis_lines=notices.crisis_first(catalogue, choices.chosen_condition(catalogue)))
