"""What a tab holds already, since it stood in the first answer of the page it was opened with, isn't sent again.

The app names such a part instead; static/parts_in_tab.js puts it in its place before anything is painted. A tab that
lacks it, as after a restart of the server, fetches that page's first answer again, compressed. Only what everybody sees
is named so: what fits a reader's choice comes over the socket as ever.
"""

import hashlib
from collections.abc import Iterable, Mapping

import streamlit as st
from markupsafe import Markup

from wording import language, say
from wording.chosen import ASKED

LEAST = 800
_OPENED = "_opened_with"
_PLACE = Markup('<p class="part-in-tab" data-part="{}" data-page="/{}">{}</p>')
_PARTS: dict[tuple[str, str], dict[str, str]] = {}


def name(piece: str) -> str:
    """What a part is called: the same part always alike."""
    return hashlib.sha256(piece.encode()).hexdigest()[:16]


def hold(parts: Mapping[tuple[str, str], Iterable[str]]) -> None:
    """From now on tabs hold these parts, by the path of the page they were opened with and its language."""
    for opened, some in parts.items():
        _PARTS[opened] = {one: name(one) for one in some}


def forget() -> None:
    """No tab holds anything."""
    _PARTS.clear()


def opened_with(path: str) -> None:
    """This tab was opened with this page in the language spoken now, unless it was another before."""
    st.session_state.setdefault(_OPENED, (path, language()))


def instead(piece: Markup) -> Markup:
    """What goes over the line for a part."""
    if not _PARTS or len(piece) < LEAST:
        return piece
    path, spoken = st.session_state.get(_OPENED, ("", ""))
    held = _PARTS.get((path, spoken), {}).get(piece)
    return _PLACE.format(held, f"{path}?{ASKED}={spoken}", say("pieces-on-its-way")) if held else piece
