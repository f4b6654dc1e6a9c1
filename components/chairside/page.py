"""For clinicians: two options in large type, one question at a time, ending in a handout and a note."""

from markupsafe import Markup

from components.chairside import steps
from components.frame.store import read_catalogue
from components.pieces.show import show
from components.reader.today import readers_today

catalogue = read_catalogue()
pair = steps.ask(catalogue)
if len(set(pair)) == len(pair):
    today = readers_today()
    visit = steps.visit_now(catalogue, pair, today)
    place = steps.ask_place(len(visit.steps))
    asked_id = steps.ask_asked(catalogue)
    if asked_id:
        steps.draw_asked(catalogue, visit, asked_id)
    elif place < len(visit.steps):
        steps.draw_step(visit, place)
    else:
        steps.draw_end(catalogue, visit, today)
    show(steps.all_on_paper(visit))
else:
    show(Markup('<p class="friendly" role="status">{}</p>').format(steps.SAME))
