"""The tables of harms hold what they must and leave out what they must not show."""

from itertools import product

import pytest

from data.catalogue import Catalogue
from data.rows import Harm


def every_word(row: Harm) -> str:
    """All words of a row."""
    return " ".join(str(value) for value in row.model_dump().values() if isinstance(value, str))


def test_every_cell_says_one_thing(catalogue: Catalogue) -> None:
    """Each harm has for each option exactly one figure that leads or one statement."""
    leads = [(row.harm_id, row.treatment_id) for row in catalogue.harms if row.leads == "yes"]
    stated = [(row.harm_id, row.treatment_id) for row in catalogue.harm_statements]
    assert sorted(leads + stated) == sorted(product((one.harm_id for one in catalogue.harm_kinds), catalogue.treatment))


def test_at_least_a_hundred_sourced_rows(catalogue: Catalogue) -> None:
    """A hundred facts or more, each with its source; every option has its own, KAP and the compounded routes too."""
    assert len(catalogue.harms) >= 100
    assert all(row.source_id in catalogue.sources for row in catalogue.harms)
    assert {row.treatment_id for row in catalogue.harms} == set(catalogue.treatment)


@pytest.mark.parametrize("forbidden", ["1.45", "ploderl", "0.91", "1.63", "safetylit", "HR 2.09", "44 mmHg"])
def test_figures_not_to_be_shown_are_not_there(catalogue: Catalogue, forbidden: str) -> None:
    """Counts that the notes rule out (attempted suicide, Perry's share of infusions, cardiac arrest) stand nowhere."""
    words = [every_word(row) for row in catalogue.harms]
    words += [f"{row.short} {row.patient_text} {row.clinical_text}" for row in catalogue.harm_statements]
    assert not [one for one in words if forbidden in one]


def test_told_without_being_asked_is_no_rate(catalogue: Catalogue) -> None:
    """What was told without being asked, and what stands in reports alone, gives no count of people."""
    for row in catalogue.harms:
        if row.asked == "volunteered":
            assert row.kind == "reports" and row.treated_events is None, row.fact_id
        if row.fact_id.startswith(("goel-2019", "higa-2006", "cotter-2021", "gastaldon")):
            assert row.kind == "reports", row.fact_id


def test_counts_per_treatment_are_not_called_people(catalogue: Catalogue) -> None:
    """The US safety program's counts and those of single drips or shots are per treatment."""
    sessions = (
        "rems-58mo-sedation",
        "rems-58mo-dissociation",
        "rems-58mo-bp",
        "wan-2014-stop",
        "ahuja-2022-preprint-ae",
    )
    found = {row.fact_id: row.kind for row in catalogue.harms if row.fact_id in sessions}
    assert found == dict.fromkeys(sessions, "per_session")


def test_not_measured_claims_nothing(catalogue: Catalogue) -> None:
    """A cell that was never measured says so in its short answer, or says why the line is another option's."""
    for row in catalogue.harm_statements:
        if row.state == "not_measured":
            assert row.short == "Not measured", (row.harm_id, row.treatment_id)
        if row.state == "not_relevant":
            assert row.short in ("No ketamine is given", "No shot in the neck"), (row.harm_id, row.treatment_id)
