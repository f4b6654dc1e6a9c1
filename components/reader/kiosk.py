"""A shared tablet: after some idle minutes the answers are cleared, with a warning that can be answered."""

from pathlib import Path

import streamlit as st
from markupsafe import Markup

import settings
from components.reader import keep_answers

WARNING = 30
COMPONENT = "kiosk"
_ROOM = Path(__file__).parent
_SCRIPT, _STYLE = ((_ROOM / name).read_text(encoding="utf-8") for name in ("../static/kiosk.js", "kiosk.css"))
_DIALOG = Markup(
    '<div class="veil" hidden><div class="still" role="alertdialog" aria-labelledby="still-heading" '
    'aria-describedby="still-words"><h2 id="still-heading">Are you still here?</h2>'
    '<p id="still-words">This is a shared device. What was chosen and written is cleared in '
    '<span class="left"></span> seconds.</p>'
    '<div class="ways"><button class="stay">I am still here</button><button class="go">Clear now</button></div>'
    "</div></div>"
)


def watch() -> None:
    """On a shared tablet, watch for idle minutes. Draws nothing elsewhere."""
    idle = settings.current().idle_seconds
    if idle:
        component = st.components.v2.component(COMPONENT, html=_DIALOG, css=_STYLE, js=_SCRIPT)
        said = {"idle": idle, "warning": min(WARNING, idle // 2)}
        component(key=COMPONENT, data=said, on_idle_change=keep_answers.clear_idle)


def shared_device_line() -> Markup:
    """What a shared tablet says at the foot of every page, as HTML."""
    idle = settings.current().idle_seconds
    if not idle:
        return Markup()
    minutes, seconds = divmod(idle, 60)
    after = f"{idle} seconds" if seconds or not minutes else "1 minute" if minutes == 1 else f"{minutes} minutes"
    words = f"This is a shared device. After {after} without a touch, what was chosen and written is cleared."
    return Markup('<p class="small">{}</p>').format(words)
