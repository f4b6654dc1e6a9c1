"""How this was made: about the tool, how evidence was chosen and graded, what changed, the article's claims."""

from collections.abc import Sequence

from markupsafe import Markup

from components.frame.about import statements
from components.pieces import cited
from components.pieces.markup import english
from data import signing, watched
from data.catalogue import Catalogue
from data.operator_file import Disclosed
from data.publishers import rows_on
from data.rows import Claim, Method, MethodSection
from data.source_index import Standing
from data.watched import Watched
from wording import day, say, say_html

_METHOD: tuple[MethodSection, ...] = ("chosen", "graded", "checked")
_VERDICTS = ("supported", "partly", "contested", "not-shown")


def lead() -> Markup:
    """What the page is for, in a sentence."""
    return Markup("<p>{}</p>").format(say("sources-lead"))


def opening(catalogue: Catalogue, disclosed: Disclosed) -> Markup:
    """What this tool is, and who made it."""
    return part("about", statements(catalogue, disclosed))


def heading(anchor: str) -> Markup:
    """The heading of a section, with the id that links lead to."""
    return Markup('<h2 id="part-{anchor}">{name}</h2>').format(anchor=anchor, name=say(f"sources-part-{anchor}"))


def part(anchor: str, body: Markup) -> Markup:
    """A section, closed until wanted."""
    return Markup(
        '<details class="part" data-place="part-{anchor}"><summary>{heading}</summary>{body}</details>'
    ).format(anchor=anchor, heading=heading(anchor), body=body)


def heads(*names: str) -> Markup:
    """The heads of a table's columns."""
    return Markup().join(Markup('<th scope="col" role="columnheader">{}</th>').format(one) for one in names)


def method(catalogue: Catalogue) -> Markup:
    """How evidence was chosen, graded and checked."""
    parts = Markup().join(
        Markup(
            '<details open data-place="method-{section}"><summary><h3>{name}</h3></summary>'
            "{reviews}{statements}</details>"
        ).format(
            section=section,
            name=say(f"sources-method-{section}"),
            reviews=_reviews(catalogue) if section == "checked" else "",
            statements=_statements(catalogue, section),
        )
        for section in _METHOD
    )
    return part("method", parts + _searches(catalogue))


def _reviews(catalogue: Catalogue) -> Markup:
    """How much was reviewed, and each reviewer with what they signed and what they gain."""
    counted = signing.tally(catalogue)
    people = Markup().join(Markup("<li>{}</li>").format(signing.about(one)) for one in counted.reviewers)
    return Markup("<dl><dt>{heading}</dt><dd>{summary}</dd></dl>{people}").format(
        heading=say("sources-reviewed"),
        summary=signing.summary(counted),
        people=Markup("<ul>{}</ul>").format(people) if people else "",
    )


def _searches(catalogue: Catalogue) -> Markup:
    """The record of the searches behind 'no study found' and 'not known', closed until wanted."""
    rows = Markup().join(
        Markup("<dt>{name}, {patient_name}</dt><dd>{found} {searched}</dd>").format(
            name=catalogue.treatment[row.treatment_id].name,
            patient_name=catalogue.condition[row.condition_id].patient_name,
            found=row.found,
            searched=say_html("sources-searched", day=day(row.searched), queries=english(row.queries)),
        )
        for row in catalogue.searches
    )
    return Markup(
        '<details data-place="method-searches"><summary><h3>{heading}'
        ' <span class="count">{searches}</span></h3></summary><dl>{rows}</dl></details>'
    ).format(heading=say("sources-searches"), searches=len(catalogue.searches), rows=rows)


def footing(standings: Sequence[Standing]) -> Markup:
    """What displayed rows rest on at best, as a table, with the weak footings in a sentence before it."""
    rows = Markup().join(
        Markup(
            '<tr role="row"><th scope="row" role="rowheader">{kind}</th>'
            '<td role="cell">{rows}</td><td role="cell">{practical}</td></tr>'
        ).format(kind=rows_on(one.publisher), rows=one.rows, practical=one.practical)
        for one in standings
    )
    weak, total = sum(one.rows for one in standings if one.weak), sum(one.rows for one in standings)
    told, asked = sum(one.practical for one in standings if one.weak), sum(one.practical for one in standings)
    said = say("sources-footing", weak=f"{weak:,}", total=f"{total:,}", told=f"{told:,}", asked=f"{asked:,}")
    return Markup(
        "<p>{said}</p>"
        '<details data-place="sources-footing"><summary><h3>{heading}</h3></summary>'
        '<table class="plain footing" role="table">'
        "<caption>{caption}</caption>"
        '<thead role="rowgroup"><tr role="row">{heads}</tr></thead>'
        '<tbody role="rowgroup">{rows}</tbody></table></details>'
    ).format(
        said=said,
        heading=say("sources-footing-heading"),
        caption=say("sources-footing-caption"),
        heads=heads(
            say("sources-footing-at-best"), say("sources-footing-statements"), say("sources-footing-practical")
        ),
        rows=rows,
    )


def claims(catalogue: Catalogue) -> Markup:
    """The article's claims in our words, each with what studies show, closed until wanted."""
    verdicts = Markup().join(
        Markup("<li><strong>{word}</strong>: {meaning}</li>").format(
            word=say(f"sources-verdict-{one}"), meaning=say(f"sources-verdict-means-{one}")
        )
        for one in _VERDICTS
    )
    rows = Markup().join(_claim(catalogue, row) for row in catalogue.claims)
    body = Markup('<p>{said}</p><ul class="verdicts">{verdicts}</ul><div class="claims">{rows}</div>').format(
        said=say("sources-article", count=len(catalogue.claims)), verdicts=verdicts, rows=rows
    )
    return part("article", body)


def changes(catalogue: Catalogue, watch: Watched) -> Markup:
    """How the tool is updated, what the watch on the literature has found, the change log, and the corrections."""
    log = Markup().join(
        Markup("<li><strong>{version}</strong>, {date}: {change}</li>").format(
            version=row.version, date=day(row.date), change=row.change
        )
        for row in sorted(catalogue.changelog, key=lambda row: row.date, reverse=True)
    )
    corrected = Markup().join(
        Markup("<li>{}</li>").format(
            say_html(
                "sources-correction",
                day=day(row.date),
                table=english(row.table),
                key=english(row.key),
                reason=english(row.reason),
            )
        )
        for row in sorted(catalogue.corrections, key=lambda row: row.date, reverse=True)
    )
    body = Markup(
        "{statements}<dl><dt>{watch}</dt><dd>{news}</dd></dl>"
        "<h3>{log_heading}</h3><ul>{log}</ul><h3>{corrections}</h3>{corrected}"
    ).format(
        statements=_statements(catalogue, "updated"),
        watch=say("sources-watch"),
        news=watched.summary(watch, len(catalogue.watch)),
        log_heading=say("sources-log"),
        log=log,
        corrections=say("sources-corrections"),
        corrected=Markup("<ul>{}</ul>").format(corrected)
        if corrected
        else Markup("<p>{}</p>").format(say("sources-no-corrections")),
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
    said = row.claim[0].upper() + row.claim[1:]
    return Markup(
        '<details data-place="claim-{claim_id}"><summary><span class="said">{said} '
        '<span class="verdict">{word}</span></span></summary>'
        "<p>{what_studies_show}{inline}</p>"
        '<p class="clinical"><strong>{clinical}</strong>: {clinical_text}</p></details>'
    ).format(
        claim_id=row.claim_id,
        said=said,
        word=say(f"sources-verdict-{row.verdict.replace('_', '-')}"),
        what_studies_show=row.what_studies_show,
        inline=cited.inline(cited.named(catalogue, row.source_ids)),
        clinical=say("sources-clinical"),
        clinical_text=row.clinical_text,
    )
