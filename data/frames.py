"""Every table as a typed pandas DataFrame, from the checked catalogue: for counts, notebooks and other programs.

``frames.outcomes()`` gives the table ``outcomes``, and so for every other. Types: dates ``datetime64[s]``; whole
numbers ``Int64`` and other figures ``Float64``, both with missing values; listed words, options, conditions,
questions and other ids of another table as categories in the tables' own order; sources and a row's own id as
``string``; several ids in one cell as a tuple (``explode`` makes a row of each). An empty cell is a missing value.
Rows stand in the order the app shows them. Each call gives a frame of its own, free to change.

The app itself never imports this: pandas is slow to load, and rows do without it.
"""

from collections.abc import Callable
from functools import cache
from typing import Any

import pandas as pd

from data.catalogue import Catalogue
from data.catalogue import load as load_catalogue
from data.columns import allowed, kind, points_to
from data.rows import TABLES


def frame(name: str, catalogue: Catalogue | None = None) -> pd.DataFrame:
    """A table by name; of the project's own catalogue unless another is given.

    Raises KeyError for a name that is no table, TableErrors where the project's tables don't hold.
    """
    chosen = _checked() if catalogue is None else catalogue
    return pd.DataFrame({column: _column(name, column, chosen) for column in TABLES[name].columns})


def _column(name: str, column: str, catalogue: Catalogue) -> Any:
    field = TABLES[name].model.model_fields[column]
    cells = [getattr(row, column) for row in catalogue.rows(name)]
    match kind(field):
        case "date":
            return pd.Series(cells, dtype="datetime64[s]")
        case "whole":
            return pd.array(cells, dtype="Int64")
        case "number":
            return pd.array([None if cell is None else float(cell) for cell in cells], dtype="Float64")
        case "listed" | "yes_no":
            return pd.Categorical([cell or None for cell in cells], categories=list(allowed(field)))
        case "ids":
            return pd.Series(cells, dtype="object")
    target = points_to(name, column)
    if target and target[0] != "sources":
        known = [str(getattr(row, target[1])) for row in catalogue.rows(target[0])]
        return pd.Categorical([cell or None for cell in cells], categories=known)
    return pd.array([cell or None for cell in cells], dtype="string")


@cache
def _checked() -> Catalogue:
    return load_catalogue()


def __getattr__(name: str) -> Callable[[], pd.DataFrame]:
    if name not in TABLES:
        raise AttributeError(f"there is no table '{name}'")
    return lambda: frame(name)


def __dir__() -> list[str]:
    return ["frame", *TABLES]
