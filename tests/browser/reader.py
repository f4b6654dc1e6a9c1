"""A reader at a window of a real browser. Waits are on states, never on time."""

import unicodedata
from collections.abc import Callable
from urllib.parse import urlsplit

from playwright.sync_api import Locator, Page, TimeoutError, WebSocket
from pypdf import PageObject
from streamlit.proto.BackMsg_pb2 import BackMsg

from components.frame.pages import PageInfo
from data import catalogue as catalogues
from data.catalogue import Catalogue
from wording import LANGUAGES, say, speaking

HOME = {"localhost", "127.0.0.1"}
BROKEN_POLICY = "policy violated"
WATCH = f"""document.addEventListener('securitypolicyviolation', event =>
  console.error('{BROKEN_POLICY}: ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sourceFile));"""
OPENED = 20_000  # ms: two files share two cores; how fast a page opens is measured by make bench
READY = (
    'html:not([data-first]) [data-testid="stApp"]'
    '[data-test-script-state="notRunning"][data-test-connection-state="CONNECTED"]'
)
TAKEN = 'html:not([data-first]) [data-testid="stMain"] h1'
STILL = """() => document.getAnimations()
  .every(one => one.playState !== 'running' || one.effect?.getComputedTiming().endTime === Infinity)"""
FOCUS_IN = """([what, saying]) => {
  const around = document.activeElement.closest(what);
  return !!around && around.innerText.includes(saying); }"""
KEEPS = """([words, not]) => {
  const kept = sessionStorage.getItem('answers') ?? '';
  return words.every(one => kept.includes(one)) && !not.some(one => kept.includes(one)); }"""
DRAWN = """() => !document.querySelector('[data-testid="stSkeleton"]')"""
FRAMES_OF_AN_ANSWER = 60
FRAMES = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


class Reader:
    """A reader at a window: opens pages, waits for them, notes what the console and the network said."""

    def __init__(self, page: Page, site: str, language: str = LANGUAGES[0]) -> None:
        self.page = page
        self.site = site
        self.language = language
        self.console: list[str] = []
        self.requests: list[str] = []
        self.waits_for_a_run = False
        page.set_default_timeout(OPENED)
        page.add_init_script(WATCH)
        page.on("console", lambda message: self.console.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: self.console.append(str(error)))
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("websocket", self._hear)

    def _hear(self, line: WebSocket) -> None:
        """Note when the page asks the server for a run, and when something comes back."""

        def sent(frame: str | bytes) -> None:
            if isinstance(frame, bytes) and BackMsg.FromString(frame).WhichOneof("type") == "rerun_script":
                self.waits_for_a_run = True

        def received(_: str | bytes) -> None:
            self.waits_for_a_run = False

        line.on("framesent", sent)
        line.on("framereceived", received)
        line.on("close", received)

    def said(self, message: str, /, **parts: str | int) -> str:
        """A message in the reader's language."""
        with speaking(self.language):
            return say(message, **parts)

    def tables(self) -> Catalogue:
        """The tables in the reader's language."""
        return catalogues.load(language=self.language)

    def called(self, page: PageInfo) -> str:
        """What the menu calls a page in the reader's language."""
        with speaking(self.language):
            return page.name

    def heading(self, page: PageInfo) -> str:
        """A page's heading in the reader's language."""
        with speaking(self.language):
            return page.heading

    def open(self, path: str) -> "Reader":
        """Open a page and wait until the app has taken the place of its first answer."""
        self.page.goto(self.site + path)
        self.page.wait_for_selector(TAKEN, timeout=OPENED)
        self.page.wait_for_selector(".strip")
        return self.settled()

    def settled(self) -> "Reader":
        """Wait until the script has run, the page is drawn and nothing moves: what is still on its way shows a gap.

        A run asked for a moment ago shows only once the server answers: that is waited for, for about two seconds where
        no answer comes, and all of it must hold before two frames and after them.
        """
        for _ in range(20):
            self.page.wait_for_selector(READY, timeout=OPENED)
            self.page.wait_for_function(DRAWN)
            self.page.wait_for_function(STILL)
            self.page.evaluate(FRAMES)
            for _ in range(FRAMES_OF_AN_ANSWER):
                if not self.waits_for_a_run:
                    break
                self.page.evaluate(FRAMES)
            if self.page.locator(READY).count() and self.page.evaluate(DRAWN) and self.page.evaluate(STILL):
                return self
        raise AssertionError("the page never came to rest")

    def keeps(self, *words: str, but: tuple[str, ...] = ()) -> "Reader":
        """Wait until what the tab keeps of the answers has all these words, and none of the others.

        A choice shows at once and is kept when its run has come: it may show before that run has begun.
        """
        self.page.wait_for_function(KEEPS, arg=[list(words), list(but)])
        return self

    def again(self) -> "Reader":
        """Load the page again and wait until the app has taken the place of its first answer."""
        self.page.reload()
        return self.settled()

    def in_view(self, there: Locator) -> Locator:
        """Bring something into view and wait until nothing moves: an open list closes where the page moves under it."""
        there.scroll_into_view_if_needed()
        self.settled()
        return there

    def choose(self, label: str, name: str | None = None) -> None:
        """Choose from a list by name; the second of those offered where no name is given.

        A list closes where the page is drawn anew behind it: then it is opened again, as a reader would.
        """
        offered = self.page.get_by_role("option", name=name, exact=True)
        wanted = offered if name else offered.nth(1)
        for again in (True, True, False):
            self.in_view(self.page.get_by_role("combobox", name=label)).click()
            try:
                return wanted.click(timeout=OPENED / 8 if again else OPENED)
            except TimeoutError:
                if not again:
                    raise

    def unfold(self, bar: str = "choice_bar") -> "Reader":
        """Open the line behind which a page's choices stand, where there is one and it is closed."""
        closed = self.page.locator(f".st-key-{bar} details:not([open]) > summary")
        if closed.count():
            self.in_view(closed).click()
            self.page.locator(f".st-key-{bar} details[open]").wait_for()
            self.page.wait_for_function(STILL)
            self.settled()
        return self

    def choose_condition(self, name: str) -> "Reader":
        """Choose what the reader wants help with."""
        self.unfold()
        self.choose(self.said("reader-help-with"), name)
        self.page.wait_for_function(
            "name => document.querySelector('[data-testid=\"stSelectbox\"] input')?.value === name", arg=name
        )
        return self.settled()

    def open_menu(self) -> Locator:
        """Open what holds the links to all pages: the line on narrow screens, More on wide ones; where they stand."""
        menu = self.page.get_by_role("navigation", name=self.said("frame-pages"))
        opener = menu.locator("summary").filter(visible=True)
        if not menu.locator("details[open]").filter(visible=True).count():
            opener.click()
        return menu

    def go_to(self, name: str) -> "Reader":
        """Follow the stepper to a page, wherever its link stands."""
        menu = self.page.get_by_role("navigation", name=self.said("frame-pages"))
        link = menu.locator("a").filter(has=self.page.get_by_text(name, exact=True))
        if not link.filter(visible=True).count():
            self.open_menu()
        path = (link.first.get_attribute("href") or "").rpartition("/")[2]
        link.filter(visible=True).click()
        menu.locator("details[open]").filter(visible=True).wait_for(state="detached")
        self.page.wait_for_selector(f".st-key-page-{path or 'start'}", state="attached")
        return self.settled()

    def press(self, name: str) -> "Reader":
        """Press one of the option pills and wait for its column to come or go."""
        self.unfold()
        self.page.locator(".st-key-options").get_by_text(name, exact=True).click()
        return self.settled()

    def tab_to(self, what: str, saying: str = "", *, back: bool = False, most: int = 120) -> None:
        """Press Tab until the focus is in something of this selector that says this, at most so often."""
        for _ in range(most):
            self.page.keyboard.press("Shift+Tab" if back else "Tab")
            if self.page.evaluate(FOCUS_IN, [what, saying]):
                return
        raise AssertionError(f"Tab never reached {what} {saying}".strip())

    def scroll(self, share: float) -> "Reader":
        """Scroll to a share (0 to 1) of the page."""
        self.page.evaluate(
            """share => { const main = document.querySelector('[data-testid="stMain"]');
                          main.scrollTop = share * (main.scrollHeight - main.clientHeight); }""",
            share,
        )
        return self.settled()

    def complaints(self) -> list[str]:
        """What the console holds against the page: nothing is expected there, not even a file asked for in vain."""
        return list(self.console)

    def strayed(self) -> list[str]:
        """What broke the Content-Security-Policy, and requests that left this machine."""
        away = [one for one in self.requests if urlsplit(one).hostname and urlsplit(one).hostname not in HOME]
        return away + [line for line in self.console if line.startswith(BROKEN_POLICY)]


Window = Callable[..., Reader]


def own_questions(page: Page) -> Locator:
    """The field for own questions on My summary; its row is opened where it is closed."""
    _opened(page, "own")
    return page.get_by_label("My own questions")


def other_files(page: Page) -> None:
    """Open the row of other files on My summary."""
    _opened(page, "files")


def _opened(page: Page, row: str) -> None:
    place = page.locator(f".st-key-fold-{row}")
    place.locator("summary").wait_for()
    if not place.locator("details[open]").count():
        place.locator("summary").press("Enter")
        place.locator("details[open]").wait_for()
        page.wait_for_function(STILL)


def words_of(sheet: PageObject) -> str:
    """What a printed sheet says, letter by letter: some fonts set "ff" as one sign."""
    return unicodedata.normalize("NFKC", sheet.extract_text())
