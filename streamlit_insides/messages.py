"""The messages between a browser and Streamlit: which there are, and how ours are made (protobuf)."""

import json
from contextlib import suppress
from typing import Any

from google.protobuf.message import DecodeError
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

NEEDED = frozenset({"rerun_script", "stop_script", "app_heartbeat"})
FILE = "deferred_file"
OF_A_RUN = frozenset(
    {
        "new_session", "delta", "ref_hash", "script_finished", "session_status_changed", "navigation",
        "page_config_changed", "page_info_changed", "page_profile", "page_not_found", "logo",
        "auto_rerun", "stop_auto_rerun",
    }
)  # fmt: skip
# Not of a part that a page has: Streamlit's page then says all that a whole run needs.
PART = "returning"
SOON = 0.05


def is_needed(data: bytes | None) -> bool:
    """Whether a message is one that readers need. What can't be read passes: Streamlit closes the socket on it."""
    if data is None:
        return False
    try:
        said = BackMsg.FromString(data)
    except DecodeError:
        return True
    kind = said.WhichOneof("type")
    if kind == "backend_operation_request":
        return bool(said.backend_operation_request.WhichOneof("payload") == FILE)
    return kind in NEEDED


def shortened(data: bytes, longest: int) -> bytes:
    """A run's message with every text in it cut to so many characters; any other, and what can't be read, as it was."""
    try:
        said = BackMsg.FromString(data)
        if said.WhichOneof("type") != "rerun_script":
            return data
        said.rerun_script.query_string = said.rerun_script.query_string[:longest]
        for one in said.rerun_script.widget_states.widgets:
            kind = one.WhichOneof("value")
            if kind == "string_value":
                one.string_value = one.string_value[:longest]
            elif kind in ("json_value", "json_trigger_value"):
                setattr(one, kind, json.dumps(_cut(json.loads(getattr(one, kind)), longest), ensure_ascii=False))
        return bytes(said.SerializeToString())
    except (DecodeError, ValueError, RecursionError):
        return data


def read(data: bytes) -> BackMsg:
    """What a browser said; an empty message where it can't be read."""
    said = BackMsg()
    with suppress(DecodeError):
        said.ParseFromString(data)
    return said


def session_before(subprotocols: list[str]) -> str:
    """The session that a socket's tab had, as Streamlit's browser side says it; '' for a first visit."""
    return subprotocols[2].strip() if len(subprotocols) > 2 else ""


def run_again() -> bytes:
    """The message on which a browser says, soon, all that a run needs."""
    message = ForwardMsg()
    message.auto_rerun.interval, message.auto_rerun.fragment_id = SOON, PART
    return bytes(message.SerializeToString())


def is_answer_to_run_again(said: BackMsg) -> bool:
    """Whether a message is what a browser says on ``run_again``."""
    return bool(said.rerun_script.fragment_id == PART)


def is_run_of_a_page(said: BackMsg) -> bool:
    """Whether a message asks for a run of a whole page."""
    return bool(said.WhichOneof("type") == "rerun_script" and not said.rerun_script.fragment_id)


def tells(said: BackMsg, component: str) -> bool:
    """Whether a message asks for a run to hear what the component of that key has just told."""
    ends = f"-{component}__events"
    return any(
        one.id.endswith(ends) and one.WhichOneof("value") == "json_trigger_value"
        for one in said.rerun_script.widget_states.widgets
    )


def enough() -> bytes:
    """The message that ends it."""
    message = ForwardMsg()
    message.stop_auto_rerun.fragment_ids.append(PART)
    return bytes(message.SerializeToString())


def whole_page(said: BackMsg) -> bytes:
    """A message of that timer's, turned into one for the whole page."""
    said.rerun_script.fragment_id, said.rerun_script.is_auto_rerun = "", False
    return bytes(said.SerializeToString())


def belongs_to_a_run(told: ForwardMsg) -> bool:
    """Whether a message to the browser begins a run, draws a part of one, or ends it."""
    return told.WhichOneof("type") in OF_A_RUN


def no_file(request_id: str, words: str) -> bytes:
    """The answer to a request for a file that isn't made, with the words that a reader sees."""
    message = ForwardMsg()
    message.backend_operation_response.request_id = request_id
    message.backend_operation_response.error_msg = words
    return bytes(message.SerializeToString())


def _cut(value: Any, longest: int) -> Any:
    if isinstance(value, str):
        return value[:longest]
    if isinstance(value, dict):
        return {key: _cut(one, longest) for key, one in value.items()}
    return [_cut(one, longest) for one in value] if isinstance(value, list) else value
