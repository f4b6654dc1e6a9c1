"""On a page in another language the English of each line under it, for a clinician who reads English beside a patient.

The English is what the same functions draw from the English tables, so there is no second set of words. Both drawings
have the same elements; each line of words takes the English of the element that stands in the same place.
"""

import re
from collections.abc import Callable
from typing import TypeVar

import streamlit as st
from markupsafe import Markup

from data.catalogue import ENGLISH
from wording import language, say, speaking

Drawn = TypeVar("Drawn")
SHOWN = "chairside_english"
_ELEMENT = re.compile(
    r"(</?(article|caption|details|div|h[2-4]|li|nav|p|section|summary|table|tbody|td|th|thead|tr|ul)\b[^>]*>)"
)
_HEADINGS, _LINES = ("h2", "h3", "h4"), ("caption", "p", "td", "th")
# A name for eyes alone, and where words come from: no line that a patient reads.
_LEFT_OUT = re.compile(r'class="(whose|from)"')
_TAG = 'class="tag"'
_IN_A_LINE = Markup('<span class="in-english" lang="en" data-silent>{}</span>')
_BELOW = Markup('<p class="in-english" lang="en" data-silent>{}</p>')


def ask() -> None:
    """Ask whether the English stands under each line; nothing on an English page."""
    if language() != ENGLISH:
        st.toggle(say("chairside-english"), value=True, key=SHOWN, persist_state="session")


def is_shown() -> bool:
    """Whether the English stands under each line: never on an English page, elsewhere unless it was turned off."""
    return language() != ENGLISH and bool(st.session_state.get(SHOWN, True))


def in_english(draw: Callable[[], Drawn]) -> Drawn:
    """What a function draws or says when it speaks English."""
    with speaking(ENGLISH):
        return draw()


def both(piece: Markup, english: Markup) -> Markup:
    """A piece with the English under each line where that is shown."""
    return line_by_line(piece, english) if is_shown() else piece


def with_english(piece: Markup, draw: Callable[[], Markup]) -> Markup:
    """The same, where the English is yet to be drawn; ``draw`` does it when English is spoken."""
    return line_by_line(piece, in_english(draw)) if is_shown() else piece


def below(words: str) -> Markup:
    """An English line by itself, below what can hold none."""
    return _BELOW.format(words)


def line_by_line(piece: Markup, english: Markup) -> Markup:
    """A piece with the English under each line that says something else; unchanged where the elements differ."""
    own, other = _ELEMENT.split(piece), _ELEMENT.split(english)
    if own[2::3] != other[2::3]:
        return piece
    # Every third piece is the bare name of an element.
    done = [Markup("" if place % 3 == 2 else one) for place, one in enumerate(own)]  # noqa: S704
    for place in range(3, len(own), 3):
        opened, name, words = own[place - 2 : place + 1]
        said = _words(other[place])
        if not _is_line(opened, name, words) or not said or said == _words(words):
            continue
        if name in _HEADINGS:
            done[place + 1] += _BELOW.format(said)
        else:
            done[place] += _IN_A_LINE.format(said)
    return Markup().join(done)


def _is_line(opened: str, name: str, words: str) -> bool:
    """Whether an element that was just opened holds a line; a source counts where it is marked beside it."""
    if opened.startswith("</") or name not in (*_HEADINGS, *_LINES):
        return False
    return not _LEFT_OUT.search(opened) or ('class="from"' in opened and _TAG in words)


def _words(line: str) -> str:
    """A line's words, parted where they stand in parts of their own."""
    return Markup(line.replace("</span><", "</span> <")).striptags()  # noqa: S704
