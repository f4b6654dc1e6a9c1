"""Every source with what rests on it: complete, true to the tables, and found by any of its words."""

from dataclasses import replace

import pytest

from components.pieces import cited
from components.sources import method, source_list
from data import citations, source_index
from data.catalogue import Catalogue
from data.rows import TABLES
from data.source_index import DESIGNS, Entry


@pytest.fixture(scope="module")
def groups(catalogue: Catalogue) -> tuple[source_index.Group, ...]:
    """All sources, grouped."""
    return source_index.by_design(catalogue)


def entries_of(groups: tuple[source_index.Group, ...]) -> dict[str, Entry]:
    """All entries by the id of their source."""
    return {entry.source.source_id: entry for group in groups for entry in group.entries}


def test_every_source_stands_once(catalogue: Catalogue, groups: tuple[source_index.Group, ...]) -> None:
    """Each source of the tables is in exactly one group, that of its design."""
    listed = [entry.source.source_id for group in groups for entry in group.entries]
    assert sorted(listed) == sorted(catalogue.sources)
    assert all(entry.source.design == group.design.key for group in groups for entry in group.entries)


def test_something_rests_on_every_source(groups: tuple[source_index.Group, ...]) -> None:
    """No source is listed for nothing, and no place is named twice under one heading."""
    for entry in entries_of(groups).values():
        assert entry.count > 0
        for one in entry.resting:
            assert len(set(one.places)) == len(one.places)


def test_every_citation_of_every_table_is_counted(catalogue: Catalogue, groups: tuple[source_index.Group, ...]) -> None:
    """Counted another way, from the tables: each table that cites a source stands among what rests on it."""
    entries = entries_of(groups)
    for name in TABLES:
        if name == "sources":
            continue
        for row in catalogue.rows(name):
            for source_id in getattr(row, "source_ids", None) or [getattr(row, "source_id", "")]:
                if source_id:
                    assert source_index.heading(name) in [one.heading for one in entries[source_id].resting]


def test_answers_that_rest_on_a_source_are_named(catalogue: Catalogue, groups: tuple[source_index.Group, ...]) -> None:
    """Each answer that cites a source is named there by its option and question."""
    entries = entries_of(groups)
    asked = {one.question_id: one.patient_question for one in catalogue.questions}
    for row in catalogue.answers:
        said = f"{catalogue.treatment[row.treatment_id].name}"
        for source_id in row.source_ids:
            places = [place for one in entries[source_id].resting for place in one.places]
            assert any(place.startswith(said) and place.endswith(asked[row.question_id]) for place in places)


def test_places_are_words_for_readers(groups: tuple[source_index.Group, ...]) -> None:
    """No place is empty or shows an id of the tables."""
    for entry in entries_of(groups).values():
        for one in entry.resting:
            assert "_" not in one.heading
            for place in one.places:
                assert place.strip() and "_" not in place


def test_every_design_has_words(catalogue: Catalogue) -> None:
    """Each kind of source that the tables may hold has its words."""
    assert {source.design for source in catalogue.sources.values()} <= set(DESIGNS)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("abbar 2022", "abbar-2022"),
        ("ABBAR", "abbar-2022"),
        ("35110300", "abbar-2022"),
        ("10.1136/bmj-2021-067194", "abbar-2022"),
        ("bmj suicidal", "abbar-2022"),
        ("uro-sr-2025", "uro-sr-2025"),
        ("Abbar, 2022", "abbar-2022"),
        ("Abbar (2022):", "abbar-2022"),
        ('"abbar" \u201c2022\u201d', "abbar-2022"),
        ("PMID: 35110300", "abbar-2022"),
        ("https://doi.org/10.1136/bmj-2021-067194", "abbar-2022"),
        ("doi:10.1136/bmj-2021-067194.", "abbar-2022"),
        ("(https://doi.org/10.1136/bmj-2021-067194)", "abbar-2022"),
        ("[doi:10.1136/bmj-2021-067194]", "abbar-2022"),
        ("PMID:35110300", "abbar-2022"),
        ("Mathai & Lee 2022;312:113\u2013121", "mathai-2022-consent"),
        ("Mayo Clinic, undated", "mayo-ketamine-injection"),
        ("O\u2019Donnell", "mathai-2022-consent"),
    ],
)
def test_search_finds_by_name_year_number_and_word(
    groups: tuple[source_index.Group, ...], words: str, expected: str
) -> None:
    """A source is found by author, year, PubMed number, DOI, words of its title, and id."""
    assert expected in [entry.source.source_id for entry in source_index.find(groups, words)]


def test_search_ignores_accents(groups: tuple[source_index.Group, ...]) -> None:
    """Troger finds Tröger."""
    assert [one.source.source_id for one in source_index.find(groups, "troger 2025")] == ["uro-sr-2025"]


def test_search_for_nothing_finds_nothing(groups: tuple[source_index.Group, ...]) -> None:
    """An empty question lists nothing, nor do words that stand nowhere."""
    assert source_index.find(groups, "  ") == () == source_index.find(groups, "zebra unicorn")
    assert source_index.find(groups, ", () PMID:") == ()


def test_every_label_finds_its_source(groups: tuple[source_index.Group, ...]) -> None:
    """What a page calls a source, typed as it stands, finds it."""
    for source_id, entry in entries_of(groups).items():
        assert entry in source_index.find(groups, entry.label), source_id


@pytest.mark.parametrize(
    ("written", "people"),
    [
        ("Abbar M, Demattei C, et al.", (("Abbar, M", "Demattei, C"), (), True)),
        ("Zarate CA Jr.", (("Zarate, CA, Jr.",), (), False)),
        ("Chiappini S, d'Andrea G, et al.", (("Chiappini, S", "d'Andrea, G"), (), True)),
        ("Price et al.", (("Price",), (), True)),
        ("(Grunebaum MF, et al.: NCT04640636)", (("Grunebaum, MF",), (), True)),
        ("Swainson J, et al.; CANMAT", (("Swainson, J",), ("CANMAT",), True)),
        ("US Food and Drug Administration", ((), ("US Food and Drug Administration",), False)),
        ("CADTH (Canadian Agency for Drugs)", ((), ("CADTH (Canadian Agency for Drugs)",), False)),
        ("Mylan (one) and Par (two)", ((), ("Mylan (one) and Par (two)",), False)),
        ("(trial registration)", ((), ("trial registration",), False)),
        ("Janssen Pharmaceuticals, Inc.", ((), ("Janssen Pharmaceuticals, Inc.",), False)),
    ],
)
def test_authors_come_apart(
    catalogue: Catalogue, written: str, people: tuple[tuple[str, ...], tuple[str, ...], bool]
) -> None:
    """People come one by one as 'Family, Initials', a body stays whole, to its last bracket."""
    source = catalogue.sources["fda-2019-approval"].model_copy(update={"authors": written})
    assert citations.people(source) == citations.People(*people)


def test_volume_issue_and_pages_come_apart(catalogue: Catalogue) -> None:
    """The usual way of writing them comes apart; anything else is left alone."""
    assert citations.volume_issue_pages(catalogue.sources["murrough-2013"]) == citations.VolumeIssuePages(
        "170", "10", "1134-1142"
    )
    assert citations.volume_issue_pages(catalogue.sources["abbar-2022"]) == citations.VolumeIssuePages(
        "376", "", "e067194"
    )
    assert citations.volume_issue_pages(catalogue.sources["kerzner-2021"]) == citations.VolumeIssuePages(
        "5", "", "24705470211055176"
    )
    assert citations.volume_issue_pages(catalogue.sources["ludwig-2021"]) == citations.VolumeIssuePages("", "8", "")
    assert citations.volume_issue_pages(catalogue.sources["veraart-2021"]) == citations.VolumeIssuePages(
        "", "10", "808-831"
    )
    assert citations.volume_issue_pages(catalogue.sources["lift-mood"]) == citations.VolumeIssuePages("7", "", "")
    assert citations.volume_issue_pages(catalogue.sources["duek-2023"]) is None


def test_few_displayed_rows_rest_on_sellers_news_or_other_pages_alone(catalogue: Catalogue) -> None:
    """Counted from the tables: at most 25 rows outside the blood levels, and at most 40 on a visit's day and on money.

    The page counts these apart, and its counts are these counts.
    """
    weak = {"news", "seller_or_clinic", "other"}
    publisher = {source_id: source.publisher for source_id, source in catalogue.sources.items()}
    alone, practical = [0, 0], [0, 0]
    for name in TABLES:
        if name in ("sources", "kinetics", "observations"):
            continue
        for row in catalogue.rows(name):
            ids = list(getattr(row, "source_ids", ())) or [one for one in [getattr(row, "source_id", "")] if one]
            counts = practical if name in ("asked_answers", "steps") else alone
            counts[0] += bool(ids) and all(publisher[one] in weak for one in ids)
            counts[1] += bool(ids)
    assert alone[0] <= 25 and practical[0] <= 40
    footing = source_index.footing(catalogue)
    assert [sum(one.rows for one in footing if one.weak), sum(one.rows for one in footing)] == alone
    assert [sum(one.practical for one in footing if one.weak), sum(one.practical for one in footing)] == practical
    said = method.footing(footing)
    assert f"Of {alone[1]:,} statements with a source, {alone[0]} rest on" in said
    assert f"So do {practical[0]} of the {practical[1]} answers" in said


def test_each_link_says_who_published_it_where_that_is_no_journal(catalogue: Catalogue) -> None:
    """A seller's page is named so beside its link; a paper in a journal needs no such word."""
    assert "a seller&#39;s or clinic&#39;s page" in cited.line([catalogue.sources["attaman-cost"]])
    assert cited.line([catalogue.sources["abbar-2022"]]).endswith("</a></p>")


@pytest.mark.parametrize(
    ("doi", "pmid", "where"), [("10.1/x", "", "in-a-journal"), ("", "1", "in-a-journal"), ("", "", "on-a-page")]
)
def test_on_paper_an_address_stands_where_no_journal_has_it(
    catalogue: Catalogue, doi: str, pmid: str, where: str
) -> None:
    """A paper is found by its DOI or its PubMed number; anything else needs its address."""
    entry = source_index.by_design(catalogue)[0].entries[0]
    source = entry.source.model_copy(update={"doi": doi, "pmid": pmid})
    assert f'<span class="{where}"' in source_list.found([replace(entry, source=source)], "x")


def test_what_a_source_does_not_state_is_said(catalogue: Catalogue) -> None:
    """Without a number of people or a funder the page says that it isn't stated in what we read."""
    entry = source_index.by_design(catalogue)[0].entries[0]
    bare = replace(entry, source=entry.source.model_copy(update={"sample_size": "", "funding": ""}))
    html = str(source_list.found([bare], "x"))
    assert bare.size == bare.funding and html.count(f"<dd>{bare.size}</dd>") == 2 and "ot stated" in bare.size
