"""A server that answers as the five services of the watch document their answers: pages, errors and limits included."""

import json
import re
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit


@dataclass
class Answers:
    """What the server holds, and what it has been asked.

    ``papers``: PMID, title, day it was taken in (YYYY/MM/DD), a word its search must hold. ``trials``: NCT number,
    title, word, first posted, last updated, results posted. ``labels``: set id to version. ``notices``: DOI of the
    notice, DOI updated, type. ``documents``: number, title, day, regulation number, docket, and what it cites.
    ``refuse`` maps a path to (status, how often, headers); ``broken`` a path to the bytes it answers with.
    """

    papers: list[tuple[str, str, str, str]] = field(default_factory=list)
    trials: list[tuple[str, str, str, str, str, str]] = field(default_factory=list)
    labels: dict[str, str] = field(default_factory=dict)
    notices: list[tuple[str, str, str]] = field(default_factory=list)
    documents: list[tuple[str, str, str, str, str, str]] = field(default_factory=list)
    refuse: dict[str, tuple[int, int, dict[str, str]]] = field(default_factory=dict)
    broken: dict[str, bytes] = field(default_factory=dict)
    slow: dict[str, float] = field(default_factory=dict)
    page: int = 2
    asked: list[tuple[str, dict[str, list[str]], dict[str, str]]] = field(default_factory=list)
    address: str = ""

    def to(self, path: str) -> list[dict[str, list[str]]]:
        """The parameters of every request to a path."""
        return [parameters for asked, parameters, _ in self.asked if asked == path]


def answer(held: Answers, path: str, asked: dict[str, list[str]]) -> tuple[int, Any]:
    """Status and JSON for a request."""
    one = {name: values[0] for name, values in asked.items()}
    if path == "/esearch.fcgi":
        return 200, _esearch(held, one)
    if path == "/esummary.fcgi":
        return 200, _esummary(held, one)
    if path == "/studies":
        return _studies(held, one)
    if path == "/drug/label.json":
        return _label(held, one)
    if path == "/works":
        return _works(held, one)
    if path == "/documents.json":
        return 200, _documents(held, one)
    number = re.fullmatch(r"/documents/(.+)\.json", path)
    if number:
        found = next((row for row in held.documents if row[0] == number[1]), None)
        if found is None:
            return 404, {"status": 404, "message": "Record Not Found"}
        rule = {"citation": f"90 FR {found[0][-5:]}", "docket_ids": [found[4]] if found[4] else []}
        return 200, rule | {"regulation_id_numbers": [found[3]] if found[3] else []}
    return 404, {"error": "no such path"}


def _esearch(held: Answers, one: dict[str, str]) -> Any:
    assert one["db"] == "pubmed" and one["retmode"] == "json" and one["datetype"] == "edat"
    assert one["tool"] and "@" in one["email"]
    if not one["term"].strip():
        return {"header": {"type": "esearch"}, "esearchresult": {"ERROR": "Empty term and query_key - nothing todo"}}
    hits = [
        pmid for pmid, _, day, word in held.papers if word in one["term"] and one["mindate"] <= day <= one["maxdate"]
    ]
    start, most = int(one["retstart"]), min(int(one["retmax"]), held.page)
    found = {"count": str(len(hits)), "retmax": str(most), "retstart": one["retstart"], "idlist": hits[start:][:most]}
    return {"header": {"type": "esearch", "version": "0.3"}, "esearchresult": found}


def _esummary(held: Answers, one: dict[str, str]) -> Any:
    by_id = {pmid: (title, day) for pmid, title, day, _ in held.papers}
    result: dict[str, Any] = {"uids": one["id"].split(",")}
    for pmid in result["uids"]:
        title, day = by_id[pmid]
        result[pmid] = {
            "uid": pmid, "title": title, "sortpubdate": f"{day} 00:00", "fulljournalname": "A Journal", "pubtype": [],
        }  # fmt: skip
    return {"header": {"type": "esummary"}, "result": result}


def _studies(held: Answers, one: dict[str, str]) -> tuple[int, Any]:
    ranges = re.findall(r"AREA\[(\w+)\]RANGE\[([\d-]+),MAX\]", one["filter.advanced"])
    if not ranges:
        return 400, "Malformed filter.advanced"
    column = {"StudyFirstPostDate": 3, "LastUpdatePostDate": 4, "ResultsFirstPostDate": 5}
    ids = set(one["filter.ids"].split(",")) if "filter.ids" in one else None
    hits = [
        row
        for row in held.trials
        if (row[0] in ids if ids is not None else row[2] in one["query.term"])
        and any(row[column[area]] and row[column[area]] >= since for area, since in ranges)
    ]
    start, most = int(one.get("pageToken", "0")), min(int(one["pageSize"]), held.page)
    told: dict[str, Any] = {"studies": [_study(row) for row in hits[start:][:most]]}
    if start + most < len(hits):
        told["nextPageToken"] = str(start + most)
    return 200, told


def _study(row: tuple[str, str, str, str, str, str]) -> Any:
    nct, title, _, first, updated, results = row
    status: dict[str, Any] = {
        "overallStatus": "ACTIVE_NOT_RECRUITING",
        "studyFirstPostDateStruct": {"date": first, "type": "ACTUAL"},
        "lastUpdatePostDateStruct": {"date": updated, "type": "ACTUAL"},
    }
    if results:
        status["resultsFirstPostDateStruct"] = {"date": results, "type": "ACTUAL"}
    named = {"nctId": nct, "briefTitle": title}
    return {"protocolSection": {"identificationModule": named, "statusModule": status}}


def _label(held: Answers, one: dict[str, str]) -> tuple[int, Any]:
    set_id = re.fullmatch(r'set_id:"([0-9a-f-]+)"', one["search"])
    if not set_id or set_id[1] not in held.labels:
        return 404, {"error": {"code": "NOT_FOUND", "message": "No matches found!"}}
    found = {
        "set_id": set_id[1], "version": held.labels[set_id[1]], "effective_time": "20261120",
        "openfda": {"brand_name": ["A BRAND"]},
    }  # fmt: skip
    return 200, {"meta": {"results": {"skip": 0, "limit": 1, "total": 1}}, "results": [found]}


def _works(held: Answers, one: dict[str, str]) -> tuple[int, Any]:
    filters = [part.partition(":") for part in one["filter"].split(",")]
    if any(name != "updates" for name, _, _ in filters) or "@" not in one["mailto"]:
        return 400, {"status": "failed", "message-type": "validation-failure"}
    wanted = {value.lower() for _, _, value in filters}
    hits = [row for row in held.notices if row[1].lower() in wanted]
    start, most = 0 if one["cursor"] == "*" else int(one["cursor"]), min(int(one["rows"]), held.page)
    items = [
        {
            "DOI": notice,
            "title": [f"Notice on {doi}"],
            "update-to": [
                {"DOI": doi, "type": kind, "label": kind.title(), "source": "publisher",
                 "updated": {"date-parts": [[2026, 11, 5]]}},
                {"DOI": "10.1000/someone-elses", "type": kind, "updated": {"date-parts": [[2026, 11, 5]]}},
            ],
        }
        for notice, doi, kind in hits[start:][:most]
    ]  # fmt: skip
    message = {"total-results": len(hits), "items": items, "next-cursor": str(start + most), "items-per-page": most}
    return 200, {"status": "ok", "message-type": "work-list", "message": message}


def _documents(held: Answers, one: dict[str, str]) -> Any:
    regulation, docket = one.get("conditions[regulation_id_number]"), one.get("conditions[docket_id]")
    term = one.get("conditions[term]")
    hits = [
        row
        for row in held.documents
        if row[2] >= one["conditions[publication_date][gte]"]
        and ((regulation and row[3] == regulation) or (docket and row[4] == docket) or (term and row[5] == term))
    ]
    page, most = int(one["page"]), min(int(one["per_page"]), held.page)
    results = [
        {"document_number": row[0], "title": row[1], "publication_date": row[2], "type": "Rule"}
        for row in hits[(page - 1) * most :][:most]
    ]
    told: dict[str, Any] = {"count": len(hits), "total_pages": -(-len(hits) // most)}
    return told | ({"results": results} if hits else {})


@contextmanager
def serving(held: Answers) -> Iterator[Answers]:
    """The server at ``held.address`` for as long as the block runs."""
    used: Counter[str] = Counter()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            asked = parse_qs(parts.query, keep_blank_values=True)
            held.asked.append((parts.path, asked, dict(self.headers)))
            status, often, headers = held.refuse.get(parts.path, (0, 0, {}))
            used[parts.path] += 1
            if used[parts.path] <= often:
                self._send(status, json.dumps({"error": "API rate limit exceeded"}).encode(), headers)
            elif parts.path in held.broken:
                self._send(200, held.broken[parts.path], {})
            else:
                time.sleep(held.slow.get(parts.path, 0))
                found, told = answer(held, parts.path, asked)
                self._send(found, json.dumps(told).encode(), {})

        def _send(self, status: int, body: bytes, headers: dict[str, str]) -> None:
            try:
                self.send_response(status)
                for name, value in {"Content-Type": "application/json", **headers}.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)
            except OSError:
                pass  # Who asked has given up: that is what slow answers are for.

        def log_message(self, format: str, *arguments: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    held.address = f"http://127.0.0.1:{server.server_port}"
    try:
        yield held
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
