"""Outcomes hold what they must: the nulls, every study a cell names, and one leading result a cell."""

import pytest

from data.catalogue import Catalogue
from data.rules.outcomes import STUDIES
from tests.conftest import Copy

NULLS = (
    ("abdallah-2022", "iv_ketamine", "ptsd"),
    ("hanling-2016", "sgb", "ptsd"),
    ("rae-olmsted-2020", "sgb", "ptsd"),
    ("jelovac-2025", "iv_ketamine", "trd"),
    ("lii-2023", "iv_ketamine", "trd"),
    ("duek-2023", "kap", "ptsd"),
    ("fallon-2018", "oral_ketamine", "chronic_pain"),
    ("bloch-2012", "iv_ketamine", "ocd"),
)


@pytest.mark.parametrize(("source_id", "treatment_id", "condition_id"), NULLS)
def test_nulls_stand_where_readers_see_them(
    catalogue: Catalogue, source_id: str, treatment_id: str, condition_id: str
) -> None:
    """Trials that found no gain, and the one beside them, are shown unasked: they lead or stand beside what leads."""
    rows = [
        row
        for row in catalogue.outcomes
        if (row.source_id, row.treatment_id, row.condition_id) == (source_id, treatment_id, condition_id)
    ]
    assert any(row.leads in ("yes", "beside") for row in rows)
    assert all(("uncontrolled" in row.basis) == (source_id == "bloch-2012") for row in rows)


def test_every_study_of_a_cell_has_its_row(catalogue: Catalogue) -> None:
    """Each trial, review or series that a cell of the matrix names stands in that cell's results."""
    there = {(row.treatment_id, row.condition_id, row.source_id) for row in catalogue.outcomes}
    named = 0
    for cell in catalogue.evidence:
        if cell.certainty == "none":
            continue
        for source_id in cell.source_ids:
            if catalogue.sources[source_id].design in STUDIES:
                named += 1
                assert (cell.treatment_id, cell.condition_id, source_id) in there
    assert named >= 100


def test_trials_without_a_result_stand_too(catalogue: Catalogue) -> None:
    """Where nothing could be read, the trials that were called off, unread or about something else are still listed."""
    there = {(row.treatment_id, row.condition_id, row.source_id) for row in catalogue.outcomes}
    for wanted in (
        ("nasal_ketamine", "ptsd", "nct02398136"),
        ("nasal_ketamine", "ocd", "rodriguez-2017"),
        ("nasal_ketamine", "ocd", "nct02234011"),
        ("esketamine_nasal", "addiction", "real-esk-sud-2023"),
    ):
        assert wanted in there


def row_of(copy: Copy, name: str, **cells: str) -> int:
    """The number of the first row with these cells."""
    header, *rows = copy.read(name)
    return next(
        number
        for number, row in enumerate(rows, 2)
        if all(row[header.index(column)] == cell for column, cell in cells.items())
    )


def test_cell_without_a_leading_result_is_refused(copy: Copy) -> None:
    """A cell of the matrix that rests on no result is a problem."""
    number = row_of(copy, "outcomes", treatment_id="sgb", condition_id="ptsd", leads="yes")
    copy.edit("outcomes", number, "leads", "no")
    assert any("no result leads for 'sgb' and 'ptsd'" in one for one in copy.problems())


def test_two_leading_results_are_refused(copy: Copy) -> None:
    """A cell can rest on one result only."""
    number = row_of(copy, "outcomes", treatment_id="sgb", condition_id="ptsd", leads="beside")
    copy.edit("outcomes", number, "leads", "yes")
    assert any("more than one result leads" in one for one in copy.problems())


def test_leading_result_of_a_stranger_is_refused(copy: Copy) -> None:
    """A result can't lead a cell that doesn't name its source."""
    number = row_of(copy, "outcomes", treatment_id="sgb", condition_id="ptsd", leads="yes")
    copy.edit("outcomes", number, "source_id", "fallon-2018")
    assert any("does not name 'fallon-2018'" in one for one in copy.problems())


def test_leading_result_where_none_is_known_is_refused(copy: Copy) -> None:
    """Where no result was found, none can lead."""
    number = row_of(copy, "outcomes", treatment_id="nasal_ketamine", condition_id="addiction")
    copy.edit("outcomes", number, "leads", "yes")
    assert any("'none', but a result leads this cell" in one for one in copy.problems())


def test_study_named_by_a_cell_needs_its_row(copy: Copy) -> None:
    """A study that a cell names but outcomes lack is a problem."""
    number = row_of(copy, "evidence", treatment_id="sgb", condition_id="ocd")
    copy.edit("evidence", number, "source_ids", "niraj-2025;fallon-2018")
    assert any("no row in outcomes for the study 'fallon-2018'" in one for one in copy.problems())


def test_share_without_words_is_refused(copy: Copy) -> None:
    """A share of people needs words for what they had."""
    for column in ("happened", "not_happened"):
        copy.edit("outcomes", 2, column, "")
    assert any("a share of people needs words" in one for one in copy.problems())
