"""Choosing a clinic: the same questions to two or three clinics, and what each said side by side."""

import streamlit as st

from components import choices, clinic_page
from components.handout import card as card_sheet
from components.sheet_files import offer_sheet
from components.store import clinic, said_by_clinic
from components.store import tables as read_tables
from components.today import readers_today

tables = read_tables()
said = said_by_clinic()
st.html(clinic_page.INTRO)
treatment_ids = choices.ask_options_closed(tables)
with st.container(horizontal=True, key="card-how"):
    clinic_page.ask_count()
    view = clinic_page.ask_view()
matter = clinic_page.ask_matter()
card = clinic_page.card_now(tables, treatment_ids, clinic())
group = next(one for one in card.groups if one.group == matter)
if view == "write":
    clinic_page.ask_answers(card, group)
else:
    st.html(clinic_page.on_screen(card, group))
sheet = card_sheet.sheet(tables, card, treatment_ids, readers_today(), said)
offer_sheet(sheet, "questions-for-clinics")
clinic_page.say_what_pdf_lacks(card)
st.html(clinic_page.on_paper(card))
