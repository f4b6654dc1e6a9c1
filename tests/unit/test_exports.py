"""The files to take away, read back by other readers than those that wrote them, where there are any."""

import csv
import io
import json
import zipfile
from pathlib import Path

import pytest
import rispy
from frictionless import Package
from pybtex.database import BibliographyData, parse_string

from data import exports, references
from data.catalogue import FOLDER, Catalogue
from data.catalogue import load as load_catalogue
from data.rows import TABLES
from data.rows.spoken import SPOKEN_TABLES
from tests.conftest import TODAY


@pytest.fixture(scope="module")
def archive(catalogue: Catalogue) -> zipfile.ZipFile:
    """The data package."""
    return zipfile.ZipFile(io.BytesIO(exports.package_zip(catalogue)))


@pytest.fixture(scope="module")
def ris(catalogue: Catalogue) -> list[dict[str, object]]:
    """The RIS file, read back."""
    read: list[dict[str, object]] = rispy.loads(references.ris(catalogue).decode())
    return read


@pytest.fixture(scope="module")
def bibtex(catalogue: Catalogue) -> BibliographyData:
    """The BibTeX file, read back by pybtex (bibtexparser wrote it)."""
    return parse_string(references.bibtex(catalogue).decode(), "bibtex")


def test_package_holds_every_table_description_licence_and_caveat(
    catalogue: Catalogue, archive: zipfile.ZipFile
) -> None:
    """Everything that is promised is in it, and the whole caveat stands in three places."""
    assert archive.testzip() is None
    assert set(archive.namelist()) == {
        "README.txt",
        "CAVEAT.txt",
        "LICENSE.txt",
        "datapackage.json",
        *(f"tables/{name}.csv" for name in (*TABLES, *SPOKEN_TABLES)),
    }
    full = catalogue.notices["caveat_full"]
    assert full in archive.read("README.txt").decode() and full in archive.read("CAVEAT.txt").decode()
    assert full in json.loads(archive.read("datapackage.json"))["description"]
    assert "CC BY 4.0" in archive.read("LICENSE.txt").decode()


def test_package_is_valid_to_frictionless(tmp_path: Path, archive: zipfile.ZipFile) -> None:
    """Unpacked, the package passes the Frictionless framework, keys and types included."""
    archive.extractall(tmp_path)
    report = Package(str(tmp_path / "datapackage.json")).validate()
    assert report.valid, report.flatten(["type", "note", "rowNumber", "fieldName"])


@pytest.mark.parametrize("name", [*TABLES, *SPOKEN_TABLES])
def test_package_says_what_the_tables_say(archive: zipfile.ZipFile, name: str) -> None:
    """Each table in the package has the cells of the table that was read, in whatever order of rows."""
    packed = list(csv.reader(io.StringIO(archive.read(f"tables/{name}.csv").decode())))
    with (FOLDER / f"{name}.csv").open(newline="", encoding="utf-8") as file:
        own = list(csv.reader(file))
    assert packed[0] == own[0]
    assert sorted(packed) == sorted(own)


def test_tables_stay_english_on_spanish_pages(archive: zipfile.ZipFile) -> None:
    """Packed from the catalogue in Spanish, every table is the same file as from the English one."""
    packed = zipfile.ZipFile(io.BytesIO(exports.package_zip(load_catalogue(today=TODAY, language="es"))))
    for name in (*TABLES, *SPOKEN_TABLES):
        assert packed.read(f"tables/{name}.csv") == archive.read(f"tables/{name}.csv"), name


def test_files_are_the_same_each_time(catalogue: Catalogue) -> None:
    """The same tables give the same bytes."""
    for make in (exports.package_zip, references.ris, references.bibtex):
        assert make(catalogue) == make(catalogue)


def test_ris_holds_every_source(catalogue: Catalogue, ris: list[dict[str, object]]) -> None:
    """One record a source, with title, link, year and authors, after one for this tool that holds the caveat."""
    own, *records = ris
    assert own["abstract"] == references.caveat(catalogue)
    assert [one["id"] for one in records] == list(catalogue.sources)
    for record, source in zip(records, catalogue.sources.values(), strict=True):
        assert record["title"] == source.title and record["urls"] == [source.link]
        assert record.get("year", "undated") == source.year
        assert record["authors"]
        assert record.get("doi", "") == source.doi


def test_ris_keeps_the_form(catalogue: Catalogue) -> None:
    """Each record begins with TY and ends with ER, and nothing stands between records."""
    lines = [line for line in references.ris(catalogue).decode().splitlines() if line.strip()]
    assert lines[0].startswith("TY  - ") and lines[-1].startswith("ER  - ")
    assert all(line[2:6] == "  - " for line in lines)
    ends = [place for place, line in enumerate(lines) if line.startswith("ER  - ")]
    assert all(lines[end + 1].startswith("TY  - ") for end in ends[:-1])


def test_bibtex_holds_every_source(catalogue: Catalogue, bibtex: BibliographyData) -> None:
    """One entry a source, with title, link, year and authors, after one for this tool."""
    assert list(bibtex.entries) == [references.OUR_ID, *catalogue.sources]
    for key, source in catalogue.sources.items():
        entry = bibtex.entries[key]
        assert entry.fields["url"] == source.link
        assert entry.fields.get("year", "undated") == source.year
        assert entry.persons["author"]
        if source.title.isascii() and source.title.replace(" ", "").isalnum():
            assert entry.fields["title"] == source.title


@pytest.mark.parametrize(
    ("source_id", "form", "kind"),
    [
        ("reif-2023", "JOUR", "article"),
        ("rodriguez-2013", "JOUR", "article"),
        ("abbar-2022", "JOUR", "article"),
        ("esk-ocd-bellvitge-2025", "ELEC", "misc"),
        ("shenasa-2023", "ELEC", "misc"),
        ("stroke-sgb", "ELEC", "misc"),
        ("mayo-ketamine-injection", "ELEC", "misc"),
    ],
)
def test_papers_and_pages_are_told_apart(
    ris: list[dict[str, object]], bibtex: BibliographyData, source_id: str, form: str, kind: str
) -> None:
    """A journal's paper is one with or without a number; a preprint, a chapter of a book and a page are none."""
    assert next(one for one in ris if one["id"] == source_id)["type_of_reference"] == form
    assert bibtex.entries[source_id].type == kind


def test_bibtex_opens_with_the_caveat(catalogue: Catalogue, bibtex: BibliographyData) -> None:
    """The caveat is the first thing in the file, and in the entry that a reference manager keeps."""
    words = references.bibtex(catalogue).decode()
    assert words.startswith("@comment{" + catalogue.notices["caveat_full"][:60])
    assert catalogue.notices["caveat_full"] in str(bibtex.entries[references.OUR_ID].fields["abstract"])


def test_names_survive(bibtex: BibliographyData, ris: list[dict[str, object]]) -> None:
    """A name with a suffix, a publisher and further authors come back as what they are."""
    zarate = bibtex.entries["zarate-2012"].persons["author"]
    assert (zarate[0].last_names, zarate[0].lineage_names, str(zarate[1])) == (["Zarate"], ["Jr."], "others")
    assert str(bibtex.entries["fda-2019-approval"].persons["author"][0]) == "{US Food and Drug Administration}"
    by_id = {one["id"]: one for one in ris}
    assert by_id["zarate-2012"]["authors"] == ["Zarate, CA, Jr."]
    assert "More authors than are named here." in str(by_id["zarate-2012"]["notes"])


def test_the_package_says_first_what_it_is(catalogue: Catalogue, archive: zipfile.ZipFile) -> None:
    """The text that comes with the tables begins with their title, then the caveat."""
    title = json.loads(archive.read("datapackage.json"))["title"]
    words = archive.read(next(one for one in archive.namelist() if one.lower().startswith("readme"))).decode()
    assert words.startswith(f"{title}\n\n") and catalogue.notices["caveat_full"][:60] in words.split("\n\n")[1]


def test_both_files_tell_a_source_and_this_tool_as_they_are(
    catalogue: Catalogue, ris: list[dict[str, object]], bibtex: BibliographyData
) -> None:
    """Each part of a citation under its own name: title, journal, volume, pages, year, numbers and address."""
    source = catalogue.sources["abdallah-2022"]
    (one,) = (each for each in ris if each["id"] == "abdallah-2022")
    assert (one["title"], one["secondary_title"], one["year"]) == (
        source.title,
        source.journal_or_publisher,
        source.year,
    )
    assert (one["volume"], one["number"], one["start_page"], one["end_page"]) == ("47", "8", "1574", "1581")
    assert (one["doi"], one["accession_number"], one["urls"]) == (source.doi, source.pmid, [source.link])
    own = bibtex.entries[references.OUR_ID].fields
    assert own["year"] == str(catalogue.last_reviewed.year) and not own["title"].isdecimal()
    assert own["note"] == catalogue.notices["caveat_short"]
