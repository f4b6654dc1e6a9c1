"""From page to page: where the focus goes, and what a page is that the browser has translated."""

from playwright.sync_api import Page

from components.frame import pages
from tests.browser.reader import Reader, Window

FOCUSED = "() => [document.activeElement.tagName, document.activeElement.innerText.trim()]"
# As browsers' translators do it: each text gives way to <font> elements, and the page's own text node is gone.
TRANSLATE = """mark => {
  const walk = document.createTreeWalker(document.querySelector('[data-testid="stApp"]'), NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walk.nextNode()) {
    const one = walk.currentNode;
    const whole = !one.parentElement.closest('style, script, font, svg, textarea, [data-testid="stIconMaterial"]');
    if (one.data.trim() && whole) texts.push(one);
  }
  for (const one of texts) {
    const outer = document.createElement('font');
    outer.appendChild(document.createElement('font')).textContent = mark + one.data;
    one.replaceWith(outer);
  }
  return texts.length;
}"""


def listening(page: Page) -> None:
    """Wait until the page's script that leads the keyboard has run: it comes after the page stands."""
    page.wait_for_function(
        "() => performance.getEntriesByType('resource').some(one => one.name.endsWith('/turn_page.js'))"
    )
    page.evaluate("() => import(`${location.origin}/app/static/turn_page.js`)")


def go_by_next(page: Page, _: pages.PageInfo) -> None:
    """Follow the Next link by keyboard."""
    links = page.locator('[class*="st-key-page-"] [data-testid="stPageLink-NavLink"]')
    links.filter(has_text="Next: ").last.focus()
    page.keyboard.press("Enter")


def go_by_menu(page: Page, to: pages.PageInfo) -> None:
    """Open the menu and follow its link."""
    page.locator('[data-testid="stPopover"] button').click()
    page.get_by_test_id("stPopoverBody").get_by_role("link").nth(pages.PAGES.index(to)).click()


def walk(reader: Reader, start: pages.PageInfo, to: pages.PageInfo) -> None:
    """Go on as a reader does: by Next where it leads there, else by the menu."""
    (go_by_next if pages.after(start) == to else go_by_menu)(reader.page, to)
    reader.page.wait_for_url(f"**/{to.path}")


def test_each_page_takes_the_focus_to_its_heading(window: Window) -> None:
    """After Next or the menu the focus is on the new page's h1, which reads it out, and the title names it."""
    reader = window(1280, 800).open("/")
    assert reader.page.evaluate("() => document.activeElement.tagName") == "BODY"
    listening(reader.page)
    for start, to in zip(pages.PAGES, pages.PAGES[1:], strict=False):
        walk(reader, start, to)
        reader.page.wait_for_function("name => document.activeElement.innerText?.trim() === name", arg=to.heading)
        reader.settled()
        assert reader.page.evaluate(FOCUSED) == ["H1", to.heading]
        assert to.name in reader.page.title()
        reader.page.keyboard.press("Tab")
        assert reader.page.evaluate("() => document.activeElement.closest('[data-testid=\"stMain\"]') !== null")


def test_tab_goes_into_the_open_menu_first(window: Window) -> None:
    """From the open menu's button Tab leads through its links, back to the button, and on past it at the end."""
    reader = window(1280, 800).open("/compare")
    page = reader.page
    listening(page)
    page.get_by_role("button", name="Menu").focus()
    page.keyboard.press("Enter")
    page.get_by_test_id("stPopoverBody").get_by_role("link", name="Start").wait_for()
    for one in pages.PAGES:
        page.keyboard.press("Tab")
        assert page.evaluate(FOCUSED) == ["A", one.name]
    for _ in pages.PAGES:
        page.keyboard.press("Shift+Tab")
    assert page.evaluate("() => document.activeElement.getAttribute('aria-expanded')") == "true"
    for _ in range(len(pages.PAGES) + 1):
        page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED) == ["BUTTON", "Clear my answers"]
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.closest('[data-testid=\"stPopoverBody\"]')") is None
    assert page.evaluate("() => document.activeElement.closest('[data-testid=\"stMain\"]') !== null")


def test_a_translated_page_gives_way_to_the_next(window: Window) -> None:
    """Each page, translated before the reader goes on, leaves nothing behind: the next has its own heading and text."""
    reader = window(1280, 800).open("/")
    for start, to in zip(pages.PAGES, pages.PAGES[1:], strict=False):
        mark = f"[{start.script}] "
        assert reader.page.evaluate(TRANSLATE, mark) > 20
        assert reader.page.locator("h1").inner_text().startswith(mark)
        walk(reader, start, to)
        reader.page.wait_for_function("name => document.querySelector('h1')?.innerText.trim() === name", arg=to.heading)
        reader.settled()
        own = reader.page.locator(f'[class*="st-key-page-{to.path or "start"}"]')
        assert mark not in own.inner_text()
        assert reader.page.locator("h1").count() == 1
