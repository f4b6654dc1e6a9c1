"""A browser that lets pages keep nothing ('block all cookies'): what still works, and what is said of the rest."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.browser.profile import NO_STORAGE, with_settings
from tests.browser.reader import OPENED, Reader, own_questions
from tests.browser.test_keep import go
from tests.browser.test_kiosk import ASKED, idle

DENIED = """() => {
  document.cookie = 'tried=1';
  try { return sessionStorage.length < 0; } catch { return !document.cookie; }
}"""
FORGETS = "Your browser lets this page keep nothing."


@pytest.fixture(scope="module")
def denying(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[BrowserContext]:
    """A browser that denies storage and cookies: no test finds what another left."""
    folder = tmp_path_factory.mktemp("profile")
    with with_settings(browser, folder, NO_STORAGE, viewport={"width": 820, "height": 1180}) as context:
        yield context


def choose(reader: Reader) -> Reader:
    """Choose a condition on Compare, and see it."""
    reader.open("/compare")
    assert reader.page.evaluate(DENIED)
    reader.choose_condition("PTSD").page.locator("table.grid caption", has_text="PTSD").wait_for()
    return reader


def test_the_app_works_and_says_that_nothing_is_kept(denying: BrowserContext, site: str) -> None:
    """Choices hold from page to page, the console is quiet, and the foot says what a refresh will do, and does."""
    reader = choose(Reader(denying.new_page(), site))
    expect(reader.page.get_by_text(FORGETS)).to_be_visible()
    field = own_questions(go(reader, "My summary").page)
    field.fill("Who drives me home?")
    field.blur()
    go(reader.settled(), "Side by side").page.locator("table.grid caption", has_text="PTSD").wait_for()
    assert reader.complaints() == []
    reader.again()
    reader.page.locator("table.grid caption", has_text="in general").wait_for()


def test_other_browsers_are_told_nothing_of_it(browser: Browser, site: str) -> None:
    """Where storage is allowed the sentence doesn't show."""
    context = browser.new_context()
    reader = Reader(context.new_page(), site).open("/compare")
    expect(reader.page.get_by_text(FORGETS)).to_be_hidden()
    context.close()


def test_a_link_opens_its_view(denying: BrowserContext, site: str) -> None:
    """A link's condition and options show, and leave the address; a refresh or another page works on."""
    reader = Reader(denying.new_page(), site)
    reader.page.goto(f"{site}/compare#c=ocd&o=sgb.esketamine_nasal")
    reader.page.locator("table.grid caption", has_text="SGB and Spravato for OCD").wait_for(timeout=OPENED)
    reader.settled()
    reader.page.wait_for_url(f"{site}/compare")
    assert not any("ocd" in address for address in reader.requests)
    go(reader, "Start")
    expect(reader.page.locator('[data-testid="stSelectbox"] input')).to_have_value("OCD")
    assert reader.page.url == f"{site}/" and reader.complaints() == []


def test_a_link_that_cannot_be_read_says_so(denying: BrowserContext, site: str) -> None:
    """A bad link isn't dropped without a word."""
    reader = Reader(denying.new_page(), site)
    reader.page.goto(f"{site}/compare#c=old_condition&o=sgb")
    reader.page.get_by_text("That link can't be read").wait_for(timeout=OPENED)


def test_a_shared_tablet_is_cleared_last(denying: BrowserContext, tablet_site: str) -> None:
    """After the idle minutes it asks, then clears choices and words, though the browser keeps nothing.

    Last of all: the clock that it puts forward is that of the whole browser.
    """
    page = denying.new_page()
    page.clock.install()
    reader = choose(Reader(page, tablet_site))
    field = own_questions(go(reader, "My summary").page)
    field.fill("quokka7131")
    dialog = idle(reader.settled(), 271).page.get_by_role("alertdialog", name=ASKED)
    expect(dialog).to_be_visible()
    idle(reader, 31)
    page.get_by_text("The answers given before are cleared").wait_for()
    expect(dialog).to_be_hidden()
    expect(page.locator('[data-testid="stSelectbox"] input')).to_have_value("Any: general answers")
    expect(own_questions(go(reader, "My summary").page)).to_have_value("")
    assert "quokka7131" not in page.content() and reader.complaints() == []
    idle(reader, 400)
    expect(dialog).to_be_hidden()
