"""What a tab holds already is named instead of sent, and a first answer is the same however it is compressed."""

import asyncio
import datetime as dt
from collections.abc import Iterator

import brotli
import pytest
from markupsafe import Markup
from starlette.requests import Request
from streamlit.testing.v1 import AppTest

from components.pieces import parts_in_tab
from server.first.documents import Answer

LARGE = Markup("<p>{}</p>").format("words " * 1_000)
SMALL = Markup("<p>words</p>")
DAY = dt.date(2026, 1, 2)


@pytest.fixture
def holding() -> Iterator[None]:
    """Tabs that were opened with Compare in English hold a large part."""
    parts_in_tab.hold({("compare", "en"): [LARGE]})
    yield
    parts_in_tab.forget()


def shows(opened_with: str, spoken: str = "en") -> list[str]:
    """What goes over the line for a large and a small part, and for the large one with a word changed."""

    def script(path: str, spoken: str, large: str, small: str) -> None:
        from markupsafe import Markup

        from components.pieces import parts_in_tab
        from components.pieces.show import show
        from wording import use

        use(spoken)
        parts_in_tab.opened_with(path)
        parts_in_tab.opened_with("values")
        for one in (large, small, large.replace("words", "other", 1)):
            show(Markup(one))  # noqa: S704

    given = {"path": opened_with, "spoken": spoken, "large": LARGE, "small": SMALL}
    app = AppTest.from_function(script, kwargs=given).run()
    assert not app.exception
    return [one.proto.body for one in app.get("html")]


@pytest.mark.usefixtures("holding")
def test_only_what_the_tab_holds_is_named() -> None:
    """A tab opened with Compare gets the large part by name; one opened otherwise, and all else, in full."""
    named, small, other = shows("compare")
    assert 'data-page="/compare?lang=en"' in named and "words" not in named and len(named) < 200
    assert (small, "other words" in other) == (str(SMALL), True)
    assert shows("evidence")[0] == LARGE
    assert shows("compare", "es")[0] == LARGE


def test_nothing_is_named_where_no_server_runs() -> None:
    """Without a server that gave a first answer every part is sent in full."""
    assert shows("compare")[0] == LARGE


def answered(answer: Answer, **headers: str) -> tuple[int, dict[str, str], bytes]:
    """What an answer says to a request."""
    told = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    response = asyncio.run(answer.respond(Request({"type": "http", "method": "GET", "path": "/", "headers": told})))
    return response.status_code, dict(response.headers), bytes(response.body)


def test_a_document_made_small_is_the_same_document() -> None:
    """Made small it has the same words and the same tag, in fewer bytes, and a browser that has it gets 304."""
    words = " ".join(str(number * number) for number in range(5_000))
    answer = Answer(lambda day: words, dt.date.today())
    _, before, quick = answered(answer, accept_encoding="gzip, br")
    answer.tighten()
    _, after, small = answered(answer, accept_encoding="gzip, br")
    assert brotli.decompress(quick) == brotli.decompress(small) == words.encode()
    assert before["etag"] == after["etag"] and len(small) < len(quick)
    assert answered(answer, if_none_match=after["etag"])[0] == 304
    assert answered(answer)[2] == words.encode()


def test_a_new_day_is_a_new_document() -> None:
    """A document drawn for another day is drawn anew when it is asked for."""
    answer = Answer(lambda day: f"of {day}", DAY)
    assert answered(answer)[2] == f"of {dt.date.today()}".encode()
