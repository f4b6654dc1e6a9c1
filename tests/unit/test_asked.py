"""What people ask: every cell of both tables reaches the object, told answers word for word, in both registers."""

import csv
from dataclasses import replace

import pytest

from data.asked import Entry, about, entry, groups
from data.catalogue import FOLDER, Catalogue
from data.comparison import Register
from tests.listed import TREATMENT_IDS
from tests.shown.test_questions import WHEN

TEXT = {"patient": "patient_text", "clinical": "clinical_text"}
REGISTERS: tuple[Register, ...] = ("patient", "clinical")


def cells(name: str) -> list[dict[str, str]]:
    """A table's rows as its file holds them."""
    with (FOLDER / f"{name}.csv").open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


ANSWERS = cells("asked_answers")
NAMES = {row["treatment_id"]: row["name"] for row in cells("treatments")}


def all_of(catalogue: Catalogue, words: Register) -> dict[str, Entry]:
    """Every question by its id."""
    return {one.asked_id: one for group in groups(catalogue, words) for one in group.entries}


@pytest.mark.parametrize("words", REGISTERS)
def test_every_question_stands_once_in_its_group_and_order(catalogue: Catalogue, words: Register) -> None:
    """Each row of the table stands once, under when it comes up, in the table's order, in the register's own words."""
    rows = sorted(cells("asked"), key=lambda row: int(row["order"]))
    for group in groups(catalogue, words):
        wanted = [row for row in rows if row["when"] == group.when]
        assert [one.asked_id for one in group.entries] == [row["asked_id"] for row in wanted]
        assert [one.question for one in group.entries] == [row[f"{words}_question"] for row in wanted]
        assert [(one.other_words, one.page) for one in group.entries] == [
            (row["other_words"], row["page"]) for row in wanted
        ]
    assert len(all_of(catalogue, words)) == len(rows) > 100


@pytest.mark.parametrize("words", REGISTERS)
def test_own_answers_are_the_cells(catalogue: Catalogue, words: Register) -> None:
    """An answer with texts of its own holds its cells: short, text, how sure and why, sources, dates."""
    found = all_of(catalogue, words)
    said = {"good": "good", "fair": "fair", "low": "low", "not_known": "not known"}
    own = [row for row in ANSWERS if not row["told_in"]]
    assert len(own) > 100
    for row in own:
        reply = next(one for one in found[row["asked_id"]].replies if one.treatment_id == row["treatment_id"])
        assert (reply.short, reply.text) == (row["short_answer"], row[TEXT[words]])
        assert reply.how_sure.startswith(f"How sure we can be: {said[row['how_sure']]}. {row['sure_because'][:-1]}")
        assert reply.how_sure.endswith(".") and not reply.how_sure.endswith("..")
        assert ";".join(reply.source_ids) == row["source_ids"] and reply.compare_question == ""
        assert (reply.reviewed.isoformat(), reply.review_by.isoformat()) == (row["reviewed"], row["review_by"])


@pytest.mark.parametrize("words", REGISTERS)
def test_told_answers_are_those_of_compare_word_for_word(catalogue: Catalogue, words: Register) -> None:
    """An answer told in another question holds the cells of the table of answers, and no rating of its own."""
    found = all_of(catalogue, words)
    general = {(row["treatment_id"], row["question_id"]): row for row in cells("answers") if not row["condition_id"]}
    questions = {row["question_id"]: row for row in cells("questions")}
    told = [row for row in ANSWERS if row["told_in"] and row["treatment_id"]]
    assert len(told) > 100
    for row in told:
        reply = next(one for one in found[row["asked_id"]].replies if one.treatment_id == row["treatment_id"])
        wanted = general[row["treatment_id"], row["told_in"]]
        assert (reply.short, reply.text) == (wanted["short_answer"], wanted[TEXT[words]])
        assert ";".join(reply.source_ids) == wanted["source_ids"] and reply.how_sure == ""
        assert reply.whose == NAMES[row["treatment_id"]]
        there = questions[row["told_in"]][f"{words}_question"]
        assert reply.compare_question == ("" if there == found[row["asked_id"]].question else there)


def test_answers_stand_in_the_one_order_and_say_whose_they_are(catalogue: Catalogue) -> None:
    """First what holds for all, then options in their order; what holds for all but some says so."""
    for one in all_of(catalogue, "patient").values():
        ids = [reply.treatment_id for reply in one.replies]
        assert ids == sorted(ids, key=["", *TREATMENT_IDS].index) and len(set(ids)) == len(ids)
        own = [each for each in ids if each]
        if "" in ids:
            whole = one.replies[0]
            assert whole.treatment_ids == tuple(each for each in TREATMENT_IDS if each not in own)
            assert bool(whole.whose) == bool(own)
    pee = entry(catalogue, "need_to_pee")
    assert [reply.whose for reply in pee.replies] == ["All options but SGB", "SGB"]
    pay = entry(catalogue, "va_pay")
    assert pay.replies[0].whose == "All options but IV ketamine, SGB and Spravato"


def test_an_answer_told_for_all_options_is_each_options_own(catalogue: Catalogue) -> None:
    """A row that points to Compare for all options gives each option's answer there."""
    row = next(one for one in catalogue.asked_answers if one.asked_id == "alcohol" and not one.treatment_id)
    pointing = row.model_copy(update={"told_in": "getting_home"} | dict.fromkeys(("short_answer", "patient_text"), ""))
    made = entry(replace(catalogue, asked_answers=(pointing,)), "alcohol")
    assert [reply.treatment_id for reply in made.replies] == list(TREATMENT_IDS)
    assert [reply.short for reply in made.replies] == [
        catalogue.answer(one, "getting_home").short_answer for one in TREATMENT_IDS
    ]


def test_only_answers_about_the_options_at_hand(catalogue: Catalogue) -> None:
    """For some options their own and the general answers are given; where none is theirs, all are."""
    pee = entry(catalogue, "need_to_pee")
    assert [one.whose for one in about(pee, ["sgb"])] == ["SGB"]
    assert [one.whose for one in about(pee, ["kap"])] == ["All options but SGB"]
    assert len(about(pee, ["kap", "sgb"])) == 2
    neck = entry(catalogue, "sgb_hurt")
    assert about(neck, ["kap"]) == neck.replies


def test_every_time_has_a_heading(catalogue: Catalogue) -> None:
    """Headings exist for all times of the table, and no other."""
    assert {group.when: group.heading for group in groups(catalogue)} == WHEN
    assert set(WHEN) == {row["when"] for row in cells("asked")}


def test_an_unknown_question_is_refused(catalogue: Catalogue) -> None:
    """There is no question that isn't in the table."""
    with pytest.raises(KeyError, match="nothing_like_it"):
        entry(catalogue, "nothing_like_it")


def test_a_time_with_no_questions_has_no_heading(catalogue: Catalogue) -> None:
    """Where the tables hold no question of some time, its group isn't shown."""
    left = tuple(row for row in catalogue.asked if row.when != "family")
    assert len(left) < len(catalogue.asked)
    shown = groups(replace(catalogue, asked=left))
    assert "family" not in [one.when for one in shown] and all(one.entries for one in shown)
