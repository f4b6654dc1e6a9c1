"""A visitor over the web socket who may say anything, and sees every element that comes back."""

import socket
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any

from google.protobuf.message import Message
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.sync.client import connect

CALM = "This page can't be shown right now"
WIDGETS = frozenset(
    {
        "bidi_component", "button", "button_group", "checkbox", "date_input", "download_button", "multiselect",
        "number_input", "radio", "selectbox", "slider", "text_area", "text_input",
    }
)  # fmt: skip


@dataclass
class Drawn:
    """What stands on a page after a run of its script, by place, which page it is, and how the script ended.

    ``parts``: the ids of those that draw what is in them only once they are open.
    """

    places: dict[tuple[int, ...], tuple[str, Message]] = field(default_factory=dict)
    ended: int = -1
    script: str = ""
    parts: list[str] = field(default_factory=list)

    def put(self, place: tuple[int, ...], element: Message) -> None:
        """Put an element at its place, where it takes the place of all that stood there."""
        self.places = {where: one for where, one in self.places.items() if where[: len(place)] != place}
        kind = element.WhichOneof("type")
        if kind:
            self.places[place] = (kind, getattr(element, kind))

    @property
    def elements(self) -> list[tuple[str, Any]]:
        """Elements with their kinds, in the order of their places."""
        return [self.places[place] for place in sorted(self.places)]

    def kinds(self) -> set[str]:
        """The kinds of elements there are."""
        return {kind for kind, _ in self.elements}

    def widgets(self) -> dict[str, str]:
        """Widget ids and their kinds."""
        found = ((getattr(one, "id", ""), kind) for kind, one in self.elements if kind in WIDGETS)
        return {name: kind for name, kind in found if name}

    def opened(self) -> dict[str, WidgetState]:
        """What a browser says once every part has been opened."""
        return {part: WidgetState(bool_value=True) for part in self.parts}

    def html(self) -> str:
        """All that a browser would read as HTML."""
        bodies = []
        for kind, one in self.elements:
            if kind == "html" or (kind == "markdown" and getattr(one, "allow_html", False)):
                bodies.append(getattr(one, "body", ""))
        return "\n".join(bodies)

    def headings(self) -> list[str]:
        """The main headings: one on a page that stands."""
        return [one.body for kind, one in self.elements if kind == "heading" and one.tag == "h1"]

    def words(self) -> str:
        """Every string of every element."""
        return "\n".join(part for _, one in self.elements for part in strings(one))


def strings(message: Any) -> Iterator[str]:
    """All strings in a message, nested ones too."""
    for described, value in message.ListFields():
        several = described.is_repeated and not isinstance(value, str)
        for one in value if several else [value]:
            if isinstance(one, str):
                yield one
            elif isinstance(one, Message):
                yield from strings(one)


class Visitor:
    """One session."""

    def __init__(self, site: str, cookie: str = "", session_before: str = "") -> None:
        self.stack = ExitStack()
        self.session_id = session_before
        address = f"{site.replace('http', 'ws')}/_stcore/stream"
        headers = {"Cookie": cookie} if cookie else None
        connection = connect(
            address,
            subprotocols=["streamlit", "token", session_before] if session_before else ["streamlit"],  # type: ignore[list-item]
            max_size=None,
            additional_headers=headers,
        )
        self.socket = self.stack.enter_context(connection)

    def __enter__(self) -> "Visitor":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stack.close()

    def run(
        self, page: str = "", query: str = "", widgets: Mapping[str, WidgetState] | None = None, **more: str
    ) -> Drawn:
        """Run a page's script with this query string and these widget values; what it drew."""
        message = BackMsg()
        asked = message.rerun_script
        asked.page_name, asked.query_string = page, query
        for name, value in more.items():
            setattr(asked, name, value)
        for name, state in (widgets or {}).items():
            one = asked.widget_states.widgets.add()
            one.CopyFrom(state)
            one.id = name
        self.socket.send(message.SerializeToString())
        return self.hear()

    def hear(self) -> Drawn:
        """Read until the script has ended."""
        drawn = Drawn()
        while True:
            self.socket.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_QUICKACK, 1)
            data = self.socket.recv(timeout=30)
            assert isinstance(data, bytes)
            forward = ForwardMsg.FromString(data)
            kind = forward.WhichOneof("type")
            self.session_id = forward.new_session.initialize.session_id or self.session_id
            drawn.script = forward.navigation.page_script_hash or drawn.script
            if kind == "delta" and forward.delta.WhichOneof("type") == "new_element":
                drawn.put(tuple(forward.metadata.delta_path), forward.delta.new_element)
            elif kind == "delta" and forward.delta.add_block.expandable.id:
                drawn.parts.append(forward.delta.add_block.expandable.id)
            elif kind == "session_event" and forward.session_event.WhichOneof("type") == "script_compilation_exception":
                raise AssertionError("the script did not compile")
            elif kind == "script_finished" and forward.script_finished != ForwardMsg.FINISHED_EARLY_FOR_RERUN:
                drawn.ended = forward.script_finished
                return drawn
