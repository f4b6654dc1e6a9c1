"""Time and control in a real browser: the control by key and by typing, its words, tables, drawings, paper."""

import re

import pytest
from playwright.sync_api import Locator, WebSocket, expect
from streamlit.proto.BackMsg_pb2 import BackMsg

from tests.browser.looks import DESK, PHONE, WIDE, looks, violations
from tests.browser.reader import Reader, Window
from tests.browser.test_compare import paper
from tests.browser.test_keep import go

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
    """Arrow keys move the slider, the box, the sentences and the drawing, and the page is not run again.

    At the first minute the words hold; at the last the drip has ended by itself. Plotly comes with this page.
    """
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
    reader.page.keyboard.press("Home")
    expect(reader.page.locator(".stop-result")).to_contain_text("Stopped at 1 minute,")
    reader.page.keyboard.press("End")
    expect(reader.page.locator(".stop-result")).to_contain_text("Nothing is left to stop")
    assert "at once" not in reader.page.locator(".stop-result").inner_text()
    assert [one for one in reader.requests if "lotly" in one]


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


def test_every_drawing_is_doubled_by_words_and_tables_agree(window: Window) -> None:
    """Each drawing has a text alternative and a table, which agrees with the sentences; the chosen minute stays.

    SGB's own clock stands in the first table. On a desk the count of stopped drips stands beside the slider, in the
    size of the sentence below it. Clinical words give ng/mL with vein and artery named. The minute chosen is still
    chosen after a visit to another page.
    """
    reader = opened(window(1280, 800))
    worth, result = reader.page.locator(".worth p").first, reader.page.locator(".stop-result p").first
    sizes = [one.evaluate("one => getComputedStyle(one).fontSize") for one in (worth, result)]
    assert sizes[0] == sizes[1]
    assert "4 of 205" in worth.inner_text() and "none of 684" in worth.inner_text()
    beside, control = worth.bounding_box(), slider(reader).bounding_box()
    assert beside and control
    assert beside["x"] + beside["width"] < control["x"] and abs(beside["y"] - control["y"]) < 120
    labels = [one.get_attribute("aria-label") or "" for one in reader.page.get_by_role("figure").all()]
    assert len(labels) == CHARTS and all(len(label) > 60 for label in labels)
    assert reader.page.locator("table.over-time").count() == CHARTS - 1
    assert "SGB: claimed benefit" in (reader.page.locator("table.over-time").first.text_content() or "")
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
    go(reader, "Side by side").page.get_by_role("heading", level=1, name="Side by side").wait_for()
    says(go(reader, "Time and control"), 17)
    reader.page.get_by_text("Clinical words").click()
    expect(reader.page.locator(".stop-result")).to_contain_text("ng/mL")
    said = reader.page.locator(".stop-result").inner_text() + reader.page.locator(".same-minute").inner_text()
    assert "Vein" in said and "Artery" in said and "after 35 mg in a muscle" in said
    assert "5th to 95th percentile" in said


@pytest.mark.parametrize(
    ("width", "height", "scheme"),
    looks([(*PHONE, "dark"), (*DESK, "light")], [(*PHONE, "light"), (*DESK, "dark")]),
)
def test_drawings_can_be_read_and_everything_open_is_accessible(
    window: Window, width: int, height: int, scheme: str
) -> None:
    """Words in drawings have the page's ink, 16 px and more, none cut off; all open, axe finds nothing, all fits."""
    reader = opened(window(width, height, scheme))
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
    reader.page.evaluate(
        "() => document.querySelectorAll('[data-testid=stMain] details').forEach(one => one.open = true)"
    )
    assert violations(reader) == []
    assert reader.page.evaluate(WIDE) <= 0


@pytest.mark.parametrize("scheme", looks(["dark"], ["light"]))
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
