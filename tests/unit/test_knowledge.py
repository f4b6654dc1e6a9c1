"""The knowledge check and the items on being ready: answers, feedback, and which words may be used."""

import re
from dataclasses import replace

import pytest

from components.values import quiz
from data import citations
from data.catalogue import Catalogue
from data.knowledge import DONT_KNOW, answered, check, ready, ready_kind
from data.rules.knowledge import QUIZ_IDS, SURE_WORDS
from tests.unit.test_grid import Outline
from tests.unit.test_values import VERDICT, plain


def test_five_questions_stand_in_order(catalogue: Catalogue) -> None:
    """The five questions stand in order, each with being unsure among its answers and nothing chosen."""
    checked = check(catalogue, {})
    assert [one.question.quiz_id for one in checked] == list(QUIZ_IDS)
    assert all(DONT_KNOW in one.words and not one.chosen and not one.to_go_over for one in checked)


@pytest.mark.parametrize("quiz_id", QUIZ_IDS)
def test_every_answer_gets_feedback_with_sources(catalogue: Catalogue, quiz_id: str) -> None:
    """Each answer, right, wrong or unsure, gets the same facts with links, and says which answer is right."""
    one = next(each for each in check(catalogue, {}) if each.question.quiz_id == quiz_id)
    for option_id in one.words:
        given = answered(one, option_id)
        assert given.is_right is (option_id == one.right.option_id)
        assert given.to_go_over is not given.is_right
        html = quiz.feedback(given)
        Outline(html)
        words = plain(html)
        assert one.question.feedback in words and html.count('rel="noopener noreferrer"') == len(one.sources) > 0
        assert ("That is right." in words) is given.is_right
        assert given.is_right or f"The answer is: {one.right.patient_text}." in words
        assert VERDICT.search(words) is None


@pytest.mark.parametrize("answer", ["", "nothing", "DRIP", "drip; drop"])
def test_unknown_answers_count_as_none(catalogue: Catalogue, answer: str) -> None:
    """An answer that isn't among those offered is no answer."""
    assert not check(catalogue, {"approval": answer})[0].chosen


def test_wrong_answers_are_to_go_over(catalogue: Catalogue) -> None:
    """Only what was answered, and not rightly, is to be gone over; being unsure counts as not rightly."""
    given = {"approval": "drip", "driving": "next_day", "how_long": DONT_KNOW}
    assert [one.question.quiz_id for one in check(catalogue, given) if one.to_go_over] == ["approval", "how_long"]


def test_sure_keeps_its_words_and_its_terms(catalogue: Catalogue) -> None:
    """Not for profit, SURE's four items stand in their published words, with source and terms."""
    items = ready(catalogue, {}, ready_kind(not_for_profit=True))
    assert [one.item.patient_text for one in items] == list(SURE_WORDS.values())
    heading = quiz.ready_heading(items)
    Outline(heading)
    assert "SURE" in heading and "not for profit" in plain(heading)
    assert all("Legare" in one.sources[0].authors for one in items)


def test_own_words_never_call_themselves_sure(catalogue: Catalogue) -> None:
    """For profit, the same four ideas are asked in our own words, without the name."""
    items = ready(catalogue, {}, ready_kind(not_for_profit=False))
    said = " ".join([plain(quiz.ready_heading(items)), *(one.item.patient_text for one in items)])
    assert len(items) == 4 and re.search(r"\bSURE\b", said) is None
    assert VERDICT.search(said) is None


def test_a_no_is_listed_and_nothing_is_counted(catalogue: Catalogue) -> None:
    """Items answered no are named as worth talking over; no figure and no total is given."""
    items = ready(catalogue, {"understand": "no", "encouragement": "maybe"}, "sure")
    assert [one.answer for one in items] == ["", "no", "", ""]
    words = plain(quiz.worth_talking_over([one for one in items if one.answer == "no"]))
    assert SURE_WORDS["understand"] in words and "Legare" in words
    words = words.replace(citations.full(catalogue.sources["legare-2010"]), "")
    assert re.search(r"\d", words) is None


def test_markup_in_feedback_shows_as_text(catalogue: Catalogue) -> None:
    """Were markup ever to pass the checker, it would show as text."""
    one = answered(check(catalogue, {})[0], "drip")
    evil = one.question.model_copy(update={"feedback": "<b onclick=x>"})
    assert "<b onclick" not in quiz.feedback(replace(one, question=evil))
