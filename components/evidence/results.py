"""The results of a condition, option by option: who, when, a number table, a sentence, a source."""

from collections.abc import Iterable
from dataclasses import dataclass

from components.evidence.evidence_matrix import mark
from components.pieces import cited
from components.pieces.markup import text
from components.pieces.pictures import Picture, pictures
from data import finding_words
from data.comparison import Register
from data.findings import Arm, ConditionFindings, Finding, OptionFindings


@dataclass(frozen=True)
class Block:
    """A piece of the page: HTML, then perhaps two pictures with HTML beside them."""

    html: str
    pictures: tuple[Picture, ...] = ()
    beside: str = ""
    key: str = ""


def blocks(found: ConditionFindings, words: Register) -> tuple[Block, ...]:
    """The whole section on a condition, cut where pictures stand between the words."""
    done: list[Block] = []
    html = _opening(found, words)
    for option in found.options:
        html += _head(option, words)
        if option.pictured:
            html += f"{_section(option)}{_who(option.pictured, words)}</section>"
            beside = _body(option.pictured, words)
            done.append(Block(html, pictures(option.pictured, words), beside, option.treatment.treatment_id))
            html = ""
        html += _results(option, words)
    return (*done, Block(html))


def _opening(found: ConditionFindings, words: Register) -> str:
    name = found.condition.patient_name if words == "patient" else found.condition.clinical_name
    jumps = "".join(f"<li>{_jump(one)}</li>" for one in found.options)
    return (
        f'<section class="results"><h2>What studies found: {text(name)}</h2>'
        "<p>First comes the result that each answer above rests on. Where studies disagree there are several, the one "
        "with the most people first. All others stand behind. Don't set results of different studies against each "
        "other: people, doses and times differ.</p>"
        f'<nav aria-label="Options on this page"><ul class="jumps">{jumps}</ul></nav></section>'
    )


def _jump(option: OptionFindings) -> str:
    name = option.treatment.treatment_id
    return f'<a class="{name}" href="#found-{name}" data-jump="found-{name}">{text(option.treatment.name)}</a>'


def _head(option: OptionFindings, words: Register) -> str:
    evidence = option.evidence
    window = f' <span class="window">Looked at: {text(evidence.time_window)}.</span>' if evidence.time_window else ""
    said, level = "", f'<span class="level">{text(finding_words.how_sure(evidence))}.</span>'
    if option.form == "nothing":
        level = ""
        said = f"<p>{text(evidence.patient_text if words == 'patient' else evidence.clinical_text)}</p>"
    why = f"<p>{text(finding_words.why(evidence, words))}</p>"
    return (
        f"{_section(option)}"
        f'<h3 id="found-{option.treatment.treatment_id}"><span class="name">{text(option.treatment.name)}</span> '
        f'<span class="what">{text(option.treatment.patient_name)}</span></h3>'
        f'<div class="verdict"><p><strong>{text(finding_words.verdict(evidence, words))}</strong> '
        f"{mark(evidence.certainty)} {level}{window}</p>"
        f"{said}{why}</div></section>"
    )


def _results(option: OptionFindings, words: Register) -> str:
    apart = option.form != "side_by_side"
    shown = [one for one in option.first if one is not option.pictured and not (apart and one in option.beside)]
    first = _articles(shown, words)
    if apart and option.beside:
        first += f'<h4 class="beside">Read beside it</h4>{_articles(option.beside, words)}'
    reason = finding_words.no_picture(option)
    reason = f'<p class="small">{text(reason)}</p>' if reason else ""
    rest = _rest(option, words)
    return f"{_section(option)}{first}{reason}{rest}</section>" if first or rest else ""


def _rest(option: OptionFindings, words: Register) -> str:
    if not option.rest:
        return ""
    count = len(option.rest)
    said = f"{count} more {'result' if count == 1 else 'results'} on {option.treatment.name}"
    if option.form == "nothing":
        said = f"What there is instead: {count} {'entry' if count == 1 else 'entries'}"
    return (
        f'<details class="all" data-place="all-{option.treatment.treatment_id}"><summary>{text(said)}</summary>'
        f"{_articles(option.rest, words)}</details>"
    )


def _section(option: OptionFindings) -> str:
    return f'<section class="results option {option.treatment.treatment_id} {option.form}">'


def _articles(findings: Iterable[Finding], words: Register) -> str:
    each = "".join(_article(one, words) for one in findings)
    return f'<div class="set">{each}</div>' if each else ""


def _article(finding: Finding, words: Register) -> str:
    return f"{_opened(finding)}{_who(finding, words)}{_inner(finding, words)}</div>"


def _body(finding: Finding, words: Register) -> str:
    place = f"results option {finding.treatment.treatment_id} one_first"
    return f'<section class="{place}">{_opened(finding)}{_inner(finding, words)}</div></section>'


def _opened(finding: Finding) -> str:
    fact = finding.row.fact_id
    return f'<div class="result" data-fact="{fact}" data-line="{finding.treatment.treatment_id}-{fact}">'


def _who(finding: Finding, words: Register) -> str:
    against = finding_words.given(finding, words)[1]
    compared = f" Compared with {text(against)}." if against else ""
    when = finding.row.timeframe
    when = f" When: {text(when)}." if when and when != "not stated" else " When: not stated."
    return f'<p class="who"><strong>{text(finding_words.who(finding))}.</strong>{when}{compared}</p>'


def _inner(finding: Finding, words: Register) -> str:
    tags = "".join(f'<span class="tag">{text(one)}</span>' for one in finding_words.tags(finding))
    source = cited.one_source(finding.source)
    return (
        f"{number_table(finding, words)}<p>{text(finding_words.sentences(finding, words))}</p>"
        f'<p class="from">{tags}Source: {source}</p>'
    )


def number_table(finding: Finding, words: Register) -> str:
    """The result's numbers as a small table; where it has none, the name of what was measured."""
    caption = text(finding_words.outcome(finding, words))
    rows = _share_rows(finding, words) or _difference_rows(finding, words)
    if not rows:
        return f'<p class="measured">{caption}</p>'
    return f'<table class="figures"><caption>{caption}</caption>{rows}</table>'


def _share_rows(finding: Finding, words: Register) -> str:
    treated = finding.treated.share
    if treated is None:
        return ""
    arms = [(finding.treated, treated)]
    if finding.comparator and finding.comparator.share:
        arms.append((finding.comparator, finding.comparator.share))
    names = finding_words.given(finding, words)
    heads = "".join(f'<th scope="col">{_capital(name)}</th>' for name in names[: len(arms)])
    happened = "".join(f"<td>{share.words} of 100</td>" for _, share in arms)
    others = "".join(f"<td>{share.rest_words} of 100</td>" for _, share in arms)
    counted = ""
    if any(arm.total is not None for arm, _ in arms):
        counted = (
            f'<tr><th scope="row">People counted</th>{"".join(f"<td>{_counted(arm)}</td>" for arm, _ in arms)}</tr>'
        )
    exact = ""
    if words == "clinical":
        percents = "".join(f"<td>{share.exact}</td>" for _, share in arms)
        exact = f'<tr><th scope="row">Percent</th>{percents}</tr>'
    return (
        f"<thead><tr><td></td>{heads}</tr></thead><tbody>"
        f'<tr><th scope="row">{_capital(finding.row.happened)}</th>{happened}</tr>'
        f'<tr><th scope="row">{_capital(finding.row.not_happened)}</th>{others}</tr>{counted}{exact}'
        f"{_clinical_rows(finding, words, len(arms))}</tbody>"
    )


def _counted(arm: Arm) -> str:
    if arm.total is None:
        return "not stated"
    total = f"{arm.total:,.0f}"
    return f"{arm.events:,.0f} of {total}" if arm.events is not None else total


def _difference_rows(finding: Finding, words: Register) -> str:
    effect = finding.effect
    if effect is None or finding.comparator is None:
        return ""
    if words == "clinical":
        return f"<tbody>{_clinical_rows(finding, words, 1)}</tbody>"
    if effect.kind != "score":
        return ""
    gap = finding_words.gap(finding)
    ends = finding_words.gap_range(finding) or "not stated"
    return (
        f'<tbody><tr><th scope="row">Gap between the groups</th><td>{text(gap)}</td></tr>'
        f'<tr><th scope="row">Likely range</th><td>{text(ends)}</td></tr></tbody>'
    )


def _clinical_rows(finding: Finding, words: Register, columns: int) -> str:
    if words != "clinical" or finding.effect is None or finding.comparator is None:
        return ""
    said = finding_words.clinical_effect(finding)
    return f'<tr><th scope="row">Effect</th><td colspan="{columns}">{text(said)}</td></tr>'


def _capital(words: str) -> str:
    return text(words[:1].upper() + words[1:])
