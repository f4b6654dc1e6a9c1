"""The reminder: an all-day date that calendars read, with no health word unless wished."""

import datetime as dt
import re

import pytest

from data.reminder import reminder, title_of

NEUTRAL, TELLING = "A date with myself", "Is the treatment helping me? Time to judge"
MADE = dt.datetime(2026, 11, 28, 9, 30, tzinfo=dt.UTC)
HEALTH = re.compile(
    r"ketamine|kap\b|sgb|spravato|treat|clinic|health|depress|help|medic|mood|doctor|patient|dose|drug|therapy", re.I
)


def lines(made: bytes) -> list[str]:
    """The lines of a calendar file, unfolded (RFC 5545, 3.1)."""
    assert made.endswith(b"\r\n")
    return made.decode().replace("\r\n ", "").split("\r\n")[:-1]


@pytest.mark.parametrize("day", [dt.date(2027, 1, 5), dt.date(2027, 12, 31), dt.date(2028, 2, 29)])
def test_calendar_file_says_the_day(day: dt.date) -> None:
    """One private all-day event on that day, ending the next, with one alarm at nine, and every line CRLF."""
    said = lines(reminder(day, NEUTRAL, "abc", MADE))
    assert said[0] == "BEGIN:VCALENDAR" and said[-1] == "END:VCALENDAR" and "VERSION:2.0" in said
    assert said.count("BEGIN:VEVENT") == 1 and said.count("BEGIN:VALARM") == 1
    assert f"DTSTART;VALUE=DATE:{day:%Y%m%d}" in said
    assert f"DTEND;VALUE=DATE:{day + dt.timedelta(days=1):%Y%m%d}" in said
    assert {"UID:abc", "DTSTAMP:20261128T093000Z", "TRIGGER:PT9H", "CLASS:PRIVATE"} <= set(said)


def test_no_health_word_unless_wished() -> None:
    """The usual file holds no word on health anywhere; the telling title stands in it only when asked for."""
    usual = "\n".join(lines(reminder(dt.date(2027, 1, 5), NEUTRAL, "abc", MADE)))
    assert not HEALTH.search(usual)
    assert (title_of(telling=False), title_of(telling=True)) == (NEUTRAL, TELLING)
    assert HEALTH.search(TELLING) and f"SUMMARY:{TELLING}" in lines(reminder(dt.date(2027, 1, 5), TELLING, "abc", MADE))
