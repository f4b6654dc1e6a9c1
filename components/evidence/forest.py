"""Differences on one scale as a forest plot: right is better, said in words. The only view that needs Plotly."""

from functools import lru_cache
from typing import Any

import plotly.graph_objects as go
from markupsafe import Markup

from components.pieces.icon_array import COMPARISON
from data import citations, finding_words
from data.findings import Finding, Scale

ROW, EDGES = 66, 80


@lru_cache(maxsize=128)
def forest(scale: Scale) -> go.Figure:
    """One line a result with its likely range; a ring where no range is known. Never changed after it is made."""
    count = len(scale.findings)
    traces = [trace for place, one in enumerate(scale.findings) for trace in _traces(one, count - 1 - place)]
    reach = max(abs(end) for one in scale.findings for end in _ends(one)) * 1.08 or 1
    axis = {"fixedrange": True, "zeroline": False, "showgrid": True}
    return go.Figure(
        {
            "data": traces,
            "layout": {
                "xaxis": axis
                | {
                    "range": [-reach, reach],
                    "tickfont": {"size": 16},
                    "nticks": 7,
                    "tickformat": "~g",
                    "labelalias": _aliases(reach),
                },
                "yaxis": {"visible": False, "fixedrange": True, "range": [-0.4, count - 0.2]},
                "annotations": [
                    *(_note(one, count - 1 - place) for place, one in enumerate(scale.findings)),
                    _side(-reach, "left", "\u2190 Comparison better"),
                    _side(reach, "right", "Option better \u2192"),
                ],
                "shapes": [
                    {"type": "line", "x0": 0, "x1": 0, "y0": 0, "y1": 1, "yref": "paper", "line": {"color": COMPARISON}}
                ],
                "height": ROW * count + EDGES,
                "margin": {"l": 4, "r": 4, "t": 36, "b": 36},
                "showlegend": False,
                "dragmode": False,
                "hovermode": False,
            },
        }
    )


def heading() -> Markup:
    """What the drawings show. The drawings stand below it while it is open, and on paper."""
    return Markup(
        '<details class="row drawn" data-place="drawn"><summary><h2>Gaps drawn</h2></summary>'
        "<p>One drawing for each scale. Each line is "
        "one result from above: the dot is the gap that was found, the bar its likely range. Right of the middle is "
        "better for the option; left is better for what it was compared with. A bar that crosses the middle means "
        "there may be no true gap. A ring without a bar means no range is known.</p></details>"
    )


def title(scale: Scale) -> Markup:
    """The heading of one drawing."""
    return Markup('<section class="results chart"><h3>{}</h3></section>').format(finding_words.scale_name(scale))


def alternative(scale: Scale) -> str:
    """The drawing in words."""
    lines = "; ".join(_said(one) for one in scale.findings)
    return f"{finding_words.scale_name(scale)}. Right of the middle line is better for the option. {lines}."


def _traces(finding: Finding, y: int) -> list[dict[str, Any]]:
    effect = finding.effect
    assert effect is not None
    colour = finding.treatment.colour_drawn
    ends = _ends(finding)
    ranged = len(ends) > 1
    marker = {"color": colour, "size": 13, "symbol": "circle" if ranged else "circle-open"}
    mark = {
        "type": "scatter",
        "x": [float(effect.better)],
        "y": [y],
        "mode": "markers",
        "marker": marker | {"line": {"width": 3, "color": colour}},
    }
    bar = {"type": "scatter", "x": ends, "y": [y, y], "mode": "lines", "line": {"color": colour, "width": 4}}
    return [bar, mark] if ranged else [mark]


def _note(finding: Finding, y: int) -> dict[str, Any]:
    words = Markup("<b>{label}</b><br>{detail}").format(label=_label(finding), detail=_detail(finding))
    place = {"x": 0, "xref": "paper", "xanchor": "left", "y": y + 0.4, "yanchor": "middle", "align": "left"}
    return place | {"text": words, "showarrow": False, "font": {"size": 16}}


def _side(x: float, anchor: str, words: str) -> dict[str, Any]:
    place = {"x": x, "xanchor": anchor, "y": 1, "yref": "paper", "yanchor": "bottom"}
    return place | {"text": words, "showarrow": False, "font": {"size": 16}}


def _label(finding: Finding) -> str:
    people = f", {finding.row.people:,} people" if finding.row.people else ""
    return f"{finding.treatment.name}{people} ({citations.label(finding.source)})"


def _detail(finding: Finding) -> str:
    effect = finding.effect
    assert effect is not None
    said = finding.row.outcome if effect.kind == "shares" else finding.row.timeframe
    return f"{said} (indirect)" if finding.indirect else said


def _ends(finding: Finding) -> list[float]:
    effect = finding.effect
    assert effect is not None
    return [float(end) for end in effect.better_range or (effect.better,)]


def _said(finding: Finding) -> str:
    effect = finding.effect
    assert effect is not None
    range_ = (
        f", range {effect.better_range[0]} to {effect.better_range[1]}" if effect.better_range else ", range not stated"
    )
    return f"{_label(finding)}, {_detail(finding)}: {effect.better}{range_}"


def _aliases(reach: float) -> dict[str, str]:
    return {"0": "no gap"} | {
        f"{sign}{number:g}": f"{number:g}" for sign in ("-", "\u2212") for number in _ticks(reach)
    }


def _ticks(reach: float) -> list[float]:
    steps = (0.05, 0.1, 0.2, 0.25, 0.5, 1, 2, 2.5, 5, 10, 20, 25, 50)
    return [step * count for step in steps for count in range(1, 40) if step * count <= reach]
