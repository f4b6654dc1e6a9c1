"""The browser that the browser tests use."""

from tests.browser.conftest import browser

__all__ = ["browser"]
