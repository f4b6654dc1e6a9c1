"""Before you go: what to settle before a first visit."""

import streamlit as st

from components.frame.store import read_catalogue
from components.leaflets import leaflet

shown = leaflet.ask(read_catalogue(), "before")
st.html(leaflet.points(shown))
leaflet.ask_to_take("before")
