"""What a reader sees when a page fails: calm words, the caveat, and 988."""

from pathlib import Path

import streamlit as st
from markupsafe import Markup

from components.frame.notices import crisis_line
from components.pieces.markup import with_phone_links
from components.pieces.show import show
from data.catalogue import Catalogue

HEADING = "This page can't be shown right now"
WORDS = "Something went wrong on our side. Nothing you did caused it. Please go back to the start, or try again later."


def failed_page(catalogue: Catalogue) -> None:
    """The calm screen, alone: nothing of the failed page stays."""
    st.title(HEADING, anchor=False)
    show(
        Markup("<p>{words}</p><p>{crisis_line}</p><p>{caveat_full}</p>").format(
            words=WORDS,
            crisis_line=with_phone_links(crisis_line(catalogue)),
            caveat_full=with_phone_links(catalogue.notices["caveat_full"]),
        )
    )


def where_raised(error: BaseException) -> str:
    """Folder, file and line of the innermost frame; never the message, which could hold a reader's words."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return "unknown place"
    file = "/".join(Path(trace.tb_frame.f_code.co_filename).parts[-2:])
    return f"{file}:{trace.tb_lineno}"
