"""The reader's own date: in the evening of the US it is tomorrow already on a server that keeps UTC."""

import datetime as dt

import streamlit as st

# The clocks of the world run from UTC-12 to UTC+14; browsers give minutes that lie the other way round.
FARTHEST_WEST, FARTHEST_EAST = 12 * 60, -14 * 60


def readers_today() -> dt.date:
    """Today where the reader's browser is; where it doesn't say, today where the server is."""
    return on_the_date(dt.datetime.now(dt.UTC), st.context.timezone_offset)


def on_the_date(now: dt.datetime, minutes_west: int | None) -> dt.date:
    """The date at a moment (aware of its zone), minutes west of UTC; the server's own where none are known."""
    if minutes_west is None or not FARTHEST_EAST <= minutes_west <= FARTHEST_WEST:
        return now.astimezone().date()
    return (now.astimezone(dt.UTC) - dt.timedelta(minutes=minutes_west)).date()
