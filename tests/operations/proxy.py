"""A real nginx before two copies of the app, on free ports of this machine."""

import contextlib
import getpass
import subprocess
import sys
import time
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path
from string import Template

from tests import debian
from tests.serving import free_port, serve

ROOT = Path(__file__).parents[2]
NGINX = ROOT / "deploy/nginx"
TEMPLATE = NGINX / "options.conf.template"
MARK = "/robots.txt"
FILLED_IN = ("PUBLIC_HOST", "LISTEN", "APP_1", "APP_2", "ACCESS_LOG", "PROXY")
AS_WHOEVER = f"daemon off; user {getpass.getuser()};"
# Folders of the image's, which the test has elsewhere.
MOVED = {"/tmp/": "/", "/etc/nginx": "", "/dev/stderr": "/error.log"}
MOVED["/var/cache/nginx/"] = "/"


def find() -> str | None:
    """Path of an nginx on this machine, or None."""
    return debian.find("nginx")


@dataclass
class TwoCopies:
    """Two servers of ours behind nginx, each of which can be killed and started again."""

    folder: Path
    ports: tuple[int, int] = field(default_factory=lambda: (free_port(), free_port()))
    front: int = field(default_factory=free_port)
    copies: dict[int, subprocess.Popen[bytes]] = field(default_factory=dict)
    nginx: subprocess.Popen[bytes] | None = None

    @property
    def site(self) -> str:
        """The address readers use."""
        return f"http://localhost:{self.front}"

    def start(self) -> "TwoCopies":
        """Start both copies, then nginx with the project's own file, and wait until it answers."""
        for port in self.ports:
            self.start_copy(port)
        values = dict(
            zip(
                FILLED_IN,
                (
                    "localhost 127.0.0.1",
                    f"127.0.0.1:{self.front}",
                    f"127.0.0.1:{self.ports[0]}",
                    f"127.0.0.1:{self.ports[1]}",
                    str(self.folder / "access.log"),
                    "127.0.0.1",
                ),
                strict=True,
            )
        )
        for path in (NGINX / "nginx.conf", *(NGINX / "calm").iterdir(), TEMPLATE):
            there = self.folder / ("conf.d" if path == TEMPLATE else path.relative_to(NGINX).parent)
            there.mkdir(exist_ok=True)
            words = self._here(path.read_text(encoding="utf-8"))
            filled = Template(words).safe_substitute(values) if path == TEMPLATE else words
            (there / path.name.removesuffix(".template")).write_text(filled, encoding="utf-8")
        command = [str(find()), "-g", AS_WHOEVER, "-c", str(self.folder / "nginx.conf"), "-p", str(self.folder)]
        self.nginx = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(100):
            try:
                urllib.request.urlopen(f"{self.site}/_stcore/health", timeout=2)
                return self
            except OSError:
                try:
                    self.nginx.wait(0.1)
                except subprocess.TimeoutExpired:
                    continue
                break
        raise RuntimeError((self.folder / "error.log").read_text(encoding="utf-8"))

    def _here(self, settings: str) -> str:
        """Settings of nginx with this folder in place of those of the image."""
        for there, here in MOVED.items():
            settings = settings.replace(there, f"{self.folder}{here}")
        return settings

    def start_copy(self, port: int) -> None:
        """Start one copy, as compose.yaml would."""
        self.copies[port] = serve(port, STICKY_COOKIE="1", STREAMLIT_SERVER_COOKIE_SECRET="s" * 32)

    def kill_copy(self, port: int) -> None:
        """End one copy at once, in the middle of whatever it does."""
        self.copies[port].kill()
        self.copies[port].wait(20)

    def log(self) -> list[list[str]]:
        """The lines of nginx's log, split: time, method, path, status, bytes, seconds, copy.

        nginx writes a line after its answer has gone out, so a last request is made and waited for.
        """
        marks = [line[2] for line in self._lines()].count(MARK)
        with contextlib.suppress(OSError):
            urllib.request.urlopen(self.site + MARK, timeout=5)
        until = time.monotonic() + 20
        while time.monotonic() < until:
            lines = self._lines()
            if [line[2] for line in lines].count(MARK) > marks:
                return [line for line in lines if line[2] != MARK]
        raise RuntimeError(f"{MARK} does not stand in nginx's log")

    def _lines(self) -> list[list[str]]:
        return [line.split(" ") for line in (self.folder / "access.log").read_text("utf-8").splitlines()]

    def stop(self) -> None:
        """End everything."""
        for process in (*self.copies.values(), self.nginx):
            if process is not None and process.poll() is None:
                process.terminate()
                process.wait(20)


if __name__ == "__main__":
    sys.exit(debian.main("nginx", "nginx-light"))
