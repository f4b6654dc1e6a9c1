"""One card an option: its finding, how sure we can be, one line on it in words, in numbers or as dots; More behind."""

import base64
from collections.abc import Iterable
from typing import Literal, get_args

from markupsafe import Markup

from components.evidence import results
from components.pieces import cited
from components.pieces.marks import dots, option_mark
from components.pieces.pictures import Picture, pictures
from components.pieces.signed import signed
from data import comparison, finding_words, signing
from data.catalogue import Catalogue
from data.comparison import Register
from data.findings import Finding, OptionFindings
from data.rows import CERTAINTY_ORDER, Treatment
from wording import say

View = Literal["words", "numbers", "dots"]
VIEWS: tuple[View, ...] = get_args(View)


def cards(
    catalogue: Catalogue, options: Iterable[OptionFindings], words: Register, view: View, *, behind: bool = False
) -> Markup:
    """What studies of a condition found, a card for each option, in the order given.

    ``behind``: the cards stand behind a tap themselves, so that a second one opens all of a card.
    """
    return Markup().join(_card(catalogue, one, words, view, behind=behind) for one in options)


def cards_in_general(catalogue: Catalogue, treatments: Iterable[Treatment], words: Register) -> Markup:
    """What each option has been studied for, and the highest certainty that any condition reached."""
    return Markup().join(_card_in_general(catalogue, one, words) for one in treatments)


def _card(catalogue: Catalogue, option: OptionFindings, words: Register, view: View, *, behind: bool) -> Markup:
    evidence = option.evidence
    return _built(
        option.treatment,
        Markup('<p class="level-said">{dots} {how_sure}</p>').format(
            dots=dots(evidence.certainty), how_sure=finding_words.how_sure(evidence)
        ),
        Markup("<strong>{}</strong>").format(finding_words.verdict(evidence, words)),
        _under(option, words, view),
        _more(catalogue, option, words, rest_apart=not behind),
    )


def _card_in_general(catalogue: Catalogue, treatment: Treatment, words: Register) -> Markup:
    rows = [catalogue.evidence_for(treatment.treatment_id, one.condition_id) for one in catalogue.conditions]
    highest = min((row.certainty for row in rows), key=CERTAINTY_ORDER.index)
    asked = [one for one in catalogue.questions if one.answered_by in ("evidence", "certainty")]
    behind = Markup().join(
        Markup("<p>{}</p>").format(comparison.cell(catalogue, treatment.treatment_id, one, "", words).answer)
        for one in asked
    )
    return _built(
        treatment,
        Markup(),
        Markup("{dots} <strong>{how_sure}</strong>").format(
            dots=dots(highest), how_sure=say(f"evidence-at-most-{highest.replace('_', '-')}")
        ),
        Markup("<p>{}</p>").format(treatment.known_for_line),
        behind,
    )


def _built(treatment: Treatment, sureness: Markup, verdict: Markup, under: Markup, behind: Markup) -> Markup:
    """A card: the same build for every option, whatever was found."""
    return Markup(
        '<article class="finding option {id}" data-line="finding-{id}">'
        '{mark}<header><h2 id="found-{id}" class="name">{name}</h2>{sureness}</header>'
        '<div class="told"><p class="finds">{verdict}</p>{under}</div>'
        '<details class="behind" data-place="more-{id}"><summary>{more}<span class="unseen"> {on}</span></summary>'
        "{behind}</details></article>"
    ).format(
        id=treatment.treatment_id,
        mark=option_mark(treatment.treatment_id),
        name=treatment.name,
        sureness=sureness,
        verdict=verdict,
        under=under,
        more=say("evidence-more"),
        on=say("evidence-more-on", option=treatment.name_inside),
        behind=behind,
    )


def _under(option: OptionFindings, words: Register, view: View) -> Markup:
    """The part that the switch changes: a sentence, the numbers, or the pair of pictures and why there is none."""
    line = Markup("<p>{}</p>").format(option.evidence.finding_line)
    if view == "words" or (view == "numbers" and not option.first):
        return line + (_picture(option.pictured, words, paper_only=True) if option.pictured else "")
    if view == "numbers":
        shown = option.first if option.form == "side_by_side" else option.first[:1]
        in_numbers = Markup().join(results.in_numbers(one, words) for one in shown)
        return in_numbers + (_picture(option.pictured, words, paper_only=True) if option.pictured else "")
    if option.pictured:
        return _picture(option.pictured, words)
    return Markup("<p>{}</p>").format(finding_words.no_picture(option) or say("evidence-nothing-drawn"))


def _picture(finding: Finding, words: Register, *, paper_only: bool = False) -> Markup:
    figures = Markup().join(_figure(one) for one in pictures(finding, words))
    said = say(
        "evidence-pictures",
        who=finding_words.who(finding),
        when=finding.row.timeframe[:1].upper() + finding.row.timeframe[1:],
        happened=finding.row.happened,
    )
    return Markup('<div class="pair{paper}"><p>{said}</p>{figures}</div>').format(
        paper=" paper-only" if paper_only else "", said=said, figures=figures
    )


def _figure(picture: Picture) -> Markup:
    encoded = base64.b64encode(picture.svg.encode()).decode()
    return Markup(
        '<figure><img src="data:image/svg+xml;base64,{encoded}" alt="{alt}"><figcaption>{caption}</figcaption></figure>'
    ).format(encoded=encoded, alt=picture.alt, caption=picture.caption)


def _more(catalogue: Catalogue, option: OptionFindings, words: Register, *, rest_apart: bool) -> Markup:
    """The answer in full, why we are that sure, when it was looked at, every study, and the sources."""
    evidence = option.evidence
    found = evidence.patient_text if words == "patient" else evidence.clinical_text
    time = Markup('<p class="small">{}</p>').format(results.looked_at(evidence)) if evidence.time_window else ""
    pictured = results.result_with_picture(option.pictured, words) if option.pictured else ""
    return Markup(
        '<p class="small">{what}.</p><p class="in-full">{found}</p><p class="why">{why}</p>{time}{sources}{signed}'
        "{pictured}{results}"
    ).format(
        what=option.treatment.patient_name,
        found=found,
        why=finding_words.why(evidence, words),
        time=time,
        sources=cited.line(cited.named(catalogue, evidence.source_ids)),
        signed=signed(signing.sentences(catalogue, "evidence", evidence)),
        pictured=pictured,
        results=results.all_results(option, words, level=3, rest_apart=rest_apart),
    )
