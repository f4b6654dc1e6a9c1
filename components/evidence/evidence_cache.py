"""The evidence page's HTML, drawn once for each condition, options, words and view."""

from dataclasses import dataclass

from markupsafe import Markup

from components.evidence import cards, evidence_matrix, rows
from components.evidence import harms as harms_view
from components.evidence.cards import View
from components.frame.store import read_catalogue
from data.comparison import Register
from data.findings import ConditionFindings, findings
from wording import once


@dataclass(frozen=True)
class EvidenceHtml:
    """What the page shows: a card an option, what can go wrong, and all else in closed rows; what goes into charts."""

    cards: Markup
    harms: Markup
    rows: Markup
    found: ConditionFindings | None


@once(maxsize=128)
def evidence_html(
    condition_id: str,
    words: Register,
    treatment_ids: tuple[str, ...],
    view: View = "words",
    picks: tuple[str, ...] = (),
) -> EvidenceHtml:
    """Everything but the charts, for a condition ('' = none chosen), the options shown and what matters most."""
    catalogue = read_catalogue()
    treatments = [catalogue.treatment[one] for one in treatment_ids]
    short = harms_view.in_short(catalogue, treatment_ids, words, picks) if treatments else Markup()
    counts = rows.counts(draw_harms(treatment_ids, words, (), picks)) if treatments else Markup()
    table = rows.all_conditions(catalogue, condition_id, words)
    if not condition_id:
        drawn = evidence_matrix.prompt() + cards.cards_in_general(catalogue, treatments, words)
        return EvidenceHtml(rows.first_screen(drawn), short, counts + table, None)
    found = findings(catalogue, condition_id)
    shown = [one for one in found.options if one.treatment in treatments]
    others = [one for one in found.options if one.treatment not in treatments]
    drawn = cards.cards(catalogue, shown, words, view)
    more = rows.others(cards.cards(catalogue, others, words, view, behind=True))
    return EvidenceHtml(rows.first_screen(drawn), short, counts + more + table, found)


@once(maxsize=256)
def draw_harms(
    treatment_ids: tuple[str, ...], words: Register, on_phone: tuple[str, ...], picks: tuple[str, ...] = ()
) -> Markup:
    """What can go wrong with the options chosen, what the picks bear on first."""
    return harms_view.harms_table(read_catalogue(), treatment_ids, words, on_phone, picks)
