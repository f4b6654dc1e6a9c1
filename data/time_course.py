"""What the page on time and control shows: windows in which a dose can be changed, and levels over time.

Levels are in percent of each route's own usual peak: the drip against its full length. One immutable object for
a chosen minute goes to every view (sentence, drawing, table).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log10
from typing import Literal, cast, get_args

import numpy as np

from data import figures
from data.catalogue import Catalogue
from data.comparison import Register
from data.kinetics import curve, routes
from data.kinetics.compartments import Array
from data.kinetics.curve import Blood
from data.kinetics.routes import ROUTES, Dosing, Route
from data.phrases import A_MONTH
from data.rows import Adjustability, EffectTime, Kinetic, TimeNote, Treatment

Known = Literal["well", "fairly", "poorly"]
Phase = Literal["not_yet", "rising", "peak", "falling"]
_WORSE: tuple[Known, ...] = get_args(Known)
STEP = 0.5
LAST_MINUTE = 240
ROUNDED_TO = 5
NEAR_PEAK = 97
DRAWN_POINTS = 97
TABLE_MINUTES = (0, 5, 10, 15, 20, 30, 40, 60, 90, 120, 180, 240)
LATER = 60
BEFORE, LAST_HOUR = 32, 6
A_STEP_ON = 2.4
RACEMIC = frozenset(ROUTES) - {"esketamine_nasal"}


@dataclass(frozen=True)
class Lane:
    """One line of the chart of windows, in minutes after the start of a dose.

    Until ``changed`` the dose can be changed (0: a source gives no minute, so only before the start). The effect goes
    on until ``lasts`` and ends by ``ends``; both are None where its end isn't known or lies beyond the chart.
    """

    effect: EffectTime
    changed: int
    lasts: int | None
    ends: int | None


@dataclass(frozen=True)
class Window:
    """One option: until when its dose can be changed, and how long its timed effects go on."""

    treatment: Treatment
    adjustability: Adjustability
    effects: tuple[EffectTime, ...]

    @property
    def charted(self) -> tuple[EffectTime, ...]:
        """The effects that the chart of windows shows."""
        return tuple(one for one in self.effects if one.in_chart == "yes")

    @property
    def lanes(self) -> tuple[Lane, ...]:
        """The lines of the chart of windows, one for each effect shown there."""
        return tuple(self._lane(one) for one in self.charted)

    def _lane(self, effect: EffectTime) -> Lane:
        lasts, ends = effect.gone_low or effect.gone_high, effect.gone_high
        if lasts is None or ends is None or ends > LAST_HOUR * 60:
            lasts = ends = None
        return Lane(effect, self.until or 0, lasts, ends)

    @property
    def until(self) -> int | None:
        """The last minute at which the dose can be changed, where a source gives one."""
        return self.adjustability.until_minute


@dataclass(frozen=True)
class Reading:
    """A level at a minute as every view says it: percent of the usual peak in steps of 5, and whole ng/mL.

    ``low`` and ``high`` are the 5th and the 95th percentile of 300 people.
    """

    minute: int
    percent: int
    low: int
    high: int
    ng: int
    ng_low: int
    ng_high: int
    phase: Phase


@dataclass(frozen=True)
class Course:
    """A level over time, in percent of its own usual peak, with the band of 300 people.

    ``peak_ng`` is that usual peak in ng/mL after the study dose ``dose_mg``, ``peak_minute`` the time of the
    course's own top.
    """

    route: Route
    blood: Blood
    known: Known
    dose_mg: int
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

    def reading(self, minute: int) -> Reading:
        """The level at a whole minute, rounded once for all views."""
        shares = (self.at(minute), *self.band_at(minute))
        percent, low, high = (figures.nearest(one, ROUNDED_TO) for one in shares)
        ng, ng_low, ng_high = (figures.nearest(one * self.peak_ng / 100) for one in shares)
        return Reading(minute, percent, low, high, ng, ng_low, ng_high, self._phase(minute, percent))

    def table(self, *also: int) -> tuple[Reading, ...]:
        """Readings at the minutes of the tables, and at others that the reader chose."""
        return tuple(self.reading(minute) for minute in sorted({*TABLE_MINUTES, *also}))

    def points_to_draw(self, until: int, *also: int, in_ng: bool = False) -> tuple[Array, Array, Array, Array]:
        """Minutes, line, low and high for drawing: about a hundred points, the minutes named among them."""
        at = np.unique(np.concatenate((np.linspace(0, until, DRAWN_POINTS), also)))
        share = self.peak_ng / 100 if in_ng else 1.0
        line, low, high = (
            np.round(np.interp(at, self.minutes, values) * share, 1) for values in (self.line, self.low, self.high)
        )
        return at, line, low, high

    def halved_after(self, minute: int) -> int | None:
        """Minutes from a minute until half its level is left, in steps of 5 from 10 on; None beyond the last minute."""
        later = self.minutes >= minute
        below = self.line[later] <= self.at(minute) / 2
        if not below.any():
            return None
        after = float(self.minutes[later][below.argmax()]) - minute
        return figures.nearest(after, 1 if after < 10 else ROUNDED_TO)

    def _phase(self, minute: int, percent: int) -> Phase:
        if percent == 0 and minute < self.peak_minute:
            return "not_yet"
        if self.at(minute) >= NEAR_PEAK * self.line.max() / 100:
            return "peak"
        return "rising" if minute < self.peak_minute else "falling"


@dataclass(frozen=True)
class StoppedDrip:
    """The drip stopped at a minute, beside the full drip, in vein and artery.

    Vein levels are percent of the full drip's peak in the vein, artery levels of its peak in the artery.
    """

    minute: int
    planned: int
    full: Course
    stopped: Course
    artery_full: Course
    artery: Course

    @property
    def to_the_end(self) -> bool:
        """Whether the drip runs its planned length, so that nothing is left to stop."""
        return self.minute == self.planned

    @property
    def how(self) -> Literal["ended", "stopped"]:
        """How it came to its end, as messages choose their words by it."""
        return "ended" if self.to_the_end else "stopped"


def along(minute: int) -> float:
    """Where a minute stands on the chart of windows: percent from its left edge, half an hour before the start."""
    return round(100 * (minute + BEFORE) / (LAST_HOUR * 60 + BEFORE), 2)


def along_own_clock(minute: int) -> float:
    """Where a minute stands on an option's own clock, from 1 minute to months: each step longer than the one before."""
    return round(100 * log10(minute) / log10(A_MONTH * A_STEP_ON), 2)


def windows(catalogue: Catalogue) -> tuple[Window, ...]:
    """The window of every option, in the fixed order."""
    return tuple(window(catalogue, one.treatment_id) for one in catalogue.treatments)


def window(catalogue: Catalogue, treatment_id: str) -> Window:
    """The window of one option."""
    return Window(
        catalogue.treatment[treatment_id], catalogue.adjustability_of(treatment_id), catalogue.effects_of(treatment_id)
    )


def said(note: TimeNote, words: Register) -> str:
    """A note in patient or clinical words: what is missing, where a curve is poorly known, then the rest."""
    missing, text = (
        (note.missing, note.patient_text) if words == "patient" else (note.missing_clinical, note.clinical_text)
    )
    return f"{missing} {text}" if missing else text


def notes(catalogue: Catalogue, place: str) -> tuple[TimeNote, ...]:
    """The notes of one kind, in their order."""
    return tuple(one for one in catalogue.time_notes if one.place == place)


@lru_cache(maxsize=8)
def courses(rows: tuple[Kinetic, ...]) -> dict[Route, Course]:
    """Every route's course in vein blood after its fixed published study dose."""
    return {route: _course(rows, Dosing(route, routes.typical(rows, route)["study_dose"])) for route in ROUTES}


@lru_cache(maxsize=128)
def stop_drip(rows: tuple[Kinetic, ...], minute: int) -> StoppedDrip:
    """The drip stopped at a whole minute from 1 to its planned end. Raises ValueError for another."""
    usual = routes.typical(rows, "iv")
    dose, planned = usual["study_dose"], int(usual["infusion_time"])
    if not 1 <= minute <= planned:
        raise ValueError(f"minute {minute} lies outside the drip, 1 to {planned}")
    whole = Dosing("iv", dose, infusion_min=planned)
    cut = Dosing("iv", dose, infusion_min=planned, stop_min=minute)
    full, artery_full = courses(rows)["iv"], _course(rows, whole, blood="artery")
    return StoppedDrip(
        minute,
        planned,
        full,
        _course(rows, cut, full.peak_ng),
        artery_full,
        _course(rows, cut, artery_full.peak_ng, "artery"),
    )


@dataclass(frozen=True)
class Standing:
    """One way an option is given, at a chosen minute. Without a course where there is no level to draw."""

    treatment: Treatment
    course: Course | None
    reading: Reading | None
    note: TimeNote

    @property
    def key(self) -> str:
        """What it is called by, alone among all: options may share a route, and an option may have two."""
        return f"{self.treatment.treatment_id}-{self.course.route}" if self.course else self.treatment.treatment_id


def standings(catalogue: Catalogue, minute: int) -> tuple[Standing, ...]:
    """Every option at a minute after the start, in the fixed order; oral ketamine twice, melted and swallowed."""
    note = {one.note_id: one for one in notes(catalogue, "route")}
    of = courses(catalogue.kinetics)
    found = []
    for treatment in catalogue.treatments:
        own = cast(tuple[Route, ...], treatment.routes)
        found += [Standing(treatment, of[route], of[route].reading(minute), note[route]) for route in own]
        if not own:
            found.append(Standing(treatment, None, None, note[treatment.treatment_id]))
    return tuple(found)


def dripped(catalogue: Catalogue) -> Treatment | None:
    """The option that is a drip, which can be stopped part way; None where the tables hold none."""
    return next((one for one in catalogue.treatments if "iv" in one.routes), None)


def planned_minutes(rows: Sequence[Kinetic]) -> int:
    """How long the drip of the studies runs."""
    return int(routes.typical(rows, "iv")["infusion_time"])


def known(rows: Sequence[Kinetic], route: str) -> Known:
    """How well a route's curve, or the artery's, is known: as well as the least known of its own parameters."""
    return max((row.known for row in rows if row.route == route), key=_WORSE.index)


def _minutes() -> tuple[float, ...]:
    return tuple(np.arange(0, LAST_MINUTE + STEP, STEP))


def _course(rows: tuple[Kinetic, ...], dosing: Dosing, peak_ng: float | None = None, blood: Blood = "vein") -> Course:
    shown = curve.curve(rows, dosing, _minutes(), blood)
    top = float(shown.line.max()) if peak_ng is None else peak_ng
    own = "artery" if blood == "artery" else dosing.route
    shared = (own, routes.VEIN) if own in RACEMIC else (own,)
    cited = dict.fromkeys(one for row in rows if row.route in shared for one in row.source_ids)
    return Course(
        dosing.route,
        blood,
        known(rows, own),
        figures.nearest(dosing.dose_mg),
        shown.minutes,
        shown.line * 100 / top,
        shown.low * 100 / top,
        shown.high * 100 / top,
        top,
        float(shown.minutes[shown.line.argmax()]),
        tuple(cited),
    )
