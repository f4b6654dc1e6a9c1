"""Files to take away. They are made when asked for, once."""

from functools import lru_cache, partial

import streamlit as st

from components.handout.held import Held
from components.method_text import heading
from components.store import tables as read_tables
from data import exports, references

FILES = (
    ("All tables (ZIP)", "ketamine-options-tables.zip", "application/zip"),
    ("References (RIS)", "ketamine-options.ris", "application/x-research-info-systems"),
    ("References (BibTeX)", "ketamine-options.bib", "application/x-bibtex"),
)


@lru_cache(maxsize=len(FILES))
def content(name: str, kind: str) -> bytes:
    """The bytes of a file, held from then on: Streamlit might forget it before it is fetched."""
    tables = read_tables()
    if name.endswith(".zip"):
        made = exports.package_zip(tables)
    else:
        made = references.ris(tables) if name.endswith(".ris") else references.bibtex(tables)
    _held().hold_file(made, kind, name)
    return made


@lru_cache(maxsize=1)
def _held() -> Held:
    return Held("references")


def buttons() -> None:
    """What the files are, and a button for each."""
    st.html(
        f'<div class="method">{heading("downloads")}<p>The tables are CSV files with a description (Frictionless '
        "Data Package). You may use them if you name where they come from (CC BY 4.0). RIS and BibTeX are for "
        "reference managers. Each file has the off-label notice in it.</p></div>"
    )
    with st.container(horizontal=True, key="downloads"):
        for label, name, kind in FILES:
            st.download_button(
                label,
                data=partial(content, name, kind),
                file_name=name,
                mime=kind,
                on_click="ignore",
                key=f"download-{name.rpartition('.')[2]}",
            )
