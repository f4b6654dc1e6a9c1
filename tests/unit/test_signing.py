"""Sign-off: shown where it is true, lapsed when the row changes, counted by who took part."""

import hashlib
import json
import re
from dataclasses import replace

import pytest

from components.compare.option_grid import option_grid
from components.evidence.evidence_matrix import evidence_matrix
from components.frame.about import statements
from components.sources.method import method
from data import exports, quality_list, signing
from data.catalogue import Catalogue
from data.catalogue import load as load_catalogue
from data.comparison import compare
from data.operator_file import Operator, disclosed
from tests.conftest import TODAY, Copy
from tests.signed import everything, review, sign
from tests.unit.outline import Outline

KEY, SENTENCE = "iv_ketamine ptsd", "Rating reviewed by Testa Personne, MD (psychiatrist), 28 November 2026: agrees."
SILENT = disclosed(Operator())


def test_today_nobody_has_signed_and_every_page_says_so(catalogue: Catalogue) -> None:
    """With an empty table: no line in a cell, one true sentence on Start, on Sources and method and in the package."""
    assert not catalogue.reviews
    none = (
        f"No clinician and no patient has reviewed any of the {len(catalogue.evidence)} ratings "
        f"or {len(catalogue.answers)} answers yet."
    )
    assert none in statements(catalogue, SILENT) and none in method(catalogue)
    assert none in exports._readme(catalogue, "x")
    assert "signed" not in evidence_matrix(catalogue, "ptsd", "patient")
    assert "signed" not in option_grid(compare(catalogue, ["iv_ketamine", "sgb"], "ptsd"))


def test_start_says_in_a_line_how_far_clinicians_reviewed(catalogue: Catalogue, copy: Copy) -> None:
    """None, only one who helped to make it, only a patient, two of all, all: each has its own true line."""
    two = (review(catalogue, KEY), review(catalogue, "sgb what_it_is", "answers"))
    rows = len(catalogue.evidence) + len(catalogue.answers)
    for reviews, said in (
        ((), "No clinician review yet."),
        ([one | {"independent": "no"} for one in two], "No outside clinician review yet."),
        ([one | {"role": "patient", "profession": "teacher"} for one in two], "No clinician review yet."),
        (two, f"Clinicians reviewed 2 of {rows} ratings and answers."),
        (everything(catalogue), "Clinicians reviewed all ratings and answers."),
    ):
        sign(copy, *reviews)
        signed = load_catalogue(copy.folder, TODAY)
        assert signing.in_short(signing.tally(signed)) == said


def test_a_rating_and_an_answer_say_who_reviewed_them(catalogue: Catalogue, copy: Copy) -> None:
    """The sentence stands in that cell of the matrix and once in the row of both questions on Side by side."""
    sign(
        copy,
        review(catalogue, KEY),
        review(catalogue, "sgb what_it_is", "answers", verdict="disagree", remark="Too short"),
    )
    signed = load_catalogue(copy.folder, TODAY)
    matrix = evidence_matrix(signed, "ptsd", "patient")
    Outline(matrix)
    assert matrix.count('<p class="from signed">') == 1
    cell = next(one for one in matrix.split("<td ") if 'data-place="matrix-ptsd-iv_ketamine"' in one)
    assert SENTENCE in cell
    grid = option_grid(compare(signed, ["iv_ketamine", "sgb"], "ptsd"))
    Outline(grid)
    assert grid.count(SENTENCE) == 1
    objects = "Answer reviewed by Testa Personne, MD (psychiatrist), 28 November 2026: disagrees."
    assert grid.count(f"{objects} In their words: &#34;Too short&#34;") == 1


def test_a_changed_row_lapses_and_a_new_date_does_not(catalogue: Catalogue, copy: Copy) -> None:
    """One word changed: the cell says so, and the review isn't counted. Dates alone change nothing."""
    sign(copy, review(catalogue, KEY))
    row = 1 + next(n for n, one in enumerate(copy.read("evidence")) if one[:2] == KEY.split(" "))
    copy.edit("evidence", row, "reviewed", "2026-11-26")
    same = load_catalogue(copy.folder, TODAY)
    assert signing.sentences(same, "evidence", same.evidence_for(*KEY.split(" "))) == (SENTENCE,)
    copy.edit("evidence", row, "why_clinical", lambda words: f"{words} More was read.")
    changed = load_catalogue(copy.folder, TODAY)
    (said,) = signing.sentences(changed, "evidence", changed.evidence_for(*KEY.split(" ")))
    assert said.startswith("This rating in an earlier wording was reviewed by Testa Personne")
    assert "no longer counts" in said
    counted = signing.tally(changed)
    assert counted.signed["clinician"] == {"evidence": 0, "answers": 0} and counted.reviewers[0].lapsed == 1
    assert "1 more was of an earlier wording and no longer counts." in signing.summary(counted)


def test_the_last_word_of_a_reviewer_counts(catalogue: Catalogue, copy: Copy) -> None:
    """Who agreed and later disagrees has one review, the later one."""
    later = review(catalogue, KEY, verdict="disagree", remark="A trial is missing", date=TODAY.isoformat())
    sign(copy, later, review(catalogue, KEY, date="2026-11-01"))
    signed = load_catalogue(copy.folder, TODAY)
    (said,) = signing.sentences(signed, "evidence", signed.evidence_for(*KEY.split(" ")))
    assert 'disagrees. In their words: "A trial is missing"' in said
    assert "1 review disagrees with what stands here." in signing.summary(signing.tally(signed))


def test_counts_are_of_people_who_took_no_part(catalogue: Catalogue, copy: Copy) -> None:
    """Two ratings by two clinicians, one by a maker, one answer by a patient: each counted where it belongs."""
    maker = {"name": "Macha Cher", "independent": "no"}
    patient = {"name": "Pat Ient", "role": "patient", "profession": "Patient", "credentials": ""}
    sign(
        copy,
        review(catalogue, KEY),
        review(catalogue, "sgb ptsd", name="Other Person", profession="anesthesiologist", interest="Gives SGB for pay"),
        review(catalogue, KEY, **maker),
        review(catalogue, "sgb ocd", **maker),
        review(catalogue, "sgb what_it_is", "answers", **patient),
    )
    signed = load_catalogue(copy.folder, TODAY)
    said = signing.summary(signing.tally(signed))
    assert said.startswith(
        f"2 of {len(catalogue.evidence)} ratings and 0 of {len(catalogue.answers)} answers were reviewed by "
        "clinicians who did not help to make this tool: Testa Personne, MD (psychiatrist) "
        "and Other Person, MD (anesthesiologist). "
    )
    assert (
        f"0 of {len(catalogue.evidence)} ratings and 1 of {len(catalogue.answers)} answers were reviewed by patients"
        in said
    )
    people = method(signed)
    assert "Interest: Gives SGB for pay." in people and "Helped to make this tool." in people
    matrix = evidence_matrix(signed, "ocd", "patient")
    assert "They helped to make this tool." in matrix


def test_the_quality_list_follows_reviews(catalogue: Catalogue, copy: Copy) -> None:
    """One rating: Q15 not met, with the counts. All rows: met. By makers: nothing follows. Q14 asks for patients."""

    def state(*reviews: dict[str, str]) -> dict[str, tuple[str, str, str]]:
        sign(copy, *reviews)
        signed = load_catalogue(copy.folder, TODAY)
        rows = quality_list.criteria(signed, Operator(), signing.tally(signed))
        return {row.criterion_id: (row.state, row.reason, row.page) for row in rows}

    as_table = {row.criterion_id: (row.state, row.reason, row.page) for row in catalogue.ipdas}
    assert state() == as_table
    one = state(review(catalogue, KEY))
    assert one["Q15"][0] == "not_met" and f"1 of {len(catalogue.evidence)} ratings" in one["Q15"][1]
    assert one | {"Q15": as_table["Q15"]} == as_table
    assert state(*everything(catalogue, independent="no")) == as_table
    every = state(*everything(catalogue))
    assert every["Q15"][0] == "met" and every["Q15"][2] == "sources" and every["Q14"] == as_table["Q14"]
    assert state(*everything(catalogue, role="patient"))["Q14"][0] == "met"


def test_fingerprints_are_plain_and_all_different(catalogue: Catalogue) -> None:
    """No spreadsheet takes one for a number, and no two rows share one."""
    marks = [signing.fingerprint(row) for table in signing.SIGNED for row in catalogue.rows(table)]
    assert len(set(marks)) == len(marks) and all(re.fullmatch(r"r[0-9a-f]{15}", one) for one in marks)


BROKEN = {
    "no such row": ({"key": "iv_ketamine ptds"}, "column key: no row 'iv_ketamine ptds' in evidence (did you mean iv_"),
    "in the future": ({"date": "2031-01-01"}, "column date: 2031-01-01 lies in the future"),
    "no reason": ({"verdict": "disagree"}, "column remark: 'disagree' needs its reason"),
    "another verdict": ({"verdict": "yes"}, "column verdict: 'yes' found; one of agree, agree_with_change, disagree"),
    "another mark": ({"fingerprint": "12345"}, "column fingerprint: '12345' found"),
    "markup in a remark": ({"remark": "<b>no</b>"}, "column remark: '<' looks like markup"),
    "a formula as name": ({"name": "=cmd"}, "column name: '=cmd' found"),
    "no interest": ({"interest": ""}, "column interest: the cell is empty"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_broken_reviews_are_said_by_row_and_column(catalogue: Catalogue, copy: Copy, case: str) -> None:
    """Each names the row, the column and what would be right."""
    change, wanted = BROKEN[case]
    sign(copy, review(catalogue, KEY) | change)
    assert any(one.startswith(f"tables/reviews.csv, row 2, {wanted}") for one in copy.problems()), copy.problems()


def test_one_person_is_told_one_way(catalogue: Catalogue, copy: Copy) -> None:
    """Two professions of one name on one day are refused; twice the same row as well."""
    sign(copy, review(catalogue, KEY), review(catalogue, "sgb ptsd", profession="nurse"), review(catalogue, KEY))
    said = copy.problems()
    assert "tables/reviews.csv, row 3, column profession: differs from row 2, signed by Testa Personne" in said[0]
    assert any("row 4, column date" in one and "stands already in row 2" in one for one in said)


def test_a_role_has_signed_all_only_with_every_kind_of_row(catalogue: Catalogue) -> None:
    """All ratings signed and no answer is not all; nothing is whole where one row of one kind is left."""
    tally = signing.tally(catalogue)
    rows = dict(tally.rows)
    assert set(rows) == {"evidence", "answers"} and not tally.whole("clinician")
    for left in rows:
        signed = {"clinician": rows | {left: rows[left] - 1}}
        assert not replace(tally, signed=signed).whole("clinician")
    assert replace(tally, signed={"clinician": rows}).whole("clinician")


def test_a_mark_of_spanish_words_is_of_both_languages_words_alone(catalogue: Catalogue) -> None:
    """Made of what is said in both, column by column; an empty cell of either changes nothing."""
    (row, english) = next(
        (row, english)
        for row in load_catalogue(language="es").files["es/treatments"]
        for english in catalogue.treatments
        if row.treatment_id == english.treatment_id == "iv_ketamine"
    )
    assert english.own_harms == ""
    said = {column: cell for column, cell in vars(row).items() if cell}
    said |= {f"{column} in English": getattr(english, column) for column in vars(row) if getattr(english, column, "")}
    expected = hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()[:15]
    assert signing.fingerprint(row, english) == f"r{expected}"
