"""Visits, rides and cost: ranges from the tables, in words and as bars from the least to the most."""

import re
from decimal import ROUND_HALF_UP, Decimal

import pytest
from lxml.html import HtmlElement

from tests.shown import views
from tests.shown.cells import EVERY_CONDITION, TREATMENTS, WORDS, Cells, for_condition, links, name, one
from tests.shown.facts import addresses, all_of, entries, first, own_words, said, tree, words

PERIODS = {"induction": "First course", "first_3_months": "First 3 months", "first_12_months": "First 12 months"}
FOURS = (tuple(TREATMENTS[:4]), tuple(TREATMENTS[3:]))
AT_HOME = ("oral_ketamine", "nasal_ketamine")
RIDE = {
    "yes": "You need a ride home each time.",
    "no": "You need no ride home.",
    "depends_on_route": "A ride home: it depends on how you get the ketamine, so ask the clinic.",
    "if_sedated": "A ride home: if you get a drug to relax you. We found no rule for the shot alone, so ask.",
    "if_out": "At home you need no ride, but do not drive for at least 24 hours. Elsewhere, you need a ride home.",
    "not_known": "A ride home: not known, so ask the clinic.",
}
Ends = tuple[Decimal, Decimal | None]


def ends(low: str, high: str) -> Ends | None:
    """From a low to a high cell; no most where that is empty."""
    return (Decimal(low), Decimal(high) if high else None) if low else None


def times(one_: Ends | None, other: Ends | None) -> Ends | None:
    """The least and the most that two ranges give together."""
    if one_ is None or other is None:
        return None
    most = one_[1] * other[1] if one_[1] is not None and other[1] is not None else None
    return one_[0] * other[0], most


def counts(found: Ends | None) -> str:
    """'6 to 8'."""
    if found is None:
        return "Not known"
    low, high = found
    if high is None:
        return f"{low:,.0f} or more"
    return f"{low:,.0f}" if low == high else f"{low:,.0f} to {high:,.0f}"


def one_time(hours: Decimal) -> str:
    """'15 minutes', '1.5 hours'."""
    if hours < 1:
        return f"{(hours * 60).quantize(Decimal(1), ROUND_HALF_UP)} minutes"
    size = f"{hours.quantize(Decimal('0.1'), ROUND_HALF_UP):f}".removesuffix(".0")
    return f"{size} hour{'' if size == '1' else 's'}"


def spent(found: Ends | None) -> str:
    """'9 to 12 hours', '16 hours or more'."""
    if found is None:
        return "Not known"
    low, high = one_time(found[0]), "" if found[1] is None else one_time(found[1])
    if not high:
        return f"{low} or more"
    if low == high:
        return low
    same = low.split()[1].rstrip("s") == high.split()[1].rstrip("s")
    return f"{low.split()[0] if same else low} to {high}"


def dollars(amount: Decimal) -> str:
    """'$2,400', '$450.50'."""
    return f"${amount:,.0f}" if amount == int(amount) else f"${amount:,.2f}"


def money(found: Ends, leaves_out: str = "") -> str:
    """'$400 to $800 plus clinic fees'."""
    low, high = found
    text = dollars(low) if high in (None, low) else f"{dollars(low)} to {dollars(high or low)}"
    return f"{text} plus {leaves_out}" if leaves_out else text


class Option:
    """What an option asks, worked out from its row."""

    def __init__(self, treatment_id: str, period: str, condition_id: str) -> None:
        self.row: Cells = for_condition("burden", condition_id, treatment_id=treatment_id, period=period)
        row = self.row
        self.id, self.period = treatment_id, period
        self.visits = ends(row["sessions_low"], row["sessions_high"])
        self.each = ends(row["hours_low"], row["hours_high"])
        self.hours = times(self.visits, self.each)
        self.price = ends(row["price_low"], row["price_high"])
        self.self_pay = times(self.visits, self.price)
        if self.self_pay and self.price and row["first_price_high"]:
            low, high = self.self_pay
            self.self_pay = (low, high - self.price[1] + Decimal(row["first_price_high"]))
        self.rides: Ends | None = None
        if self.visits and row["ride"] != "not_known":
            self.rides = (
                self.visits[0] if row["ride"] == "yes" else Decimal(0),
                Decimal(0) if row["ride"] == "no" else self.visits[1],
            )
        self.unit = "dose" if treatment_id in AT_HOME else "visit"

    @property
    def ride_words(self) -> str:
        """Rides home."""
        ride = self.row["ride"]
        if ride == "not_known":
            return "Not known"
        if self.rides is None:
            return {"yes": "One each visit", "no": "None"}.get(ride, "It depends")
        return counts(self.rides) + ("" if ride in ("yes", "no") else ": it depends")

    @property
    def pay_words(self) -> str:
        """Dollars over the period."""
        if self.self_pay:
            return money(self.self_pay, self.row["price_leaves_out"])
        if self.price:
            return f"Not known; {self.each_words}"
        return "Not known: no price found"

    @property
    def each_words(self) -> str:
        """Dollars a visit, and what comes on top of them, which isn't paid each time."""
        on_top = self.row["price_leaves_out"]
        return f"{money(self.price)} a {self.unit}" + (f", plus {on_top}" if on_top else "")

    @property
    def trust(self) -> str:
        """How far to trust the price."""
        row = self.row
        if not row["price_low"]:
            return ""
        dated = (
            f"{row['price_year']} price"
            if row["price_year_is"] == "year_of_price"
            else f"undated, read in {row['price_year']}"
        )
        return f"{'weak source, ' if row['price_weak'] == 'yes' else ''}{dated}"

    @property
    def sentences(self) -> str:
        """All of it in sentences."""
        row, when = self.row, PERIODS[self.period]
        when += f" ({row['span']})" if self.period == "induction" else ""
        if self.visits is None:
            parts = [f"{when}: we found no number of {self.unit}s."]
        else:
            plural = "" if self.visits == (1, 1) else "s"
            parts = [f"{when}: about {counts(self.visits)} {self.unit}{plural}."]
        if self.hours:
            parts.append(f"In the clinic: {spent(self.hours)} in all, at {spent(self.each)} a {self.unit}.")
        elif self.each:
            parts.append(f"In the clinic: {spent(self.each)} a {self.unit}.")
        else:
            parts.append("Time in a clinic: not known.")
        parts.append(RIDE[row["ride"]])
        if self.self_pay and self.price:
            parts.append(f"If you pay yourself: {self.pay_words}, at {money(self.price)} a {self.unit} ({self.trust}).")
        elif self.price:
            parts.append(f"If you pay yourself: {self.each_words} ({self.trust}).")
        else:
            parts.append("If you pay yourself: not known, since we found no price.")
        return " ".join(parts)


EVERY = [(period, condition_id) for period in PERIODS for condition_id in EVERY_CONDITION]


@pytest.mark.parametrize(("period", "condition_id"), EVERY)
def test_every_option_asks_what_its_row_says(period: str, condition_id: str) -> None:
    """Visits, hours, rides and dollars of every option over the period, and how far to trust the price."""
    for four in FOURS:
        shown = tree(views.cost_overview(views.asked(four, period, condition_id)))
        assert words(shown, "h3") == PERIODS[period]
        assert words(shown, "caption") == f"What each option asks: {PERIODS[period].lower()}"
        lines = all_of(shown, "tbody tr")
        for treatment_id, line in zip(four, lines, strict=True):
            option = Option(treatment_id, period, condition_id)
            assert words(line, "span.name") == name(treatment_id)
            span = option.row["span"] if period == "induction" else ""
            assert said(first(line, "th")) == f"{name(treatment_id)}{span}"
            cells = [own_words(each) for each in all_of(line, "td")]
            wanted = [counts(option.visits), spent(option.hours), option.ride_words, option.pay_words]
            assert cells == wanted, (treatment_id, condition_id, period)
            assert words(all_of(line, "td")[3], "span.note") == option.trust


@pytest.mark.parametrize("register", WORDS)
@pytest.mark.parametrize(("period", "condition_id"), EVERY)
def test_what_the_figures_rest_on_is_said(period: str, condition_id: str, register: str) -> None:
    """Sentences, the text in the words chosen, insurance, what it rests on, and its sources."""
    for four in FOURS:
        for one_ in views.asked(four, period, condition_id).options:
            option = Option(one_.treatment.treatment_id, period, condition_id)
            shown, row = tree(views.cost_details(one_, register)), option.row
            assert words(shown, "h3") == name(option.id)
            assert words(shown, "p.sum") == option.sentences
            assert [(said(term), said(text)) for term, text in entries(shown)] == [
                (f"{option.unit.capitalize()}s", row[f"{register}_text"]),
                ("Done at home", row["at_home"]),
                ("Price", row["price_basis"]),
                ("Rests on", row["basis"]),
            ]
            assert addresses(shown) == links(row["source_ids"])
            insured = tree(views.cost_insurance(one_))
            assert words(insured, "h3") == name(option.id) and words(insured, "p") == row["insurance"]
            assert addresses(insured) == links(row["source_ids"])


HEADS = {
    "visits": "Visits or doses",
    "hours": "Hours in the clinic whole visits",
    "rides": "Rides home",
    "self-pay": "Dollars, if you pay weak sources",
}


def on_bar(option: Option, measure: str) -> str:
    """What is said beside a bar: a price alone where no total is known, 'or more' where fees come on top."""
    if measure == "visits":
        return counts(option.visits)
    if measure == "hours":
        return spent(option.hours).replace(" hours", "").replace(" hour", "")
    if measure == "rides":
        return option.ride_words
    on_top = option.row["price_leaves_out"]
    if option.self_pay:
        return money(option.self_pay) + (" or more" if on_top else "")
    extras = ", plus extras" if on_top else ""
    return f"{money(option.price)} a {option.unit}{extras}" if option.price else "Not known"


def placed(part: HtmlElement) -> tuple[float, float]:
    """From where to where a part of a bar runs, in percent of its scale."""
    left, _, width = re.fullmatch(r"left: ([\d.]+)%(; width: ([\d.]+)%)?", part.get("style")).groups()
    return float(left), float(left) + float(width or 0)


@pytest.mark.parametrize(("period", "condition_id"), EVERY)
def test_bars_run_from_the_least_to_the_most_on_one_scale(period: str, condition_id: str) -> None:
    """Dashed where nothing is known, a mark for one number, an arrowhead where it may be more; scales begin at 0."""
    for four in FOURS:
        options = [Option(each, period, condition_id) for each in four]
        shown = tree(views.cost_bars(views.asked(four, period, condition_id)))
        assert [each.get("data-measure") for each in all_of(shown, "section.measure")] == list(HEADS)
        for section in all_of(shown, "section.measure"):
            measure = section.get("data-measure")
            assert words(section, "h2") == HEADS[measure]
            found = [getattr(each, measure.replace("-", "_")) for each in options]
            most = max((high or low for low, high in filter(None, found)), default=Decimal(0)) or Decimal(1)
            for option, range_, line in zip(options, found, all_of(section, "li"), strict=True):
                assert line.get("data-option") == option.id == line.get("class")
                assert len(all_of(line, f"span.mark.{option.id}")) == 1
                assert words(line, "span.name") == one("treatments", treatment_id=option.id)["short_name"]
                assert words(line, "span.said") == on_bar(option, measure)
                drawn = [each.get("class") for each in all_of(line, "span.scale span")]
                if range_ is None:
                    assert drawn == ["unknown"]
                    continue
                low, high = range_
                more = high is None or (measure == "self-pay" and option.row["price_leaves_out"])
                body = "one" if high in (None, low) else "from-to"
                assert drawn == [body, *(["more"] if more else [])], (option.id, measure)
                start, end = float(100 * low / most), float(100 * (high or low) / most)
                assert placed(first(line, f"span.{body}")) == pytest.approx((start, end), abs=0.02)
                if more:
                    assert placed(first(line, "span.more"))[0] == pytest.approx(end, abs=0.02)


def test_a_readers_own_figures_take_the_place_of_those_found() -> None:
    """Price, co-pay and number typed: their products stand, are called 'your number', and the co-pay has its column."""
    own = {("sgb", "price"): "1000", ("sgb", "copay"): "40.50", ("sgb", "sessions_induction"): "3"}
    table = views.asked(("kap", "sgb"), "induction", "", own)
    shown = tree(views.cost_overview(table))
    line = all_of(shown, "tbody tr")[1]
    assert [own_words(each) for each in all_of(line, "td")] == [
        "3",
        "4.5 hours",
        "0 to 3: it depends",
        "$3,000",
        "$121.50",
    ]
    assert [words(each, "span.note") for each in all_of(line, "td")] == [
        "your number",
        "",
        "",
        "your number",
        "your number",
    ]
    assert own_words(all_of(all_of(shown, "tbody tr")[0], "td")[4]) == "No co-pay typed"
    sentences = words(tree(views.cost_details(table.options[1], "patient")), "p.sum")
    assert "First course (often 2 weeks): 3 visits (your number)." in sentences
    assert "If you pay yourself: $3,000, at $1,000 a visit (your number)." in sentences
    assert sentences.endswith("With your co-pay: $121.50, at $40.50 a visit.")
    shown = tree(views.cost_bars(table))
    sections = {each.get("data-measure"): all_of(each, "li") for each in all_of(shown, "section.measure")}
    assert list(sections) == ["visits", "hours", "rides", "self-pay", "copay"]
    assert {measure: words(lines[1], "span.said") for measure, lines in sections.items()} == {
        "visits": "3 your number",
        "hours": "4.5",
        "rides": "0 to 3: it depends",
        "self-pay": "$3,000 your number",
        "copay": "$121.50 your number",
    }
    assert words(sections["copay"][0], "span.said") == "No co-pay typed"


def test_a_copay_stands_where_no_visits_are_counted() -> None:
    """Where no number of visits is known a co-pay typed is told for each dose, beside its bar as in the table."""
    table = views.asked(("oral_ketamine", "sgb"), "induction", "", {("oral_ketamine", "copay"): "40"})
    drawn = [
        each for each in all_of(tree(views.cost_bars(table)), "section.measure") if each.get("data-measure") == "copay"
    ]
    assert words(all_of(drawn[0], "li")[0], "span.said") == "$40 a dose your number"
    line = all_of(tree(views.cost_overview(table)), "tbody tr")[0]
    assert own_words(all_of(line, "td")[4]) == "Not known; $40 a dose"
    assert words(tree(views.cost_details(table.options[0], "patient")), "p.sum").endswith(
        "With your co-pay: $40 a dose."
    )
