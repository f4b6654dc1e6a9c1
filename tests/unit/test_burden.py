"""Visits, hours, rides and dollars: added up as an independent reckoning does, said in words, never ranked."""

import csv
import itertools
import re
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.cost import bars, burden_table
from data import burden_measures, burden_words
from data.burden import OptionBurden, Range, burden
from data.catalogue import FOLDER, Catalogue
from data.catalogue import load as load_catalogue
from data.own_figures import own_figure
from data.rows import Period
from data.rules.notices import PRAISE
from tests.listed import CONDITION_IDS, TREATMENT_IDS
from tests.unit.test_grid import Outline
from tests.unit.test_values import VERDICT, plain

TABLES = load_catalogue()
RAW = list(csv.DictReader((Path(FOLDER) / "burden.csv").open(encoding="utf-8")))
PERIOD_IDS: tuple[Period, ...] = get_args(Period)
PERIODS = {"induction": "First course", "first_3_months": "First 3 months", "first_12_months": "First 12 months"}


def raw(treatment: str, period: str, condition: str) -> dict[str, str]:
    """The row of the file that holds for an option, read by csv alone."""
    rows = {(row["treatment_id"], row["period"], row["condition_id"]): row for row in RAW}
    return rows.get((treatment, period, condition)) or rows[treatment, period, ""]


def one(treatment: str, period: Period = "induction", condition: str = "", **own: str) -> OptionBurden:
    """One option over a period, with some figures of the reader's own."""
    typed = {(treatment, field): value for field, value in own.items()}
    return burden(TABLES, [treatment], period, condition, typed).options[0]


def ends(found: Range | None) -> tuple[Decimal | None, ...] | None:
    """A range as its two ends."""
    return (found.low, found.high) if found else None


own_price = st.one_of(st.none(), st.decimals("0.01", "99999.99", places=2))
own_copay = st.one_of(st.none(), st.decimals("0", "99999.99", places=2))
own_sessions = st.one_of(st.none(), st.integers(1, 999))


@settings(deadline=None, max_examples=200)
@given(
    st.sampled_from(TREATMENT_IDS),
    st.sampled_from(PERIOD_IDS),
    st.sampled_from(["", *CONDITION_IDS]),
    own_price,
    own_copay,
    own_sessions,
)
def test_sums_are_those_of_an_independent_reckoning(
    treatment: str, period: Period, condition: str, price: Decimal | None, copay: Decimal | None, sessions: int | None
) -> None:
    """Adding visit by visit, from the file's own cells and what was typed, gives the same least and most."""
    typed = {"price": price, "copay": copay, f"sessions_{period}": sessions}
    found = one(
        treatment, period, condition, **{name: str(value) for name, value in typed.items() if value is not None}
    )
    row = raw(treatment, period, condition)
    counts = [sessions] * 2 if sessions else [int(cell) for cell in (row["sessions_low"], row["sessions_high"]) if cell]
    prices = [price] * 2 if price else [Decimal(cell) for cell in (row["price_low"], row["price_high"]) if cell]
    assert (found.visits is None) == (not counts) and (found.price is None) == (not prices)
    assert (found.self_pay is None) == (not counts or not prices)
    if found.self_pay:
        first = Decimal(row["first_price_high"]) if row["first_price_high"] and price is None else prices[1]
        paid = [prices[0] for _ in range(counts[0])], [first, *(prices[1] for _ in range(counts[1] - 1))]
        assert (found.self_pay.low, found.self_pay.high) == tuple(sum(Fraction(part) for part in each) for each in paid)
    if counts and copay is not None:
        assert ends(found.with_copay) == tuple(sum(Fraction(copay) for _ in range(count)) for count in counts)
    else:
        assert found.with_copay is None
    if counts and row["hours_low"]:
        assert found.hours is not None
        assert found.hours.low == sum(Fraction(row["hours_low"]) for _ in range(counts[0]))
        most = sum(Fraction(row["hours_high"]) for _ in range(counts[1])) if row["hours_high"] else None
        assert found.hours.high == most
    else:
        assert found.hours is None
    if counts and row["ride"] != "not_known":
        assert ends(found.rides) == ((counts[0] if row["ride"] == "yes" else 0), counts[1])
    else:
        assert found.rides is None


def test_spravato_visits_are_the_labels_plan_counted() -> None:
    """Week by week: two, then one, then one every week or every second week gives the counts in the table."""
    for period, weeks in (("induction", 4), ("first_3_months", 13), ("first_12_months", 52)):
        plans = []
        for gap in (1, 2):
            plans.append(
                sum(2 if week <= 4 else 1 if week <= 8 else (week - 8) % gap == 0 for week in range(1, weeks + 1))
            )
        assert ends(one("esketamine_nasal", period).visits) == (min(plans), max(plans))


def test_first_month_of_spravato_is_what_its_price_source_says() -> None:
    """The first dose is the small one, so 8 visits give the printed $4,720 to $6,785, and clinic fees stay named."""
    words = burden_words.self_pay(one("esketamine_nasal"))
    assert words == "$4,720 to $6,785 plus clinic fees"
    assert words.split(" plus")[0] in TABLES.answer("esketamine_nasal", "price").patient_text
    assert "clinic fees" not in burden_words.self_pay(one("esketamine_nasal", price="900"))


@pytest.mark.parametrize("condition", ["", "chronic_pain"])
@pytest.mark.parametrize("treatment", TREATMENT_IDS)
def test_price_a_visit_is_that_of_the_answers(treatment: str, condition: str) -> None:
    """What Compare gives as the price of a visit is the price here; where it knows none, none stands here."""
    found = one(treatment, condition=condition)
    short = TABLES.answer(treatment, "price", condition).short_answer
    if found.price:
        assert short.startswith(burden_words.price_each(found).split(f" a {burden_words.unit(found)}")[0])
    else:
        assert short == "Not known" or (treatment, condition) == ("sgb", "chronic_pain")


def test_no_price_is_said_not_guessed() -> None:
    """For compounded nasal ketamine no dollar stands anywhere, and the words say that none was found."""
    for period in PERIOD_IDS:
        found = one("nasal_ketamine", period)
        assert burden_words.self_pay(found) == "Not known: no price found"
        assert "$" not in burden_words.sentence(found) and "we found no price" in burden_words.sentence(found)


@pytest.mark.parametrize("treatment", TREATMENT_IDS)
def test_weak_price_is_marked_with_its_year(treatment: str) -> None:
    """Every price from a weak source says so and gives the year; a reader's own number says that instead."""
    found = one(treatment)
    if found.price:
        assert re.fullmatch(r"weak source, (undated, read in 2026|20\d\d price)", burden_words.source_note(found))
        assert burden_words.source_note(found) in burden_words.sentence(found)
    assert burden_words.source_note(one(treatment, price="500")) == "your number"


@pytest.mark.parametrize(
    ("kind", "typed", "words"),
    [
        ("price", "0", "type 0 as your co-pay"),
        ("sessions", "0", "nothing to add up"),
        *((kind, "-3", "below 0") for kind in ("price", "copay", "sessions")),
        *((kind, "cheap", "not a number") for kind in ("price", "copay", "sessions")),
        *((kind, "1000000000", "That is too m") for kind in ("price", "copay", "sessions")),
        *((kind, "99999999999999999999", "That is too m") for kind in ("price", "copay", "sessions")),
        ("sessions", "2.5", "whole number"),
        ("price", "4.505", "dollars and cents"),
        ("price", "1.500", "dollars and cents"),
        ("copay", "1.500", "dollars and cents"),
        ("sessions", "1.000", "whole number"),
        ("copay", "-0", "below 0"),
        *(("price", odd, "not a number") for odd in ("1e9", "nan", "inf", "٤٥٠", "4,50", "$", "4 50", "<b>", "--5")),
    ],
)
def test_senseless_figures_get_a_sentence(kind: str, typed: str, words: str) -> None:
    """Each senseless figure is refused with a sentence that says what would be right, and isn't used."""
    found = own_figure(kind, typed)  # type: ignore[arg-type]
    assert found.value is None and words in found.problem and found.problem.endswith(".")


@pytest.mark.parametrize(
    ("typed", "value"),
    [("450", "450"), (" $1,200.50 ", "1200.50"), (450, "450"), (12.5, "12.5"), ("99999.99", "99999.99")],
)
def test_sensible_figures_are_read(typed: object, value: str) -> None:
    """Dollar sign, commas and spaces do no harm."""
    assert own_figure("price", typed).value == Decimal(value)


@settings(deadline=None)
@given(st.one_of(st.text(), st.integers(), st.floats(), st.booleans(), st.none(), st.lists(st.text())))
def test_no_figure_typed_raises(typed: object) -> None:
    """Whatever is typed or sent is a figure in its bounds, or a sentence, or nothing; never both, never an error."""
    for kind, most in (("price", 100_000), ("copay", 100_000), ("sessions", 1_000)):
        found = own_figure(kind, typed)  # type: ignore[arg-type]
        assert found.value is None or (0 <= found.value < most and not found.problem)


def test_a_wrong_figure_leaves_the_default_and_says_so() -> None:
    """A figure that can't be used changes nothing but adds its sentence."""
    found = one("iv_ketamine", price="-1")
    assert ends(found.price) == (400, 800) and [kind for kind, _ in found.problems] == ["price"]
    assert "Not used for IV ketamine" in (burden_table.problems(found) or burden_table.intro())


def test_own_visits_hold_for_their_period_only() -> None:
    """A number of visits for the first course doesn't become that of a year."""
    typed = {("sgb", "sessions_induction"): "3"}
    counted = [burden(TABLES, ["sgb"], period, "", typed).options[0].visits for period in PERIOD_IDS]
    assert [ends(visits) for visits in counted] == [(3, 3), None, None]


@pytest.mark.parametrize("period", PERIOD_IDS)
def test_options_keep_their_order_and_nothing_ranks_them(catalogue: Catalogue, period: Period) -> None:
    """In any order of choosing the options stand in the one order; no word praises, ranks or recommends."""
    for chosen in itertools.permutations(("sgb", "kap", "esketamine_nasal")):
        table = burden(catalogue, chosen, period)
        assert [one.treatment.treatment_id for one in table.options] == ["kap", "sgb", "esketamine_nasal"]
    table = burden(catalogue, TREATMENT_IDS[:4], period)
    said = plain(
        "".join((burden_table.overview(table), *(burden_table.details(each, "patient") for each in table.options)))
    )
    assert not PRAISE.search(said) and not VERDICT.search(said)
    assert not re.search(r"\b(cheap\w*|expensive|costl\w+|afford\w*|lowest|highest)\b", said, re.IGNORECASE)


@pytest.mark.parametrize("condition", ["", *CONDITION_IDS])
@pytest.mark.parametrize("period", PERIOD_IDS)
def test_table_bars_and_words_say_the_same(period: Period, condition: str) -> None:
    """Every bar has its place on the scale of its measure, and every option its line and its words."""
    for ids in (TREATMENT_IDS[:4], TREATMENT_IDS[3:]):
        table = burden(TABLES, ids, period, condition, {("sgb", "copay"): "20", ("kap", "price"): "900"})
        html = bars.bars(table)
        Outline(html)
        shown = plain(html)
        for measure in burden_measures.measures(table):
            known = {each: found for each in table.options if (found := measure.ranges(each))}
            most = max((end for found in known.values() for end in (found.low, found.high or found.low)), default=0)
            drawn = {each: burden_measures.bar(table, measure, each) for each in table.options}
            assert [each for each, bar in drawn.items() if bar] == list(known)
            for each, found in known.items():
                bar = drawn[each]
                assert bar is not None and 0 <= bar.start <= bar.end <= 100
                if most:
                    assert bar.start == pytest.approx(float(100 * found.low / most), abs=0.01)
                    assert bar.end == pytest.approx(float(100 * (found.high or found.low) / most), abs=0.01)
            assert max((bar.end for bar in drawn.values() if bar), default=100) == 100 or not most
            for each in table.options:
                assert measure.words(each) in shown
        assert html.count("<li") == len(ids) * (5 if "sgb" in ids else 4)
        assert PERIODS[period] in plain(burden_table.overview(table))


def test_what_is_left_out_of_a_price_makes_it_that_or_more() -> None:
    """KAP's and Spravato's dollars leave fees out: the bar has an arrowhead and the words say 'or more'; IV's don't."""
    table = burden(TABLES, ["iv_ketamine", "kap", "esketamine_nasal"], "induction")
    dollars = next(each for each in burden_measures.measures(table) if each.name == "self-pay")
    more = [bar.more for each in table.options if (bar := burden_measures.bar(table, dollars, each))]
    assert more == [False, True, True]
    assert [dollars.words(each) for each in table.options] == [
        "$2,400 to $6,400",
        "$1,200 to $8,400 or more",
        "$4,720 to $6,785 or more",
    ]


def test_hours_are_those_of_whole_visits() -> None:
    """A neck shot takes 15 to 30 minutes; its hours are those of the visit, as all others are, and that is said."""
    assert burden_words.hours_each(one("sgb")) == "1.5 hours"
    hours = next(each for each in burden_measures.MEASURES if each.name == "hours")
    assert hours.beside == "whole visits" and hours.words(one("sgb")) == "1.5 to 3"
    assert hours.words(one("esketamine_nasal")) == "16 or more"


@pytest.mark.parametrize(
    ("marked", "order"),
    [
        ((), ["visits", "hours", "rides", "self-pay"]),
        (("price",), ["self-pay", "visits", "hours", "rides"]),
        (("ride", "hours"), ["hours", "rides", "visits", "self-pay"]),
        (("at_home",), ["visits", "hours", "rides", "self-pay"]),
    ],
)
def test_picks_order_measures_and_never_options(marked: tuple[str, ...], order: list[str]) -> None:
    """What a pick bears on comes first, tagged; the options keep their one order in each measure."""
    html = bars.bars(burden(TABLES, ["sgb", "iv_ketamine", "kap"], "induction"), marked)
    assert re.findall(r'data-measure="([\w-]+)"', html) == order
    assert re.findall(r'data-option="(\w+)"', html) == ["iv_ketamine", "kap", "sgb"] * 4
    assert html.count("You marked this") == len(set(marked) & {"sessions", "hours", "ride", "price"})


def test_own_numbers_for_the_summary_name_only_what_was_typed() -> None:
    """Nothing typed, nothing said; a price typed is said for every period with a known number of visits."""
    assert burden_words.own_sentences(TABLES, TREATMENT_IDS, {}) == ()
    said = burden_words.own_sentences(TABLES, ("iv_ketamine", "sgb"), {("iv_ketamine", "price"): "500"})
    assert [words.split(":")[0] for words in said] == [
        "IV ketamine. First course (2 to 3 weeks)",
        "IV ketamine. First 12 months",
    ]
    assert "$3,000 to $4,000" in said[0] and "your number" in said[0]
    assert burden_words.own_sentences(TABLES, ("kap",), {("sgb", "price"): "500"}) == ()


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ((2, 3), (4, 5), (8, 15)),
        ((2, None), (4, 5), (8, None)),
        ((2, 3), (4, None), (8, None)),
        ((0, 0), (4, 5), (0, 0)),
    ],
)
def test_ranges_give_the_least_and_the_most(
    one: tuple[int, int | None], other: tuple[int, int | None], together: tuple[int, int | None]
) -> None:
    """Low times low to high times high; no most where either has none."""
    first, second, both = (
        Range(Decimal(low), None if high is None else Decimal(high)) for low, high in (one, other, together)
    )
    assert first.times(second) == both


def test_own_figures_are_worth_a_line_where_they_say_something_of_the_period() -> None:
    """Money is told for the first course, and later only where visits are counted; own visits always are."""
    one = next(each for each in burden(TABLES, ["iv_ketamine"], "induction", "").options)
    later = replace(one, row=one.row.model_copy(update={"period": "first_12_months"}), visits=None)
    worth = burden_words._worth_saying
    assert not worth(replace(one, own=frozenset()))
    assert worth(replace(one, own=frozenset({"price"}))) and worth(replace(one, own=frozenset({"copay"}), visits=None))
    assert not worth(replace(later, own=frozenset({"price"})))
    assert worth(replace(later, own=frozenset({"price"}), visits=one.visits))
    assert worth(replace(later, own=frozenset({"sessions"})))


def test_half_a_range_is_none() -> None:
    """Visits are told from both their ends or not at all; visits of no upper end count as several."""
    one = next(each for each in burden(TABLES, ["iv_ketamine"], "induction", "").options)
    assert one.visits == Range(Decimal(6), Decimal(8))
    open_ended = replace(one, visits=Range(Decimal(6), None))
    assert "about 6 or more visits." in burden_words.sentence(open_ended)
