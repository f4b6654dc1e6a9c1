"""What matters to a reader, one clinic's claims, and the model beside measurements: each with its own verdict."""

import re
from itertools import combinations

import pytest

from tests.shown import views
from tests.shown.cells import EVERY_CONDITION, TREATMENTS, WORDS, Cells, for_condition, links, name, one, rows, some
from tests.shown.facts import addresses, all_of, classes, first, own_words, said, tree, without, words
from tests.shown.test_grid import expected

STANCE = {
    "fits": "Fits",
    "partly": "Fits in part",
    "doesnt": "Does not fit",
    "too_little": "Too little to tell",
    "not_known": "Not known",
}
MARK = {"0": "0 not at all", "1": "1 a little", "2": "2 a lot", "3": "3 very much", "not_sure": "Not sure"}
VERDICT = {"supported": "Supported", "partly": "Partly", "contested": "Contested", "not_shown": "Not shown"}
CYCLE = ("1", "3", "0", "not_sure", "2")
MARKS = {row["preference_id"]: CYCLE[place % len(CYCLE)] for place, row in enumerate(rows("preferences"))}


def marked(*marks: str) -> list[Cells]:
    """The statements that bear one of these marks, by mark and then in their one order."""
    return [row for mark in marks for row in rows("preferences") if MARKS[row["preference_id"]] == mark]


def stance(preference_id: str, treatment_id: str, condition_id: str) -> Cells:
    """How an option stands to a statement."""
    return for_condition("stances", condition_id, preference_id=preference_id, treatment_id=treatment_id)


@pytest.mark.parametrize("register", WORDS)
@pytest.mark.parametrize("condition_id", EVERY_CONDITION)
def test_every_option_stands_to_every_wish_as_its_row_says(condition_id: str, register: str) -> None:
    """Most important first; mark, what 'fits' means, stance, reason and sources of every option in the one order."""
    shown = all_of(tree(views.stands(MARKS, condition_id, register)), "section.wish")
    wishes = marked("3", "2", "1", "not_sure")
    assert [each.get("data-wish") for each in shown] == [row["preference_id"] for row in wishes]
    for section, row in zip(shown, wishes, strict=True):
        assert words(section, "h3") == row[f"{register}_text"]
        question = one("questions", question_id=row["question_id"])
        assert words(section, "p.marked") == f"Your mark: {MARK[MARKS[row['preference_id']]]}. {row['fits_means']}"
        about = f" for {one('conditions', condition_id=condition_id)['patient_name']}" if condition_id else ""
        assert words(section, "caption") == f"{row[f'{register}_text']}: how each option does{about}"
        lines, reasons = all_of(section, "tbody tr"), all_of(section, "details li")
        for treatment_id, line, reason in zip(TREATMENTS, lines, reasons, strict=True):
            own = stance(row["preference_id"], treatment_id, condition_id)
            assert words(line, "th") == one("treatments", treatment_id=treatment_id)["short_name"]
            assert words(line, "td.how") == STANCE[own["stance"]]
            assert words(line, "td.short") == expected(treatment_id, question, condition_id, register)[0]
            assert classes(first(line, "span.sign")) == ["sign", own["stance"]]
            assert words(reason, "strong") == f"{name(treatment_id)}:"
            assert words(reason, "span.reason") == own["reason"]
            assert addresses(reason) == links(own["source_ids"])


@pytest.mark.parametrize("condition_id", EVERY_CONDITION)
def test_wishes_that_cannot_all_be_met_are_said(condition_id: str) -> None:
    """Each wish marked 2 or 3 that no option fits, then each pair that none fits together; 'in part' where some do."""
    much = marked("3", "2")
    stances = {
        row["preference_id"]: [stance(row["preference_id"], each, condition_id)["stance"] for each in TREATMENTS]
        for row in much
    }
    sentences = []
    alone = [row for row in much if "fits" not in stances[row["preference_id"]]]
    for row in alone:
        part = "partly" in stances[row["preference_id"]]
        verdict = "No option here fits that in full; some fit in part." if part else "No option here fits that."
        sentences.append(f'You marked "{row["patient_text"]}". {verdict}')
    for one_, other in combinations([row for row in much if row not in alone], 2):
        pairs = list(zip(stances[one_["preference_id"]], stances[other["preference_id"]], strict=True))
        if ("fits", "fits") not in pairs:
            part = any(set(each) <= {"fits", "partly"} for each in pairs)
            verdict = "No option here does both in full; some do in part." if part else "No option here does both."
            sentences.append(f'You marked both "{one_["patient_text"]}" and "{other["patient_text"]}". {verdict}')
    shown = tree(views.stands(MARKS, condition_id, "patient"))
    assert [said(each) for each in all_of(shown, "details.apart li")] == sentences


def test_what_does_not_matter_is_set_aside_and_said() -> None:
    """Statements marked 0 get no table and are named; with no mark at all a sentence asks for one."""
    shown = tree(views.stands(MARKS, "", "clinical"))
    aside = "; ".join(row["clinical_text"] for row in marked("0"))
    assert f"You marked these as not mattering at all: {aside}." in said(shown)
    nothing = said(tree(views.stands({}, "", "patient")))
    assert nothing == "Nothing is marked yet. Pick or mark a point, and how each option stands to it shows here."


def test_every_claim_has_its_own_verdict() -> None:
    """Each claim in the tables' order with verdict, what studies show, clinical words and sources; the key in four."""
    shown = tree(views.claims())
    own = all_of(shown, "div.claims details")
    assert len(own) == len(rows("claims"))
    for row, part in zip(rows("claims"), own, strict=True):
        claim = row["claim"].removeprefix("One clinic's article: ")
        assert own_words(first(part, "span.said")) == claim[0].upper() + claim[1:]
        assert words(part, "span.verdict") == VERDICT[row["verdict"]]
        show, clinical = all_of(part, "p")
        assert without(show, "span.from") == row["what_studies_show"]
        assert said(clinical) == f"In clinical words: {row['clinical_text']}"
        assert addresses(part) == links(row["source_ids"])
    assert {words(part, "span.verdict") for part in own} == set(VERDICT.values())
    key = [said(each) for each in all_of(shown, "ul.verdicts li")]
    assert key == [
        "Supported: what we read bears it out.",
        "Partly: some of it is borne out, some is not.",
        "Contested: studies or experts disagree.",
        "Not shown: no study we read shows it. That does not make it false.",
    ]


STATUS = {
    "hold-out": "It took no part in the choice of the model.",
    "seen": "It was seen when the model was chosen.",
    "calibration": "It was used to set the model.",
    "in-sample": "It comes from the study that the model comes from.",
}


def test_every_miss_of_the_model_is_marked() -> None:
    """Each measurement with what was measured and the model's value; more than 30 percent off is marked, no other."""
    markup, model = views.model_lines()
    lines = [line for table in all_of(tree(markup), "table.held") for line in all_of(table, "tbody tr")]
    held = [line for route in model.routes for line in route.lines]
    groups = dict.fromkeys(row["route"] for row in rows("observations"))
    order = [row for route in groups for row in some("observations", route=route)]
    assert len(lines) == len(held) == len(order)
    missed = within = 0
    for line, row, one_ in zip(lines, order, held, strict=True):
        what, measured, predicted, off, remark = all_of(line, "*")[0], *all_of(line, "td")
        value, unit = said(measured).split(" ", 1)
        places = 0 if abs(float(row["value"])) >= 100 else 1
        assert unit == row["unit"] and abs(float(value) - float(row["value"])) <= 0.5 * 10**-places + 1e-9
        assert said(measured) == one_.measured and said(what).startswith(one_.what)
        assert row["analyte"] in said(what)
        assert addresses(remark) == links(row["source_id"]) and STATUS[row["status"]] in said(remark)
        assert row["reason"] in said(remark)
        marked_ = bool(all_of(off, "span.miss"))
        error = re.match(r"([+-]?\d+) %", said(off))
        if error is None:
            assert said(off) == "not known" and said(predicted) == "not worked out" and not marked_
            continue
        share = 100 * (float(said(predicted).split(" ")[0]) / float(row["value"]) - 1)
        assert abs(share - int(error.group(1))) <= 1.6 + 6 / float(row["value"])
        if abs(share) < 29 or abs(share) > 31:
            assert marked_ == (abs(share) > 30), row["obs_id"]
        assert words(off, "span.miss") == ("more than 30 %" if marked_ else "")
        missed, within = missed + marked_, within + (not marked_)
    text = said(tree(markup))
    assert missed and f"against {missed + within} published measurements, it comes within 30 % of {within}." in text
