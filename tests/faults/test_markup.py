"""Markup past the checker, in every text of every table, is shown as text on every page, card and file."""

import urllib.error
import urllib.request
from collections.abc import Iterator

import pytest
from streamlit.proto.WidgetStates_pb2 import WidgetState

from components.frame import pages
from tests.faults.broken import BEFORE, EVIL, RAW
from tests.faults.running import Running
from tests.faults.visitor import Visitor


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A server of ours on tables full of markup."""
    with Running(tmp_path_factory.mktemp("log") / "server.log", before=BEFORE) as server:
        yield server


@pytest.mark.parametrize("page", pages.PAGES, ids=lambda page: page.name)
def test_markup_in_every_cell_is_text_on_every_page(broken: Running, page: pages.PageInfo) -> None:
    """Each page stands, in general and with a condition and clinical words, and no table's markup is in its HTML."""
    with Visitor(broken.site) as visitor:
        first = visitor.run(page.path)
        wanted = {"condition": "Thoughts of suicide" + EVIL, "words": "Clinical words", "open_all": True}
        chosen = {}
        for name in first.widgets():
            key = name.rpartition("-")[2]
            if key == "condition":
                chosen[name] = WidgetState(string_value=str(wanted[key]))
            elif key == "open_all":
                chosen[name] = WidgetState(bool_value=True)
            elif key == "words":
                chosen[name] = WidgetState()
                chosen[name].string_array_value.data.append(str(wanted[key]))
        for drawn in (first, visitor.run(page.path, widgets=chosen)):
            assert drawn.headings() == [page.heading]
            assert [raw for raw in RAW if raw in drawn.html()] == []
            assert "&lt;script&gt;window.hit" in drawn.html()


@pytest.mark.parametrize(
    "path", ["/", "/compare", "/grid.html", "/questions.html", "/nowhere", "/status", "/robots.txt"]
)
def test_markup_in_every_cell_is_text_outside_the_app(broken: Running, path: str) -> None:
    """Shell, static table and the calm page show markup as text too."""
    try:
        answer = urllib.request.urlopen(broken.site + path, timeout=20)
    except urllib.error.HTTPError as error:
        answer = error
    page = answer.read().decode()
    assert [raw for raw in RAW if raw in page] == []
    assert ("&lt;script&gt;window.hit" in page) == (path not in ("/status", "/robots.txt"))
