"""What an option asks, in words: every figure of the page on visits, rides and cost is said here."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import get_args

from data import figures
from data.burden import OptionBurden, Range, burden, period_name
from data.catalogue import Catalogue
from data.own_figures import Figures
from data.rows import Burden, Period
from wording import say


def unit(one: OptionBurden) -> str:
    """'dose' for what is often taken at home, else 'visit': messages choose their word by it."""
    return one.treatment.visit_word


def visits(one: OptionBurden) -> str:
    """'6 to 8', '1', 'Not known'."""
    return _counts(one.visits) if one.visits else say("burden-not-known")


def hours_each(one: OptionBurden) -> str:
    """'1.5 hours', '2 hours or more', 'Not known'."""
    return _times(one.hours_each) if one.hours_each else say("burden-not-known")


def hours(one: OptionBurden) -> str:
    """'9 to 12 hours', '16 hours or more', 'Not known'."""
    return _times(one.hours) if one.hours else say("burden-not-known")


def rides(one: OptionBurden) -> str:
    """'6 to 8', '0 to 2: it depends', 'One each visit', 'Not known'."""
    if one.row.ride == "not_known":
        return say("burden-not-known")
    if one.rides is None:
        kind = {"yes": "each", "no": "none"}.get(one.row.ride, "depends")
        return say(f"burden-rides-{kind}")
    said = _counts(one.rides)
    return said if one.row.ride in ("yes", "no") else say("burden-rides-counted-depends", rides=said)


def self_pay(one: OptionBurden) -> str:
    """'$2,400 to $6,400'; where the number of visits isn't known, what each costs."""
    if one.self_pay:
        return _money(one.self_pay, one.leaves_out)
    return say("burden-not-known-each", each=price_each(one)) if one.price else say("burden-no-price")


def price_each(one: OptionBurden) -> str:
    """'$100 to $250 a dose', '$590 to $885 a visit, plus clinic fees': a known price."""
    assert one.price is not None
    money = _money(one.price)
    if one.leaves_out:
        return say("burden-each-plus", money=money, left_out=one.leaves_out, unit=unit(one))
    return say("burden-each", money=money, unit=unit(one))


def hours_on_bar(one: OptionBurden) -> str:
    """'9 to 12', '16 or more', under a heading that says hours; other spans with their unit."""
    return _times(one.hours, under_hours=True) if one.hours else say("burden-not-known")


def self_pay_on_bar(one: OptionBurden) -> str:
    """'$2,400 to $6,400', 'or more' where something isn't in the price; a price alone where no total is known."""
    if one.self_pay:
        total = _money(one.self_pay)
        return say("burden-at-least", low=total) if one.leaves_out else total
    if one.price:
        message = "burden-money-each-extras" if one.leaves_out else "burden-money-each"
        return say(message, money=_money(one.price), unit=unit(one))
    return say("burden-not-known")


def with_copay(one: OptionBurden) -> str:
    """'$240', and what is missing where there is none."""
    if one.copay is None:
        return say("burden-no-copay")
    return _money(one.with_copay) if one.with_copay else say("burden-not-known-each", each=_copay_each(one.copay, one))


def with_copay_on_bar(one: OptionBurden) -> str:
    """'$240', 'No co-pay typed'; a co-pay alone where no total is known: '$40 a visit'."""
    if one.copay is None or one.with_copay:
        return with_copay(one)
    return say("burden-money-each", money=figures.dollars(one.copay), unit=unit(one))


def _copay_each(copay: Decimal, one: OptionBurden) -> str:
    return say("burden-each", money=figures.dollars(copay), unit=unit(one))


def dated(row: Burden) -> str:
    """'2019 price', 'undated page, read in 2026', '' without a price."""
    if row.price_low is None:
        return ""
    year = str(row.price_year)
    return say("burden-dated" if row.price_year_is == "year_of_price" else "burden-undated", year=year)


def source_note(one: OptionBurden) -> str:
    """How far to trust the price: 'your number', 'weak source, 2019 price'."""
    if "price" in one.own:
        return say("burden-your-number")
    said = dated(one.row)
    return say("burden-weak", dated=said) if said and one.row.price_weak == "yes" else said


def when(one: OptionBurden) -> str:
    """'First course (2 to 3 weeks)', 'First 3 months'."""
    name = period_name(one.row.period)
    return say("burden-period-with-span", period=name, span=one.row.span) if one.row.period == "induction" else name


def sentence(one: OptionBurden) -> str:
    """All of it in short sentences."""
    return " ".join(_sentences(one))


def _sentences(one: OptionBurden) -> Iterator[str]:
    """Visits, time in a clinic, rides home, what one pays, and the co-pay where one was typed."""
    unit_ = unit(one)
    if one.visits is None:
        yield say("burden-visits-none", when=when(one), unit=unit_)
    else:
        counted = say("burden-counted", shown=visits(one), count=int(one.visits.high or 0), unit=unit_)
        typed = "sessions" in one.own
        yield say("burden-visits-typed" if typed else "burden-visits-about", when=when(one), visits=counted)
    if one.hours:
        yield say("burden-clinic-in-all", hours=hours(one), each=hours_each(one), unit=unit_)
    elif one.hours_each:
        yield say("burden-clinic-each", each=hours_each(one), unit=unit_)
    else:
        yield say("burden-clinic-not-known")
    yield say(f"burden-ride-{one.row.ride.replace('_', '-')}")
    if one.self_pay and one.price:
        total, each = self_pay(one), _money(one.price)
        yield say("burden-pay-in-all", total=total, money=each, note=source_note(one), unit=unit_)
    elif one.price:
        yield say("burden-pay-each", each=price_each(one), note=source_note(one))
    else:
        yield say("burden-pay-not-known")
    if one.copay is not None:
        if one.with_copay:
            each = figures.dollars(one.copay)
            yield say("burden-copay-in-all", total=with_copay(one), money=each, unit=unit_)
        else:
            yield say("burden-copay-each", each=_copay_each(one.copay, one))


def own_sentences(
    catalogue: Catalogue, treatment_ids: Sequence[str], own: Figures, condition_id: str = ""
) -> tuple[str, ...]:
    """The reader's own figures for the options looked at, and what they come to; nothing where none was typed.

    A period stands where a number of visits is known for it or was typed; the first course always.
    """
    said: list[str] = []
    for treatment_id in [one.treatment_id for one in catalogue.treatments if one.treatment_id in treatment_ids]:
        for period in get_args(Period):
            for one in burden(catalogue, [treatment_id], period, condition_id, own).options:
                if _worth_saying(one):
                    said.append(f"{one.treatment.name}. {sentence(one)}")
    return tuple(said)


def _worth_saying(one: OptionBurden) -> bool:
    money = bool(one.own & {"price", "copay"})
    return "sessions" in one.own or (money and (one.row.period == "induction" or one.visits is not None))


def _counts(found: Range) -> str:
    low = f"{found.low:,.0f}"
    if found.high is None:
        return say("burden-at-least", low=low)
    high = f"{found.high:,.0f}"
    return low if low == high else say("burden-range", low=low, high=high)


def _times(found: Range, *, under_hours: bool = False) -> str:
    """A span with its unit, named once where both ends have the same; hours unnamed ``under_hours``."""

    def said(value: Decimal) -> str:
        amount, unit_ = figures.amount_of_time(value)
        return amount if under_hours and unit_ == "hours" else figures.time_spent(value)

    low = said(found.low)
    if found.high is None:
        return say("burden-at-least", low=low)
    high = said(found.high)
    if low == high:
        return low
    (least, unit_), (_, other) = figures.amount_of_time(found.low), figures.amount_of_time(found.high)
    return say("burden-range", low=least if unit_ == other else low, high=high)


def _money(found: Range, leaves_out: str = "") -> str:
    said = figures.dollars(found.low)
    if found.high not in (None, found.low):
        said = say("burden-range", low=said, high=figures.dollars(found.high or found.low))
    return say("burden-money-plus", money=said, left_out=leaves_out) if leaves_out else said
