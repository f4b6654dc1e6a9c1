"""What a tab holds already, since it stood in the first answer of the page it was opened with, isn't sent again.

The app names such a part instead; static/parts_in_tab.js puts it in its place before anything is painted. A tab that
lacks it, as after a restart of the server, fetches that page's first answer again, compressed. Only what everybody sees
is named so: what fits a reader's choice comes over the socket as ever.
"""

import hashlib
from collections.abc import Iterable, Mapping

import streamlit as st
from markupsafe import Markup

LEAST = 2_000
_OPENED = "_opened_with"
_PLACE = Markup('<p class="part-in-tab" data-part="{}" data-page="/{}">This part is on its way.</p>')
_PARTS: dict[str, dict[str, Markup]] = {}


def name(piece: str) -> str:
    """What a part is called: the same part always alike."""
    return hashlib.sha256(piece.encode()).hexdigest()[:16]


def hold(parts: Mapping[str, Iterable[str]]) -> None:
    """From now on tabs hold these parts, by the path of the page they were opened with."""
    for path, some in parts.items():
        _PARTS[path] = {one: _PLACE.format(name(one), path) for one in some}


def forget() -> None:
    """No tab holds anything."""
    _PARTS.clear()


def opened_with(path: str) -> None:
    """This tab was opened with this page, unless it was another before."""
    st.session_state.setdefault(_OPENED, path)


def instead(piece: Markup) -> Markup:
    """What goes over the line for a part."""
    if not _PARTS or len(piece) < LEAST:
        return piece
    return _PARTS.get(st.session_state.get(_OPENED, ""), {}).get(piece, piece)
