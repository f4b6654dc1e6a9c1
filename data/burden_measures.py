"""The four or five measures of what an option asks, and where each bar begins and ends on its measure's one scale."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from decimal import Decimal

from data import burden_words, picks
from data.burden import BurdenTable, OptionBurden, Range
from wording import say


@dataclass(frozen=True)
class Measure:
    """What bars show: its name, its ranges, and the words of each.

    ``subject`` is the burden of ``preference_bears_on`` that it stands for. ``partly`` says for which option a range
    leaves something out, so that it is that or more. ``remarked``: something is said beside its heading.
    """

    name: str
    subject: str
    ranges: Callable[[OptionBurden], Range | None]
    words: Callable[[OptionBurden], str]
    partly: Callable[[OptionBurden], bool] = lambda _: False
    remarked: bool = False

    @property
    def heading(self) -> str:
        """'Hours in the clinic'."""
        return say(f"burden-heading-{self.name}")

    @property
    def beside(self) -> str:
        """What is said beside the heading, '' for nothing: 'whole visits'."""
        return say(f"burden-beside-{self.name}") if self.remarked else ""


@dataclass(frozen=True)
class Bar:
    """A bar in percent of its scale, which begins at 0; ``more``: it is that or more."""

    start: float
    end: float
    more: bool


MEASURES = (
    Measure("visits", "sessions", lambda one: one.visits, burden_words.visits),
    Measure("hours", "hours", lambda one: one.hours, burden_words.hours_on_bar, remarked=True),
    Measure("rides", "ride", lambda one: one.rides, burden_words.rides),
    Measure(
        "self-pay",
        "price",
        lambda one: one.self_pay,
        burden_words.self_pay_on_bar,
        lambda one: bool(one.leaves_out),
        remarked=True,
    ),
)
COPAY = Measure("copay", "price", lambda one: one.with_copay, burden_words.with_copay_on_bar)


def measures(table: BurdenTable, marked: Collection[str] = ()) -> tuple[Measure, ...]:
    """What there is to show; what the reader ``marked`` (burdens that the picks bear on) comes first."""
    shown = (*MEASURES, COPAY) if table.has_copay else MEASURES
    return picks.first(shown, marked, lambda one: one.subject)


def bar(table: BurdenTable, measure: Measure, one: OptionBurden) -> Bar | None:
    """An option's bar on the scale that all options of the table share; None where its range isn't known."""
    found = measure.ranges(one)
    if found is None:
        return None
    most = max(_end(range_) for each in table.options if (range_ := measure.ranges(each))) or Decimal(1)
    start, end = (round(float(100 * value / most), 2) for value in (found.low, _end(found)))
    return Bar(start, end, found.high is None or measure.partly(one))


def _end(found: Range) -> Decimal:
    return found.low if found.high is None else found.high
