"""Whose page opens a socket: the Origin that a browser sends, held against the host it asks."""

import pytest
from starlette.datastructures import Headers

from server.origins import is_own


def told(*origins: str, host: str = "options.example.org:8501") -> Headers:
    """The headers of a handshake."""
    return Headers(raw=[(b"host", host.encode()), *((b"origin", one.encode("latin-1")) for one in origins)])


@pytest.mark.parametrize(
    ("origin", "host"),
    [
        ("http://options.example.org:8501", "options.example.org:8501"),
        ("https://options.example.org", "options.example.org"),
        ("https://options.example.org", "options.example.org:443"),
        ("http://127.0.0.1:8501", "127.0.0.1:8501"),
        ("http://[::1]:8501", "[::1]:8501"),
    ],
)
def test_own_pages_are_known(origin: str, host: str) -> None:
    """The very host and port, by name or number, with and without the usual port."""
    assert is_own(told(origin, host=host))


@pytest.mark.parametrize(
    "origin",
    [
        "http://evil.example\\@options.example.org:8501", "http://evil.example@options.example.org:8501",
        "http://options.example.org:8501@evil.example", "http://options.example.org:8501/", "ws://options.example.org:8501",
        "http://options.example.org:8501 http://evil.example", "http://options.example.org:8501, http://evil.example",
        "http://options.example.org", "https://options.example.org:8502", "null", "", "http://options.example.org:8501#",
        "http://evil.example/@options.example.org:8501", "http://options.example.org:85O1", "//a.example:8501",
    ],
)  # fmt: skip
def test_whatever_else_is_foreign(origin: str) -> None:
    """Other hosts and ports, lists, paths, and forms that readers of addresses take for different hosts."""
    assert not is_own(told(origin))


def test_two_origins_are_none() -> None:
    """Two of them are refused, even if both are ours; none is no page's."""
    ours = "http://options.example.org:8501"
    assert not is_own(told(ours, ours)) and is_own(told())
