"""The language of a request, and what an answer says of it."""

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import HTMLResponse, JSONResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from server.tongue import Spoken, in_each, language_of
from wording import language, speaking

# Query, cookie, Accept-Language, and the language to answer in.
ASKED: dict[str, tuple[str, str, str, str]] = {
    "nothing": ("", "", "", "en"),
    "the browser": ("", "", "es-US,es;q=0.9,en;q=0.8", "es"),
    "the cookie before the browser": ("", "language=en", "es", "en"),
    "the cookie among others": ("", "kept=live; language=es; sticky=1", "en", "es"),
    "an emptied cookie": ("", "language=", "es", "es"),
    "another cookie that ends alike": ("", "my_language=es", "en", "en"),
    "the address before the cookie": ("lang=es", "language=en", "en", "es"),
    "the address among others": ("kept=wait&lang=es", "", "en", "es"),
    "the address once, and then another": ("lang=es&lang=en", "", "en", "en"),
    "an unknown address": ("lang=xx", "language=es", "en", "es"),
    "a word that ends alike": ("slang=es", "", "en", "en"),
}


def client() -> TestClient:
    """A browser before a tiny app that says which language it speaks, as a page and as data."""
    routes = [
        Route("/page", lambda request: HTMLResponse(language(), headers={"Vary": "Accept-Encoding"})),
        Route("/data", lambda request: JSONResponse(language())),
    ]
    return TestClient(Starlette(routes=routes, middleware=[Middleware(Spoken)]))


@pytest.mark.parametrize("kind", ASKED)
def test_a_request_is_answered_in_its_language(kind: str) -> None:
    """The address counts first, then the cookie, then the browser's wish; what is no language of ours for nothing."""
    query, cookie, accepted, expected = ASKED[kind]
    told = ((b"cookie", cookie), (b"accept-language", accepted))
    headers = [(name, value.encode()) for name, value in told if value]
    scope = {"type": "http", "query_string": query.encode(), "headers": headers}
    assert language_of(scope) == expected
    address = f"/page?{query}"
    answer = client().get(
        address, headers={"Accept-Language": accepted or "en", **({"Cookie": cookie} if cookie else {})}
    )
    assert (answer.text, answer.headers["content-language"]) == (expected, expected)


def test_a_page_says_its_language_and_what_it_went_by() -> None:
    """Content-Language names the language; Vary names the header, beside what it named before. Data says neither."""
    page = client().get("/page", headers={"Accept-Language": "es"})
    assert page.headers["content-language"] == "es"
    assert page.headers["vary"] == "Accept-Encoding, Accept-Language"
    data = client().get("/data", headers={"Accept-Language": "es"})
    assert data.json() == "es"
    assert "content-language" not in data.headers and "vary" not in data.headers


def test_one_reader_s_language_is_not_the_next_one_s() -> None:
    """Requests one after the other are each answered in their own, whatever was spoken before."""
    browser = client()
    said = [browser.get("/page", headers={"Accept-Language": one}).text for one in ("es", "en", "es", "fr")]
    assert said == ["es", "en", "es", "en"]


def test_what_is_not_http_passes_by() -> None:
    """A socket goes on as it came."""
    passed: list[str] = []

    async def app(scope: dict[str, object], receive: object, send: object) -> None:
        passed.append(str(scope["type"]))

    for kind in ("websocket", "lifespan"):
        coroutine = Spoken(app)({"type": kind}, None, None)  # type: ignore[arg-type]
        with pytest.raises(StopIteration):
            coroutine.send(None)
    assert passed == ["websocket", "lifespan"]


def test_a_drawing_is_made_once_for_each_language() -> None:
    """Asked for twice in each of two languages it is drawn twice, and each asker gets their own."""
    drawn: list[str] = []

    def draw() -> str:
        drawn.append(language())
        return f"in {language()}"

    kept = in_each(draw)
    said = []
    for spoken in ("en", "es", "en", "es"):
        with speaking(spoken):
            said.append(kept())
    assert said == ["in en", "in es", "in en", "in es"] and drawn == ["en", "es"]
