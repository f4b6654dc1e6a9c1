"""For clinicians in Spanish: under each line that a patient reads stands the English of the same cell."""

from typing import Any

import pytest
from lxml.html import HtmlElement
from markupsafe import Markup

from components.chairside import steps
from components.chairside.english_under import line_by_line
from components.evidence import harms, results
from data import catalogue as catalogues
from data import chairside as visits
from data.catalogue import Catalogue
from data.summary import Choices
from tests.listed import CONDITION_IDS
from tests.shown import views
from tests.shown.facts import all_of, said, tree
from wording import speaking

PAIRS = (("iv_ketamine", "esketamine_nasal"), ("kap", "sgb"), ("oral_ketamine", "nasal_ketamine"))
ENGLISH = "span.in-english"


@pytest.fixture(scope="module")
def spanish() -> Catalogue:
    """The tables in Spanish."""
    return catalogues.load(today=views.TODAY, language="es")


def visits_about(spanish: Catalogue, pair: tuple[str, str], condition: str) -> tuple[Any, Any]:
    """The same visit in Spanish and in English."""
    with speaking("es"):
        own = visits.visit(spanish, Choices(condition, pair), views.TODAY)
    return own, views.visit(pair, condition)


def in_both(own: Any, english: Any, draw: Any) -> HtmlElement:
    """What a function draws of both, line by line."""
    with speaking("es"):
        piece = draw(own)
    return tree(line_by_line(piece, draw(english)))


def under(element: HtmlElement, path: str) -> list[tuple[str, str]]:
    """The words of each line that a path finds, and the English in it or right after it."""
    found = []
    for one in all_of(element, path):
        after = one.getnext()
        inside = all_of(one, ENGLISH)
        below = [after] if after is not None and after.get("class") == "in-english" else inside[:1]
        assert [each.get("lang") for each in below] == ["en"] * len(below)
        english = said(below[0]) if below else ""
        found.append((said(one).removesuffix(english).strip() if inside else said(one), english))
    return found


@pytest.mark.parametrize("pair", PAIRS)
def test_each_line_of_a_step_has_the_cell_of_the_english_table(spanish: Catalogue, pair: tuple[str, str]) -> None:
    """Question, short answer, text and teach-back: the Spanish cell, and the English cell of the same row under it."""
    tables = views.catalogue()
    own, english = visits_about(spanish, pair, "")
    seen = 0
    for step, same in zip((*own.steps, *own.others), (*english.steps, *english.others), strict=True):
        question_id = step.question.question_id
        assert same.question.question_id == question_id
        both = in_both(step, same, steps.step_html)
        here, there = (
            next(one for one in rows.questions if one.question_id == question_id) for rows in (spanish, tables)
        )
        if step.also is None:
            assert under(both, "h2") == [(here.patient_question, there.patient_question)]
            assert under(both, "p.chair-back") == [(f"Pregunte: {here.teach_back}", f"Ask back: {there.teach_back}")]
        if here.answered_by != "answers":
            continue
        for treatment_id, place in zip([one.treatment_id for one in own.treatments], (0, 1), strict=True):
            a, b = (
                next(
                    one
                    for one in rows.rows("answers")
                    if (one.treatment_id, one.question_id, one.condition_id) == (treatment_id, question_id, "")
                )
                for rows in (spanish, tables)
            )
            for path, mine, theirs in (
                ("p.chair-short", a.short_answer, b.short_answer),
                ("p.chair-text", a.patient_text, b.patient_text),
            ):
                assert under(both, path)[place] == (mine, theirs if mine != theirs else "")
                seen += 1
    assert seen > 60


@pytest.mark.parametrize("condition", CONDITION_IDS)
def test_what_was_found_has_the_cell_of_the_english_table(spanish: Catalogue, condition: str) -> None:
    """The finding in one line stands in both languages, for every condition."""
    pair = PAIRS[0]
    own, english = visits_about(spanish, pair, condition)
    step, same = (next(one for one in each.steps if one.also) for each in (own, english))
    lines = under(in_both(step, same, steps.step_html), "p.chair-text")
    rows = [
        [each.evidence_for(one.treatment_id, condition).finding_line for one in own.treatments]
        for each in (spanish, views.catalogue())
    ]
    assert lines == list(zip(*rows, strict=True))


def test_every_result_and_every_harm_has_english_under_it(spanish: Catalogue) -> None:
    """Of the numbers no line in Spanish is without English, but for sources and names that are the same in both."""
    for condition in CONDITION_IDS:
        own, english = visits_about(spanish, PAIRS[0], condition)
        with speaking("es"):
            blocks = results.blocks(own.found, "patient")
        for block, other in zip(blocks, results.blocks(english.found, "patient"), strict=True):
            for piece, same in ((block.html, other.html), (block.beside, other.beside)):
                assert_whole(piece, same)
    for pair in PAIRS:
        with speaking("es"):
            table = harms.harms_table(spanish, pair, "patient")
        assert_whole(table, harms.harms_table(views.catalogue(), pair, "patient"))


def assert_whole(piece: Markup, english: Markup) -> None:
    """Each line of a piece either says the same in English or has it under it, as it is drawn in English."""
    if not piece:
        return
    both = tree(line_by_line(piece, english))
    for name in ("p", "th", "td", "caption"):
        mine, theirs = (leaves(tree(one), name) for one in (piece, english))
        wanted = [(said(own), _below(own, other)) for own, other in zip(mine, theirs, strict=True)]
        for one in leaves(both, name):
            one.classes.add("line")
        assert under(both, f"{name}.line") == wanted, name


def leaves(element: HtmlElement, name: str) -> list[HtmlElement]:
    """The elements of a name that hold words themselves and no paragraphs, but for the English ones."""
    return [one for one in all_of(element, name) if not one.xpath("./p|./table") and one.get("class") != "in-english"]


def _below(own: HtmlElement, english: HtmlElement) -> str:
    untold = own.get("class") in ("from", "whose") and not all_of(own, "span.tag")
    return "" if untold or said(own) == said(english) else said(english)


def test_a_question_from_the_patient_has_english_under_it(spanish: Catalogue) -> None:
    """Each question that people ask, and its own short answers, stand in both languages as the tables have them."""
    tables = views.catalogue()
    english = {one.asked_id: one.patient_question for one in tables.asked}
    answers = {(one.asked_id, one.treatment_id): one.short_answer for one in tables.rows("asked_answers")}
    seen = 0
    for row in spanish.asked:
        with speaking("es"):
            piece = steps.asked_html(spanish, row.asked_id, PAIRS[0])
        both = tree(line_by_line(piece, steps.asked_html(tables, row.asked_id, PAIRS[0], spanish)))
        assert under(both, "h2") == [(row.patient_question, english[row.asked_id])]
        own = {one.short_answer: one for one in spanish.rows("asked_answers") if one.asked_id == row.asked_id}
        for mine, below in under(both, "p.chair-short"):
            if mine in own and mine:
                theirs = answers[row.asked_id, own[mine].treatment_id]
                assert below == (theirs if theirs != mine else "")
                seen += 1
    assert seen >= len(english) / 2


def test_words_stay_words() -> None:
    """No word becomes markup, equal lines are said once, and pieces that aren't made alike stay as they are."""
    piece = Markup("<h2>{}</h2><p>{}</p><p>KAP</p>").format("¿A <b>?", "Uno & <i>dos</i>")
    english = Markup("<h2>{}</h2><p>{}</p><p>KAP</p>").format("A <b>?", "One & <i>two</i>")
    both = tree(line_by_line(piece, english))
    assert under(both, "h2") == [("¿A <b>?", "A <b>?")] and len(both.xpath(".//b|.//i")) == 0
    assert [said(one) for one in all_of(both, ENGLISH)] == ["One & <i>two</i>"]
    assert line_by_line(piece, Markup("<p>One</p>")) == piece
