"""What must hold of the tables, said a second time: from the data package's description and the design, with csv alone.

It shares no code with the checker, so that a hole in one isn't a hole in the other.
"""

import csv
import datetime as dt
import json
import re
import unicodedata
from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import product
from pathlib import Path
from typing import Any

PACKAGE = json.loads((Path(__file__).parents[2] / "data" / "datapackage.json").read_text(encoding="utf-8"))
# The English tables alone: what other languages say of them breaks none of their rules.
RESOURCES: Mapping[str, Any] = {
    one["name"]: one["schema"] for one in PACKAGE["resources"] if not one["path"].startswith("tables/es/")
}
MAY_BE_EMPTY = {"corrections", "reviews"}
OPTIONS = {"iv_ketamine", "im_ketamine", "oral_ketamine", "nasal_ketamine", "kap", "sgb", "esketamine_nasal"}
CONDITIONS = {
    *("trd", "bipolar_depression", "suicidal_ideation", "ptsd", "anxiety", "ocd", "addiction", "chronic_pain"),
}
PRAISE = re.compile(r"\b(powerful|breakthrough|promising|miracle|proven)\b", re.IGNORECASE)
TRUTHS = {
    "caveat_short": ("off-label", "FDA", "988", "911"),
    "caveat_full": ("Spravato", "off-label", "compounded", "FDA", "988", "911"),
    "crisis_suicidal": ("988", "911"),
}
Rows = list[dict[str, str]]


def broken_rules(folder: Path, today: dt.date) -> list[str]:
    """Every rule that the tables in a folder break, in words for who reads a failed test."""
    tables: dict[str, Rows] = {}
    for name, schema in RESOURCES.items():
        raw = (folder / f"{name}.csv").read_bytes()
        header, *records = list(csv.reader(raw.decode("utf-8").splitlines(keepends=True), strict=True))
        if sorted(header) != sorted(field["name"] for field in schema["fields"]):
            return [f"{name}: the header is another"]
        if any(len(record) != len(header) for record in records):
            return [f"{name}: rows of different length"]
        if not records and name not in MAY_BE_EMPTY:
            return [f"{name}: empty"]
        tables[name] = [dict(zip(header, record, strict=True)) for record in records]
    found = [f"{name}: {said}" for name, rows in tables.items() for said in _cells(name, rows, today)]
    return [*found, *_keys(tables), *_sources(tables), *_grids(tables), *_figures(tables), *_words(tables)]


def _cells(name: str, rows: Rows, today: dt.date) -> Iterator[str]:
    schema = RESOURCES[name]
    for field, row in product(schema["fields"], rows):
        column, kind, rules = field["name"], field["type"], field.get("constraints", {})
        cell = row[column]
        if any(unicodedata.category(sign)[0] in "CZ" and sign != " " for sign in cell) or cell != cell.strip():
            yield f"{column}: invisible signs or spaces around"
        if not cell:
            if rules.get("required"):
                yield f"{column}: empty"
            continue
        if "pattern" in rules and not re.fullmatch(rules["pattern"], cell):
            yield f"{column}: {cell!r} has not the form"
        if "enum" in rules and cell not in rules["enum"]:
            yield f"{column}: {cell!r} is not in the list"
        if kind == "integer" and not re.fullmatch(r"\d+", cell):
            yield f"{column}: {cell!r} is no whole number"
        if kind == "number" and not re.fullmatch(r"-?\d+(\.\d+)?", cell):
            yield f"{column}: {cell!r} is no number"
        if kind == "date" and dt.date.fromisoformat(cell).isoformat() != cell:
            yield f"{column}: {cell!r} is no date"
        prose = kind == "string" and "pattern" not in rules and "enum" not in rules
        if prose and column not in schema["primaryKey"] and set(cell) & set("<>*`#[]{}|\\"):
            yield f"{column}: {cell!r} holds markup"
        if prose and name != "sources" and PRAISE.search(cell):
            yield f"{column}: {cell!r} praises"
    for row in rows:
        if "review_by" in row:
            reviewed, until = dt.date.fromisoformat(row["reviewed"]), dt.date.fromisoformat(row["review_by"])
            if not reviewed <= today or not reviewed <= until <= reviewed + dt.timedelta(days=366):
                yield f"reviewed {reviewed}, review by {until}"


def _keys(tables: Mapping[str, Rows]) -> Iterator[str]:
    for name, schema in RESOURCES.items():
        keys = [tuple(row[column] for column in schema["primaryKey"]) for row in tables[name]]
        if len(set(keys)) < len(keys):
            yield f"{name}: a key stands twice"
        for foreign in schema.get("foreignKeys", []):
            column, there = foreign["fields"], foreign["reference"]
            known = {row[there["fields"]] for row in tables[there["resource"]]}
            for row in tables[name]:
                if row[column] and row[column] not in known:
                    yield f"{name}: {column} {row[column]!r} points nowhere"


def _sources(tables: Mapping[str, Rows]) -> Iterator[str]:
    known = {row["source_id"] for row in tables["sources"]}
    cited = set()
    for name, rows in tables.items():
        for row in rows if name != "sources" else []:
            cited.update(one for one in row.get("source_ids", "").split(";") if one)
            cited.update(one for one in [row.get("source_id", "")] if one)
    if cited - known:
        yield f"cited, but no source: {sorted(cited - known)[:3]}"
    if known - cited:
        yield f"a source, but cited nowhere: {sorted(known - cited)[:3]}"
    for row in tables["answers"]:
        if not row["source_ids"] and row["known"] == "yes":
            yield "an answer without a source"
    for row in tables["evidence"]:
        if not row["source_ids"] and row["certainty"] != "none":
            yield "evidence without a source"


def _grids(tables: Mapping[str, Rows]) -> Iterator[str]:
    if {row["treatment_id"] for row in tables["treatments"]} != OPTIONS:
        yield "the options are others"
    if {row["condition_id"] for row in tables["conditions"]} != CONDITIONS:
        yield "the conditions are others"
    asked = {row["question_id"] for row in tables["questions"] if row["answered_by"] == "answers"}
    answered = {(row["treatment_id"], row["question_id"]) for row in tables["answers"] if not row["condition_id"]}
    if set(product(OPTIONS, asked)) - answered:
        yield "an option leaves a question open"
    if {(row["treatment_id"], row["condition_id"]) for row in tables["evidence"]} != set(product(OPTIONS, CONDITIONS)):
        yield "the evidence matrix has a hole"
    if {row["treatment_id"] for row in tables["adjustability"]} != OPTIONS:
        yield "adjustability has a hole"
    for question in asked:
        lengths = [
            len(row["patient_text"])
            for row in tables["answers"]
            if row["question_id"] == question and not row["condition_id"]
        ]
        if max(lengths) > 2.5 * min(lengths):
            yield f"answers to {question} differ in length by more than 2.5 times"
    if any(len(row["short_answer"].split()) > 6 for row in tables["answers"]):
        yield "a short answer is long"


def _figures(tables: Mapping[str, Rows]) -> Iterator[str]:
    for row in tables["outcomes"]:
        for arm in ("treated", "comparator"):
            events, total, percent = (row[f"{arm}_{what}"] for what in ("events", "total", "percent"))
            if percent and not 0 <= Fraction(percent) <= 100:
                yield f"{row['fact_id']}: {percent} percent"
            if events and total and not (0 <= Fraction(events) <= Fraction(total) and Fraction(total) > 0):
                yield f"{row['fact_id']}: {events} of {total}"
            elif events and total and percent:
                decimals = len(percent.partition(".")[2].rstrip("0"))
                if abs(Fraction(percent) - 100 * Fraction(events) / Fraction(total)) > Fraction(1, 2 * 10**decimals):
                    yield f"{row['fact_id']}: {percent} percent for {events} of {total}"
        low, effect, high = row["ci_low"], row["effect_value"], row["ci_high"]
        if bool(low) != bool(high) or (low and Fraction(low) > Fraction(high)):
            yield f"{row['fact_id']}: interval {low} to {high}"
        elif low and effect and not Fraction(low) <= Fraction(effect) <= Fraction(high):
            yield f"{row['fact_id']}: {effect} outside {low} to {high}"


def _words(tables: Mapping[str, Rows]) -> Iterator[str]:
    notices = {row["notice_id"]: row["text"] for row in tables["notices"]}
    for notice, words in TRUTHS.items():
        for word in words:
            if word.lower() not in notices.get(notice, "").lower():
                yield f"{notice} without {word}"
    if len(notices.get("caveat_short", "")) > 90:
        yield "the short caveat is long"
