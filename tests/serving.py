"""Servers of ours for tests: on a free port of this machine, started and waited for."""

import os
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path
from typing import IO

ROOT = Path(__file__).parents[1]


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def serve(
    port: int,
    script: str = "app.py",
    folder: Path = ROOT,
    said: IO[bytes] | int = subprocess.DEVNULL,
    **environment: str,
) -> subprocess.Popen[bytes]:
    """Start the app on a port and wait until it answers; ``said`` takes what it prints."""
    server = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", script, "--server.port", str(port)],
        cwd=folder,
        env=os.environ | environment,
        stdout=said,
        stderr=said,
    )
    for _ in range(1_200):
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=1)
            return server
        except OSError:
            if server.poll() is not None:
                raise RuntimeError(f"the server ended with {server.returncode}") from None
            try:
                server.wait(0.05)
            except subprocess.TimeoutExpired:
                continue
    server.kill()
    raise RuntimeError("the server did not answer")
