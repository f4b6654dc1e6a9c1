"""Leads the keyboard into the open menu, and to the heading of a page that has come (static/turn_page.js)."""

import streamlit as st


def turn_page() -> None:
    """Draw nothing; load the script. Without it the focus stays where the browser leaves it."""
    st.html('<script type="module" src="./app/static/turn_page.js"></script>', unsafe_allow_javascript=True)
