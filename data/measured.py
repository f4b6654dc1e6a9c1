"""What we measured ourselves: how hard the words are to read, and how near the blood-level models come."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from data import figures, reading_level
from data.catalogue import Catalogue
from data.kinetics.observed import Agreement, ObservationCheck, agreement, check_observations
from data.rows import TABLES, Observation, Source
from data.source_index import heading

ROUTE_NAMES: Mapping[str, str] = {
    "iv": "Drip or push into a vein",
    "im": "Shot in a muscle",
    "nasal": "Nose spray, ordinary ketamine",
    "nasal_s": "Nose spray, S-ketamine alone",
    "sublingual": "Melted in the mouth, ordinary ketamine",
    "sublingual_s": "Melted in the mouth, S-ketamine alone",
    "oral": "Swallowed",
    "esketamine_nasal": "Spravato",
}
STATUS_WORDS: Mapping[str, str] = {
    "hold-out": "took no part in the choice of the model",
    "seen": "was seen when the model was chosen",
    "calibration": "was used to set the model",
    "in-sample": "comes from the study that the model comes from",
}
_QUANTITIES: Mapping[str, str] = {
    "cmax": "Highest level",
    "tmax": "Time until the highest level",
    "conc_at": "Level at a set time",
    "auc": "Level added up over time",
    "half_life": "Time in which the level halves",
    "bioavailability": "Part of the dose that reaches the blood",
}


@dataclass(frozen=True)
class Grade:
    """A body of patient words and its Flesch-Kincaid grade."""

    name: str
    grade: str


@dataclass(frozen=True)
class ObservationLine:
    """One measurement beside the model, in words. ``predicted`` and ``error`` are '' where it isn't simulated."""

    what: str
    given: str
    measured: str
    predicted: str
    error: str
    missed: bool
    status: str
    reason: str
    source: Source


@dataclass(frozen=True)
class RouteObservations:
    """All measurements of one route."""

    name: str
    lines: tuple[ObservationLine, ...]


@dataclass(frozen=True)
class Measured:
    """Everything measured, worked out once: grades from hardest to easiest, measurements by route."""

    grades: tuple[Grade, ...]
    routes: tuple[RouteObservations, ...]
    agreement: Agreement
    middle_error: str


def measure(catalogue: Catalogue) -> Measured:
    """Measure the tables. Takes about a second: loading and counting syllables."""
    found = reading_level.grades({name: catalogue.rows(name) for name in TABLES})
    grades = sorted(found.items(), key=lambda one: -one[1])
    checks = check_observations(catalogue.kinetics, catalogue.observations, with_bands=False)
    whole = agreement(checks)
    return Measured(
        tuple(Grade(_whose(catalogue, whose), figures.measured(grade)) for whose, grade in grades),
        tuple(
            RouteObservations(ROUTE_NAMES[route], tuple(_line(catalogue, one) for one in rows))
            for route, rows in groupby(checks, key=lambda one: one.observation.route)
        ),
        whole,
        figures.measured(whole.middle_error),
    )


def _whose(catalogue: Catalogue, whose: str) -> str:
    treatment = catalogue.treatment.get(whose)
    return treatment.name if treatment else heading(whose)


def _line(catalogue: Catalogue, check: ObservationCheck) -> ObservationLine:
    one = check.observation
    what = _QUANTITIES[one.quantity]
    if one.quantity == "conc_at" and one.time_min is not None:
        what = f"Level at {figures.measured(float(one.time_min))} minutes"
    return ObservationLine(
        what,
        _given(one),
        f"{figures.measured(float(one.value))} {one.unit}",
        "" if check.predicted is None else f"{figures.measured(check.predicted)} {one.unit}",
        "" if check.error is None else figures.signed_percent(check.error),
        check.missed,
        STATUS_WORDS[one.status],
        one.reason,
        catalogue.sources[one.source_id],
    )


def _given(one: Observation) -> str:
    """'10 mg over 30 minutes; S-ketamine (venous)': the study's dose, and what was measured in which blood."""
    said = "dose not stated" if one.dose is None else f"{_number(one.dose)} {one.dose_unit}"
    if one.infusion_min:
        said += f" over {_number(one.infusion_min)} minutes"
    elif one.infusion_min is not None and one.route == "iv":
        said += " at once"
    return f"{said}; {one.analyte}"


def _number(value: Decimal) -> str:
    return f"{value.normalize():f}"
