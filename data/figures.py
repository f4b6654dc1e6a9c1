"""Counts and percentages: the one place where a percentage is worked out and rounded."""

from decimal import ROUND_HALF_UP, Decimal


def percent_of(events: Decimal, total: Decimal) -> Decimal:
    """Events in total as an exact percentage, 0 to 100."""
    return events * 100 / total


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
