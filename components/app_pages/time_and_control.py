"""Time and control: who can change a dose, until when, and what happens then."""

import streamlit as st

from components import choices, drawn_time, time_tables
from components.stop_drip import stop_drip
from components.store import tables as read_tables
from data import time_course

tables = read_tables()
words = choices.ask_words()
drawn_time.show_windows(words)
drip = time_course.dripped(tables)
if drip:
    stop_drip(drip, words)
drawn_time.show_courses(words)
st.html(time_tables.reading(tables, words))
