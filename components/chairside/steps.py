"""The chairside page: two options, one question at a time in large type, then what is taken along."""

import datetime as dt
from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from dataclasses import replace
from typing import Literal

import streamlit as st
from markupsafe import Markup

from components.chairside.english_under import ask as ask_for_english
from components.chairside.english_under import below, both, in_english, is_shown, with_english
from components.evidence import evidence_cache, results
from components.frame.store import read_clinic, read_english
from components.pieces import cited
from components.pieces.marks import control_mark, dots, option_mark
from components.pieces.markup import in_css, in_markdown, ours, with_phone_links
from components.pieces.pictures import Picture
from components.pieces.show import show
from components.reader import choices
from components.reader.answers import opening_options
from components.reader.choices import chosen_condition, first_four
from components.reader.share import View, share_block
from components.summary.body import choices_so_far, offer_files
from data import asked, chairside, phrases
from data.asked import Reply
from data.catalogue import ENGLISH, Catalogue
from data.chairside import Side, Step, Visit
from data.findings import ConditionFindings
from data.rows import Certainty
from data.summary import Choices
from wording import language, say

FIRST, SECOND, PLACE, SHOWN = "chairside_first", "chairside_second", "chairside_place", "chairside_shown"
ASKED, ASKED_SHOWN = "chairside_asked", "chairside_asked_shown"
OTHER, CARRIED = "chairside_other", "chairside_carried"


def ask(catalogue: Catalogue) -> tuple[str, str]:
    """Tell the condition and the two options, carried over from the session; a tap opens the choices behind it."""
    state = st.session_state
    names = {row.treatment_id: in_markdown(row.name) for row in catalogue.treatments}
    looked_at = choices_so_far(catalogue).treatment_ids
    # What merely opens for a condition is no choice: another condition leaves the pair as it is.
    carried = () if list(looked_at) == opening_options(catalogue, chosen_condition(catalogue)) else looked_at
    anew = state.get(CARRIED, carried) != carried
    state[CARRIED] = carried
    opening = tuple(dict.fromkeys((*first_four(catalogue, looked_at).treatment_ids, *names)))
    for key, one in zip((FIRST, SECOND), opening, strict=False):
        if anew or state.get(key) not in names:
            state[key] = one
    pair = [state[FIRST], state[SECOND]]
    condition = catalogue.condition.get(chosen_condition(catalogue))
    about = in_markdown(condition.short_name) if condition else choices.in_general()
    pair_said = phrases.listed([names.get(one, "") for one in pair])
    with st.expander(f"**{about}** · {pair_said} *{say('chairside-change')}*", key="choice_bar"):
        choices.ask_condition(catalogue)
        return _ask_option(say("chairside-first"), names, FIRST), _ask_option(say("chairside-second"), names, SECOND)


def _ask_option(label: str, names: Mapping[str, str], key: str) -> str:
    return st.selectbox(
        label,
        list(names),
        format_func=names.__getitem__,
        key=key,
        filter_mode=None,
        persist_state="session",
    )


def visit_now(catalogue: Catalogue, pair: tuple[str, str], today: dt.date) -> Visit:
    """The visit about a pair, with all that this session holds."""
    return chairside.visit(catalogue, replace(choices_so_far(catalogue), treatment_ids=pair), today, read_clinic())


def in_english_too(visit: Visit, today: dt.date) -> Visit:
    """The same visit in English, which it may be already."""
    if language() == ENGLISH:
        return visit
    first, second = (one.treatment_id for one in visit.treatments)
    return in_english(lambda: visit_now(read_english(), (first, second), today))


def ask_step_number(count: int) -> int:
    """Back, where one is, whether English stands below, and Next. The place after the last question is the end."""
    place = min(max(int(st.session_state.get(PLACE, 0)), 0), count)
    with st.container(key="chairside-steps", horizontal=True, vertical_alignment="center"):
        st.button(
            say("chairside-back"),
            key="chairside-back",
            shortcut="Left",
            disabled=place == 0,
            on_click=_go,
            args=(place - 1,),
        )
        show(progress(place, count))
        ask_for_english()
        st.button(
            say("chairside-next"),
            key="chairside-next",
            type="primary" if place < count else "secondary",
            shortcut="Right",
            disabled=place == count,
            on_click=_go,
            args=(place + 1,),
        )
    return place


def _go(place: int) -> None:
    st.session_state[PLACE] = place
    st.session_state[ASKED] = st.session_state[OTHER] = None


def _only(key: str) -> None:
    """What is asked for last stands alone."""
    st.session_state[ASKED if key == OTHER else OTHER] = None


def ask_any(catalogue: Catalogue, visit: Visit, place: int) -> None:
    """Every question of the talk a tap away, then all others of the tables, then those that patients ask."""
    last = len(visit.steps)
    elsewhere = bool(chosen_other(visit) or chosen_asked(catalogue))
    with st.container(key="chairside-list"):
        show(Markup('<p class="chair-list" data-silent>{}</p>').format(say("chairside-list")))
        with st.container(key="chairside-each"):
            for number, step in enumerate(visit.steps):
                here = number == place and not elsewhere
                st.button(
                    in_markdown(step.name),
                    key=f"chairside-go-{step.question.question_id}",
                    type="secondary" if here else "tertiary",
                    on_click=_go,
                    args=(number,),
                )
            st.button(
                say("chairside-to-the-end"),
                key="chairside-end",
                type="secondary" if place == last and not elsewhere else "tertiary",
                on_click=_go,
                args=(last,),
            )
        others = {one.question.question_id: one.name for one in visit.others}
        _ask_more(say("chairside-more"), others, OTHER, say("chairside-choose"))
        asked_names = {row.asked_id: row.patient_question for row in catalogue.asked}
        _ask_more(say("chairside-asked"), asked_names, ASKED, say("chairside-find"), filter_mode="fuzzy")


def lead_to_the_answer() -> None:
    """Draw nothing; load the script that brings what was asked for into view. Without it the reader scrolls."""
    show(Markup('<script type="module" src="./app/static/to_the_answer.js"></script>'), with_scripts=True)


def _ask_more(
    label: str, names: Mapping[str, str], key: str, placeholder: str, filter_mode: Literal["fuzzy"] | None = None
) -> None:
    st.selectbox(
        label,
        list(names),
        index=None,
        format_func=names.__getitem__,
        placeholder=placeholder,
        filter_mode=filter_mode,
        key=key,
        on_change=_only,
        args=(key,),
        persist_state="session",
    )


def chosen_other(visit: Visit) -> Step | None:
    """The question chosen beside the talk, if any."""
    picked = st.session_state.get(OTHER)
    return next((one for one in visit.others if one.question.question_id == picked), None)


def chosen_asked(catalogue: Catalogue) -> str:
    """The id of the question from the patient that was found, '' for none. Any step leads back to the talk."""
    picked = st.session_state.get(ASKED)
    return picked if picked in {row.asked_id for row in catalogue.asked} else ""


def draw_asked(catalogue: Catalogue, visit: Visit, asked_id: str) -> None:
    """The answers to a question that a patient asks, about the two options, in place of the question at hand."""
    _note_shown(ASKED_SHOWN, visit, asked_id)
    ids = [one.treatment_id for one in visit.treatments]
    show(
        with_english(asked_html(catalogue, asked_id, ids), lambda: asked_html(read_english(), asked_id, ids, catalogue))
    )


def asked_html(
    catalogue: Catalogue, asked_id: str, treatment_ids: Sequence[str], under: Catalogue | None = None
) -> Markup:
    """The question, and each answer that holds for one of the options, in large type.

    ``under``: the tables that it stands under. Where those ask as Side by side does, that isn't told here.
    """
    entry = asked.entry(catalogue, asked_id)
    clinical = asked.about(asked.entry(catalogue, asked_id, "clinical"), treatment_ids)
    shown = asked.about(entry, treatment_ids)
    above = asked.about(asked.entry(under, asked_id), treatment_ids) if under else shown
    shown = tuple(
        replace(one, compare_question=its.compare_question and (one.compare_question or entry.question))
        for one, its in zip(shown, above, strict=True)
    )
    replies = zip(shown, clinical, strict=True)
    sides = Markup().join(_reply(catalogue, asked_id, reply, other.text) for reply, other in replies)
    return Markup(
        '<section class="chair" data-asked="{asked_id}"><h2>{question}</h2>'
        '<div class="chair-pair">{sides}</div></section>'
    ).format(asked_id=asked_id, question=entry.question, sides=sides)


def _reply(catalogue: Catalogue, asked_id: str, reply: Reply, clinical: str) -> Markup:
    said = Markup('<p class="chair-text">{}</p>').format(with_phone_links(reply.text)) if reply.text else ""
    sure = Markup('<p class="chair-sure">{}</p>').format(reply.how_sure) if reply.how_sure else ""
    told = ""
    if reply.compare_question:
        compared = say("chairside-compared", question=reply.compare_question)
        told = Markup('<p class="chair-sure">{}</p>').format(compared)
    place = f"chair-{asked_id}-{reply.treatment_id}"
    return Markup(
        '<article class="option {treatment_id}"><h3 class="name">{whose}</h3>{told}'
        '<p class="chair-short">{short}</p>{said}{sure}'
        '<details data-place="{place}"><summary>{opens}</summary>'
        "<p>{clinical}</p>{line}</details></article>"
    ).format(
        treatment_id=reply.treatment_id,
        whose=reply.whose or say("chairside-all-options"),
        told=told,
        short=with_phone_links(reply.short),
        said=said,
        sure=sure,
        place=place,
        opens=say("chairside-clinical"),
        clinical=clinical,
        line=cited.line(asked.sources(catalogue, reply)),
    )


def progress(place: int, count: int) -> Markup:
    """Where in the talk this is."""
    said = say("chairside-place", place=place + 1, count=count) if place < count else say("chairside-end")
    return Markup('<p class="chair-place" role="status">{}</p>').format(said)


def every_step(catalogue: Catalogue, choices: Choices, today: dt.date) -> Markup:
    """All questions of a visit about two options with nothing marked, the paper and the note at its end."""
    found = chairside.visit(catalogue, choices, today, read_clinic())
    shown = [step.question.question_id for step in found.steps]
    every = (*found.steps, *found.others)
    return Markup().join(map(step_html, every)) + all_on_paper(found) + chairside.record_note(found, shown, today)


def _note_shown(key: str, visit: Visit, question_id: str) -> None:
    st.session_state[key] = st.session_state.get(key, frozenset()) | {(*_about(visit), question_id)}


def _shown(key: str, visit: Visit) -> frozenset[str]:
    """The questions that were on screen about this condition and this pair: about others they were other answers."""
    return frozenset(
        question_id for *about, question_id in st.session_state.get(key, frozenset()) if tuple(about) == _about(visit)
    )


def _about(visit: Visit) -> tuple[str, frozenset[str]]:
    condition_id = visit.condition.condition_id if visit.condition else ""
    return condition_id, frozenset(one.treatment_id for one in visit.treatments)


def draw_step(visit: Visit, step: Step, english: Visit) -> None:
    """One question: both answers, what to ask back, and on tap the numbers."""
    question_id = step.question.question_id
    _note_shown(SHOWN, visit, question_id)
    every = (*english.steps, *english.others)
    same = next(one for one in every if one.question.question_id == question_id)
    show(with_english(step_html(step), lambda: step_html(same)))
    if step.question.numbers == "results" and visit.found and english.found:
        with st.expander(say("chairside-numbers"), key=f"chairside-numbers-{question_id}"):
            _draw_results(visit.found, english.found)
    if step.question.numbers == "harms":
        ids = tuple(one.treatment_id for one in visit.treatments)

        def harms() -> Markup:
            return evidence_cache.draw_harms(ids, "patient", ids)

        with st.expander(say("chairside-numbers-harms"), key=f"chairside-numbers-{question_id}"):
            show(with_english(harms(), harms))


def _draw_results(found: ConditionFindings, english: ConditionFindings) -> None:
    same = in_english(lambda: results.blocks(english, "patient"))
    for block, other in zip(results.blocks(found, "patient"), same, strict=True):
        show(both(block.html, other.html))
        if block.pictures:
            with st.container(horizontal=True, key=f"dots-{block.key}"):
                for picture, said in zip(block.pictures, other.pictures, strict=True):
                    _draw_picture(picture, said)
                show(both(block.beside, other.beside))


def _draw_picture(picture: Picture, english: Picture) -> None:
    with st.container() if is_shown() else nullcontext():
        st.image(picture.svg, caption=in_markdown(picture.caption), alt=picture.alt)
        if is_shown():
            show(below(english.caption))


def step_html(step: Step) -> Markup:
    """The question, both answers side by side, and the prompt to ask back."""
    because = ""
    if step.wishes:
        because = Markup('<p class="chair-why">{}</p>').format(
            say("chairside-marked", statements="; ".join(step.wishes))
        )
    sides = Markup().join(_side(step, one) for one in step.sides)
    return Markup(
        '<section class="chair" data-question="{question_id}">'
        "<h2>{patient_question}</h2>{because}"
        '<div class="chair-pair">{sides}</div>'
        '<p class="chair-back"><strong>{ask_back}</strong> {teach_back}</p></section>'
    ).format(
        question_id=step.question.question_id,
        patient_question=step.asked,
        because=because,
        sides=sides,
        ask_back=say("chairside-ask-back"),
        teach_back=step.teach_back,
    )


def _side(step: Step, side: Side) -> Markup:
    treatment_id = side.treatment.treatment_id
    sure = side.sure
    line, level, more, why = side.patient.text, Markup(), Markup(), Markup()
    if sure:
        texts = [sure.patient.answer]
        if sure.certainty:
            texts = [side.patient.text, sure.patient.answer]
            line, level = sure.line, _level(sure.certainty, sure.patient.short)
        more = Markup().join(map(Markup('<p class="chair-more">{}</p>').format, texts))
        why = Markup("<p>{}</p>").format(sure.clinical.answer)
    return Markup(
        '<article class="option {treatment_id}"><h3 class="name">{mark} {name}</h3>'
        '<p class="chair-short">{control}{short}</p>{level}<p class="chair-text">{text}</p>'
        '<details data-place="{place}"><summary>{opens}</summary>'
        "{more}<p>{clinical}</p>{why}{line}</details></article>"
    ).format(
        treatment_id=treatment_id,
        mark=option_mark(treatment_id),
        name=side.treatment.name,
        control=Markup("{} ").format(control_mark(side.level)) if side.level else "",
        short=side.patient.short,
        level=level,
        text=line,
        place=f"chair-{step.question.question_id}-{treatment_id}",
        opens=say("chairside-clinical-and-more") if more else say("chairside-clinical"),
        more=more,
        clinical=side.clinical.text,
        why=why,
        line=cited.line(side.sources),
    )


def _level(certainty: Certainty, words: str) -> Markup:
    """How sure one can be, in dots beside words; nothing where the finding says already that there are no results."""
    if certainty == "none":
        return Markup()
    return Markup('<p class="chair-certain">{} {}</p>').format(dots(certainty), words)


def all_on_paper(visit: Visit) -> Markup:
    """Every question with both short answers, for the printed page."""
    heads = Markup().join(Markup('<th scope="col">{}</th>').format(one.name) for one in visit.treatments)
    rows = Markup().join(
        Markup('<tr><th scope="row">{patient_question}</th>{sides}</tr>').format(
            patient_question=step.asked,
            sides=Markup().join(map(_in_short, step.sides)),
        )
        for step in visit.steps
    )
    return Markup(
        '<section class="paper-only handout"><table><caption>{caption}</caption>'
        "<thead><tr><td></td>{heads}</tr></thead><tbody>{rows}</tbody></table></section>"
    ).format(caption=say("chairside-paper"), heads=heads, rows=rows)


def _in_short(side: Side) -> Markup:
    sure = f". {side.sure.patient.short}" if side.sure and side.sure.certainty not in (None, "none") else ""
    return Markup("<td>{}{}</td>").format(side.patient.short, sure)


def draw_end(catalogue: Catalogue, visit: Visit, english: Visit, today: dt.date) -> None:
    """The handout, the note to paste, and a link to take home. The note is English on every page, as the record is."""
    _show_end("chairside-handout", "chairside-handout-holds")
    offer_files(visit.summary)
    also = () if language() == ENGLISH else ("chairside-record-in-english",)
    _show_end("chairside-record", "chairside-record-about", *also)
    shown, looked_up = _shown(SHOWN, visit), _shown(ASKED_SHOWN, visit)
    more = [row.clinical_question for row in read_english().asked if row.asked_id in looked_up]
    show(Markup('<style>.st-key-chairside-talk{{--copy:"{}"}}</style>').format(ours(in_css(say("chairside-copy")))))
    note = in_english(lambda: chairside.record_note(english, shown, today, more))
    st.code(note, language=None, wrap_lines=True)
    _show_end("chairside-link")
    condition_id = visit.condition.condition_id if visit.condition else ""
    share_block(catalogue, View(condition_id, tuple(one.treatment_id for one in visit.treatments)))


def _show_end(heading: str, *about: str) -> None:
    show(with_english(_end(heading, *about), lambda: _end(heading, *about)))


def _end(heading: str, *about: str) -> Markup:
    words = Markup().join(Markup("<p>{}</p>").format(say(one)) for one in about)
    return Markup('<section class="chair-end"><h2>{}</h2>{}</section>').format(say(heading), words)
