"""What can go wrong: harms down the side, options across, one figure or statement a cell, the rest behind it."""

from collections.abc import Collection, Iterable, Sequence

from markupsafe import Markup

from components.pieces import cited
from components.pieces.marks import option_mark, picked_tag
from data import comparison, harm_words, phrases
from data.catalogue import Catalogue
from data.comparison import Register
from data.harms_shown import Cell, Line, Section, Shown, harms
from data.picks import first, touched
from data.rows import HarmKind, Treatment
from wording import say, say_html

HEADING = "what-can-go-wrong"
SERIOUS, COMMON = "serious_risks", "common_side_effects"


def in_short(
    catalogue: Catalogue, treatment_ids: Sequence[str], words: Register, picks: Collection[str] = ()
) -> Markup:
    """What can go wrong in at most six lines: serious risks first, then common ones, a line for each option.

    A line opens to both answers in full. The last line names what was looked for with repeated use, in every option,
    what the picks bear on first. Where they bear on the risks or side effects told here, the heading is tagged.
    """
    lines = Markup().join(_line_of(catalogue, catalogue.treatment[one], words) for one in treatment_ids)
    marked = touched(catalogue, picks, "harm")
    kinds = first(catalogue.harm_kinds, marked, lambda one: one.harm_id)
    repeated = [one.short_name for one in kinds if one.group == "repeated"]
    return Markup(
        '<section class="risks"><h2 id="{id}">{heading}{tag}</h2><ul>{lines}<li><p>{repeated}</p></li></ul></section>'
    ).format(
        id=HEADING,
        heading=say("evidence-harms"),
        tag=picked_tag() if touched(catalogue, picks, "question") & {SERIOUS, COMMON} else "",
        lines=lines,
        repeated=say("evidence-repeated", harms=", ".join(repeated)),
    )


def _line_of(catalogue: Catalogue, treatment: Treatment, words: Register) -> Markup:
    serious, common = (_answer(catalogue, treatment, one, words) for one in (SERIOUS, COMMON))
    behind = Markup().join(
        Markup("<p>{text}</p>{sources}").format(
            text=one.text, sources=cited.line(cited.named(catalogue, one.source_ids))
        )
        for one in (serious, common)
    )
    return Markup(
        '<li class="option {id}"><details data-place="risks-{id}"><summary>{mark}<span>'
        '<span class="name">{name}</span> <strong>{serious}.</strong> <span class="common">{common}</span>'
        "</span></summary>{behind}</details></li>"
    ).format(
        id=treatment.treatment_id,
        mark=option_mark(treatment.treatment_id),
        name=treatment.short_name,
        serious=serious.short,
        common=say("evidence-common", common=phrases.inside_a_sentence(common.short)),
        behind=behind,
    )


def _answer(catalogue: Catalogue, treatment: Treatment, question_id: str, words: Register) -> comparison.Cell:
    (question,) = (one for one in catalogue.questions if one.question_id == question_id)
    return comparison.cell(catalogue, treatment.treatment_id, question, "", words)


def opening() -> Markup:
    """How to read the table of counts, before the first of them."""
    not_alike = Markup("<strong>{}</strong>").format(say("evidence-not-alike"))
    return Markup(
        '<section class="harms-opening"><p>{counted_how}</p><p><strong>{not_measured}</strong> {means}</p>'
        '<p class="small">{order}</p></section>'
    ).format(
        counted_how=say_html("evidence-counted-how", not_alike=not_alike),
        not_measured=say("evidence-not-measured"),
        means=say("evidence-not-measured-means"),
        order=say("evidence-harms-order"),
    )


def harms_table(
    catalogue: Catalogue,
    treatment_ids: Sequence[str],
    words: Register,
    on_phone: Collection[str] = (),
    picks: Collection[str] = (),
) -> Markup:
    """Harms by options (at most four), '' for none; serious ones first, and among them what the picks bear on, tagged.

    Options not in ``on_phone`` are left out by style on narrow screens, where cells stand one under the other.
    Roles are spelled out because narrow screens lay the rows out anew.
    """
    table = harms(catalogue, treatment_ids, touched(catalogue, picks, "harm"))
    if not table.treatments:
        return Markup()
    columns = Markup().join(
        Markup(
            '<th scope="col" role="columnheader" class="{treatment_id}"><span class="name">{name}</span></th>'
        ).format(treatment_id=one.treatment_id, name=one.name)
        for one in table.treatments
    )
    sections = Markup().join(_section(section, len(table.treatments), words, on_phone) for section in table.sections)
    return Markup(
        '<table class="harms of-{treatments}" role="table"><caption>{caption}</caption>'
        '<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader" class="corner">{corner}</th>'
        "{columns}</tr></thead>{sections}</table>"
    ).format(
        treatments=len(table.treatments),
        caption=say("evidence-harms-table"),
        corner=say("evidence-harms-head"),
        columns=columns,
        sections=sections,
    )


def _section(section: Section, count: int, words: Register, on_phone: Collection[str]) -> Markup:
    lines = Markup().join(_line(line, words, on_phone) for line in section.lines)
    return Markup(
        '<tbody role="rowgroup" class="group"><tr role="row" class="heading"><th scope="colgroup" '
        'colspan="{count}" role="columnheader" aria-colspan="{count}">'
        "{heading}</th></tr>"
        "{lines}</tbody>"
    ).format(count=count + 1, heading=section.heading, lines=lines)


def _line(line: Line, words: Register, on_phone: Collection[str]) -> Markup:
    cells = Markup().join(
        Markup('<td role="cell" class="{treatment_id} {state}{wide_only}">{cell}</td>').format(
            treatment_id=cell.treatment.treatment_id,
            state=cell.state,
            wide_only=_wide_only(cell, on_phone),
            cell=_cell(cell, words),
        )
        for cell in line.cells
    )
    return Markup(
        '<tr role="row" class="line" data-harm="{harm_id}"><th scope="row" role="rowheader">{name}{tag}</th>'
        "{cells}</tr>"
    ).format(
        harm_id=line.kind.harm_id, name=_name(line.kind, words), tag=picked_tag() if line.marked else "", cells=cells
    )


def _wide_only(cell: Cell, on_phone: Collection[str]) -> str:
    return " wide-only" if on_phone and cell.treatment.treatment_id not in on_phone else ""


def _name(kind: HarmKind, words: Register) -> str:
    return kind.patient_name if words == "patient" else kind.clinical_name


def _cell(cell: Cell, words: Register) -> Markup:
    whose = Markup('<p class="whose" aria-hidden="true">{}</p>').format(cell.treatment.name)
    shown = _figure(cell.lead, words) if cell.lead else _statement(cell, words)
    return whose + shown + (_more(cell, words) if cell.sources or cell.lead or cell.rest else "")


def _figure(lead: Shown, words: Register) -> Markup:
    """How it was counted, then the figure, never in bold: what was asked and what was volunteered aren't alike."""
    row = lead.row
    note = Markup('<p class="note">{}</p>').format(row.note) if row.note else ""
    counted = Markup('<p class="counted">{}</p>').format(harm_words.counted_how(row))
    if words == "clinical":
        return Markup('{counted}<p class="said">{outcome_clinical}: {figures}</p>{note}').format(
            outcome_clinical=row.outcome_clinical, figures=harm_words.clinical(row), counted=counted, note=note
        )
    amount, happened = harm_words.headline(row, lead.sessions)
    other = harm_words.beside(row)
    other = Markup('<p class="beside">{}</p>').format(other) if other else ""
    return Markup('{counted}<p class="said">{amount} {happened}</p>{other}{note}').format(
        amount=amount, happened=happened, other=other, counted=counted, note=note
    )


def _statement(cell: Cell, words: Register) -> Markup:
    assert cell.statement is not None
    state = harm_words.state(cell.statement.state)
    counted = f"{state}." if cell.sources else f"{_reason(cell, words)} {state}."
    return Markup('<p class="said">{short}</p><p class="counted">{counted}</p>').format(
        short=cell.statement.short, counted=counted
    )


def _more(cell: Cell, words: Register) -> Markup:
    place = f"harm-{cell.kind.harm_id}-{cell.treatment.treatment_id}"
    about = Markup('<span class="unseen">: {name}, {harm}</span>').format(
        name=cell.treatment.name, harm=_name(cell.kind, words)
    )
    first = _finding(cell.lead, words, first=True) if cell.lead else _reasons(cell, words)
    rest = _rest(cell.rest, words)
    if rest:
        others = say("evidence-other-findings", count=len(cell.rest))
        rest = Markup('<div class="others"><p>{others}</p>{rest}</div>').format(others=others, rest=rest)
    return Markup('<details data-place="{place}"><summary>{label}{about}</summary>{first}{rest}</details>').format(
        place=place, label=_label(cell), about=about, first=first, rest=rest
    )


def _label(cell: Cell) -> str:
    count = len(cell.rest)
    return say("evidence-harm-more-findings", count=count) if count else say("evidence-harm-more-source")


def _reason(cell: Cell, words: Register) -> str:
    assert cell.statement is not None
    return cell.statement.patient_text if words == "patient" else cell.statement.clinical_text


def _reasons(cell: Cell, words: Register) -> Markup:
    return Markup("<p>{reason}</p>{line}").format(reason=_reason(cell, words), line=cited.line(cell.sources))


def _rest(rest: Iterable[Shown], words: Register) -> Markup:
    items = Markup().join(
        Markup('<li><p class="outcome">{outcome}</p>{finding}</li>').format(
            outcome=one.row.outcome if words == "patient" else one.row.outcome_clinical, finding=_finding(one, words)
        )
        for one in rest
    )
    return Markup('<ul class="rest">{}</ul>').format(items) if items else Markup()


def _finding(shown: Shown, words: Register, *, first: bool = False) -> Markup:
    row = shown.row
    if words == "patient":
        said = [harm_words.sentence(row, shown.sessions), row.patient_text]
    else:
        said = ["" if first else harm_words.clinical(row), row.clinical_text]
    if not first:
        said += [row.note]
    how = "" if first else f" {harm_words.counted_how(row)}"
    return Markup('<p>{parts}</p><p class="who">{studied}.{how}</p>{line}').format(
        parts=" ".join(part for part in said if part),
        studied=harm_words.studied(row),
        how=how,
        line=cited.line([shown.source]),
    )
