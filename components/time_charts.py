"""The drawings of the page on time and control, in Plotly, each with the same in words for those who can't see it.

Lines and fills use middle tones that can be seen on light and dark grounds; words take their colour from the style
sheet (styles/time.css), so drawings follow dark mode and paper by themselves.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log10
from typing import Any

from plotly import graph_objects as go

from components.markup import in_chart
from components.time_words import KNOWN_WORDS, lasting, title
from data.comparison import Words
from data.phrases import A_MONTH
from data.time_course import LAST_MINUTE, Course, Standing, StoppedDrip, Window

FONT = "Atkinson Hyperlegible Next, system-ui, sans-serif"
COLOURS: Mapping[str, str] = {
    "iv_ketamine": "#21878c",
    "im_ketamine": "#ae6c29",
    "oral_ketamine": "#8d6bc2",
    "nasal_ketamine": "#3d7ad1",
    "kap": "#d04983",
    "sgb": "#658627",
    "esketamine_nasal": "#7a7a7a",
}
GREY = "#717c7f"
RULE = "rgba(128,128,128,0.35)"
BAND = 0.28
CLEAR = "rgba(0,0,0,0)"
CONFIG = {"displayModeBar": False, "staticPlot": True}
BEFORE, LAST_HOUR = -32, 6
TOP_PERCENT = 185
UNTIL = 120


@dataclass(frozen=True)
class Drawing:
    """A figure and the same in words."""

    figure: go.Figure
    alt: str


def control_windows(windows: Sequence[Window]) -> Drawing:
    """For each option: until when the dose can be changed, and how long its effect goes on."""
    figure, y = go.Figure(), 0
    changed, lasts, ends = _Bars(), _Bars(), _Bars()
    words: list[tuple[int, int, str]] = []
    said: list[str] = []
    for window in windows:
        name, answer = window.treatment.name, window.adjustability.short_answer
        colour = COLOURS[window.treatment.treatment_id]
        words.append((0, y + 11, f"<b>{in_chart(name)}</b>  {in_chart(answer)}"))
        heard = []
        shown = [one for one in window.effects if one.order == 1 or window.treatment.treatment_id == "oral_ketamine"]
        for effect in shown:
            y += 24
            changed.add(y + 9, BEFORE, window.until or 0, colour)
            first, last = effect.gone_low or effect.gone_high, effect.gone_high
            if first is None or last is None or last > LAST_HOUR * 60:
                words.append((1, y + 9, in_chart(lasting(window, effect))))
                y += 4
            else:
                lasts.add(y + 9, 0, first, GREY)
                ends.add(y + 9, first, last, GREY)
                y += 20
                words.append((0, y + 11, in_chart(lasting(window, effect))))
            heard.append(lasting(window, effect))
        y += 38
        said.append(f"{name}: {answer.lower()}. {'. '.join(heard)}.")
    figure.add_traces([lasts.trace(), ends.trace("."), changed.trace("/")])
    _plain(figure, y, top=34)
    figure.update_xaxes(
        range=[BEFORE, LAST_HOUR * 60 + 12],
        tickvals=[hour * 60 for hour in range(LAST_HOUR + 1)],
        ticktext=["start", *(f"{hour} h" for hour in range(1, LAST_HOUR + 1))],
        side="top",
    )
    figure.update_yaxes(range=[y, 0], visible=False)
    figure.add_vline(x=0, line={"color": GREY, "width": 1.5}, layer="below")
    for beside, place, words_there in words:
        _write(figure, place, words_there, beside_start=bool(beside))
    return Drawing(figure, "Until when each dose can be changed, and how long its effect goes on. " + " ".join(said))


def own_clock(window: Window) -> Drawing:
    """SGB's own times, from minutes to a month, each step longer than the one before."""
    figure, y = go.Figure(), 0
    claimed = _Bars()
    colour = COLOURS[window.treatment.treatment_id]
    seen: list[tuple[float, int]] = []
    last = log10(A_MONTH * 2.4)
    for effect in window.effects:
        _write(figure, y + 11, lasting(window, effect))
        y += 24
        if effect.onset_high is not None:
            seen.append((log10(effect.onset_high), y + 9))
        if effect.onset_high is not None and effect.gone_low is not None:
            claimed.add(y + 9, log10(effect.onset_high), last, colour)
        y += 36
    figure.add_trace(claimed.trace("."))
    figure.add_trace(
        go.Scatter(
            x=[one for one, _ in seen],
            y=[one for _, one in seen],
            mode="markers",
            marker={"color": colour, "size": 14, "symbol": "diamond"},
        )
    )
    _plain(figure, y, top=34)
    steps = {"5 min": 5, "1 h": 60, "1 day": 1440, "1 month": A_MONTH}
    figure.update_xaxes(
        range=[-0.1, last], tickvals=[log10(one) for one in steps.values()], ticktext=list(steps), side="top"
    )
    figure.update_yaxes(range=[y, 0], visible=False)
    heard = ". ".join(lasting(window, one) for one in window.effects)
    return Drawing(figure, f"The times of {window.treatment.name}, from 5 minutes to a month. {heard}.")


def stopped_drip(drip: StoppedDrip, words: Words) -> Drawing:
    """The full drip and the drip stopped, with bands: vein blood above, artery blood below."""
    figure = go.Figure()
    figure.set_subplots(rows=2, cols=1, shared_xaxes=True, vertical_spacing=0.16)
    for row, (full, stopped, name) in enumerate(
        ((drip.full, drip.stopped, "Vein blood"), (drip.artery_full, drip.artery, "Artery blood")), 1
    ):
        dash = "dash" if stopped.blood == "artery" else "solid"
        _band(figure, full, words, GREY, UNTIL, row, also=(drip.minute,))
        _band(figure, stopped, words, COLOURS["iv_ketamine"], UNTIL, row, also=(drip.minute,))
        _line(figure, full, words, GREY, UNTIL, row, dash, 2, also=(drip.minute,))
        _line(figure, stopped, words, COLOURS["iv_ketamine"], UNTIL, row, dash, 4, also=(drip.minute,))
        _scale(figure, full, words, 145, row)
        figure.add_annotation(
            x=0, y=1.0, xref="paper", yref=f"y{'' if row == 1 else row} domain", xanchor="left", yanchor="bottom",
            text=f"<b>{name}</b>, {'dashed' if dash == 'dash' else 'solid'} line", showarrow=False,
        )  # fmt: skip
        figure.add_vline(x=drip.minute, line={"color": GREY, "width": 1.5, "dash": "dot"}, row=row, col=1)
    _plain(figure, 400, top=28, bottom=52)
    figure.update_xaxes(
        range=[0, UNTIL],
        tickvals=list(range(0, UNTIL + 1, 20)),
        showticklabels=True,
    )
    figure.update_xaxes(title={"text": "Minutes from the start", "standoff": 4, "font": {"size": 16}}, row=2, col=1)
    heard = f"Full drip: {_spoken(drip.full, words)} Stopped at {drip.minute} minutes: {_spoken(drip.stopped, words)}"
    return Drawing(figure, f"{heard} {_spoken(drip.artery, words)}")


def one_course(standing: Standing, course: Course, words: Words) -> Drawing:
    """One route's level over four hours, with its band."""
    colour = COLOURS[standing.treatment.treatment_id]
    figure = go.Figure()
    _band(figure, course, words, colour, LAST_MINUTE)
    _line(figure, course, words, colour, LAST_MINUTE)
    _plain(figure, 170, top=8, bottom=28)
    figure.update_xaxes(
        range=[0, LAST_MINUTE], tickvals=[0, 60, 120, 180, 240], ticktext=["start", "1 h", "2 h", "3 h", "4 h"]
    )
    _scale(figure, course, words, TOP_PERCENT)
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

    def trace(self, pattern: str = "") -> go.Bar:
        """The bars as a trace; plain ones are a filled half tone."""
        marker: dict[str, Any] = {"line": {"color": self.colour, "width": 1.5}}
        if pattern:
            marker |= {
                "color": CLEAR,
                "pattern": {"shape": pattern, "fgcolor": self.colour, "bgcolor": CLEAR, "size": 7, "solidity": 0.4},
            }
        else:
            marker |= {"color": [_faint(one, 0.35) for one in self.colour]}
        return go.Bar(x=self.length, y=self.y, base=self.start, width=18, orientation="h", marker=marker)


def _faint(colour: str, opacity: float) -> str:
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return f"rgba({red},{green},{blue},{opacity})"


def _plain(figure: go.Figure, height: int, top: int, bottom: int = 4) -> None:
    figure.update_layout(
        height=height + top + bottom,
        margin={"l": 0, "r": 18, "t": top, "b": bottom},
        font={"family": FONT, "size": 16, "color": GREY},
        paper_bgcolor=CLEAR,
        plot_bgcolor=CLEAR,
        showlegend=False,
        barmode="overlay",
        template=None,
    )
    figure.update_xaxes(
        showgrid=True, gridcolor=RULE, zeroline=False, ticks="", tickangle=0, ticklabelstandoff=3, fixedrange=True
    )
    figure.update_yaxes(zeroline=False, ticks="", fixedrange=True)


def _write(figure: go.Figure, y: float, words: str, *, beside_start: bool = False) -> None:
    """Words from the left edge on, or from the start line on; the style sheet gives them the page's ground."""
    figure.add_annotation(
        x=0,
        y=y,
        xref="x" if beside_start else "paper",
        xshift=6 if beside_start else 0,
        xanchor="left",
        yanchor="middle",
        text=words,
        showarrow=False,
        bgcolor="#888888",
        borderpad=0,
    )


def _share(course: Course, words: Words) -> float:
    """What one percent of the peak is on the scale drawn: 1 percent, or its ng/mL."""
    return 1.0 if words == "patient" else course.peak_ng / 100


def _scale(figure: go.Figure, course: Course, words: Words, top: float, row: int | None = None) -> None:
    share = _share(course, words)
    place = {} if row is None else {"row": row, "col": 1}
    axis: dict[str, Any] = {"range": [0, top * share], "showgrid": True, "gridcolor": RULE}
    if words == "patient":
        axis |= {"tickvals": [0, 50, 100], "ticktext": ["", "50%", "100%"]}
    else:
        axis |= {"nticks": 4, "ticksuffix": " ng/mL", "showticksuffix": "last"}
    figure.update_yaxes(**axis, automargin=True, **place)


def _band(
    figure: go.Figure, course: Course, words: Words, colour: str, until: int, row: int | None = None,
    also: tuple[int, ...] = (),
) -> None:  # fmt: skip
    at, _, low, high = course.drawn(until, *also, in_ng=words == "clinical")
    place = {} if row is None else {"row": row, "col": 1}
    figure.add_trace(
        go.Scatter(
            x=[*at, *at[::-1]], y=[*high, *low[::-1]], mode="lines", line={"width": 0},
            fill="toself", fillcolor=_faint(colour, BAND),
        ),
        **place,
    )  # fmt: skip


def _line(
    figure: go.Figure, course: Course, words: Words, colour: str, until: int, row: int | None = None,
    dash: str = "solid", width: float = 3, also: tuple[int, ...] = (),
) -> None:  # fmt: skip
    at, line, _, _ = course.drawn(until, *also, in_ng=words == "clinical")
    place = {} if row is None else {"row": row, "col": 1}
    figure.add_trace(
        go.Scatter(x=at, y=line, mode="lines", line={"color": colour, "width": width, "dash": dash}), **place
    )


def _spoken(course: Course, words: Words) -> str:
    """The course in words: levels at some minutes, and how well it is known."""
    read = [course.read(minute) for minute in (10, 20, 40, 60, 120)]
    blood = f"{course.blood.capitalize()} blood"
    if words == "patient":
        levels = ", ".join(f"{one.percent} at {one.minute} minutes" for one in read)
        return f"{blood}, percent of the usual peak: {levels}. Curve with a band; {KNOWN_WORDS[course.known]}."
    levels = ", ".join(f"{one.ng} ({one.ng_low} to {one.ng_high}) at {one.minute} min" for one in read)
    return f"{blood}, ng/mL (5th to 95th percentile): {levels}. {KNOWN_WORDS[course.known].capitalize()}."
