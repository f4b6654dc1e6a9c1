"""The watch against a server that answers as the services document: pages, limits, errors, broken runs, no leaks."""

import csv
import datetime as dt
import tempfile
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from data import catalogue as catalogues
from data import checking, watched
from data.catalogue import Catalogue
from tests.conftest import Copy
from tests.data.messages import assert_whole
from tests.watch_services import Answers, serving
from tools.watch import __main__ as command
from tools.watch import services
from tools.watch.asking import PUBMED, SERVICES, Asker, Paced, ServiceError
from tools.watch.run import OVERLAP, Task, run, tasks, touching

SINCE, TODAY = dt.date(2026, 11, 1), dt.date(2026, 11, 28)
KEYS = {"NCBI_API_KEY": "key-of-ours"}


@pytest.fixture
def held() -> Iterator[Answers]:
    """A running server without anything to tell."""
    with serving(Answers()) as answers:
        yield answers


@pytest.fixture
def asker(held: Answers) -> Iterator[Asker]:
    """One that asks that server, without waiting."""
    one = Asker(
        "us@example.org", KEYS, instead=held.address, tries=3, backoff=0.0, timeout=httpx.Timeout(0.4, connect=5)
    )
    yield one
    one.close()


def only(catalogue: Catalogue, *named: str) -> list[Task]:
    """The searches of these names."""
    return [one for one in tasks(catalogue) if one.search in named]


def test_papers_come_page_by_page_and_clean(held: Answers, asker: Asker) -> None:
    """Five papers over three pages, those outside the days left out; markup and formula signs don't survive."""
    held.papers = [(str(n), f"Paper {n}", "2026/11/10", "ketamine") for n in range(1, 5)]
    held.papers += [("5", "=HYPERLINK(1) of <i>S</i>-ketamine &amp; pain\u2028x", "2026/11/28", "ketamine")]
    held.papers += [("6", "Too old", "2026/10/31", "ketamine"), ("7", "Other search", "2026/11/10", "ganglion")]
    found = list(services.papers(asker, "ketamine AND x", SINCE, TODAY))
    assert [one.find_id for one in found] == ["1", "2", "3", "4", "5"]
    assert found[4].title == "'=HYPERLINK(1) of S-ketamine & pain x"
    assert found[0].date == dt.date(2026, 11, 10) and found[0].note == "A Journal"
    assert [one["retstart"] for one in held.to("/esearch.fcgi")] == [["0"], ["2"], ["4"]]


@settings(deadline=None)
@example("Ketamine after Me\u0301nie\u0300re disease")
@example("10 \u2126 pulses, \uff12 weeks")
@given(st.text())
def test_any_title_can_be_read_again(title: str) -> None:
    """Whatever a service calls a paper, the inbox that holds it reads without a problem."""
    words = services.clean(title)
    with tempfile.TemporaryDirectory() as room:
        find = watched.Find(
            kind="paper",
            find_id="1",
            title=words,
            date=None,
            why=words,
            touches="",
            seen=TODAY,
            judged=None,
            decision="",
        )
        watched.write(Path(room), "inbox", watched.INBOX, [find])
        read, problems = watched.read(Path(room))
    assert problems == [] and read.finds == (find,)


def test_trials_come_page_by_page(held: Answers, asker: Asker) -> None:
    """New trials and new results, over two pages; of named ones those whose record changed."""
    held.trials = [
        ("NCT00000001", "New", "sgb", "2026-11-02", "2026-11-02", ""),
        ("NCT00000002", "Reported", "sgb", "2020-01-01", "2026-11-03", "2026-11-03"),
        ("NCT00000003", "Neither", "sgb", "2020-01-01", "2026-11-04", ""),
        ("NCT00000004", "Also new", "sgb", "2026-11-05", "2026-11-05", ""),
    ]
    found = [one.find_id for one in services.trials(asker, "sgb", SINCE)]
    assert found == ["NCT00000001", "NCT00000002 results", "NCT00000004"]
    named = list(services.named_trials(asker, ["NCT00000003", "NCT00000002"], SINCE))
    assert [one.find_id for one in named] == ["NCT00000002 updated 2026-11-03", "NCT00000003 updated 2026-11-04"]
    assert named[0].note == "record updated, active not recruiting, with results"


def test_a_new_version_of_a_label_is_a_new_find(held: Answers, asker: Asker) -> None:
    """The id holds the version; a label that openFDA doesn't know is said, not failed on."""
    held.labels = {"aaaa": "7"}
    first = services.label(asker, "aaaa")
    held.labels = {"aaaa": "8"}
    assert (first.find_id, services.label(asker, "aaaa").find_id) == ("aaaa version 7", "aaaa version 8")
    assert first.title == "Label of A BRAND" and first.date == dt.date(2026, 11, 20)
    assert services.label(asker, "bbbb").find_id == "bbbb not found"


def test_notices_are_sorted_and_only_of_what_is_cited(held: Answers, asker: Asker) -> None:
    """Retractions, concerns and corrections over all pages, whatever the DOI's case; nothing of other papers."""
    kinds = ["retraction", "expression_of_concern", "erratum", "withdrawal", "correction"]
    held.notices = [(f"10.2000/n{n}", f"10.1000/A{n}", kind) for n, kind in enumerate(kinds)]
    dois = [f"10.1000/a{n}" for n in range(25)]
    found = list(services.updates(asker, dois))
    assert [one.kind for one in found] == ["retraction", "concern", "correction", "retraction", "correction"]
    assert found[0].find_id == "10.1000/a0 retraction 10.2000/n0" and found[0].date == dt.date(2026, 11, 5)
    asked = [one["filter"][0].count("updates:") for one in held.to("/works")]
    assert asked == [10, 10, 10, 10, 5]  # Three pages for the first ten, one for each other lot.


def test_rules_are_followed_by_number_docket_and_citation(held: Answers, asker: Asker) -> None:
    """What shares the regulation number or docket, or cites the rule, once each, over all pages; not the rule."""
    held.documents = [
        ("2025-24123", "The rule", "2025-12-31", "1117-AB40", "DEA-407", ""),
        ("2026-00001", "Same number", "2026-11-02", "1117-AB40", "DEA-407", ""),
        ("2026-00002", "Same docket", "2026-11-03", "", "DEA-407", ""),
        ("2026-00003", "Same docket too", "2026-11-03", "", "DEA-407", ""),
        ("2026-00004", "Cites it", "2026-11-04", "", "", '"90 FR 24123"'),
        ("2026-00005", "Too old", "2026-10-04", "1117-AB40", "", ""),
    ]
    found = [one.find_id for one in services.rules(asker, "2025-24123", SINCE)]
    assert found == ["2026-00001", "2026-00002", "2026-00003", "2026-00004"]
    with pytest.raises(ServiceError, match="knows no document 1999-00000"):
        list(services.rules(asker, "1999-00000", SINCE))


@pytest.mark.parametrize(("status", "headers"), [(429, {"Retry-After": "1"}), (429, {}), (503, {}), (500, {})])
def test_a_service_that_refuses_is_asked_again(
    held: Answers, asker: Asker, status: int, headers: dict[str, str]
) -> None:
    """Twice refused, the third request brings the answer."""
    held.labels, held.refuse = {"aaaa": "7"}, {"/drug/label.json": (status, 2, headers)}
    assert services.label(asker, "aaaa").find_id == "aaaa version 7"
    assert len(held.to("/drug/label.json")) == 3


def test_patience_ends(held: Answers, asker: Asker) -> None:
    """After four refusals, after answers too late, on no JSON and on another form: an error that holds no address."""
    held.refuse = {"/drug/label.json": (503, 99, {})}
    with pytest.raises(ServiceError, match=r"^openFDA answered with HTTP 503$"):
        services.label(asker, "aaaa")
    assert len(held.to("/drug/label.json")) == 4
    held.slow = {"/works": 1.0}
    with pytest.raises(ServiceError, match=r"^Crossref gave no answer \(ReadTimeout\)$"):
        list(services.updates(asker, ["10.1000/a"]))
    held.broken = {"/studies": b"<html>Down for maintenance</html>"}
    with pytest.raises(ServiceError, match="no JSON"):
        list(services.trials(asker, "x", SINCE))
    held.broken = {"/studies": b'{"found": []}'}
    with pytest.raises(ServiceError, match="no 'studies' in it"):
        list(services.trials(asker, "x", SINCE))
    with pytest.raises(ServiceError, match="refused the search: Empty term"):
        list(services.papers(asker, " ", SINCE, TODAY))


def test_too_many_hits_are_refused(held: Answers, asker: Asker) -> None:
    """A search that is too wide fails and says so, before its pages are fetched."""
    held.papers = [(str(n), "x", "2026/11/10", "") for n in range(2001)]
    with pytest.raises(ServiceError, match="2,001 hits"):
        list(services.papers(asker, "anything", SINCE, TODAY))
    assert len(held.asked) == 1


def test_requests_to_one_host_keep_their_distance() -> None:
    """Two requests to a host wait for its pause, two to different hosts don't."""
    now, slept = [100.0], []

    def sleep(seconds: float) -> None:
        slept.append(round(seconds, 3))
        now[0] += seconds

    inner = httpx.MockTransport(lambda request: httpx.Response(200, json={}))
    paced = Paced(inner, {"a": 1.3, "b": 0.2}, clock=lambda: now[0], sleep=sleep)
    with httpx.Client(transport=paced) as client:
        for address in ("http://a/", "http://a/", "http://b/", "http://a/"):
            client.get(address)
    assert slept == [1.3, 1.3]
    hosts = {httpx.URL(one.address).host: one.pause for one in SERVICES}
    assert hosts["eutils.ncbi.nlm.nih.gov"] >= 1 / 3 and hosts["clinicaltrials.gov"] >= 1.2


def test_nothing_leaves_but_search_terms(held: Answers, asker: Asker, catalogue: Catalogue, tmp_path: Path) -> None:
    """A whole run sends the saved searches, ids and DOIs, dates, our address and key, and names the tool each time."""
    held.documents = [(one.query, "x", "2026-01-01", "", "", "") for one in catalogue.watch if one.kind == "rule"]
    done = run(list(tasks(catalogue)), tmp_path, asker, TODAY)
    assert not done.failed and done.done == len(list(tasks(catalogue)))
    ours = {one.query for one in catalogue.watch} | {one.doi for one in catalogue.sources.values()}
    sent = {"term": set(), "query.term": set(), "filter": set()}  # type: dict[str, set[str]]
    for path, asked, headers in held.asked:
        assert headers["User-Agent"] == "ketamine-options-watch/1 (mailto:us@example.org)"
        assert "Cookie" not in headers and "Referer" not in headers
        assert asked.get("api_key", ["key-of-ours"]) == ["key-of-ours"] or path != "/esearch.fcgi"
        for name in sent:
            sent[name].update(asked.get(name, []))
    assert sent["term"] | sent["query.term"] <= ours
    assert {doi.removeprefix("updates:") for one in sent["filter"] for doi in one.split(",updates:")} <= ours
    cited = {one.doi for one in catalogue.sources.values() if one.doi}
    assert {doi.removeprefix("updates:") for one in sent["filter"] for doi in one.split(",updates:")} == cited


def test_a_broken_run_goes_on(held: Answers, asker: Asker, catalogue: Catalogue, tmp_path: Path) -> None:
    """What failed is asked again the same day, what is done is not; a week later all is, from a week before."""
    two = only(catalogue, "PubMed sgb-ptsd", "openFDA label-spravato")
    held.papers = [("1", "A trial", "2026/11/27", "stellate")]
    held.refuse = {"/drug/label.json": (503, 4, {})}
    first = run(two, tmp_path, asker, TODAY)
    assert (first.done, len(first.failed), [one.find_id for one in first.new]) == (1, 1, ["1"])
    second = run(two, tmp_path, asker, TODAY)
    assert (second.done, second.skipped, len(second.failed)) == (1, 1, 0)
    assert len(held.to("/esearch.fcgi")) == 1
    third = run(two, tmp_path, asker, TODAY + dt.timedelta(days=7))
    assert third.done == 2 and not third.new
    assert held.to("/esearch.fcgi")[-1]["mindate"] == [f"{TODAY - OVERLAP:%Y/%m/%d}"]
    found, problems = watched.read(tmp_path)
    assert not problems and found.waiting == 2 and {one.ran for one in found.runs} == {TODAY + dt.timedelta(days=7)}


def test_what_was_judged_stays_judged(held: Answers, asker: Asker, catalogue: Catalogue, tmp_path: Path) -> None:
    """A paper found by two searches is one line with both; once judged it comes back neither new nor changed."""
    held.papers = [("1", "A trial", "2026/11/27", "stellate")]
    run(only(catalogue, "PubMed sgb-ptsd", "PubMed sgb-ocd"), tmp_path, asker, TODAY)
    found = watched.read(tmp_path)[0].finds
    assert len(found) == 1 and found[0].touches == "evidence sgb ptsd;evidence sgb ocd"
    judged = found[0].model_copy(update={"judged": TODAY, "decision": "Not a trial"})
    watched.write(tmp_path, "inbox", watched.INBOX, [judged])
    again = run(only(catalogue, "PubMed sgb-ptsd", "PubMed sgb-anxiety"), tmp_path, asker, TODAY, again=True)
    assert not again.new and watched.read(tmp_path)[0].finds == (judged,)


def test_finds_name_the_rows_they_may_touch(catalogue: Catalogue) -> None:
    """A trial, a label and a DOI lead to the rows that name them or cite what does, and to no table of the watch."""
    assert "evidence nasal_ketamine ocd" in touching(catalogue, "NCT02206776").split(";")
    label = touching(catalogue, "d81a6a79-a74a-44b7-822c-0dfa3036eaed").split(";")
    assert any(one.startswith("answers esketamine_nasal ") for one in label)
    wilkinson = touching(catalogue, catalogue.sources["wilkinson-2019"].doi).split(";")
    cites = {
        f"evidence {row.treatment_id} {row.condition_id}"
        for row in catalogue.evidence
        if "wilkinson-2019" in row.source_ids
    }
    assert cites and cites <= set(wilkinson)
    assert not [one for one in label + wilkinson if one.split(" ")[0] in ("watch", "sources", "reviews")]


def test_command_runs_whole_and_fails_with_a_number(
    held: Answers, copy: Copy, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The command writes beside the tables, tells how far it is and what is new; ends with 1 where a search failed.

    With no address to write to it ends with 2.
    """
    monkeypatch.setattr(
        command, "tasks", lambda catalogue: only(catalogue, "PubMed sgb-ptsd", "Federal Register rule-99-17803")
    )
    held.papers = [("1", "A trial", f"{dt.date.today():%Y/%m/%d}", "stellate")]
    call = ["--contact", "us@example.org", "--instead", held.address, "--tables", str(copy.folder)]
    assert command.main(call) == 1
    said = capsys.readouterr()
    assert "paper 1: A trial" in said.out and "1 new, seen, not judged. 1 searches done" in said.out
    assert "2/2" in said.err
    assert "failed: Federal Register rule-99-17803: Federal Register knows no document 99-17803" in said.err
    assert (copy.folder.parent / "watch" / "inbox.csv").exists() and not copy.problems()
    with pytest.raises(SystemExit) as ended:
        command.main(["--contact", "nobody"])
    assert ended.value.code == 2


def test_a_retracted_source_is_a_problem_until_its_row_says_what_was_done(
    held: Answers, asker: Asker, catalogue: Catalogue, copy: Copy
) -> None:
    """Seen retracted: check (whatever else is untidy) and server refuse, the watch goes on; with words all is well."""
    doi = catalogue.sources["wilkinson-2019"].doi
    held.notices = [
        ("10.2000/n", doi.upper(), "retraction"),
        ("10.2000/m", catalogue.sources["abbar-2022"].doi, "correction"),
    ]
    watch = copy.folder.parent / "watch"
    run(only(catalogue, "Crossref sources cited"), watch, asker, TODAY)
    row = 1 + [one[0] for one in copy.read("sources")].index("wilkinson-2019")
    assert copy.problems() == [
        f"tables/sources.csv, row {row}, column retraction: 'wilkinson-2019' was retracted "
        f"(Notice on {doi.upper()}): say when, and what was done"
    ]
    copy.path("about").write_bytes(b"\xef\xbb\xbf" + copy.path("about").read_bytes())
    assert any("'wilkinson-2019' was retracted" in line for line in checking.report(copy.folder, TODAY))
    copy.path("about").write_bytes(copy.path("about").read_bytes().removeprefix(b"\xef\xbb\xbf"))
    with pytest.raises(catalogues.TableErrors):
        catalogues.load(copy.folder)
    assert catalogues.load(copy.folder, with_watch=False)
    copy.edit("sources", row, "retraction", "On 5 November 2026. The rating no longer rests on it.")
    assert copy.problems() == []


BROKEN_INBOX = {
    "another kind": ({"kind": "rumour"}, "watch/inbox.csv, row 2, column kind: 'rumour' found"),
    "no date": ({"judged": "yesterday"}, "watch/inbox.csv, row 2, column judged: 'yesterday' found; a date"),
    "no reason": ({"why": ""}, "watch/inbox.csv, row 2, column why"),
    "twice": ({}, "watch/inbox.csv, row 3, column find_id: stands already in row 2"),
}


@pytest.mark.parametrize("case", BROKEN_INBOX)
def test_a_broken_inbox_is_said_by_row_and_column(copy: Copy, case: str) -> None:
    """Hands can break the inbox: the check says where, as it does for tables."""
    change, wanted = BROKEN_INBOX[case]
    good = dict(zip(watched.INBOX.columns, ["paper", "1", "A", "", "b", "", "2026-11-28", "", ""], strict=True))
    folder = copy.folder.parent / "watch"
    folder.mkdir()
    with (folder / "inbox.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, watched.INBOX.columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows([good | change] * (2 if case == "twice" else 1))
    assert_whole(__file__, case, [one for one in copy.problems() if one.startswith(wanted)])


def test_a_search_that_ran_twice_is_said(copy: Copy) -> None:
    """Each search has one line; the second is named with the first one's row."""
    folder = copy.folder.parent / "watch"
    folder.mkdir()
    (folder / "runs.csv").write_text("search,ran\npapers a,2026-12-01\npapers a,2026-12-01\n", encoding="utf-8")
    assert "watch/runs.csv, row 3, column search: stands already in row 2" in copy.problems()


def test_every_column_of_the_watch_says_what_it_holds() -> None:
    """Who judges what was found reads what each column is for."""
    for table in (watched.INBOX, watched.RUNS):
        assert all(field.description for field in table.model.model_fields.values())


def test_readers_are_told_when_the_watch_ran() -> None:
    """Never; once, with nothing found; and with finds that wait and a search that lags."""
    ran = [watched.Run(search="a", ran=dt.date(2026, 12, 1)), watched.Run(search="b", ran=dt.date(2026, 11, 20))]
    find = watched.Find(
        kind="paper", find_id="1", title="A", date=None, why="b", touches="", seen=TODAY, judged=None, decision=""
    )
    judged = find.model_copy(update={"find_id": "2", "judged": TODAY})
    assert "95 saved searches. It has never run." in watched.summary(watched.Watched((), ()), 95)
    assert "1 December 2026. Nothing it found waits" in watched.summary(watched.Watched((judged,), tuple(ran[:1])), 95)
    both = watched.summary(watched.Watched((find, judged), tuple(ran)), 95)
    assert "1 December 2026. Its oldest search is of 20 November 2026. 1 find waits for someone to judge." in both


def test_the_address_for_keys_is_never_in_an_error(held: Answers, asker: Asker) -> None:
    """A failed request with a key in it tells of the service alone."""
    held.refuse = {"/esearch.fcgi": (503, 99, {})}
    with pytest.raises(ServiceError) as raised:
        list(services.papers(asker, "x", SINCE, TODAY))
    assert held.to("/esearch.fcgi")[0]["api_key"] == ["key-of-ours"]
    assert "key-of-ours" not in str(raised.value)
    assert asker.key_of(PUBMED) == "key-of-ours"
