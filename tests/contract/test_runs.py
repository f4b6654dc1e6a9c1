"""Streamlit's runs are threads of that name, know their widgets by ids that end with a key, and give way."""

import inspect

from streamlit.elements.lib import utils
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.runtime.app_session import AppSession
from streamlit.runtime.scriptrunner import ScriptRunContext
from streamlit.runtime.scriptrunner.script_runner import ScriptRunner
from streamlit.runtime.scriptrunner_utils import script_run_context_attr
from streamlit.testing.v1 import AppTest

from streamlit_insides import runs


def _page() -> None:
    import threading

    import streamlit as st

    from streamlit_insides import runs

    me = threading.current_thread()
    st.text(f"{me.name} {me in runs.under_way(runs.session_id())} {me in runs.under_way('another')}")
    st.checkbox("a", key="my-key")
    st.text(f"{'my-key' in runs.Sent()} {'key-of-none' in runs.Sent()}")
    st.text(f"{runs.Sent().reached('my-key')} {runs.Sent().reached('later')}")
    st.checkbox("b", key="later")


def test_a_run_is_a_thread_that_knows_its_session() -> None:
    """Within a run its thread has the name we look for, and is found by its session, not by another's."""
    shown = AppTest.from_function(_page).run()
    assert not shown.exception
    assert shown.text[0].value == "ScriptRunner.scriptThread True False"


def test_values_sent_are_known_by_key() -> None:
    """What a window sent for a widget with a key is found by the key; what it didn't send isn't."""
    page = AppTest.from_function(_page).run()
    page.checkbox(key="my-key").check().run()
    assert page.text[1].value == "True False"
    assert page.text[2].value == "True False", "only what this run has drawn already is reached"


def test_ids_end_with_the_key() -> None:
    """Streamlit's own maker of ids puts the key last."""
    assert utils._compute_element_id("checkbox", "my-key").endswith("-my-key")


def test_names_are_streamlits() -> None:
    """The thread's name and its attribute stand in Streamlit's source under the names we look for."""
    assert script_run_context_attr.SCRIPT_RUN_CONTEXT_ATTR_NAME == runs.CONTEXT == "streamlit_script_run_ctx"
    assert f'name="{runs.THREAD}"' in inspect.getsource(ScriptRunner.start)


def test_a_session_has_one_run_that_can_be_let_go() -> None:
    """Run, thread and loop stand where we take them; what a run says that is the session's no more goes unheard."""
    assert {"_scriptrunner", "_event_loop"} <= set(AppSession.__init__.__code__.co_names)
    assert "_script_thread" in ScriptRunner.__init__.__code__.co_names
    assert "if sender is not self._scriptrunner:" in inspect.getsource(
        AppSession._handle_scriptrunner_event_on_event_loop
    )
    assert list(inspect.signature(AppSession.request_rerun).parameters) == ["self", "client_state"]


def test_what_a_window_asked_can_be_asked_again() -> None:
    """The fields that we copy are there, on both sides."""
    fields = set(ScriptRunContext.__dataclass_fields__)
    assert {"session_id", "query_string", "context_info", "session_state"} <= fields
    assert hasattr(ScriptRunContext, "page_script_hash")
    assert {"query_string", "page_script_hash", "widget_states", "context_info"} <= set(
        ClientState.DESCRIPTOR.fields_by_name
    )
