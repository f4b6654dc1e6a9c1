"""Asking for the period, and for a reader's own figures of each option."""

import streamlit as st

from components.cost import burden_table
from components.frame.store import read_catalogue
from components.pieces.markup import in_markdown
from components.pieces.show import show
from components.reader.answers import COST_IN_SUMMARY, COST_PERIOD, LONGEST_FIGURE, cost_key, kept
from data.burden import PERIODS, OptionBurden, sessions_field
from data.rows import Period
from wording import say


def ask_period() -> Period:
    """Ask how long to look: the first course, three months or twelve."""
    if st.session_state.get(COST_PERIOD) not in PERIODS:
        st.session_state.pop(COST_PERIOD, None)
    period: Period | None = st.segmented_control(
        say("cost-for-how-long"),
        list(PERIODS),
        format_func=lambda one: say(f"cost-period-{one.replace('_', '-')}"),
        default="induction",
        required=True,
        key=COST_PERIOD,
        label_visibility="collapsed",
        width="stretch",
        wrap=True,
        persist_state="session",
    )
    return period or "induction"


def ask_own(one: OptionBurden) -> None:
    """Three fields for an option; left empty, the figures found stand. What they change is said below them."""
    treatment, name, unit = one.treatment.treatment_id, in_markdown(one.treatment.name), one.treatment.visit_word
    period = one.row.period
    with st.container(horizontal=True, key=f"own-fields-{treatment}"):
        _field(say("cost-price-of", name=name, unit=unit), treatment, "price")
        _field(say("cost-copay-of", name=name, unit=unit), treatment, "copay")
        _field(say("cost-sessions-of", name=name, unit=unit, period=period), treatment, sessions_field(period))
    wrong = burden_table.problems(one)
    if wrong:
        show(wrong)
    changes = burden_table.changed(one)
    if changes:
        show(changes)


def own_opening() -> None:
    """What the fields do and what is kept."""
    st.caption(say("cost-own-opening"))


def _field(label: str, treatment_id: str, field: str) -> None:
    key = cost_key(treatment_id, field)
    if key in st.session_state:
        found = kept(read_catalogue(), {key: st.session_state[key]}).get(key, "")
        if found != st.session_state[key] or not isinstance(found, str):
            st.session_state[key] = str(found)
    st.text_input(label, key=key, max_chars=LONGEST_FIGURE, persist_state="session")


def ask_in_summary() -> None:
    """Whether the reader's own figures stand on their summary; not unless wished."""
    st.toggle(say("cost-put-on-summary"), key=COST_IN_SUMMARY, persist_state="session")
