"""The entry script: what surrounds every page. Pages draw their own body between heading and footer."""

import datetime as dt
import logging

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from components.frame import calm, notices, pages, stepper
from components.frame.store import read_catalogue
from components.pieces import parts_in_tab, tongue
from components.reader import keep_answers, kiosk
from components.reader.choices import chosen_condition
from data.crisis import crisis_first
from wording import language, say

_LOG = logging.getLogger("options")


def _draw() -> None:
    tongue.speak()
    catalogue = read_catalogue()
    files = _files()
    current = st.navigation(list(files.values()), position="hidden")
    page = next(one for one in pages.PAGES if files[one.path] == current)
    parts_in_tab.opened_with(page.path)
    keep_answers.restore(page.path)
    if keep_answers.goes_to_start() and page.path:
        st.switch_page(files[""])
    st.set_page_config(page_title=pages.title(page), layout="wide")
    stepper.stepper(page, files)
    notices.caveat_strip(catalogue)
    keep_answers.fetch(catalogue)
    place = st.empty()
    told = page.tells
    try:
        with place.container(key=f"page-{page.path or 'start'}"):
            st.title(page.heading, anchor=False)
            notices.full_caveat(catalogue)
            keep_answers.say_once()
            if not page.leads and crisis_first(catalogue, chosen_condition(catalogue)):
                notices.crisis_block(catalogue)
            current.run()
            _onward(page, files)
    except (Exception, SystemExit, KeyboardInterrupt) as error:
        place.empty()
        told = False
        calm.failed_page(catalogue)
        _LOG.error("%s in page '%s' at %s", type(error).__name__, page.name, calm.where_raised(error))
    unseen = kiosk.shared_device_line() + keep_answers.forgets()
    notices.review_dates(catalogue, dt.date.today(), unseen if told else unseen + keep_answers.carrier(catalogue))
    kiosk.watch()
    keep_answers.run_once_more()


def _files() -> dict[str, StreamlitPage]:
    """The pages as Streamlit knows them, by path; made once a session and language: that looks up every file."""
    kept = f"_files_{language()}"
    if kept not in st.session_state:
        st.session_state[kept] = {
            page.path: st.Page(page.file, title=page.name, url_path=page.path, default=not page.path)
            for page in pages.PAGES
        }
    found: dict[str, StreamlitPage] = st.session_state[kept]
    return found


def _onward(page: pages.PageInfo, files: dict[str, StreamlitPage]) -> None:
    """The way to the next page and, quietly, to the questions that people ask."""
    following = pages.after(page)
    if page.leads and not page.asks:
        return
    with st.container(key="onward", horizontal=True, vertical_alignment="center"):
        if following and not page.leads:
            label = say("frame-next", page=following.name)
            st.page_link(files[following.path], label=label, icon=":material/arrow_forward:")
        if page.asks:
            st.page_link(files[pages.QUESTIONS.path], label=say("frame-questions"))


_draw()
