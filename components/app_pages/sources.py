"""Sources and method: where the facts come from, how they were graded, what nobody has checked, files to take."""

import streamlit as st

from components import downloads, drawn_sources
from components.follow_anchor import follow_anchor

page = drawn_sources.draw()
st.html(page.before)
drawn_sources.sources(page)
st.html(page.criteria)
st.html(drawn_sources.measure())
st.html(page.changes)
downloads.buttons()
follow_anchor()
