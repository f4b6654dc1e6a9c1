"""What nginx keeps for everybody, run for real: pages alone, for a minute, without a word of any reader's."""

import html
import re
import time
from collections.abc import Iterator

import pytest

from tests import debian
from tests.operations.proxy import TwoCopies
from tests.operations.test_front import Heard, get
from tests.operations.test_nginx import fetch

A_MINUTE = 61.0
WORD = "zqmarker"
LANG, COOKIE, WISH = "?lang=es", "Cookie: sticky=1; language=es", "Accept-Language: es-MX,es;q=0.9,en;q=0.8"
IN_ENGLISH, IN_SPANISH = '<html lang="en"', '<html lang="es"'
pytestmark = [
    pytest.mark.alone,
    pytest.mark.skipif(debian.may_be_missed("nginx"), reason="no nginx on this machine"),
]


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TwoCopies]:
    """nginx and two copies, running."""
    running = TwoCopies(tmp_path_factory.mktemp("kept"))
    try:
        yield running.start()
    finally:
        running.stop()


def handed_out_by(two: TwoCopies, path: str, *more: str) -> str:
    """Who handed out a page: a copy's address, or nginx from what it keeps."""
    assert get(two.front, path, *more).status == 200
    return two.log()[-1][6]


def without_day(heard: Heard) -> dict[str, str]:
    """An answer's headers but those that go with the line and the moment."""
    return {name: value for name, value in heard.headers.items() if name not in ("date", "connection", "server")}


def test_a_second_reader_costs_no_copy_anything(two: TwoCopies) -> None:
    """The first reader's page comes from a copy, all others' from nginx, alike in body and headers, cookie or none."""
    assert handed_out_by(two, "/evidence").startswith("127.0.0.1:")
    first = get(two.front, "/evidence")
    for cookie in ("sticky=1", "sticky=2", "kept=live"):
        assert handed_out_by(two, "/evidence", f"Cookie: {cookie}") == "kept"
        again = get(two.front, "/evidence", f"Cookie: {cookie}")
        assert (again.body, without_day(again)) == (first.body, without_day(first))
    assert first.headers["cache-control"] == "public, max-age=0, s-maxage=60, stale-while-revalidate=600"
    assert first.headers["content-security-policy"].startswith("default-src 'self'")
    assert "set-cookie" not in first.headers


def test_codings_schemes_and_names_are_kept_apart(two: TwoCopies) -> None:
    """A browser gets the coding that it takes, and the policy of the scheme and host that it came by."""
    sent = {
        coding: fetch(f"{two.site}/cost", **{"Accept-Encoding": coding})[1].get("content-encoding", "")
        for coding in ("gzip, deflate, br, zstd", "gzip", "identity", "br;q=1.0, *;q=0.1", "deflate, gzip;q=0.5")
    }
    assert list(sent.values()) == ["br", "gzip", "", "br", "gzip"]
    get(two.front, "/cost")
    assert "strict-transport-security" not in get(two.front, "/cost").headers
    assert get(two.front, "/cost", "X-Forwarded-Proto: https").headers["strict-transport-security"]
    policy = get(two.front, "/cost", host=f"127.0.0.1:{two.front}").headers["content-security-policy"]
    assert f"ws://127.0.0.1:{two.front}" in policy


def test_languages_are_kept_apart(two: TwoCopies) -> None:
    """Each is kept once, however it is asked for: by address, cookie or the browser's wish; never the other comes.

    Where the address names no language of ours, the answer comes from a copy.
    """
    spanish = ((LANG,), ("", COOKIE), ("", WISH), (LANG, "Accept-Language: en"), ("", COOKIE, "Accept-Language: en"))
    english = (("",), ("?lang=en",), ("?lang=en", COOKIE), ("", WISH, "Cookie: language=en"))
    for ways, opening, language in ((spanish, IN_SPANISH, "es"), (english, IN_ENGLISH, "en")):
        assert handed_out_by(two, f"/before{ways[0][0]}").startswith("127.0.0.1:"), language
        for query, *told in ways:
            heard = get(two.front, f"/before{query}", *told)
            assert opening in heard.body and heard.headers["content-language"] == language, (query, told)
            assert "Accept-Language" in heard.headers["vary"], (query, told)
            assert two.log()[-1][6] == "kept", (query, told)
    assert handed_out_by(two, "/before?lang=xx", WISH) != "kept"
    assert IN_SPANISH in get(two.front, "/before?lang=xx", WISH).body


def test_nginx_and_a_copy_choose_the_same_language(two: TwoCopies) -> None:
    """A browser's wishes, as browsers write them, and odd ones: what is kept is what a copy itself would say."""
    for wish in ("en-US,en;q=0.9", "es", "ES-us", "en-US,es;q=0.9", "fr-FR,en;q=0.5", "est,en", "*", ""):
        told = f"Accept-Language: {wish}"
        kept = get(two.front, "/after", told).headers["content-language"]
        assert kept == get(two.ports[0], "/after", told).headers["content-language"], wish


def test_parts_and_style_are_kept_by_their_names(two: TwoCopies) -> None:
    """What a page leaves out and our style sheet come from nginx too; a part that there is none of from nowhere."""
    opening = get(two.front, "/compare?lang=en").body
    (there,) = re.findall(r'data-from="([^"]+)"', opening)
    (named,) = re.findall(r'href="\.(/style\.css[^"]+)"', opening)
    part, style = html.unescape(there), html.unescape(named)
    for path, begins in ((part, '<p class="small">Not shown: '), (style, ".st-key-tick-")):
        assert handed_out_by(two, path).startswith("127.0.0.1:"), path
        again = get(two.front, path)
        assert (two.log()[-1][6], again.body[: len(begins)]) == ("kept", begins), path
        assert again.headers["cache-control"] == "public, max-age=0, s-maxage=60, stale-while-revalidate=600"
    assert get(two.front, "/compare?lang=en").body == opening
    spanish = re.findall(r'data-from="([^"]+)"', get(two.front, f"/compare{LANG}").body)
    assert spanish and get(two.front, html.unescape(spanish[0])).body.startswith('<p class="small">No se muestran: ')
    for path, status in (("/compare", 404), ("/style.css", 307)):
        for _ in range(2):
            heard = get(two.front, f"{path}?lang=en&part=0123456789abcdef")
            assert (heard.status, heard.headers["cache-control"]) == (status, "no-store")
            assert two.log()[-1][6] != "kept"
    assert heard.headers["location"] == style[1:]


def test_what_has_not_changed_is_not_sent_again(two: TwoCopies) -> None:
    """A browser that has the page by its tag gets 304 from nginx, with nothing in it."""
    tag = get(two.front, "/values").headers["etag"]
    again = get(two.front, "/values", f"If-None-Match: {tag}")
    assert (again.status, again.body, two.log()[-1][6]) == (304, "", "kept")


def test_nothing_a_reader_chose_is_kept(two: TwoCopies) -> None:
    """Queries, mistyped addresses and cookies reach a copy or leave nothing: no word of them lies in nginx' folder."""
    told = f"Cookie: {WORD}={WORD}; kept=wait"
    for path in (
        f"/summary?c={WORD}",
        f"/summary?kept={WORD}",
        f"/{WORD}",
        f"/summary%23c={WORD}",
        f"/media/{WORD}.pdf",
    ):
        get(two.front, path, told)
        get(two.front, path, told)
        assert two.log()[-1][6] != "kept", path
    get(two.front, "/summary", told, f"Referer: http://{WORD}.example/")
    for path in ("/grid.html", "/status", "/robots.txt", "/_stcore/health"):
        get(two.front, path)
        assert handed_out_by(two, path if path != "/robots.txt" else "/grid.html") != "kept"
    files = [path for path in two.folder.glob("pages/**/*") if path.is_file()]
    assert files and not any(WORD.encode() in path.read_bytes() for path in files)


def test_a_reader_stays_with_a_copy(two: TwoCopies) -> None:
    """A kept page brings no cookie and says that one is to be drawn; whoever has one finds the same copy each time."""
    page = get(two.front, "/compare")
    assert "set-cookie" not in page.headers and '<html lang="en" data-first data-sticky>' in page.body
    for sticky in ("sticky=a1", "sticky=b2", "sticky=c3"):
        assert len({handed_out_by(two, "/grid.html", f"Cookie: {sticky}") for _ in range(4)}) == 1


def test_pages_stand_while_no_copy_does(two: TwoCopies) -> None:
    """With both copies gone a page that somebody asked for before still comes, past its minute too; later a new one."""
    assert get(two.front, "/compare").status == 200
    kept_since = time.monotonic()
    for port in two.ports:
        two.kill_copy(port)
    while time.monotonic() < kept_since + A_MINUTE:
        assert get(two.front, "/compare").status == 200
        time.sleep(1)
    assert [handed_out(two) for _ in range(3)] == ["kept-old"] * 3
    for port in two.ports:
        two.start_copy(port)
    until = time.monotonic() + 30
    while handed_out(two) != "kept":
        assert time.monotonic() < until


def handed_out(two: TwoCopies) -> str:
    """Who handed out Compare just now."""
    assert get(two.front, "/compare").status == 200
    return [line for line in two._lines() if line[2] == "/compare"][-1][6]
