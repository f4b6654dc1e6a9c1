"""The sheet as paper on the screen: options in a few words, what matters, and what opens on a tap."""

from markupsafe import Markup

from components.pieces import cited
from components.pieces.marks import control_mark, dots, option_mark
from components.pieces.markup import with_phone_links
from components.sheets import blocks
from components.sheets.as_html import block_html, section_html, under_title_html
from components.sheets.blocks import Paragraph, Section
from data import phrases
from data.catalogue import Catalogue
from data.summary import BRIEFLY, OnSheet, Summary
from data.values import Wish
from wording import say


def sheet_html(catalogue: Catalogue, summary: Summary) -> Markup:
    """What the first page of the PDF says: options, what matters, what guidelines put first, daily life, staying."""
    asked = next(one.short_question for one in catalogue.questions if one.question_id == "adjustable")
    about = Markup('<p class="paper-only">{}</p>').format(summary.looked_for)
    return Markup(
        '<article class="my-sheet"><h2>{heading}</h2>{about}<ul class="on-sheet">{options}</ul>{known}{matters}'
        '{care}{daily}<p class="staying">{staying}</p></article>'
    ).format(
        heading=say("summary-sheet"),
        about=about,
        options=Markup().join(_option(one, asked) for one in summary.brief),
        known=Markup() if summary.condition else _known_for(summary),
        matters=_matters(summary) if summary.foremost else Markup(),
        care=_care(catalogue, summary),
        daily=_daily(catalogue, summary),
        staying=say("sheets-care-staying"),
    )


def folded(section: Section) -> Markup:
    """A section behind one tap; nothing where it holds nothing. On paper it stands open."""
    if not section.blocks:
        return Markup()
    body = Markup().join(block_html(one) for one in section.blocks)
    return Markup(
        '<details class="fold handout" data-place="summary-{name}"><summary><h2>{heading}</h2></summary>'
        "{body}</details>"
    ).format(name=section.name, heading=section.heading, body=body)


def rest_html(summary: Summary) -> Markup:
    """The rest of the whole sheet: what the reader took along, points to tell, then studies, quiz and sources."""
    first = (blocks.looked_up(summary), blocks.costs(summary), *blocks.leaflets(summary), blocks.points(summary))
    then = (
        blocks.looked_at(summary),
        blocks.found(summary),
        blocks.matters(summary),
        blocks.again(summary),
        blocks.sources(summary),
        Section("lines", say("summary-crisis"), (Paragraph(summary.crisis),)),
    )
    return Markup('<div class="rest">{}</div>').format(
        Markup().join(folded(one) for one in first)
        + Markup(
            '<details class="fold" data-place="summary-rest"><summary>{heading}</summary>{made}{parts}</details>'
        ).format(
            heading=say("summary-rest"),
            made=under_title_html(blocks.under_title(summary)),
            parts=Markup().join(section_html(one) for one in then if one.blocks),
        )
        + Markup().join(section_html(one) for one in (blocks.clinic(summary),) if one.blocks)
    )


def paper_only(*sections: Section) -> Markup:
    """What stands in widgets on screen, as words for the printed page."""
    parts = Markup().join(section_html(one) for one in sections if one.blocks)
    return Markup('<div class="paper-only">{}</div>').format(parts)


def _option(one: OnSheet, asked: str) -> Markup:
    """An option in a few words; the question that its dose answers, for those who don't see the mark before it."""
    return Markup(
        '<li class="{id}">{mark}<p><strong class="name">{name}</strong> {what}</p>'
        '<p class="changed">{control} <span class="asked">{asked}</span> {change}</p>{found}</li>'
    ).format(
        id=one.treatment.treatment_id,
        mark=option_mark(one.treatment.treatment_id),
        name=one.treatment.short_name,
        what=phrases.inside_a_sentence(one.treatment.patient_name),
        control=control_mark(one.level),
        asked=asked,
        change=one.change,
        found=_found(one),
    )


def _known_for(summary: Summary) -> Markup:
    """Without a condition: how to see what studies found, and what each option is best known for."""
    lines = Markup().join(
        Markup("<li><strong>{}:</strong> {}</li>").format(one.treatment.short_name, one.finding)
        for one in summary.brief
    )
    return Markup(
        '<p class="screen-only">{choose}</p><details class="fold" data-place="summary-known"><summary>'
        "<h3>{heading}</h3></summary><ul>{lines}</ul></details>"
    ).format(choose=say("summary-choose"), heading=say("sheets-options-known-for"), lines=lines)


def _found(one: OnSheet) -> Markup:
    if one.certainty is None:
        return Markup()
    return Markup('<p><b>{finding}</b> <span class="held">{dots} {sure}</span></p>').format(
        finding=one.finding, dots=dots(one.certainty), sure=one.sure
    )


def _matters(summary: Summary) -> Markup:
    """A small table: each statement, and under each option's name how it stands; the reasons behind one tap."""
    names = Markup().join(
        Markup('<th scope="col" role="columnheader">{}</th>').format(one.short_name)
        for one in summary.weighed.treatments
    )
    rows = Markup().join(_wish(one) for one in summary.foremost)
    why = Markup().join(_why(one) for one in summary.foremost)
    return Markup(
        '<h3>{heading}</h3><table class="stood" role="table">'
        '<thead role="rowgroup"><tr role="row"><td></td>{names}</tr></thead>'
        '<tbody role="rowgroup">{rows}</tbody></table>'
        '<details class="fold" data-place="summary-why"><summary>{opens}</summary>{why}</details>'
    ).format(heading=say("sheets-matters"), names=names, rows=rows, opens=say("summary-why"), why=why)


def _wish(wish: Wish) -> Markup:
    cells = Markup().join(Markup('<td role="cell">{}</td>').format(one.word) for one in wish.stands)
    return Markup('<tr role="row"><th scope="row" role="rowheader">{name}</th>{cells}</tr>').format(
        name=wish.preference.short_name, cells=cells
    )


def _why(wish: Wish) -> Markup:
    reasons = Markup().join(
        Markup("<li><strong>{name}: {word}.</strong> {reason}{sources}</li>").format(
            name=one.treatment.short_name, word=one.word, reason=one.reason, sources=cited.inline(one.sources)
        )
        for one in wish.stands
    )
    return Markup("<h4>{said}</h4><p>{means}</p><ul>{reasons}</ul>").format(
        said=wish.said, means=wish.preference.fits_means, reasons=reasons
    )


def _care(catalogue: Catalogue, summary: Summary) -> Markup:
    ids = summary.condition.first_care_source_ids if summary.condition else ()
    return Markup(
        '<details class="fold" data-place="summary-care"><summary><h3>{heading}</h3></summary>'
        "<p>{line}</p>{sources}</details>"
    ).format(
        heading=blocks.first_care(summary).heading,
        line=with_phone_links(summary.first_care),
        sources=cited.line(cited.named(catalogue, ids)),
    )


def _daily(catalogue: Catalogue, summary: Summary) -> Markup:
    condition_id = summary.condition.condition_id if summary.condition else ""
    ids = dict.fromkeys(
        source
        for one in summary.brief
        for question in BRIEFLY
        for source in catalogue.answer(one.treatment.treatment_id, question, condition_id).source_ids
    )
    daily = blocks.daily(summary)
    return Markup(
        '<details class="fold handout" data-place="summary-daily"><summary><h3>{heading}</h3></summary>'
        "{table}{sources}</details>"
    ).format(
        heading=daily.heading,
        table=Markup().join(block_html(one) for one in daily.blocks),
        sources=cited.on_demand(cited.named(catalogue, ids), "summary-daily-from"),
    )
