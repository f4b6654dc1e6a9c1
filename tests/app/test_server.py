"""The server as it is started: it refuses to start on wrong tables, and starts on right ones."""

import shutil
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

from tests.conftest import Copy

ROOT = Path(__file__).parents[2]
PARTS = ("app.py", "data", "components", "server", ".streamlit")


def project(tmp_path: Path) -> Path:
    """A copy of what the server needs, and nothing else."""
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, tmp_path / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, tmp_path / part)
    return tmp_path


def test_server_does_not_start_on_wrong_tables(tmp_path: Path) -> None:
    """With one wrong cell `streamlit run app.py` lists it, ends with 1, and shows no traceback."""
    folder = project(tmp_path)
    Copy(folder / "data" / "tables").edit("answers", 2, "source_ids", "feder-2012")
    done = subprocess.run(
        [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", "0"],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=60,
    )
    said = done.stdout + done.stderr
    assert done.returncode == 1
    assert "tables/answers.csv, row 2, column source_ids: unknown source 'feder-2012'" in said
    assert "Traceback" not in said


def test_uvicorn_serves_the_same_app(tmp_path: Path) -> None:
    """`uvicorn app:app` serves pages and the calm 404 as well."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = subprocess.Popen(
        [sys.executable, "-m", "uvicorn", "app:app", "--port", str(port), "--log-level", "error"], cwd=project(tmp_path)
    )
    try:
        for _ in range(120):
            try:
                page = urllib.request.urlopen(f"http://127.0.0.1:{port}/compare", timeout=2)
                break
            except OSError:
                assert server.poll() is None
                try:
                    server.wait(0.25)
                except subprocess.TimeoutExpired:
                    continue
        assert page.status == 200
        request = urllib.request.Request(f"http://127.0.0.1:{port}/nowhere")
        try:
            urllib.request.urlopen(request, timeout=5)
            raise AssertionError("a wrong address answered 200")
        except urllib.error.HTTPError as error:
            assert error.code == 404 and "988" in error.read().decode()
    finally:
        server.terminate()
        server.wait(20)
