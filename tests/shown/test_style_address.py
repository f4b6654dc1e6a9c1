"""The style sheet stands under the name of its content: a page never gets that of another version."""

import asyncio
import hashlib

import pytest
from starlette.requests import Request
from starlette.responses import Response

from components.frame.style import style_rules
from server import shell
from server.first.documents import Sheet
from streamlit_insides import page as streamlits
from wording import LANGUAGES, speaking


def asked(query: str) -> Response:
    """What a browser gets that asks for the style sheet so."""
    told = {"type": "http", "method": "GET", "path": "/style.css", "query_string": query.encode(), "headers": []}
    return asyncio.run(Sheet().respond(Request(told)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_asks_by_name(language: str) -> None:
    """The page's link has the language and the digest of the rules, and gets them; so does who names none."""
    with speaking(language):
        name = hashlib.sha256(style_rules().encode()).hexdigest()[:16]
        link = f'<link rel="stylesheet" href="./style.css?lang={language}&amp;part={name}">'
        assert shell.shell(streamlits.installed()).after_body.count(link) == 1
        for query in (f"lang={language}&part={name}", f"lang={language}", ""):
            answer = asked(query)
            assert (answer.status_code, answer.headers["content-type"]) == (200, "text/css; charset=utf-8"), query
            assert bytes(answer.body).decode() == style_rules(), query


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_of_another_version_is_led_to_this_one(language: str) -> None:
    """Another name, a page's of yesterday or made up, is answered with the way to today's sheet: nothing to keep."""
    with speaking(language):
        for other in ("0123456789abcdef", "", "//elsewhere.example"):
            answer = asked(f"lang={language}&part={other}")
            assert (answer.status_code, answer.headers["location"]) == (307, shell.style_address()), other
