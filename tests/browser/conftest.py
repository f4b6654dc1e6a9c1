"""A server of ours and a Chromium to look at it with. Waits are on states, never on time."""

import os
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO, Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.chromium import FLAGS, find

ROOT = Path(__file__).parents[2]
ARTEFACTS = Path(__file__).parent / "artefacts"
HOME = {"localhost", "127.0.0.1"}
BROKEN_POLICY = "policy violated"
WATCH = f"""document.addEventListener('securitypolicyviolation', event =>
  console.error('{BROKEN_POLICY}: ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sourceFile));"""
READY = '[data-testid="stApp"][data-test-script-state="notRunning"][data-test-connection-state="CONNECTED"]'


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
    for _ in range(240):
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=1)
            return server
        except OSError:
            if server.poll() is not None:
                raise RuntimeError(f"the server ended with {server.returncode}") from None
            try:
                server.wait(0.25)
            except subprocess.TimeoutExpired:
                continue
    server.kill()
    raise RuntimeError("the server did not answer")


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """Address of a running server of ours."""
    port = free_port()
    server = serve(port)
    yield f"http://localhost:{port}"
    server.terminate()
    server.wait(20)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium, shared by all tests."""
    path = find()
    if path is None:
        pytest.fail("no Chromium: run `make test`, which installs one")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield chromium
        chromium.close()


class Reader:
    """A reader at a window: opens pages, waits for them, notes what the console and the network said."""

    def __init__(self, page: Page, site: str) -> None:
        self.page = page
        self.site = site
        self.console: list[str] = []
        self.requests: list[str] = []
        page.set_default_timeout(8000)
        page.add_init_script(WATCH)
        page.on("console", lambda message: self.console.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: self.console.append(str(error)))
        page.on("request", lambda request: self.requests.append(request.url))

    def open(self, path: str) -> "Reader":
        """Open a page and wait until it stands."""
        self.page.goto(self.site + path)
        self.page.wait_for_selector('[data-testid="stMain"] h1')
        self.page.wait_for_selector(".strip")
        return self.settled()

    def settled(self) -> "Reader":
        """Wait until the script has run and the page is drawn."""
        self.page.wait_for_selector(READY)
        self.page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        return self

    def choose_condition(self, name: str) -> "Reader":
        """Choose what the reader wants help with."""
        self.page.get_by_role("combobox", name="I want help with").click()
        self.page.get_by_role("option", name=name).click()
        self.page.wait_for_function(
            "name => document.querySelector('[data-testid=\"stSelectbox\"] input').value === name", arg=name
        )
        return self.settled()

    def press(self, name: str) -> "Reader":
        """Press one of the option pills and wait for its column to come or go."""
        self.page.locator(".st-key-options").get_by_text(name, exact=True).click()
        return self.settled()

    def scroll(self, share: float) -> "Reader":
        """Scroll to a share (0 to 1) of the page."""
        self.page.evaluate(
            """share => { const main = document.querySelector('[data-testid="stMain"]');
                          main.scrollTop = share * (main.scrollHeight - main.clientHeight); }""",
            share,
        )
        return self.settled()

    def complaints(self) -> list[str]:
        """Console errors but for the two 404 probes that Streamlit sends under a page's path."""
        return [line for line in self.console if "404" not in line or line.startswith(BROKEN_POLICY)]

    def strayed(self) -> list[str]:
        """What broke the Content-Security-Policy, and requests that left this machine."""
        away = [one for one in self.requests if urlsplit(one).hostname and urlsplit(one).hostname not in HOME]
        return away + [line for line in self.console if line.startswith(BROKEN_POLICY)]


Window = Callable[..., Reader]


@pytest.fixture
def window(browser: Browser, site: str) -> Iterator[Window]:
    """Opens windows: ``window(390, 844, scheme="dark")``; all are closed at the end.

    In no test may a window break the policy or ask anything of another host.
    """
    contexts = []
    readers = []

    def opening(width: int = 1280, height: int = 800, scheme: str = "light", **more: Any) -> Reader:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme=scheme,
            reduced_motion="reduce",
            **more,  # type: ignore[arg-type]
        )
        contexts.append(context)
        readers.append(Reader(context.new_page(), site))
        return readers[-1]

    yield opening
    for context in contexts:
        context.close()
    assert [one for reader in readers for one in reader.strayed()] == []
