"""The tables as a package to take away: every table as CSV, its description, the licence, and the caveat."""

import io
import json
import zipfile

from data import catalogue, csv_text, package, references, signing
from data.catalogue import Catalogue
from data.rows import TABLES, as_cell

LICENSE = catalogue.FOLDER.parent / "LICENSE"


def package_zip(tables: Catalogue) -> bytes:
    """The data package as a zip; the same tables give the same bytes."""
    made = tables.last_reviewed
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in _files(tables).items():
            entry = zipfile.ZipInfo(name, (made.year, made.month, made.day, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    return packed.getvalue()


def _files(tables: Catalogue) -> dict[str, bytes]:
    said = references.caveat(tables)
    version = tables.changelog[-1].version
    described = package.describe() | {"version": version, "description": said}
    files = {
        "README.txt": _readme(tables, version).encode(),
        "CAVEAT.txt": f"{said}\n".encode(),
        "LICENSE.txt": LICENSE.read_bytes(),
        "datapackage.json": (json.dumps(described, indent=2, ensure_ascii=False) + "\n").encode(),
    }
    return files | {f"tables/{name}.csv": as_csv(tables, name) for name in TABLES}


def as_csv(tables: Catalogue, name: str) -> bytes:
    """A table as it was checked and is shown: UTF-8, one row a line."""
    columns = TABLES[name].columns
    rows = ([as_cell(getattr(row, column)) for column in columns] for row in tables.rows(name))
    return csv_text.as_bytes([columns, *rows])


def _readme(tables: Catalogue, version: str) -> str:
    return (
        f"{package.TITLE}\n\n"
        f"{references.caveat(tables)}\n\n"
        f"Version {version}. Last reviewed {tables.last_reviewed}. Next review due {tables.next_review}.\n"
        f"{signing.summary(signing.tally(tables))}\n\n"
        "datapackage.json describes every table and column (Frictionless Data Package).\n"
        "tables/ holds the tables: CSV, UTF-8, one fact a row, sources as ids of sources.csv.\n"
        "LICENSE.txt says how they may be used.\n"
    )
