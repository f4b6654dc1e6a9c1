"""The reader's choices: what they want help with, which options, which words. They live in the session only."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
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
from wording import say

ON_PHONE = "on_phone"
PICKED_MARK, OF_NO_MATTER = "3", "0"
_TICK, _FIFTH, _FOURTH = "tick", "_fifth", "_fourth_pick"
REGISTERS: tuple[Register, ...] = ("patient", "clinical")


@dataclass(frozen=True)
class Chosen:
    """The options to show, at most four, and a friendly sentence where the choice was another number."""

    treatment_ids: tuple[str, ...]
    sentence: str


def in_general() -> str:
    """What a page is about where no condition is chosen."""
    return say("reader-in-general")


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
    names = {"": say("reader-any-condition")} | {row.condition_id: row.patient_name for row in catalogue.conditions}
    st.selectbox(
        say("reader-help-with"),
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
        say("reader-side-by-side", fewest=str(FEWEST), most=str(MOST)),
        list(names),
        format_func=names.__getitem__,
        selection_mode="multi",
        default=opening_options(catalogue, chosen_condition(catalogue)),
        key=OPTIONS,
        wrap=True,
        persist_state="session",
    )
    return first_four(catalogue, [one for one in picked if one in names])


def ask_tick(catalogue: Catalogue, treatment: Treatment, *, on_sheet: bool = False) -> None:
    """Ask whether one option is among those chosen, to compare it or to have it ``on_sheet``; one choice is both.

    The options chosen are the only store of it.
    """
    key = f"{_TICK}-{treatment.treatment_id}"
    st.session_state[key] = treatment.treatment_id in chosen_options(catalogue)
    name = in_markdown(treatment.name)
    label = name if on_sheet else say("reader-compare", option=name)
    st.checkbox(label, key=key, on_change=_tick, args=(catalogue, treatment.treatment_id))
    if st.session_state.get(_FIFTH) == treatment.treatment_id:
        del st.session_state[_FIFTH]
        _friendly(say("reader-four-fit"))


def ask_options_on_sheet(catalogue: Catalogue) -> None:
    """Ask which options stand on the sheet: a tick each, behind a tap. They are those that stand side by side."""
    with st.expander(say("reader-on-sheet"), key="fold-options"):
        show(Markup('<p class="small">{}</p>').format(say("reader-on-sheet-up-to")))
        for one in catalogue.treatments:
            ask_tick(catalogue, one, on_sheet=True)
        if not chosen_options(catalogue):
            _friendly(say("reader-on-sheet-none"))


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
    said = say("reader-options-closed", options=listed(names)) if names else say("reader-options-closed-none")
    with st.expander(said, key="options_closed"):
        return ask_options(catalogue).treatment_ids


def ask_in_bar(catalogue: Catalogue, *, options: bool = True) -> Chosen:
    """What the page is about in one line, such as 'PTSD · IV, Oral, KAP': a tap opens the choices behind it.

    ``options``: whether the options are named and asked for too. The condition is ``chosen_condition`` afterwards.
    """
    condition = catalogue.condition.get(chosen_condition(catalogue))
    parts = [f"**{in_markdown(condition.short_name if condition else in_general())}**"]
    if options:
        short = [in_markdown(catalogue.treatment[one].short_name) for one in chosen_options(catalogue)]
        parts.append(", ".join(short) or say("reader-no-option"))
    with st.expander(f"{' · '.join(parts)} *{say('reader-change')}*", key="choice_bar"):
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
        say("reader-matters-most", most=str(MOST_PICKS)),
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
        _friendly(say("reader-three-fit"))
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


def unpick_where_of_no_matter(preference_id: str) -> None:
    """What is marked as of no matter in the full list is no pick any more."""
    if st.session_state.get(mark_key(preference_id)) == OF_NO_MATTER:
        st.session_state[PICKS] = [one for one in st.session_state.get(PICKS) or () if one != preference_id]


def first_four(catalogue: Catalogue, picked: Sequence[str]) -> Chosen:
    """The first four picked, in the one fixed order, and what to say of any number but two to four."""
    shown = [row.treatment_id for row in catalogue.treatments if row.treatment_id in picked[:MOST]]
    if not picked:
        sentence = say("reader-choose-two")
    elif len(picked) == 1:
        sentence = say("reader-one-alone", option=catalogue.treatment[picked[0]].name)
    elif len(picked) > MOST:
        waiting = [row.name for row in catalogue.treatments if row.treatment_id in picked[MOST:]]
        named = listed([catalogue.treatment[one].short_name for one in shown])
        sentence = say("reader-too-many", shown=named, waiting=reduce(_or, waiting))
    else:
        sentence = ""
    return Chosen(tuple(shown), sentence)


def _or(first: str, last: str) -> str:
    return say("reader-or", first=first, last=last)


def _friendly(words: str) -> None:
    """Say something under a choice; it is read out."""
    show(Markup('<p class="friendly" role="status">{}</p>').format(words))


def ask_view() -> tuple[Register, bool, bool]:
    """Ask for patient or clinical words, only what differs, and everything open at once."""
    with st.container(horizontal=True, key="view", vertical_alignment="center"):
        words = ask_words()
        differences = st.toggle(say("reader-only-differences"), key=ONLY_DIFFERENCES, persist_state="session")
        open_all = st.toggle(say("reader-open-all"), key=OPEN_ALL, persist_state="session")
    return words, differences, open_all


def ask_words() -> Register:
    """Ask for patient or clinical words."""
    words: Register | None = st.segmented_control(
        say("reader-words"),
        REGISTERS,
        format_func=lambda one: say(f"reader-words-{one}"),
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
        say("reader-two-at-a-time"),
        names,
        default=names[0],
        required=True,
        key=f"{ON_PHONE}-{'-'.join(ids)}",
        wrap=True,
        persist_state="session",
    )
    return pairs[picked or names[0]]
