"""What surrounds every page, in a real browser: caveat, focus, accessibility, console, requests, width."""

from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe

from components import pages
from data.catalogue import Catalogue
from tests.browser.reader import Window

PATHS = [f"/{page.path}" for page in pages.PAGES]
SIZES = [(320, 640), (390, 844), (768, 1024), (1280, 800)]
AXE = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
STRIP = """() => {
  const box = document.querySelector('[data-testid="stBottom"]').getBoundingClientRect();
  const note = document.querySelector('[role="note"][aria-label="Off-label notice"]');
  const style = getComputedStyle(note);
  const inner = note.getBoundingClientRect();
  const hit = document.elementFromPoint(inner.left + 8, inner.top + inner.height / 2);
  return {top: box.top, bottom: box.bottom, height: box.height, words: note.innerText,
          shown: style.visibility === 'visible' && inner.height > 0, uncovered: note.contains(hit)};
}"""
HIDDEN_FOCUS = """() => {
  const now = document.activeElement;
  if (!now || now === document.body) return null;
  const box = now.getBoundingClientRect();
  if (!box.width || !box.height) return null;
  const strip = document.querySelector('[data-testid="stBottom"]');
  const head = document.querySelector('table.grid thead');
  const name = now.tagName + ' ' + (now.innerText || now.ariaLabel || '').slice(0, 60);
  if (!strip.contains(now) && box.top >= strip.getBoundingClientRect().top) return name + ' lies under the strip';
  if (head && !head.contains(now) && head.parentElement.contains(now)) {
    const edge = head.querySelector('th:last-child').getBoundingClientRect();
    if (box.bottom <= edge.bottom && edge.top <= box.top) return name + ' lies under the header';
  }
  return null;
}"""


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_caveat_is_always_in_sight(
    window: Window, tables: Catalogue, path: str, width: int, height: int, scheme: str
) -> None:
    """At top, middle and bottom the whole strip is in the window, uncovered, at most 15 % of its height."""
    reader = window(width, height, scheme).open(path)
    for share in (0, 0.5, 1):
        reader.scroll(share)
        strip = reader.page.evaluate(STRIP)
        assert strip["shown"] and strip["uncovered"]
        assert strip["top"] >= 0 and strip["bottom"] <= height + 0.5
        assert strip["height"] <= 0.15 * height, strip
        for word in ("FDA", "988", "911", "off-label"):
            assert word in strip["words"]


@pytest.mark.parametrize("path", PATHS)
def test_caveat_is_one_line_in_a_low_window(window: Window, path: str) -> None:
    """In a window lower than 400 px the strip is one line."""
    strip = window(800, 360).open(path).page.evaluate(STRIP)
    assert strip["shown"] and strip["height"] <= 40


def test_caveat_cannot_be_removed(window: Window) -> None:
    """Nothing in the strip closes it; opening and closing the full notice leaves it, and keeps its height."""
    reader = window(390, 844).open("/compare")
    note = reader.page.get_by_role("note", name="Off-label notice")
    before = reader.page.evaluate(STRIP)["height"]
    assert note.get_by_role("button").count() == 0
    for _ in range(2):
        note.get_by_text("Full notice").click()
        assert reader.page.evaluate(STRIP)["height"] == pytest.approx(before, abs=1)
    reader.page.keyboard.press("Escape")
    assert note.is_visible()


def test_full_notice_opens_on_tap(window: Window, tables: Catalogue) -> None:
    """The strip opens the whole caveat."""
    reader = window(390, 844).open("/")
    reader.page.get_by_text("Full notice").click()
    panel = reader.page.locator(".strip-panel")
    assert panel.is_visible() and "Spravato" in panel.inner_text()


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(("width", "height"), [(320, 640), (1280, 800)])
def test_open_menu_leaves_the_caveat_uncovered(window: Window, path: str, width: int, height: int) -> None:
    """The menu, open, doesn't lie over the strip; it lists the pages and leads to them."""
    reader = window(width, height).open(path)
    reader.page.get_by_role("button", name="Menu").click()
    reader.page.get_by_test_id("stPopoverBody").get_by_role("link", name="Compare").wait_for()
    strip = reader.page.evaluate(STRIP)
    assert strip["uncovered"]
    other = next(page for page in pages.PAGES if f"/{page.path}" != path)
    reader.page.get_by_test_id("stPopoverBody").get_by_role("link", name=other.name).click()
    reader.page.get_by_role("heading", level=1, name=other.heading).wait_for()
    reader.page.get_by_test_id("stPopoverBody").wait_for(state="hidden")


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    ("width", "height", "scheme"), [(320, 640, "light"), (390, 844, "dark"), (1280, 800, "light"), (1280, 800, "dark")]
)
def test_axe_finds_nothing(window: Window, path: str, width: int, height: int, scheme: str) -> None:
    """axe-core (WCAG 2.2 A and AA, best practice) finds no violation; on Compare with everything open too."""
    reader = window(width, height, scheme).open(path)
    if path == "/compare":
        reader.page.get_by_text("Open all answers").click()
        reader.page.locator("table.grid td details[open]").first.wait_for()
        reader.settled()
    found = Axe().run(reader.page, options=AXE).response["violations"]
    assert [(one["id"], [node["html"][:160] for node in one["nodes"][:3]]) for one in found] == []


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_nothing_scrolls_sideways(window: Window, path: str, width: int) -> None:
    """No page is wider than its window."""
    reader = window(width, 700).open(path)
    wide = reader.page.evaluate(
        """() => { const main = document.querySelector('[data-testid="stMain"]');
                   return [main.scrollWidth - main.clientWidth, document.documentElement.scrollWidth - innerWidth]; }"""
    )
    assert max(wide) <= 0


@pytest.mark.parametrize("path", PATHS)
def test_console_is_quiet_and_requests_stay_home(window: Window, path: str) -> None:
    """No console error but Streamlit's own two 404 probes; no request leaves the server's own address."""
    reader = window().open(path)
    assert reader.complaints() == []
    assert len(reader.console) <= 2
    homes = {urlsplit(one).netloc for one in reader.requests if urlsplit(one).scheme in ("http", "https", "ws", "wss")}
    assert homes == {urlsplit(reader.site).netloc}


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(("width", "height"), [(320, 640), (1280, 800)])
def test_no_focus_hides_under_strip_or_header(window: Window, path: str, width: int, height: int) -> None:
    """Tabbing forwards and back, no focused control lies wholly under the strip or the sticky header."""
    reader = window(width, height).open(path)
    if path == "/compare":
        reader.page.locator("details.opener summary").first.click()
    hidden: list[str] = []
    for key in ("Tab", "Shift+Tab"):
        for _ in range(90):
            reader.page.keyboard.press(key)
            if found := reader.page.evaluate(HIDDEN_FOCUS):
                hidden.append(f"{key}: {found}")
    assert hidden == []


def test_browser_title_names_the_page(window: Window) -> None:
    """Each page has a browser title of its own."""
    titles = {window().open(path).page.title() for path in PATHS}
    assert len(titles) == len(PATHS)


@pytest.mark.parametrize("path", ["/nowhere", "/compare/nowhere", "/Nowhere/"])
def test_wrong_address_is_calm(window: Window, path: str) -> None:
    """A wrong address answers 404 with a calm page that holds the caveat, 988 and the way back."""
    reader = window(390, 844)
    answer = reader.page.goto(reader.site + path)
    assert answer is not None and answer.status == 404
    words = reader.page.inner_text("body")
    assert "no page at this address" in words and "988" in words and "Spravato" in words
    assert [one["id"] for one in Axe().run(reader.page, options=AXE).response["violations"]] == []
    reader.page.get_by_role("link", name="Go to the start").click()
    reader.page.get_by_role("heading", level=1).wait_for()


def test_app_answers_at_127_0_0_1(window: Window) -> None:
    """The app works at 127.0.0.1 as well as at localhost."""
    reader = window()
    reader.site = reader.site.replace("localhost", "127.0.0.1")
    reader.open("/compare")
    assert reader.page.locator("table.grid").is_visible()


@pytest.mark.parametrize("path", PATHS)
def test_thoughts_of_suicide_put_988_first(window: Window, path: str) -> None:
    """Choosing thoughts of suicide puts the crisis lines first under the heading, before any comparison."""
    reader = window(390, 844).open("/compare").choose_condition("Thoughts of suicide")
    reader.page.get_by_label("Crisis help").wait_for()
    if path == "/":
        reader.page.get_by_role("button", name="Menu").click()
        reader.page.get_by_test_id("stPopoverBody").get_by_role("link", name="Start").click()
        reader.page.get_by_text("Should I talk with my clinician").wait_for()
        reader.settled()
    crisis = reader.page.get_by_label("Crisis help")
    words = crisis.inner_text()
    assert "988" in words and "911" in words and "press 1" in words.lower()
    tops = reader.page.evaluate(
        """() => [document.querySelector('h1'), document.querySelector('.crisis'),
                  document.querySelector('[data-testid="stSelectbox"]')].map(one => one.getBoundingClientRect().top)"""
    )
    assert tops == sorted(tops)
    assert "suicid" not in reader.page.url


def test_first_load_asks_for_nothing_in_vain(window: Window) -> None:
    """The server is found at once, the socket opens without waiting for it to be asked, and only our font comes."""
    reader = window().open("/compare")
    asked = [urlsplit(one).path for one in reader.requests]
    assert [path for path in asked if path.endswith("/_stcore/health")] == ["/_stcore/health"]
    assert not [path for path in asked if "SourceSans" in path]
    order = reader.page.evaluate(
        """() => performance.getEntriesByType('resource').map(one => new URL(one.name).pathname)
             .filter(path => /(Selectbox|Html|index)\\.[^/]*\\.js|_stcore/.test(path))"""
    )
    kinds = [path.rsplit("/", 1)[-1].split(".")[0] for path in order]
    assert max(map(kinds.index, ("index", "Html", "Selectbox"))) < kinds.index("health"), kinds


@pytest.mark.parametrize(("scheme", "colour"), [("light", "rgb(252, 250, 246)"), ("dark", "rgb(21, 27, 29)")])
def test_our_colours_stand_before_the_server_has_answered(window: Window, scheme: str, colour: str) -> None:
    """While the socket is still shut the page has our background already: nothing flashes."""
    reader = window(scheme=scheme)
    reader.page.route_web_socket("**/_stcore/stream", lambda socket: None)
    reader.page.goto(reader.site + "/compare")
    reader.page.wait_for_selector('[data-testid="stApp"]')
    assert (
        reader.page.evaluate("() => getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor")
        == colour
    )
