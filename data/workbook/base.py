"""The tables as they stood when a workbook was made, carried inside it: so changes on both sides can be told apart."""

import base64
import hashlib
import zlib
from collections.abc import Mapping, Sequence

from data.csv_text import Cells, as_bytes, as_cells

SHEET = "base"
_CHUNK = 30_000


class DamagedError(Exception):
    """The sheet that carries the tables as they were is missing or was changed."""


def pack(tables: Mapping[str, Cells]) -> list[list[str]]:
    """One row of text cells a table: its name, the SHA-256 of its CSV, and the CSV packed, in pieces."""
    rows = []
    for name, cells in tables.items():
        raw = as_bytes(cells)
        packed = base64.b64encode(zlib.compress(raw, 9)).decode()
        pieces = [packed[at : at + _CHUNK] for at in range(0, len(packed), _CHUNK)]
        rows.append([name, hashlib.sha256(raw).hexdigest(), *pieces])
    return rows


def unpack(rows: Sequence[Sequence[str]]) -> dict[str, Cells]:
    """The tables that ``pack`` packed. Raises DamagedError where a row isn't as it was."""
    tables: dict[str, Cells] = {}
    for name, digest, *pieces in rows:
        try:
            raw = zlib.decompress(base64.b64decode("".join(pieces), validate=True))
        except (ValueError, zlib.error):
            raise DamagedError from None
        if hashlib.sha256(raw).hexdigest() != digest:
            raise DamagedError
        tables[name] = as_cells(raw.decode())
    if not tables:
        raise DamagedError
    return tables
