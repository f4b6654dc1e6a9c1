"""What stays in the browser: nothing that tells which pages were opened, and no cookie but those the notice names."""

from components.frame import pages
from tests.browser.reader import Window

NAMED = {"_streamlit_xsrf", "kept", "sticky", "browser"}


def test_a_walk_through_all_pages_leaves_no_trace(window: Window) -> None:
    """After a visit of every page, of an older version's traces too, localStorage is empty and no cookie outlasts."""
    reader = window(fresh=True)
    reader.page.goto(f"{reader.site}/robots.txt")
    reader.page.evaluate("localStorage.setItem('stActiveTheme-/summary-v2', 'System')")
    for page in pages.PAGES:
        reader.open(f"/{page.path}")
    assert reader.page.evaluate("JSON.stringify(localStorage)") == "{}"
    cookies = reader.page.context.cookies()
    assert {one["name"] for one in cookies} <= NAMED
    assert all(one["expires"] == -1 for one in cookies)


def test_other_things_can_still_be_kept(window: Window) -> None:
    """Only those notes are refused."""
    reader = window(fresh=True).open("/")
    reader.page.evaluate("localStorage.setItem('a', '1'), sessionStorage.setItem('b', '2')")
    assert reader.page.evaluate("[localStorage.getItem('a'), sessionStorage.getItem('b')]") == ["1", "2"]
