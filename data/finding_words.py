"""Sentences for results: who and when, both arms in both frames, a difference with its range. One way everywhere."""

from collections import Counter
from decimal import Decimal

from data import phrases
from data.catalogue import Catalogue
from data.comparison import Register
from data.figures import FEWEST_AS_100, points
from data.findings import Effect, Finding, OptionFindings, Scale
from data.rows import CERTAINTY_ORDER, Evidence, ScaleUnit

_COUNTED_ON: dict[ScaleUnit, tuple[str, str]] = {
    "": ("point", "points"),
    "points": ("point", "points"),
    "days": ("day", "days"),
}


def who(finding: Finding) -> str:
    """Who was studied: '367 people with mood disorders in 9 trials'."""
    return finding.row.population


def outcome(finding: Finding, words: Register) -> str:
    """What was measured."""
    return finding.row.outcome if words == "patient" else finding.row.outcome_clinical


def given(finding: Finding, words: Register) -> tuple[str, str]:
    """What each arm got; '' for a comparison group that wasn't there."""
    other = finding.comparator
    if words == "patient":
        return finding.treated.given, other.given if other else ""
    return finding.treated.given_clinical, other.given_clinical if other else ""


def sentences(finding: Finding, words: Register) -> str:
    """The result in sentences, with what must be said beside it."""
    said = (_shares(finding, words), beside_table(finding, words))
    return " ".join(one for one in said if one)


def note(finding: Finding, words: Register) -> str:
    """What must be said beside a result."""
    return finding.row.note_clinical if words == "clinical" and finding.row.note_clinical else finding.row.note


def beside_table(finding: Finding, words: Register) -> str:
    """The same without the shares of both arms, where a table or a picture right beside it tells them."""
    said = [_difference(finding, words), _unclear(finding), note(finding, words), _marks(finding)]
    return " ".join(one for one in said if one)


def shares_sentence(finding: Finding, words: Register) -> str:
    """'Of 100 people like those studied, 45 had ... with IV ketamine and 18 with ...; 55 and 82 did not.'

    Of few people it gives their counts: 'Of those studied, 8 of 18 had ...; 10 of 18 and 17 of 18 did not.'
    """
    return _shares(finding, words)


def _shares(finding: Finding, words: Register) -> str:
    treated = finding.treated.share
    if treated is None:
        return ""
    mine, theirs = given(finding, words)
    happened, not_happened = finding.row.happened, finding.row.not_happened
    both = finding.both_shares
    shares = both or (treated,)
    had = [one.phrase if treated.few else one.words for one in shares]
    had_not = [one.rest_phrase if treated.few else one.rest_words for one in shares]
    of = "Of those studied" if treated.few else "Of 100 people like those studied"
    with_other = f" and {had[1]} with {theirs}" if both else ""
    return f"{of}, {had[0]} {happened} with {mine}{with_other}; {' and '.join(had_not)} {not_happened}."


def _difference(finding: Finding, words: Register) -> str:
    effect = finding.effect
    if effect is None or finding.comparator is None:
        return ""
    if words == "clinical":
        return _clinical(finding, effect)
    mine, theirs = given(finding, words)
    if effect.kind == "score":
        return _score(finding, effect, mine, theirs)
    if effect.kind == "shares" or finding.both_shares:
        return ""
    if effect.clear is False:
        return "" if finding.row.note_says_unclear == "yes" else f"No clear difference between {mine} and {theirs}."
    if effect.kind == "standardised":
        leaning = "better" if effect.favours else "worse"
        said = f"The average score was {leaning} with {mine} than with {theirs}."
        return f"{said} The study does not say by how many points."
    likelier = "more" if effect.value > effect.nothing else "less"
    return f"This was {likelier} likely with {mine} than with {theirs}."


def _score(finding: Finding, effect: Effect, mine: str, theirs: str) -> str:
    row = finding.row
    scale = (
        f", on a scale of {row.scale_low} to {row.scale_high}"
        if row.scale_low is not None and row.scale_unit == "points"
        else ""
    )
    average = "average score" if effect.good == "fewer" else "average"
    if points(effect.value, effect.places) == "0":
        gap = f"The gap in {average} between {mine} and {theirs} was close to 0{scale}."
    else:
        gap = f"The {average} was {amount(effect.value, row.scale_unit, effect)} with {mine} than with {theirs}{scale}."
    if effect.good == "fewer":
        gap += " Lower scores are better."
    return f"{gap}{_likely_range(effect, row.scale_unit)}"


def _likely_range(effect: Effect, unit: ScaleUnit) -> str:
    ends = _range(effect, unit)
    if not ends:
        return ""
    return f" The likely range is {ends}." if effect.clear else f" The likely range runs from {ends}."


def gap(finding: Finding) -> str:
    """'5.8 points lower', 'close to 0', or 'none' where there is no effect."""
    effect = finding.effect
    if effect is None:
        return "none"
    if points(effect.value, effect.places) == "0":
        return "close to 0"
    return amount(effect.value, finding.row.scale_unit, effect)


def gap_range(finding: Finding) -> str:
    """'1 to 11.2 points lower'; '' where no interval is known."""
    return _range(finding.effect, finding.row.scale_unit) if finding.effect else ""


def _range(effect: Effect, unit: ScaleUnit) -> str:
    if effect.low is None or effect.high is None:
        return ""
    if effect.clear:
        near, far = sorted((effect.low, effect.high), key=abs)
        return f"{points(near, effect.places)} to {amount(far, unit, effect)}"
    return f"{amount(effect.low, unit, effect)} to {amount(effect.high, unit, effect)}"


def amount(value: Decimal, unit: ScaleUnit, effect: Effect) -> str:
    """'5.8 points lower', '10.1 days more'."""
    up, down = ("more", "less") if effect.good == "more" else ("higher", "lower")
    size = points(value, effect.places)
    one, more = _COUNTED_ON[unit]
    return f"{size} {one if size == '1' else more} {up if value > 0 else down}"


def _unclear(finding: Finding) -> str:
    effect = finding.effect
    if effect is None or effect.clear is not False or finding.row.note_says_unclear == "yes":
        return ""
    return "There may be no true gap." if effect.kind in ("score", "shares") or finding.both_shares else ""


def _marks(finding: Finding) -> str:
    if finding.comparator is None and finding.row.note_says_uncompared == "no":
        return "There was no comparison group."
    return ""


def clinical_effect(finding: Finding) -> str:
    """'OR 2.48 (95 % CI 1.0 to 6.18)', as its source gives it."""
    effect, row = finding.effect, finding.row
    if effect is None:
        return ""
    known = f"{effect.level} % CI {row.ci_low} to {row.ci_high}" if row.ci_low is not None else "interval not stated"
    return f"{effect.measure} {row.effect_value} ({known})"


def _clinical(finding: Finding, effect: Effect) -> str:
    wished = "above" if effect.good == "more" else "below"
    lacking = " Absolute numbers not stated." if effect.kind == "ratio" and finding.both_shares is None else ""
    return f"{clinical_effect(finding)}; {wished} {effect.nothing} is in favor of the option.{lacking}"


def tags(finding: Finding) -> tuple[str, ...]:
    """What marks a result that can't stand as a direct comparison."""
    marks = []
    if finding.comparator is None:
        marks.append("No comparison group")
    if finding.indirect:
        marks.append("Indirect: another route or other people")
    return tuple(marks)


def verdict(evidence: Evidence, words: Register) -> str:
    """What one may say, in GRADE's wording."""
    return phrases.finding(evidence) if words == "patient" else phrases.finding_clinical(evidence)


def in_all(catalogue: Catalogue, words: Register) -> tuple[tuple[str, int], ...]:
    """How often each verdict stands in the whole matrix, the surest first."""
    rows = sorted(catalogue.evidence, key=lambda row: CERTAINTY_ORDER.index(row.certainty))
    return tuple(Counter(verdict(row, words) for row in rows).items())


def how_sure(evidence: Evidence) -> str:
    """'Low certainty'."""
    return phrases.CERTAINTY_WORDS[evidence.certainty]


def why(evidence: Evidence, words: Register) -> str:
    """Why we can be that sure and no surer."""
    return evidence.why_patient if words == "patient" else evidence.why_clinical


def no_picture(option: OptionFindings) -> str:
    """Why no dots are drawn, where none are; '' where they are or nothing could be drawn at all."""
    if option.pictured or option.form == "nothing":
        return ""
    if option.form == "one_first" and option.lead and option.lead.few:
        return f"No picture of 100 people is drawn: fewer than {FEWEST_AS_100} people were counted."
    if option.form == "unknown":
        return "No picture of 100 people is drawn: with so little known, it would say too much."
    if option.form == "side_by_side":
        return "No picture of 100 people is drawn: one trial's would hide the others."
    return "No picture of 100 people is drawn: the two groups were not measured alike."


def scale_name(scale: Scale) -> str:
    """What a drawing's scale measures, and its ends."""
    told = scale.kind != "score" or scale.low is None or scale.has_ends
    return scale.title if told else f"{scale.title}, {scale.low} to {scale.high}"
