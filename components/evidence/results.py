"""The results of a condition, option by option: who, when, a number table, a sentence, a source."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup
from markupsafe import escape as text

from components.pieces import cited
from components.pieces.marks import dots
from components.pieces.pictures import Picture, pictures
from data import finding_words
from data.comparison import Register
from data.findings import Arm, ConditionFindings, Finding, OptionFindings
from data.rows import Evidence
from wording import say

NOTHING = Markup()


@dataclass(frozen=True)
class Block:
    """A piece of the page: HTML, then perhaps two pictures with HTML beside them."""

    html: Markup
    pictures: tuple[Picture, ...] = ()
    beside: Markup = NOTHING
    key: str = ""


def blocks(found: ConditionFindings, words: Register) -> tuple[Block, ...]:
    """The whole section on a condition, cut where pictures stand between the words."""
    done: list[Block] = []
    html = _opening(found, words)
    for option in found.options:
        html += _head(option, words)
        if option.pictured:
            html += Markup("{section}{who}</section>").format(
                section=_section(option), who=_who(option.pictured, words)
            )
            beside = _body(option.pictured, words)
            done.append(Block(html, pictures(option.pictured, words), beside, option.treatment.treatment_id))
            html = Markup()
        html += all_results(option, words)
    return (*done, Block(html))


def _opening(found: ConditionFindings, words: Register) -> Markup:
    name = found.condition.patient_name if words == "patient" else found.condition.clinical_name
    jumps = Markup().join(Markup("<li>{}</li>").format(_jump(one)) for one in found.options)
    return Markup(
        '<section class="results"><h2>{heading}</h2><p>{how}</p>'
        '<nav aria-label="{label}"><ul class="jumps">{jumps}</ul></nav></section>'
    ).format(
        heading=say("evidence-what-studies-found", condition=name),
        how=say("evidence-how-to-read"),
        label=say("evidence-options-here"),
        jumps=jumps,
    )


def _jump(option: OptionFindings) -> Markup:
    name = option.treatment.treatment_id
    return Markup('<a class="{name}" href="#found-{name}" data-jump="found-{name}">{shown}</a>').format(
        name=name, shown=option.treatment.name
    )


def _head(option: OptionFindings, words: Register) -> Markup:
    evidence = option.evidence
    window = Markup(' <span class="window">{}</span>').format(looked_at(evidence)) if evidence.time_window else Markup()
    said, level = Markup(), Markup('<span class="level">{}.</span>').format(finding_words.how_sure(evidence))
    if option.form == "nothing":
        level = Markup()
        said = Markup("<p>{}</p>").format(evidence.patient_text if words == "patient" else evidence.clinical_text)
    why = Markup("<p>{}</p>").format(finding_words.why(evidence, words))
    return Markup(
        "{section}"
        '<h3 id="found-{treatment_id}"><span class="name">{name}</span> '
        '<span class="what">{patient_name}</span></h3>'
        '<div class="verdict"><p><strong>{verdict}</strong> '
        "{mark} {level}{window}</p>"
        "{said}{why}</div></section>"
    ).format(
        section=_section(option),
        treatment_id=option.treatment.treatment_id,
        name=option.treatment.name,
        patient_name=option.treatment.patient_name,
        verdict=finding_words.verdict(evidence, words),
        mark=dots(evidence.certainty),
        level=level,
        window=window,
        said=said,
        why=why,
    )


def looked_at(evidence: Evidence) -> str:
    """When studies were looked for and read."""
    return say("evidence-looked-at", window=evidence.time_window)


def all_results(option: OptionFindings, words: Register, level: int = 4, *, rest_apart: bool = True) -> Markup:
    """Every result of an option but one that is drawn: what the answer rests on, what else counts, the rest closed.

    ``level``: of the small heading over the other main results. ``rest_apart``: the rest opens on a tap of its own.
    """
    apart = option.form != "side_by_side"
    shown = [one for one in option.first if one is not option.pictured and not (apart and one in option.beside)]
    first = _articles(shown, words)
    if apart and option.beside:
        first += Markup('<h{level} class="beside">{heading}</h{level}>{articles}').format(
            level=level, heading=say("evidence-other-main"), articles=_articles(option.beside, words)
        )
    reason = finding_words.no_picture(option)
    reason = Markup('<p class="small">{}</p>').format(reason) if reason else ""
    rest = _rest(option, words, apart=rest_apart)
    return (
        Markup("{section}{first}{reason}{rest}</section>").format(
            section=_section(option), first=first, reason=reason, rest=rest
        )
        if first or rest
        else Markup()
    )


def _rest(option: OptionFindings, words: Register, *, apart: bool) -> Markup:
    if not option.rest:
        return Markup()
    count = len(option.rest)
    if option.form == "nothing":
        said = say("evidence-instead", count=count)
    else:
        said = say("evidence-more-results", count=count, option=option.treatment.name_inside)
    articles = _articles(option.rest, words)
    if not apart:
        return Markup('<div class="all"><p>{said}</p>{articles}</div>').format(said=said, articles=articles)
    return Markup(
        '<details class="all" data-place="all-{treatment_id}"><summary>{said}</summary>{articles}</details>'
    ).format(treatment_id=option.treatment.treatment_id, said=said, articles=articles)


def _section(option: OptionFindings) -> Markup:
    return Markup('<section class="results option {treatment_id} {form}">').format(
        treatment_id=option.treatment.treatment_id, form=option.form
    )


def _articles(findings: Iterable[Finding], words: Register) -> Markup:
    each = Markup().join(_article(one, words) for one in findings)
    return Markup('<div class="set">{}</div>').format(each) if each else Markup()


def _article(finding: Finding, words: Register) -> Markup:
    return Markup("{opened}{who}{inner}</div>").format(
        opened=_opened(finding), who=_who(finding, words), inner=_inner(finding, words)
    )


def _body(finding: Finding, words: Register) -> Markup:
    place = f"results option {finding.treatment.treatment_id} one_first"
    return Markup('<section class="{place}">{opened}{inner}</div></section>').format(
        place=place, opened=_opened(finding), inner=_inner(finding, words, drawn=True)
    )


def _opened(finding: Finding) -> Markup:
    fact = finding.row.fact_id
    return Markup('<div class="result" data-fact="{fact}" data-line="{treatment_id}-{fact}">').format(
        fact=fact, treatment_id=finding.treatment.treatment_id
    )


def _who(finding: Finding, words: Register, *, compared: bool = True) -> Markup:
    against = finding_words.given(finding, words)[1] if compared else ""
    when = finding.row.timeframe
    said = [say("evidence-when", when=when) if when else say("evidence-when-not-stated")]
    if against:
        said.append(say("evidence-compared-with", other=against))
    return Markup('<p class="who"><strong>{who}.</strong> {said}</p>').format(
        who=finding_words.who(finding), said=" ".join(said)
    )


def result_with_picture(finding: Finding, words: Register) -> Markup:
    """A result that is drawn as dots elsewhere on the page: who, its numbers as a table, and what must be said."""
    return Markup("{opened}{who}{inner}</div>").format(
        opened=_opened(finding), who=_who(finding, words), inner=_inner(finding, words, drawn=True)
    )


def in_numbers(finding: Finding, words: Register) -> Markup:
    """A result in numbers alone: who, when, both arms in both frames, or the gap; marked where nobody was compared."""
    tags = _tags(finding)
    return Markup('<div class="counted-result">{who}{table}{tags}<p>{said}</p></div>').format(
        who=_who(finding, words, compared=finding.both_shares is None),
        table=number_table(finding, words),
        tags=Markup("<p>{}</p>").format(tags) if tags else "",
        said=finding_words.beside_table(finding, words),
    )


def _tags(finding: Finding) -> Markup:
    return Markup().join(Markup('<span class="tag">{}</span>').format(one) for one in finding_words.tags(finding))


def _inner(finding: Finding, words: Register, *, drawn: bool = False) -> Markup:
    said = finding_words.beside_table if drawn else finding_words.sentences
    return Markup('{number_table}<p>{sentences}</p><p class="from">{tags}{source}</p>').format(
        number_table=number_table(finding, words),
        sentences=said(finding, words),
        tags=_tags(finding),
        source=cited.told([finding.source]),
    )


def number_table(finding: Finding, words: Register) -> Markup:
    """The result's numbers as a small table; where it has none, the name of what was measured."""
    caption = text(finding_words.outcome(finding, words))
    rows = _share_rows(finding, words) or _difference_rows(finding, words)
    if not rows:
        return Markup('<p class="measured">{}</p>').format(caption)
    return Markup('<table class="figures" role="table"><caption>{caption}</caption>{rows}</table>').format(
        caption=caption, rows=rows
    )


def _share_rows(finding: Finding, words: Register) -> Markup:
    treated = finding.treated.share
    if treated is None:
        return Markup()
    arms = [(finding.treated, treated)]
    if finding.comparator and finding.comparator.share:
        arms.append((finding.comparator, finding.comparator.share))
    names = finding_words.given(finding, words)
    heads = Markup().join(
        Markup('<th scope="col" role="columnheader">{}</th>').format(_capital(name)) for name in names[: len(arms)]
    )
    rows = [
        (_capital(finding.row.happened), [share.phrase for _, share in arms]),
        (_capital(finding.row.not_happened), [share.rest_phrase for _, share in arms]),
    ]
    if any(arm.total is not None and not (share.few and share.events is not None) for arm, share in arms):
        rows.append((say("evidence-people-counted"), [_counted(arm) for arm, _ in arms]))
    if words == "clinical":
        rows.append((say("evidence-percent"), [share.exact for _, share in arms]))
    return Markup(
        '<thead role="rowgroup"><tr role="row"><td role="cell"></td>{heads}</tr></thead>'
        '<tbody role="rowgroup">{rows}{clinical_rows}</tbody>'
    ).format(
        heads=heads,
        rows=Markup().join(_row(name, said) for name, said in rows),
        clinical_rows=_clinical_rows(finding, words, len(arms)),
    )


def _row(name: str, said: Iterable[str]) -> Markup:
    """A row of numbers. Roles are spelled out because narrow screens lay the rows out anew."""
    cells = Markup().join(Markup('<td role="cell">{}</td>').format(one) for one in said)
    return Markup('<tr role="row"><th scope="row" role="rowheader">{}</th>{}</tr>').format(name, cells)


def _counted(arm: Arm) -> str:
    if arm.total is None:
        return say("evidence-not-stated")
    total = f"{arm.total:,.0f}"
    return total if arm.events is None else say("evidence-counted", some=f"{arm.events:,.0f}", all=total)


def _difference_rows(finding: Finding, words: Register) -> Markup:
    effect = finding.effect
    if effect is None or finding.comparator is None:
        return Markup()
    if words == "clinical":
        return Markup("<tbody>{}</tbody>").format(_clinical_rows(finding, words, 1))
    if effect.kind != "score":
        return Markup()
    gap = finding_words.gap(finding)
    ends = finding_words.gap_range(finding) or say("evidence-not-stated")
    return Markup(
        '<tbody><tr><th scope="row">{gap_head}</th><td>{gap}</td></tr>'
        '<tr><th scope="row">{range_head}</th><td>{ends}</td></tr></tbody>'
    ).format(gap_head=say("evidence-gap"), gap=gap, range_head=say("evidence-likely-range"), ends=ends)


def _clinical_rows(finding: Finding, words: Register, columns: int) -> Markup:
    if words != "clinical" or finding.effect is None or finding.comparator is None:
        return Markup()
    said = finding_words.clinical_effect(finding)
    return Markup(
        '<tr role="row"><th scope="row" role="rowheader">{head}</th>'
        '<td role="cell" colspan="{columns}">{said}</td></tr>'
    ).format(head=say("evidence-effect"), columns=columns, said=said)


def _capital(words: str) -> str:
    return text(words[:1].upper() + words[1:])
