"""Read to someone: at most 250 words whatever is chosen, all from cells, every option in the one order."""

import csv
from itertools import combinations

import pytest
from lxml import html
from markupsafe import Markup

from components.frame.pages import PAGES
from components.read_aloud.passages import passages
from data.catalogue import FOLDER, Catalogue
from tests.listed import CONDITION_IDS, TREATMENT_IDS

MOST = 250
CHOSEN = [some for count in range(5) for some in combinations(TREATMENT_IDS, count)]
PAGE = next(page for page in PAGES if page.path == "read-aloud")
SURE = {
    "high": "High certainty.",
    "moderate": "Moderate certainty.",
    "low": "Low certainty.",
    "very_low": "Very low certainty.",
}
DECISION = "Should I ask about ketamine, KAP, SGB or other care?"


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a table, cell by cell."""
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def said(shown: Markup) -> list[str]:
    """Headings and lines, in order."""
    return [" ".join(one.text_content().split()) for one in html.fromstring(str(shown)).iter("h2", "p")]


@pytest.mark.parametrize("condition_id", ["", *CONDITION_IDS])
def test_never_more_than_250_words(catalogue: Catalogue, condition_id: str) -> None:
    """For every choice of up to four options the page with its heading is short, and has no table."""
    longest = max(
        (passages(catalogue, DECISION, some, condition_id) for some in CHOSEN), key=lambda one: len(said(one))
    )
    assert len(said(longest)) > 20 and "<table" not in longest
    for some in CHOSEN:
        shown = said(passages(catalogue, DECISION, some, condition_id))
        assert len(" ".join([PAGE.heading, *shown]).split()) <= MOST, some


@pytest.mark.parametrize("condition_id", CONDITION_IDS)
@pytest.mark.parametrize("some", [("kap", "iv_ketamine"), ("sgb", "esketamine_nasal", "oral_ketamine")])
def test_says_what_the_tables_say(catalogue: Catalogue, condition_id: str, some: tuple[str, ...]) -> None:
    """All options with what they are; approval, finding with its certainty and risks of those chosen; crisis lines."""
    options = rows("treatments")
    chosen = [row for row in options if row["treatment_id"] in some]
    answers = {
        (row["treatment_id"], row["question_id"], row["condition_id"]): row["short_answer"] for row in rows("answers")
    }
    found = {
        row["treatment_id"]: f"{SURE.get(row['certainty'], '')} {row['finding_line']}".strip()
        for row in rows("evidence")
        if row["condition_id"] == condition_id
    }
    shown = said(passages(catalogue, DECISION, some, condition_id))
    (condition,) = (row for row in rows("conditions") if row["condition_id"] == condition_id)
    what = [f"{row['name']}: {row['patient_name'][0].lower()}{row['patient_name'][1:]}." for row in options]
    assert shown[: 1 + len(what)] == [DECISION, *what]
    assert shown[1 + len(what)] == "Or staying with current care."
    helps = shown.index(f"{condition['short_name']}: does it help?")
    for row, line in zip(chosen, shown[helps + 1 : helps + 1 + len(chosen)], strict=True):
        assert line.startswith(f"{row['short_name']}: ") and line.endswith(f". {found[row['treatment_id']]}")
    risks = shown.index("What can go wrong")
    assert shown[risks + 1 : risks + 1 + len(chosen)] == [
        f"{row['short_name']}: {answers[row['treatment_id'], 'serious_risks', '']}." for row in chosen
    ]
    approved = " ".join(shown[shown.index("FDA-approved?") + 1 : helps])
    for row in chosen:
        key = (row["treatment_id"], "fda_status")
        assert answers.get((*key, condition_id), answers.get((*key, ""))) in approved and row["short_name"] in approved
    assert ("call or text 988" in shown[-1] and shown[-1].endswith("call 911.")) == (
        condition_id != "suicidal_ideation"
    )


def test_in_general_says_what_each_is_known_for(catalogue: Catalogue) -> None:
    """Without a condition nothing is said of a finding: what each option was studied for stands in its place."""
    shown = said(passages(catalogue, DECISION, ("kap", "sgb"), ""))
    known = {row["treatment_id"]: row["known_for_line"] for row in rows("treatments")}
    place = shown.index("Studied for what?")
    assert shown[place + 1 : place + 3] == [f"KAP: {known['kap']}", f"SGB: {known['sgb']}"]
    assert "Or staying with the care you have now." in shown
