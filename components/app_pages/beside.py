"""For the person beside you: one page and one sheet, with no condition on it unless asked."""

import streamlit as st

from components import leaflet_page, summary_page
from components.choices import chosen_condition
from components.handout import beside
from components.handout.as_html import under_title_html
from components.sheet_files import offer_sheet
from components.store import tables as read_tables
from components.today import readers_today

tables = read_tables()
shown = leaflet_page.ask(tables, "beside")
condition_id = chosen_condition(tables)
told = condition_id if condition_id and leaflet_page.ask_condition_on_it() else ""
sheet = beside.sheet(tables, shown, told, readers_today())
st.html(f'{summary_page.note_html(sheet)}<div class="paper-only">{under_title_html(sheet.under)}</div>')
st.html(leaflet_page.points(shown))
offer_sheet(sheet, "for-the-person-beside-you")
