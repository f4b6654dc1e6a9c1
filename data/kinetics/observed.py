"""The models held against every published measurement in the table ``observations``."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import log
from statistics import median

import numpy as np

from data.kinetics import people, routes
from data.kinetics.compartments import Array, Input, System, level
from data.kinetics.routes import Dosing, Route
from data.rows import Kinetic, Observation

MISS = 30.0
GRID = np.arange(0.0, 1440.5, 0.5)
SAMPLED_MINUTES = 480.0
USUAL_WEIGHT_KG = 70.0
_SAME_INPUT: dict[str, Route] = {"nasal_s": "nasal", "sublingual_s": "sublingual"}


@dataclass(frozen=True)
class ObservationCheck:
    """One measurement beside what the model says.

    ``error`` is in percent of the measured value. ``low`` and ``high`` are the 5th and 95th percentile of 300
    people, for levels and times, where bands were asked for. All are None where the model can't simulate it.
    """

    observation: Observation
    predicted: float | None
    error: float | None
    low: float | None
    high: float | None

    @property
    def missed(self) -> bool:
        """Whether the model is off by more than 30 percent."""
        return self.error is not None and abs(self.error) > MISS


@dataclass(frozen=True)
class Agreement:
    """How well the models do on all measurements: how many within 30 percent, of how many, and the middle error."""

    within: int
    compared: int
    not_simulated: int
    middle_error: float


def check_observations(
    rows: Sequence[Kinetic], observations: Sequence[Observation], *, with_bands: bool = True
) -> tuple[ObservationCheck, ...]:
    """Every measurement beside its prediction, in the table's order. Bands take a hundred times as long."""
    return tuple(_check(rows, one, with_bands) for one in observations)


def agreement(checks: Sequence[ObservationCheck]) -> Agreement:
    """The whole in four figures."""
    errors = [abs(one.error) for one in checks if one.error is not None]
    within = sum(error <= MISS for error in errors)
    return Agreement(within, len(errors), len(checks) - len(errors), median(errors))


def _check(rows: Sequence[Kinetic], one: Observation, with_bands: bool) -> ObservationCheck:
    if one.infusion_min is None and one.quantity == "cmax":
        return ObservationCheck(one, None, None, None, None)
    route: Route = _SAME_INPUT.get(one.route) or one.route  # type: ignore[assignment]
    usual = routes.typical(rows, route)
    dosing = _dosing(one, route, usual["study_dose"])
    measure = _MEASURES[one.quantity]
    predicted = float(measure(*routes.build(dosing, usual), one))
    low = high = None
    if with_bands and one.quantity in ("cmax", "tmax", "conc_at"):
        spread = measure(*routes.build(dosing, people.sample(rows, route)), one)
        low, high = (float(value) for value in np.percentile(spread, (5, 95)))
    return ObservationCheck(one, predicted, (predicted / float(one.value) - 1) * 100, low, high)


def _dosing(one: Observation, route: Route, study_dose: float) -> Dosing:
    weight = float(one.weight_kg or USUAL_WEIGHT_KG)
    dose = study_dose if one.dose is None else float(one.dose)
    infusion = 40.0 if one.infusion_min is None else float(one.infusion_min)
    if one.dose_unit.startswith("mg/kg"):
        dose *= weight
    if one.dose_unit == "mg/kg/min":
        dose *= infusion
    return Dosing(route, dose, weight, infusion)


def _cmax(system: System, inputs: list[Input], one: Observation) -> Array:
    at_once = one.route == "iv" and one.infusion_min == 0
    grid = np.array([float(one.time_min or 0)]) if at_once else GRID
    return np.asarray(level(system, inputs, grid).max(axis=-1))


def _tmax(system: System, inputs: list[Input], one: Observation) -> Array:
    return np.asarray(GRID[level(system, inputs, GRID).argmax(axis=-1)])


def _conc_at(system: System, inputs: list[Input], one: Observation) -> Array:
    return level(system, inputs, [float(one.time_min or 0)])[..., 0]


def _auc(system: System, inputs: list[Input], one: Observation) -> Array:
    """Area in ng h/mL up to the minute given, else over 8 hours, as long as such studies sampled."""
    until = float(one.time_min or SAMPLED_MINUTES)
    grid = np.linspace(0.0, until, 5000)
    return np.asarray(np.trapezoid(level(system, inputs, grid), grid, axis=-1) / routes.MINUTES_AN_HOUR)


def _half_life(system: System, inputs: list[Input], one: Observation) -> Array:
    slowest = np.abs(np.linalg.eigvals(system.rates).real).min(axis=-1)
    return np.asarray(log(2) / slowest)


def _bioavailability(system: System, inputs: list[Input], one: Observation) -> Array:
    """Percent: the whole area after these inputs beside that of the dose put straight into the blood."""
    whole = -np.linalg.inv(system.rates)[..., system.sampled, :]
    dose = float(one.dose or 0) * (float(one.weight_kg or USUAL_WEIGHT_KG) if one.dose_unit == "mg/kg" else 1)
    reached = sum(whole[..., put.compartment] * np.asarray(put.amount) for put in inputs)
    return np.asarray(100 * reached / (whole[..., system.sampled] * dose))


_MEASURES: dict[str, Callable[[System, list[Input], Observation], Array]] = {
    "cmax": _cmax,
    "tmax": _tmax,
    "conc_at": _conc_at,
    "auc": _auc,
    "half_life": _half_life,
    "bioavailability": _bioavailability,
}
