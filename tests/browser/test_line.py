"""A line that is slow, shut or lost, and scripts that can't be fetched: plain words, 988 in reach, answers safe.

Seconds pass by the browser's own clock, put forward; nobody waits for them.
"""

import re
from collections.abc import Callable
from contextlib import suppress

import pytest
from playwright.sync_api import Locator, Page, Route, TimeoutError, WebSocketRoute, expect

from tests.browser.looks import looks, violations
from tests.browser.reader import OPENED, READY, TAKEN, Reader, Window
from tests.browser.test_frame import STRIP
from tests.browser.test_keep import CONNECTED, CUT_OFF, RUN, chosen, go, still_chosen

SAID = """() => {
  window.said = [];
  new MutationObserver(() => window.said.push(document.querySelector('#line')?.innerText))
    .observe(document, { subtree: true, childList: true });
}"""
EVER_SAID = "() => window.said.filter(Boolean)"
MAIN_SCRIPT = re.compile(r"/static/js/index\.[\w-]+\.js$")
NEVER_NAMED = re.compile("streamlit|terminal|websocket|server error|http|module|exception", re.IGNORECASE)
REACHED = """link => { const box = link.getBoundingClientRect();
  return link.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)); }"""
# The bar lies over the strip until the browser has told how high the strip is.
ON_STRIP = """() => Math.abs(document.querySelector('#line .bar')?.getBoundingClientRect().bottom
  - document.querySelector('[data-testid=stBottom]').getBoundingClientRect().top) < 2"""
STEP = 20  # ms on a stopped clock, each of which may take ten times as long


class Line:
    """The web socket of a page, which a test can hold up, cut and let through."""

    def __init__(self, page: Page, shut: bool = False, hanging: bool = False) -> None:
        self.shut, self.hanging = shut, hanging
        self.deaf = False
        self.open: list[WebSocketRoute] = []
        self.waiting: list[tuple[WebSocketRoute, list[str | bytes]]] = []
        self.pings = 0
        page.route_web_socket("**/_stcore/stream", self._connect)
        for address in ("**/_stcore/health", "**/_stcore/host-config"):
            page.route(address, self._ping)

    def _connect(self, socket: WebSocketRoute) -> None:
        if self.shut:
            socket.close(code=1011)
        elif self.hanging:
            held: list[str | bytes] = []
            socket.on_message(lambda message: held.append(message))
            self.waiting.append((socket, held))
        else:
            self.open.append(socket)
            server = socket.connect_to_server()
            server.on_message(lambda message: None if self.deaf else socket.send(message))

    def _ping(self, route: Route) -> None:
        self.pings += 1
        if self.shut:
            route.abort()
        else:
            route.continue_()

    def let_through(self) -> None:
        """Hand on what was held up, and all that follows."""
        for socket, held in self.waiting:
            server = socket.connect_to_server()
            socket.on_message(lambda message, server=server: server.send(message))
            for message in held:
                server.send(message)

    def cut(self) -> None:
        """Close what is open, and let nothing through any more, not even a ping."""
        self.shut = True
        for socket in self.open:
            socket.close(code=1011)


def words_of_ours(reader: Reader) -> Locator:
    """What the page says of itself."""
    return reader.page.locator("#line")


def readable(reader: Reader) -> Locator:
    """A page whose app isn't there: one heading, answers that open, the strip uncovered; and what is said of it."""
    reader.page.get_by_role("heading", level=1, name=reader.said("pages-compare-heading")).wait_for()
    assert reader.page.get_by_role("heading", level=1).count() == 1
    answer = reader.page.locator("#first table.grid tr.line details").first
    answer.locator("summary").first.click()
    assert answer.evaluate("one => one.open")
    reader.page.wait_for_function(ON_STRIP)
    strip = reader.page.evaluate(STRIP)
    assert strip["shown"] and strip["uncovered"]
    assert all(word in strip["words"] for word in ("988", "911", "off-label", "FDA"))
    return words_of_ours(reader)


def later(reader: Reader, seconds: float) -> Reader:
    """Put the window's clock forward."""
    reader.page.clock.fast_forward(round(seconds * 1000))
    return reader


def stopped(reader: Reader) -> Reader:
    """Stop the window's clock, some seconds on: what a busy machine needs takes none of the seconds that count."""
    reader.page.clock.pause_at(reader.page.evaluate("() => Date.now() / 1000") + 10)
    return reader


def by_steps(reader: Reader, there: str, seconds: float) -> Reader:
    """Let a stopped clock go on, a little at a time, until something is there: after so many seconds at most."""
    for _ in range(round(seconds * 1000 / STEP)):
        with suppress(TimeoutError):
            reader.page.wait_for_selector(there, state="attached", timeout=10 * STEP)
            return reader
        reader.page.clock.run_for(STEP)
    raise AssertionError(f"{there} isn't there after {seconds} seconds")


def linked_again(reader: Reader) -> Reader:
    """Put the clock forward until the line is back: the longer it is gone, the longer the page waits between tries."""
    for _ in range(60):
        with suppress(TimeoutError):
            reader.page.wait_for_selector(CONNECTED, timeout=500)
            return reader
        later(reader, 1)
    raise AssertionError("the line didn't come back")


def leave_for(reader: Reader, name: str) -> None:
    """Follow the link to a page that will load again by itself: it comes to no rest before."""
    reader.open_menu().locator("a").filter(has_text=name).filter(visible=True).click()


def slow(reader: Reader, path: str = "/compare") -> Reader:
    """Open a page that will not come soon, on a clock that can be put forward."""
    reader.page.clock.install()
    reader.page.goto(reader.site + path)
    return reader


def no_line(page: Page) -> None:
    """A proxy that knows no sockets."""
    page.route_web_socket("**/_stcore/stream", lambda socket: socket.close(code=1011))


def hanging_line(page: Page) -> None:
    """A socket that opens and brings nothing."""
    page.route_web_socket("**/_stcore/stream", lambda socket: None)


COUNT_LOADS = "sessionStorage.setItem('loads', 1 + Number(sessionStorage.getItem('loads')))"
LOADED_AGAIN = "() => Number(sessionStorage.getItem('loads')) > 1 && 'broken' in document.documentElement.dataset"


def no_main_script(page: Page) -> None:
    """The script that draws everything is cut off."""
    page.route("**/static/js/index.*.js", lambda route: route.abort())


@pytest.mark.parametrize(
    ("blocked", "width", "scheme", "language"),
    looks(
        [
            (no_line, 390, "light", "en"),
            (hanging_line, 1280, "dark", "en"),
            (no_main_script, 390, "light", "en"),
            (no_line, 320, "dark", "es"),
        ],
        [(no_line, 1280, "dark", "en"), (hanging_line, 390, "light", "en"), (no_main_script, 1280, "dark", "en")],
    ),
)
def test_a_page_that_does_not_come_says_so_in_plain_words(
    window: Window, blocked: Callable[[Page], None], width: int, scheme: str, language: str
) -> None:
    """The page stands and opens; after 8 seconds it says what has to wait, and leads to the table."""
    words, link, table = {
        "en": ("You can read on. Choosing", "Read all options in one table", "All options in one table"),
        "es": (
            "Puede seguir leyendo. Elegir",
            "Lea todas las opciones en una tabla",
            "Todas las opciones en una tabla",
        ),
    }[language]
    reader = window(width, 800, scheme, fresh=True, language=language)
    blocked(reader.page)
    reader.page.add_init_script(COUNT_LOADS)
    slow(reader)
    if blocked is no_main_script:
        reader.page.wait_for_function(LOADED_AGAIN, timeout=OPENED)
    said = readable(later(reader, 8))
    expect(said).to_contain_text(words, use_inner_text=True)
    assert not NEVER_NAMED.search(said.inner_text())
    assert violations(reader) == []
    assert reader.page.evaluate("() => document.documentElement.scrollWidth - innerWidth") <= 0
    said.get_by_role("link", name=link).click()
    reader.page.get_by_role("heading", level=1, name=table).wait_for()


def test_a_page_that_comes_within_eight_seconds_alarms_nobody(window: Window) -> None:
    """Held up until its sixth second and then let through, the page comes without a word, and none follows."""
    reader = window(390, 844, fresh=True)
    reader.page.add_init_script(f"({SAID})()")
    line = Line(reader.page, hanging=True)
    reader.page.clock.install()
    stopped(reader).page.goto(reader.site + "/compare")
    by_steps(reader, CONNECTED, 5)
    later(reader, 6 - reader.page.evaluate("() => performance.now() / 1000"))
    line.let_through()
    by_steps(reader, TAKEN, 1.9)
    reader.page.clock.resume()
    later(reader.settled(), 60)
    assert reader.page.evaluate(EVER_SAID) == []


def test_a_page_that_comes_late_takes_the_words_place(window: Window) -> None:
    """What is said after 8 seconds goes by itself when the page comes after all, and the page works."""
    reader = window(390, 844, fresh=True)
    line = Line(reader.page, hanging=True)
    later(slow(reader), 9)
    expect(words_of_ours(reader)).to_contain_text("a part of this page is slow to come")
    reader.page.wait_for_selector(CONNECTED, state="attached", timeout=OPENED)
    line.let_through()
    reader.page.wait_for_selector(TAKEN, timeout=OPENED)
    expect(words_of_ours(reader)).to_be_empty()
    reader.settled().choose_condition("OCD")


@pytest.mark.parametrize(
    ("width", "scheme", "language"),
    looks([(320, "dark", "en"), (1280, "light", "en"), (320, "light", "es")], [(390, "light", "en")]),
)
def test_a_lost_line_leaves_988_in_reach_and_answers_safe(
    window: Window, width: int, scheme: str, language: str
) -> None:
    """Cut off, the page stays as it is, says so on the strip and never over it, and goes on when the line is back."""
    lost, safe, back = {
        "en": (
            "The line to our server is lost. We keep trying.",
            "Your answers stay in this tab.",
            "The line is back.",
        ),
        "es": (
            "Se cortó la conexión con nuestro servidor. Seguimos intentando.",
            "Sus respuestas siguen en esta pestaña.",
            "La conexión volvió.",
        ),
    }[language]
    reader = window(width, 844, scheme, fresh=True, language=language)
    line = Line(reader.page)
    reader.page.clock.install()
    chosen(reader)
    run = reader.page.evaluate(RUN)
    stopped(reader)
    line.cut()
    by_steps(reader, CUT_OFF, 0.4)
    later(reader, 2.5)
    expect(words_of_ours(reader)).to_be_empty()
    later(reader, 1)
    said = words_of_ours(reader)
    expect(said).to_contain_text(lost)
    expect(said).to_contain_text(safe)
    reader.page.clock.resume()
    before = line.pings
    while line.pings < before + 14:
        later(reader, 5).page.evaluate("() => new Promise(done => requestAnimationFrame(done))")
    assert reader.page.get_by_role("dialog").count() == 0
    assert not NEVER_NAMED.search(reader.page.inner_text("body"))
    strip = reader.page.evaluate(STRIP)
    assert strip["shown"] and strip["uncovered"]
    for number in ("988", "911"):
        assert reader.page.locator(".strip-text > p").get_by_role("link", name=number).evaluate(REACHED)
    assert reader.page.evaluate(ON_STRIP)
    assert violations(reader) == []
    line.shut = False
    linked_again(reader)
    expect(said).to_contain_text(back)
    later(reader, 6)
    expect(said).to_be_empty()
    assert still_chosen(reader).page.evaluate(RUN) == run


def test_a_short_cut_is_not_worth_a_word(window: Window) -> None:
    """A line that is back within three seconds is not spoken of."""
    reader = window(390, 844, fresh=True)
    line = Line(reader.page)
    reader.page.add_init_script(f"({SAID})()")
    reader.page.clock.install()
    reader.open("/compare")
    stopped(reader)
    line.cut()
    by_steps(reader, CUT_OFF, 0.2)
    later(reader, 2)
    line.shut = False
    by_steps(reader, READY, 0.7)
    reader.page.clock.resume()
    later(reader, 20)
    assert reader.page.evaluate(EVER_SAID) == []


def no_red_box(reader: Reader) -> bool:
    """Whether nothing of Streamlit's own words on scripts is seen."""
    seen = reader.page.get_by_text("Failed to fetch").filter(visible=True).count()
    return seen == 0 and not NEVER_NAMED.search(words_of_ours(reader).inner_text())


def loads(reader: Reader, path: str) -> int:
    """How often a page itself was asked for."""
    return sum(address == reader.site + path for address in reader.requests)


def test_a_script_missed_once_is_fetched_by_loading_again(window: Window) -> None:
    """A hiccup as the download buttons are first drawn: the page loads again by itself, once, with every answer."""
    reader = chosen(window(fresh=True))
    missed: list[str] = []

    def once(route: Route) -> None:
        if missed:
            route.continue_()
        else:
            missed.append(route.request.url)
            route.abort()

    reader.page.route("**/static/js/DownloadButton.*.js", once)
    leave_for(reader, "My summary")
    reader.page.get_by_role("button", name="Download my sheet (PDF)").wait_for(timeout=20_000)
    reader.settled()
    assert missed and loads(reader, "/summary") == 1
    assert no_red_box(reader) and words_of_ours(reader).inner_text() == ""
    still_chosen(go(reader, "Side by side"))


@pytest.mark.parametrize(
    ("language", "words", "link"),
    [
        ("en", "A part of this page did not come.", "load it again"),
        ("es", "Una parte de esta página no llegó.", "cargarla otra vez"),
    ],
)
def test_a_script_that_never_comes_ends_in_calm_words(window: Window, language: str, words: str, link: str) -> None:
    """Where loading again doesn't help it isn't done twice: the rest of the page stands, and words say so."""
    reader = chosen(window(390, 844, fresh=True, language=language))
    reader.page.route("**/static/js/DownloadButton.*.js", lambda route: route.abort())
    leave_for(reader, reader.said("pages-summary"))
    expect(words_of_ours(reader)).to_contain_text(words, timeout=20_000)
    reader.settled()
    assert loads(reader, "/summary") == 1 and no_red_box(reader)
    strip = reader.page.evaluate(STRIP)
    assert strip["shown"] and strip["uncovered"]
    assert violations(reader) == []
    reader.page.unroute_all()
    words_of_ours(reader).get_by_role("link", name=link).click()
    reader.page.get_by_role("button", name=reader.said("summary-pdf")).wait_for(timeout=OPENED)
    still_chosen(go(reader.settled(), reader.said("pages-compare")))


def test_no_loading_again_while_the_server_is_away(window: Window) -> None:
    """Where not even the server answers, loading again would lose the page: it stays, and says what is missing."""
    reader = window(fresh=True).open("/compare")
    reader.page.route("**/static/js/DownloadButton.*.js", lambda route: route.abort())
    reader.page.route("**/_stcore/health", lambda route: route.abort())
    go(reader, "My summary")
    expect(words_of_ours(reader)).to_contain_text("A part of this page did not come.")
    assert loads(reader, "/summary") == 0 and no_red_box(reader)


def test_a_first_script_missed_once_is_fetched_by_loading_again(window: Window) -> None:
    """The script that draws everything, missed once: the page loads again by itself, and stands."""
    reader = window(fresh=True)
    missed: list[str] = []

    def once(route: Route) -> None:
        if missed:
            route.continue_()
        else:
            missed.append(route.request.url)
            route.abort()

    reader.page.route(MAIN_SCRIPT, once)
    reader.page.goto(reader.site + "/compare")
    reader.page.wait_for_selector(TAKEN, timeout=OPENED)
    reader.settled()
    assert missed and loads(reader, "/compare") == 2 and words_of_ours(reader).inner_text() == ""
