"""The option grid as a real HTML table: questions down the side, options across."""

from collections.abc import Collection

from components.pieces import cited
from components.pieces.markup import link, text
from components.pieces.signed import signed
from data import citations, phrases
from data.comparison import Cell, Comparison, Line, Section
from data.rows import Source, Treatment


def option_grid(comparison: Comparison, *, open_all: bool = False, on_phone: Collection[str] = ()) -> str:
    """The comparison as HTML.

    Groups and texts open without a rerun (``details``). Columns not in ``on_phone`` are left out by
    style on narrow screens. Roles are spelled out because narrow screens lay the rows out as grids.
    """
    columns = "".join(_column_head(one, on_phone) for one in comparison.treatments)
    body = "".join(_section(comparison, section, open_all, on_phone) for section in comparison.sections)
    count = len(comparison.treatments)
    return (
        f'<table class="grid of-{count}" role="table" data-all-open="{open_all}">'
        f"<caption>{text(caption(comparison))}</caption>"
        '<thead role="rowgroup"><tr role="row">'
        f'<th scope="col" role="columnheader" class="corner">Question</th>{columns}</tr></thead>{body}</table>'
    )


def source_list(comparison: Comparison) -> str:
    """All sources of the comparison, numbered as in the cells; open on paper."""
    if not comparison.sources:
        return ""
    items = "".join(f"<li>{_reference(one)}</li>" for one in comparison.sources)
    return (
        f'<details class="sources" data-place="sources"><summary><h2>All {len(comparison.sources)} sources '
        f'of this comparison</h2></summary><ol class="references">{items}</ol></details>'
    )


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


def order_note() -> str:
    """Why the options stand in the order they do, and what is not known of changing a dose."""
    return (
        '<p class="small">The options always stand in the same order: ketamine by route, then ketamine with therapy, '
        "then the block that uses no ketamine, then Spravato for reference. The order is no ranking. "
        "No study shows whether being able to change a dose on the way gives better results or fewer harms. "
        "That only the drip leaves a doctor in control is the view of one clinic.</p>"
    )


def _name(comparison: Comparison) -> str:
    assert comparison.condition is not None
    name = comparison.condition.patient_name if comparison.words == "patient" else comparison.condition.clinical_name
    return phrases.inside_a_sentence(name)


def _column_head(one: Treatment, on_phone: Collection[str]) -> str:
    return (
        f'<th scope="col" role="columnheader" class="option {one.treatment_id}{_wide_only(one, on_phone)}">'
        f'<span class="name">{text(one.name)}</span><span class="what">{text(one.patient_name)}</span></th>'
    )


def _wide_only(one: Treatment, on_phone: Collection[str]) -> str:
    return " wide-only" if on_phone and one.treatment_id not in on_phone else ""


def _section(comparison: Comparison, section: Section, open_all: bool, on_phone: Collection[str]) -> str:
    lines = "".join(_line(comparison, line, open_all, on_phone) for line in section.lines)
    if section.group is None:
        return f'<tbody role="rowgroup" class="key">{lines}</tbody>'
    count = len(section.lines)
    said = "1 question" if count == 1 else f"{count} questions"
    columns = len(comparison.treatments) + 1
    return (
        f'<tbody role="rowgroup" class="group"><tr role="row" class="heading"><th scope="colgroup" colspan="{columns}" '
        f'role="columnheader" aria-colspan="{columns}"><details class="opener" data-place="{section.group.group}"'
        f'{" open" if open_all else ""}><summary>{text(section.heading)} <span class="count">{said}</span></summary>'
        f"</details></th></tr>{lines}</tbody>"
    )


def _line(comparison: Comparison, line: Line, open_all: bool, on_phone: Collection[str]) -> str:
    question = line.question.question_id
    cells = "".join(
        f'<td role="cell" class="{one.treatment_id}{_wide_only(one, on_phone)}">'
        f"{_cell(comparison, cell, f'{question}-{one.treatment_id}', open_all)}</td>"
        for one, cell in zip(comparison.treatments, line.cells, strict=True)
    )
    return (
        f'<tr role="row" class="line" data-line="{question}">'
        f'<th scope="row" role="rowheader">{text(line.asked)}</th>{cells}</tr>'
    )


def _cell(comparison: Comparison, cell: Cell, place: str, open_all: bool) -> str:
    sources = ""
    numbers = ""
    if cell.source_ids:
        shown = [comparison.sources[comparison.number[one] - 1] for one in cell.source_ids]
        sources = cited.line(shown)
        numbers = f'<span class="numbers"> {"".join(f"[{comparison.number[one]}]" for one in cell.source_ids)}</span>'
    return (
        f'<details data-place="{place}"{" open" if open_all else ""}><summary>{text(cell.short)}</summary>'
        f"<p>{text(cell.text)}{numbers}</p>{sources}"
        f'<p class="checked">{phrases.checked(cell.reviewed, cell.review_by)}</p>{signed(cell.signed)}</details>'
    )


def _shown(address: str) -> str:
    return address.removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")


def _reference(source: Source) -> str:
    kind = "in-a-journal" if source.doi or source.pmid else "on-a-page"
    return f'{text(citations.full(source))} <span class="{kind}">{link(source.link, _shown(source.link))}</span>'
