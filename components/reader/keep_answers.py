"""Keeps answers in the reader's browser tab, so that a refresh or a restarted server loses none.

Every run tells the tab what was answered (``carrier``); static/keep_answers.js copies it to the tab's
sessionStorage. A tab that holds answers says so by a cookie that says no more than that, or where the
browser takes none by the same word in the address (static/early.js does both before anything is drawn).
Then the first run of its next session asks for them through a component, and draws no page before the
tab has spoken. A first visit has nothing to ask for, and waits for nothing. A browser that denies storage
holds all this in memory, until the page is closed or drawn afresh: ``forgets`` says so.
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
from wording import say

COOKIE = "kept"
WAIT, LIVE, LATE = "wait", "live", "late"
PATIENCE = 5.0
COMPONENT = "keep_answers"
_RUN, _TOOK, _ASKING = "_run", "_took", "_asking"
_TOLD, _PAGE, _SAY, _CLEARS, _SINCE = "_told", "_page", "_say", "_clears", "_since"
_LEFT, _MISSED = "_left", "_missed"
_TIMES = "_times"
# The element that `carrier` makes.
CARRIER = re.compile(r"<i hidden data-kept-run=[^>]*></i>")
_TELL = (Path(__file__).parents[1] / "static" / "tell_answers.js").read_text(encoding="utf-8")


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
    state[_TIMES] = state.get(_TIMES, 0) + 1
    asked = {"run": state[_RUN], "times": state[_TIMES]}
    with st.bottom:
        component(key=COMPONENT, data=asked, on_word_change=partial(_take, catalogue))
    left = state.setdefault(_SINCE, time.monotonic()) + PATIENCE - time.monotonic()
    if state[_ASKING] != LATE and left > 0:
        # After a restart nothing is put here: it would take the place of the page that the window still shows.
        line = st.empty() if state[_ASKING] == WAIT else None
        if line:
            with line.container():
                show(getting_back())
        runs.end_until(left, _still_asking)
        if line:
            line.empty()
    state[_ASKING] = LATE


def _still_asking(state: Any) -> bool:
    return _ASKING in state and state[_ASKING] in (WAIT, LIVE)


def _take(catalogue: Catalogue) -> None:
    state = st.session_state
    word = getattr(state.get(COMPONENT), "word", None)
    if not isinstance(word, Mapping):
        state[_RUN] = secrets.token_hex(8)
    elif state[_ASKING]:  # Else it was cleared since: nobody asks for it any more.
        drawn, state[_ASKING] = state[_ASKING] == LATE, ""
        take(catalogue, word, drawn=drawn)
    # Last: a newer run takes the place of this one wherever something is told to the window.
    st.query_params.pop(COOKIE, None)


def restore(path: str) -> None:
    """Set what was missed, what was told to the tab once more where the page changes, and whatever of it isn't here.

    Streamlit forgets a value that a script, or the window after a restart, gave a widget, where the very
    next run is on another page. What the window sent with this run is newer, also where Streamlit doesn't yet
    know it by its name.
    """
    state = st.session_state
    for key, value in state.pop(_MISSED, {}).items():
        state[key] = value
    moved = state.get(_PAGE, path) != path
    state[_PAGE] = path
    sent = runs.Sent()
    for key, value in state.get(_TOLD, {}).items():
        if moved or (key not in state and key not in sent):
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
        sent = runs.Sent()
        newer: Container[str] = answers.given(catalogue, state.to_dict()) if drawn else sent
        kept = answers.kept(catalogue, held)
        missed = {key: value for key, value in kept.items() if key not in newer}
        for key, value in missed.items():
            state[key] = value
        _hold(kept)
        left = {key: value for key, value in kept.items() if key in newer}
        if left and not drawn:
            state[_LEFT] = sent, left
    if isinstance(link, str) and link:
        view = share.view_from(catalogue, link)
        if view is None:
            state[_SAY] = "bad-link"
        else:
            opened: dict[str, answers.Value] = {
                answers.CONDITION: view.condition_id,
                answers.OPTIONS: list(view.treatment_ids),
            }
            for key, value in opened.items():
                state[key] = value
            state[_TOLD] = {**state.get(_TOLD, {}), **opened}


def _hold(missed: Mapping[str, answers.Value]) -> None:
    """Count these as told to the tab, but for what was told since: a run that takes them may be cut short.

    Where it is, by a link to another page, Streamlit forgets what that run gave to controls of the page left.
    """
    st.session_state[_TOLD] = {**missed, **st.session_state.get(_TOLD, {})}


def run_once_more() -> None:
    """Run the page again where its window sent answers to a session that had never drawn their controls.

    Streamlit knows such a value by its name only once the control is drawn: what stood before it was worked out
    without. Where no run has drawn it, as after a tap on a link to another page, what the tab held counts. Called at
    the end of a run.
    """
    if _LEFT in st.session_state:
        sent, left = st.session_state.pop(_LEFT)
        missed = {key: value for key, value in left.items() if not sent.reached(key)}
        st.session_state[_MISSED] = missed
        _hold(missed)
        st.rerun()


def clear_idle() -> None:
    """Forget everything, since nobody has been there for a while."""
    clear("idle")


def clear(said: str = "cleared") -> None:
    """Forget everything a reader chose, answered or typed; the tab is told by the next carrier.

    What the tab was still to tell is not asked for any more.
    """
    for key in list(st.session_state):
        if isinstance(key, str) and not key.startswith("_"):
            del st.session_state[key]
    st.session_state[_TOLD] = {}
    # Start stays, and its controls in the window with it: they are told that nothing is chosen.
    st.session_state[answers.CONDITION], st.session_state[answers.PICKS] = "", []
    st.session_state[_SAY] = said
    st.session_state[_ASKING] = ""
    st.session_state[_CLEARS] = clears() + 1


def clears() -> int:
    """How often this session was cleared: a control named by it comes back new, and closed."""
    return int(st.session_state.get(_CLEARS, 0))


def goes_to_start() -> bool:
    """Whether there is something to say that only Start says."""
    return _SAY in st.session_state


def say_once() -> None:
    """Say it, once, on Start."""
    if _SAY in st.session_state:
        show(_friendly(say(f"reader-said-{st.session_state.pop(_SAY)}")))


def getting_back() -> Markup:
    """What is said while answers come back from the tab."""
    return _friendly(say("reader-getting-back"))


def _friendly(words: str) -> Markup:
    return Markup('<p class="friendly" role="status">{}</p>').format(words)


def forgets() -> Markup:
    """What is said where the browser keeps nothing; by style it stands nowhere else."""
    return Markup('<p class="small forgets">{}</p>').format(say("reader-forgets"))


def carrier(catalogue: Catalogue) -> Markup:
    """What the tab is to keep, as HTML that shows nothing. Nothing but ASCII and no sign that could end a tag.

    Nothing where the page runs once more: it doesn't yet know all that the tab holds.
    """
    state = st.session_state
    state[_TOLD] = answers.given(catalogue, state.to_dict())
    if _LEFT in state:
        return Markup()
    held = json.dumps(state[_TOLD]).replace("<", "\\u003c").replace(">", "\\u003e")
    return Markup(
        '<i hidden data-kept-run="{run}" data-kept-took="{took}" '
        'data-kept-asking="{asking}" data-kept-cleared="{cleared}" data-kept-answers="{held}"></i>'
    ).format(run=state[_RUN], took=state[_TOOK], asking=state[_ASKING], cleared="yes" if clears() else "", held=held)
