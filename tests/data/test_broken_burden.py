"""Broken burden tables: each rule names the file, the row, the column and what would be right."""

from collections.abc import Callable

import pytest

from tests.conftest import Copy
from tests.data.messages import assert_whole
from tests.data.test_broken_harms import edit, without

IV = {"treatment_id": "iv_ketamine", "period": "induction"}
YEAR = {"treatment_id": "iv_ketamine", "period": "first_12_months"}
NASAL = {"treatment_id": "nasal_ketamine", "period": "induction"}


def row(which: dict[str, str], **changes: str) -> Callable[[Copy], None]:
    """Change cells of a row."""
    return edit("burden", which, **changes)


BROKEN: dict[str, tuple[Callable[[Copy], None], str, str]] = {
    "option left out": (without("burden", treatment_id="kap"), "column period", "no row for 'kap' in 'induction'"),
    "period left out": (
        without("burden", treatment_id="sgb", period="first_3_months", condition_id="chronic_pain"),
        "column period",
        "no row for 'sgb' and 'chronic_pain' in 'first_3_months'",
    ),
    "half a number of sessions": (row(IV, sessions_high=""), "column sessions_high", "both its ends"),
    "sessions upside down": (row(IV, sessions_low="9"), "column sessions_high", "9 to 8 found"),
    "no session": (row(IV, sessions_low="0"), "column sessions_high", "within 1 to 60"),
    "more sessions than days": (row(YEAR, sessions_high="400"), "column sessions_high", "within 1 to 366"),
    "hours upside down": (row(IV, hours_low="3"), "column hours_high", "from low to high"),
    "no hours": (row(IV, hours_low="0"), "column hours_high", "above 0"),
    "a most without a fewest": (row(NASAL, hours_high="2"), "column hours_low", "a most without a fewest"),
    "price upside down": (row(IV, price_low="900"), "column price_high", "from low to high"),
    "half a price": (row(IV, price_high=""), "column price_high", "needs both its ends"),
    "first price outside": (row(IV, first_price_high="300"), "column first_price_high", "outside 400 to 800"),
    "price without a year": (row(IV, price_year=""), "column price_year", "a price needs its year"),
    "price of the future": (row(IV, price_year="2100"), "column price_year", "a price needs its year"),
    "year of what": (row(IV, price_year_is=""), "column price_year", "a price needs its year"),
    "weak or not": (row(IV, price_weak=""), "column price_weak", "say yes or no"),
    "year without a price": (row(NASAL, price_year="2026"), "column price_year", "no price_low for it"),
    "weak without a price": (row(NASAL, price_weak="yes"), "column price_weak", "no price for it"),
    "figure without a source": (row(IV, source_ids=""), "column source_ids", "no source"),
    "price that changes with the period": (row(YEAR, price_low="500"), "column price_low", "the same in every period"),
    "ride that changes with the period": (row(YEAR, ride="no"), "column ride", "the same in every period"),
    "unknown period": (row(IV, period="first_week"), "column period", "first_3_months"),
    "unknown option": (row(IV, treatment_id="iv_ketamin"), "column treatment_id", "did you mean iv_ketamine?"),
    "unknown condition": (
        row({"treatment_id": "sgb", "condition_id": "chronic_pain"}, condition_id="chronic_pains"),
        "column condition_id",
        "did you mean chronic_pain?",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken_burden_is_refused(copy: Copy, name: str) -> None:
    """The rule names file, column and what would be right."""
    breaking, place, words = BROKEN[name]
    breaking(copy)
    problems = copy.problems()
    said = [line for line in problems if "burden.csv" in line and place in line and words in line]
    assert said, problems[:20]
    assert_whole(__file__, name, said)
