"""A reader's own figures: what counts as one, and a sentence where something doesn't."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, get_args

from data.rows import Period
from wording import say

Kind = Literal["price", "copay", "sessions"]
Figures = Mapping[tuple[str, str], str | int | float]
MOST_DOLLARS, MOST_SESSIONS = 100_000, 1_000
FIELDS = ("price", "copay", *(f"sessions_{one}" for one in get_args(Period)))
_NUMBER = re.compile(r"(-?\$?|\$-)(\d+|\d{1,3}(,\d{3})+)(\.\d+)?", re.ASCII)


@dataclass(frozen=True)
class Own:
    """A figure of the reader's, or the sentence that says why it can't be used; neither where nothing was typed."""

    value: Decimal | None = None
    problem: str = ""


def own_figure(kind: Kind, typed: object) -> Own:
    """What was typed, as a figure of that kind."""
    said = str(typed).strip() if isinstance(typed, str | int | float) and not isinstance(typed, bool) else ""
    if not said:
        return Own()
    if not _NUMBER.fullmatch(said):
        return Own(problem=say("own-figures-not-a-number", example=_EXAMPLE[kind]))
    value = Decimal(said.replace("$", "").replace(",", ""))
    return Own(problem=problem) if (problem := _problem(kind, value)) else Own(value)


_EXAMPLE: dict[Kind, str] = {"price": "450", "copay": "40", "sessions": "6"}


def _problem(kind: Kind, value: Decimal) -> str:
    if value.is_signed():
        return say("own-figures-below-zero")
    if kind == "sessions":
        return _problem_of_sessions(value)
    if value >= MOST_DOLLARS:
        return say("own-figures-too-much", most=f"{MOST_DOLLARS:,}")
    if value == 0 and kind == "price":
        return say("own-figures-no-price")
    if _in_thousandths(value):
        return say("own-figures-cents")
    return ""


def _problem_of_sessions(value: Decimal) -> str:
    if value == 0:
        return say("own-figures-no-visits")
    if value >= MOST_SESSIONS:
        return say("own-figures-too-many", most=f"{MOST_SESSIONS:,}")
    if _in_thousandths(value) or value != value.to_integral_value():
        return say("own-figures-whole")
    return ""


def _in_thousandths(value: Decimal) -> bool:
    """Whether three or more places follow the point, 0 or not: some write fifteen hundred as 1.500."""
    return int(value.as_tuple().exponent) < -2
