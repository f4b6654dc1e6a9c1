"""A first answer brings what it needs to be read, and no more: the rest comes by itself, or a tap away."""

import pytest
from playwright.sync_api import Page, Route, expect

from components.frame import pages
from tests.browser.looks import looks, violations
from tests.browser.reader import OPENED, TAKEN, Window
from tests.browser.test_first_answer import Held, asked_for, first, taken
from wording import LANGUAGES

PATHS = [f"/{one.path}" for one in pages.PAGES]
STYLE, PART = "**/style.css*", "**/compare*part=*"
FOOT = "details.closing:not(.sources)"
HEADS = {"en": ("Other care", "Tell your clinician"), "es": ("Otra atención", "Avise a su profesional de salud")}
# What each thing in the first answer looks like, and what stands before and after it; no word on an app that is late.
LOOKS = """() => {
  delete document.documentElement.dataset.line;
  const names = ['display', 'position', 'color', 'backgroundColor', 'backgroundImage', 'maskImage', 'content', 'font',
    'letterSpacing', 'textDecoration', 'textAlign', 'whiteSpace', 'width', 'height', 'margin', 'padding', 'border',
    'borderRadius', 'outline', 'boxShadow', 'opacity', 'visibility', 'overflow', 'gap', 'gridTemplateColumns', 'order',
    'flex', 'inset', 'transform', 'cursor', 'listStyle', 'breakInside'];
  const said = (one, part) => {
    const look = getComputedStyle(one, part);
    return `${one.localName}.${one.className}${part ?? ''}: ${names.map(name => `${name} ${look[name]}`).join('; ')}`;
  };
  return [...document.querySelectorAll('body, #first, #first *')]
    .flatMap(one => [null, '::before', '::after'].map(part => said(one, part)));
}"""
WAYS = ((390, {"color_scheme": "light"}), (1280, {"color_scheme": "dark"}), (816, {"media": "print"}))


def looks_of(page: Page) -> list[str]:
    """What everything looks like on a phone, on a wide dark screen, on paper."""
    found = []
    for width, media in WAYS:
        page.set_viewport_size({"width": width, "height": 844})
        page.emulate_media(**{"media": "screen", "color_scheme": "light"} | media)  # type: ignore[arg-type]
        found += page.evaluate(LOOKS)
    return found


@pytest.mark.parametrize("path", looks(["/", "/options", "/compare", "/evidence", "/summary", "/clinic"], PATHS))
def test_the_rules_that_come_later_change_nothing_of_it(window: Window, path: str) -> None:
    """Before and after the whole style sheet comes everything looks the same: phone, wide and dark, on paper."""
    reader = window(390, 844, fresh=True)
    Held(reader.page)
    sheet = Held(reader.page, STYLE)
    page = first(reader, path).page
    page.evaluate("() => document.querySelectorAll('#first [data-later]').forEach(one => one.remove())")
    before = looks_of(page)
    assert len(before) > 1_000
    with page.expect_response(STYLE):
        sheet.let_go()
    page.wait_for_function("() => [...document.styleSheets].some(one => one.href?.includes('/style.css'))")
    after = looks_of(page)
    changed = [pair for pair in zip(before, after, strict=True) if pair[0] != pair[1]]
    told = [set(one.split("; ")) ^ set(other.split("; ")) for one, other in changed]
    assert (told[:3], [one for one, _ in changed[:3]]) == ([], [])


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_closed_at_the_foot_comes_before_the_app(window: Window, language: str) -> None:
    """Opened at once it says that it is on its way; then it is whole, still open, the focus where it was."""
    reader = window(390, 844, fresh=True, language=language)
    app, part = Held(reader.page), Held(reader.page, PART)
    page = first(reader, "/compare").page
    foot = page.locator(f"#first {FOOT}")
    assert foot.locator("> summary").all_inner_texts()[:2] == list(HEADS[language])
    told = foot.nth(1).locator("> summary")
    told.focus()
    page.keyboard.press("Enter")
    waits = foot.nth(1).locator(".later")
    expect(waits).to_be_visible()
    assert waits.get_by_role("link").get_attribute("href") == f"/compare?lang={language}&whole"
    assert violations(reader) == []
    part.let_go()
    waits.wait_for(state="detached")
    assert page.locator("#first .later").count() == 0
    assert told.evaluate("one => one === document.activeElement")
    expect(foot.nth(1).locator("details[data-place=cautions-iv_ketamine] summary")).to_be_visible()
    assert page.locator("#first ol.references li").count() > 100
    app.let_go()
    taken(reader)
    assert page.locator(f"#root {FOOT}").nth(1).evaluate("one => one.open")
    assert page.locator("#root .later, #root .part-in-tab").count() == 0
    assert reader.complaints() == []


CUT_AMID = """() => {
  const real = window.fetch;
  let cut = false;
  window.fetch = async (...asked) => {
    const answer = await real(...asked);
    if (!String(asked[0]).includes('part=') || cut) return answer;
    cut = true;
    answer.text = () => Promise.reject(new TypeError('network error'));
    return answer;
  };
}"""


@pytest.mark.parametrize("way", ["no line", "cut amid", "a page instead"])
def test_a_part_that_is_missed_is_asked_for_again(window: Window, way: str) -> None:
    """Where the line is cut as the part is fetched, or a page comes, it is asked for again, and both then have it."""
    reader = window(390, 844, fresh=True)
    if way == "cut amid":
        reader.page.add_init_script(f"({CUT_AMID})()")
    app = Held(reader.page)
    missed: list[Route] = []

    def once_in_vain(route: Route) -> None:
        missed.append(route)
        if len(missed) > 1 or way == "cut amid":
            route.continue_()
        elif way == "no line":
            route.abort()
        else:
            route.fulfill(content_type="text/html; charset=utf-8", body="<!doctype html><p>A page")

    reader.page.route(PART, once_in_vain)
    page = first(reader, "/compare").page
    page.wait_for_selector("#first ol.references", state="attached")
    app.let_go()
    taken(reader)
    assert len(missed) == 2
    assert page.locator("#root ol.references li").count() > 100


def test_the_app_waits_for_its_style(window: Window) -> None:
    """Where its style sheet is missed at first, the page can be read meanwhile, and the app comes after it."""
    reader = window(390, 844, fresh=True)
    missed: list[Route] = []
    sheet = Held(reader.page, STYLE)
    page = first(reader, "/compare").page
    page.wait_for_function("() => performance.getEntriesByType('resource').some(one => one.name.includes('index.'))")
    assert page.locator("body > script[src]").count() == 0
    sheet.waiting, missed = [], sheet.waiting
    sheet.free = True
    for route in missed:
        route.abort()
    page.wait_for_selector(TAKEN, timeout=OPENED)
    assert page.locator("#root table.grid").evaluate("one => getComputedStyle(one).display") != "inline"
    assert len(missed) == 1


def test_a_style_sheet_of_streamlits_that_is_gone_keeps_nobody_waiting(window: Window) -> None:
    """Where Streamlit's own has another name by now, as after an upgrade, scripts are asked for all the same."""
    reader = window(390, 844, fresh=True)
    reader.page.route("**/static/css/*.css", lambda route: route.fulfill(status=404))
    asked_for(reader, "/compare").page.wait_for_selector(TAKEN, timeout=OPENED)


def test_without_javascript_all_of_it_is_a_tap_away(window: Window) -> None:
    """What is closed at the foot leads to the page with all its parts, which opens, and leads on."""
    reader = window(390, 844, java_script_enabled=False)
    page = reader.page
    page.goto(f"{reader.site}/compare")
    foot = page.locator(f"#first {FOOT}").nth(1)
    foot.locator("> summary").click()
    foot.get_by_role("link", name="open the page with all its parts").click()
    page.wait_for_url("**/compare?lang=en&whole")
    whole = page.locator(f"#first {FOOT}").nth(1)
    whole.locator("> summary").click()
    whole.locator("details[data-place=cautions-iv_ketamine] > summary").click()
    expect(whole.get_by_text("Allergy to ketamine").first).to_be_visible()
    assert page.get_by_role("heading", level=1).all_inner_texts() == ["Side by side"]
    page.get_by_role("link", name="Next: Does it help?").click()
    page.wait_for_url("**/evidence")
