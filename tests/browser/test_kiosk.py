"""A shared tablet: idle minutes pass by the browser's own clock, put forward; nobody waits for them."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from components.frame import pages
from tests.browser.reader import Reader, own_questions
from tests.browser.test_frame import AXE, STRIP
from tests.browser.test_keep import MARKER, chosen, go, still_chosen
from wording.said import LANGUAGES, LOCALES

ASKED = "Are you still here?"
ASKS = {"en": ASKED, "es": "¿Sigue aquí?"}
COUNTS = """() => [...document.querySelectorAll('[data-testid="stBidiComponentIsolated"]')]
  .some(one => one.shadowRoot?.querySelector('.stay')?.onclick)"""


@pytest.fixture
def tablet(browser: Browser, tablet_site: str, request: pytest.FixtureRequest) -> Iterator[Reader]:
    """A tablet whose clock the test can put forward, in English or in the language that a test gives it."""
    language = getattr(request, "param", LANGUAGES[0])
    own = {} if language == LANGUAGES[0] else {"locale": LOCALES[language]}
    context = browser.new_context(viewport={"width": 820, "height": 1180}, reduced_motion="reduce", **own)
    page = context.new_page()
    page.clock.install()
    yield Reader(page, tablet_site, language)
    context.close()


both_languages = pytest.mark.parametrize("tablet", LANGUAGES, indirect=True)


def counting(reader: Reader) -> Reader:
    """Wait until the tablet counts idle seconds: the script that does comes after the page stands."""
    reader.page.wait_for_function(COUNTS)
    return reader


def idle(reader: Reader, seconds: int) -> Reader:
    """Let seconds pass on the tablet's clock, once it counts them."""
    counting(reader).page.clock.fast_forward(seconds * 1000)
    return reader


def test_idle_tablet_asks_then_clears(tablet: Reader) -> None:
    """After four and a half idle minutes it asks; half a minute on, everything is gone, and Start says so."""
    own_questions(go(chosen(tablet), "My summary").page).fill(MARKER)
    own_questions(tablet.page).blur()
    tablet.settled().page.keyboard.press("Shift")
    dialog = idle(tablet, 265).page.get_by_role("alertdialog", name=ASKED)
    expect(dialog).to_be_hidden()
    idle(tablet, 6)
    expect(dialog).to_be_visible()
    expect(dialog.get_by_role("button", name="I am still here")).to_be_focused()
    idle(tablet, 31)
    tablet.page.get_by_text("The answers given before are cleared").wait_for()
    expect(dialog).to_be_hidden()
    tablet.page.wait_for_function("() => sessionStorage.getItem('answers') === null")
    expect(tablet.page.locator('[data-testid="stSelectbox"] input')).to_have_value("Any: general answers")
    go(tablet, "My summary")
    expect(own_questions(tablet.page)).to_have_value("")


def test_idle_tablet_lets_go_of_what_matters(tablet: Reader) -> None:
    """What one reader pressed on Start isn't pressed for the next one, and doesn't come with their first choice."""
    tablet.open("/").page.locator(".st-key-picks button").filter(has_text="No needles").click()
    pressed = tablet.page.locator('.st-key-picks button[aria-pressed="true"]')
    expect(pressed).to_have_count(1)
    idle(idle(tablet.keeps("no_needles").settled(), 271), 31)
    tablet.page.get_by_text("The answers given before are cleared").wait_for()
    expect(pressed).to_have_count(0)
    tablet.choose_condition("PTSD").keeps('"ptsd"', but=("no_needles",))


def test_idle_tablet_clears_words_that_are_no_answer(tablet: Reader) -> None:
    """Words typed into a search alone are gone too after five minutes, and Back doesn't bring them."""
    search = counting(tablet.open("/questions")).page.locator("#root #find-asked")
    search.fill(MARKER)
    tablet.page.evaluate("() => { window.before = true; }")
    dialog = idle(tablet, 271).page.get_by_role("alertdialog", name=ASKED)
    expect(dialog).to_be_visible()
    idle(tablet, 31)
    tablet.page.wait_for_url(lambda address: "/questions" not in address)
    tablet.page.wait_for_function("() => !window.before")
    tablet.settled().page.get_by_role("heading", level=1, name=tablet.heading(pages.PAGES[0])).wait_for()
    tablet.page.go_back()
    tablet.open("/questions")
    expect(search).to_have_value("")


@both_languages
def test_warning_can_be_answered(tablet: Reader) -> None:
    """Answered by key, the warning goes, every answer stays, and five more minutes begin."""
    dialog = idle(chosen(tablet), 275).page.get_by_role("alertdialog", name=ASKS[tablet.language])
    expect(dialog).to_be_visible()
    tablet.page.keyboard.press("Enter")
    expect(dialog).to_be_hidden()
    idle(tablet, 200)
    expect(dialog).to_be_hidden()
    still_chosen(tablet)
    idle(tablet, 80)
    expect(dialog).to_be_visible()


def test_next_reader_can_clear_at_once(tablet: Reader) -> None:
    """Whoever finds the warning can clear on the spot; a mere touch beside it is no answer."""
    dialog = idle(chosen(tablet), 275).page.get_by_role("alertdialog", name=ASKED)
    expect(dialog).to_be_visible()
    tablet.page.mouse.click(400, 1000)
    expect(dialog).to_be_visible()
    dialog.get_by_role("button", name="Clear now").click()
    tablet.page.get_by_text("The answers given before are cleared").wait_for()


def test_a_touch_starts_the_minutes_anew(tablet: Reader) -> None:
    """Any touch or key within the minutes counts as being there."""
    chosen(tablet)
    dialog = tablet.page.get_by_role("alertdialog", name=ASKED)
    for _ in range(3):
        idle(tablet, 200)
        tablet.page.keyboard.press("Shift")
    expect(dialog).to_be_hidden()
    still_chosen(tablet)


def test_nothing_answered_asks_nothing(tablet: Reader) -> None:
    """Where nothing was chosen there is nothing to clear: a reader in thought is left alone."""
    tablet.open("/compare")
    assert "After 5 minutes without a touch" in tablet.page.locator("footer.dates + p").inner_text()
    idle(tablet, 400)
    expect(tablet.page.get_by_role("alertdialog", name=ASKED)).to_be_hidden()
    assert tablet.page.url.endswith("/compare")


@both_languages
def test_warning_leaves_the_caveat_in_sight_and_axe_finds_nothing(tablet: Reader) -> None:
    """The warning lies over the page, not over the caveat."""
    idle(chosen(tablet), 275)
    expect(tablet.page.get_by_role("alertdialog", name=ASKS[tablet.language])).to_be_visible()
    strip = tablet.page.evaluate(STRIP)
    assert strip["shown"] and strip["uncovered"]
    found = Axe().run(tablet.page, options=AXE).response["violations"]
    assert [(one["id"], [node["html"][:160] for node in one["nodes"][:3]]) for one in found] == []


def test_other_servers_watch_nobody(browser: Browser, site: str) -> None:
    """Without KIOSK=1 nothing is counted, said or loaded."""
    page = browser.new_context().new_page()
    page.clock.install()
    reader = chosen(Reader(page, site))
    page.clock.fast_forward(1_000_000)
    still_chosen(reader)
    assert "shared device" not in page.content() and not any("BidiComponent" in one for one in reader.requests)
    page.context.close()
