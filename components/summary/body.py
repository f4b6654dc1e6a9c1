"""The summary page: what it asks, what it shows on screen and paper, and the files it gives."""

from collections.abc import Callable
from typing import cast

import streamlit as st
from markupsafe import Markup

from components.frame.pages import PAGES
from components.pieces.markup import in_markdown, with_phone_links
from components.pieces.show import show
from components.reader.answers import OWN_QUESTIONS, ask_key, read
from components.reader.choices import chosen_options
from components.sheets import blocks
from components.sheets.as_html import section_html, under_title_html
from components.sheets.as_pdf import PAPER_NAMES, left_out
from components.sheets.desk import HTML, PDF, TEXT, Desk, Kind
from components.sheets.session_files import Maker
from components.sheets.sheet_files import PAPER
from data.catalogue import Catalogue
from data.summary import Choices, Summary

MORE = {
    "before": "What to settle before a first visit. You can put it on this sheet.",
    "after": "When to judge, and warning signs. You can put it on this sheet.",
    "beside": "A sheet for a partner or a friend.",
    "clinic": "The same questions to two or three clinics, side by side.",
}
DESK = "summary_desk"


def choices_so_far(catalogue: Catalogue) -> Choices:
    """What this session holds of choices and answers, whichever pages were open."""
    answers = read(catalogue, st.session_state.to_dict())
    return Choices(
        condition_id=answers.condition,
        treatment_ids=chosen_options(catalogue),
        typed=st.session_state.get(OWN_QUESTIONS) or "",
        ticked=frozenset(answers.asked),
        marks=tuple(answers.marks.items()),
        quiz=tuple(answers.quiz.items()),
        sure=tuple(answers.sure.items()),
        costs=tuple(answers.costs.items()) if answers.cost_in_summary else (),
        leaflets=answers.taken,
        looked_up=answers.looked_up,
    )


def ask_own_questions() -> None:
    """The reader's own questions, typed as they like.

    The field takes more than 5,000 characters, since a browser would refuse a long paste without a
    word. The summary cuts it and says so.
    """
    st.text_area("My own questions", key=OWN_QUESTIONS, height=150, persist_state="session")


def offer_files(summary: Summary) -> None:
    """One step to a file: PDF, plain text or web page. A file is made when it is asked for."""
    desk = _desk(summary)
    with st.container(key="take-along"):
        with st.container(horizontal=True, vertical_alignment="bottom"):
            _file_button("Download as PDF", desk.pdf, PDF, first=True)
            st.radio(
                "Paper of the PDF",
                list(PAPER_NAMES),
                format_func=PAPER_NAMES.__getitem__,
                key=PAPER,
                horizontal=True,
                persist_state="session",
            )
        with st.container(horizontal=True):
            _file_button("As plain text", desk.text, TEXT)
            _file_button("As a web page", desk.html, HTML)
    desk.held.hold_buttons()
    for said in (blocks.CUT if summary.own.cut else "", left_out(summary)):
        if said:
            show(Markup('<p class="friendly screen-only" role="status">{}</p>').format(said))


def _file_button(label: str, make: Callable[[], str], kind: Kind, *, first: bool = False) -> None:
    st.download_button(
        label,
        Maker(make),
        file_name=kind.file_name,
        mime=kind.mime,
        type="primary" if first else "secondary",
        icon=":material/download:" if first else None,
        on_click="ignore",
        key=f"file-{kind.file_name.removeprefix('my-summary.')}",
    )


def _desk(summary: Summary) -> Desk:
    """The session's desk, with the newest summary and paper on it."""
    if DESK not in st.session_state:
        st.session_state[DESK] = Desk()
    desk = cast(Desk, st.session_state[DESK])
    desk.lay(summary, st.session_state.get(PAPER) or "us-letter")
    return desk


def asking_html(summary: Summary) -> Markup:
    """The heading over the questions to tick."""
    return Markup(
        '<section class="handout asking"><h2>{}</h2>'
        "<p>Tick those you want on your sheet. If you tick none, it holds a few to start with.</p></section>"
    ).format(blocks.asked(summary).heading)


def ask_questions(summary: Summary) -> None:
    """Suggested questions to tick, one closed list a matter."""
    for group in summary.offered:
        ticked = sum(bool(st.session_state.get(ask_key(one.question_id))) for one in group.questions)
        count = f"{len(group.questions)}, {ticked} ticked" if ticked else str(len(group.questions))
        with st.expander(f"{group.heading} ({count})", key=f"asks-{group.group}"):
            for one in group.questions:
                st.checkbox(in_markdown(one.text), key=ask_key(one.question_id), persist_state="session")
                if one.why:
                    show(Markup('<p class="ask-why">{}</p>').format(with_phone_links(one.why)))


def paper_only_html(summary: Summary) -> Markup:
    """What stands in widgets on screen, as words for the printed page."""
    return Markup('<div class="paper-only">{}</div>').format(section_html(blocks.own(summary)))


def looked_at_html(summary: Summary) -> Markup:
    """Questions looked up, options with short answers, what studies found, what matters, what to go over again."""
    parts = (
        blocks.looked_up(summary),
        blocks.looked_at(summary),
        blocks.found(summary),
        blocks.matters(summary),
        blocks.costs(summary),
        blocks.again(summary),
    )
    return under_title_html(blocks.under_title(summary)) + Markup().join(
        section_html(one) for one in parts if one.blocks
    )


def leaflets_html(summary: Summary) -> Markup:
    """The pages of points that the reader ticked."""
    return Markup().join(section_html(one) for one in blocks.leaflets(summary))


def more_to_take() -> None:
    """Links to the pages that make more to take along."""
    show(Markup('<section class="screen-only handout"><h2>More to take along</h2></section>'))
    with st.container(key="ways"):
        for page in PAGES:
            if page.path in MORE:
                st.page_link(page.file, label=f"**{page.name}** {MORE[page.path]}")


def asked_on_paper_html(summary: Summary) -> Markup:
    """The ticked questions and red flags as words for the printed page."""
    noticed = blocks.noticed(summary)
    parts = section_html(blocks.asked(summary)) + (section_html(noticed) if noticed.blocks else "")
    return Markup('<div class="paper-only">{}</div>').format(parts)


def ending_html(summary: Summary) -> Markup:
    """What to tell the clinician, sources and dates, and last a clinic's own lines."""
    parts = (blocks.points(summary), blocks.sources(summary), blocks.clinic(summary))
    return Markup().join(section_html(one) for one in parts if one.blocks)
