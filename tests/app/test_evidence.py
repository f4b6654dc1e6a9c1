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


@pytest.mark.parametrize("words", BOTH)
@pytest.mark.parametrize("condition", ["", *CONDITION_IDS])
def test_every_condition_in_both_words(catalogue: Catalogue, condition: str, words: Register) -> None:
    """Matrix of 56 cells; for a condition every option, every result with its source, pictures with words for them."""
    app = chosen(condition, words)
    assert_whole(app, "Does it help?", catalogue)
    html = html_of(app)
    matrix = next(part.proto.body for part in app.get("html") if 'class="matrix' in part.proto.body)
    assert matrix.count("<td role=") == 56
    for option in catalogue.treatments:
        assert html.count(f'id="found-{option.treatment_id}"') == (1 if condition else 0)
    shown = [row for row in catalogue.outcomes if row.condition_id == condition]
    assert html.count("data-fact=") == len(shown)
    for row in shown:
        assert f'data-fact="{row.fact_id}"' in html
    pictured = (
        [option.pictured for option in findings(catalogue, condition).options if option.pictured] if condition else []
    )
    images = app.get("image")
    assert len(images) == 2 * len(pictured)
    shares = [share for one in pictured for share in one.both_shares or ()]
    for image, share in zip(images, shares, strict=True):
        (drawn,) = image.proto.imgs
        svg = base64.b64decode(drawn.url.partition("base64,")[2]).decode()
        assert svg.count("<circle") == 100 and svg.count('class="full"') == share.count
        assert f"{share.words} filled" in drawn.alt


def test_matrix_comes_first_and_prompts(catalogue: Catalogue) -> None:
    """With no condition chosen the matrix and a prompt stand alone; with one, the matrix stands before the results."""
    html = html_of(opened("evidence/page.py"))
    assert "Choose what you want help with" in html and 'class="result"' not in html
    html = html_of(chosen("ptsd"))
    assert "Choose what you want help with" not in html
    assert html.index('class="matrix has-chosen"') < html.index('class="result"')


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
        page = evidence_cache.evidence_html(condition, words)
        Outline(page.matrix)
        levels = []
        for block in page.blocks:
            levels += [
                int(tag[1])
                for tag, _ in (*Outline(block.html).tags, *Outline(block.beside).tags)
                if tag in ("h2", "h3", "h4")
            ]
        assert all(after <= before + 1 for before, after in pairwise(levels))
        assert not levels or levels[0] == 2


def test_page_reads_at_grade_eight(catalogue: Catalogue) -> None:
    """All words of the page in patient words, those put together from figures included, read at grade 8 or below."""
    import textstat

    for condition in CONDITION_IDS:
        page = evidence_cache.evidence_html(condition, "patient")
        html = "".join(block.html + block.beside for block in page.blocks)
        prose = " ".join(OPEN_TAG.sub("", one) for one in re.findall(r"<p[ >].*?</p>", html))
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
