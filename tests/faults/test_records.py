"""A reader's words are in no log, by whatever way they reach the server: sockets, addresses, files, faults."""

import os
import re
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from websockets.exceptions import ConnectionClosed, WebSocketException
from websockets.sync.client import connect

from components.frame import pages
from tests.faults import count
from tests.faults.running import Running
from tests.faults.taker import Taker
from tests.faults.visitor import Visitor
from tests.serving import ROOT, free_port

MARK = "zqmarker"
# Every file that is made fails, with the reader's own words as the reason; so does whoever chooses clinical words.
FAILING = """
import threading, warnings
from components.sheets import as_text, desk
def as_text_fails(summary):
    warnings.warn(f"odd: {summary.own.text}", UserWarning)
    threading.Thread(target=lambda: [][summary.own.text]).start()
    raise ValueError(summary.own.text)
desk.as_text = as_text_fails
"""


@pytest.fixture(scope="module")
def failing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A server of ours whose text files fail, and that says all it can say."""
    log = tmp_path_factory.mktemp("log") / "server.log"
    with Running(log, before=FAILING, PYTHONWARNINGS="always", STREAMLIT_LOGGER_LEVEL="debug") as server:
        yield server


def ask(site: str, path: str, **headers: str) -> None:
    """Ask an address; whatever it answers."""
    try:
        urllib.request.urlopen(urllib.request.Request(site + path, headers=headers), timeout=20).read()
    except urllib.error.HTTPError as error:
        error.read()


def knock(site: str, *protocols: str, path: str = "/_stcore/stream", **headers: str) -> None:
    """Open a socket with these protocols and headers, say something that can't be read, and see it closed."""
    address = site.replace("http", "ws") + path
    try:
        with connect(address, subprotocols=list(protocols), additional_headers=headers) as socket:  # type: ignore[arg-type]
            socket.send(MARK.encode())
            while True:
                socket.recv(timeout=10)
    except (ConnectionClosed, WebSocketException, OSError, TimeoutError):
        return


def every_way(server: Running) -> None:
    """All ways by which words reach a server."""
    for page in pages.PAGES:
        ask(server.site, f"/{page.path}?q={MARK}", Referer=f"http://{MARK}.example/", Cookie=f"kept={MARK}")
    for path in (f"/{MARK}", f"/media/{MARK}", f"/static/{MARK}.js", f"/app/static/{MARK}", f"/_stcore/{MARK}"):
        ask(server.site, path, Origin=f"http://{MARK}.example")
    for protocols in (("streamlit", MARK, MARK), ("streamlit", "none", f"{MARK}-{MARK}"), (MARK,)):
        knock(server.site, *protocols)
        knock(server.site, *protocols, Origin=f"http://{MARK}.example", path=f"/_stcore/stream?{MARK}")
    with Taker(server.site) as taker:
        drawn = taker.write(f"{MARK}\n2026-01-01 ERROR forged")
        assert taker.take(drawn, "As plain text") == ""
        assert taker.ask(MARK) == ""
        assert taker.ask(f"{MARK}\n2026-01-01 ERROR forged {MARK}") == ""
        for name in drawn.widgets():
            if name.endswith("-paper"):
                taker.run("summary", widgets={name: WidgetState(string_value=MARK)})
    with Visitor(server.site) as visitor:
        visitor.run("", query=f"c={MARK}")
        message = BackMsg()
        message.rerun_script.page_name, message.rerun_script.fragment_id = "compare", f"{MARK}\nforged"
        message.rerun_script.page_script_hash = MARK
        visitor.socket.send(message.SerializeToString())
        message = BackMsg()
        message.backend_operation_request.request_id = f"{MARK}\nforged"
        message.backend_operation_request.session_id = MARK
        message.backend_operation_request.deferred_file.file_id = MARK
        visitor.socket.send(message.SerializeToString())
        message.backend_operation_request.session_id = visitor.session_id
        visitor.socket.send(message.SerializeToString())
        visitor.run("")
        ids.append(visitor.session_id)


ids: list[str] = []


def test_no_reader_is_in_the_log(failing: Running) -> None:
    """At the most talkative setting, the log of a server whose makers fail holds no word, id or forged line."""
    for _ in range(count(1, 20)):
        every_way(failing)
    said = failing.said()
    assert "ValueError at <string>" in said and "IndexError" not in said
    assert "TypeError at <string>" in said and "UserWarning at <string>" in said
    assert MARK not in said and "forged" not in said
    assert not any(one in said or one[:8] in said for one in ids if one)
    assert re.findall(r"\b[0-9a-f]{8}-[0-9a-f]{4}-", said) == []


def test_uvicorn_lists_no_reader(tmp_path: Path) -> None:
    """`uvicorn app:app` says where it listens, and keeps no list of who asked for what."""
    number, log = free_port(), tmp_path / "server.log"
    with log.open("wb") as out:
        command = [sys.executable, "-m", "uvicorn", "app:app", "--port", str(number)]
        server = subprocess.Popen(command, cwd=ROOT, env=dict(os.environ), stdout=out, stderr=out)
    try:
        for _ in range(240):
            try:
                ask(f"http://127.0.0.1:{number}", f"/compare?q={MARK}")
                break
            except OSError:
                assert server.poll() is None
                time.sleep(0.25)
        ask(f"http://127.0.0.1:{number}", f"/{MARK}", Referer=MARK)
        knock(f"http://127.0.0.1:{number}", "streamlit", path=f"/_stcore/stream?{MARK}")
    finally:
        server.terminate()
        server.wait(20)
    said = log.read_text(encoding="utf-8")
    assert f"http://127.0.0.1:{number}" in said
    assert MARK not in said and "GET /" not in said and "127.0.0.1:" not in said.replace(f"127.0.0.1:{number}", "")
