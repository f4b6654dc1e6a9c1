"""The option grid and /grid.html: question, short answer, text and sources, cell by cell, as the tables have them."""

from collections.abc import Collection
from itertools import combinations

import pytest
from lxml.html import HtmlElement

from tests.shown import views
from tests.shown.cells import (
    CONDITIONS,
    EVERY_CONDITION,
    TREATMENTS,
    WORDS,
    for_condition,
    links,
    name,
    notice,
    one,
    rows,
    some,
)
from tests.shown.facts import GridCell, addresses, all_of, classes, first, grid_cells, said, tree, words

ALL = tuple(TREATMENTS)
FROM_EVIDENCE = ("evidence", "certainty")
SURE = {
    "high": "High certainty",
    "moderate": "Moderate certainty",
    "low": "Low certainty",
    "very_low": "Very low certainty",
    "none": "No results found",
}
VERDICT = {
    ("moderate", "favours"): "Probably helps",
    ("moderate", "no_clear_difference"): "Probably makes no clear difference",
    ("low", "favours"): "May help",
    ("low", "against"): "May not help",
    ("low", "mixed"): "Studies disagree",
    ("low", "no_clear_difference"): "May make no clear difference",
}
CLINICAL_VERDICT = {
    "favours": "Favors the treatment",
    "against": "Favors the comparison",
    "mixed": "Mixed",
    "no_clear_difference": "No clear difference",
    "unknown": "Unknown",
}


def verdict(row: dict[str, str], register: str) -> str:
    """What a row of the evidence lets one say."""
    if row["certainty"] == "none":
        return "No study results found" if register == "patient" else "No results found"
    if register == "clinical":
        return CLINICAL_VERDICT[row["direction"]]
    return "We do not know" if row["certainty"] == "very_low" else VERDICT[row["certainty"], row["direction"]]


def verdict_and_certainty(row: dict[str, str], register: str) -> str:
    """The same; in clinical words, which don't tell it, with how sure one may be."""
    said_ = verdict(row, register)
    if register == "patient" or row["certainty"] == "none":
        return said_
    return f"{said_}, {SURE[row['certainty']].lower()}"


def inside(name_: str) -> str:
    """A name as it stands within a sentence: PTSD, OCD and ECT as they are."""
    return name_ if name_[:2].isupper() and name_[:2].isalpha() else name_[0].lower() + name_[1:]


def listed(names: list[str]) -> str:
    """'a, b and c'."""
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]


def in_general(treatment_id: str, answered_by: str, register: str) -> str:
    """What is said of all conditions together: each finding with its conditions, the surest first.

    What to do to see more is said once for the two questions that share the row.
    """
    groups: dict[str, list[str]] = {}
    for level in SURE:
        for condition in rows("conditions"):
            row = one("evidence", treatment_id=treatment_id, condition_id=condition["condition_id"])
            if row["certainty"] == level:
                said_ = verdict_and_certainty(row, register) if answered_by == "evidence" else SURE[level]
                groups.setdefault(said_, []).append(inside(condition[f"{register}_name"]))
    sentences = [f"{said_}: {listed(names)}." for said_, names in groups.items()]
    last = {
        "patient": "Choose a condition above to see what studies found and where.",
        "clinical": "Choose a condition for the results and their sources.",
    }
    return " ".join([*sentences, last[register]] if answered_by == "evidence" else sentences)


def expected(
    treatment_id: str, question: dict[str, str], condition_id: str, register: str
) -> tuple[str, str, list[str]]:
    """Short answer, text and links of a cell, from the tables."""
    question_id = question["question_id"]
    if question["answered_by"] == "adjustability":
        row = one("adjustability", treatment_id=treatment_id)
        text = f"{row['what_can_change']} {row['what_cannot']} {row['who']}"
        return row["short_answer"], text if register == "patient" else row["clinical_text"], links(row["source_ids"])
    if question["answered_by"] in FROM_EVIDENCE and not condition_id:
        return "Depends: choose a condition", in_general(treatment_id, question["answered_by"], register), []
    if question["answered_by"] in FROM_EVIDENCE:
        row = one("evidence", treatment_id=treatment_id, condition_id=condition_id)
        if question["answered_by"] == "evidence":
            return verdict(row, register), row[f"{register}_text"], links(row["source_ids"])
        return SURE[row["certainty"]], row[f"why_{register}"], links(row["source_ids"])
    row = for_condition("answers", condition_id, treatment_id=treatment_id, question_id=question_id)
    return row["short_answer"], row[f"{register}_text"], links(row["source_ids"])


def in_short(treatment_id: str, question: dict[str, str], condition_id: str, register: str) -> str:
    """The short answer as a row has it: with no condition, findings and certainty by condition."""
    if condition_id or question["answered_by"] not in FROM_EVIDENCE:
        return expected(treatment_id, question, condition_id, register)[0]
    own = some("evidence", treatment_id=treatment_id)
    levels = list(SURE)
    highest = min((row["certainty"] for row in own), key=levels.index)
    if question["answered_by"] == "certainty":
        return SURE[highest] if highest in ("high", "none") else f"{SURE[highest].partition(' certainty')[0]} at most"
    rest = "We do not know" if register == "patient" else "Very low certainty or no results"
    found: dict[str, list[str]] = {}
    for level in ("high", "moderate", "low"):
        for condition in rows("conditions"):
            row = one("evidence", treatment_id=treatment_id, condition_id=condition["condition_id"])
            if row["certainty"] == level:
                name_ = condition["short_name" if register == "patient" else "clinical_name"]
                found.setdefault(verdict_and_certainty(row, register), []).append(inside(name_))
    if not found:
        return rest
    parts = [f"{said_}: {', '.join(names)}." for said_, names in found.items()]
    every = sum(map(len, found.values())) == len(own)
    return " ".join(parts if every else [*parts, f"{rest}: the rest."])


def in_a_row_with(question: dict[str, str], shown: Collection[str]) -> list[dict[str, str]]:
    """The questions that stand in a question's row, of those shown."""
    if not question["compare_row"]:
        return [question]
    return [row for row in some("questions", compare_row=question["compare_row"]) if row["question_id"] in shown]


def assert_as_the_tables_say(cells: list[GridCell], condition_id: str, register: str) -> None:
    """Every cell says what its row says, in the words asked for, and links what its row cites."""
    asked = {cell.question for cell in cells}
    for cell in cells:
        question = one("questions", question_id=cell.question)
        _, text, cited = expected(cell.option, question, condition_id, register)
        where = (cell.option, cell.question, condition_id, register)
        row = in_a_row_with(question, asked)
        between = " " if register == "patient" else " / "
        labels = [one_["short_question"] or one_["patient_question"] for one_ in row]
        assert cell.asked == between.join(one_[f"{register}_question"] for one_ in row), where
        assert cell.label == (" ".join(labels) if register == "patient" else cell.asked), where
        assert cell.short == in_short(cell.option, question, condition_id, register), where
        assert cell.text == " ".join(text.split()), where
        assert list(cell.links) == cited, where


@pytest.mark.parametrize("register", WORDS)
@pytest.mark.parametrize("condition_id", EVERY_CONDITION)
def test_every_answer_stands_as_its_row_has_it_with_its_own_sources(condition_id: str, register: str) -> None:
    """Question, short answer, text in the words chosen, links, and numbers that lead to the same links in the list."""
    shown = tree(views.grid(ALL, condition_id, register))
    cells = list(grid_cells(first(shown, "table.grid")))
    assert len(cells) == len(rows("questions")) * len(ALL)
    assert_as_the_tables_say(cells, condition_id, register)
    references = [addresses(one_)[0] for one_ in all_of(shown, "ol.references li")]
    assert words(shown, "details.sources h2") == f"All {len(references)} sources"
    for cell in cells:
        assert [references[number - 1] for number in cell.numbers] == list(cell.links)


@pytest.mark.parametrize("register", WORDS)
@pytest.mark.parametrize("condition_id", ["", "ptsd"])
def test_the_model_holds_what_is_shown(condition_id: str, register: str) -> None:
    """The object behind the grid and the HTML agree cell by cell, and its dates are the row's own."""
    model = views.compared(ALL, condition_id, register)
    shown = grid_cells(first(tree(views.grid(ALL, condition_id, register)), "table.grid"))
    cells = {(cell.question, cell.option): cell for cell in shown}
    for line in model.lines:
        for treatment, held in zip(model.treatments, line.cells, strict=True):
            cell = cells[line.question.question_id, treatment.treatment_id]
            asks_second = line.question.answered_by == "certainty"
            text = held.answer if asks_second else held.text
            assert (cell.short, cell.text) == (held.in_short, " ".join(text.split()))
            assert line.label in cell.label and line.asked in cell.asked
            if line.question.answered_by == "answers":
                row = for_condition("answers", condition_id, treatment_id=cell.option, question_id=cell.question)
                assert (str(held.reviewed), str(held.review_by)) == (row["reviewed"], row["review_by"])


# The first rows as the page is to have them, written out: those that share a row in one string.
FIRST_ROWS = (
    "how_given",
    "adjustable",
    "studied_for",
    "helps how_sure",
    "guidelines",
    "serious_risks",
    "common_side_effects",
    "how_many_visits getting_home",
    "price",
    "fda_status",
)


def rows_of(element: HtmlElement) -> list[str]:
    """The questions of each row of a part of the grid."""
    return [
        " ".join((line.get("data-line"), *filter(None, [line.get("data-also")]))) for line in all_of(element, "tr.line")
    ]


@pytest.mark.parametrize("register", WORDS)
def test_first_rows_stand_open_then_the_others_group_by_group(register: str) -> None:
    """The order of rows, the groups' headings, and how many more questions there are."""
    shown = tree(views.grid(ALL[:2], "", register))
    key, opener, *groups = all_of(shown, "tbody")
    assert rows_of(key) == list(FIRST_ROWS)
    others = [row for row in rows("questions") if not row["compare_row"]]
    assert words(opener, "summary") == f"{len(others)} more questions" and not rows_of(opener)
    for body, group in zip(groups, rows("question_groups"), strict=True):
        own = [row["question_id"] for row in some("questions", group=group["group"], compare_row="")]
        assert rows_of(body) == own
        assert words(body, "tr.heading") == group[f"{register}_name"]


@pytest.mark.parametrize("picked", [(), ("lasting_relief", "adjustable", "low_cost"), ("home_same_day", "watched")])
def test_rows_that_picks_bear_on_come_first_and_say_so(picked: tuple[str, ...]) -> None:
    """Rows touched by a pick first, those of the first rows in their order, then others; options stay as they are."""
    touched = {
        row["subject_id"] for one_ in picked for row in some("preference_bears_on", kind="question", preference_id=one_)
    }
    shown = tree(views.grid(("sgb", "kap", "iv_ketamine"), "ptsd", "patient", marked=touched))
    marked = [row for row in FIRST_ROWS if touched & set(row.split())]
    from_groups = [
        row["question_id"] for row in rows("questions") if row["question_id"] in touched and not row["compare_row"]
    ]
    rest = [row for row in FIRST_ROWS if row not in marked]
    bodies = all_of(shown, "tbody")
    assert rows_of(bodies[0]) == [*marked, *from_groups, *rest]
    tagged = [one_ for one_ in all_of(shown, "tr.line") if words(one_, "span.picked") == "You marked this"]
    assert (
        rows_of(bodies[0])[: len(tagged)] == [*marked, *from_groups]
        and tagged == all_of(shown, "tr.line")[: len(tagged)]
    )
    assert not set(from_groups) & {each for body in bodies[1:] for each in rows_of(body)}
    assert [words(one_, "span.name") for one_ in all_of(shown, "th.option")] == [
        name(one_) for one_ in ("iv_ketamine", "kap", "sgb")
    ]


@pytest.mark.parametrize("register", WORDS)
@pytest.mark.parametrize("condition_id", EVERY_CONDITION)
def test_dots_stand_beside_the_level_that_they_show(condition_id: str, register: str) -> None:
    """As many full dots of four as the row's level has, or as the highest level that any condition reached."""
    full = {
        "High certainty": 4,
        "Moderate certainty": 3,
        "Low certainty": 2,
        "Very low certainty": 1,
        "No results found": 0,
    }
    shown = tree(views.grid(ALL, condition_id, register))
    drawn = all_of(shown, "td span.sure")
    assert len(drawn) == len(ALL)
    for dots, option in zip(drawn, ALL, strict=True):
        own = [row for row in some("evidence", treatment_id=option) if condition_id in ("", row["condition_id"])]
        highest = SURE[min((row["certainty"] for row in own), key=list(SURE).index)]
        words_ = highest if condition_id or "certainty" not in highest else highest.replace(" certainty", " at most")
        assert said(dots.getparent()) == words_
        assert (len(all_of(dots, "b")), len(all_of(dots, "i"))) == (full[highest], 4 - full[highest])


def test_options_stand_in_their_one_order_under_their_own_names() -> None:
    """Heads name options in the tables' order, whatever the order asked for; the caption lists them."""
    asked = ("sgb", "iv_ketamine", "kap")
    shown = tree(views.grid(asked, "ptsd", "patient"))
    heads = [(words(head, "span.name"), words(head, "span.what")) for head in all_of(shown, "th.option")]
    wanted = [one("treatments", treatment_id=each) for each in ("iv_ketamine", "kap", "sgb")]
    assert heads == [(row["name"], row["patient_name"]) for row in wanted]
    assert words(shown, "caption") == "IV ketamine, KAP and SGB for PTSD. Tap a row to read more."
    general = tree(views.grid(asked[:2], "", "patient"))
    assert words(general, "caption") == "IV ketamine and SGB in general. Tap a row to read more."
    alone = tree(views.grid(("sgb",), "chronic_pain", "clinical"))
    assert words(alone, "caption") == "SGB for chronic pain. Tap a row to read more."


@pytest.mark.parametrize("condition_id", ["", "trd"])
def test_only_what_differs_hides_what_reads_the_same(condition_id: str) -> None:
    """The lines left are those whose short answers differ in the tables; how many are hidden is said."""
    for pair in combinations(TREATMENTS, 2):
        left = [
            row["question_id"]
            for row in rows("questions")
            if len({in_short(each, row, condition_id, "patient") for each in pair}) > 1
        ]
        shown = tree(views.grid(pair, condition_id, "patient", differing=True))
        assert sorted(" ".join(rows_of(shown)).split()) == sorted(left)
        hidden = len(rows("questions")) - len(left)
        said_ = views.hidden_sentence(pair, condition_id)
        assert said_.startswith("1 question is hidden" if hidden == 1 else f"{hidden} questions are hidden")


def test_grid_html_says_everything_in_general_then_what_differs_by_condition() -> None:
    """The page without script: all options and questions; each condition's section holds the lines that differ."""
    page = tree(views.one_page())
    general = list(grid_cells(first(page, "section[id=general] table.grid")))
    assert {cell.question for cell in general} == {row["question_id"] for row in rows("questions")}
    assert len(general) == len(rows("questions")) * len(TREATMENTS)
    assert_as_the_tables_say(general, "", "patient")
    for condition in rows("conditions"):
        condition_id = condition["condition_id"]
        section = first(page, f"section[id={condition_id}]")
        assert words(section, "h2") == condition["patient_name"]
        cells = list(grid_cells(first(section, "table.grid")))
        assert_as_the_tables_say(cells, condition_id, "patient")
        differing = [
            row["question_id"]
            for row in sorted(rows("questions"), key=lambda row: row["key"] == "no")
            if any(
                expected(each, row, condition_id, "patient") != expected(each, row, "", "patient")
                for each in TREATMENTS
            )
        ]
        assert sorted({cell.question for cell in cells}) == sorted(differing)


def test_crisis_lines_stand_before_the_answers_on_thoughts_of_suicide() -> None:
    """On /grid.html that section opens with the crisis lines, with numbers to tap; the page opens with 988 and 911."""
    page = tree(views.one_page())
    for condition in rows("conditions"):
        section = first(page, f"section[id={condition['condition_id']}]")
        tags = [(one_.tag, *classes(one_)) for one_ in section]
        assert (tags[1] == ("section", "crisis")) == (condition["crisis_first"] == "yes")
    section = first(page, "section.crisis")
    assert words(section, "strong") == notice("crisis_suicidal")
    ways = [notice("crisis_988"), notice("crisis_veterans"), notice("crisis_es")]
    assert [said(one_) for one_ in all_of(section, "li")] == ways
    assert {"tel:988", "tel:911"} <= set(section.xpath(".//a/@href"))
    head = said(page)[: said(page).index("In general")]
    assert notice("crisis_988") in head and notice("crisis_911") in head and notice("caveat_full") in head


def test_grid_html_names_other_care_and_what_people_also_ask_about() -> None:
    """Every condition lists its other care, in patient words with its sources, and MDMA and the others stand once."""
    page = tree(views.one_page())
    for condition_id in CONDITIONS:
        shown = first(page, f"section[id={condition_id}] dl")
        own = some("alternatives", condition_id=condition_id)
        assert [said(one_) for one_ in all_of(shown, "dt")] == [row["patient_name"] for row in own]
        for row, entry in zip(own, all_of(shown, "dd"), strict=True):
            assert said(entry).startswith(row["patient_text"]) and addresses(entry) == links(row["source_ids"])
    assert all(said(page).count(row["patient_text"]) == 1 for row in rows("context"))
    assert name("sgb") in said(page)
