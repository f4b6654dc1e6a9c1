"""What can go wrong: harms down the side, options across, one figure or statement a cell, the rest behind it."""

from collections.abc import Collection, Iterable, Sequence

from components.pieces import cited
from components.pieces.markup import text
from data import harm_words
from data.catalogue import Catalogue
from data.comparison import Register
from data.harms_shown import Cell, Line, Section, Shown, harms
from data.rows import HarmKind

HEADING = "what-can-go-wrong"


def jump() -> str:
    """A link to the heading, for a page on which much stands before it."""
    return f'<p><a class="jump" href="#{HEADING}" data-jump="{HEADING}">Go to what can go wrong</a></p>'


def opening() -> str:
    """The heading, and how to read the table."""
    return (
        f'<section class="harms-opening"><h2 id="{HEADING}">What can go wrong</h2>'
        "<p>Under each figure stands what was counted. Figures of two options "
        "<strong>can't be set against each other</strong> unless they were counted alike. Staff who ask each person "
        "find more than a clinic that notes what it is told. Some counts are of people, some of treatments.</p>"
        "<p><strong>Not measured does not mean safe.</strong> It means that we found no count.</p>"
        '<p class="small">The people in these counts had many conditions, and each count says who they were. '
        "A count with a comparison group stands first, where there is one. The others stand behind it, those of "
        "most people first. Every option has the same lines.</p>"
        '<p class="small paper-only">On paper stands what comes first. More is on the page.</p></section>'
    )


def harms_table(
    catalogue: Catalogue, treatment_ids: Sequence[str], words: Register, on_phone: Collection[str] = ()
) -> str:
    """Harms by options (at most four), '' for none.

    Options not in ``on_phone`` are left out by style on narrow screens, where cells stand one under the other.
    Roles are spelled out because narrow screens lay the rows out anew.
    """
    table = harms(catalogue, treatment_ids)
    if not table.treatments:
        return ""
    columns = "".join(
        f'<th scope="col" role="columnheader" class="{one.treatment_id}">'
        f'<span class="name">{text(one.name)}</span></th>'
        for one in table.treatments
    )
    sections = "".join(_section(section, len(table.treatments), words, on_phone) for section in table.sections)
    return (
        f'<table class="harms of-{len(table.treatments)}" role="table"><caption>Harms by option: one figure or '
        "statement each. Open More for the rest and the sources.</caption>"
        '<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader" class="corner">Harm</th>'
        f"{columns}</tr></thead>{sections}</table>"
    )


def _section(section: Section, count: int, words: Register, on_phone: Collection[str]) -> str:
    lines = "".join(_line(line, words, on_phone) for line in section.lines)
    return (
        f'<tbody role="rowgroup" class="group"><tr role="row" class="heading"><th scope="colgroup" '
        f'colspan="{count + 1}" role="columnheader" aria-colspan="{count + 1}">'
        f"{text(section.heading)}</th></tr>"
        f"{lines}</tbody>"
    )


def _line(line: Line, words: Register, on_phone: Collection[str]) -> str:
    cells = "".join(
        f'<td role="cell" class="{cell.treatment.treatment_id} {cell.state}{_wide_only(cell, on_phone)}">'
        f"{_cell(cell, words)}</td>"
        for cell in line.cells
    )
    return (
        f'<tr role="row" class="line" data-harm="{line.kind.harm_id}"><th scope="row" role="rowheader">'
        f"{text(_name(line.kind, words))}</th>{cells}</tr>"
    )


def _wide_only(cell: Cell, on_phone: Collection[str]) -> str:
    return " wide-only" if on_phone and cell.treatment.treatment_id not in on_phone else ""


def _name(kind: HarmKind, words: Register) -> str:
    return kind.patient_name if words == "patient" else kind.clinical_name


def _cell(cell: Cell, words: Register) -> str:
    whose = f'<p class="whose" aria-hidden="true">{text(cell.treatment.name)}</p>'
    shown = _figure(cell.lead, words) if cell.lead else _statement(cell, words)
    return f"{whose}{shown}{_more(cell, words) if cell.sources or cell.lead or cell.rest else ''}"


def _figure(lead: Shown, words: Register) -> str:
    row = lead.row
    note = f'<p class="note">{text(row.note)}</p>' if row.note else ""
    counted = f'<p class="counted">{text(harm_words.counted_how(row))}</p>'
    if words == "clinical":
        figures = f"<strong>{text(harm_words.clinical(row))}</strong>"
        return f'<p class="said">{text(row.outcome_clinical)}: {figures}</p>{counted}{note}'
    amount, happened = harm_words.headline(row, lead.sessions)
    other = harm_words.beside(row)
    other = f'<p class="beside">{text(other)}</p>' if other else ""
    return f'<p class="said"><strong>{text(amount)}</strong> {text(happened)}</p>{other}{counted}{note}'


def _statement(cell: Cell, words: Register) -> str:
    assert cell.statement is not None
    state = harm_words.STATE_WORDS[cell.statement.state]
    counted = f"{state}." if cell.sources else f"{_reason(cell, words)} {state}."
    return f'<p class="said"><strong>{text(cell.statement.short)}</strong></p><p class="counted">{text(counted)}</p>'


def _more(cell: Cell, words: Register) -> str:
    place = f"harm-{cell.kind.harm_id}-{cell.treatment.treatment_id}"
    about = f'<span class="unseen">: {text(cell.treatment.name)}, {text(_name(cell.kind, words))}</span>'
    first = _finding(cell.lead, words, first=True) if cell.lead else _reasons(cell, words)
    rest = _rest(cell.rest, words)
    if rest:
        rest = (
            f'<details class="others" data-place="{place}-others"><summary>{_others(cell)}{about}</summary>'
            f"{rest}</details>"
        )
    return f'<details data-place="{place}"><summary>{_label(cell)}{about}</summary>{first}{rest}</details>'


def _others(cell: Cell) -> str:
    return f"{len(cell.rest)} other {'finding' if len(cell.rest) == 1 else 'findings'}"


def _label(cell: Cell) -> str:
    return f"More, {_others(cell)}" if cell.rest else "More, source"


def _reason(cell: Cell, words: Register) -> str:
    assert cell.statement is not None
    return cell.statement.patient_text if words == "patient" else cell.statement.clinical_text


def _reasons(cell: Cell, words: Register) -> str:
    return f"<p>{text(_reason(cell, words))}</p>{cited.line(cell.sources)}"


def _rest(rest: Iterable[Shown], words: Register) -> str:
    items = "".join(
        f'<li><p class="outcome">{text(one.row.outcome if words == "patient" else one.row.outcome_clinical)}</p>'
        f"{_finding(one, words)}</li>"
        for one in rest
    )
    return f'<ul class="rest">{items}</ul>' if items else ""


def _finding(shown: Shown, words: Register, *, first: bool = False) -> str:
    row = shown.row
    if words == "patient":
        said = [harm_words.sentence(row, shown.sessions), row.patient_text]
    else:
        said = ["" if first else harm_words.clinical(row), row.clinical_text]
    if not first:
        said += [row.note]
    how = "" if first else f" {harm_words.counted_how(row)}"
    return (
        f"<p>{text(' '.join(part for part in said if part))}</p>"
        f'<p class="who">{text(harm_words.studied(row))}.{text(how)}</p>{cited.line([shown.source])}'
    )
