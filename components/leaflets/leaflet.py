"""Pages of short points, in groups that open: Before you go, After you chose, For the person beside you."""

from collections.abc import Collection, Sequence

import streamlit as st
from markupsafe import Markup

from components.pieces import cited
from components.pieces.markup import with_phone_links
from components.reader import choices
from components.reader.answers import take_key
from components.sheets.blocks import step_note
from data.catalogue import Catalogue
from data.leaflets import Leaflet, StepGroup, StepPoint, leaflet
from data.rows import StepPage
from wording import say

CONDITION_ON_IT = "beside_condition"
# Groups that stand open: with these a page is at most two screens of a phone.
OPEN: dict[StepPage, tuple[str, ...]] = {
    "before": ("medicines", "call"),
    "after": ("judge", "now"),
    "beside": ("do", "call"),
}


def ask(catalogue: Catalogue, page: StepPage) -> Leaflet:
    """The page's points, below the options that they are for: these can be changed on the spot."""
    return leaflet(catalogue, page, choices.ask_options_closed(catalogue))


def ask_to_take(page: StepPage) -> None:
    """The tick that puts the page onto the summary and its files; then the way there."""
    if st.checkbox(say("leaflets-take"), key=take_key(page), persist_state="session"):
        st.page_link("summary/page.py", label=say("leaflets-to-summary"))


def ask_condition_on_it() -> bool:
    """Whether the sheet for another person may say what the reader wants help with."""
    return st.checkbox(say("leaflets-beside-tells"), key=CONDITION_ON_IT, persist_state="session")


def points(shown: Leaflet) -> Markup:
    """All groups that concern the reader, then those of other options, closed."""
    groups = Markup().join(_group(shown.page, one, OPEN[shown.page]) for one in shown.groups if one.points)
    return Markup('<section class="leaflet {page}">{groups}{others}</section>').format(
        page=shown.page, groups=groups, others=_others(shown)
    )


def _group(page: StepPage, group: StepGroup, opened: Collection[str]) -> Markup:
    place = f"{page}-{group.group}"
    sources = list(dict.fromkeys(source for point in group.points for source in point.sources))
    return Markup(
        '<details data-place="{place}"{open}>'
        '<summary><h2>{title} <span class="count">{points}</span></h2></summary>'
        "{list}{on_demand}</details>"
    ).format(
        place=place,
        open=" open" if group.group in opened else "",
        title=group.title,
        points=len(group.points),
        list=_list(group.points),
        on_demand=cited.on_demand(sources, f"{place}-sources"),
    )


def _list(shown: Sequence[StepPoint]) -> Markup:
    return Markup("<ul>{}</ul>").format(Markup().join(_point(one) for one in shown))


def _point(point: StepPoint) -> Markup:
    note = step_note(point)
    said = Markup(' <span class="note">{}</span>').format(note) if note else ""
    return Markup("<li>{text}{said}</li>").format(text=with_phone_links(point.text), said=said)


def _others(shown: Leaflet) -> Markup:
    groups = [one for one in shown.groups if one.others]
    if not groups:
        return Markup()
    lists = Markup().join(
        Markup("<h3>{title}</h3>{list}").format(title=one.title, list=_list(one.others)) for one in groups
    )
    return Markup(
        '<details class="others" data-place="{page}-others"><summary><h2>{heading} '
        '<span class="count">{others}</span></h2></summary>{lists}</details>'
    ).format(
        page=shown.page, heading=say("leaflets-others"), others=sum(len(one.others) for one in groups), lists=lists
    )
