"""Forced colours, as contrast themes have them: what is chosen can be told by more than a colour that is gone."""

import io

import pytest
from PIL import Image
from playwright.sync_api import Locator

from tests.browser.looks import looks
from tests.browser.reader import Reader, Window

MARKS = 12
SWITCH = '[data-testid="stCheckbox"]:has([role="switch"])'
CHECKBOX = '[data-testid="stCheckbox"]:not(:has([role="switch"]))'
KEPT = "() => [...document.querySelectorAll('[data-kept-answers]')].map(one => one.dataset.keptAnswers).join()"
SLIDER_THUMB = '[data-testid="stSlider"] div:has(> div > input[type="range"])'


def luminance(colour: tuple[int, ...]) -> float:
    """Relative luminance by WCAG, 0 to 1."""
    parts = [one / 255 / 12.92 if one <= 10 else ((one / 255 + 0.055) / 1.055) ** 2.4 for one in colour[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def told_apart(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """Whether two colours stand 3:1 apart."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05) >= 3


def picture(there: Locator) -> Image.Image:
    """What is drawn of it while neither pointer nor focus is on it."""
    there.page.mouse.move(0, 0)
    there.page.evaluate("() => document.activeElement.blur()")
    return Image.open(io.BytesIO(there.screenshot(animations="disabled"))).convert("RGB")


def points(image: Image.Image) -> list[tuple[int, ...]]:
    """The colours of a picture, line by line."""
    body = image.tobytes()
    return [tuple(body[n : n + 3]) for n in range(0, len(body), 3)]


def marks(image: Image.Image) -> int:
    """How many points stand out from the first one, at its corner."""
    ground = image.getpixel((0, 0))
    return sum(told_apart(one, ground) for one in points(image))  # type: ignore[arg-type]


def differing(one: Image.Image, other: Image.Image) -> int:
    """How many points are told apart, over what both pictures cover."""
    width, height = min(one.width, other.width), min(one.height, other.height)
    pairs = zip(*(points(image.crop((0, 0, width, height))) for image in (one, other)), strict=True)
    return sum(told_apart(*pair) for pair in pairs)


def click(reader: Reader, control: Locator) -> None:
    """Click a control and wait until its run has come: the page tells the tab of other answers then."""
    before = reader.page.evaluate(KEPT)
    control.click()
    reader.page.wait_for_function(f"before => {{ const now = ({KEPT})(); return now && now !== before; }}", arg=before)
    reader.settled()


def forced(window: Window, path: str, scheme: str) -> Reader:
    """A page in forced colours."""
    reader = window(1280, 900, scheme)
    reader.page.emulate_media(forced_colors="active", color_scheme=scheme)  # type: ignore[arg-type]
    return reader.open(path)


SHAPES = {
    "/compare": ("view_bar", SWITCH, "label > div:not([data-testid])"),
    "/summary": ("fold-more", CHECKBOX, "label > div:not([data-testid])"),
    "/values": ("fold-points", '[data-testid="stRadioOption"]', ":scope > div > div:first-child"),
}


@pytest.mark.parametrize(
    ("path", "scheme"),
    looks(
        [("/compare", "dark"), ("/summary", "light"), ("/values", "dark")],
        [("/compare", "light"), ("/summary", "dark"), ("/values", "light")],
    ),
)
def test_on_and_off_have_shapes_of_their_own(window: Window, path: str, scheme: str) -> None:
    """Off has an edge, on has an edge and a mark that off lacks, without their words."""
    part, control, shape = SHAPES[path]
    reader = forced(window, path, scheme).unfold(part)
    one = reader.in_view(reader.page.locator(f".st-key-{part}").locator(control).first)
    off = picture(one.locator(shape).first)
    click(reader, one)
    reader.page.wait_for_function("one => one.querySelector('input').checked", arg=one.element_handle())
    reader.settled()
    on = picture(one.locator(shape).first)
    assert marks(off) >= MARKS and differing(off, on) >= MARKS


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_chosen_pills_have_a_mark_of_their_own(window: Window, scheme: str) -> None:
    """A pill or a part of a bar has a thicker edge and a tick once it is chosen."""
    reader = forced(window, "/compare", scheme).unfold().unfold("view_bar")
    for name in ("Show side by side", "Words"):
        chosen_pill_has_a_mark(reader, name)


def chosen_pill_has_a_mark(reader: Reader, name: str) -> None:
    """The same of one group of pills."""
    group = reader.page.get_by_test_id("stButtonGroup").filter(has_text=name).first
    one = group.locator("button:not([data-selected])").first
    label = one.inner_text()
    chosen = group.locator("button[data-selected]").first
    apart = """one => { const mark = getComputedStyle(one, '::before'); const edge = getComputedStyle(one);
      return [mark.content !== 'none' && mark.borderBottomStyle === 'solid', parseFloat(edge.borderTopWidth)]; }"""
    assert chosen.evaluate(apart) == [True, 3] and one.evaluate(apart) == [False, 1]
    off = picture(one)
    click(reader, one)
    now = group.locator("button[data-selected]").filter(has_text=label)
    now.wait_for()
    reader.settled()
    assert differing(off, picture(now)) >= MARKS


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_slider_shows_where_it_stands(window: Window, scheme: str) -> None:
    """The thumb stands out from the page."""
    reader = forced(window, "/time-and-control", scheme)
    reader.page.locator("summary", has_text="Stop a drip early").click()
    thumb = reader.in_view(reader.page.locator(SLIDER_THUMB).first)
    shot = picture(thumb)
    ground = picture(reader.page.get_by_test_id("stSlider").first).getpixel((0, 0))
    assert told_apart(shot.getpixel((shot.width // 2, shot.height // 2)), ground)  # type: ignore[arg-type]
