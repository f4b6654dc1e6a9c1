"""Every table as a DataFrame: nothing lost, real types, and the worked example of the documentation."""

import csv
import io
import re
import subprocess
import sys
from contextlib import redirect_stdout
from pathlib import Path

import pandas as pd
import pytest

from data import frames
from data.catalogue import FOLDER, Catalogue
from data.rows import TABLES

ROOT = Path(__file__).parents[2]


def rows_of(name: str) -> list[dict[str, str]]:
    """A table's file, by the csv module alone."""
    with (FOLDER / f"{name}.csv").open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def said(value: object) -> str:
    """A frame's cell as the file would say it, figures as numbers."""
    if isinstance(value, tuple):
        return ";".join(value)
    if isinstance(value, pd.Timestamp):
        return value.date().isoformat()
    if value is None or value is pd.NA or value is pd.NaT or value != value:
        return ""
    return str(value)


def plain(column: str, frame: pd.DataFrame, cell: str) -> str:
    """A file's cell as a frame says it: figures without needless zeros."""
    if cell and pd.api.types.is_float_dtype(frame[column].dtype):
        return str(float(cell))
    return str(int(cell)) if cell and pd.api.types.is_integer_dtype(frame[column].dtype) else cell


@pytest.mark.parametrize("name", TABLES)
def test_frames_say_what_the_files_say(catalogue: Catalogue, name: str) -> None:
    """Each cell of each table, empty ones as missing values; rows in the order of the app."""
    frame = frames.frame(name, catalogue)
    found = [[said(value) for value in row] for row in frame.itertuples(index=False)]
    wanted = [[plain(column, frame, cell) for column, cell in row.items()] for row in rows_of(name)]
    assert list(frame.columns) == list(TABLES[name].columns)
    assert sorted(found) == sorted(wanted)
    if "order" in frame:
        assert frame["order"].is_monotonic_increasing


def test_columns_have_real_types(catalogue: Catalogue) -> None:
    """Dates, whole numbers and figures with gaps, categories in their order, ids and several ids in a cell."""
    outcomes, answers, burden = (frames.frame(name, catalogue) for name in ("outcomes", "answers", "burden"))
    options = [row["treatment_id"] for row in sorted(rows_of("treatments"), key=lambda row: int(row["order"]))]
    assert str(outcomes["reviewed"].dtype) == "datetime64[s]"
    assert str(outcomes["people"].dtype) == "Int64" and outcomes["people"].isna().any()
    assert str(outcomes["ci_low"].dtype) == "Float64" and outcomes["ci_low"].isna().any()
    assert list(outcomes["treatment_id"].cat.categories) == options
    assert list(outcomes["leads"].cat.categories) == ["yes", "beside", "no"]
    assert list(frames.frame("evidence", catalogue)["certainty"].cat.categories)[:2] == ["high", "moderate"]
    assert str(outcomes["source_id"].dtype) == str(frames.frame("sources", catalogue)["pmid"].dtype) == "string"
    assert answers["condition_id"].isna().any() and set(map(type, answers["source_ids"])) == {tuple}
    assert set(burden["ride"].cat.categories) >= {"yes", "no"}


def test_frames_are_by_name_and_free_to_change() -> None:
    """`frames.outcomes()` is the table outcomes; a change in one frame isn't in the next; no table, no attribute."""
    first = frames.outcomes()
    first["people"] = 0
    assert frames.outcomes()["people"].sum() == sum(int(row["people"] or 0) for row in rows_of("outcomes"))
    assert set(TABLES) <= set(dir(frames))
    with pytest.raises(AttributeError, match="no table 'results'"):
        frames.results()


def test_the_worked_example_counts_right() -> None:
    """The example of docs/keeping-the-tables.md runs, and counts what counting the file by hand gives."""
    text = (ROOT / "docs" / "keeping-the-tables.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```python\n(.*?)```", text, flags=re.DOTALL)
    printed = io.StringIO()
    with redirect_stdout(printed):
        exec(compile(example, "keeping-the-tables.md", "exec"), {})
    found = {line.split()[0]: line.split()[1:] for line in printed.getvalue().splitlines()[2:]}
    rows = rows_of("outcomes")
    for option in {row["treatment_id"] for row in rows}:
        own = [row["basis"] for row in rows if row["treatment_id"] == option]
        assert found.pop(option) == [str(sum("uncontrolled" not in basis for basis in own)), str(len(own))]
    assert not found


def test_the_app_starts_without_the_workbook() -> None:
    """Importing the app's server loads nothing that only keepers need."""
    code = "import sys, app; print([one for one in ('openpyxl', 'xlsxwriter') if one in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
