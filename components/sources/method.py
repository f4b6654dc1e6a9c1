"""How this was made: about the tool, how evidence was chosen and graded, what changed, the article's claims."""

from collections.abc import Sequence

from components.frame.about import statements
from components.pieces import cited
from components.pieces.markup import text
from data import signing, watched
from data.catalogue import Catalogue
from data.library import Standing
from data.operator_file import Disclosed
from data.phrases import spoken
from data.publishers import PUBLISHERS
from data.rows import Claim, Method, MethodSection
from data.watched import Watched

SECTIONS = (
    ("about", "What this is, and who made it"),
    ("method", "How the evidence was chosen and graded"),
    ("article", "One clinic's article, beside what studies show"),
    ("sources", "Every source, and what rests on it"),
    ("criteria", "The quality list for decision aids"),
    ("reading", "How hard it is to read"),
    ("model", "The blood-level model beside measurements"),
    ("changes", "Updates, changes and corrections"),
    ("downloads", "Take the tables or the references with you"),
)
_METHOD: tuple[tuple[MethodSection, str], ...] = (
    ("chosen", "How it was chosen"),
    ("graded", "How it was graded"),
    ("checked", "Who checked it"),
)
VERDICTS = {
    "supported": ("Supported", "what we read bears it out."),
    "partly": ("Partly", "some of it is borne out, some is not."),
    "contested": ("Contested", "studies or experts disagree."),
    "not_shown": ("Not shown", "no study we read shows it. That does not make it false."),
}


def opening(catalogue: Catalogue, disclosed: Disclosed) -> str:
    """What the page holds, as links, and what this tool is."""
    links = "".join(f'<li><a href="#part-{anchor}">{text(name)}</a></li>' for anchor, name in SECTIONS)
    return (
        '<p class="lead">Where the facts come from, how sure we are, and what nobody has checked yet.</p>'
        f'<nav class="on-page" aria-label="On this page"><ul>{links}</ul></nav>{heading("about")}'
        f"{statements(catalogue, disclosed)}"
    )


def heading(anchor: str) -> str:
    """The heading of a section, with the id that links lead to."""
    return f'<h2 id="part-{anchor}">{text(dict(SECTIONS)[anchor])}</h2>'


def method(catalogue: Catalogue) -> str:
    """How evidence was chosen, graded and checked."""
    parts = "".join(
        f'<details open data-place="method-{section}"><summary><h3>{text(name)}</h3></summary>'
        f"{_reviews(catalogue) if section == 'checked' else ''}{_statements(catalogue, section)}</details>"
        for section, name in _METHOD
    )
    return f"{heading('method')}{parts}{_searches(catalogue)}"


def _reviews(catalogue: Catalogue) -> str:
    """How much was reviewed, and each reviewer with what they signed and what they gain."""
    counted = signing.tally(catalogue)
    people = "".join(f"<li>{text(signing.about(one))}</li>" for one in counted.reviewers)
    return (
        f"<dl><dt>What clinicians and patients have reviewed</dt><dd>{text(signing.summary(counted))}</dd></dl>"
        f"{f'<ul>{people}</ul>' if people else ''}"
    )


def _searches(catalogue: Catalogue) -> str:
    """The record of the searches behind 'no study found' and 'not known', closed until wanted."""
    rows = "".join(
        f"<dt>{text(catalogue.treatment[row.treatment_id].name)}, "
        f"{text(catalogue.condition[row.condition_id].patient_name)}</dt>"
        f"<dd>{text(row.found)} Searched {spoken(row.searched)}, for: {text(row.queries)}.</dd>"
        for row in catalogue.searches
    )
    return (
        '<details data-place="method-searches"><summary><h3>Where nothing or little was found: how it was searched'
        f' <span class="count">{len(catalogue.searches)}</span></h3></summary><dl>{rows}</dl></details>'
    )


def footing(standings: Sequence[Standing]) -> str:
    """What displayed rows rest on at best, as a table, with the weak footings in a sentence before it."""
    rows = "".join(
        f'<tr role="row"><th scope="row" role="rowheader">{text(PUBLISHERS[one.publisher].rows)}</th>'
        f'<td role="cell">{one.rows}</td><td role="cell">{one.practical}</td></tr>'
        for one in standings
    )
    weak, total = sum(one.rows for one in standings if one.weak), sum(one.rows for one in standings)
    told, asked = sum(one.practical for one in standings if one.weak), sum(one.practical for one in standings)
    return (
        f"<p>{weak} of {total} statements with a source rest on sellers, news or other pages alone. So do {told} of "
        f"{asked} answers to questions people ask and points of before, after and beside: what a visit is like, money "
        "and law are seldom studied. Each says so.</p>"
        '<details data-place="sources-footing"><summary><h3>What the statements rest on</h3></summary>'
        '<table class="plain footing" role="table">'
        "<caption>Each statement is counted once, under its strongest source. Blood levels are not counted.</caption>"
        '<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">At best</th>'
        '<th scope="col" role="columnheader">Statements</th>'
        '<th scope="col" role="columnheader">Questions people ask; before, after, beside</th></tr></thead>'
        f'<tbody role="rowgroup">{rows}</tbody></table></details>'
    )


def claims(catalogue: Catalogue) -> str:
    """The article's claims in our words, each with what studies show, closed until wanted."""
    verdicts = "".join(f"<li><strong>{word}</strong>: {text(meaning)}</li>" for word, meaning in VERDICTS.values())
    rows = "".join(_claim(catalogue, row) for row in catalogue.claims)
    return (
        f"{heading('article')}<p>This tool began with one article. It gives the view of one clinic, which offers IV "
        f"ketamine. Here are {len(catalogue.claims)} of its claims in our words. "
        f"Each is set beside what studies show.</p>"
        f'<ul class="verdicts">{verdicts}</ul><div class="claims">{rows}</div>'
    )


def changes(catalogue: Catalogue, watch: Watched) -> str:
    """How the tool is updated, what the watch on the literature has found, the change log, and the corrections."""
    log = "".join(
        f"<li><strong>{text(row.version)}</strong>, {spoken(row.date)}: {text(row.change)}</li>"
        for row in sorted(catalogue.changelog, key=lambda row: row.date, reverse=True)
    )
    corrected = "".join(
        f"<li>{spoken(row.date)}, table {text(row.table)}, row {text(row.key)}: {text(row.reason)}</li>"
        for row in sorted(catalogue.corrections, key=lambda row: row.date, reverse=True)
    )
    news = watched.summary(watch, len(catalogue.watch))
    return (
        f"{heading('changes')}{_statements(catalogue, 'updated')}"
        f"<dl><dt>The watch for news</dt><dd>{text(news)}</dd></dl>"
        f"<h3>Change log</h3><ul>{log}</ul><h3>Corrections</h3>"
        + (f"<ul>{corrected}</ul>" if corrected else "<p>None so far.</p>")
    )


def _statements(catalogue: Catalogue, section: MethodSection) -> str:
    rows = (row for row in catalogue.method if row.section == section)
    return f"<dl>{''.join(_statement(catalogue, row) for row in rows)}</dl>"


def _statement(catalogue: Catalogue, row: Method) -> str:
    return f"<dt>{text(row.label)}</dt><dd>{text(row.text)}{cited.inline(cited.named(catalogue, row.source_ids))}</dd>"


def _claim(catalogue: Catalogue, row: Claim) -> str:
    word = VERDICTS[row.verdict][0]
    said = row.claim[0].upper() + row.claim[1:]
    return (
        f'<details data-place="claim-{row.claim_id}"><summary><span class="said">{text(said)} '
        f'<span class="verdict">{word}</span></span></summary>'
        f"<p>{text(row.what_studies_show)}{cited.inline(cited.named(catalogue, row.source_ids))}</p>"
        f'<p class="clinical"><strong>In clinical words</strong>: {text(row.clinical_text)}</p></details>'
    )
