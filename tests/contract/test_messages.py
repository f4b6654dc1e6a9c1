"""The messages between browser and server are the ones we know. A new kind must be judged before it is let in."""

import inspect
import re

import pytest
from streamlit.proto.BackMsg_pb2 import BackendOperationRequest, BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from streamlit.web.server.starlette import starlette_websocket

from streamlit_insides import messages
from tests.contract import bundle


def kinds(message: type, group: str) -> set[str]:
    """The names of a message's alternatives."""
    return {one.name for one in message.DESCRIPTOR.oneofs_by_name[group].fields}  # type: ignore[attr-defined]


def test_what_a_browser_can_say() -> None:
    """Ten kinds; of these a reader's browser needs three, and of the requests for files one."""
    assert kinds(BackMsg, "type") == {
        "clear_cache", "set_run_on_save", "stop_script", "rerun_script", "load_git_info", "debug_disconnect_websocket",
        "debug_shutdown_runtime", "file_urls_request", "app_heartbeat", "backend_operation_request",
    }  # fmt: skip
    assert kinds(BackendOperationRequest, "payload") == {
        "deferred_file", "install_skills", "dismiss_skills_nudge", "dataframe_chunk",
    }  # fmt: skip


def test_only_what_is_needed_passes() -> None:
    """Each kind in turn: three pass, and a request for a file; unread ones are left to Streamlit, text is not."""
    passing = set()
    for name in kinds(BackMsg, "type") - {"backend_operation_request"}:
        said = BackMsg()
        field = BackMsg.DESCRIPTOR.fields_by_name[name]
        if field.message_type is None:
            setattr(said, name, True)
        else:
            getattr(said, name).SetInParent()
        if messages.is_needed(said.SerializeToString()):
            passing.add(name)
    assert passing == {"rerun_script", "stop_script", "app_heartbeat"}
    for name in kinds(BackendOperationRequest, "payload"):
        said = BackMsg()
        getattr(said.backend_operation_request, name).SetInParent()
        assert messages.is_needed(said.SerializeToString()) == (name == "deferred_file")
    assert messages.is_needed(b"\xff" * 9) and not messages.is_needed(None)


def test_kinds_of_values() -> None:
    """A widget's value is one of these; of those that hold text from our pages we know the three that are cut."""
    assert kinds(WidgetState, "value") == {
        "trigger_value", "bool_value", "double_value", "int_value", "string_value", "double_array_value",
        "int_array_value", "string_array_value", "json_value", "arrow_value", "bytes_value",
        "file_uploader_state_value", "string_trigger_value", "chat_input_value", "json_trigger_value",
    }  # fmt: skip


@pytest.mark.parametrize("value", ["string_value", "json_value", "json_trigger_value"])
def test_texts_are_cut(value: str) -> None:
    """Each of those, and the address' query, is cut to the length asked for."""
    said = BackMsg()
    said.rerun_script.query_string = "q" * 9
    setattr(
        said.rerun_script.widget_states.widgets.add(), value, "x" * 9 if value == "string_value" else '["xxxxxxxxx"]'
    )
    cut = BackMsg.FromString(messages.shortened(said.SerializeToString(), 4)).rerun_script
    assert cut.query_string == "qqqq"
    assert getattr(cut.widget_states.widgets[0], value) == ("xxxx" if value == "string_value" else '["xxxx"]')


def test_a_timer_runs_a_page_again() -> None:
    """A timer for a part is known to the front end by these names, and its answer becomes one for the whole page."""
    said = ForwardMsg.FromString(messages.run_again())
    assert said.WhichOneof("type") == "auto_rerun" and said.auto_rerun.fragment_id == "returning"
    assert ForwardMsg.FromString(messages.enough()).stop_auto_rerun.fragment_ids == ["returning"]
    answer = BackMsg()
    answer.rerun_script.fragment_id, answer.rerun_script.is_auto_rerun = "returning", True
    assert messages.is_answer_to_run_again(answer)
    whole = BackMsg.FromString(messages.whole_page(answer)).rerun_script
    assert (whole.fragment_id, whole.is_auto_rerun) == ("", False)
    assert all(name in bundle.scripts() for name in ("autoRerun", "stopAutoRerun", "isAutoRerun", "fragmentId"))


def test_messages_of_a_run() -> None:
    """Each kind of message to a browser is judged: thirteen belong to a run, seven come of themselves.

    The browser asks for a run by itself as it comes back, where one was under way or asked for.
    """
    others = set()
    for name in kinds(ForwardMsg, "type"):
        told = ForwardMsg()
        field = ForwardMsg.DESCRIPTOR.fields_by_name[name]
        if field.message_type is None:
            setattr(told, name, "x" if field.cpp_type == field.CPPTYPE_STRING else 1)
        else:
            getattr(told, name).SetInParent()
        others |= set() if messages.belongs_to_a_run(told) else {name}
    assert others == {
        "git_info_changed", "session_event", "file_urls_response", "auth_redirect", "parent_message", "heartbeat_ack",
        "backend_operation_response",
    }  # fmt: skip
    asks = r"this\.sessionInfo\.last\|\|(\w)\|\|(\w)\|\|this\.state\.fragmentIdsThisRun\.length>0"
    assert re.search(asks, bundle.scripts())


def test_a_file_refused_is_told_in_words() -> None:
    """The answer names the request and carries the words."""
    told = ForwardMsg.FromString(messages.no_file("7", "Tap again.")).backend_operation_response
    assert (told.request_id, told.error_msg) == ("7", "Tap again.")


def test_the_session_a_tab_had_is_the_third_word() -> None:
    """Streamlit's own reading of the handshake finds the same session where we do."""
    assert messages.session_before(["streamlit", "token", " abc "]) == "abc"
    assert messages.session_before(["streamlit", "token"]) == messages.session_before([]) == ""
    assert "existing_session_id" in inspect.getsource(starlette_websocket._parse_subprotocols)
    assert starlette_websocket._parse_subprotocols({"sec-websocket-protocol": "streamlit, token, abc"})[2] == "abc"  # type: ignore[arg-type]
