"""Compare in a real browser: the first screen, the grid, the reader's place, the keyboard, paper."""

import io
import re

import pytest
from playwright.sync_api import Locator, expect
from pypdf import PdfReader

from data.catalogue import Catalogue
from tests.browser.looks import looks
from tests.browser.reader import STILL, Reader, Window, words_of

FOCUSED_OPTION = """() => {
  const id = document.activeElement.getAttribute('aria-activedescendant');
  return id ? document.getElementById(id).innerText.trim() : '';
}"""
PTSD = [("en", "PTSD"), ("es", "TEPT (PTSD)")]
TOP = "selector => document.querySelector(selector).getBoundingClientRect().top"


def paper(reader: Reader) -> list[str]:
    """The words of each printed sheet, US Letter."""
    pdf = reader.page.pdf(format="Letter", prefer_css_page_size=True)
    return [words_of(sheet) for sheet in PdfReader(io.BytesIO(pdf)).pages]


NUMBERED = {"en": "Page {} of {}", "es": "Página {} de {}"}


def stamped(sheets: list[str], language: str) -> None:
    """Assert that every sheet has its number, the caveat's FDA and 988."""
    for number, sheet in enumerate(sheets, 1):
        for said in ("FDA", "988", NUMBERED[language].format(number, len(sheets))):
            assert said in sheet, (said, sheet)


def row_head(reader: Reader, asked: str) -> Locator:
    """The head of the row that asks this."""
    return reader.page.locator('th[role="rowheader"]', has_text=asked)


def heads(reader: Reader) -> list[str]:
    """The options whose columns show."""
    names: list[str] = reader.page.locator("thead th.option:visible .name").all_inner_texts()
    return names


def test_grid_on_a_phone(window: Window) -> None:
    """At 390 x 844: heading, bar and the first answer above 330 px, the grid as a table, the rest behind a tap.

    One tap on a row opens the answers of both options at full width, one under the other; one more their sources.
    """
    reader = window(390, 844).open("/compare")
    for selector in ("h1", ".st-key-choice_bar summary", ".st-key-view_bar summary", "table.grid td b"):
        box = reader.page.locator(selector).first.bounding_box()
        assert box is not None and 0 <= box["y"] < 330, selector
    assert reader.page.get_by_role("table").first.is_visible()
    assert reader.page.get_by_role("columnheader", name=re.compile("IV ketamine")).is_visible()
    row = reader.page.locator("tr[data-line=how_given]")
    assert row_head(reader, "How is it given?").is_visible()
    texts = row.locator("td:not(.wide-only) > p:not(.from, .checked)")
    assert texts.count() == 2 and not texts.first.is_visible()
    row.click(position={"x": 250, "y": 40})
    above, below = (texts.nth(one).bounding_box() for one in range(2))
    assert above and below and above["y"] + above["height"] <= below["y"]
    assert above["x"] == below["x"] and min(above["width"], below["width"]) >= 350
    assert not row.locator("p.from:visible").count()
    row.locator(".cites summary").click()
    assert row.locator("p.from:visible").count() == 2
    line = row_head(reader, "Who is in the room?")
    assert not line.is_visible()
    opener = reader.page.locator("details.opener summary").first
    opener.click()
    assert line.is_visible()
    opener.click()
    assert not line.is_visible()


def test_heads_swap_options_on_a_phone(window: Window) -> None:
    """A line says that two of four are shown. A head opens the names of those that wait; one takes its place.

    They stand left and right in the one order, by key too. The two shown stay through a change of words, and Escape
    closes the names.
    """
    reader = window(390, 844).open("/compare")
    assert heads(reader) == ["IV ketamine", "Oral ketamine"]
    expect(reader.page.locator(".two-of")).to_have_text("2 of 4: tap a name")
    expect(reader.page.locator(".two-of")).to_be_visible()
    reader.page.locator("th.iv_ketamine .swap summary").click()
    expect(reader.page.locator("th.iv_ketamine .swap button")).to_have_text(["KAP", "SGB"])
    reader.page.locator("th.iv_ketamine .swap button", has_text="SGB").click()
    assert heads(reader) == ["Oral ketamine", "SGB"]
    assert reader.page.locator("tr[data-line=price] td > b:visible").count() == 2
    assert reader.page.evaluate("() => document.activeElement.closest('th')?.classList.contains('sgb')")
    reader.page.keyboard.press("Enter")
    expect(reader.page.locator("th.sgb .swap button")).to_have_text(["IV ketamine", "KAP"])
    reader.page.keyboard.press("Escape")
    assert not reader.page.locator(".swap[open]").count()
    reader.unfold("view_bar").page.get_by_text("Clinical words").click()
    row_head(reader, "Route of administration").wait_for()
    assert heads(reader.settled()) == ["Oral ketamine", "SGB"]
    reader.unfold().press("SGB")
    reader.page.locator("thead th.sgb").wait_for(state="detached")
    assert heads(reader.settled()) == ["IV ketamine", "Oral ketamine"]


@pytest.mark.parametrize(("width", "height"), [(390, 844), (1280, 800)])
def test_heads_stay_in_sight_and_cover_no_focus(window: Window, width: int, height: int) -> None:
    """Wherever the grid is scrolled, the heads stand at the top; what takes focus lies below them."""
    reader = window(width, height).open("/compare")
    reader.page.locator("tr[data-line=price]").evaluate("one => one.scrollIntoView({block: 'start'})")
    reader.settled()
    head = reader.page.locator("thead th.iv_ketamine").bounding_box()
    assert head is not None and 0 <= head["y"] <= 2
    for back in ("price", "how_many_visits", "common_side_effects"):
        reader.page.locator(f"tr[data-line={back}] > th > details > summary").focus()
        reader.settled()
        box = reader.page.locator(f"tr[data-line={back}] > th > details > summary").bounding_box()
        assert box is not None and box["y"] >= head["y"] + head["height"] - 1, back


def test_grid_on_a_desk(window: Window, catalogue: Catalogue) -> None:
    """At 1280 px: all headers and columns, no swap, no Plotly; a row opens under its short answers, and to sources.

    Sources open elsewhere without a referrer.
    """
    reader = window().open("/compare")
    table = reader.page.locator("table").first
    assert table.get_attribute("class") == "grid of-4"
    assert table.locator("caption").count() == 1
    assert table.locator("th[scope=col]").count() == 5
    assert table.locator("th[scope=row]").count() == len(catalogue.questions) - 2
    assert table.locator("th[scope=colgroup]").count() == 6
    assert reader.page.get_by_role("columnheader", name="IV ketamine").count() == 1
    assert row_head(reader, "How is it given?").is_visible()
    assert reader.page.locator("thead th.option:visible").count() == 4
    assert not reader.page.locator(".swap summary:visible, .two-of:visible").count()
    row = reader.page.locator("tr[data-line=how_given]")
    row.locator("summary").first.click()
    texts = row.locator("td > p:not(.from, .checked)")
    assert texts.count() == 4 and len({round(one.bounding_box()["y"]) for one in texts.all()}) <= 2  # type: ignore[index]
    row.locator(".cites summary").click()
    source = row.locator("p.from a").first
    assert source.is_visible() and "noreferrer" in (source.get_attribute("rel") or "")
    assert not [one for one in reader.requests if "lotly" in one]


@pytest.mark.parametrize(("width", "height"), [(390, 844), (1280, 800)])
def test_change_of_words_keeps_the_place(window: Window, width: int, height: int) -> None:
    """After a switch of words the line being read stands where it stood, and what was open is open."""
    reader = window(width, height).open("/compare").unfold("view_bar")
    reader.page.locator("details.opener summary").click()
    reader.page.locator("tr[data-line=long_term] > th summary").first.click()
    reader.page.evaluate("() => document.querySelector('tr[data-line=long_term]').scrollIntoView({block: 'start'})")
    reader.settled()
    before = reader.page.evaluate(TOP, "tr[data-line=long_term]")
    reader.page.get_by_text("Clinical words").evaluate("one => one.click()")
    row_head(reader, "Long-term and unknown risks").wait_for()
    reader.settled()
    assert abs(reader.page.evaluate(TOP, "tr[data-line=long_term]") - before) <= 8
    assert reader.page.locator("tr[data-line=long_term] > th > details[open]").count() == 1


def test_change_of_options_keeps_the_place(window: Window) -> None:
    """After an option is added, what was open stays open and the line in view stays in view."""
    reader = window(1280, 800).open("/compare")
    reader.press("SGB")
    reader.page.locator("thead th.sgb").wait_for(state="detached")
    reader.page.locator("details.opener summary").click()
    reader.page.evaluate("() => document.querySelector('tr[data-line=not_known_yet]').scrollIntoView({block: 'start'})")
    reader.settled()
    before = reader.page.evaluate(TOP, "tr[data-line=not_known_yet]")
    reader.page.locator(".st-key-options").get_by_text("Spravato", exact=True).evaluate("one => one.click()")
    reader.page.locator("thead th.esketamine_nasal").wait_for()
    reader.settled()
    assert "?" not in reader.page.url and "#" not in reader.page.url
    assert abs(reader.page.evaluate(TOP, "tr[data-line=not_known_yet]") - before) <= 8


@pytest.mark.parametrize(("language", "ptsd"), PTSD)
def test_whole_comparison_by_keyboard(window: Window, language: str, ptsd: str) -> None:
    """With Tab, Enter, Space and arrows alone: the bar, a condition, an option, a row, its sources, more questions."""
    reader = window(1280, 800, language=language).open("/compare")
    keys = reader.page.keyboard

    reader.tab_to(".st-key-choice_bar summary")
    keys.press("Enter")
    reader.page.locator('[data-testid="stSelectbox"]').wait_for(state="visible")
    reader.page.wait_for_function(STILL)
    reader.settled()
    reader.tab_to('[data-testid="stSelectbox"]')
    reader.in_view(reader.page.locator('[data-testid="stSelectbox"]'))
    keys.press("ArrowDown")
    reader.page.get_by_role("option", name=ptsd).wait_for()
    for _ in range(9):
        if reader.page.evaluate(FOCUSED_OPTION) == ptsd:
            break
        keys.press("ArrowDown")
    keys.press("Enter")
    reader.page.locator("table.grid caption", has_text=ptsd).wait_for()
    reader.settled()
    reader.tab_to(".st-key-options")
    standing = len(heads(reader))
    keys.press("Space")
    expect(reader.page.locator("thead th.option:visible")).not_to_have_count(standing)
    reader.settled()
    reader.tab_to("tr[data-line=how_given] summary")
    keys.press("Enter")
    expect(reader.page.locator("tr[data-line=how_given] > th > details[open]")).to_have_count(1)
    reader.tab_to("tr[data-line=how_given] .cites summary")
    keys.press("Enter")
    reader.tab_to("p.from a")
    reader.tab_to("details.opener summary")
    keys.press("Space")
    expect(reader.page.locator("details.opener[open]")).to_have_count(1)


@pytest.mark.parametrize(
    ("taken_away", "most", "scheme", "language"),
    looks(
        [((), 16, "dark", "en"), (("KAP", "SGB"), 9, "light", "en"), (("KAP", "SGB"), 9, "dark", "es")],
        [((), 16, "light", "en"), (("KAP", "SGB"), 9, "dark", "en"), ((), 16, "light", "es")],
    ),
)
def test_print_shows_the_whole_grid(
    window: Window, taken_away: tuple[str, ...], most: int, scheme: str, language: str
) -> None:
    """On paper all is open, dark on white: questions, answers, numbered sources, caveat and 988 on every sheet."""
    reader = window(1280, 800, scheme, language=language).open("/compare").choose_condition(dict(PTSD)[language])
    reader.page.locator("table.grid caption", has_text=dict(PTSD)[language]).wait_for()
    catalogue = reader.tables()
    for name in taken_away:
        reader.press(name)
    reader.page.locator(f"table.grid.of-{4 - len(taken_away)}").wait_for()
    reader.settled()
    assert "?" not in reader.page.url and "#" not in reader.page.url and "ptsd" not in reader.page.url.lower()
    sheets = paper(reader)
    assert len(sheets) <= most, f"{len(sheets)} sheets"
    stamped(sheets, language)
    words = re.sub(r"\s+", "", "".join(sheets))
    for question in catalogue.questions:
        assert re.sub(r"\s+", "", question.patient_question) in words, question.question_id
    for question_id in ("what_it_is", "distress", "guidelines"):
        answer = catalogue.answer("iv_ketamine", question_id, "ptsd").patient_text
        assert re.sub(r"\s+", "", answer)[:60] in words, question_id
    for said in (
        *(one.patient_text for one in catalogue.alternatives if one.condition_id == "ptsd"),
        *(one.patient_text for one in catalogue.cautions if one.treatment_id == "iv_ketamine"),
        *(one.patient_text for one in catalogue.glossary),
    ):
        assert re.sub(r"\s+", "", said)[:40] in words, said
    assert "[1]" in words
    cited = catalogue.answer("iv_ketamine", "how_given", "ptsd").source_ids[0]
    assert re.sub(r"\s+", "", catalogue.sources[cited].title)[:40] in words
    reader.page.emulate_media(media="print")
    ground, ink = reader.page.evaluate(
        """() => [getComputedStyle(document.querySelector('.stApp')).backgroundColor,
                  getComputedStyle(document.querySelector('table.grid td b')).color]"""
    )
    assert (ground, ink) == ("rgb(255, 255, 255)", "rgb(17, 17, 17)")
