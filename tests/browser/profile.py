"""A Chromium of a reader's own, with settings that only a profile can hold."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext

from tests.browser import chromium

NO_STORAGE = {"profile": {"default_content_setting_values": {"cookies": 2}}}
LARGE_LETTERS = {"webkit": {"webprefs": {"default_font_size": 32, "default_fixed_font_size": 26}}}

# Chromium's step for a page drawn four times as large: a power of 1.2.
FOUR_TIMES = {"partition": {"default_zoom_level": {"x": 7.6035680338}}}


@contextmanager
def with_settings(browser: Browser, folder: Path, settings: dict[str, Any], **more: Any) -> Iterator[BrowserContext]:
    """A browser whose profile holds these settings (Chromium's own names for them)."""
    (folder / "Default").mkdir(parents=True, exist_ok=True)
    (folder / "Default" / "Preferences").write_text(json.dumps(settings), encoding="utf-8")
    context = browser.browser_type.launch_persistent_context(
        folder,
        executable_path=chromium.own_or_the_systems(browser.browser_type),
        args=chromium.FLAGS,
        reduced_motion="reduce",
        **more,
    )
    yield context
    context.close()
