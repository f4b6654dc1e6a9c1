"""The summary as text, web page and PDF, and the clinician's note: the tables' own words, the same in each."""

import base64
import datetime as dt
import io
import re
from collections.abc import Iterable, Iterator
from itertools import combinations, pairwise
from typing import Any

import pytest
from pypdf import PdfReader

from data.citations import label
from tests.shown import views
from tests.shown.cells import CONDITIONS, EVERY_CONDITION, TREATMENTS, Cells, links, name, notice, one, rows, some
from tests.shown.facts import addresses, all_of, first, lines_of, own_words, said, tree, words
from tests.shown.test_evidence import arms, both_frames, capital, names, people, pictured, sentences, who
from tests.shown.test_grid import SURE, expected, in_general, inside, listed, verdict
from tests.shown.test_values import MARK, STANCE, stance

LEVELS = {"talk_first": "Talk to a doctor first", "extra_care": "Needs extra care", "tell_them": "Tell them"}
GROUPS = {
    "about_the_option": "About the option",
    "the_clinic": "About the clinic and its people",
    "safety": "About safety",
    "money": "About money",
    "if_it_fails": "If it does not help",
}
TYPED = "Who drives me?\nCan my sister come?"
THREE = ("iv_ketamine", "sgb", "esketamine_nasal")
ALL, THEIR_NAMES = tuple(TREATMENTS), [name(each) for each in TREATMENTS]
HELP = "HELP THAT COMES FIRST"


DAILY = ["Common side effects", "Cost if I pay", "Can I get home alone?"]
BRIEFLY = ("common_side_effects", "price", "getting_home")


def marks() -> dict[str, str]:
    """Marks on the first three statements of the tables: 2, 3 and not sure; the fourth doesn't matter."""
    ids = [row["preference_id"] for row in rows("preferences")]
    return dict(zip(ids, ("2", "3", "not_sure", "0"), strict=False))


def wished() -> list[Cells]:
    """The statements that matter, most first."""
    found = marks()
    order = ("3", "2", "1", "not_sure")
    own = [row for row in rows("preferences") if found.get(row["preference_id"]) in order]
    return sorted(own, key=lambda row: order.index(found[row["preference_id"]]))


def answer(treatment_id: str, question_id: str, condition_id: str) -> str:
    """A short answer."""
    return expected(treatment_id, one("questions", question_id=question_id), condition_id, "patient")[0]


def helps(treatment_id: str, condition_id: str) -> str:
    """What is said in the column 'does it help': verdict and certainty, or all conditions."""
    if not condition_id:
        return in_general(treatment_id, "evidence", "patient").rpartition(" Choose a condition")[0]
    row = one("evidence", treatment_id=treatment_id, condition_id=condition_id)
    if row["certainty"] == "none":
        return "No study results found."
    return f"{verdict(row, 'patient')}. {SURE[row['certainty']]}."


def to_tell(row: Cells) -> str:
    """The first sentence of a caution, and every later one with 988 or 911 in it."""
    first_, *others = row["patient_text"].rstrip(".").split(". ")
    return " ".join(f"{each}." for each in (first_, *(each for each in others if "988" in each or "911" in each)))


def points(treatment_ids: tuple[str, ...]) -> Iterator[str]:
    """What to tell, level by level, each sentence once with its options."""
    for level, heading in LEVELS.items():
        found: dict[str, list[str]] = {}
        for treatment_id in treatment_ids:
            for row in some("cautions", treatment_id=treatment_id, level=level):
                found.setdefault(to_tell(row), []).append(one("treatments", treatment_id=treatment_id)["short_name"])
        if found:
            yield f"{heading}:"
        for sentence, options in found.items():
            everywhere = 1 < len(options) == len(treatment_ids)
            yield f"[ ] {sentence} {'For all of them.' if everywhere else f'For {listed(options)}.'}"


def columns() -> list[str]:
    """The heads of the table of options."""
    return [
        one("questions", question_id=each)["patient_question"]
        for each in ("how_given", "adjustable", "helps", "serious_risks", "fda_status")
    ]


def options(treatment_ids: tuple[str, ...], condition_id: str) -> Iterator[str]:
    """The table of options, line by line."""
    yield "Short answers, side by side."
    for treatment_id in treatment_ids:
        row = one("treatments", treatment_id=treatment_id)
        yield f"{row['name']}: {row['patient_name'][0].lower()}{row['patient_name'][1:]}"
        cells = [f"{answer(treatment_id, each, condition_id)}." for each in ("how_given", "adjustable")]
        cells.append(helps(treatment_id, condition_id))
        cells += [f"{answer(treatment_id, each, condition_id)}." for each in ("serious_risks", "fda_status")]
        yield from (f"  {head} {cell}" for head, cell in zip(columns(), cells, strict=True))
    care = "; ".join(inside(row["patient_name"]) for row in some("alternatives", condition_id=condition_id))
    other = "Staying with the care you have now, and the care that guidelines put first, are options too."
    yield f"Other care to ask about: {care}." if condition_id else other


def first_care(condition_id: str) -> list[str]:
    """What guidelines put first, or that none was read, and staying with the care one has."""
    if not condition_id:
        return ["Staying with the care you have now, and the care that guidelines put first, are options too."]
    line = one("conditions", condition_id=condition_id)["first_care_line"]
    return [line, "Staying with the care I have is an option too."]


def daily(treatment_ids: tuple[str, ...], condition_id: str) -> Iterator[str]:
    """The table of side effects, cost and the way home."""
    yield "In a few words."
    for treatment_id in treatment_ids:
        yield name(treatment_id)
        yield from (
            f"  {head} {answer(treatment_id, each, condition_id)}" for head, each in zip(DAILY, BRIEFLY, strict=True)
        )


def found_by_studies(treatment_ids: tuple[str, ...], condition_id: str) -> Iterator[str]:
    """What studies found, option by option, with the words of each picture."""
    for treatment_id in treatment_ids:
        row = one("evidence", treatment_id=treatment_id, condition_id=condition_id)
        yield f"{name(treatment_id)}: {row['patient_text']}"
        drawn = pictured(treatment_id, condition_id)
        if drawn:
            yield f"  Studied: {who(drawn, 'patient').split(' Compared with')[0]}"
            yield f"  {sentences(drawn, 'patient')}"


def matters(treatment_ids: tuple[str, ...], condition_id: str) -> Iterator[str]:
    """What was marked and how each option stands to it."""
    yield "How each option stands to it, most important first."
    for row in wished():
        yield f"{row['patient_text']}: {MARK[marks()[row['preference_id']]]}"
        for treatment_id in treatment_ids:
            own = stance(row["preference_id"], treatment_id, condition_id)
            yield f"  {name(treatment_id)} {STANCE[own['stance']]}. {own['reason']}"
    yield "..."
    aside = next(row for row in rows("preferences") if marks().get(row["preference_id"]) == "0")
    yield f"I marked as not mattering to me: {aside['patient_text']}."


def starters() -> Iterator[str]:
    """The first question for all options on each matter."""
    for group in GROUPS:
        own = some("clinic_questions", group=group, treatment_id="")
        if own:
            yield " ".join(filter(None, ("[ ]", own[0]["patient_text"], own[0]["why"])))


@pytest.mark.parametrize("condition_id", EVERY_CONDITION)
def test_summary_says_what_the_tables_say(condition_id: str) -> None:
    """The text file, line by line: crisis first, then answers, findings, stances, questions, points and sources."""
    chosen = {"condition_id": condition_id, "treatment_ids": ALL, "typed": TYPED, "marks": tuple(marks().items())}
    files = views.handouts(views.summarized(**chosen))
    lines = files["text"].splitlines()
    about = f"I want help with: {one('conditions', condition_id=condition_id)['patient_name']}." if condition_id else ""
    assert lines[:3] == [
        "MY SUMMARY",
        about or "No condition chosen, so the answers are general.",
        "Made on 1 December 2026 with a free decision aid. It informs and gives no advice.",
    ]
    crisis = [notice("crisis_988"), notice("crisis_veterans"), notice("crisis_911")]
    if condition_id and one("conditions", condition_id=condition_id)["crisis_first"] == "yes":
        crisis = [notice("crisis_suicidal")]
    assert lines[4 : 5 + len(crisis)] == [*crisis, notice("caveat_full")]
    wanted = [("MY OWN QUESTIONS", TYPED.split("\n")), ("OPTIONS I LOOKED AT", list(options(ALL, condition_id)))]
    wanted.append(
        (HELP if crisis == [notice("crisis_suicidal")] else "OTHER CARE TO CONSIDER", first_care(condition_id))
    )
    wanted.append(("SIDE EFFECTS, COST, RIDES", list(daily(ALL, condition_id))))
    if condition_id:
        wanted.append(("WHAT STUDIES FOUND", list(found_by_studies(ALL, condition_id))))
    wanted.append(("WHAT MATTERS MOST TO ME", list(matters(ALL, condition_id))))
    wanted.append(("QUESTIONS TO ASK THE CLINIC", ["These are a start:", *starters()]))
    wanted.append(("TELL YOUR CLINICIAN", ["...", *points(ALL)]))
    found = sections(files["text"])
    assert list(found) == [*(heading for heading, _ in wanted), "SOURCES AND DATES"]
    for heading, own in wanted:
        assert_lines(found[heading], own)
    assert {line.rpartition(": ")[2] for line in found["SOURCES AND DATES"] if line.startswith("- ")} == {
        link for each in ALL for link in cited(each, condition_id)
    } | set(links(one("conditions", condition_id=condition_id)["first_care_source_ids"]) if condition_id else ())
    assert lines[-1] == notice("caveat_short")
    inset = [
        table_rows(options(ALL, condition_id), columns()),
        table_rows(daily(ALL, condition_id), DAILY),
        table_rows(matters(ALL, condition_id), THEIR_NAMES),
    ]
    assert [lines_of(each)[1:] for each in all_of(tree(files["html"]), "table")] == inset
    whole = [line for _, own in wanted for line in own if not line.startswith("  ")]
    assert_all_on_the_web_page(files, whole + crisis)
    assert_printed(files, condition_id, crisis)
    assert_pictures(files["html"], condition_id, ALL)


def sections(text: str) -> dict[str, list[str]]:
    """A text file by its headings."""
    parts = [part.split("\n") for part in text.split("\n\n")[2:-1]]
    return {part[0]: part[1:] for part in parts}


def assert_lines(shown: list[str], wanted: list[str]) -> None:
    """The same lines in the same order; '...' stands for any number of others."""
    if "..." in wanted:
        place = wanted.index("...")
        assert shown[:place] == wanted[:place]
        shown, wanted = shown[len(shown) - len(wanted) + place + 1 :], wanted[place + 1 :]
    assert shown == wanted


def cited(treatment_id: str, condition_id: str) -> Iterator[str]:
    """The links of all that the summary says of an option."""
    for question_id in ("how_given", "adjustable", "helps", "how_sure", "serious_risks", "fda_status"):
        yield from expected(treatment_id, one("questions", question_id=question_id), condition_id, "patient")[2]
    for question_id in BRIEFLY:
        yield from expected(treatment_id, one("questions", question_id=question_id), condition_id, "patient")[2]
    for row in wished():
        yield from links(stance(row["preference_id"], treatment_id, condition_id)["source_ids"])
    drawn = pictured(treatment_id, condition_id) if condition_id else None
    if drawn:
        yield from links(drawn["source_id"])
    for group in GROUPS:
        yield from (
            link
            for row in some("clinic_questions", group=group, treatment_id="")[:1]
            for link in links(row["source_ids"])
        )


def table_rows(lines: Iterable[str], heads: list[str]) -> list[list[str]]:
    """The lines of a table in a text file as rows: a name, then what stands under each head."""
    found: list[list[str]] = []
    for before, line in pairwise(lines):
        if line.startswith("  "):
            if not before.startswith("  "):
                found.append([before])
            found[-1].append(line.strip().removeprefix(heads[len(found[-1]) - 1]).strip())
    return found


def squeezed(text: str) -> str:
    """Words without what setting and line breaks add."""
    return re.sub(r"[\s\u200b\u00ad]+", "", text)


def assert_all_on_the_web_page(files: dict[str, object], wanted: list[str]) -> None:
    """The web page holds every line of the text file."""
    page = squeezed(said(tree(str(files["html"]))))
    for line in wanted:
        bare = line.removeprefix("[ ] ").removeprefix("- ").strip()
        for part in re.split(r"(?<=[.:]) |(?<=\?) ", bare):
            assert part == "..." or squeezed(part.rstrip(":.")) in page, part


def assert_printed(files: dict[str, object], condition_id: str, crisis: list[str]) -> None:
    """The PDF holds, in this order, crisis lines and short notice, options, first care, picks, questions, full notice.

    Own words come first; each row of its tables is there cell by cell.
    """
    assert isinstance(files["pdf"], bytes)
    pages = [each.extract_text() for each in PdfReader(io.BytesIO(files["pdf"])).pages]
    foot = re.compile(re.escape(squeezed(notice("caveat_short"))) + r"Page\d+of\d+")
    pdf = foot.sub("", squeezed("".join(pages)))
    asked = [some("clinic_questions", group=group, treatment_id="")[0]["patient_text"] for group in GROUPS]
    wanted = [*crisis, notice("caveat_short"), *TYPED.split("\n")]
    wanted += ["".join(row) for row in few_words(condition_id)]
    wanted += first_care(condition_id)
    much = [row for row in wished() if marks()[row["preference_id"]] in ("2", "3")]
    for row in much[:3]:
        stands = (stance(row["preference_id"], each, condition_id)["stance"] for each in ALL)
        wanted.append(row["patient_text"] + "".join(STANCE[each] for each in stands))
    wanted += [*asked, notice("caveat_full")]
    place = 0
    for line in wanted:
        found = pdf.find(squeezed(line), place)
        assert found >= 0, line
        place = found


def few_words(condition_id: str) -> Iterator[list[str]]:
    """The table of the PDF, row by row."""
    for row in (one("treatments", treatment_id=each) for each in ALL):
        option = row["treatment_id"]
        found = row["known_for_line"]
        if condition_id:
            evidence = one("evidence", treatment_id=option, condition_id=condition_id)
            found = verdict(evidence, "patient")
            found += "" if evidence["certainty"] == "none" else f". {SURE[evidence['certainty']]}."
        yield [
            f"{row['short_name']}: {row['patient_name'][0].lower()}{row['patient_name'][1:]}",
            answer(option, "adjustable", condition_id),
            found,
            *(answer(option, each, condition_id) for each in BRIEFLY),
        ]


def assert_pictures(markup: str, condition_id: str, treatment_ids: tuple[str, ...]) -> None:
    """The web page holds a picture an arm of each fair comparison, with the row's number of full dots."""
    figures = all_of(tree(markup), "figure")
    wanted = [
        (got, percent, row)
        for each in treatment_ids
        if condition_id and (row := pictured(each, condition_id))
        for (_, percent), got in zip(arms(row), names(row, "patient"), strict=True)
    ]
    assert len(figures) == len(wanted)
    for figure, (got, percent, row) in zip(figures, wanted, strict=True):
        (source,) = figure.xpath(".//img/@src")
        svg = base64.b64decode(source.partition("base64,")[2]).decode()
        had, had_not = both_frames(percent)
        assert svg.count('class="full"') == people(percent)
        assert said(figure) == f"{capital(got)}: {had} of 100. {had_not} {row['not_happened']}."


def test_ticked_questions_answers_and_red_flags_are_taken_along() -> None:
    """What was ticked stands by matter with its reason; wrong answers are to go over again; a no is said to be one."""
    asked = [row for row in rows("clinic_questions") if row["group"] in GROUPS and not row["treatment_id"]][::3]
    flags = [row for row in rows("clinic_questions") if row["group"] == "red_flags" and not row["treatment_id"]][:2]
    quiz = rows("quiz")
    wrong, unsure, right = quiz[0], quiz[1], quiz[2]
    chosen = {
        row["quiz_id"]: next(each for each in some("quiz_options", quiz_id=row["quiz_id"]) if each["right"] == is_right)
        for row, is_right in ((wrong, "no"), (right, "yes"))
    }
    item, other, *_ = some("sure_items", kind="sure")
    made = views.summarized(
        treatment_ids=THREE,
        ticked=frozenset(row["question_id"] for row in (*asked, *flags)),
        quiz=(
            (wrong["quiz_id"], chosen[wrong["quiz_id"]]["option_id"]),
            (unsure["quiz_id"], "dont_know"),
            (right["quiz_id"], chosen[right["quiz_id"]]["option_id"]),
        ),
        sure=((item["item_id"], "no"), (other["item_id"], "yes")),
        costs=((("sgb", "price"), "1000"),),
    )
    found = sections(views.handouts(made)["text"])
    wanted = []
    for group, heading in GROUPS.items():
        own = [row for row in asked if row["group"] == group]
        wanted += [f"{heading}:"] * bool(own)
        wanted += [" ".join(filter(None, ("[ ]", row["patient_text"], row["why"]))) for row in own]
    assert found["QUESTIONS TO ASK THE CLINIC"] == wanted
    assert found["RED FLAGS I NOTICED"] == [
        " ".join(filter(None, ("-", row["patient_text"], row["why"]))) for row in flags
    ]
    again = found["TO GO OVER AGAIN"]
    for row, mine in ((wrong, f"I answered: {chosen[wrong['quiz_id']]['patient_text']}."), (unsure, "I was not sure.")):
        (best,) = some("quiz_options", quiz_id=row["quiz_id"], right="yes")
        assert f"[ ] {row['patient_text']} {mine} The answer: {best['patient_text']}. {row['feedback']}" in again
    assert right["patient_text"] not in " ".join(again)
    assert again[-2:] == [f"- {item['patient_text']} My answer: no.", f"- {other['patient_text']} My answer: yes."]
    assert found["VISITS AND COST, WITH MY OWN NUMBERS"][0].startswith(
        "- SGB. First course (often 2 weeks): about 1 to 2 visits."
    )
    assert "at $1,000 a visit (your number)" in found["VISITS AND COST, WITH MY OWN NUMBERS"][0]


@pytest.mark.parametrize(
    "pair", [("iv_ketamine", "sgb"), ("kap", "esketamine_nasal"), ("oral_ketamine", "nasal_ketamine")]
)
@pytest.mark.parametrize("condition_id", EVERY_CONDITION)
def test_every_step_of_a_visit_says_both_answers(condition_id: str, pair: tuple[str, str]) -> None:
    """What was marked first, then key questions, then others up to twelve; both registers, sources and the ask-back."""
    visit = views.visit(pair, condition_id, tuple(marks().items()))
    shown = tree(views.chairside_steps(visit))
    steps = all_of(shown, "section.chair")
    with_helps = {"how_sure": "helps"}
    led = list(dict.fromkeys(with_helps.get(row["question_id"], row["question_id"]) for row in wished()))
    alone = [row for row in rows("questions") if row["question_id"] != "how_sure"]
    placed = sorted((row for row in alone if row["visit_order"]), key=lambda row: int(row["visit_order"]))
    key = [row["question_id"] for row in placed if row["key"] == "yes" and row["question_id"] not in led]
    more = [row["question_id"] for row in placed if row["key"] == "no" and row["question_id"] not in led]
    order = [*led, *key, *more[: 12 - len(led) - len(key)]]
    others = [row["question_id"] for row in alone if row["question_id"] not in order]
    assert [each.get("data-question") for each in steps] == [*order, *others]
    sure = one("questions", question_id="how_sure")
    for step in steps:
        question = one("questions", question_id=step.get("data-question"))
        both = [question, sure] if question["question_id"] == "helps" else [question]
        assert words(step, "h2") == " ".join(row["patient_question"] for row in both)
        assert words(step, "p.chair-back") == f"Ask back: {' '.join(row['teach_back'] for row in both)}"
        ids = {row["question_id"] for row in both}
        why = "; ".join(row["patient_text"] for row in wished() if row["question_id"] in ids)
        assert words(step, "p.chair-why") == (f"You marked: {why}." if why else "")
        for treatment_id, side in zip(pair, all_of(step, "article"), strict=True):
            patient, clinical = (
                expected(treatment_id, question, condition_id, each) for each in ("patient", "clinical")
            )
            assert (words(side, "h3"), words(side, "p.chair-short")) == (name(treatment_id), patient[0])
            if question["question_id"] == "helps" and condition_id:
                assert_found(side, treatment_id, condition_id)
            elif question["question_id"] == "helps":
                why = [expected(treatment_id, sure, condition_id, each)[1] for each in ("patient", "clinical")]
                assert words(side, "p.chair-text") == " ".join(patient[1].split())
                assert [said(each) for each in all_of(side, "details p")] == [why[0], clinical[1], why[1]]
            else:
                assert words(side, "p.chair-text") == " ".join(patient[1].split())
                assert words(side, "details p") == " ".join(clinical[1].split())
            assert addresses(side) == patient[2]
    paper = [[said(each) for each in line.xpath("./th|./td")] for line in all_of(shown, "table tbody tr")]
    assert paper == [
        list(paper_line(question, pair, condition_id))
        for question in (one("questions", question_id=each) for each in order)
    ]


def assert_found(side: Any, treatment_id: str, condition_id: str) -> None:
    """A finding: its level in words beside dots, the finding in one line; behind the tap all four texts of its row."""
    row = one("evidence", treatment_id=treatment_id, condition_id=condition_id)
    assert words(side, "p.chair-text") == row["finding_line"]
    level = [said(each) for each in all_of(side, "p.chair-certain")]
    assert level == ([] if row["certainty"] == "none" else [SURE[row["certainty"]]])
    filled = {"high": 4, "moderate": 3, "low": 2, "very_low": 1, "none": 0}[row["certainty"]]
    assert len(all_of(side, "p.chair-certain .sure b")) == filled
    behind = [said(each) for each in all_of(side, "details p") if "from" not in (each.get("class") or "").split()]
    assert behind == [row["patient_text"], row["why_patient"], row["clinical_text"], row["why_clinical"]]


def graded(row: Cells) -> str:
    """A verdict and its certainty as a record has them: 'Studies disagree; low certainty (GRADE)'."""
    sure = SURE[row["certainty"]]
    return verdict(row, "patient") + ("" if row["certainty"] == "none" else f"; {sure[0].lower()}{sure[1:]} (GRADE)")


def named(cell: str) -> str:
    """Sources by name and year."""
    return "; ".join(label(views.catalogue().sources[each]) for each in cell.split(";"))


def checked(row: Cells) -> str:
    """When a row was checked and is next."""
    first_day, last_day = (dt.date.fromisoformat(row[each]) for each in ("reviewed", "review_by"))
    return f"Checked {first_day.day} {first_day:%b %Y}; next by {last_day.day} {last_day:%b %Y}."


def paper_line(question: dict[str, str], pair: tuple[str, str], condition_id: str) -> Iterator[str]:
    """A line of the printed table: the question, and both answers; what was found with how sure one can be."""
    if question["question_id"] != "helps":
        yield question["patient_question"]
        yield from (answer(each, question["question_id"], condition_id) for each in pair)
        return
    yield "Does it help? How sure can we be, and why?"
    for each in pair:
        found = answer(each, "helps", condition_id)
        row = one("evidence", treatment_id=each, condition_id=condition_id) if condition_id else {"certainty": "none"}
        yield found if row["certainty"] == "none" else f"{found}. {SURE[row['certainty']]}"


@pytest.mark.parametrize("condition_id", EVERY_CONDITION)
def test_note_says_what_was_on_screen(condition_id: str) -> None:
    """Clinical condition, options, what two steps had on screen with figures and sources, wishes, and the caveat."""
    for pair in combinations(("iv_ketamine", "kap", "esketamine_nasal"), 2):
        visit = views.visit(pair, condition_id, tuple(marks().items()))
        shown = {"how_given", "helps"}
        lines = views.note(visit, shown).splitlines()
        efficacy = "Efficacy for the chosen condition; certainty of evidence and reasons"
        seen = [f"{efficacy}: no condition chosen, and both depend on it: none stated"]
        if condition_id:
            found = [(each, one("evidence", treatment_id=each, condition_id=condition_id)) for each in pair]
            seen = [
                f"{efficacy}. {name(each)}: {graded(row)}. "
                f"{row['finding_line']} Sources: {named(row['source_ids'])}. {checked(row)}"
                for each, row in found
            ]
        given = "; ".join(f"{name(each)}: {answer(each, 'how_given', condition_id)}" for each in pair)
        about = one("conditions", condition_id=condition_id)["clinical_name"] if condition_id else "not chosen"
        wanted = [
            "Shared decision talk, 1 December 2026",
            f"Condition: {about}",
            f"Options discussed: {name(pair[0])} and {name(pair[1])}",
            "Shown on screen:",
            *(f"- {each}" for each in seen),
            f"- Route of administration. {given}",
            "What matters to the patient:",
            *(f"- {row['patient_text']} ({MARK[marks()[row['preference_id']]]})" for row in wished()),
            "Understanding gaps: none noted",
            "The patient's questions: none noted",
            f"Caveat shown throughout: {notice('caveat_short')}",
        ]
        assert lines[:-1] == wanted
        assert re.fullmatch(r"Tables last reviewed \d+ \w+ \d{4}\. The aid informs and gives no advice\.", lines[-1])


def test_every_condition_has_a_summary() -> None:
    """The first test above runs over all conditions and none; own words stand on the web page as typed."""
    assert ["", *CONDITIONS] == EVERY_CONDITION
    page = tree(views.handouts(views.summarized(typed=TYPED))["html"])
    assert first(page, "p.own").text_content() == TYPED and own_words(first(page, "h1")) == "My summary"
