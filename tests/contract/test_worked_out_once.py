"""What is worked out once is what Streamlit would work out each time."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from streamlit import config
from streamlit.elements import html
from streamlit.proto.NewSession_pb2 import CustomThemeConfig
from streamlit.runtime import app_session

from streamlit_insides.worked_out_once import remember

SECTIONS = ["theme", *(f"theme.{one.value}" for one in config.CustomThemeCategories)]
ORIGINAL_THEME, ORIGINAL_HTML = app_session._populate_theme_msg, html._html_only_style_tags
PIECES = st.lists(st.sampled_from(["<style>p{}</style>", "<STYLE a>", "</style>", "<!-- x -->", "<p>", " ", "\n", "a"]))


@pytest.fixture(autouse=True, scope="module")
def remembering() -> Iterator[None]:
    """Streamlit's functions replaced, twice over, and put back afterwards."""
    remember()
    remember()
    yield
    app_session._populate_theme_msg, html._html_only_style_tags = ORIGINAL_THEME, ORIGINAL_HTML


@pytest.mark.parametrize("section", SECTIONS)
def test_remembered_theme_is_streamlits_own(section: str) -> None:
    """For every section, first and later calls give just what Streamlit's function gives, and never add up."""
    wanted = CustomThemeConfig()
    ORIGINAL_THEME(wanted, section)
    for _ in range(2):
        shown = CustomThemeConfig()
        app_session._populate_theme_msg(shown, section)
        assert shown == wanted


def test_theme_message_is_not_empty() -> None:
    """The theme in config.toml does reach the message, so the comparison above says something."""
    shown = CustomThemeConfig()
    app_session._populate_theme_msg(shown, "theme.light")
    assert shown.primary_color == "#0b5d61"


@given(PIECES)
def test_remembered_style_check_is_streamlits_own(pieces: list[str]) -> None:
    """Whether HTML is only style is answered as Streamlit answers it."""
    body = "".join(pieces)
    assert html._html_only_style_tags(body) == ORIGINAL_HTML(body)


def test_no_piece_is_kept() -> None:
    """What is remembered of HTML are numbers: no piece, which may hold a reader's words, is kept alive by it."""
    html._html_only_style_tags("<style>p{}</style>")
    html._html_only_style_tags("<p>my own words</p>")
    assert {type(one) for one in html._html_only_style_tags.by_digest} == {int}
