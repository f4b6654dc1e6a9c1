"""The knowledge check, with feedback after each answer, and the items on being ready. Both are optional."""

from collections.abc import Sequence

import streamlit as st
from markupsafe import Markup

from components.pieces import cited
from components.pieces.show import show
from components.reader.answers import answers_from, quiz_key, sure_key
from components.reader.asking import ask_one
from data import citations, knowledge
from data.catalogue import Catalogue
from data.knowledge import Checked, Ready
from data.rows import ReadyKind
from wording import say

QUIZ_STEP = "quiz_step"


def ask_check(catalogue: Catalogue) -> None:
    """One question at a time: its answers and, once answered, what is known and from where, then the next."""
    asked = knowledge.check(catalogue, answers_from(catalogue, st.session_state.to_dict()).quiz)
    found = st.session_state.get(QUIZ_STEP)
    step = max(0, min(found, len(asked) - 1)) if isinstance(found, int) else 0
    one = asked[step]
    show(_heading(step, len(asked)))
    with st.container(key="quiz-card"):
        chosen = ask_one(one.question.patient_text, one.words, quiz_key(one.question.quiz_id))
        if chosen:
            show(feedback(knowledge.answered(one, chosen)))
        with st.container(horizontal=True, key="quiz-steps"):
            if step > 0:
                st.button(say("values-back"), key="quiz-back", on_click=_go_to, args=(step - 1,))
            if step < len(asked) - 1:
                st.button(say("values-next-question"), key="quiz-next", on_click=_go_to, args=(step + 1,))
    others = [each for each in asked if each.chosen and each is not one]
    if others:
        show(Markup('<div class="paper-only">{}</div>').format(Markup().join(feedback(each) for each in others)))


def _go_to(step: int) -> None:
    st.session_state[QUIZ_STEP] = step


def _heading(step: int, questions: int) -> Markup:
    return Markup(
        '<h2 class="place" data-quiz="{step}" tabindex="-1">{check} <span class="count">{count}</span></h2>'
    ).format(
        step=step,
        check=say("values-check"),
        count=say("values-check-count", number=step + 1, questions=questions),
    )


def feedback(one: Checked) -> Markup:
    """What is known, said the same after a right and a wrong answer; on paper with the question."""
    return Markup(
        '<div class="feedback" role="status"><p class="paper-only">{patient_text} {chosen}</p>'
        "<p><strong>{first}</strong> {feedback}</p>{line}</div>"
    ).format(
        patient_text=one.question.patient_text,
        chosen=say("values-you-chose", answer=one.words[one.chosen]),
        first=say("values-right") if one.is_right else say("values-right-answer", answer=one.right.patient_text),
        feedback=one.question.feedback,
        line=cited.line(one.sources),
    )


def ask_ready(catalogue: Catalogue, *, not_for_profit: bool) -> None:
    """Four yes or no questions: SURE where its terms allow it, else the same ideas in our own words."""
    kind = knowledge.ready_kind(not_for_profit=not_for_profit)
    items = knowledge.ready(catalogue, {}, kind)
    with st.expander(ready_name(items), key="fold-ready"):
        _ask_ready(catalogue, items, kind)


def ready_name(items: Sequence[Ready]) -> str:
    """What the four questions are called: SURE by its name, our own words by ours."""
    return say("values-sure-test") if items[0].item.kind == "sure" else say("values-ready")


def _ask_ready(catalogue: Catalogue, items: Sequence[Ready], kind: ReadyKind) -> None:
    show(ready_heading(items))
    yes_no = {"yes": say("values-yes"), "no": say("values-no")}
    given = {
        one.item.item_id: ask_one(one.item.patient_text, yes_no, sure_key(one.item.item_id), in_a_row=True)
        for one in items
    }
    unsure = [one for one in knowledge.ready(catalogue, given, kind) if one.answer == "no"]
    if unsure:
        show(worth_talking_over(unsure))


def ready_heading(items: Sequence[Ready]) -> Markup:
    """What is asked and where it comes from."""
    published = items[0].item.kind == "sure"
    terms = (
        Markup('<p class="small">{}</p>{}').format(say("values-sure-terms"), cited.line(items[0].sources))
        if published
        else Markup()
    )
    return Markup('<section class="checking"><h2>{heading}</h2><p>{how}</p>{terms}</section>').format(
        heading=ready_name(items), how=say("values-ready-how"), terms=terms
    )


def worth_talking_over(items: Sequence[Ready]) -> Markup:
    """The items answered no, to be raised at the visit; nothing is counted."""
    listed = Markup().join(Markup("<li>{}</li>").format(one.item.patient_text) for one in items)
    named = "; ".join(citations.full(one) for one in items[0].sources[:1])
    published = Markup('<p class="paper-only">{}</p>').format(say("values-from-sure", source=named)) if named else ""
    return Markup(
        '<div class="feedback" role="status"><p><strong>{talk_over}</strong></p>'
        "<ul>{listed}</ul><p>{a_no}</p>{published}</div>"
    ).format(talk_over=say("values-talk-over"), listed=listed, a_no=say("values-a-no"), published=published)
