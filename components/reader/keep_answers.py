"""Keeps answers in the reader's browser tab, so that a refresh or a restarted server loses none.

Every run tells the tab what was answered (``carrier``); static/keep_answers.js copies it to the tab's
sessionStorage. A tab that holds answers says so by a cookie that says no more than that, or where the
browser takes none by the same word in the address (static/early.js does both before anything is drawn).
Then the first run of its next session asks for them through a component, and draws no page before the
tab has spoken. A first visit has nothing to ask for, and waits for nothing. A browser that denies storage
holds all this in memory, until the page is closed or drawn afresh: FORGETS says so.
"""

import json
import re
import secrets
import time
from collections.abc import Container, Mapping
from functools import partial
from pathlib import Path
from typing import Any

import streamlit as st
from markupsafe import Markup

from components.pieces.show import show
from components.reader import answers, share
from data.catalogue import Catalogue
from streamlit_insides import runs

COOKIE = "kept"
WAIT, LIVE, LATE = "wait", "live", "late"
PATIENCE = 5.0
COMPONENT = "keep_answers"
_RUN, _TOOK, _ASKING = "_run", "_took", "_asking"
_TOLD, _PAGE, _SAY, _CLEARS, _AGAIN, _SINCE = "_told", "_page", "_say", "_clears", "_again", "_since"
# The element that `carrier` makes.
CARRIER = re.compile(r"<i hidden data-kept-run=[^>]*></i>")
_TELL = (Path(__file__).parents[1] / "static" / "tell_answers.js").read_text(encoding="utf-8")
FORGETS = Markup(
    '<p class="small forgets">Your browser lets this page keep nothing. '
    "If you refresh or close it, your answers are gone.</p>"
)
SENTENCES = {
    "cleared": "Your answers are cleared, in this tab and on our server.",
    "idle": "The answers given before are cleared. You can start afresh.",
    "bad_link": "That link can't be read. It may be old or cut short. You can choose here instead.",
}


def fetch(catalogue: Catalogue) -> None:
    """Where the tab holds answers that this session lacks: ask for them, and stay here until they come.

    Their coming starts the script anew. What the window shows meanwhile stays: after a restart of the
    server that is the page as it was, with whatever is just being typed in it.
    """
    state = st.session_state
    if _RUN not in state:
        said = st.context.cookies.get(COOKIE, "") or st.query_params.get(COOKIE, "")
        state[_RUN] = secrets.token_hex(8)
        state[_TOOK] = ""
        state[_ASKING] = said if said in (WAIT, LIVE) else ""
    if state[_ASKING]:
        _ask(catalogue)


def _ask(catalogue: Catalogue) -> None:
    state = st.session_state
    component = st.components.v2.component(COMPONENT, js=_TELL)
    with st.bottom:
        component(key=COMPONENT, data={"run": state[_RUN]}, on_word_change=partial(_take, catalogue))
    left = state.setdefault(_SINCE, time.monotonic()) + PATIENCE - time.monotonic()
    if state[_ASKING] != LATE and left > 0:
        # After a restart nothing is put here: it would take the place of the page that the window still shows.
        line = st.empty() if state[_ASKING] == WAIT else None
        if line:
            with line.container():
                show(Markup('<p class="friendly" role="status">Getting your answers back from this tab.</p>'))
        runs.end_until(left, _still_asking)
        if line:
            line.empty()
    state[_ASKING] = LATE


def _still_asking(state: Any) -> bool:
    return _ASKING in state and state[_ASKING] in (WAIT, LIVE)


def _take(catalogue: Catalogue) -> None:
    state = st.session_state
    st.query_params.pop(COOKIE, None)
    word = getattr(state.get(COMPONENT), "word", None)
    if isinstance(word, Mapping):
        drawn, state[_ASKING] = state[_ASKING] == LATE, ""
        take(catalogue, word, drawn=drawn)
    else:
        state[_RUN] = secrets.token_hex(8)


def restore(path: str) -> None:
    """Set what was told to the tab once more where the page changes, and whatever of it is missing here.

    Streamlit forgets a value that a script, or the window after a restart, gave a widget, where the very
    next run is on another page.
    """
    state = st.session_state
    moved = state.get(_PAGE) != path
    state[_PAGE] = path
    for key, value in state.get(_TOLD, {}).items():
        if moved or key not in state:
            state[key] = state.get(key, value)


def take(catalogue: Catalogue, word: Mapping[str, object], *, drawn: bool = False) -> None:
    """Take what a tab says it holds, but for what was answered in its window since: that is newer.

    Where the page isn't ``drawn`` yet, that is what the window sent with this run; else what differs
    from a page untouched.
    """
    state = st.session_state
    held, link = word.get("answers"), word.get("link")
    if isinstance(held, Mapping):
        state[_TOOK] = answers.clean_text(str(word.get("run", "")))[:40]
        newer: Container[str] = answers.given(catalogue, state.to_dict()) if drawn else runs.Sent()
        for key, value in answers.kept(catalogue, held).items():
            if key not in newer:
                state[key] = value
            elif not drawn:
                state[_AGAIN] = True
    if isinstance(link, str) and link:
        view = share.view_from(catalogue, link)
        if view is None:
            state[_SAY] = "bad_link"
        else:
            state[answers.CONDITION], state[answers.OPTIONS] = view.condition_id, list(view.treatment_ids)


def run_once_more() -> None:
    """Run the page again where its window sent answers to a session that had never drawn their controls.

    Streamlit knows such a value by its name only once the control is drawn: what stood before it was worked out
    without. Called at the end of a run.
    """
    if st.session_state.pop(_AGAIN, False):
        st.rerun()


def clear_idle() -> None:
    """Forget everything, since nobody has been there for a while."""
    clear("idle")


def clear(said: str = "cleared") -> None:
    """Forget everything a reader chose, answered or typed; the tab is told by the next carrier."""
    for key in list(st.session_state):
        if isinstance(key, str) and not key.startswith("_"):
            del st.session_state[key]
    st.session_state[_TOLD] = {}
    st.session_state[answers.CONDITION] = ""
    st.session_state[_SAY] = said
    st.session_state[_CLEARS] = clears() + 1


def clears() -> int:
    """How often this session was cleared: a control named by it comes back new, and closed."""
    return int(st.session_state.get(_CLEARS, 0))


def goes_to_start() -> bool:
    """Whether there is something to say that only Start says."""
    return _SAY in st.session_state


def say() -> None:
    """Say it, once, on Start."""
    if _SAY in st.session_state:
        show(Markup('<p class="friendly" role="status">{}</p>').format(SENTENCES[st.session_state.pop(_SAY)]))


def carrier(catalogue: Catalogue) -> Markup:
    """What the tab is to keep, as HTML that shows nothing. Nothing but ASCII and no sign that could end a tag."""
    state = st.session_state
    state[_TOLD] = answers.given(catalogue, state.to_dict())
    held = json.dumps(state[_TOLD]).replace("<", "\\u003c").replace(">", "\\u003e")
    return Markup(
        '<i hidden data-kept-run="{run}" data-kept-took="{took}" '
        'data-kept-asking="{asking}" data-kept-answers="{held}"></i>'
    ).format(run=state[_RUN], took=state[_TOOK], asking=state[_ASKING], held=held)
