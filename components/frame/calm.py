"""What a reader sees when a page fails: calm words, the caveat, and 988."""

from pathlib import Path

import streamlit as st
from markupsafe import Markup

from components.frame.notices import crisis_line
from components.pieces.markup import with_phone_links
from components.pieces.show import show
from data.catalogue import Catalogue
from wording import say


def failed_page(catalogue: Catalogue) -> None:
    """The calm screen, alone: nothing of the failed page stays."""
    st.title(say("frame-failed"), anchor=False)
    show(
        Markup("<p>{words}</p><p>{crisis_line}</p><p>{caveat_full}</p>").format(
            words=say("frame-failed-words"),
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
