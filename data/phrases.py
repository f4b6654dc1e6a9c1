"""The fixed words for certainty, direction and adjustability: said one way everywhere."""

import datetime as dt
from collections.abc import Iterable

from data.rows import Adjustability, Certainty, Direction, Evidence, HowSure, Treatment

CERTAINTY_WORDS: dict[Certainty, str] = {
    "high": "High certainty",
    "moderate": "Moderate certainty",
    "low": "Low certainty",
    "very_low": "Very low certainty",
    "none": "No results found",
}

AT_MOST_WORDS: dict[Certainty, str] = {
    "high": "High certainty",
    "moderate": "Moderate at most",
    "low": "Low at most",
    "very_low": "Very low at most",
    "none": "No results found",
}

A_MONTH = 30 * 24 * 60

# GRADE's wording (high "does", moderate "probably", low "may"); very low is always "we do not know".
_FINDING: dict[tuple[Certainty, Direction], str] = {
    ("high", "favours"): "Helps in the studied time",
    ("high", "against"): "Does not help",
    ("high", "no_clear_difference"): "Makes no clear difference",
    ("high", "mixed"): "Studies disagree",
    ("moderate", "favours"): "Probably helps",
    ("moderate", "against"): "Probably does not help",
    ("moderate", "no_clear_difference"): "Probably makes no clear difference",
    ("moderate", "mixed"): "Studies disagree",
    ("low", "favours"): "May help",
    ("low", "against"): "May not help",
    ("low", "no_clear_difference"): "May make no clear difference",
    ("low", "mixed"): "Studies disagree",
}

DIRECTION_WORDS: dict[Direction, str] = {
    "favours": "favors the treatment",
    "against": "favors the comparison",
    "mixed": "mixed",
    "no_clear_difference": "no clear difference",
    "unknown": "unknown",
}

ADJUSTABILITY_WORDS: dict[str, str] = {
    "any_minute": "at any minute of the dosing",
    "between_steps": "between steps",
    "before_only": "before the dose only",
    "depends_on_route": "depends on the route",
}


LEVEL_WORDS: dict[str, str] = {
    "talk_first": "Talk to a doctor first",
    "extra_care": "Needs extra care",
    "tell_them": "Tell them",
}

HOW_SURE_WORDS: dict[HowSure, str] = {"good": "good", "fair": "fair", "low": "low", "not_known": "not known"}


def finding(evidence: Evidence) -> str:
    """What the evidence lets one say, in at most six words."""
    if evidence.certainty == "none":
        return "No study results found"
    return _FINDING.get((evidence.certainty, evidence.direction), "We do not know")


def finding_clinical(evidence: Evidence) -> str:
    """The direction in clinical words."""
    if evidence.certainty == "none":
        return "No results found"
    return DIRECTION_WORDS[evidence.direction].capitalize()


def listed(names: list[str]) -> str:
    """'a', 'a and b', 'a, b and c'; '' for none."""
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def minutes_said(minutes: int) -> str:
    """'40 min', '2 h', '1 h 30 min', '1 month' (30 days)."""
    hours, rest = divmod(minutes, 60)
    if minutes >= A_MONTH:
        months = minutes // A_MONTH
        return "1 month" if months == 1 else f"{months} months"
    if hours and rest:
        return f"{hours} h {rest} min"
    return f"{hours} h" if hours else f"{rest} min"


def span_said(low: int | None, high: int | None) -> str:
    """A range of minutes: '2 to 4 h', '30 to 45 min', '1 h to 1 h 30 min', '1 month or longer', '' for none."""
    if low is None and high is None:
        return ""
    if high is None:
        return f"{minutes_said(low or 0)} or longer"
    if low is None or low == high:
        return minutes_said(high)
    first, last = _in_one_unit(low), _in_one_unit(high)
    if first and last and first[1] == last[1]:
        return f"{first[0]} to {last[0]} {last[1]}"
    return f"{minutes_said(low)} to {minutes_said(high)}"


def _in_one_unit(minutes: int) -> tuple[int, str] | None:
    """Hours or minutes where one of them says it; None where it takes both, or months."""
    hours, rest = divmod(minutes, 60)
    if minutes >= A_MONTH or (hours and rest):
        return None
    return (hours, "h") if hours else (rest, "min")


def order_note(treatments: Iterable[Treatment]) -> str:
    """In which order the options stand, by the table's words for it, and what that does and doesn't mean."""
    named = dict.fromkeys(one.in_the_order for one in treatments)
    return (
        f"The options always stand in the same order: {', then '.join(named)}. The order is no ranking. No study we "
        "found shows whether being able to change a dose on the way gives better results or fewer harms."
    )


def adjustability_text(row: Adjustability) -> str:
    """The three statements on adjustability as one text."""
    return f"{row.what_can_change} {row.what_cannot} {row.who}"


def spoken(day: dt.date) -> str:
    """'24 November 2026'."""
    return f"{day.day} {day:%B %Y}"


def checked(reviewed: dt.date, review_by: dt.date) -> str:
    """'Checked 24 Nov 2026; next by 15 Jan 2027.'"""
    first, last = (f"{day.day} {day:%b %Y}" for day in (reviewed, review_by))
    return f"Checked {first}; next by {last}."


def inside_a_sentence(name: str) -> str:
    """A name as it stands inside a sentence: 'PTSD', 'lasting pain', 'a change of antidepressant'."""
    first = name.split(" ")[0]
    return name if len(first) > 1 and first[:2].isupper() else name[0].lower() + name[1:]
