"""Web sockets with ill intent: from other sites, with another's session, floods, oversize, too many, too many files."""

import asyncio
import contextlib
import http.client
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import islice
from pathlib import Path

import psutil
import pytest
from streamlit.proto.AppPage_pb2 import AppPage
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import BackendOperationResponse, ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection, connect

from data.own_words import MOST as MOST_SIGNS
from server import descriptors, files, pace
from server.admission import FROM_ONE_ADDRESS
from streamlit_insides.messages import shortened
from tests.app.test_server import EVERY_KIND
from tests.faults import count
from tests.faults.outside import BEFORE, MARK
from tests.faults.running import Running
from tests.faults.visitor import Visitor
from tests.load.client import Session
from tests.serving import ROOT

TAP_AGAIN = "This page has just been renewed. Please tap once more."
TOO_MANY = "Too many files are waiting. Please try again in a moment."

FOREIGN = (
    *("http://evil.example", "https://127.0.0.1", "http://localhost:1", "http://127.0.0.1:1", "null", "", "file://"),
    *("http://127.0.0.1.evil.example", "http://[::1", "http://127.0.0.1:port", "http://localhost@evil.example"),
)


@contextlib.contextmanager
def handshake(site: str, protocols: tuple[str, ...] = ("streamlit",), **headers: str) -> Iterator[ClientConnection]:
    """A bare socket with these headers."""
    with connect(
        f"{site.replace('http', 'ws')}/_stcore/stream",
        subprotocols=list(protocols),  # type: ignore[arg-type]
        additional_headers=headers,
        max_size=None,
    ) as socket:
        yield socket


def refused(site: str, **headers: str) -> int:
    """The status a handshake is refused with; 101 where it isn't."""
    try:
        with handshake(site, **headers):
            return 101
    except InvalidStatus as error:
        return error.response.status_code


def status(port: int, path: str) -> tuple[int, str]:
    """Status and body of a page."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", path)
    answer = connection.getresponse()
    body = answer.read().decode("utf-8", "replace")
    connection.close()
    return answer.status, body


def test_other_sites_open_no_socket_and_nothing_is_asked_outside(tmp_path: Path) -> None:
    """Sockets of foreign pages are refused; no request makes the server reach outside; readers are served meanwhile."""
    with Running(tmp_path / "server.log", before=BEFORE) as server:
        for origin in FOREIGN * count(1, 20):
            assert refused(server.site, Origin=origin) == 403, origin
            with Visitor(server.site) as visitor:
                assert visitor.run("compare").headings() == ["Side by side"]
        assert refused(server.site, Origin=server.site) == 101
        by_name = server.site.replace("127.0.0.1", "localhost")
        assert refused(by_name, Origin=by_name) == 101 and refused(server.site, Origin=by_name) == 403
        for path in EVERY_KIND:
            assert status(server.port, path)[0] < 500
        with Session(server.site, "summary") as reader:
            reader.rerun()
            assert reader.take("Download my sheet (PDF)").startswith(b"%PDF")
        assert MARK not in server.said()


def test_the_listener_hears_a_look_up(tmp_path: Path) -> None:
    """Were something asked outside, the test above would see it."""
    look_up = "import socket\ntry:\n    socket.getaddrinfo('evil.invalid', 80)\nexcept OSError:\n    pass\n"
    with Running(tmp_path / "server.log", before=BEFORE + look_up) as server:
        assert MARK in server.said()


def new_session(socket: ClientConnection) -> str:
    """Run the first page; the id of the session that ran it."""
    message = BackMsg()
    message.rerun_script.page_name = "summary"
    socket.send(message.SerializeToString())
    found = ""
    while True:
        data = socket.recv(timeout=20)
        assert isinstance(data, bytes)
        forward = ForwardMsg.FromString(data)
        found = forward.new_session.initialize.session_id or found
        if forward.WhichOneof("type") == "script_finished":
            return found


def cookie_of(socket: ClientConnection) -> str:
    """The cookie that a handshake handed out."""
    assert socket.response is not None
    return socket.response.headers["Set-Cookie"].split(";")[0]


def test_an_id_alone_takes_no_session(running: Running) -> None:
    """Who knows a session's id but hasn't its browser's cookie gets another session, open or closed; its own, back."""
    with handshake(running.site) as mine:
        cookie, session_id = cookie_of(mine), new_session(mine)
        taking = ("streamlit", "x", session_id)
        for stolen in ({}, {"Cookie": "browser=" + "0" * 32}, {"X-Session-Owner": "0" * 64}, {"Cookie": cookie + "0"}):
            with handshake(running.site, taking, **stolen) as theirs:
                assert new_session(theirs) != session_id
        assert new_session(mine) == session_id
    for stolen in ({}, {"Cookie": "browser=" + "0" * 32}):
        with handshake(running.site, taking, **stolen) as theirs:
            assert new_session(theirs) != session_id
    with handshake(running.site, taking, Cookie=cookie) as back:
        assert new_session(back) == session_id


@pytest.mark.parametrize("lives", [False, True])
def test_a_tab_that_comes_back_is_told_to_run_its_page(running: Running, lives: bool) -> None:
    """Told to run once, for the whole page, be its session gone or not; files of a session gone are refused."""
    with handshake(running.site) as first:
        cookie, session_id = cookie_of(first), new_session(first)
    with handshake(running.site, ("streamlit", "x", session_id if lives else "gone"), Cookie=cookie) as back:
        answer = answer_to_run_again(back)
        tap = BackMsg()
        tap.backend_operation_request.request_id, tap.backend_operation_request.session_id = "tap", "gone"
        tap.backend_operation_request.deferred_file.file_id = "old"
        told = run_through(back, *([] if lives else [tap]), answer, answer)
        assert len(told["new_session"]) == 1 and told["stop_auto_rerun"]
        assert [one.script_finished for one in told["script_finished"]] == [ForwardMsg.FINISHED_SUCCESSFULLY]
        refused = [one.backend_operation_response.error_msg for one in told["backend_operation_response"]]
        assert refused == ([] if lives else [TAP_AGAIN])


@pytest.mark.parametrize("at_once", [True, False])
def test_a_link_followed_as_the_tab_comes_back_leads_on(running: Running, at_once: bool) -> None:
    """Before the tab's page runs, or after: what the page left still says names that page, and leads nowhere."""
    with handshake(running.site) as first:
        by_name = {one.url_pathname: one.page_script_hash for one in pages_of(run_through(first, asking(page_name="")))}
    with handshake(running.site, ("streamlit", "x", "gone")) as back:
        answer = answer_to_run_again(back, by_name["compare"])
        link, late = asking(page_script_hash=by_name["cost"]), asking(page_script_hash=by_name["compare"])
        if not at_once:
            run_through(back, answer)
        told = run_through(back, *([answer] if at_once else []), link, late)
        assert {one.navigation.page_script_hash for one in told["navigation"]} == {by_name["cost"]}
        back_again = run_through(back, late)
        assert [one.navigation.page_script_hash for one in back_again["navigation"]] == [by_name["compare"]]


def test_a_page_that_asked_its_tab_in_vain_leads_nobody_back(running: Running) -> None:
    """Where two pages in turn wait for a tab that says nothing, the later one is drawn when the patience ends."""
    with handshake(running.site) as first:
        by_name = {one.url_pathname: one.page_script_hash for one in pages_of(run_through(first, asking(page_name="")))}
    with handshake(running.site, Cookie="kept=live") as tab:
        tab.send(asking(page_script_hash=by_name["compare"]).SerializeToString())
        while ForwardMsg.FromString(tab.recv(timeout=5)).WhichOneof("type") != "page_config_changed":  # type: ignore[arg-type]
            pass
        told = run_through(tab, asking(page_script_hash=by_name["cost"]))
        assert [one.navigation.page_script_hash for one in told["navigation"]] == [by_name["cost"]] * 2


def asking(**page: str) -> BackMsg:
    """A message that asks for a run of a page."""
    message = BackMsg()
    for name, value in page.items():
        setattr(message.rerun_script, name, value)
    return message


def answer_to_run_again(back: ClientConnection, page: str = "") -> BackMsg:
    """What a browser that shows this page, by its hash, says on the first thing that it is told as it comes back."""
    told = ForwardMsg.FromString(back.recv(timeout=5))  # type: ignore[arg-type]
    assert told.auto_rerun.interval > 0
    answer = asking(page_script_hash=page)
    answer.rerun_script.fragment_id, answer.rerun_script.is_auto_rerun = told.auto_rerun.fragment_id, True
    return answer


def run_through(socket: ClientConnection, *said: BackMsg) -> dict[str, list[ForwardMsg]]:
    """Say all this; what is told until a run has ended, by its kind."""
    for one in said:
        socket.send(one.SerializeToString())
    told: dict[str, list[ForwardMsg]] = defaultdict(list)
    while not told["script_finished"]:
        forward = ForwardMsg.FromString(socket.recv(timeout=20))  # type: ignore[arg-type]
        told[str(forward.WhichOneof("type"))].append(forward)
    return told


def pages_of(told: dict[str, list[ForwardMsg]]) -> list[AppPage]:
    """The pages that there are, as a run tells them."""
    return list(told["navigation"][0].navigation.app_pages)


def test_bucket_gives_a_burst_and_then_a_pace(monkeypatch: pytest.MonkeyPatch) -> None:
    """Forty at once wait for nothing, the next ones 50 ms each; after a second of silence twenty are free again."""
    now = 100.0
    monkeypatch.setattr(time, "monotonic", lambda: now)
    bucket = pace.Bucket()
    assert [bucket.take() for _ in range(40)] == [0.0] * 40
    assert [round(bucket.take(), 3) for _ in range(3)] == [0.05, 0.1, 0.15]
    now = 101.15
    assert [bucket.take() for _ in range(20)] == [0.0] * 20
    assert bucket.take() > 0


def test_a_flood_slows_its_own_socket(running: Running) -> None:
    """While one socket sends as fast as it can, another reader is served as before; the flooder is shut out in time."""
    seconds = count(4, 30)
    command = [sys.executable, "-m", "tests.faults.flood", running.site, f"{seconds}"]
    waits = []
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as flooding:
        with Visitor(running.site) as visitor:
            while flooding.poll() is None:
                begun = time.monotonic()
                visitor.run("compare")
                waits.append(time.monotonic() - begun)
                time.sleep(0.1)
        assert flooding.stdout is not None
        sent, end = flooding.stdout.read().split()[1:]
    p95 = sorted(waits)[int(0.95 * len(waits))]
    print(f"{sent} messages in {seconds} s or until {end}; another reader's p95 {p95 * 1000:.0f} ms, {len(waits)} runs")
    assert int(sent) > pace.BEHIND and p95 < 0.5
    assert end == "closed" or seconds < 1.5 * pace.BEHIND / pace.A_SECOND


def said_in(session: Visitor, words: str) -> str:
    """Put words into a reader's own questions; what the summary then shows of them."""
    box = next(name for name in session.run("summary").widgets() if name.endswith("-own_questions"))
    return session.run("summary", widgets={box: WidgetState(string_value=words)}).html()


def test_an_honest_long_text_is_cut_and_said_so(running: Running) -> None:
    """A whole book pasted into the own questions closes nothing: the page stands, and holds the part that counts."""
    with Visitor(running.site) as visitor:
        shown = said_in(visitor, "Word " * 180_000)
        assert shown.count("Word ") >= MOST_SIGNS // 5 - 1
        assert visitor.run("compare").headings() == ["Side by side"]


def test_large_texts_are_not_kept(tmp_path: Path) -> None:
    """Sessions that each send 0.94 MB of text cost a copy little: what a reader may keep is bounded."""
    warm, sessions = count(45, 120), count(30, 60)
    with Running(tmp_path / "server.log") as server, ExitStack() as open_:
        process = psutil.Process(server.process.pid)
        said = (f"{number % 10}" * 940_000 for number in range(warm + sessions))
        for words in islice(said, warm):
            said_in(open_.enter_context(Visitor(server.site)), words)
        before = process.memory_info().rss
        for words in said:
            said_in(open_.enter_context(Visitor(server.site)), words)
        grown = (process.memory_info().rss - before) / sessions / 2**20
        print(f"{sessions} sessions with 0.94 MB of text: {grown:.2f} MiB each")
        assert grown < 1.5


def test_what_stays_too_large_closes_its_socket(running: Running) -> None:
    """Many texts in one message can't be cut to size: that socket closes with 1009; the next reader is served."""
    widgets = {f"$$ID-{one}": WidgetState(string_value="x" * 10_000) for one in range(30)}
    with Visitor(running.site) as visitor:
        with pytest.raises(ConnectionClosed) as closed:
            visitor.run("summary", widgets=widgets)
        assert closed.value.rcvd is not None and closed.value.rcvd.code == pace.TOO_LARGE
    with Visitor(running.site) as visitor:
        assert visitor.run("compare").headings() == ["Side by side"]


def test_cutting_keeps_what_it_can() -> None:
    """Texts in JSON are cut where they stand; what is no message, or no JSON, comes back as it was."""
    message = BackMsg()
    one = message.rerun_script.widget_states.widgets.add()
    one.json_trigger_value = '{"a": ["%s", 3, null]}' % ("x" * 30_000)
    cut = BackMsg.FromString(shortened(message.SerializeToString(), pace.LONGEST)).rerun_script.widget_states.widgets[0]
    assert cut.json_trigger_value == '{"a": ["%s", 3, null]}' % ("x" * pace.LONGEST)
    one.json_trigger_value = "{" * 30_000
    assert shortened(message.SerializeToString(), pace.LONGEST) == message.SerializeToString()
    assert shortened(b"\xff" * 40, pace.LONGEST) == b"\xff" * 40


def ask_for(session: Session, number: int) -> None:
    """Tap the PDF button without waiting."""
    message = BackMsg()
    message.backend_operation_request.request_id = f"{number}"
    message.backend_operation_request.session_id = session.session_id
    message.backend_operation_request.deferred_file.file_id = session.files["Download my sheet (PDF)"]
    session.socket.send(message.SerializeToString())


def test_a_hundred_requests_for_files_make_nobody_wait(running: Running) -> None:
    """Ten sockets that each ask ten times for a PDF: another reader's own is there within the time of a few."""
    sockets, times = count(5, 10), 10
    with ExitStack() as open_:
        greedy = [open_.enter_context(Session(running.site, "summary")) for _ in range(sockets)]
        for session in greedy:
            session.rerun()
        with Session(running.site, "summary") as reader:
            reader.rerun()
            for number in range(times):
                for session in greedy:
                    ask_for(session, number)
            begun = time.monotonic()
            assert reader.take("Download my sheet (PDF)").startswith(b"%PDF")
            took = time.monotonic() - begun
    print(f"{sockets * times} requests on {sockets} sockets: another reader waits {took:.2f} s")
    assert took < 3.0


class Slow:
    """A handler whose files are made when the test says so."""

    def __init__(self) -> None:
        self.made: list[str] = []
        self.go = asyncio.Semaphore(0)

    async def handle(self, handler: object, request: object, session_id: str) -> BackendOperationResponse:
        """Make a file, in its time."""
        self.made.append(f"{session_id}:{request.deferred_file.file_id}")  # type: ignore[attr-defined]
        await self.go.acquire()
        return BackendOperationResponse(request_id="first", error_msg=f"file {len(self.made)}")


def wanted(file_id: str, number: int) -> object:
    """A request for a file."""
    message = BackMsg()
    message.backend_operation_request.request_id = f"{number}"
    message.backend_operation_request.deferred_file.file_id = file_id
    return message.backend_operation_request


def test_files_are_made_in_turn() -> None:
    """One of a session at a time, sessions in turn; who asks twice for what waits is answered twice; too many: no."""

    async def asked() -> None:
        slow = Slow()
        line = files.Line(slow.handle)
        greedy = [asyncio.ensure_future(line.ask(None, wanted("pdf", n), "greedy")) for n in range(5)]  # type: ignore[arg-type]
        others = [asyncio.ensure_future(line.ask(None, wanted("pdf", 9), f"other{n}")) for n in range(4)]  # type: ignore[arg-type]
        await asyncio.sleep(0.01)
        assert slow.made == ["greedy:pdf", "other0:pdf", "other1:pdf", "other2:pdf"]
        many = [asyncio.ensure_future(line.ask(None, wanted(f"f{n}", n), "greedy")) for n in range(9)]  # type: ignore[arg-type]
        await asyncio.sleep(0.01)
        for _ in range(20):
            slow.go.release()
        answers = await asyncio.gather(*greedy)
        assert [one.request_id for one in answers] == ["0", "1", "2", "3", "4"]
        await asyncio.gather(*others)
        refusals = [one.error_msg == TOO_MANY for one in await asyncio.gather(*many)]
        assert refusals == [False] * files.WAITING + [True] * (9 - files.WAITING)
        assert slow.made.count("greedy:pdf") == 1 and not line.sessions

    asyncio.run(asked())


def test_a_cookie_never_answered_holds_no_thread(running: Running) -> None:
    """Sockets that claim to hold answers and never hand them over hold no thread; each gets its page after a while."""
    process = psutil.Process(running.process.pid)
    with ExitStack() as open_:
        silent = [open_.enter_context(Visitor(running.site, cookie="kept=wait")) for _ in range(count(30, 300))]
        before = process.num_threads()
        message = BackMsg()
        message.rerun_script.page_name = "compare"
        for visitor in silent:
            visitor.socket.send(message.SerializeToString())
        with Visitor(running.site) as reader:
            for _ in range(10):
                assert reader.run("compare").headings() == ["Side by side"]
            held = process.num_threads() - before
            print(f"{len(silent)} sockets never answer: {held} threads more")
            assert held < 15
        for visitor in silent:
            assert visitor.hear().headings() == ["Side by side"]


NARROW, WIDER = 300, 700


def limits(soft: int, hard: int) -> str:
    """Code that gives a process these limits of file descriptors."""
    return f"import resource\nresource.setrlimit(resource.RLIMIT_NOFILE, ({soft}, {hard}))\n"


def test_a_full_copy_refuses_politely_and_stays_healthy(tmp_path: Path) -> None:
    """Few descriptors: sockets are refused with 503 before health fails; pages say so with 988; room is used again."""
    with Running(tmp_path / "server.log", before=limits(NARROW, NARROW)) as server, ExitStack() as open_:
        admitted: list[ExitStack] = []
        for _ in range(NARROW):
            one = open_.enter_context(ExitStack())
            try:
                visitor = one.enter_context(Visitor(server.site))
            except InvalidStatus as error:
                assert error.response.status_code == 503
                break
            admitted.append(one)
            assert visitor.run("compare").headings() == ["Side by side"]
        assert len(admitted) >= (NARROW - descriptors.SPARE) // descriptors.A_READER - 15
        assert status(server.port, "/_stcore/health")[0] == status(server.port, "/grid.html")[0] == 200
        for path in ("/", "/compare"):
            code, body = status(server.port, path)
            assert code == 503 and "988" in body and "/grid.html" in body and "off-label" in body
        assert "file descriptors are allowed" in server.said() and "no file descriptors left" in server.said()
        for one in admitted:
            one.close()
        deadline = time.monotonic() + 20
        while status(server.port, "/compare")[0] != 200 and time.monotonic() < deadline:
            time.sleep(0.2)
        with Visitor(server.site) as visitor:
            assert visitor.run("compare").headings() == ["Side by side"]
        assert "Too many open files" not in server.said()


def test_the_soft_limit_is_raised(tmp_path: Path) -> None:
    """A low soft limit under a higher hard one turns nobody away: it is raised at start."""
    with Running(tmp_path / "server.log", before=limits(NARROW, WIDER)) as server, ExitStack() as open_:
        said = Path(f"/proc/{server.process.pid}/limits").read_text(encoding="utf-8")
        assert next(line for line in said.splitlines() if line.startswith("Max open files")).split()[3] == f"{WIDER}"
        for _ in range(NARROW // descriptors.A_READER):
            visitor = open_.enter_context(Visitor(server.site))
        assert visitor.run("compare").headings() == ["Side by side"]


def test_one_address_gets_its_share_unless_it_is_the_proxy(tmp_path: Path) -> None:
    """Sockets beyond an address' share are refused with 429; those that come by the proxy's aren't counted."""
    share = count(20, FROM_ONE_ADDRESS)
    before = f"from server import admission\nadmission.FROM_ONE_ADDRESS = {share}\n"
    with Running(tmp_path / "a.log", before=before, FORWARDED_ALLOW_IPS="192.0.2.1") as server, ExitStack() as open_:
        for _ in range(share):
            open_.enter_context(handshake(server.site))
        assert refused(server.site) == 429
    with Running(tmp_path / "b.log", before=before) as server, ExitStack() as open_:
        for _ in range(share + 10):
            open_.enter_context(handshake(server.site))
