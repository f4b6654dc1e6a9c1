"""My sheet beside a page on wide screens: options ticked, picks, and the way to the sheet.

It is told once and only there: narrow screens have the same in the line of choices and on My summary.
"""

import streamlit as st
from markupsafe import Markup

from components.pieces.marks import option_mark
from components.pieces.show import show
from components.reader import choices
from data.catalogue import Catalogue
from wording import once, say


def panel(catalogue: Catalogue) -> None:
    """What stands on the sheet so far, and a link to it."""
    with st.container(key="my_sheet", gap=None):
        show(
            Markup('<section aria-label="{name}" data-silent><h2>{name}</h2>{on_it}</section>').format(
                name=say("reader-my-sheet"), on_it=_on_it(catalogue)
            )
        )
        st.page_link("summary/page.py", label=say("reader-to-my-sheet"))


def line(catalogue: Catalogue) -> None:
    """The same in a line, for a page that needs its whole width; the page has a link to the sheet beside it."""
    show(
        Markup('<div class="my-sheet-line" role="group" aria-label="{}" data-silent>{}</div>').format(
            say("reader-on-my-sheet"), _on_it(catalogue)
        )
    )


def _on_it(catalogue: Catalogue) -> Markup:
    return _ticked(catalogue, tuple(choices.chosen_options(catalogue)), frozenset(choices.chosen_picks(catalogue)))


@once(maxsize=256)
def _ticked(catalogue: Catalogue, treatment_ids: tuple[str, ...], picks: frozenset[str]) -> Markup:
    options = [catalogue.treatment[one] for one in treatment_ids]
    named = [row.short_name for row in catalogue.preferences if row.preference_id in picks]
    return Markup('<ul class="ticked">{options}</ul><p>{picked}</p><ul>{picks}</ul>').format(
        options=Markup().join(
            Markup('<li class="{id}">{mark}<b>{name}</b></li>').format(
                id=one.treatment_id, mark=option_mark(one.treatment_id), name=one.short_name
            )
            for one in options
        )
        or Markup("<li>{}</li>").format(say("reader-ticked-none")),
        picked=say("reader-picked"),
        picks=Markup().join(map(Markup("<li>{}</li>").format, named or [say("reader-picked-none")])),
    )
