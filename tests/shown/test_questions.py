"""Questions people ask: every question with its answers as the tables have them, those of Compare word for word."""

from collections.abc import Iterator
from typing import NamedTuple

import pytest
from lxml.html import HtmlElement

from tests.shown import views
from tests.shown.cells import TREATMENTS, WORDS, Cells, links, name, notice, one, rows, some
from tests.shown.facts import addresses, all_of, classes, first, grid_cells, said, tree, words
from tests.shown.test_grid import expected, listed
from tests.shown.test_taken_along import sections

WHEN = {
    "before": "Before you decide or go",
    "during": "During a visit",
    "days_after": "In the days after",
    "going_on": "Going on or stopping",
    "money_law": "Money, work and the law",
    "family": "Family and friends",
    "clinic": "Choosing a clinic",
}
SURE = {"good": "good", "fair": "fair", "low": "low", "not_known": "not known"}
PAGES = {
    "compare": "Side by side",
    "evidence": "Does it help?",
    "time-and-control": "Time and control",
    "cost": "Visits and cost",
    "summary": "My summary",
    "sources": "Sources",
}
SPOKEN_OUT = 3


class Answer(NamedTuple):
    """One answer as it stands: the line on Compare above it, its option, whose it is, and what it says."""

    told: str
    option: str
    whose: str
    short: str
    text: str
    sure: str
    links: tuple[str, ...]


def answers(asked: Cells, register: str) -> list[Answer]:
    """A question's answers from the tables: what holds for all first, then option by option."""
    found: list[Answer] = []
    own_rows = sorted(
        some("asked_answers", asked_id=asked["asked_id"]), key=lambda row: ["", *TREATMENTS].index(row["treatment_id"])
    )
    apart = [row["treatment_id"] for row in own_rows if row["treatment_id"]]
    for row in own_rows:
        option = row["treatment_id"]
        whose = name(option) if option else f"All options but {listed([name(each) for each in apart])}" if apart else ""
        if not row["told_in"]:
            because = row["sure_because"].rstrip(".")
            sure = f"How sure we can be: {SURE[row['how_sure']]}. {because}."
            text = row[f"{register}_text"]
            cited = tuple(links(row["source_ids"]))
            found.append(Answer("", option, whose, row["short_answer"], text, sure, cited))
            continue
        question = one("questions", question_id=row["told_in"])
        there, here = question[f"{register}_question"], asked[f"{register}_question"]
        told = "" if there == here else f'On Side by side, to "{there}"'
        short, text, cited_there = expected(option, question, "", register)
        found.append(Answer(told, option, whose, short, text, "", tuple(cited_there)))
    return found


def shown_answers(question: HtmlElement) -> Iterator[Answer]:
    """A question's answers as they stand in the list; the line on Compare is that of answers with no rating."""
    told = ""
    for part in question:
        if classes(part) == ["told"]:
            told = "" if said(part) == "Answered here" else said(part)
        if "reply" not in classes(part):
            continue
        text = [said(each) for each in part if each.tag == "p" and not classes(each)]
        sure = words(part, "p.sure")
        option = "".join(classes(part)[1:])
        whose, short, cited = words(part, ".name"), words(part, ".short"), tuple(addresses(part))
        yield Answer(told, option, whose, short, " ".join(text), sure, cited)


def assert_every_question(shown: HtmlElement, register: str) -> None:
    """All groups with their questions and answers, each where the tables have it."""
    groups = all_of(shown, "div.asked details.when")
    assert [words(each, "h2") for each in groups] == [
        f"{heading} {len(some('asked', when=when))} questions" for when, heading in WHEN.items()
    ]
    for group, when in zip(groups, WHEN, strict=True):
        for question, asked in zip(all_of(group, "details.question"), some("asked", when=when), strict=True):
            where = asked["asked_id"]
            assert words(question, "h3") == asked[f"{register}_question"], where
            assert question.get("data-words") == asked["other_words"], where
            assert question.get("id") == f"asked-{where.replace('_', '-')}"
            wanted = answers(asked, register)
            assert list(shown_answers(question)) == wanted, where
            closed = [part for part in question if part.tag == "details"]
            assert len(closed) == (0 if len(wanted) <= SPOKEN_OUT else len(wanted)), where


@pytest.mark.parametrize("register", WORDS)
def test_every_question_has_its_answers_by_option_with_how_sure_and_sources(register: str) -> None:
    """Question, other words, then whose answer it is, short answer, text, how sure and sources, or Compare's cell."""
    shown = tree(views.questions(register))
    assert_every_question(shown, register)
    for question, asked in zip(
        all_of(shown, "details.question"),
        (asked for when in WHEN for asked in some("asked", when=when)),
        strict=True,
    ):
        more = [(each.get("href"), said(each)) for each in all_of(question, "p.more a")]
        assert more == ([(f"/{asked['page']}", PAGES[asked["page"]])] if asked["page"] else [])
        assert [each.get("data-take") for each in all_of(question, "button")] == [asked["asked_id"]]


def test_questions_html_says_the_same_without_script() -> None:
    """The plain page has every question in patient words, after the crisis lines, with no button and no script."""
    page = tree(views.questions_page())
    assert_every_question(page, "patient")
    assert not all_of(page, "button") and not all_of(page, "script") and not all_of(page, "p.more")
    before = said(page).partition(WHEN["before"])[0]
    assert all(notice(each) in before for each in ("crisis_988", "crisis_veterans", "crisis_911", "caveat_full"))


@pytest.mark.parametrize("register", WORDS)
def test_an_answer_of_compares_is_its_cell(register: str) -> None:
    """What is told from Compare stands there word for word, under the question named, with the same sources."""
    table = first(tree(views.grid(tuple(TREATMENTS), "", register)), "table.grid")
    grid = {(cell.option, cell.question): cell for cell in grid_cells(table)}
    ids = {row[f"{register}_question"]: row["question_id"] for row in rows("questions")}
    count = 0
    for question in all_of(tree(views.questions(register)), "details.question"):
        for answer in shown_answers(question):
            if not answer.sure:
                asked = answer.told.removeprefix('On Side by side, to "').removesuffix('"') or words(question, "h3")
                cell = grid[answer.option, ids[asked]]
                assert (answer.short, answer.text, answer.links) == (cell.short, cell.text, cell.links)
                count += 1
    assert count == len([row for row in rows("asked_answers") if row["told_in"]])


def about(asked_id: str, treatment_ids: tuple[str, ...], register: str = "patient") -> list[Answer]:
    """A question's answers that hold for one of these options; all of them where none does."""
    every = answers(one("asked", asked_id=asked_id), register)
    own = {each.option for each in every}
    mine = [
        each
        for each in every
        if each.option in treatment_ids or (not each.option and any(option not in own for option in treatment_ids))
    ]
    return mine or every


def said_of(answer: Answer) -> str:
    """Whose answer it is, and the question on Compare that it answers where that reads otherwise."""
    asked_there = answer.told.removeprefix('On Side by side, to "').removesuffix('"')
    return f"{answer.whose} ({asked_there})" if asked_there else answer.whose


def test_questions_taken_along_stand_on_the_summary() -> None:
    """Each question looked up stands with the short answers about the options looked at; their sources are cited."""
    pair, asked_ids = ("kap", "sgb"), ("how_long_visit", "need_to_pee", "sgb_hurt")
    made = views.summarized(treatment_ids=pair, looked_up=asked_ids)
    found = sections(views.handouts(made)["text"])
    wanted, cited = [], set()
    for asked_id in asked_ids:
        mine = about(asked_id, pair)
        shorts = [f"{said_of(each)}: {each.short}" if each.whose else each.short for each in mine]
        shorts = [each if each[-1] in ".?!" else f"{each}." for each in shorts]
        wanted.append(f"- {one('asked', asked_id=asked_id)['patient_question']} {' '.join(shorts)}")
        cited |= {link for each in mine for link in each.links}
    assert found["QUESTIONS I LOOKED UP"] == [
        *wanted,
        "The rest of each answer, and how sure it is, stands in the tool, on its page Questions people ask.",
    ]
    assert cited <= {line.rpartition(": ")[2] for line in found["SOURCES AND DATES"] if line.startswith("- ")}


@pytest.mark.parametrize("pair", [("iv_ketamine", "sgb"), ("kap", "esketamine_nasal")])
def test_a_question_at_the_chairside_is_answered_for_both_options(pair: tuple[str, str]) -> None:
    """Every question: the answers about the two options in patient words, behind each the clinical ones and sources."""
    for asked in rows("asked"):
        asked_id = asked["asked_id"]
        shown = tree(views.asked_at_chairside(asked_id, pair))
        assert words(shown, "h2") == asked["patient_question"]
        mine, clinical = about(asked_id, pair), about(asked_id, pair, "clinical")
        for side, answer, other in zip(all_of(shown, "article"), mine, clinical, strict=True):
            small = " ".join(filter(None, (answer.told, answer.sure)))
            assert words(side, "h3") == (answer.whose or "All options"), asked_id
            assert words(side, "p.chair-short") == answer.short, asked_id
            assert words(side, "p.chair-text") == answer.text, asked_id
            assert " ".join(said(each) for each in all_of(side, "p.chair-sure")) == small, asked_id
            behind = first(side, "details")
            assert [said(each) for each in behind if each.tag == "p" and not classes(each)] == [other.text], asked_id
            assert tuple(addresses(behind)) == answer.links, asked_id
