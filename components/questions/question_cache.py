"""The list of questions people ask, drawn once a register: tables don't change while the server runs."""

from functools import lru_cache

from markupsafe import Markup

from components.frame.store import read_catalogue
from components.questions import question_list
from data.asked import groups
from data.comparison import Register


@lru_cache(maxsize=2)
def questions_html(words: Register) -> Markup:
    """All questions, closed, in patient or clinical words."""
    catalogue = read_catalogue()
    return question_list.listed(catalogue, groups(catalogue, words))
