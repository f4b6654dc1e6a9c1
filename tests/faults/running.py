"""A server of ours whose log is kept, started from any copy of the project, if need be with something broken in it."""

import os
import subprocess
import sys
import urllib.request
from pathlib import Path
from types import TracebackType

from tests.serving import ROOT, free_port

_RUN = "from streamlit.web import cli\ncli.main(['run', 'app.py', '--server.port', '{port}'])\n"


class Running:
    """A running server. ``before`` is code its process runs ahead of it, ``wrapper`` a command that starts it."""

    def __init__(
        self, log: Path, folder: Path = ROOT, before: str = "", wrapper: tuple[str, ...] = (), **more: str
    ) -> None:
        self.port = free_port()
        self.log = log
        self.site = f"http://127.0.0.1:{self.port}"
        with log.open("wb") as out:
            self.process = subprocess.Popen(
                [*wrapper, sys.executable, "-c", before + _RUN.format(port=self.port)],
                cwd=folder,
                env=os.environ | more,
                stdout=out,
                stderr=subprocess.STDOUT,
            )

    def __enter__(self) -> "Running":
        for _ in range(1_200):
            try:
                urllib.request.urlopen(f"{self.site}/_stcore/health", timeout=1)
                return self
            except OSError:
                if self.process.poll() is not None:
                    break
                try:
                    self.process.wait(0.05)
                except subprocess.TimeoutExpired:
                    continue
        self.process.kill()
        raise RuntimeError(f"the server did not answer: {self.said()}")

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.process.terminate()
        self.process.wait(20)

    def said(self) -> str:
        """Everything in its log so far."""
        return self.log.read_text(encoding="utf-8", errors="replace")
