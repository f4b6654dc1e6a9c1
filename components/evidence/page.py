"""Does it help? A card an option for the condition chosen, what can go wrong in short, then all else in closed rows."""

import streamlit as st
from markupsafe import Markup

from components.evidence import evidence_cache, rows
from components.evidence.cards import VIEWS, View
from components.evidence.evidence_cache import EvidenceHtml
from components.frame.store import read_catalogue
from components.pieces.show import show
from components.reader import choices, my_sheet
from data.comparison import Register
from wording import say

catalogue = read_catalogue()


def _rows(page: EvidenceHtml, condition_id: str, words: Register) -> None:
    """What opens below the cards, drawings among it."""
    with st.container(key="evidence_rows", gap=None):
        show(page.rows)
        scales = page.found.scales if page.found else ()
        scales = tuple(one for one in scales if words == "clinical" or one.kind != "standardised")
        if scales:
            from components.evidence import forest

            show(forest.heading())
            with st.container(key="forests"):
                for scale in scales:
                    show(forest.title(scale))
                    st.plotly_chart(
                        forest.forest(scale),
                        config={"displayModeBar": False},
                        alt=forest.alternative(scale),
                        key=f"forest-{condition_id}-{scale.name}",
                    )
        show(rows.how_to_read())
        with st.container(key="evidence_words"):
            choices.ask_words()


with st.container(key="two_thirds"):
    with st.container(key="found"):
        chosen = choices.ask_in_bar(catalogue)
        condition_id = choices.chosen_condition(catalogue)
        view: View | None = "words"
        if condition_id:
            view = st.segmented_control(
                say("evidence-show-as"),
                VIEWS,
                format_func=lambda one: say(f"evidence-view-{one}"),
                default="words",
                required=True,
                key="evidence_view",
                label_visibility="collapsed",
                persist_state="session",
            )
        if chosen.sentence:
            show(Markup('<p class="friendly" role="status">{}</p>').format(chosen.sentence))
        words, picks = choices.chosen_words(), choices.chosen_picks(catalogue)
        page = evidence_cache.evidence_html(condition_id, words, chosen.treatment_ids, view or "words", picks)
        show(page.cards)
        if page.harms:
            show(page.harms)
        _rows(page, condition_id, words)
    with st.container(key="third"):
        my_sheet.panel(catalogue)
        show(rows.notes())
