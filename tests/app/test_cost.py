"""Visits, rides and cost through AppTest: own numbers replace defaults and reach the summary if wished."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from components.reader.answers import COST_IN_SUMMARY, COST_PERIOD, cost_key
from data.burden import PERIODS
from data.catalogue import Catalogue
from tests.app.test_pages import assert_whole, html_of, opened
from tests.listed import CONDITION_IDS, TREATMENT_IDS
from tests.unit.test_values import plain

HEADING = "Visits, rides and cost"


def with_answers(answers: dict[str, object], script: str = "cost/page.py") -> AppTest:
    """A page, opened by a session that holds these answers already."""
    app = opened()
    for key, value in answers.items():
        app.session_state[key] = value
    return app.switch_page(script).run()


def overview(app: AppTest) -> str:
    """The table, in plain words."""
    return plain(next(one.proto.body for one in app.get("html") if '<table class="asks"' in one.proto.body))


@pytest.mark.parametrize("condition", ["", *CONDITION_IDS])
@pytest.mark.parametrize("period", PERIODS)
def test_every_option_draws_in_every_period(catalogue: Catalogue, period: str, condition: str) -> None:
    """All seven options, in every period and condition: the page stands, each chart has its words and its data."""
    for ids in (TREATMENT_IDS[:4], TREATMENT_IDS[3:]):
        app = with_answers({"options": list(ids), COST_PERIOD: period, "condition": condition})
        assert_whole(app, HEADING, catalogue)
        assert not app.get("plotly_chart")
        html = html_of(app)
        assert re.findall(r'data-measure="([\w-]+)"', html) == ["visits", "hours", "rides", "self-pay"]
        assert re.findall(r'<li class="\w+" data-option="(\w+)"', html) == list(ids) * 4
        assert [one.key.removeprefix("cost-").split("-")[0] for one in app.text_input] == [
            one for one in ids for _ in range(3)
        ]


def test_own_numbers_replace_the_defaults() -> None:
    """A price, a number of visits and a co-pay typed change the sums of their option only."""
    app = with_answers({"options": ["iv_ketamine", "sgb"]})
    before = overview(app)
    assert "$2,400 to $6,400" in before and "With your co-pay" not in before
    app.text_input(key=cost_key("iv_ketamine", "price")).set_value("$1,000").run()
    app.text_input(key=cost_key("iv_ketamine", "sessions_induction")).set_value("5").run()
    app.text_input(key=cost_key("iv_ketamine", "copay")).set_value("30").run()
    after = overview(app)
    assert "$5,000" in after and "$150" in after and "7.5 hours" in after and "$2,400" not in after
    assert "$500 to $5,000" in after and "No co-pay typed" in after


def test_picks_put_their_measures_first(catalogue: Catalogue) -> None:
    """Low cost picked, dollars and then visits come first, tagged; what the fields change is said under them."""
    app = with_answers({"options": ["iv_ketamine", "sgb"], "picks": ["low_cost"]})
    assert_whole(app, HEADING, catalogue)
    html = html_of(app)
    assert re.findall(r'data-measure="([\w-]+)"', html) == ["visits", "self-pay", "hours", "rides"]
    assert html.count("You marked this") == 2 and "(your number)" not in html
    app.text_input(key=cost_key("sgb", "price")).set_value("900").run()
    said = "If you pay yourself: $900 to $1,800, at $900 a visit (your number)."
    assert html_of(app).count(said) == 2, "under its fields, and in what the figures rest on"


@pytest.mark.parametrize("typed", ["0", "-4", "ten", "1000000000"])
def test_senseless_numbers_are_answered_and_not_used(catalogue: Catalogue, typed: str) -> None:
    """A senseless number changes no sum, and a sentence says so."""
    app = with_answers({"options": ["iv_ketamine", "sgb"]})
    before = overview(app)
    app.text_input(key=cost_key("sgb", "sessions_induction")).set_value(typed).run()
    assert_whole(app, HEADING, catalogue)
    assert overview(app) == before and "Not used for SGB" in html_of(app)


@pytest.mark.parametrize("value", [5, 2.5, True, None, ["x"], "<script>", "\ud800", 10**30])
def test_strange_values_in_the_session_draw_a_page(catalogue: Catalogue, value: object) -> None:
    """Whatever an old tab holds, the page stands."""
    app = with_answers({cost_key("kap", "price"): value, COST_PERIOD: value, "options": ["kap", "sgb"]})
    assert_whole(app, HEADING, catalogue)
    assert "<script>" not in overview(app)


@pytest.mark.parametrize("wished", [True, False])
def test_own_numbers_reach_the_summary_only_if_wished(wished: bool) -> None:
    """Without the wish no number typed stands on My summary; with it, it does."""
    answers = {"options": ["kap", "sgb"], cost_key("kap", "price"): "1234", COST_IN_SUMMARY: wished}
    app = with_answers(answers, "summary/page.py")
    assert not app.exception
    assert ("$1,234 a visit" in html_of(app)) == wished
