"""Cautions by level, other care, words used here: as the tables have them."""

import pytest

from tests.shown import views
from tests.shown.cells import EVERY_CONDITION, TREATMENTS, WORDS, Cells, links, name, rows, some
from tests.shown.facts import addresses, all_of, entries, first, own_words, said, tree, without, words

LEVEL = {"talk_first": "Talk to a doctor first", "extra_care": "Needs extra care", "tell_them": "Tell them"}


@pytest.mark.parametrize("register", WORDS)
def test_every_caution_bears_its_own_level(register: str) -> None:
    """Name, level, text in the words chosen and sources of every caution, option by option; each list is counted."""
    shown = all_of(tree(views.cautions(register)), "details")
    assert len(shown) == len(TREATMENTS)
    for treatment_id, part in zip(TREATMENTS, shown, strict=True):
        own = some("cautions", treatment_id=treatment_id)
        assert words(part, "h3") == f"{name(treatment_id)} {len(own)} things to tell"
        for row, (term, text) in zip(own, entries(part), strict=True):
            assert words(term, "span.level") == LEVEL[row["level"]]
            assert without(term, "span.level") == row["caution"]
            assert without(text, "span.from") == row[f"{register}_text"]
            assert addresses(text) == links(row["source_ids"])
    levels = {words(each, "span.level") for part in shown for each in all_of(part, "dt")}
    assert levels == set(LEVEL.values())


@pytest.mark.parametrize("register", WORDS)
@pytest.mark.parametrize("condition_id", EVERY_CONDITION)
def test_other_care_is_the_conditions_own(condition_id: str, register: str) -> None:
    """Staying as now and first-line care for the condition in its order; then MDMA and the others."""
    lists = all_of(tree(views.other_paths(condition_id, register)), "dl")
    care = list(some("alternatives", condition_id=condition_id)) if condition_id else []
    wanted = [[(row["patient_name"], row) for row in care]] if condition_id else []
    wanted.append([(row["name"], row) for row in rows("context")])
    assert len(lists) == len(wanted)
    for shown, own in zip(lists, wanted, strict=True):
        assert_entries(shown, own, register)
    prompt = "Choose a condition above to see the other care for it."
    assert (prompt in said(tree(views.other_paths(condition_id, register)))) == (not condition_id)


def assert_entries(shown: object, own: list[tuple[str, Cells]], register: str) -> None:
    """Each term with its text in the words chosen and its sources."""
    for (wanted, row), (term, text) in zip(own, entries(shown), strict=True):
        assert said(term) == wanted
        assert without(text, "span.from") == row[f"{register}_text"]
        assert addresses(text) == links(row["source_ids"])


def test_words_used_here_stand_by_letter() -> None:
    """Every term with its meaning and sources, in the order of the alphabet."""
    own = sorted(rows("glossary"), key=lambda row: row["term"].lower())
    assert_entries(tree(views.glossary()), [(row["term"], row) for row in own], "patient")


def test_sources_that_are_no_journal_say_what_they_are() -> None:
    """Beside a link stands what kind of page it is, unless it is a journal; 'Source' or 'Sources' by their number."""
    for row in some("cautions", treatment_id="sgb"):
        ids = row["source_ids"].split(";")
        part = next(
            text
            for term, text in entries(all_of(tree(views.cautions("patient")), "details")[TREATMENTS.index("sgb")])
            if own_words(term) == row["caution"]
        )
        line = words(part, "span.from")
        assert line.startswith("Source: " if len(ids) == 1 else "Sources: ")
        for source_id in ids:
            (source,) = some("sources", source_id=source_id)
            link = next(each for each in first(part, "span.from").xpath(".//a") if each.get("href") == source["link"])
            assert said(link).endswith(source["year"])
            assert (link.tail or "").startswith(" (") == (source["publisher"] != "journal")
