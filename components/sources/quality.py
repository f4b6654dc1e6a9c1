"""The quality list, the reading level, and the blood-level model beside measurements."""

from collections.abc import Sequence
from itertools import groupby

from markupsafe import Markup

from components.frame import pages
from components.pieces import cited
from components.sources.method import part
from data.measured import Measured, ObservationLine, RouteObservations
from data.rows import Criterion, Tier

TIERS: dict[Tier, str] = {
    "qualifying": "Without these it is no decision aid",
    "certification": "Without these it could mislead",
    "certification_screening": "Only for tests and screening",
    "quality": "These make it stronger",
}
STATES = {"met": "Met", "not_met": "Not met", "not_applicable": "Does not apply"}


def criteria(rows: Sequence[Criterion]) -> Markup:
    """The 44 criteria by tier, each met, not met or not applicable, with the reason."""
    count = {state: sum(row.state == state for row in rows) for state in STATES}
    tiers = Markup().join(_tier(tier, list(own)) for tier, own in groupby(rows, key=lambda row: row.tier))
    unread = sum(row.wording == "not_verified" for row in rows)
    body = Markup(
        "<p>The IPDAS group has a list of {rows} criteria for decision aids. "
        "{not_applicable} are about tests and do not apply here. Of the other "
        "{counted}, this tool meets {met} and does not meet {not_met}. "
        "We rated it ourselves. Nobody outside has checked the ratings.</p>"
        "<p>The criteria are in our words. For {unread} of them we could not read the published words. "
        "They are marked &quot;wording not verified&quot;.</p>{tiers}"
    ).format(
        rows=len(rows),
        not_applicable=count["not_applicable"],
        counted=count["met"] + count["not_met"],
        met=count["met"],
        not_met=count["not_met"],
        unread=unread,
        tiers=tiers,
    )
    return part("criteria", body)


def reading(measured: Measured) -> Markup:
    """The measured grade of each part, and with which formula."""
    rows = Markup().join(
        Markup('<tr><th scope="row">{name}</th><td>{grade}</td></tr>').format(name=one.name, grade=one.grade)
        for one in measured.grades
    )
    hardest, easiest = measured.grades[0], measured.grades[-1]
    body = Markup(
        "<p>We aim at US school grade 8 or below. Measured grades run from "
        "{easiest} to {hardest}. The formula is the Flesch-Kincaid grade, worked out with "
        "textstat 0.7.8 from all patient words of a part. It counts long words and long sentences. It can not tell "
        "whether a text is clear, and no reader has tested that.</p>"
        '<details data-place="grades"><summary><h3>The grade of each part</h3></summary>'
        '<table class="plain grades"><caption>Flesch-Kincaid grade of the patient words, hardest first</caption>'
        '<thead><tr><th scope="col">Part</th><th scope="col">Grade</th></tr></thead><tbody>{rows}</tbody></table>'
        "</details>"
    ).format(easiest=easiest.grade, hardest=hardest.grade, rows=rows)
    return part("reading", body)


def model(measured: Measured) -> Markup:
    """Every published measurement beside what the model says."""
    whole = measured.agreement
    tables = Markup().join(_route(one) for one in measured.routes)
    body = Markup(
        "<p>The curves of ketamine in the blood come from a model of an average adult. It is a "
        "teaching picture. It can not say what will be in your blood. Held against {compared} published "
        "measurements, it comes within 30 % of {within}. Half of its errors are larger than "
        "{middle_error} %. {left_out} The doses are those "
        "of the studies, not advice.</p>"
        '<details data-place="held"><summary><h3>All {all} measurements</h3>'
        "</summary>{tables}</details>"
    ).format(
        compared=whole.compared,
        within=whole.within,
        middle_error=measured.middle_error,
        left_out=_left_out(whole.not_simulated),
        all=whole.compared + whole.not_simulated,
        tables=tables,
    )
    return part("model", body)


def _left_out(count: int) -> str:
    if not count:
        return ""
    return "One more could not be worked out." if count == 1 else f"{count} more could not be worked out."


def _tier(tier: Tier, rows: list[Criterion]) -> Markup:
    met = sum(row.state == "met" for row in rows)
    counted = [row for row in rows if row.state != "not_applicable"]
    beside = f"{len(rows) - len(counted)} do not apply" if len(counted) < len(rows) else ""
    said = "; ".join(one for one in (f"{met} of {len(counted)} met" if counted else "", beside) if one)
    lines = Markup().join(_criterion(row) for row in rows)
    return Markup(
        '<details data-place="tier-{tier}"><summary><h3>{name} <span class="count">{said}</span></h3>'
        '</summary><table class="plain criteria" role="table"><caption>{name}: {said}</caption>'
        '<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Criterion</th>'
        '<th scope="col" role="columnheader">State</th><th scope="col" role="columnheader">Why</th></tr></thead>'
        '<tbody role="rowgroup">{lines}</tbody></table></details>'
    ).format(tier=tier, name=TIERS[tier], said=said, lines=lines)


def _criterion(row: Criterion) -> Markup:
    unread = Markup(' <span class="unread">wording not verified</span>') if row.wording == "not_verified" else ""
    where = ""
    if row.page:
        page = next(one for one in pages.PAGES if (one.path or "start") == row.page)
        where = Markup(' <span class="where">Page: {}</span>').format(page.name)
    return Markup(
        '<tr role="row"><th scope="row" role="rowheader"><span class="id">{criterion_id}</span> '
        '{criterion}{unread}</th><td role="cell" class="state {state}">{said}</td>'
        '<td role="cell">{reason}{where}</td></tr>'
    ).format(
        criterion_id=row.criterion_id,
        criterion=row.criterion,
        unread=unread,
        state=row.state,
        said=STATES[row.state],
        reason=row.reason,
        where=where,
    )


def _route(route: RouteObservations) -> Markup:
    lines = Markup().join(_observation(one) for one in route.lines)
    return Markup(
        '<table class="plain held" role="table"><caption>{name}</caption>'
        '<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">What was measured</th>'
        '<th scope="col" role="columnheader">Measured</th><th scope="col" role="columnheader">Model</th>'
        '<th scope="col" role="columnheader">Off by</th><th scope="col" role="columnheader">Remarks</th></tr></thead>'
        '<tbody role="rowgroup">{lines}</tbody></table>'
    ).format(name=route.name, lines=lines)


def _observation(line: ObservationLine) -> Markup:
    miss = Markup(' <span class="miss">more than 30 %</span>') if line.missed else ""
    remark = f"{line.reason} " if line.reason else ""
    source = cited.one_source(line.source)
    return Markup(
        '<tr role="row"><th scope="row" role="rowheader">{what} <span class="given">{given}'
        '</span></th><td role="cell" data-head="Measured">{measured}</td>'
        '<td role="cell" data-head="Model">{predicted}</td>'
        '<td role="cell" data-head="Off by">{error}{miss}</td>'
        '<td role="cell" class="remark">{remark}It {status}. '
        '<span class="from">Source: {source}</span></td></tr>'
    ).format(
        what=line.what,
        given=line.given,
        measured=line.measured,
        predicted=line.predicted or "not worked out",
        error=line.error or "not known",
        miss=miss,
        remark=remark,
        status=line.status,
        source=source,
    )
