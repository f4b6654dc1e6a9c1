"""Sources and method in a real browser: links to a source, search, files that really come, paper."""

import io
import zipfile
from pathlib import Path

import pytest
import rispy
from playwright.sync_api import expect
from pybtex.database import parse_string
from pypdf import PdfReader

from data.catalogue import Catalogue
from tests.browser.looks import violations
from tests.browser.reader import OPENED, Reader, Window, words_of

TOP = "id => document.getElementById(id).getBoundingClientRect().top"


def whole(reader: Reader) -> Reader:
    """Wait until the last part of the page stands."""
    reader.page.get_by_role("button", name=reader.said("sources-file-bib")).wait_for()
    return reader.settled()


def open_all(reader: Reader) -> None:
    """Open everything that opens."""
    reader.page.evaluate(
        "() => document.querySelectorAll('[data-testid=\"stMain\"] details').forEach(one => { one.open = true; })"
    )
    reader.settled()


@pytest.mark.parametrize(("width", "height"), [(390, 844), (1280, 800)])
def test_link_to_a_source_leads_there(window: Window, width: int, height: int) -> None:
    """An address with a source's anchor opens what is closed around it, brings it into view and puts focus there."""
    reader = whole(window(width, height).open("/sources#source-uro-sr-2025"))
    reader.page.wait_for_function("() => document.getElementById('source-uro-sr-2025')?.open")
    reader.page.wait_for_function("() => document.activeElement.closest('details')?.id === 'source-uro-sr-2025'")
    assert reader.page.get_by_role("link", name="Open this source").locator("visible=true").count() == 1
    assert 0 <= reader.page.evaluate(TOP, "source-uro-sr-2025") < height
    assert reader.page.evaluate("() => document.activeElement.closest('details').id") == "source-uro-sr-2025"


def test_link_to_a_part_leads_there(window: Window) -> None:
    """An address with a part's anchor opens it, and its heading has the focus once the app is there."""
    reader = whole(window(390, 844).open("/sources"))
    name = reader.page.locator("details.part h2").nth(2).get_attribute("id") or ""
    reader.page.goto("about:blank")
    whole(reader.open(f"/sources#{name}"))
    reader.page.wait_for_function("name => document.activeElement.id === name", arg=name)
    assert reader.page.locator("details.part[open]").locator(f"#{name}").is_visible()
    assert 0 <= reader.page.evaluate(TOP, name) < 844


def test_a_link_to_a_part_opens_it(window: Window) -> None:
    """Parts are closed until wanted; a link to one opens it and puts its heading into view."""
    reader = whole(window(390, 844).open("/sources"))
    parts = reader.page.locator("details.part")
    assert parts.count() == 7 and reader.page.locator("details.part[open], details.design[open]").count() == 0
    for place in range(parts.count()):
        name = parts.nth(place).locator("h2").get_attribute("id") or ""
        reader.page.evaluate("name => { location.hash = name; }", name)
        reader.page.wait_for_function(
            "id => { const top = document.getElementById(id).getBoundingClientRect().top;"
            " return top >= 0 && top < innerHeight - 80; }",
            arg=name,
        )
        expect(parts.nth(place)).to_have_attribute("open", "")


def test_search_finds_a_source_and_says_how_many(window: Window) -> None:
    """Typing a name and Enter leaves that source, says how many there are, and keeps the caveat."""
    reader = whole(window(390, 844).open("/sources"))
    field = reader.page.get_by_role("textbox", name="Find a source")
    field.fill("uro-sr-2025")
    field.press("Enter")
    reader.page.get_by_role("status").filter(has_text="1 source holds").wait_for()
    expect(reader.page.locator("details.source")).to_have_count(1)
    reader.settled()
    reader.page.locator("details.source summary").click()
    assert reader.page.get_by_text("What rests on it", exact=True).is_visible()
    assert "uro-sr" not in reader.page.url


def test_files_come_and_hold_the_caveat(window: Window, catalogue: Catalogue, tmp_path: Path) -> None:
    """Each button brings a file that its readers can read, with the off-label notice in it; the page stays."""
    reader = whole(window().open("/sources"))
    files: dict[str, bytes] = {}
    for name in ("All tables (ZIP)", "References (RIS)", "References (BibTeX)"):
        with reader.page.expect_download(timeout=OPENED) as coming:
            reader.page.get_by_role("button", name=name).click()
        path = tmp_path / coming.value.suggested_filename
        coming.value.save_as(path)
        files[path.suffix] = path.read_bytes()
        whole(reader)
    caveat = catalogue.notices["caveat_full"]
    archive = zipfile.ZipFile(io.BytesIO(files[".zip"]))
    assert caveat in archive.read("CAVEAT.txt").decode()
    assert sum(name.endswith(".csv") for name in archive.namelist()) == len(list(archive.namelist())) - 4
    records = rispy.loads(files[".ris"].decode())
    assert caveat in records[0]["abstract"] and len(records) == len(catalogue.sources) + 1
    entries = parse_string(files[".bib"].decode(), "bibtex").entries
    assert len(entries) == len(catalogue.sources) + 1 and caveat in files[".bib"].decode()
    assert reader.complaints() == []


@pytest.mark.parametrize(
    ("width", "scheme", "language"), [(320, "light", "en"), (1280, "dark", "en"), (320, "dark", "es")]
)
def test_axe_finds_nothing_with_everything_open(window: Window, width: int, scheme: str, language: str) -> None:
    """With every group, source, claim and table open: no violation, and nothing wider than the window."""
    reader = whole(window(width, 800, scheme, language=language).open("/sources"))
    open_all(reader)
    assert violations(reader) == []
    main = reader.page.get_by_test_id("stMain")
    assert main.evaluate("main => main.scrollWidth - main.clientWidth") <= 0


def test_paper_holds_every_part(window: Window, catalogue: Catalogue) -> None:
    """Printed, closed parts are there too: each source's title, claims, criteria, grades, and the whole caveat."""
    reader = whole(window(scheme="dark").open("/sources"))
    sheets = PdfReader(io.BytesIO(reader.page.pdf(format="Letter", print_background=True))).pages
    words = " ".join(" ".join(words_of(sheet) for sheet in sheets).split())
    assert len(sheets) <= 36
    plain = words.replace(" ", "").replace("-", "")
    for said in (
        catalogue.notices["caveat_full"],
        *(row.what_studies_show for row in catalogue.claims),
        *(row.criterion for row in catalogue.ipdas),
        "No clinician and no patient has reviewed any of the",
    ):
        assert said.replace(" ", "").replace("-", "") in plain, said
    missing = [
        one.source_id
        for one in catalogue.sources.values()
        if one.title[:40].replace(" ", "").replace("-", "") not in plain
    ]
    assert missing == []
    short = catalogue.notices["caveat_short"].replace(" ", "").replace("-", "")
    for sheet in sheets:
        assert short in words_of(sheet).replace(" ", "").replace("\n", "").replace("-", "")
