"""All options and Start as pages: ticks, what opens for a condition, crisis lines under the choice, the ways on."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.app.test_pages import html_of, opened
from tests.listed import TREATMENT_IDS

OPTIONS, START = "options/page.py", "start/page.py"
FOUR = ["iv_ketamine", "oral_ketamine", "kap", "sgb"]
FOUR_FOR_DEPRESSION = ["iv_ketamine", "oral_ketamine", "kap", "esketamine_nasal"]
FULL = "Four fit. Untick one to add another."


def ticked(app: AppTest) -> list[str]:
    """The options whose box is ticked."""
    return [one for one in TREATMENT_IDS if app.checkbox(key=f"tick-{one}").value]


def links(app: AppTest) -> list[str]:
    """The labels of the links to pages below the stepper."""
    labels = [one.proto.label for one in app.get("page_link")]
    return labels[labels.index("Choosing a clinic") + 1 :]


def place(app: AppTest, words: str) -> int:
    """Which piece of HTML on the page holds words first."""
    return next(i for i, one in enumerate(app.get("html")) if words in one.proto.body)


def test_all_options_open_with_four_ticked() -> None:
    """Today's four; every option has a box that names it; the button counts."""
    app = opened(OPTIONS)
    assert not app.exception and ticked(app) == FOUR
    assert [one.label for one in app.checkbox] == [
        f"Compare {name}"
        for name in ("IV ketamine", "IM ketamine", "Oral ketamine", "Nasal ketamine", "KAP", "SGB", "Spravato")
    ]
    assert links(app) == ["Side by side (4)", "To my sheet"]


def test_a_tick_is_what_stands_side_by_side() -> None:
    """An option unticked and another ticked here are gone and there on Compare; what is left out there is unticked."""
    app = opened(OPTIONS)
    app.checkbox(key="tick-oral_ketamine").uncheck().run()
    assert ticked(app) == ["iv_ketamine", "kap", "sgb"] and links(app)[0] == "Side by side (3)"
    app.checkbox(key="tick-nasal_ketamine").check().run()
    assert app.session_state["options"] == ["iv_ketamine", "nasal_ketamine", "kap", "sgb"]
    app.switch_page("compare/page.py").run()
    assert app.get_by_key("options").value == ["iv_ketamine", "nasal_ketamine", "kap", "sgb"]
    app.get_by_key("options").set_value(["kap", "sgb"]).run()
    app.switch_page(OPTIONS).run()
    assert ticked(app) == ["kap", "sgb"]


def test_a_fifth_is_not_set_and_says_so_once() -> None:
    """A fifth tick stays off, with a sentence in its own row; the next run says it no more."""
    app = opened(OPTIONS)
    app.checkbox(key="tick-im_ketamine").check().run()
    assert ticked(app) == FOUR and FULL in html_of(app)
    assert place(app, FULL) == place(app, 'data-place="option-im_ketamine"') + 1
    app.run()
    assert ticked(app) == FOUR and FULL not in html_of(app)


@pytest.mark.parametrize("left", [0, 1])
def test_with_none_or_one_the_button_counts_nothing(left: int) -> None:
    """Fewer than two are no comparison: the button only names the page."""
    app = opened(OPTIONS)
    for one in FOUR[left:]:
        app.checkbox(key=f"tick-{one}").uncheck().run()
    assert ticked(app) == FOUR[:left] and links(app)[0] == "Side by side"


def test_untouched_ticks_follow_the_condition_and_own_ones_stay() -> None:
    """Depression brings Spravato among the four, here and on Compare; what a reader ticked stays as it is."""
    app = opened(OPTIONS)
    app.selectbox(key="condition").set_value("trd").run()
    assert ticked(app) == FOUR_FOR_DEPRESSION
    assert 'data-kept-answers="{&#34;condition&#34;: &#34;trd&#34;}"' in html_of(app)
    app.switch_page("compare/page.py").run()
    assert app.get_by_key("options").value == FOUR_FOR_DEPRESSION
    app.selectbox(key="condition").set_value("ptsd").run()
    assert app.get_by_key("options").value == FOUR
    app.switch_page(OPTIONS).run()
    assert ticked(app) == FOUR
    app.checkbox(key="tick-kap").uncheck().run()
    app.selectbox(key="condition").set_value("trd").run()
    assert ticked(app) == ["iv_ketamine", "oral_ketamine", "sgb"]


def test_compare_opened_first_with_depression_has_the_approved_one() -> None:
    """Chosen on Start, before any option was asked for: Compare's pills open with Spravato among them."""
    app = opened(START)
    app.selectbox(key="condition").set_value("trd").run()
    app.switch_page("compare/page.py").run()
    assert app.get_by_key("options").value == FOUR_FOR_DEPRESSION


@pytest.mark.parametrize("script", [START, OPTIONS])
def test_crisis_lines_stand_right_under_the_choice_and_are_read_out(script: str) -> None:
    """Thoughts of suicide: the box is an alert, drawn once, after the choice and before any option is named."""
    app = opened(script)
    assert 'class="crisis"' not in html_of(app)
    app.selectbox(key="condition").set_value("suicidal_ideation").run()
    html = html_of(app)
    assert html.count('class="crisis"') == 1 and '<div role="alert"><section class="crisis"' in html
    options = "one-option" if script == OPTIONS else 'class="seven"'
    assert place(app, 'class="crisis"') < place(app, options)
    if script == START:
        assert place(app, 'class="takes"') < place(app, 'class="crisis"')


def test_start_asks_what_matters_and_leads_to_all_options() -> None:
    """The one way on is to All options; picks are kept, three at most; nothing is preset."""
    app = opened(START)
    assert links(app) == ["See all options"]
    picks = app.get_by_key("picks")
    assert picks.value == [] and len(picks.options) == 11
    picks.set_value(["low_cost", "adjustable"]).run()
    app.switch_page(OPTIONS).run()
    assert not app.exception and app.session_state["mark-low_cost"] == "3"
    app.switch_page(START).run()
    assert app.get_by_key("picks").value == ["low_cost", "adjustable"]


def test_a_fourth_pick_stays_off_and_says_so_once() -> None:
    """Three are picked: one more isn't set, nor marked, and a line says why; the next run says it no more."""
    app = opened(START)
    app.get_by_key("picks").set_value(["low_cost", "adjustable", "at_home"]).run()
    assert "Three fit." not in html_of(app)
    app.get_by_key("picks").set_value(["low_cost", "adjustable", "at_home", "fast_relief"]).run()
    assert app.get_by_key("picks").value == ["adjustable", "at_home", "low_cost"]
    assert "Three fit. Take one away to add another." in html_of(app)
    assert "mark-fast_relief" not in app.session_state or app.session_state["mark-fast_relief"] != "3"
    app.get_by_key("picks").set_value(["low_cost", "adjustable", "fast_relief"]).run()
    assert app.get_by_key("picks").value == ["low_cost", "adjustable", "fast_relief"]
    assert "Three fit." not in html_of(app)


def test_open_all_holds_here_too() -> None:
    """Where all answers of Compare stand open, so does every option."""
    app = opened(OPTIONS)
    assert html_of(app).count('data-place="option-kap" open') == 0
    app.session_state["open_all"] = True
    app.run()
    assert html_of(app).count('data-place="option-kap" open') == 1
