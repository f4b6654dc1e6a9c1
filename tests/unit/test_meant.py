"""Addresses written a little differently: where they lead, and what of them is repeated."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.frame.store import read_catalogue
from components.reader import share
from server.meant import meant

PIECES = st.text(max_size=20) | st.sampled_from(
    [
        "compare",
        "Compare/",
        "/",
        "#",
        "%23",
        "%2523",
        "?",
        "%0d%0a",
        "c=",
        "o=kap",
        "&",
        "&amp;",
        "//evil.example",
        "\x00",
    ]
)
KNOWN = frozenset({"/", "/compare", "/time-and-control", "/grid.html"})


@pytest.mark.parametrize(
    ("path", "there"),
    [
        ("/", None),
        ("/compare", None),
        ("/grid.html", None),
        ("/nowhere", None),
        ("/compare/nowhere", None),
        ("/nowhere#c=ptsd&o=kap.sgb", None),
        ("/Compare", "/compare"),
        ("/compare/", "/compare"),
        ("/Time-And-Control//", "/time-and-control"),
        ("/GRID.html", "/grid.html"),
        ("/comp%61re", "/compare"),
        ("//", "/"),
        ("/compare#c=ptsd&o=kap.sgb", "/compare#c=ptsd&o=kap.sgb"),
        ("/compare/#o=kap.sgb", "/compare#o=kap.sgb"),
        ("/Compare%23c=ptsd&o=kap.sgb", "/compare#c=ptsd&o=kap.sgb"),
        ("/compare%2523c%253Dptsd%2526o%253Dkap.sgb", "/compare#c=ptsd&o=kap.sgb"),
        ("/compare#c=ptsd&amp;o=kap.sgb", "/compare#c=ptsd&o=kap.sgb"),
        ("/compare#c=ptsd&o=kap.sgb/", "/compare#c=ptsd&o=kap.sgb"),
        ("/compare?c=ptsd&o=kap.sgb", "/compare#c=ptsd&o=kap.sgb"),
        ("/#c=ptsd&o=kap", "/#c=ptsd&o=kap"),
        ("/compare#c=ptsd&o=kap\r\nSet-Cookie: a=b", "/compare#c="),
        ("/compare#<script>alert(1)</script>", "/compare#c="),
        ("/compare#" + "o=" * 400, "/compare#c="),
        ("/compare#", "/compare"),
        ("/compare#source-abbar-2022", "/compare#source-abbar-2022"),
    ],
)
def test_where_an_address_leads(path: str, there: str | None) -> None:
    """Capitals, slashes and a rewritten '#' lead to the page meant; only a view's own signs are repeated."""
    assert meant(path, "", KNOWN) == there


@pytest.mark.parametrize(
    ("query", "there"),
    [
        ("", None),
        ("embed=true", None),
        ("c=ptsd", None),
        ("c=ptsd&o=kap.sgb", "/compare#c=ptsd&o=kap.sgb"),
        ("o=kap.sgb&utm_source=mail", "/compare#c=&o=kap.sgb"),
        ("c=%3Cb%3E&o=kap", "/compare#c="),
        ("kept=wait", None),
    ],
)
def test_a_view_in_the_query_is_moved_behind_the_sign(query: str, there: str | None) -> None:
    """Where a scanner made '?' of '#', the view is moved back; any other query is left alone."""
    assert meant("/compare", query, KNOWN) == there


def test_what_cannot_be_read_says_so() -> None:
    """What a view that is no view becomes is a link that the page says it can't read."""
    assert share.view_from(read_catalogue(), "c=") is None


@settings(max_examples=1_000)
@given(st.lists(PIECES, max_size=8).map("".join), st.lists(PIECES, max_size=4).map("".join))
def test_it_leads_nowhere_else_and_not_in_a_ring(path: str, query: str) -> None:
    """Whatever is asked for leads to one of ours, in signs that no header minds, and from there no further."""
    there = meant(f"/{path}", query.replace("#", ""), KNOWN)
    if there is not None:
        page = there.split("#")[0]
        assert page in KNOWN and there.isascii() and there.isprintable()
        assert meant(page, "", KNOWN) is None
