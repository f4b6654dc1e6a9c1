"""Time and control in a real browser: the control by key and by typing, its words, tables, drawings, paper."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, WebSocket, expect
from streamlit.proto.BackMsg_pb2 import BackMsg

from tests.browser.reader import Reader, Window
from tests.browser.test_compare import paper
from tests.browser.test_frame import AXE

CHARTS = 9


def opened(reader: Reader) -> Reader:
    """The page with all its drawings."""
    reader.open("/time-and-control")
    expect(reader.page.locator(".stPlotlyChart .main-svg:first-child")).to_have_count(CHARTS)
    return reader.settled()


def slider(reader: Reader) -> Locator:
    """The slider's thumb."""
    return reader.page.get_by_role("slider", name="Stop the drip after this many minutes")


def typed(reader: Reader) -> Locator:
    """The box for a typed minute."""
    return reader.page.get_by_role("spinbutton", name="Or type the minute")


def says(reader: Reader, minute: int) -> None:
    """Wait until the page speaks of a minute, in every place that names it."""
    expect(reader.page.locator(".stop-result")).to_contain_text(f"Stopped at {minute} minutes")
    expect(reader.page.get_by_role("heading", name=f"Every option at minute {minute}")).to_be_visible()
    expect(slider(reader)).to_have_value(str(minute))
    expect(typed(reader)).to_have_value(str(minute))


def test_slider_moves_by_keys_in_its_fragment_alone(window: Window) -> None:
    """Arrow keys move the slider, the box, the sentences and the drawing, and the page is not run again."""
    reader = window(1280, 800)
    asked: list[str] = []

    def note(message: str | bytes) -> None:
        if isinstance(message, bytes):
            sent = BackMsg.FromString(message)
            if sent.WhichOneof("type") == "rerun_script":
                asked.append(sent.rerun_script.fragment_id)

    def watch(socket: WebSocket) -> None:
        socket.on("framesent", note)

    reader.page.on("websocket", watch)
    opened(reader)
    says(reader, 20)
    asked.clear()
    before = reader.page.locator(".st-key-chart-stopped .stPlotlyChart").get_attribute("aria-label")
    slider(reader).focus()
    for minute in (21, 22):
        reader.page.keyboard.press("ArrowRight")
        says(reader, minute)
    chart = reader.page.locator(".st-key-chart-stopped .stPlotlyChart")
    expect(chart).to_have_attribute("aria-label", re.compile("Stopped at 22 minutes"))
    assert before is not None and "Stopped at 20 minutes" in before
    assert len(asked) == 2 and all(asked), asked
    expect(slider(reader)).to_be_focused()


@pytest.mark.parametrize(("width", "height"), [(390, 844), (1280, 800)])
def test_typed_minutes_move_the_slider(window: Window, width: int, height: int) -> None:
    """A typed minute moves slider and sentences; one beyond the drip is not taken."""
    reader = opened(window(width, height))
    typed(reader).fill("7")
    typed(reader).press("Enter")
    says(reader, 7)
    expect(reader.page.locator(".same-minute")).to_contain_text("At 7 minutes a drip still running had reached about")
    typed(reader).fill("99")
    typed(reader).press("Enter")
    reader.settled()
    shown = int(slider(reader).input_value())
    assert 1 <= shown <= 40
    typed(reader).fill("12")
    typed(reader).press("Enter")
    says(reader, 12)


def test_ends_of_the_drip(window: Window) -> None:
    """At the first minute the words hold; at the last the drip has ended by itself."""
    reader = opened(window())
    slider(reader).focus()
    reader.page.keyboard.press("Home")
    expect(reader.page.locator(".stop-result")).to_contain_text("Stopped at 1 minute,")
    reader.page.keyboard.press("End")
    expect(reader.page.locator(".stop-result")).to_contain_text("Nothing is left to stop")
    assert "at once" not in reader.page.locator(".stop-result").inner_text()


def test_table_agrees_with_the_sentences(window: Window) -> None:
    """The percentages in the sentence stand in the table's lines of those minutes."""
    reader = opened(window())
    typed(reader).fill("17")
    typed(reader).press("Enter")
    says(reader, 17)
    details = reader.page.locator('details[data-place="table-stop"]')
    details.locator("summary").click()
    words = reader.page.locator(".stop-result").inner_text()
    at = re.search(r"reached about (\d+) percent", words)
    later = re.search(r"is at about (\d+) percent; after a full drip it would be at about (\d+)", words)
    assert at and later

    def cells(minute: int) -> list[str]:
        row = details.get_by_role("row", name=re.compile(rf"^{minute} min|^{minute}\b"))
        return [cell.split(" ")[0] for cell in row.get_by_role("cell").all_inner_texts()]

    assert cells(17)[1] == at.group(1)
    assert (cells(60)[1], cells(60)[0]) == later.groups()


def test_what_stopping_is_worth_stands_beside_in_the_same_size(window: Window) -> None:
    """On a desk the count of stopped drips stands beside the slider, in the size of the sentence below it."""
    reader = opened(window(1280, 800))
    worth, result = reader.page.locator(".worth p").first, reader.page.locator(".stop-result p").first
    sizes = [one.evaluate("one => getComputedStyle(one).fontSize") for one in (worth, result)]
    assert sizes[0] == sizes[1]
    assert "4 of 205" in worth.inner_text() and "none of 684" in worth.inner_text()
    beside, control = worth.bounding_box(), slider(reader).bounding_box()
    assert beside and control
    assert beside["x"] + beside["width"] < control["x"] and abs(beside["y"] - control["y"]) < 120


def test_every_drawing_is_doubled_by_words(window: Window) -> None:
    """Each drawing has a text alternative; each but SGB's own clock, which the first table holds, has a table."""
    reader = opened(window())
    figures = reader.page.get_by_role("figure")
    labels = [one.get_attribute("aria-label") or "" for one in figures.all()]
    assert len(labels) == CHARTS and all(len(label) > 60 for label in labels)
    assert reader.page.locator("table.over-time").count() == CHARTS - 1
    assert "SGB: claimed benefit" in (reader.page.locator("table.over-time").first.text_content() or "")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("width", "height"), [(320, 640), (1280, 800)])
def test_axe_finds_nothing_with_everything_open(window: Window, scheme: str, width: int, height: int) -> None:
    """With every table and note open axe-core finds no violation and nothing scrolls sideways."""
    reader = opened(window(width, height, scheme))
    reader.page.evaluate(
        "() => document.querySelectorAll('[data-testid=stMain] details').forEach(one => one.open = true)"
    )
    found = Axe().run(reader.page, options=AXE).response["violations"]
    assert [(one["id"], [node["html"][:160] for node in one["nodes"][:3]]) for one in found] == []
    main = reader.page.get_by_test_id("stMain")
    assert main.evaluate("main => main.scrollWidth - main.clientWidth") <= 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_words_in_drawings_can_be_read(window: Window, scheme: str, width: int) -> None:
    """Words in drawings have the page's ink, at least 16 px, and none is cut off at either edge."""
    reader = opened(window(width, 800, scheme))
    ink = reader.page.evaluate("() => getComputedStyle(document.querySelector('h1')).color")
    found = reader.page.evaluate(
        """() => [...document.querySelectorAll('.stPlotlyChart')].flatMap(chart => {
             const frame = chart.getBoundingClientRect();
             return [...chart.querySelectorAll('text')].filter(one => one.textContent).map(one => {
               const box = one.getBoundingClientRect(), style = getComputedStyle(one);
               const left = box.left - frame.left, right = frame.right - box.right;
               return [one.textContent, style.fill, parseFloat(style.fontSize), left, right];
             });
           })"""
    )
    assert len(found) > 40
    for words, fill, size, left, right in found:
        assert fill == ink and size >= 16 and left >= -1 and right >= -1, words


def test_clinical_words_name_blood_and_levels(window: Window) -> None:
    """Clinical words give ng/mL for the study doses, with vein and artery named, in sentence and table."""
    reader = opened(window())
    reader.page.get_by_text("Clinical words").click()
    expect(reader.page.locator(".stop-result")).to_contain_text("ng/mL")
    words = reader.page.locator(".stop-result").inner_text() + reader.page.locator(".same-minute").inner_text()
    assert "Vein" in words and "Artery" in words and "after 35 mg in a muscle" in words
    assert "5th to 95th percentile" in words


def test_chosen_minute_survives_a_walk(window: Window) -> None:
    """The minute chosen is still chosen after a visit to another page."""
    reader = opened(window())
    typed(reader).fill("9")
    typed(reader).press("Enter")
    says(reader, 9)
    reader.page.get_by_role("button", name="Menu").click()
    reader.page.get_by_test_id("stPopoverBody").get_by_role("link", name="Compare", exact=True).click()
    reader.page.get_by_role("heading", level=1, name="Compare options").wait_for()
    reader.settled()
    reader.page.get_by_role("button", name="Menu").click()
    reader.page.get_by_test_id("stPopoverBody").get_by_role("link", name="Time and control").click()
    says(reader, 9)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_paper_holds_words_and_numbers(window: Window, scheme: str) -> None:
    """On paper, dark on white: the chosen minute, what stopping is worth, all tables, the caveat on each sheet."""
    reader = opened(window(1280, 800, scheme))
    sheets = paper(reader)
    for number, sheet in enumerate(sheets, 1):
        assert "FDA" in sheet and "988" in sheet and f"Page {number} of {len(sheets)}" in sheet
    words = re.sub(r"\s+", "", "".join(sheets))
    for part in (
        "Stopped at 20 minutes",
        "4 of 205",
        "A rough guess: at 20 minutes a shot",
        "Vein, stopped",
        "240",
        "teaching picture",
    ):
        assert re.sub(r"\s+", "", part) in words, part
    reader.page.emulate_media(media="print")
    inks = reader.page.evaluate(
        "() => [...document.querySelectorAll('.stPlotlyChart text')].map(one => getComputedStyle(one).fill)"
    )
    assert len(inks) > 40 and set(inks) == {"rgb(29, 41, 45)"}


def test_no_other_page_loads_plotly(window: Window) -> None:
    """Plotly is asked for on this page, and not on Start."""
    start = window().open("/")
    assert not [one for one in start.requests if "lotly" in one]
    assert [one for one in opened(window()).requests if "lotly" in one]
