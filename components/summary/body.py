"""What the summary page asks, and the files it gives."""

from collections.abc import Callable, Iterable
from typing import cast

import streamlit as st
from markupsafe import Markup

from components.frame.pages import PAGES
from components.pieces.markup import in_markdown, with_phone_links
from components.pieces.show import show
from components.reader import choices
from components.reader.answers import OWN_QUESTIONS, answers_from, ask_key
from components.sheets import blocks
from components.sheets.as_pdf import left_out
from components.sheets.desk import HTML, PDF, TEXT, Desk, Kind
from components.sheets.session_files import Maker
from components.sheets.sheet_files import ask_paper, chosen_paper
from data.catalogue import Catalogue
from data.summary import Asked, Choices, Summary, starters
from wording import say

MORE = ("before", "after", "beside", "clinic")
DESK = "summary_desk"


def choices_so_far(catalogue: Catalogue) -> Choices:
    """What this session holds of choices and answers, whichever pages were open."""
    answers = answers_from(catalogue, st.session_state.to_dict())
    return Choices(
        condition_id=answers.condition,
        treatment_ids=choices.chosen_options(catalogue),
        typed=st.session_state.get(OWN_QUESTIONS) or "",
        ticked=frozenset({*answers.asked, *starters(catalogue)} - {*answers.unasked}),
        picks=answers.picks,
        marks=tuple(answers.marks.items()),
        quiz=tuple(answers.quiz.items()),
        sure=tuple(answers.sure.items()),
        costs=tuple(answers.costs.items()) if answers.cost_in_summary else (),
        leaflets=answers.taken,
        looked_up=answers.looked_up,
    )


def offer_pdf(summary: Summary) -> None:
    """One step to the sheet as a PDF. It is made when it is asked for."""
    desk = _desk(summary)
    with st.container(key="take-along"):
        _file_button(say("summary-pdf"), desk.pdf, PDF, first=True)
    for said in (blocks.cut(summary), left_out(summary)):
        if said:
            show(Markup('<p class="friendly screen-only" role="status">{}</p>').format(said))


def offer_other_files(summary: Summary) -> None:
    """The whole sheet as plain text or web page, and the paper of the PDF."""
    desk = _desk(summary)
    show(Markup("<p>{}</p>").format(say("summary-whole")))
    with st.container(horizontal=True, key="take-whole"):
        _file_button(say("sheets-as-text"), desk.text, TEXT)
        _file_button(say("sheets-as-html"), desk.html, HTML)
    ask_paper()
    desk.held.hold_buttons()


def offer_files(summary: Summary) -> None:
    """One step to any file: PDF, plain text or web page."""
    offer_pdf(summary)
    offer_other_files(summary)


def _file_button(label: str, make: Callable[[], str], kind: Kind, *, first: bool = False) -> None:
    st.download_button(
        label,
        Maker(make),
        file_name=kind.file_name,
        mime=kind.mime,
        type="primary" if first else "secondary",
        icon=":material/download:" if first else None,
        on_click="ignore",
        key=f"file-{kind.ending}",
    )


def _desk(summary: Summary) -> Desk:
    """The session's desk, with the newest summary and paper on it."""
    if DESK not in st.session_state:
        st.session_state[DESK] = Desk()
    desk = cast(Desk, st.session_state[DESK])
    desk.lay(summary, chosen_paper())
    return desk


def ask_picks_closed(catalogue: Catalogue) -> None:
    """What matters most, to pick or change on a tap."""
    label = say("summary-picks-change") if choices.chosen_picks(catalogue) else say("summary-picks")
    with st.expander(label, key="fold-picks"):
        choices.ask_picks(catalogue)


def ask_starters(summary: Summary) -> None:
    """The questions to start with, ticked until the reader unticks them."""
    show(Markup('<section class="handout screen-only"><h2>{}</h2></section>').format(say("summary-ask")))
    with st.container(key="starters"):
        for one in summary.starters:
            _tick(one, ticked=True)


def ask_more_questions(summary: Summary) -> None:
    """All other questions, group by group."""
    first = {one.question_id for one in summary.starters}
    groups = [
        (one.heading, [each for each in one.questions if each.question_id not in first])
        for one in summary.offered
        if one.group != "red_flags"
    ]
    questions = [each for _, own in groups for each in own]
    with st.expander(say("summary-ask-more", ticked=_ticked(questions)), key="fold-more"):
        for heading, own in groups:
            show(Markup('<h3 class="asks">{}</h3>').format(heading))
            _ticks(own)
        show(reasons_html(summary))


def reasons_html(summary: Summary) -> Markup:
    """Why to ask the questions to start with, where a source gives a reason."""
    items = Markup().join(
        Markup('<li>{text} <span class="note">{why}</span></li>').format(text=one.text, why=with_phone_links(one.why))
        for one in summary.starters
        if one.why
    )
    return Markup('<section class="handout"><h3>{}</h3><ul>{}</ul></section>').format(say("summary-ask-why"), items)


def ask_own_questions() -> None:
    """The reader's own questions, typed as they like.

    The field takes more than 5,000 characters, since a browser would refuse a long paste without a
    word. The summary cuts it and says so.
    """
    with st.expander(say("summary-own"), key="fold-own"):
        st.text_area(say("sheets-own"), key=OWN_QUESTIONS, height=150, persist_state="session")


def ask_red_flags(summary: Summary) -> None:
    """What to notice, to tick where it was seen."""
    flags = [one for group in summary.offered if group.group == "red_flags" for one in group.questions]
    with st.expander(say("summary-flags", ticked=_ticked(flags)), key="fold-flags"):
        _ticks(flags)


def _ticked(questions: Iterable[Asked]) -> int:
    return sum(bool(st.session_state.get(ask_key(one.question_id))) for one in questions)


def _ticks(questions: Iterable[Asked]) -> None:
    for one in questions:
        _tick(one)
        if one.why:
            show(Markup('<p class="ask-why">{}</p>').format(with_phone_links(one.why)))


def _tick(one: Asked, *, ticked: bool = False) -> None:
    st.checkbox(in_markdown(one.text), value=ticked, key=ask_key(one.question_id), persist_state="session")


def more_to_take() -> None:
    """Links to the pages that make more to take along."""
    show(Markup('<section class="handout"><h2>{}</h2></section>').format(say("summary-more")))
    with st.container(key="ways"):
        for page in PAGES:
            if page.path in MORE:
                st.page_link(page.file, label=f"**{page.name}** {say(f'summary-more-{page.path}')}")
