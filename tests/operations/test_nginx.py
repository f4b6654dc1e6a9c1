"""nginx's file, run for real: both copies serve, a reader stays with one, and losing one loses no reader."""

import contextlib
import socket
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from websockets.exceptions import WebSocketException

from components.frame import pages
from tests import debian
from tests.browser.reader import Reader
from tests.load.client import Session
from tests.operations.proxy import TwoCopies

SESSIONS, TABS, WITHIN = 50, 3, 10.0
pytestmark = [
    pytest.mark.alone,
    pytest.mark.skipif(debian.may_be_missed("nginx"), reason="no nginx on this machine"),
]


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TwoCopies]:
    """nginx and two copies, running."""
    running = TwoCopies(tmp_path_factory.mktemp("nginx"))
    try:
        yield running.start()
    finally:
        running.stop()


def fetch(address: str, **headers: str) -> tuple[int, dict[str, str]]:
    """Status and headers of an answer."""
    try:
        with urllib.request.urlopen(urllib.request.Request(address, headers=headers), timeout=10) as answer:
            return answer.status, dict(answer.headers)
    except urllib.error.HTTPError as error:
        return error.code, dict(error.headers)


def test_both_copies_serve_and_a_seat_keeps_its_copy(two: TwoCopies) -> None:
    """Requests without a cookie spread over both copies; one cookie always reaches the same copy."""
    for _ in range(30):
        assert fetch(f"{two.site}/grid.html")[0] == 200
    assert {line[6] for line in two.log() if line[2] == "/grid.html"} == {f"127.0.0.1:{port}" for port in two.ports}
    status, headers = fetch(f"{two.site}/grid.html")
    sticky = headers["set-cookie"].split(";")[0]
    assert status == 200 and sticky.startswith("sticky=")
    before = len(two.log())
    for _ in range(20):
        assert "set-cookie" not in fetch(f"{two.site}/grid.html", Cookie=sticky)[1]
    assert len({line[6] for line in two.log()[before:]}) == 1


def test_inner_addresses_and_other_names_are_shut(two: TwoCopies) -> None:
    """Metrics, the agent interface and uploads answer 404; a foreign Host gets no answer at all."""
    for path in ("/_stcore/metrics", "/_stcore/agent/openapi.json", "/_stcore/upload_file/a/b"):
        assert fetch(two.site + path)[0] == 404
    with pytest.raises(OSError):
        urllib.request.urlopen(urllib.request.Request(two.site, headers={"Host": "evil.example"}), timeout=5)


WORD = "zqmarker"


def odd_requests(two: TwoCopies) -> None:
    """Requests whose every part holds a word, well and badly formed."""
    told = {"Cookie": f"sticky={WORD}{WORD}", "Referer": f"http://{WORD}.example/", "User-Agent": WORD}
    paths = [f"/compare?m={WORD}", f"/{WORD}", f"/media/{WORD}.pdf", f"/static/{WORD}", f"/app/static/{WORD}"]
    paths += [f"/_stcore/{WORD}", f"/compare%23c={WORD}", f"/_stcore/stream?{WORD}", f"/a%00{WORD}", f"/%zz{WORD}"]
    for path in paths:
        fetch(two.site + path, **told)
    for line in (f"{WORD.upper()} / HTTP/1.1", f"GET /{WORD} HTTP/9.9", f"GET http://{WORD}/ HTTP/1.1", f"GET /{WORD}"):
        raw(two.front, f"{line}\r\nHost: localhost\r\nX: {WORD}\r\n\r\n")
    raw(two.front, f"GET / HTTP/1.1\r\nHost: localhost\r\n{WORD} without a colon\r\n\r\n")
    raw(two.front, f"GET / HTTP/1.1\r\nHost: {WORD}.example\r\n\r\n")
    raw(two.front, f"POST /{WORD} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999\r\n\r\n{WORD}")


def raw(port: int, words: str) -> None:
    """Say this to a port, and hear whatever comes."""
    with socket.create_connection(("127.0.0.1", port), 5) as line, contextlib.suppress(OSError):
        line.sendall(words.encode())
        while line.recv(65_536):
            continue


def test_logs_name_no_reader(two: TwoCopies) -> None:
    """Neither log of nginx's holds an address of a reader or a word of what was asked, copies up or down."""
    odd_requests(two)
    for port in two.ports:
        two.kill_copy(port)
    odd_requests(two)
    lines = two.log()
    for port in two.ports:
        two.start_copy(port)
    assert {line[2] for line in lines} >= {"/compare", "/media/", "/static/", "/app/static/", "other"}
    assert "502" in {line[3] for line in lines}
    for name in ("access.log", "error.log"):
        said = (two.folder / name).read_text(encoding="utf-8").lower()
        assert WORD not in said and "client:" not in said and "referrer" not in said


def test_log_knows_every_page(two: TwoCopies) -> None:
    """Each page of ours, and each document beside them, stands in the log by its address."""
    ours = [f"/{path}" for path in pages.addresses()] + [
        "/grid.html",
        "/questions.html",
        "/status",
        "/.well-known/security.txt",
    ]
    for path in ours:
        fetch(two.site + path)
    assert {line[2] for line in two.log()} >= set(ours)


@pytest.mark.parametrize(
    "address",
    ["/compare%23c=ptsd&o=kap.sgb", "/compare%23c%3Dptsd%26o%3Dkap.sgb", "/compare%3Fc=ptsd", "/compare&c=ptsd"],
)
def test_log_holds_no_view_that_mail_moved_into_the_path(two: TwoCopies, address: str) -> None:
    """A link whose '#' a mail scanner rewrote leaves the page's name in the log, and nothing of what it opens."""
    fetch(two.site + address)
    assert two.log()[-1][2] == "/compare"
    assert "ptsd" not in Path(two.folder / "access.log").read_text(encoding="utf-8")


class Seated:
    """A websocket session that keeps its sticky cookie and comes back when its copy is gone."""

    def __init__(self, site: str) -> None:
        self.site = site
        self.sticky = fetch(f"{site}/grid.html")[1]["set-cookie"].split(";")[0]
        self.session = Session(site, "compare", cookie=self.sticky)
        self.session.rerun()

    def works_again(self, until: float) -> bool:
        """Whether a rerun works before the time is up, coming back as often as it takes."""
        while time.monotonic() < until:
            try:
                self.session.rerun()
                return True
            except (OSError, WebSocketException):
                try:
                    self.session = Session(self.site, "compare", cookie=self.sticky)
                except (OSError, WebSocketException):
                    continue
        return False


def test_losing_a_copy_loses_no_reader(two: TwoCopies, browser: Browser) -> None:
    """Each copy is killed in turn under 50 sessions and 3 tabs: within 10 s all work, the tabs with their answers."""
    crowd = [Seated(two.site) for _ in range(SESSIONS)]
    tabs = [Reader(browser.new_context().new_page(), two.site).open("/compare") for _ in range(TABS)]
    for tab in tabs:
        tab.choose_condition("PTSD").unfold("view_bar")
    for port in two.ports:
        two.kill_copy(port)
        until = time.monotonic() + WITHIN
        assert all(one.works_again(until) for one in crowd)
        for tab in tabs:
            left = max(1.0, until - time.monotonic()) * 1000
            tab.page.wait_for_selector('[data-testid="stApp"][data-test-connection-state="CONNECTED"]', timeout=left)
            tab.page.locator("table.grid caption", has_text="PTSD").wait_for(timeout=left)
            tab.page.locator(".st-key-words").get_by_text("Clinical words").click()
            tab.page.locator("table.grid caption", has_text="post-traumatic").wait_for(timeout=left)
            tab.page.locator(".st-key-words").get_by_text("Patient words").click()
            tab.page.locator("table.grid caption", has_text="for PTSD").wait_for(timeout=left)
        two.start_copy(port)
    for tab in tabs:
        tab.page.context.close()
