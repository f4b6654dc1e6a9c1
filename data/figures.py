"""Counts and percentages: the one place where a percentage is worked out and rounded."""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Literal

from wording import say

# Of fewer people than these, counts are told as they are ("8 of 18"), never as people of 100, and no picture of 100 is
# drawn: each person would stand for more than two of the hundred, and chance would look like a finding.
FEWEST_AS_100 = 50


def percent_of(events: Decimal, total: Decimal) -> Decimal:
    """Events in total as an exact percentage, 0 to 100."""
    return events * 100 / total


def events_of(percent: Decimal, total: Decimal) -> Decimal | None:
    """The count behind a printed percentage of few people; None where no whole number of them gives it."""
    nearest_one = (percent * total / 100).quantize(Decimal(1), rounding=ROUND_HALF_UP)
    return nearest_one if agrees(percent, nearest_one, total) else None


def are_few(*people: Decimal | int | None) -> bool:
    """Whether any of the numbers known of a result's people is too small to tell it as people of 100."""
    return any(one is not None and one < FEWEST_AS_100 for one in people)


def decimals(value: Decimal) -> int:
    """How many decimals a printed figure has: 4 for 12.3456, 0 for 12."""
    exponent = value.normalize().as_tuple().exponent if value != value.to_integral_value() else 0
    return max(0, -exponent) if isinstance(exponent, int) else 0


def agrees(printed: Decimal, events: Decimal, total: Decimal) -> bool:
    """Whether a printed percentage is what its events give, to the decimals printed.

    Half a unit of the last decimal is allowed either way, so halves may be rounded up or down.
    """
    exact = percent_of(events, total)
    unit = Decimal(1).scaleb(-decimals(printed))
    return abs(printed - exact) <= unit / 2


def out_of_100(percent: Decimal) -> int:
    """A percentage as a whole number of people out of 100, halves up."""
    return int(percent.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def points(value: Decimal, places: int = 1) -> str:
    """The size of a difference in points, without its sign, rounded to some decimals, with no idle zeros."""
    rounded = abs(value).quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    return f"{rounded:f}".rstrip("0").rstrip(".") if places else f"{rounded:f}"


@dataclass(frozen=True)
class Share:
    """A percentage as people out of 100: how many had it and how many did not, in numbers and in words.

    ``few``: too few people were counted for that. Then ``phrase`` gives the count, or else the bare percentage.
    """

    percent: Decimal
    few: bool = False
    events: Decimal | None = None
    total: Decimal | None = None

    @property
    def count(self) -> int:
        """People out of 100 who had it, rounded."""
        return out_of_100(self.percent)

    @property
    def rest(self) -> int:
        """People out of 100 who did not: with ``count`` it makes 100."""
        return 100 - self.count

    @property
    def partly(self) -> bool:
        """Whether rounding hides that it happened to somebody, or did not happen to somebody."""
        return self.count in (0, 100) and self.percent != self.count

    @property
    def words(self) -> str:
        """'45'; 'fewer than 1' and 'more than 99' where rounding would say none or all."""
        return _of_100(self.count, self.partly)

    @property
    def rest_words(self) -> str:
        """The other frame in the same way: '55'."""
        return _of_100(self.rest, self.partly)

    @property
    def phrase(self) -> str:
        """'45 of 100'; of few people '8 of 18', or '67 percent' where their count is not known."""
        return self._phrase(self.words, self.events)

    @property
    def rest_phrase(self) -> str:
        """The other frame in the same way: '55 of 100', '10 of 18', '33 percent'."""
        return self._phrase(self.rest_words, None if self.events is None else (self.total or 0) - self.events)

    def _phrase(self, of_100: str, events: Decimal | None) -> str:
        if not self.few:
            return say("figures-of-100", number=of_100)
        if events is None or self.total is None:
            return say("figures-percent", number=of_100)
        return count_of(events, self.total)

    @property
    def exact(self) -> str:
        """The percentage to one decimal: '46.5'."""
        return points(self.percent)

    @property
    def full_dots(self) -> int:
        """Whole dots of 100 to fill; where ``partly`` one more is drawn half full."""
        return self.count - 1 if self.partly and self.count else self.count


def _of_100(count: int, partly: bool) -> str:
    if not partly:
        return str(count)
    return say("figures-over-99") if count else say("figures-under-1")


def count_of(events: Decimal, total: Decimal) -> str:
    """A count as it is: '142 of 346'."""
    return say("figures-count", count=f"{events:,.0f}", total=f"{total:,.0f}")


def interval(level: int | None, low: Decimal | None, high: Decimal | None) -> str:
    """'95 % CI 1.0 to 6.18', as printed."""
    return say("figures-interval", level=str(level), low=str(low), high=str(high))


@dataclass(frozen=True)
class Spread:
    """A printed figure that may be a number, a range (8-19), a limit (<7) or a floor (>=50)."""

    low: Decimal
    high: Decimal
    sign: str = ""

    @classmethod
    def parse(cls, printed: str) -> "Spread":
        """The figure as printed. Raises ValueError for anything else."""
        found = re.fullmatch(r"(<|>=)?(-?\d+(?:\.\d+)?)(?:-(\d+(?:\.\d+)?))?", printed)
        if found is None:
            raise ValueError(f"'{printed}' is no number, range, limit or floor")
        sign, low, high = found.groups()
        return cls(Decimal(low), Decimal(high or low), sign or "")

    @property
    def exact(self) -> Decimal | None:
        """The one number it is, or None for a range, limit or floor."""
        return self.low if self.low == self.high and not self.sign else None


def measured(value: float) -> str:
    """A measured or modelled number as shown: one decimal below 100, none from 100 up, no idle zero."""
    exact = Decimal(str(value))
    unit = Decimal("0.1") if abs(exact) < 100 else Decimal(1)
    shown = f"{exact.quantize(unit, rounding=ROUND_HALF_UP):f}"
    return shown.removesuffix(".0")


def signed_percent(value: float) -> str:
    """'+13 %', '-4 %', '0 %': how far off, in whole percent."""
    whole = int(Decimal(str(value)).quantize(Decimal(1), rounding=ROUND_HALF_UP))
    return f"{whole:+d} %" if whole else "0 %"


def nearest(value: float, step: int = 1) -> int:
    """The nearest whole number, or multiple of ``step``; halves up."""
    return int((Decimal(value) / step).quantize(Decimal(1), rounding=ROUND_HALF_UP)) * step


def dollars(amount: Decimal) -> str:
    """'$2,400'; cents only where there are some: '$450.50'."""
    cents = amount.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)
    return f"${cents:,.0f}" if cents == cents.to_integral_value() else f"${cents:,.2f}"


def time_spent(hours: Decimal) -> str:
    """'15 minutes', '1 hour', '1.5 hours': minutes below an hour, one decimal from there."""
    amount, unit = amount_of_time(hours)
    if unit == "minutes":
        return say("figures-minutes", count=int(amount))
    return say("figures-hours", hours=amount, count=1 if amount == "1" else 2)


def amount_of_time(hours: Decimal) -> tuple[str, Literal["minutes", "hours"]]:
    """The same as a number and its unit."""
    if hours < 1:
        return str(int((hours * 60).quantize(Decimal(1), rounding=ROUND_HALF_UP))), "minutes"
    return points(hours), "hours"
