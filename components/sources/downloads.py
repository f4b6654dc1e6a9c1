"""Files to take away. They are made when asked for, once."""

import threading

import streamlit as st
from markupsafe import Markup

from components.frame.store import read_catalogue
from components.pieces.show import show
from components.sheets.session_files import Maker, keep_file
from components.sources.method import heading
from data import exports, references

FILES = (
    ("All tables (ZIP)", "ketamine-options-tables.zip", "application/zip"),
    ("References (RIS)", "ketamine-options.ris", "application/x-research-info-systems"),
    ("References (BibTeX)", "ketamine-options.bib", "application/x-bibtex"),
)


class Shelf:
    """A file that is the same for everybody: made when first asked for, and kept from then on."""

    def __init__(self, name: str, kind: str) -> None:
        self.name, self.kind = name, kind
        self._making = threading.Lock()
        self._address = ""

    def address(self) -> str:
        """Where it can be fetched."""
        with self._making:
            self._address = self._address or keep_file(content(self.name), self.kind, self.name)
            return self._address


SHELVES = {name: Shelf(name, kind) for _, name, kind in FILES}


def content(name: str) -> bytes:
    """The bytes of a file."""
    catalogue = read_catalogue()
    if name.endswith(".zip"):
        return exports.package_zip(catalogue)
    return references.ris(catalogue) if name.endswith(".ris") else references.bibtex(catalogue)


def buttons() -> None:
    """What the files are, and a button for each."""
    show(
        Markup(
            '<div class="method">{}<p>The tables are CSV files with a description (Frictionless '
            "Data Package). You may use them if you name where they come from (CC BY 4.0). RIS and BibTeX are for "
            "reference managers. Each file has the off-label notice in it.</p></div>"
        ).format(heading("downloads"))
    )
    with st.container(horizontal=True, key="downloads"):
        for label, name, kind in FILES:
            st.download_button(
                label,
                data=Maker(SHELVES[name].address),
                file_name=name,
                mime=kind,
                on_click="ignore",
                key=f"download-{name.rpartition('.')[2]}",
            )
