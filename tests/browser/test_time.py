"""Time and control in a real browser: the control by key and by typing, its words, tables, drawings, paper."""

import re

import pytest
from playwright.sync_api import Locator, WebSocket, expect
from streamlit.proto.BackMsg_pb2 import BackMsg

from tests.browser.looks import DESK, PHONE, WIDE, looks, violations
from tests.browser.reader import OPENED, Reader, Window
from tests.browser.test_compare import paper, stamped

CHARTS = 7
STOP, CURVES, READ = "time-stop-a-drip", "time-curves", "time-reading-help"


# Each drawing has its words, and is as wide as its place: one that has just come is laid out anew.
WHOLE = """() => [...document.querySelectorAll('.stPlotlyChart')].every(chart => {
  const drawn = chart.querySelector('.main-svg'), wide = one => one.getBoundingClientRect().width;
  return drawn && Math.abs(wide(drawn) - wide(chart)) < 1
    && [...chart.querySelectorAll('text')].some(one => one.textContent); })"""


def part(reader: Reader, message: str) -> Locator:
    """The line that opens a part, named by its message."""
    return reader.page.locator("summary", has_text=reader.said(message))


def opened(reader: Reader) -> Reader:
    """The page with all its drawings: both parts that have some are open."""
    reader.open("/time-and-control")
    part(reader, STOP).click()
    expect(reader.page.locator(".st-key-chart-stopped .main-svg").first).to_be_visible(timeout=OPENED)
    reader.settled()
    part(reader, CURVES).click()
    expect(reader.page.locator(".stPlotlyChart .main-svg:first-child")).to_have_count(CHARTS, timeout=OPENED)
    reader.settled().page.wait_for_function(WHOLE)
    return reader.settled()


def to(reader: Reader, name: str) -> Reader:
    """Another page of the path, by the row of steps, once it stands."""
    link = reader.page.locator(".st-key-steps").get_by_role("link", name=name)
    path = (link.get_attribute("href") or "").rpartition("/")[2]
    link.click()
    expect(reader.page.locator(".st-key-steps [aria-current]")).to_contain_text(name)
    reader.page.locator(f".st-key-page-{path}").wait_for(state="attached")
    return reader.settled()


@pytest.mark.parametrize("scheme", looks(["light"], ["dark"]))
def test_first_screen_of_a_phone_answers_and_loads_no_drawing(window: Window, scheme: str) -> None:
    """Lanes of four options and what they can't tell stand above the strip; a script for drawings isn't asked for."""
    reader = window(390, 844, scheme, fresh=True).open("/time-and-control")
    strip = reader.page.locator(".strip").bounding_box()
    lanes, told = reader.page.locator(".lane"), reader.page.locator(".not-told").bounding_box()
    expect(lanes).to_have_count(4)
    first = reader.page.locator("section.lanes").bounding_box()
    assert strip and told and first
    assert first["y"] < 330 and told["y"] + told["height"] <= strip["y"]
    assert not [one for one in reader.requests if "lotly" in one]
    assert not reader.page.locator(".stPlotlyChart").count()
    part(reader, STOP).click()
    expect(reader.page.locator(".st-key-chart-stopped .main-svg").first).to_be_visible(timeout=OPENED)
    assert [one for one in reader.requests if "lotly" in one]
    part(reader, STOP).click()
    expect(reader.page.locator(".stPlotlyChart")).to_have_count(0)


PATTERNS = """() => ['can', 'lasts', 'ends'].map(kind => {
  const style = getComputedStyle(document.querySelector(`.track .${kind}`));
  return [style.backgroundImage.split('(')[0], style.borderTopColor, parseFloat(style.borderTopWidth)];
})"""


@pytest.mark.parametrize(("scheme", "forced"), [("light", "none"), ("dark", "none"), ("dark", "active")])
def test_bars_are_told_apart_by_pattern(window: Window, scheme: str, forced: str) -> None:
    """Striped, plain and dotted in light and dark; in forced colours each keeps a pattern and an edge of its own."""
    reader = window(390, 844, scheme)
    reader.page.emulate_media(forced_colors=forced, color_scheme=scheme)  # type: ignore[arg-type]
    reader.open("/time-and-control")
    (can, _, _), (lasts, edge, width), (ends, _, _) = reader.page.evaluate(PATTERNS)
    assert (can, ends) == ("repeating-linear-gradient", "radial-gradient") and width >= 1
    assert lasts == ("none" if forced == "none" else "repeating-linear-gradient")
    assert edge == reader.page.evaluate("() => getComputedStyle(document.querySelector('h1')).color")
    assert reader.page.evaluate(WIDE) <= 0


@pytest.mark.parametrize(("width", "language"), [(320, "en"), (390, "en"), (1280, "en"), (320, "es")])
def test_no_words_of_the_lanes_run_over(window: Window, width: int, language: str) -> None:
    """Names, answers and captions stand within the page, none over another, none below 16 px."""
    reader = window(width, 800, language=language).open(
        "/compare#c=ptsd&o=im_ketamine.oral_ketamine.nasal_ketamine.esketamine_nasal"
    )
    reader.page.locator(".st-key-choice_bar, .st-key-options").first.wait_for()
    reader.settled()
    reader.open("/time-and-control")
    expect(reader.page.locator(".lane")).to_have_count(4)
    found = reader.page.evaluate(
        """() => [...document.querySelectorAll('section.lanes :is(p, .answer, .name, .hours span, .lane-key li)')].map(
             one => { const box = one.getBoundingClientRect();
                      return [one.innerText, box.left, box.right, parseFloat(getComputedStyle(one).fontSize)]; })"""
    )
    for words, left, right, size in found:
        assert left >= 0 and right <= width and size >= 16, words
    assert reader.page.evaluate(WIDE) <= 0


def slider(reader: Reader) -> Locator:
    """The slider's thumb."""
    return reader.page.get_by_role("slider", name=reader.said("time-stop-after"))


def typed(reader: Reader) -> Locator:
    """The box for a typed minute."""
    return reader.page.get_by_role("spinbutton", name=reader.said("time-stop-typed"))


STOPPED = {"en": "Stopped at {} minutes", "es": "Si se para tras {} minutos"}
EVERY = {"en": "Every option at minute {}", "es": "Cada opción en el minuto {}"}


def says(reader: Reader, minute: int) -> None:
    """Wait until the page speaks of a minute, in every place that names it."""
    expect(reader.page.locator(".stop-result")).to_contain_text(STOPPED[reader.language].format(minute))
    expect(reader.page.get_by_role("heading", name=EVERY[reader.language].format(minute))).to_be_visible()
    expect(slider(reader)).to_have_value(str(minute))
    expect(typed(reader)).to_have_value(str(minute))


@pytest.mark.parametrize(
    ("language", "drawn", "first", "ended", "at_once"),
    [
        ("en", "Stopped at {} minutes", "Stopped at 1 minute,", "Nothing is left to stop", "at once"),
        ("es", "Parado en el minuto {}", "Si se para tras 1 minuto,", "No queda nada que parar", "de una vez"),
    ],
)
def test_slider_moves_by_keys_in_its_fragment_alone(
    window: Window, language: str, drawn: str, first: str, ended: str, at_once: str
) -> None:
    """Arrow keys move the slider, the box, the sentences and the drawing, and the page is not run again.

    At the first minute the words hold; at the last the drip has ended by itself. Plotly comes with this page.
    """
    reader = window(1280, 800, language=language)
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
    expect(chart).to_have_attribute("aria-label", re.compile(drawn.format(22)))
    assert before is not None and drawn.format(20) in before
    assert len(asked) == 2 and all(asked), asked
    expect(slider(reader)).to_be_focused()
    reader.page.keyboard.press("Home")
    expect(reader.page.locator(".stop-result")).to_contain_text(first)
    reader.page.keyboard.press("End")
    expect(reader.page.locator(".stop-result")).to_contain_text(ended)
    assert at_once not in reader.page.locator(".stop-result").inner_text()
    assert [one for one in reader.requests if "lotly" in one]


@pytest.mark.parametrize(("width", "height"), [(390, 844), (1280, 800)])
def test_typed_minutes_move_the_slider(window: Window, width: int, height: int) -> None:
    """A typed minute moves slider and sentences; one beyond the drip is not taken."""
    reader = opened(window(width, height))
    typed(reader).fill("7")
    typed(reader).press("Enter")
    says(reader, 7)
    expect(reader.page.locator(".same-minute")).to_contain_text("At 7 minutes a drip not stopped had reached about")
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

    SGB's own clock stands in the table of the bars. On a desk the count of stopped drips stands beside the slider, in
    the size of the sentence below it. Clinical words give ng/mL with vein and artery named. The minute chosen is still
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
    assert reader.page.locator("table.over-time").count() == CHARTS + 1
    assert "SGB: claimed benefit" in (reader.page.locator("table.over-time").last.text_content() or "")
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
    to(reader, "Does it help?")
    to(reader, "Time and control")
    if not slider(reader).is_visible():
        part(reader, STOP).click()
    says(reader, 17)
    part(reader, READ).click()
    reader.page.get_by_text("Clinical words").click()
    expect(reader.page.locator(".stop-result")).to_contain_text("ng/mL")
    reader.settled()
    said = reader.page.locator(".stop-result").inner_text() + reader.page.locator(".same-minute").inner_text()
    assert "Vein" in said and "Artery" in said and "after 35 mg in a muscle" in said
    assert "5th to 95th percentile" in said


@pytest.mark.parametrize(
    ("width", "height", "scheme", "language"),
    looks(
        [(*PHONE, "dark", "en"), (*DESK, "light", "en"), (*PHONE, "light", "es")],
        [(*PHONE, "light", "en"), (*DESK, "dark", "en"), (*DESK, "dark", "es")],
    ),
)
def test_drawings_can_be_read_and_everything_open_is_accessible(
    window: Window, width: int, height: int, scheme: str, language: str
) -> None:
    """Words in drawings have the page's ink, 16 px and more, none cut off; all open, axe finds nothing, all fits."""
    reader = opened(window(width, height, scheme, language=language))
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
    reader.settled()
    assert violations(reader) == []
    assert reader.page.evaluate(WIDE) <= 0


ON_PAPER = {
    "en": (
        "Stopped at 20 minutes",
        "4 of 205",
        "A rough guess: at 20 minutes a shot",
        "Vein, stopped",
        "240",
        "teaching picture",
        "Until which minute a later spray",
        "Effect if swallowed: end not known",
        "Claimed benefit: 1 month or longer",
        "Who can change it: The prescriber sets it",
    ),
    "es": (
        "Si se para tras 20 minutos",
        "4 de 205",
        "Un cálculo muy aproximado: tras 20 minutos, una inyección",
        "Vena, parado",
        "240",
        "sirven para enseñar",
        "hasta qué minuto se puede no dar una rociada posterior",
        "Efecto si se traga: no se sabe cuándo termina",
        "Beneficio que se afirma: 1 mes o más",
        "Quién puede hacerlo: La fija quien la receta",
    ),
}
CHOICES = {"en": "Patient words", "es": "Palabras sencillas"}


@pytest.mark.parametrize(("scheme", "language"), looks([("dark", "en"), ("light", "es")], [("light", "en")]))
def test_paper_holds_words_and_numbers(window: Window, scheme: str, language: str) -> None:
    """On paper, though closed, dark on white: the minute, what stopping is worth, all tables, the caveat on each sheet.

    Drawings that are open are printed in dark ink too.
    """
    reader = window(1280, 800, scheme, language=language).open("/time-and-control")
    sheets = paper(reader)
    stamped(sheets, language)
    words = re.sub(r"\s+", "", "".join(sheets))
    for each in ON_PAPER[language]:
        assert re.sub(r"\s+", "", each) in words, each
    assert re.sub(r"\s+", "", CHOICES[language]) not in words
    opened(reader)
    reader.page.emulate_media(media="print")
    inks = reader.page.evaluate(
        "() => [...document.querySelectorAll('.stPlotlyChart text')].map(one => getComputedStyle(one).fill)"
    )
    assert len(inks) > 40 and set(inks) == {"rgb(29, 41, 45)"}
