"""Answers stay with the tab: through refresh, restart and cut; cleared when asked; never in address, log or file."""

import base64
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route, WebSocketRoute, expect

from tests.app.test_server import project
from tests.browser.looks import looks
from tests.browser.reader import OPENED, TAKEN, Reader, Window, other_files, own_questions
from tests.browser.test_returning import RAN_AGAIN
from tests.serving import ROOT, free_port, serve

MARKER = "quokka7131"
START = "Should I ask about ketamine, KAP, SGB or other care?"
RUN = "() => document.querySelector('[data-kept-run]').dataset.keptRun"
SEEN = """() => {
  window.seen = new Set();
  new MutationObserver(() => {
    const caption = document.querySelector('table.grid caption');
    if (caption?.checkVisibility({ visibilityProperty: true })) window.seen.add(caption.innerText);
    const input = document.querySelector('[data-testid="stSelectbox"] input');
    if (input) window.seen.add(input.value);
  }).observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
}"""
CONNECTED = '[data-testid="stApp"][data-test-connection-state="CONNECTED"]'
CUT_OFF = '[data-testid="stApp"]:not([data-test-connection-state="CONNECTED"])'


# What the condition is called, what is said of it over the table, the options taken away, and the caption in clinical
# words, which are English ones.
CHOSEN = {
    "en": (
        "PTSD",
        "for PTSD",
        ("Oral ketamine", "IV ketamine"),
        "KAP and SGB for post-traumatic stress disorder. Tap a row to read more.",
    ),
    "es": (
        "TEPT (PTSD)",
        "para TEPT (PTSD)",
        ("Ketamina oral", "Ketamina IV"),
        "KAP y SGB para post-traumatic stress disorder. Toque una fila para leer más.",
    ),
}


def chosen(reader: Reader) -> Reader:
    """A reader who has chosen a condition, options and clinical words on Compare."""
    condition, over, away, _ = CHOSEN[reader.language]
    reader.open("/compare").choose_condition(condition)
    reader.page.locator("table.grid caption", has_text=over).wait_for()
    for option in away:
        reader.press(option)
    reader.unfold("view_bar").page.locator(".st-key-words").get_by_text(reader.said("reader-words-clinical")).click()
    return still_chosen(reader)


def still_chosen(reader: Reader) -> Reader:
    """Assert that all of it shows, and that the tab holds it."""
    condition, _, _, caption = CHOSEN[reader.language]
    reader.page.locator("table.grid caption", has_text=caption).wait_for()
    reader.settled()
    expect(reader.page.locator('[data-testid="stSelectbox"] input')).to_have_value(condition)
    return reader.keeps('"ptsd"', '"kap"', '"sgb"', '"clinical"', but=("oral",))


def go(reader: Reader, name: str) -> Reader:
    """Follow the stepper to a page."""
    return reader.go_to(name)


def test_refresh_keeps_answers_and_flashes_no_defaults(window: Window) -> None:
    """After a refresh condition, options and words are as chosen, and at no moment was anything else shown."""
    reader = chosen(window())
    reader.page.add_init_script(f"({SEEN})()")
    reader.again()
    still_chosen(reader)
    seen = set(reader.page.evaluate("() => [...window.seen]"))
    assert seen == {"PTSD", "KAP and SGB for post-traumatic stress disorder. Tap a row to read more."}
    assert reader.complaints() == []


def test_refresh_on_another_page_keeps_what_it_does_not_show(window: Window) -> None:
    """A refresh on Start loses nothing that only Compare shows."""
    reader = go(chosen(window()), "Start")
    reader.again()
    reader.page.get_by_role("heading", level=1, name=START).wait_for()
    still_chosen(go(reader.settled(), "Side by side"))


def test_words_still_being_typed_survive_a_refresh(window: Window) -> None:
    """Words typed and not yet sent are there after a refresh, line breaks and all."""
    reader = window(390, 844).open("/summary")
    field = own_questions(reader.page)
    field.fill(f"{MARKER}?\n<b>Who</b> drives me \U0001f600")
    reader.keeps(MARKER)
    reader.again()
    expect(field).to_have_value(f"{MARKER}?\n<b>Who</b> drives me \U0001f600")


def test_slow_line_loses_nothing(window: Window) -> None:
    """Where the tab's word takes longer than the page waits, the page comes untouched, and then as it was left."""
    reader = chosen(window())
    held_up: list[Route] = []
    reader.page.route("**/BidiComponent*.js", lambda route: held_up.append(route))
    reader.page.reload(wait_until="commit")
    reader.page.get_by_text("Getting your answers back").filter(visible=True).wait_for(timeout=OPENED)
    reader.page.wait_for_selector(TAKEN, timeout=30_000)
    reader.page.locator("table.grid caption", has_text="in general").wait_for()
    reader.page.locator(".st-key-view_bar summary").click()
    reader.page.locator(".st-key-view").get_by_text("Open all answers").click()
    reader.page.locator("table.grid[data-all-open=True]").wait_for()
    for one in held_up:
        one.continue_()
    still_chosen(reader)
    reader.keeps("open_all")


def test_first_visit_asks_for_nothing(window: Window) -> None:
    """A first visit holds nothing: no cookie of ours, nothing stored, and no component loaded."""
    reader = window(fresh=True).open("/compare")
    assert "kept" not in reader.page.evaluate("() => document.cookie")
    assert reader.page.evaluate("() => sessionStorage.length") == 0
    assert not any("BidiComponent" in address or address.startswith("blob:") for address in reader.requests)


def test_new_tab_starts_afresh(window: Window, browser: Browser, site: str) -> None:
    """Another tab of the same browser sees none of a tab's answers, and takes none of them away."""
    reader = chosen(window())
    other = Reader(reader.page.context.new_page(), site).open("/compare")
    other.page.locator("table.grid caption", has_text="in general").wait_for()
    other.choose_condition("OCD").keeps('"ocd"')
    reader.again()
    still_chosen(reader)
    other.again()
    other.page.locator("table.grid caption", has_text="for OCD").wait_for()


@pytest.mark.parametrize(("path", "place"), looks([("/compare", "menu"), ("/summary", "page")], [("/", "menu")]))
def test_clearing_clears_session_and_tab(window: Window, path: str, place: str) -> None:
    """After 'Clear my answers' neither the pages nor the tab hold anything, and a refresh brings nothing back."""
    reader = chosen(window(390, 844))
    own_questions(go(reader, "My summary").page).fill(MARKER)
    own_questions(reader.page).blur()
    reader.settled()
    if path != "/summary":
        go(reader, "Start" if path == "/" else "Side by side")
    if place == "page":
        other_files(reader.page)
    scope = reader.open_menu() if place == "menu" else reader.page.locator(".st-key-page-summary")
    scope.get_by_role("button", name="Clear my answers").click()
    scope.get_by_role("button", name="Yes, clear").click()
    reader.page.get_by_text("Your answers are cleared").wait_for()
    reader.settled()
    assert reader.page.locator(".menu[open]").count() == 0
    reader.page.wait_for_function("() => sessionStorage.length === 0")
    assert "kept" not in reader.page.evaluate("() => document.cookie")
    expect(reader.page.locator('[data-testid="stSelectbox"] input')).to_have_value("Any: general answers")
    for refresh in (False, True):
        if refresh:
            reader.again()
            reader.page.get_by_role("heading", level=1, name=START).wait_for()
        go(reader, "Side by side").page.locator(
            "table.grid caption", has_text="Oral ketamine, KAP and SGB in general"
        ).wait_for()
        go(reader, "My summary")
        expect(own_questions(reader.page)).to_have_value("")
        go(reader, "Start")


def test_clear_empties_a_tab_whose_answers_are_another_sessions(window: Window) -> None:
    """What the tab holds from a session that this one never heard of is gone too, and no refresh brings it back."""
    reader = window(1280, 800).open("/")
    held = {"run": "another", "answers": {"condition": "ptsd", "own_questions": MARKER}}
    reader.page.evaluate("held => sessionStorage.setItem('answers', JSON.stringify(held))", held)
    menu = reader.open_menu()
    menu.get_by_role("button", name="Clear my answers").click()
    menu.get_by_role("button", name="Yes, clear").click()
    reader.page.get_by_text("Your answers are cleared").wait_for()
    reader.page.wait_for_function("() => sessionStorage.getItem('answers') === null")
    reader.again().page.get_by_role("heading", level=1, name=START).wait_for()
    expect(reader.page.locator('[data-testid="stSelectbox"] input')).to_have_value("Any: general answers")


def test_clearing_on_start_lets_go_of_what_matters(window: Window) -> None:
    """What was pressed on Start is pressed no more after Clear there, and the next choice doesn't bring it back."""
    reader = window(1280, 800).open("/")
    picks = reader.page.locator(".st-key-picks button")
    pressed = reader.page.locator('.st-key-picks button[aria-pressed="true"]')
    picks.filter(has_text="No needles").click()
    expect(pressed).to_have_count(1)
    reader.keeps("no_needles")
    menu = reader.open_menu()
    menu.get_by_role("button", name="Clear my answers").click()
    menu.get_by_role("button", name="Yes, clear").click()
    reader.page.get_by_text("Your answers are cleared").wait_for()
    reader.settled()
    expect(pressed).to_have_count(0)
    reader.choose_condition("PTSD").keeps('"ptsd"', but=("no_needles",))


def test_link_restores_the_view_and_leaves_the_address(window: Window) -> None:
    """A link opens its condition and options; its fragment is gone, in no request and not in the history."""
    reader = window(390, 844)
    reader.page.goto(f"{reader.site}/compare#c=ocd&o=sgb.esketamine_nasal")
    reader.page.locator("table.grid caption", has_text="SGB and Spravato for OCD").wait_for(timeout=OPENED)
    assert reader.page.url == f"{reader.site}/compare"
    assert not any("ocd" in address or "esketamine" in address for address in reader.requests)
    reader.page.goto(f"{reader.site}/robots.txt")
    reader.page.go_back()
    reader.page.locator("table.grid caption", has_text="SGB and Spravato for OCD").wait_for(timeout=OPENED)
    assert reader.page.url == f"{reader.site}/compare"


TELL = (ROOT / "components" / "static" / "tell_answers.js").read_bytes()
TOLD = """async source => {
  const { default: tell } = await import(`data:text/javascript;base64,${source}`);
  const held = { answers: '{"run": "a", "answers": {"condition": "ptsd"}}', link: 'c=trd&o=sgb' };
  window.tab = { get: name => held[name] ?? null, drop: name => delete held[name] };
  const words = [];
  for (const [run, times] of [['b', 1], ['b', 1], ['b', 2], ['c', 1]])
    tell({ data: { run, times }, setTriggerValue: (_, word) => words.push([word.answers.condition, word.link]) });
  return words; }"""


def test_a_run_that_asks_again_is_told_again(window: Window) -> None:
    """Once each time that is asked, with the link that was opened; another session isn't told of that link."""
    told = window().page.evaluate(TOLD, base64.b64encode(TELL).decode())
    assert told == [["ptsd", "c=trd&o=sgb"], ["ptsd", "c=trd&o=sgb"], ["ptsd", ""]]


def test_link_opened_in_a_tab_with_answers(window: Window) -> None:
    """Put into the address of an open tab, a link changes condition and options and leaves the words."""
    reader = chosen(window())
    reader.page.evaluate("() => { location.hash = 'c=ocd&o=sgb.esketamine_nasal'; }")
    caption = reader.page.locator("table.grid caption", has_text="SGB and Spravato for obsessive-compulsive disorder")
    caption.wait_for(timeout=OPENED)
    assert reader.page.url == f"{reader.site}/compare"


@pytest.mark.parametrize(
    "fragment",
    ["c=old_condition&o=sgb", "o=", "c=<img src=x onerror=alert(1)>&o=sgb", "=" * 4000, "c=ptsd&o=sgb&own_questions=x"],
    ids=range(5),
)
def test_bad_link_opens_start_with_a_calm_sentence(window: Window, fragment: str) -> None:
    """A bad, old or hostile link opens Start, which says so; nothing of it is shown, stored, or left in the address."""
    reader = window(390, 844)
    reader.page.on("dialog", lambda _: pytest.fail("a link ran a script"))
    reader.page.goto(f"{reader.site}/compare#{fragment}")
    reader.page.get_by_text("That link can't be read").wait_for(timeout=OPENED)
    reader.page.get_by_role("heading", level=1, name=START).wait_for()
    reader.settled()
    assert "#" not in reader.page.url
    assert "onerror" not in reader.page.content()
    assert reader.page.evaluate("() => sessionStorage.length") == 0


def test_plain_anchor_is_no_link(window: Window) -> None:
    """A fragment without '=' is an anchor, and left alone."""
    reader = window().open("/compare#top")
    reader.page.locator("table.grid caption", has_text="in general").wait_for()
    assert reader.page.url.endswith("/compare#top")


def test_websocket_cut_resumes_the_same_session(window: Window) -> None:
    """With the websocket cut and refused until the app shows it, and then let through, the same session goes on."""
    reader = window()
    lines: list[WebSocketRoute] = []
    cut = False

    def connect(line: WebSocketRoute) -> None:
        if cut:
            line.close(code=1011)
        else:
            lines.append(line)
            line.connect_to_server()

    reader.page.route_web_socket("**/_stcore/stream", connect)
    chosen(reader)
    run = reader.page.evaluate(RUN)
    cut = True
    for line in lines:
        line.close(code=1011)
    reader.page.wait_for_selector(CUT_OFF)
    cut = False
    reader.page.wait_for_selector(CONNECTED, timeout=30_000)
    still_chosen(reader).press("Spravato")
    reader.page.locator("table.grid caption", has_text="KAP, SGB and Spravato").wait_for()
    assert reader.page.evaluate(RUN) == run


class Own:
    """A server of a test's own, to be killed and started again on the same port."""

    def __init__(self, folder: Path) -> None:
        self.port = free_port()
        self.folder = folder
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> "Own":
        """Start it, and wait until it answers."""
        with (self.folder / "said.log").open("ab") as said:
            self.process = serve(self.port, folder=self.folder, said=said, TMPDIR=str(self.folder / "tmp"))
        return self

    def runs(self) -> bool:
        """Whether it is there."""
        return self.process is not None and self.process.poll() is None

    def kill(self) -> None:
        """End it without a word of warning."""
        if self.process and self.runs():
            self.process.kill()
            self.process.wait(20)


@pytest.fixture(scope="module")
def own_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Own]:
    """A server of this file's own, in a folder of its own."""
    folder = project(tmp_path_factory.mktemp("own"))
    (folder / "tmp").mkdir()
    server = Own(folder)
    yield server
    server.kill()


@pytest.fixture
def own(own_server: Own) -> Own:
    """That server, running."""
    return own_server if own_server.runs() else own_server.start()


@pytest.fixture
def at(own: Own, browser: Browser) -> Iterator[Callable[[], Reader]]:
    """Opens windows at that server."""
    contexts = []

    def opening() -> Reader:
        contexts.append(browser.new_context(viewport={"width": 1280, "height": 800}))
        return Reader(contexts[-1].new_page(), f"http://localhost:{own.port}")

    yield opening
    for context in contexts:
        context.close()


def restart(own: Own, reader: Reader) -> None:
    """Kill the server, wait until the window notices, start it again, wait until the window is back."""
    own.kill()
    reader.page.wait_for_selector(CUT_OFF, timeout=30_000)
    own.start()
    reader.page.wait_for_selector(CONNECTED, timeout=60_000)


def known_again(own: Own, reader: Reader) -> None:
    """Restart, and wait until the new session has told the window what it knows."""
    before = reader.page.evaluate(RUN)
    restart(own, reader)
    reader.page.wait_for_function(RAN_AGAIN, arg=before, timeout=60_000)
    reader.settled()


@pytest.mark.alone
def test_restarted_server_loses_no_answer(own: Own, at: Callable[[], Reader]) -> None:
    """Killed and started again: what the page shows stays, what it doesn't show comes back, and so twice over."""
    reader = chosen(at())
    for _ in range(2):
        known_again(own, reader)
        still_chosen(reader)
        go(reader, "Start")
        expect(reader.page.locator('[data-testid="stSelectbox"] input')).to_have_value("PTSD", timeout=OPENED)
        still_chosen(go(reader, "Side by side"))


@pytest.mark.alone
def test_a_link_followed_the_moment_the_line_is_back(own: Own, at: Callable[[], Reader]) -> None:
    """After a restart a reader is on another page before the new session knows of their answers: they are there."""
    reader = chosen(at())
    for _ in range(3):
        restart(own, reader)
        go(reader, "Start")
        expect(reader.page.locator('[data-testid="stSelectbox"] input')).to_have_value("PTSD", timeout=OPENED)
        still_chosen(go(reader, "Side by side"))


@pytest.mark.alone
def test_first_choice_after_a_restart_counts(own: Own, at: Callable[[], Reader]) -> None:
    """The first choice made after a restart is newer than what the tab held, and wins."""
    reader = chosen(at())
    restart(own, reader)
    reader.press("Spravato")
    caption = reader.page.locator("table.grid caption", has_text="KAP, SGB and Spravato for post-traumatic")
    caption.wait_for(timeout=OPENED)
    reader.settled().keeps("esketamine_nasal")


@pytest.mark.alone
def test_words_typed_through_a_restart_stay(own: Own, at: Callable[[], Reader]) -> None:
    """Words typed half before, half after the server was killed and restarted all reach it, with the choices."""
    reader = go(chosen(at()), "My summary")
    field = own_questions(reader.page)
    field.press_sequentially("Who drives ")
    restart(own, reader)
    field.press_sequentially("me home?", delay=150)
    field.blur()
    reader.page.wait_for_function(
        "() => JSON.parse(sessionStorage.getItem('answers')).answers.own_questions?.endsWith('home?')"
    )
    reader.settled()
    reader.again()
    expect(field).to_have_value("Who drives me home?")
    still_chosen(go(reader, "Side by side"))


@pytest.mark.alone
def test_server_restarted_while_the_page_was_left(own: Own, at: Callable[[], Reader]) -> None:
    """Killed and started while the tab was elsewhere: back on the page, everything is there."""
    reader = chosen(at())
    reader.page.goto("about:blank")
    own.kill()
    own.start()
    reader.page.goto(f"{reader.site}/compare")
    still_chosen(reader.settled())


def test_nothing_personal_in_address_log_or_file(own: Own, at: Callable[[], Reader]) -> None:
    """A word typed and a condition chosen, kept, taken to a file and cleared, are in no address, log line or file."""
    reader = chosen(at())
    field = own_questions(go(reader, "My summary").page)
    field.fill(MARKER)
    field.blur()
    reader.settled()
    other_files(reader.page)
    with reader.page.expect_download(timeout=OPENED) as taken:
        reader.page.get_by_role("button", name="As plain text").click()
    assert MARKER in Path(taken.value.path()).read_text(encoding="utf-8")
    reader.again()
    expect(field).to_have_value(MARKER)
    addresses = [*reader.requests, reader.page.url]
    own.kill()
    personal = (MARKER, "ptsd", "PTSD")
    assert [address for address in addresses for word in personal if word in address] == []
    log = (own.folder / "said.log").read_text(encoding="utf-8", errors="replace")
    assert log and not any(word in log for word in personal)
    found = [path for path in own.folder.rglob("*") if path.is_file() and MARKER.encode() in path.read_bytes()]
    assert found == []
    assert list((own.folder / "tmp").iterdir()) == []


def test_page_that_fails_keeps_answers(window: Window) -> None:
    """A wrong address and back again: the answers are still in the tab."""
    reader = chosen(window())
    reader.page.goto(f"{reader.site}/nowhere")
    reader.page.get_by_role("link", name="compare options").click()
    still_chosen(reader.settled())
