"""How a copy ends: by itself where its loop stands, and on SIGTERM without cutting anybody off."""

import signal
import subprocess
import sys
import time
import urllib.request
from contextlib import ExitStack
from pathlib import Path

import pytest
from websockets.exceptions import ConnectionClosed

from server import drain
from server.sockets import GOING_AWAY
from tests.faults import FULL, count
from tests.faults.running import Running
from tests.faults.test_sockets import ask_for, refused, status
from tests.faults.visitor import Visitor
from tests.load.client import Session
from tests.serving import ROOT

STANDS = 2.0
FROZEN = {
    "waiting": "time.sleep(60)",
    "without giving Python's lock back": "re.match(r'(a+)+$', 'a' * 60 + 'marker-words')",
}


@pytest.mark.parametrize("how", FROZEN)
def test_a_standing_copy_ends_itself(tmp_path: Path, how: str) -> None:
    """A copy whose loop stands ends by itself within seconds and says where it stood; before that it stayed up."""
    before = (
        f"import re, signal, time\nfrom server import watchdog\nwatchdog.STANDS = {STANDS}\n"
        f"signal.signal(signal.SIGUSR1, lambda *given: {FROZEN[how]})\n"
    )
    with Running(tmp_path / "server.log", before=before) as server:
        with pytest.raises(subprocess.TimeoutExpired):
            server.process.wait(2 * STANDS)
        with Visitor(server.site) as visitor:
            assert visitor.run("compare").headings() == ["Side by side"]
            begun = time.monotonic()
            server.process.send_signal(signal.SIGUSR1)
            assert server.process.wait(20) == 1
        print(f"standing {how}: ended after {time.monotonic() - begun:.1f} s")
        assert "Timeout" in server.said() and "marker-words" not in server.said()


def test_a_standing_copy_answers_no_probe(tmp_path: Path) -> None:
    """While its loop stands neither probe is answered, so that both see it; afterwards both are well again."""
    before = "import signal, time\nsignal.signal(signal.SIGUSR1, lambda *given: time.sleep(4))\n"
    with Running(tmp_path / "server.log", before=before) as server:
        server.process.send_signal(signal.SIGUSR1)
        for path in ("/status", "/_stcore/health"):
            with pytest.raises(TimeoutError):
                urllib.request.urlopen(server.site + path, timeout=1)
        assert status(server.port, "/status")[0] == status(server.port, "/_stcore/health")[0] == 200


def test_sigterm_sends_tabs_on_and_lets_a_file_be_finished(tmp_path: Path) -> None:
    """On SIGTERM a file under way is made and fetched, tabs are closed with 1012, nobody new comes in; then it ends."""
    tabs = count(5, 200)
    with Running(tmp_path / "server.log") as server, ExitStack() as open_:
        visitors = [open_.enter_context(Visitor(server.site)) for _ in range(tabs)]
        for visitor in visitors:
            assert visitor.run("compare").headings() == ["Side by side"]
        with Session(server.site, "summary") as reader:
            reader.rerun()
            ask_for(reader, 1)
            server.process.send_signal(signal.SIGTERM)
            begun = time.monotonic()
            assert reader.take("Download my sheet (PDF)").startswith(b"%PDF")
            assert refused(server.site) == 503
            for path in ("/_stcore/health", "/status", "/compare"):
                assert status(server.port, path)[0] == 503
            for visitor in visitors:
                with pytest.raises(ConnectionClosed) as closed:
                    while True:
                        visitor.socket.recv(timeout=drain.WITHIN)
                assert closed.value.rcvd is not None and closed.value.rcvd.code == GOING_AWAY
            assert server.process.wait(drain.WITHIN) in (0, -signal.SIGTERM)
        print(f"{tabs} tabs sent on, copy ended {time.monotonic() - begun:.1f} s after SIGTERM")
        assert "Traceback" not in server.said()


def test_no_deaf_flooder_holds_up_the_end(tmp_path: Path) -> None:
    """A socket that is flooded by somebody who reads nothing delays the end by seconds, not for ever."""
    within, last = (drain.WITHIN, drain.LAST) if FULL else (3.0, 2.0)
    before = f"from server import drain\ndrain.WITHIN, drain.LAST = {within}, {last}\n"
    with Running(tmp_path / "server.log", before=before) as server:
        command = [sys.executable, "-m", "tests.faults.flood", server.site, "40", "deaf"]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as flooding:
            assert flooding.stdout is not None and flooding.stdout.readline()
            with Visitor(server.site) as visitor:
                for _ in range(20):
                    assert visitor.run("compare").headings() == ["Side by side"]
            server.process.send_signal(signal.SIGTERM)
            assert server.process.wait(within + drain.GOODBYE + last + 4) in (0, -signal.SIGTERM)
            flooding.kill()


def test_without_readers_it_ends_at_once(tmp_path: Path) -> None:
    """With nobody there a SIGTERM ends a copy as quickly as ever."""
    with Running(tmp_path / "server.log") as server:
        begun = time.monotonic()
        server.process.terminate()
        server.process.wait(20)
        assert time.monotonic() - begun < drain.QUIET + 2
