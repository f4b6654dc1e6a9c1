"""My summary in a real browser: one step to a file, on a phone, by keyboard, and on paper."""

import io
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from pypdf import PdfReader

from tests.browser.looks import DESK, PHONE, TALL_PHONE, WIDE, looks, violations
from tests.browser.reader import OPENED, Reader, Window, words_of
from wording import LANGUAGES

# A phone that sends what was typed 2.5 seconds after it was asked to: what is longer than a request for a file.
LATE_WORDS = """() => {
  const send = WebSocket.prototype.send;
  WebSocket.prototype.send = function (said) {
    if (said.byteLength > 1000) setTimeout(() => send.call(this, said), 2500);
    else send.call(this, said);
  };
}"""


UNHEARD_RUN = """field => {
  field.value = 'Can my sister come along?';
  field.dispatchEvent(new Event('change', { bubbles: true }));
  document.querySelector('[data-test-script-state]').setAttribute('data-test-script-state', 'notRunning');
}"""


def downloaded(reader: Reader, button: str = "summary-pdf", *, tap: bool = False) -> bytes:
    """The file that one press of a button, named by its message, gives."""
    found = reader.page.get_by_role("button", name=reader.said(button))
    with reader.page.expect_download(timeout=OPENED) as waiting:
        (found.tap if tap else found.click)()
    return Path(waiting.value.path()).read_bytes()


def words(pdf: bytes) -> str:
    """The words of a PDF."""
    return " ".join(" ".join(words_of(page) for page in PdfReader(io.BytesIO(pdf)).pages).split())


def opened(reader: Reader, *labels: str) -> Reader:
    """The page with these rows opened, by a key: a tap may miss a row while the one above it still grows."""
    for label in labels:
        reader.page.locator("summary", has_text=label).first.press("Enter")
    return reader.settled()


def open_by_key(reader: Reader, row: str) -> None:
    """Tab to a row and open it by Enter, until it stands open."""
    reader.tab_to(f".st-key-{row} summary")
    reader.page.keyboard.press("Enter")
    reader.page.locator(f".st-key-{row} details[open]").wait_for()
    reader.settled()


@pytest.mark.parametrize(("language", "title"), [("en", "My summary"), ("es", "Mi resumen")])
def test_pdf_at_once_on_a_phone(window: Window, language: str, title: str) -> None:
    """In an empty session on a phone, one tap gives a PDF with caveat and crisis line."""
    reader = window(390, 844, has_touch=True, language=language).open("/summary")
    said = words(downloaded(reader, tap=True))
    assert title in said and "988" in said and "FDA" in said
    assert reader.complaints() == []


@pytest.mark.parametrize("touch", [True, False])
def test_words_typed_just_before_are_in_the_file(window: Window, touch: bool) -> None:
    """A press on the button straight from the text field gives a file with what was just typed."""
    reader = opened(window(390, 844, has_touch=touch).open("/summary"), "My own question")
    for text in ("Can my sister come along?", "Is the clinic open at night?"):
        reader.page.get_by_label("My own questions").fill(text)
        assert text in words(downloaded(reader, tap=touch))


@pytest.mark.parametrize("touch", [True, False])
def test_words_that_a_slow_phone_sends_late_are_in_the_file(window: Window, touch: bool) -> None:
    """Where the words leave the window well after the tap, the file is asked for after them, by the one tap."""
    reader = opened(window(390, 844, has_touch=touch).open("/summary"), "My own question")
    reader.page.evaluate(LATE_WORDS)
    for text in ("Can my sister come along?", "Is the clinic open at night?"):
        reader.page.get_by_label("My own questions").fill(text)
        assert text in words(downloaded(reader, tap=touch))
    assert reader.complaints() == []


def test_words_that_enter_has_sent_keep_no_file_waiting(window: Window) -> None:
    """Where the words went with Ctrl+Enter, and where a field is left as it was, a press asks for the file at once."""
    reader = opened(window().open("/summary"), "My own question")
    field = reader.page.get_by_label("My own questions")
    field.fill("Can my sister come along?")
    field.press("Control+Enter")
    reader.page.locator("[data-kept-answers*=sister]").wait_for(state="attached")
    field.press("Control+Enter")
    reader.page.evaluate("() => document.addEventListener('click', one => { window.pressedBy = one.isTrusted; })")
    assert "Can my sister come along?" in words(downloaded(reader))
    assert reader.page.evaluate("window.pressedBy"), "the press was held back, and made again by the script"


def test_words_whose_run_began_unheard_keep_no_file_waiting_long(window: Window) -> None:
    """Where the run of the words took the place of another, and has ended, a press waits a second, not for all time."""
    reader = opened(window().open("/summary"), "My own question")
    reader.page.get_by_label("My own questions").evaluate(UNHEARD_RUN)
    with reader.page.expect_download(timeout=9000):
        reader.page.get_by_role("button", name=reader.said("summary-pdf")).click()


def test_other_files_hold_the_same(window: Window) -> None:
    """Plain text and web page come in one step too, with every sign typed."""
    reader = opened(window().open("/summary"), "My own question", "Other files")
    reader.page.get_by_label("My own questions").fill("Is it safe? 😀 你好")
    assert "Is it safe? 😀 你好" in downloaded(reader, "sheets-as-text").decode()
    assert "Is it safe? 😀 你好" in downloaded(reader, "sheets-as-html").decode()
    reader.page.get_by_text("3 signs that you typed").wait_for()


@pytest.mark.parametrize("language", LANGUAGES)
def test_web_page_file_stands_alone(window: Window, tmp_path: Path, language: str) -> None:
    """The downloaded web page opens without a request, a script or sideways scrolling at 320 px, and passes axe."""
    file = tmp_path / "my-summary.html"
    page = window(language=language).open("/summary")
    file.write_bytes(downloaded(opened(page, page.said("summary-files")), "sheets-as-html"))
    reader = window(320, 640)
    reader.page.goto(file.as_uri())
    assert reader.page.locator("html").get_attribute("lang") == language
    assert reader.requests == [file.as_uri()] and reader.complaints() == []
    assert reader.page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    found = Axe().run(reader.page)
    assert found.violations_count == 0, found.generate_report()


@pytest.mark.parametrize(
    ("language", "kept", "unticked"),
    [
        ("en", ("What is the full price", "do I get money back?"), "Why would this option suit me"),
        ("es", ("¿Cuál es el precio total", "¿me devuelven dinero?"), "¿Por qué me serviría esta opción"),
    ],
)
def test_ticked_question_reaches_the_file_by_keyboard(
    window: Window, language: str, kept: tuple[str, ...], unticked: str
) -> None:
    """With the keyboard alone: untick, open a row, tick a question, type, download; the PDF follows each."""
    reader = window(language=language).open("/summary")
    keys = reader.page.keyboard

    reader.tab_to('.st-key-ask-why_this_one input[type="checkbox"]')
    keys.press("Space")
    reader.keeps("ask-why_this_one").settled()
    open_by_key(reader, "fold-more")
    reader.tab_to('.st-key-ask-money_back input[type="checkbox"]')
    keys.press("Space")
    reader.page.get_by_text(reader.said("summary-ask-more", ticked=1)).wait_for()
    reader.settled()
    open_by_key(reader, "fold-own")
    reader.tab_to("textarea")
    keys.type("Who drives me home?")
    reader.tab_to(".st-key-file-pdf button", back=True)
    with reader.page.expect_download(timeout=OPENED) as waiting:
        keys.press("Enter")
    said = words(Path(waiting.value.path()).read_bytes())
    assert all(part in said for part in ("Who drives me home?", *kept)) and unticked not in said


ON_PAPER = {
    "en": (
        "do I get money back?", "Tell your clinician", "What is the full price", "For my visit",
        "Side effects, cost, rides", "Sources and dates", "Veterans, service members",
    ),
    "es": (
        "¿me devuelven dinero?", "Avise a su profesional de salud", "¿Cuál es el precio total", "Para mi visita",
        "Efectos secundarios, costo y regreso a casa", "Fuentes y fechas", "Veteranos, militares y sus familias",
    ),
}  # fmt: skip
NOT_ON_PAPER = {
    "en": ("Download my sheet", "What does it cost to keep the effect"),
    "es": ("Descargar mi hoja", "¿Cuánto cuesta mantener el efecto"),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_print_holds_what_the_widgets_hold(window: Window, language: str) -> None:
    """On paper: own words, ticked questions, points; no field, no button; caveat and page count on every sheet."""
    reader = window(language=language).open("/summary")
    opened(reader, reader.said("summary-own"), reader.said("summary-ask-more", ticked=0))
    reader.page.get_by_label(reader.said("sheets-own")).fill("Who drives me home?")
    reader.page.get_by_text(ON_PAPER[language][0]).click()
    reader.page.get_by_text(reader.said("summary-ask-more", ticked=1)).wait_for()
    reader.settled()
    sheets = [words_of(page) for page in PdfReader(io.BytesIO(reader.page.pdf(format="Letter"))).pages]
    everything = " ".join(" ".join(sheets).split())
    for part in ("Who drives me home?", *ON_PAPER[language]):
        assert part in everything, part
    for part in NOT_ON_PAPER[language]:
        assert part not in everything, part
    assert all("988" in sheet and "FDA" in sheet for sheet in sheets)
    assert len(sheets) <= 4


NEEDLES = {"en": "No needles", "es": "Sin agujas"}
ONE_SIGN = {"en": "1 sign that you typed", "es": "1 signo que usted escribió"}


@pytest.mark.parametrize(
    ("width", "height", "scheme", "language"),
    looks(
        [(*PHONE, "dark", "en"), (*DESK, "light", "en"), (*PHONE, "light", "es")],
        [(*TALL_PHONE, "light", "en"), (*DESK, "dark", "en"), (*DESK, "dark", "es")],
    ),
)
def test_axe_finds_nothing_with_studies_and_lists_open(
    window: Window, width: int, height: int, scheme: str, language: str
) -> None:
    """With dots drawn, lists open and own words of odd signs, axe finds nothing and nothing scrolls sideways."""
    reader = window(width, height, scheme, language=language).open("/summary").unfold()
    reader.choose_condition(reader.tables().condition["trd"].patient_name).keeps('"trd"').settled()
    opened(reader, *(reader.said(one) for one in ("summary-own", "sheets-tell", "summary-rest", "summary-files")))
    opened(reader, reader.said("summary-ask-more", ticked=0))
    opened(reader, *(reader.said(one) for one in ("sheets-care-other", "sheets-daily", "summary-picks")))
    reader.page.get_by_label(reader.said("sheets-own")).fill("x" * 300 + " 😀")
    reader.settled()
    reader.page.get_by_role("button", name=NEEDLES[language]).press("Enter")
    reader.page.locator("table.stood").wait_for()
    reader.settled()
    opened(reader, reader.said("summary-why"))
    reader.page.get_by_text(ONE_SIGN[language]).wait_for()
    reader.page.locator(".handout .dots img").first.wait_for()
    reader.settled()
    assert violations(reader) == []
    assert reader.page.evaluate(WIDE) <= 0 and reader.complaints() == []


WORDS = """() => {
  const shown = (one) => one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })
    && one.getBoundingClientRect().width > 1 && one.getBoundingClientRect().height > 1;
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let count = 0;
  while (texts.nextNode()) {
    const one = texts.currentNode;
    if (!one.parentElement.closest('style, script, [data-testid=stIconMaterial]') && shown(one.parentElement)) {
      count += one.textContent.split(/\\s+/).filter((word) => /[\\p{L}\\d]/u.test(word)).length;
    }
  }
  return count;
}"""


def test_download_and_sheet_come_first_in_few_words(window: Window) -> None:
    """On a phone: one filled button across the page, then the sheet above 330 px; at most 235 words, 2.2 screens."""
    reader = window(390, 844).open("/summary")
    filled = reader.page.get_by_test_id("stBaseButton-primary")
    assert filled.count() == 1
    box, sheet = filled.bounding_box(), reader.page.locator(".my-sheet").bounding_box()
    assert box is not None and sheet is not None
    assert box["width"] >= 340 and box["height"] >= 48 and box["y"] < sheet["y"] < 330
    assert reader.page.evaluate(WORDS) <= 235
    assert reader.page.evaluate("() => document.querySelector('[data-testid=stMain]').scrollHeight") <= 2.2 * 844
    sizes = reader.page.evaluate(
        "() => [...document.querySelectorAll('.my-sheet *')].map(one => parseFloat(getComputedStyle(one).fontSize))"
    )
    assert min(sizes) >= 16


def test_what_was_opened_stays_open_when_the_page_is_drawn_anew(window: Window) -> None:
    """A tick that changes the sources, and a pick that changes the sheet, close nothing that the reader opened."""
    reader = opened(window(390, 844).open("/summary"), "Other care to consider", "Tell your clinician")
    opened(reader, "More questions", "Pick what matters")
    reader.page.get_by_text("What care do guidelines put first for what I have?").click()
    reader.page.get_by_text("More questions (1 ticked)").wait_for()
    reader.settled()
    reader.page.get_by_role("button", name="No needles").click()
    reader.page.locator("table.stood").wait_for()
    reader.settled()
    for place in ("summary-care", "summary-tell"):
        assert reader.page.locator(f'[data-place="{place}"][open]').count() == 1, place
