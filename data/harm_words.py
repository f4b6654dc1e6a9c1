"""Harms in words: counts out of 100 in both arms and both frames, what was counted, and how sure one may be of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from data.figures import Share, Spread, are_few, out_of_100, percent_of, points
from data.rows import Asked, Harm, HarmCount, HarmGroup, HarmState

Arm = Literal["treated", "comparator"]

# The heading over harms that come from one option alone stands in its row.
GROUP_NAMES: Mapping[HarmGroup, str] = {
    "soon": "During a treatment and soon after",
    "serious": "Serious events, and stopping because of harm",
    "repeated": "With repeated use",
}
COUNT_WORDS: dict[HarmCount, str] = {
    "per_patient": "Per person",
    "per_session": "Per treatment",
    "not_stated": "Per person or per treatment: not said",
    "across_studies": "Over several studies, not a rate",
    "reports": "Reports, with no number of people",
    "words": "Said in words, with no figure",
}
STATE_WORDS: dict[HarmState, str] = {
    "statement": "Said in words, with no figure",
    "not_measured": "That does not mean safe",
    "not_relevant": "Not relevant in the same way",
}
ASKED_WORDS: dict[Asked, str] = {
    "": "",
    "asked": "staff asked",
    "volunteered": "told without being asked",
    "scale": "by a rating scale",
    "measured": "measured",
    "noted": "noted as a side effect",
    "records": "from records",
    "recall": "as clinics recalled",
}
BASIS_WORDS = {
    "direct": "",
    "indirect": "Other people or another use",
    "uncontrolled": "No comparison group",
    "uncontrolled indirect": "No comparison group; other people or another use",
}


@dataclass(frozen=True)
class Amount:
    """One arm's figure in words: '41' of '100', the other frame '59', and the plain count '142 of 346'.

    ``changed``: it counts nobody, but says by how much something went 'up' or 'down'.
    """

    said: str
    of: str = ""
    rest: str = ""
    counted: str = ""
    changed: bool = False


def unit(row: Harm, sessions: str) -> str:
    """What was counted: people, reports, or treatments by the option's own word for them (drips, shots)."""
    words = {"per_session": sessions, "reports": "reports", "not_stated": f"people or {sessions}"}
    return words.get(row.kind, "people")


def amount(row: Harm, arm: Arm = "treated") -> Amount | None:
    """An arm's figure, or None where there is none to show."""
    events: Decimal | None = getattr(row, f"{arm}_events")
    total: Decimal | None = getattr(row, f"{arm}_total")
    printed = _percent(row, arm)
    counted = f"{events:,} of {total:,}" if events is not None and total is not None else ""
    if row.kind == "reports" and events is not None:
        return Amount(f"{events:,}", f"{total:,}" if total is not None else "")
    if total is not None and events is not None and are_few(total):
        return Amount(str(events), str(total), str(total - events))
    spread = Spread.parse(printed) if printed else None
    if spread and spread.exact is None:
        return _spread(spread)
    if events is not None and total is not None:
        return _share(percent_of(events, total), total, counted)
    if spread:
        return _share(spread.low, total, counted)
    if events is not None:
        return Amount(str(events) if events else "none")
    if arm == "treated":
        return _effect(row)
    return None


def _share(percent: Decimal, total: Decimal | None, counted: str) -> Amount:
    share = Share(percent)
    if percent in (0, 100):
        return Amount("none" if percent == 0 else "all", f"{total:,}" if total is not None else "100")
    return Amount(share.words, "100", share.rest_words, counted)


def _spread(spread: Spread) -> Amount:
    if spread.sign == "<":
        return Amount(f"fewer than {max(1, out_of_100(spread.low))}", "100")
    if spread.sign == ">=":
        return Amount(f"at least {out_of_100(spread.low)}", "100")
    return Amount(f"{out_of_100(spread.low)} to {out_of_100(spread.high)}", "100")


def _percent(row: Harm, arm: Arm) -> str:
    """An arm's percentage as its source prints it, be it the arm's own figure or all that is told as an effect."""
    printed: str = getattr(row, f"{arm}_percent")
    return row.effect_value if arm == "treated" and row.effect_kind == "percent" else printed


def _effect(row: Harm) -> Amount | None:
    if row.effect_kind == "mean_change":
        value = Spread.parse(row.effect_value).low
        direction = "up" if value >= 0 else "down"
        return Amount(f"{direction} by {points(value, 0)} {row.effect_unit}", changed=True)
    if row.effect_kind == "rate_per_1000":
        value = Spread.parse(row.effect_value).low
        return Amount(Share(value / 10).words, "100", Share(value / 10).rest_words, f"{value} of 1,000")
    return None


def headline(row: Harm, sessions: str) -> tuple[str, str]:
    """The figure that stands first, and what happened: '41 of 100 people', 'felt detached'."""
    found = amount(row)
    if found is None:
        return "", ""
    counted = f" ({found.counted})" if found.said == "fewer than 1" and found.counted else ""
    return _first_up(_with_unit(found, row, sessions)) + counted, row.happened


def beside(row: Harm) -> str:
    """The comparison group's figure: '9 of 100 with a dummy spray'. '' where there is none."""
    found = amount(row, "comparator")
    if found is None:
        return ""
    of = f" of {found.of}" if found.of else ""
    return _first_up(f"{found.said}{of} with {row.comparator}")


def sentence(row: Harm, sessions: str) -> str:
    """Both arms, both frames. '' where no figure counts people or treatments."""
    found, other = amount(row), amount(row, "comparator")
    if found is None or not row.happened:
        return ""
    counted_as = unit(row, sessions)
    given = f" with {row.given}" if counted_as in ("people", "treatments") else ""
    if found.changed:
        return f"{_first_up(row.given)}: {found.said} {row.happened}."
    if row.kind == "reports":
        return f"{_with_unit(found, row, sessions)} {row.happened}."
    counted = f" ({found.counted})" if found.counted else ""
    if not found.of:
        said = f"{_with_unit(found, row, sessions)}{given} {row.happened}."
    elif found.said in ("none", "all"):
        said = f"{_first_up(found.said)} of {found.of} {counted_as}{given} {row.happened}."
    else:
        rest = f" and {found.rest} did not" if found.rest else ""
        said = f"Of {found.of} {counted_as}{given}, {found.said} {row.happened}{rest}{counted}."
    return f"{said} {_other(row, other)}".strip() if other else said


def _other(row: Harm, found: Amount) -> str:
    counted = f" ({found.counted})" if found.counted else ""
    if found.said == "none" or not found.of:
        of = f" of {found.of}" if found.of else ""
        return f"{_first_up(found.said)}{of} did with {row.comparator}."
    rest = f" and {found.rest} did not" if found.rest else ""
    return f"Of {found.of} with {row.comparator}, {found.said} did{rest}{counted}."


def clinical(row: Harm) -> str:
    """The figures as printed: '41 % (142 of 346) v 9 % (21 of 222), placebo spray'."""
    arms = [_printed(row, "treated"), _printed(row, "comparator")]
    said = f"{arms[0]} v {arms[1]}, {row.comparator_clinical}" if arms[1] else arms[0]
    effect = _clinical_effect(row)
    return ". ".join(part for part in (said, effect) if part) + "." if said or effect else ""


def _clinical_effect(row: Harm) -> str:
    if not row.effect_value or row.effect_kind == "percent":
        return ""
    interval = f" (95 % CI {row.ci_low} to {row.ci_high})" if row.ci_low is not None else ""
    if row.effect_kind == "mean_change":
        return f"Mean change {row.effect_value} {row.effect_measure}{interval}"
    if row.effect_kind == "rate_per_1000":
        return f"{row.effect_value} per 1,000 {row.effect_measure}{interval}"
    return f"{_first_up(row.effect_measure)} {_in_full(row.effect_value)}{interval}"


def _printed(row: Harm, arm: Arm) -> str:
    events: Decimal | None = getattr(row, f"{arm}_events")
    total: Decimal | None = getattr(row, f"{arm}_total")
    percent = _percent(row, arm)
    count = f"{events:,} of {total:,}" if events is not None and total is not None else ""
    if not count and events is not None:
        count = f"n = {events}"
    if percent:
        return f"{_in_full(percent)} % ({count})" if count else f"{_in_full(percent)} %"
    return count


def counted_how(row: Harm) -> str:
    """'Per person, noted as a side effect. No comparison group.'"""
    how = ", ".join(part for part in (COUNT_WORDS[row.kind], ASKED_WORDS[row.asked]) if part)
    basis = BASIS_WORDS[row.basis]
    return f"{how}. {basis}." if basis else f"{how}."


def studied(row: Harm) -> str:
    """Who and when: '568 people with depression in trials; over 4 weeks', to begin a sentence."""
    return _first_up(f"{row.population}; {row.timeframe}" if row.timeframe else row.population)


def _with_unit(found: Amount, row: Harm, sessions: str) -> str:
    if found.changed:
        return found.said
    of = f" of {found.of}" if found.of else ""
    counted_as = unit(row, sessions)
    what = "person" if found.said == "1" and not found.of and counted_as == "people" else counted_as
    return f"{found.said}{of} {what}"


def _in_full(printed: str) -> str:
    spread = Spread.parse(printed)
    if spread.exact is None and not spread.sign:
        return " to ".join(printed.split("-"))
    return printed.replace("<", "under ").replace(">=", "at least ")


def _first_up(words: str) -> str:
    return words[:1].upper() + words[1:]
