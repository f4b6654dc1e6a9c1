"""Sources and method: where the facts come from, how they were graded, what nobody has checked, files to take."""

import streamlit as st

from components.frame.follow_anchor import follow_anchor
from components.sources import downloads, source_cache

page = source_cache.sources_html()
st.html(page.before)
source_cache.sources(page)
st.html(page.criteria)
st.html(source_cache.measured_html())
st.html(page.changes)
downloads.buttons()
follow_anchor()
