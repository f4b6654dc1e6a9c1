"""The date of a reader, wherever the server is."""

import datetime as dt

import pytest

from components.reader.today import on_the_date

EVENING = dt.datetime(2026, 11, 29, 2, 30, tzinfo=dt.UTC)  # half past six in the evening of the 28th in Los Angeles


@pytest.mark.parametrize(
    ("minutes_west", "day"),
    [(480, 28), (300, 28), (0, 29), (-60, 29), (150, 29), (151, 28), (-840, 29), (660, 28), (720, 28)],
)
def test_the_readers_date_counts(minutes_west: int, day: int) -> None:
    """At one moment it is the 28th in the US and the 29th in Europe and Asia."""
    assert on_the_date(EVENING, minutes_west) == dt.date(2026, 11, day)


@pytest.mark.parametrize("minutes_west", [None, 10**9, -(10**9), 721, -841])
def test_what_is_no_clock_is_not_believed(minutes_west: int | None) -> None:
    """Where a browser says nothing, or what no clock shows, it is the server's own date."""
    assert on_the_date(EVENING, minutes_west) == EVENING.astimezone().date()


def test_the_farthest_east_counts() -> None:
    """At half past eleven in the evening of UTC it is the next day there."""
    late = dt.datetime(2026, 11, 29, 23, 30, tzinfo=dt.UTC)
    assert on_the_date(late, -840) == dt.date(2026, 11, 30)
