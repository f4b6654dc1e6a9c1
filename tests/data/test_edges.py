"""Each rule at its edges: the last value that is right, the first that is wrong, and every word of what it says."""

import pytest

from tests.data.edges import figures, lists, words
from tests.data.in_memory import Case, told

CASES: dict[str, Case] = {**figures.CASES, **lists.CASES, **words.CASES}


@pytest.mark.parametrize("case", CASES)
def test_rule_at_its_edge(case: str) -> None:
    """The rule says just this of the changed tables, and nothing of what is right."""
    rule, changes, expected = CASES[case]
    assert told(rule, changes) == list(expected)
