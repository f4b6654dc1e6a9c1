"""Side by side: choose a condition and two to four options, and read them side by side."""

import streamlit as st
from markupsafe import Markup

from components.compare import grid_cache, option_grid
from components.frame.store import read_catalogue, said_by_clinic
from components.pieces.part import runs_alone
from components.pieces.show import show
from components.reader import choices, keep_answers, my_sheet
from components.reader.share import share_block
from components.sheets.as_html import clinic_html
from data.crisis import crisis_first
from data.picks import touched
from wording import say

catalogue = read_catalogue()


@runs_alone
def compare(*, with_crisis_lines: bool) -> None:
    """Choices and grid, below the crisis lines or not: where that changes, the whole page runs."""
    with st.container(key="two_thirds"):
        with st.container(key="compared"):
            chosen = choices.ask_in_bar(catalogue)
            condition_id = choices.chosen_condition(catalogue)
            if crisis_first(catalogue, condition_id) != with_crisis_lines:
                st.rerun()
            if chosen.sentence:
                show(Markup('<p class="friendly" role="status">{}</p>').format(chosen.sentence))
            with st.expander(say("compare-view"), key="view_bar"):
                words, only_differences, open_all = choices.ask_view()
                share_block(catalogue)
            below = Markup()
            if chosen.treatment_ids:
                marked = touched(catalogue, choices.chosen_picks(catalogue), "question")
                page = grid_cache.grid_html(
                    chosen.treatment_ids, condition_id, words, only_differences, open_all, marked
                )
                if page.comparison.hidden:
                    show(
                        Markup('<p class="friendly" role="status">{}</p>').format(
                            option_grid.hidden_sentence(page.comparison)
                        )
                    )
                show(page.grid)
                below = page.below
        with st.container(key="third-and-notes"):
            my_sheet.panel(catalogue)
            if below:
                show(below)
    clinic = said_by_clinic()
    if clinic and chosen.treatment_ids:
        show(clinic_html(clinic))
    show(keep_answers.carrier(catalogue))


compare(with_crisis_lines=crisis_first(catalogue, choices.chosen_condition(catalogue)))
