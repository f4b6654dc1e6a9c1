"""What a column holds, as its row model says it: the one place where kinds of columns are told apart."""

import datetime as dt
from decimal import Decimal
from typing import Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from data.rows import TABLES
from data.rows.spoken import table_of

Kind = Literal["date", "whole", "number", "yes_no", "listed", "ids", "text"]

_LISTS = {
    "source_id": ("sources", "source_id"),
    "source_ids": ("sources", "source_id"),
    "course_for": ("conditions", "condition_id"),
}


def kind(field: FieldInfo) -> Kind:
    """The kind of a column: ``ids`` holds several with ';' between them, ``listed`` one of ``allowed``."""
    if get_origin(field.annotation) is Literal:
        return "yes_no" if set(allowed(field)) == {"yes", "no"} else "listed"
    if get_origin(field.annotation) is tuple:
        return "ids"
    parts = set(get_args(field.annotation)) or {field.annotation}
    if int in parts:
        return "whole"
    if Decimal in parts:
        return "number"
    return "date" if dt.date in parts else "text"


def kind_of(table: str, column: str) -> Kind:
    """The kind of a table's column."""
    return kind(table_of(table).model.model_fields[column])


def allowed(field: FieldInfo) -> tuple[str, ...]:
    """The words a listed column may hold, in their order; none for other columns. An empty cell isn't listed."""
    listed = get_args(field.annotation) if get_origin(field.annotation) is Literal else ()
    return tuple(one for one in listed if one)


def optional(field: FieldInfo) -> bool:
    """Whether a date or a figure may be missing."""
    return type(None) in get_args(field.annotation)


def points_to(table: str, column: str) -> tuple[str, str] | None:
    """The (table, column) that holds the ids a column may name; None where it names none of another table."""
    foreign = TABLES[table].foreign.get(column)
    if foreign or table == "sources":
        return foreign
    return _LISTS.get(column)
