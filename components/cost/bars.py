"""Ranges as bars, one line an option, in the one order: HTML, each with its words beside it."""

from collections.abc import Collection

from markupsafe import Markup

from components.pieces.marks import option_mark, picked_tag
from data import burden_measures
from data.burden import BurdenTable, OptionBurden, period_name
from data.burden_measures import Bar, Measure
from wording import say


def key() -> Markup:
    """What bars, marks, arrowheads and dashed lines mean."""
    return Markup("<p>{}</p>").format(say("cost-key"))


def bars(table: BurdenTable, marked: Collection[str] = ()) -> Markup:
    """Every measure with its bars; what the reader's picks bear on first, and tagged."""
    shown = burden_measures.measures(table, marked)
    return Markup('<p class="paper-only">{period}.</p><div class="measures">{measures}</div>').format(
        period=period_name(table.period),
        measures=Markup().join(_measure(table, one, tagged=one.subject in marked) for one in shown),
    )


def _measure(table: BurdenTable, measure: Measure, *, tagged: bool) -> Markup:
    beside = Markup(' <span class="aside">{}</span>').format(measure.beside) if measure.beside else ""
    return Markup(
        '<section class="measure" data-measure="{name}"><h2>{heading}{tag}{beside}</h2><ul>{lines}</ul></section>'
    ).format(
        name=measure.name,
        heading=measure.heading,
        tag=picked_tag() if tagged else "",
        beside=beside,
        lines=Markup().join(_line(table, measure, one) for one in table.options),
    )


def _line(table: BurdenTable, measure: Measure, one: OptionBurden) -> Markup:
    treatment = one.treatment
    mine = Markup(' <span class="note">{}</span>').format(say("cost-your-number")) if _own(measure, one) else ""
    return Markup(
        '<li class="{treatment_id}" data-option="{treatment_id}">{mark}<span class="name">{short_name}</span>'
        '<span class="scale" aria-hidden="true">{bar}</span><span class="said">{said}{mine}</span></li>'
    ).format(
        treatment_id=treatment.treatment_id,
        mark=option_mark(treatment.treatment_id),
        short_name=treatment.short_name,
        bar=_bar_html(burden_measures.bar(table, measure, one)),
        said=measure.words(one),
        mine=mine,
    )


def _bar_html(bar: Bar | None) -> Markup:
    if bar is None:
        return Markup('<span class="unknown"></span>')
    wide = bar.end - bar.start
    body = (
        Markup('<span class="from-to" style="left: {}%; width: {:.2f}%"></span>').format(bar.start, wide)
        if wide
        else Markup('<span class="one" style="left: {}%"></span>').format(bar.start)
    )
    return body + (Markup('<span class="more" style="left: {}%"></span>').format(bar.end) if bar.more else Markup())


def _own(measure: Measure, one: OptionBurden) -> bool:
    """Whether the reader typed the number that this measure rests on."""
    if measure.name == "self-pay":
        return "price" in one.own
    return (measure.name == "copay" and one.copay is not None) or (measure.name == "visits" and "sessions" in one.own)
