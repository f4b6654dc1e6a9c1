"""Sources and method: where the facts come from, how they were graded, what nobody has checked, files to take."""

import streamlit as st

from components.frame.follow_anchor import follow_anchor
from components.pieces.show import show
from components.sources import downloads, source_cache

page = source_cache.sources_html()
source_cache.sources(page)
with st.container(key="parts", gap=None):
    show(page.parts)
    show(source_cache.measured_html())
    show(page.changes)
downloads.buttons()
follow_anchor()
