"""Results of studies: counts, percentages and intervals that agree."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from data import figures
from data.problems import Problem
from data.reading import Tables

NO_SCORES = frozenset({"standardised", "ratio", "percentage points", "proportion"})
STUDIES = frozenset({"rct", "meta-analysis", "systematic-review", "cohort", "case-series", "pk-study"})


def figures_agree(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """Events fit in totals, percentages are what their events give, and intervals hold their effect."""
    for number, row in tables["outcomes"]:
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
        for column in ("scale", "effect_measure") if effect is not None else ():
            if not getattr(row, column):
                yield Problem("outcomes", number, column, "empty beside an effect: of what, on what scale?")
        if low is not None and row.ci_level is None:
            yield Problem("outcomes", number, "ci_level", "empty beside an interval; 95 or another level is needed")
        if (low is None) != (high is None):
            yield Problem("outcomes", number, "ci_low", "an interval needs both its ends")
        elif low is not None and low > high:
            yield Problem("outcomes", number, "ci_low", f"{low} lies above ci_high, {high}")
        elif low is not None and effect is not None and not low <= effect <= high:
            yield Problem("outcomes", number, "effect_value", f"{effect} lies outside its interval, {low} to {high}")
        if (row.happened and not row.not_happened) or (row.not_happened and not row.happened):
            yield Problem("outcomes", number, "not_happened", "happened and not_happened go together: both frames")
        if (row.treated_percent is not None or row.treated_events is not None) and not row.happened:
            yield Problem("outcomes", number, "happened", "a share of people needs words for what they had")


def scales_are_told_one_way(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """A score has the name and unit of its scale, nothing else has them, and rows on one scale agree on them."""
    told: dict[str, tuple[object, ...]] = {}
    for number, row in tables["outcomes"]:
        score = bool(row.scale) and row.scale not in NO_SCORES
        if score != bool(row.scale_name) or score != bool(row.scale_unit):
            yield Problem("outcomes", number, "scale_name", "a score, and it alone, has scale_name and scale_unit")
        mine = (row.scale_name, row.scale_unit, row.scale_name_has_ends)
        if told.setdefault(row.scale, mine) != mine:
            yield Problem("outcomes", number, "scale_name", f"another row names or counts '{row.scale}' otherwise")


def cells_rest_on_results(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """Each cell of the evidence matrix rests on one result of its own sources, and every study it names stands here."""
    if tables.unread & {"evidence", "outcomes", "sources"}:
        return
    cells = {(row.treatment_id, row.condition_id): row for _, row in tables["evidence"]}
    leading = Counter((row.treatment_id, row.condition_id) for _, row in tables["outcomes"] if row.leads == "yes")
    for number, row in tables["outcomes"]:
        key = (row.treatment_id, row.condition_id)
        if row.leads == "yes" and leading[key] > 1:
            yield Problem("outcomes", number, "leads", "more than one result leads this option and condition")
        if row.leads != "no" and key in cells and row.source_id not in cells[key].source_ids:
            yield Problem(
                "outcomes", number, "leads", f"the cell of the evidence matrix does not name '{row.source_id}'"
            )
    studies = {row.source_id for _, row in tables["sources"] if row.design in STUDIES}
    there = tables.there("outcomes", "treatment_id", "condition_id", "source_id")
    led = tables.there("outcomes", "treatment_id", "condition_id", "leads")
    for number, cell in tables["evidence"]:
        key = (cell.treatment_id, cell.condition_id)
        if cell.certainty == "none":
            if leading[key]:
                yield Problem("evidence", number, "certainty", "'none', but a result leads this cell in outcomes")
            continue
        if (*key, "yes") not in led:
            yield Problem("outcomes", 0, "leads", f"no result leads for '{key[0]}' and '{key[1]}'")
        for source_id in cell.source_ids:
            if source_id in studies and (*key, source_id) not in there:
                yield Problem("evidence", number, "source_ids", f"no row in outcomes for the study '{source_id}'")
