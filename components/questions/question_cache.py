"""The list of questions people ask, drawn once a register and language: tables don't change while the server runs."""

from markupsafe import Markup

from components.frame.store import read_catalogue
from components.questions import question_list
from data.asked import groups
from data.comparison import Register
from wording import LANGUAGES, once


@once(maxsize=2 * len(LANGUAGES))
def questions_html(words: Register) -> Markup:
    """All questions, closed, in patient or clinical words."""
    catalogue = read_catalogue()
    return question_list.listed(catalogue, groups(catalogue, words))
