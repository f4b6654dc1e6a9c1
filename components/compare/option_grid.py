"""The option grid as a real HTML table: questions down the side, options across."""

from collections.abc import Collection

from markupsafe import Markup

from components.pieces import cited
from components.pieces.markup import link
from components.pieces.signed import signed
from data import citations, phrases
from data.comparison import Cell, Comparison, Line, Section
from data.rows import Source, Treatment


def option_grid(comparison: Comparison, *, open_all: bool = False, on_phone: Collection[str] = ()) -> Markup:
    """The comparison as HTML.

    Groups and texts open without a rerun (``details``). Columns not in ``on_phone`` are left out by
    style on narrow screens. Roles are spelled out because narrow screens lay the rows out as grids.
    """
    columns = Markup().join(_column_head(one, on_phone) for one in comparison.treatments)
    body = Markup().join(_section(comparison, section, open_all, on_phone) for section in comparison.sections)
    count = len(comparison.treatments)
    return Markup(
        '<table class="grid of-{count}" role="table" data-all-open="{open_all}">'
        "<caption>{caption}</caption>"
        '<thead role="rowgroup"><tr role="row">'
        '<th scope="col" role="columnheader" class="corner">Question</th>{columns}</tr></thead>{body}</table>'
    ).format(count=count, open_all=open_all, caption=caption(comparison), columns=columns, body=body)


def source_list(comparison: Comparison) -> Markup:
    """All sources of the comparison, numbered as in the cells; open on paper."""
    if not comparison.sources:
        return Markup()
    items = Markup().join(Markup("<li>{}</li>").format(_reference(one)) for one in comparison.sources)
    return Markup(
        '<details class="sources" data-place="sources"><summary><h2>All {sources} sources '
        'of this comparison</h2></summary><ol class="references">{items}</ol></details>'
    ).format(sources=len(comparison.sources), items=items)


def caption(comparison: Comparison) -> str:
    """What the table shows, in a sentence."""
    names = [one.name for one in comparison.treatments]
    listed = ", ".join(names[:-1]) + " and " + names[-1] if len(names) > 1 else names[0]
    about = f" for {_name(comparison)}" if comparison.condition else " in general"
    return f"{listed}{about}. Tap an answer to read more."


def hidden_sentence(comparison: Comparison) -> str:
    """How many questions 'only what differs' has hidden, and why."""
    questions = "1 question is" if comparison.hidden == 1 else f"{comparison.hidden} questions are"
    return f"{questions} hidden, because these options have the same short answer."


def order_note() -> Markup:
    """Why the options stand in the order they do, and what is not known of changing a dose."""
    return Markup(
        '<p class="small">The options always stand in the same order: ketamine by route, then ketamine with therapy, '
        "then the block that uses no ketamine, then Spravato for reference. The order is no ranking. "
        "No study shows whether being able to change a dose on the way gives better results or fewer harms. "
        "That only the drip leaves a doctor in control is the view of one clinic.</p>"
    )


def _name(comparison: Comparison) -> str:
    assert comparison.condition is not None
    name = comparison.condition.patient_name if comparison.words == "patient" else comparison.condition.clinical_name
    return phrases.inside_a_sentence(name)


def _column_head(one: Treatment, on_phone: Collection[str]) -> Markup:
    return Markup(
        '<th scope="col" role="columnheader" class="option {treatment_id}{wide_only}">'
        '<span class="name">{name}</span><span class="what">{patient_name}</span></th>'
    ).format(
        treatment_id=one.treatment_id, wide_only=_wide_only(one, on_phone), name=one.name, patient_name=one.patient_name
    )


def _wide_only(one: Treatment, on_phone: Collection[str]) -> str:
    return " wide-only" if on_phone and one.treatment_id not in on_phone else ""


def _section(comparison: Comparison, section: Section, open_all: bool, on_phone: Collection[str]) -> Markup:
    lines = Markup().join(_line(comparison, line, open_all, on_phone) for line in section.lines)
    if section.group is None:
        return Markup('<tbody role="rowgroup" class="key">{}</tbody>').format(lines)
    count = len(section.lines)
    said = "1 question" if count == 1 else f"{count} questions"
    columns = len(comparison.treatments) + 1
    return Markup(
        '<tbody role="rowgroup" class="group"><tr role="row" class="heading"><th scope="colgroup" colspan="{columns}" '
        'role="columnheader" aria-colspan="{columns}"><details class="opener" data-place="{group}"'
        '{open}><summary>{heading} <span class="count">{said}</span></summary>'
        "</details></th></tr>{lines}</tbody>"
    ).format(
        columns=columns,
        group=section.group.group,
        open=" open" if open_all else "",
        heading=section.heading,
        said=said,
        lines=lines,
    )


def _line(comparison: Comparison, line: Line, open_all: bool, on_phone: Collection[str]) -> Markup:
    question = line.question.question_id
    cells = Markup().join(
        Markup('<td role="cell" class="{treatment_id}{wide_only}">{cell}</td>').format(
            treatment_id=one.treatment_id,
            wide_only=_wide_only(one, on_phone),
            cell=_cell(comparison, cell, f"{question}-{one.treatment_id}", open_all),
        )
        for one, cell in zip(comparison.treatments, line.cells, strict=True)
    )
    return Markup(
        '<tr role="row" class="line" data-line="{question}"><th scope="row" role="rowheader">{asked}</th>{cells}</tr>'
    ).format(question=question, asked=line.asked, cells=cells)


def _cell(comparison: Comparison, cell: Cell, place: str, open_all: bool) -> Markup:
    sources = ""
    numbers = ""
    if cell.source_ids:
        shown = [comparison.sources[comparison.number[one] - 1] for one in cell.source_ids]
        sources = cited.line(shown)
        numbers = Markup('<span class="numbers"> {}</span>').format(
            Markup().join(f"[{comparison.number[one]}]" for one in cell.source_ids)
        )
    return Markup(
        '<details data-place="{place}"{open}><summary>{short}</summary>'
        "<p>{text}{numbers}</p>{sources}"
        '<p class="checked">{checked}</p>{signed}</details>'
    ).format(
        place=place,
        open=" open" if open_all else "",
        short=cell.short,
        text=cell.text,
        numbers=numbers,
        sources=sources,
        checked=phrases.checked(cell.reviewed, cell.review_by),
        signed=signed(cell.signed),
    )


def _shown(address: str) -> str:
    return address.removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")


def _reference(source: Source) -> Markup:
    kind = "in-a-journal" if source.doi or source.pmid else "on-a-page"
    return Markup('{full} <span class="{kind}">{link}</span>').format(
        full=citations.full(source), kind=kind, link=link(source.link, _shown(source.link))
    )
