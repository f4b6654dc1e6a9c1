"""Ranges as bars, one line an option, in the one order. Needs Plotly."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go
from markupsafe import Markup

from data import burden_words
from data.burden import BurdenTable, OptionBurden, Range

ROW, EDGES = 62, 44


@dataclass(frozen=True)
class Measure:
    """What a drawing shows: its name, its ranges, the words of each, and those that fit above its bar."""

    name: str
    heading: str
    prefix: str
    ranges: Callable[[OptionBurden], Range | None]
    words: Callable[[OptionBurden], str]
    short: Callable[[OptionBurden], str]


MEASURES = (
    Measure("visits", "Visits or doses", "", lambda one: one.visits, burden_words.visits, burden_words.visits),
    Measure("hours", "Hours in the clinic", "", lambda one: one.hours, burden_words.hours, burden_words.hours),
    Measure("rides", "Rides home", "", lambda one: one.rides, burden_words.rides, burden_words.rides),
    Measure(
        "self-pay",
        "Dollars, if you pay yourself",
        "$",
        lambda one: one.self_pay,
        burden_words.self_pay,
        burden_words.self_pay_in_short,
    ),
)
COPAY = Measure(
    "copay",
    "Dollars, with your co-pay",
    "$",
    lambda one: one.with_copay,
    burden_words.with_copay,
    burden_words.with_copay_in_short,
)


def measures(table: BurdenTable) -> tuple[Measure, ...]:
    """What there is to draw."""
    return (*MEASURES, COPAY) if table.has_copay else MEASURES


def bars(table: BurdenTable, measure: Measure) -> go.Figure:
    """A bar from the least to the most; a dot for one number; an arrowhead where it may be more."""
    count = len(table.options)
    lines = [(one, count - 1 - place) for place, one in enumerate(table.options)]
    axis = {"fixedrange": True, "tickfont": {"size": 16}, "nticks": 6, "showgrid": True, "tickprefix": measure.prefix}
    return go.Figure(
        {
            "data": [trace for one, y in lines for trace in _traces(one, measure, y)],
            "layout": {
                "xaxis": axis | {"range": [0, _reach(table, measure)], "zeroline": True, "tickformat": ",~g"},
                "yaxis": {"visible": False, "fixedrange": True, "range": [-0.5, count - 0.55]},
                "annotations": [_note(one, measure, y) for one, y in lines],
                "height": ROW * count + EDGES,
                "margin": {"l": 14, "r": 24, "t": 4, "b": 36},
                "showlegend": False,
                "dragmode": False,
                "hovermode": False,
            },
        }
    )


def title(measure: Measure) -> Markup:
    """The heading of one drawing."""
    return Markup('<section class="asks chart"><h3>{}</h3></section>').format(measure.heading)


def heading() -> Markup:
    """What the drawings show, before the first."""
    return Markup(
        '<section class="asks"><h2>The same as bars</h2><p>Each bar runs from the least to the most. A dot is one '
        "number. An arrowhead means that or more. No bar means not known.</p></section>"
    )


def alternative(table: BurdenTable, measure: Measure) -> str:
    """The drawing in words."""
    lines = "; ".join(f"{one.treatment.name}: {measure.words(one)}" for one in table.options)
    return f"{measure.heading}. {lines}."


def _reach(table: BurdenTable, measure: Measure) -> float:
    found = [range_ for one in table.options if (range_ := measure.ranges(one))]
    return max((float(one.high if one.high is not None else one.low) for one in found), default=0) * 1.08 or 1


def _traces(one: OptionBurden, measure: Measure, y: int) -> list[dict[str, Any]]:
    found = measure.ranges(one)
    if found is None:
        return []
    colour = one.treatment.colour_drawn
    place = {"type": "scatter", "y": [y - 0.18], "x": [float(found.low)], "mode": "markers", "cliponaxis": False}
    if found.high is None:
        return [place | {"marker": {"color": colour, "size": 15, "symbol": "triangle-right"}}]
    if found.low == found.high:
        return [place | {"marker": {"color": colour, "size": 14}}]
    ends = {"x": [float(found.low), float(found.high)], "y": [y - 0.18, y - 0.18], "mode": "lines"}
    return [place | ends | {"line": {"color": colour, "width": 12}}]


def _note(one: OptionBurden, measure: Measure, y: int) -> dict[str, Any]:
    words = Markup("<b>{short_name}</b>: {short}").format(short_name=one.treatment.short_name, short=measure.short(one))
    place = {"x": 0, "xref": "paper", "xanchor": "left", "y": y + 0.22, "yanchor": "middle", "align": "left"}
    return place | {"text": words, "showarrow": False, "font": {"size": 16}}
