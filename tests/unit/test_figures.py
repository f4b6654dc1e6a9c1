"""Percentages: exact, rounded one way, and checked against their events."""

from decimal import Decimal

import pytest
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


@given(st.integers(1, 49).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))), st.integers(0, 1))
def test_a_count_of_few_is_found_again_in_its_percentage(counts: tuple[int, int], places: int) -> None:
    """Below 50 people a printed percentage has one count behind it, the one it came from."""
    events, total = map(Decimal, counts)
    printed = figures.percent_of(events, total).quantize(Decimal(1).scaleb(-places))
    assert figures.events_of(printed, total) == events


def test_no_count_is_made_up() -> None:
    """A percentage that no whole number of people gives has no count behind it."""
    assert figures.events_of(Decimal(58), Decimal(41)) is None
    assert figures.events_of(Decimal("48.2"), Decimal(27)) is None


def test_few_are_told_as_counts_or_percent() -> None:
    """'8 of 18' and '10 of 18'; '67 percent' where no count is known; of 50 people and more, of 100."""
    few = figures.Share(Decimal(44), True, Decimal(8), Decimal(18))
    assert (few.phrase, few.rest_phrase) == ("8 of 18", "10 of 18")
    bare = figures.Share(Decimal(67), True)
    assert (bare.phrase, bare.rest_phrase) == ("67 percent", "33 percent")
    many = figures.Share(Decimal(50), False, Decimal(25), Decimal(50))
    assert (many.phrase, many.rest_phrase) == ("50 of 100", "50 of 100")
    assert figures.are_few(None, 49) and not figures.are_few(None, 50) and not figures.are_few(None)


@pytest.mark.parametrize(
    ("hours", "said"),
    [("0.5", ("30", "minutes")), ("0.99", ("59", "minutes")), ("1", ("1", "hours")), ("1.5", ("1.5", "hours"))],
)
def test_less_than_an_hour_is_told_in_minutes(hours: str, said: tuple[str, str]) -> None:
    """Half an hour is 30 minutes."""
    assert figures.amount_of_time(Decimal(hours)) == said
