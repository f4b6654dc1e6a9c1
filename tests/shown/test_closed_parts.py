"""What is closed at the foot of a page comes after its first answer: nothing is lost, and all else stands as it was."""

import asyncio
import datetime as dt
import gzip
from functools import cache

import pytest
from lxml.html import HtmlElement, fromstring
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from components.frame import pages, store
from components.pieces import parts_in_tab
from server.build import ENTRY
from server.first import closed_parts, documents
from server.first.needed_rules import rules
from server.shell import Shell
from streamlit_insides.drawn import Drawer
from wording import speaking

PATHS = [one.path for one in pages.PAGES]
AT_THE_FOOT = ["other-care", "cautions", "words-and-sources"]
LANGUAGES = ("en", "es")


@cache
def bodies(language: str) -> dict[str, documents.Body]:
    """What stands in each page, in a language."""
    with speaking(language):
        return documents.bodies(store.read_catalogue(), Drawer(ENTRY, {"lang": language}))


@cache
def compare(language: str) -> documents.Opened:
    """What answers at the address of Compare, with a shell that adds nothing."""
    shell = Shell("", "", rules(""), "", "")
    with speaking(language):
        return documents.answers(store.read_catalogue(), shell, bodies(language), dt.date.today())["/compare"]


def asked(language: str, query: str) -> Response:
    """What it answers to a request, by what is asked for behind '?'."""
    told = {"type": "http", "method": "GET", "path": "/compare", "query_string": query.encode(), "headers": []}
    return asyncio.run(compare(language).respond(Request(told)))


def at_the_foot(page: HtmlElement) -> list[HtmlElement]:
    """The parts that are closed at the foot of a page."""
    return [one for one in page.find_class("closing") if one.get("class") == "closing"]


def details(part: HtmlElement) -> list[str]:
    """What a tap opens within a part, by place."""
    return [str(one.get("data-place")) for one in part.iter("details")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_only_compare_leaves_something_out(language: str) -> None:
    """On each other page the first answer is the whole page."""
    assert {path for path, one in bodies(language).items() if one.opening != one.whole} == {"compare"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_headings_stand_and_say_where_the_rest_is(language: str) -> None:
    """Compare's first answer has the heading of each closed part, and in it a link to the page with all its parts."""
    opening = fromstring(bodies(language)["compare"].opening)
    left = at_the_foot(opening)
    assert [one.get("data-place") for one in left] == AT_THE_FOOT
    whole = at_the_foot(fromstring(bodies(language)["compare"].whole))
    assert [one.find("summary/h2").text for one in left] == [one.find("summary/h2").text for one in whole]
    for one in left:
        assert [part.tag for part in one] == ["summary", "p"]
        assert [link.get("href") for link in one.iter("a")] == [f"/compare?lang={language}&whole"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_else_is_left_out(language: str) -> None:
    """With the closed parts taken out of both, the first answer and the whole page are the same."""
    one, other = (fromstring(body) for body in (bodies(language)["compare"].opening, bodies(language)["compare"].whole))
    for page in (one, other):
        for part in at_the_foot(page):
            part.drop_tree()
    assert one.text_content() == other.text_content()
    assert details(one) == details(other) and len(details(one)) > 50


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_part_that_is_fetched_is_whole(language: str) -> None:
    """The address that a tab fetches from answers with the part as the app draws it: cautions, words, all sources."""
    opening = fromstring(bodies(language)["compare"].opening)
    (place,) = opening.xpath("//*[@data-later]")
    query = place.get("data-from").partition("?")[2]
    assert query == f"lang={language}&part={place.get('data-later')}"
    answer = asked(language, query)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/plain; charset=utf-8")
    part = bytes(answer.body).decode()
    assert parts_in_tab.name(part) == place.get("data-later") and part in bodies(language)["compare"].large_parts
    catalogue = store.read_catalogue()
    shown = fromstring(f"<div>{part}</div>")
    assert [one.get("data-place") for one in at_the_foot(shown)] == AT_THE_FOOT
    opens = {f"cautions-{one.treatment_id}" for one in catalogue.treatments if one.shown_first == "yes"}
    assert opens | {"sources"} <= set(details(shown))
    assert len(shown.xpath("//ol[@class='references']/li")) > 100


def test_other_addresses() -> None:
    """The whole page, the first answer whatever else is asked, and 404 for a part that there is none of.

    Tabs opened with versions before 1.5 ask with "piece" for a whole page that has a part in it.
    """
    whole, opening = bodies("en")["compare"].whole, bodies("en")["compare"].opening
    for query in ("lang=en&whole", "lang=en&piece=0123456789abcdef"):
        assert bytes(asked("en", query).body).decode().endswith(whole), query
    for query in ("", "lang=en", "kept=wait"):
        assert bytes(asked("en", query).body).decode().endswith(opening)
    assert asked("en", "lang=en&part=0123456789abcdef").status_code == 404
    assert asked("es", f"part={parts_in_tab.name(bodies('en')['compare'].large_parts[-1])}").status_code == 404


def test_closed_within_closed_goes_with_it() -> None:
    """What is closed within a closed part is a part of that; parts too small to be left out stay."""
    inner = f'<details class="sources"><summary>b</summary>{"c " * 900}<details>d</details></details>'
    part = f'<p>before</p><details class="closing" data-place="x"><summary>a</summary>{inner}</details><p>after</p>'
    page = f'<div data-piece="{parts_in_tab.name(part)}">{part}</div>'
    left = closed_parts.left_out(Markup(page), [part], "compare")  # noqa: S704
    assert "c c" not in left and left.count("<details") == left.count("</details>") == 1
    assert left.startswith('<div data-later="') and "<p>before</p>" in left and left.endswith("<p>after</p></div>")
    small = part.replace("c ", "")
    page = f'<div data-piece="{parts_in_tab.name(small)}">{small}</div>'
    assert closed_parts.left_out(Markup(page), [small], "compare") == page  # noqa: S704


def test_it_is_compressed_like_a_page() -> None:
    """A part comes as gzip where the browser takes that."""
    name = parts_in_tab.name(bodies("en")["compare"].large_parts[-1])
    told = {
        "type": "http",
        "method": "GET",
        "path": "/compare",
        "query_string": f"part={name}".encode(),
        "headers": [(b"accept-encoding", b"gzip")],
    }
    answer = asyncio.run(compare("en").respond(Request(told)))
    assert gzip.decompress(bytes(answer.body)).decode() == bodies("en")["compare"].large_parts[-1]
