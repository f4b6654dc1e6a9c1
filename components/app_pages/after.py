"""After you chose: when to judge, what would make one stop, warning signs, and a date with oneself."""

import streamlit as st

from components import leaflet_page, reminder
from components.store import tables as read_tables
from components.today import readers_today

shown = leaflet_page.ask(read_tables(), "after")
st.html(leaflet_page.points(shown))
reminder.ask_date(readers_today())
leaflet_page.ask_to_take("after")
