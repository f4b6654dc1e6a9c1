"""All options as rows of one build: how each is given, who can change the dose, what was found, FDA status."""

from markupsafe import Markup

from components.pieces import cited
from components.pieces.marks import control_mark, dots, option_mark
from components.pieces.signed import signed
from data import phrases
from data.at_a_glance import Full, Glance
from data.catalogue import Catalogue
from wording import say


def heads(condition_id: str) -> Markup:
    """The heads of the columns, for wide screens: each row says them anew, for those who hear it."""
    asked = (
        say("options-head-compare"),
        say("options-head-option"),
        say("options-change"),
        say("options-studied"),
        say("options-helps") if condition_id else say("options-at-most"),
        say("options-approved"),
    )
    return Markup('<div class="option-heads" aria-hidden="true">{}</div>').format(
        Markup().join(Markup("<span>{}</span>").format(one) for one in asked)
    )


def row(catalogue: Catalogue, one: Glance, *, is_open: bool = False) -> Markup:
    """One option: a tap anywhere on it opens the same in full, with sources."""
    name = one.treatment.name
    asked = enumerate(zip(one.full, (None, *one.full), strict=False))
    in_full = Markup().join(
        _in_full(catalogue, *pair, f"option-{one.treatment.treatment_id}-from-{number}") for number, pair in asked
    )
    return Markup(
        '<details class="one-option {treatment_id}" data-place="option-{treatment_id}"{open}>'
        '<summary>{mark}<h2 class="name">{name}</h2> <span class="given">{given}</span> {change} {found} {approved}'
        "</summary>"
        '<div class="in-full">{in_full}</div></details>'
    ).format(
        treatment_id=one.treatment.treatment_id,
        open=" open" if is_open else "",
        mark=option_mark(one.treatment.treatment_id),
        name=name,
        given=one.treatment.patient_name,
        change=_fact("change", say("options-change-short"), say("options-change"), _changed(one)),
        found=_found(one) if one.verdict else _studied(one),
        approved=_fact(
            "approved", say("options-approved-short"), say("options-approved"), Markup("<b>{}</b>").format(one.approved)
        ),
        in_full=in_full,
    )


def _changed(one: Glance) -> Markup:
    """Who can change the dose, and until when."""
    row = one.adjustability
    return Markup("{mark}<b>{who}</b>").format(mark=control_mark(row.level), who=row.who_line)


def _found(one: Glance) -> Markup:
    """What was found for the condition and how sure that is; what it was studied for stands beside it where it fits."""
    verdict = Markup('<b class="verdict">{verdict}</b> {sure}').format(verdict=one.verdict, sure=_sure(one))
    return (
        _studied_for(Markup("<b>{}</b>").format(one.studied)) + " " + _fact("found", "", say("options-helps"), verdict)
    )


def _studied(one: Glance) -> Markup:
    """In general: what it has been studied for, and the highest certainty reached."""
    studied = _studied_for(Markup('<b class="verdict">{}</b>').format(one.studied))
    return studied + " " + _fact("found", "", say("options-at-most"), _sure(one))


def _studied_for(said: Markup) -> Markup:
    return _fact("studied", say("options-studied-short"), say("options-studied"), said)


def _sure(one: Glance) -> Markup:
    return Markup('<span class="certain">{dots} {words}</span>').format(dots=dots(one.certainty), words=one.how_sure)


def _fact(kind: str, asked: str, heard: str, said: Markup) -> Markup:
    """A short question and its answer in words; the whole question for those who hear it."""
    return Markup(
        '<span class="fact {kind}"><span class="asked" aria-hidden="true">{asked}</span>'
        '<span class="heard"> {heard} </span><span class="said">{said}</span></span>'
    ).format(kind=kind, asked=asked, heard=heard, said=said)


def _in_full(catalogue: Catalogue, one: Full, before: Full | None, place: str) -> Markup:
    """A question with its answer; sources, closed at ``place``, that the answer before has are not told again."""
    cell = one.cell
    text = cell.answer if before and before.cell.prompt == cell.prompt else cell.text
    told = before is not None and before.cell.source_ids == cell.source_ids
    return Markup(
        '<h3>{asked}</h3><p><strong>{short}.</strong> {text}</p>{sources}<p class="checked">{checked}</p>{signed}'
    ).format(
        asked=one.asked,
        short=cell.short,
        text=text.removeprefix(f"{cell.short}.").lstrip(),
        sources="" if told else cited.on_demand(cited.named(catalogue, cell.source_ids), place),
        checked=phrases.checked(cell.reviewed, cell.review_by),
        signed=signed(cell.signed),
    )
