"""A server of ours and windows to look at it with."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.reader import Reader, Window
from tests.serving import free_port, serve


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """Address of a running server of ours."""
    port = free_port()
    server = serve(port)
    yield f"http://localhost:{port}"
    server.terminate()
    server.wait(20)


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
