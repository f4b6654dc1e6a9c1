"""A page as Streamlit draws it for a reader who has chosen nothing: what stands in it, as a tree, without a browser."""

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from tempfile import mkdtemp
from typing import Any
from unittest.mock import patch


class _Folder:
    """A folder that isn't made before it is asked for. AppTest makes one as it is imported, and never needs it here."""

    @cached_property
    def name(self) -> str:
        """Where it is."""
        return mkdtemp()


with patch("tempfile.TemporaryDirectory", _Folder):
    from streamlit.testing.v1 import AppTest, element_tree

MAIN, BOTTOM = 0, 3
_PARSER = "streamlit.testing.v1.local_script_runner.parse_tree_from_messages"
_WARNS = "streamlit.runtime.scriptrunner_utils.script_run_context"
LONGEST = 60


@dataclass
class Drawn:
    """Something drawn: its kind ('html', 'page_link', ...), Streamlit's message on it, its key, and what is in it.

    ``within`` is the message that holds the other: it says how wide it is.
    """

    kind: str
    said: Any = None
    key: str = ""
    within: Any = None
    inside: dict[int, "Drawn"] = field(default_factory=dict)

    @property
    def parts(self) -> list["Drawn"]:
        """What is in it, in its order."""
        return [self.inside[place] for place in sorted(self.inside)]


class Drawer:
    """Runs an app as a first visitor would meet it, a page at a time: before a server runs, never beside one.

    ``asked`` is what that visitor's address asks for behind '?'.

    Raises ValueError where a page fails.
    """

    def __init__(self, entry: Path, asked: Mapping[str, str] | None = None) -> None:
        with _in_silence():
            self._app = AppTest.from_file(str(entry), default_timeout=LONGEST)
        self._app.query_params.update(asked or {})

    def page(self, script: str, *, first: bool) -> tuple[Drawn, Drawn]:
        """What stands in a page, and at the foot of the window. ``first``: it is the one that the app opens with."""
        if not first:
            self._app.switch_page(script)
        with _messages() as heard:
            self._app.run()
        if self._app.exception:
            raise ValueError(f"page {script} can't be drawn")
        root = _tree(heard)
        return root.inside.get(MAIN, Drawn("main")), root.inside.get(BOTTOM, Drawn("bottom"))


@contextmanager
def _messages() -> Iterator[list[Any]]:
    """The messages of a run, in their order."""
    heard: list[Any] = []
    parse = element_tree.parse_tree_from_messages

    def parsed(messages: list[Any]) -> Any:
        heard[:] = messages
        return parse(messages)

    with patch(_PARSER, parsed):
        yield heard


@contextmanager
def _in_silence() -> Iterator[None]:
    """Without Streamlit's warning that no reader's run is under way, which is the case."""
    log = logging.getLogger(_WARNS)
    before = log.level
    log.setLevel(logging.ERROR)
    try:
        yield
    finally:
        log.setLevel(before)


def _tree(messages: list[Any]) -> Drawn:
    root = Drawn("root")
    for message in messages:
        if message.WhichOneof("type") != "delta":
            continue
        *above, place = message.metadata.delta_path
        parent = root
        for step in above:
            parent = parent.inside.setdefault(step, Drawn("block"))
        parent.inside[place] = _one(message, parent.inside.get(place))
    return root


def _one(message: Any, before: Drawn | None) -> Drawn:
    delta = message.delta
    if delta.WhichOneof("type") == "add_block":
        kind = delta.add_block.WhichOneof("type") or "block"
        said = getattr(delta.add_block, kind, None)
        return Drawn(kind, said, _key(delta.add_block.id), delta.add_block, before.inside if before else {})
    kind = delta.new_element.WhichOneof("type") or "empty"
    said = getattr(delta.new_element, kind, None)
    return Drawn(kind, said, _key(getattr(said, "id", "")), delta.new_element)


def _key(name: str) -> str:
    """The key in a widget's or a block's name; '' where it has none."""
    _, _, key = name.partition("$$ID-")[2].partition("-")
    return "" if key == "None" else key
