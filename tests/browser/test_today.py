"""The reader's own date on sheet, handout and note: at any moment two of these places have different dates."""

import datetime as dt
import io
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from pypdf import PdfReader

from tests.browser.reader import OPENED, Reader, Window, other_files, words_of
from wording import day

FAR_APART = ("Pacific/Kiritimati", "Pacific/Pago_Pago")


def says_today(words: str, place: str, before: dt.datetime) -> bool:
    """Whether words hold the date of a place, as it was before or is now."""
    days = {one.astimezone(ZoneInfo(place)).date() for one in (before, dt.datetime.now(dt.UTC))}
    return any(f"Made on {day(one)}" in words or f"Shared decision talk, {day(one)}" in words for one in days)


def taken(reader: Reader, name: str) -> Path:
    """The file behind a button."""
    with reader.page.expect_download(timeout=OPENED) as download:
        reader.page.get_by_role("button", name=name).click()
    return Path(download.value.path())


@pytest.mark.parametrize("place", FAR_APART)
def test_sheet_handout_and_note_carry_the_readers_date(window: Window, place: str) -> None:
    """The page, its PDF, text and web page, and the note of a talk say the date of the reader's own clock."""
    before = dt.datetime.now(dt.UTC)
    reader = window(1280, 900, timezone_id=place).open("/summary")
    pdf = words_of(PdfReader(io.BytesIO(taken(reader, "Download my sheet (PDF)").read_bytes())).pages[0])
    other_files(reader.page)
    files = [taken(reader, name).read_text(encoding="utf-8") for name in ("As plain text", "As a web page")]
    shown = reader.page.locator("body").text_content() or ""
    reader.open("/chairside").page.get_by_role("button", name="Skip to handout and note").click()
    note = reader.page.locator("code", has_text="Shared decision talk").inner_text()
    for words in (shown, " ".join(pdf.split()), *files, note):
        assert says_today(words, place, before)
