"""A run that waits for its window to speak, without a thread that waits.

The run ends the way Streamlit ends one that a newer run takes the place of: its window is told nothing, so what
it shows stays, and goes on expecting. What the window says then starts the next run; if it says nothing, a timer does.
"""

import threading
from collections.abc import Callable

import streamlit as st
from streamlit import runtime
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.runtime.app_session import AppSession
from streamlit.runtime.scriptrunner import ScriptRunContext, get_script_run_ctx


def stand_by(seconds: float, still: Callable[[AppSession], bool]) -> None:
    """End this run; run the same page again after some seconds if nothing runs by then and the session is ``still`` so.

    Returns, with nothing done, where no server runs the script.
    """
    context = get_script_run_ctx()
    session = runtime.get_instance().get_app_session(context.session_id) if context and runtime.exists() else None
    if context is None or not isinstance(session, AppSession):
        return
    thread, asked = threading.current_thread(), _as_asked(context)

    def let_go() -> None:
        runner = session._scriptrunner
        if runner is not None and runner._script_thread is thread:
            session._scriptrunner = None
            session._event_loop.call_later(seconds, run_again)

    def run_again() -> None:
        here = runtime.exists() and runtime.get_instance().is_active_session(session.id)
        if here and session._scriptrunner is None and still(session):
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
