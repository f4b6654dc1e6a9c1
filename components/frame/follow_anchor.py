"""Leads a link such as #source-abbar-2022 to its place, and opens what is closed around it."""

import streamlit as st


def follow_anchor() -> None:
    """Draw nothing; load the script. Without it such a link opens the page at its top."""
    st.html('<script type="module" src="./app/static/follow_anchor.js"></script>', unsafe_allow_javascript=True)
