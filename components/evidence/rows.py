"""What stands around the cards: notes beside them on a wide screen, and closed rows with all else below."""

from markupsafe import Markup

from components.evidence import evidence_matrix, harms
from data.catalogue import Catalogue
from data.comparison import Register
from wording import say


def first_screen(cards: Markup) -> Markup:
    """The cards."""
    return Markup('<div class="helps">{}</div>').format(cards)


def notes() -> Markup:
    """What dots and 'We do not know' mean, beside the cards on a wide screen."""
    return Markup('<div class="notes">{}</div>').format(evidence_matrix.legend())


def counts(table: Markup) -> Markup:
    """Every count of harms, how each was counted before it."""
    return _row("counts", say("evidence-harm-counts"), harms.opening() + table)


def others(cards: Markup) -> Markup:
    """The options that are not shown, built alike; nothing where all are."""
    inside = Markup('<div class="cards">{}</div>').format(cards)
    return _row("others", say("evidence-other-options"), inside) if cards else Markup()


def how_to_read() -> Markup:
    """What the dots mean, what 'we do not know' means, in which order results stand; the choice of words follows."""
    inside = evidence_matrix.legend() + Markup("<p>{}</p>").format(say("evidence-how-to-read"))
    return _row("how-to-read", say("evidence-reading-help"), inside)


def all_conditions(catalogue: Catalogue, condition_id: str, words: Register) -> Markup:
    """Every option against every condition."""
    table = evidence_matrix.in_all(catalogue, words) + evidence_matrix.evidence_matrix(catalogue, condition_id, words)
    return _row("all-conditions", say("evidence-all-conditions"), table)


def _row(place: str, name: str, inside: Markup) -> Markup:
    return Markup(
        '<details class="row" data-place="{place}"><summary><h2>{name}</h2></summary>{inside}</details>'
    ).format(place=place, name=name, inside=inside)
