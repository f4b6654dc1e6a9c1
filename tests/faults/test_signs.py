"""No sign of mark-up reaches a reader's eye: not on any page, for any condition, in no file and no PDF."""

import datetime as dt
import io
import re
import urllib.error
import urllib.request
from typing import Any

import pytest
from pypdf import PdfReader
from streamlit.proto.WidgetStates_pb2 import WidgetState

from components.clinic import card
from components.frame import pages
from components.leaflets import beside_sheet
from components.sheets.as_html import as_html, sheet_html
from components.sheets.as_pdf import as_pdf, sheet_pdf
from components.sheets.as_text import as_text
from data import chairside
from data.catalogue import Catalogue
from data.clinic_card import clinic_card
from data.leaflets import leaflet
from data.reminder import reminder, title_of
from data.summary import Choices, Summary, summarize
from tests.faults.running import Running
from tests.faults.visitor import Drawn, Visitor
from tests.signs import seen_in_html, seen_in_markdown, signs

TODAY = dt.date(2026, 11, 25)
# Where Streamlit reads Markdown, and where it shows words as they are.
MARKDOWN = {
    "button": ("label", "help"), "button_group": ("label", "options.content"), "checkbox": ("label", "help"),
    "date_input": ("label",),
    "download_button": ("label",), "heading": ("body",), "imgs": ("imgs.caption",), "markdown": ("body",),
    "number_input": ("label",), "page_link": ("label",), "radio": ("label", "options", "captions"),
    "selectbox": ("label",), "slider": ("label",), "text_area": ("label",), "text_input": ("label",),
}  # fmt: skip
AS_IT_IS = {
    "selectbox": ("options", "placeholder"), "plotly_chart": ("alt",), "text_area": ("placeholder",),
    "text_input": ("placeholder",), "imgs": ("imgs.alt", "imgs.alt_text"), "code": ("code_text",),
}  # fmt: skip
SILENT = {"html", "bidi_component", "empty"}
PICTURED = '<div class="pair"><p>'  # around both pictures of a finding, where they show on the screen


def strings_at(message: Any, path: str) -> list[str]:
    """The strings at a path such as options.content."""
    name, _, rest = path.partition(".")
    if name not in message.DESCRIPTOR.fields_by_name:
        return []
    value = getattr(message, name)
    several = [value] if isinstance(value, str) or hasattr(value, "DESCRIPTOR") else list(value)
    return [found for one in several for found in (strings_at(one, rest) if rest else [one])]


def met_on(drawn: Drawn) -> list[str]:
    """All that an eye meets on a page."""
    met = [seen_in_html(drawn.html())]
    for kind, one in drawn.elements:
        assert kind in MARKDOWN or kind in AS_IT_IS or kind in SILENT, f"what of '{kind}' is seen?"
        met += [seen_in_markdown(words) for path in MARKDOWN.get(kind, ()) for words in strings_at(one, path)]
        met += [words for path in AS_IT_IS.get(kind, ()) for words in strings_at(one, path)]
    return met


@pytest.mark.parametrize("page", pages.PAGES, ids=lambda page: page.name)
def test_no_sign_on_any_page(running: Running, catalogue: Catalogue, page: pages.PageInfo) -> None:
    """Each page, for every condition, in patient and clinical words, with findings as words, numbers and dots.

    All show words alone; pictures of 100 people with their captions are among what was looked at.
    """
    with Visitor(running.site) as visitor:
        known = visitor.run(page.path).widgets()
        ids = {name.rpartition("-")[2]: name for name in known}
        pictured = 0
        for words in ("Patient words", "Clinical words") if "words" in ids else ("",):
            for condition in catalogue.conditions if "condition" in ids else catalogue.conditions[:1]:
                chosen = {}
                if words:
                    chosen[ids["words"]] = WidgetState()
                    chosen[ids["words"]].string_array_value.data.append(words)
                if "condition" in ids:
                    chosen[ids["condition"]] = WidgetState(string_value=condition.patient_name)
                views = [visitor.run(page.path, widgets=chosen)]
                for switch in (name for name in views[0].widgets() if name.endswith("-evidence_view")):
                    for view in ("Words", "Numbers", "Dots"):
                        chosen[switch] = WidgetState()
                        chosen[switch].string_array_value.data.append(view)
                        views.append(visitor.run(page.path, widgets=chosen))
                pictured += views[-1].html().count(PICTURED)
                found = [sign for drawn in views for words_met in met_on(drawn) for sign in signs(words_met)]
                assert found == [], (condition.condition_id, words)
        assert bool(pictured) == (page.path == "evidence")


def test_no_sign_in_the_talk(running: Running) -> None:
    """Every step of a talk between clinician and patient, and its end, shows words alone."""
    with Visitor(running.site) as visitor:
        drawn = visitor.run("chairside")
        steps = 0
        while following := [name for name in drawn.widgets() if name.endswith("-chairside-next")]:
            if next(one for _, one in drawn.elements if getattr(one, "id", "") == following[0]).disabled:
                break
            drawn = visitor.run("chairside", widgets={following[0]: WidgetState(trigger_value=True)})
            assert [sign for words in met_on(drawn) for sign in signs(words)] == []
            steps += 1
    assert steps > 10 and any(kind == "code" for kind, _ in drawn.elements)


def summary_of(catalogue: Catalogue, condition_id: str) -> Summary:
    """A summary with all that a summary can hold."""
    return summarize(
        catalogue,
        Choices(
            condition_id,
            tuple(catalogue.treatment),
            "Who drives me home?",
            frozenset(row.question_id for row in catalogue.clinic_questions),
            marks=tuple((row.preference_id, "3") for row in catalogue.preferences),
            quiz=tuple((row.quiz_id, "dont_know") for row in catalogue.quiz),
            sure=tuple((row.item_id, "no") for row in catalogue.sure_items),
            leaflets=frozenset({"before", "after"}),
            looked_up=tuple(row.asked_id for row in catalogue.asked),
        ),
        TODAY,
    )


def test_no_sign_in_any_file(catalogue: Catalogue) -> None:
    """The PDF, the text, the web page and the note hold words alone, for every condition."""
    for condition_id in catalogue.condition:
        summary = summary_of(catalogue, condition_id)
        pdf = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(as_pdf(summary))).pages)
        visit = chairside.visit(catalogue, Choices(condition_id, tuple(catalogue.treatment)[:2]), TODAY)
        note = chairside.record_note(visit, {step.question.question_id for step in visit.steps}, TODAY)
        written = re.sub(r"https?://\S+", "", as_text(summary))  # an address may hold any sign
        for words in (pdf, written, seen_in_html(as_html(summary)), note):
            assert len(words) > 500 and signs(words) == [], condition_id


def test_no_sign_on_any_sheet(catalogue: Catalogue) -> None:
    """The sheet for another person, the card of clinics and a reminder hold words alone, as PDF, web page and file."""
    options = tuple(catalogue.treatment)
    answers = {(place, row.question_id): "450 a visit" for place in (1, 2) for row in catalogue.clinic_questions}
    filled = clinic_card(catalogue, options, ("Hill", "Shore"), answers)
    sheets = [card.sheet(catalogue, filled, options, TODAY, None)]
    for condition_id in ("", *catalogue.condition):
        sheets.append(beside_sheet.sheet(catalogue, leaflet(catalogue, "beside", options), condition_id, TODAY))
    for sheet in sheets:
        pdf = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(sheet_pdf(sheet, "us-letter"))).pages)
        for words in (pdf, seen_in_html(sheet_html(sheet))):
            assert len(words) > 500 and signs(words) == []
    for title in (title_of(telling=False), title_of(telling=True)):
        made = reminder(TODAY, title, "one", dt.datetime(2026, 11, 25, tzinfo=dt.UTC)).decode()
        shown = re.findall(r"^(?:SUMMARY|DESCRIPTION):(.+)\r$", made, re.MULTILINE)
        assert shown == [title] * 2 and signs("\n".join(shown)) == []


@pytest.mark.parametrize("path", ["/", "/grid.html", "/questions.html", "/nowhere"])
def test_no_sign_outside_the_app(running: Running, path: str) -> None:
    """Neither the page without script nor the calm ones show a sign."""
    try:
        with urllib.request.urlopen(running.site + path, timeout=20) as answer:
            body = answer.read().decode()
    except urllib.error.HTTPError as error:
        body = error.read().decode()
    words = seen_in_html(body)
    assert len(words) > 20 and signs(words) == []


@pytest.mark.parametrize(
    "words", ["**IV: 45 of 100.**", r"\*x", "a `b`", "[a](b)", "<b>x", "x &amp; y", ":red[x]", "_so_", "# So", "{x}"]
)
def test_signs_are_seen(words: str) -> None:
    """The search finds what it is for."""
    assert signs(words)
