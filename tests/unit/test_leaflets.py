"""Before you go, After you chose, For the person beside you: each point of the table, for the options looked at."""

import csv
import datetime as dt
import io
from itertools import combinations

import pytest
from pypdf import PdfReader

from components.leaflets import beside_sheet
from components.leaflets.leaflet import OPEN, points
from components.sheets.as_html import sheet_html
from components.sheets.as_pdf import PAPERS, Paper, sheet_pdf
from components.sheets.as_text import as_text
from data.catalogue import FOLDER
from data.catalogue import load as load_catalogue
from data.leaflets import leaflet
from data.rows import StepPage
from data.summary import Choices, summarize
from tests.listed import CONDITION_IDS, TREATMENT_IDS
from tests.unit.outline import Outline
from tests.unit.test_handout import nodes_of, plain, squeezed, tags_of

TODAY = dt.date(2026, 11, 28)
TABLES = load_catalogue()
PAGES: tuple[StepPage, ...] = ("before", "after", "beside")
CHOSEN = [(), *[(one,) for one in TREATMENT_IDS], *combinations(TREATMENT_IDS, 2), TREATMENT_IDS[:4], TREATMENT_IDS[3:]]
NAMES = {
    "iv_ketamine": "IV",
    "im_ketamine": "IM",
    "oral_ketamine": "Oral",
    "nasal_ketamine": "Nasal",
    "kap": "KAP",
    "sgb": "SGB",
    "esketamine_nasal": "Spravato",
}


def rows_of(page: str) -> list[dict[str, str]]:
    """The cells of a page's points, in their order, as the file has them."""
    with (FOLDER / "steps.csv").open(newline="", encoding="utf-8") as file:
        return sorted((row for row in csv.DictReader(file) if row["page"] == page), key=lambda row: int(row["order"]))


def ids(cell: str) -> set[str]:
    """The options that a cell names; all where it names none."""
    return set(cell.split(";")) if cell else set(TREATMENT_IDS)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("chosen", CHOSEN, ids="+".join)
def test_each_point_stands_once_with_those_it_concerns(page: StepPage, chosen: tuple[str, ...]) -> None:
    """Points for all and for an option looked at stand in the open, every other point with the other options."""
    found = leaflet(TABLES, page, chosen)
    rows = rows_of(page)
    mine = [row["patient_text"] for row in rows if not row["treatment_ids"] or ids(row["treatment_ids"]) & set(chosen)]
    assert [point.text for group in found.groups for point in group.points] == mine
    others = {point.text for group in found.groups for point in group.others}
    assert others == {row["patient_text"] for row in rows} - set(mine)
    assert [group.title for group in found.groups] == list(dict.fromkeys(row["title"] for row in rows))


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("chosen", CHOSEN, ids="+".join)
def test_options_are_named_where_a_point_is_not_for_all_looked_at(page: StepPage, chosen: tuple[str, ...]) -> None:
    """A point names its options among those looked at, or those left out where these are fewer; else it names none."""
    by_text = {row["patient_text"]: ids(row["treatment_ids"]) for row in rows_of(page)}
    for group in leaflet(TABLES, page, chosen).groups:
        for point in group.points:
            own = [NAMES[one] for one in chosen if one in by_text[point.text]]
            left_out = [NAMES[one] for one in chosen if one not in by_text[point.text]]
            if not left_out:
                assert point.options == ""
                continue
            named = left_out if len(left_out) < len(own) else own
            assert point.options.startswith("all but ") == (named is left_out)
            said = point.options.removeprefix("all but ").replace(" and ", ", ").split(", ")
            assert sorted(said) == sorted(named)
        assert all(point.options for point in group.others)


def test_own_advice_is_marked_and_facts_carry_their_sources() -> None:
    """Points without a source that are our advice say so; all sources of a cell are there."""
    for page in PAGES:
        shown = {
            point.step_id: point
            for group in leaflet(TABLES, page, TREATMENT_IDS).groups
            for point in (*group.points, *group.others)
        }
        for row in rows_of(page):
            point = shown[row["step_id"]]
            assert point.basis == ("Our own advice." if row["rests_on"] == "own_advice" else "")
            assert [source.source_id for source in point.sources] == list(filter(None, row["source_ids"].split(";")))
            assert bool(point.sources) == (row["rests_on"] == "sources")


def test_medwatch_is_named_without_a_number() -> None:
    """No source was read on MedWatch: it is named as our own advice, with no number."""
    row = next(row for row in rows_of("after") if "MedWatch" in row["patient_text"])
    assert row["rests_on"] == "own_advice" and not any(sign.isdigit() for sign in row["patient_text"])


@pytest.mark.parametrize("page", PAGES)
def test_html_opens_what_must_be_seen(page: StepPage) -> None:
    """Warning signs and whom to call stand open; each group closes in order; 988 and 911 can be tapped."""
    html = points(leaflet(TABLES, page, TREATMENT_IDS[:4]))
    opened = [attrs["data-place"] for tag, attrs in Outline(html).tags if tag == "details" and "open" in attrs]
    assert opened == [f"{page}-{group}" for group in OPEN[page]]
    must = {"before": "before-call", "after": "after-now", "beside": "beside-call"}[page]
    assert must in opened
    assert 'href="tel:988"' in html and 'href="tel:911"' in html


@pytest.mark.parametrize("page", ["before", "after"])
def test_ticked_page_stands_on_the_summary_with_its_sources(page: StepPage) -> None:
    """A ticked page puts every point that concerns the reader on the summary; unticked there is none of it."""
    chosen = ("kap", "sgb")
    with_it = summarize(TABLES, Choices("", chosen, leaflets=frozenset({page})), TODAY)
    without = as_text(summarize(TABLES, Choices("", chosen), TODAY))
    written = as_text(with_it)
    for row in rows_of(page):
        concerns = bool(ids(row["treatment_ids"]) & set(chosen))
        assert (row["patient_text"] in written) == concerns
        assert row["patient_text"] not in without
        if concerns and row["source_ids"]:
            assert set(row["source_ids"].split(";")) <= {source.source_id for source in with_it.sources}


@pytest.mark.parametrize("paper", PAPERS)
def test_beside_sheet_is_tagged_and_says_every_point(paper: Paper) -> None:
    """One sheet of paper, PDF/UA-1: title, lists, crisis lines, caveat in full and at the foot, and every point."""
    made = beside_sheet.sheet(TABLES, leaflet(TABLES, "beside", TREATMENT_IDS[:4]), "", TODAY)
    pdf = sheet_pdf(made, paper)
    reader = PdfReader(io.BytesIO(pdf))
    words = squeezed(" ".join(page.extract_text() for page in reader.pages))
    assert len(reader.pages) == 1 and "[sign]" not in words
    for row in rows_of("beside"):
        assert (squeezed(row["patient_text"]) in words) == bool(ids(row["treatment_ids"]) & set(TREATMENT_IDS[:4]))
    for notice in ("crisis_988", "crisis_veterans", "crisis_911", "caveat_full", "caveat_short"):
        assert squeezed(TABLES.notices[notice]) in words
    tags = tags_of(pdf)
    assert tags.count("/H1") == 1 and {"/H2", "/L", "/LI", "/P"} <= set(tags)
    assert reader.trailer["/Root"]["/Lang"] == "en-US" and reader.metadata is not None
    assert reader.metadata.title == "For the person beside you"
    assert nodes_of(pdf)


@pytest.mark.parametrize("condition", CONDITION_IDS)
def test_beside_sheet_names_no_condition_unless_asked(condition: str) -> None:
    """Without being asked the sheet holds no condition's name; asked, it holds the one."""
    shown = leaflet(TABLES, "beside", ("kap", "sgb"))
    name = TABLES.condition[condition].patient_name
    about = f"They want help with: {name}."
    assert about not in plain(sheet_html(beside_sheet.sheet(TABLES, shown, "", TODAY)))
    assert about in plain(sheet_html(beside_sheet.sheet(TABLES, shown, condition, TODAY)))
