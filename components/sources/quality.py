"""The quality list, the reading level, and the blood-level model beside measurements."""

from collections.abc import Sequence
from itertools import groupby

from markupsafe import Markup

from components.frame import pages
from components.pieces import cited
from components.pieces.markup import english
from components.sources.method import heads, part
from data.measured import Measured, ObservationLine, RouteObservations
from data.rows import Criterion, Tier
from wording import say, say_html

STATES = ("met", "not_met", "not_applicable")


def criteria(rows: Sequence[Criterion]) -> Markup:
    """The 44 criteria by tier, each met, not met or not applicable, with the reason."""
    count = {state: sum(row.state == state for row in rows) for state in STATES}
    tiers = Markup().join(_tier(tier, list(own)) for tier, own in groupby(rows, key=lambda row: row.tier))
    unread = sum(row.wording == "not_verified" for row in rows)
    body = Markup("<p>{said}</p><p>{unread}</p>{tiers}").format(
        said=say("sources-criteria", all=len(rows), counted=count["met"] + count["not_met"], **count),
        unread=say("sources-criteria-unread", count=unread),
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
        "<p>{said}</p>"
        '<details data-place="grades"><summary><h3>{heading}</h3></summary>'
        '<table class="plain grades"><caption>{caption}</caption>'
        '<thead><tr><th scope="col">{part}</th><th scope="col">{grade}</th></tr></thead><tbody>{rows}</tbody></table>'
        "</details>"
    ).format(
        said=say("sources-reading", easiest=easiest.grade, hardest=hardest.grade),
        heading=say("sources-grades"),
        caption=say("sources-grades-caption"),
        part=say("sources-grades-part"),
        grade=say("sources-grades-grade"),
        rows=rows,
    )
    return part("reading", body)


def model(measured: Measured) -> Markup:
    """Every published measurement beside what the model says."""
    whole = measured.agreement
    said = [say("sources-model", compared=whole.compared, within=whole.within, error=measured.middle_error)]
    if whole.not_simulated:
        said.append(say("sources-model-left-out", count=whole.not_simulated))
    said.append(say("sources-model-doses"))
    body = Markup(
        '<p>{said}</p><details data-place="held"><summary><h3>{heading}</h3></summary>{tables}</details>'
    ).format(
        said=" ".join(said),
        heading=say("sources-measurements", count=whole.compared + whole.not_simulated),
        tables=Markup().join(_route(one) for one in measured.routes),
    )
    return part("model", body)


def _tier(tier: Tier, rows: list[Criterion]) -> Markup:
    counted = [row for row in rows if row.state != "not_applicable"]
    said = []
    if counted:
        met = sum(row.state == "met" for row in rows)
        said.append(say("sources-tier-met", met=met, counted=len(counted)))
    if len(counted) < len(rows):
        said.append(say("sources-tier-not-applicable", count=len(rows) - len(counted)))
    lines = Markup().join(_criterion(row) for row in rows)
    return Markup(
        '<details data-place="tier-{tier}"><summary><h3>{name} <span class="count">{said}</span></h3>'
        '</summary><table class="plain criteria" role="table"><caption>{name}: {said}</caption>'
        '<thead role="rowgroup"><tr role="row">{heads}</tr></thead><tbody role="rowgroup">{lines}</tbody></table>'
        "</details>"
    ).format(
        tier=tier,
        name=say(f"sources-tier-{tier.replace('_', '-')}"),
        said="; ".join(said),
        heads=heads(say("sources-criterion"), say("sources-state"), say("sources-why")),
        lines=lines,
    )


def _criterion(row: Criterion) -> Markup:
    unread = where = Markup()
    if row.wording == "not_verified":
        unread = Markup(' <span class="unread">{}</span>').format(say("sources-unread"))
    if row.page:
        page = next(one for one in pages.PAGES if (one.path or "start") == row.page)
        where = Markup(' <span class="where">{}</span>').format(say("sources-criterion-page", page=page.name))
    return Markup(
        '<tr role="row"><th scope="row" role="rowheader"><span class="id">{criterion_id}</span> '
        '{criterion}{unread}</th><td role="cell" class="state {state}">{said}</td>'
        '<td role="cell">{reason}{where}</td></tr>'
    ).format(
        criterion_id=row.criterion_id,
        criterion=row.criterion,
        unread=unread,
        state=row.state,
        said=say(f"sources-state-{row.state.replace('_', '-')}"),
        reason=row.reason,
        where=where,
    )


def _route(route: RouteObservations) -> Markup:
    columns = ("what-measured", "measured", "modelled", "off-by", "remarks")
    lines = Markup().join(_observation(one) for one in route.lines)
    return Markup(
        '<table class="plain held" role="table"><caption>{name}</caption>'
        '<thead role="rowgroup"><tr role="row">{heads}</tr></thead><tbody role="rowgroup">{lines}</tbody></table>'
    ).format(name=route.name, heads=heads(*(say(f"sources-{one}") for one in columns)), lines=lines)


def _observation(line: ObservationLine) -> Markup:
    miss = Markup(' <span class="miss">{}</span>').format(say("sources-missed")) if line.missed else ""
    status = say("sources-status", status=line.status)
    given = Markup("{}; {}").format(line.dose, english(line.analyte))
    return Markup(
        '<tr role="row"><th scope="row" role="rowheader">{what} <span class="given">{given}'
        '</span></th><td role="cell" data-head="{measured_head}">{measured}</td>'
        '<td role="cell" data-head="{predicted_head}">{predicted}</td>'
        '<td role="cell" data-head="{error_head}">{error}{miss}</td>'
        '<td role="cell" class="remark">{remark} <span class="from">{source}</span></td></tr>'
    ).format(
        what=line.what,
        given=given,
        measured_head=say("sources-measured"),
        measured=line.measured,
        predicted_head=say("sources-modelled"),
        predicted=line.predicted or say("sources-not-worked-out"),
        error_head=say("sources-off-by"),
        error=line.error or say("sources-error-not-known"),
        miss=miss,
        remark=Markup("{} {}").format(english(line.reason), status) if line.reason else status,
        source=say_html("sources-from", source=cited.one_source(line.source)),
    )
