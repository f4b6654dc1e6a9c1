"""The Frictionless Data Package description of the tables, generated from the row models."""

import json
from pathlib import Path
from typing import Any, get_args

from pydantic.fields import FieldInfo

from data.columns import Kind, allowed, kind, optional
from data.rows import SOURCE_ID_PATTERN, TABLES, Table
from data.rows.spoken import SPOKEN_TABLES, table_of

PATH = Path(__file__).parent / "datapackage.json"
_TYPES: dict[Kind, str] = {"whole": "integer", "number": "number", "date": "date"}
TITLE = "Ketamine routes, ketamine-assisted psychotherapy and stellate ganglion block: tables of a patient decision aid"


def describe() -> dict[str, Any]:
    """The whole description as plain data (Data Package v1, Table Schema)."""
    return {
        "profile": "tabular-data-package",
        "name": "ketamine-options",
        "title": TITLE,
        "licenses": [{"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}],
        "resources": [_resource(name, table_of(name)) for name in (*TABLES, *SPOKEN_TABLES)],
    }


def as_json() -> str:
    """The text of ``datapackage.json``."""
    return json.dumps(describe(), indent=2, ensure_ascii=False) + "\n"


def _resource(name: str, table: Table) -> dict[str, Any]:
    fields = table.model.model_fields
    schema: dict[str, Any] = {
        "fields": [_field(column, fields[column]) for column in table.columns],
        "primaryKey": list(table.key),
        "missingValues": [""],
    }
    foreign = [
        {"fields": column, "reference": {"resource": target, "fields": target_column}}
        for column, (target, target_column) in table.foreign.items()
    ]
    if "source_id" in fields and name != "sources":
        foreign.append({"fields": "source_id", "reference": {"resource": "sources", "fields": "source_id"}})
    if foreign:
        schema["foreignKeys"] = foreign
    return {
        "profile": "tabular-data-resource",
        "name": name.replace("/", "-"),
        "path": f"tables/{name}.csv",
        "title": _title(name, table),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    }


def _title(name: str, table: Table) -> str:
    language, _, english = name.rpartition("/")
    if language:
        return f"{english} in the language '{language}': the same keys, the words, and a mark of the English of each"
    return (table.model.__doc__ or name).strip()


def _field(column: str, field: FieldInfo) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    written_as = _TYPES.get(kind(field), "string")
    listed = allowed(field)
    if listed:
        constraints["enum"] = list(listed)
    patterns = [meta.pattern for meta in field.metadata if getattr(meta, "pattern", None)]
    if patterns:
        constraints["pattern"] = patterns[0]
    elif column == "source_ids":
        constraints["pattern"] = f"^{SOURCE_ID_PATTERN}(;{SOURCE_ID_PATTERN})*$"
    needs_text = any(getattr(meta, "min_length", 0) for meta in field.metadata)
    may_be_blank = (
        optional(field)
        or column == "source_ids"
        or (written_as == "string" and not needs_text and not patterns and not listed)
    )
    blank_fits_pattern = bool(patterns) and patterns[0].endswith(")?$")
    if not (may_be_blank or blank_fits_pattern or "" in get_args(field.annotation)):
        constraints["required"] = True
    described: dict[str, Any] = {"name": column, "type": written_as, "description": field.description}
    if constraints:
        described["constraints"] = constraints
    return described
