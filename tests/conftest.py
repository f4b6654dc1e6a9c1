"""What many tests need: the real tables as read, copies of them to break, a browser."""

import csv
import datetime as dt
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings
from playwright.sync_api import Browser, sync_playwright
from streamlit.components.v2 import manifest_scanner

import settings
from data import catalogue as catalogues
from data.catalogue import Catalogue
from tests.browser import chromium
from tests.once import worked_out_once

TODAY = dt.date.today()

# How fast a machine is must not decide whether a property holds.
hypothesis_settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
hypothesis_settings.load_profile("untimed")


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The real tables, judged by today."""
    return catalogues.load(today=TODAY)


@pytest.fixture(scope="session", autouse=True)
def tables_once() -> Iterator[None]:
    """A file of the tables is read, a rule held against it, once for the same bytes; not where lines are counted."""
    with nullcontext() if "TOUCHED" in os.environ else worked_out_once():
        yield


@pytest.fixture(scope="session", autouse=True)
def packages_once() -> Iterator[None]:
    """What is installed is searched for components once: AppTest does it anew with every app, for most of its time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(manifest_scanner, "scan_component_manifests", cache(manifest_scanner.scan_component_manifests))
        yield


@pytest.fixture(autouse=True)
def settings_afresh() -> Iterator[None]:
    """What one test sets in the environment is read in it, and in no other."""
    settings.current.cache_clear()
    yield
    settings.current.cache_clear()


class Copy:
    """A copy of the tables that a test may break."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, name: str) -> Path:
        """The file of a table."""
        return self.folder / f"{name}.csv"

    def read(self, name: str) -> list[list[str]]:
        """Header and rows as lists of cells."""
        with self.path(name).open(newline="", encoding="utf-8") as file:
            return list(csv.reader(file))

    def write(self, name: str, cells: list[list[str]]) -> None:
        """Write header and rows."""
        with self.path(name).open("w", newline="", encoding="utf-8") as file:
            csv.writer(file, lineterminator="\n").writerows(cells)

    def edit(self, name: str, row: int, column: str, change: str | Callable[[str], str]) -> None:
        """Change one cell; row 2 is the first below the header."""
        cells = self.read(name)
        place = cells[0].index(column)
        cells[row - 1][place] = change(cells[row - 1][place]) if callable(change) else change
        self.write(name, cells)

    def commit(self) -> None:
        """Commit the tables as they stand, in a git repository of their own."""
        own = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
        for said in (["init", "-q"], ["add", "-A"], [*own, "commit", "-q", "-m", "x"]):
            subprocess.run(["git", *said], cwd=self.folder, check=True, capture_output=True)

    def problems(self, today: dt.date = TODAY, *, reading_level: bool = False) -> list[str]:
        """Every problem as a line of text."""
        found = catalogues.find_problems(self.folder, today, with_reading_level=reading_level)
        return [str(one) for one in found]


@pytest.fixture
def copy(tmp_path: Path) -> Iterator[Copy]:
    """A fresh copy of the real tables."""
    folder = tmp_path / "tables"
    shutil.copytree(catalogues.FOLDER, folder)
    yield Copy(folder)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium, shared by all tests that need one: Playwright can run only once in a thread."""
    path = chromium.find()
    if path is None:
        pytest.fail("no Chromium: run `make test`, which installs one")
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=path, args=chromium.FLAGS)
        yield found
        found.close()
