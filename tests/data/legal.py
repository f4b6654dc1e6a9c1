"""Random tables that the schema allows: what a keeper may write, whole Unicode included."""

import re
import unicodedata
from typing import Any

from hypothesis import strategies as st
from pydantic.fields import FieldInfo

from data.columns import allowed, kind, optional
from data.csv_text import Cells
from data.rows.spoken import OTHER_LANGUAGES, SPOKEN, mark, marks, table_of

SEEDS = [
    *("=1+1", "+1", "-x", "@SUM(A1)", "=cmd|' /C calc'!A0", "12", "007", "0.50", "2021", "yes", "TRUE", "a;b", "a,b"),
    *('"', "Ä", "漢字", "🜁", "e\u0301", "_x0041_", "x" * 900),
]
MARKUP = "<>*_`#[]{}|\\"
READ_TWICE = re.compile("[\u00c2-\u00f4][^\x00-\x7f]")
SIGNS = st.characters(codec="utf-8", exclude_categories=["C", "Z"], include_characters=" ", exclude_characters=MARKUP)
TEXT = st.one_of(st.sampled_from(SEEDS), st.text(SIGNS, max_size=40))


def legal(text: str) -> bool:
    """Whether a cell has no sign and no space that the checker refuses, and isn't UTF-8 read by a wrong page."""
    invisible = any(unicodedata.category(sign)[0] in "CZ" and sign != " " for sign in text)
    lost = "?" in text or "\ufffd" in text or "x005F_" in text or "\u2212" in text
    return not (invisible or lost or READ_TWICE.search(text)) and text == " ".join(text.split(" ")).strip()


def cell(field: FieldInfo) -> st.SearchStrategy[str]:
    """A legal cell of a column."""
    words = allowed(field)
    blank = [st.just("")] if optional(field) or not field.metadata else []
    match kind(field):
        case "date":
            return st.one_of(*blank, st.dates().map(lambda date: date.isoformat()))
        case "whole":
            return st.one_of(*blank, st.from_regex(r"[0-9]{1,9}", fullmatch=True))
        case "number":
            return st.one_of(*blank, st.from_regex(r"-?[0-9]{1,9}(\.[0-9]{1,6})?", fullmatch=True))
        case "listed" | "yes_no":
            return st.sampled_from(words)
        case "ids":
            one = st.from_regex(r"[a-z0-9][a-z0-9]{0,8}", fullmatch=True)
            return st.lists(one, max_size=4, unique=True).map(";".join)
    patterns = [meta.pattern for meta in field.metadata if getattr(meta, "pattern", None)]
    if patterns:
        return st.from_regex(re.compile(patterns[0], re.ASCII), fullmatch=True).filter(legal)
    return TEXT.map(lambda text: re.sub(" +", " ", text.strip())).filter(legal)


@st.composite
def table(draw: st.DrawFn, name: str, most: int = 4) -> Cells:
    """Header and one row or more of a table, each with a key of its own."""
    schema = table_of(name)
    row: Any = st.tuples(*(cell(schema.model.model_fields[column]) for column in schema.columns))
    places = [schema.columns.index(column) for column in schema.key]
    rows = draw(
        st.lists(row, min_size=1, max_size=most, unique_by=lambda cells: tuple(cells[place] for place in places))
    )
    return [list(schema.columns), *(list(one) for one in rows if any(one))]


@st.composite
def files(draw: st.DrawFn, name: str, most: int = 4) -> dict[str, Cells]:
    """A table and what other languages say of it: of its own English, of other English, nothing, or of a row gone."""
    english = draw(table(name, most))
    found = {name: english}
    for language in OTHER_LANGUAGES if name in SPOKEN else ():
        schema = table_of(f"{language}/{name}")
        rows = [dict(zip(english[0], row, strict=True)) for row in english[1:] if draw(st.booleans())]
        gone = dict.fromkeys(english[0], "no_such_row")
        said = []
        for row in [*rows, *([gone] if draw(st.booleans()) else [])]:
            words = {column: draw(cell(schema.model.model_fields[column])) for column in SPOKEN[name]}
            marked = {column: draw(st.sampled_from((mark(row[column]), mark("Other words")))) for column in words}
            own = row | words | {marks(column): marked[column] if text else "" for column, text in words.items()}
            said.append([own[column] for column in schema.columns])
        found[f"{language}/{name}"] = [list(schema.columns), *said]
    return found
