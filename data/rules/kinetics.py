"""Parameters the models need, and timed effects."""

import datetime as dt
from collections.abc import Iterator

from data.kinetics.routes import NEEDED
from data.problems import Problem, did_you_mean
from data.reading import Tables


def kinetics_are_whole(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """Every parameter the models need is there and inside its range; our own choices are said to be ours."""
    there = tables.there("kinetics", "route", "parameter")
    for route, parameters in NEEDED.items():
        for parameter in parameters:
            if (route, parameter) not in there:
                yield Problem("kinetics", 0, "parameter", f"no row for '{parameter}' of '{route}'")
    for number, row in tables["kinetics"]:
        if row.parameter not in NEEDED[row.route]:
            hint = did_you_mean(row.parameter, NEEDED[row.route])
            yield Problem("kinetics", number, "parameter", f"'{row.parameter}' has no place in '{row.route}'{hint}")
        if row.value <= 0:
            yield Problem("kinetics", number, "value", f"{row.value} found; a number above 0 would be right")
        if row.unit == "%" and row.value > 100:
            yield Problem("kinetics", number, "value", f"{row.value} % found; at most 100 would be right")
        if (row.low is None) != (row.high is None):
            yield Problem("kinetics", number, "low", "a range needs both its ends")
        elif row.low is not None and not 0 < row.low <= row.value <= row.high:
            yield Problem("kinetics", number, "value", f"{row.value} lies outside its range, {row.low} to {row.high}")
        elif row.low is None and row.parameter == "bioavailability":
            yield Problem("kinetics", number, "low", "bioavailability needs its range: the band is drawn from it")
        if not row.source_ids and row.our_choice == "no":
            yield Problem("kinetics", number, "source_ids", "no source: only a row with our_choice 'yes' may")


def effects_are_timed(tables: Tables, today: dt.date) -> Iterator[Problem]:
    """Every option has a timed effect or a row that says it isn't known; times run onward."""
    timed = tables.ids("effect_times", "treatment_id")
    for treatment in sorted(tables.ids("treatments", "treatment_id")):
        if treatment not in timed:
            yield Problem("effect_times", 0, "treatment_id", f"no row for '{treatment}'")
    for number, row in tables["effect_times"]:
        times = [getattr(row, f"{what}_{end}") for what in ("onset", "peak", "gone") for end in ("low", "high")]
        known = [time for time in times if time is not None]
        if known != sorted(known):
            yield Problem("effect_times", number, "onset_low", f"minutes {known} do not run onward")
        if known and not row.source_ids:
            yield Problem("effect_times", number, "source_ids", "no source: only a row without minutes may have none")
