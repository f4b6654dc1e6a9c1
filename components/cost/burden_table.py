"""Visits, hours, rides and dollars: a table, then each option's figures in words, what they rest on, and sources."""

from components.pieces import cited
from components.pieces.markup import Html, text
from data import burden_words
from data.burden import PERIODS, BurdenTable, OptionBurden
from data.comparison import Register
from data.own_figures import Kind

INTRO = Html(
    '<p class="lead">What each option asks of you in visits, time, rides home and money.</p>'
    "<p>These are rough ranges, not offers. Most prices come from weak sources, so ask for the full price in writing. "
    "You can put in your own numbers below.</p>"
)
NOT_COUNTED = Html(
    '<p class="small">Not counted: check-ups before you start, tests, talk visits, travel, and time off work. '
    "The order of the options is the one used everywhere. It says nothing about which to choose.</p>"
)
_FIELD: dict[Kind, str] = {"price": "Price", "copay": "Co-pay", "sessions": "Number"}


def overview(table: BurdenTable) -> Html:
    """All options over the period, a row each."""
    heads = ["Visits or doses", "Time in the clinic", "Rides home", "If you pay yourself"]
    heads += ["With your co-pay"] if table.has_copay else []
    columns = "".join(f'<th scope="col" role="columnheader">{one}</th>' for one in heads)
    rows = "".join(_row(one, heads) for one in table.options)
    return Html(
        f'<section class="asks"><h2>{PERIODS[table.period]}</h2><table class="asks" role="table">'
        f"<caption>What each option asks: {PERIODS[table.period].lower()}</caption>"
        f'<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Option</th>{columns}</tr></thead>'
        f'<tbody role="rowgroup">{rows}</tbody></table></section>'
    )


def _row(one: OptionBurden, heads: list[str]) -> str:
    name = one.treatment.treatment_id
    span = f'<span class="note">{text(one.row.span)}</span>' if one.row.period == "induction" else ""
    cells = [
        (burden_words.visits(one), "your number" if "sessions" in one.own else ""),
        (burden_words.hours(one), ""),
        (burden_words.rides(one), ""),
        (burden_words.self_pay(one), burden_words.source_note(one)),
        (burden_words.with_copay(one), "your number" if one.copay is not None else ""),
    ]
    shown = "".join(_cell(head, *cell) for head, cell in zip(heads, cells, strict=False))
    return (
        f'<tr role="row" data-option="{name}"><th scope="row" role="rowheader" class="{name}">'
        f'<span class="name">{text(one.treatment.name)}</span>{span}</th>{shown}</tr>'
    )


def _cell(head: str, said: str, note: str) -> str:
    small = f'<span class="note">{text(note)}</span>' if note else ""
    return f'<td role="cell" data-head="{head}">{text(said)}{small}</td>'


def details_heading() -> Html:
    """What stands above the options one by one."""
    return Html('<section class="asks"><h2>What the figures rest on, and your own</h2></section>')


def details(one: OptionBurden, words: Register) -> Html:
    """One option: its figures as sentences, what they rest on, insurance, sources."""
    row, name = one.row, one.treatment.treatment_id
    said = row.patient_text if words == "patient" else row.clinical_text
    lines = (
        (burden_words.unit(one).capitalize() + "s", said),
        ("Done at home", row.at_home),
        ("Price", row.price_basis),
        ("Insurance", row.insurance),
        ("Rests on", row.basis),
    )
    listed = "".join(f"<dt>{head}</dt><dd>{text(line)}</dd>" for head, line in lines)
    sources = cited.on_demand(one.sources, f"cost-{name}")
    return Html(
        f'<section class="asks option {name}"><h3><span class="name">{text(one.treatment.name)}</span></h3>'
        f'<p class="sum">{text(burden_words.sentence(one))}</p><dl>{listed}</dl>{sources}</section>'
    )


def problems(one: OptionBurden) -> Html | None:
    """Why figures typed can't be used, a sentence each; None where all can."""
    if not one.problems:
        return None
    items = "".join(f"<p>{_FIELD[kind]}: {text(said)}</p>" for kind, said in one.problems)
    name = text(one.treatment.name)
    return Html(f'<div class="friendly unused" role="status"><p>Not used for {name}:</p>{items}</div>')
