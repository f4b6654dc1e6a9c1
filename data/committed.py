"""Files as git last had them. Where there is no git, or no commit of a file, nothing is known of it."""

import csv
import subprocess
from pathlib import Path

from data.csv_text import Cells, as_cells


def git(folder: Path, *arguments: str) -> str:
    """What git prints in a folder. Raises OSError where there is no git, CalledProcessError where it refuses."""
    done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=True)
    return done.stdout.decode("utf-8")


def cells(path: Path) -> Cells:
    """Header and rows of a table's file as they were last committed; none where that can't be known."""
    try:
        return as_cells(git(path.parent, "show", f"HEAD:./{path.name}"))
    except (OSError, subprocess.CalledProcessError, UnicodeDecodeError, csv.Error):
        return []
