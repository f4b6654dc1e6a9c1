"""Results as shown: which stand first, in which form, in which words."""

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.evidence import forest
from data import figures, finding_words
from data.catalogue import Catalogue
from data.comparison import Register
from data.figures import Share
from data.findings import Effect, Finding, OptionFindings, Scale, finding, findings
from tests.listed import CONDITION_IDS

D = Decimal
NUMBER = st.decimals(-60, 60, places=2)
BOTH: tuple[Register, ...] = ("patient", "clinical")
MEASURES = re.compile(r"\b(SMD|OR|RR|HR|Hedges|Cohen|standardi[sz]ed beta|p = 0|CI)\b")


def options(catalogue: Catalogue) -> Iterator[OptionFindings]:
    """All 56 cells with their results."""
    for condition in CONDITION_IDS:
        yield from findings(catalogue, condition).options


def shown(catalogue: Catalogue) -> Iterator[Finding]:
    """Every result on every condition."""
    for option in options(catalogue):
        yield from (*option.first, *option.rest)


def effect(value: Decimal, low: Decimal | None = None, high: Decimal | None = None, good: str = "fewer") -> Effect:
    """A score difference."""
    return Effect("score", "MD", value, low, high, good, 95)  # type: ignore[arg-type]


@given(st.decimals(0, 100, places=2))
def test_both_frames_make_100(percent: Decimal) -> None:
    """Those who had it and those who did not are together 100, whatever was rounded."""
    share = Share(percent)
    assert share.count + share.rest == 100
    assert share.count == figures.out_of_100(percent)
    assert abs(Decimal(share.exact) - percent) <= Decimal("0.05")


@given(NUMBER, NUMBER, NUMBER)
def test_right_is_better(one: Decimal, two: Decimal, three: Decimal) -> None:
    """Turned differences keep their size and order; better is positive whether more or fewer is wished."""
    low, value, high = sorted((one, two, three))
    for good in ("more", "fewer"):
        turned = effect(value, low, high, good)
        assert turned.better_range is not None
        assert turned.better_range[0] <= turned.better <= turned.better_range[1]
        assert abs(turned.better) == abs(value)
        assert turned.favours == (turned.better > 0)
        assert turned.clear == (low > 0 or high < 0)


@given(NUMBER, st.sampled_from([1, 2]))
def test_points_lose_sign_and_idle_zeros_only(value: Decimal, places: int) -> None:
    """A difference in points is rounded once and says no more decimals than it has."""
    said = figures.points(value, places)
    assert abs(Decimal(said) - abs(value)) <= Decimal(1).scaleb(-places) / 2
    assert not said.startswith("-") and not ("." in said and said.endswith("0"))


def test_every_row_is_shown_once(catalogue: Catalogue) -> None:
    """Each outcome stands with its option and condition, once."""
    keys = [(one.row.fact_id, one.row.treatment_id, one.row.condition_id) for one in shown(catalogue)]
    assert len(keys) == len(set(keys)) == len(catalogue.outcomes)


def test_form_follows_certainty_and_direction(catalogue: Catalogue) -> None:
    """Nothing found, not known, one result first, or side by side: by certainty and direction alone."""
    for option in options(catalogue):
        certainty, direction = option.evidence.certainty, option.evidence.direction
        if certainty == "none":
            assert option.form == "nothing" and option.lead is None and not option.first
        elif certainty == "very_low":
            assert option.form == "unknown" and option.lead
        elif direction in ("mixed", "no_clear_difference"):
            assert option.form == "side_by_side" and len(option.first) >= 2
        else:
            assert option.form == "one_first" and option.first[0] is option.lead


def test_dots_stand_only_where_they_may(catalogue: Catalogue) -> None:
    """Dots only at low certainty or better, in favor, measured alike in both arms; elsewhere the reason is said."""
    drawn = set()
    for option in options(catalogue):
        if option.pictured:
            assert option.evidence.certainty in ("high", "moderate", "low")
            assert option.evidence.direction == "favours"
            assert option.pictured.both_shares and option.pictured.row.basis == "direct"
            assert option.pictured is option.lead
            assert finding_words.no_picture(option) == ""
            drawn.add((option.treatment.treatment_id, option.evidence.condition_id))
        elif option.form != "nothing":
            assert finding_words.no_picture(option).startswith("No picture of 100 people is drawn")
    assert drawn == {("iv_ketamine", "trd"), ("iv_ketamine", "suicidal_ideation"), ("esketamine_nasal", "trd")}


def test_larger_studies_stand_first(catalogue: Catalogue) -> None:
    """Results are sorted by people, never by effect; side by side the leading one has no place of its own."""
    for option in options(catalogue):
        for some in (option.rest, option.beside, option.first if option.form == "side_by_side" else ()):
            people = [one.row.people or 0 for one in some]
            assert all(before >= after for before, after in pairwise(people))


@pytest.mark.parametrize("words", BOTH)
def test_sentences_are_whole(catalogue: Catalogue, words: Register) -> None:
    """Every result has sentences that end, without gaps, missing values or double spaces."""
    for one in shown(catalogue):
        said = finding_words.sentences(one, words)
        assert said and said[-1] in ".!?", one.row.fact_id
        assert not re.search(r"  | \.|None|nan|\.\.|;;", said), said


def test_sentence_gives_both_arms_and_both_frames(catalogue: Catalogue) -> None:
    """Where both shares are known the sentence holds all four numbers of one kind, with what each group got."""
    found = 0
    for one in shown(catalogue):
        if one.both_shares:
            mine, theirs = one.both_shares
            row = one.row
            given_to, against = finding_words.given(one, "patient")
            said = finding_words.shares_sentence(one, "patient")
            if one.few:
                assert said == (
                    f"Of those studied, {mine.phrase} {row.happened} with {given_to} "
                    f"and {theirs.phrase} with {against}; "
                    f"{mine.rest_phrase} and {theirs.rest_phrase} {row.not_happened}."
                )
            else:
                assert said == (
                    f"Of 100 people like those studied, {mine.words} {row.happened} with {given_to} and {theirs.words} "
                    f"with {against}; {mine.rest_words} and {theirs.rest_words} {row.not_happened}."
                )
            found += 1
    assert found >= 46


@pytest.mark.parametrize(
    ("fact", "sentence"),
    [
        (
            "lapidus-2014--response",
            "Of those studied, 8 of 18 improved by half or more with nasal ketamine and 1 of 18 with a salt water "
            "spray; 10 of 18 and 17 of 18 did not.",
        ),
        (
            "domany-2019--remission",
            "Of those studied, 6 of 22 had few or no symptoms left with oral ketamine and 0 of 19 with dummy pills; "
            "16 of 22 and 19 of 19 did not.",
        ),
        (
            "feder-2021-response",
            "Of those studied, 67 percent improved by 30 percent or more with IV ketamine and 20 percent with a "
            "calming drug (midazolam); 33 percent and 80 percent did not.",
        ),
        (
            "quigley-oktop--pcl5",
            "Of those studied, 16 of 22 improved by half or more in PTSD symptoms with oral ketamine; 6 of 22 did not.",
        ),
    ],
)
def test_few_people_are_told_as_counts(catalogue: Catalogue, fact: str, sentence: str) -> None:
    """Below 50 people counts as they are, or the bare percentage where no count is known; never people of 100."""
    (one,) = (each for each in shown(catalogue) if each.row.fact_id == fact)
    assert finding_words.shares_sentence(one, "patient") == sentence


@pytest.mark.parametrize(("people", "few"), [(49, True), (50, False)])
def test_fifty_people_are_enough_for_a_picture_and_one_fewer_are_not(
    catalogue: Catalogue, people: int, few: bool
) -> None:
    """A result that is drawn now would not be of 49 people, and it is said why; of 50 it still is."""
    changed = tuple(
        row.model_copy(update={"people": people}) if row.fact_id == "grunebaum-2018-responders-day1" else row
        for row in catalogue.outcomes
    )
    option = findings(replace(catalogue, outcomes=changed), "suicidal_ideation").options[0]
    assert option.lead and option.lead.row.fact_id == "grunebaum-2018-responders-day1" and option.lead.few is few
    assert (option.pictured is None) is few
    reason = "No picture of 100 people is drawn: fewer than 50 people were counted."
    assert finding_words.no_picture(option) == (reason if few else "")
    said = finding_words.shares_sentence(option.lead, "patient")
    assert ("100" in said) is not few


def test_nobody_gets_better_but_by_response_or_remission(catalogue: Catalogue) -> None:
    """No patient sentence says that people 'got better'."""
    for one in shown(catalogue):
        assert "got better" not in finding_words.sentences(one, "patient").lower()


def test_patient_words_hold_no_clinical_measures(catalogue: Catalogue) -> None:
    """Standardized differences, ratios, intervals and p-values stand in clinical words only."""
    for one in shown(catalogue):
        assert not MEASURES.search(finding_words.sentences(one, "patient")), one.row.fact_id


def test_ratio_never_stands_alone(catalogue: Catalogue) -> None:
    """A ratio has the shares of both groups beside it, or says in both words that they are lacking."""
    ratios = [one for one in shown(catalogue) if one.effect and one.effect.kind == "ratio"]
    assert ratios
    for one in ratios:
        if one.both_shares is None:
            assert "no shares of people" in finding_words.sentences(one, "patient"), one.row.fact_id
            assert "Absolute numbers not stated" in finding_words.sentences(one, "clinical")


def test_uncontrolled_and_indirect_are_marked(catalogue: Catalogue) -> None:
    """A result without a comparison group, or from another route or people, carries its mark and no second arm."""
    for one in shown(catalogue):
        marks = " ".join(finding_words.tags(one))
        assert ("No comparison group" in marks) == ("uncontrolled" in one.row.basis) == (one.comparator is None)
        assert ("Indirect" in marks) == ("indirect" in one.row.basis)


def test_unclear_difference_is_said(catalogue: Catalogue) -> None:
    """Where the interval holds 'no difference', the patient sentence says so."""
    unclear = [one for one in shown(catalogue) if one.comparator and one.effect and one.effect.clear is False]
    assert len(unclear) >= 10
    for one in unclear:
        said = finding_words.sentences(one, "patient").lower()
        assert re.search(r"no clear|not clear|no difference|no true gap|no sign", said), one.row.fact_id


def test_gap_of_shares_agrees_with_the_shares(catalogue: Catalogue) -> None:
    """A difference given in percentage points is the difference of the two shares, to the rounding."""
    for one in shown(catalogue):
        if one.effect and one.effect.kind == "shares" and one.both_shares:
            mine, theirs = one.both_shares
            assert abs(mine.count - theirs.count - one.effect.value) <= 1, one.row.fact_id


def test_verdicts_of_the_whole_matrix_add_up(catalogue: Catalogue) -> None:
    """The counts beside the matrix make 56, the surest verdict first, in both words."""
    for words in BOTH:
        assert sum(count for _, count in finding_words.in_all(catalogue, words)) == 56
    assert finding_words.in_all(catalogue, "patient")[0][0] == "Probably helps"


@pytest.mark.parametrize(
    ("kind", "value", "low", "high", "good", "clear", "favours", "better", "turned", "places"),
    [
        ("score", "-3.5", "-5", "-2", "fewer", True, True, "3.5", ("2", "5"), 1),
        ("score", "-3.5", "-5", "0", "fewer", False, True, "3.5", ("0", "5"), 1),
        ("score", "0.5", "0", "2", "fewer", False, False, "-0.5", ("-2", "0"), 2),
        ("score", "0.5", "0.1", "2", "more", True, True, "0.5", ("0.1", "2"), 2),
        ("score", "1", "-1", "2", "more", False, True, "1", ("-1", "2"), 1),
        ("score", "-0.99", None, "2", "more", None, False, "-0.99", None, 2),
        ("score", "0", "-1", None, "more", None, False, "0", None, 2),
        ("score", "0", "-1", "1", "fewer", False, False, "0", ("-1", "1"), 2),
        ("ratio", "1.8", "1.1", "2.9", "more", True, True, None, None, None),
        ("ratio", "1.8", "1", "2.9", "more", False, True, None, None, None),
        ("ratio", "0.6", "0.4", "1", "fewer", False, True, None, None, None),
        ("ratio", "0.6", "0.4", "0.9", "fewer", True, True, None, None, None),
        ("ratio", "1", "0.4", "1.9", "more", False, False, None, None, None),
    ],
)
def test_which_way_an_effect_points(
    kind: str,
    value: str,
    low: str | None,
    high: str | None,
    good: str,
    clear: bool | None,
    favours: bool,
    better: str | None,
    turned: tuple[str, str] | None,
    places: int | None,
) -> None:
    """At 'no difference' an end of the interval leaves it unclear; every difference is turned so that up is better."""
    ends = [None if one is None else D(one) for one in (low, high)]
    one = Effect(kind, "MD", D(value), ends[0], ends[1], good, 95)  # type: ignore[arg-type]
    assert (one.clear, one.favours) == (clear, favours)
    if better is not None:
        assert (one.better, one.places) == (D(better), places)
        assert one.better_range == (None if turned is None else (D(turned[0]), D(turned[1])))


def result(catalogue: Catalogue, **cells: object) -> Finding:
    """A result of a drip in depression with other figures."""
    row = next(one for one in catalogue.outcomes if one.fact_id == "wilkinson-2019-response-midazolam")
    bare = {"treated_percent": None, "comparator_percent": None, "people": None, "basis": "direct"}
    return finding(catalogue, row.model_copy(update=bare | cells))


def test_both_arms_are_told_only_where_both_are_known(catalogue: Catalogue) -> None:
    """Shares stand as a pair only where both arms have one and there was a comparison."""
    percents = {"treated_percent": D(45), "comparator_percent": D(18)}
    both = result(catalogue, **percents).both_shares
    assert both is not None and [one.phrase for one in both] == ["45 of 100", "18 of 100"]
    assert result(catalogue, treated_percent=D(45)).both_shares is None
    assert result(catalogue, comparator_percent=D(18)).both_shares is None
    alone = result(catalogue, **percents, basis="direct-uncontrolled")
    assert alone.comparator is None and alone.both_shares is None


def test_few_people_are_counted_where_all_counts_are_known(catalogue: Catalogue) -> None:
    """Counts of 49 stand as counts; with an arm's count unknown, as percent; of 50, as people of 100."""
    told = result(catalogue, treated_events=D(20), treated_total=D(30), comparator_events=D(6), comparator_total=D(19))
    assert told.few and told.both_shares is not None
    assert [one.phrase for one in told.both_shares] == ["20 of 30", "6 of 19"]
    assert [one.rest_phrase for one in told.both_shares] == ["10 of 30", "13 of 19"]
    unread = result(
        catalogue, treated_events=D(20), treated_total=D(30), comparator_percent=D("31.1"), comparator_total=D(19)
    )
    assert unread.both_shares is not None
    assert [one.phrase for one in unread.both_shares] == ["67 percent", "31 percent"]
    many = result(catalogue, treated_events=D(20), treated_total=D(30), comparator_events=D(6), comparator_total=D(20))
    assert not many.few and many.both_shares is not None
    assert [one.phrase for one in many.both_shares] == ["67 of 100", "30 of 100"]
    one_arm = result(catalogue, treated_events=D(20), treated_total=D(30), basis="direct-uncontrolled")
    assert one_arm.few and one_arm.treated.share is not None and one_arm.treated.share.phrase == "20 of 30"


def test_a_proportion_is_told_in_points(catalogue: Catalogue) -> None:
    """A difference of proportions is a hundred times as many points; every other scale stays as it is."""
    for scale, shown in (("proportion", "28"), ("percentage points", "0.28"), ("MADRS", "0.28"), ("ratio", "0.28")):
        one = result(catalogue, effect_value=D("0.28"), ci_low=D("0.1"), ci_high=D("0.5"), scale=scale).effect
        assert one is not None and one.value == D(shown)
        assert one.kind == {"MADRS": "score", "ratio": "ratio"}.get(scale, "shares")


def test_results_are_counted_and_led(catalogue: Catalogue) -> None:
    """Side by side the larger study stands first; else the leading one. All are counted once."""
    few, many, rest = (result(catalogue, people=one) for one in (60, 900, 70))
    cell = catalogue.evidence_for("iv_ketamine", "trd")
    treatment = catalogue.treatment["iv_ketamine"]
    favours, unclear = (cell.model_copy(update={"direction": one}) for one in ("favours", "no_clear_difference"))
    one_first = OptionFindings(treatment, favours, few, (many,), (rest,))
    assert (one_first.first, one_first.count) == ((few, many), 3)
    side_by_side = OptionFindings(treatment, unclear, few, (many,), (rest,))
    assert (side_by_side.first, side_by_side.count) == ((many, few), 3)
    nothing = OptionFindings(treatment, favours, None, (many,), (rest,))
    assert (nothing.first, nothing.count) == ((), 1)


def test_a_scale_names_its_ends_once(catalogue: Catalogue) -> None:
    """A score's range stands behind its name where it is known and the name doesn't hold it already."""
    scale = Scale("score", "MADRS", "Depression score", False, D(0), D(60), ())
    assert finding_words.scale_name(scale) == "Depression score, 0 to 60"
    for told in (
        replace(scale, has_ends=True),
        replace(scale, low=None),
        replace(scale, kind="shares"),
        replace(scale, kind="standardised"),
    ):
        assert finding_words.scale_name(told) == "Depression score"


def test_a_drawing_in_which_nothing_differs_has_a_scale(catalogue: Catalogue) -> None:
    """Where every result is exactly no difference, the axis runs from -1 to 1."""
    one = result(catalogue, effect_value=D(0), scale="MADRS", effect_measure="MD")
    drawn = forest.forest(Scale("score", "MADRS", "Depression score", True, None, None, (one,)))
    assert drawn.layout.xaxis.range == (-1, 1)
    nearly = result(catalogue, effect_value=D(-2), scale="MADRS", effect_measure="MD")
    drawn = forest.forest(Scale("score", "MADRS", "Depression score", True, None, None, (nearly,)))
    assert drawn.layout.xaxis.range == (-2.16, 2.16)
