"""A tab whose server was restarted under it: what stands on its page still leads where it says."""

import json
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.reader import OPENED, Reader, other_files, own_questions
from tests.serving import free_port, serve

CUT_OFF = '[data-testid="stApp"]:not([data-test-connection-state="CONNECTED"])'
RUN = "() => document.querySelector('[data-kept-run]')?.dataset.keptRun ?? ''"
RAN_AGAIN = f"before => ![before, ''].includes(({RUN})())"
WORDS = "Who drives me home?"
pytestmark = pytest.mark.alone
ENDED: dict[str, Callable[[subprocess.Popen[bytes]], None]] = {
    "killed": lambda server: server.kill(),
    "told to end": lambda server: server.terminate(),
}


class Own:
    """A server of a test's own that can be ended and started again on the same port."""

    def __init__(self, browser: Browser) -> None:
        self.port = free_port()
        self.process = serve(self.port)
        self.context = browser.new_context(viewport={"width": 1280, "height": 800})
        self.reader = Reader(self.context.new_page(), f"http://localhost:{self.port}")

    def restart(self, how: str) -> Reader:
        """End the server, wait until the tab notices, start it again, wait until the page has run by itself."""
        before = self.reader.page.evaluate(RUN)
        ENDED[how](self.process)
        self.process.wait(20)
        self.reader.page.wait_for_selector(CUT_OFF, timeout=30_000)
        self.process = serve(self.port)
        self.reader.page.wait_for_function(RAN_AGAIN, arg=before, timeout=60_000)
        return self.reader.settled()

    def end(self) -> None:
        """Close the window and end the server."""
        self.context.close()
        self.process.terminate()
        self.process.wait(20)


@pytest.fixture
def own(browser: Browser) -> Iterator[Own]:
    """A running server of the test's own with a window at it."""
    server = Own(browser)
    yield server
    server.end()


def taken(reader: Reader, button: str) -> bytes:
    """The file that one press of a button gives."""
    with reader.page.expect_download(timeout=OPENED) as waiting:
        reader.page.get_by_role("button", name=button).click()
    return Path(waiting.value.path()).read_bytes()


@pytest.mark.parametrize("how", ENDED)
def test_downloads_work_after_a_restart(own: Own, how: str) -> None:
    """Twice restarted: the page runs again by itself, shows what it showed, and its first tap gives the file."""
    reader = own.reader.open("/summary")
    field = own_questions(reader.page)
    field.fill(WORDS)
    field.blur()
    reader.keeps("drives")
    reader.settled()
    for _ in range(2):
        own.restart(how)
        expect(own_questions(reader.page)).to_have_value(WORDS)
        reader.settled()  # A row that still grows moves what stands below it from under a tap.
        other_files(reader.page)
        reader.settled()
        assert WORDS in taken(reader, "As plain text").decode()
        assert taken(reader, "Download my sheet (PDF)").startswith(b"%PDF")
    kept = json.loads(reader.page.evaluate("() => sessionStorage.getItem('answers')"))
    assert kept["answers"]["own_questions"] == WORDS


def test_files_of_the_tables_work_after_a_restart(own: Own) -> None:
    """A reader who has answered nothing: the files on the sources page come after a restart as well."""
    reader = own.reader.open("/sources")
    own.restart("killed")
    assert taken(reader, "All tables (ZIP)").startswith(b"PK")
