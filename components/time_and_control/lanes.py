"""Until when each dose can be changed, as one lane an effect, and an option's own clock: HTML, no drawing to load.

Patterns tell the parts of a bar apart, the words beside it say the same. Places come from ``data.time_course``.
"""

from collections.abc import Sequence

from markupsafe import Markup

from components.pieces.marks import control_mark, option_mark
from components.time_and_control.sentences import lasting
from data import time_course
from data.phrases import A_MONTH, span_said
from data.rows import Treatment
from data.time_course import Lane, Window
from wording import say

HOURS = (0, 2, 4, 6)
_STEPS = {"minutes": 5, "hour": 60, "day": 1440, "month": A_MONTH}


def lanes(windows: Sequence[Window]) -> Markup:
    """The key, the hours, and each option with its lanes and one sentence."""
    start, hour = time_course.along(0), time_course.along(60) - time_course.along(0)
    return Markup(
        '<section class="lanes" style="--start: {start}%; --hour: {hour:.2f}%"><ul class="lane-key">{key}</ul>'
        '<div class="hours" aria-hidden="true">{hours}</div>{options}</section>'
    ).format(
        start=start,
        hour=hour,
        key=Markup().join(
            Markup('<li><span class="swatch {}"></span>{}</li>').format(name, say(f"time-key-{name}"))
            for name in ("can", "lasts", "ends")
        ),
        hours=Markup().join(
            Markup('<span style="left: {}%">{}</span>').format(
                time_course.along(hour * 60),
                say("time-hours", hours=hour) if hour == HOURS[-1] else hour or say("time-start"),
            )
            for hour in HOURS
        ),
        options=Markup().join(_option(one) for one in windows),
    )


def _option(window: Window) -> Markup:
    treatment, row = window.treatment, window.adjustability
    return Markup(
        '<div class="lane {treatment_id}" data-option="{treatment_id}"><p class="lane-head"><span class="whose">{mark} '
        '{name}</span> <span class="answer">{control} {answer}</span></p>'
        "{tracks}<p>{line}</p></div>"
    ).format(
        treatment_id=treatment.treatment_id,
        mark=option_mark(treatment.treatment_id),
        name=_name(treatment),
        control=control_mark(row.level),
        answer=row.short_answer,
        tracks=Markup().join(_track(window, one) for one in window.lanes),
        line=row.window_line,
    )


def _name(treatment: Treatment) -> Markup:
    """The option's name; where it is narrow, the short one."""
    return Markup('<strong class="name"><span class="long">{}</span><span class="short">{}</span></strong>').format(
        treatment.name, treatment.short_name
    )


def _track(window: Window, lane: Lane) -> Markup:
    """A bar with its words: below it, or beside it where no end is known; words alone where it is as for its route."""
    changed, said = lane.changed, lasting(window, lane.effect)
    if window.adjustability.level == "depends_on_route":
        return Markup('<p class="below">{}</p>').format(said)
    until = span_said(None, changed)
    bars = _bar("can", -time_course.BEFORE, changed)
    if lane.lasts is None or lane.ends is None:
        drawn = say("time-bar-no-end", until=until) if changed else say("time-bar-before-no-end")
        return Markup(
            '<div class="track"><span role="img" aria-label="{drawn}">{bars}</span><p class="beside">{said}</p></div>'
        ).format(drawn=drawn, bars=bars, said=said)
    bars += _bar("lasts", changed, lane.lasts)
    if lane.ends > lane.lasts:
        bars += _bar("ends", lane.lasts, lane.ends)
    spans = {"lasts": span_said(None, lane.lasts), "ends": span_said(None, lane.ends)}
    drawn = say("time-bar", until=until, **spans) if changed else say("time-bar-before", **spans)
    return Markup('<div class="track" role="img" aria-label="{drawn}">{bars}</div><p class="below">{said}</p>').format(
        drawn=drawn, bars=bars, said=said
    )


def _bar(kind: str, start: int, end: int) -> Markup:
    left = time_course.along(start)
    return Markup('<span class="{kind}" style="left: {left}%; width: {width:.2f}%"></span>').format(
        kind=kind, left=left, width=time_course.along(end) - left
    )


def own_clock(window: Window) -> Markup:
    """An option's own times, from minutes to a month: a diamond where one starts, dots where it is claimed."""
    hours = Markup().join(
        Markup('<span style="left: {}%">{}</span>').format(
            time_course.along_own_clock(minute), say(f"time-step-{name}")
        )
        for name, minute in _STEPS.items()
    )
    tracks = Markup()
    for effect in window.effects:
        marks = Markup()
        if effect.onset_high is not None:
            left = time_course.along_own_clock(effect.onset_high)
            if effect.gone_low is not None:
                marks += Markup('<span class="ends" style="left: {}%; right: 0"></span>').format(left)
            marks += Markup('<span class="begins" style="left: {}%"></span>').format(left)
        tracks += Markup(
            '<p class="below">{said}</p><div class="track" aria-hidden="true">{marks}{steps}</div>'
        ).format(said=lasting(window, effect), marks=marks, steps=_ticks())
    return Markup(
        '<div class="lanes own-clock {treatment_id}"><div class="hours" aria-hidden="true">{hours}</div>{tracks}</div>'
    ).format(treatment_id=window.treatment.treatment_id, hours=hours, tracks=tracks)


def _ticks() -> Markup:
    return Markup().join(
        Markup('<span class="tick" style="left: {}%"></span>').format(time_course.along_own_clock(minute))
        for minute in _STEPS.values()
    )
