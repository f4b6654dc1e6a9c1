"""Harms: one figure or one statement a cell, figures that agree, and no count without its kind and its comparison."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from itertools import product

from data import figures
from data.problems import Problem
from data.reading import Tables
from data.rows import Harm

SHORT_WORDS = 8
COUNTED = ("per_patient", "per_session", "not_stated")


def harm_cells_are_whole(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """Every harm has, for every option, either one figure that leads or one statement, and never both."""
    if {"harms", "harm_statements", "harm_kinds", "treatments"} & tables.unread:
        return
    leading = Counter((row.harm_id, row.treatment_id) for _, row in tables["harms"] if row.leads == "yes")
    refused = tables.lost("harms", "harm_id", "treatment_id")
    stated = tables.there("harm_statements", "harm_id", "treatment_id")
    for number, row in tables["harms"]:
        cell = (row.harm_id, row.treatment_id)
        if row.leads == "yes" and leading[cell] > 1:
            yield Problem("harms", number, "leads", f"more than one figure leads '{cell[0]}' of '{cell[1]}'")
        if row.leads == "yes" and cell in stated:
            yield Problem("harms", number, "leads", "a statement stands for this cell too: take one of them out")
    harms, treatments = tables.ids("harm_kinds", "harm_id"), tables.ids("treatments", "treatment_id")
    for cell in sorted(product(harms, treatments)):
        if not leading[cell] and cell not in stated and cell not in refused:
            yield Problem("harm_statements", 0, "harm_id", f"nothing is said on '{cell[0]}' of '{cell[1]}'")


def own_harms_are_headed(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """A harm of one option alone stands in the group for such harms, and its option has a heading for them."""
    headed = {row.treatment_id: row.own_harms for _, row in tables["treatments"]}
    for number, row in tables["harm_kinds"]:
        if (row.group == "own") != bool(row.own_to):
            yield Problem("harm_kinds", number, "group", "'own' is for harms of one option alone, and for all of them")
        if row.own_to and not headed.get(row.own_to, "x"):
            said = f"'{row.own_to}' has harms of its own: its row in treatments needs own_harms, a heading for them"
            yield Problem("harm_kinds", number, "own_to", said)


def harm_statements_hold(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """A statement has a source; a cell that was never measured has none and gives no figure."""
    figured = {(row.harm_id, row.treatment_id) for _, row in tables["harms"] if row.kind in COUNTED}
    for number, row in tables["harm_statements"]:
        words = len(row.short.split())
        if words > SHORT_WORDS:
            said = f"{words} words found; at most {SHORT_WORDS} would be right"
            yield Problem("harm_statements", number, "short", said)
        if row.state == "statement" and not row.source_ids:
            yield Problem("harm_statements", number, "source_ids", "no source: a statement needs one")
        if row.state != "statement" and row.source_ids:
            yield Problem("harm_statements", number, "source_ids", f"'{row.state}' states nothing: take the source out")
        if row.state != "statement" and (row.harm_id, row.treatment_id) in figured:
            yield Problem("harm_statements", number, "state", f"'{row.state}', but harms holds a count here")


def harm_figures_agree(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """Counts fit, percentages are what they give, intervals hold; every count says what it was compared with."""
    for number, row in tables["harms"]:
        for column, message in _wrong(row):
            yield Problem("harms", number, column, message)


def _wrong(row: Harm) -> Iterator[tuple[str, str]]:
    yield from _wrong_arm("treated", row.treated_events, row.treated_total, row.treated_percent)
    yield from _wrong_arm("comparator", row.comparator_events, row.comparator_total, row.comparator_percent)
    if (row.ci_low is None) != (row.ci_high is None):
        yield "ci_low", "an interval needs both its ends"
    elif row.ci_low is not None and row.effect_value:
        effect = figures.Spread.parse(row.effect_value)
        if not row.ci_low <= effect.low <= effect.high <= row.ci_high:  # type: ignore[operator]
            yield "effect_value", f"{row.effect_value} lies outside its interval, {row.ci_low} to {row.ci_high}"
    if (bool(row.effect_kind), bool(row.effect_measure)) != (bool(row.effect_value),) * 2:
        yield "effect_kind", "an effect needs its kind, its measure and its value; without one all three are empty"
    if bool(row.effect_unit) != (row.effect_kind == "mean_change"):
        yield "effect_unit", "a mean change needs its unit in patient words, and nothing else has one"
    percent = row.effect_kind == "percent" and row.effect_value
    if percent and (row.treated_percent or figures.Spread.parse(row.effect_value).high > 100):
        yield "effect_value", "a percentage of the treated arm, up to 100, and then treated_percent is empty"
    counted = row.treated_percent or row.treated_events is not None or row.effect_kind == "percent"
    compared = bool(row.comparator_percent) or row.comparator_events is not None
    if row.kind in COUNTED and counted and not compared and "uncontrolled" not in row.basis:
        yield "basis", "a count with no comparison group: mark it uncontrolled"
    if compared and not (row.comparator and row.comparator_clinical):
        yield "comparator", "figures of a comparison group, but not what that group got"
    if compared and "uncontrolled" in row.basis:
        yield "basis", "marked uncontrolled, though a comparison group stands beside it"
    if row.kind in COUNTED and counted and not (row.happened and row.given):
        yield "happened", "a count needs what happened, and what people got"
    if row.kind == "words" and (counted or compared or row.effect_value):
        yield "kind", "figures found: say what they count"
    if row.kind != "words" and not (counted or row.effect_value or row.kind == "reports"):
        yield "kind", "no figure found: words would be right"
    if row.leads == "yes" and row.kind in ("words", "across_studies"):
        yield "leads", f"'{row.kind}' is no figure to lead a cell"
    shown = counted if row.kind == "reports" else counted or row.effect_kind in ("mean_change", "rate_per_1000")
    if row.leads == "yes" and row.kind not in ("words", "across_studies") and not shown:
        yield "leads", "no figure that can be told in patient words: a share, a count or a mean change is needed"


def _wrong_arm(arm: str, events: Decimal | None, total: Decimal | None, percent: str) -> Iterator[tuple[str, str]]:
    if total is None and events is not None and percent:
        yield f"{arm}_total", "events beside a percentage need the total that they were counted in"
    if total is not None and total <= 0:
        yield f"{arm}_total", f"{total} found; a total above 0 would be right"
    elif events is not None and total is not None:
        exact = figures.Spread.parse(percent).exact if percent else None
        if not 0 <= events <= total:
            yield f"{arm}_events", f"{events} of {total}"
        elif exact is not None and not figures.agrees(exact, events, total):
            gives = figures.percent_of(events, total).quantize(Decimal("0.1"))
            yield f"{arm}_percent", f"{percent} found; {events} of {total} gives {gives}"
