"""The sentences of the page on time and control. Figures come rounded from ``data.time_course``."""

from collections.abc import Mapping

from data.comparison import Register
from data.kinetics.routes import Route
from data.phrases import span_said
from data.rows import EffectTime
from data.time_course import LATER, Course, Known, Reading, Standing, StoppedDrip, Window, said

NOT_KNOWN = "not known"
ROUGH = "A rough guess: "
KNOWN_WORDS: Mapping[Known, str] = {
    "well": "blood level well known",
    "fairly": "blood level fairly known",
    "poorly": "blood level poorly known",
}
WAY: Mapping[Route, str] = {
    "iv": "",
    "im": "",
    "sublingual": ", melted in the mouth",
    "oral": ", swallowed",
    "nasal": "",
    "esketamine_nasal": "",
}
_UNDER_STUDY: Mapping[Route, str] = {
    "iv": "a drip still running",
    "im": "a shot under study",
    "sublingual": "a lozenge under study",
    "oral": "a swallowed dose under study",
    "nasal": "a spray under study",
    "esketamine_nasal": "Spravato under study",
}
_GIVEN: Mapping[Route, str] = {
    "iv": "from the start of a drip of {dose} mg",
    "im": "after {dose} mg in a muscle",
    "sublingual": "after {dose} mg under the tongue",
    "oral": "after {dose} mg swallowed",
    "nasal": "after {dose} mg of racemic spray",
    "esketamine_nasal": "after {dose} mg of Spravato (S-ketamine)",
}


def title(standing: Standing) -> str:
    """'Oral ketamine, swallowed'."""
    way = WAY[standing.course.route] if standing.course else ""
    return f"{standing.treatment.name}{way}"


def at_the_minute(standing: Standing, words: Register) -> str:
    """One sentence on where an option stands at the chosen minute."""
    if standing.course is None or standing.reading is None:
        return said(standing.note, words)
    level = (
        _plainly(standing.course, standing.reading) if words == "patient" else _in_ng(standing.course, standing.reading)
    )
    if standing.course.known == "poorly":
        return ROUGH + level[0].lower() + level[1:]
    return level


def _plainly(course: Course, reading: Reading) -> str:
    subject = _UNDER_STUDY[course.route]
    at = f"At {_minutes(reading.minute)}"
    if reading.phase == "not_yet":
        return f"{at} {subject} had hardly begun to reach the blood."
    if reading.phase == "peak":
        return f"{at} {subject} was at or near its own peak."
    if reading.phase == "falling":
        return f"{at} {subject} was past its own peak, at about {reading.percent} percent of it."
    return f"{at} {subject} had reached about {reading.percent} percent of its own peak."


def _in_ng(course: Course, reading: Reading) -> str:
    return (
        f"{reading.minute} min {_GIVEN[course.route].format(dose=course.dose_mg)}: about {reading.ng} ng/mL in vein "
        f"blood (5th to 95th percentile {reading.ng_low} to {reading.ng_high}), {reading.percent} percent of its peak."
    )


def stopped(drip: StoppedDrip) -> str:
    """What a stop at the chosen minute does."""
    if drip.to_the_end:
        return f"At {drip.planned} minutes the drip has ended by itself. Nothing is left to stop."
    return f"Stopped at {_minutes(drip.minute)}, the level stops rising and starts to fall."


def levels(drip: StoppedDrip, words: Register) -> str:
    """The level at the stop, and later beside the full drip."""
    at, later, full = drip.stopped.reading(drip.minute), drip.stopped.reading(LATER), drip.full.reading(LATER)
    if words == "clinical":
        artery = drip.artery.reading(drip.minute)
        return (
            f"Vein: {at.ng} ng/mL at the stop, {later.ng} at {LATER} min (full drip {full.ng}). "
            f"Artery: {artery.ng} ng/mL at the stop."
        )
    return (
        f"In a vein it had reached about {at.percent} percent of the full drip's peak. At {LATER} minutes it is at "
        f"about {later.percent} percent; after a full drip it would be at about {full.percent} percent."
    )


def halving(drip: StoppedDrip) -> str:
    """How long the level takes to fall to half after the stop."""
    vein, artery = drip.stopped.halved_after(drip.minute), drip.artery.halved_after(drip.minute)
    if vein is None or artery is None:
        return ""
    return (
        f"It does not wear off at once. Half is gone from a vein after about {_minutes(vein)}, "
        f"from an artery after about {_minutes(artery)}."
    )


def lasting(window: Window, effect: EffectTime) -> str:
    """How long an effect goes on, for the chart: 'Most side effects: gone by 2 to 4 h'."""
    if window.adjustability.level == "depends_on_route":
        return "As for its route"
    gone = span_said(effect.gone_low, effect.gone_high)
    if gone and effect.gone_high is None:
        return f"{effect.effect}: {gone}"
    if gone:
        return f"{effect.effect}: gone by {gone}"
    timed = any(one is not None for one in (effect.onset_high, effect.peak_high))
    return f"{effect.effect}: {'end ' if timed else ''}{NOT_KNOWN}"


def times(effect: EffectTime) -> tuple[str, str, str]:
    """When an effect starts, is strongest and is gone, each in words."""
    return (
        _by(effect.onset_low, effect.onset_high),
        _by(effect.peak_low, effect.peak_high),
        _by(effect.gone_low, effect.gone_high),
    )


def _by(low: int | None, high: int | None) -> str:
    said = span_said(low, high)
    return (f"by {said}" if low is None else said) if said else NOT_KNOWN


def _minutes(count: int) -> str:
    return "1 minute" if count == 1 else f"{count} minutes"
