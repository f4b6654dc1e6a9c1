"""Fixed words: GRADE's wording, short enough, neutral, total over every combination."""

from collections.abc import Callable
from itertools import product
from typing import Any, get_args

import pytest

from data import harm_words, phrases, values
from data.catalogue import Catalogue
from data.rows import CautionLevel, Certainty, Direction, HarmState, HowSure, Stance
from data.rules.notices import PRAISE

PAIRS = list(product(get_args(Certainty), get_args(Direction)))


@pytest.mark.parametrize(("certainty", "direction"), PAIRS)
def test_finding_is_said_for_every_pair(catalogue: Catalogue, certainty: str, direction: str) -> None:
    """Each certainty and direction has a finding of at most six plain words."""
    row = catalogue.evidence[0].model_copy(update={"certainty": certainty, "direction": direction})
    for said in (phrases.finding(row), phrases.finding_clinical(row)):
        assert 0 < len(said.split()) <= 6
        assert not PRAISE.search(said)


@pytest.mark.parametrize("direction", get_args(Direction))
def test_very_low_certainty_never_claims(catalogue: Catalogue, direction: str) -> None:
    """At very low certainty the answer is that we do not know, whichever way results point."""
    row = catalogue.evidence[0].model_copy(update={"certainty": "very_low", "direction": direction})
    assert phrases.finding(row) == "We do not know"


@pytest.mark.parametrize(
    ("say", "ids"),
    [
        (phrases.certainty, get_args(Certainty)),
        (phrases.at_most, get_args(Certainty)),
        (phrases.direction, get_args(Direction)),
        (phrases.caution_level, get_args(CautionLevel)),
        (phrases.how_sure, [one for one in get_args(HowSure) if one]),
        (harm_words.state, get_args(HarmState)),
        (values.mark_word, values.MARKS),
        (values.stance_word, get_args(Stance)),
    ],
)
def test_every_id_of_a_table_has_words_of_its_own(say: Callable[[Any], str], ids: tuple[str, ...]) -> None:
    """No id is without words, and no two have the same."""
    assert len({say(one) for one in ids if say(one)}) == len(ids)


@pytest.mark.parametrize(("names", "said"), [(["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")])
def test_lists_read_as_english(names: list[str], said: str) -> None:
    """Names are joined with commas and one 'and'."""
    assert phrases.listed(names) == said


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("PTSD", "PTSD"),
        ("Lasting pain", "lasting pain"),
        ("A change", "a change"),
        ("ECT (electric)", "ECT (electric)"),
    ],
)
def test_names_inside_a_sentence(name: str, said: str) -> None:
    """Capitals of an abbreviation stay, the capital of a first word goes."""
    assert phrases.inside_a_sentence(name) == said
