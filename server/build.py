"""Puts the server together: checked tables first, then the app with its middleware, documents and a warm start."""

import datetime as dt
import gc
from collections.abc import AsyncIterator, Callable, Collection, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import streamlit as st
from markupsafe import Markup
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware

import settings
from components.frame import pages, store
from components.pieces import parts_in_tab
from components.sheets.session_files import tell_addresses
from data.catalogue import Catalogue
from server import (
    VERSION,
    calm_page,
    descriptors,
    drain,
    faults,
    files,
    hosts,
    origins,
    owner,
    records,
    scripts,
    shell,
    sticky,
    sweep,
    watchdog,
    wire,
)
from server.addresses import CalmAddresses, at_the_root
from server.admission import Admission
from server.documents import documents
from server.first import documents as first
from server.headers import SafeHeaders, hashes_of_scripts
from server.messages import ReadersMessages
from server.pace import Paced
from server.returning import Returning
from server.sockets import Known
from server.tongue import Spoken, in_each
from streamlit_insides import network, packages, sessions
from streamlit_insides import page as streamlits
from streamlit_insides.drawn import Drawer
from streamlit_insides.worked_out_once import remember
from wording import LANGUAGES, speaking
from wording.chosen import ASKED

ENTRY = Path(__file__).parent.parent / "components" / "entry.py"


def given() -> dict[str, Any]:
    """What ``st.App`` is given beside its entry script.

    Raises TableErrors with every problem found in the tables, ValueError with every wrong setting of the
    environment and for every fault of a clinic's or an operator's own file.
    """
    said = settings.current()
    at_the_root()
    packages.look_for_none()
    store.read_catalogue()
    store.said_by_clinic()
    store.read_operator()
    pages_in = {spoken: _drawn(spoken, sticky=said.sticky_cookie) for spoken in LANGUAGES}
    hashes = tuple(dict.fromkeys(one for drawn in pages_in.values() for one in drawn.hashes))
    each = {
        path: {spoken: drawn.answers[path] for spoken, drawn in pages_in.items()} for path in pages_in["en"].answers
    }
    sheets = {spoken: drawn.sheet for spoken, drawn in pages_in.items()}
    opened = {path: first.in_language(answers) for path, answers in each.items()}
    routes = documents(opened | {shell.STYLE: first.in_language(sheets)})
    hosts.answer_to(said.public_host)
    owner.bind_sessions()
    sessions.end_runs_with_their_line()
    network.look_nothing_up()
    records.keep_out()
    wire.measure()
    middleware = [
        Middleware(SafeHeaders, script_hashes=hashes),
        Middleware(Spoken),
        Middleware(GZipMiddleware, minimum_size=1000, compresslevel=1),
        Middleware(hosts.KnownHosts, wrong_host=_calm(calm_page.wrong_host)),
        Middleware(scripts.KeptScripts),
        *_sockets(_calm(calm_page.busy), said.forwarded_allow_ips),
        Middleware(CalmAddresses, documents=[route.path for route in routes], not_found=_calm(calm_page.not_found)),
    ]
    if said.sticky_cookie:
        middleware.append(Middleware(sticky.StickyCookie))
    return {
        "lifespan": partial(
            _warm,
            [answer for answers in each.values() for answer in answers.values()],
            {(path, spoken): parts for spoken, drawn in pages_in.items() for path, parts in drawn.large_parts.items()},
        ),
        "routes": routes,
        "on_script_error": faults.script_failed,
        "exception_handlers": {Exception: faults.server_failed(_calm(calm_page.failed), hashes)},
        "middleware": middleware,
    }


@dataclass(frozen=True)
class _Drawn:
    """What answers at each page's address in a language, its style sheet, each page's large parts, scripts' hashes."""

    answers: Mapping[str, first.Opened]
    sheet: first.Sheet
    large_parts: Mapping[str, tuple[str, ...]]
    hashes: tuple[str, ...]


def _drawn(spoken: str, *, sticky: bool) -> _Drawn:
    with speaking(spoken):
        catalogue, clinic = store.read_catalogue(), store.said_by_clinic()
        served = shell.shell(streamlits.installed(), sticky=sticky)
        bodies = first.bodies(catalogue, Drawer(ENTRY, {ASKED: spoken}), clinic.run_by if clinic else "")
        scripts.warm(served.after_body)
        return _Drawn(
            first.answers(catalogue, served, bodies, dt.date.today()),
            first.Sheet(),
            {path: body.large_parts for path, body in bodies.items()},
            hashes_of_scripts(served.page("", Markup())),
        )


def _calm(page: Callable[[Catalogue], str]) -> Callable[[], str]:
    """A calm page in the language that is spoken when it is asked for."""
    return in_each(lambda: page(store.read_catalogue()))


def _sockets(busy: Callable[[], str], proxies: str) -> list[Middleware]:
    """What stands between a socket and the app, in this order."""
    app = frozenset(f"/{path}" for path in pages.addresses())
    return [
        Middleware(origins.OwnOrigin),
        Middleware(Admission, pages=app, busy=busy, proxies=proxies),
        Middleware(Known),
        Middleware(owner.Owned),
        Middleware(Paced),
        Middleware(Returning),
        Middleware(ReadersMessages),
    ]


@asynccontextmanager
async def _warm(
    answers: Collection[first.Opened], parts: Mapping[tuple[str, str], tuple[str, ...]], app: st.App
) -> AsyncIterator[None]:
    """Read the tables and import what pages import, so that the first visitor waits no longer than the tenth.

    It says which versions run. From then on the watchdog looks, a SIGTERM drains, and tabs hold the large ``parts`` of
    the page they were opened with.
    """
    descriptors.raise_limit()
    files.in_turn()
    remember()
    tell_addresses()
    for spoken in LANGUAGES:
        with speaking(spoken):
            _warm_up(store.read_catalogue())
    print(f"Code {VERSION}, tables {store.read_catalogue().version}", flush=True)
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 50)
    parts_in_tab.hold(parts)
    try:
        async with watchdog.watched(), sweep.swept(), first.tightened(answers):
            with drain.on_sigterm():
                yield
    finally:
        parts_in_tab.forget()


def _warm_up(catalogue: Catalogue) -> None:
    """What the first answers have not drawn: pages for each condition, drawings, a PDF."""
    from components.evidence import evidence_cache, forest
    from components.options import options_cache
    from components.sheets.as_pdf import as_pdf
    from components.time_and_control import chart_cache
    from components.time_and_control.stop_drip import OPENS_AT
    from data import time_course
    from data.summary import Choices, summarize

    opening = tuple(row.treatment_id for row in catalogue.treatments if row.shown_first == "yes")
    for condition in catalogue.condition:
        options_cache.options_html(condition, "patient")
    pages = [evidence_cache.evidence_html(one, "patient", opening) for one in ("", *catalogue.condition)]
    for scale in (scale for page in pages if page.found for scale in page.found.scales):
        forest.forest(scale)
    if time_course.dripped(catalogue):
        chart_cache.stopped(OPENS_AT, "patient")
    as_pdf(summarize(catalogue, Choices(), dt.date.today(), store.read_clinic()))
