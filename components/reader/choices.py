"""The reader's choices: what they want help with, which options, which words. They live in the session only."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

import streamlit as st
from markupsafe import Markup
from streamlit.delta_generator import DeltaGenerator

from components.pieces.markup import in_markdown
from components.pieces.show import show
from components.reader.answers import (
    CONDITION,
    MOST_PICKS,
    ONLY_DIFFERENCES,
    OPEN_ALL,
    OPTIONS,
    PICKS,
    WORDS,
    answers_from,
    mark_key,
    opening_options,
)
from data.catalogue import Catalogue
from data.comparison import FEWEST, MOST, Register
from data.phrases import listed
from data.rows import Treatment

ON_PHONE = "on_phone"
PICKED_MARK = "3"
_TICK, _FIFTH, _FOURTH = "tick", "_fifth", "_fourth_pick"
NO_CONDITION = "Any: general answers"
IN_GENERAL = "In general"
WORD_NAMES: dict[Register, str] = {"patient": "Patient words", "clinical": "Clinical words"}


@dataclass(frozen=True)
class Chosen:
    """The options to show, at most four, and a friendly sentence where the choice was another number."""

    treatment_ids: tuple[str, ...]
    sentence: str


def chosen_condition(catalogue: Catalogue) -> str:
    """The condition chosen so far, '' for none or an unknown one; asks nothing."""
    found = st.session_state.get(CONDITION, "")
    return found if found in catalogue.condition else ""


def chosen_options(catalogue: Catalogue) -> tuple[str, ...]:
    """The options chosen so far, at most four, in the one order; asks nothing."""
    return first_four(catalogue, answers_from(catalogue, st.session_state.to_dict()).options).treatment_ids


def two_places() -> tuple[DeltaGenerator, DeltaGenerator]:
    """Places side by side for condition and options: at 1280 px all options stand on one line."""
    left, right = st.columns([3, 5], gap="medium")
    return left, right


def ask_condition(catalogue: Catalogue) -> str:
    """Ask what the reader wants help with; '' = in general."""
    names = {"": NO_CONDITION} | {row.condition_id: row.patient_name for row in catalogue.conditions}
    st.selectbox(
        "I want help with",
        list(names),
        format_func=names.__getitem__,
        key=CONDITION,
        filter_mode=None,
        persist_state="session",
        on_change=_open_for_condition,
        args=(catalogue, chosen_condition(catalogue)),
    )
    return chosen_condition(catalogue)


def _open_for_condition(catalogue: Catalogue, before: str) -> None:
    """Where the options stand as they opened for the condition ``before``, let them stand as they open for this one."""
    if st.session_state.get(OPTIONS) == opening_options(catalogue, before):
        st.session_state[OPTIONS] = opening_options(catalogue, chosen_condition(catalogue))


def chosen_words() -> Register:
    """Patient or clinical words, as chosen on Compare; asks nothing."""
    return "clinical" if st.session_state.get(WORDS) == "clinical" else "patient"


def ask_options(catalogue: Catalogue) -> Chosen:
    """Ask which options to show side by side."""
    names = {row.treatment_id: in_markdown(row.name) for row in catalogue.treatments}
    picked = st.pills(
        f"Show side by side ({FEWEST} to {MOST})",
        list(names),
        format_func=names.__getitem__,
        selection_mode="multi",
        default=opening_options(catalogue, chosen_condition(catalogue)),
        key=OPTIONS,
        wrap=True,
        persist_state="session",
    )
    return first_four(catalogue, [one for one in picked if one in names])


def ask_tick(catalogue: Catalogue, treatment: Treatment, label: str = "Compare {}") -> None:
    """Ask whether one option is among those chosen. The options chosen are the only store of it."""
    key = f"{_TICK}-{treatment.treatment_id}"
    st.session_state[key] = treatment.treatment_id in chosen_options(catalogue)
    st.checkbox(
        label.format(in_markdown(treatment.name)), key=key, on_change=_tick, args=(catalogue, treatment.treatment_id)
    )
    if st.session_state.get(_FIFTH) == treatment.treatment_id:
        del st.session_state[_FIFTH]
        show(Markup('<p class="friendly" role="status">Four fit. Untick one to add another.</p>'))


def ask_options_on_sheet(catalogue: Catalogue) -> None:
    """Ask which options stand on the sheet: a tick each, behind a tap. They are those that stand side by side."""
    with st.expander("Options on this sheet", key="fold-options"):
        show(Markup('<p class="small">Up to four. The same stand side by side.</p>'))
        for one in catalogue.treatments:
            ask_tick(catalogue, one, "{}")
        if not chosen_options(catalogue):
            show(Markup('<p class="friendly" role="status">None is ticked: the sheet holds those it opens with.</p>'))


def _tick(catalogue: Catalogue, treatment_id: str) -> None:
    """Add an option to those chosen where it fits, or take it out."""
    chosen = chosen_options(catalogue)
    st.session_state.pop(_FIFTH, None)
    if not st.session_state[f"{_TICK}-{treatment_id}"]:
        st.session_state[OPTIONS] = [one for one in chosen if one != treatment_id]
    elif len(chosen) < MOST:
        now = {*chosen, treatment_id}
        st.session_state[OPTIONS] = [row.treatment_id for row in catalogue.treatments if row.treatment_id in now]
    else:
        st.session_state[_FIFTH] = treatment_id


def ask_options_closed(catalogue: Catalogue) -> tuple[str, ...]:
    """Tell which options a page is for; the list to change them opens on a tap. The options to show."""
    names = [in_markdown(catalogue.treatment[one].short_name) for one in chosen_options(catalogue)]
    said = f"For {listed(names)} *Change*" if names else "For no option *Choose*"
    with st.expander(said, key="options_closed"):
        return ask_options(catalogue).treatment_ids


def ask_in_bar(catalogue: Catalogue, *, options: bool = True) -> Chosen:
    """What the page is about in one line, such as 'PTSD · IV, Oral, KAP': a tap opens the choices behind it.

    ``options``: whether the options are named and asked for too. The condition is ``chosen_condition`` afterwards.
    """
    condition = catalogue.condition.get(chosen_condition(catalogue))
    parts = [f"**{in_markdown(condition.short_name if condition else IN_GENERAL)}**"]
    if options:
        short = [in_markdown(catalogue.treatment[one].short_name) for one in chosen_options(catalogue)]
        parts.append(", ".join(short) or "no option")
    with st.expander(f"{' · '.join(parts)} *Change*", key="choice_bar"):
        ask_condition(catalogue)
        if options:
            return ask_options(catalogue)
    return first_four(catalogue, answers_from(catalogue, st.session_state.to_dict()).options)


def chosen_picks(catalogue: Catalogue) -> tuple[str, ...]:
    """What matters most, at most three statements, in the one order; asks nothing."""
    return answers_from(catalogue, st.session_state.to_dict()).picks


def ask_picks(catalogue: Catalogue) -> tuple[str, ...]:
    """Ask what matters most, up to three. A pick counts as the highest mark in the full list."""
    names = {row.preference_id: in_markdown(row.short_name) for row in catalogue.preferences if row.as_pick == "yes"}
    picked = st.pills(
        f"What matters most? Up to {MOST_PICKS}",
        list(names),
        format_func=names.__getitem__,
        selection_mode="multi",
        key=PICKS,
        on_change=_mark_picks,
        args=(catalogue, chosen_picks(catalogue)),
        wrap=True,
        persist_state="session",
    )
    if len(picked) > MOST_PICKS or st.session_state.pop(_FOURTH, False):
        show(Markup('<p class="friendly" role="status">Three fit. Take one away to add another.</p>'))
    return chosen_picks(catalogue)


def _mark_picks(catalogue: Catalogue, before: Sequence[str]) -> None:
    """Give new picks the highest mark, and take it from those that were picked ``before``."""
    picked = st.session_state.get(PICKS)
    if len(before) == MOST_PICKS and isinstance(picked, list) and set(picked) > set(before):
        st.session_state[PICKS] = list(before)
        st.session_state[_FOURTH] = True
    now = chosen_picks(catalogue)
    for one in set(before) - set(now):
        if st.session_state.get(mark_key(one)) == PICKED_MARK:
            st.session_state[mark_key(one)] = None
    for one in set(now) - set(before):
        st.session_state[mark_key(one)] = PICKED_MARK


def first_four(catalogue: Catalogue, picked: Sequence[str]) -> Chosen:
    """The first four picked, in the one fixed order, and what to say of any number but two to four."""
    shown = [row.treatment_id for row in catalogue.treatments if row.treatment_id in picked[:MOST]]
    if not picked:
        sentence = "Choose two options to see them side by side."
    elif len(picked) == 1:
        sentence = f"{catalogue.treatment[picked[0]].name} stands alone. Choose one more to compare it with."
    elif len(picked) > MOST:
        waiting = [row.name for row in catalogue.treatments if row.treatment_id in picked[MOST:]]
        named = listed([catalogue.treatment[one].short_name for one in shown])
        sentence = f"Four fit side by side: {named}. Take one away to see {' or '.join(waiting)}."
    else:
        sentence = ""
    return Chosen(tuple(shown), sentence)


def ask_view() -> tuple[Register, bool, bool]:
    """Ask for patient or clinical words, only what differs, and everything open at once."""
    with st.container(horizontal=True, key="view", vertical_alignment="center"):
        words = ask_words()
        differences = st.toggle("Only what differs", key=ONLY_DIFFERENCES, persist_state="session")
        open_all = st.toggle("Open all answers", key=OPEN_ALL, persist_state="session")
    return words, differences, open_all


def ask_words() -> Register:
    """Ask for patient or clinical words."""
    words: Register | None = st.segmented_control(
        "Words",
        list(WORD_NAMES),
        format_func=WORD_NAMES.__getitem__,
        default="patient",
        required=True,
        key=WORDS,
        label_visibility="collapsed",
        persist_state="session",
    )
    return words or "patient"


def ask_pair(treatments: Sequence[Treatment]) -> tuple[str, ...]:
    """On a narrow screen two options fit at once: ask which two. Hidden by style where all fit."""
    ids = [row.treatment_id for row in treatments]
    if len(ids) <= FEWEST:
        return tuple(ids)
    short = {row.treatment_id: in_markdown(row.short_name) for row in treatments}
    pairs = {" + ".join(short[one] for one in pair): pair for pair in combinations(ids, FEWEST)}
    names = list(pairs)
    picked = st.segmented_control(
        "On this screen, two at a time",
        names,
        default=names[0],
        required=True,
        key=f"{ON_PHONE}-{'-'.join(ids)}",
        wrap=True,
        persist_state="session",
    )
    return pairs[picked or names[0]]
