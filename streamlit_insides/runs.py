"""Streamlit's runs of a page: their threads, the widgets they know, and how one ends for a newer one."""

import threading
from collections.abc import Callable
from typing import Any
from weakref import WeakKeyDictionary

import streamlit as st
from streamlit import runtime
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.runtime.app_session import AppSession
from streamlit.runtime.scriptrunner import ScriptRunContext, get_script_run_ctx

THREAD = "ScriptRunner.scriptThread"
CONTEXT = "streamlit_script_run_ctx"
Stands = Callable[[Any], bool]
# The run of a session that was the last one to end itself: a mark of it, since its thread holds what its reader said.
_ended: WeakKeyDictionary[AppSession, object] = WeakKeyDictionary()


def session_id() -> str:
    """The session whose run this is; '' outside of one."""
    context = get_script_run_ctx()
    return context.session_id if context else ""


def under_way(session_id: str) -> list[threading.Thread]:
    """The runs of a session that are under way, and those just begun that don't say whose they are."""
    runs = [one for one in threading.enumerate() if one.name == THREAD and one.is_alive()]
    contexts: list[Any] = [getattr(one, CONTEXT, None) for one in runs]
    return [one for one, context in zip(runs, contexts, strict=True) if not context or context.session_id == session_id]


class Sent:
    """The names of the widgets whose values came with this run: each widget's id ends with its name."""

    def __init__(self) -> None:
        context = get_script_run_ctx()
        self.ids = [one.id for one in context.session_state.get_widget_states()] if context else []

    def __contains__(self, key: object) -> bool:
        return any(one.endswith(f"-{key}") for one in self.ids)

    def reached(self, key: str) -> bool:
        """Whether the run under way has drawn the very widget: on another page one of that name has another id."""
        context = get_script_run_ctx()
        drawn = context.shared.widget_ids_this_run.snapshot() if context else frozenset()
        return any(one.endswith(f"-{key}") and one in drawn for one in self.ids)


def end_until(seconds: float, still: Stands) -> None:
    """End this run; run the same page again after some seconds if nothing runs by then and its state is ``still`` so.

    Where the session's next run ends so too, it alone runs again: its window may have gone to another page. The run
    ends the way Streamlit ends one that a newer run takes the place of: its window is told nothing, so what it shows
    stays, and goes on expecting. Returns, with nothing done, where no server runs the script.
    """
    context = get_script_run_ctx()
    session = runtime.get_instance().get_app_session(context.session_id) if context and runtime.exists() else None
    if context is None or not isinstance(session, AppSession):
        return
    thread, asked, this = threading.current_thread(), _as_asked(context), object()

    def let_go() -> None:
        runner = session._scriptrunner
        if runner is not None and runner._script_thread is thread:
            session._scriptrunner = None
            _ended[session] = this
            session._event_loop.call_later(seconds, run_again)

    def run_again() -> None:
        here = runtime.exists() and runtime.get_instance().is_active_session(session.id)
        last = _ended.get(session) is this
        if here and last and session._scriptrunner is None and still(session.session_state):
            session.request_rerun(asked)

    session._event_loop.call_soon_threadsafe(let_go)
    st.stop()


def _as_asked(context: ScriptRunContext) -> ClientState:
    """What the window said when it asked for this run."""
    said = ClientState(query_string=context.query_string, page_script_hash=context.page_script_hash)
    said.widget_states.widgets.extend(context.session_state.get_widget_states())
    if context.context_info:
        said.context_info.CopyFrom(context.context_info)
    return said
