"""Visits, rides and cost: what each option asks over a period, what that rests on, and the reader's own numbers."""

import streamlit as st
from markupsafe import Markup

from components.cost import burden_bars, burden_table, own_costs
from components.frame.store import read_catalogue
from components.pieces.show import show
from components.reader import choices
from components.reader.answers import read
from data.burden import burden

catalogue = read_catalogue()
show(burden_table.INTRO)
left, right = choices.two_places()
with left:
    condition_id = choices.ask_condition(catalogue)
with right:
    chosen = choices.ask_options(catalogue)
period = own_costs.ask_period()
if chosen.sentence:
    show(Markup('<p class="friendly" role="status">{}</p>').format(chosen.sentence))
if chosen.treatment_ids:
    words = choices.chosen_words()
    own = read(catalogue, st.session_state.to_dict()).costs
    table = burden(catalogue, chosen.treatment_ids, period, condition_id, own)
    show(burden_table.overview(table))
    show(burden_table.NOT_COUNTED)
    show(burden_table.details_heading())
    for one in table.options:
        show(burden_table.details(one, words))
        own_costs.ask_own(one)
        wrong = burden_table.problems(one)
        if wrong:
            show(wrong)
    own_costs.ask_in_summary()
    show(burden_bars.heading())
    with st.container(key="bars", horizontal=True):
        for measure in burden_bars.measures(table):
            with st.container(key=f"bars-{measure.name}"):
                show(burden_bars.title(measure))
                st.plotly_chart(
                    burden_bars.bars(table, measure),
                    config={"displayModeBar": False},
                    alt=burden_bars.alternative(table, measure),
                    key=f"bars-{measure.name}-{period}-{'-'.join(chosen.treatment_ids)}",
                )
