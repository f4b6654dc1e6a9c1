"""What a page draws can be heard without a browser, as a tree of Streamlit's messages."""

from pathlib import Path

import pytest
from streamlit.proto.Block_pb2 import Block
from streamlit.proto.ButtonGroup_pb2 import ButtonGroup
from streamlit.proto.Checkbox_pb2 import Checkbox
from streamlit.proto.LabelVisibility_pb2 import LabelVisibility
from streamlit.proto.Markdown_pb2 import Markdown

from server.first import controls, pieces
from streamlit_insides.drawn import Drawer

PAGE = """
import streamlit as st

st.title("One")
with st.container(key="row", horizontal=True, vertical_alignment="center"):
    st.button("Go", key="go", shortcut="Left", disabled=True)
    st.html("<p>Two</p>")
with st.expander("More", expanded=True):
    st.pills("Which", ["a", "b"], default="b", key="which")
with st.bottom:
    st.caption("Foot")
"""


def test_a_page_is_heard_as_a_tree(tmp_path: Path) -> None:
    """Kinds, keys, words and what is in what, in their order; the foot of the window by itself."""
    script = tmp_path / "page.py"
    script.write_text(PAGE, encoding="utf-8")
    main, bottom = Drawer(script).page("", first=True)
    assert [one.kind for one in main.parts] == ["heading", "flex_container", "expandable"]
    heading, row, more = main.parts
    assert (heading.said.tag, heading.said.body) == ("h1", "One")
    assert (row.key, row.said.direction, row.said.align) == ("row", 2, 3)
    button, html = row.parts
    assert (button.kind, button.key, button.said.label, button.said.disabled) == ("button", "go", "Go", True)
    assert (button.said.shortcut, html.said.body) == ("left", "<p>Two</p>")
    assert more.said.expanded and more.said.label == "More"
    assert [option.content for option in more.parts[0].said.options] == ["a", "b"]
    assert (more.parts[0].key, list(more.parts[0].said.default)) == ("which", [1])
    assert [(one.kind, one.said.body) for one in bottom.parts] == [("markdown", "Foot")]


def test_a_page_that_fails_is_named(tmp_path: Path) -> None:
    """A page that raises is named."""
    script = tmp_path / "page.py"
    script.write_text("raise RuntimeError('broken')", encoding="utf-8")
    with pytest.raises(ValueError, match=r"page .*page\.py can't be drawn"):
        Drawer(script).page(str(script), first=True)


def test_numbers_are_streamlits() -> None:
    """What stands as a number in a message means what we take it for."""
    assert Block.FlexContainer.Direction.Name(pieces._ROW) == "HORIZONTAL"
    assert Markdown.Type.Name(pieces._CAPTION) == "CAPTION"
    assert {number: Block.FlexContainer.Align.Name(number) for number in pieces._ALIGNED} == {
        2: "ALIGN_END",
        3: "ALIGN_CENTER",
    }
    assert Checkbox.StyleType.Name(controls._TOGGLE) == "TOGGLE"
    assert ButtonGroup.Style.Name(controls._PILLS) == "PILLS"
    assert LabelVisibility.LabelVisibilityOptions.Name(controls._COLLAPSED) == "COLLAPSED"
