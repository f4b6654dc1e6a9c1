"""Choosing a clinic: every question once, answers in their clinic's column, blanks stand out, own answers marked."""

import csv
import datetime as dt
import io
from pathlib import Path

import pytest
from pypdf import PdfReader

from components.clinic import card as card_sheet
from components.sheets.as_html import sheet_html
from components.sheets.as_pdf import sheet_pdf
from data import clinic
from data.catalogue import FOLDER
from data.catalogue import load as load_catalogue
from data.clinic import Clinic, ClinicErrors
from data.clinic_card import ClinicCard, clinic_card
from tests.clinic import GOOD, clinic_file
from tests.listed import TREATMENT_IDS
from tests.unit.test_handout import plain, squeezed, tags_of

TODAY = dt.date(2026, 11, 28)
TABLES = load_catalogue()
OPTIONS, QUESTIONS = TABLES.treatment, clinic.questions(TABLES)
OWN = '\n[answers]\nwho_is_with_me = "A nurse, the whole time."\nkap_two_roles = "Two people."\n'
NAME = "Riverside Example Clinic (its own answers)"


def rows() -> list[dict[str, str]]:
    """The cells of the table of questions."""
    with (FOLDER / "clinic_questions.csv").open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def clinic_with(folder: Path, more: str = OWN) -> Clinic:
    """A clinic whose file answers some questions."""
    return clinic.read(clinic_file(folder, GOOD + more), OPTIONS, QUESTIONS)


def cells(card: ClinicCard) -> dict[tuple[str, str], str]:
    """What stands in each column at each question."""
    return {
        (column, question.question_id): answer
        for group in card.groups
        for question in group.questions
        for column, answer in zip(group.columns, question.answers, strict=True)
    }


@pytest.mark.parametrize("chosen", [(), ("sgb",), ("kap", "esketamine_nasal"), TREATMENT_IDS[:4]], ids="+".join)
def test_every_question_that_fits_stands_once(chosen: tuple[str, ...]) -> None:
    """Questions and red flags for all options and for those looked at, each once, red flags with their reason."""
    card = clinic_card(TABLES, chosen, ["", ""], {})
    found = [question for group in card.groups for question in group.questions]
    wanted = {row["question_id"]: row for row in rows() if row["treatment_id"] in ("", *chosen)}
    assert len(found) == len(wanted) and {one.question_id for one in found} == set(wanted)
    for one in found:
        row = wanted[one.question_id]
        assert one.text == row["patient_text"]
        assert one.why == (row["why"] if row["group"] == "red_flags" else "")


def test_answers_stand_in_the_column_of_their_clinic() -> None:
    """Each typed answer stands under its clinic and question alone, on one line; everything else is blank."""
    answers = {
        (0, "full_price"): "450\na visit",
        (2, "flag_only_good"): "Yes",
        (1, "unknown"): "x",
        (3, "full_price"): "y",
    }
    card = clinic_card(TABLES, ("kap",), ["Hill", "", "Lake\u202e"], answers)
    assert card.names == ("Hill", "Clinic 2", "Lake")
    assert {key: said for key, said in cells(card).items() if said} == {
        ("Hill", "full_price"): "450 a visit",
        ("Lake", "flag_only_good"): "Yes",
    }


def test_own_answers_have_a_marked_column_and_none_on_red_flags(tmp_path: Path) -> None:
    """What a clinic's file answers stands first, under its name and 'its own answers'; only where it was asked."""
    card = clinic_card(TABLES, ("kap",), ["", ""], {}, clinic_with(tmp_path))
    found = cells(card)
    assert {key: said for key, said in found.items() if said} == {
        (NAME, "who_is_with_me"): "A nurse, the whole time.",
        (NAME, "kap_two_roles"): "Two people.",
    }
    assert all((NAME in group.columns) == (group.group != "red_flags") for group in card.groups)
    assert clinic_card(TABLES, ("kap",), ["", ""], {}, clinic_with(tmp_path, "")).own == ""


def test_a_long_word_stays_in_its_column(tmp_path: Path) -> None:
    """An address longer than a column of the PDF is broken in it, and prints over nobody else's answer."""
    address = "appointments@riversidewellnessclinic.com"
    answers = {(0, "between_visits"): address, (1, "between_visits"): "Dr Smith, by phone"}
    card = clinic_card(TABLES, ("iv_ketamine",), ["Riverside", "Lakeview", "Hill"], answers)
    pages = PdfReader(io.BytesIO(sheet_pdf(card_sheet.sheet(TABLES, card, ("iv_ketamine",), TODAY, None)))).pages
    text = "".join(page.extract_text() for page in pages)
    assert address not in text and address in squeezed(text)


@pytest.mark.parametrize("own", [False, True])
def test_sheet_holds_the_card_and_its_blanks(tmp_path: Path, own: bool) -> None:
    """PDF (tagged: tables with head cells) and web page hold every question, answer, caveat, 988; blanks stand out."""
    run_by = clinic_with(tmp_path) if own else None
    said = clinic.in_lines(run_by, TABLES) if run_by else None
    chosen = ("iv_ketamine", "kap")
    card = clinic_card(TABLES, chosen, ["Hill", "", ""], {(0, "full_price"): "450 a visit #strike[x] <b>y</b>"}, run_by)
    made = card_sheet.sheet(TABLES, card, chosen, TODAY, said)
    pdf = sheet_pdf(made)
    written = squeezed(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages))
    html = sheet_html(made)
    for row in rows():
        if row["treatment_id"] in ("", *chosen):
            assert squeezed(row["patient_text"]) in written and squeezed(row["patient_text"]) in squeezed(plain(html))
    for words in ("450 a visit #strike[x] <b>y</b>", TABLES.notices["caveat_full"], TABLES.notices["crisis_988"]):
        assert squeezed(words) in written and squeezed(words) in squeezed(plain(html))
    blanks = sum(not one for one in cells(card).values())
    assert html.count('<span class="blank">') == blanks > 100
    assert ("its own answers" in html) == own and html.count("The makers of this tool have not checked it.") == own
    tags = tags_of(pdf)
    assert tags.count("/H1") == 1 and tags.count("/Table") == 6
    assert tags.count("/TH") == sum(1 + len(group.columns) for group in card.groups)


def faults(folder: Path, answers: str) -> list[str]:
    """Everything wrong with a file with these answers."""
    with pytest.raises(ClinicErrors) as raised:
        clinic_with(folder, f"\n[answers]\n{answers}\n")
    return [str(one) for one in raised.value.faults]


BROKEN = [
    ('who_is_with_us = "A nurse."', "line 12, key answers.who_is_with_us", "did you mean who_is_with_me?"),
    ('flag_wait = "No."', "line 12, key answers.flag_wait", "the id of a question in clinic_questions.csv"),
    ("who_is_with_me = 7", "line 12, key answers.who_is_with_me", "7 found; a text between quotes"),
    ('who_is_with_me = ""', "line 12, key answers.who_is_with_me", "at least 1"),
    (f'who_is_with_me = "{"x" * 201}"', "line 12, key answers.who_is_with_me", "at most 200 characters"),
    ('sgb_after = "We call."', "line 12, key answers.sgb_after", "about 'sgb', which does not stand in offers"),
    ('who_is_with_me = "The best team."', "line 12, key answers.who_is_with_me", "'best' praises"),
    ('who_is_with_me = "It is safe."', "line 12, key answers.who_is_with_me", "'safe' claims a result"),
    ('check_before = "You get 50 mg."', "line 12, key answers.check_before", "'50 mg' speaks of a dose"),
    ('between_visits = "Call 911."', "line 12, key answers.between_visits", "'911' belongs to the crisis lines"),
    ('who_is_with_me = "<i>Us</i>"', "line 12, key answers.who_is_with_me", "looks like markup"),
    ('check_before = "FDA-approved."', "line 12, key answers.check_before", "speaks of approval"),
]


@pytest.mark.parametrize(("answers", "place", "words"), BROKEN, ids=[one[0][:40] for one in BROKEN])
def test_wrong_answers_are_refused(tmp_path: Path, answers: str, place: str, words: str) -> None:
    """The fault names line and key, and what would be right."""
    assert any(place in line and words in line for line in faults(tmp_path, answers)), faults(tmp_path, answers)


def test_answers_that_are_no_table_are_refused(tmp_path: Path) -> None:
    """A text in place of the section is refused with what would be right."""
    with pytest.raises(ClinicErrors) as raised:
        clinic.read(clinic_file(tmp_path, f'answers = "yes"\n{GOOD}'), OPTIONS, QUESTIONS)
    assert "line 1, key answers: 'yes' found; a section [answers], a question a line, would be right" in str(
        raised.value
    )
