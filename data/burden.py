"""Visits, hours, rides and dollars of the options over a period: the one place where they are added up."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import get_args

from data.catalogue import Catalogue
from data.comparison import MOST
from data.own_figures import Figures, Kind, Own, own_figure
from data.rows import Burden, Period, Source, Treatment
from wording import say

PERIODS: tuple[Period, ...] = get_args(Period)


@dataclass(frozen=True)
class Range:
    """From low to high, both included; ``high`` None = or more."""

    low: Decimal
    high: Decimal | None

    @classmethod
    def exactly(cls, value: Decimal) -> "Range":
        """A range of one number."""
        return cls(value, value)

    def times(self, other: "Range") -> "Range":
        """The least and the most that two ranges give together; no most where either has none."""
        high = self.high * other.high if self.high is not None and other.high is not None else None
        return Range(self.low * other.low, high)


@dataclass(frozen=True)
class OptionBurden:
    """One option over a period. A range is None where no source gives its figures.

    ``visits``, ``price`` and ``copay`` hold the reader's own figures where there are any; ``problems`` say,
    by field, why a figure typed can't be used. ``self_pay`` and ``with_copay`` are dollars over the period.
    """

    treatment: Treatment
    row: Burden
    visits: Range | None
    hours_each: Range | None
    price: Range | None
    copay: Decimal | None
    own: frozenset[Kind]
    problems: tuple[tuple[Kind, str], ...]
    sources: tuple[Source, ...]

    @property
    def hours(self) -> Range | None:
        """Hours in the clinic over the period."""
        return self.visits.times(self.hours_each) if self.visits and self.hours_each else None

    @property
    def rides(self) -> Range | None:
        """Rides home over the period: one a visit, or from none to one a visit where it depends."""
        if self.visits is None or self.row.ride == "not_known":
            return None
        low = self.visits.low if self.row.ride == "yes" else Decimal(0)
        return Range(low, Decimal(0) if self.row.ride == "no" else self.visits.high)

    @property
    def self_pay(self) -> Range | None:
        """Dollars over the period if the reader pays all of it."""
        if self.visits is None or self.price is None:
            return None
        found = self.visits.times(self.price)
        first = self.row.first_price_high
        if first is None or "price" in self.own or found.high is None or self.price.high is None:
            return found
        return Range(found.low, found.high - self.price.high + first)

    @property
    def with_copay(self) -> Range | None:
        """Dollars over the period at the reader's own co-pay."""
        return self.visits.times(Range.exactly(self.copay)) if self.visits and self.copay is not None else None

    @property
    def leaves_out(self) -> str:
        """What the price doesn't hold; nothing where the reader gave a price."""
        return "" if "price" in self.own else self.row.price_leaves_out


@dataclass(frozen=True)
class BurdenTable:
    """The options shown, in the one order, over one period."""

    period: Period
    options: tuple[OptionBurden, ...]

    @property
    def has_copay(self) -> bool:
        """Whether the reader gave a co-pay for any of them."""
        return any(one.copay is not None for one in self.options)


def burden(
    catalogue: Catalogue,
    treatment_ids: Sequence[str],
    period: Period,
    condition_id: str = "",
    own: Figures | None = None,
) -> BurdenTable:
    """What the options (at most four, unknown ones passed over) ask over a period, with the reader's own figures."""
    shown = [one for one in catalogue.treatments if one.treatment_id in treatment_ids][:MOST]
    return BurdenTable(period, tuple(_option(catalogue, one, period, condition_id, own or {}) for one in shown))


def period_name(period: Period) -> str:
    """'First course', 'First 3 months'."""
    return say(f"burden-period-{period.replace('_', '-')}")


def sessions_field(period: Period) -> str:
    """The name of the reader's own number of visits in a period."""
    return f"sessions_{period}"


def _option(
    catalogue: Catalogue, treatment: Treatment, period: Period, condition_id: str, own: Figures
) -> OptionBurden:
    row = catalogue.burden_of(treatment.treatment_id, period, condition_id)
    fields: dict[Kind, str] = {"price": "price", "copay": "copay", "sessions": sessions_field(period)}
    typed: dict[Kind, Own] = {
        kind: own_figure(kind, own.get((treatment.treatment_id, field))) for kind, field in fields.items()
    }
    return OptionBurden(
        treatment=treatment,
        row=row,
        visits=_replaced(typed["sessions"], _range(row.sessions_low, row.sessions_high)),
        hours_each=Range(row.hours_low, row.hours_high) if row.hours_low is not None else None,
        price=_replaced(typed["price"], _range(row.price_low, row.price_high)),
        copay=typed["copay"].value,
        own=frozenset(kind for kind, one in typed.items() if one.value is not None),
        problems=tuple((kind, one.problem) for kind, one in typed.items() if one.problem),
        sources=tuple(catalogue.sources[one] for one in row.source_ids),
    )


def _replaced(own: Own, found: Range | None) -> Range | None:
    return found if own.value is None else Range.exactly(own.value)


def _range(low: int | None, high: int | None) -> Range | None:
    return None if low is None or high is None else Range(Decimal(low), Decimal(high))
