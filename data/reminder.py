"""A date that a reader agrees on with themselves, as a calendar file (iCalendar, RFC 5545)."""

import datetime as dt

from icalendar import Alarm, Calendar, Event

from wording import say

RING_AT = dt.timedelta(hours=9)
_MAKER = "-//Decision aid//Reminder//EN"


def title_of(*, telling: bool) -> str:
    """What the date is called: with no word on health, unless ``telling``."""
    return say("reminder-telling" if telling else "reminder-neutral")


def reminder(day: dt.date, title: str, uid: str, made: dt.datetime) -> bytes:
    """An all-day event with a sound at nine in the morning, private and not keeping the day busy.

    ``uid`` names the event, ``made`` (with a time zone) is when; the same four give the same bytes.
    """
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", RING_AT)
    event = Event()
    event.add("uid", uid)
    event.add("dtstamp", made)
    event.add("dtstart", day)
    event.add("dtend", day + dt.timedelta(days=1))
    event.add("summary", title)
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT")
    event.add_component(alarm)
    calendar = Calendar()
    calendar.add("prodid", _MAKER)
    calendar.add("version", "2.0")
    calendar.add_component(event)
    return bytes(calendar.to_ical())
