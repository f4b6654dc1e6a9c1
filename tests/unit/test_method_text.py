"""Sources and method as HTML: well formed, everything there, nothing able to act as markup."""

import datetime as dt
import re
from html import unescape

import pytest

from components.frame import pages
from components.sources import method, quality, source_list
from data import measured, source_index
from data.catalogue import Catalogue
from data.measured import Measured
from data.operator_file import Operator, disclosed
from data.source_index import Group
from data.watched import Find, Run, Watched
from tests.unit.test_grid import Outline

NEVER = Watched((), ())
VERDICTS = {"supported": "Supported", "partly": "Partly", "contested": "Contested", "not_shown": "Not shown"}


@pytest.fixture(scope="module")
def groups(catalogue: Catalogue) -> tuple[Group, ...]:
    """All sources, grouped."""
    return source_index.by_design(catalogue)


@pytest.fixture(scope="module")
def found(catalogue: Catalogue) -> Measured:
    """Everything measured."""
    return measured.measure(catalogue)


def test_every_claim_stands_with_its_verdict_and_sources(catalogue: Catalogue) -> None:
    """Each claim, its verdict, what studies show, and as many links as it has sources."""
    html = method.claims(catalogue)
    Outline(html)
    parts = html.split('<details data-place="claim-')[1:]
    assert len(parts) == len(catalogue.claims)
    for part, row in zip(parts, catalogue.claims, strict=True):
        assert f'<span class="verdict">{VERDICTS[row.verdict]}</span>' in part
        assert row.what_studies_show in unescape(part) and row.clinical_text in unescape(part)
        assert part.count("<a href=") == len(row.source_ids)
        assert row.claim[1:] in unescape(part)
    assert "one clinic" in html


def test_every_criterion_stands_with_its_state_and_reason(catalogue: Catalogue) -> None:
    """44 rows; each state and reason; those from memory marked; counts in the text are the table's."""
    html = quality.criteria(catalogue.ipdas)
    Outline(html)
    assert html.count('<th scope="row"') == len(catalogue.ipdas) == 44
    assert html.count("wording not verified</span>") == sum(row.wording == "not_verified" for row in catalogue.ipdas)
    said = {state: html.count(f'class="state {state}"') for state in quality.STATES}
    assert f"meets {said['met']} and does not meet {said['not_met']}" in html
    words = unescape(html)
    for row in catalogue.ipdas:
        assert row.criterion in words and row.reason in words


def test_criteria_that_are_met_name_a_page_that_exists(catalogue: Catalogue) -> None:
    """A criterion is met on a page that readers can open."""
    paths = {page.path or "start" for page in pages.PAGES}
    assert {row.page for row in catalogue.ipdas if row.page} <= paths


def test_what_was_not_done_is_said(catalogue: Catalogue) -> None:
    """Needs assessment, outside review, field test, funding and effect are not met; no clinician reviewed it."""
    state = {row.criterion_id: row.state for row in catalogue.ipdas}
    for one in ("2.3.1", "Q12", "Q13", "Q14", "Q15", "Q16", "Q17", "Q20", "Q22", "Q23"):
        assert state[one] == "not_met"
    assert "No clinician and no patient has reviewed any" in method.method(catalogue)


def test_reading_level_is_shown_with_its_formula(found: Measured) -> None:
    """Formula, tool and each grade."""
    html = quality.reading(found)
    Outline(html)
    assert "Flesch-Kincaid" in html and "textstat 0.7.8" in html
    assert re.findall(r"<td>([\d.]+)</td>", html) == [one.grade for one in found.grades]


def test_measurements_stand_as_real_tables(found: Measured) -> None:
    """A caption a route, a row a measurement, the agreement in words."""
    html = quality.model(found)
    Outline(html)
    lines = sum(len(route.lines) for route in found.routes)
    assert html.count("<caption>") == len(found.routes)
    assert html.count('scope="row"') == lines
    assert html.count('class="miss"') == sum(line.missed for route in found.routes for line in route.lines)
    assert f"within 30 % of {found.agreement.within}" in html


def test_every_source_has_its_place_to_link_to(catalogue: Catalogue, groups: tuple[Group, ...]) -> None:
    """Each source has one anchor, its link, its size and who paid."""
    html = source_list.groups(groups)
    Outline(html)
    anchors = re.findall(r' id="source-([a-z0-9-]+)"', html)
    assert sorted(anchors) == sorted(catalogue.sources)
    for source in catalogue.sources.values():
        assert f'href="{source.link.replace("&", "&amp;")}"' in html


def test_search_words_show_as_text(groups: tuple[Group, ...]) -> None:
    """What a reader types never acts as markup, and a search without a result says so."""
    html = source_list.found((), "<img src=x onerror=alert(1)>")
    assert "<img" not in html and "No source holds" in html
    one = source_list.found(source_index.find(groups, "abbar-2022"), "abbar-2022")
    assert "1 source holds" in one and 'role="status"' in one


def test_each_section_has_its_heading_to_link_to(catalogue: Catalogue, found: Measured) -> None:
    """The nine headings stand in their order; all but the sources and the files are closed, under their own name."""
    page = (
        method.heading("sources")
        + method.opening(catalogue, disclosed(Operator()))
        + method.method(catalogue)
        + method.claims(catalogue)
        + quality.criteria(catalogue.ipdas)
        + quality.reading(found)
        + quality.model(found)
        + method.changes(catalogue, NEVER)
        + method.heading("downloads")
    )
    closed = ["about", "method", "article", "criteria", "reading", "model", "changes"]
    assert re.findall(r'<h2 id="part-([a-z]+)"', page) == ["sources", *closed, "downloads"]
    assert re.findall(r'<details class="part" data-place="part-([a-z]+)"><summary><h2 ', page) == closed


def test_changes_and_corrections_are_all_there(catalogue: Catalogue) -> None:
    """Each version and each correction stands in the lists; without one it says so."""
    words = unescape(method.changes(catalogue, NEVER))
    assert all(row.change in words for row in catalogue.changelog)
    assert all(row.reason in words for row in catalogue.corrections)
    assert ("None so far" in words) == (not catalogue.corrections)


def test_the_page_says_when_the_watch_ran_and_what_waits(catalogue: Catalogue) -> None:
    """Never so far; else the day of its last run, and how many finds nobody has judged."""
    assert "It has never run" in method.changes(catalogue, NEVER)
    find = Find(
        kind="paper",
        find_id="1",
        title="A",
        date=None,
        why="b",
        touches="",
        seen=dt.date(2026, 12, 1),
        judged=None,
        decision="",
    )
    ran = method.changes(catalogue, Watched((find,), (Run(search="a", ran=dt.date(2026, 12, 1)),)))
    assert "It last ran on 1 December 2026. 1 find waits for someone to judge." in ran


def test_criteria_are_counted(catalogue: Catalogue) -> None:
    """Met and not met make those that are counted; counted from the table."""
    states = [row.state for row in catalogue.ipdas]
    met, missed = states.count("met"), states.count("not_met")
    said = str(quality.criteria(catalogue.ipdas))
    assert f"Of the other {met + missed}, this tool meets {met} and does not meet {missed}." in said


def test_each_part_on_method_holds_its_own_statements(catalogue: Catalogue) -> None:
    """Every statement stands once, under the heading of its section, in the table's order."""
    whole = method.method(catalogue)
    for section in ("chosen", "graded", "checked"):
        part = whole.split(f'data-place="method-{section}"')[1].split("</details>")[0]
        labels = [unescape(one) for one in re.findall(r"<dt>(.*?)</dt>", part)]
        expected = [row.label for row in catalogue.method if row.section == section]
        assert expected and labels[-len(expected) :] == expected
        assert len(labels) - len(expected) == (section == "checked")


def test_each_tier_counts_what_is_met_of_what_applies(catalogue: Catalogue, found: Measured) -> None:
    """Met of those that apply, then how many do not apply; each criterion of the tier stands in its table."""
    rows = list(catalogue.ipdas)[:6]
    states = ("met", "met", "not_met", "not_met", "not_applicable", "not_applicable")
    some = [row.model_copy(update={"state": state}) for row, state in zip(rows, states, strict=True)]
    html = quality._tier("quality", some)
    assert html.count("2 of 4 met; 2 do not apply") == 2 and html.count("<tr") == 7
    assert "do not apply" not in quality._tier("quality", some[:4])
