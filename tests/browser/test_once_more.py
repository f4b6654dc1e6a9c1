"""The rows of README's table of faults that need a browser, attacked once more in other ways.

FAULTS=full tries every way on every page, otherwise some ways on two pages.
"""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from components.frame import pages
from tests.browser.reader import OPENED, READY, Reader, Window
from tests.browser.test_forced_colours import SWITCH, differing, forced, picture
from tests.browser.test_frame import STRIP
from tests.browser.test_keep import CONNECTED, CUT_OFF, chosen, go, still_chosen
from tests.browser.test_kiosk import idle
from tests.browser.test_line import (
    COUNT_LOADS,
    LOADED_AGAIN,
    ON_STRIP,
    Line,
    later,
    leave_for,
    linked_again,
    loads,
    no_red_box,
    readable,
    slow,
    violations,
    words_of_ours,
)
from tests.browser.test_low_windows import OUT_OF_SIGHT, WORDS, fitted
from tests.browser.test_turning_pages import TRANSLATE, listening, walk
from tests.browser.test_upgrade import renamed
from tests.faults import FULL
from tests.serving import free_port, serve

PAGES = pages.PAGES if FULL else (pages.PAGES[1], pages.PAGES[-4])
SOME = None if FULL else 1
PATHS = [f"/{page.path}" for page in PAGES]
PORTAL = "<!doctype html><title>Welcome</title><p>Please sign in to this network."


def portal(route: Route) -> None:
    """What a network that wants a signature first answers to whatever is asked."""
    route.fulfill(status=200, content_type="text/html", body=PORTAL)


def portal_for_all_scripts(page: Page) -> None:
    """Each script of the page is a page of the network's."""
    page.route("**/static/js/*.js", portal)


def socket_that_closes(page: Page) -> None:
    """A socket that opens and closes at once, again and again."""
    page.route_web_socket("**/_stcore/stream", lambda socket: socket.close(code=1000))


def no_styles(page: Page) -> None:
    """Scripts for which a proxy has no room, and no style."""
    page.route("**/static/css/*.css", lambda route: route.abort())
    page.route("**/static/js/index.*.js", lambda route: route.fulfill(status=503))


@pytest.mark.parametrize("blocked", [socket_that_closes, portal_for_all_scripts, no_styles][:SOME])
def test_networks_that_stop_a_page_in_other_ways(window: Window, blocked: Callable[[Page], None]) -> None:
    """Scripts answered by a network's own page, sockets that close at once, scripts refused: plain words and 988."""
    reader = window(390, 844, fresh=True)
    blocked(reader.page)
    reader.page.add_init_script(COUNT_LOADS)
    slow(reader)
    if blocked is not socket_that_closes:
        reader.page.wait_for_function(LOADED_AGAIN, timeout=OPENED)
    expect(readable(later(reader, 9))).to_contain_text("You can read on. Choosing", use_inner_text=True)
    assert violations(reader) == []


@pytest.mark.alone
def test_a_line_that_comes_and_goes(window: Window) -> None:
    """Cut and back five times within a minute, in the middle of choosing: the strip stays, and every answer."""
    reader = window(390, 844, fresh=True)
    line = Line(reader.page)
    reader.page.clock.install()
    chosen(reader)
    for _ in range(5):
        line.cut()
        reader.page.wait_for_selector(CUT_OFF)
        later(reader, 4)
        expect(words_of_ours(reader)).to_contain_text("The line to our server is lost.")
        reader.page.wait_for_function(ON_STRIP)
        strip = reader.page.evaluate(STRIP)
        assert strip["shown"] and strip["uncovered"]
        line.shut = False
        linked_again(reader)
    later(reader, 6)
    expect(words_of_ours(reader)).to_be_empty()
    still_chosen(reader)


def test_a_choice_whose_answer_is_lost_with_the_line(window: Window) -> None:
    """A choice that has left before the line went, and of which nothing came back, is shown once the line is back."""
    reader = window(390, 844, fresh=True)
    line = Line(reader.page)
    bar = reader.open("/evidence").unfold().page.locator(".st-key-choice_bar summary")
    expect(bar).to_contain_text("In general")
    line.deaf = True
    reader.choose_condition("PTSD")
    line.cut()
    reader.page.wait_for_selector(CUT_OFF)
    expect(bar).to_contain_text("In general")
    line.shut = line.deaf = False
    reader.page.wait_for_selector(CONNECTED, timeout=30_000)
    expect(bar).to_contain_text("PTSD", timeout=OPENED)


def test_a_line_lost_with_the_menu_open_and_answers_under_way(window: Window) -> None:
    """What is chosen in the moment the line goes, with the menu open, is there once the line is back."""
    reader = window(1280, 800, fresh=True)
    line = Line(reader.page)
    chosen(reader)
    line.cut()
    reader.page.wait_for_selector(CUT_OFF)
    menu = reader.open_menu()
    strip = reader.page.evaluate(STRIP)
    assert strip["shown"] and strip["uncovered"]
    expect(menu.get_by_text("Before you go", exact=True)).to_be_visible()
    reader.page.keyboard.press("Escape")
    line.shut = False
    reader.page.wait_for_selector(CONNECTED, timeout=30_000)
    still_chosen(reader)


@pytest.mark.parametrize("how", ["portal", "refused"][:SOME])
def test_a_script_that_is_another_page(window: Window, how: str) -> None:
    """A network's own page, or 503, in a script's place: one reload, then calm words; no red box, answers stay."""
    reader = chosen(window(390, 844, fresh=True))
    answer = portal if how == "portal" else lambda route: route.fulfill(status=503, body="")
    reader.page.route("**/static/js/DownloadButton.*.js", answer)
    leave_for(reader, "My summary")
    expect(words_of_ours(reader)).to_contain_text("A part of this page did not come.", timeout=20_000)
    reader.settled()
    assert loads(reader, "/summary") == 1 and no_red_box(reader)
    reader.page.unroute_all()
    words_of_ours(reader).get_by_role("link", name="load it again").click()
    reader.page.get_by_role("button", name="Download my sheet (PDF)").wait_for(timeout=OPENED)
    still_chosen(go(reader.settled(), "Side by side"))


@pytest.mark.alone
def test_two_upgrades_within_minutes(browser: Browser, tmp_path: Path) -> None:
    """A second upgrade within ten minutes: no second reload by itself, but words, a way on, and every answer."""
    (tmp_path / "one").mkdir()
    newer, port = renamed(tmp_path / "one"), free_port()
    server = serve(port)
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    try:
        reader = chosen(Reader(context.new_page(), f"http://localhost:{port}"))
        reader.page.evaluate("() => tab.set('reloaded', String(Date.now()))")
        server.kill()
        server.wait(20)
        reader.page.wait_for_selector(CUT_OFF, timeout=30_000)
        server = serve(port, PYTHONPATH=str(newer))
        reader.page.wait_for_selector(CONNECTED, timeout=60_000)
        go(still_chosen(reader), "My summary")
        said = words_of_ours(reader)
        expect(said).to_contain_text("A part of this page did not come.", timeout=20_000)
        assert no_red_box(reader)
        said.get_by_role("link", name="load it again").click()
        reader.page.get_by_role("button", name="Download my sheet (PDF)").wait_for(timeout=30_000)
        still_chosen(go(reader.settled(), "Side by side"))
    finally:
        context.close()
        server.kill()
        server.wait(20)


FULL_DISK = """Storage.prototype.setItem = function () { throw new DOMException('full', 'QuotaExceededError'); };"""
LATER_FULL = """addEventListener('load', () => {
  Storage.prototype.setItem = function () { throw new DOMException('full', 'QuotaExceededError'); };
});"""
NO_COOKIES = "Object.defineProperty(document, 'cookie', {get: () => '', set: () => {}});"
STORAGES = {"full": FULL_DISK, "full later": LATER_FULL, "no cookies": NO_COOKIES}


@pytest.mark.parametrize("how", STORAGES)
def test_storage_that_takes_nothing_more(window: Window, how: str) -> None:
    """Storage that is full from the start or fills up, cookies that are swallowed: pages work, the console is quiet."""
    reader = window(390, 844, fresh=True)
    reader.page.add_init_script(STORAGES[how])
    reader.open("/compare").choose_condition("PTSD").page.locator("table.grid caption", has_text="PTSD").wait_for()
    go(go(reader, "My summary"), "Side by side").page.locator("table.grid caption", has_text="PTSD").wait_for()
    assert reader.complaints() == []
    if how == "no cookies":
        reader.again()
        reader.page.locator("table.grid caption", has_text="PTSD").wait_for()
    elif how == "full":
        expect(reader.page.get_by_text("Your browser lets this page keep nothing.")).to_be_visible()


OCD = "SGB and Spravato for OCD"


MAILED = (
    "/compare?utm_source=mail&fbclid=x#c=ocd&o=sgb.esketamine_nasal",
    "/compare#c=ocd&o=sgb.esketamine_nasal&utm_source=mail",
    "/compare#c=3Docd&o=3Dsgb.esketamine_nasal",
    "/compare#c=ocd&o=sgb.esketamine_nasal.",
    "/compare#c=ocd&o=sgb.esketamine_nasal)",
    "/compare#C=OCD&O=SGB.ESKETAMINE_NASAL",
    "/compare#c=ocd&o=sgb.esketamine_nasal%20",
)


@pytest.mark.parametrize("address", MAILED[: SOME and 2])
def test_links_with_what_mail_adds(window: Window, address: str) -> None:
    """Marks of campaigns, full stops and brackets at a link's end, other cases: the view opens, or the page says so."""
    reader = window(390, 844)
    reader.page.goto(reader.site + address)
    view = reader.page.locator("table.grid caption", has_text=OCD)
    reader.page.wait_for_selector(READY, timeout=OPENED)
    view.or_(reader.page.get_by_text("That link can't be read")).first.wait_for()
    assert "ocd" not in reader.settled().page.url.lower()
    assert reader.complaints() == []


SPACED = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }"
LOST = """() => [...document.querySelectorAll('[data-testid="stMain"] button, [data-testid="stMain"] p, .strip *')]
  .filter(one => { const style = getComputedStyle(one);
    return style.overflow !== 'visible' && one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 2
      && style.overflowX === 'hidden' && style.textOverflow !== 'ellipsis'; })
  .map(one => one.textContent.slice(0, 60))"""


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("width", [320, 1280])
def test_letters_set_apart(window: Window, path: str, width: int) -> None:
    """A reader's own style (WCAG 1.4.12: lines, letters and words set apart): nothing is cut, nothing goes sideways."""
    reader = window(width, 800).open(path)
    reader.page.add_style_tag(content=SPACED)
    fitted(reader.settled())
    assert reader.page.evaluate(LOST) == []
    strip = reader.page.evaluate(STRIP)
    assert strip["shown"] and strip["uncovered"] and strip["height"] <= 800 / 4
    assert reader.page.evaluate(OUT_OF_SIGHT, [".strip", WORDS[reader.language]]) == []


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(("width", "height"), [(280, 653), (256, 320), (844, 390)])
def test_other_small_windows(window: Window, path: str, width: int, height: int) -> None:
    """A folded phone, a window of 256 px, a phone on its side: notice and 988 are whole, nothing goes sideways."""
    reader = window(width, height).open(path)
    fitted(reader)
    assert reader.page.evaluate(OUT_OF_SIGHT, [".strip", WORDS[reader.language]]) == []
    assert reader.page.evaluate(STRIP)["height"] <= height / 4


def test_forced_colours_while_the_page_stands(window: Window) -> None:
    """Forced colours switched on over an open page: what is on differs from what is off, by edges."""
    reader = window(1280, 900).open("/compare").unfold().unfold("view_bar")
    reader.page.emulate_media(forced_colors="active", color_scheme="dark")
    there = reader.settled().page.locator(SWITCH).first
    off = picture(there)
    there.locator("label").first.click()
    reader.settled()
    assert differing(off, picture(there)) >= 12
    pill = reader.page.locator('.st-key-options [role="checkbox"], .st-key-options button').first
    before = picture(pill)
    pill.click()
    reader.settled()
    assert differing(before, picture(pill)) >= 12


def test_forced_colours_show_the_focus(window: Window) -> None:
    """In forced colours each stop of the first twenty shows where the focus is by an outline or a border."""
    reader = forced(window, "/values", "light")
    for _ in range(20):
        reader.page.keyboard.press("Tab")
        seen = reader.page.evaluate(
            """() => { const now = document.activeElement;
              for (let one = now; one && one !== document.body; one = one.parentElement) {
                const style = getComputedStyle(one);
                if (parseFloat(style.outlineWidth) > 0 && style.outlineStyle !== 'none') return true;
                if (one.matches('[data-testid^="st"]') && one !== now) break;
              }
              return [...now.querySelectorAll('*'), ...(now.parentElement?.children ?? [])].some(one => {
                const style = getComputedStyle(one);
                return parseFloat(style.outlineWidth) > 0 && style.outlineStyle !== 'none';
              }) || now.outerHTML.slice(0, 200);
            }"""
        )
        assert seen is True, seen


@pytest.mark.parametrize(("language", "first"), [("en", "Start"), ("es", "Inicio")])
def test_the_menu_by_other_keys(window: Window, language: str, first: str) -> None:
    """Escape closes the menu and leaves the focus on its line; opened and shut ten times it never traps the focus."""
    page = window(390, 844, language=language).open("/compare").page
    listening(page)
    line, start = page.locator(".menu.line > summary"), page.locator(".st-key-steps").get_by_text(first, exact=True)
    for turn in range(10):
        line.focus()
        page.keyboard.press("Enter" if turn % 2 else "Space")
        start.wait_for()
        page.keyboard.press("Tab")
        page.keyboard.press("Escape")
        start.wait_for(state="hidden")
        expect(line).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.closest('[data-testid=\"stMain\"]') !== null")


def test_choosing_on_a_translated_page(window: Window) -> None:
    """On a page the browser has translated a reader goes on choosing: nothing fails, and what is chosen shows."""
    reader = window(1280, 800).open("/compare").unfold()
    for name, caption in (("PTSD", "PTSD"), ("OCD", "OCD")):
        assert reader.page.evaluate(TRANSLATE, "[x] ") > 20
        reader.page.get_by_role("combobox").first.click()
        reader.page.get_by_role("option").filter(has_text=name).first.click()
        reader.page.locator("table.grid caption", has_text=caption).wait_for()
        reader.settled()
    assert reader.complaints() == [] and reader.page.locator("h1").count() == 1
    assert reader.page.get_by_text("can't be shown").count() == 0


@pytest.mark.parametrize("path", PATHS)
def test_pages_turned_round_by_a_translator(window: Window, path: str) -> None:
    """Translated into a language that runs from right to left: nothing goes sideways, notice and 988 are whole."""
    reader = window(390, 844).open(path)
    reader.page.evaluate("() => { document.documentElement.dir = 'rtl'; document.documentElement.lang = 'ar'; }")
    assert reader.page.evaluate(TRANSLATE, "") > 20
    reader.settled()
    assert reader.page.evaluate(OUT_OF_SIGHT, [".strip", WORDS[reader.language]]) == []
    fitted(reader)


@pytest.mark.parametrize("here", PAGES[:-1], ids=lambda page: page.name)
def test_going_back_and_forth(window: Window, here: pages.PageInfo) -> None:
    """Back, forward, a second tab with a copy of the storage: each page stands under its own heading."""
    reader = window(390, 844).open(f"/{here.path}")
    to = pages.PAGES[pages.PAGES.index(here) + 1]
    walk(reader, here, to)
    reader.page.locator("h1", has_text=to.heading).wait_for()
    reader.settled().page.go_back()
    reader.page.locator("h1", has_text=here.heading).wait_for()
    reader.settled().page.go_forward()
    reader.page.locator("h1", has_text=to.heading).wait_for()
    reader.settled()
    with reader.page.context.expect_page() as opened:
        reader.page.evaluate("() => { window.open(location.href); }")
    other = Reader(opened.value, reader.site).settled()
    other.page.locator("h1", has_text=to.heading).wait_for()
    assert reader.complaints() == [] and other.complaints() == []


def test_a_tablet_cleared_while_its_line_is_cut(browser: Browser, tablet_site: str) -> None:
    """The line of a shared tablet is cut while it idles: the answers leave the tab all the same, for good."""
    context = browser.new_context(viewport={"width": 820, "height": 1180}, reduced_motion="reduce")
    reader = Reader(context.new_page(), tablet_site)
    reader.page.clock.install()
    line = Line(reader.page)
    chosen(reader)
    line.cut()
    reader.page.wait_for_selector(CUT_OFF)
    idle(reader, 301)
    later(reader, 6)
    reader.page.wait_for_url(f"{tablet_site}/")
    reader.page.wait_for_function("() => tab.get('answers') === null")
    line.shut = False
    reader.again()
    reader.page.locator("h1").first.wait_for()
    idle(reader, 1)
    assert "ptsd" not in reader.page.evaluate("() => JSON.stringify(sessionStorage)")
    context.close()


KEPT = """async () => ({
  local: Object.keys(localStorage), tab: Object.keys(sessionStorage),
  databases: (await indexedDB.databases()).map(one => one.name), caches: await caches.keys(),
  workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""
# Each cookie and each thing kept, and the words of the notice that speak of it.
TELLS_A_COPY = "One says only that this tab has such a copy."
RANDOM = "The others hold random letters and digits, so that the server knows it is the same browser."
COOKIES = {"kept": TELLS_A_COPY, "browser": RANDOM, "sticky": RANDOM, "_streamlit_xsrf": RANDOM}
COPY = "A copy stays in this browser tab"
IN_TAB = {"answers": COPY, "link": COPY, "asked": COPY, "reloaded": "the tab also notes when it was loaded again"}


def test_notice_names_all_that_is_kept(browser: Browser, catalogue: object) -> None:
    """All that any page keeps in a browser, HttpOnly cookies too, is what the privacy notice tells."""
    privacy = catalogue.notices["privacy"]  # type: ignore[attr-defined]
    port = free_port()
    server = serve(port, STICKY_COOKIE="1")
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    try:
        reader = chosen(Reader(context.new_page(), f"http://localhost:{port}"))
        for page in pages.PAGES:
            reader.open(f"/{page.path}")
            kept = reader.page.evaluate(KEPT)
            assert kept["local"] == kept["databases"] == kept["caches"] == [] and kept["workers"] == 0, page.name
            assert set(kept["tab"]) <= set(IN_TAB), page.name
        cookies = context.cookies()
        assert {"kept", "browser", "sticky"} <= {one["name"] for one in cookies} <= set(COOKIES)
        assert all(words in privacy for words in (*COOKIES.values(), *IN_TAB.values()))
        assert all(one["expires"] == -1 for one in cookies) and "Cookies go when you close the browser." in privacy
        for one in cookies:
            form = r"wait|live" if one["name"] == "kept" else r"[0-9a-z_|.\-]+"
            assert re.fullmatch(form, one["value"], re.IGNORECASE), one["name"]
            assert one["httpOnly"] == (one["name"] == "browser") or one["name"] == "_streamlit_xsrf"
    finally:
        context.close()
        server.terminate()
        server.wait(20)
