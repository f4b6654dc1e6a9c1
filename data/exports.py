"""The tables as a package to take away: every table as CSV, its description, the licence, and the caveat."""

import io
import json
import zipfile

from data import csv_text, package, references, signing
from data.catalogue import FOLDER, Catalogue
from data.rows import TABLES, as_cell
from data.rows.spoken import SPOKEN_TABLES, table_of
from wording import say

LICENSE = FOLDER.parent / "LICENSE"


def package_zip(catalogue: Catalogue) -> bytes:
    """The data package as a zip; the same tables give the same bytes."""
    made = catalogue.last_reviewed
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, content in _files(catalogue).items():
            entry = zipfile.ZipInfo(name, (made.year, made.month, made.day, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    return packed.getvalue()


def _files(catalogue: Catalogue) -> dict[str, bytes]:
    said = references.caveat(catalogue)
    version = catalogue.changelog[-1].version
    described = package.describe() | {"version": version, "description": said}
    files = {
        "README.txt": _readme(catalogue, version).encode(),
        "CAVEAT.txt": f"{said}\n".encode(),
        "LICENSE.txt": LICENSE.read_bytes(),
        "datapackage.json": (json.dumps(described, indent=2, ensure_ascii=False) + "\n").encode(),
    }
    return files | {f"tables/{name}.csv": as_csv(catalogue, name) for name in (*TABLES, *SPOKEN_TABLES)}


def as_csv(catalogue: Catalogue, name: str) -> bytes:
    """A table as it was checked, 'answers' or 'es/answers': UTF-8, one row a line."""
    columns = table_of(name).columns
    rows = ([as_cell(getattr(row, column)) for column in columns] for row in catalogue.files[name])
    return csv_text.as_bytes([columns, *rows])


def _readme(catalogue: Catalogue, version: str) -> str:
    last, next_ = str(catalogue.last_reviewed), str(catalogue.next_review)
    return (
        f"{package.TITLE}\n\n"
        f"{references.caveat(catalogue)}\n\n"
        f"{say('exports-version', version=version, last=last, next=next_)}\n"
        f"{signing.summary(signing.tally(catalogue))}\n\n"
        f"{say('exports-description')}\n{say('exports-tables')}\n{say('exports-spoken')}\n"
        f"{say('exports-license')}\n"
    )
