"""The evidence matrix as a real HTML table: conditions by options, a word and a mark in each cell."""

from markupsafe import Markup

from components.evidence import results
from components.pieces import cited
from components.pieces.marks import dots
from components.pieces.signed import signed
from data import finding_words, signing
from data.catalogue import Catalogue
from data.comparison import Register
from data.rows import CERTAINTY_ORDER, Condition, Evidence, Treatment
from wording import say


def evidence_matrix(catalogue: Catalogue, condition_id: str, words: Register) -> Markup:
    """Every option against every condition. On narrow screens each condition's row stands as a list.

    A cell opens to its reasons and sources without a rerun (``details``). Roles are spelled out because
    narrow screens lay the rows out anew.
    """
    heads = Markup().join(_column_head(one) for one in catalogue.treatments)
    rows = Markup().join(_row(catalogue, one, one.condition_id == condition_id, words) for one in catalogue.conditions)
    chosen = " has-chosen" if condition_id else ""
    return Markup(
        '<table class="matrix{chosen}" role="table"><caption>{caption}</caption>'
        '<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader" class="corner">{corner}</th>'
        '{heads}</tr></thead><tbody role="rowgroup">{rows}</tbody></table>'
    ).format(chosen=chosen, caption=say("evidence-matrix"), corner=say("evidence-matrix-for"), heads=heads, rows=rows)


def prompt() -> Markup:
    """Where no condition is chosen: what to do."""
    return Markup('<p class="friendly prompt" role="status">{}</p>').format(say("evidence-tap-change"))


def in_all(catalogue: Catalogue, words: Register) -> Markup:
    """How often each verdict stands in the table: how much is known in all."""
    verdicts = finding_words.in_all(catalogue, words)
    items = Markup().join(
        Markup("<li>{said}: <strong>{count}</strong></li>").format(said=said, count=count) for said, count in verdicts
    )
    return Markup('<div class="in-all"><p>{all}</p><ul>{items}</ul></div>').format(
        all=say("evidence-all-answers", count=sum(count for _, count in verdicts)), items=items
    )


def legend() -> Markup:
    """What the marks mean, and what 'we do not know' means."""
    items = Markup().join(
        Markup("<li>{mark} {words}</li>").format(
            mark=dots(level), words=say(f"evidence-level-{level.replace('_', '-')}")
        )
        for level in CERTAINTY_ORDER
    )
    return Markup('<div class="legend"><p>{how_sure}</p><ul>{items}</ul></div><p class="small">{unknown}</p>').format(
        how_sure=say("evidence-how-sure"), items=items, unknown=say("pieces-we-do-not-know")
    )


def _column_head(one: Treatment) -> Markup:
    name = Markup('<span class="name">{}</span>').format(one.name)
    return Markup('<th scope="col" role="columnheader" class="{treatment_id}">{name}</th>').format(
        treatment_id=one.treatment_id, name=name
    )


def _row(catalogue: Catalogue, condition: Condition, chosen: bool, words: Register) -> Markup:
    name = condition.patient_name if words == "patient" else condition.clinical_name
    cells = Markup().join(
        _cell(catalogue, one, catalogue.evidence_for(one.treatment_id, condition.condition_id), words)
        for one in catalogue.treatments
    )
    current = Markup(' class="chosen"') if chosen else ""
    head = Markup('<th scope="row" role="rowheader">{}</th>').format(name)
    return Markup('<tr role="row"{current} data-line="{condition_id}">{head}{cells}</tr>').format(
        current=current, condition_id=condition.condition_id, head=head, cells=cells
    )


def _certainty_heard(evidence: Evidence) -> Markup:
    """How sure we are, for those who hear the page: dots say it to those who see, and clinical verdicts don't."""
    if evidence.certainty == "none":
        return Markup()
    return Markup('<span class="unseen">, {}</span>').format(finding_words.how_sure(evidence))


def _cell(catalogue: Catalogue, treatment: Treatment, evidence: Evidence, words: Register) -> Markup:
    said = finding_words.verdict(evidence, words)
    known = "known" if evidence.certainty not in ("very_low", "none") else "unknown"
    found = evidence.patient_text if words == "patient" else evidence.clinical_text
    sources = cited.line(cited.named(catalogue, evidence.source_ids))
    reviews = signing.sentences(catalogue, "evidence", evidence)
    time = Markup('<p class="small">{}</p>').format(results.looked_at(evidence)) if evidence.time_window else ""
    return Markup(
        '<td role="cell" class="{treatment_id} {known}">'
        '<span class="name" aria-hidden="true">{name}</span>'
        '<details name="matrix" data-place="matrix-{condition_id}-{treatment_id}">'
        "<summary><span>{said}{heard}{mark}</span></summary>"
        '<div class="panel"><p><strong>{name}. {how_sure}.</strong> '
        "{found}</p><p>{why}</p>{time}{sources}{signed}</div>"
        "</details></td>"
    ).format(
        treatment_id=treatment.treatment_id,
        known=known,
        name=treatment.name,
        condition_id=evidence.condition_id,
        said=said,
        heard=_certainty_heard(evidence) if words == "clinical" else Markup(),
        mark=dots(evidence.certainty),
        how_sure=finding_words.how_sure(evidence),
        found=found,
        why=finding_words.why(evidence, words),
        time=time,
        sources=sources,
        signed=signed(reviews),
    )
