"""Harms in words: counts, ranges, limits, both arms, both frames."""

import re
from decimal import Decimal
from itertools import product
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import harm_words
from data.catalogue import Catalogue
from data.figures import FEWEST_AS_100, Spread
from data.rows import Harm

BASE: dict[str, Any] = {
    "harm_id": "nausea",
    "treatment_id": "iv_ketamine",
    "fact_id": "some-fact",
    "leads": "no",
    "outcome": "Nausea",
    "outcome_clinical": "Nausea",
    "happened": "felt sick",
    "kind": "per_patient",
    "asked": "",
    "given": "a drip",
    "population": "some people",
    "timeframe": "",
    "treated_events": "",
    "treated_total": "",
    "treated_percent": "",
    "comparator": "salt water",
    "comparator_clinical": "saline",
    "comparator_events": "",
    "comparator_total": "",
    "comparator_percent": "",
    "effect_kind": "",
    "effect_measure": "",
    "effect_unit": "",
    "effect_value": "",
    "ci_low": "",
    "ci_high": "",
    "basis": "direct",
    "patient_text": "Words.",
    "clinical_text": "Words.",
    "note": "",
    "source_id": "some-source",
    "reviewed": "2026-11-25",
    "review_by": "2027-11-24",
}


def row(**changes: str) -> Harm:
    """A made-up row."""
    return Harm.model_validate(BASE | changes)


@pytest.mark.parametrize(
    ("changes", "amount"),
    [
        ({"treated_events": "142", "treated_total": "346"}, "41 of 100 people"),
        ({"treated_percent": "56.4"}, "56 of 100 people"),
        ({"treated_percent": "8-19"}, "8 to 19 of 100 people"),
        ({"treated_percent": ">=50"}, "At least 50 of 100 people"),
        ({"treated_percent": "<7"}, "Fewer than 7 of 100 people"),
        ({"treated_percent": "<0.1"}, "Fewer than 1 of 100 people"),
        ({"treated_events": "3", "treated_total": "6630"}, "Fewer than 1 of 100 people (3 of 6,630)"),
        ({"treated_events": "0", "treated_total": "684", "kind": "per_session"}, "None of 684 drips"),
        ({"treated_events": "49", "treated_total": "49"}, "49 of 49 people"),
        ({"treated_events": "19", "treated_total": "49"}, "19 of 49 people"),
        ({"treated_events": "50", "treated_total": "50"}, "All of 50 people"),
        ({"treated_events": "3", "treated_total": "6"}, "3 of 6 people"),
        ({"treated_events": "1"}, "1 person"),
        ({"treated_events": "14", "treated_total": "27", "kind": "reports"}, "14 of 27 reports"),
        ({"treated_events": "210", "kind": "reports"}, "210 reports"),
        ({"treated_percent": "10", "kind": "not_stated"}, "10 of 100 people or drips"),
        ({"effect_kind": "mean_change", "effect_unit": "points", "effect_value": "12.61"}, "Up by 13 points"),
        (
            {"effect_kind": "mean_change", "effect_unit": "beats a minute", "effect_value": "-4.09"},
            "Down by 4 beats a minute",
        ),
        (
            {"effect_kind": "rate_per_1000", "effect_measure": "blocks", "effect_value": "1.7"},
            "Fewer than 1 of 100 people (1.7 of 1,000)",
        ),
        ({"treated_percent": "3.0-4.8"}, "3 to 5 of 100 people"),
        ({"effect_kind": "percent", "effect_measure": "with it", "effect_value": "3.0-4.8"}, "3 to 5 of 100 people"),
        ({"effect_kind": "measure", "effect_measure": "RR", "effect_value": "3.26"}, ""),
    ],
)
def test_amounts(changes: dict[str, str], amount: str) -> None:
    """Every form of figure has its words; a ratio alone has none."""
    assert harm_words.headline(row(**changes), "drips")[0] == amount


def test_both_arms_and_both_frames() -> None:
    """A compared count says how many had it and did not, with the option and with the comparison."""
    compared = row(treated_events="142", treated_total="346", comparator_events="21", comparator_total="222")
    assert harm_words.sentence(compared, "drips") == (
        "Of 100 people with a drip, 41 felt sick and 59 did not (142 of 346). "
        "Of 100 with salt water, 9 did and 91 did not (21 of 222)."
    )
    assert harm_words.beside(compared) == "9 of 100 with salt water"
    assert harm_words.clinical(compared) == "142 of 346 v 21 of 222, saline."


def test_none_in_the_comparison() -> None:
    """Nobody in the comparison group is said as none, with their number where it is known."""
    assert "None of 145 did with salt water." in harm_words.sentence(
        row(treated_percent="23", comparator_events="0", comparator_total="145", comparator_percent="0"), "drips"
    )
    assert harm_words.beside(row(treated_percent="10", comparator_events="0")) == "None with salt water"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"treated_percent": "8-19", "comparator_percent": "<7"}, "8 to 19 % v under 7 %, saline."),
        ({"effect_kind": "measure", "effect_measure": "RR", "effect_value": "3.26", "ci_low": "1.05",
          "ci_high": "10.09"}, "RR 3.26 (95 % CI 1.05 to 10.09)."),
        ({"effect_kind": "percent", "effect_measure": "with it", "effect_value": "3.0-4.8"}, "3.0 to 4.8 %."),
        ({"effect_kind": "mean_change", "effect_measure": "mmHg", "effect_value": "12.61"}, "Mean change 12.61 mmHg."),
        ({"effect_kind": "rate_per_1000", "effect_measure": "blocks", "effect_value": "1.7"}, "1.7 per 1,000 blocks."),
        ({"effect_kind": "measure", "effect_measure": "fold", "effect_value": "3-4", "kind": "across_studies"},
         "Fold 3 to 4."),
        ({"treated_percent": "10", "treated_events": "2"}, "10 % (n = 2)."),
    ],
)  # fmt: skip
def test_clinical_words_keep_the_printed_figure(changes: dict[str, str], words: str) -> None:
    """Clinical words give the figure as its source prints it."""
    assert harm_words.clinical(row(**changes)) == words


def test_every_way_of_counting_has_its_words() -> None:
    """Whatever was counted, however it came to be known and whatever it rests on is said in words of its own."""
    figure = row(treated_percent="56")
    ways = product(*(get_args(Harm.model_fields[one].annotation) for one in ("kind", "asked", "basis")))
    made = [dict(zip(("kind", "asked", "basis"), way, strict=True)) for way in ways]
    assert len({harm_words.counted_how(figure.model_copy(update=one)) for one in made}) == len(made)


def test_counted_how_names_kind_way_and_basis() -> None:
    """Under a figure stands what was counted, how it came to be known, and that nobody was compared."""
    said = harm_words.counted_how(row(treated_percent="56", asked="records", basis="uncontrolled"))
    assert said == "Per person, from records. No comparison group."


@given(total=st.integers(1, 10**6), share=st.fractions(0, 1))
def test_words_never_hide_or_invent_an_event(total: int, share: Any) -> None:
    """'None' and 'all' are said only of none and all; the two frames make 100 wherever both are whole numbers."""
    events = int(share * total)
    found = harm_words.amount(row(treated_events=str(events), treated_total=str(total)))
    assert found is not None
    if total >= FEWEST_AS_100:
        assert (found.said == "none") == (events == 0) and (found.said == "all") == (events == total)
        if found.said.isdigit() and found.rest.isdigit():
            assert int(found.said) + int(found.rest) == 100
    else:
        assert (found.said, found.of) == (str(events), str(total))


@pytest.mark.parametrize("printed", ["", "a", "1-", "-", "<", "1-2-3", "> 5", "1e3"])
def test_no_spread_is_read_from_anything_else(printed: str) -> None:
    """Only a number, a range, a limit or a floor is read."""
    with pytest.raises(ValueError, match="no number"):
        Spread.parse(printed)


@given(low=st.decimals(0, 100, places=1), more=st.decimals("0.1", 50, places=1))
def test_spread_reads_what_is_printed(low: Decimal, more: Decimal) -> None:
    """A range keeps both ends and has no exact value; a number is exact."""
    assert Spread.parse(f"{low}-{low + more}") == Spread(low, low + more)
    assert Spread.parse(f"{low}-{low + more}").exact is None
    assert Spread.parse(str(low)).exact == low
    assert Spread.parse(f"<{low}").exact is None


def test_every_row_reads_as_sentences(catalogue: Catalogue) -> None:
    """Whatever stands in the table, the words are whole: a full stop, no double space, no None."""
    for one in catalogue.harms:
        sessions = catalogue.treatment[one.treatment_id].session_word
        for said in (harm_words.sentence(one, sessions), harm_words.clinical(one), harm_words.counted_how(one)):
            assert not said or (said.endswith(".") and "  " not in said and "None)" not in said and "nan" not in said)
        assert not re.search(r"\.\.|, \.|\( ", harm_words.sentence(one, sessions)), one.fact_id


def test_headline_and_sentence_agree(catalogue: Catalogue) -> None:
    """The figure that stands first and the sentence behind it hold the same numbers."""
    for one in catalogue.harms:
        if one.leads == "yes":
            sessions = catalogue.treatment[one.treatment_id].session_word
            first = re.findall(r"\d[\d,.]*\d|\d", harm_words.headline(one, sessions)[0] + harm_words.beside(one))
            assert first and set(first) <= set(re.findall(r"\d[\d,.]*\d|\d", harm_words.sentence(one, sessions))), (
                one.fact_id
            )
