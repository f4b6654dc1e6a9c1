"""The drawings of levels in the blood, in Plotly, each with the same in words for those who can't see it.

Lines and fills use middle tones that can be seen on light and dark grounds; words take their colour from the style
sheet (time.css), so drawings follow dark mode and paper by themselves.
"""

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup
from plotly import graph_objects as go

from components.time_and_control.sentences import title
from data.comparison import Register
from data.time_course import LAST_MINUTE, Course, Standing, StoppedDrip
from wording import say, say_html

FONT = "Atkinson Hyperlegible Next, system-ui, sans-serif"
GREY = "#717c7f"
RULE = "rgba(128,128,128,0.35)"
BAND = 0.28
LOWER, UPPER = (0.0, 0.42), (0.58, 1.0)
CLEAR = "rgba(0,0,0,0)"
CONFIG = {"displayModeBar": False, "staticPlot": True}
TOP_PERCENT = 185
UNTIL = 120


Part = dict[str, Any]


@dataclass(frozen=True)
class Drawing:
    """A figure and the same in words."""

    figure: go.Figure
    alt: str


def stopped_drip(drip: StoppedDrip, words: Register, own: str) -> Drawing:
    """The full drip and, in the drip's own colour, the drip stopped, with bands: vein above, artery below."""
    minutes = list(range(0, UNTIL + 1, 20))
    title_below = {"text": say("time-minutes-from-start"), "standoff": 4, "font": {"size": 16}}
    data: list[Part] = []
    layout = _layout(400, top=28, bottom=52) | {"annotations": [], "shapes": []}
    for full, stopped, axis, domain in (
        (drip.full, drip.stopped, "", UPPER),
        (drip.artery_full, drip.artery, "2", LOWER),
    ):
        dash = "dash" if stopped.blood == "artery" else "solid"
        blood = Markup("<b>{}</b>").format(say(f"time-{stopped.blood}-blood"))
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
                "text": str(say_html("time-solid-line" if dash == "solid" else "time-dashed-line", blood=blood)),
                "showarrow": False,
            }
        )
        layout["shapes"].append(_upright(drip.minute, axis=axis))
    layout["xaxis2"]["title"] = title_below
    heard = say(
        "time-stop-drawing",
        full=_spoken(drip.full, words),
        minute=drip.minute,
        how=drip.how,
        stopped=_spoken(drip.stopped, words),
        artery=_spoken(drip.artery, words),
    )
    return Drawing(go.Figure(data, layout), heard)


def one_course(standing: Standing, course: Course, words: Register) -> Drawing:
    """One route's level over four hours, with its band."""
    hours = range(1, LAST_MINUTE // 60 + 1)
    layout = _layout(170, top=8, bottom=28) | {
        "xaxis": _across(
            range=[0, LAST_MINUTE],
            tickvals=[0, *(60 * hour for hour in hours)],
            ticktext=[say("time-start"), *(say("time-hours", hours=hour) for hour in hours)],
        ),
        "yaxis": _up(course, words, TOP_PERCENT),
    }
    figure = go.Figure(_curve(course, words, standing.treatment.colour_drawn, LAST_MINUTE), layout)
    return Drawing(figure, f"{title(standing)}: {_spoken(course, words)}")


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
    at, line, low, high = course.points_to_draw(until, *also, in_ng=words == "clinical")
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
    readings = [course.reading(minute) for minute in (10, 20, 40, 60, 120)]
    if words == "patient":
        levels = [say("time-spoken-level-patient", percent=one.percent, minute=one.minute) for one in readings]
    else:
        levels = [
            say("time-spoken-level-clinical", ng=one.ng, low=one.ng_low, high=one.ng_high, minute=one.minute)
            for one in readings
        ]
    return say(
        f"time-spoken-{words}",
        blood=say(f"time-{course.blood}-blood"),
        levels=", ".join(levels),
        known=course.known,
    )
