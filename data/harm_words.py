"""Harms in words: counts out of 100 in both arms and both frames, what was counted, and how sure one may be of it."""

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from data.figures import Share, Spread, are_few, count_of, interval, out_of_100, percent_of, points
from data.phrases import as_id, first_up
from data.rows import Harm, HarmGroup, HarmState
from wording import say

Arm = Literal["treated", "comparator"]


@dataclass(frozen=True)
class Amount:
    """One arm's figure in words: '41' of '100', the other frame '59', and the plain count '142 of 346'.

    ``of`` is what was counted in all where ``counted_all``, else a hundred as a measure. ``kind`` tells apart 'none',
    'all', what is 'rare' (fewer than 1 of 100), and what counts nobody, but says by how much something 'changed'.
    """

    said: str
    of: str = ""
    rest: str = ""
    counted: str = ""
    kind: Literal["some", "none", "all", "rare", "changed"] = "some"
    counted_all: bool = False

    @property
    def how_many(self) -> str:
        """'41 of 100', 'none of 684', or the number alone."""
        if not self.of:
            return self.said
        if self.kind == "none":
            return say("harms-none-of", of=self.of)
        if self.kind == "all":
            return say("harms-all-of", of=self.of)
        return say("harms-of", said=self.said, of=self.of, base=self.base)

    @property
    def base(self) -> str:
        """What ``of`` is, as messages name it."""
        return "counted" if self.counted_all else "hundred"


def group_name(group: HarmGroup) -> str:
    """The heading over harms of a group. That over harms which come from one option alone stands in its row."""
    return say(f"harms-group-{group}")


def state(one: HarmState) -> str:
    """What is said where no figure stands."""
    return say(f"harms-state-{as_id(one)}")


def unit(row: Harm, sessions: str, count: int = 2) -> str:
    """What was counted: people, reports, or treatments by the option's own word for them (drips, shots)."""
    if row.kind == "per_session":
        return sessions
    if row.kind == "reports":
        return say("harms-reports")
    return say("harms-people-or", sessions=sessions) if row.kind == "not_stated" else say("harms-people", count=count)


def amount(row: Harm, arm: Arm = "treated") -> Amount | None:
    """An arm's figure, or None where there is none to show."""
    events: Decimal | None = getattr(row, f"{arm}_events")
    total: Decimal | None = getattr(row, f"{arm}_total")
    printed = _percent(row, arm)
    if row.kind == "reports" and events is not None:
        return Amount(f"{events:,}", f"{total:,}" if total is not None else "", counted_all=True)
    if total is not None and events is not None and are_few(total):
        return Amount(str(events), str(total), str(total - events), counted_all=True)
    spread = Spread.parse(printed) if printed else None
    if spread and spread.exact is None:
        return _spread(spread)
    if events is not None and total is not None:
        return _share(percent_of(events, total), total, count_of(events, total))
    if spread:
        return _share(spread.low, total)
    if events is not None:
        return Amount(str(events)) if events else Amount(say("harms-none"), kind="none")
    if arm == "treated":
        return _effect(row)
    return None


def _share(percent: Decimal, total: Decimal | None, counted: str = "") -> Amount:
    if percent in (0, 100):
        found = Amount(say("harms-all"), kind="all") if percent else Amount(say("harms-none"), kind="none")
        return replace(found, of="100") if total is None else replace(found, of=f"{total:,}", counted_all=True)
    share = Share(percent)
    return Amount(share.words, "100", share.rest_words, counted, "some" if share.count else "rare")


def _spread(spread: Spread) -> Amount:
    if spread.sign == "<":
        said = say("harms-fewer-than", number=max(1, out_of_100(spread.low)))
    elif spread.sign == ">=":
        said = say("harms-at-least", number=out_of_100(spread.low))
    else:
        said = say("harms-range", low=out_of_100(spread.low), high=out_of_100(spread.high))
    return Amount(said, "100")


def _percent(row: Harm, arm: Arm) -> str:
    """An arm's percentage as its source prints it, be it the arm's own figure or all that is told as an effect."""
    printed: str = getattr(row, f"{arm}_percent")
    return row.effect_value if arm == "treated" and row.effect_kind == "percent" else printed


def _effect(row: Harm) -> Amount | None:
    if row.effect_kind == "mean_change":
        value = Spread.parse(row.effect_value).low
        parts = {"amount": points(value, 0), "unit": row.effect_unit}
        return Amount(say("harms-up", **parts) if value >= 0 else say("harms-down", **parts), kind="changed")
    if row.effect_kind == "rate_per_1000":
        value = Spread.parse(row.effect_value).low
        return _share(value / 10, None, say("harms-rate", rate=str(value)))
    return None


def headline(row: Harm, sessions: str) -> tuple[str, str]:
    """The figure that stands first, and what happened: '41 of 100 people', 'felt detached'."""
    found = amount(row)
    if found is None:
        return "", ""
    counted = f" ({found.counted})" if found.kind == "rare" and found.counted else ""
    said = found.said if found.kind == "changed" else _with_unit(found, _who(found, row, sessions))
    return first_up(said) + counted, row.happened


def beside(row: Harm) -> str:
    """The comparison group's figure: '9 of 100 with a dummy spray'. '' where there is none."""
    found = amount(row, "comparator")
    return first_up(say("harms-comparison", how_many=found.how_many, comparator=row.comparator)) if found else ""


def sentence(row: Harm, sessions: str) -> str:
    """Both arms, both frames. '' where no figure counts people or treatments."""
    found, other = amount(row), amount(row, "comparator")
    if found is None or not row.happened:
        return ""
    if found.kind == "changed":
        return say("harms-changed", given=first_up(row.given), change=found.said, happened=row.happened)
    who = _who(found, row, sessions)
    if row.kind == "reports":
        return say("harms-happened", how_many=_with_unit(found, who), happened=row.happened)
    if row.kind != "not_stated" and (row.kind != "per_session" or sessions == say("harms-treatments")):
        who = say("harms-who-with", who=who, given=row.given)
    if found.kind in ("none", "all") or not found.of:
        said = say("harms-happened", how_many=first_up(_with_unit(found, who)), happened=row.happened)
    else:
        said = say(f"harms-sentence{_frames(found)}", who=who, happened=row.happened, **_parts(found))
    return f"{said} {_other(row, other)}" if other else said


def _other(row: Harm, found: Amount) -> str:
    if found.kind == "none" or not found.of:
        return say("harms-other-did", how_many=first_up(found.how_many), comparator=row.comparator)
    return say(f"harms-other{_frames(found)}", comparator=row.comparator, **_parts(found))


def _frames(found: Amount) -> str:
    """Which of the messages tells all that a figure holds."""
    if found.counted:
        return "-counted"
    return "-rest" if found.rest else ""


def _parts(found: Amount) -> dict[str, str]:
    return {
        "said": found.said,
        "of": found.of,
        "base": found.base,
        "rest": found.rest,
        "counted": found.counted,
    }


def clinical(row: Harm) -> str:
    """The figures as printed: '41 % (142 of 346) v 9 % (21 of 222), placebo spray'."""
    arms = [_printed(row, "treated"), _printed(row, "comparator")]
    said = arms[0]
    if arms[1]:
        said = say("harms-versus", treated=arms[0], comparator=arms[1], given=row.comparator_clinical)
    effect = _clinical_effect(row)
    return ". ".join(part for part in (said, effect) if part) + "." if said or effect else ""


def _clinical_effect(row: Harm) -> str:
    if not row.effect_value or row.effect_kind == "percent":
        return ""
    if row.effect_kind == "mean_change":
        said = say("harms-mean-change", value=row.effect_value, measure=row.effect_measure)
    elif row.effect_kind == "rate_per_1000":
        said = say("harms-per-1000", value=row.effect_value, measure=row.effect_measure)
    else:
        said = f"{first_up(row.effect_measure)} {_in_full(row.effect_value)}"
    return said if row.ci_low is None else f"{said} ({interval(95, row.ci_low, row.ci_high)})"


def _printed(row: Harm, arm: Arm) -> str:
    events: Decimal | None = getattr(row, f"{arm}_events")
    total: Decimal | None = getattr(row, f"{arm}_total")
    percent = _percent(row, arm)
    count = "" if events is None else f"n = {events}" if total is None else count_of(events, total)
    if percent:
        return f"{_in_full(percent)} % ({count})" if count else f"{_in_full(percent)} %"
    return count


def counted_how(row: Harm) -> str:
    """'Per person, noted as a side effect. No comparison group.'"""
    how = say(f"harms-kind-{as_id(row.kind)}")
    if row.asked:
        how += f", {say(f'harms-asked-{row.asked}')}"
    return f"{how}." if row.basis == "direct" else f"{how}. {say(f'harms-basis-{as_id(row.basis)}')}."


def studied(row: Harm) -> str:
    """Who and when: '568 people with depression in trials; over 4 weeks', to begin a sentence."""
    return first_up(f"{row.population}; {row.timeframe}" if row.timeframe else row.population)


def _who(found: Amount, row: Harm, sessions: str) -> str:
    return unit(row, sessions, 1 if found.said == "1" and not found.of else 2)


def _with_unit(found: Amount, who: str) -> str:
    return say("harms-how-many", how_many=found.how_many, who=who)


def _in_full(printed: str) -> str:
    spread = Spread.parse(printed)
    if spread.sign:
        number = printed.lstrip("<>=")
        return say("harms-under", number=number) if spread.sign == "<" else say("harms-at-least", number=number)
    if spread.exact is None:
        low, _, high = printed.rpartition("-")
        return say("harms-range", low=low, high=high)
    return printed
