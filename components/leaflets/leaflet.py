"""Pages of short points, in groups that open: Before you go, After you chose, For the person beside you."""

from collections.abc import Collection, Sequence

import streamlit as st

from components.pieces import cited
from components.pieces.markup import Html, text, with_phone_links
from components.reader import choices
from components.reader.answers import take_key
from components.sheets.blocks import step_note
from data.catalogue import Catalogue
from data.leaflets import Leaflet, StepGroup, StepPoint, leaflet
from data.rows import StepPage

CONDITION_ON_IT = "beside_condition"
# Groups that stand open: with these a page is at most two screens of a phone.
OPEN: dict[StepPage, tuple[str, ...]] = {
    "before": ("medicines", "call"),
    "after": ("judge", "now"),
    "beside": ("the_day", "do", "do_not", "call"),
}


def ask(catalogue: Catalogue, page: StepPage) -> Leaflet:
    """The page's points, below the options that they are for: these can be changed on the spot."""
    return leaflet(catalogue, page, choices.ask_options_closed(catalogue))


def ask_to_take(page: StepPage) -> None:
    """The tick that puts the page onto the summary and its files; then the way there."""
    if st.checkbox("Put this page on My summary", key=take_key(page), persist_state="session"):
        st.page_link("summary/page.py", label="Go to My summary")


def ask_condition_on_it() -> bool:
    """Whether the sheet for another person may say what the reader wants help with."""
    return st.checkbox("Say on it what I want help with", key=CONDITION_ON_IT, persist_state="session")


def points(shown: Leaflet) -> Html:
    """All groups that concern the reader, then those of other options, closed."""
    groups = "".join(_group(shown.page, one, OPEN[shown.page]) for one in shown.groups if one.points)
    return Html(f'<section class="leaflet {shown.page}">{groups}{_others(shown)}</section>')


def _group(page: StepPage, group: StepGroup, opened: Collection[str]) -> str:
    place = f"{page}-{group.group}"
    sources = list(dict.fromkeys(source for point in group.points for source in point.sources))
    return (
        f'<details data-place="{place}"{" open" if group.group in opened else ""}>'
        f'<summary><h2>{text(group.title)} <span class="count">{len(group.points)}</span></h2></summary>'
        f"{_list(group.points)}{cited.on_demand(sources, f'{place}-sources')}</details>"
    )


def _list(shown: Sequence[StepPoint]) -> str:
    return f"<ul>{''.join(_point(one) for one in shown)}</ul>"


def _point(point: StepPoint) -> str:
    note = step_note(point)
    said = f' <span class="note">{text(note)}</span>' if note else ""
    return f"<li>{with_phone_links(point.text)}{said}</li>"


def _others(shown: Leaflet) -> str:
    groups = [one for one in shown.groups if one.others]
    if not groups:
        return ""
    lists = "".join(f"<h3>{text(one.title)}</h3>{_list(one.others)}" for one in groups)
    return (
        f'<details class="others" data-place="{shown.page}-others"><summary><h2>For other options '
        f'<span class="count">{sum(len(one.others) for one in groups)}</span></h2></summary>{lists}</details>'
    )
