"""Visits, rides and cost in a real browser: own numbers by keyboard, kept over pages, on paper, for everyone."""

import pytest
from playwright.sync_api import expect

from tests.browser.looks import looks, violations
from tests.browser.reader import Reader, Window
from tests.browser.test_compare import paper
from wording import LANGUAGES

PRICE, COPAY = "cost-price-of", "cost-copay-of"
IV = {"en": "IV ketamine", "es": "Ketamina IV"}
IN_ALL = {"en": "$240 to $320", "es": "$240 a $320"}


def typed(reader: Reader, message: str, words: str, shows: str) -> Reader:
    """Type a number into a field of IV ketamine, opened if it is closed, and wait until the page says what it should.

    The message is the field's name.
    """
    field = reader.page.get_by_label(reader.said(message, name=IV[reader.language], unit="visit"))
    if not field.is_visible():
        reader.page.locator("summary", has_text=reader.said("cost-my-own")).click()
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
    ("width", "scheme", "forced", "language", "figures"),
    [
        (320, "light", "none", "en", ("6 to 8", "1 to 2")),
        (390, "dark", "none", "en", ("6 to 8", "1 to 2")),
        (390, "dark", "active", "en", ("6 to 8", "1 to 2")),
        (1280, "light", "none", "en", ("6 to 8", "1 to 2")),
        (320, "light", "none", "es", ("6 a 8", "1 a 2")),
    ],
)
def test_bars_stand_where_their_figures_do(
    window: Window, width: int, scheme: str, forced: str, language: str, figures: tuple[str, str]
) -> None:
    """IV's 6 to 8 visits end its scale, and SGB's 1 to 2 are an eighth to a quarter of it; words stand in the page."""
    reader = window(width, 844, scheme, language=language)
    reader.page.emulate_media(forced_colors=forced, color_scheme=scheme)  # type: ignore[arg-type]
    reader.open("/cost")
    drawn = reader.page.evaluate(BARS)
    assert drawn[0][:3] == [pytest.approx(0.75, abs=0.03), pytest.approx(1, abs=0.03), figures[0]]
    assert drawn[3][:3] == [pytest.approx(0.125, abs=0.03), pytest.approx(0.25, abs=0.05), figures[1]]
    for _, _, words, left, right, size in drawn:
        assert words and left > 0 and right <= width and size >= 16
    assert reader.page.evaluate("document.documentElement.scrollWidth") <= width
    shown = reader.page.evaluate(
        """() => ['.from-to', '.unknown'].map(one => { const style = getComputedStyle(document.querySelector(one));
             return one === '.unknown' ? style.borderBottomStyle : style.backgroundColor; })"""
    )
    ink = reader.page.evaluate("() => getComputedStyle(document.querySelector('h1')).color")
    assert shown[1] == "dashed" and (shown[0] == ink) == (forced == "active")


@pytest.mark.parametrize(
    ("width", "height", "scheme", "language", "not_used"),
    [
        (320, 640, "dark", "en", "Not used for IV ketamine"),
        (1280, 800, "light", "en", "Not used for IV ketamine"),
        (320, 640, "light", "es", "No se usa para ketamina IV"),
    ],
)
def test_axe_finds_nothing_with_own_numbers(
    window: Window, width: int, height: int, scheme: str, language: str, not_used: str
) -> None:
    """With a price, a message and all parts open, axe finds nothing and nothing scrolls sideways."""
    reader = window(width, height, scheme, language=language).open("/cost")
    typed(reader, COPAY, "40", IN_ALL[language])
    typed(reader, PRICE, "-5", not_used)
    reader.page.evaluate("() => document.querySelectorAll('.closed').forEach(one => one.open = true)")
    assert violations(reader) == []
    assert reader.page.evaluate("document.documentElement.scrollWidth") <= width
    assert reader.complaints() == []


def test_own_price_stays_and_reaches_the_summary_when_wished(window: Window) -> None:
    """A price typed changes the sum, stays over other pages, reaches My summary once wished, never the address."""
    reader = typed(window(1280, 800).open("/cost"), PRICE, "500", "$3,000 to $4,000")
    reader.page.get_by_text("Put my own numbers on My summary").click()
    reader.keeps("cost_in_summary").settled()
    reader.page.locator(".st-key-steps").get_by_role("link", name="My summary").click()
    reader.page.get_by_role("heading", level=1, name="My summary").wait_for()
    reader.page.get_by_text("$500 a visit (your number)").first.wait_for(state="attached")
    assert "500" not in reader.page.url


ON_PAPER = {
    "en": (
        "$2,400 to $6,400",
        "weak source",
        "One seller's own guide",
        "Dollars, if you pay",
        "Does insurance pay?",
        "1 of 18 large insurers",
        "Not counted: check-ups",
        "First course",
        "988",
    ),
    "es": (
        "$2,400 a $6,400",
        "fuente débil",
        "La propia guía de un vendedor",
        "Dólares, si paga usted",
        "¿Paga el seguro?",
        "1 de 18 aseguradoras grandes",
        "No se cuentan: chequeos",
        "Primer tratamiento completo",
        "988",
    ),
}
FIELDS = {
    "en": ("My own numbers", "price a visit, in dollars"),
    "es": ("Mis propias cifras", "precio por visita, en dólares"),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_paper_holds_figures_and_what_they_rest_on(window: Window, language: str) -> None:
    """Printed, though closed, the page has bars, table, sentences, insurance and reasons, and none of the fields."""
    reader = window(1280, 800, "dark", language=language).open("/cost")
    said = " ".join(" ".join(paper(reader)).split())
    for words in ON_PAPER[language]:
        assert words in said, words
    assert not any(words in said for words in FIELDS[language])


@pytest.mark.parametrize(("width", "language"), [(390, "en"), (1280, "en"), (390, "es")])
def test_bars_are_whole_on_paper(window: Window, width: int, language: str) -> None:
    """Laid out for paper no measure is wider than its place, and bars keep their colour."""
    reader = window(width, 800, language=language).open("/cost")
    typed(reader, COPAY, "40", IN_ALL[language])
    reader.page.emulate_media(media="print")
    reader.page.set_viewport_size({"width": 720, "height": 960})
    drawn = reader.settled().page.evaluate(
        """() => [...document.querySelectorAll('.measure')].map(one => [one.getBoundingClientRect().right,
             one.querySelector('ul').scrollWidth - one.querySelector('ul').clientWidth])"""
    )
    assert len(drawn) == 5 and all(right <= 720 and over <= 0 for right, over in drawn)
    exact = "() => getComputedStyle(document.querySelector('.from-to')).printColorAdjust"
    assert reader.page.evaluate(exact) == "exact"
