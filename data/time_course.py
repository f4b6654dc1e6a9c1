"""What the page on time and control shows: windows in which a dose can be changed, and levels over time.

Levels are in percent of each route's own usual peak: the drip against its full length. One immutable object for
a chosen minute goes to every view (sentence, drawing, table).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, get_args

import numpy as np

from data.catalogue import Catalogue
from data.kinetics import curve, routes
from data.kinetics.compartments import Array
from data.kinetics.routes import ROUTES, Dosing, Route
from data.rows import Adjustability, EffectTime, Kinetic, Treatment

Known = Literal["well", "fairly", "poorly"]
_WORSE: tuple[Known, ...] = get_args(Known)
STEP = 0.5
LAST_MINUTE = 240
TABLE_MINUTES = (0, 5, 10, 15, 20, 30, 40, 60, 90, 120, 180, 240)
ROUTES_OF: dict[str, tuple[Route, ...]] = {
    "iv_ketamine": ("iv",),
    "im_ketamine": ("im",),
    "oral_ketamine": ("sublingual", "oral"),
    "nasal_ketamine": ("nasal",),
    "kap": (),
    "sgb": (),
    "esketamine_nasal": ("esketamine_nasal",),
}


@dataclass(frozen=True)
class Window:
    """One option: until when its dose can be changed, and how long its first timed effect goes on."""

    treatment: Treatment
    adjustability: Adjustability
    effects: tuple[EffectTime, ...]

    @property
    def until(self) -> int | None:
        """The last minute at which the dose can be changed, where a source gives one."""
        return self.adjustability.until_minute

    @property
    def gone(self) -> tuple[int, int] | None:
        """The minutes between which the first effect is gone, or None where no source says."""
        first = self.effects[0]
        if first.gone_high is None:
            return None
        return (first.gone_high if first.gone_low is None else first.gone_low, first.gone_high)


@dataclass(frozen=True)
class Course:
    """A route's level over time, in percent of its own usual peak, with the band of 300 people.

    ``peak_ng`` is the usual peak in ng/mL after the study dose ``dose_mg``, ``peak_minute`` its time.
    """

    route: Route
    known: Known
    dose_mg: float
    minutes: Array
    line: Array
    low: Array
    high: Array
    peak_ng: float
    peak_minute: float
    source_ids: tuple[str, ...]

    def at(self, minute: float) -> float:
        """The usual level at a minute, percent of the peak."""
        return float(np.interp(minute, self.minutes, self.line))

    def band_at(self, minute: float) -> tuple[float, float]:
        """The band at a minute, percent of the usual peak."""
        return float(np.interp(minute, self.minutes, self.low)), float(np.interp(minute, self.minutes, self.high))


@dataclass(frozen=True)
class StoppedDrip:
    """The drip stopped at a minute, beside the full drip: vein blood with its band, and the artery.

    Vein levels are percent of the full drip's peak in the vein, artery levels of its peak in the artery.
    """

    minute: int
    planned: int
    full: Course
    stopped: Course
    artery_full: Array
    artery: Array

    def artery_at(self, minute: float) -> float:
        """The stopped drip's arterial level at a minute, percent of the full drip's arterial peak."""
        return float(np.interp(minute, self.stopped.minutes, self.artery))


def windows(tables: Catalogue) -> tuple[Window, ...]:
    """The window of every option, in the fixed order."""
    return tuple(
        Window(one, tables.adjustability_of(one.treatment_id), tables.effects_of(one.treatment_id))
        for one in tables.treatments
    )


@lru_cache(maxsize=8)
def courses(rows: tuple[Kinetic, ...]) -> dict[Route, Course]:
    """Every route's course after its fixed published study dose."""
    return {route: _course(rows, Dosing(route, routes.typical(rows, route)["study_dose"])) for route in ROUTES}


@lru_cache(maxsize=128)
def stop_drip(rows: tuple[Kinetic, ...], minute: int) -> StoppedDrip:
    """The drip stopped at a whole minute from 1 to its planned end. Raises ValueError for another."""
    usual = routes.typical(rows, "iv")
    dose, planned = usual["study_dose"], int(usual["infusion_time"])
    if not 1 <= minute <= planned:
        raise ValueError(f"minute {minute} lies outside the drip, 1 to {planned}")
    cut = Dosing("iv", dose, infusion_min=planned, stop_min=minute)
    full = courses(rows)["iv"]
    artery_full = curve.in_artery(rows, Dosing("iv", dose, infusion_min=planned), _minutes())
    artery = curve.in_artery(rows, cut, _minutes())
    top = artery_full.max()
    return StoppedDrip(
        minute, planned, full, _course(rows, cut, full.peak_ng), artery_full * 100 / top, artery * 100 / top
    )


def known(rows: Sequence[Kinetic], route: Route) -> Known:
    """How well a route's curve is known: as well as the least known of its own parameters."""
    return max((row.known for row in rows if row.route == route), key=_WORSE.index)


def rises_until(course: Course) -> int:
    """The minute of the usual peak, rounded to whole minutes."""
    return round(course.peak_minute)


def _minutes() -> tuple[float, ...]:
    return tuple(np.arange(0, LAST_MINUTE + STEP, STEP))


def _course(rows: tuple[Kinetic, ...], dosing: Dosing, peak_ng: float | None = None) -> Course:
    shown = curve.curve(rows, dosing, _minutes())
    top = float(shown.line.max()) if peak_ng is None else peak_ng
    own = [row for row in rows if row.route == dosing.route]
    cited = dict.fromkeys(one for row in own for one in row.source_ids)
    return Course(
        dosing.route,
        known(rows, dosing.route),
        dosing.dose_mg,
        shown.minutes,
        shown.line * 100 / top,
        shown.low * 100 / top,
        shown.high * 100 / top,
        top,
        float(shown.minutes[shown.line.argmax()]),
        tuple(cited),
    )
