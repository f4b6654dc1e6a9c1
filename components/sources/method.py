"""How this was made: about the tool, how evidence was chosen and graded, what changed, the article's claims."""

from collections.abc import Sequence

from markupsafe import Markup

from components.frame.about import statements
from components.pieces import cited
from data import signing, watched
from data.catalogue import Catalogue
from data.operator_file import Disclosed
from data.phrases import spoken
from data.publishers import PUBLISHERS
from data.rows import Claim, Method, MethodSection
from data.source_index import Standing
from data.watched import Watched

SECTIONS = (
    ("sources", "Every source, and what rests on it"),
    ("about", "What this is, and who made it"),
    ("method", "How the evidence was chosen and graded"),
    ("article", "One clinic's article, beside what studies show"),
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


LEAD = Markup("<p>Where the facts come from, how sure we are, and what nobody has checked yet.</p>")


def opening(catalogue: Catalogue, disclosed: Disclosed) -> Markup:
    """What this tool is, and who made it."""
    return part("about", statements(catalogue, disclosed))


def heading(anchor: str) -> Markup:
    """The heading of a section, with the id that links lead to."""
    return Markup('<h2 id="part-{anchor}">{name}</h2>').format(anchor=anchor, name=dict(SECTIONS)[anchor])


def part(anchor: str, body: Markup) -> Markup:
    """A section, closed until wanted."""
    return Markup(
        '<details class="part" data-place="part-{anchor}"><summary>{heading}</summary>{body}</details>'
    ).format(anchor=anchor, heading=heading(anchor), body=body)


def method(catalogue: Catalogue) -> Markup:
    """How evidence was chosen, graded and checked."""
    parts = Markup().join(
        Markup(
            '<details open data-place="method-{section}"><summary><h3>{name}</h3></summary>'
            "{reviews}{statements}</details>"
        ).format(
            section=section,
            name=name,
            reviews=_reviews(catalogue) if section == "checked" else "",
            statements=_statements(catalogue, section),
        )
        for section, name in _METHOD
    )
    return part("method", parts + _searches(catalogue))


def _reviews(catalogue: Catalogue) -> Markup:
    """How much was reviewed, and each reviewer with what they signed and what they gain."""
    counted = signing.tally(catalogue)
    people = Markup().join(Markup("<li>{}</li>").format(signing.about(one)) for one in counted.reviewers)
    return Markup("<dl><dt>What clinicians and patients have reviewed</dt><dd>{summary}</dd></dl>{people}").format(
        summary=signing.summary(counted), people=Markup("<ul>{}</ul>").format(people) if people else ""
    )


def _searches(catalogue: Catalogue) -> Markup:
    """The record of the searches behind 'no study found' and 'not known', closed until wanted."""
    rows = Markup().join(
        Markup("<dt>{name}, {patient_name}</dt><dd>{found} Searched {searched}, for: {queries}.</dd>").format(
            name=catalogue.treatment[row.treatment_id].name,
            patient_name=catalogue.condition[row.condition_id].patient_name,
            found=row.found,
            searched=spoken(row.searched),
            queries=row.queries,
        )
        for row in catalogue.searches
    )
    return Markup(
        '<details data-place="method-searches"><summary><h3>Where nothing or little was found: how it was searched'
        ' <span class="count">{searches}</span></h3></summary><dl>{rows}</dl></details>'
    ).format(searches=len(catalogue.searches), rows=rows)


def footing(standings: Sequence[Standing]) -> Markup:
    """What displayed rows rest on at best, as a table, with the weak footings in a sentence before it."""
    rows = Markup().join(
        Markup(
            '<tr role="row"><th scope="row" role="rowheader">{kind}</th>'
            '<td role="cell">{rows}</td><td role="cell">{practical}</td></tr>'
        ).format(kind=PUBLISHERS[one.publisher].rows, rows=one.rows, practical=one.practical)
        for one in standings
    )
    weak, total = sum(one.rows for one in standings if one.weak), sum(one.rows for one in standings)
    told, asked = sum(one.practical for one in standings if one.weak), sum(one.practical for one in standings)
    return Markup(
        "<p>{weak} of {total} statements with a source rest on sellers, news or other pages alone. So do {told} of "
        "{asked} answers to questions people ask and points of before, after and beside: what a visit is like, money "
        "and law are seldom studied. Each says so.</p>"
        '<details data-place="sources-footing"><summary><h3>What the statements rest on</h3></summary>'
        '<table class="plain footing" role="table">'
        "<caption>Each statement is counted once, under its strongest source. Blood levels are not counted.</caption>"
        '<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">At best</th>'
        '<th scope="col" role="columnheader">Statements</th>'
        '<th scope="col" role="columnheader">Questions people ask; before, after, beside</th></tr></thead>'
        '<tbody role="rowgroup">{rows}</tbody></table></details>'
    ).format(weak=weak, total=total, told=told, asked=asked, rows=rows)


def claims(catalogue: Catalogue) -> Markup:
    """The article's claims in our words, each with what studies show, closed until wanted."""
    verdicts = Markup().join(
        Markup("<li><strong>{word}</strong>: {meaning}</li>").format(word=word, meaning=meaning)
        for word, meaning in VERDICTS.values()
    )
    rows = Markup().join(_claim(catalogue, row) for row in catalogue.claims)
    body = Markup(
        "<p>This tool began with one article. It gives the view of one clinic, which offers IV "
        "ketamine. Here are {claims} of its claims in our words. "
        "Each is set beside what studies show.</p>"
        '<ul class="verdicts">{verdicts}</ul><div class="claims">{rows}</div>'
    ).format(claims=len(catalogue.claims), verdicts=verdicts, rows=rows)
    return part("article", body)


def changes(catalogue: Catalogue, watch: Watched) -> Markup:
    """How the tool is updated, what the watch on the literature has found, the change log, and the corrections."""
    log = Markup().join(
        Markup("<li><strong>{version}</strong>, {date}: {change}</li>").format(
            version=row.version, date=spoken(row.date), change=row.change
        )
        for row in sorted(catalogue.changelog, key=lambda row: row.date, reverse=True)
    )
    corrected = Markup().join(
        Markup("<li>{date}, table {table}, row {key}: {reason}</li>").format(
            date=spoken(row.date), table=row.table, key=row.key, reason=row.reason
        )
        for row in sorted(catalogue.corrections, key=lambda row: row.date, reverse=True)
    )
    news = watched.summary(watch, len(catalogue.watch))
    body = Markup(
        "{statements}<dl><dt>The watch for news</dt><dd>{news}</dd></dl>"
        "<h3>Change log</h3><ul>{log}</ul><h3>Corrections</h3>{corrected}"
    ).format(
        statements=_statements(catalogue, "updated"),
        news=news,
        log=log,
        corrected=Markup("<ul>{}</ul>").format(corrected) if corrected else Markup("<p>None so far.</p>"),
    )
    return part("changes", body)


def _statements(catalogue: Catalogue, section: MethodSection) -> Markup:
    rows = (row for row in catalogue.method if row.section == section)
    return Markup("<dl>{}</dl>").format(Markup().join(_statement(catalogue, row) for row in rows))


def _statement(catalogue: Catalogue, row: Method) -> Markup:
    return Markup("<dt>{label}</dt><dd>{text}{inline}</dd>").format(
        label=row.label, text=row.text, inline=cited.inline(cited.named(catalogue, row.source_ids))
    )


def _claim(catalogue: Catalogue, row: Claim) -> Markup:
    word = VERDICTS[row.verdict][0]
    said = row.claim[0].upper() + row.claim[1:]
    return Markup(
        '<details data-place="claim-{claim_id}"><summary><span class="said">{said} '
        '<span class="verdict">{word}</span></span></summary>'
        "<p>{what_studies_show}{inline}</p>"
        '<p class="clinical"><strong>In clinical words</strong>: {clinical_text}</p></details>'
    ).format(
        claim_id=row.claim_id,
        said=said,
        word=word,
        what_studies_show=row.what_studies_show,
        inline=cited.inline(cited.named(catalogue, row.source_ids)),
        clinical_text=row.clinical_text,
    )
