"""Everything that the product shows, as HTML, figures, text and bytes. Only here do these tests call it."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from streamlit.testing.v1 import AppTest

import components as frame_folder
from components.chairside import steps
from components.clinic import card, fields
from components.compare import context, one_table, option_grid
from components.cost import bars, burden_table
from components.evidence import cards, evidence_cache, forest, results, rows
from components.evidence import harms as harms_view
from components.frame import notices, pages
from components.leaflets import beside_sheet, leaflet
from components.options import options_cache
from components.questions import plain_document, question_list
from components.reader import answers, keep_answers, share
from components.sheets.as_html import as_html, sheet_html
from components.sheets.as_pdf import as_pdf
from components.sheets.as_text import as_text
from components.sources import method, quality
from components.start import opening
from components.time_and_control import charts, lanes, sections, sentences
from components.values import preferences
from data import asked as asked_questions
from data import burden, clinic_card, comparison, findings, harms_shown, leaflets, measured, summary, time_course
from data import catalogue as catalogues
from data import chairside as visits
from data import reminder as reminders
from data import values as wishes
from data.figures import Share, out_of_100
from data.operator_file import Operator
from server import calm_page
from tests.shown.facts import numbers
from wording import language, once

TODAY = dt.date(2026, 12, 1)
__all__ = ["Share", "keep_answers", "out_of_100"]


@once(maxsize=2)
def catalogue() -> catalogues.Catalogue:
    """The real tables, in the language that is spoken."""
    return catalogues.load(language=language())


def compared(
    treatment_ids: tuple[str, ...], condition_id: str, words: Any, *, differing: bool = False, marked: Any = ()
) -> Any:
    """The model behind the option grid."""
    return comparison.compare(
        catalogue(), treatment_ids, condition_id, words, only_differences=differing, marked=marked
    )


def grid(
    treatment_ids: tuple[str, ...], condition_id: str, words: Any, *, differing: bool = False, marked: Any = ()
) -> str:
    """The option grid and the list of its sources."""
    shown = compared(treatment_ids, condition_id, words, differing=differing, marked=marked)
    return option_grid.option_grid(shown) + option_grid.source_list(shown)


def hidden_sentence(treatment_ids: tuple[str, ...], condition_id: str) -> str:
    """What is said of the questions that 'only what differs' hides."""
    return option_grid.hidden_sentence(compared(treatment_ids, condition_id, "patient", differing=True))


def one_page() -> str:
    """/grid.html."""
    return one_table.one_table(catalogue(), TODAY)


def all_options(condition_id: str, words: Any, *, is_open: bool = False) -> Any:
    """All options: the care that comes first, a row an option, words and sources."""
    return options_cache.options_html(condition_id, words, is_open)


def opening_options(condition_id: str) -> list[str]:
    """The options that stand side by side until a reader chooses."""
    return answers.opening_options(catalogue(), condition_id)


def start_options() -> str:
    """The options on Start."""
    return opening.options(catalogue())


def start_about(operator: Operator | None = None) -> str:
    """What Start says of the tool, behind a tap."""
    return opening.about(catalogue(), operator or Operator())


def matrix(condition_id: str, words: Any) -> str:
    """The evidence matrix with what stands before and below it."""
    return rows.all_conditions(catalogue(), condition_id, words) + rows.how_to_read()


def result_cards(condition_id: str, words: Any, view: Any) -> str:
    """A card for each option on what studies of a condition found."""
    return cards.cards(catalogue(), found(condition_id).options, words, view)


def general_cards(words: Any) -> str:
    """A card for each option on what it has been studied for."""
    return cards.cards_in_general(catalogue(), catalogue().treatments, words)


def evidence_page(condition_id: str, words: Any, treatment_ids: tuple[str, ...], view: Any = "words") -> Any:
    """All of 'Does it help?' but its charts: cards, harms in short, rows that open."""
    return evidence_cache.evidence_html(condition_id, words, treatment_ids, view)


def evidence_notes() -> str:
    """What dots and 'We do not know' mean, beside the cards."""
    return rows.notes()


def harms_in_short(treatment_ids: tuple[str, ...], words: Any, picks: tuple[str, ...] = ()) -> str:
    """What can go wrong, in a few lines."""
    return harms_view.in_short(catalogue(), treatment_ids, words, picks)


def found(condition_id: str) -> Any:
    """The model of a condition's results."""
    return findings.findings(catalogue(), condition_id)


def blocks_with(condition_id: str, fact_id: str, **cells: Any) -> Any:
    """The results of a condition, had one of its rows other cells."""
    changed = tuple(
        row.model_copy(update=cells) if (row.fact_id, row.condition_id) == (fact_id, condition_id) else row
        for row in catalogue().outcomes
    )
    return results.blocks(findings.findings(replace(catalogue(), outcomes=changed), condition_id), "patient")


def result_blocks(condition_id: str, words: Any) -> Any:
    """The results of a condition: HTML, pictures, HTML beside them."""
    return results.blocks(found(condition_id), words)


def forests(condition_id: str) -> list[tuple[Any, dict[str, Any], str, str]]:
    """Every drawing of differences: its scale, the figure, its heading and its words."""
    return [
        (one, numbers(forest.forest(one).to_plotly_json()), forest.title(one), forest.alternative(one))
        for one in found(condition_id).scales
    ]


def harm_model(treatment_ids: tuple[str, ...]) -> Any:
    """The model of the table of harms."""
    return harms_shown.harms(catalogue(), treatment_ids)


def harms(treatment_ids: tuple[str, ...], words: Any, picks: tuple[str, ...] = ()) -> str:
    """What can go wrong."""
    return harms_view.harms_table(catalogue(), treatment_ids, words, picks=picks)


def cautions(words: Any) -> str:
    """What to tell the clinician, every option."""
    return context.cautions(catalogue(), catalogue().treatments, words)


def other_paths(condition_id: str, words: Any) -> str:
    """Other care, and what people also ask about."""
    return context.other_paths(catalogue(), condition_id, words)


def glossary() -> str:
    """Words used here."""
    return context.glossary(catalogue())


def weighed(marks: Mapping[str, str], condition_id: str, words: Any) -> Any:
    """The model of what matters, with every option."""
    return wishes.weigh(catalogue(), marks, [one.treatment_id for one in catalogue().treatments], condition_id, words)


def stands(marks: Mapping[str, str], condition_id: str, words: Any) -> str:
    """How each option stands to what was marked."""
    return preferences.results(catalogue(), weighed(marks, condition_id, words), words)


def claims() -> str:
    """One clinic's claims."""
    return method.claims(catalogue())


@lru_cache(maxsize=1)
def model_lines() -> tuple[str, Any]:
    """The blood-level model beside measurements, and its model."""
    found_ = measured.measure(catalogue())
    return quality.model(found_), found_


def window_table() -> str:
    """The figures of the first drawing."""
    return sections.window_table(time_course.windows(catalogue()))


def who_and_what(words: Any) -> str:
    """Who can change a dose, and what can't be taken back."""
    return sections.who_and_what(catalogue(), time_course.windows(catalogue()), words)


def lanes_drawn(treatment_ids: tuple[str, ...]) -> str:
    """Until when each dose can be changed, as lanes."""
    return lanes.lanes([time_course.window(catalogue(), one) for one in treatment_ids])


def own_clock_drawn() -> str:
    """SGB's own times."""
    return lanes.own_clock(time_course.window(catalogue(), "sgb"))


def not_told(words: Any) -> str:
    """What stands right under the lanes."""
    return sections.not_told(catalogue(), words)


def drip(minute: int) -> Any:
    """The model of a drip stopped at a minute."""
    return time_course.stop_drip(catalogue().kinetics, minute)


def stop_result(minute: int, words: Any) -> str:
    """What a stop does, in sentences."""
    return sections.stop_result(drip(minute), words, catalogue().treatment["iv_ketamine"])


def stop_table(minute: int, words: Any) -> str:
    """The levels of a stopped drip."""
    return sections.stop_table(drip(minute), words)


def stop_drawn(minute: int, words: Any) -> tuple[dict[str, Any], str]:
    """The stopped drip drawn, and the same in words."""
    drawing = charts.stopped_drip(drip(minute), words, catalogue().treatment["iv_ketamine"].colour_drawn)
    return numbers(drawing.figure.to_plotly_json()), drawing.alt


def standings(minute: int) -> Any:
    """The model of every option at a minute."""
    return time_course.standings(catalogue(), minute)


def same_minute(minute: int, words: Any) -> str:
    """Every option at a minute."""
    return sections.same_minute(catalogue(), standings(minute), minute, words)


def course_below(standing: Any, words: Any) -> str:
    """What stands under an option's curve."""
    return sections.course_head(standing) + sections.course_below(catalogue(), standing, words)


def course_drawn(standing: Any, words: Any) -> tuple[dict[str, Any], str]:
    """An option's curve, and the same in words."""
    drawing = charts.one_course(standing, standing.course, words)
    return numbers(drawing.figure.to_plotly_json()), drawing.alt


def halving(drip_: Any) -> str:
    """How long the level takes to fall to half."""
    return sentences.halving(drip_)


def time_notes(words: Any) -> str:
    """The notes of Time and control."""
    return (
        sections.how_to_read_bars(catalogue(), words)
        + sections.worth(catalogue(), words)
        + sections.stop_opening(catalogue(), words)
        + sections.reading(catalogue(), words)
    )


def asked(treatment_ids: tuple[str, ...], period: Any, condition_id: str = "", own: Any = None) -> Any:
    """The model of visits, rides and cost."""
    return burden.burden(catalogue(), treatment_ids, period, condition_id, own)


def cost_overview(table: Any) -> str:
    """All options over a period, a row each."""
    return burden_table.overview(table)


def cost_details(one: Any, words: Any) -> str:
    """One option's figures as sentences and what they rest on."""
    return burden_table.details(one, words)


def cost_insurance(one: Any) -> str:
    """What is known of an option and insurance."""
    return burden_table.insurance(one)


def cost_bars(table: Any, marked: tuple[str, ...] = ()) -> str:
    """Every measure as bars."""
    return bars.bars(table, marked)


def summarized(**chosen: Any) -> Any:
    """The model of the take-home summary."""
    return summary.summarize(catalogue(), summary.Choices(**chosen), TODAY)


def handouts(summarized_: Any) -> dict[str, Any]:
    """The summary as plain text, HTML file and PDF."""
    return {"text": as_text(summarized_), "html": as_html(summarized_), "pdf": as_pdf(summarized_)}


def visit(pair: tuple[str, str], condition_id: str, marks: tuple[tuple[str, str], ...] = ()) -> Any:
    """The model of a visit at the chairside."""
    chosen = summary.Choices(condition_id=condition_id, treatment_ids=pair, marks=marks)
    return visits.visit(catalogue(), chosen, TODAY)


def chairside_steps(visit_: Any) -> str:
    """Every question of a visit, and all of them on paper."""
    return "".join((*map(steps.step_html, (*visit_.steps, *visit_.others)), steps.all_on_paper(visit_)))


def asked_at_chairside(asked_id: str, treatment_ids: tuple[str, ...]) -> str:
    """A question that people ask, with the answers about some options, at the chairside."""
    return steps.asked_html(catalogue(), asked_id, treatment_ids)


def questions(words: Any) -> str:
    """The list of questions that people ask."""
    return question_list.listed(catalogue(), asked_questions.groups(catalogue(), words))


def questions_page() -> str:
    """/questions.html."""
    return plain_document.asked_document(catalogue(), TODAY)


def points(page: Any, treatment_ids: tuple[str, ...]) -> str:
    """The points of Before you go, After you chose or For the person beside you."""
    return leaflet.points(leaflets.leaflet(catalogue(), page, treatment_ids))


def beside(treatment_ids: tuple[str, ...], condition_id: str) -> str:
    """The sheet for the person beside the reader, as an HTML file."""
    shown = leaflets.leaflet(catalogue(), "beside", treatment_ids)
    return sheet_html(beside_sheet.sheet(catalogue(), shown, condition_id, TODAY))


def clinics(treatment_ids: tuple[str, ...], names: Any, answers: Any) -> dict[str, str]:
    """The card of clinics: matter by matter on the screen, whole on paper and as an HTML file."""
    made = clinic_card.clinic_card(catalogue(), treatment_ids, names, answers)
    return {
        "screen": "".join(fields.on_screen(made, group) for group in made.groups),
        "paper": fields.on_paper(made),
        "file": sheet_html(card.sheet(catalogue(), made, treatment_ids, TODAY, None)),
    }


def note(visit_: Any, shown: Any) -> str:
    """The note for a record."""
    return visits.record_note(visit_, shown, TODAY)


def reminder(day: dt.date, *, telling: bool) -> str:
    """The calendar file of a date."""
    made = dt.datetime.combine(TODAY, dt.time(), dt.UTC)
    return reminders.reminder(day, reminders.title_of(telling=telling), "x", made).decode()


def calm_pages() -> list[str]:
    """The pages that stand where the app can't speak."""
    drawn = (calm_page.not_found, calm_page.wrong_host, calm_page.failed, calm_page.busy, calm_page.unread)
    return [one(catalogue()) for one in (*drawn, calm_page.away)]


def crisis() -> str:
    """The crisis lines."""
    return notices.crisis_html(catalogue())


ENTRY = Path(frame_folder.__file__).parent / "entry.py"


def app() -> AppTest:
    """The app, not yet run."""
    return AppTest.from_file(str(ENTRY), default_timeout=30)


def script(page: str) -> str:
    """The script of the page at an address, as AppTest switches to it."""
    return next(one.script for one in pages.PAGES if one.path == page)


def tab_speaks(word: Mapping[str, object], *, drawn: bool) -> None:
    """What a tab says it holds, taken into the session."""
    keep_answers.take(catalogue(), word, drawn=drawn)


def link_to(condition_id: str, treatment_ids: tuple[str, ...]) -> str:
    """The link to a view."""
    return share.link(share.View(condition_id, treatment_ids), "https://x.example")


def read_link(fragment: str) -> Any:
    """The view that a link names, or None."""
    return share.view_from(catalogue(), fragment)
