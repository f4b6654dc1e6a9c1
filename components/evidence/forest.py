"""Differences on one scale as a forest plot: right is better, said in words. The only view that needs Plotly."""

from typing import Any

import plotly.graph_objects as go
from markupsafe import Markup

from components.pieces.icon_array import COMPARISON
from data import citations, finding_words
from data.findings import Finding, Scale
from wording import once, say

ROW, EDGES = 66, 80


@once(maxsize=128)
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
                    _side(-reach, "left", say("evidence-comparison-better")),
                    _side(reach, "right", say("evidence-option-better")),
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
        '<details class="row drawn" data-place="drawn"><summary><h2>{heading}</h2></summary><p>{means}</p></details>'
    ).format(heading=say("evidence-gaps-drawn"), means=say("evidence-drawn-means"))


def title(scale: Scale) -> Markup:
    """The heading of one drawing."""
    return Markup('<section class="results chart"><h3>{}</h3></section>').format(finding_words.scale_name(scale))


def alternative(scale: Scale) -> str:
    """The drawing in words."""
    results = "; ".join(_said(one) for one in scale.findings)
    return say("evidence-drawing", scale=finding_words.scale_name(scale), results=results)


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
    option, source, people = finding.treatment.name, citations.label(finding.source), finding.row.people
    if not people:
        return say("evidence-drawn-result", option=option, source=source)
    return say("evidence-drawn-result-people", option=option, source=source, people=people)


def _detail(finding: Finding) -> str:
    effect = finding.effect
    assert effect is not None
    said = finding.row.outcome if effect.kind == "shares" else finding.row.timeframe
    return say("evidence-drawn-indirect", detail=said) if finding.indirect else said


def _ends(finding: Finding) -> list[float]:
    effect = finding.effect
    assert effect is not None
    return [float(end) for end in effect.better_range or (effect.better,)]


def _said(finding: Finding) -> str:
    effect = finding.effect
    assert effect is not None
    result, detail, gap = _label(finding), _detail(finding), str(effect.better)
    if not effect.better_range:
        return say("evidence-drawn-gap-alone", result=result, detail=detail, gap=gap)
    low, high = map(str, effect.better_range)
    return say("evidence-drawn-gap", result=result, detail=detail, gap=gap, low=low, high=high)


def _aliases(reach: float) -> dict[str, str]:
    return {"0": say("evidence-no-gap")} | {
        f"{sign}{number:g}": f"{number:g}" for sign in ("-", "\u2212") for number in _ticks(reach)
    }


def _ticks(reach: float) -> list[float]:
    steps = (0.05, 0.1, 0.2, 0.25, 0.5, 1, 2, 2.5, 5, 10, 20, 25, 50)
    return [step * count for step in steps for count in range(1, 40) if step * count <= reach]
