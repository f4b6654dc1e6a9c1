"""Make the small tables and their workbook anew; LibreOffice must be installed."""

import tempfile
from pathlib import Path

from data import catalogue
from data.csv_text import as_bytes, as_cells
from data.workbook.write import workbook
from tests.data.workbooks import FOLDER, MADE, NAMES, cells_of, save_by_office

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


def main() -> None:
    """Three real rows a table, and ten answers that look like something else."""
    for name in NAMES:
        header, *rows = as_cells((catalogue.FOLDER / f"{name}.csv").read_text(encoding="utf-8"))
        kept = rows[:3]
        if name == "answers":
            place = header.index("clinical_text")
            kept = [[*row[:place], odd, *row[place + 1 :]] for row, odd in zip(rows, TRICKY, strict=False)]
        (FOLDER / f"{name}.csv").write_bytes(as_bytes([header, *kept]))
    with tempfile.TemporaryDirectory() as room:
        path = Path(room) / "libreoffice.xlsx"
        path.write_bytes(workbook({name: cells_of(name) for name in NAMES}, MADE))
        into = Path(room) / "saved"
        into.mkdir()
        (FOLDER / path.name).write_bytes(save_by_office(path, into).read_bytes())


if __name__ == "__main__":
    main()
