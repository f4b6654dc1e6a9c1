"""A shared tablet: after some idle minutes the answers are cleared, with a warning that can be answered."""

from pathlib import Path

import streamlit as st
from markupsafe import Markup

import settings
from components.reader import keep_answers
from wording import LANGUAGES, language, once, say, say_html

WARNING = 30
COMPONENT = "kiosk"
_ROOM = Path(__file__).parent
_SCRIPT, _STYLE = ((_ROOM / name).read_text(encoding="utf-8") for name in ("../static/kiosk.js", "kiosk.css"))


def watch() -> None:
    """On a shared tablet, watch for idle minutes. Draws nothing elsewhere."""
    idle = settings.current().idle_seconds
    if idle:
        name = f"{COMPONENT}-{language()}"
        component = st.components.v2.component(name, html=_dialog(), css=_STYLE, js=_SCRIPT)
        said = {"idle": idle, "warning": min(WARNING, idle // 2)}
        component(key=COMPONENT, data=said, on_idle_change=keep_answers.clear_idle)


def shared_device_line() -> Markup:
    """What a shared tablet says at the foot of every page, as HTML."""
    idle = settings.current().idle_seconds
    return _shared(idle) if idle else Markup()


@once(maxsize=len(LANGUAGES))
def _shared(idle: int) -> Markup:
    minutes, seconds = divmod(idle, 60)
    said = say("reader-shared-seconds", seconds=str(idle)) if seconds else say("reader-shared-minutes", count=minutes)
    return Markup('<p class="small">{}</p>').format(said)


@once(maxsize=len(LANGUAGES))
def _dialog() -> Markup:
    return Markup(
        '<div class="veil" hidden><div class="still" role="alertdialog" aria-labelledby="still-heading" '
        'aria-describedby="still-words"><h2 id="still-heading">{heading}</h2><p id="still-words">{words}</p>'
        '<div class="ways"><button class="stay">{stay}</button><button class="go">{clear}</button></div></div></div>'
    ).format(
        heading=say("reader-still-here"),
        words=say_html("reader-still-here-words", seconds=Markup('<span class="left"></span>')),
        stay=say("reader-still-here-yes"),
        clear=say("reader-still-here-clear"),
    )
