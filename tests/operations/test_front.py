"""What nginx does by itself, run for real: limits, calm pages, sockets at any port, and leaving a frozen copy."""

import contextlib
import re
import signal
import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import ClientConnection, connect

from data.catalogue import load_each
from server import calm_page, headers
from tests import debian
from tests.operations import proxy
from tests.operations.proxy import TwoCopies

FROM_ONE_ADDRESS = 600
NEXT = 24
POST = "POST / HTTP/1.1\r\nHost: localhost\r\n"
LONG, LARGE, MANY = "/" + "a" * 9_000, "99999999", "b" * 9_000
pytestmark = [
    pytest.mark.alone,
    pytest.mark.skipif(debian.may_be_missed("nginx"), reason="no nginx on this machine"),
]


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TwoCopies]:
    """nginx and two copies, running."""
    running = TwoCopies(tmp_path_factory.mktemp("front"))
    try:
        yield running.start()
    finally:
        running.stop()


class Heard:
    """An answer as it came over the line."""

    def __init__(self, raw: bytes) -> None:
        head, _, self.body = raw.decode("utf-8").partition("\r\n\r\n")
        first, *lines = head.split("\r\n")
        self.status = int(first.split(" ")[1])
        self.headers = {name.lower(): value for name, value in (line.split(": ", 1) for line in lines)}


def say(port: int, words: str) -> Heard:
    """Say this to a port; what it answers. Connection: close is added to well-formed requests by the caller."""
    heard = b""
    with socket.create_connection(("127.0.0.1", port), 30) as line, contextlib.suppress(ConnectionResetError):
        line.sendall(words.encode())
        while piece := line.recv(65_536):
            heard += piece
    return Heard(heard)


def get(port: int, path: str, *more: str, method: str = "GET", host: str = "localhost") -> Heard:
    """A request with a few more header lines."""
    return say(port, "\r\n".join([f"{method} {path} HTTP/1.1", f"Host: {host}", "Connection: close", *more, "", ""]))


def is_calm(heard: Heard, heading: str) -> None:
    """Whether it is our page with notice, crisis lines and all headers, and says nothing of nginx."""
    assert f"<h1>{heading}</h1>" in heard.body
    assert "off-label" in heard.body and 'href="tel:988"' in heard.body and "then press 1" in heard.body
    assert 'href="tel:911"' in heard.body and "nginx" not in heard.body
    told = {name: heard.headers.get(name.lower()) for name in headers.ALWAYS}
    assert told == headers.ALWAYS
    assert heard.headers["cache-control"] == "no-store" and "set-cookie" not in heard.headers
    assert heard.headers["content-security-policy"].startswith("default-src 'none'")
    assert heard.headers["content-type"] == "text/html; charset=utf-8"
    assert heard.headers["server"] == "nginx"


UNREAD = {
    "no request": ("nonsense\r\n\r\n", 400),
    "another protocol": ("GET / HTTP/9.9\r\nHost: localhost\r\n\r\n", 505),
    "no host": ("GET / HTTP/1.1\r\nConnection: close\r\n\r\n", 400),
    "two hosts": ("GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n", 400),
    "a line that is no header": ("GET / HTTP/1.1\r\nHost: localhost\r\nnot a header\r\nConnection: close\r\n\r\n", 400),
    "too long an address": (f"GET {LONG} HTTP/1.1\r\nHost: localhost\r\n\r\n", 414),
    "too large a header": (f"GET / HTTP/1.1\r\nHost: localhost\r\nCookie: {MANY}\r\n\r\n", 400),
    "too large a body": (f"{POST}Content-Length: {LARGE}\r\nConnection: close\r\n\r\n", 413),
    "a length that is none": (f"{POST}Content-Length: -1\r\n\r\n", 400),
    "two lengths": (f"{POST}Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n", 400),
    "an odd coding": (f"{POST}Transfer-Encoding: odd\r\nConnection: close\r\n\r\n", 501),
    "out of the folder": ("GET /../../etc/passwd HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", 400),
}  # fmt: skip


@pytest.mark.parametrize("how", UNREAD)
def test_what_cannot_be_read_gets_a_calm_page(two: TwoCopies, how: str) -> None:
    """Malformed and oversized requests get a page with notice and crisis lines, all headers and no version."""
    words, status = UNREAD[how]
    heard = say(two.front, words)
    assert heard.status == status
    is_calm(heard, "This request could not be read")


@pytest.mark.parametrize("path", ["/_stcore/metrics", "/_stcore/agent/x", "/_stcore/upload_file/a", "/calm/away.html"])
def test_closed_doors_are_calm(two: TwoCopies, path: str) -> None:
    """What nginx shuts off by itself answers with the page for wrong addresses, without the reader's sticky cookie."""
    heard = get(two.front, path)
    assert heard.status == 404
    is_calm(heard, "There is no page at this address")


def test_several_names_are_answered(two: TwoCopies) -> None:
    """PUBLIC_HOST with a space in it gives nginx two names; a third one gets no answer."""
    for name in ("localhost", "127.0.0.1", f"localhost:{two.front}"):
        assert get(two.front, "/compare", host=name).status == 200
    with socket.create_connection(("127.0.0.1", two.front), 30) as line, contextlib.suppress(ConnectionResetError):
        line.sendall(b"GET / HTTP/1.1\r\nHost: other.example\r\n\r\n")
        assert line.recv(1_000) == b""


def test_behind_tls_what_nginx_says_is_too(two: TwoCopies) -> None:
    """Pages of nginx' own carry HSTS where the reader came by TLS, and only there."""
    behind = get(two.front, "/_stcore/metrics", "X-Forwarded-Proto: https")
    assert behind.headers["strict-transport-security"] == "max-age=31536000"
    assert "strict-transport-security" not in get(two.front, "/_stcore/metrics").headers


def test_pages_of_nginx_are_those_of_the_tables() -> None:
    """What nginx and a gateway show, in both languages, was written from the tables as they are (`make describe`)."""
    there = {path: path.read_text("utf-8") for path in proxy.NGINX.parent.glob("**/*.html")}
    assert there == calm_page.in_front(load_each().values())
    for page in there.values():
        assert '<a href="#es" lang="es">Español</a>' in page and page.count('<section id="es" lang="es"><h2>') == 1
        assert 'call <a href="tel:988">988</a>' in page and "En español: llame al" in page
    settings = (proxy.NGINX / "calm/errors.conf").read_text("utf-8") + proxy.TEMPLATE.read_text("utf-8")
    assert set(re.findall(r"/calm/(\w+\.html)", settings)) == {path.name for path in there}


def socket_from(two: TwoCopies, address: str, origin: str | None = None, sticky: str = "0") -> ClientConnection:
    """A socket of a reader at an address, told as a proxy in front would tell it."""
    return connect(
        f"{two.site.replace('http', 'ws')}/_stcore/stream",
        origin=(origin or two.site),  # type: ignore[arg-type]
        subprotocols=["streamlit"],  # type: ignore[list-item]
        additional_headers={"X-Forwarded-For": address, "Cookie": f"sticky={sticky}"},
        open_timeout=30,
        compression=None,
        legacy=True,
    )


def test_sockets_open_at_any_port(two: TwoCopies) -> None:
    """nginx hands on the host with its port: the page's own socket opens, another site's or port's doesn't."""
    socket_from(two, "192.0.2.1").close()
    for foreign in ("http://evil.example", "http://localhost", f"http://localhost:{two.front + 1}"):
        with pytest.raises(InvalidStatus) as refused:
            socket_from(two, "192.0.2.1", origin=foreign)
        assert refused.value.response.status_code == 403


def test_one_address_cannot_take_all_places(two: TwoCopies) -> None:
    """The 601st socket of an address gets 429 and pages still load there; other addresses get theirs; places return."""
    with ExitStack() as stack:
        for number in range(FROM_ONE_ADDRESS):
            stack.enter_context(socket_from(two, "192.0.2.7", sticky=str(number)))
        with pytest.raises(InvalidStatus) as refused:
            socket_from(two, "192.0.2.7")
        assert refused.value.response.status_code == 429
        is_calm(get(two.front, "/_stcore/stream", "X-Forwarded-For: 192.0.2.7"), "Many people are here right now")
        assert get(two.front, "/compare", "X-Forwarded-For: 192.0.2.7").status == 200
        socket_from(two, "192.0.2.8").close()
    for _ in range(100):
        with contextlib.suppress(InvalidStatus):
            socket_from(two, "192.0.2.7").close()
            break
    else:
        pytest.fail("no place came back")


def test_slow_lines_give_way(two: TwoCopies) -> None:
    """A connection that never finishes its request is closed, long before the 60 s that nginx waits unasked."""
    with socket.create_connection(("127.0.0.1", two.front), 30) as line, contextlib.suppress(ConnectionResetError):
        line.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")
        assert line.recv(1_000) == b""


def test_cookies_through_nginx(two: TwoCopies) -> None:
    """The cookie comes with what nobody keeps, Secure where the reader came by TLS, never with what may be kept."""
    assert get(two.front, "/grid.html").headers["set-cookie"].endswith("SameSite=Lax")
    assert get(two.front, "/grid.html", "X-Forwarded-Proto: https").headers["set-cookie"].endswith("; Secure")
    script = re.findall(r'src="\.(/static/[^"]+)"', get(two.front, "/compare").body)[0]
    for path in (script, "/favicon.png"):
        head = get(two.front, path, method="HEAD")
        assert head.status in (200, 405) and "set-cookie" not in head.headers
        gone = get(two.front, f"/static/{two.front}.js")
        assert gone.status == 404 and gone.headers["cache-control"] == "no-store"


def cookie_of(two: TwoCopies, port: int) -> str:
    """A sticky cookie whose reader sits at this copy."""
    for number in range(100):
        fetched = get(two.front, "/grid.html", f"Cookie: sticky={number}")
        assert fetched.status == 200
        if two.log()[-1][6] == f"127.0.0.1:{port}":
            return str(number)
    raise AssertionError("no sticky cookie leads to this copy")


def test_a_frozen_copy_is_left(two: TwoCopies) -> None:
    """Where a copy stands still its readers are served by the other one: the first after one wait, the next at once.

    Whichever of nginx' two processes takes the next: 24 of them come to one process alone once in 8 million times.
    """
    stands, runs = two.ports
    sticky = cookie_of(two, stands)
    two.copies[stands].send_signal(signal.SIGSTOP)
    try:
        begun = time.monotonic()
        assert get(two.front, "/grid.html", f"Cookie: sticky={sticky}").status == 200
        waited = time.monotonic() - begun
        for _ in range(NEXT):
            assert get(two.front, "/grid.html", f"Cookie: sticky={sticky}").status == 200
        socket_from(two, "192.0.2.1", sticky=sticky).close()
        first, *later = two.log()[-NEXT - 2 :]
    finally:
        two.copies[stands].send_signal(signal.SIGCONT)
    print(f"a frozen copy was left after {waited:.1f} s, then at once")
    assert first[6:] == [f"127.0.0.1:{stands},", f"127.0.0.1:{runs}"]
    assert [line[6:] for line in later] == [[f"127.0.0.1:{runs}"]] * (NEXT + 1)
    assert float(first[5]) < 15


def test_copies_restarted_one_after_the_other_leave_no_gap(two: TwoCopies) -> None:
    """A copy that has just come back serves though it was given up a moment ago, when the other one goes."""
    gone, back = two.ports
    sticky = cookie_of(two, back)
    two.copies[back].send_signal(signal.SIGSTOP)
    try:
        assert get(two.front, "/grid.html", f"Cookie: sticky={sticky}").status == 200
    finally:
        two.copies[back].send_signal(signal.SIGCONT)
    two.kill_copy(gone)
    assert [get(two.front, "/grid.html", f"Cookie: sticky={number}").status for number in range(4)] == [200] * 4
    socket_from(two, "192.0.2.1").close()
    two.start_copy(gone)


def test_without_any_copy_nginx_speaks(two: TwoCopies) -> None:
    """With both copies gone all that isn't kept answers 502 with the calm page; later all is well again."""
    for port in two.ports:
        two.kill_copy(port)
    for path in (
        "/?again",
        "/compare?again",
        "/static/js/index.js",
        "/media/some.pdf",
        "/grid.html",
        "/_stcore/stream",
    ):
        heard = get(two.front, path)
        assert heard.status == 502, path
        is_calm(heard, "This site is away for a moment")
    for port in two.ports:
        two.start_copy(port)
    assert get(two.front, "/grid.html").status == 200
