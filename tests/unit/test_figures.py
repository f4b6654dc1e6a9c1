"""Percentages: exact, rounded one way, and checked against their events."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from data import figures

TOTAL = st.integers(1, 5000)


@given(TOTAL.flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))), st.integers(0, 3))
def test_rounded_percentages_agree_with_their_events(counts: tuple[int, int], places: int) -> None:
    """A percentage rounded to any number of decimals agrees with the events it came from."""
    events, total = map(Decimal, counts)
    printed = figures.percent_of(events, total).quantize(Decimal(1).scaleb(-places))
    if figures.decimals(printed) == places:
        assert figures.agrees(printed, events, total)


@given(TOTAL.flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_a_point_too_many_is_noticed(counts: tuple[int, int]) -> None:
    """A whole percentage that is two off never agrees."""
    events, total = map(Decimal, counts)
    assert not figures.agrees(Decimal(figures.out_of_100(figures.percent_of(events, total)) + 2), events, total)


@given(st.decimals(0, 100, places=3))
def test_out_of_100_stays_within_100(percent: Decimal) -> None:
    """A percentage gives 0 to 100 people, halves up."""
    people = figures.out_of_100(percent)
    assert 0 <= people <= 100 and abs(people - percent) <= Decimal("0.5")
