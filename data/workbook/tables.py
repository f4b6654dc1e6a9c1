"""The tables of a folder as cells, for the workbook and the way back: what their rules say is asked elsewhere."""

from pathlib import Path

from data.csv_text import Cells
from data.problems import Problem, TableErrors
from data.reading import header_is_right, read_cells
from data.rows import TABLES
from data.rows.spoken import SPOKEN_TABLES, table_of


def current(folder: Path) -> dict[str, Cells]:
    """Header and rows of every table, and of those in each language that has a folder ('es/answers').

    Raises TableErrors where a file can't be read, its columns are others, a row has too few or too many cells, or
    two rows have the same key.
    """
    problems: list[Problem] = []
    tables: dict[str, Cells] = {}
    spoken = [name for name in SPOKEN_TABLES if (folder / name).parent.is_dir()]
    for name in (*TABLES, *spoken):
        cells = read_cells(folder / f"{name}.csv", name, problems)
        if cells and header_is_right(name, cells[0], table_of(name), problems):
            problems += _misshapen(name, cells)
            tables[name] = cells
    if problems:
        raise TableErrors(problems)
    return tables


def _misshapen(name: str, cells: Cells) -> list[Problem]:
    header, *rows = cells
    keys = table_of(name).key
    places = [header.index(column) for column in keys]
    problems: list[Problem] = []
    seen: set[tuple[str, ...]] = set()
    for number, row in enumerate(rows, 2):
        if len(row) != len(header):
            problems.append(Problem(name, number, "", f"{len(row)} cells found where the header has {len(header)}"))
            continue
        key = tuple(row[place] for place in places)
        if key in seen:
            problems.append(Problem(name, number, keys[-1], f"'{' + '.join(key)}' stands twice"))
        seen.add(key)
    return problems
