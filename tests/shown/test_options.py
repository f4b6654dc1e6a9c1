"""All options: what stands of each option, at a glance and in full, is what its rows say; so on Start."""

import re

import pytest

from tests.shown import views
from tests.shown.cells import (
    CONDITIONS,
    EVERY_CONDITION,
    TREATMENTS,
    WORDS,
    Cells,
    for_condition,
    links,
    name,
    notice,
    one,
    rows,
    some,
)
from tests.shown.facts import addresses, all_of, classes, entries, first, said, tree, without, words
from tests.shown.test_grid import SURE, expected, verdict

IN_FULL = ("how_given", "adjustable", "studied_for", "helps", "how_sure", "fda_status")
FILLED = {"high": 4, "moderate": 3, "low": 2, "very_low": 1, "none": 0}
A_WORD = re.compile(r"\w")


def options(condition_id: str, register: str = "patient") -> list[object]:
    """Every option as it stands on the page."""
    return [first(tree(each), "details.one-option") for each in views.all_options(condition_id, register).rows]


def found(treatment_id: str, condition_id: str) -> Cells:
    """The row on what was found: the condition's own, in general the surest of all."""
    if condition_id:
        return one("evidence", treatment_id=treatment_id, condition_id=condition_id)
    own = some("evidence", treatment_id=treatment_id)
    return min(own, key=lambda row: list(SURE).index(row["certainty"]))


@pytest.mark.parametrize("register", WORDS)
@pytest.mark.parametrize("condition_id", EVERY_CONDITION)
def test_every_option_is_told_on_the_same_few_things(condition_id: str, register: str) -> None:
    """Name, how given, by whom and until when the dose can be changed, studied for, found, how sure, FDA: its rows."""
    shown = options(condition_id, register)
    assert [classes(each)[1] for each in shown] == TREATMENTS
    for treatment_id, part in zip(TREATMENTS, shown, strict=True):
        own, row = one("treatments", treatment_id=treatment_id), found(treatment_id, condition_id)
        change = one("adjustability", treatment_id=treatment_id)
        assert words(part, "summary h2.name") == own["name"]
        assert words(part, "summary span.given") == own["patient_name"]
        assert words(part, "span.change span.said") == change["who_line"]
        assert classes(first(part, "span.change span.control"))[1] == change["level"]
        studied = for_condition("answers", condition_id, treatment_id=treatment_id, question_id="studied_for")
        assert words(part, "span.studied span.said") == studied["short_answer"]
        assert words(part, "span.certain") == SURE[row["certainty"]]
        assert len(all_of(part, "span.certain b")) == FILLED[row["certainty"]]
        assert len(all_of(part, "span.certain i")) == 4 - FILLED[row["certainty"]]
        fda = for_condition("answers", condition_id, treatment_id=treatment_id, question_id="fda_status")
        assert words(part, "span.approved span.said") == fda["short_answer"]
        big = words(part, "summary b.verdict")
        assert big == (verdict(row, register) if condition_id else studied["short_answer"])


@pytest.mark.parametrize("condition_id", EVERY_CONDITION)
def test_all_options_are_of_one_build(condition_id: str) -> None:
    """The same parts in the same order, whatever was found: 'We do not know' stands where and as any finding does."""

    def build(part: object) -> list[tuple[str, ...]]:
        own = {*TREATMENTS, "any_minute", "between_steps", "before_only", "depends_on_route"}
        parts = first(part, "summary").iter()
        return [(each.tag, *(kind for kind in classes(each) if kind not in own)) for each in parts if each.tag != "i"]

    builds = {tuple(each for each in build(part) if each != ("b",)) for part in options(condition_id)}
    assert len(builds) == 1


@pytest.mark.parametrize("register", WORDS)
@pytest.mark.parametrize("condition_id", EVERY_CONDITION)
def test_a_tap_opens_the_same_six_questions_in_full(condition_id: str, register: str) -> None:
    """Each question with short answer, text, date and sources of its row, in the tables' order, the same for all."""
    asked = [row for row in rows("questions") if row["question_id"] in IN_FULL]
    for treatment_id, part in zip(TREATMENTS, options(condition_id, register), strict=True):
        full = first(part, "div.in-full")
        assert [said(each) for each in all_of(full, "h3")] == [row[f"{register}_question"] for row in asked]
        texts = [each for each in all_of(full, "p") if not classes(each)]
        cited: list[str] = []
        before: list[str] = []
        for question, text in zip(asked, texts, strict=True):
            short, answer, sources = expected(treatment_id, question, condition_id, register)
            once = answer.removeprefix(f"{short}.")
            assert said(text) == " ".join(f"{short}. {once}".split()), (treatment_id, question["question_id"])
            cited += sources if sources != before else []
            before = sources
        assert [address for each in all_of(full, "p.from") for address in addresses(each)] == cited
        assert len(all_of(full, "p.checked")) == len(asked)


def test_sources_are_one_more_tap_away() -> None:
    """What an option opens to names its sources behind a line of their own: by keyboard, five stops, not two dozen."""
    for part in options("ptsd"):
        closed = all_of(part, "details.on-demand")
        assert len(closed) == len(all_of(part, "p.from")) > 0
        assert all(each.get("open") is None and words(each, "summary") in ("Source", "Sources") for each in closed)
        assert len({each.get("data-place") for each in closed}) == len(closed)


def test_nothing_stands_open_until_asked_for() -> None:
    """Options are closed at first; with 'Open all' every one is open."""
    assert all(each.get("open") is None for each in options("ptsd"))
    assert all(
        first(tree(each), "details.one-option").get("open") is not None
        for each in views.all_options("ptsd", "patient", is_open=True).rows
    )


@pytest.mark.parametrize("register", WORDS)
@pytest.mark.parametrize("condition_id", CONDITIONS)
def test_the_care_that_comes_first_stands_first(condition_id: str, register: str) -> None:
    """The condition's line; behind it its sources, and all other care with its own; crisis lines aren't told twice."""
    part = first(tree(views.all_options(condition_id, register).first_care), "details.first-care")
    row = one("conditions", condition_id=condition_id)
    told = row["first_care_line"] if row["crisis_first"] == "no" else "Other care to ask about"
    assert words(part, "summary") == told
    assert addresses(first(part, "p.from")) == links(row["first_care_source_ids"])
    own = some("alternatives", condition_id=condition_id)
    for care, (term, text) in zip(own, entries(part), strict=True):
        assert said(term) == care["patient_name"]
        assert without(text, "span.from") == care[f"{register}_text"]
        assert addresses(text) == links(care["source_ids"])


def test_in_general_a_line_says_what_the_dots_show() -> None:
    """With no condition: that guidelines and certainty differ, and that dots show the highest."""
    line = said(tree(views.all_options("", "patient").first_care))
    assert line == "Guidelines and certainty differ by condition. Dots here show the highest certainty."


def test_words_and_sources_hold_every_term_and_source() -> None:
    """Closed: what 'We do not know' means, every word of the glossary, and each source that options cite."""
    page = views.all_options("ptsd", "patient")
    part = first(tree(page.below), "details.words-and-sources")
    assert '"We do not know" means that too little was studied' in said(part) and "The order is no ranking" in said(
        part
    )
    own = sorted(rows("glossary"), key=lambda row: row["term"].lower())
    assert [said(term) for term, _ in entries(part)] == [row["term"] for row in own]
    cited = {link for each in page.rows for link in addresses(first(tree(each), "div.in-full"))}
    assert cited <= set(addresses(part))


@pytest.mark.parametrize(
    ("condition_id", "wanted"),
    [
        ("", ["iv_ketamine", "oral_ketamine", "kap", "sgb"]),
        ("ptsd", ["iv_ketamine", "oral_ketamine", "kap", "sgb"]),
        ("chronic_pain", ["iv_ketamine", "oral_ketamine", "kap", "sgb"]),
        ("trd", ["iv_ketamine", "oral_ketamine", "kap", "esketamine_nasal"]),
        ("suicidal_ideation", ["iv_ketamine", "oral_ketamine", "kap", "esketamine_nasal"]),
    ],
)
def test_what_is_approved_is_among_the_four_at_first(condition_id: str, wanted: list[str]) -> None:
    """The four of the tables; where the FDA has approved an option for a use in the condition, it is among them."""
    assert views.opening_options(condition_id) == wanted


@pytest.mark.parametrize("condition_id", CONDITIONS)
def test_four_at_first_follow_the_answers_on_fda_status(condition_id: str) -> None:
    """Whatever the condition: each option whose answer on FDA status for it begins with yes is among the four."""
    approved = {
        row["treatment_id"]
        for row in some("answers", question_id="fda_status", condition_id=condition_id)
        if row["short_answer"].startswith("Yes")
    }
    opening = views.opening_options(condition_id)
    assert approved <= set(opening) and len(opening) == 4
    assert opening == [each for each in TREATMENTS if each in opening]


def test_a_summary_of_nothing_chosen_is_of_the_same_four() -> None:
    """My summary with no option chosen looks at the options that the condition opens with."""
    for condition_id in ("", "trd"):
        looked_at = [each.name for each in views.summarized(condition_id=condition_id).options]
        assert looked_at == [name(each) for each in views.opening_options(condition_id)]


@pytest.mark.parametrize("condition_id", EVERY_CONDITION)
def test_what_is_in_sight_is_short(condition_id: str) -> None:
    """Rows and first care, what opens left out, are at most 202 words on a phone: with the frame's, about 240."""
    page = views.all_options(condition_id, "patient")
    count = 0
    for part in (first(tree(each), "summary") for each in page.rows):
        in_general = all_of(part, "span.studied b.verdict")
        for path in ("span.heard", "span.wide", *(() if in_general else ("span.studied",))):
            for each in all_of(part, path):
                each.drop_tree()
        count += len([each for each in said(part).split() if A_WORD.search(each)])
    line = words(tree(page.first_care), "summary") or said(tree(page.first_care))
    count += len([each for each in line.split() if A_WORD.search(each)])
    assert count <= 202, count


def test_start_names_every_option_in_a_line_each() -> None:
    """Mark, short name and what it is, in the one order."""
    part = tree(views.start_options())
    for row, line in zip(rows("treatments"), all_of(part, "li"), strict=True):
        assert classes(line) == [row["treatment_id"]]
        assert (words(line, "b"), words(line, "span.mark")) == (row["short_name"], "")
        assert said(line) == f"{row['short_name']} {row['patient_name']}"


def test_about_holds_all_that_start_says_of_the_tool() -> None:
    """Behind one tap: who made it, for whom, three steps, what is here, each statement of the tables, privacy."""
    part = first(tree(views.start_about()), "details.about")
    assert words(part, "summary") == "Makers not named. No clinician review yet. About"
    text = said(part)
    for words_ in (
        "Should I talk with my clinician about ketamine",
        f"{len(TREATMENTS)} options, each answered on the same {len(rows('questions'))} questions, from "
        f"{len(rows('sources'))} sources.",
        "For adults in the US who are thinking about one of these",
        "Not for an emergency, for children, or for anyone who wants to take ketamine without medical care.",
        "Take your questions to a clinician who knows you.",
        "Not stated here: who made this copy",
        "All of them on how each is given, who can change the dose, what was found, and FDA status.",
        notice("privacy"),
    ):
        assert words_ in text, words_
    for row in rows("about"):
        assert row["text"] in text


def test_heads_say_what_the_columns_hold() -> None:
    """For a condition: does it help? In general: how sure at most."""
    fixed = [
        "Compare",
        "Option, and how it is given",
        "Who can change the dose, and until when?",
        "What has it been studied for?",
    ]
    for condition_id, asked in (("", "How certain at most?"), ("ptsd", "Does it help? How certain?")):
        heads = tree(views.all_options(condition_id, "patient").heads)
        assert [said(each) for each in all_of(heads, "div.option-heads span")] == [
            *fixed,
            asked,
            "FDA-approved for this use?",
        ]
