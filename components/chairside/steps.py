"""The chairside page: two options, one question at a time in large type, then what is taken along."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace

import streamlit as st
from markupsafe import Markup

from components.evidence import evidence_cache, results
from components.frame.store import read_clinic
from components.pieces import cited
from components.pieces.marks import control_mark, dots, option_mark
from components.pieces.markup import in_markdown, with_phone_links
from components.pieces.show import show
from components.reader import choices
from components.reader.choices import first_four
from components.reader.share import View, share_block
from components.summary.body import choices_so_far, offer_files
from data import asked, chairside, phrases
from data.asked import Reply
from data.catalogue import Catalogue
from data.chairside import Side, Step, Visit
from data.rows import Certainty
from data.summary import Choices

FIRST, SECOND, PLACE, SHOWN = "chairside_first", "chairside_second", "chairside_place", "chairside_shown"
ASKED, ASKED_SHOWN = "chairside_asked", "chairside_asked_shown"
OTHER, CARRIED = "chairside_other", "chairside_carried"
SAME = "Choose two different options to talk them over."


def ask(catalogue: Catalogue) -> tuple[str, str]:
    """Tell the condition and the two options, carried over from the session; a tap opens the choices behind it."""
    names = {row.treatment_id: in_markdown(row.name) for row in catalogue.treatments}
    looked_at = choices_so_far(catalogue).treatment_ids
    if st.session_state.get(CARRIED, looked_at) != looked_at:
        for key in (FIRST, SECOND):
            st.session_state.pop(key, None)
    st.session_state[CARRIED] = looked_at
    opening = tuple(dict.fromkeys((*first_four(catalogue, looked_at).treatment_ids, *names)))
    pair = [st.session_state.get(key, opening[place]) for place, key in enumerate((FIRST, SECOND))]
    condition = catalogue.condition.get(choices.chosen_condition(catalogue))
    about = in_markdown(condition.short_name) if condition else choices.IN_GENERAL
    both = phrases.listed([names.get(one, "") for one in pair])
    with st.expander(f"**{about}** · {both} *Change*", key="choice_bar"):
        choices.ask_condition(catalogue)
        first = _ask_option("First option", names, FIRST, opening[0])
        return first, _ask_option("Second option", names, SECOND, opening[1])


def _ask_option(label: str, names: Mapping[str, str], key: str, opening: str) -> str:
    return st.selectbox(
        label,
        list(names),
        index=list(names).index(opening),
        format_func=names.__getitem__,
        key=key,
        filter_mode=None,
        persist_state="session",
    )


def visit_now(catalogue: Catalogue, pair: tuple[str, str], today: dt.date) -> Visit:
    """The visit about a pair, with all that this session holds."""
    return chairside.visit(catalogue, replace(choices_so_far(catalogue), treatment_ids=pair), today, read_clinic())


def ask_step_number(count: int) -> int:
    """Back, where one is, and Next. The place after the last question is the end."""
    place = min(max(int(st.session_state.get(PLACE, 0)), 0), count)
    with st.container(key="chairside-steps", horizontal=True, vertical_alignment="center"):
        st.button(
            "Back",
            key="chairside-back",
            shortcut="Left",
            disabled=place == 0,
            on_click=_go,
            args=(place - 1,),
        )
        show(progress(place, count))
        st.button(
            "Next",
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
        show(Markup('<p class="chair-list" data-silent>Go to a question</p>'))
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
                "Skip to handout and note",
                key="chairside-end",
                type="secondary" if place == last and not elsewhere else "tertiary",
                on_click=_go,
                args=(last,),
            )
        _ask_more("More questions", {one.question.question_id: one.name for one in visit.others}, OTHER, None)
        asked_names = {row.asked_id: row.patient_question for row in catalogue.asked}
        _ask_more("A question from the patient", asked_names, ASKED, "Type to find it, such as taxi or alcohol")


def lead_to_the_answer() -> None:
    """Draw nothing; load the script that brings what was asked for into view. Without it the reader scrolls."""
    show(Markup('<script type="module" src="./app/static/to_the_answer.js"></script>'), with_scripts=True)


def _ask_more(label: str, names: Mapping[str, str], key: str, placeholder: str | None) -> None:
    st.selectbox(
        label,
        list(names),
        index=None,
        format_func=names.__getitem__,
        placeholder=placeholder or "Choose",
        filter_mode="fuzzy" if placeholder else None,
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
    st.session_state[ASKED_SHOWN] = st.session_state.get(ASKED_SHOWN, frozenset()) | {asked_id}
    show(asked_html(catalogue, asked_id, [one.treatment_id for one in visit.treatments]))


def asked_html(catalogue: Catalogue, asked_id: str, treatment_ids: Sequence[str]) -> Markup:
    """The question, and each answer that holds for one of the options, in large type."""
    entry = asked.entry(catalogue, asked_id)
    clinical = asked.about(asked.entry(catalogue, asked_id, "clinical"), treatment_ids)
    replies = zip(asked.about(entry, treatment_ids), clinical, strict=True)
    sides = Markup().join(_reply(catalogue, asked_id, reply, other.text) for reply, other in replies)
    return Markup(
        '<section class="chair" data-asked="{asked_id}"><h2>{question}</h2>'
        '<div class="chair-pair">{sides}</div></section>'
    ).format(asked_id=asked_id, question=entry.question, sides=sides)


def _reply(catalogue: Catalogue, asked_id: str, reply: Reply, clinical: str) -> Markup:
    said = Markup('<p class="chair-text">{}</p>').format(with_phone_links(reply.text)) if reply.text else ""
    sure = Markup('<p class="chair-sure">{}</p>').format(reply.how_sure) if reply.how_sure else ""
    told = (
        Markup('<p class="chair-sure">On Side by side, to &quot;{}&quot;</p>').format(reply.compare_question)
        if reply.compare_question
        else ""
    )
    place = f"chair-{asked_id}-{reply.treatment_id}"
    return Markup(
        '<article class="option {treatment_id}"><h3 class="name">{whose}</h3>{told}'
        '<p class="chair-short">{short}</p>{said}{sure}'
        '<details data-place="{place}"><summary>Clinical words and sources</summary>'
        "<p>{clinical}</p>{line}</details></article>"
    ).format(
        treatment_id=reply.treatment_id,
        whose=reply.whose or "All options",
        told=told,
        short=with_phone_links(reply.short),
        said=said,
        sure=sure,
        place=place,
        clinical=clinical,
        line=cited.line(asked.sources(catalogue, reply)),
    )


def progress(place: int, count: int) -> Markup:
    """Where in the talk this is."""
    said = f"{place + 1} of {count}" if place < count else "The end"
    return Markup('<p class="chair-place" role="status">{}</p>').format(said)


def every_step(catalogue: Catalogue, choices: Choices, today: dt.date) -> Markup:
    """All questions of a visit about two options with nothing marked, the paper and the note at its end."""
    found = chairside.visit(catalogue, choices, today, read_clinic())
    shown = [step.question.question_id for step in found.steps]
    every = (*found.steps, *found.others)
    return Markup().join(map(step_html, every)) + all_on_paper(found) + chairside.record_note(found, shown, today)


def draw_step(visit: Visit, step: Step) -> None:
    """One question: both answers, what to ask back, and on tap the numbers."""
    question_id = step.question.question_id
    st.session_state[SHOWN] = st.session_state.get(SHOWN, frozenset()) | {question_id}
    show(step_html(step))
    ids = tuple(one.treatment_id for one in visit.treatments)
    if step.question.numbers == "results" and visit.found:
        with st.expander("Numbers, as 100 dots where studies allow", key=f"chairside-numbers-{question_id}"):
            for block in results.blocks(visit.found, "patient"):
                show(block.html)
                if block.pictures:
                    with st.container(horizontal=True, key=f"dots-{block.key}"):
                        for picture in block.pictures:
                            st.image(picture.svg, caption=in_markdown(picture.caption), alt=picture.alt)
                        show(block.beside)
    if step.question.numbers == "harms":
        with st.expander("Numbers on harms", key=f"chairside-numbers-{question_id}"):
            show(evidence_cache.draw_harms(ids, "patient", ids))


def step_html(step: Step) -> Markup:
    """The question, both answers side by side, and the prompt to ask back."""
    because = ""
    if step.wishes:
        because = Markup('<p class="chair-why">You marked: {}.</p>').format("; ".join(step.wishes))
    sides = Markup().join(_side(step, one) for one in step.sides)
    return Markup(
        '<section class="chair" data-question="{question_id}">'
        "<h2>{patient_question}</h2>{because}"
        '<div class="chair-pair">{sides}</div>'
        '<p class="chair-back"><strong>Ask back:</strong> {teach_back}</p></section>'
    ).format(
        question_id=step.question.question_id,
        patient_question=step.asked,
        because=because,
        sides=sides,
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
        opens="More, clinical words and sources" if more else "Clinical words and sources",
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
        '<section class="paper-only handout"><table><caption>All questions of this talk, in short</caption>'
        "<thead><tr><td></td>{heads}</tr></thead><tbody>{rows}</tbody></table></section>"
    ).format(heads=heads, rows=rows)


def _in_short(side: Side) -> Markup:
    sure = f". {side.sure.patient.short}" if side.sure and side.sure.certainty not in (None, "none") else ""
    return Markup("<td>{}{}</td>").format(side.patient.short, sure)


def draw_end(catalogue: Catalogue, visit: Visit, today: dt.date) -> None:
    """The handout, the note to paste, and a link to take home."""
    show(
        Markup(
            '<section class="chair-end"><h2>For the patient: the handout</h2>'
            "<p>It holds these two options, what was marked, and questions to ask.</p></section>"
        )
    )
    offer_files(visit.summary)
    show(
        Markup(
            '<section class="chair-end"><h2>For the record: a note to paste</h2>'
            "<p>It asks for no name and no date of birth. It is made on this page and kept nowhere. "
            "Read it before you paste it: it says what was on screen, not what was said.</p></section>"
        )
    )
    shown = st.session_state.get(SHOWN, frozenset())
    looked_up = st.session_state.get(ASKED_SHOWN, frozenset())
    more = [row.clinical_question for row in catalogue.asked if row.asked_id in looked_up]
    st.code(chairside.record_note(visit, shown, today, more), language=None, wrap_lines=True)
    show(Markup('<section class="chair-end"><h2>To take home: a link</h2></section>'))
    condition_id = visit.condition.condition_id if visit.condition else ""
    share_block(catalogue, View(condition_id, tuple(one.treatment_id for one in visit.treatments)))
