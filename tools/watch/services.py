"""What each service is asked, and what of its answer is a find.

Forms of requests and answers: NCBI E-utilities, ClinicalTrials.gov API v2, openFDA drug labels, Crossref REST API,
Federal Register API v1, as each documents them.
"""

import datetime as dt
import html
import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from data.reading import NOT_A_WORD_FOR_UNKNOWN
from data.watched import FindKind, day
from tools.watch.asking import CROSSREF, LABELS, PUBMED, REGISTRY, RULES, TOOL, Asker, ServiceError

A_PAGE = 100
MOST = 2_000
DOIS_AT_ONCE = 10
NO_TITLE = "No title given"
RETRACTED = frozenset({"retraction", "partial_retraction", "withdrawal", "removal"})
CONCERN = frozenset({"expression_of_concern"})


@dataclass(frozen=True)
class Seen:
    """What a service told of: kind, id, title and date, and what is particular about it ('' for nothing)."""

    kind: FindKind
    find_id: str
    title: str
    date: dt.date | None
    note: str = ""


def papers(asker: Asker, query: str, since: dt.date, until: dt.date) -> Iterator[Seen]:
    """Papers that PubMed took in between two days, both included."""
    whose = {"tool": TOOL, "email": asker.contact, "db": "pubmed", "retmode": "json"}
    if key := asker.key_of(PUBMED):
        whose["api_key"] = key
    ids: list[str] = []
    count = 1
    while len(ids) < count:
        told = asker.get(
            PUBMED,
            "/esearch.fcgi",
            **whose,
            term=query,
            datetype="edat",
            mindate=f"{since:%Y/%m/%d}",
            maxdate=f"{until:%Y/%m/%d}",
            retstart=len(ids),
            retmax=A_PAGE,
        )
        found = _part(PUBMED.name, told, "esearchresult")
        if "ERROR" in found:
            raise ServiceError(f"PubMed refused the search: {clean(found['ERROR'])}")
        count = _few(PUBMED.name, int(_part(PUBMED.name, found, "count")))
        page = _part(PUBMED.name, found, "idlist")
        if not page:
            break
        ids += page
    for some in _some(list(dict.fromkeys(ids)), A_PAGE):
        told = _part(PUBMED.name, asker.get(PUBMED, "/esummary.fcgi", **whose, id=",".join(some)), "result")
        for one in some:
            paper = told.get(one, {})
            date = day(str(paper.get("sortpubdate", ""))[:10])
            yield Seen("paper", one, clean(paper.get("title", "")), date, clean(paper.get("fulljournalname", ""), ""))


def trials(asker: Asker, query: str, since: dt.date) -> Iterator[Seen]:
    """Trials first registered, or with results first posted, from a day on."""
    from_then = f"RANGE[{since},MAX]"
    wanted = f"AREA[StudyFirstPostDate]{from_then} OR AREA[ResultsFirstPostDate]{from_then}"
    for study in _studies(asker, {"query.term": query, "filter.advanced": wanted}):
        posted = study.results is not None and study.results >= since
        note = "results posted" if posted else "newly registered"
        find_id = f"{study.nct} results" if posted else study.nct
        yield Seen("trial", find_id, study.title, study.results if posted else study.first, f"{note}, {study.status}")


def named_trials(asker: Asker, ids: Sequence[str], since: dt.date) -> Iterator[Seen]:
    """Trials whose record was changed from a day on."""
    wanted = {"filter.ids": ",".join(ids), "filter.advanced": f"AREA[LastUpdatePostDate]RANGE[{since},MAX]"}
    for study in _studies(asker, wanted):
        note = f"record updated, {study.status}{', with results' if study.results else ''}"
        yield Seen("trial", f"{study.nct} updated {study.updated}", study.title, study.updated, note)


def label(asker: Asker, set_id: str) -> Seen:
    """A label as it stands today; its id holds the version, so a new version is a new find."""
    key = {"api_key": asker.key_of(LABELS)} if asker.key_of(LABELS) else {}
    told = asker.get(LABELS, "/drug/label.json", search=f'set_id:"{set_id}"', limit=1, **key)
    if told is None:
        return Seen("label", f"{set_id} not found", "openFDA has no label with this set id", None)
    found = _part(LABELS.name, told, "results")[0]
    name = ", ".join(found.get("openfda", {}).get("brand_name", [])) or NO_TITLE
    version = _part(LABELS.name, found, "version")
    date = day(str(_part(LABELS.name, found, "effective_time")))
    return Seen("label", f"{set_id} version {version}", clean(f"Label of {name}"), date)


def updates(asker: Asker, dois: Collection[str]) -> Iterator[Seen]:
    """Every correction, concern and retraction that Crossref knows of these DOIs, whenever it was made."""
    cited = {one.lower() for one in dois}
    for some in _some(list(dois), DOIS_AT_ONCE):
        cursor, seen, total = "*", 0, 1
        while seen < total:
            told = asker.get(
                CROSSREF,
                "/works",
                filter=",".join(f"updates:{one}" for one in some),
                select="DOI,title,update-to",
                rows=A_PAGE,
                cursor=cursor,
                mailto=asker.contact,
            )
            message = _part(CROSSREF.name, told, "message")
            total = _few(CROSSREF.name, int(_part(CROSSREF.name, message, "total-results")))
            items = _part(CROSSREF.name, message, "items")
            if not items:
                break
            seen, cursor = seen + len(items), message.get("next-cursor", "")
            for item in items:
                yield from _notices(item, cited)


def rules(asker: Asker, number: str, since: dt.date) -> Iterator[Seen]:
    """Documents from a day on that belong to a rule's docket or regulation number, or that cite it."""
    fields = {"fields[]": ["citation", "docket_ids", "regulation_id_numbers"]}
    rule = asker.get(RULES, f"/documents/{number}.json", **fields)
    if rule is None:
        raise ServiceError(f"Federal Register knows no document {number}")
    wanted = [("conditions[regulation_id_number]", one) for one in rule.get("regulation_id_numbers") or ()]
    wanted += [("conditions[docket_id]", one) for one in rule.get("docket_ids") or ()]
    wanted += [("conditions[term]", f'"{rule["citation"]}"')] if rule.get("citation") else []
    told = set()
    for condition, value in wanted:
        for one in _documents(asker, {condition: value}, since):
            found = str(_part(RULES.name, one, "document_number"))
            if found != number and found not in told:
                told.add(found)
                date = day(str(one.get("publication_date", "")))
                yield Seen("rule", found, clean(one.get("title", "")), date, clean(one.get("type", ""), ""))


def clean(words: Any, otherwise: str = NO_TITLE) -> str:
    """A text from outside as a cell may hold it: plain, one line, and nothing that a spreadsheet would work out.

    Accents stand in their letters and figures are 0 to 9, as ``data.reading`` wants them.
    """
    plain = re.sub(r"</?[a-zA-Z][^<>]*>", "", html.unescape(str(words or "")))
    plain = "".join(map(_as_in_a_cell, unicodedata.normalize("NFC", plain)))
    plain = unicodedata.normalize("NFC", " ".join(plain.split()))
    if not plain or plain in NOT_A_WORD_FOR_UNKNOWN:
        return otherwise
    return f"'{plain}" if plain[0] in "=+-@" else plain


def _as_in_a_cell(sign: str) -> str:
    if unicodedata.category(sign)[0] in "CZ":
        return " "
    return str(unicodedata.decimal(sign)) if sign.isdecimal() else sign


@dataclass(frozen=True)
class _Study:
    nct: str
    title: str
    status: str
    first: dt.date | None
    updated: dt.date | None
    results: dt.date | None


def _studies(asker: Asker, wanted: dict[str, str]) -> Iterator[_Study]:
    fields = "NCTId,BriefTitle,OverallStatus,StudyFirstPostDate,LastUpdatePostDate,ResultsFirstPostDate"
    token: dict[str, str] = {}
    seen = 0
    while True:
        told = asker.get(REGISTRY, "/studies", **wanted, fields=fields, pageSize=A_PAGE, **token)
        studies = _part(REGISTRY.name, told, "studies")
        seen = _few(REGISTRY.name, seen + len(studies))
        yield from (_study(one) for one in studies)
        if not told.get("nextPageToken"):
            return
        token = {"pageToken": told["nextPageToken"]}


def _study(told: Any) -> _Study:
    section = _part(REGISTRY.name, told, "protocolSection")
    named = _part(REGISTRY.name, section, "identificationModule")
    status = section.get("statusModule", {})
    dates = {
        name: day(str(status.get(f"{name}PostDateStruct", {}).get("date", "")))
        for name in ("studyFirst", "lastUpdate", "resultsFirst")
    }
    return _Study(
        str(_part(REGISTRY.name, named, "nctId")),
        clean(named.get("briefTitle", "")),
        str(status.get("overallStatus", "status not given")).lower().replace("_", " "),
        dates["studyFirst"],
        dates["lastUpdate"],
        dates["resultsFirst"],
    )


def _notices(item: Any, cited: Collection[str]) -> Iterator[Seen]:
    title = clean((item.get("title") or [""])[0])
    for update in item.get("update-to", ()):
        doi, kind = str(_part(CROSSREF.name, update, "DOI")).lower(), str(update.get("type", "")).lower()
        if doi not in cited:
            continue
        parts = (update.get("updated", {}).get("date-parts") or [[]])[0]
        date = day("".join(f"{part:02}" for part in parts if part))
        sort: FindKind = "retraction" if kind in RETRACTED else "concern" if kind in CONCERN else "correction"
        notice = str(_part(CROSSREF.name, item, "DOI")).lower()
        yield Seen(sort, f"{doi} {kind} {notice}", title, date, kind.replace("_", " "))


def _documents(asker: Asker, condition: dict[str, str], since: dt.date) -> Iterator[Any]:
    fields = ["document_number", "title", "publication_date", "type"]
    page, pages = 1, 1
    while page <= pages:
        told = asker.get(
            RULES,
            "/documents.json",
            **condition,
            **{"conditions[publication_date][gte]": str(since), "fields[]": fields},
            per_page=A_PAGE,
            page=page,
            order="newest",
        )
        _few(RULES.name, int(_part(RULES.name, told, "count")))
        yield from told.get("results") or ()
        page, pages = page + 1, int(told.get("total_pages") or 0)


def _some(all_of_them: Sequence[str], many: int) -> Iterator[Sequence[str]]:
    return (all_of_them[at : at + many] for at in range(0, len(all_of_them), many))


def _few(service: str, count: int) -> int:
    if count > MOST:
        raise ServiceError(f"{service} has {count:,} hits, more than {MOST:,}: narrow the search")
    return count


def _part(service: str, told: Any, name: str) -> Any:
    if not isinstance(told, dict) or name not in told:
        raise ServiceError(f"{service} answered in another form: no '{name}' in it")
    return told[name]
