"""A server of ours and windows to look at it with."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.browser.reader import OPENED, Reader, Window
from tests.serving import free_port, serve
from wording.said import LANGUAGES, LOCALES

expect.set_options(timeout=OPENED)


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """Address of a running server of ours."""
    port = free_port()
    server = serve(port)
    yield f"http://localhost:{port}"
    server.terminate()
    server.wait(20)


@pytest.fixture(scope="session")
def tablet_site() -> Iterator[str]:
    """Address of a server for a shared tablet, with the usual five minutes."""
    port = free_port()
    server = serve(port, KIOSK="1", KIOSK_IDLE="")
    yield f"http://localhost:{port}"
    server.terminate()
    server.wait(20)


@pytest.fixture(scope="session")
def shared(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """One context for all windows of the same settings: scripts are fetched and read once, not at every window."""
    contexts: dict[str, BrowserContext] = {}

    def of(**settings: Any) -> BrowserContext:
        key = repr(sorted(settings.items()))
        if key not in contexts:
            contexts[key] = browser.new_context(reduced_motion="reduce", **settings)
        return contexts[key]

    yield of
    for context in contexts.values():
        context.close()


@pytest.fixture
def window(browser: Browser, shared: Callable[..., BrowserContext], site: str) -> Iterator[Window]:
    """Opens windows: ``window(390, 844, scheme="dark")``; all are closed at the end, and cookies go with them.

    ``language="es"`` gives a browser that wishes for Spanish, ``fresh`` one that has fetched nothing yet and keeps its
    clock, storage and files to itself. In no test may a window break the policy or ask anything of another host.
    """
    contexts: list[tuple[BrowserContext, bool]] = []
    readers: list[Reader] = []

    def opening(
        width: int = 1280,
        height: int = 800,
        scheme: str = "light",
        *,
        fresh: bool = False,
        language: str = LANGUAGES[0],
        **more: Any,
    ) -> Reader:
        more |= {} if language == LANGUAGES[0] else {"locale": LOCALES[language]}
        context = browser.new_context(reduced_motion="reduce", **more) if fresh else shared(**more)
        contexts.append((context, fresh))
        page = context.new_page()
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        readers.append(Reader(page, site, language))
        return readers[-1]

    yield opening
    for context, fresh in contexts:
        if fresh:
            context.close()
            continue
        for page in context.pages:
            page.close()
        context.clear_cookies()
    assert [one for reader in readers for one in reader.strayed()] == []
