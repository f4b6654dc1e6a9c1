"""What matters to the reader: a few statements at a time to mark, then how each option does on the marked ones."""

from collections.abc import Sequence

import streamlit as st
from markupsafe import Markup

from components.pieces import cited
from components.pieces.show import show
from components.reader.answers import mark_key
from components.reader.asking import ask_one
from data.catalogue import Catalogue
from data.comparison import Register
from data.rows import Preference
from data.values import MARK_WORDS, Conflict, Stand, Weighed, Wish

AT_A_TIME = 6
STEP = "values_step"
SHOWN_FIRST = 4
INTRO = Markup(
    '<div class="screen-only"><p class="lead">Mark how much each point matters to you. '
    "Then see what is known about each option on it, and why.</p>"
    "<p>Skip what you like. Nothing is added up, and no option is picked for you.</p></div>"
)
RESULTS_HEADING = Markup(
    '<h2 class="place" data-results tabindex="-1">What is known about each option on what you marked</h2>'
)


def ask_marks(catalogue: Catalogue, words: Register) -> None:
    """A few statements at a time, with ways back, on, and past the rest."""
    parts = [
        catalogue.preferences[start : start + AT_A_TIME] for start in range(0, len(catalogue.preferences), AT_A_TIME)
    ]
    found = st.session_state.get(STEP)
    step = max(0, min(found, len(parts))) if isinstance(found, int) else 0
    show(_progress(step, len(parts)))
    if step < len(parts):
        for one in parts[step]:
            ask_one(_said(one, words), MARK_WORDS, mark_key(one.preference_id), in_a_row=True)
    with st.container(horizontal=True, key="values-steps"):
        if step > 0:
            _button("Back", step - 1)
        if step < len(parts) - 1:
            _button(f"Next: part {step + 2} of {len(parts)}", step + 1, main=True)
        if step < len(parts):
            last = step == len(parts) - 1
            _button("See how the options do" if last else "Skip the rest", len(parts), main=last)


def _said(preference: Preference, words: Register) -> str:
    return preference.patient_text if words == "patient" else preference.clinical_text


def _progress(step: int, parts: int) -> Markup:
    if step < parts:
        said = f"Part {step + 1} of {parts}"
    else:
        said = "You have been through all parts. Go back to change a mark."
    return Markup(
        '<h2 class="place" data-step="{step}" data-parts="{parts}" tabindex="-1">'
        "How much does each matter to you?</h2>"
        '<p class="progress">{said}</p>'
    ).format(step=step, parts=parts, said=said)


def _button(label: str, step: int, *, main: bool = False) -> None:
    kind = "primary" if main else "secondary"
    st.button(label, key=f"values-to-{step}-{label[:4]}", type=kind, on_click=_go_to, args=(step,))  # type: ignore[arg-type]


def _go_to(step: int) -> None:
    st.session_state[STEP] = step


def results(weighed: Weighed) -> Markup:
    """What pulls apart, then a table for each marked statement, in the reader's order of weight."""
    if not weighed.wishes:
        nothing = "Mark a point above, and what is known about each option on it shows here."
        return Markup('<section class="weighed"><p class="friendly">{nothing}</p>{set_aside}</section>').format(
            nothing=nothing, set_aside=_set_aside(weighed)
        )
    wishes = Markup().join(_wish(weighed, wish) for wish in weighed.wishes)
    return Markup(
        '<section class="weighed">{pulling_apart}{wishes}{set_aside}'
        '<p class="small">What matters most to you stands first. The options keep the one order used everywhere; '
        "it says nothing about which to choose.</p></section>"
    ).format(pulling_apart=_pulling_apart(weighed.conflicts), wishes=wishes, set_aside=_set_aside(weighed))


def _pulling_apart(conflicts: Sequence[Conflict]) -> Markup:
    if not conflicts:
        return Markup()
    items = [Markup("<li>{}</li>").format(one.sentence) for one in conflicts]
    more = ""
    if items[SHOWN_FIRST:]:
        more = Markup(
            '<details data-place="pulling-apart"><summary>More of these</summary><ul>{}</ul></details>'
        ).format(Markup().join(items[SHOWN_FIRST:]))
    return Markup(
        '<div class="apart"><h3>Wishes that can not all be met</h3>'
        "<p>On what is known today, for every option in this tool, not only those shown.</p>"
        "<ul>{items}</ul>{more}</div>"
    ).format(items=Markup().join(items[:SHOWN_FIRST]), more=more)


def _wish(weighed: Weighed, wish: Wish) -> Markup:
    rows = Markup().join(_row(wish, stand) for stand in wish.stands)
    about = f" for {weighed.condition.patient_name}" if weighed.condition else ""
    table = Markup(
        '<table class="stands" role="table">'
        "<caption>{said}: how each option does{about}</caption>"
        '<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Option</th>'
        '<th scope="col" role="columnheader">How it does</th><th scope="col" role="columnheader">Why</th></tr></thead>'
        '<tbody role="rowgroup">{rows}</tbody></table>'
    ).format(said=wish.said, about=about, rows=rows)
    return Markup(
        '<section class="wish" data-wish="{preference_id}"><h3>{said}</h3>'
        '<p class="marked">Your mark: {marked}. {fits_means}</p>'
        "{table}</section>"
    ).format(
        preference_id=wish.preference.preference_id,
        said=wish.said,
        marked=wish.marked,
        fits_means=wish.preference.fits_means,
        table=table if wish.stands else "",
    )


def _row(wish: Wish, stand: Stand) -> Markup:
    treatment = stand.treatment
    place = f"{wish.preference.preference_id}-{treatment.treatment_id}"
    return Markup(
        '<tr role="row" data-stand="{place}"><th scope="row" role="rowheader" class="{treatment_id}">'
        '<span class="name">{name}</span></th>'
        '<td role="cell" class="how"><span class="sign {stance}" aria-hidden="true"></span>'
        "{word}</td>"
        '<td role="cell" class="why">{reason}{on_demand}</td></tr>'
    ).format(
        place=place,
        treatment_id=treatment.treatment_id,
        name=treatment.name,
        stance=stand.stance,
        word=stand.word,
        reason=stand.reason,
        on_demand=cited.on_demand(stand.sources, place),
    )


def _set_aside(weighed: Weighed) -> Markup:
    if not weighed.set_aside:
        return Markup()
    listed = "; ".join(weighed.set_aside)
    return Markup('<p class="small">You marked these as not mattering at all: {}.</p>').format(listed)
