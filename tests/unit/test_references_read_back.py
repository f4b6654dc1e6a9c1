"""Who wrote a source, read back from the reference files by programs that share no code with what wrote them.

BibTeX by pybtex and bibutils, RIS by bibutils and by the two rules that Zotero and JabRef take names apart by.
"""

import re
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest
import rispy
from pybtex.database import parse_string

from data import citations, references
from data.catalogue import Catalogue
from tests import debian

MODS = "{http://www.loc.gov/mods/v3}"


@pytest.fixture(scope="module")
def bodies(catalogue: Catalogue) -> dict[str, tuple[str, ...]]:
    """The bodies that wrote a source, by source."""
    found = {key: citations.people(source).bodies for key, source in catalogue.sources.items()}
    assert sum(map(bool, found.values())) > 50
    assert any(name.endswith(")") for names in found.values() for name in names)
    return found


def in_ris(name: str) -> str:
    """A body's name as the RIS file must have it: the same words, no comma, plain blanks again."""
    return re.sub(r",\s*", ": ", re.sub(r", (Inc\.|LLC)", r" \1", name))


def test_every_bracket_is_closed(bodies: dict[str, tuple[str, ...]]) -> None:
    """No body's name has lost a bracket."""
    assert [name for names in bodies.values() for name in names if name.count("(") != name.count(")")] == []


def test_bibtex_bodies_are_one_name_to_pybtex(catalogue: Catalogue, bodies: dict[str, tuple[str, ...]]) -> None:
    """pybtex takes each body for one family name."""
    entries = parse_string(references.bibtex(catalogue).decode(), "bibtex").entries
    for key, names in bodies.items():
        read = [one for one in entries[key].persons["author"] if str(one).startswith("{")]
        assert [re.sub(r"\\([&%$#_])", r"\1", str(one)[1:-1]) for one in read] == list(names)
        assert all(len(one.last_names) == 1 and not one.first_names for one in read)


def test_ris_bodies_are_one_name_by_the_rules_of_zotero_and_jabref(
    catalogue: Catalogue, bodies: dict[str, tuple[str, ...]]
) -> None:
    """Zotero takes a name apart at its commas, JabRef at ' and ' and at blanks: a body's name has none of them."""
    records = {one["id"]: one for one in rispy.loads(references.ris(catalogue).decode())}
    for key, names in bodies.items():
        authors = records[key]["authors"]
        read = authors[len(authors) - len(names) :]
        assert [one.replace("\u00a0", " ") for one in read] == [in_ris(name) for name in names]
        assert not any("," in one or " " in one for one in read)
        assert all(not re.search(r"[\u00a0{}]", one) for one in authors[: len(authors) - len(names)])


@pytest.mark.parametrize("form", ["ris", "bib"])
def test_bodies_are_one_name_to_bibutils(
    tmp_path: Path, catalogue: Catalogue, bodies: dict[str, tuple[str, ...]], form: str
) -> None:
    """bibutils reads each body as one name that isn't a person's, from either file, and each person as a person."""
    program = debian.find(f"{form}2xml")
    if program is None and debian.may_be_missed(f"{form}2xml"):
        pytest.skip("bibutils aren't on this machine")
    assert program is not None
    path = tmp_path / f"all.{form}"
    path.write_bytes(references.ris(catalogue) if form == "ris" else references.bibtex(catalogue))
    done = subprocess.run([program, str(path)], capture_output=True, check=True)
    records = ElementTree.fromstring(done.stdout.decode("utf-8-sig")).findall(f"{MODS}mods")
    read = {str(one.get("ID")): one.findall(f"{MODS}name") for one in records}
    for key, names in bodies.items():
        whole = [one for one in read[key] if one.get("type") != "personal"]
        said = [" ".join(part.text or "" for part in one.findall(f"{MODS}namePart")) for one in whole]
        persons = citations.people(catalogue.sources[key]).persons
        wanted = [in_ris(name) if form == "ris" else name for name in names]
        others = [one for one in persons if "," not in one]
        told = [
            one.replace("\u00a0", " ").replace("\u2019", "'") for one in said if one != "others"
        ]  # how bibutils read BibTeX's "and others"
        assert told == [*others, *wanted], key
        assert len(read[key]) - len(whole) == len(persons) - len(others)
