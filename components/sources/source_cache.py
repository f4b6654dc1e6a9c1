"""The HTML of Sources and method, drawn once a language: tables don't change while the server runs, nor does this."""

from dataclasses import dataclass

import streamlit as st
from markupsafe import Markup

from components.frame.store import read_catalogue, read_english, read_operator
from components.pieces.show import show
from components.pieces.tongue import speak
from components.sources import method, quality, source_list
from data import measured, operator_file, quality_list, signing, source_index, watched
from wording import LANGUAGES, language, say


@dataclass(frozen=True)
class SourcesHtml:
    """The page's parts, and the sources to search in."""

    parts: Markup
    groups: tuple[source_index.Group, ...]
    footing: str
    listed: Markup
    changes: Markup


def sources_html() -> SourcesHtml:
    """Everything on the page but what a search finds and what is measured, once a language."""
    return _sources_html(language())


@st.cache_resource(show_spinner=False, max_entries=len(LANGUAGES))
def _sources_html(spoken: str) -> SourcesHtml:
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


def measured_html() -> Markup:
    """Reading level, and the model beside measurements: a few seconds, once a language, while the rest stands."""
    keep = st.cache_resource(show_spinner=say("sources-measuring"), max_entries=len(LANGUAGES))
    return keep(_measured_html)(language())


def _measured_html(spoken: str) -> Markup:
    found = measured.measure(read_english())
    return _method(quality.reading(found) + quality.model(found))


def _method(body: str) -> Markup:
    return Markup('<div class="method">{}</div>').format(body)


@st.fragment
def sources(page: SourcesHtml) -> None:
    """All sources, or those that a search finds."""
    speak()
    count = sum(len(group.entries) for group in page.groups)
    show(
        Markup('<div class="method">{lead}{heading}<p>{said}</p></div>').format(
            lead=method.lead(), heading=method.heading("sources"), said=say("sources-all", count=count)
        )
    )
    words = st.text_input(
        say("sources-find"), key="find_source", max_chars=100, placeholder=say("sources-find-such-as")
    )
    if words.strip():
        show(source_list.found(source_index.find(page.groups, words), words))
    else:
        show(page.listed)
    show(Markup('<div class="method">{}</div>').format(page.footing))
