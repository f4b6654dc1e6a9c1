"""Visits, hours, rides and dollars: a table, then each option's figures in words, what they rest on, and sources."""

from markupsafe import Markup

from components.pieces import cited
from data import burden_words
from data.burden import PERIODS, BurdenTable, OptionBurden
from data.comparison import Register
from data.own_figures import Kind

INTRO = Markup('<p class="rough">Ask for prices in writing.</p>')
NOT_COUNTED = Markup(
    "<p>What each option asks of you in visits, time, rides home and money. These are rough ranges, not offers. "
    "Most prices come from weak sources.</p>"
    "<p>Not counted: check-ups before you start, tests, talk visits, travel, and time off work. "
    "The order of the options is the one used everywhere. It says nothing about which to choose.</p>"
)
_FIELD: dict[Kind, str] = {"price": "Price", "copay": "Co-pay", "sessions": "Number"}


def overview(table: BurdenTable) -> Markup:
    """All options over the period, a row each."""
    heads = ["Visits or doses", "Time in the clinic", "Rides home", "If you pay yourself"]
    heads += ["With your co-pay"] if table.has_copay else []
    columns = Markup().join(Markup('<th scope="col" role="columnheader">{}</th>').format(one) for one in heads)
    rows = Markup().join(_row(one, heads) for one in table.options)
    return Markup(
        '<section class="asks"><h3>{period}</h3><table class="asks" role="table">'
        "<caption>What each option asks: {lower}</caption>"
        '<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Option</th>{columns}</tr></thead>'
        '<tbody role="rowgroup">{rows}</tbody></table></section>'
    ).format(period=PERIODS[table.period], lower=PERIODS[table.period].lower(), columns=columns, rows=rows)


def _row(one: OptionBurden, heads: list[str]) -> Markup:
    name = one.treatment.treatment_id
    span = Markup('<span class="note">{}</span>').format(one.row.span) if one.row.period == "induction" else ""
    cells = [
        (burden_words.visits(one), "your number" if "sessions" in one.own else ""),
        (burden_words.hours(one), ""),
        (burden_words.rides(one), ""),
        (burden_words.self_pay(one), burden_words.source_note(one)),
        (burden_words.with_copay(one), "your number" if one.copay is not None else ""),
    ]
    shown = Markup().join(_cell(head, *cell) for head, cell in zip(heads, cells, strict=False))
    return Markup(
        '<tr role="row" data-option="{name}"><th scope="row" role="rowheader" class="{name}">'
        '<span class="name">{shown}</span>{span}</th>{cells}</tr>'
    ).format(name=name, shown=one.treatment.name, span=span, cells=shown)


def _cell(head: str, said: str, note: str) -> Markup:
    small = Markup('<span class="note">{}</span>').format(note) if note else ""
    return Markup('<td role="cell" data-head="{head}">{said}{small}</td>').format(head=head, said=said, small=small)


def details(one: OptionBurden, words: Register) -> Markup:
    """One option: its figures as sentences, what they rest on, sources."""
    row, name = one.row, one.treatment.treatment_id
    said = row.patient_text if words == "patient" else row.clinical_text
    lines = (
        (burden_words.unit(one).capitalize() + "s", said),
        ("Done at home", row.at_home),
        ("Price", row.price_basis),
        ("Rests on", row.basis),
    )
    listed = Markup().join(
        Markup("<dt>{head}</dt><dd>{line}</dd>").format(head=head, line=line) for head, line in lines
    )
    sources = cited.on_demand(one.sources, f"cost-{name}")
    return Markup(
        '<section class="asks option {name}"><h3><span class="name">{shown}</span></h3>'
        '<p class="sum">{sentence}</p><dl>{listed}</dl>{sources}</section>'
    ).format(name=name, shown=one.treatment.name, sentence=burden_words.sentence(one), listed=listed, sources=sources)


def insurance(one: OptionBurden) -> Markup:
    """What is known of an option and insurance, with the sources of its figures."""
    name = one.treatment.treatment_id
    return Markup(
        '<section class="asks option {name}"><h3><span class="name">{shown}</span></h3><p>{said}</p>{sources}</section>'
    ).format(
        name=name,
        shown=one.treatment.name,
        said=one.row.insurance,
        sources=cited.on_demand(one.sources, f"insurance-{name}"),
    )


def changed(one: OptionBurden) -> Markup:
    """What the reader's own figures of an option come to; nothing where none was typed."""
    if not one.own:
        return Markup()
    return Markup('<p class="friendly" role="status">{}</p>').format(burden_words.sentence(one))


def problems(one: OptionBurden) -> Markup | None:
    """Why figures typed can't be used, a sentence each; None where all can."""
    if not one.problems:
        return None
    items = Markup().join(
        Markup("<p>{kind}: {said}</p>").format(kind=_FIELD[kind], said=said) for kind, said in one.problems
    )
    name = one.treatment.name
    return Markup('<div class="friendly unused" role="status"><p>Not used for {name}:</p>{items}</div>').format(
        name=name, items=items
    )
