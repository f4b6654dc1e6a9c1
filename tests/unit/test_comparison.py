"""The comparison: order, completeness, what is hidden, and numbering of sources."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.catalogue import Catalogue
from data.catalogue import load as load_catalogue
from data.comparison import compare
from tests.conftest import TODAY
from tests.listed import CONDITION_IDS, QUESTION_IDS, TREATMENT_IDS

TABLES = load_catalogue(today=TODAY)
SOME = st.lists(st.sampled_from(TREATMENT_IDS), min_size=1, max_size=4, unique=True)
CONDITION = st.sampled_from(["", *CONDITION_IDS])
WORDS = st.sampled_from(["patient", "clinical"])


@given(SOME, CONDITION, WORDS)
def test_every_question_is_answered_once(picked: list[str], condition: str, words: str) -> None:
    """Whatever is asked, each of the 28 questions stands once with an answer and text from each option."""
    shown = compare(TABLES, picked, condition, words)  # type: ignore[arg-type]
    asked = [line.question.question_id for line in shown.lines]
    assert sorted(asked) == sorted(QUESTION_IDS) and shown.hidden == 0
    for line in shown.lines:
        assert len(line.cells) == len(picked)
        assert all(cell.short and cell.text for cell in line.cells)


@given(SOME, CONDITION)
def test_order_of_options_never_depends_on_the_asking(picked: list[str], condition: str) -> None:
    """Options stand in the one fixed order, whichever way they were picked."""
    forwards, backwards = compare(TABLES, picked, condition), compare(TABLES, picked[::-1], condition)
    assert forwards == backwards
    ids = [one.treatment_id for one in forwards.treatments]
    assert ids == [one for one in TREATMENT_IDS if one in picked]


@given(SOME, CONDITION, WORDS, st.booleans())
def test_sources_are_numbered_without_gaps(picked: list[str], condition: str, words: str, less: bool) -> None:
    """Every source a cell cites has a number; numbers run from 1 in the order of first use."""
    shown = compare(TABLES, picked, condition, words, only_differences=less)  # type: ignore[arg-type]
    cited = [one for line in shown.lines for cell in line.cells for one in cell.source_ids]
    assert list(dict.fromkeys(shown.number[one] for one in cited)) == list(range(1, len(shown.sources) + 1))


@pytest.mark.parametrize("pair", list(combinations(TREATMENT_IDS, 2)))
def test_only_what_differs_hides_what_is_the_same(pair: tuple[str, str]) -> None:
    """Hidden questions are those with one short answer throughout; they are counted, and the rest stays."""
    whole = compare(TABLES, pair, "ptsd")
    less = compare(TABLES, pair, "ptsd", only_differences=True)
    same = [line for line in whole.lines if len({cell.short for cell in line.cells}) == 1]
    assert less.hidden == len(same)
    assert list(less.lines) == [line for line in whole.lines if line not in same]


def test_one_option_hides_nothing() -> None:
    """With one option there is nothing to differ from."""
    assert compare(TABLES, ["sgb"], only_differences=True).hidden == 0


def test_key_questions_stand_first(catalogue: Catalogue) -> None:
    """The first section holds the key questions, the five groups the others."""
    shown = compare(catalogue, ["iv_ketamine", "sgb"])
    assert [section.group is None for section in shown.sections] == [True] + [False] * 5
    assert 7 <= len(shown.sections[0].lines) <= 8


@pytest.mark.parametrize("condition", CONDITION_IDS)
def test_evidence_answers_follow_the_condition(catalogue: Catalogue, condition: str) -> None:
    """'Does it help' and 'how sure' come from the matrix's cell for the condition."""
    shown = compare(catalogue, TREATMENT_IDS[:4], condition)
    by_id = {line.question.question_id: line for line in shown.lines}
    for treatment, helps, sure in zip(shown.treatments, by_id["helps"].cells, by_id["how_sure"].cells, strict=True):
        row = catalogue.evidence_for(treatment.treatment_id, condition)
        assert (helps.text, sure.text) == (row.patient_text, row.why_patient)


def test_unknown_ids_raise(catalogue: Catalogue) -> None:
    """An id that no table holds is an error, not an empty grid."""
    with pytest.raises(KeyError):
        compare(catalogue, ["homeopathy"])
    with pytest.raises(KeyError):
        compare(catalogue, ["sgb"], "boredom")
