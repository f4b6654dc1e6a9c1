"""For clinicians: two options in large type, one question at a time, ending in a handout and a note."""

import streamlit as st
from markupsafe import Markup

from components.chairside import steps
from components.frame.store import read_catalogue
from components.pieces.show import show
from components.reader.today import readers_today
from wording import say

catalogue = read_catalogue()
paper = Markup()
with st.container(key="chairside"):
    with st.container(key="chairside-main"):
        pair = steps.ask(catalogue)
        talk = st.container(key="chairside-talk")
    if len(set(pair)) == len(pair):
        today = readers_today()
        visit = steps.visit_now(catalogue, pair, today)
        english = steps.in_english_too(visit, today)
        with talk:
            place = steps.ask_step_number(len(visit.steps))
            asked_id, other = steps.chosen_asked(catalogue), steps.chosen_other(visit)
            if asked_id:
                steps.draw_asked(catalogue, visit, asked_id)
            elif other:
                steps.draw_step(visit, other, english)
            elif place < len(visit.steps):
                steps.draw_step(visit, visit.steps[place], english)
            else:
                steps.draw_end(catalogue, visit, english, today)
        steps.ask_any(catalogue, visit, place)
        paper = steps.all_on_paper(visit)
    else:
        with talk:
            show(Markup('<p class="friendly" role="status">{}</p>').format(say("chairside-same")))
if paper:
    show(paper)
steps.lead_to_the_answer()
