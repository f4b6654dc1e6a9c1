"""Time and control: who can change a dose, until when, and what happens then."""

from components.frame.store import read_catalogue
from components.pieces.show import show
from components.reader import choices
from components.time_and_control import chart_cache, sections
from components.time_and_control.stop_drip import stop_drip
from data import time_course

catalogue = read_catalogue()
words = choices.ask_words()
chart_cache.show_windows(words)
drip = time_course.dripped(catalogue)
if drip:
    stop_drip(drip, words)
chart_cache.show_courses(words)
show(sections.reading(catalogue, words))
