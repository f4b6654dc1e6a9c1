"""Words that many views share, said one way everywhere: certainty, direction, findings, lists, spans of time, dates."""

import datetime as dt
import re
from collections.abc import Iterable
from functools import reduce

from data.rows import Adjustability, CautionLevel, Certainty, Direction, Evidence, HowSure, Treatment
from wording import month, say

# Words that begin with the sound of an i, in languages that say another "and" before it.
_I_SOUND = re.compile(r"h?[ií](?![aeo])", re.IGNORECASE)

A_MONTH = 30 * 24 * 60


def certainty(level: Certainty) -> str:
    """How sure we can be: 'Low certainty'."""
    return say(f"phrases-certainty-{as_id(level)}")


def at_most(level: Certainty) -> str:
    """The highest certainty that any condition reached: 'Low at most'."""
    return say(f"phrases-at-most-{as_id(level)}")


def direction(way: Direction) -> str:
    """Which way results point, in clinical words, inside a sentence: 'favors the treatment'."""
    return say(f"phrases-direction-{as_id(way)}")


def caution_level(level: CautionLevel) -> str:
    """How much a health condition matters: 'Needs extra care'."""
    return say(f"phrases-caution-{as_id(level)}")


def how_sure(sure: HowSure) -> str:
    """How sure an answer to a question that people ask is: 'fair'."""
    return say(f"phrases-sure-{as_id(sure)}")


def finding(evidence: Evidence) -> str:
    """What the evidence lets one say, in at most six words."""
    if evidence.certainty == "none":
        return say("phrases-found-none")
    if evidence.certainty == "very_low" or evidence.direction == "unknown":
        return say("phrases-found-unknown")
    return say(f"phrases-found-{evidence.certainty}-{as_id(evidence.direction)}")


def finding_clinical(evidence: Evidence) -> str:
    """The direction in clinical words."""
    if evidence.certainty == "none":
        return say("phrases-found-none-clinical")
    return first_up(direction(evidence.direction))


def finding_and_certainty(evidence: Evidence, *, clinical: bool) -> str:
    """'May help'; in clinical words, which don't say how sure it is, 'Favors the treatment, low certainty'."""
    if not clinical:
        return finding(evidence)
    said = finding_clinical(evidence)
    return said if evidence.certainty == "none" else f"{said}, {inside_a_sentence(certainty(evidence.certainty))}"


def listed(names: list[str]) -> str:
    """'a', 'a and b', 'a, b and c'; '' for none."""
    if len(names) < 2:
        return "".join(names)
    *first, last = names
    return say("phrases-and", first=", ".join(first), last=last, sound="i" if _I_SOUND.match(last) else "other")


def minutes_said(minutes: int) -> str:
    """'40 min', '2 h', '1 h 30 min', '1 month' (30 days)."""
    hours, rest = divmod(minutes, 60)
    if minutes >= A_MONTH:
        return say("phrases-months", count=minutes // A_MONTH)
    if hours and rest:
        return say("phrases-hours-minutes", hours=hours, minutes=rest)
    return say("phrases-hours", hours=hours) if hours else say("phrases-minutes", minutes=rest)


def span_said(low: int | None, high: int | None) -> str:
    """A range of minutes: '2 to 4 h', '30 to 45 min', '1 h to 1 h 30 min', '1 month or longer', '' for none."""
    if low is None and high is None:
        return ""
    if high is None:
        return say("phrases-or-longer", span=minutes_said(low or 0))
    if low is None or low == high:
        return minutes_said(high)
    unit = _unit(high)
    least = str(low // unit) if unit and unit == _unit(low) else minutes_said(low)
    return say("phrases-span", low=least, high=minutes_said(high))


def _unit(minutes: int) -> int:
    """The minutes of the one unit that says it: 60 or 1; 0 where it takes both, or months."""
    if minutes >= A_MONTH:
        return 0
    hours, rest = divmod(minutes, 60)
    if not hours:
        return 1
    return 0 if rest else 60


def order_note(treatments: Iterable[Treatment]) -> str:
    """In which order the options stand, by the table's words for it, and what that does and doesn't mean."""
    named = dict.fromkeys(one.in_the_order for one in treatments)
    return say("phrases-order", order=reduce(lambda before, one: say("phrases-then", before=before, next=one), named))


def adjustability_text(row: Adjustability) -> str:
    """The three statements on adjustability as one text."""
    return f"{row.what_can_change} {row.what_cannot} {row.who}"


def checked(reviewed: dt.date, review_by: dt.date) -> str:
    """'Checked 24 Nov 2026; next by 15 Jan 2027.'"""
    return say("phrases-checked", reviewed=month(reviewed), review_by=month(review_by))


def inside_a_sentence(name: str) -> str:
    """A name as it stands inside a sentence: 'PTSD', 'lasting pain', 'a change of antidepressant'."""
    first = name.split(" ")[0]
    return name if len(first) > 1 and first[:2].isupper() else name[0].lower() + name[1:]


def first_up(words: str) -> str:
    """The same with a capital first."""
    return words[:1].upper() + words[1:]


def as_id(one: str) -> str:
    """An id of the tables as it stands in a message's id."""
    return one.replace("_", "-").replace(" ", "-")
