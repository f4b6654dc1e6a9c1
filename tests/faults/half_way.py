"""A copy of the project in which every page raises at its end."""

from pathlib import Path

from components.frame import pages
from tests.app.test_server import project
from tests.serving import ROOT

SECRET = "a reader's secret words"


def failing_project(place: Path) -> Path:
    """The folder of such a copy, made below ``place``."""
    folder = project(place)
    for page in pages.PAGES:
        script = folder / page.file.relative_to(ROOT)
        script.write_text(script.read_text() + f"\nraise RuntimeError({SECRET!r})\n")
    return folder
