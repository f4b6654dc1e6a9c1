"""What a cell may hold: ids, dates, numbers, words; and what every row shares."""

import datetime as dt
import re
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

ID_PATTERN = r"[a-z0-9][a-z0-9_]*"
SOURCE_ID_PATTERN = r"[a-z0-9][a-z0-9-]*"
LINK_PATTERN = r"https?://[^\s<>\"]+"
VERSION_PATTERN = r"\d{4}\.\d{2}(\.\d+)?"
COLOUR_PATTERN = r"^#[0-9a-f]{6}$"
MARK_PATTERN = r"^[a-z0-9][a-z0-9_]*\.svg$"
SPREAD_PATTERN = r"^((<|>=|-)?\d{1,9}(\.\d{1,6})?|\d{1,9}(\.\d{1,6})?-\d{1,9}(\.\d{1,6})?)?$"

_PLACE_KEPT = re.compile(r"\d+\(|[A-Za-z]")
_PLACE_CHANGED = re.compile(
    r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?([\s/,-]*\d|$)|(true|false|nan|inf)$", re.IGNORECASE
)


def _whole(cell: Any) -> Any:
    if isinstance(cell, str) and not re.fullmatch(r"\d{1,9}", cell):
        raise ValueError("a whole number, such as 12, would be right")
    return cell


def number(cell: Any) -> Any:
    """A cell as a plain number, or None where it is empty. Raises ValueError for anything else."""
    if cell == "":
        return None
    if isinstance(cell, str) and not re.fullmatch(r"-?\d{1,9}(\.\d{1,6})?", cell):
        raise ValueError("a plain number, such as 12 or -3.5, would be right, or an empty cell")
    return cell


def _optional_whole(cell: Any) -> Any:
    return None if cell == "" else _whole(cell)


def _date(cell: Any) -> Any:
    if isinstance(cell, str) and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", cell):
        raise ValueError("a date as YYYY-MM-DD, such as 2026-11-24, would be right")
    return cell


def _source_ids(cell: Any) -> Any:
    if not isinstance(cell, str):
        return cell
    if cell == "":
        return ()
    ids = tuple(cell.split(";"))
    if any(not re.fullmatch(SOURCE_ID_PATTERN, one) for one in ids):
        raise ValueError("source ids with ';' between them and no spaces, such as feder-2021;witt-2020, would be right")
    if len(set(ids)) < len(ids):
        raise ValueError("a source stands twice in this cell")
    return ids


def _ids(cell: Any) -> Any:
    if not isinstance(cell, str):
        return cell
    ids = tuple(cell.split(";")) if cell else ()
    if any(not re.fullmatch(ID_PATTERN, one) for one in ids) or len(set(ids)) < len(ids):
        raise ValueError("ids with ';' between them, each once and no spaces, such as trd;ptsd, would be right")
    return ids


def _place_in_journal(cell: Any) -> Any:
    """A form that spreadsheets leave alone: '(3)' became -3 in them, '5:1016' a time, '23 January 2026' a date."""
    if isinstance(cell, str) and cell and (not _PLACE_KEPT.match(cell) or _PLACE_CHANGED.match(cell)):
        raise ValueError(
            "a text that no spreadsheet takes for a number, a time or a date would be right: "
            "47(8):1574-1581, vol 16:2539-2551, vol 7, no 3, pp. 45-53, or words that don't begin with a month"
        )
    return cell


def _percent(value: Decimal | None) -> Decimal | None:
    if value is not None and not 0 <= value <= 100:
        raise ValueError("a percentage from 0 to 100 would be right")
    return value


Id = Annotated[str, Field(pattern=f"^{ID_PATTERN}$")]
OptionalId = Annotated[str, Field(pattern=f"^({ID_PATTERN})?$")]
SourceId = Annotated[str, Field(pattern=f"^{SOURCE_ID_PATTERN}$")]
Text = Annotated[str, Field(min_length=1)]
OptionalText = str
Whole = Annotated[int, BeforeValidator(_whole)]
OptionalWhole = Annotated[int | None, BeforeValidator(_optional_whole)]
Number = Annotated[Decimal | None, BeforeValidator(number)]
Percent = Annotated[Decimal | None, BeforeValidator(number), AfterValidator(_percent)]
Date = Annotated[dt.date, BeforeValidator(_date)]
OptionalDate = Annotated[dt.date | None, BeforeValidator(lambda cell: None if cell == "" else _date(cell))]
SourceIds = Annotated[tuple[str, ...], BeforeValidator(_source_ids)]
Ids = Annotated[tuple[str, ...], BeforeValidator(_ids)]
ConditionIds = Ids
Colour = Annotated[str, Field(pattern=COLOUR_PATTERN)]
MarkFile = Annotated[str, Field(pattern=MARK_PATTERN)]
PlaceInJournal = Annotated[str, BeforeValidator(_place_in_journal)]
TreatmentIds = Annotated[tuple[str, ...], BeforeValidator(_ids)]
YesNo = Literal["yes", "no"]


def as_cell(value: Any) -> str:
    """A value of a row as its cell holds it."""
    if isinstance(value, tuple):
        return ";".join(value)
    return "" if value is None else str(value)


class Row(BaseModel):
    """A row of a table. Rows can't be changed once read."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Dated(Row):
    """A row that states a fact, and so says when it was checked and until when it may stand."""

    reviewed: Date = Field(description="When this row was last held against its sources")
    review_by: Date = Field(description="When it must be looked at again, at most 366 days after reviewed")
