"""What matters to the reader: a few statements at a time to mark, then how each option does on the marked ones."""

from collections.abc import Sequence
from functools import partial

import streamlit as st
from markupsafe import Markup

from components.pieces import cited
from components.pieces.marks import option_mark
from components.pieces.show import show
from components.reader.answers import mark_key
from components.reader.asking import ask_one
from components.reader.choices import unpick_where_of_no_matter
from data.catalogue import Catalogue
from data.comparison import Register, cell
from data.rows import Preference
from data.values import MARKS, Conflict, Stand, Weighed, Wish, mark_word
from wording import say

AT_A_TIME = 6
STEP = "values_step"
SHOWN_FIRST = 3


def ask_marks(catalogue: Catalogue, words: Register) -> None:
    """A few statements at a time, with ways back, on, and past the rest."""
    parts = [
        catalogue.preferences[start : start + AT_A_TIME] for start in range(0, len(catalogue.preferences), AT_A_TIME)
    ]
    found = st.session_state.get(STEP)
    step = max(0, min(found, len(parts))) if isinstance(found, int) else 0
    show(_progress(step, len(parts)))
    if step < len(parts):
        marks = {mark: mark_word(mark) for mark in MARKS}
        for one in parts[step]:
            of_no_matter = partial(unpick_where_of_no_matter, one.preference_id)
            ask_one(_said(one, words), marks, mark_key(one.preference_id), in_a_row=True, on_change=of_no_matter)
    with st.container(horizontal=True, key="values-steps"):
        if step > 0:
            _button("Back", say("values-back"), step - 1)
        if step < len(parts) - 1:
            _button("Next", say("values-next", part=step + 2, parts=len(parts)), step + 1, main=True)
        if step == len(parts) - 1:
            _button("See", say("values-see"), len(parts), main=True)
        elif step < len(parts):
            _button("Skip", say("values-skip"), len(parts))


def _said(preference: Preference, words: Register) -> str:
    return preference.patient_text if words == "patient" else preference.clinical_text


def _progress(step: int, parts: int) -> Markup:
    return Markup(
        '<h2 class="place" data-step="{step}" data-parts="{parts}" tabindex="-1">{how_much}</h2>'
        '<p class="progress">{said}</p>'
    ).format(
        step=step,
        parts=parts,
        how_much=say("values-how-much"),
        said=say("values-part", part=step + 1, parts=parts) if step < parts else say("values-all-parts-done"),
    )


def _button(name: str, label: str, step: int, *, main: bool = False) -> None:
    kind = "primary" if main else "secondary"
    st.button(label, key=f"values-to-{step}-{name}", type=kind, on_click=_go_to, args=(step,))  # type: ignore[arg-type]


def _go_to(step: int) -> None:
    st.session_state[STEP] = step


def results_heading() -> Markup:
    """What stands over the results."""
    return Markup('<h2 class="place" data-results tabindex="-1">{}</h2>').format(say("values-results"))


def results(catalogue: Catalogue, weighed: Weighed, words: Register = "patient") -> Markup:
    """Each marked statement with how every option stands, in the reader's order of weight, then what pulls apart."""
    if not weighed.wishes:
        return Markup('<section class="weighed"><p class="friendly">{nothing}</p>{set_aside}</section>').format(
            nothing=say("values-nothing-marked"), set_aside=_set_aside(weighed)
        )
    wishes = [_wish(catalogue, weighed, wish, words) for wish in weighed.wishes]
    more = ""
    if wishes[SHOWN_FIRST:]:
        more = Markup(
            '<details class="fold" data-place="wishes-more"><summary>{summary}</summary>{wishes}</details>'
        ).format(
            summary=say("values-more-marked", count=len(wishes) - SHOWN_FIRST),
            wishes=Markup().join(wishes[SHOWN_FIRST:]),
        )
    return Markup(
        '<section class="weighed">{wishes}{more}{pulling_apart}{set_aside}<p class="small">{neutral}</p></section>'
    ).format(
        wishes=Markup().join(wishes[:SHOWN_FIRST]),
        more=more,
        pulling_apart=_pulling_apart(weighed.conflicts),
        set_aside=_set_aside(weighed),
        neutral=say("values-nothing-added"),
    )


def _pulling_apart(conflicts: Sequence[Conflict]) -> Markup:
    if not conflicts:
        return Markup()
    return Markup(
        '<details class="fold apart" data-place="pulling-apart"><summary><h3>{heading}</h3></summary>'
        "<p>{means}</p><ul>{items}</ul></details>"
    ).format(
        heading=say("values-pulling-apart"),
        means=say("values-pulling-apart-means"),
        items=Markup().join(Markup("<li>{}</li>").format(one.sentence) for one in conflicts),
    )


def _wish(catalogue: Catalogue, weighed: Weighed, wish: Wish, words: Register) -> Markup:
    question = next(one for one in catalogue.questions if one.question_id == wish.preference.question_id)
    condition_id = weighed.condition.condition_id if weighed.condition else ""
    rows = Markup().join(
        _row(wish, one, cell(catalogue, one.treatment.treatment_id, question, condition_id, words).short)
        for one in wish.stands
    )
    caption = say("values-table", wish=wish.said)
    if weighed.condition:
        caption = say("values-table-for", wish=wish.said, condition=weighed.condition.patient_name)
    heads = (
        say("values-head-option"),
        say("values-head-how"),
        question.short_question or question.patient_question,
    )
    table = Markup(
        '<table class="stands" role="table"><caption>{caption}</caption>'
        '<thead role="rowgroup"><tr role="row">{heads}</tr></thead>'
        '<tbody role="rowgroup">{rows}</tbody></table>'
    ).format(
        caption=caption,
        heads=Markup().join(Markup('<th scope="col" role="columnheader">{}</th>').format(one) for one in heads),
        rows=rows,
    )
    return Markup(
        '<section class="wish" data-wish="{preference_id}"><h3>{said}</h3>{table}'
        '<details class="why" data-place="why-{preference_id}"><summary>{why}</summary>'
        '<p class="marked">{marked} {fits_means}</p><ul>{reasons}</ul></details></section>'
    ).format(
        preference_id=wish.preference.preference_id,
        said=wish.said,
        why=say("values-why"),
        marked=say("values-your-mark", marked=wish.marked),
        fits_means=wish.preference.fits_means,
        table=table if wish.stands else "",
        reasons=Markup().join(_reason(one) for one in wish.stands),
    )


def _row(wish: Wish, stand: Stand, short: str) -> Markup:
    treatment = stand.treatment
    return Markup(
        '<tr role="row" data-stand="{place}"><th scope="row" role="rowheader" class="{treatment_id}">{mark} '
        '<span class="name">{name}</span></th>'
        '<td role="cell" class="how"><span class="sign {stance}" aria-hidden="true"></span>{word}</td>'
        '<td role="cell" class="short">{short}</td></tr>'
    ).format(
        place=f"{wish.preference.preference_id}-{treatment.treatment_id}",
        treatment_id=treatment.treatment_id,
        mark=option_mark(treatment.treatment_id),
        name=treatment.short_name,
        stance=stand.stance,
        word=stand.word,
        short=short,
    )


def _reason(stand: Stand) -> Markup:
    return Markup(
        '<li data-why="{id}"><strong>{name}:</strong> <span class="reason">{reason}</span>{sources}</li>'
    ).format(
        id=stand.treatment.treatment_id,
        name=stand.treatment.name,
        reason=stand.reason,
        sources=cited.inline(stand.sources),
    )


def _set_aside(weighed: Weighed) -> Markup:
    if not weighed.set_aside:
        return Markup()
    return Markup('<p class="small">{}</p>').format(say("values-set-aside", wishes="; ".join(weighed.set_aside)))
