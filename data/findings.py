"""What studies found for a condition: one immutable object for each result, worked out once and handed to every view.

A result holds who was studied, both arms as people of 100, and the difference with its interval, turned so
that more is better. Words for it are in ``data.finding_words``; no view works out a figure.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from data import figures
from data.catalogue import Catalogue
from data.figures import Share
from data.rows import Condition, Evidence, Outcome, Source, Treatment
from wording import say

Kind = Literal["score", "shares", "standardised", "ratio"]
Form = Literal["one_first", "side_by_side", "unknown", "nothing"]
_KINDS: dict[str, Kind] = {
    "standardised": "standardised",
    "ratio": "ratio",
    "percentage points": "shares",
    "proportion": "shares",
}


@dataclass(frozen=True)
class Arm:
    """One group of a study: what it got, in patient and in clinical words, and how many had the outcome."""

    given: str
    given_clinical: str
    share: Share | None
    events: Decimal | None
    total: Decimal | None


@dataclass(frozen=True)
class Effect:
    """A difference between two groups as its source gives it, and the same turned so that more is better."""

    kind: Kind
    measure: str
    value: Decimal
    low: Decimal | None
    high: Decimal | None
    good: Literal["more", "fewer"]
    level: int | None

    @property
    def nothing(self) -> Decimal:
        """The value that means no difference."""
        return Decimal(1 if self.kind == "ratio" else 0)

    @property
    def clear(self) -> bool | None:
        """Whether the interval leaves out 'no difference'; None where no interval is known."""
        if self.low is None or self.high is None:
            return None
        return self.low > self.nothing or self.high < self.nothing

    @property
    def better(self) -> Decimal:
        """The difference, above zero where it is in favor of the treatment. Not for ratios."""
        return self.value if self.good == "more" else -self.value

    @property
    def better_range(self) -> tuple[Decimal, Decimal] | None:
        """Its interval in the same sense, the lower end first."""
        if self.low is None or self.high is None:
            return None
        return (self.low, self.high) if self.good == "more" else (-self.high, -self.low)

    @property
    def places(self) -> int:
        """Decimals to show: one, two where the difference is smaller than 1."""
        return 1 if abs(self.value) >= 1 else 2

    @property
    def favours(self) -> bool:
        """Whether the difference points toward the treatment, however unclear it is."""
        return self.value > self.nothing if self.good == "more" else self.value < self.nothing


@dataclass(frozen=True)
class Finding:
    """One result as shown. ``comparator`` is None where there was no comparison group."""

    row: Outcome
    treatment: Treatment
    treated: Arm
    comparator: Arm | None
    effect: Effect | None
    source: Source

    @property
    def indirect(self) -> bool:
        """Whether another route or other people were studied."""
        return "indirect" in self.row.basis

    @property
    def few(self) -> bool:
        """Whether too few people were counted to tell the result as people of 100."""
        return bool(self.treated.share and self.treated.share.few)

    @property
    def both_shares(self) -> tuple[Share, Share] | None:
        """Treated and comparator share, where both are known."""
        if self.comparator is None or self.treated.share is None or self.comparator.share is None:
            return None
        return self.treated.share, self.comparator.share


@dataclass(frozen=True)
class OptionFindings:
    """One option's results for a condition: what its cell rests on, what is read beside it, and the rest."""

    treatment: Treatment
    evidence: Evidence
    lead: Finding | None
    beside: tuple[Finding, ...]
    rest: tuple[Finding, ...]

    @property
    def form(self) -> Form:
        """How the results are laid out: by certainty and direction, never by how large an effect is."""
        if self.evidence.certainty == "none":
            return "nothing"
        if self.evidence.certainty == "very_low":
            return "unknown"
        if self.evidence.direction in ("favours", "against"):
            return "one_first"
        return "side_by_side"

    @property
    def first(self) -> tuple[Finding, ...]:
        """What is shown unasked: side by side the larger first; else the leading result, then what stands beside it."""
        if self.lead is None:
            return ()
        together = (self.lead, *self.beside)
        return by_people(together) if self.form == "side_by_side" else together

    @property
    def pictured(self) -> Finding | None:
        """The result drawn as dots: only at low certainty or better, in favor, alike in both arms, of enough people."""
        lead = self.lead
        drawn = self.form == "one_first" and self.evidence.direction == "favours"
        return lead if drawn and lead and lead.both_shares and lead.row.basis == "direct" and not lead.few else None

    @property
    def count(self) -> int:
        """How many results there are."""
        return len(self.rest) + len(self.first)


@dataclass(frozen=True)
class Scale:
    """All results of a condition on one scale, for one drawing. ``has_ends``: its title says from where to where."""

    kind: Kind
    name: str
    title: str
    has_ends: bool
    low: Decimal | None
    high: Decimal | None
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class ConditionFindings:
    """Everything that is shown of a condition."""

    condition: Condition
    options: tuple[OptionFindings, ...]
    scales: tuple[Scale, ...]


def findings(catalogue: Catalogue, condition_id: str) -> ConditionFindings:
    """What studies found for a condition, option by option in the fixed order. Raises KeyError for an unknown id."""
    condition = catalogue.condition[condition_id]
    options = tuple(_option(catalogue, one, condition_id) for one in catalogue.treatments)
    return ConditionFindings(condition, options, _scales(options))


def by_people(some: Iterable[Finding]) -> tuple[Finding, ...]:
    """Sorted by the number of people studied, the most first; unknown numbers last; never by effect."""
    return tuple(sorted(some, key=lambda one: -(one.row.people or 0)))


def _option(catalogue: Catalogue, treatment: Treatment, condition_id: str) -> OptionFindings:
    rows = [
        row
        for row in catalogue.outcomes
        if row.treatment_id == treatment.treatment_id and row.condition_id == condition_id
    ]
    shown = {
        level: [finding(catalogue, row) for row in rows if row.leads == level] for level in ("yes", "beside", "no")
    }
    return OptionFindings(
        treatment,
        catalogue.evidence_for(treatment.treatment_id, condition_id),
        shown["yes"][0] if shown["yes"] else None,
        by_people(shown["beside"]),
        by_people(shown["no"]),
    )


def finding(catalogue: Catalogue, row: Outcome) -> Finding:
    """One row of the outcomes as it is shown."""
    treatment = catalogue.treatment[row.treatment_id]
    given = row.treated or treatment.name_inside
    alone = "uncontrolled" in row.basis
    mine, theirs = _shares(row, alone=alone)
    treated = Arm(given, given, mine, row.treated_events, row.treated_total)
    comparator = Arm(row.comparator, row.comparator_clinical, theirs, row.comparator_events, row.comparator_total)
    source = catalogue.sources[row.source_id]
    return Finding(row, treatment, treated, None if alone else comparator, _effect(row), source)


def _shares(row: Outcome, *, alone: bool) -> tuple[Share | None, Share | None]:
    """Both arms' shares; of few people with their counts, where those of all arms are known."""
    mine = _percent(row.treated_percent, row.treated_events, row.treated_total)
    theirs = None if alone else _percent(row.comparator_percent, row.comparator_events, row.comparator_total)
    totals = (row.treated_total,) if alone else (row.treated_total, row.comparator_total)
    known = [one for one in totals if one is not None]
    few = figures.are_few(row.people, sum(known) if len(known) == len(totals) else None)
    counts = (
        _counted(mine, row.treated_events, row.treated_total),
        _counted(theirs, row.comparator_events, row.comparator_total),
    )
    lacking = any(percent is not None and count is None for percent, count in zip((mine, theirs), counts, strict=True))
    shares = (
        None if percent is None else Share(percent, few, None if lacking else count, total)
        for percent, count, total in zip((mine, theirs), counts, (row.treated_total, row.comparator_total), strict=True)
    )
    first, second = shares
    return first, second


def _percent(percent: Decimal | None, events: Decimal | None, total: Decimal | None) -> Decimal | None:
    if percent is not None:
        return percent
    return figures.percent_of(events, total) if events is not None and total is not None else None


def _counted(percent: Decimal | None, events: Decimal | None, total: Decimal | None) -> Decimal | None:
    if percent is None or total is None:
        return None
    return figures.events_of(percent, total) if events is None else events


def _effect(row: Outcome) -> Effect | None:
    if row.effect_value is None:
        return None
    kind = _KINDS.get(row.scale, "score")
    by = Decimal(100 if row.scale == "proportion" else 1)
    value, low, high = (one if one is None else one * by for one in (row.effect_value, row.ci_low, row.ci_high))
    assert value is not None
    return Effect(kind, row.effect_measure, value, low, high, row.good, row.ci_level)


def _scales(options: Iterable[OptionFindings]) -> tuple[Scale, ...]:
    by_name: dict[tuple[Kind, str], list[Finding]] = {}
    for option in options:
        for one in by_people((*option.first, *option.rest)):
            if one.effect and one.effect.kind != "ratio" and one.comparator:
                name = one.row.scale if one.effect.kind == "score" else one.effect.kind
                by_name.setdefault((one.effect.kind, name), []).append(one)
    order: tuple[Kind, ...] = ("shares", "score", "standardised")
    return tuple(
        _scale(kind, name, found)
        for (kind, name), found in sorted(by_name.items(), key=lambda item: (order.index(item[0][0]), -len(item[1])))
        if any(one.effect and one.effect.low is not None for one in found)
    )


def _scale(kind: Kind, name: str, found: list[Finding]) -> Scale:
    first = found[0].row
    title = first.scale_name if kind == "score" else say(f"findings-scale-{kind}")
    return Scale(kind, name, title, first.scale_name_has_ends == "yes", first.scale_low, first.scale_high, tuple(found))
