"""The HTML of Sources and method, drawn once: tables don't change while the server runs, so neither does this."""

from dataclasses import dataclass

import streamlit as st
from markupsafe import Markup

from components.frame.store import read_catalogue, read_operator
from components.pieces.show import show
from components.sources import method, quality, source_list
from data import measured, operator_file, quality_list, signing, source_index, watched


@dataclass(frozen=True)
class SourcesHtml:
    """The page's parts, and the sources to search in."""

    parts: Markup
    groups: tuple[source_index.Group, ...]
    footing: str
    listed: Markup
    changes: Markup


@st.cache_resource(show_spinner=False, max_entries=1)
def sources_html() -> SourcesHtml:
    """Everything on the page but what a search finds and what is measured."""
    catalogue, operator = read_catalogue(), read_operator()
    criteria = quality_list.criteria(catalogue, operator, signing.tally(catalogue))
    disclosed = operator_file.disclosed(operator)
    groups = source_index.by_design(catalogue)
    parts = (
        method.opening(catalogue, disclosed),
        method.method(catalogue),
        method.claims(catalogue),
        quality.criteria(criteria),
    )
    return SourcesHtml(
        _method(Markup().join(parts)),
        groups,
        method.footing(source_index.footing(catalogue)),
        source_list.groups(groups),
        _method(method.changes(catalogue, watched.read()[0])),
    )


@st.cache_resource(show_spinner="Measuring. This takes a moment the first time.", max_entries=1)
def measured_html() -> Markup:
    """Reading level, and the model beside measurements: a few seconds, once a process, while the rest stands."""
    found = measured.measure(read_catalogue())
    return _method(quality.reading(found) + quality.model(found))


def _method(body: str) -> Markup:
    return Markup('<div class="method">{}</div>').format(body)


@st.fragment
def sources(page: SourcesHtml) -> None:
    """All sources, or those that a search finds."""
    count = sum(len(group.entries) for group in page.groups)
    show(
        Markup(
            '<div class="method">{lead}{heading}<p>All {count} sources, by kind. Search for a name, '
            "a year, an option, a condition or a word.</p></div>"
        ).format(lead=method.LEAD, heading=method.heading("sources"), count=count)
    )
    words = st.text_input("Find a source", key="find_source", max_chars=100, placeholder="abbar, 2022, label, bladder")
    if words.strip():
        show(source_list.found(source_index.find(page.groups, words), words))
    else:
        show(page.listed)
    show(Markup('<div class="method">{}</div>').format(page.footing))
