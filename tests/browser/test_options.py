"""All options and Start in a browser: every width, light and dark, by finger and by keyboard, with how much to read."""

from collections.abc import Sequence

import pytest
from playwright.sync_api import expect

from tests.browser.looks import DESK, PHONE, TABLET, TALL_PHONE, WIDE, looks, resized, violations
from tests.browser.reader import Reader, Window
from tests.listed import TREATMENT_IDS
from wording import LANGUAGES

SIZES = tuple(looks([PHONE, TALL_PHONE, DESK], [TABLET]))
CARDS = """() => [...document.querySelectorAll('.one-option > summary')].map(one => {
  const box = one.getBoundingClientRect();
  const at = kind => one.querySelector(kind).getBoundingClientRect();
  const type = getComputedStyle(one.querySelector('.verdict'));
  return {width: Math.round(box.width), height: box.height, name: Math.round(at('.name').left - box.left),
          verdict: Math.round(at('.verdict').left - box.left), size: type.fontSize, weight: type.fontWeight,
          colour: type.color}; })"""
SMALL = """() => [...document.querySelectorAll('[data-testid="stMain"] :is(label:has(input), summary, a[href])')]
  .filter(one => one.checkVisibility() && !one.closest('p, dd, .in-full, .strip'))
  .map(one => [one.innerText.slice(0, 40), one.getBoundingClientRect()])
  .filter(([, box]) => box.width && (box.width < 24 || box.height < 24)).map(([words]) => words)"""
SMALL_TYPE = """() => [...document.querySelectorAll('.one-option, .one-option *, .first-care *, .seven *')]
  .filter(one => [...one.childNodes].some(each => each.nodeType === 3 && each.data.trim()))
  .filter(one => parseFloat(getComputedStyle(one).fontSize) < 16).map(one => one.className)"""


def ticked(reader: Reader) -> list[str]:
    """The options whose box is ticked."""
    return [one for one in TREATMENT_IDS if reader.page.locator(f".st-key-tick-{one} input").is_checked()]


def tick(reader: Reader, treatment_id: str, ticked: int) -> None:
    """Tap an option's box and wait until the link below all options says how many are ticked now."""
    reader.in_view(reader.page.locator(f".st-key-tick-{treatment_id} label")).click()
    reader.page.get_by_role("link", name=f"Side by side ({ticked})").wait_for()
    reader.settled()


def choose(reader: Reader, name: str) -> None:
    """Choose a condition in the bar of choices, which names it then, and close the bar."""
    reader.choose_condition(name)
    line = reader.page.locator(".st-key-choice_bar details > summary")
    line.filter(has_text=name).wait_for()
    reader.settled()
    line.click()
    reader.page.locator(".st-key-choice_bar details:not([open])").wait_for()
    reader.settled()


@pytest.mark.parametrize(
    ("path", "scheme", "language", "sizes"),
    [
        ("/", "light", "en", SIZES),
        ("/", "dark", "en", SIZES),
        ("/options", "light", "en", SIZES),
        ("/options", "dark", "en", SIZES),
        ("/", "light", "es", looks([PHONE], [TABLET, DESK])),
        ("/options", "dark", "es", looks([PHONE], [TABLET, DESK])),
    ],
)
def test_nothing_runs_over_or_fails_axe(
    window: Window, path: str, scheme: str, language: str, sizes: Sequence[tuple[int, int]]
) -> None:
    """At every width: no sideways scrolling, nothing that axe finds, nothing small to tap, no letter below 16 px."""
    reader = window(*DESK, scheme=scheme, language=language).open(path)
    for size in sizes:
        resized(reader, size)
        assert reader.page.evaluate(WIDE) <= 0, size
        assert violations(reader) == [], size
        assert reader.page.evaluate(SMALL) == [], size
        assert reader.page.evaluate(SMALL_TYPE) == [], size


@pytest.mark.parametrize("size", [TALL_PHONE, DESK])
def test_seven_of_one_build(window: Window, size: tuple[int, int]) -> None:
    """Same width, same places, same type of the finding whatever it says; no option is lifted by its height."""
    reader = window(*size).open("/options")
    choose(reader, "PTSD")
    cards = reader.page.evaluate(CARDS)
    assert len(cards) == 7
    for part in ("width", "name", "verdict", "size", "weight", "colour"):
        assert len({card[part] for card in cards}) == 1, part
    heights = [card["height"] for card in cards]
    assert max(heights) - min(heights) <= 24
    assert max(heights) <= (185 if size == TALL_PHONE else 90)
    heads = reader.page.locator(".option-heads > span:visible").all_inner_texts()
    assert heads[0] == "Compare" and len(heads) == (1 if size == TALL_PHONE else 6)


def test_a_desk_shows_all_seven_on_one_screen(window: Window) -> None:
    """At 1280 x 800 the last row ends above the strip."""
    reader = window(*DESK).open("/options")
    choose(reader, "PTSD")
    reader.page.wait_for_function(
        """() => [...document.querySelectorAll('.one-option')].at(-1)?.getBoundingClientRect().bottom
                 < document.querySelector('.strip')?.getBoundingClientRect().top"""
    )


def test_ticks_by_finger_go_along_to_compare(window: Window) -> None:
    """A fifth says why it isn't set; one out, one in; what is open stays; Compare has those ticked."""
    reader = window(*TALL_PHONE, has_touch=True).open("/options")
    assert ticked(reader) == ["iv_ketamine", "oral_ketamine", "kap", "sgb"]
    opened = reader.page.locator("details[data-place=option-im_ketamine]")
    reader.in_view(opened.locator("> summary")).tap()
    expect(opened.get_by_role("heading", name="How is it given?")).to_be_visible()
    tick(reader, "im_ketamine", 4)
    reader.page.get_by_role("status").get_by_text("Four fit. Untick one to add another.").wait_for()
    reader.settled()
    assert ticked(reader) == ["iv_ketamine", "oral_ketamine", "kap", "sgb"]
    tick(reader, "sgb", 3)
    tick(reader, "im_ketamine", 4)
    assert ticked(reader) == ["iv_ketamine", "im_ketamine", "oral_ketamine", "kap"]
    assert opened.get_attribute("open") is not None
    reader.in_view(reader.page.get_by_role("link", name="Side by side (4)")).tap()
    reader.page.get_by_role("heading", level=1, name="Side by side").wait_for()
    reader.settled()
    assert "im_ketamine.kap" not in reader.page.url
    for name in ("IV ketamine", "IM ketamine", "Oral ketamine", "KAP"):
        assert reader.page.locator("[data-testid=stMain]").get_by_text(name, exact=True).count()


@pytest.mark.parametrize(("language", "heard"), [("en", "Compare IM ketamine"), ("es", "Comparar: Ketamina IM")])
def test_by_keyboard_alone(window: Window, language: str, heard: str) -> None:
    """Tab leads to an option, which Enter opens, then to its box, which Space sets and which is heard by its name."""
    reader = window(*DESK, language=language).open("/options")
    keys = reader.page.keyboard
    reader.tab_to(".im_ketamine.one-option", most=80)
    keys.press("Enter")
    assert reader.page.locator("details[data-place=option-im_ketamine]").get_attribute("open") is not None
    reader.tab_to("input[type=checkbox]", most=40)
    assert reader.page.evaluate("() => document.activeElement.ariaLabel") == heard
    ring = "() => getComputedStyle(document.activeElement.closest('label').querySelector('div')).outlineStyle"
    assert reader.page.evaluate(ring) == "solid"
    keys.press("Space")
    reader.page.locator(".friendly").wait_for()
    assert reader.settled() and "im_ketamine" not in ticked(reader)


@pytest.mark.parametrize("path", ["/", "/options"])
def test_crisis_lines_come_into_view_under_the_choice(window: Window, path: str) -> None:
    """On a phone, choosing thoughts of suicide shows the box below the list just used, in view, as an alert."""
    reader = window(*TALL_PHONE).open(path)
    reader.choose_condition("Thoughts of suicide")
    alert = reader.page.get_by_role("alert").filter(has=reader.page.get_by_label("Crisis help"))
    alert.wait_for()
    reader.settled()
    box, choice = alert.bounding_box(), reader.page.locator(".st-key-condition").bounding_box()
    assert box is not None and choice is not None
    assert choice["y"] + choice["height"] <= box["y"] < 500 and choice["y"] >= 0
    assert "suicid" not in reader.page.url


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_paper_all_is_told(window: Window, language: str) -> None:
    """Printed: every option in full, no boxes to tick, no button."""
    reader = window(*DESK, language=language).open("/options")
    link = reader.page.get_by_role("link", name=reader.said("options-side-by-side-ticked", count=4))
    assert link.is_visible()
    reader.page.emulate_media(media="print")
    assert reader.page.locator(".in-full").count() == 7
    assert all(one.is_visible() for one in reader.page.locator(".in-full p.checked").all())
    assert not any(one.is_visible() for one in reader.page.locator("[class*=st-key-tick-]").all())
    assert not link.is_visible()
