"""Percentages: exact, rounded one way, and checked against their events."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import figures

D = Decimal
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
    assert figures.Share(Decimal(44), True, Decimal(8)).phrase == "44 percent"
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


@pytest.mark.parametrize(
    ("printed", "events", "total", "agree"),
    [
        ("33", "20", "60", True),
        ("34", "20", "60", False),
        ("33.3", "20", "60", True),
        ("33.4", "20", "60", False),
        ("12.5", "1", "8", True),
        ("12", "1", "8", True),
        ("13", "1", "8", True),
        ("11.9", "1", "8", False),
        ("11", "1", "8", False),
        ("33.25", "133", "400", True),
        ("33.24", "133", "400", False),
    ],
)
def test_a_printed_percentage_may_be_half_a_unit_off(printed: str, events: str, total: str, agree: bool) -> None:
    """Half of the last decimal printed, either way, and no more."""
    assert figures.agrees(D(printed), D(events), D(total)) is agree


@pytest.mark.parametrize(
    ("percent", "full", "words", "rest", "dots"),
    [
        ("0", 0, "0", "100", 0),
        ("0.4", 0, "fewer than 1", "more than 99", 0),
        ("0.6", 1, "1", "99", 1),
        ("44.5", 45, "45", "55", 45),
        ("99.4", 99, "99", "1", 99),
        ("99.6", 100, "more than 99", "fewer than 1", 99),
        ("100", 100, "100", "0", 100),
    ],
)
def test_none_and_all_are_told_only_where_it_was_none_or_all(
    percent: str, full: int, words: str, rest: str, dots: int
) -> None:
    """A share that rounds to 0 or to 100 but isn't is told as fewer than 1 or more than 99, its last dot half full."""
    one = figures.Share(D(percent), False)
    assert (one.count, one.words, one.rest_words, one.full_dots) == (full, words, rest, dots)
    assert one.partly is (dots != full or (full == 0 and words != "0"))


@pytest.mark.parametrize(
    ("printed", "low", "high", "exact"),
    [
        ("8", 8, 8, 8),
        ("8-19", 8, 19, None),
        ("8-8", 8, 8, 8),
        ("<7", 7, 7, None),
        (">=50", 50, 50, None),
        ("-2", -2, -2, -2),
    ],
)
def test_a_printed_figure_is_a_number_a_range_or_a_limit(printed: str, low: int, high: int, exact: int | None) -> None:
    """Only a plain number is exact."""
    one = figures.Spread.parse(printed)
    assert (one.low, one.high, one.exact) == (low, high, exact)


@pytest.mark.parametrize(
    ("value", "places", "shown"),
    [("-3.45", 1, "3.5"), ("2.0", 1, "2"), ("0.005", 2, "0.01"), ("2.5", 0, "3"), ("20", 0, "20")],
)
def test_points_are_rounded_half_up_with_no_idle_zero(value: str, places: int, shown: str) -> None:
    """The size alone, without its sign."""
    assert figures.points(D(value), places) == shown


@pytest.mark.parametrize(
    ("value", "step", "shown"), [(12.4, 5, 10), (12.5, 5, 15), (7.0, 1, 7), (7.5, 1, 8), (60.0, 5, 60)]
)
def test_the_nearest_step(value: float, step: int, shown: int) -> None:
    """The nearest multiple, halves up."""
    assert figures.nearest(value, step) == shown


@pytest.mark.parametrize(("value", "places"), [("12", 0), ("12.3456", 4), ("120", 0), ("0.50", 1), ("1E+2", 0)])
def test_decimals_printed(value: str, places: int) -> None:
    """Zeros at the end count for nothing."""
    assert figures.decimals(D(value)) == places
