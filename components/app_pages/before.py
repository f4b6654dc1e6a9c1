"""Before you go: what to settle before a first visit."""

import streamlit as st

from components import leaflet_page
from components.store import tables as read_tables

shown = leaflet_page.ask(read_tables(), "before")
st.html(leaflet_page.points(shown))
leaflet_page.ask_to_take("before")
