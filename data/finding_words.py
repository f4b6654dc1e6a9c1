"""Sentences for results: who and when, both arms in both frames, a difference with its range. One way everywhere."""

from collections import Counter
from decimal import Decimal

from data import phrases
from data.catalogue import Catalogue
from data.comparison import Register
from data.figures import FEWEST_AS_100, interval, points
from data.findings import Effect, Finding, OptionFindings, Scale
from data.rows import CERTAINTY_ORDER, Evidence, ScaleUnit
from wording import say


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
    said = (shares_sentence(finding, words), beside_table(finding, words))
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
    treated = finding.treated.share
    if treated is None:
        return ""
    mine, theirs = given(finding, words)
    shares = finding.both_shares or (treated,)
    had = [one.phrase if treated.few else one.words for one in shares]
    had_not = [one.rest_phrase if treated.few else one.rest_words for one in shares]
    people, both = "few" if treated.few else "100", "-both" if finding.both_shares else ""
    return say(
        f"findings-of-{people}{both}",
        had=had[0],
        happened=finding.row.happened,
        treated=mine,
        other_had=had[-1],
        comparator=theirs,
        had_not=had_not[0],
        other_had_not=had_not[-1],
        not_happened=finding.row.not_happened,
    )


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
        if finding.row.note_says_unclear == "yes":
            return ""
        return say("findings-no-clear-difference", groups=phrases.listed([mine, theirs]))
    if effect.kind == "standardised":
        leaning = "better" if effect.favours else "worse"
        return say("findings-average-leans", leaning=leaning, treated=mine, comparator=theirs)
    likelier = "more" if effect.value > effect.nothing else "less"
    return say("findings-likely", leaning=likelier, treated=mine, comparator=theirs)


def _score(finding: Finding, effect: Effect, mine: str, theirs: str) -> str:
    row = finding.row
    parts = {
        "average": "score" if effect.good == "fewer" else "plain",
        "treated": mine,
        "comparator": theirs,
        "groups": phrases.listed([mine, theirs]),
        "low": str(row.scale_low),
        "high": str(row.scale_high),
    }
    ends = "-on-scale" if row.scale_low is not None and row.scale_unit == "points" else ""
    if points(effect.value, effect.places) == "0":
        said = say(f"findings-average-close{ends}", **parts)
    else:
        said = say(f"findings-average{ends}", amount=amount(effect.value, row.scale_unit, effect), **parts)
    lower = say("findings-lower-is-better") if effect.good == "fewer" else ""
    return " ".join(one for one in (said, lower, _likely_range(effect, row.scale_unit)) if one)


def _likely_range(effect: Effect, unit: ScaleUnit) -> str:
    ends = _range(effect, unit)
    if not ends:
        return ""
    unclear = "" if effect.clear else "-unclear"
    return say(f"findings-likely-range{unclear}", range=ends)


def gap(finding: Finding) -> str:
    """'5.8 points lower', 'close to 0', or 'none' where there is no effect."""
    effect = finding.effect
    if effect is None:
        return say("findings-gap-none")
    if points(effect.value, effect.places) == "0":
        return say("findings-gap-close")
    return amount(effect.value, finding.row.scale_unit, effect)


def gap_range(finding: Finding) -> str:
    """'1 to 11.2 points lower'; '' where no interval is known."""
    return _range(finding.effect, finding.row.scale_unit) if finding.effect else ""


def _range(effect: Effect, unit: ScaleUnit) -> str:
    if effect.low is None or effect.high is None:
        return ""
    if effect.clear:
        near, far = sorted((effect.low, effect.high), key=abs)
        return say("findings-range", near=points(near, effect.places), far=amount(far, unit, effect))
    return say("findings-range", near=amount(effect.low, unit, effect), far=amount(effect.high, unit, effect))


def amount(value: Decimal, unit: ScaleUnit, effect: Effect) -> str:
    """'5.8 points lower', '10.1 days more'."""
    up, down = ("more", "less") if effect.good == "more" else ("higher", "lower")
    size = points(value, effect.places)
    counted = say(f"findings-size-{unit or 'points'}", size=size, count=1 if size == "1" else 2)
    return say(f"findings-amount-{up if value > 0 else down}", size=counted)


def _unclear(finding: Finding) -> str:
    effect = finding.effect
    if effect is None or effect.clear is not False or finding.row.note_says_unclear == "yes":
        return ""
    return say("findings-unclear") if effect.kind in ("score", "shares") or finding.both_shares else ""


def _marks(finding: Finding) -> str:
    if finding.comparator is None and finding.row.note_says_uncompared == "no":
        return say("findings-uncompared")
    return ""


def clinical_effect(finding: Finding) -> str:
    """'OR 2.48 (95 % CI 1.0 to 6.18)', as its source gives it."""
    effect, row = finding.effect, finding.row
    if effect is None:
        return ""
    if row.ci_low is None:
        return say("findings-interval-not-stated", measure=effect.measure, value=str(row.effect_value))
    return f"{effect.measure} {row.effect_value} ({interval(effect.level, row.ci_low, row.ci_high)})"


def _clinical(finding: Finding, effect: Effect) -> str:
    side = "above" if effect.good == "more" else "below"
    said = say("findings-in-favor", effect=clinical_effect(finding), side=side, nothing=str(effect.nothing))
    lacking = effect.kind == "ratio" and finding.both_shares is None
    return f"{said} {say('findings-no-absolute-numbers')}" if lacking else said


def tags(finding: Finding) -> tuple[str, ...]:
    """What marks a result that can't stand as a direct comparison."""
    marks = []
    if finding.comparator is None:
        marks.append(say("findings-tag-uncompared"))
    if finding.indirect:
        marks.append(say("findings-tag-indirect"))
    return tuple(marks)


def verdict(evidence: Evidence, words: Register) -> str:
    """What one may say, in GRADE's wording."""
    return phrases.finding(evidence) if words == "patient" else phrases.finding_clinical(evidence)


def in_all(catalogue: Catalogue, words: Register) -> tuple[tuple[str, int], ...]:
    """How often each verdict stands in the whole matrix, the surest first."""
    rows = sorted(catalogue.evidence, key=lambda row: CERTAINTY_ORDER.index(row.certainty))
    said = (phrases.finding_and_certainty(row, clinical=words == "clinical") for row in rows)
    return tuple(Counter(said).items())


def how_sure(evidence: Evidence) -> str:
    """'Low certainty'."""
    return phrases.certainty(evidence.certainty)


def why(evidence: Evidence, words: Register) -> str:
    """Why we can be that sure and no surer."""
    return evidence.why_patient if words == "patient" else evidence.why_clinical


def no_picture(option: OptionFindings) -> str:
    """Why no dots are drawn, where none are; '' where they are or nothing could be drawn at all."""
    if option.pictured or option.form == "nothing":
        return ""
    if option.form == "one_first" and option.lead and option.lead.few:
        return say("findings-no-picture-few", people=FEWEST_AS_100)
    if option.form == "unknown":
        return say("findings-no-picture-unknown")
    if option.form == "side_by_side":
        return say("findings-no-picture-side-by-side")
    return say("findings-no-picture-unlike")


def scale_name(scale: Scale) -> str:
    """What a drawing's scale measures, and its ends."""
    told = scale.kind != "score" or scale.low is None or scale.has_ends
    return scale.title if told else say("findings-scale", name=scale.title, low=str(scale.low), high=str(scale.high))
