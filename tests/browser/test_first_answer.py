"""The page that stands in the first answer: whole by itself, and the app takes its place without being noticed."""

import io
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, WebSocketRoute, expect
from pypdf import PdfReader

from components.frame import pages
from tests.browser.looks import WIDE, looks, violations
from tests.browser.reader import OPENED, TAKEN, Reader, Window, words_of
from tests.browser.test_frame import STRIP
from tests.browser.test_keep import CUT_OFF, chosen, go, still_chosen
from tests.browser.test_line import Line, later, loads, no_line, slow, words_of_ours
from tests.browser.test_listen import rows
from tests.serving import free_port, serve
from wording import LANGUAGES

HEADINGS = {
    "/": "Should I ask about ketamine, KAP, SGB or other care?",
    "/options": "All options",
    "/compare": "Side by side",
    "/evidence": "Does it help?",
    "/time-and-control": "Can the dose be changed?",
    "/cost": "Visits, rides and cost",
    "/summary": "My summary",
    "/values": "What matters to me",
    "/questions": "Questions people ask",
    "/before": "Before you go",
    "/after": "After you chose",
    "/beside": "For the person beside you",
    "/read-aloud": "Read to someone",
    "/clinic": "Choosing a clinic",
    "/sources": "Sources and method",
    "/chairside": "For clinicians: chairside",
}
DRAWN_BEHIND = '#root [data-testid="stApp"][data-test-script-state="notRunning"]'
MAIN = '[data-testid="stMain"]'
MOST = 0.05
SHIFTS = """(() => {
  window.shifts = [];
  new PerformanceObserver(list => window.shifts.push(...list.getEntries().map(one => [
    one.value, one.sources.map(source => source.node?.className || source.node?.nodeName).join(' ')])))
    .observe({ type: 'layout-shift', buffered: true });
})();"""
LATER = """() => {
  const taken = document.documentElement.dataset.first === undefined;
  window.taken ??= taken ? performance.now() : undefined;
  return performance.now() - window.taken > 1000;
}"""
# Frame by frame, once the letters have come and anything is seen: how many headings are in sight, what is said aloud,
# and which tables show.
WATCHED = """(() => {
  window.headings = new Set();
  window.told = [];
  window.captions = new Set();
  const look = () => {
    const seen = selector => [...document.querySelectorAll(selector)]
      .filter(one => one.checkVisibility({ visibilityProperty: true }));
    if (document.querySelector('html:not([data-letters]) #first h1')) window.drawn = true;
    if (window.drawn) window.headings.add(seen('h1').length);
    const told = seen('[role=status], [role=alert]').map(one => one.innerText.trim()).filter(Boolean).join('|');
    if (told !== window.told.at(-1)) window.told.push(told);
    for (const one of seen('table.grid caption')) window.captions.add(one.innerText);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})();"""
# Where things stand, by their words.
PLACES = """() => [...document.querySelectorAll(
    '[data-testid="stMain"] :is(h1, h2, h3, summary, .strip, button, [data-testid="stElementContainer"])')]
  .filter(one => one.checkVisibility({ visibilityProperty: true }) && one.getBoundingClientRect().height
    && !one.closest('[data-testid="stSelectbox"], [data-testid="stDateInput"]')
    && !one.querySelector('[data-testid="stSelectbox"], [data-testid="stDateInput"]') && one.textContent.trim())
  .map(one => { const box = one.getBoundingClientRect();
    const icons = /keyboard_arrow_right|arrow_forward|arrow_back|download|^event/g;
    return [`${one.localName} ${one.innerText.replace(icons, '').trim().slice(0, 40)}`,
            ...[box.left, box.top, box.width, box.height].map(Math.round)]; })"""
OPENED_ALL = "() => [...document.querySelectorAll('details[open]')].filter(one => one.checkVisibility()).length"
# To its last line, in its own letters: a large page is seen before all of it has come.
READ_WHOLE = "() => document.readyState !== 'loading' && document.fonts.status === 'loaded'"

# The app is drawn, and doesn't take the place of the first answer: it stands as if a piece were still on its way.
NOT_YET = """new MutationObserver(() => {
  const app = document.querySelector('#root [data-testid="stApp"]');
  const again = performance.getEntriesByType('navigation')[0].type === 'reload';
  if (!app || again || app.querySelector('.part-in-tab')) return;
  app.append(Object.assign(document.createElement('i'), { className: 'part-in-tab' }));
}).observe(document, { childList: true, subtree: true });"""


class Held:
    """The app of a page, or whichever scripts are named, held back until they are let go."""

    def __init__(self, page: Page, scripts: str = "**/static/js/index.*.js") -> None:
        self.waiting: list[Route] = []
        self.free = False
        page.route(scripts, self._asked)

    def _asked(self, route: Route) -> None:
        if self.free:
            route.continue_()
        else:
            self.waiting.append(route)

    def let_go(self) -> None:
        """Let the app come."""
        self.free = True
        for route in self.waiting:
            route.continue_()
        self.waiting.clear()


def asked_for(reader: Reader, path: str) -> Reader:
    """Ask for a page; what comes of it is waited for by others."""
    reader.page.goto(reader.site + path, wait_until="commit")
    return reader


def read_whole(reader: Reader) -> Reader:
    """Wait until the browser has read all of a page's first answer."""
    reader.page.wait_for_function(READ_WHOLE, timeout=OPENED)
    return reader


def first(reader: Reader, path: str) -> Reader:
    """Ask for a page and wait for its first answer, all of it; the app must not take its place meanwhile."""
    asked_for(reader, path).page.wait_for_selector("#first .strip", state="attached", timeout=OPENED)
    reader.page.wait_for_selector(f"#first {MAIN} h1", timeout=OPENED)
    return read_whole(reader)


def taken(reader: Reader) -> Reader:
    """Wait until the app has taken the place of the first answer."""
    reader.page.wait_for_selector(TAKEN, timeout=OPENED)
    return reader.settled()


@pytest.mark.parametrize(
    ("width", "scheme", "language"),
    looks(
        [(390, "light", "en"), (1280, "dark", "en"), (390, "dark", "es")],
        [(390, "dark", "en"), (1280, "light", "en"), (1280, "light", "es")],
    ),
)
def test_every_page_stands_before_any_script_of_the_app(window: Window, width: int, scheme: str, language: str) -> None:
    """With no script of the app there: heading, way, strip, content; what is closed opens; axe finds nothing."""
    reader = window(width, 844, scheme, language=language)
    reader.page.route("**/static/js/**", lambda route: None)
    wrong = []
    headings = HEADINGS if language == "en" else {f"/{one.path}": reader.heading(one) for one in pages.PAGES}
    for path, heading in headings.items():
        page = first(reader, path).page
        if page.get_by_role("heading", level=1).all_inner_texts() != [heading]:
            wrong.append(f"{path}: headings {page.get_by_role('heading', level=1).all_inner_texts()}")
        strip = page.evaluate(STRIP)
        if not (strip["shown"] and strip["uncovered"] and all(one in strip["words"] for one in ("988", "911", "FDA"))):
            wrong.append(f"{path}: {strip}")
        here = page.locator("#first [aria-current=page]")
        if here.evaluate_all("all => all.map(one => one.getAttribute('href'))") != [path]:
            wrong.append(f"{path}: another page is marked")
        if len(page.locator(f"#first {MAIN}").inner_text()) < 400:
            wrong.append(f"{path}: hardly a word")
        before = page.evaluate(OPENED_ALL)
        page.locator("#first .stMainBlockContainer details:not([open]) > summary").filter(visible=True).last.click()
        if page.evaluate(OPENED_ALL) != before + 1:
            wrong.append(f"{path}: what is closed stays so")
        wrong += [f"{path}: axe {one}" for one in violations(reader)]
        page.set_viewport_size({"width": 320, "height": 640})
        if (wide := page.evaluate(WIDE)) > 0:
            wrong.append(f"{path}: {wide} px sideways")
        page.set_viewport_size({"width": width, "height": 844})
    assert not wrong, "\n".join(wrong)
    first(reader, "/")
    reader.open_menu().get_by_role("link", name=headings["/compare"]).filter(visible=True).first.click()
    reader.page.wait_for_url("**/compare", wait_until="commit")
    reader.page.get_by_role("heading", level=1, name=headings["/compare"]).wait_for()


def moved(before: list[list[object]], after: list[list[object]]) -> list[str]:
    """What stands elsewhere, by more than 2 px, or is gone."""
    left = list(after)
    wrong = []
    for name, *place in before:
        same = next((one for one in left if one[0] == name), None)
        if same is None:
            wrong.append(f"{name}: gone")
            continue
        left.remove(same)
        if any(abs(a - b) > 2 for a, b in zip(place, same[1:], strict=True)):  # type: ignore[operator]
            wrong.append(f"{name}: {place}, then {same[1:]}")
    return wrong


# After a second at the latest scripts are asked for, painted or not: here painting may take as long as it needs.
NO_LATEST = """(() => {
  const real = window.setTimeout;
  window.setTimeout = (act, time, ...more) => {
    if (time !== 1000) return real(act, time, ...more);
    window.setTimeout = real;
    return 0;
  };
})();"""
ASKED_AND_PAINTED = """() => [
  performance.getEntriesByType('resource').find(one => one.name.endsWith('.js')).startTime,
  performance.getEntriesByName('first-contentful-paint')[0].startTime]"""


def test_scripts_are_asked_for_once_the_page_is_painted(window: Window) -> None:
    """No script is fetched before the page has been painted: what can be read waits for none. In order, then."""
    reader = window(390, 844, fresh=True)
    reader.page.add_init_script(NO_LATEST)
    reader.open("/compare")
    asked, painted = reader.page.evaluate(ASKED_AND_PAINTED)
    assert 0 < painted <= asked, f"painted after {painted:.0f} ms, a script asked for after {asked:.0f} ms"
    modules = reader.page.locator("body > script[type=module]").evaluate_all("all => all.map(one => one.async)")
    assert modules and not any(modules)


@pytest.mark.parametrize(
    ("path", "width", "scheme", "language"),
    looks(
        [
            ("/", 390, "light", "en"),
            ("/", 1280, "dark", "en"),
            ("/options", 1280, "light", "en"),
            ("/compare", 390, "dark", "en"),
            ("/time-and-control", 390, "light", "en"),
            ("/clinic", 390, "light", "en"),
            ("/", 320, "light", "es"),
            ("/compare", 390, "light", "es"),
            ("/cost", 1280, "dark", "es"),
            ("/cost", 1280, "dark", "en"),
        ],
        [
            (path, width, scheme, language)
            for path in HEADINGS
            for width in (320, 390, 1280)
            for scheme in ("light", "dark")
            for language in LANGUAGES
        ],
    ),
)
def test_nothing_moves(window: Window, path: str, width: int, scheme: str, language: str) -> None:
    """Everything stands in the app where it stood, to 2 px; a load shifts by 0.05 at most, cold and warm."""
    reader = window(width, 844 if width < 800 else 800, scheme, fresh=True, language=language)
    reader.page.add_init_script(SHIFTS)
    app = Held(reader.page)
    before = first(reader, path).page.evaluate(PLACES)
    assert len(before) > 15
    app.let_go()
    taken(reader)
    assert moved(before, reader.page.evaluate(PLACES)) == []
    for _ in range(2):
        reader.page.wait_for_function(LATER)
        shifts = reader.page.evaluate("() => window.shifts")
        assert sum(value for value, _ in shifts) <= MOST, shifts
        taken(asked_for(reader, path))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_open_stays_open_and_the_place_is_kept(window: Window, language: str) -> None:
    """Answers, the line of choices, the full notice and the menu stay open; the line in view stays where it is."""
    reader = window(390, 844, fresh=True, language=language)
    reader.page.add_init_script(WATCHED)
    app = Held(reader.page)
    page = first(reader, "/compare").page
    row = page.locator("#first table.grid tr.line details").nth(2)
    row.locator("summary").first.click()
    page.locator("#first .st-key-view_bar summary").click()
    page.locator("#first .strip summary").click()
    page.evaluate("""() => { document.querySelector('#first [data-testid="stMain"]').scrollTop = 300; }""")
    opened = page.evaluate(OPENED_ALL)
    place = "document.querySelector('{} [data-line=studied_for]').getBoundingClientRect().top"
    top = page.evaluate(place.format("#first"))
    app.let_go()
    taken(reader)
    assert page.evaluate(OPENED_ALL) == opened == 3
    assert abs(page.evaluate(place.format("#root")) - top) <= 2
    assert page.locator("#first").count() == 0
    assert page.evaluate("() => [...window.headings]") == [1]
    told = [one for one in page.evaluate("() => window.told") if one]
    assert len(told) == len(set(told))
    assert violations(reader) == []


def test_an_open_menu_stays_open(window: Window) -> None:
    """Whoever has opened the list of pages before the app is there finds it open, and can go on by it."""
    reader = window(390, 844)
    app = Held(reader.page)
    first(reader, "/compare").page.locator("#first .menu > summary").filter(visible=True).click()
    app.let_go()
    taken(reader)
    assert reader.page.locator("#root .menu[open]").count() == 1
    reader.go_to("My summary").page.get_by_role("heading", level=1, name="My summary").wait_for()


@pytest.mark.parametrize(
    ("there", "then"),
    [
        (
            "#first table.grid tr.line > th > details > summary >> nth=3",
            "one => one.matches('#root table.grid tr.line summary')",
        ),
        (
            "#first .st-key-onward a >> nth=0",
            "one => one.matches('#root a') && one.innerText.includes('Does it help?')",
        ),
        ("#first select >> nth=0", "one => one.matches('#root input[role=combobox]')"),
    ],
)
def test_the_focus_stays(window: Window, there: str, then: str) -> None:
    """What has the focus before the app is there has it afterwards, at the same place."""
    reader = window(1280, 800)
    app = Held(reader.page)
    page = first(reader, "/compare").page
    if "select" in there:
        page.locator("#first .st-key-choice_bar summary").click()
    page.locator(there).focus()
    app.let_go()
    taken(reader)
    page.wait_for_function(f"() => ({then})(document.activeElement)")


def choose_on_start(page: Page) -> None:
    """Choose a condition and two of what matters most, before the app is there."""
    page.locator("#first").get_by_role("combobox", name="I want help with").select_option(label="PTSD")
    for name in ("Fast relief", "No needles"):
        page.locator("#first").get_by_role("button", name=name).click()
    assert "Your choice is taken" in page.locator("#first .taken").inner_text()


def chosen_on_start(reader: Reader) -> None:
    """The app shows what was chosen, and the tab holds it."""
    page = reader.page
    expect(page.get_by_role("combobox", name="I want help with")).to_have_value("PTSD", timeout=OPENED)
    for name, pressed in (("Fast relief", "true"), ("No needles", "true"), ("At home", "false")):
        expect(page.locator("#root").get_by_role("button", name=name)).to_have_attribute("aria-pressed", pressed)
    reader.keeps('"ptsd"')
    assert "ptsd" not in page.url


def test_a_choice_made_before_the_app_is_there_is_in_it(window: Window) -> None:
    """Condition and what matters most, chosen while scripts are still on their way, are chosen in the app."""
    reader = window(390, 844, fresh=True)
    app = Held(reader.page)
    choose_on_start(first(reader, "/").page)
    app.let_go()
    chosen_on_start(taken(reader))
    assert loads(reader, "/") == 1 and reader.complaints() == []


def test_a_choice_made_before_any_script_has_come_is_in_it(window: Window) -> None:
    """On a line so slow that the page can be read and none of its scripts is there, what is chosen is not lost."""
    reader = window(390, 844, fresh=True)
    scripts = Held(reader.page, "**/*.js")
    choose_on_start(first(reader, "/").page)
    scripts.let_go()
    chosen_on_start(taken(reader))
    assert loads(reader, "/") == 1 and reader.complaints() == []


def test_a_pick_marks_itself_alone(window: Window) -> None:
    """A pick counts as the highest mark of its statement, one taken back as none; no other statement is marked."""
    reader = window(390, 844, fresh=True)
    reader.page.route("**/static/js/**", lambda route: None)
    page = first(reader, "/").page
    ids = {row["short_name"]: row["preference_id"] for row in rows("preferences")}
    for name in ("Fast relief", "At home", "Fast relief"):
        page.locator("#first").get_by_role("button", name=name).click()
    answers = page.evaluate("() => JSON.parse(sessionStorage.getItem('answers')).answers")
    assert answers == {
        "picks": [ids["At home"]],
        f"mark-{ids['At home']}": "3",
        f"mark-{ids['Fast relief']}": None,
    }


def test_options_chosen_before_the_app_is_there_are_in_it(window: Window) -> None:
    """On Compare two options are let go before the app is there: it opens with the others."""
    reader = window(1280, 800, fresh=True)
    app = Held(reader.page)
    page = first(reader, "/compare").page
    page.locator("#first .st-key-choice_bar summary").click()
    for name in ("Oral ketamine", "KAP"):
        page.locator("#first .st-key-options").get_by_role("button", name=name, exact=True).click()
    app.let_go()
    taken(reader)
    page.locator("#root table.grid caption", has_text="IV ketamine and SGB in general").wait_for()


def test_a_choice_made_while_the_first_run_is_on_its_way(window: Window) -> None:
    """Made after the socket has opened: the page loads once more by itself, and shows the choice."""
    reader = window(390, 844, fresh=True)
    held: list[tuple[WebSocketRoute, str | bytes]] = []
    through: list[bool] = []

    def connected(socket: WebSocketRoute) -> None:
        server = socket.connect_to_server()
        server.on_message(lambda said: socket.send(said) if through else held.append((socket, said)))

    reader.page.route_web_socket("**/_stcore/stream", connected)
    first(reader, "/")
    while not held:
        reader.page.evaluate("() => new Promise(done => requestAnimationFrame(done))")
    choose_on_start(reader.page)
    through.append(True)
    for socket, said in held:
        socket.send(said)
    reader.page.wait_for_function("() => performance.getEntriesByType('navigation')[0].type === 'reload'")
    chosen_on_start(taken(reader))
    assert loads(reader, "/") == 2


def test_a_choice_made_when_the_app_is_all_but_there(window: Window) -> None:
    """Made after the app's first run was drawn behind the page: it loads once more by itself, and shows the choice."""
    reader = window(390, 844, fresh=True)
    reader.page.add_init_script(NOT_YET)
    first(reader, "/").page.wait_for_selector("#root [data-kept-run]", state="attached", timeout=OPENED)
    reader.page.wait_for_selector(DRAWN_BEHIND, state="attached", timeout=OPENED)
    name = "I want help with"
    reader.page.locator("#first").get_by_role("combobox", name=name).select_option(label="PTSD")
    reader.page.wait_for_function("() => performance.getEntriesByType('navigation')[0].type === 'reload'")
    page = taken(reader).page
    expect(page.get_by_role("combobox", name=name)).to_have_value("PTSD", timeout=OPENED)
    reader.keeps('"ptsd"')


def waits_for_its_own(reader: Reader, heading: str) -> None:
    """Heading and the word on the answers stand, and nothing of what opens for everybody."""
    page = read_whole(reader).page
    assert page.get_by_role("heading", level=1).all_inner_texts() == [heading]
    expect(page.get_by_text("Getting your answers back from this tab.").filter(visible=True)).to_be_visible()
    assert page.locator("table.grid").filter(visible=True).count() == 0
    strip = page.evaluate(STRIP)
    assert strip["shown"] and strip["uncovered"]


def test_a_tab_that_holds_answers_gets_its_own(window: Window) -> None:
    """After a reload, back and forward: heading, a word, then the tab's own view; at no time another."""
    reader = chosen(window(1280, 800, fresh=True))
    reader.page.add_init_script(WATCHED)
    app = Held(reader.page)
    reader.page.reload(wait_until="commit")
    reader.page.wait_for_selector("#first .wait")
    waits_for_its_own(reader, "Side by side")
    app.let_go()
    still_chosen(taken(reader))
    mine = "KAP and SGB for post-traumatic stress disorder. Tap a row to read more."
    assert reader.page.evaluate("() => [...window.captions]") == [mine]
    assert reader.page.evaluate("() => [...window.headings]") == [1]
    go(reader, "My summary").page.get_by_role("heading", level=1, name="My summary").wait_for()
    reader.page.reload()
    taken(reader).page.get_by_role("heading", level=1, name="My summary").wait_for()
    reader.page.go_back()
    reader.page.get_by_role("heading", level=1, name="Side by side").wait_for()
    still_chosen(reader.settled())


def test_a_link_with_a_view_opens_it_alone(window: Window) -> None:
    """A link's condition and options are what shows first, and leave the address."""
    reader = window(390, 844, fresh=True)
    reader.page.add_init_script(WATCHED)
    app = Held(reader.page)
    first(reader, "/compare#c=ptsd&o=iv_ketamine.sgb")
    waits_for_its_own(reader, "Side by side")
    app.let_go()
    taken(reader).page.locator("table.grid caption", has_text="IV ketamine and SGB for").wait_for()
    assert reader.page.evaluate("() => [...window.captions]") == [
        "IV ketamine and SGB for PTSD. Tap a row to read more."
    ]
    reader.page.wait_for_url(f"{reader.site}/compare")
    assert not any("ptsd" in address for address in reader.requests)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "These are answers for everyone. Yours stay in this tab."),
        ("es", "Estas son respuestas para todo el mundo. Las de usted se quedan en esta pestaña."),
    ],
)
def test_answers_that_cannot_come_give_way_to_those_for_everyone(window: Window, language: str, words: str) -> None:
    """Where no socket is let through and the tab holds answers, the page says whose answers these are."""
    reader = chosen(window(390, 844, fresh=True, language=language))
    no_line(reader.page)
    later(slow(reader), 9)
    expect(words_of_ours(reader)).to_contain_text(words)
    expect(reader.page.locator("#first table.grid")).to_be_visible()
    expect(reader.page.locator("#first .wait")).to_be_hidden()
    assert violations(reader) == []
    reader.keeps('"ptsd"')


def reads(reader: Reader, heading: str) -> None:
    """Assert that a first answer stands alone in the window: its heading, its strip, its answers, and no other."""
    read_whole(reader).page.get_by_role("heading", level=1, name=heading).wait_for()
    assert reader.page.get_by_role("heading", level=1).all_inner_texts() == [heading]
    assert reader.page.locator("#first").count() == 1
    strip = reader.page.evaluate(STRIP)
    assert strip["shown"] and strip["uncovered"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("held", ["scripts", "socket"])
def test_back_forward_and_reload_where_the_app_does_not_come(window: Window, held: str, language: str) -> None:
    """Before the scripts are there, and where no socket comes: links, back, forward and reload lead where they say.

    What is opened stands open, and nothing a reader opens or follows is put into the address.
    """
    reader = window(390, 844, fresh=True, language=language)
    if held == "scripts":
        Held(reader.page)
    else:
        no_line(reader.page)
    pages_of = {one.path: reader.heading(one) for one in pages.PAGES}
    reads(first(reader, "/compare"), pages_of["compare"])
    row = reader.page.locator("#first table.grid tr.line details").first
    row.locator("summary").first.click()
    assert row.evaluate("one => one.open")
    # A page whose scripts are held may never count as loaded.
    reader.page.locator("#first .st-key-onward a").first.click()
    reader.page.wait_for_url(f"{reader.site}/evidence", wait_until="commit")
    reads(reader, pages_of["evidence"])
    reader.page.go_back(wait_until="commit")
    reader.page.wait_for_url(f"{reader.site}/compare", wait_until="commit")
    reads(reader, pages_of["compare"])
    reader.page.reload(wait_until="commit")
    reads(reader, pages_of["compare"])
    reader.page.go_forward(wait_until="commit")
    reader.page.wait_for_url(f"{reader.site}/evidence", wait_until="commit")
    reads(reader, pages_of["evidence"])
    reader.page.reload(wait_until="commit")
    reads(reader, pages_of["evidence"])


# Asked after the app's own question and on the same way: once it is answered, the app's is too.
HEALTHY = "() => fetch('/_stcore/health').then(one => one.ok, () => false)"


def test_a_connection_that_comes_late_takes_the_words_away(window: Window) -> None:
    """Refused at first, let through later: the bar goes by itself, and choosing works."""
    reader = window(390, 844, fresh=True)
    line = Line(reader.page, shut=True)
    later(slow(reader), 9)
    expect(words_of_ours(reader)).to_contain_text("Choosing has to wait")
    line.shut = False
    for _ in range(60):
        if line.open:
            break
        later(reader, 5).page.evaluate(HEALTHY)
    taken(reader)
    expect(words_of_ours(reader)).to_be_empty()
    reader.choose_condition("OCD")


@pytest.mark.alone
def test_a_server_killed_while_somebody_reads(window: Window) -> None:
    """The page stays, opens and says that the line is lost; 988 stays in reach."""
    port = free_port()
    server = serve(port)
    try:
        reader = window(390, 844, fresh=True)
        reader.site = f"http://localhost:{port}"
        reader.page.clock.install()
        reader.open("/compare")
        server.kill()
        reader.page.wait_for_selector(CUT_OFF)
        later(reader, 4)
        expect(words_of_ours(reader)).to_contain_text("The line to our server is lost. We keep trying.")
        row = reader.page.locator("table.grid tr.line details").first
        row.locator("summary").first.click()
        assert row.evaluate("one => one.open")
        strip = reader.page.evaluate(STRIP)
        assert strip["shown"] and strip["uncovered"]
    finally:
        server.kill()
        server.wait(20)


def test_without_javascript_it_reads_opens_and_leads_on(window: Window) -> None:
    """Words, details and links work; what can't work doesn't stand; under the heading it says where all answers are."""
    reader = window(390, 844, java_script_enabled=False)
    page = reader.page
    for path, heading in HEADINGS.items():
        page.goto(reader.site + path)
        assert page.get_by_role("heading", level=1).all_inner_texts() == [heading], path
        said = page.locator("#first noscript p.friendly")
        assert "JavaScript is off here" in said.inner_text(), path
        assert said.is_visible(), path
        title, words = page.get_by_role("heading", level=1).bounding_box(), said.bounding_box()
        assert title and words and 20 < words["y"] - title["y"] < 300, path
        for control in ("select", ".stButtonGroup", "[inert]"):
            assert page.locator(f"#first {control}").filter(visible=True).count() == 0, (path, control)
    page.goto(f"{reader.site}/compare")
    row = page.locator("table.grid tr.line details").first
    row.locator("summary").first.click()
    assert row.locator("p").first.is_visible() or page.get_by_text("A thin tube goes into a vein.").first.is_visible()
    page.get_by_role("link", name="Next: Does it help?").click()
    page.wait_for_url("**/evidence")


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        ("en", ("A thin tube goes into a vein.", "watching on ultrasound")),
        ("es", ("Se pone un tubo delgado en una vena.", "mientras mira por ultrasonido")),
    ],
)
def test_on_paper_all_that_is_closed_is_open(window: Window, language: str, parts: tuple[str, ...]) -> None:
    """Compare printed before the app is there, its closed parts come: every answer, the notice on each sheet."""
    reader = window(1280, 800, fresh=True, language=language)
    Held(reader.page)
    first(reader, "/compare").page.wait_for_selector("#first ol.references", state="attached")
    sheets = PdfReader(io.BytesIO(reader.page.pdf(format="Letter", prefer_css_page_size=True))).pages
    words = [" ".join(words_of(sheet).split()) for sheet in sheets]
    assert all("988" in one and "FDA" in one for one in words)
    everything = "".join("".join(words).split())
    for part in parts:
        assert "".join(part.split()) in everything


def test_forced_colours_mark_what_is_chosen(window: Window) -> None:
    """In forced colours a pressed pill has a thicker edge than others, before the app is there."""
    reader = window(1280, 800)
    reader.page.emulate_media(forced_colors="active")
    Held(reader.page)
    page = first(reader, "/").page
    width: Callable[[str], str] = lambda name: (  # noqa: E731
        page.locator("#first").get_by_role("button", name=name).evaluate("one => getComputedStyle(one).borderTopWidth")
    )
    page.locator("#first").get_by_role("button", name="Fast relief").click()
    assert (width("Fast relief"), width("At home")) == ("3px", "1px")
