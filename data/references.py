"""All sources as reference files: RIS by rispy, BibTeX by bibtexparser, the caveat in both."""

import re
from typing import Any

import rispy
from bibtexparser.entrypoint import write_string
from bibtexparser.library import Library
from bibtexparser.model import Entry, ExplicitComment, Field

from data import citations, package
from data.catalogue import Catalogue
from data.rows import Source
from wording import say

OUR_ID = "ketamine-options"
_UNBROKEN = "\u00a0"
_AT_COMMA, _LEGAL_FORM = re.compile(r",\s*"), re.compile(r",\s*(Inc\.|LLC|Ltd\.?|PLC|GmbH)")
_PLAIN_TEX = {"\\": r"\textbackslash{}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_", "~": r"\~{}"}


class _Unnumbered(rispy.RisWriter):  # type: ignore[misc]
    """Writes no '1.' before each record: the format has no place for it."""

    def set_header(self, count: int) -> str:
        """Nothing."""
        return ""


def caveat(catalogue: Catalogue) -> str:
    """The whole caveat, and that references are not advice."""
    return f"{catalogue.notices['caveat_full']} {catalogue.notices['not_emergency']}"


def ris(catalogue: Catalogue) -> bytes:
    """A RIS file. Its first record is this tool itself, with the caveat as its abstract."""
    own: dict[str, Any] = {
        "type_of_reference": "DATA",
        "id": OUR_ID,
        "title": package.TITLE,
        "year": str(catalogue.last_reviewed.year),
        "abstract": caveat(catalogue),
        "notes": [catalogue.notices["caveat_short"]],
    }
    records = [own, *(_ris_record(one) for one in catalogue.sources.values())]
    words: str = rispy.dumps(records, implementation=_Unnumbered)
    return words.encode()


def bibtex(catalogue: Catalogue) -> bytes:
    """A BibTeX file. It opens with the caveat as a comment, and this tool as an entry that holds it too."""
    library = Library()
    library.add(ExplicitComment(_without_braces(caveat(catalogue))))
    own = {
        "title": package.TITLE,
        "year": str(catalogue.last_reviewed.year),
        "abstract": caveat(catalogue),
        "note": catalogue.notices["caveat_short"],
    }
    library.add(_bib_entry("misc", OUR_ID, own))
    for source in catalogue.sources.values():
        library.add(_bib_entry("article" if _in_a_journal(source) else "misc", source.source_id, _bib_fields(source)))
    return write_string(library).encode()


def _in_a_journal(source: Source) -> bool:
    if source.publisher in ("preprint", "book"):
        return False
    return source.publisher == "journal" or bool(source.doi or source.pmid)


def _note(source: Source) -> str:
    said = [say("references-kind", design=source.design)]
    if source.sample_size:
        said.append(say("references-size", size=source.sample_size))
    if source.funding:
        said.append(say("references-funding", funding=source.funding))
    if citations.people(source).others:
        said.append(say("references-more-authors"))
    if source.volume_pages and not citations.volume_issue_pages(source):
        said.append(say("references-place", place=source.volume_pages))
    if source.read_on:
        said.append(say("references-undated", day=str(source.read_on)))
    return " ".join(said)


def _ris_record(source: Source) -> dict[str, Any]:
    place = citations.volume_issue_pages(source) or citations.VolumeIssuePages("", "", "")
    first, _, last = place.pages.partition("-")
    record: dict[str, Any] = {
        "type_of_reference": "JOUR" if _in_a_journal(source) else "ELEC",
        "id": source.source_id,
        "authors": _ris_names(citations.people(source)),
        "title": source.title,
        "secondary_title": source.journal_or_publisher,
        "volume": place.volume,
        "number": place.issue,
        "start_page": first,
        "end_page": last,
        "year": "" if source.year == "undated" else source.year,
        "doi": source.doi,
        "accession_number": source.pmid,
        "urls": [source.link],
        "notes": [_note(source)],
    }
    return {name: value for name, value in record.items() if value}


def _ris_names(who: citations.People) -> list[str]:
    """Persons, then bodies. The format has no sign for a body's name, and programs take a name apart at commas and
    blanks: so a body's has neither, but for blanks that don't break.
    """
    bodies = (_AT_COMMA.sub(": ", _LEGAL_FORM.sub(r" \1", name)).replace(" ", _UNBROKEN) for name in who.bodies)
    return [*who.persons, *bodies]


def _bib_fields(source: Source) -> dict[str, str]:
    who = citations.people(source)
    names = [*map(_bib_name, who.persons), *(f"{{{_tex(name)}}}" for name in who.bodies)]
    place = citations.volume_issue_pages(source) or citations.VolumeIssuePages("", "", "")
    home = "journal" if _in_a_journal(source) else "howpublished"
    return {
        "author": " and ".join([*names, "others"] if who.others else names),
        "title": source.title,
        home: source.journal_or_publisher,
        "volume": place.volume,
        "number": place.issue,
        "pages": place.pages.replace("-", "--"),
        "year": "" if source.year == "undated" else source.year,
        "doi": source.doi,
        "pmid": source.pmid,
        "url": source.link,
        "note": _note(source),
    }


def _bib_name(name: str) -> str:
    """'Zarate, CA, Jr.' as BibTeX has it: 'Zarate, Jr., CA'."""
    family, *given = name.split(", ")
    return ", ".join([family, *given[1:], *given[:1]])


def _bib_entry(kind: str, key: str, fields: dict[str, str]) -> Entry:
    verbatim = ("doi", "url", "author")
    written = [Field(name, words if name in verbatim else _tex(words)) for name, words in fields.items() if words]
    return Entry(kind, key, written)


def _tex(words: str) -> str:
    return "".join(_PLAIN_TEX.get(sign, sign) for sign in _without_braces(words))


def _without_braces(words: str) -> str:
    return words.replace("{", "(").replace("}", ")")
