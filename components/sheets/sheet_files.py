"""One step from a page to its sheet: PDF or web page, made when asked for."""

from typing import cast

import streamlit as st

from components.sheets.as_pdf import PAPERS, Paper
from components.sheets.desk import SheetDesk
from components.sheets.session_files import Maker
from components.sheets.sheet import Sheet
from wording import say

PAPER = "paper"


def ask_paper() -> None:
    """Ask for the paper of the PDFs."""
    st.radio(
        say("sheets-paper"),
        PAPERS,
        format_func=lambda paper: say(f"sheets-paper-{paper}"),
        key=PAPER,
        horizontal=True,
        persist_state="session",
    )


def chosen_paper() -> Paper:
    """The paper of the PDFs, US Letter until another is chosen."""
    return "a4" if st.session_state.get(PAPER) == "a4" else "us-letter"


def offer_sheet(sheet: Sheet, name: str) -> None:
    """Buttons for the files of a sheet; ``name`` tells what they are called, and its place in the session."""
    desk = _desk(name)
    desk.lay(sheet, chosen_paper())
    pdf, html = desk.kinds
    with st.container(horizontal=True, vertical_alignment="bottom", key=f"sheet-{name}"):
        st.download_button(
            say("sheets-as-pdf"),
            Maker(desk.pdf),
            file_name=pdf.file_name,
            mime=pdf.mime,
            type="primary",
            icon=":material/download:",
            on_click="ignore",
            key=f"sheet-pdf-{name}",
        )
        st.download_button(
            say("sheets-as-html"),
            Maker(desk.html),
            file_name=html.file_name,
            mime=html.mime,
            on_click="ignore",
            key=f"sheet-html-{name}",
        )
        ask_paper()
    desk.held.hold_buttons()


def _desk(name: str) -> SheetDesk:
    key = f"desk-{name}"
    if key not in st.session_state:
        st.session_state[key] = SheetDesk(name)
    return cast(SheetDesk, st.session_state[key])
