"""The lines to call in a crisis, in the order in which they stand."""

from data.catalogue import ENGLISH, Catalogue

CRISIS_LINES = ("crisis_988", "crisis_veterans", "crisis_911")


def crisis_first(catalogue: Catalogue, condition_id: str) -> bool:
    """Whether the crisis lines stand before everything else that is about a condition ('' for none)."""
    return bool(condition_id) and catalogue.condition[condition_id].crisis_first == "yes"


def crisis_lines(catalogue: Catalogue, condition_id: str = "") -> tuple[str, ...]:
    """What stands on a sheet before all else, for a condition that puts it first or for any.

    In another language the way to someone who speaks it follows the first line.
    """
    ids = ["crisis_suicidal"] if crisis_first(catalogue, condition_id) else CRISIS_LINES
    lines = [catalogue.notices[one] for one in ids]
    return (lines[0], *in_own_language(catalogue), *lines[1:])


def in_own_language(catalogue: Catalogue) -> tuple[str, ...]:
    """How to reach someone who speaks the reader's language, where that isn't English."""
    return () if catalogue.language == ENGLISH else (catalogue.notices[crisis_in(catalogue.language)],)


def crisis_in(language: str) -> str:
    """The notice that tells how to reach someone who speaks a language."""
    return f"crisis_{language}"
