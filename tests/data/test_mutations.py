"""Random damage to the tables: the checker never crashes, and what it lets through keeps the rules."""

import datetime as dt
import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data import catalogue
from data.problems import Problem
from data.reading import read_tables
from data.rows import TABLES
from tests.conftest import TODAY, Copy

NASTY = st.sampled_from(
    [
        "", " ", "NA", "nan", "None", "0", "-1", "101", "1e9", "2026-13-01", "2026-02-31", "9999-12-31", "yes", "no",
        "<script>alert(1)</script>", "#strike[x]", "**bold**", "$a$", "a;b;;c", "\x00", "\u202e", "\ufeff", "\n", '"', "'", ",",
        "\ud800".encode("utf-8", "surrogatepass").decode("utf-8", "replace"), "🜁" * 5, "x" * 5000, "best", "iv_ketamine", "trd",
    ]
)  # fmt: skip
DAMAGE = st.one_of(NASTY, st.text(max_size=60))


@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(name=st.sampled_from(sorted(TABLES)), where=st.integers(0, 10**6), damage=DAMAGE)
def test_damaged_cells_never_crash_and_never_slip_through(name: str, where: int, damage: str) -> None:
    """After any change to one cell the checker answers; if it accepts, the cell holds what its column may hold."""
    with tempfile.TemporaryDirectory() as place:
        copy = Copy(Path(place) / "tables")
        shutil.copytree(catalogue.FOLDER, copy.folder)
        cells = copy.read(name)
        if len(cells) < 2:
            return
        row = 1 + where % (len(cells) - 1)
        column = where // 7 % len(cells[0])
        cells[row][column] = damage
        try:
            copy.write(name, cells)
        except UnicodeEncodeError:
            return
        problems = copy.problems()
        assert all(line.startswith("tables/") for line in problems)
        if not problems:
            heading = cells[0][column]
            read = read_tables(copy.folder, [])
            number, kept = next(one for one in read[name] if one[0] == row + 1)
            value = getattr(kept, heading)
            assert not set(damage) & set("<>*`#[]{}|\\\x00\u202e\ufeff\n"), (name, number, heading, damage)
            if isinstance(value, dt.date):
                assert value.isoformat() == damage


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(name=st.sampled_from(sorted(TABLES)), start=st.integers(0, 10**6), junk=st.binary(max_size=40))
def test_damaged_bytes_never_crash(name: str, start: int, junk: bytes) -> None:
    """Bytes thrown anywhere into a file give problems or a table that still holds, never a crash."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "tables"
        shutil.copytree(catalogue.FOLDER, folder)
        path = folder / f"{name}.csv"
        raw = path.read_bytes()
        cut = start % (len(raw) + 1)
        path.write_bytes(raw[:cut] + junk + raw[cut:])
        problems = catalogue.find_problems(folder, TODAY, with_reading_level=False)
        assert all(isinstance(one, Problem) for one in problems)
