"""A shared tablet: after some idle minutes the answers are cleared, with a warning that can be answered."""

import os
from functools import lru_cache
from pathlib import Path

import streamlit as st

from components import keep_answers
from components.markup import text

MODE, IDLE = "KIOSK", "KIOSK_IDLE"
USUAL_IDLE, WARNING = 300, 30
SHORTEST, LONGEST = 10, 3_600
COMPONENT = "kiosk"
_STATIC = Path(__file__).parent / "static"
_SCRIPT, _STYLE = ((_STATIC / name).read_text(encoding="utf-8") for name in ("kiosk.js", "styles/kiosk.css"))
_DIALOG = (
    '<div class="veil" hidden><div class="still" role="alertdialog" aria-labelledby="still-heading" '
    'aria-describedby="still-words"><h2 id="still-heading">Are you still here?</h2>'
    '<p id="still-words">This is a shared device. What was chosen and written is cleared in '
    '<span class="left"></span> seconds.</p>'
    '<div class="ways"><button class="stay">I am still here</button><button class="go">Clear now</button></div>'
    "</div></div>"
)


@lru_cache(maxsize=1)
def idle_seconds() -> int:
    """After how many idle seconds a shared tablet is cleared; 0 where this is none.

    Raises ValueError for a wrong KIOSK or KIOSK_IDLE.
    """
    mode, idle = os.environ.get(MODE, "").strip(), os.environ.get(IDLE, "").strip()
    if mode not in ("", "0", "1"):
        raise ValueError(f"{MODE}: '{mode}' found; 1 for a shared tablet would be right, or 0")
    if idle and not (idle.isascii() and idle.isdigit() and SHORTEST <= int(idle[:9]) <= LONGEST):
        raise ValueError(f"{IDLE}: '{idle}' found; seconds from {SHORTEST} to {LONGEST} would be right, such as 300")
    return int(idle or USUAL_IDLE) if mode == "1" else 0


def watch() -> None:
    """On a shared tablet, watch for idle minutes. Draws nothing elsewhere."""
    idle = idle_seconds()
    if idle:
        component = st.components.v2.component(COMPONENT, html=_DIALOG, css=_STYLE, js=_SCRIPT)
        said = {"idle": idle, "warning": min(WARNING, idle // 2)}
        component(key=COMPONENT, data=said, on_idle_change=keep_answers.clear_idle)


def note() -> str:
    """What a shared tablet says at the foot of every page, as HTML."""
    idle = idle_seconds()
    if not idle:
        return ""
    minutes, seconds = divmod(idle, 60)
    after = f"{idle} seconds" if seconds or not minutes else "1 minute" if minutes == 1 else f"{minutes} minutes"
    words = f"This is a shared device. After {after} without a touch, what was chosen and written is cleared."
    return f'<p class="small">{text(words)}</p>'
