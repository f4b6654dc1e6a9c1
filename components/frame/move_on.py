"""Brings the next part, or the results, into view when a reader goes on (static/move_on.js)."""

import streamlit as st


def move_on() -> None:
    """Draw nothing; load the script that watches the parts. Without it only the scrolling is left to the reader."""
    st.html('<script type="module" src="./app/static/move_on.js"></script>', unsafe_allow_javascript=True)
