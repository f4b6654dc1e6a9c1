"""A table as text: cells to the bytes that stand in ``tables/``, and back."""

import csv
import io
from collections.abc import Iterable, Sequence

Cells = list[list[str]]


def as_bytes(rows: Iterable[Sequence[str]]) -> bytes:
    """Header and rows as these tables have them: UTF-8, commas, quotes only where needed, one row a line."""
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerows(rows)
    return written.getvalue().encode()


def as_cells(text: str, delimiter: str = ",") -> Cells:
    """Header and rows of a text. Raises csv.Error where its quotes are broken."""
    return list(csv.reader(io.StringIO(text, newline=""), strict=True, delimiter=delimiter))
