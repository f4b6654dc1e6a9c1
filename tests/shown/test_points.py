"""Before you go, After you chose, For the person beside you, and the card of clinics: the tables' own points."""

from itertools import combinations

import pytest
from lxml.html import HtmlElement

from tests.shown import views
from tests.shown.cells import TREATMENTS, Cells, links, name, notice, one, some
from tests.shown.facts import addresses, all_of, classes, first, lines_of, said, tree, words
from tests.shown.test_grid import listed
from tests.shown.test_taken_along import GROUPS, sections

TITLES = {"before": "Before you go", "after": "After you chose", "beside": "For the person beside you"}
CHOSEN = [(), *((each,) for each in TREATMENTS), ("kap", "sgb"), tuple(TREATMENTS[:4]), tuple(TREATMENTS[3:])]
BASIS = {"sources": "", "own_advice": "Our own advice.", "nothing_found": ""}
MATTERS = {**GROUPS, "red_flags": "Red flags to notice"}
BLANK = "No answer yet"


def groups(page: str) -> dict[str, tuple[Cells, ...]]:
    """A page's points by group, groups in the order of their first points."""
    return {row["group"]: some("steps", page=page, group=row["group"]) for row in some("steps", page=page)}


def concerns(row: Cells, treatment_ids: tuple[str, ...]) -> bool:
    """Whether a point holds for all options or for one of these."""
    return not row["treatment_ids"] or bool(set(row["treatment_ids"].split(";")) & set(treatment_ids))


def note(row: Cells, among: tuple[str, ...]) -> str:
    """Which of the options a point is for, the shorter way, where not for all of them; and that it is our advice."""
    own, left_out = [], []
    for treatment_id in TREATMENTS:
        if treatment_id in among:
            mine = treatment_id in row["treatment_ids"].split(";")
            (own if mine else left_out).append(one("treatments", treatment_id=treatment_id)["short_name"])
    parts = []
    if row["treatment_ids"] and left_out:
        parts.append(f"For all but {listed(left_out)}." if len(left_out) < len(own) else f"For {listed(own)}.")
    return " ".join([*parts, *filter(None, [BASIS[row["rests_on"]]])])


def whole(row: Cells, among: tuple[str, ...]) -> str:
    """A point with its note."""
    return f"{row['patient_text']} {note(row, among)}".strip()


def items(element: HtmlElement) -> list[str]:
    """The points of a list."""
    return [said(each) for each in all_of(element, "li")]


@pytest.mark.parametrize("chosen", CHOSEN, ids="+".join)
@pytest.mark.parametrize("page", TITLES)
def test_every_point_stands_in_its_group_with_its_options_and_sources(page: str, chosen: tuple[str, ...]) -> None:
    """Points that concern the options looked at by group with their sources, all others behind, none twice."""
    *shown, last = first(tree(views.points(page, chosen)), "section.leaflet")
    others = [row for rows_ in groups(page).values() for row in rows_ if not concerns(row, chosen)]
    if not others:
        shown.append(last)
    mine = [[row for row in rows_ if concerns(row, chosen)] for rows_ in groups(page).values()]
    for part, own in zip(shown, [each for each in mine if each], strict=True):
        assert words(part, "h2") == f"{own[0]['title']} {len(own)}"
        assert items(part) == [whole(row, chosen) for row in own]
        cited = dict.fromkeys(each for row in own for each in row["source_ids"].split(";") if each)
        assert addresses(part) == links(";".join(cited))
    if others:
        assert classes(last) == ["others"] and words(last, "h2") == f"For other options {len(others)}"
        assert [said(each) for each in all_of(last, "h3")] == list(dict.fromkeys(row["title"] for row in others))
        assert items(last) == [whole(row, tuple(TREATMENTS)) for row in others]


@pytest.mark.parametrize("page", ["before", "after"])
@pytest.mark.parametrize("chosen", [("kap", "sgb"), tuple(TREATMENTS)], ids="+".join)
def test_a_page_put_onto_the_summary_is_there_point_by_point(chosen: tuple[str, ...], page: str) -> None:
    """Group by group, with boxes to tick before a visit; every source of its points is cited."""
    text = views.handouts(views.summarized(treatment_ids=chosen, leaflets=frozenset({page})))["text"]
    found = sections(text)
    box = "[ ]" if page == "before" else "-"
    wanted, cited = [], set()
    for rows_ in groups(page).values():
        own = [row for row in rows_ if concerns(row, chosen)]
        wanted += [f"{own[0]['title']}:"] * bool(own) + [f"{box} {whole(row, chosen)}" for row in own]
        cited |= {link for row in own for link in links(row["source_ids"])}
    assert found[TITLES[page].upper()] == wanted
    assert cited <= {line.rpartition(": ")[2] for line in found["SOURCES AND DATES"] if line.startswith("- ")}


@pytest.mark.parametrize("condition_id", ["", "ptsd", "suicidal_ideation"])
def test_the_sheet_for_the_person_beside_names_a_condition_only_where_asked(condition_id: str) -> None:
    """Crisis lines and caveat first, every point that concerns the options, their sources; else no condition's name."""
    chosen = ("iv_ketamine", "sgb")
    page = tree(views.beside(chosen, condition_id))
    about = f"For a partner, a relative or a friend. They think about: {name(chosen[0])} and {name(chosen[1])}."
    if condition_id:
        about += f" They want help with: {one('conditions', condition_id=condition_id)['patient_name']}."
    assert words(page, "h1") == TITLES["beside"]
    assert about in said(page) and ("They want help with" in said(page)) == bool(condition_id)
    before = said(page).partition(some("steps", page="beside")[0]["title"])[0]
    assert all(notice(each) in before for each in ("crisis_988", "crisis_veterans", "crisis_911", "caveat_full"))
    mine = [row for rows_ in groups("beside").values() for row in rows_ if concerns(row, chosen)]
    listed_points = [said(each) for part in all_of(page, "section.handout") for each in all_of(part, "ul li")]
    assert listed_points == [whole(row, chosen) for row in mine]
    assert set(addresses(page)) == {link for row in mine for link in links(row["source_ids"])}


@pytest.mark.parametrize("chosen", [(), *combinations(TREATMENTS, 1), ("kap", "sgb"), tuple(TREATMENTS)], ids="+".join)
def test_the_card_of_clinics_asks_every_question_and_leaves_blanks(chosen: tuple[str, ...]) -> None:
    """Every question for all and for the options, by matter; an answer in its own cell, a blank in every other."""
    asked = {
        group: sorted(
            (row for each in ("", *chosen) for row in some("clinic_questions", group=group, treatment_id=each)),
            key=lambda row: int(row["order"]),
        )
        for group in MATTERS
    }
    answered = {group: own[-1]["question_id"] for group, own in asked.items()}
    given = {(1, question_id): f"Yes on {group}" for group, question_id in answered.items()}
    for kind, markup in views.clinics(chosen, ["", "River  clinic"], given).items():
        shown = tree(markup)
        parts = [part for part in all_of(shown, "section.handout") if all_of(part, "table.card")]
        assert [words(part, "h2") for part in parts] == list(MATTERS.values()), kind
        for part, (group, own) in zip(parts, asked.items(), strict=True):
            flags = group == "red_flags"
            head = ["Did you notice it?" if flags else "Question", "Clinic 1", "River clinic"]
            lines = [
                [
                    f"{row['patient_text']} {row['why']}".strip() if flags else row["patient_text"],
                    BLANK,
                    given.get((1, row["question_id"]), BLANK),
                ]
                for row in own
            ]
            assert lines_of(first(part, "table.card")) == [head, *lines], (kind, group)
    before = said(shown).partition(MATTERS["about_the_option"])[0]
    assert all(notice(each) in before for each in ("crisis_988", "crisis_veterans", "crisis_911", "caveat_full"))
