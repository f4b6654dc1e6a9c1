"""Visits, rides and cost: what each option asks over a period, what that rests on, and the reader's own numbers."""

import streamlit as st
from markupsafe import Markup

from components.cost import bars, burden_table, own_costs
from components.frame.store import read_catalogue
from components.pieces.closed import closed
from components.pieces.show import show
from components.reader import choices, my_sheet
from components.reader.answers import answers_from
from data import picks
from data.burden import BurdenTable, burden
from wording import say

catalogue = read_catalogue()


def _parts(table: BurdenTable) -> None:
    words = choices.chosen_words()
    with st.container(key="all-closed-cost", gap=None):
        with st.expander(say("cost-my-own"), key="closed-own"):
            own_costs.own_opening()
            for one in table.options:
                own_costs.ask_own(one)
            own_costs.ask_in_summary()
        listed = Markup().join
        show(
            closed(
                "cost-insurance",
                say("cost-does-insurance-pay"),
                listed(map(burden_table.insurance, table.options)),
            )
            + closed(
                "cost-basis",
                say("cost-rests-on"),
                listed(burden_table.details(one, words) for one in table.options),
            )
            + closed("cost-not-counted", say("cost-not-counted"), burden_table.not_counted())
            + closed("cost-table", say("cost-full-table"), bars.key() + burden_table.overview(table))
        )


with st.container(key="two_thirds"):
    with st.container(key="asked"):
        chosen = choices.ask_in_bar(catalogue)
        condition_id = choices.chosen_condition(catalogue)
        period = own_costs.ask_period()
        if chosen.sentence:
            show(Markup('<p class="friendly" role="status">{}</p>').format(chosen.sentence))
        if chosen.treatment_ids:
            own = answers_from(catalogue, st.session_state.to_dict()).costs
            shown = burden(catalogue, chosen.treatment_ids, period, condition_id, own)
            marked = picks.touched(catalogue, choices.chosen_picks(catalogue), "burden")
            show(bars.bars(shown, marked) + burden_table.intro())
            _parts(shown)
    with st.container(key="third"):
        my_sheet.panel(catalogue)
