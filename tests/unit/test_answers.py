"""Which answers count, wherever they come from."""

from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from components.frame.store import read_catalogue
from components.reader import answers
from data.catalogue import Catalogue
from data.own_words import own_words

WHOLE = {
    "condition": "ptsd",
    "options": ["sgb", "iv_ketamine"],
    "words": "clinical",
    "only_differences": True,
    "open_all": False,
    "own_questions": "Can my sister come?\nWho drives?",
    "ask-why_this_one": True,
    "looked_up": ["alcohol", "need_to_pee"],
    "cost-sgb-price": 900,
    "cost_in_summary": True,
    "take-before": True,
    "clinics": "3",
    "clinic_name-1": "Hill",
    "card-2-full_price": "600 a visit",
}
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=8,
)


def test_whole_answers_come_through(catalogue: Catalogue) -> None:
    """Answers that the tables know are kept as they are, and read as one object."""
    assert answers.kept(catalogue, WHOLE) == WHOLE
    read = answers.answers_from(catalogue, WHOLE)
    assert (read.condition, read.options, read.words) == ("ptsd", ("sgb", "iv_ketamine"), "clinical")
    assert read.asked == ("why_this_one",)
    assert read.looked_up == ("alcohol", "need_to_pee")
    assert read.costs == {("sgb", "price"): 900}
    assert (read.taken, read.clinics, read.clinic_names) == ({"before"}, 3, {0: "Hill"})
    assert read.card == {(1, "full_price"): "600 a visit"}


def test_nothing_answered_reads_as_nothing(catalogue: Catalogue) -> None:
    """An empty session has the opening options, patient words and nothing else."""
    read = answers.answers_from(catalogue, {})
    assert read == answers.Answers(
        "", ("iv_ketamine", "oral_ketamine", "kap", "sgb"), "patient", {}, {}, {}, (), "", {}, False
    )


def test_options_that_open_for_a_condition_were_not_chosen(catalogue: Catalogue) -> None:
    """Depression alone reads with the four that open for it, and these are no answer; the general four are one."""
    four = ("iv_ketamine", "oral_ketamine", "kap", "esketamine_nasal")
    assert answers.answers_from(catalogue, {"condition": "trd"}).options == four
    assert answers.given(catalogue, {"condition": "trd", "options": list(four)}) == {"condition": "trd"}
    general = {"condition": "trd", "options": ["iv_ketamine", "oral_ketamine", "kap", "sgb"]}
    assert answers.given(catalogue, general) == general


def test_picks_are_those_that_start_offers(catalogue: Catalogue) -> None:
    """A statement that is no chip is no pick; of four picks the first three count, in the tables' order."""
    assert answers.kept(catalogue, {"picks": ["talk_therapy", "low_cost"]}) == {"picks": ["low_cost"]}
    picked = {"picks": ["low_cost", "no_needles", "fast_relief", "adjustable"]}
    assert answers.answers_from(catalogue, picked).picks == ("fast_relief", "no_needles", "low_cost")


@pytest.mark.parametrize(
    "found",
    [
        {"condition": "flu"},
        {"condition": ["ptsd"]},
        {"options": "sgb"},
        {"options": ["heroin"]},
        {"words": "medical"},
        {"open_all": "yes"},
        {"take-before": "yes"},
        {"take-beside": True},
        {"clinics": "4"},
        {"clinic_name-4": "Hill"},
        {"card-1-unknown": "x"},
        {"card-1-full_price": 7},
        {"only_differences": 1},
        {"own_questions": ["a"]},
        {"ask-nothing_known": True},
        {"cost-sgb-price": float("nan")},
        {"cost-sgb-price": True},
        {"cost-heroin-price": 1},
        {"cost-sgb-colour": 1},
        {"_run": "x"},
        {"mark-": "1"},
        {"": ""},
    ],
)
def test_unknown_and_wrong_is_dropped(catalogue: Catalogue, found: Mapping[str, object]) -> None:
    """A name, an id or a value that the tables don't know is dropped."""
    assert answers.kept(catalogue, found) == {}


def test_known_options_stay_among_unknown_ones(catalogue: Catalogue) -> None:
    """Of several options the known ones stay, each once; none chosen is an answer too."""
    assert answers.kept(catalogue, {"options": ["sgb", "x", 3, "sgb", "kap"]}) == {"options": ["sgb", "kap"]}
    assert answers.kept(catalogue, {"options": []}) == {"options": []}


def test_text_is_cleaned_and_cut(catalogue: Catalogue) -> None:
    """Control signs and lone surrogates go, line breaks and every script stay, and 5,000 characters fit."""
    dirty = "a\x00\x1b[31m\u0085\ud800b\n\tc \U0001f600 \u0416 <b>"
    assert answers.kept(catalogue, {"own_questions": dirty}) == {"own_questions": "a[31mb\n\tc \U0001f600 \u0416 <b>"}
    long = answers.kept(catalogue, {"own_questions": "x" * 9_000})["own_questions"]
    assert long == "x" * answers.LONGEST_TEXT
    assert isinstance(long, str) and own_words(long).cut, "after a refresh too the sheet says that it was cut"


@settings(deadline=None)
@given(st.dictionaries(st.text() | st.sampled_from(sorted(WHOLE)), ANYTHING, max_size=8))
def test_hostile_answers_never_raise(found: dict[str, object]) -> None:
    """Whatever a tab or a link sends, reading it raises nothing, and reading the rest again changes nothing."""
    catalogue = read_catalogue()
    once = answers.kept(catalogue, found)
    assert answers.kept(catalogue, once) == once
    answers.answers_from(catalogue, found)


@pytest.mark.parametrize(
    ("key", "found", "held"),
    [
        ("cost-sgb-price", "1" * 25, "1" * 20),
        ("cost-sgb-price", 999_999_999_999, 999_999_999_999),
        ("cost-sgb-price", -999_999_999_999, -999_999_999_999),
        ("cost-sgb-price", 10**12, None),
        ("cost-sgb-price", -(10**12), None),
        ("cost-sgb-price", 0.5, 0.5),
        ("cost-sgb-price", float("inf"), None),
        ("cost-sgb-price", float("nan"), None),
        ("cost-sgb-price", True, None),
        ("cost-sgb-price", [900], None),
        ("options", [], []),
        ("options", ["sgb", "sgb", "kap"], ["sgb", "kap"]),
        ("options", ["tea"], None),
        ("options", "sgb", None),
        ("options", ("kap", 3), ["kap"]),
        ("condition", "", ""),
        ("condition", "tea", None),
        ("only_differences", 1, None),
        ("clinics", "2", "2"),
        ("clinics", "9", None),
        ("mark-watched", "not_sure", "not_sure"),
        ("mark-watched", "4", None),
        ("clinic_name-1", "x" * 500, "x" * 60),
        ("clinic_name-4", "Hill", None),
        ("card-1-full_price", "x" * 500, "x" * 200),
        ("card-4-full_price", "600", None),
    ],
)
def test_what_is_held_of_one_answer(catalogue: Catalogue, key: str, found: object, held: object) -> None:
    """Each answer is held as it is, cut or dropped, at the edge of what it may be."""
    kept = answers.kept(catalogue, {key: found})
    assert kept == ({} if held is None else {key: held})


@pytest.mark.parametrize(
    ("untouched", "touched"),
    [
        ({"words": "patient"}, {"words": "clinical"}),
        ({"clinics": "2"}, {"clinics": "3"}),
        ({"looked_up": []}, {"looked_up": ["alcohol"]}),
        ({"picks": []}, {"picks": ["few_visits"]}),
        ({"only_differences": False}, {"only_differences": True}),
        ({"own_questions": ""}, {"own_questions": "Why?"}),
        ({"condition": ""}, {"condition": "ptsd"}),
    ],
)
def test_what_stands_untouched_is_no_answer(
    catalogue: Catalogue, untouched: dict[str, object], touched: dict[str, object]
) -> None:
    """What a page shows before anyone chose counts as nothing given; a choice does."""
    assert answers.given(catalogue, untouched) == {}
    assert answers.given(catalogue, touched) == touched


def test_answers_are_read_under_their_own_names(catalogue: Catalogue) -> None:
    """Clinics count from none, names and notes each under its place; picks stand in the tables' order."""
    read = answers.answers_from(
        catalogue,
        {
            "clinic_name-1": "Hill",
            "clinic_name-3": "Dale",
            "card-2-full_price": "600",
            "picks": ["few_visits", "fast_relief"],
            "ask-money_back": True,
            "ask-why_this_one": False,
            "clinics": "3",
        },
    )
    assert read.clinic_names == {0: "Hill", 2: "Dale"} and read.card == {(1, "full_price"): "600"}
    assert read.picks == ("fast_relief", "few_visits") and read.clinics == 3
    assert (read.asked, read.unasked) == (("money_back",), ("why_this_one",))
