"""What stood in the first answer comes into the app from there, whole and at once, and not over the socket again."""

import pytest
from playwright.sync_api import WebSocket

from tests.browser.reader import Reader, Window

TAKEN = "html:not([data-first]) #root h1"
NAMES = {"/compare": "Side by side", "/evidence": "Does it help?", "/sources": "Sources"}
MAIN = "[data-testid=stMainBlockContainer]"
MOST = 20_000
WORDS = "selector => document.querySelector(`#root ${selector}`)?.innerText ?? ''"
WAITING = "#root .part-in-tab"
WITHOUT_PARTS = """document.addEventListener('readystatechange', () =>
  document.querySelectorAll('[data-piece]').forEach(one => one.removeAttribute('data-piece')));"""


def opened(reader: Reader, path: str) -> int:
    """Open a page until the app has taken over; the bytes that its socket brought."""
    brought: list[int] = []

    def noted(socket: WebSocket) -> None:
        socket.on("framereceived", lambda data: brought.append(len(data)))

    reader.page.on("websocket", noted)
    reader.open(path).page.wait_for_selector(TAKEN)
    return sum(brought)


@pytest.mark.parametrize("path", NAMES)
def test_a_first_run_brings_little(window: Window, path: str) -> None:
    """The socket brings at most 20 KB (Compare: 258 before), and the app has the same words as where it brings all."""
    reader, whole = window(1280, 800, fresh=True), window(1280, 800, fresh=True)
    assert opened(reader, path) < MOST
    assert not reader.page.locator(WAITING).count()
    opened(whole, "/")
    whole.go_to(NAMES[path])
    whole.page.wait_for_url(f"**{path}")
    whole.settled()
    assert whole.page.evaluate(WORDS, MAIN) == reader.page.evaluate(WORDS, MAIN)
    assert reader.complaints() == whole.complaints() == []


def test_a_choice_and_the_way_back(window: Window) -> None:
    """Another condition's answers come over the socket; back at the first ones they stand as at first."""
    page = window(1280, 800).open("/compare").page
    page.wait_for_selector(TAKEN)
    reader = Reader(page, "")
    before = page.locator("#root table.grid").inner_text()
    reader.choose_condition("PTSD")
    page.locator("#root table.grid caption", has_text="PTSD").wait_for()
    reader.choose_condition("Any: general answers")
    page.locator("#root table.grid caption:not(:has-text('PTSD'))").wait_for(state="attached")
    assert page.locator("#root table.grid").inner_text() == before
    assert not page.locator(WAITING).count()


def test_a_tab_that_holds_nothing_fetches_it(window: Window) -> None:
    """A tab whose first answer lacked the parts asks for that page once more, and shows them."""
    reader = window(1280, 800, fresh=True)
    reader.page.add_init_script(WITHOUT_PARTS)
    reader.open("/compare").page.wait_for_selector("#root table.grid td", state="attached")
    assert any("/compare?lang=en&part=" in one for one in reader.requests)
    assert not reader.page.locator(WAITING).count()
