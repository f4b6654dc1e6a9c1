"""What Streamlit's messages and its test runner say of a page that was drawn without a browser."""

from pathlib import Path

import pytest
from streamlit.proto.Block_pb2 import Block
from streamlit.proto.ButtonGroup_pb2 import ButtonGroup
from streamlit.proto.Checkbox_pb2 import Checkbox
from streamlit.proto.LabelVisibility_pb2 import LabelVisibility
from streamlit.proto.Markdown_pb2 import Markdown
from streamlit.proto.RootContainer_pb2 import RootContainer

from server.first import controls, pieces
from streamlit_insides import drawn

SCRIPT = """
import streamlit as st
st.title("Words")
with st.container(key="row", horizontal=True, vertical_alignment="center"):
    st.checkbox("Tick", key="tick", value=True)
    st.text_input("Name")
with st.expander("More", key="more"):
    st.write("inside")
with st.bottom:
    st.caption("foot")
"""


def test_a_page_is_a_tree_with_keys(tmp_path: Path) -> None:
    """Kinds, keys, nesting and the foot of the window, for a page with a row and something that opens."""
    script = tmp_path / "page.py"
    script.write_text(SCRIPT, encoding="utf-8")
    main, bottom = drawn.Drawer(script).page(str(script), first=True)
    heading, row, more = main.parts
    assert (heading.kind, heading.said.tag, heading.said.body) == ("heading", "h1", "Words")
    assert (row.kind, row.key, row.said.direction) == ("flex_container", "row", pieces._ROW)
    assert [(one.kind, one.key) for one in row.parts] == [("checkbox", "tick"), ("text_input", "")]
    assert row.parts[0].said.default and row.parts[0].within.width_config.WhichOneof("width_spec") == "use_content"
    assert (more.kind, more.key, more.said.label) == ("expandable", "more", "More")
    assert [one.said.body for one in more.parts] == ["inside"]
    assert [one.said.body for one in bottom.parts] == ["foot"]


def test_a_page_that_fails_is_named(tmp_path: Path) -> None:
    """A page that raises is named."""
    script = tmp_path / "page.py"
    script.write_text("raise RuntimeError('broken')", encoding="utf-8")
    with pytest.raises(ValueError, match=r"page .*page\.py can't be drawn"):
        drawn.Drawer(script).page(str(script), first=True)


def test_numbers_are_streamlits() -> None:
    """What the modules call by number is what Streamlit's messages mean by it."""
    flex = Block.FlexContainer
    assert (drawn.MAIN, drawn.BOTTOM) == (RootContainer.MAIN, RootContainer.BOTTOM)
    assert flex.HORIZONTAL == pieces._ROW
    assert {flex.ALIGN_END: "end", flex.ALIGN_CENTER: "center"} == pieces._ALIGNED
    assert Markdown.CAPTION == pieces._CAPTION
    assert (Checkbox.TOGGLE, ButtonGroup.PILLS) == (controls._TOGGLE, controls._PILLS)
    assert LabelVisibility.COLLAPSED == controls._COLLAPSED
