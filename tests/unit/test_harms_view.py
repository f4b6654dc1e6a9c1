"""What can go wrong: a real table, the same lines for every option, one figure or statement a cell."""

import re

import pytest
from markupsafe import escape as text

from components.evidence.harms import harms_table, opening
from data import harms_shown
from data.catalogue import Catalogue
from tests.unit.outline import Outline

WITHOUT_SGB = ["iv_ketamine", "im_ketamine", "oral_ketamine", "esketamine_nasal"]
WITH_SGB = ["kap", "sgb", "nasal_ketamine"]


@pytest.mark.parametrize("words", ["patient", "clinical"])
@pytest.mark.parametrize(("ids", "lines"), [(WITHOUT_SGB, 14), (WITH_SGB, 18), (["sgb"], 18)])
def test_section_is_a_real_table(catalogue: Catalogue, ids: list[str], lines: int, words: str) -> None:
    """Caption, a column header for each option, a row header for each harm, a cell for each pair."""
    tags = Outline(harms_table(catalogue, ids, words)).tags  # type: ignore[arg-type]
    scopes = [attributes.get("scope") for tag, attributes in tags if tag == "th"]
    names = [tag for tag, _ in tags]
    assert names.count("caption") == 1 and not {"h1", "h2", "h3", "h4"} & set(names)
    assert scopes.count("col") == len(ids) + 1 and scopes.count("row") == lines
    assert names.count("td") == len(ids) * lines


def test_every_option_has_the_same_lines(catalogue: Catalogue) -> None:
    """Whatever is shown, each line has one cell for each option; the block's own lines come and go for all."""
    for ids in (WITHOUT_SGB, WITH_SGB):
        shown = harms_shown.harms(catalogue, ids)
        for section in shown.sections:
            for line in section.lines:
                assert [cell.treatment for cell in line.cells] == list(shown.treatments)
                assert all((cell.lead is None) != (cell.statement is None) for cell in line.cells)


def test_options_come_in_one_order_and_at_most_four(catalogue: Catalogue) -> None:
    """In the fixed order whatever is asked; a fifth is left out; none gives nothing; an unknown one is an error."""
    assert [one.treatment_id for one in harms_shown.harms(catalogue, ["sgb", "iv_ketamine"]).treatments] == [
        "iv_ketamine",
        "sgb",
    ]
    assert len(harms_shown.harms(catalogue, list(catalogue.treatment)).treatments) == 4
    assert harms_table(catalogue, [], "patient") == ""
    with pytest.raises(KeyError):
        harms_shown.harms(catalogue, ["aspirin"])


def test_not_measured_is_said_not_to_mean_safe(catalogue: Catalogue) -> None:
    """Above the table, and in every cell that was not measured."""
    html = harms_table(catalogue, ["iv_ketamine", "kap"], "patient")
    assert "Not measured does not mean safe." in opening()
    cells = re.findall(r'<td [^>]*class="[^"]*not_measured[^"]*">(.*?)</td>', html)
    assert cells and all("That does not mean safe." in cell for cell in cells)


def test_figures_are_said_not_to_be_comparable(catalogue: Catalogue) -> None:
    """The view says that figures of one line can't be set against each other, and what each of them counts."""
    html = harms_table(catalogue, ["iv_ketamine", "esketamine_nasal"], "patient")
    assert "can't be set against each other" in opening().striptags()
    for cell in re.findall(r'<td [^>]*class="[^"]*figure[^"]*">(.*?)</td>', html):
        assert re.search(r'class="counted">(Per person|Per treatment|Reports)', cell), cell[:200]
        assert cell.index('class="counted"') < cell.index('class="said"') and "<strong>" not in cell


def test_uncontrolled_and_indirect_are_marked(catalogue: Catalogue) -> None:
    """A count without comparison, or of other people, says so where it leads and where it stands behind."""
    for treatment_id in catalogue.treatment:
        html = harms_table(catalogue, [treatment_id], "patient")
        shown = harms_shown.harms(catalogue, [treatment_id])
        rows = [one.row for cell in shown.cells for one in (*([cell.lead] if cell.lead else []), *cell.rest)]
        uncontrolled = sum("uncontrolled" in row.basis for row in rows)
        indirect = sum("indirect" in row.basis for row in rows)
        assert html.count("No comparison group") == uncontrolled
        assert html.lower().count("other people or another use") == indirect


def test_everything_is_there(catalogue: Catalogue) -> None:
    """All facts of the options shown, with every source, stand in the section; sources open elsewhere."""
    html = harms_table(catalogue, WITH_SGB, "patient")
    for row in catalogue.harms:
        if row.treatment_id in WITH_SGB:
            assert text(row.patient_text) in html, row.fact_id
            assert text(catalogue.sources[row.source_id].link) in html
    assert html.count('rel="noopener noreferrer"') == html.count("<a ")


def test_rest_is_ordered_by_people_and_never_by_effect(catalogue: Catalogue) -> None:
    """Behind a cell: counts with a comparison first, then by kind, and within a kind the most people first."""
    for treatment_id in catalogue.treatment:
        for cell in harms_shown.harms(catalogue, [treatment_id]).cells:
            order = [(not one.compared, harms_shown._KINDS.index(one.row.kind), -one.people) for one in cell.rest]
            assert order == sorted(order)


def test_words_change_with_the_reader(catalogue: Catalogue) -> None:
    """Clinical words name the scale of a finding as clinicians do; patient words give people out of 100."""
    patient = harms_table(catalogue, ["esketamine_nasal"], "patient")
    clinical = harms_table(catalogue, ["esketamine_nasal"], "clinical")
    assert "41 of 100 people" in patient and "Dissociation" not in re.sub(r"<[^>]+>", "", patient)
    assert "41 % (142 of 346) v 9 % (21 of 222)" in clinical and "of 100 people" not in clinical


def test_on_phones_only_the_pair_is_shown(catalogue: Catalogue) -> None:
    """Options outside the pair for narrow screens are marked, and no other."""
    html = harms_table(catalogue, ["iv_ketamine", "kap", "sgb"], "patient", on_phone=["kap", "sgb"])
    assert html.count("wide-only") == html.count('<td role="cell" class="iv_ketamine')
