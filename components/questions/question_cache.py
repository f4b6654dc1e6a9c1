"""The list of questions people ask, drawn once a register: tables don't change while the server runs."""

from functools import lru_cache

from components.frame.store import tables as read_tables
from components.pieces.markup import Html
from components.questions import question_list
from data.asked import groups
from data.comparison import Words


@lru_cache(maxsize=2)
def draw(words: Words) -> Html:
    """All questions, closed, in patient or clinical words."""
    tables = read_tables()
    return Html(question_list.listed(tables, groups(tables, words)))
