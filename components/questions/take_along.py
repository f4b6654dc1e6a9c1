"""Questions taken along: what the buttons of the list tell (static/take_asked.js), kept as any other answer."""

from functools import partial
from pathlib import Path

import streamlit as st
from markupsafe import Markup

from components.reader import answers
from components.reader.answers import LOOKED_UP, OWN_QUESTIONS
from data.catalogue import Catalogue
from data.comparison import Register
from wording import say

COMPONENT = "take_asked"
_SCRIPT = (Path(__file__).parents[1] / "static" / "take_asked.js").read_text(encoding="utf-8")


def watch(catalogue: Catalogue, words: Register) -> None:
    """Hear what is taken or written. ``words`` name the list that the buttons stand in."""
    component = st.components.v2.component(COMPONENT, js=_SCRIPT)
    component(
        key=COMPONENT,
        data={"taken": list(taken(catalogue)), "words": words, "said": _said()},
        on_taken_change=partial(_hear, catalogue),
        on_own_change=_hear_own,
    )


def _said() -> dict[str, str]:
    return {
        "take": say("scripts-take"),
        "takeOff": say("scripts-take-off"),
        "written": say("scripts-written"),
        "toSummary": say("scripts-to-summary"),
    }


def taken(catalogue: Catalogue) -> tuple[str, ...]:
    """The questions taken so far."""
    return answers.answers_from(catalogue, {LOOKED_UP: st.session_state.get(LOOKED_UP)}).looked_up


def said(count: int) -> Markup:
    """How many are on the summary, as a sentence that is read out when it changes."""
    words = say("questions-taken", count=count) if count else ""
    return Markup('<p class="taken" role="status">{}</p>').format(words)


def _hear(catalogue: Catalogue) -> None:
    found = answers.kept(catalogue, {LOOKED_UP: getattr(st.session_state.get(COMPONENT), "taken", None)})
    if LOOKED_UP in found:
        st.session_state[LOOKED_UP] = found[LOOKED_UP]


def _hear_own() -> None:
    """Write a question in the reader's own words under those typed before, once."""
    typed = getattr(st.session_state.get(COMPONENT), "own", None)
    question = " ".join(answers.clean_text(typed).split()) if isinstance(typed, str) else ""
    before = str(st.session_state.get(OWN_QUESTIONS) or "")
    if question and question not in before.split("\n"):
        st.session_state[OWN_QUESTIONS] = f"{before}\n{question}" if before.strip() else question
