"""Visits, hours, rides and dollars: a table, then each option's figures in words, what they rest on, and sources."""

from markupsafe import Markup

from components.pieces import cited
from data import burden_words
from data.burden import BurdenTable, OptionBurden, period_name
from data.comparison import Register
from wording import say


def intro() -> Markup:
    """What stands under the bars."""
    return Markup('<p class="rough">{}</p>').format(say("cost-ask-for-prices"))


def not_counted() -> Markup:
    """How rough the figures are, and what they leave out."""
    return Markup("<p>{}</p><p>{}</p>").format(say("cost-asks"), say("cost-leaves-out"))


def overview(table: BurdenTable) -> Markup:
    """All options over the period, a row each."""
    heads = [
        say("cost-head-visits"),
        say("cost-head-hours"),
        say("cost-head-rides"),
        say("cost-head-self-pay"),
    ]
    heads += [say("cost-head-copay")] if table.has_copay else []
    columns = Markup().join(Markup('<th scope="col" role="columnheader">{}</th>').format(one) for one in heads)
    rows = Markup().join(_row(one, heads) for one in table.options)
    return Markup(
        '<section class="asks"><h3>{period}</h3><table class="asks" role="table">'
        "<caption>{caption}</caption>"
        '<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">{option}</th>{columns}</tr></thead>'
        '<tbody role="rowgroup">{rows}</tbody></table></section>'
    ).format(
        period=period_name(table.period),
        caption=say("cost-table", period=table.period),
        option=say("cost-head-option"),
        columns=columns,
        rows=rows,
    )


def _row(one: OptionBurden, heads: list[str]) -> Markup:
    name = one.treatment.treatment_id
    span = Markup('<span class="note">{}</span>').format(one.row.span) if one.row.period == "induction" else ""
    mine = say("cost-your-number")
    cells = [
        (burden_words.visits(one), mine if "sessions" in one.own else ""),
        (burden_words.hours(one), ""),
        (burden_words.rides(one), ""),
        (burden_words.self_pay(one), burden_words.source_note(one)),
        (burden_words.with_copay(one), mine if one.copay is not None else ""),
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
        (say(f"cost-detail-{one.treatment.visit_word}"), said),
        (say("cost-detail-at-home"), row.at_home),
        (say("cost-detail-price"), row.price_basis),
        (say("cost-detail-basis"), row.basis),
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
        Markup("<p>{kind}: {said}</p>").format(kind=say(f"cost-field-{kind}"), said=said) for kind, said in one.problems
    )
    return Markup('<div class="friendly unused" role="status"><p>{not_used}</p>{items}</div>').format(
        not_used=say("cost-not-used", name=one.treatment.name_inside), items=items
    )
