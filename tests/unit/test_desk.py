"""A session's desk: the file of the newest summary, made once for as long as it would be the same."""

import datetime as dt
import time
from dataclasses import replace

import pytest
from streamlit.runtime.media_file_manager import MediaFileManager
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage

from components.sheets import desk, session_files
from components.sheets.as_pdf import Paper
from data.catalogue import Catalogue
from data.summary import Choices, Summary, summarize

TODAY = dt.date(2026, 11, 28)


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every PDF that is made, as summary's condition and paper; files lie with a keeper of Streamlit's own."""
    found = MediaFileManager(MemoryMediaFileStorage("/media"))
    monkeypatch.setattr(session_files, "_manager", lambda: found)
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
