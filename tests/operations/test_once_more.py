"""nginx and two copies, attacked once more in other ways than by those who wrote their settings."""

import signal
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, suppress

import pytest
from websockets.exceptions import InvalidStatus, WebSocketException

from tests import debian
from tests.faults import count
from tests.load.client import Session
from tests.operations.proxy import TwoCopies
from tests.operations.test_front import FROM_ONE_ADDRESS, POST, cookie_of, get, is_calm, say, socket_from
from tests.operations.test_nginx import WITHIN, Seated

pytestmark = [
    pytest.mark.alone,
    pytest.mark.skipif(debian.may_be_missed("nginx"), reason="no nginx on this machine"),
]


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TwoCopies]:
    """nginx and two copies, running."""
    running = TwoCopies(tmp_path_factory.mktemp("once-more"))
    try:
        yield running.start()
    finally:
        running.stop()


CHUNKED = "Transfer-Encoding: chunked\r\n"
UNREAD = {
    "HTTP/2": "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "TLS": "\x16\x03\x01\x00\x40\x01\x00\x00\x3c\x03\x03" + "\0" * 64 + "\r\n\r\n",
    "a chunk that is none": f"{POST}Transfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\n\r\n",
    "TRACE": "TRACE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
    "CONNECT": "CONNECT evil.example:443 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
    "a zero in the address": "GET /a\0b HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
    "a blank in a name": "GET / HTTP/1.1\r\nHost : localhost\r\nConnection: close\r\n\r\n",
    "a zero in a value": "GET / HTTP/1.1\r\nHost: localhost\r\nX: a\0b\r\nConnection: close\r\n\r\n",
    "two codings": f"{POST}{CHUNKED}{CHUNKED}Connection: close\r\n\r\n0\r\n\r\n",
}


@pytest.mark.parametrize("how", UNREAD)
def test_other_requests_that_cannot_be_read(two: TwoCopies, how: str) -> None:
    """Other protocols, halves of chunks, methods and signs that aren't meant for us: a calm page."""
    heard = say(two.front, UNREAD[how])
    assert 400 <= heard.status < 600
    is_calm(heard, "This request could not be read")


def test_addresses_of_one_network_count_as_one(two: TwoCopies) -> None:
    """Who has a whole IPv6 network (/64) has one share of sockets; the next network, and IPv4, are counted apart."""
    with ExitStack() as stack:
        for number in range(FROM_ONE_ADDRESS):
            stack.enter_context(socket_from(two, f"2001:db8:1:1::{number + 1:x}", sticky=str(number)))
        with pytest.raises(InvalidStatus) as refused:
            socket_from(two, "2001:db8:1:1:a:b:c:d")
        assert refused.value.response.status_code == 429
        for other in ("2001:db8:1:2::1", "192.0.2.31", "192.0.2.32"):
            socket_from(two, other).close()


def test_addresses_made_up_count_for_nothing(two: TwoCopies) -> None:
    """Who writes other addresses before their own in X-Forwarded-For is counted by their own all the same."""
    with ExitStack() as stack:
        for number in range(FROM_ONE_ADDRESS):
            told = f"198.51.100.{number % 250}, 192.0.2.40"
            stack.enter_context(socket_from(two, told, sticky=str(number)))
        with pytest.raises(InvalidStatus) as refused:
            socket_from(two, "203.0.113.1, 192.0.2.40")
        assert refused.value.response.status_code == 429


def test_new_settings_cut_nobody_off(two: TwoCopies) -> None:
    """nginx told to read its settings anew: open sockets go on, and new readers come in."""
    crowd = [Seated(two.site) for _ in range(count(5, 50))]
    assert two.nginx is not None
    two.nginx.send_signal(signal.SIGHUP)
    for one in crowd:
        one.session.rerun()
        assert get(two.front, "/compare").status == 200
    for one in crowd:
        one.session.__exit__(None, None, None)


def test_a_copy_killed_amid_files(two: TwoCopies) -> None:
    """A copy is killed while files are made on it: their readers come back, and have them from the other copy."""
    gone = two.ports[0]
    sticky = f"sticky={cookie_of(two, gone)}"
    readers = [Session(two.site, "summary", cookie=sticky) for _ in range(count(3, 10))]
    for one in readers:
        one.rerun()
    failed = []

    def take(one: Session) -> None:
        with suppress(OSError, WebSocketException):
            one.take("Download my sheet (PDF)")
            return
        failed.append(one)

    hands = [threading.Thread(target=take, args=(one,)) for one in readers]
    for one in hands:
        one.start()
    two.kill_copy(gone)
    for one in hands:
        one.join()
    until = time.monotonic() + WITHIN
    for _ in failed:
        with Session(two.site, "summary", cookie=sticky) as again:
            again.rerun()
            assert again.take("Download my sheet (PDF)").startswith(b"%PDF")
    assert failed and time.monotonic() < until
    two.start_copy(gone)


def test_rounds_of_restarts(two: TwoCopies) -> None:
    """Both copies restarted in turn, several rounds, without a pause, under readers who go on: none is lost."""
    crowd = [Seated(two.site) for _ in range(count(5, 30))]
    for _ in range(count(1, 4)):
        for port in two.ports:
            two.copies[port].terminate()
            two.copies[port].wait(30)
            two.start_copy(port)
            until = time.monotonic() + WITHIN
            assert all(one.works_again(until) for one in crowd)
            assert {get(two.front, "/grid.html", f"Cookie: sticky={n}").status for n in range(5)} == {200}


def test_both_copies_frozen(two: TwoCopies) -> None:
    """With both copies standing still a reader has the calm page within seconds, and the page once they go on."""
    for port in two.ports:
        two.copies[port].send_signal(signal.SIGSTOP)
    try:
        begun = time.monotonic()
        heard = get(two.front, "/grid.html")
        waited = time.monotonic() - begun
        assert heard.status in (502, 504)
        is_calm(heard, "This site is away for a moment")
    finally:
        for port in two.ports:
            two.copies[port].send_signal(signal.SIGCONT)
    print(f"both copies frozen: the calm page after {waited:.1f} s")
    assert waited < 20
    until = time.monotonic() + WITHIN
    while get(two.front, "/grid.html").status != 200:
        assert time.monotonic() < until


def test_idle_lines_do_not_fill_nginx(two: TwoCopies) -> None:
    """A thousand connections that say nothing are let go after ten seconds; pages come meanwhile."""
    with ExitStack() as stack:
        lines = []
        for _ in range(count(200, 1_000)):
            lines.append(stack.enter_context(socket.create_connection(("127.0.0.1", two.front), 30)))
        assert get(two.front, "/compare").status == 200
        for line in lines:
            with suppress(ConnectionResetError):
                assert line.recv(10) == b""
        assert get(two.front, "/grid.html").status == 200


def test_nothing_outside_its_folder_is_served(two: TwoCopies) -> None:
    """Addresses that climb or name nginx' own files lead to no file of the machine's."""
    for path in (
        "/calm/../nginx.conf",
        "/calm/errors.conf",
        "/%2e%2e/nginx.conf",
        "/media/../../etc/passwd",
        "/..;/etc",
    ):
        heard = get(two.front, path)
        assert heard.status in (400, 404), path
        assert "worker_processes" not in heard.body and "root:" not in heard.body
