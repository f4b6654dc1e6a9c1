"""From page to page: where the focus goes, and what a page is that the browser has translated."""

from collections.abc import Sequence

import pytest
from playwright.sync_api import Page

from components.frame import pages
from tests.browser.reader import OPENED, Reader, Window
from tests.faults import FULL
from wording import LANGUAGES, speaking

FOCUS_ON = "name => document.activeElement.innerText?.trim() === name"
FOCUSED = "() => [document.activeElement.tagName, document.activeElement.innerText.trim().replace(/\\s+/g, ' ')]"
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


def go_by_next(page: Page, to: pages.PageInfo) -> None:
    """Follow the link that leads on by keyboard, whatever language it is in."""
    page.locator(f'[class*="st-key-page-"] [data-testid="stPageLink-NavLink"][href="{to.path}"]').last.focus()
    page.keyboard.press("Enter")


def follow(page: Page, to: pages.PageInfo) -> None:
    """Follow the stepper's link, whatever language it is in and wherever it stands."""
    link = page.locator(f'.st-key-stepper a[href="{to.path}"]').last
    if not link.is_visible():
        page.locator(".st-key-stepper summary").filter(visible=True).click()
    link.click()


def walk(reader: Reader, start: pages.PageInfo, to: pages.PageInfo) -> None:
    """Go on as a reader does: by the link on the page where it leads there, else by the stepper."""
    if pages.after(start) == to:
        go_by_next(reader.page, to)
    else:
        follow(reader.page, to)
    reader.page.wait_for_url(f"**/{to.path}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_page_takes_the_focus_to_its_heading(window: Window, language: str) -> None:
    """After Next or the menu the focus is on the new page's h1, which reads it out, and the title names it."""
    reader = window(1280, 800, language=language).open("/")
    assert reader.page.evaluate("() => document.activeElement.tagName") == "BODY"
    listening(reader.page)
    for start, to in zip(pages.PAGES, pages.PAGES[1:], strict=False):
        walk(reader, start, to)
        reader.page.wait_for_function(FOCUS_ON, arg=reader.heading(to), timeout=OPENED)
        reader.settled()
        assert reader.page.evaluate(FOCUSED) == ["H1", reader.heading(to)]
        assert reader.called(to) in reader.page.title()
        reader.page.keyboard.press("Tab")
        assert reader.page.evaluate("() => document.activeElement.closest('[data-testid=\"stMain\"]') !== null")


def turns() -> list[pages.PageInfo]:
    """Pages in their order and back; with FAULTS=full each from each other, in one walk."""
    if not FULL:
        return [*pages.PAGES[1:], *reversed(pages.PAGES[:-1])]
    left = {page: [other for other in pages.PAGES if other != page] for page in pages.PAGES}
    stack, walked = [pages.PAGES[0]], []
    while stack:
        if left[stack[-1]]:
            stack.append(left[stack[-1]].pop())
        else:
            walked.append(stack.pop())
    return walked[::-1][1:]


def test_each_page_starts_at_its_top(window: Window) -> None:
    """However far down the page before was read, the next one starts at its top, and stays there as it is drawn."""
    reader = window(390, 844).open("/#c=ptsd")
    listening(reader.page)
    for to in turns():
        reader.scroll(0.6)
        reader.page.locator(f'.st-key-stepper a[href="{to.path}"]').last.evaluate("link => link.click()")
        reader.page.wait_for_function(FOCUS_ON, arg=to.heading, timeout=OPENED)
        reader.settled()
        assert reader.page.get_by_test_id("stMain").evaluate("main => main.scrollTop") == 0, to.name
        assert reader.page.evaluate(FOCUSED) == ["H1", to.heading]


def tabbed(page: Page, names: Sequence[str], key: str = "Tab") -> None:
    """Assert that the focus goes through links of these names."""
    for name in names:
        page.keyboard.press(key)
        assert page.evaluate(FOCUSED) == ["A", name]


def names(which: Sequence[pages.PageInfo]) -> list[str]:
    """What their links are called."""
    return [one.name for one in which]


@pytest.mark.parametrize(
    ("language", "start", "more", "other", "clear", "clinic"),
    [
        ("en", "Start", "More", "Español", "Clear my answers", "Choosing a clinic"),
        ("es", "Inicio", "Más", "English", "Borrar mis respuestas", "Elegir una clínica"),
    ],
)
def test_tab_goes_through_the_row_and_into_what_it_opens(
    window: Window, language: str, start: str, more: str, other: str, clear: str, clinic: str
) -> None:
    """On a wide screen Tab leads through the seven steps, More, the pages at hand, and what More has opened."""
    page = window(1280, 800, language=language).open("/compare").page
    listening(page)
    with speaking(language):
        path, at_hand, deeper = names(pages.PATH), names(pages.AT_HAND), names(pages.DEEPER)
    page.locator(".st-key-steps a").first.focus()
    assert page.evaluate(FOCUSED) == ["A", start]
    tabbed(page, path[1:])
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED) == ["SUMMARY", more]
    tabbed(page, [other, *at_hand])
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.closest('.st-key-stepper')") is None
    page.locator(".menu.more > summary").focus()
    page.keyboard.press("Enter")
    tabbed(page, [other, *at_hand, *deeper])
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED) == ["BUTTON", clear]
    page.keyboard.press("Escape")
    assert page.evaluate(FOCUSED) == ["SUMMARY", more] and not page.get_by_text(clinic).is_visible()


@pytest.mark.parametrize(
    ("language", "line", "other", "back", "clear"),
    [
        ("en", "3 of 7 Side by side Menu", "Español", "Back to All options", "Clear my answers"),
        ("es", "3 de 7 Lado a lado Menú", "English", "Volver a Todas las opciones", "Borrar mis respuestas"),
    ],
)
def test_tab_goes_into_the_open_line(
    window: Window, language: str, line: str, other: str, back: str, clear: str
) -> None:
    """On a narrow screen the line opens all pages by Space, over the page; Tab past the last of them closes it."""
    page = window(320, 256, language=language).open("/compare").page
    listening(page)
    top = page.locator("h1").bounding_box()
    page.locator(".menu.line > summary").focus()
    assert page.evaluate(FOCUSED) == ["SUMMARY", line]
    page.keyboard.press("Space")
    page.locator(".st-key-steps").wait_for()
    assert page.locator("h1").bounding_box() == top
    tabbed(page, [other])
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED)[1].endswith(back)
    with speaking(language):
        tabbed(page, [*names(pages.PATH), *names(pages.AT_HAND), *names(pages.DEEPER)])
    page.keyboard.press("Tab")
    assert page.evaluate(FOCUSED) == ["BUTTON", clear]
    page.keyboard.press("Tab")
    assert page.evaluate("() => document.activeElement.closest('.st-key-stepper')") is None
    assert not page.locator(".st-key-steps").is_visible()


@pytest.mark.parametrize("width", [390, 1280])
def test_the_present_page_is_marked_once(window: Window, width: int) -> None:
    """The stepper is a landmark of its own, and of its links that of the page alone is the present one."""
    reader = window(width, 844).open("/")
    listening(reader.page)
    for one in pages.PAGES:
        if one.path:
            reader.page.locator(f'.st-key-stepper a[href="{one.path}"]').last.evaluate("link => link.click()")
            reader.page.get_by_role("heading", level=1, name=one.heading).wait_for()
            reader.settled()
        present = reader.page.get_by_role("navigation", name="Pages").locator("[aria-current]")
        assert present.evaluate_all("all => all.map(one => [one.ariaCurrent, one.innerText.trim()])") == [
            ["page", one.name]
        ]


def test_the_line_says_which_step_this_is(window: Window) -> None:
    """On a phone the line is 44 px high and names the step; beside the path it names the page."""
    reader = window(390, 844)
    for path, said in (("/", "1 of 7 Start"), ("/summary", "7 of 7 My summary"), ("/clinic", "Choosing a clinic")):
        line = reader.open(path).page.locator(".menu.line > summary")
        box = line.bounding_box()
        assert box is not None and 44 <= box["height"] <= 46
        assert " ".join(line.inner_text().split()) == f"{said} Menu"
        assert line.locator(".bar i").count() == 7


def test_a_translated_page_gives_way_to_the_next(window: Window) -> None:
    """Each page, translated before the reader goes on, leaves nothing behind: the next has its own heading and text."""
    reader = window(1280, 800).open("/")
    for start, to in zip(pages.PAGES, pages.PAGES[1:], strict=False):
        mark = f"[{start.script}] "
        assert reader.page.evaluate(TRANSLATE, mark) > 10
        assert reader.page.locator("h1").inner_text().startswith(mark)
        walk(reader, start, to)
        reader.page.wait_for_function(
            "name => document.querySelector('h1')?.innerText.trim() === name", arg=to.heading, timeout=OPENED
        )
        reader.settled()
        own = reader.page.locator(f'[class*="st-key-page-{to.path or "start"}"]')
        assert mark not in own.inner_text()
        assert reader.page.locator("h1").count() == 1
