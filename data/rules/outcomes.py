"""Results of studies: counts, percentages and intervals that agree."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from data import figures
from data.problems import Problem
from data.reading import Tables


def figures_agree(read: Tables, today: dt.date) -> Iterator[Problem]:
    """Events fit in totals, percentages are what their events give, and intervals hold their effect."""
    for number, row in read["outcomes"]:
        for arm in ("treated", "comparator"):
            events: Decimal | None = getattr(row, f"{arm}_events")
            total: Decimal | None = getattr(row, f"{arm}_total")
            percent: Decimal | None = getattr(row, f"{arm}_percent")
            if total is not None and total <= 0:
                yield Problem("outcomes", number, f"{arm}_total", f"{total} found; a total above 0 would be right")
            elif events is not None and total is not None:
                if not 0 <= events <= total:
                    yield Problem("outcomes", number, f"{arm}_events", f"{events} events of {total} people")
                elif percent is not None and not figures.agrees(percent, events, total):
                    exact = figures.percent_of(events, total).quantize(Decimal("0.1"))
                    yield Problem(
                        "outcomes",
                        number,
                        f"{arm}_percent",
                        f"{percent} found; {events} of {total} gives {exact}",
                    )
        low, high, effect = row.ci_low, row.ci_high, row.effect_value
        if (low is None) != (high is None):
            yield Problem("outcomes", number, "ci_low", "an interval needs both its ends")
        elif low is not None and low > high:
            yield Problem("outcomes", number, "ci_low", f"{low} lies above ci_high, {high}")
        elif low is not None and effect is not None and not low <= effect <= high:
            yield Problem("outcomes", number, "effect_value", f"{effect} lies outside its interval, {low} to {high}")
        if (row.happened and not row.not_happened) or (row.not_happened and not row.happened):
            yield Problem("outcomes", number, "not_happened", "happened and not_happened go together: both frames")
    leading = Counter((row.treatment_id, row.condition_id) for _, row in read["outcomes"] if row.leads == "yes")
    for number, row in read["outcomes"]:
        if row.leads == "yes" and leading[row.treatment_id, row.condition_id] > 1:
            yield Problem("outcomes", number, "leads", "more than one result leads this option and condition")
