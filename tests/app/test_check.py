"""`make check`: the tables, then every page, PDF and file drawn once in memory; whatever fails is named."""

import subprocess
import sys
from pathlib import Path

import pytest

from components.sheets import as_pdf
from components.values import preferences
from data import exports
from data.catalogue import Catalogue, load
from tests.conftest import TODAY, Copy
from tests.drawn import drawing_problems
from tests.scratch import shown
from wording import LANGUAGES, language

ROOT = Path(__file__).parents[2]


def checked(*arguments: str) -> subprocess.CompletedProcess[str]:
    """The command, run as `make check` runs it."""
    command = [sys.executable, "-m", "server.check", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True)


def test_real_tables_draw() -> None:
    """On the tables that ship it ends with 0 and says one line, with nothing on stderr."""
    done = checked()
    assert (done.returncode, done.stdout, done.stderr) == (0, "0 problems in tables, pages and files\n", "")


def test_wrong_tables_are_named_and_nothing_is_drawn(copy: Copy) -> None:
    """A wrong cell is named with its place, it ends with 1, and no trace is shown."""
    copy.edit("answers", 2, "source_ids", "nobody-1999")
    done = checked("--tables", str(copy.folder))
    assert done.returncode == 1 and "answers.csv, row 2, column source_ids: unknown source" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr


def test_mark_that_is_missing_is_named(copy: Copy) -> None:
    """Tables that hold, with a mark that no file has: the option and the file are named, once."""
    copy.edit("treatments", 7, "mark", "none_such.svg")
    line = "treatments.csv, option 'sgb', column mark: no file none_such.svg in components/static/marks"
    with shown(copy) as catalogue:
        assert drawing_problems(catalogue, TODAY) == [line]
    done = checked("--tables", str(copy.folder))
    assert (done.returncode, done.stdout) == (1, f"{line}\n1 problem in tables, pages and files\n")


def fails(*_: object, **__: object) -> None:
    """Stands in for something that can't be drawn."""
    raise KeyError("tms")


def test_pages_and_files_that_fail_are_named(catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page is named once, with the first choices it fails for; a file with each condition, a download by its name."""
    monkeypatch.setattr(preferences, "results", fails)
    monkeypatch.setattr(as_pdf, "_set", fails)
    monkeypatch.setattr(exports, "package_zip", fails)
    page, *files, download = drawing_problems(catalogue, TODAY)
    assert page.startswith("KeyError in page 'What matters to me' at app/test_check.py:")
    assert page.endswith("with no condition and iv_ketamine, im_ketamine, oral_ketamine, nasal_ketamine, patient words")
    assert [line.partition(" and ")[0] for line in files] == [
        f"My summary with {one}" for one in ("no condition", *catalogue.condition)
    ]
    assert download.startswith("File ketamine-options-tables.zip: KeyError at app/test_check.py:")


def test_what_fails_in_spanish_alone_is_named_with_the_language(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that only fails for Spanish readers is named as failing in Spanish; in English nothing is."""
    drawn = preferences.results
    monkeypatch.setattr(preferences, "results", lambda *given: fails() if language() == "es" else drawn(*given))
    english, spanish = (load(language=one) for one in LANGUAGES)
    assert drawing_problems(english, TODAY) == []
    (line,) = drawing_problems(spanish, TODAY)
    assert line.startswith("KeyError in page 'Lo que me importa' at") and line.endswith("patient words in Español")
