"""Time and control: who can change a dose, until when, and what happens then."""

import streamlit as st

from components.frame.store import tables as read_tables
from components.reader import choices
from components.time_and_control import chart_cache, sections
from components.time_and_control.stop_drip import stop_drip
from data import time_course

tables = read_tables()
words = choices.ask_words()
chart_cache.show_windows(words)
drip = time_course.dripped(tables)
if drip:
    stop_drip(drip, words)
chart_cache.show_courses(words)
st.html(sections.reading(tables, words))
