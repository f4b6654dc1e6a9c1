"""A few rows of seven tables, of four in Spanish too, and their workbook as LibreOffice 7.4 saved it.

``python -m tests.data.workbooks`` makes both anew, after a change of these tables' columns; it needs LibreOffice.
"""

import datetime as dt
import shutil
import subprocess
from pathlib import Path

from data.csv_text import Cells, as_cells
from data.rows.spoken import SPOKEN

FOLDER = Path(__file__).parent
MADE = dt.date(2026, 11, 28)
NAMES = ("answers", "burden", "outcomes", "observations", "quiz_options", "corrections", "sources")

FILES = (*NAMES, *(f"es/{name}" for name in NAMES if name in SPOKEN))


def cells_of(name: str) -> Cells:
    """Header and rows of a small table, 'answers' or 'es/answers'."""
    return as_cells((FOLDER / f"{name}.csv").read_text(encoding="utf-8"))


def office() -> str | None:
    """LibreOffice's command; None where it isn't installed."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def save_by_office(workbook: Path, into: Path) -> Path:
    """The workbook as LibreOffice opens and saves it, in another folder."""
    command = [str(office()), "--headless", f"-env:UserInstallation=file://{into}/profile", "--convert-to"]
    subprocess.run(
        [*command, "xlsx:Calc MS Excel 2007 XML", "--outdir", str(into), str(workbook)], check=True, capture_output=True
    )
    return into / workbook.name
