"""The chairside page through AppTest."""

import pytest
from streamlit.testing.v1 import AppTest

from components.chairside.english_under import SHOWN as ENGLISH_SHOWN
from components.chairside.steps import ASKED, FIRST, OTHER, PLACE, SECOND
from components.reader.answers import mark_key
from data.catalogue import Catalogue
from tests.app.test_pages import assert_whole, html_of, opened
from tests.listed import CONDITION_IDS

ENDS = ("For the patient: the handout", "For the record: a note to paste", "To take home: a link")
HEADING = "For clinicians: chairside"


def at(condition: str, language: str = "en", **answers: object) -> AppTest:
    """The page as a session that holds these answers opens it, and runs once more, as with the next tap.

    In the first run AppTest still sends what stood on Start: there too it is this condition.
    """
    app = opened()
    app.selectbox(key="condition").set_value(condition).run()
    app.query_params["lang"] = language
    app.session_state["condition"] = condition
    for key, value in answers.items():
        app.session_state[key] = value
    return app.switch_page("chairside/page.py").run().run()


@pytest.mark.parametrize("condition", ["", *CONDITION_IDS])
def test_whole_talk_for_every_condition(catalogue: Catalogue, condition: str) -> None:
    """Next leads through every question to the end; each has two answers and a prompt; the note names both options."""
    count = 11
    app = at(condition, **{FIRST: "kap", SECOND: "esketamine_nasal"})
    seen = []
    for number in range(1, count + 1):
        assert_whole(app, HEADING, catalogue)
        html = html_of(app)
        assert f"{number} of {count}" in html and html.count('class="chair-short"') == 2 and "In your own words" in html
        seen.append(html.split('data-question="')[1].split('"')[0])
        app.button(key="chairside-next").click().run()
    assert len(set(seen)) == count and "how_sure" not in seen and app.button(key="chairside-next").disabled
    assert "Options discussed: KAP and Spravato" in app.code[0].value
    assert "To take home: a link" in html_of(app)
    app.button(key="chairside-back").click().run()
    assert "11 of 11" in html_of(app)


def test_marks_made_in_the_same_tab_lead(catalogue: Catalogue) -> None:
    """What matters very much is the first question, and the page says why."""
    app = at("", **{mark_key("home_same_day"): "3", mark_key("no_needles"): "1"})
    html = html_of(app)
    assert 'data-question="getting_home"' in html and "You marked: Getting home on my own the same day" in html


def test_opens_with_the_options_looked_at(catalogue: Catalogue) -> None:
    """The first two options of the session are offered first."""
    app = at("", options=["sgb", "iv_ketamine"])
    assert (app.selectbox(key=FIRST).value, app.selectbox(key=SECOND).value) == ("iv_ketamine", "sgb")


def test_options_chosen_since_are_carried_over(catalogue: Catalogue) -> None:
    """A pair set here stays until other options are chosen elsewhere; then those stand here."""
    app = at("", options=["sgb", "iv_ketamine"])
    app.selectbox(key=SECOND).set_value("kap").run()
    app.switch_page("compare/page.py").run()
    app.switch_page("chairside/page.py").run()
    assert (app.selectbox(key=FIRST).value, app.selectbox(key=SECOND).value) == ("iv_ketamine", "kap")
    app.switch_page("compare/page.py").run()
    app.get_by_key("options").set_value(["oral_ketamine", "esketamine_nasal"]).run()
    app.switch_page("chairside/page.py").run()
    assert (app.selectbox(key=FIRST).value, app.selectbox(key=SECOND).value) == ("oral_ketamine", "esketamine_nasal")


def test_starts_at_the_first_question_with_the_choices_closed(catalogue: Catalogue) -> None:
    """Nothing has to be set up: the bar names the condition and the pair, and the first question stands below it."""
    app = opened("chairside/page.py")
    app.session_state["condition"] = "ptsd"
    app.run()
    assert next(one.label for one in app.expander) == "**PTSD** · IV ketamine and Oral ketamine *Change*"
    assert 'data-question="how_given"' in html_of(app) and "1 of 11" in html_of(app)


def test_any_question_is_a_tap_away(catalogue: Catalogue) -> None:
    """A button for each question of the talk, and a list of all others, which is chosen from without typing."""
    app = at("ptsd", **{FIRST: "kap", SECOND: "sgb"})
    go = [one for one in app.button if (one.key or "").startswith("chairside-go-")]
    assert len(go) == 11
    app.button(key="chairside-go-helps").click().run()
    assert 'data-question="helps"' in html_of(app) and "3 of 11" in html_of(app)
    assert len(app.selectbox(key=OTHER).options) == len(catalogue.questions) - 12
    app.selectbox(key=OTHER).set_value("guidelines").run()
    assert 'data-question="guidelines"' in html_of(app) and html_of(app).count('class="chair"') == 1
    app.selectbox(key=ASKED).set_value("need_to_pee").run()
    assert app.selectbox(key=OTHER).value is None and 'data-asked="need_to_pee"' in html_of(app)
    app.button(key="chairside-go-price").click().run()
    assert app.selectbox(key=ASKED).value is None and 'data-question="price"' in html_of(app)
    app.button(key="chairside-end").click().run()
    note = app.code[0].value
    for shown in ("Route of administration", "Efficacy", "Guideline positions", "Self-pay price"):
        assert f"- {shown}" in note
    assert "Serious adverse events" not in note and "FDA status" not in note


def test_one_question_is_marked_as_the_one_on_screen() -> None:
    """In the list the question in view looks chosen; none does while another than the talk's is looked up."""
    app = at("ptsd", **{FIRST: "kap", SECOND: "sgb"})

    def here() -> list[str | None]:
        return [one.key for one in app.button if one.proto.type == "secondary" and "-go-" in (one.key or "")]

    assert here() == ["chairside-go-how_given"]
    app.button(key="chairside-go-price").click().run()
    assert here() == ["chairside-go-price"]
    for key, name in ((OTHER, "guidelines"), (ASKED, "need_to_pee")):
        app.selectbox(key=key).set_value(name).run()
        assert here() == [], key
    app.button(key="chairside-go-helps").click().run()
    assert here() == ["chairside-go-helps"]


HARMS = {"serious_risks", "common_side_effects", "long_term"}


@pytest.mark.parametrize(("condition", "folds"), [("ptsd", {"helps", *HARMS}), ("", HARMS)], ids=["ptsd", "none"])
def test_numbers_stand_with_their_own_questions(condition: str, folds: set[str]) -> None:
    """Results' numbers open under what was found, harms' under risks, nowhere else; no results without a condition."""
    app = at(condition, **{FIRST: "kap", SECOND: "esketamine_nasal"})
    for key in [one.key for one in app.button if (one.key or "").startswith("chairside-go-")]:
        app.button(key=key).click().run()
        about = str(key).removeprefix("chairside-go-")
        labels = [one.label for one in app.expander if "numbers" in one.label.lower()]
        assert len(labels) == (about in folds), about


def test_the_end_holds_handout_note_and_link_in_this_order() -> None:
    """Each of the three things to take has its own heading."""
    app = at("ptsd", **{FIRST: "kap", SECOND: "sgb"})
    app.button(key="chairside-end").click().run()
    html = html_of(app)
    places = [html.index(f"<h2>{one}</h2>") for one in ENDS]
    assert places == sorted(places)


def test_the_note_tells_what_was_shown_of_this_pair_and_condition(catalogue: Catalogue) -> None:
    """What was on screen about other options or another condition isn't in the note; back at them it is."""
    app = at("ptsd", **{FIRST: "kap", SECOND: "sgb"})
    app.button(key="chairside-go-helps").click().run()
    app.selectbox(key=ASKED).set_value("need_to_pee").run()
    app.button(key="chairside-end").click().run()
    asked = next(row.clinical_question for row in catalogue.asked if row.asked_id == "need_to_pee")
    shown = ("- Efficacy", "- Route of administration", f"- {asked}")
    assert all(one in app.code[0].value for one in shown)
    for key, other, back in ((FIRST, "iv_ketamine", "kap"), ("condition", "trd", "ptsd"), ("condition", "", "ptsd")):
        app.selectbox(key=key).set_value(other).run()
        assert not any(one in app.code[0].value for one in shown), other
        app.selectbox(key=key).set_value(back).run()
        assert all(one in app.code[0].value for one in shown), back


@pytest.mark.parametrize("condition", ["trd", "suicidal_ideation", "ptsd"])
def test_another_condition_leaves_the_pair(condition: str) -> None:
    """A pair chosen here stays where the condition is chosen after it; options chosen elsewhere take its place."""
    app = at("", **{FIRST: "kap", SECOND: "sgb"})
    app.selectbox(key="condition").set_value(condition).run()
    assert (app.selectbox(key=FIRST).value, app.selectbox(key=SECOND).value) == ("kap", "sgb")
    app.run()
    assert "KAP and SGB" in app.expander[0].label
    app.switch_page("compare/page.py").run()
    app.get_by_key("options").set_value(["im_ketamine", "esketamine_nasal"]).run()
    app.switch_page("chairside/page.py").run()
    assert (app.selectbox(key=FIRST).value, app.selectbox(key=SECOND).value) == ("im_ketamine", "esketamine_nasal")


def test_same_option_twice_is_met_calmly(catalogue: Catalogue) -> None:
    """The same option twice gets one sentence and no talk."""
    app = at("", **{FIRST: "sgb", SECOND: "sgb"})
    assert_whole(app, HEADING, catalogue)
    assert "Choose two different options to talk them over." in html_of(app) and 'class="chair"' not in html_of(app)


@pytest.mark.parametrize("place", [-3, 99])
def test_place_outside_the_talk_is_brought_back(catalogue: Catalogue, place: int) -> None:
    """A place that no question has gives the first question or the end, and no fault."""
    app = at("trd", **{PLACE: place})
    assert_whole(app, HEADING, catalogue)
    assert ("1 of 11" if place < 0 else "The end") in html_of(app)


def in_spanish(condition: str, **answers: object) -> AppTest:
    """The page in Spanish, as a session that holds these answers opens it."""
    return at(condition, "es", **answers)


def test_english_stands_under_spanish_until_it_is_turned_off(catalogue: Catalogue) -> None:
    """On by default on the Spanish page; the switch takes all of it away, for every other question too."""
    app = in_spanish("ptsd", **{FIRST: "kap", SECOND: "sgb"})
    html = html_of(app)
    assert "¿Cómo se da?</h2>" in html and '<p class="in-english" lang="en" data-silent>How is it given?</p>' in html
    assert app.toggle(key=ENGLISH_SHOWN).value is True
    app.toggle(key=ENGLISH_SHOWN).set_value(False).run()
    assert "¿Cómo se da?</h2>" in html_of(app) and "in-english" not in html_of(app)
    for key in ("chairside-go-helps", "chairside-go-serious_risks"):
        app.button(key=key).click().run()
        assert not app.exception and "in-english" not in html_of(app)
    app.switch_page("compare/page.py").run()
    app.switch_page("chairside/page.py").run()
    assert app.toggle(key=ENGLISH_SHOWN).value is False


def test_pictures_have_english_under_them() -> None:
    """Under both pictures of a hundred people stands what the English page says under them."""
    pair = {FIRST: "iv_ketamine", SECOND: "esketamine_nasal"}
    app = in_spanish("trd", **pair)
    app.button(key="chairside-go-helps").click().run()
    assert not app.exception
    html = html_of(app)
    assert '<p class="in-english" lang="en" data-silent>IV ketamine: 45 of 100. 55 did not.</p>' in html


def test_english_page_has_no_second_language() -> None:
    """In English there is no switch and no second line, from the first question to the end."""
    app = at("ptsd", **{FIRST: "kap", SECOND: "sgb"})
    for key in ("chairside-go-helps", "chairside-go-serious_risks", "chairside-end"):
        assert [one.key for one in app.toggle if one.key == ENGLISH_SHOWN] == []
        assert "in-english" not in html_of(app) and 'lang="en"' not in html_of(app)
        app.button(key=key).click().run()
    assert "This note is in English" not in html_of(app)


def test_note_is_english_on_a_spanish_page() -> None:
    """The same looks give the same note, to the letter, in both languages; the page says so; the handout is Spanish."""
    given = {FIRST: "iv_ketamine", SECOND: "sgb", mark_key("home_same_day"): "3"}
    notes = []
    for app in (at("ptsd", **given), in_spanish("ptsd", **given)):
        app.button(key="chairside-go-helps").click().run()
        app.selectbox(key=ASKED).set_value("need_to_pee").run()
        app.button(key="chairside-end").click().run()
        assert not app.exception
        notes.append(app.code[0].value)
    assert notes[0] == notes[1] and notes[1].startswith("Shared decision talk, ")
    html = html_of(app)
    assert "Esta nota siempre está en inglés" in html and "This note is in English on every page" in html
    assert "Descargar" in app.get("download_button")[0].proto.label
