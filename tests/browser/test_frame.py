"""What surrounds every page, in a real browser: caveat, focus, accessibility, console, requests, width."""

from typing import Any
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from components.frame import pages
from tests.browser.looks import AXE, DESK, PHONE, TABLET, TALL_PHONE, looks, resized, violations
from tests.browser.reader import Reader, Window
from tests.browser.test_low_windows import OUT_OF_SIGHT, hidden_in_low_windows, sideways
from tests.browser.test_low_windows import WORDS as WORDS_IN_STRIP
from tests.faults import FULL
from tests.listed import CONDITION_IDS
from wording import LANGUAGES

PATHS = [f"/{page.path}" for page in pages.PAGES]
SIZES = [PHONE, TALL_PHONE, TABLET, DESK]
BEFORE = next(page for page in pages.PAGES if page.path == "before")
SIDE_BY_SIDE = {"en": "ketamine, KAP and SGB side by side", "es": "ketamina, KAP y SGB lado a lado"}
IN_STRIP = ("FDA", "988", "911", "off-label")
STRIP = """() => {
  const box = document.querySelector('[data-testid="stBottom"]').getBoundingClientRect();
  const note = document.querySelector('.strip [role="note"]');
  const style = getComputedStyle(note);
  const inner = note.getBoundingClientRect();
  const hit = document.elementFromPoint(inner.left + 8, inner.top + inner.height / 2);
  return {top: box.top, bottom: box.bottom, height: box.height, words: note.innerText,
          shown: style.visibility === 'visible' && inner.height > 0, uncovered: note.contains(hit)};
}"""
CRISIS_FIRST = """() => [document.querySelector('h1'), document.querySelector('.crisis'),
  document.querySelector('[data-testid="stSelectbox"]')].map(one => one.getBoundingClientRect().top)"""
# Page by page its heading, then from above: what stands before the crisis box, the box, what it stands before. Where
# the choice comes first, the box lies right under it and is read out.
CRISIS_PLACES = {
    "Side by side": ("Side by side", "h1", ".crisis", ".st-key-choice_bar", "table.grid"),
    "Start": ("Should I ask", "h1", ".takes", '[data-testid="stSelectbox"]', '[role="alert"] .crisis', ".seven"),
    "All options": ("All options", "h1", ".st-key-choice_bar", '[role="alert"] .crisis', ".first-care", ".one-option"),
}
# The list has been fitted in above the strip; the last of its names has the focus and stands above it.
FITTED_IN = """() => { const list = document.querySelector('[data-testid="stSelectboxVirtualDropdown"]');
  return list.style.getPropertyValue('--room') !== ''
    && list.getBoundingClientRect().bottom <= document.querySelector('.strip').getBoundingClientRect().top; }"""
LAST_REACHED = """() => { const last = [...document.querySelectorAll('[role="option"]')].at(-1);
  return last.matches('[data-focused]')
    && last.getBoundingClientRect().bottom <= document.querySelector('.strip').getBoundingClientRect().top; }"""
EDGES = """parts => parts.map(part => document.querySelector(part).getBoundingClientRect())
  .map(box => [box.top, box.bottom])"""
HIDDEN_FOCUS = """() => {
  const now = document.activeElement;
  if (!now || now === document.body) return null;
  if (now === window.begun) return 'round';
  window.begun ??= now;
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


def ways() -> list[Any]:
    """Each page on narrow and on wide screens, one of them in dark, and in Spanish; with FAULTS=full all, anew."""
    if FULL:
        every = [
            (path, scheme, (size,), language)
            for path in PATHS
            for scheme in ("light", "dark")
            for size in SIZES
            for language in LANGUAGES
        ]
    else:
        schemes = ("light", "dark")
        every = [
            (path, schemes[(place + turn) % 2], sizes, "en")
            for place, path in enumerate(PATHS)
            for turn, sizes in enumerate(((PHONE, TALL_PHONE), (DESK, TABLET)))
        ]
        every += [(path, "light", (PHONE, TALL_PHONE, TABLET, DESK), "es") for path in PATHS]
    return [pytest.param(*one, id=f"{one[0]} {one[1]} {one[2][0][0]} {one[3]}") for one in every]


def hidden_by_caveat(reader: Reader, height: int) -> list[str]:
    """What is wrong with the strip at top, middle and bottom of the page: all in sight, low, in its words."""
    wrong = []
    for share in (0, 0.5, 1):
        strip = reader.scroll(share).page.evaluate(STRIP)
        if not (strip["shown"] and strip["uncovered"] and strip["top"] >= 0 and strip["bottom"] <= height + 0.5):
            wrong.append(f"caveat out of sight at {share}: {strip}")
        if strip["height"] > 0.15 * height:
            wrong.append(f"caveat too high at {share}: {strip}")
        wrong += [f"caveat without {word}" for word in IN_STRIP if word not in strip["words"]]
    return wrong


def hidden_focus(reader: Reader) -> list[str]:
    """What the focus reaches by Tab, forwards and back, that lies wholly under the strip or the sticky header."""
    wrong = []
    for key in ("Tab", "Shift+Tab"):
        reader.page.evaluate("() => { window.begun = null; }")
        for _ in range(90):
            reader.page.keyboard.press(key)
            found = reader.page.evaluate(HIDDEN_FOCUS)
            if found == "round":
                break
            if found:
                wrong.append(f"{key}: {found}")
        assert reader.page.evaluate("() => !!window.begun"), f"{key} reaches nothing"
    return wrong


def strays(reader: Reader) -> list[str]:
    """Errors on the console but Streamlit's own two probes, and requests that left the server's own address."""
    homes = {urlsplit(one).netloc for one in reader.requests if urlsplit(one).scheme in ("http", "https", "ws", "wss")}
    return [*reader.complaints(), *(homes - {urlsplit(reader.site).netloc})]


@pytest.mark.parametrize(("path", "scheme", "sizes", "language"), ways())
def test_page_stands_in_every_window(
    window: Window, path: str, scheme: str, sizes: tuple[tuple[int, int], ...], language: str
) -> None:
    """Whatever the window: quiet console, own title, caveat in sight, nothing sideways or hidden, axe, a menu.

    The strip is whole, uncovered and at most 15 % of the window wherever the page is scrolled, and whole in low narrow
    windows too; Tab leads to nothing under it; the open menu doesn't lie over it and leads on. Compare is shown to axe
    with everything open.
    """
    page = next(one for one in pages.PAGES if f"/{one.path}" == path)
    reader = window(*sizes[0], scheme, language=language).open(path)
    wrong = strays(reader)
    if reader.page.title() != f"{reader.called(page)}: {SIDE_BY_SIDE[language]}":
        wrong.append(f"title: {reader.page.title()}")
    for size in (*sizes[1:], sizes[0]):
        resized(reader, size)
        wrong += [f"{size}: {one}" for one in hidden_by_caveat(reader, size[1])]
        if (wide := sideways(reader)) > 0:
            wrong.append(f"{size}: {wide} px sideways")
    reader.scroll(0)
    if sizes[0] == PHONE:
        wrong += hidden_in_low_windows(reader)
        resized(reader, PHONE)
    if path == "/compare":
        reader.page.locator("details.opener summary").first.click()
    wrong += hidden_focus(reader)
    if path == "/compare":
        reader.unfold("view_bar").page.get_by_text(reader.said("reader-open-all")).click()
        reader.page.locator("table.grid[data-all-open=True] tr.line details[open]").first.wait_for()
        reader.settled()
    wrong += [f"axe: {one}" for one in violations(reader)]
    reader.open_menu().get_by_role("link", name=reader.called(BEFORE)).wait_for()
    if not reader.page.evaluate(STRIP)["uncovered"]:
        wrong.append("the menu lies over the caveat")
    if (wide := sideways(reader)) > 0:
        wrong.append(f"menu: {wide} px sideways")
    wrong += [f"menu, axe: {one}" for one in violations(reader)]
    assert not wrong, "\n".join(wrong)
    other = next(one for one in pages.PAGES if one != page)
    reader.go_to(reader.called(other)).page.get_by_role("heading", level=1, name=reader.heading(other)).wait_for()
    assert reader.page.locator(".menu[open]").count() == 0


@pytest.mark.parametrize(
    ("language", "notice", "full"),
    [("en", "Off-label notice", "Full notice"), ("es", "Aviso de usos fuera de lo aprobado", "Ver aviso")],
)
def test_caveat_cannot_be_removed(window: Window, language: str, notice: str, full: str) -> None:
    """Nothing in the strip closes it; opening and closing the full notice leaves it, and keeps its height."""
    reader = window(390, 844, language=language).open("/compare")
    note = reader.page.get_by_role("note", name=notice)
    before = reader.page.evaluate(STRIP)["height"]
    assert note.get_by_role("button").count() == 0
    for _ in range(2):
        note.get_by_text(full).click()
        assert reader.page.evaluate(STRIP)["height"] == pytest.approx(before, abs=1)
    reader.page.keyboard.press("Escape")
    assert note.is_visible()


@pytest.mark.parametrize(
    ("language", "full", "veterans"),
    [
        (
            "en",
            "Full notice",
            "Veterans, service members and their families: call 988, then press 1, or text 838255.",
        ),
        (
            "es",
            "Ver aviso",
            "Veteranos, militares y sus familias: llame al 988 y oprima el 1, o envíe un mensaje de texto al 838255.",
        ),
    ],
)
def test_full_notice_opens_on_tap(window: Window, language: str, full: str, veterans: str) -> None:
    """The strip opens the crisis lines, that of veterans among them, and the whole caveat."""
    reader = window(390, 844, language=language).open("/")
    reader.page.get_by_text(full).click()
    panel = reader.page.locator(".strip-panel")
    assert panel.is_visible() and "Spravato" in panel.inner_text()
    expect(panel.get_by_text(veterans)).to_be_in_viewport()


RING = """() => {
  const now = document.activeElement;
  if (!now || now === document.body) return null;
  if (now === window.begun) return 'round';
  window.begun ??= now;
  const ring = one => { const style = getComputedStyle(one);
    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 3; };
  for (let one = now, up = 0; one && up < 4; one = one.parentElement, up += 1) if (ring(one)) return '';
  return now.outerHTML.slice(0, 160);
}"""


@pytest.mark.parametrize(
    ("path", "language"),
    looks(
        [("/compare", "en"), ("/clinic", "en"), ("/after", "en"), ("/sources", "en"), ("/clinic", "es")],
        [(path, language) for path in PATHS for language in LANGUAGES],
    ),
)
def test_the_focus_shows_wherever_it_is(window: Window, path: str, language: str) -> None:
    """Each stop of Tab, links, chips, switches, fields and what opens, has a ring of 3 px about it."""
    reader = window(1280, 800, language=language).open(path)
    for _ in range(150):
        reader.page.keyboard.press("Tab")
        found = reader.page.evaluate(RING)
        if found == "round":
            break
        assert not found, found
    assert reader.page.evaluate("() => !!window.begun")


@pytest.mark.parametrize("language", LANGUAGES)
def test_strip_takes_two_lines_on_phones(window: Window, language: str) -> None:
    """Its words are whole in two lines of 16 px (a third one would make it 95 px high), and none is cut off."""
    reader = window(352, 640, language=language).open("/")
    strip = reader.page.locator(".strip")
    for size in ((352, 640), (360, 640), (375, 667), TALL_PHONE):
        resized(reader, size)
        box = strip.bounding_box()
        assert box is not None and box["height"] <= 70, size
        assert strip.evaluate("one => one.scrollWidth <= one.clientWidth"), size
        assert reader.page.evaluate(OUT_OF_SIGHT, [".strip", WORDS_IN_STRIP[language]]) == [], size


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_list_opened_low_ends_above_the_strip(window: Window, language: str) -> None:
    """Opened where the strip is near, a list of conditions ends above it, and its last name can be reached."""
    reader = window(390, 844, language=language).open("/compare").unfold()
    field = reader.page.get_by_role("combobox").first
    reader.page.add_style_tag(content='[data-testid="stMain"] h1 { margin-top: 160px; }')
    reader.settled()
    field.click()
    drawn = reader.page.get_by_test_id("stSelectboxVirtualDropdown")
    drawn.wait_for()
    reader.page.wait_for_function(FITTED_IN)
    opened, above, below = drawn.bounding_box(), field.bounding_box(), reader.page.locator(".strip").bounding_box()
    assert opened is not None and above is not None and below is not None
    assert opened["y"] >= above["y"] + above["height"], "the list opens upwards, where no strip is"
    assert below["y"] - opened["y"] - opened["height"] <= 8, "the list has room enough: the strip is not near"
    for _ in range(8):
        reader.page.keyboard.press("ArrowDown")
    reader.page.wait_for_function(LAST_REACHED)
    last = reader.page.locator('[role="option"][data-focused]')
    box, strip = last.bounding_box(), reader.page.locator(".strip").bounding_box()
    assert box is not None and strip is not None and box["y"] + box["height"] <= strip["y"]


# Deeper pages are short at load: words and screens of a phone, the crisis box and the chosen options' names apart.
SHORT = ("/questions", "/before", "/after", "/beside", "/clinic", "/sources")
MOST_WORDS, MOST_SCREENS = 350, 4
WORDS = """() => {
  const walk = document.createTreeWalker(document.querySelector('[data-testid="stApp"]'), NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let count = 0;
  while (walk.nextNode()) {
    const text = walk.currentNode;
    if (text.parentElement.closest('style, script, .crisis, [data-testid="stIconMaterial"]')) continue;
    if (!text.parentElement.checkVisibility({ visibilityProperty: true })) continue;
    range.selectNodeContents(text);
    const box = range.getBoundingClientRect();
    if (box.width <= 1 || box.height <= 1) continue;
    count += text.data.split(/\\s+/).filter(one => /[\\p{L}\\d]/u.test(one)).length;
  }
  return count;
}"""


@pytest.mark.parametrize("condition", looks(["ptsd", "suicidal_ideation"], CONDITION_IDS))
def test_deeper_pages_are_short_at_load(window: Window, condition: str) -> None:
    """With the options that have most to say, each deeper page is at most 350 words and four screens of a phone."""
    for path in SHORT:
        reader = window(390, 844).open(f"{path}#c={condition}&o=nasal_ketamine.kap.sgb.esketamine_nasal")
        reader.keeps(f'"{condition}"', '"kap"').settled()
        words = reader.page.evaluate(WORDS)
        screens = reader.page.get_by_test_id("stMain").evaluate("main => main.scrollHeight / 844")
        assert 50 < words <= MOST_WORDS and screens <= MOST_SCREENS, (path, words, screens)


@pytest.mark.parametrize(
    ("path", "language", "said", "back"),
    [
        ("/nowhere", "en", "no page at this address", "Go to the start"),
        ("/compare/nowhere", "en", "no page at this address", "Go to the start"),
        ("/Nowhere/", "en", "no page at this address", "Go to the start"),
        ("/nowhere", "es", "No hay ninguna página en esta dirección", "Vaya al inicio"),
    ],
)
def test_wrong_address_is_calm(window: Window, path: str, language: str, said: str, back: str) -> None:
    """A wrong address answers 404 with a calm page that holds the caveat, 988 and the way back."""
    reader = window(390, 844, language=language)
    answer = reader.page.goto(reader.site + path)
    assert answer is not None and answer.status == 404
    words = reader.page.inner_text("body")
    assert said in words and "988" in words and "Spravato" in words
    assert [one["id"] for one in Axe().run(reader.page, options=AXE).response["violations"]] == []
    reader.page.get_by_role("link", name=back).click()
    reader.page.get_by_role("heading", level=1).wait_for()


def test_app_answers_at_127_0_0_1(window: Window) -> None:
    """The app works at 127.0.0.1 as well as at localhost."""
    reader = window()
    reader.site = reader.site.replace("localhost", "127.0.0.1")
    reader.open("/compare")
    assert reader.page.locator("table.grid").is_visible()


def test_thoughts_of_suicide_put_988_first(window: Window) -> None:
    """Choosing thoughts of suicide puts the crisis lines first, before any comparison, in sight without scrolling.

    They stand under the heading, or right under the choice where that comes first, and are read out there.
    """
    reader = window(390, 844).open("/compare").choose_condition("Thoughts of suicide")
    for name, (heading, *parts) in CRISIS_PLACES.items():
        if name != "Side by side":
            reader.go_to(name).page.locator("h1", has_text=heading).wait_for()
            reader.settled()
        reader.page.get_by_label("Crisis help").wait_for()
        reader.settled()
        assert reader.page.get_by_label("Crisis help").count() == 1
        words = reader.page.get_by_label("Crisis help").inner_text()
        assert "988" in words and "911" in words and "press 1" in words.lower()
        edges = reader.page.evaluate(EDGES, parts)
        assert edges == sorted(edges), name
        crisis = next(place for place, part in enumerate(parts) if ".crisis" in part)
        assert edges[crisis][1] <= reader.page.evaluate(STRIP)["top"], name
        if "alert" in parts[crisis]:
            assert 0 <= edges[crisis][0] - edges[crisis - 1][1] <= 24, name
        assert "suicid" not in reader.page.url


def test_first_load_asks_for_nothing_in_vain(window: Window) -> None:
    """The server is found at once, the socket opens without waiting for it to be asked, and only our font comes."""
    reader = window(fresh=True).open("/compare")
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
    reader.page.wait_for_selector('[data-testid="stApp"]', state="attached")
    assert reader.page.evaluate("() => getComputedStyle(document.querySelector('#first')).backgroundColor") == colour
    assert (
        reader.page.evaluate("() => getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor")
        == colour
    )
