"""Beside words, never instead of them: an option's mark, who controls its dose, how sure we can be, a reader's tag."""

from markupsafe import Markup

from data.rows import AdjustLevel, Certainty
from wording import say

OF_FOUR: dict[Certainty, int] = {"high": 4, "moderate": 3, "low": 2, "very_low": 1, "none": 0}


def option_mark(treatment_id: str) -> Markup:
    """How an option is given, in its colour. The drawing is the one its row in treatments.csv names."""
    return Markup('<span class="mark {}" aria-hidden="true"></span>').format(treatment_id)


def control_mark(level: AdjustLevel) -> Markup:
    """Who can change the dose, and until when: one drawing for each level of adjustability.csv."""
    return Markup('<span class="control {}" aria-hidden="true"></span>').format(level)


def dots(certainty: Certainty) -> Markup:
    """A level of certainty: filled dots of four."""
    full = OF_FOUR[certainty]
    return Markup('<span class="sure" aria-hidden="true">{full}{empty}</span>').format(
        full=Markup("<b></b>") * full, empty=Markup("<i></i>") * (4 - full)
    )


def picked_tag() -> Markup:
    """Beside what the reader's picks bear on."""
    return Markup(' <span class="picked">{}</span>').format(say("pieces-you-marked-this"))
