"""A tab left open while the server is replaced by one whose scripts have other names."""

import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from streamlit import file_util

from tests.browser.reader import Reader
from tests.browser.test_keep import CONNECTED, CUT_OFF, chosen, go, still_chosen
from tests.browser.test_line import loads, no_red_box, words_of_ours
from tests.serving import free_port, serve

LOADED_AGAIN = "() => performance.getEntriesByType('navigation')[0]?.type === 'reload'"
NAMED = re.compile(r"\.([\w-]{8})\.(?=(?:js|css)\b)", re.ASCII)


def renamed(folder: Path) -> Path:
    """Streamlit's files under other names throughout, as another version brings them; and a hook that serves these."""
    static = folder / "static"
    shutil.copytree(file_util.get_static_dir(), static)
    for path in [path for path in static.rglob("*") if path.suffix in (".js", ".css", ".html")]:
        path.write_text(NAMED.sub(r".\1x.", path.read_text(encoding="utf-8")), encoding="utf-8")
        path.rename(path.with_name(NAMED.sub(r".\1x.", path.name)))
    hook = f"from streamlit import file_util\nfile_util.get_static_dir = lambda: {str(static)!r}\n"
    (folder / "sitecustomize.py").write_text(hook, encoding="utf-8")
    return folder


@pytest.mark.alone
def test_a_tab_open_over_an_upgrade_goes_on(browser: Browser, tmp_path: Path) -> None:
    """What the tab hasn't asked for yet is gone under its old name: it loads again by itself, once, answers and all."""
    newer = renamed(tmp_path)
    port = free_port()
    server = serve(port)
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    try:
        reader = chosen(Reader(context.new_page(), f"http://localhost:{port}"))
        server.kill()
        server.wait(20)
        reader.page.wait_for_selector(CUT_OFF, timeout=30_000)
        server = serve(port, PYTHONPATH=str(newer))
        reader.page.wait_for_selector(CONNECTED, timeout=60_000)
        still_chosen(reader)
        reader.page.locator(".st-key-steps").get_by_role("link", name="My summary").click()
        reader.page.wait_for_function(LOADED_AGAIN, timeout=30_000)
        reader.page.get_by_role("button", name="Download my sheet (PDF)").wait_for(timeout=30_000)
        reader.settled()
        assert any("x.js" in address for address in reader.requests)
        assert loads(reader, "/compare") + loads(reader, "/summary") == 2 and no_red_box(reader)
        assert "did not come" not in words_of_ours(reader).inner_text()
        still_chosen(go(reader, "Side by side"))
    finally:
        context.close()
        server.kill()
        server.wait(20)
