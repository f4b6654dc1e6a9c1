"""A column of dates in another form: read where the whole column can only be read one way."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence

_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?: 0?0:00(?::00)?)?")
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?: 0?0:00(?::00)?)?")
_ORDERS = ("m/d", "d/m")


def read_column(cells: Sequence[str]) -> tuple[dict[int, str], dict[int, str]]:
    """Dates in another form than YYYY-MM-DD: what they are by index, and by index why they can't be told.

    A form with the year last is read only if month first, or day first, fits every cell of that form.
    """
    told: dict[int, str] = {}
    groups: dict[str, dict[int, Mapping[str, str]]] = {}
    for index, cell in enumerate(cells):
        if found := _YEAR_FIRST.fullmatch(cell):
            date = _iso(found[1], found[3], found[4])
            if date and date != cell:
                told[index] = date
        elif found := _YEAR_LAST.fullmatch(cell):
            month_first, day_first = _iso(found[4], found[1], found[3]), _iso(found[4], found[3], found[1])
            groups.setdefault(found[2], {})[index] = {"m/d": month_first, "d/m": day_first}
    doubts: dict[int, str] = {}
    for group in groups.values():
        orders = [order for order in _ORDERS if all(both[order] for both in group.values())]
        for index, both in group.items():
            dates = {both[order] for order in orders}
            if len(dates) == 1:
                told[index] = dates.pop()
            else:
                doubts[index] = _why(cells[index], sorted(filter(None, set(both.values()))), bool(orders))
    return told, doubts


def _iso(year: str, month: str, day: str) -> str:
    try:
        return dt.date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""


def _why(cell: str, dates: Sequence[str], some_order_fits: bool) -> str:
    if not dates:
        return f"'{cell}' is no date: write it as YYYY-MM-DD"
    if some_order_fits:
        return f"'{cell}' could be {' or '.join(dates)}, and nothing in its column tells which: write YYYY-MM-DD"
    return f"'{cell}' stands in a column with both month first and day first: write all as YYYY-MM-DD"
