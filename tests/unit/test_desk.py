"""A session's desk: the file of the newest summary, made once for as long as it would be the same, as it was spoken."""

import datetime as dt
import io
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from pypdf import PdfReader
from streamlit.runtime.media_file_manager import MediaFileManager
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage

from components.leaflets.reminder import ReminderDesk
from components.sheets import desk, session_files
from components.sheets.as_pdf import Paper
from components.sheets.sheet import of_summary
from data.catalogue import Catalogue
from data.summary import Choices, Summary, summarize
from wording import language, said, speaking

TODAY = dt.date(2026, 11, 28)


@pytest.fixture
def files(monkeypatch: pytest.MonkeyPatch) -> MemoryMediaFileStorage:
    """Where made files lie: with a keeper of Streamlit's own."""
    storage = MemoryMediaFileStorage("/media")
    found = MediaFileManager(storage)
    monkeypatch.setattr(session_files, "_manager", lambda: found)
    return storage


@pytest.fixture
def made(files: MemoryMediaFileStorage, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every PDF that is made, as summary's condition and paper."""
    every: list[str] = []

    def making(summary: Summary, paper: Paper) -> bytes:
        every.append(paper)
        return f"{len(every)}".encode()

    monkeypatch.setattr(desk, "as_pdf", making)
    return every


def test_the_same_summary_is_made_once(catalogue: Catalogue, made: list[str]) -> None:
    """Asked for again, the same summary on the same paper is the same file; another summary or paper is another."""
    mine = desk.Desk()
    mine.lay(summarize(catalogue, Choices(), TODAY), "a4")
    first = mine.pdf()
    mine.lay(summarize(catalogue, Choices(), TODAY), "a4")
    assert mine.pdf() == first and made == ["a4"]
    mine.lay(summarize(catalogue, replace(Choices(), condition_id="ptsd"), TODAY), "a4")
    second = mine.pdf()
    mine.lay(summarize(catalogue, replace(Choices(), condition_id="ptsd"), TODAY), "us-letter")
    assert len({first, second, mine.pdf()}) == 3 and made == ["a4", "a4", "us-letter"]


def test_a_file_asked_for_again_lies_as_long_as_a_new_one(
    catalogue: Catalogue, made: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its time begins anew with each tap; one that was swept is made again."""
    mine, now = desk.Desk(), time.monotonic()
    mine.lay(summarize(catalogue, Choices(), TODAY), "a4")
    address = mine.pdf()
    monkeypatch.setattr(session_files.time, "monotonic", lambda: now + session_files.FILE_SECONDS / 2)
    assert mine.held.hold_on(address)
    assert session_files.sweep_files(now + session_files.FILE_SECONDS + 60) == 0
    assert session_files.sweep_files(now + 2 * session_files.FILE_SECONDS) == 1 and not mine.held.hold_on(address)
    monkeypatch.undo()


def test_one_desk_knows_nothing_of_another(catalogue: Catalogue, made: list[str]) -> None:
    """The same summary of two sessions is made twice, and lies at two addresses."""
    one, other = desk.Desk(), desk.Desk()
    for each in (one, other):
        each.lay(summarize(catalogue, Choices(), TODAY), "a4")
    assert one.pdf() != other.pdf() and made == ["a4", "a4"]


SPANISH = {
    "sheets-title = My summary": "sheets-title = Mi resumen",
    "sheets-page = Page { $page } of { $pages }": "sheets-page = Página { $page } de { $pages }",
    "sheets-blank = No answer yet": "sheets-blank = Sin respuesta",
    "sheets-file-my-summary = my-summary": "sheets-file-my-summary = mi-resumen",
    "sheets-file-reminder = reminder": "sheets-file-reminder = recordatorio",
}


@pytest.fixture
def two_languages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A second language beside English, which has five messages of its own."""
    for file in (said.FOLDER / "en").glob("*.ftl"):
        words = file.read_text(encoding="utf-8")
        for english, spanish in SPANISH.items():
            words = words.replace(english, spanish)
        for spoken, text in (("en", file.read_text(encoding="utf-8")), ("es", words)):
            (tmp_path / spoken).mkdir(exist_ok=True)
            (tmp_path / spoken / file.name).write_text(text, encoding="utf-8")
    monkeypatch.setattr(said, "FOLDER", tmp_path)
    monkeypatch.setattr(said, "LOCALES", {"en": "en-US", "es": "es-US"})
    yield
    said.bundle.cache_clear()
    said._said.cache_clear()


def elsewhere(make: Callable[[], str]) -> str:
    """What a maker gives in a thread of its own, which was told no language."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(make).result()


def test_files_speak_the_language_of_their_reader(
    catalogue: Catalogue, files: MemoryMediaFileStorage, two_languages: None
) -> None:
    """Asked for elsewhere, after the run, every form of the sheet and its name are in the language of the run."""
    mine = desk.Desk()
    with speaking("es"):
        mine.lay(summarize(catalogue, Choices(), TODAY), "a4")
        makers = [session_files.Maker(one) for one in (mine.pdf, mine.text, mine.html)]
    pdf, text, html = (files.get_file(elsewhere(one).rpartition("/")[2]) for one in makers)
    assert [one.filename for one in (pdf, text, html)] == ["mi-resumen.pdf", "mi-resumen.txt", "mi-resumen.html"]
    reader = PdfReader(io.BytesIO(pdf.content))
    assert reader.trailer["/Root"]["/Lang"] == "es-US" and reader.metadata and reader.metadata.title == "Mi resumen"
    assert "Página 1 de 1" in reader.pages[0].extract_text()
    assert text.content.decode().startswith("MI RESUMEN\n")
    written = html.content.decode()
    assert '<html lang="es">' in written and "<h1>Mi resumen</h1>" in written
    assert 'content:"P\\e1 gina " counter(page) " de " counter(pages);' in written
    assert language() == "en"


def test_another_language_is_another_file(
    catalogue: Catalogue, files: MemoryMediaFileStorage, two_languages: None
) -> None:
    """The same sheet laid in another language is made anew, also where an older button asks for it."""
    mine, sheet = desk.SheetDesk("my-summary"), of_summary(summarize(catalogue, Choices(), TODAY))
    mine.lay(sheet, "a4")
    maker = session_files.Maker(mine.html)
    english = elsewhere(maker)
    assert english == elsewhere(maker)
    with speaking("es"):
        mine.lay(sheet, "a4")
    spanish = elsewhere(maker)
    named = [files.get_file(one.rpartition("/")[2]).filename for one in (english, spanish)]
    assert named == ["my-summary.html", "mi-resumen.html"]


def test_a_reminder_is_named_in_its_readers_language(files: MemoryMediaFileStorage, two_languages: None) -> None:
    """The calendar file has the name and the title that its reader saw."""
    mine = ReminderDesk()
    with speaking("es"):
        mine.lay(TODAY, "Una cita conmigo")
    kept = files.get_file(elsewhere(session_files.Maker(mine.ics)).rpartition("/")[2])
    assert kept.filename == "recordatorio.ics" and b"SUMMARY:Una cita conmigo" in kept.content


def test_a_file_waits_for_the_run_under_way(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each run of the session is waited for, five seconds at most, as long as one may still come."""
    waited: list[float] = []
    run = SimpleNamespace(join=waited.append)
    monkeypatch.setattr(desk.runs, "under_way", lambda session_id: [run] if session_id == "mine" else [])
    began = time.monotonic()
    desk.let_run_end("mine")
    assert waited and set(waited) == {5.0} and 0.1 < time.monotonic() - began < 4
