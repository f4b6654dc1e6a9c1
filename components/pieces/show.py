"""The one way by which HTML comes onto a page: mypy lets nothing but ``Markup`` through it."""

from dataclasses import dataclass

import streamlit as st
from markupsafe import Markup

from components.pieces import parts_in_tab


@dataclass(frozen=True)
class _Finished:
    """Words that Streamlit takes as HTML, never as the name of a file."""

    body: Markup

    def _repr_html_(self) -> str:
        return self.body


def show(piece: Markup, *, with_scripts: bool = False) -> None:
    """Put HTML on the page. ``with_scripts``: what it asks for is run."""
    st.html(_Finished(piece if with_scripts else parts_in_tab.instead(piece)), unsafe_allow_javascript=with_scripts)
