"""The option grid as a real HTML table: questions down the side, options across."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from components.pieces import cited, marks
from components.pieces.markup import link
from components.pieces.signed import signed
from data import phrases, time_course
from data.catalogue import Catalogue
from data.comparison import FEWEST, Cell, Comparison, Known, Line, Section
from data.rows import CERTAINTY_ORDER, Source, Treatment
from wording import say


@dataclass(frozen=True)
class _Grid:
    """A comparison while it is drawn: whether all is open, the columns that narrow screens leave out, its links."""

    comparison: Comparison
    open: Markup
    waiting: frozenset[str]
    links: Mapping[str, Markup]


def option_grid(comparison: Comparison, *, open_all: bool = False, two_on_phone: bool = False) -> Markup:
    """The comparison as HTML.

    More questions, rows and sources open without a rerun (``details``): a row opens for all options at once.
    ``two_on_phone``: on narrow screens two columns show at first, and a head changes into that of another option.
    Roles are spelled out because narrow screens lay the rows out as grids.
    """
    ids = [one.treatment_id for one in comparison.treatments]
    grid = _Grid(
        comparison,
        Markup(" open") if open_all else Markup(),
        frozenset(ids[FEWEST:]) if two_on_phone else frozenset(),
        {one.source_id: cited.one_source(one) for one in comparison.sources},
    )
    columns = Markup().join(_column_head(one, grid) for one in comparison.treatments)
    first = [one for one in comparison.sections if one.group is None]
    groups = [one for one in comparison.sections if one.group]
    body = Markup("{first}{more}{groups}").format(
        first=Markup().join(_section(one, grid) for one in first),
        more=_more(groups, grid),
        groups=Markup().join(_section(one, grid) for one in groups),
    )
    return Markup(
        '{two_of}<table class="grid of-{count}" role="table" data-all-open="{open_all}">'
        "<caption>{caption}</caption>"
        '<thead role="rowgroup"><tr role="row">'
        '<th scope="col" role="columnheader" class="corner">{question}</th>{columns}</tr></thead>{body}</table>'
    ).format(
        two_of=_two_of(grid),
        count=len(ids),
        open_all=open_all,
        caption=caption(comparison),
        question=say("compare-head-question"),
        columns=columns,
        body=body,
    )


def _two_of(grid: _Grid) -> Markup:
    """For narrow screens: that more options were chosen than fit beside each other, and how to see them."""
    if not grid.waiting:
        return Markup()
    said = say("compare-two-of", shown=FEWEST, count=len(grid.comparison.treatments))
    return Markup('<p class="two-of">{}</p>').format(said)


def source_list(comparison: Comparison) -> Markup:
    """All sources of the comparison, numbered as in the cells; open on paper."""
    if not comparison.sources:
        return Markup()
    items = Markup().join(Markup("<li>{}</li>").format(_reference(one)) for one in comparison.sources)
    return Markup(
        '<details class="sources closing" data-place="sources"><summary><h2>{heading}</h2></summary>'
        '<ol class="references">{items}</ol></details>'
    ).format(heading=say("compare-all-sources", count=len(comparison.sources)), items=items)


def caption(comparison: Comparison) -> str:
    """What the table shows, in a sentence."""
    options = phrases.listed([one.name for one in comparison.treatments])
    if not comparison.condition:
        return say("compare-caption-in-general", options=options)
    return say("compare-caption-for", options=options, condition=_name(comparison))


def hidden_sentence(comparison: Comparison) -> str:
    """How many questions 'only what differs' has hidden, and why."""
    return say("compare-hidden", count=comparison.hidden)


def order_note(catalogue: Catalogue) -> Markup:
    """Why the options stand in the order they do, and what is not known of changing a dose."""
    said = phrases.order_note(catalogue.treatments)
    if time_course.dripped(catalogue):
        said += " " + say("compare-one-view")
    return Markup('<p class="small">{}</p>').format(said)


def not_shown(catalogue: Catalogue, comparison: Comparison) -> Markup:
    """The options that could stand here, too."""
    others = [one.short_name for one in catalogue.treatments if one not in comparison.treatments]
    if not others:
        return Markup()
    return Markup('<p class="small">{}</p>').format(say("compare-not-shown", options=", ".join(others)))


def legend() -> Markup:
    """The levels of certainty, dots beside words, where there is room for them."""
    levels = Markup().join(
        Markup("<li>{dots} {words}</li>").format(dots=marks.dots(level), words=phrases.certainty(level))
        for level in CERTAINTY_ORDER
    )
    return Markup('<section class="levels"><h2>{heading}</h2><ul>{levels}</ul></section>').format(
        heading=say("compare-how-sure"), levels=levels
    )


def _name(comparison: Comparison) -> str:
    assert comparison.condition is not None
    name = comparison.condition.patient_name if comparison.words == "patient" else comparison.condition.clinical_name
    return phrases.inside_a_sentence(name)


def _column_head(one: Treatment, grid: _Grid) -> Markup:
    swap = (
        Markup('<details class="swap"><summary><span class="unseen">{}</span></summary></details>').format(
            say("compare-show-another", option=one.name_inside)
        )
        if grid.waiting
        else ""
    )
    return Markup(
        '<th scope="col" role="columnheader" class="option {treatment_id}{wide_only}">'
        '<span class="name">{name}</span><span class="what">{patient_name}</span>{swap}</th>'
    ).format(
        treatment_id=one.treatment_id,
        wide_only=_wide_only(one, grid),
        name=one.name,
        patient_name=one.patient_name,
        swap=swap,
    )


def _wide_only(one: Treatment, grid: _Grid) -> str:
    return " wide-only" if one.treatment_id in grid.waiting else ""


def _section(section: Section, grid: _Grid) -> Markup:
    rows = Markup().join(_row(lines, grid) for lines in section.rows)
    if section.group is None:
        return Markup('<tbody role="rowgroup" class="key">{}</tbody>').format(rows)
    return Markup('<tbody role="rowgroup" class="group">{heading}{rows}</tbody>').format(
        heading=_wide_row(Markup("{}").format(section.heading), grid), rows=rows
    )


def _more(sections: Sequence[Section], grid: _Grid) -> Markup:
    """What opens the groups: one tap shows the short answers to all other questions."""
    count = sum(len(one.lines) for one in sections)
    if not count:
        return Markup()
    opener = Markup(
        '<details class="opener" data-place="more-questions"{open}><summary>{said}</summary></details>'
    ).format(open=grid.open, said=say("compare-more-questions", count=count))
    return Markup('<tbody role="rowgroup">{}</tbody>').format(_wide_row(opener, grid))


def _wide_row(words: Markup, grid: _Grid) -> Markup:
    columns = len(grid.comparison.treatments) + 1
    return Markup(
        '<tr role="row" class="heading"><th scope="colgroup" colspan="{columns}" role="columnheader" '
        'aria-colspan="{columns}">{words}</th></tr>'
    ).format(columns=columns, words=words)


def _row(lines: Sequence[Line], grid: _Grid) -> Markup:
    """A question, or two that share a row: one tap on it opens the answers of all options, one more their sources."""
    question = lines[0].question.question_id
    between = " " if grid.comparison.words == "patient" else " / "
    label, asked = (between.join(words) for words in zip(*((one.label, one.asked) for one in lines), strict=True))
    cells = Markup().join(
        Markup('<td role="cell" class="{treatment_id}{wide_only}">{shorts}{texts}</td>').format(
            treatment_id=one.treatment_id,
            wide_only=_wide_only(one, grid),
            shorts=_shorts(answers),
            texts=_texts(answers, grid),
        )
        for one, answers in zip(
            grid.comparison.treatments, zip(*(line.cells for line in lines), strict=True), strict=True
        )
    )
    return Markup(
        '<tr role="row" class="line" data-line="{question}"{also}><th scope="row" role="rowheader">'
        '<details data-place="row-{question}"{open}><summary>{label}{tag}</summary>{asked}{sources}</details></th>'
        "{cells}</tr>"
    ).format(
        question=question,
        also=Markup(' data-also="{}"').format(lines[1].question.question_id) if lines[1:] else "",
        open=grid.open,
        label=label,
        tag=marks.picked_tag() if lines[0].marked else "",
        asked=Markup("<p>{}</p>").format(asked) if asked != label else "",
        sources=_sources_opener(lines, grid),
        cells=cells,
    )


def _sources_opener(lines: Sequence[Line], grid: _Grid) -> Markup:
    """What opens the sources of a row's answers, where they have any; they stand under the answers."""
    if not any(cell.source_ids for line in lines for cell in line.cells):
        return Markup()
    return Markup(
        '<details class="cites" data-place="sources-{question}"{open}><summary>{sources}</summary></details>'
    ).format(question=lines[0].question.question_id, open=grid.open, sources=say("compare-sources"))


def _shorts(answers: Sequence[Cell]) -> Markup:
    """The short answers of a cell: one element, so that narrow screens can set it apart from the text."""
    if len(answers) == 1 and not answers[0].known:
        cell = answers[0]
        mark = marks.control_mark(cell.level) + " " if cell.level else ""
        return Markup("<b>{mark}{short}</b>").format(mark=mark, short=cell.short)
    first, *more = answers
    return Markup("<div>{}{}</div>").format(_bold(first), Markup().join(_plain(cell) for cell in more))


def _plain(cell: Cell) -> Markup:
    dots = marks.dots(cell.certainty) + " " if cell.certainty else ""
    return Markup("<span>{dots}{words}</span>").format(dots=dots, words=cell.in_short)


def _bold(cell: Cell) -> Markup:
    if cell.certainty:
        return _plain(cell)
    parts = cell.known or (Known(cell.short),)
    return Markup().join(
        Markup("<span><b>{}:</b> {}.</span>").format(one.finding, one.about)
        if one.about
        else Markup("<b>{}</b>").format(one.finding)
        for one in parts
    )


def _texts(answers: Sequence[Cell], grid: _Grid) -> Markup:
    """The answers in full, then their sources and dates; what two questions share stands once.

    ``data-numbers``: the sources' places in the list of all, which paper shows in place of the links.
    """
    texts = (
        Markup('<p data-numbers="{}">{}</p>').format(
            "".join(f"[{grid.comparison.number[one]}]" for one in cell.source_ids),
            cell.answer if place and cell.prompt == answers[0].prompt else cell.text,
        )
        for place, cell in enumerate(answers)
    )
    return Markup().join((*texts, *dict.fromkeys(_rests_on(cell, grid) for cell in answers)))


def _rests_on(cell: Cell, grid: _Grid) -> Markup:
    links = Markup(", ").join(grid.links[one] for one in cell.source_ids)
    return Markup('{sources}<p class="checked">{checked}</p>{signed}').format(
        sources=Markup('<p class="from">{}</p>').format(links) if links else "",
        checked=phrases.checked(cell.reviewed, cell.review_by),
        signed=signed(cell.signed),
    )


def _shown(address: str) -> str:
    return address.removeprefix("https://").removeprefix("http://").removeprefix("www.").rstrip("/")


def _reference(source: Source) -> Markup:
    kind = "in-a-journal" if source.doi or source.pmid else "on-a-page"
    return Markup('{full} <span class="{kind}">{link}</span>').format(
        full=cited.in_full(source), kind=kind, link=link(source.link, _shown(source.link))
    )
