"""Files to take away. They are made when asked for, once."""

import threading

import streamlit as st
from markupsafe import Markup

from components.frame.store import read_catalogue
from components.pieces.show import show
from components.sheets.session_files import Maker, keep_file
from components.sources.method import heading
from data import exports, references
from wording import LANGUAGES, language, say, speaking

FILES = (
    ("tables", "ketamine-options-tables.zip", "application/zip"),
    ("ris", "ketamine-options.ris", "application/x-research-info-systems"),
    ("bib", "ketamine-options.bib", "application/x-bibtex"),
)


class Shelf:
    """A file that is the same for everybody who reads a language: made when first asked for, and kept from then on."""

    def __init__(self, spoken: str, name: str, kind: str) -> None:
        self.spoken, self.name, self.kind = spoken, name, kind
        self._making = threading.Lock()
        self._address = ""

    def address(self) -> str:
        """Where it can be fetched."""
        with self._making, speaking(self.spoken):
            self._address = self._address or keep_file(content(self.name), self.kind, self.name)
            return self._address


SHELVES = {(spoken, name): Shelf(spoken, name, kind) for spoken in LANGUAGES for _, name, kind in FILES}


def content(name: str) -> bytes:
    """The bytes of a file, in the reader's language."""
    catalogue = read_catalogue()
    if name.endswith(".zip"):
        return exports.package_zip(catalogue)
    return references.ris(catalogue) if name.endswith(".ris") else references.bibtex(catalogue)


def buttons() -> None:
    """What the files are, and a button for each."""
    show(
        Markup('<div class="method">{heading}<p>{said}</p></div>').format(
            heading=heading("downloads"), said=say("sources-files")
        )
    )
    with st.container(horizontal=True, key="downloads"):
        for file, name, kind in FILES:
            st.download_button(
                say(f"sources-file-{file}"),
                data=Maker(SHELVES[language(), name].address),
                file_name=name,
                mime=kind,
                on_click="ignore",
                key=f"download-{name.rpartition('.')[2]}",
            )
