"""Before you go, After you chose, the person beside you and the clinic card through AppTest."""

import datetime as dt
import json
import re
from html import unescape
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.frame import store
from components.leaflets import leaflet
from components.leaflets.reminder import DAY, DESK, TELLS
from components.reader.answers import OPTIONS, card_key, clinic_name_key, take_key
from components.sheets.as_text import as_text
from components.sheets.sheet import Sheet
from data import clinic
from data.catalogue import Catalogue
from tests.app.test_pages import assert_whole, html_of, opened
from tests.app.test_summary import summary_on
from tests.clinic import GOOD, clinic_file
from tests.unit.test_handout import plain

NEUTRAL, TELLING = "A date with myself", "Is the treatment helping me? Time to judge"
CARD_DESK, BESIDE_DESK = "desk-questions-for-clinics", "desk-for-the-person-beside-you"


def sheet_on(app: AppTest, desk: str) -> Sheet:
    """The sheet that a page's files are made from."""
    sheet = app.session_state[desk].sheet
    assert isinstance(sheet, Sheet)
    return sheet


@pytest.mark.parametrize(("script", "page"), [("leaflets/before.py", "before"), ("leaflets/after.py", "after")])
def test_ticked_page_reaches_the_summary_and_its_files(catalogue: Catalogue, script: str, page: str) -> None:
    """The tick puts the page's points on the summary's screen and files, for the options then looked at."""
    app = opened(script)
    app.get_by_key(OPTIONS).set_value(["kap", "sgb"]).run()
    app.checkbox(key=f"take-{page}").check().run()
    app.switch_page("summary/page.py").run()
    assert_whole(app, "My summary", catalogue)
    written, shown = as_text(summary_on(app)), plain(html_of(app))
    for row in catalogue.steps:
        wanted = row.page == page and (not row.treatment_ids or bool({"kap", "sgb"} & set(row.treatment_ids)))
        assert (row.patient_text in written) == (row.patient_text in shown) == wanted, row.step_id


@pytest.mark.parametrize("count", [0, 1, 5, 7])
@pytest.mark.parametrize("script", ["leaflets/before.py", "leaflets/after.py", "leaflets/beside.py", "clinic/page.py"])
def test_any_number_of_options_draws(catalogue: Catalogue, script: str, count: int) -> None:
    """None, one and more than four options: the page stands, with the points that hold for all."""
    app = opened(script)
    app.get_by_key(OPTIONS).set_value([row.treatment_id for row in catalogue.treatments][:count]).run()
    assert not app.exception
    for row in catalogue.steps:
        if f"leaflets/{row.page}.py" == script:
            assert row.patient_text in plain(html_of(app))


def test_summary_links_to_the_four_pages() -> None:
    """My summary leads to each of the pages that make more to take along."""
    app = opened("summary/page.py")
    links = [link.proto.label for link in app.get("page_link")]
    for name in ("Before you go", "After you chose", "For the person beside you", "Choosing a clinic"):
        assert any(label.startswith(f"**{name}**") for label in links)


def test_date_makes_a_neutral_file_until_asked() -> None:
    """Without a date there is no file to take; with one its title tells nothing, unless the reader ticks it."""
    app = opened("leaflets/after.py")
    assert app.get("download_button")[0].proto.disabled
    day = dt.date.today() + dt.timedelta(days=40)
    app.date_input(key=DAY).set_value(day).run()
    assert not app.get("download_button")[0].proto.disabled
    desk = app.session_state[DESK]
    assert (desk.day, desk.title) == (day, NEUTRAL) and f"DATE:{day:%Y%m%d}" in desk.made().decode()
    app.checkbox(key=TELLS).check().run()
    assert f"SUMMARY:{TELLING}" in app.session_state[DESK].made().decode()


def test_date_is_told_to_nobody() -> None:
    """What the tab is to keep holds nothing of the date: it stands in the reader's file alone."""
    app = opened("leaflets/after.py")
    day = dt.date.today() + dt.timedelta(days=40)
    app.date_input(key=DAY).set_value(day).run()
    app.checkbox(key=take_key("after")).check().run()
    kept = re.search(r'data-kept-answers="([^"]*)"', html_of(app))
    assert kept and json.loads(unescape(kept[1])) == {"take-after": True}
    assert app.date_input(key=DAY).value == day and day.isoformat() not in html_of(app)


def test_beside_tells_a_condition_only_when_asked(catalogue: Catalogue) -> None:
    """With a condition chosen neither page nor sheet holds it until the reader ticks that it may."""
    app = opened("leaflets/beside.py")
    assert not [one for one in app.checkbox if one.key == leaflet.CONDITION_ON_IT]
    app.session_state["condition"] = "ptsd"
    app.run()
    name = catalogue.condition["ptsd"].patient_name
    assert name not in plain(html_of(app)) and name not in str(sheet_on(app, BESIDE_DESK).under)
    app.checkbox(key=leaflet.CONDITION_ON_IT).check().run()
    assert f"They want help with: {name}." in sheet_on(app, BESIDE_DESK).under[0]


def test_answers_stay_with_their_clinic_and_matter(catalogue: Catalogue) -> None:
    """What was written for one clinic stays its own while clinic, matter and view change, and lands in the sheet."""
    app = opened("clinic/page.py")
    app.text_input(key=clinic_name_key(1)).set_value("Hill").run()
    app.text_input(key=card_key(1, "why_this_one")).set_value("They said why").run()
    app.radio(key="card_place").set_value("2").run()
    assert app.text_input(key=card_key(2, "why_this_one")).value == ""
    app.get_by_key("card_matter").set_value("money").run()
    app.text_input(key=card_key(2, "full_price")).set_value("600 a visit").run()
    app.get_by_key("clinics").set_value("3").run()
    app.get_by_key("card_view").set_value("compare").run()
    shown = plain(html_of(app))
    assert "600 a visit" in shown and "Clinic 3" in shown and not app.text_input
    sheet = sheet_on(app, CARD_DESK)
    found = {
        (section.name, row[0]): row[1:]
        for section in sheet.sections
        for block in section.blocks
        for row in getattr(block, "rows", ())
        if any(row[1:])
    }
    asked = {row.question_id: row.patient_text for row in catalogue.clinic_questions}
    assert found == {
        ("card-about_the_option", asked["why_this_one"]): ("They said why", "", ""),
        ("card-money", asked["full_price"]): ("", "600 a visit", ""),
    }


def test_clinics_own_answers_show_where_it_runs_the_copy(
    catalogue: Catalogue, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The copy that a clinic runs shows its file's answers, marked as its own, beside blanks for others."""
    path = clinic_file(tmp_path, f'{GOOD}\n[answers]\nfull_price = "450 dollars, all staff in it."\n')
    monkeypatch.setenv(clinic.SETTING, str(path))
    store.read_clinic.clear()
    try:
        app = opened("clinic/page.py")
        app.get_by_key("card_matter").set_value("money").run()
        app.get_by_key("card_view").set_value("compare").run()
        shown = plain(html_of(app))
    finally:
        store.read_clinic.clear()
    assert "450 dollars, all staff in it." in shown
    assert "Riverside Example Clinic (its own answers)" in shown and "have not checked it" in shown
    assert clinic.read(path, catalogue.treatment, clinic.questions(catalogue)).answers


def test_hostile_values_in_card_fields_are_dropped() -> None:
    """A value of a kind that no browser sends, or too long, leaves the page standing and bounded."""
    app = opened("clinic/page.py")
    app.session_state[card_key(1, "why_this_one")] = "x" * 5000
    app.session_state["card_matter"] = "nonsense"
    app.session_state["clinics"] = "9"
    app.session_state[take_key("before")] = "yes"
    app.run()
    assert not app.exception
    assert len(app.text_input(key=card_key(1, "why_this_one")).value or "") == 200


def test_a_date_lies_within_two_years() -> None:
    """From today on, two years ahead."""
    date = opened("leaflets/after.py").date_input(key=DAY)
    assert date.max - date.min == dt.timedelta(days=730)
