"""The one catalogue that all sessions share."""

import streamlit as st

from data import catalogue


@st.cache_resource(show_spinner=False, max_entries=1)
def tables() -> catalogue.Catalogue:
    """The checked tables, read once a process. Raises TableErrors where they don't hold."""
    return catalogue.load()
