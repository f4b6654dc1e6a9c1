"""What an option asks, in words: every figure of the page on visits, rides and cost is said here."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import get_args

from data import figures
from data.burden import NOT_KNOWN, PERIODS, OptionBurden, Range, burden
from data.catalogue import Catalogue
from data.own_figures import Figures
from data.rows import Burden, Period


def unit(one: OptionBurden) -> str:
    """'dose' for what is often taken at home, else 'visit'."""
    return one.treatment.visit_word


def visits(one: OptionBurden) -> str:
    """'6 to 8', '1', 'Not known'."""
    return _counts(one.visits) if one.visits else NOT_KNOWN


def counted_visits(one: OptionBurden) -> str:
    """'6 to 8 visits', '1 dose'."""
    alone = one.visits == Range.exactly(Decimal(1))
    return f"{visits(one)} {unit(one)}{'' if alone else 's'}"


def hours_each(one: OptionBurden) -> str:
    """'1.5 hours', '2 hours or more', 'Not known'."""
    return _times(one.hours_each) if one.hours_each else NOT_KNOWN


def hours(one: OptionBurden) -> str:
    """'9 to 12 hours', '16 hours or more', 'Not known'."""
    return _times(one.hours) if one.hours else NOT_KNOWN


def rides(one: OptionBurden) -> str:
    """'6 to 8', '0 to 2: it depends', 'One each visit', 'Not known'."""
    if one.row.ride == "not_known":
        return NOT_KNOWN
    if one.rides is None:
        return {"yes": "One each visit", "no": "None"}.get(one.row.ride, "It depends")
    said = _counts(one.rides)
    return said if one.row.ride in ("yes", "no") else f"{said}: it depends"


def price(one: OptionBurden) -> str:
    """'$400 to $800', '$590 to $885 plus clinic fees', 'Not known'."""
    return _money(one.price, one.leaves_out) if one.price else NOT_KNOWN


def self_pay(one: OptionBurden) -> str:
    """'$2,400 to $6,400'; where the number of visits isn't known, what each costs."""
    if one.self_pay:
        return _money(one.self_pay, one.leaves_out)
    return f"{NOT_KNOWN}; {price(one)} a {unit(one)}" if one.price else f"{NOT_KNOWN}: no price found"


def hours_on_bar(one: OptionBurden) -> str:
    """'9 to 12', '16 or more', under a heading that says hours; other spans with their unit."""
    return hours(one).replace(" hours", "").replace(" hour", "")


def self_pay_on_bar(one: OptionBurden) -> str:
    """'$2,400 to $6,400', 'or more' where something isn't in the price; a price alone where no total is known."""
    if one.self_pay:
        return _money(one.self_pay) + (" or more" if one.leaves_out else "")
    return f"{_money(one.price)} a {unit(one)}" if one.price else NOT_KNOWN


def with_copay(one: OptionBurden) -> str:
    """'$240', and what is missing where there is none."""
    if one.copay is None or one.with_copay:
        return with_copay_in_short(one)
    return f"{NOT_KNOWN}; {figures.dollars(one.copay)} a {unit(one)}"


def with_copay_in_short(one: OptionBurden) -> str:
    """'$240', 'Not known', 'No co-pay typed': with no word on why."""
    if one.copay is None:
        return "No co-pay typed"
    return _money(one.with_copay) if one.with_copay else NOT_KNOWN


def dated(row: Burden) -> str:
    """'2019 price', 'undated page, read in 2026', '' without a price."""
    if row.price_low is None:
        return ""
    return f"{row.price_year} price" if row.price_year_is == "year_of_price" else f"undated, read in {row.price_year}"


def source_note(one: OptionBurden) -> str:
    """How far to trust the price: 'your number', 'weak source, 2019 price'."""
    if "price" in one.own:
        return "your number"
    weak = "weak source, " if one.row.price_weak == "yes" else ""
    return f"{weak}{dated(one.row)}" if one.row.price_low is not None else ""


def when(one: OptionBurden) -> str:
    """'First course (2 to 3 weeks)', 'First 3 months'."""
    name = PERIODS[one.row.period]
    return f"{name} ({one.row.span})" if one.row.period == "induction" else name


def sentence(one: OptionBurden) -> str:
    """All of it in short sentences."""
    return " ".join(_sentences(one))


def _sentences(one: OptionBurden) -> Iterator[str]:
    mine = " (your number)" if "sessions" in one.own else ""
    if one.visits is None:
        yield f"{when(one)}: we found no number of {unit(one)}s."
    else:
        yield f"{when(one)}: {_about(one)}{counted_visits(one)}{mine}."
    if one.hours:
        yield f"In the clinic: {hours(one)} in all, at {hours_each(one)} a {unit(one)}."
    elif one.hours_each:
        yield f"In the clinic: {hours_each(one)} a {unit(one)}."
    else:
        yield "Time in a clinic: not known."
    yield _RIDE[one.row.ride]
    if one.self_pay and one.price:
        yield f"If you pay yourself: {self_pay(one)}, at {_money(one.price)} a {unit(one)} ({source_note(one)})."
    elif one.price:
        yield f"If you pay yourself: {price(one)} a {unit(one)} ({source_note(one)})."
    else:
        yield "If you pay yourself: not known, since we found no price."
    if one.copay is not None:
        total = f"{with_copay(one)}, at " if one.with_copay else ""
        yield f"With your co-pay: {total}{figures.dollars(one.copay)} a {unit(one)}."


_RIDE = {
    "yes": "You need a ride home each time.",
    "no": "You need no ride home.",
    "depends_on_route": "A ride home: it depends on how you get the ketamine, so ask the clinic.",
    "if_sedated": "A ride home: if you get a drug to relax you. We found no rule for the shot alone, so ask.",
    "if_out": "At home you need no ride, but do not drive for at least 24 hours. Elsewhere, you need a ride home.",
    "not_known": "A ride home: not known, so ask the clinic.",
}


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


def _about(one: OptionBurden) -> str:
    return "" if "sessions" in one.own else "about "


def _counts(found: Range) -> str:
    low, high = f"{found.low:,.0f}", "" if found.high is None else f"{found.high:,.0f}"
    if not high:
        return f"{low} or more"
    return low if low == high else f"{low} to {high}"


def _times(found: Range) -> str:
    low = figures.time_spent(found.low)
    if found.high is None:
        return f"{low} or more"
    high = figures.time_spent(found.high)
    if low == high:
        return low
    (least, unit_), (_, other) = figures.amount_of_time(found.low), figures.amount_of_time(found.high)
    return f"{least if unit_ == other else low} to {high}"


def _money(found: Range, leaves_out: str = "") -> str:
    low = figures.dollars(found.low)
    said = low if found.high in (None, found.low) else f"{low} to {figures.dollars(found.high or found.low)}"
    return f"{said} plus {leaves_out}" if leaves_out else said
