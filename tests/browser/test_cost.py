"""Visits, rides and cost in a real browser: own numbers by keyboard, kept over pages, on paper, for everyone."""

import pytest
from playwright.sync_api import expect

from tests.browser.looks import looks, violations
from tests.browser.reader import Reader, Window
from tests.browser.test_compare import paper

OWN = "My own numbers"
PRICE = "IV ketamine: price a visit, in dollars"


def typed(reader: Reader, label: str, words: str, shows: str) -> Reader:
    """Open the fields if they are closed, type a number, and wait until the page says what it should."""
    field = reader.page.get_by_label(label)
    if not field.is_visible():
        reader.page.locator("summary", has_text=OWN).click()
    field.fill(words)
    field.press("Enter")
    reader.page.get_by_text(shows).first.wait_for()
    return reader.settled()


@pytest.mark.parametrize("scheme", looks(["light"], ["dark"]))
def test_first_screen_of_a_phone_holds_all_four_measures(window: Window, scheme: str) -> None:
    """At 390 x 844 the bars of four options begin above 330 px and end above the strip; no drawing loads."""
    reader = window(390, 844, scheme, fresh=True).open("/cost")
    strip, bars = reader.page.locator(".strip").bounding_box(), reader.page.locator(".measures").bounding_box()
    assert strip and bars and bars["y"] < 330 and bars["y"] + bars["height"] <= strip["y"]
    expect(reader.page.locator(".measure li")).to_have_count(16)
    assert not [one for one in reader.requests if "lotly" in one]


BARS = """() => [...document.querySelectorAll('.measure li')].map(line => {
  const scale = line.querySelector('.scale').getBoundingClientRect();
  const bar = line.querySelector('.from-to')?.getBoundingClientRect();
  const said = line.querySelector('.said'), words = said.getBoundingClientRect();
  return [bar ? (bar.left - scale.left - 1) / (scale.width - 1) : null,
          bar ? (bar.right - scale.left - 1) / (scale.width - 1) : null, said.innerText, words.left, words.right,
          parseFloat(getComputedStyle(said).fontSize)];
})"""


@pytest.mark.parametrize(
    ("width", "scheme", "forced"),
    [(320, "light", "none"), (390, "dark", "none"), (390, "dark", "active"), (1280, "light", "none")],
)
def test_bars_stand_where_their_figures_do(window: Window, width: int, scheme: str, forced: str) -> None:
    """IV's 6 to 8 visits end its scale, and SGB's 1 to 2 are an eighth to a quarter of it; words stand in the page."""
    reader = window(width, 844, scheme)
    reader.page.emulate_media(forced_colors=forced, color_scheme=scheme)  # type: ignore[arg-type]
    reader.open("/cost")
    drawn = reader.page.evaluate(BARS)
    assert drawn[0][:3] == [pytest.approx(0.75, abs=0.03), pytest.approx(1, abs=0.03), "6 to 8"]
    assert drawn[3][:3] == [pytest.approx(0.125, abs=0.03), pytest.approx(0.25, abs=0.05), "1 to 2"]
    for _, _, words, left, right, size in drawn:
        assert words and left > 0 and right <= width and size >= 16
    assert reader.page.evaluate("document.documentElement.scrollWidth") <= width
    shown = reader.page.evaluate(
        """() => ['.from-to', '.unknown'].map(one => { const style = getComputedStyle(document.querySelector(one));
             return one === '.unknown' ? style.borderBottomStyle : style.backgroundColor; })"""
    )
    ink = reader.page.evaluate("() => getComputedStyle(document.querySelector('h1')).color")
    assert shown[1] == "dashed" and (shown[0] == ink) == (forced == "active")


@pytest.mark.parametrize(("width", "height", "scheme"), [(320, 640, "dark"), (1280, 800, "light")])
def test_axe_finds_nothing_with_own_numbers(window: Window, width: int, height: int, scheme: str) -> None:
    """With a price, a message and all parts open, axe finds nothing and nothing scrolls sideways."""
    reader = window(width, height, scheme).open("/cost")
    typed(reader, "IV ketamine: your co-pay a visit, in dollars", "40", "$240 to $320")
    typed(reader, PRICE, "-5", "Not used for IV ketamine")
    reader.page.evaluate("() => document.querySelectorAll('.closed').forEach(one => one.open = true)")
    assert violations(reader) == []
    assert reader.page.evaluate("document.documentElement.scrollWidth") <= width
    assert reader.complaints() == []


def test_own_price_stays_and_reaches_the_summary_when_wished(window: Window) -> None:
    """A price typed changes the sum, stays over other pages, reaches My summary once wished, never the address."""
    reader = typed(window(1280, 800).open("/cost"), PRICE, "500", "$3,000 to $4,000")
    reader.page.get_by_text("Put my own numbers on My summary").click()
    reader.settled()
    reader.page.locator(".st-key-steps").get_by_role("link", name="My summary").click()
    reader.page.get_by_role("heading", level=1, name="My summary").wait_for()
    reader.page.get_by_text("$500 a visit (your number)").first.wait_for(state="attached")
    assert "500" not in reader.page.url


def test_paper_holds_figures_and_what_they_rest_on(window: Window) -> None:
    """Printed, though closed, the page has bars, table, sentences, insurance and reasons, and none of the fields."""
    reader = window(1280, 800, "dark").open("/cost")
    said = " ".join(" ".join(paper(reader)).split())
    for words in (
        "$2,400 to $6,400",
        "weak source",
        "One seller's own guide",
        "Dollars, if you pay",
        "Does insurance pay?",
        "1 of 18 large insurers",
        "Not counted: check-ups",
        "First course",
        "988",
    ):
        assert words in said, words
    assert OWN not in said and "price a visit, in dollars" not in said


@pytest.mark.parametrize("width", [390, 1280])
def test_bars_are_whole_on_paper(window: Window, width: int) -> None:
    """Laid out for paper no measure is wider than its place, and bars keep their colour."""
    reader = window(width, 800).open("/cost")
    typed(reader, "IV ketamine: your co-pay a visit, in dollars", "40", "$240 to $320")
    reader.page.emulate_media(media="print")
    reader.page.set_viewport_size({"width": 720, "height": 960})
    drawn = reader.settled().page.evaluate(
        """() => [...document.querySelectorAll('.measure')].map(one => [one.getBoundingClientRect().right,
             one.querySelector('ul').scrollWidth - one.querySelector('ul').clientWidth])"""
    )
    assert len(drawn) == 5 and all(right <= 720 and over <= 0 for right, over in drawn)
    exact = "() => getComputedStyle(document.querySelector('.from-to')).printColorAdjust"
    assert reader.page.evaluate(exact) == "exact"
