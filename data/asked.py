"""Questions people ask, with their answers: worked out once and handed to every view."""

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import get_args

from data import comparison, phrases
from data.catalogue import Catalogue
from data.comparison import Register
from data.rows import AskedAnswer, AskedQuestion, Source, When
from wording import say


@dataclass(frozen=True)
class Reply:
    """One answer: a short one, a text (perhaps ''), how sure it is and why, its sources and its dates.

    ``treatment_ids`` are the options it holds for, ``treatment_id`` the only one or ''. ``whose`` names them, '' where
    it holds for all. An answer of Compare's has no ``how_sure``, and in ``compare_question`` the question it answers
    there where that reads otherwise.
    """

    treatment_id: str
    treatment_ids: tuple[str, ...]
    whose: str
    compare_question: str
    short: str
    text: str
    how_sure: str
    source_ids: tuple[str, ...]
    reviewed: dt.date
    review_by: dt.date


@dataclass(frozen=True)
class Entry:
    """A question in one register, the other words people search with, its answers, and the page that says more."""

    asked_id: str
    question: str
    other_words: str
    replies: tuple[Reply, ...]
    page: str


@dataclass(frozen=True)
class Group:
    """The questions that come up at one time."""

    when: When
    heading: str
    entries: tuple[Entry, ...]


def groups(catalogue: Catalogue, words: Register = "patient") -> tuple[Group, ...]:
    """All questions in patient or clinical words, by when they come up, each in the tables' order."""
    answers: dict[str, list[AskedAnswer]] = {}
    for row in catalogue.asked_answers:
        answers.setdefault(row.asked_id, []).append(row)
    made = [(row.when, _entry(catalogue, row, answers[row.asked_id], words)) for row in catalogue.asked]
    found = (Group(when, _heading(when), tuple(one for its, one in made if its == when)) for when in get_args(When))
    return tuple(group for group in found if group.entries)


def entry(catalogue: Catalogue, asked_id: str, words: Register = "patient") -> Entry:
    """One question. Raises KeyError for an unknown id."""
    row = next((one for one in catalogue.asked if one.asked_id == asked_id), None)
    if row is None:
        raise KeyError(asked_id)
    return _entry(catalogue, row, [one for one in catalogue.asked_answers if one.asked_id == asked_id], words)


def about(one: Entry, treatment_ids: Collection[str]) -> tuple[Reply, ...]:
    """A question's answers that hold for one of these options; all of them where none does."""
    return tuple(reply for reply in one.replies if set(reply.treatment_ids) & set(treatment_ids)) or one.replies


def sources(catalogue: Catalogue, reply: Reply) -> tuple[Source, ...]:
    """What an answer rests on."""
    return tuple(catalogue.sources[one] for one in reply.source_ids)


def _heading(when: When) -> str:
    return say(f"asked-when-{when.replace('_', '-')}")


def _entry(catalogue: Catalogue, row: AskedQuestion, answers: Sequence[AskedAnswer], words: Register) -> Entry:
    own = {one.treatment_id for one in answers} - {""}
    question = row.patient_question if words == "patient" else row.clinical_question
    replies: list[Reply] = []
    for one in answers:
        if one.treatment_id or not one.told_in:
            replies.append(_reply(catalogue, one, own, question, words))
        else:
            others = (each.treatment_id for each in catalogue.treatments if each.treatment_id not in own)
            replies += [_from_compare(catalogue, each, one.told_in, question, words) for each in others]
    order = ["", *catalogue.treatment]
    replies.sort(key=lambda reply: order.index(reply.treatment_id))
    return Entry(row.asked_id, question, row.other_words, tuple(replies), row.page)


def _reply(catalogue: Catalogue, row: AskedAnswer, own: Collection[str], asked: str, words: Register) -> Reply:
    if row.told_in:
        return _from_compare(catalogue, row.treatment_id, row.told_in, asked, words)
    because = row.sure_because.rstrip(".")
    if row.treatment_id:
        ids = [row.treatment_id]
        whose = catalogue.treatment[row.treatment_id].name
    else:
        ids = [one for one in catalogue.treatment if one not in own]
        names = [catalogue.treatment[one].name for one in catalogue.treatment if one in own]
        whose = say("asked-all-but", options=phrases.listed(names)) if names else ""
    return Reply(
        row.treatment_id,
        tuple(ids),
        whose,
        "",
        row.short_answer,
        row.patient_text if words == "patient" else row.clinical_text,
        say("asked-how-sure", sure=phrases.how_sure(row.how_sure), because=because),
        row.source_ids,
        row.reviewed,
        row.review_by,
    )


def _from_compare(catalogue: Catalogue, treatment_id: str, question_id: str, asked: str, words: Register) -> Reply:
    """An answer of Compare's, word for word, to what is ``asked`` here."""
    question = next(one for one in catalogue.questions if one.question_id == question_id)
    cell = comparison.cell(catalogue, treatment_id, question, "", words)
    told = question.patient_question if words == "patient" else question.clinical_question
    return Reply(
        treatment_id,
        (treatment_id,),
        catalogue.treatment[treatment_id].name,
        "" if told == asked else told,
        cell.short,
        cell.text,
        "",
        cell.source_ids,
        cell.reviewed,
        cell.review_by,
    )
