"""Which options stand side by side until a reader chooses."""

from dataclasses import replace

from data.at_a_glance import glances, opening
from data.catalogue import Catalogue
from data.rows import Stance


def with_stance(catalogue: Catalogue, condition_id: str, treatment_ids: set[str], stance: Stance | None) -> Catalogue:
    """The tables, did they say this of FDA approval for a condition; None: no row of its own."""
    model = catalogue.stance("fda_approved", "esketamine_nasal", "trd")
    others = tuple(
        row
        for row in catalogue.stances
        if (row.preference_id, row.condition_id) != ("fda_approved", condition_id)
        or row.treatment_id not in treatment_ids
    )
    new = {"condition_id": condition_id, "stance": stance}
    rows = (model.model_copy(update={"treatment_id": one, **new}) for one in sorted(treatment_ids) if stance)
    return replace(catalogue, stances=(*others, *rows))


def test_only_a_row_for_this_very_condition_brings_an_option(catalogue: Catalogue) -> None:
    """'Partly' in general says nothing of a condition without a row; not known brings nothing."""
    four = ("iv_ketamine", "oral_ketamine", "kap", "sgb")
    assert opening(with_stance(catalogue, "ocd", {"esketamine_nasal"}, None), "ocd") == four
    assert opening(with_stance(catalogue, "ocd", {"im_ketamine"}, "not_known"), "ocd") == four
    assert opening(with_stance(catalogue, "ocd", {"im_ketamine"}, "fits"), "ocd") == (
        "iv_ketamine",
        "im_ketamine",
        "oral_ketamine",
        "kap",
    )


def test_never_more_than_four_and_none_twice(catalogue: Catalogue) -> None:
    """One that opens anyway takes no other's place; of five approved, the first four stand."""
    assert opening(with_stance(catalogue, "ocd", {"sgb"}, "fits"), "ocd") == opening(catalogue, "")
    assert opening(with_stance(catalogue, "ocd", {"iv_ketamine"}, "fits"), "ocd") == opening(catalogue, "")
    five = {"im_ketamine", "nasal_ketamine", "kap", "sgb", "esketamine_nasal"}
    assert opening(with_stance(catalogue, "ocd", five, "fits"), "ocd") == (
        "im_ketamine",
        "nasal_ketamine",
        "kap",
        "sgb",
    )


def test_in_general_dots_show_the_highest_that_any_condition_reached(catalogue: Catalogue) -> None:
    """Spravato reached moderate, the drip low, the shot in a muscle very low; no verdict is given."""
    shown = {one.treatment.treatment_id: one for one in glances(catalogue, "", "patient")}
    reached = [shown[one].certainty for one in ("esketamine_nasal", "iv_ketamine", "im_ketamine")]
    assert reached == ["moderate", "low", "very_low"]
    assert {one.verdict for one in shown.values()} == {""}
