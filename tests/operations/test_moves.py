"""Readers moved from copy to copy behind nginx: told to go, or cut off, they go on where they were."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests import debian
from tests.browser.reader import READY, Reader, other_files, own_questions
from tests.operations.proxy import TwoCopies

WORDS = "Who drives me home?"
RUN = "() => document.querySelector('[data-kept-run]')?.dataset.keptRun ?? ''"
RAN_AGAIN = f"before => ![before, ''].includes(({RUN})())"
pytestmark = [
    pytest.mark.alone,
    pytest.mark.skipif(debian.may_be_missed("nginx"), reason="no nginx on this machine"),
]


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TwoCopies]:
    """nginx and two copies, running."""
    running = TwoCopies(tmp_path_factory.mktemp("moves"))
    try:
        yield running.start()
    finally:
        running.stop()


def at_summary(browser: Browser, site: str) -> Reader:
    """A reader with words of their own on the summary."""
    reader = Reader(browser.new_context().new_page(), site).open("/summary")
    own_questions(reader.page).fill(WORDS)
    own_questions(reader.page).blur()
    reader.keeps("drives")
    return reader.settled()


def has_words(reader: Reader) -> bool:
    """Whether a tap gives the file with the reader's words."""
    other_files(reader.page)
    with reader.page.expect_download(timeout=20_000) as waiting:
        reader.page.get_by_role("button", name="As plain text").click()
    return WORDS in Path(waiting.value.path()).read_text(encoding="utf-8")


@pytest.mark.parametrize("how", ["told to end", "killed"])
def test_readers_move_and_their_files_come(two: TwoCopies, browser: Browser, how: str) -> None:
    """Each copy goes in turn and comes back: every tab works on with its words, and its files come from where it is."""
    tabs = [at_summary(browser, two.site) for _ in range(3)]
    for port in two.ports:
        runs = [tab.page.evaluate(RUN) for tab in tabs]
        begun = time.monotonic()
        if how == "killed":
            two.kill_copy(port)
        else:
            two.copies[port].terminate()
            two.copies[port].wait(20)
        ended = time.monotonic() - begun
        moved = 0
        for tab, before in zip(tabs, runs, strict=True):
            tab.page.wait_for_selector(READY, timeout=20_000)
            tab.settled()
            moved += tab.page.evaluate(RUN) != before
        print(
            f"{how}: copy gone after {ended:.1f} s, {moved} of 3 tabs moved, all stand after "
            f"{time.monotonic() - begun:.1f} s"
        )
        two.start_copy(port)
        for tab in tabs:
            expect(own_questions(tab.page)).to_have_value(WORDS)
            assert has_words(tab)
    for tab in tabs:
        tab.page.context.close()
