"""An option, a condition and a question are added by rows alone, as docs/adding.md says; an option is taken out."""

import csv
import datetime as dt
import io
import re
import shutil
import zipfile
from collections.abc import Iterator
from typing import get_args

import pytest
from pypdf import PdfReader
from streamlit.testing.v1 import AppTest

from components.chairside import steps
from components.compare import grid_cache
from components.compare.one_table import one_table
from components.frame import style
from components.options import options_cache
from components.pieces import drawings
from components.sheets.as_html import as_html
from components.sheets.as_pdf import as_pdf
from components.sheets.as_text import as_text
from components.sources import downloads
from components.time_and_control import lanes
from data import phrases, time_course
from data.burden import burden
from data.catalogue import Catalogue
from data.chairside import record_note, visit
from data.comparison import compare
from data.rows import Period
from data.summary import Choices, summarize
from tests import adding
from tests.adding import CONDITION, DUMMY, IN_THE_ORDER, LIKE, MARK, OPTION, QUESTION
from tests.app.test_pages import html_of, opened
from tests.conftest import TODAY, Copy
from tests.drawn import drawing_problems
from tests.listed import TREATMENT_IDS
from tests.scratch import shown

DAY = dt.date(2026, 11, 25)
PAIR = (LIKE, OPTION)


@pytest.fixture(scope="module")
def grown(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Catalogue]:
    """The app on tables with TMS as an eighth option, a ninth condition, and a 29th question that is key."""
    from data import catalogue

    folder = tmp_path_factory.mktemp("grown")
    copy = Copy(folder / "tables")
    shutil.copytree(catalogue.FOLDER, copy.folder)
    marks = folder / "marks"
    shutil.copytree(drawings.MARKS, marks)
    (marks / f"{OPTION}.svg").write_text(MARK, encoding="utf-8")
    adding.add_option(copy)
    adding.add_condition(copy)
    adding.add_question(copy, in_place_of="price")
    assert not (found := copy.problems()), "\n".join(found)
    with shown(copy, marks) as catalogue:
        yield catalogue


def page(script: str, condition: str = "", options: tuple[str, ...] = PAIR) -> AppTest:
    """A page with a condition and options chosen."""
    app = opened(script)
    app.session_state["condition"], app.session_state["options"] = condition, list(options)
    if script == "chairside/page.py":
        app.session_state[steps.FIRST], app.session_state[steps.SECOND] = options
    return app.run()


def test_everything_draws(grown: Catalogue) -> None:
    """Every page, PDF and file is drawn for every option and condition, the new ones among them."""
    assert len(grown.treatments) == 8 and len(grown.conditions) == 9 and len(grown.questions) == 29
    assert drawing_problems(grown, TODAY) == []


def test_the_order_is_told_with_the_new_option(grown: Catalogue) -> None:
    """Where the order of the options is told, TMS comes last with the words of its row, and nothing else changes."""
    said = (
        "in the same order: ketamine by route, then ketamine with therapy, then the block that uses no ketamine, "
        f"then Spravato for reference, then {IN_THE_ORDER}. The order is no ranking."
    )
    for html in (
        one_table(grown, DAY),
        str(grid_cache.grid_html(PAIR, CONDITION, "patient", False, True, ())),
        str(options_cache.options_html(CONDITION, "patient")),
    ):
        assert html.count("The order is no ranking.") == 1 and said in html


def test_new_option_has_its_own_colour_and_mark(grown: Catalogue) -> None:
    """The sheet gives it the colours of its row and the lines of its mark; so does the page without script."""
    rule = f".{OPTION} {{ --own: light-dark(#6b1f6b, #e0a0e0); --drawn: #a055a0; --mark: url("
    for sheet in (style.style_rules(), one_table(grown, DAY)):
        assert sheet.count(rule) == 1 and "M8 24a8 8 0 0 1 16 0a8 8 0 0 0 16 0" in sheet.partition(rule)[2][:500]


@pytest.mark.parametrize(
    "script",
    ["compare/page.py", "evidence/page.py", "values/page.py", "cost/page.py", "chairside/page.py", "summary/page.py"],
)
def test_pages_show_the_new_option(grown: Catalogue, script: str) -> None:
    """Each page that shows options shows TMS beside SGB, for the new condition, with its dummy words or ratings."""
    app = page(script, CONDITION)
    if script == "values/page.py":
        app.session_state["mark-at_home"] = "3"
        app.run()
    said = html_of(app)
    assert not app.exception and "can't be shown" not in said
    assert "TMS" in said and "SGB" in said
    if script in ("compare/page.py", "evidence/page.py", "cost/page.py", "chairside/page.py"):
        assert re.search(rf'class="[^"]*\b{OPTION}\b', said) and DUMMY in said


def test_time_and_control_shows_the_new_option(grown: Catalogue) -> None:
    """TMS stands among the lanes of windows, in the table behind them, and among the standings."""
    said = html_of(page("time_and_control/page.py"))
    assert "TMS: " in said and f'<dt class="{OPTION}">TMS' in said
    assert re.findall(r"<h2>(\w+): its own clock</h2>", said) == ["SGB"]
    drawn = lanes.lanes(time_course.windows(grown))
    assert f'data-option="{OPTION}"' in drawn and ">TMS<" in drawn and "Dummy" in drawn
    assert [one.treatment.name for one in time_course.standings(grown, 20)][-1] == "TMS"


def test_files_hold_the_new_option(grown: Catalogue) -> None:
    """The summary as text, HTML and PDF names TMS and the new condition; the tables to take away hold its rows."""
    summary = summarize(grown, Choices(CONDITION, PAIR), DAY)
    pdf = " ".join(part.extract_text() for part in PdfReader(io.BytesIO(as_pdf(summary))).pages)
    for said in (as_text(summary), as_html(summary), " ".join(pdf.split())):
        assert "TMS" in said and "I want help with: Tested only." in said
    with zipfile.ZipFile(io.BytesIO(downloads.content("ketamine-options-tables.zip"))) as packed:
        rows = csv.DictReader(packed.read("tables/treatments.csv").decode().splitlines())
    assert [row["treatment_id"] for row in rows][-1] == OPTION


def test_talk_at_a_visit_holds_the_new_option_and_question(grown: Catalogue) -> None:
    """A visit about SGB and TMS asks the new key question, in the place it took, and its note names both."""
    found = visit(grown, Choices(CONDITION, PAIR), DAY)
    asked = [step.question.question_id for step in found.steps]
    assert asked.index(QUESTION) == 5 and "price" not in asked
    said = record_note(found, asked, DAY)
    assert "TMS" in said and "Dummy question, clinically" in said and "Tested only, clinically" in said


def test_new_key_question_stands_first_for_every_option(grown: Catalogue) -> None:
    """It is among the first rows, answered by every option; the one whose place it took stands in its group."""
    found = compare(grown, TREATMENT_IDS[:4], CONDITION)
    key, *groups = found.sections
    assert QUESTION in [line.question.question_id for line in key.lines]
    assert "price" in [line.question.question_id for section in groups for line in section.lines]
    line = next(line for line in key.lines if line.question.question_id == QUESTION)
    assert [cell.short for cell in line.cells] == ["Dummy 0", "Dummy 1", "Dummy 2", "Dummy 3"]


def test_new_condition_is_explained_and_costed(grown: Catalogue) -> None:
    """The page without script has a section on it; costs over each period are worked out for it."""
    assert f'<section id="{CONDITION}"><h2>Tested only</h2>' in one_table(grown, DAY)
    for period in get_args(Period):
        assert len(burden(grown, TREATMENT_IDS[:4], period, CONDITION).options) == 4


def test_question_that_is_not_key(copy: Copy) -> None:
    """A 29th question that is not key stands at its place in its group, and takes no place in the talk at a visit."""
    adding.add_question(copy)
    assert not (found := copy.problems()), "\n".join(found)
    with shown(copy) as catalogue:
        found = compare(catalogue, TREATMENT_IDS)
        group = next(one for one in found.sections if one.group and one.group.group == "daily_life")
        assert QUESTION in [line.question.question_id for line in group.lines]
        visited = visit(catalogue, Choices("ptsd", ("kap", "sgb")), DAY)
        assert QUESTION not in [step.question.question_id for step in visited.steps] and len(visited.steps) == 11
        app = page("compare/page.py", "ptsd", ("kap", "sgb"))
        assert html_of(app).count("data-line=") + html_of(app).count("data-also=") == 29


def test_the_order_is_told_without_an_option_that_is_gone(catalogue: Catalogue) -> None:
    """Without SGB the sentence leaves out its words; without one route of several it stays as it is."""
    without = {one: [row for row in catalogue.treatments if row.treatment_id != one] for one in ("sgb", "im_ketamine")}
    start, block = "same order: ketamine by route, then ketamine with therapy, then ", "the block that uses no ketamine"
    assert f"{start}Spravato for reference. The" in phrases.order_note(without["sgb"])
    assert f"{start}{block}, then Spravato for reference. The" in phrases.order_note(without["im_ketamine"])


@pytest.mark.parametrize("option", TREATMENT_IDS)
def test_any_option_can_be_taken_out(copy: Copy, option: str) -> None:
    """Without the rows that name it, the tables hold, whichever option it is."""
    adding.take_out(copy, option)
    assert not (found := copy.problems()), "\n".join(found)
    assert option not in adding.ids(copy, "treatments")


def test_everything_draws_without_the_drip(copy: Copy) -> None:
    """Without the drip every page and file is drawn; none stops a drip, and none names it as an option."""
    adding.take_out(copy, "iv_ketamine")
    with shown(copy) as catalogue:
        assert drawing_problems(catalogue, TODAY) == []
        said = html_of(page("time_and_control/page.py"))
        assert "Stop a drip early" not in said and "SGB: its own clock" in said
        assert ".iv_ketamine {" not in style.style_rules()
        without_script = one_table(catalogue, DAY)
        assert '"iv_ketamine' not in without_script and "That only the drip" not in without_script


def test_new_option_without_some_rows_is_named(copy: Copy) -> None:
    """A row in treatments alone: every table that must have a row of the option is named, and nothing is shown."""
    adding.ADD_OPTION["treatments"](copy)
    said = copy.problems()
    for name in adding.ADD_OPTION:
        if name not in ("treatments", "searches"):
            assert any(f"tables/{name}.csv" in line and OPTION in line for line in said), name
