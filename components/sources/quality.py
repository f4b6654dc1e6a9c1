"""The quality list, the reading level, and the blood-level model beside measurements."""

from collections.abc import Sequence
from itertools import groupby

from components.frame import pages
from components.pieces import cited
from components.pieces.markup import text
from components.sources.method import heading
from data.measured import HeldLine, HeldRoute, Measured
from data.rows import Criterion, Tier

TIERS: dict[Tier, str] = {
    "qualifying": "Without these it is no decision aid",
    "certification": "Without these it could mislead",
    "certification_screening": "Only for tests and screening",
    "quality": "These make it stronger",
}
STATES = {"met": "Met", "not_met": "Not met", "not_applicable": "Does not apply"}


def criteria(rows: Sequence[Criterion]) -> str:
    """The 44 criteria by tier, each met, not met or not applicable, with the reason."""
    count = {state: sum(row.state == state for row in rows) for state in STATES}
    tiers = "".join(_tier(tier, list(own)) for tier, own in groupby(rows, key=lambda row: row.tier))
    unread = sum(row.wording == "not_verified" for row in rows)
    return (
        f"{heading('criteria')}<p>The IPDAS group has a list of {len(rows)} criteria for decision aids. "
        f"{count['not_applicable']} are about tests and do not apply here. Of the other "
        f"{count['met'] + count['not_met']}, this tool meets {count['met']} and does not meet {count['not_met']}. "
        "We rated it ourselves. Nobody outside has checked the ratings.</p>"
        f"<p>The criteria are in our words. For {unread} of them we could not read the published words. "
        f"They are marked &quot;wording not verified&quot;.</p>{tiers}"
    )


def reading(measured: Measured) -> str:
    """The measured grade of each part, and with which formula."""
    rows = "".join(
        f'<tr><th scope="row">{text(one.name)}</th><td>{text(one.grade)}</td></tr>' for one in measured.grades
    )
    hardest, easiest = measured.grades[0], measured.grades[-1]
    return (
        f"{heading('reading')}<p>We aim at US school grade 8 or below. Measured grades run from "
        f"{text(easiest.grade)} to {text(hardest.grade)}. The formula is the Flesch-Kincaid grade, worked out with "
        "textstat 0.7.8 from all patient words of a part. It counts long words and long sentences. It can not tell "
        "whether a text is clear, and no reader has tested that.</p>"
        '<details data-place="grades"><summary><h3>The grade of each part</h3></summary>'
        '<table class="plain grades"><caption>Flesch-Kincaid grade of the patient words, hardest first</caption>'
        f'<thead><tr><th scope="col">Part</th><th scope="col">Grade</th></tr></thead><tbody>{rows}</tbody></table>'
        "</details>"
    )


def model(measured: Measured) -> str:
    """Every published measurement beside what the model says."""
    whole = measured.agreement
    tables = "".join(_route(one) for one in measured.routes)
    return (
        f"{heading('model')}<p>The curves of ketamine in the blood come from a model of an average adult. It is a "
        f"teaching picture. It can not say what will be in your blood. Held against {whole.compared} published "
        f"measurements, it comes within 30 % of {whole.within}. Half of its errors are larger than "
        f"{text(measured.middle_error)} %. {_left_out(whole.not_simulated)} The doses are those "
        "of the studies, not advice.</p>"
        f'<details data-place="held"><summary><h3>All {whole.compared + whole.not_simulated} measurements</h3>'
        f"</summary>{tables}</details>"
    )


def _left_out(count: int) -> str:
    if not count:
        return ""
    return "One more could not be worked out." if count == 1 else f"{count} more could not be worked out."


def _tier(tier: Tier, rows: list[Criterion]) -> str:
    met = sum(row.state == "met" for row in rows)
    counted = [row for row in rows if row.state != "not_applicable"]
    beside = f"{len(rows) - len(counted)} do not apply" if len(counted) < len(rows) else ""
    said = "; ".join(one for one in (f"{met} of {len(counted)} met" if counted else "", beside) if one)
    lines = "".join(_criterion(row) for row in rows)
    return (
        f'<details data-place="tier-{tier}"><summary><h3>{text(TIERS[tier])} <span class="count">{said}</span></h3>'
        f'</summary><table class="plain criteria" role="table"><caption>{text(TIERS[tier])}: {said}</caption>'
        '<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Criterion</th>'
        '<th scope="col" role="columnheader">State</th><th scope="col" role="columnheader">Why</th></tr></thead>'
        f'<tbody role="rowgroup">{lines}</tbody></table></details>'
    )


def _criterion(row: Criterion) -> str:
    unread = ' <span class="unread">wording not verified</span>' if row.wording == "not_verified" else ""
    where = ""
    if row.page:
        page = next(one for one in pages.PAGES if (one.path or "start") == row.page)
        where = f' <span class="where">Page: {text(page.name)}</span>'
    return (
        f'<tr role="row"><th scope="row" role="rowheader"><span class="id">{text(row.criterion_id)}</span> '
        f'{text(row.criterion)}{unread}</th><td role="cell" class="state {row.state}">{STATES[row.state]}</td>'
        f'<td role="cell">{text(row.reason)}{where}</td></tr>'
    )


def _route(route: HeldRoute) -> str:
    lines = "".join(_held(one) for one in route.lines)
    return (
        f'<table class="plain held" role="table"><caption>{text(route.name)}</caption>'
        '<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">What was measured</th>'
        '<th scope="col" role="columnheader">Measured</th><th scope="col" role="columnheader">Model</th>'
        '<th scope="col" role="columnheader">Off by</th><th scope="col" role="columnheader">Remarks</th></tr></thead>'
        f'<tbody role="rowgroup">{lines}</tbody></table>'
    )


def _held(line: HeldLine) -> str:
    miss = ' <span class="miss">more than 30 %</span>' if line.missed else ""
    remark = f"{text(line.reason)} " if line.reason else ""
    source = cited.one_source(line.source)
    return (
        f'<tr role="row"><th scope="row" role="rowheader">{text(line.what)} <span class="given">{text(line.given)}'
        f'</span></th><td role="cell" data-head="Measured">{text(line.measured)}</td>'
        f'<td role="cell" data-head="Model">{text(line.predicted) or "not worked out"}</td>'
        f'<td role="cell" data-head="Off by">{text(line.error) or "not known"}{miss}</td>'
        f'<td role="cell" class="remark">{remark}It {text(line.status)}. '
        f'<span class="from">Source: {source}</span></td></tr>'
    )
