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


def test_first_rows_then_the_groups(catalogue: Catalogue) -> None:
    """Ten rows stand first, two of them of two questions that share it; the five groups hold the others."""
    shown = compare(catalogue, ["iv_ketamine", "sgb"])
    assert [section.group is None for section in shown.sections] == [True] + [False] * 5
    rows = [[line.question.question_id for line in row] for row in shown.sections[0].rows]
    assert len(rows) == 10
    assert [row for row in rows if len(row) > 1] == [["helps", "how_sure"], ["how_many_visits", "getting_home"]]


@given(SOME, st.lists(st.sampled_from(QUESTION_IDS), unique=True), st.booleans())
def test_marks_move_rows_and_nothing_else(picked: list[str], marked: list[str], less: bool) -> None:
    """Every question, cell and option of the plain comparison is there once; marked rows lead, in one order."""
    plain = compare(TABLES, picked, "ptsd", only_differences=less)
    shown = compare(TABLES, picked, "ptsd", only_differences=less, marked=marked)
    assert shown.treatments == plain.treatments and shown.hidden == plain.hidden
    found = {line.question.question_id: line.cells for line in shown.lines}
    assert found == {line.question.question_id: line.cells for line in plain.lines}
    assert len(list(shown.lines)) == len(found)
    if not found:
        return
    first = [line for line in shown.sections[0].lines if line.marked] if shown.sections[0].group is None else []
    assert list(shown.lines)[: len(first)] == first
    assert set(marked) & set(found) <= {line.question.question_id for line in first}


def test_with_no_condition_the_short_answer_tells_by_condition(catalogue: Catalogue) -> None:
    """Findings by condition, then that we don't know of the rest; and the highest certainty that any reached."""
    shown = compare(catalogue, ["im_ketamine", "oral_ketamine", "kap", "esketamine_nasal"])
    cells = {line.question.question_id: line.cells for line in shown.lines}
    assert [cell.in_short for cell in cells["helps"]] == [
        "We do not know",
        "May make no clear difference: lasting pain. We do not know: the rest.",
        "Studies disagree: alcohol, drugs. We do not know: the rest.",
        "Probably helps: depression. May make no clear difference: suicidal thoughts. We do not know: the rest.",
    ]
    assert [cell.in_short for cell in cells["how_sure"]] == [
        "Very low at most",
        "Low at most",
        "Low at most",
        "Moderate at most",
    ]
    assert [cell.certainty for cell in cells["how_sure"]] == ["very_low", "low", "low", "moderate"]


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
