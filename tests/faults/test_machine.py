"""The machine under the server: a disk that can't be written, memory over many reruns."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from streamlit.proto.WidgetStates_pb2 import WidgetState

from components.frame import pages
from data.catalogue import Catalogue
from tests.app.test_server import project
from tests.faults import count
from tests.faults.running import Running
from tests.faults.visitor import Visitor


@pytest.fixture
def unwritable() -> Iterator[Path]:
    """A copy of the project in which nobody may write, root aside."""
    place = Path(tempfile.mkdtemp())
    place.chmod(0o755)
    folder = project(place)
    for path in (*folder.rglob("*"), folder):
        path.chmod(0o555 if path.is_dir() else 0o444)
    yield folder
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o755)
    shutil.rmtree(place)


SESSIONS_KEPT = 128  # Streamlit keeps so many closed sessions for readers who come back


def without_rights() -> tuple[str, ...]:
    """A command that takes root's right to write anywhere from what it starts; nothing for an ordinary user."""
    if os.getuid() != 0:
        return ()
    if not shutil.which("setpriv"):
        pytest.skip("root can write anywhere, and setpriv isn't there to prevent it")
    return ("setpriv", "--bounding-set=-all")


def test_nothing_is_written(unwritable: Path, tmp_path: Path) -> None:
    """On a disk that can't be written, home included, every page stands, and no file is new or changed."""
    with pytest.raises(subprocess.CalledProcessError):
        touch = f"open({str(unwritable / 'app.py')!r}, 'a')"
        subprocess.run([*without_rights(), sys.executable, "-c", touch], check=True, capture_output=True)
    before = {path: path.stat().st_mtime_ns for path in unwritable.rglob("*")}
    with (
        Running(tmp_path / "server.log", unwritable, wrapper=without_rights(), HOME=str(unwritable / "home")) as server,
        Visitor(server.site) as visitor,
    ):
        for page in pages.PAGES:
            assert visitor.run(page.path).headings() == [page.heading]
    assert {path: path.stat().st_mtime_ns for path in unwritable.rglob("*")} == before
    said = server.said()
    assert "Error" not in said and "Traceback" not in said


def test_memory_stays_flat(tmp_path: Path, catalogue: Catalogue) -> None:
    """After a warm-up, reruns of all pages with changing choices leave the server's memory within 10 %."""
    reruns, a_session = count(600, 20_000), 50
    names = ["", *(row.patient_name for row in catalogue.conditions)]
    with Running(tmp_path / "server.log") as server:
        process = psutil.Process(server.process.pid)

        def visit(number: int, turns: int = a_session) -> None:
            page = pages.PAGES[number % len(pages.PAGES)]
            with Visitor(server.site) as visitor:
                known = visitor.run(page.path).widgets()
                for turn in range(turns - 1):
                    chosen = {
                        name: WidgetState(string_value=names[(number + turn) % len(names)])
                        for name in known
                        if name.endswith("-condition")
                    }
                    assert visitor.run(page.path, widgets=chosen).headings() == [page.heading]

        for number in range(count(len(pages.PAGES), SESSIONS_KEPT)):
            visit(number, 20)
        before = process.memory_info().rss
        for number in range(reruns // a_session):
            visit(number)
        grown = process.memory_info().rss / before - 1
    print(f"{reruns} reruns: {before / 2**20:.0f} MiB, {grown:+.1%}")
    assert grown < 0.10
