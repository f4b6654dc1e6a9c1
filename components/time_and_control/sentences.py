"""The sentences of the page on time and control. Figures come rounded from ``data.time_course``."""

from data import time_course
from data.comparison import Register
from data.phrases import span_said
from data.rows import EffectTime
from data.time_course import LATER, Course, Known, Reading, Standing, StoppedDrip, Window
from wording import say


def title(standing: Standing) -> str:
    """'Oral ketamine, swallowed'."""
    return say("time-way", option=standing.treatment.name, route=standing.course.route if standing.course else "")


def known(level: Known) -> str:
    """'blood level well known'."""
    return say(f"time-known-{level}")


def at_the_minute(standing: Standing, words: Register) -> str:
    """One sentence on where an option stands at the chosen minute."""
    if standing.course is None or standing.reading is None:
        return time_course.said(standing.note, words)
    return (
        _plainly(standing.course, standing.reading) if words == "patient" else _in_ng(standing.course, standing.reading)
    )


def _plainly(course: Course, reading: Reading) -> str:
    return say(
        f"time-at-{reading.phase.replace('_', '-')}",
        known=course.known,
        minute=reading.minute,
        route=course.route,
        percent=reading.percent,
    )


def _in_ng(course: Course, reading: Reading) -> str:
    return say(
        "time-at-clinical",
        known=course.known,
        minute=reading.minute,
        route=course.route,
        dose=course.dose_mg,
        ng=reading.ng,
        low=reading.ng_low,
        high=reading.ng_high,
        percent=reading.percent,
    )


def stopped(drip: StoppedDrip) -> str:
    """What a stop at the chosen minute does."""
    return say("time-ended", minute=drip.planned) if drip.to_the_end else say("time-stopped", minute=drip.minute)


def levels(drip: StoppedDrip, words: Register) -> str:
    """The level at the stop, and later beside the full drip."""
    at, later, full = drip.stopped.reading(drip.minute), drip.stopped.reading(LATER), drip.full.reading(LATER)
    if words == "clinical":
        artery = drip.artery.reading(drip.minute)
        return say("time-levels-clinical", ng=at.ng, later=later.ng, minute=LATER, full=full.ng, artery=artery.ng)
    return say("time-levels-patient", percent=at.percent, later=later.percent, minute=LATER, full=full.percent)


def halving(drip: StoppedDrip) -> str:
    """How long the level takes to fall to half after the stop."""
    vein, artery = drip.stopped.halved_after(drip.minute), drip.artery.halved_after(drip.minute)
    return "" if vein is None or artery is None else say("time-halving", vein=vein, artery=artery)


def lasting(window: Window, effect: EffectTime) -> str:
    """How long an effect goes on, for the chart: 'Most side effects: gone by 2 to 4 h'."""
    if window.adjustability.level == "depends_on_route":
        return say("time-as-for-its-route")
    gone = span_said(effect.gone_low, effect.gone_high)
    if gone and effect.gone_high is None:
        return say("time-effect-lasts", effect=effect.effect, span=gone)
    if gone:
        return say("time-effect-gone", effect=effect.effect, gone=gone)
    timed = any(one is not None for one in (effect.onset_high, effect.peak_high))
    return say("time-effect-end-not-known" if timed else "time-effect-not-known", effect=effect.effect)


def times(effect: EffectTime) -> tuple[str, str, str]:
    """When an effect starts, is strongest and is gone, each in words."""
    return (
        _by(effect.onset_low, effect.onset_high),
        _by(effect.peak_low, effect.peak_high),
        _by(effect.gone_low, effect.gone_high),
    )


def _by(low: int | None, high: int | None) -> str:
    said = span_said(low, high)
    if not said:
        return say("time-not-known")
    return say("time-by", time=said) if low is None else said
