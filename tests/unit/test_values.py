"""What matters: the fixed order, no figures and no verdicts, whatever is marked and whatever the tables say."""

import re
from dataclasses import replace
from html import unescape
from itertools import combinations
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.values import preferences
from data import values
from data.catalogue import Catalogue
from data.catalogue import load as load_catalogue
from data.rows import OptionStance, Stance
from data.rules.values import PREFERENCE_IDS
from data.values import Weighed, weigh
from tests.conftest import TODAY
from tests.listed import CONDITION_IDS, TREATMENT_IDS
from tests.unit.test_grid import Outline

TABLES = load_catalogue(today=TODAY)
NAMES = {row.short_name: row.treatment_id for row in TABLES.treatments}
VERDICT = re.compile(
    r"\b(scor(e|es|ed|ing)|match(es|ed)?|best|winn(er|ers|ing)|rank(s|ed|ing)?|stars?|total|recommend(s|ed)?)\b|%\s*fit",
    re.IGNORECASE,
)
SOURCES = re.compile(r'<span class="from">.*?</span>', re.DOTALL)
APART = re.compile(r'<details class="fold apart".*?</details>', re.DOTALL)
SHORT = re.compile(r'<td role="cell" class="short">.*?</td>', re.DOTALL)
COUNT = re.compile(r"<summary>\d+ more that I marked</summary>")
MARKS = st.dictionaries(st.sampled_from(PREFERENCE_IDS), st.sampled_from(values.MARKS), max_size=14)
SOME = st.lists(st.sampled_from(TREATMENT_IDS), max_size=4, unique=True)
CONDITION = st.sampled_from(["", *CONDITION_IDS])
WORDS = st.sampled_from(["patient", "clinical"])


def plain(html: str) -> str:
    """The words of a piece of HTML."""
    return unescape(re.sub(r"<[^>]+>", " ", html))


def section(weighed: Weighed) -> str:
    """The section's HTML without its sources, whose names carry years, and without the short answers of Compare."""
    html: str = preferences.results(TABLES, weighed)
    for one in (SOURCES, SHORT, COUNT):
        html = one.sub("", html)
    return html


@settings(deadline=None)
@given(MARKS, SOME, CONDITION, WORDS)
def test_options_keep_the_one_order(marks: dict[str, str], picked: list[str], condition: str, words: str) -> None:
    """With any marks, every table holds the options asked for, each once, in the fixed order."""
    weighed = weigh(TABLES, marks, picked, condition, words)  # type: ignore[arg-type]
    assert weighed == weigh(TABLES, marks, picked[::-1], condition, words)  # type: ignore[arg-type]
    fixed = [one for one in TREATMENT_IDS if one in picked]
    for part in section(weighed).split('<section class="wish"')[1:]:
        assert [NAMES[unescape(one)] for one in re.findall(r'<span class="name">(.*?)</span>', part)] == fixed


@settings(deadline=None)
@given(MARKS, SOME, CONDITION, WORDS)
def test_section_holds_no_figure_but_the_marks(
    marks: dict[str, str], picked: list[str], condition: str, words: str
) -> None:
    """With any marks, the only digits in the section's text are the marks themselves."""
    said = plain(section(weigh(TABLES, marks, picked, condition, words)))  # type: ignore[arg-type]
    for mark in ("0 not at all", "1 a little", "2 a lot", "3 very much", "Not sure"):
        said = said.replace(f"Your mark: {mark}.", "")
    assert re.findall(r"\d", said) == []


@settings(deadline=None)
@given(MARKS, SOME, CONDITION, WORDS)
def test_section_gives_no_verdict(marks: dict[str, str], picked: list[str], condition: str, words: str) -> None:
    """With any marks, no word of scoring, ranking or advice stands in the section, sources included."""
    html = preferences.results(TABLES, weigh(TABLES, marks, picked, condition, words))  # type: ignore[arg-type]
    Outline(html)
    assert VERDICT.search(plain(html)) is None


@settings(deadline=None)
@given(
    MARKS,
    SOME,
    CONDITION,
    st.integers(0, len(TABLES.stances) - 1),
    st.sampled_from(get_args(Stance)),
)
def test_another_stance_changes_only_its_own_row(
    marks: dict[str, str], picked: list[str], condition: str, which: int, stance: str
) -> None:
    """Replacing a stance and its reason changes no sentence outside its row, but those on wishes that name it."""
    row = TABLES.stances[which]
    other = row.model_copy(update={"stance": stance, "reason": "Another reason."})
    changed = replace(TABLES, stances=(*TABLES.stances[:which], other, *TABLES.stances[which + 1 :]))
    before, after = weigh(TABLES, marks, picked, condition), weigh(changed, marks, picked, condition)
    place = f'<tr role="row" data-stand="{row.preference_id}-{row.treatment_id}">'
    assert _without(section(before), place) == _without(section(after), place)
    said = next(one.patient_text for one in TABLES.preferences if one.preference_id == row.preference_id)
    assert [one for one in before.conflicts if said not in one.wishes] == [
        one for one in after.conflicts if said not in one.wishes
    ]


def _without(html: str, place: str) -> str:
    """The section without one row and without what is said of wishes that pull apart."""
    start = html.find(place)
    if start >= 0:
        option = place.rpartition("-")[2].removesuffix('">')
        why = html.find(f'<li data-why="{option}">', start)
        html = html[:start] + html[html.find("</tr>", start) : why] + html[html.find("</li>", why) :]
    return APART.sub("", html)


@settings(deadline=None)
@given(MARKS, SOME, CONDITION)
def test_what_matters_most_stands_first(marks: dict[str, str], picked: list[str], condition: str) -> None:
    """Statements stand by mark, 3 to 1 and then 'not sure', ties in the tables' order; 0 is set aside."""
    weighed = weigh(TABLES, marks, picked, condition)
    order = {"3": 0, "2": 1, "1": 2, "not_sure": 3}
    wanted = sorted(
        (one for one in PREFERENCE_IDS if marks.get(one) in order),
        key=lambda one: (order[marks[one]], PREFERENCE_IDS.index(one)),
    )
    assert [wish.preference.preference_id for wish in weighed.wishes] == wanted
    assert len(weighed.set_aside) == sum(mark == "0" for mark in marks.values())


@settings(deadline=None)
@given(MARKS, SOME, CONDITION)
def test_conflicts_are_exactly_those_that_no_option_meets(
    marks: dict[str, str], picked: list[str], condition: str
) -> None:
    """Wishes marked 2 or 3 pull apart just where no option of all seven fits one, or fits two together."""
    much = [one for one in TABLES.preferences if marks.get(one.preference_id) in ("2", "3")]

    def fitting(preference_id: str) -> set[str]:
        return {one for one in TREATMENT_IDS if TABLES.stance(preference_id, one, condition).stance == "fits"}

    alone = {(one.patient_text,) for one in much if not fitting(one.preference_id)}
    pairs = {
        frozenset((a.patient_text, b.patient_text))
        for a, b in combinations(much, 2)
        if fitting(a.preference_id)
        and fitting(b.preference_id)
        and not fitting(a.preference_id) & fitting(b.preference_id)
    }
    found = weigh(TABLES, marks, picked, condition).conflicts
    assert {one.wishes for one in found if len(one.wishes) == 1} == alone
    assert {frozenset(one.wishes) for one in found if len(one.wishes) == 2} == pairs
    assert len(found) == len(alone) + len(pairs)


def test_conflicts_are_said_outright(catalogue: Catalogue) -> None:
    """Both wishes are named, and whether some option does both in part."""
    sentences = {
        one.sentence
        for one in weigh(
            catalogue, {"no_needles": "3", "adjustable": "2", "at_home": "3", "watched": "3"}, []
        ).conflicts
    }
    assert (
        'You marked both "No needles" and "The dose can be changed or stopped during the visit". '
        "No option here does both in full; some do in part."
    ) in sentences
    assert any("A medical team watches me" in one and "I can take it at home" in one for one in sentences)


@pytest.mark.parametrize("mark", ["4", "", "very", "-1"])
def test_unknown_marks_and_statements_are_passed_over(catalogue: Catalogue, mark: str) -> None:
    """A mark or a statement that isn't known weighs nothing."""
    weighed = weigh(catalogue, {"no_needles": mark, "no_pins": "3"}, ["sgb"])
    assert (weighed.wishes, weighed.set_aside, weighed.conflicts) == ((), (), ())


def test_stance_follows_the_condition(catalogue: Catalogue) -> None:
    """Approval and research differ by condition; where no row of its own stands, the general one shows."""

    def shown(condition: str, preference: str) -> OptionStance:
        return catalogue.stance(preference, "esketamine_nasal", condition)

    assert (shown("trd", "fda_approved").stance, shown("ocd", "fda_approved").stance) == ("fits", "doesnt")
    assert shown("ocd", "no_needles") is shown("", "no_needles")


def test_markup_in_a_reason_shows_as_text(catalogue: Catalogue) -> None:
    """Were markup ever to pass the checker, it would show as text."""
    evil = "<script>alert(1)</script>"
    stances = tuple(row.model_copy(update={"reason": evil}) for row in catalogue.stances)
    html = preferences.results(catalogue, weigh(replace(catalogue, stances=stances), {"no_needles": "3"}, ["sgb"]))
    assert "<script" not in html and "&lt;script&gt;" in html


def test_nothing_marked_says_what_to_do(catalogue: Catalogue) -> None:
    """Without a mark there is no table, only a sentence."""
    html = preferences.results(catalogue, weigh(catalogue, {}, ["sgb", "kap"]))
    assert "<table" not in html and "Pick or mark a point, and how" in html


def test_three_points_stand_open_and_the_rest_is_counted(catalogue: Catalogue) -> None:
    """Of five marked points three stand open, two behind a tap that says so; of three none is behind one."""
    five = dict.fromkeys(("no_needles", "watched", "few_visits", "at_home", "low_cost"), "3")
    html = preferences.results(catalogue, weigh(catalogue, five, ["sgb", "kap"]))
    assert "<summary>2 more that I marked</summary>" in html
    three = dict(list(five.items())[:3])
    assert "more that I marked" not in preferences.results(catalogue, weigh(catalogue, three, ["sgb", "kap"]))
