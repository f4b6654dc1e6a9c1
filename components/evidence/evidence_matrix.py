"""The evidence matrix as a real HTML table: conditions by options, a word and a mark in each cell."""

from components.pieces import cited
from components.pieces.markup import text
from components.pieces.signed import signed
from data import finding_words, signing
from data.catalogue import Catalogue
from data.comparison import Register
from data.rows import Certainty, Condition, Evidence, Treatment

_DOTS: dict[Certainty, int] = {"high": 4, "moderate": 3, "low": 2, "very_low": 1, "none": 0}


def evidence_matrix(catalogue: Catalogue, condition_id: str, words: Register) -> str:
    """Every option against every condition. On narrow screens only the chosen condition's row shows, as a list.

    A cell opens to its reasons and sources without a rerun (``details``). Roles are spelled out because
    narrow screens lay the rows out anew.
    """
    heads = "".join(_column_head(one) for one in catalogue.treatments)
    rows = "".join(_row(catalogue, one, one.condition_id == condition_id, words) for one in catalogue.conditions)
    chosen = " has-chosen" if condition_id else ""
    return (
        f'<table class="matrix{chosen}" role="table"><caption>How sure we can be, and which way it points. '
        "Tap an answer for the reasons.</caption>"
        '<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader" class="corner">For</th>'
        f'{heads}</tr></thead><tbody role="rowgroup">{rows}</tbody></table>'
    )


def prompt(catalogue: Catalogue, condition_id: str, words: Register) -> str:
    """Where no condition is chosen: what to do, and how much is known in all. It comes before the table."""
    if condition_id:
        return ""
    verdicts = finding_words.in_all(catalogue, words)
    items = "".join(f"<li>{text(said)}: <strong>{count}</strong></li>" for said, count in verdicts)
    return (
        '<p class="friendly prompt" role="status">Choose what you want help with to see, for each option, what studies '
        "found, for whom, and how sure we can be.</p>"
        f'<div class="in-all"><p>All {sum(count for _, count in verdicts)} answers together:</p><ul>{items}</ul></div>'
    )


def legend() -> str:
    """What the marks mean, and what 'we do not know' means."""
    levels: tuple[tuple[Certainty, str], ...] = (
        ("high", "high"),
        ("moderate", "moderate"),
        ("low", "low"),
        ("very_low", "very low"),
        ("none", "no results"),
    )
    items = "".join(f"<li>{mark(level)} {text(words)}</li>" for level, words in levels)
    return (
        f'<div class="legend"><p>How sure we can be:</p><ul>{items}</ul></div>'
        '<p class="small">"We do not know" means that too little was studied, or not well enough. '
        "It does not mean that an option works, and it does not mean that it fails.</p>"
    )


def mark(certainty: Certainty) -> str:
    """The mark of a level: filled dots of four. Always beside words."""
    full = _DOTS[certainty]
    return f'<span class="sure" aria-hidden="true">{"<b></b>" * full}{"<i></i>" * (4 - full)}</span>'


def _column_head(one: Treatment) -> str:
    name = f'<span class="name">{text(one.name)}</span>'
    return f'<th scope="col" role="columnheader" class="{one.treatment_id}">{name}</th>'


def _row(catalogue: Catalogue, condition: Condition, chosen: bool, words: Register) -> str:
    name = condition.patient_name if words == "patient" else condition.clinical_name
    cells = "".join(
        _cell(catalogue, one, catalogue.evidence_for(one.treatment_id, condition.condition_id), words)
        for one in catalogue.treatments
    )
    current = ' class="chosen"' if chosen else ""
    head = f'<th scope="row" role="rowheader">{text(name)}</th>'
    return f'<tr role="row"{current} data-line="{condition.condition_id}">{head}{cells}</tr>'


def _cell(catalogue: Catalogue, treatment: Treatment, evidence: Evidence, words: Register) -> str:
    said = finding_words.verdict(evidence, words)
    known = "known" if evidence.certainty not in ("very_low", "none") else "unknown"
    found = evidence.patient_text if words == "patient" else evidence.clinical_text
    sources = cited.line(cited.named(catalogue, evidence.source_ids))
    reviews = signing.sentences(catalogue, "evidence", evidence)
    time = f'<p class="small">Looked at: {text(evidence.time_window)}.</p>' if evidence.time_window else ""
    return (
        f'<td role="cell" class="{treatment.treatment_id} {known}">'
        f'<span class="name" aria-hidden="true">{text(treatment.name)}</span>'
        f'<details name="matrix" data-place="matrix-{evidence.condition_id}-{treatment.treatment_id}">'
        f"<summary><span>{text(said)}{mark(evidence.certainty)}</span></summary>"
        f'<div class="panel"><p><strong>{text(treatment.name)}. {text(finding_words.how_sure(evidence))}.</strong> '
        f"{text(found)}</p><p>{text(finding_words.why(evidence, words))}</p>{time}{sources}{signed(reviews)}</div>"
        "</details></td>"
    )
