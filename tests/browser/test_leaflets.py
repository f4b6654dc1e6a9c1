"""Before you go, After you chose, the person beside you and the clinic card in a real browser."""

import datetime as dt
import io
from pathlib import Path

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

from tests.browser.looks import DESK, PHONE, TALL_PHONE, WIDE, looks, resized, violations
from tests.browser.reader import OPENED, Reader, Window
from wording import LANGUAGES

PATHS = ["/before", "/after", "/beside", "/clinic"]
LEAFLETS = ["/before", "/after"]
TALL = """() => document.querySelector('[data-testid="stMain"]').scrollHeight"""
WAYS = ((PHONE, "dark"), (TALL_PHONE, "light"), (DESK, "dark"))
# With these, more points concern the reader than with any other four.
MOST_POINTS = ("Nasal ketamine", "KAP", "SGB", "Spravato")


def choose_options(reader: Reader, names: tuple[str, ...]) -> None:
    """Open the list of options, choose just these, and close it."""
    closed = reader.page.locator(".st-key-options_closed summary")
    closed.click()
    options = reader.page.locator(".st-key-options button")
    options.first.wait_for()
    for one in options.all():
        wanted = one.inner_text() in names
        chosen = one.get_attribute("aria-pressed") == "true" or one.get_attribute("aria-checked") == "true"
        if wanted != chosen:
            one.click()
            reader.settled()
    closed.click()
    options.first.wait_for(state="hidden")
    reader.settled()


@pytest.mark.parametrize("path", LEAFLETS)
def test_page_is_at_most_two_screens_of_a_phone(window: Window, path: str) -> None:
    """At 390 x 844, with the options that have the most points, the page as opened is at most two screens tall."""
    reader = window(390, 844).open(path)
    assert reader.page.evaluate(TALL) <= 2 * 844
    choose_options(reader, MOST_POINTS)
    line = reader.page.locator(".st-key-options_closed summary p")
    expect(line.filter(has_text="For Nasal, KAP, SGB and Spravato")).to_be_visible()
    reader.page.wait_for_function(f"() => ({TALL})() <= 2 * 844")


@pytest.mark.parametrize(
    ("path", "sizes", "scheme", "language"),
    looks(
        [
            *(
                (path, (PHONE, TALL_PHONE, DESK), ("dark", "light")[place % 2], "en")
                for place, path in enumerate(PATHS)
            ),
            ("/clinic", (PHONE,), "light", "es"),
        ],
        [(path, (size,), scheme, language) for path in PATHS for size, scheme in WAYS for language in LANGUAGES],
    ),
)
def test_axe_finds_nothing_with_all_open(
    window: Window, path: str, sizes: tuple[tuple[int, int], ...], scheme: str, language: str
) -> None:
    """With every group, list and source open, axe finds nothing, nothing scrolls sideways, the console is quiet."""
    reader = window(*sizes[0], scheme, language=language).open(path)
    reader.page.locator(".st-key-options_closed summary").click()
    if path == "/clinic":
        reader.page.locator(".st-key-card_view").get_by_text(reader.said("clinic-view-compare"), exact=True).click()
        reader.page.locator("table.card").first.wait_for()
    reader.page.evaluate("() => document.querySelectorAll('.leaflet details').forEach(one => { one.open = true; })")
    reader.settled()
    for size in sizes:
        assert resized(reader, size).page.evaluate(WIDE) <= 0, size
    for size in {sizes[0], sizes[-1]}:
        assert violations(resized(reader, size)) == [], size
    assert reader.complaints() == []


@pytest.mark.parametrize(
    ("language", "hours"),
    [("en", "Ask your clinic how many hours"), ("es", "Pregunte a su clínica cuántas horas")],
)
def test_group_opens_and_page_is_taken_by_keyboard(window: Window, language: str, hours: str) -> None:
    """With keys alone a closed group opens and stays so when the page is drawn anew, and the page is taken along."""
    reader = window(390, 844, language=language).open("/before")
    keys = reader.page.keyboard

    food = reader.page.locator('[data-place="before-food"]')
    assert food.get_attribute("open") is None
    reader.tab_to('[data-place="before-food"] > summary', most=60)
    keys.press("Enter")
    food.get_by_text(hours).wait_for()
    reader.tab_to('.st-key-take-before input[type="checkbox"]', most=60)
    keys.press("Space")
    reader.page.get_by_role("link", name=reader.said("leaflets-to-summary"), exact=True).wait_for()
    reader.settled()
    assert food.get_attribute("open") is not None
    reader.tab_to('[data-testid="stPageLink-NavLink"]', most=60)
    keys.press("Enter")
    reader.page.get_by_role("heading", level=1, name=reader.said("pages-summary")).wait_for()
    reader.page.get_by_role("heading", name=reader.said("pages-before")).wait_for()


def test_calendar_file_is_made_for_the_day_typed(window: Window) -> None:
    """A date typed makes a file with a neutral name and title; the date is in no address, cookie or storage."""
    reader = window(390, 844).open("/after")
    day = dt.date.today() + dt.timedelta(days=60)
    reader.page.get_by_test_id("stDateInput").get_by_role("spinbutton").first.click()
    reader.page.keyboard.type(f"{day:%m%d%Y}")
    reader.page.get_by_role("heading", level=1).click()
    reader.page.get_by_text("Its title: A date with myself.").wait_for()
    reader.settled()
    with reader.page.expect_download(timeout=OPENED) as waiting:
        reader.page.get_by_role("button", name="Calendar file").click()
    made = Path(waiting.value.path()).read_text(encoding="utf-8")
    assert waiting.value.suggested_filename == "reminder.ics"
    assert f"DTSTART;VALUE=DATE:{day:%Y%m%d}" in made and "SUMMARY:A date with myself" in made
    kept = reader.page.evaluate("() => JSON.stringify([{...sessionStorage}, {...localStorage}, document.cookie])")
    said = f"{day:%Y%m%d} {day.isoformat()} {day:%m/%d/%Y}".split()
    assert not [one for one in said if one in kept + " ".join(reader.requests) + reader.page.url]


@pytest.mark.parametrize(
    ("language", "helped", "what_to_do", "button"),
    [
        ("en", "They want help with", "What to do", "Download as PDF"),
        ("es", "La persona quiere ayuda con", "Qué hacer", "Descargar en PDF"),
    ],
)
def test_beside_sheet_comes_in_one_step_and_tells_no_condition(
    window: Window, language: str, helped: str, what_to_do: str, button: str
) -> None:
    """One press gives a PDF with 988 and 911 and no condition on it; on paper neither; the tick puts it there."""
    reader = window(390, 844, language=language)
    catalogue = reader.tables()
    suicidal = catalogue.condition["suicidal_ideation"].patient_name
    reader.open("/compare").choose_condition(suicidal).keeps('"suicidal_ideation"').settled()
    reader.go_to(reader.said("pages-beside"))
    reader.page.get_by_role("heading", level=1, name=reader.said("pages-beside")).wait_for()
    reader.settled()

    def words() -> str:
        with reader.page.expect_download(timeout=OPENED) as waiting:
            reader.page.get_by_role("button", name=button).click()
        pages = PdfReader(io.BytesIO(Path(waiting.value.path()).read_bytes())).pages
        return " ".join(" ".join(page.extract_text() for page in pages).split())

    said = words()
    assert "988" in said and "911" in said and helped not in said
    paper = PdfReader(io.BytesIO(reader.page.pdf(format="Letter"))).pages
    printed = " ".join(" ".join(sheet.extract_text() for sheet in paper).split())
    assert "988" in printed and what_to_do in printed and helped not in printed
    assert catalogue.notices["crisis_suicidal"] not in printed and button not in printed
    reader.page.get_by_text(reader.said("leaflets-beside-tells")).click()
    reader.page.get_by_text(f"{helped}: {suicidal}.").first.wait_for(state="attached")
    reader.settled()
    assert f"{helped}: {suicidal}." in words()


@pytest.mark.parametrize(
    ("language", "second", "full_price", "printed"),
    [
        (
            "en",
            "Clinic 2",
            "What is the full price of the whole course",
            ("Who is with me the whole time", "An advert tells of results but not of risks."),
        ),
        (
            "es",
            "Clínica 2",
            "¿Cuál es el precio total del tratamiento completo",
            ("¿Quién está conmigo todo el tiempo", "Un anuncio habla de resultados pero no de riesgos."),
        ),
    ],
)
def test_card_keeps_answers_over_a_refresh_and_prints_whole(
    window: Window, language: str, second: str, full_price: str, printed: tuple[str, ...]
) -> None:
    """Answers typed for two clinics stand side by side, survive a refresh, and the whole card is printed."""
    reader = window(1280, 900, language=language).open("/clinic")
    money = reader.page.get_by_role("radio", name=reader.said("summary-words-group-money"))
    reader.page.get_by_label(reader.said("clinic-name")).fill("Hill")
    money.click()
    price = reader.page.get_by_label(full_price)
    price.wait_for()
    price.fill("450 a visit")
    write_for = reader.page.get_by_role("radiogroup", name=reader.said("clinic-write-for"))
    write_for.get_by_text(second, exact=True).click()
    reader.page.wait_for_function("() => document.querySelector('.st-key-card-2-full_price input')?.value === ''")
    reader.settled()
    price.fill("600 <b>a</b> visit")
    price.press("Enter")
    reader.page.locator('[data-kept-answers*="600 "]').wait_for(state="attached")
    reader.settled()
    reader.again()
    reader.page.wait_for_selector(".strip")
    reader.settled()
    reader.page.locator(".st-key-card_view").get_by_text(reader.said("clinic-view-compare"), exact=True).click()
    money.click()
    reader.page.get_by_role("columnheader", name="Hill").wait_for()
    row = reader.page.locator("table.card:visible tr", has_text=full_price)
    expect(row.locator("td")).to_have_text(["450 a visit", "600 <b>a</b> visit"], use_inner_text=True)
    assert reader.page.locator("table.card:visible .blank").first.inner_text() == reader.said("sheets-blank")
    reader.settled()
    sheets = [page.extract_text() for page in PdfReader(io.BytesIO(reader.page.pdf(format="Letter"))).pages]
    everything = " ".join(" ".join(sheets).split())
    assert all(part in everything for part in ("450 a visit", *printed))
    assert all("988" in sheet for sheet in sheets) and reader.said("clinic-view-write") not in everything


FIELDS = {
    "en": ("PutthispageonMysummary", "Calendarfile"),
    "es": ("PonerestapáginaenMiresumen", "Archivoparaelcalendario"),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", LEAFLETS)
def test_print_holds_every_point_that_concerns_the_reader(window: Window, path: str, language: str) -> None:
    """On paper closed groups stand open, other options' points and fields are left out, in dark mode too."""
    reader = window(390, 844, "dark", language=language).open(path)
    catalogue = reader.tables()
    looked_at = {row.treatment_id for row in catalogue.treatments if row.shown_first == "yes"}
    sheets = PdfReader(io.BytesIO(reader.page.pdf(format="Letter"))).pages
    printed = "".join("".join(sheet.extract_text() for sheet in sheets).split())
    for row in catalogue.steps:
        if row.page == path[1:]:
            concerns = not row.treatment_ids or bool(looked_at & set(row.treatment_ids))
            assert ("".join(row.patient_text.split()) in printed) == concerns, row.step_id
    assert not any(one in printed for one in FIELDS[language]) and len(sheets) <= 2
