"""Choosing a clinic: the same questions to two or three clinics, and what each said side by side."""

import streamlit as st

from components.clinic import card as card_sheet
from components.clinic import fields
from components.frame.store import read_catalogue, read_clinic, said_by_clinic
from components.pieces.show import show
from components.reader import choices
from components.reader.today import readers_today
from components.sheets.sheet_files import offer_sheet

catalogue = read_catalogue()
said = said_by_clinic()
show(fields.intro())
treatment_ids = choices.ask_options_closed(catalogue)
with st.container(horizontal=True, key="card-how"):
    fields.ask_count()
    view = fields.ask_view()
matter = fields.ask_matter()
card = fields.card_now(catalogue, treatment_ids, read_clinic())
group = next(one for one in card.groups if one.group == matter)
if view == "write":
    fields.ask_answers(card, group)
else:
    show(fields.on_screen(card, group))
sheet = card_sheet.sheet(catalogue, card, treatment_ids, readers_today(), said)
offer_sheet(sheet, "questions-for-clinics")
fields.say_what_pdf_lacks(card)
show(fields.on_paper(card))
