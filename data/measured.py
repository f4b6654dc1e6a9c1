"""What we measured ourselves: how hard the words are to read, and how near the blood-level models come."""

from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from data import figures, reading_level
from data.catalogue import Catalogue
from data.kinetics.observed import Agreement, ObservationCheck, agreement, check_observations
from data.phrases import as_id
from data.rows import TABLES, Observation, Source
from data.source_index import heading
from wording import say


@dataclass(frozen=True)
class Grade:
    """A body of patient words and its Flesch-Kincaid grade."""

    name: str
    grade: str


@dataclass(frozen=True)
class ObservationLine:
    """One measurement beside the model, in words. ``predicted`` and ``error`` are '' where it isn't simulated.

    ``dose`` is what was given, ``analyte`` what was measured in which blood, in English as ``reason`` is.
    """

    what: str
    dose: str
    analyte: str
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
            RouteObservations(say(f"measured-route-{as_id(route)}"), tuple(_line(catalogue, one) for one in rows))
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
    return ObservationLine(
        _what(one),
        _dose(one),
        one.analyte,
        f"{figures.measured(float(one.value))} {one.unit}",
        "" if check.predicted is None else f"{figures.measured(check.predicted)} {one.unit}",
        "" if check.error is None else figures.signed_percent(check.error),
        check.missed,
        say(f"measured-status-{one.status}"),
        one.reason,
        catalogue.sources[one.source_id],
    )


def _what(one: Observation) -> str:
    if one.quantity == "conc_at" and one.time_min is not None:
        return say("measured-level-at", minutes=figures.measured(float(one.time_min)))
    return say(f"measured-quantity-{as_id(one.quantity)}")


def _dose(one: Observation) -> str:
    """'10 mg over 30 minutes': the study's dose."""
    dose = say("measured-dose-not-stated") if one.dose is None else f"{_number(one.dose)} {one.dose_unit}"
    if one.infusion_min:
        dose = say("measured-dose-over", dose=dose, minutes=_number(one.infusion_min))
    elif one.infusion_min is not None and one.route == "iv":
        dose = say("measured-dose-at-once", dose=dose)
    return dose


def _number(value: Decimal) -> str:
    return f"{value.normalize():f}"
