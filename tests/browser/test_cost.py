"""Visits, rides and cost in a real browser: own numbers by keyboard, kept over pages, on paper, for everyone."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.reader import Reader, Window
from tests.browser.test_compare import paper
from tests.browser.test_frame import AXE

PRICE = "IV ketamine: price a visit, in dollars"


def typed(reader: Reader, label: str, words: str, shows: str) -> Reader:
    """Open the fields of IV ketamine if they are closed, type a number, and wait until the page says what it should."""
    field = reader.page.get_by_label(label)
    if not field.is_visible():
        reader.page.get_by_text("Use your own numbers for IV ketamine").click()
    field.fill(words)
    field.press("Enter")
    reader.page.get_by_text(shows).first.wait_for()
    return reader.settled()


@pytest.mark.parametrize(("width", "height", "scheme"), [(320, 640, "dark"), (1280, 800, "light")])
def test_axe_finds_nothing_with_own_numbers(window: Window, width: int, height: int, scheme: str) -> None:
    """With a price, a message and the charts there, axe finds nothing and nothing scrolls sideways."""
    reader = window(width, height, scheme).open("/cost")
    typed(reader, "IV ketamine: your co-pay a visit, in dollars", "40", "$240 to $320")
    typed(reader, PRICE, "-5", "Not used for IV ketamine")
    reader.page.locator(".js-plotly-plot .main-svg").first.wait_for()
    found = Axe().run(reader.page, options=AXE)
    assert found.violations_count == 0, found.generate_report()
    assert reader.page.evaluate("document.documentElement.scrollWidth") <= width
    assert reader.complaints() == []


def test_own_price_stays_and_reaches_the_summary_when_wished(window: Window) -> None:
    """A price typed changes the sum, stays over other pages, reaches My summary once wished, never the address."""
    reader = typed(window(1280, 800).open("/cost"), PRICE, "500", "$3,000 to $4,000")
    reader.page.get_by_text("Put my own numbers on My summary").click()
    reader.settled()
    reader.go_to("My summary")
    reader.page.get_by_role("heading", name="Visits and cost, with my own numbers").wait_for()
    assert "$500 a visit (your number)" in " ".join(reader.settled().page.locator(".handout").all_inner_texts())
    assert "500" not in reader.page.url


def test_paper_holds_figures_and_what_they_rest_on(window: Window) -> None:
    """Printed, the page has the table, the sentences and their reasons, and none of the fields."""
    reader = window(1280, 800, "dark").open("/cost")
    reader.page.locator(".js-plotly-plot .main-svg").first.wait_for()
    said = " ".join(" ".join(paper(reader)).split())
    for words in ("$2,400 to $6,400", "weak source", "One seller's own guide", "Dollars, if you pay yourself", "988"):
        assert words in said
    assert "Use your own numbers" not in said


@pytest.mark.parametrize("width", [390, 1280])
def test_charts_are_whole_on_paper(window: Window, width: int) -> None:
    """Laid out for paper no drawing is wider than its place, so that no bar is cut short."""
    reader = window(width, 800).open("/cost")
    typed(reader, "IV ketamine: your co-pay a visit, in dollars", "40", "$240 to $320")
    reader.page.locator(".js-plotly-plot .main-svg").first.wait_for()
    reader.page.emulate_media(media="print")
    reader.page.set_viewport_size({"width": 720, "height": 960})
    spare = reader.settled().page.evaluate(
        """() => [...document.querySelectorAll('.st-key-bars > div')].map(place =>
             place.getBoundingClientRect().right - place.querySelector('.main-svg').getBoundingClientRect().right)"""
    )
    assert len(spare) == 5 and min(spare) >= -0.5
