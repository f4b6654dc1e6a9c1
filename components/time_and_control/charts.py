"""The drawings of the page on time and control, in Plotly, each with the same in words for those who can't see it.

Lines and fills use middle tones that can be seen on light and dark grounds; words take their colour from the style
sheet (styles/time.css), so drawings follow dark mode and paper by themselves.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log10
from typing import Any

from plotly import graph_objects as go

from components.pieces.markup import in_chart
from components.time_and_control.sentences import KNOWN_WORDS, lasting, title
from data.comparison import Register
from data.phrases import A_MONTH
from data.time_course import LAST_MINUTE, Course, Standing, StoppedDrip, Window

FONT = "Atkinson Hyperlegible Next, system-ui, sans-serif"
GREY = "#717c7f"
RULE = "rgba(128,128,128,0.35)"
BAND = 0.28
LOWER, UPPER = (0.0, 0.42), (0.58, 1.0)
CLEAR = "rgba(0,0,0,0)"
CONFIG = {"displayModeBar": False, "staticPlot": True}
BEFORE, LAST_HOUR = -32, 6
TOP_PERCENT = 185
UNTIL = 120


Part = dict[str, Any]


@dataclass(frozen=True)
class Drawing:
    """A figure and the same in words."""

    figure: go.Figure
    alt: str


def control_windows(windows: Sequence[Window]) -> Drawing:
    """For each option: until when the dose can be changed, and how long its effect goes on."""
    y = 0
    changed, lasts, ends = _Bars(), _Bars(), _Bars()
    words: list[Part] = []
    said: list[str] = []
    for window in windows:
        name, answer = window.treatment.name, window.adjustability.short_answer
        words.append(_write(y + 11, f"<b>{in_chart(name)}</b>  {in_chart(answer)}"))
        heard = []
        for effect in window.charted:
            y += 24
            changed.add(y + 9, BEFORE, window.until or 0, window.treatment.colour_drawn)
            first, last = effect.gone_low or effect.gone_high, effect.gone_high
            if first is None or last is None or last > LAST_HOUR * 60:
                words.append(_write(y + 9, in_chart(lasting(window, effect)), beside_start=True))
                y += 4
            else:
                lasts.add(y + 9, window.until or 0, first, GREY)
                ends.add(y + 9, first, last, GREY)
                y += 20
                words.append(_write(y + 11, in_chart(lasting(window, effect))))
            heard.append(lasting(window, effect))
        y += 38
        said.append(f"{name}: {answer.lower()}. {'. '.join(heard)}.")
    layout = _layout(y, top=34) | {
        "xaxis": _across(
            range=[BEFORE, LAST_HOUR * 60 + 12],
            tickvals=[hour * 60 for hour in range(LAST_HOUR + 1)],
            ticktext=["start", *(f"{hour} h" for hour in range(1, LAST_HOUR + 1))],
            side="top",
        ),
        "yaxis": {"range": [y, 0], "visible": False},
        "annotations": words,
        "shapes": [_upright(0, dash="solid", layer="below")],
    }
    figure = go.Figure([lasts.trace(), ends.trace("."), changed.trace("/")], layout)
    return Drawing(figure, "Until when each dose can be changed, and how long its effect goes on. " + " ".join(said))


def own_clock(window: Window) -> Drawing:
    """An option's own times, from minutes to a month, each step longer than the one before."""
    y = 0
    claimed, colour = _Bars(), window.treatment.colour_drawn
    seen: list[tuple[float, int]] = []
    words: list[Part] = []
    last = log10(A_MONTH * 2.4)
    for effect in window.effects:
        words.append(_write(y + 11, in_chart(lasting(window, effect))))
        y += 24
        if effect.onset_high is not None:
            seen.append((log10(effect.onset_high), y + 9))
        if effect.onset_high is not None and effect.gone_low is not None:
            claimed.add(y + 9, log10(effect.onset_high), last, colour)
        y += 36
    marks = {
        "type": "scatter",
        "x": [x for x, _ in seen],
        "y": [place for _, place in seen],
        "mode": "markers",
        "marker": {"color": colour, "size": 14, "symbol": "diamond"},
    }
    steps = {"5 min": 5, "1 h": 60, "1 day": 1440, "1 month": A_MONTH}
    layout = _layout(y, top=34) | {
        "xaxis": _across(
            range=[-0.1, last], tickvals=[log10(one) for one in steps.values()], ticktext=list(steps), side="top"
        ),
        "yaxis": {"range": [y, 0], "visible": False},
        "annotations": words,
    }
    heard = ". ".join(lasting(window, one) for one in window.effects)
    return Drawing(
        go.Figure([claimed.trace("."), marks], layout),
        f"The times of {window.treatment.name}, from 5 minutes to a month. {heard}.",
    )


def stopped_drip(drip: StoppedDrip, words: Register, own: str) -> Drawing:
    """The full drip and, in the drip's own colour, the drip stopped, with bands: vein above, artery below."""
    minutes = list(range(0, UNTIL + 1, 20))
    title_below = {"text": "Minutes from the start", "standoff": 4, "font": {"size": 16}}
    data: list[Part] = []
    layout = _layout(400, top=28, bottom=52) | {"annotations": [], "shapes": []}
    for full, stopped, axis, domain in (
        (drip.full, drip.stopped, "", UPPER),
        (drip.artery_full, drip.artery, "2", LOWER),
    ):
        dash = "dash" if stopped.blood == "artery" else "solid"
        for course, colour, width in ((full, GREY, 2), (stopped, own, 4)):
            data += [one | {"xaxis": f"x{axis}", "yaxis": f"y{axis}"} for one in _curve(
                course, words, colour, UNTIL, dash, width, drip.minute
            )]  # fmt: skip
        layout[f"xaxis{axis}"] = _across(range=[0, UNTIL], tickvals=minutes, anchor=f"y{axis}")
        layout[f"yaxis{axis}"] = _up(full, words, 145) | {"domain": domain, "anchor": f"x{axis}"}
        layout["annotations"].append(
            {
                "x": 0,
                "y": domain[1],
                "xref": "paper",
                "yref": "paper",
                "xanchor": "left",
                "yanchor": "bottom",
                "text": f"<b>{stopped.blood.capitalize()} blood</b>, {'solid' if dash == 'solid' else 'dashed'} line",
                "showarrow": False,
            }
        )
        layout["shapes"].append(_upright(drip.minute, axis=axis))
    layout["xaxis2"]["title"] = title_below
    heard = f"Full drip: {_spoken(drip.full, words)} Stopped at {drip.minute} minutes: {_spoken(drip.stopped, words)}"
    return Drawing(go.Figure(data, layout), f"{heard} {_spoken(drip.artery, words)}")


def one_course(standing: Standing, course: Course, words: Register) -> Drawing:
    """One route's level over four hours, with its band."""
    layout = _layout(170, top=8, bottom=28) | {
        "xaxis": _across(
            range=[0, LAST_MINUTE], tickvals=[0, 60, 120, 180, 240], ticktext=["start", "1 h", "2 h", "3 h", "4 h"]
        ),
        "yaxis": _up(course, words, TOP_PERCENT),
    }
    figure = go.Figure(_curve(course, words, standing.treatment.colour_drawn, LAST_MINUTE), layout)
    return Drawing(figure, f"{title(standing)}: {_spoken(course, words)}")


class _Bars:
    """Horizontal bars that share a pattern."""

    def __init__(self) -> None:
        self.y: list[float] = []
        self.start: list[float] = []
        self.length: list[float] = []
        self.colour: list[str] = []

    def add(self, y: float, start: float, end: float, colour: str) -> None:
        """One bar."""
        self.y.append(y)
        self.start.append(start)
        self.length.append(end - start)
        self.colour.append(colour)

    def trace(self, pattern: str = "") -> Part:
        """The bars as a trace; plain ones are a filled half tone."""
        marker: Part = {"line": {"color": self.colour, "width": 1.5}}
        if pattern:
            marker |= {
                "color": CLEAR,
                "pattern": {"shape": pattern, "fgcolor": self.colour, "bgcolor": CLEAR, "size": 7, "solidity": 0.4},
            }
        else:
            marker |= {"color": [_faint(one, 0.35) for one in self.colour]}
        return {
            "type": "bar",
            "x": self.length,
            "y": self.y,
            "base": self.start,
            "width": 18,
            "orientation": "h",
            "marker": marker,
        }


def _faint(colour: str, opacity: float) -> str:
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return f"rgba({red},{green},{blue},{opacity})"


def _layout(height: int, top: int, bottom: int = 4) -> Part:
    return {
        "height": height + top + bottom,
        "margin": {"l": 0, "r": 18, "t": top, "b": bottom},
        "font": {"family": FONT, "size": 16, "color": GREY},
        "paper_bgcolor": CLEAR,
        "plot_bgcolor": CLEAR,
        "showlegend": False,
        "barmode": "overlay",
        "template": "none",
    }


def _across(**more: Any) -> Part:
    """An axis of time."""
    plain = {"showgrid": True, "gridcolor": RULE, "zeroline": False, "tickangle": 0, "ticklabelstandoff": 3}
    return plain | {"fixedrange": True} | more


def _up(course: Course, words: Register, top: float) -> Part:
    """An axis of levels: percent of the peak, or ng/mL."""
    axis: Part = {
        "range": [0, top * _share(course, words)],
        "showgrid": True,
        "gridcolor": RULE,
        "zeroline": False,
        "automargin": True,
        "fixedrange": True,
    }
    if words == "patient":
        return axis | {"tickvals": [0, 50, 100], "ticktext": ["", "50%", "100%"]}
    return axis | {"nticks": 4, "ticksuffix": " ng/mL", "showticksuffix": "last"}


def _write(y: float, words: str, *, beside_start: bool = False) -> Part:
    """Words from the left edge on, or from the start line on; the style sheet gives them the page's ground."""
    return {
        "x": 0,
        "y": y,
        "xref": "x" if beside_start else "paper",
        "xshift": 6 if beside_start else 0,
        "xanchor": "left",
        "yanchor": "middle",
        "text": words,
        "showarrow": False,
        "bgcolor": GREY,
        "borderpad": 0,
    }


def _upright(x: float, dash: str = "dot", layer: str = "above", axis: str = "") -> Part:
    """An upright line from the bottom of a drawing to its top."""
    return {
        "type": "line",
        "x0": x,
        "x1": x,
        "y0": 0,
        "y1": 1,
        "xref": f"x{axis}",
        "yref": f"y{axis} domain",
        "layer": layer,
        "line": {"color": GREY, "width": 1.5, "dash": dash},
    }


def _curve(
    course: Course, words: Register, colour: str, until: int, dash: str = "solid", width: float = 3, *also: int
) -> list[Part]:
    """A course as two traces: its band, and its line."""
    at, line, low, high = course.drawn(until, *also, in_ng=words == "clinical")
    band = {
        "type": "scatter",
        "x": [*at, *at[::-1]],
        "y": [*high, *low[::-1]],
        "mode": "lines",
        "line": {"width": 0},
        "fill": "toself",
        "fillcolor": _faint(colour, BAND),
    }
    drawn = {"type": "scatter", "x": at, "y": line, "mode": "lines"}
    return [band, drawn | {"line": {"color": colour, "width": width, "dash": dash}}]


def _share(course: Course, words: Register) -> float:
    """What one percent of the peak is on the scale drawn: 1 percent, or its ng/mL."""
    return 1.0 if words == "patient" else course.peak_ng / 100


def _spoken(course: Course, words: Register) -> str:
    """The course in words: levels at some minutes, and how well it is known."""
    read = [course.read(minute) for minute in (10, 20, 40, 60, 120)]
    blood = f"{course.blood.capitalize()} blood"
    if words == "patient":
        levels = ", ".join(f"{one.percent} at {one.minute} minutes" for one in read)
        return f"{blood}, percent of the usual peak: {levels}. Curve with a band; {KNOWN_WORDS[course.known]}."
    levels = ", ".join(f"{one.ng} ({one.ng_low} to {one.ng_high}) at {one.minute} min" for one in read)
    return f"{blood}, ng/mL (5th to 95th percentile): {levels}. {KNOWN_WORDS[course.known].capitalize()}."
