"""Make the small tables and their workbook anew; LibreOffice must be installed."""

import tempfile
from pathlib import Path

from data import catalogue
from data.csv_text import Cells, as_bytes, as_cells
from data.rows.spoken import mark
from data.workbook.write import workbook
from tests.data.workbooks import FILES, FOLDER, MADE, NAMES, cells_of, save_by_office

TRICKY = (
    "=1+1",
    "+1",
    "@SUM(A1)",
    "12",
    "007",
    "0.50",
    "TRUE",
    "Köhler, Łukasz 漢字 🜁",
    "_x0041_",
    '"quoted", and more',
)


SPANISH = ("=1+1", "ok: Sí", "@SUM(A1)", "12", "007", "¿Cuánto dura?", "TRUE", "Año, müsli", "ñ", '"entre comillas"')


def spanish_of(name: str, rows: int) -> Cells:
    """The first rows in Spanish; ten answers look like something else, the last two were made from other English."""
    header, *cells = as_cells((catalogue.FOLDER / f"{name}.csv").read_text(encoding="utf-8"))
    if name == "es/answers":
        place = header.index("short_answer")
        for at, (row, odd) in enumerate(zip(cells, SPANISH, strict=False)):
            row[place : place + 2] = odd, row[place + 1] if at < rows - 2 else mark("Other English")
    return [header, *cells[:rows]]


def main() -> None:
    """Three real rows a table, and ten answers that look like something else; beside them their Spanish."""
    for name in NAMES:
        header, *rows = as_cells((catalogue.FOLDER / f"{name}.csv").read_text(encoding="utf-8"))
        kept = rows[:3]
        if name == "answers":
            place = header.index("clinical_text")
            kept = [[*row[:place], odd, *row[place + 1 :]] for row, odd in zip(rows, TRICKY, strict=False)]
        (FOLDER / f"{name}.csv").write_bytes(as_bytes([header, *kept]))
        if f"es/{name}" in FILES:
            (FOLDER / "es").mkdir(exist_ok=True)
            (FOLDER / "es" / f"{name}.csv").write_bytes(as_bytes(spanish_of(f"es/{name}", len(kept))))
    with tempfile.TemporaryDirectory() as room:
        path = Path(room) / "libreoffice.xlsx"
        path.write_bytes(workbook({name: cells_of(name) for name in FILES}, MADE))
        into = Path(room) / "saved"
        into.mkdir()
        (FOLDER / path.name).write_bytes(save_by_office(path, into).read_bytes())


if __name__ == "__main__":
    main()
