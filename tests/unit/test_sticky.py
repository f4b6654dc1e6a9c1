"""The cookie that keeps a reader with one copy of the app."""

import re

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from server import sticky


def client() -> TestClient:
    """A browser before a tiny app that sets the cookie."""
    routes = [Route("/", lambda request: PlainTextResponse("here"))]
    return TestClient(Starlette(routes=routes, middleware=[Middleware(sticky.StickyCookie)]))


def test_first_answer_hands_out_a_seat_and_later_ones_keep_it() -> None:
    """A browser without the cookie gets a random one for the session; one that has it is left alone."""
    browser = client()
    first = browser.get("/").headers["set-cookie"]
    assert re.fullmatch(r"sticky=[0-9a-f]{16}; Path=/; HttpOnly; SameSite=Lax", first)
    assert "set-cookie" not in browser.get("/").headers
    assert client().get("/").headers["set-cookie"] != first
