"""Keeps the reader's place when the grid is drawn anew (static/keep_place.js)."""

import streamlit as st


def keep_place() -> None:
    """Draw nothing; load the script that watches the grid. Without it only the place is lost."""
    st.html('<script type="module" src="./app/static/keep_place.js"></script>', unsafe_allow_javascript=True)
