"""'Does it help?' through AppTest: every condition in both words."""

import base64
import json
import re
from itertools import pairwise

import pytest
from streamlit.testing.v1 import AppTest

from components.evidence import evidence_cache, forest, results
from data.catalogue import Catalogue
from data.comparison import Register
from data.findings import findings
from tests.app.test_pages import assert_whole, html_of, opened
from tests.listed import CONDITION_IDS
from tests.unit.test_grid import Outline

BOTH: tuple[Register, ...] = ("patient", "clinical")
OPEN_TAG = re.compile(r"<[^>]+>")


def chosen(condition: str, words: str = "patient") -> AppTest:
    """The page with a condition and words chosen."""
    app = opened("evidence/page.py")
    app.selectbox(key="condition").set_value(condition)
    app.get_by_key("words").set_value(words).run()
    return app


def test_picks_on_the_page_order_its_harms() -> None:
    """Clear-headed picked, what it bears on leads its section, tagged, and so is the heading of harms in short."""
    app = opened("evidence/page.py")
    assert "You marked this" not in html_of(app)
    app.session_state["picks"] = ["clear_headed"]
    html = html_of(app.run())
    assert html.count("You marked this") == 5
    assert re.search('What can go wrong <span class="picked">You marked this</span></h2>', html)
    assert re.findall(r'data-harm="(\w+)"', html)[:5] == ["serious", "breathing", "stopping", "detached", "sleepiness"]


@pytest.mark.parametrize("words", BOTH)
@pytest.mark.parametrize("condition", ["", *CONDITION_IDS])
def test_every_condition_in_both_words(catalogue: Catalogue, condition: str, words: Register) -> None:
    """Matrix of 56 cells; for a condition every option, every result with its source, on the page once."""
    app = chosen(condition, words)
    assert_whole(app, "Does it help?", catalogue)
    html = html_of(app)
    matrix = next(part.proto.body for part in app.get("html") if 'class="matrix' in part.proto.body)
    assert matrix.partition('class="matrix')[2].count("<td role=") == 56
    shown = [one.treatment_id for one in catalogue.treatments if one.shown_first == "yes" or condition]
    if not condition:
        shown = app.get_by_key("options").value
    for option in catalogue.treatments:
        assert html.count(f'id="found-{option.treatment_id}"') == (1 if option.treatment_id in shown else 0)
    rows = [row for row in catalogue.outcomes if row.condition_id == condition]
    assert html.count("data-fact=") == len(rows)
    for row in rows:
        assert f'data-fact="{row.fact_id}"' in html


@pytest.mark.parametrize("view", ["words", "numbers", "dots"])
@pytest.mark.parametrize("condition", CONDITION_IDS)
def test_each_view_shows_the_pictures_that_are_earned(catalogue: Catalogue, condition: str, view: str) -> None:
    """Two pictures with words for them where a fair pair is known, on the page or for paper, with the row's dots."""
    app = chosen(condition)
    app.get_by_key("evidence_view").set_value(view).run()
    assert not app.exception
    pictured = [option.pictured for option in findings(catalogue, condition).options if option.pictured]
    images = re.findall(r'<img src="data:image/svg\+xml;base64,([^"]+)" alt="([^"]+)">', html_of(app))
    shares = [share for one in pictured for share in one.both_shares or ()]
    for (drawn, alt), share in zip(images, shares, strict=True):
        svg = base64.b64decode(drawn).decode()
        assert svg.count("<circle") == 100 and svg.count('class="full"') == share.count
        assert f"{share.words} filled" in alt
    assert html_of(app).count('class="pair paper-only"') == (0 if view == "dots" else len(pictured))
    assert html_of(app).count('class="counted-result"') == 0 or view == "numbers"


def test_one_bar_stands_before_the_answers(catalogue: Catalogue) -> None:
    """The choices stand in one line above the cards; in general it is said how to choose, with no switch."""
    app = opened("evidence/page.py")
    assert "Tap Change to choose what you want help with." in html_of(app)
    assert not [one for one in app.segmented_control if one.key == "evidence_view"]
    assert next(one.label for one in app.expander) == "**In general** · IV, Oral, KAP, SGB *Change*"
    app = chosen("ptsd")
    assert "Tap Change" not in html_of(app)
    assert next(one.label for one in app.expander) == "**PTSD** · IV, Oral, KAP, SGB *Change*"
    html = html_of(app)
    assert html.index('class="finding') < html.index('class="risks"') < html.index('class="matrix has-chosen"')


@pytest.mark.parametrize("count", [0, 1, 5])
def test_any_number_of_options_draws(catalogue: Catalogue, count: int) -> None:
    """None, one or five options chosen: a friendly sentence, at most four cards, and nothing lost."""
    app = chosen("trd")
    app.get_by_key("options").set_value(list(catalogue.treatment)[:count]).run()
    html = html_of(app)
    assert not app.exception and 'class="friendly" role="status"' in html
    beside = html.partition('data-place="others"')[0]
    assert beside.count('class="finding') == min(count, 4)
    assert html.count('class="finding') == len(catalogue.treatments)
    assert ('class="risks"' in html) == (count > 0)


def test_no_chart_without_a_condition(catalogue: Catalogue) -> None:
    """Charts come with a condition only; standardized differences in clinical words only."""
    assert not opened("evidence/page.py").get("plotly_chart")
    patient, clinical = (chosen("trd", words).get("plotly_chart") for words in BOTH)
    assert len(clinical) == len(patient) + 1
    for chart in (*patient, *clinical):
        assert "Right of the middle line is better" in chart.proto.alt


@pytest.mark.parametrize("condition", CONDITION_IDS)
def test_charts_show_what_the_results_say(catalogue: Catalogue, condition: str) -> None:
    """Each drawing has a mark for each result on its scale, at its value turned so that right is better."""
    found = findings(catalogue, condition)
    for scale in found.scales:
        figure = json.loads(forest.forest(scale).to_json())
        marks = [trace for trace in figure["data"] if trace["mode"] == "markers"]
        bars = [trace for trace in figure["data"] if trace["mode"] == "lines"]
        assert [mark["x"][0] for mark in marks] == [float(one.effect.better) for one in scale.findings if one.effect]
        ranged = [one.effect.better_range for one in scale.findings if one.effect and one.effect.better_range]
        assert [tuple(bar["x"]) for bar in bars] == [(float(low), float(high)) for low, high in ranged]
        words = [note["text"] for note in figure["layout"]["annotations"]]
        assert sum("better" in one for one in words) == 2
        assert len(words) == 2 + len(scale.findings)


@pytest.mark.parametrize("words", BOTH)
def test_html_closes_and_headings_do_not_jump(catalogue: Catalogue, words: Register) -> None:
    """Every piece of HTML is closed; headings run h2, h3, h4 without a gap."""
    for condition in ("", *CONDITION_IDS):
        page = evidence_cache.evidence_html(condition, words, tuple(catalogue.treatment)[:4], "numbers")
        levels = [
            int(tag[1])
            for part in (page.cards, page.harms, page.rows)
            for tag, _ in Outline(part).tags
            if tag in ("h2", "h3", "h4")
        ]
        assert all(after <= before + 1 for before, after in pairwise(levels))
        assert levels[0] == 2
        for block in results.blocks(findings(catalogue, condition), words) if condition else ():
            assert Outline(block.html + block.beside).tags


def test_page_reads_at_grade_eight(catalogue: Catalogue) -> None:
    """All words of the page in patient words, those put together from figures included, read at grade 8 or below."""
    import textstat

    for condition in CONDITION_IDS:
        page = evidence_cache.evidence_html(condition, "patient", tuple(catalogue.treatment), "numbers")
        prose = " ".join(OPEN_TAG.sub("", one) for one in re.findall(r"<p[ >].*?</p>", page.cards))
        assert textstat.flesch_kincaid_grade(prose) <= 8, condition


def test_pictures_tell_the_number_in_words(catalogue: Catalogue) -> None:
    """Caption and alternative of each picture hold the numbers of its share."""
    for condition in CONDITION_IDS:
        for option in findings(catalogue, condition).options:
            if option.pictured and option.pictured.both_shares:
                drawn = results.pictures(option.pictured, "patient")
                for picture, share in zip(drawn, option.pictured.both_shares, strict=True):
                    assert f"{share.words} of 100" in picture.caption and f"{share.rest_words} " in picture.caption
                    assert f"{share.words} filled" in picture.alt and f"{share.rest_words} empty" in picture.alt
