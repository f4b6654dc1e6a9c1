"""Nothing that a page told before the way through was shortened is lost: it is at most two taps away, in today's words.

What each page told is kept as cells in ``tests/shown/told_before.py``. Here a page is drawn for every condition and in
general, in both words, with four options or with the other three, and each cell is looked for in what is drawn.
"""

from collections.abc import Iterator
from functools import cache
from itertools import product

import pytest
from streamlit.testing.v1 import AppTest

from components.reader.answers import CONDITION, OPTIONS, WORDS, mark_key
from tests.shown import cells, taps, views
from tests.shown.cells import CONDITIONS, TREATMENTS, Cells
from tests.shown.told_before import SENTENCES, TOLD, Told

FAR, NEXT_PAGE = 2, 1
FOURS = (tuple(TREATMENTS[:4]), tuple(TREATMENTS[3:]))
PAGES = tuple(dict.fromkeys(one.page for one in TOLD))
BY_CONDITION = {one.page for one in TOLD if one.rows not in ("all", "options")}
BY_OPTIONS = {one.page for one in TOLD if one.rows != "all"}
# Parts that are drawn only while open: a tap draws them.
DRAWN_WHEN_OPEN = {"time-and-control": ("closed-drawn-stop", "closed-drawn-curves")}
QUIZ = "quiz_step"
State = tuple[str, str, tuple[str, ...]]


def states(page: str) -> Iterator[State]:
    """The choices that change what a page told: with a condition one set of options in each of the words."""
    sets = FOURS if page in BY_OPTIONS else FOURS[:1]
    yield from product([""], cells.WORDS, sets)
    for place, condition_id in enumerate(CONDITIONS if page in BY_CONDITION else ()):
        yield from ((condition_id, words, FOURS[(place + at) % 2]) for at, words in enumerate(cells.WORDS))


@cache
def pages_app(page: str) -> AppTest:
    """A page in a session of its own, all points marked, so that what follows from marks is drawn."""
    app = views.app().run()
    if page:
        app.switch_page(views.script(page))
    for row in cells.rows("preferences"):
        app.session_state[mark_key(row["preference_id"])] = "3"
    return app


@cache
def said(page: str, state: State) -> taps.Said:
    """What a page says in a state, with the taps that lead to it."""
    app = pages_app(page)
    app.session_state[CONDITION], app.session_state[WORDS], app.session_state[OPTIONS] = state[0], state[1], [*state[2]]
    for one in DRAWN_WHEN_OPEN.get(page, ()):
        app.session_state[one] = True
    app.run()
    assert not app.exception
    found = taps.drawn(app)
    return found + quiz() if page == "values" else found


@cache
def quiz() -> taps.Said:
    """The questions of the quiz that follow the first: they come one at a time, each by a button of the one before."""
    app = pages_app("values")
    found: taps.Said = []
    for step in range(1, len(cells.rows("quiz"))):
        app.session_state[QUIZ] = step
        found += taps.drawn(app.run())
    app.session_state[QUIZ] = 0
    return found


def rows(told: Told, condition_id: str, options: tuple[str, ...]) -> Iterator[Cells]:
    """The rows of a table that a page told with these choices."""
    for row in cells.some(told.table, **dict(told.only)) if told.only else cells.rows(told.table):
        whose = row.get("treatment_ids") or row.get("treatment_id", "")
        if told.rows != "all" and whose and not {*whose.split(";")} & {*options}:
            continue
        if told.rows != "all" and "harm_id" in row and not _concerns(row, options):
            continue
        if "condition" in told.rows and (not condition_id or row["condition_id"] != condition_id):
            continue
        if told.rows != "in force" or row["condition_id"] == _in_force(told.table, row, condition_id):
            yield row


def _concerns(row: Cells, options: tuple[str, ...]) -> bool:
    """Harms of one option alone stand only beside it."""
    return cells.one("harm_kinds", harm_id=row["harm_id"])["own_to"] in ("", *options)


def _in_force(table: str, row: Cells, condition_id: str) -> str:
    """The condition of the row that answers: the chosen one where it has a row of its own."""
    by = ("preference_id", "treatment_id", "question_id", "period")
    key = {one: row[one] for one in by if one in row}
    return condition_id if condition_id and cells.some(table, **key, condition_id=condition_id) else ""


@cache
def within(page: str, state: State, away: int) -> str:
    """What a page says in a state at most some taps away."""
    return taps.within(said(page, state), away)


def reach(told: Told, state: State) -> str:
    """What stands close enough: two taps on the same page, or the link to another page and one tap on it."""
    if not told.now_on:
        return within(told.page, state, FAR)
    name = next(one.name for one in views.pages.PAGES if one.path == told.now_on)
    assert taps.plain(name) in within(told.page, state, NEXT_PAGE)
    return within(told.now_on, state, FAR - NEXT_PAGE)


@pytest.mark.parametrize("page", PAGES)
def test_what_a_page_told_is_at_most_two_taps_away(page: str) -> None:
    """Every cell that a page told, in every state, by what is closed around it in what is drawn."""
    lost = set()
    for state in states(page):
        condition_id, words, options = state
        for told in (one for one in TOLD if one.page == page and one.words in ("", words)):
            there = reach(told, state)
            columns = told.columns.format(words=words).split()
            for row, column in product(rows(told, condition_id, options), columns):
                if row[column] and taps.plain(row[column]) not in there:
                    lost.add((told.table, column, *list(row.values())[:3], words, condition_id))
    assert not lost, f"{len(lost)} cells, such as {sorted(lost)[:3]}"


@pytest.mark.parametrize("page", PAGES)
def test_sentences_that_stand_in_no_table_are_there_too(page: str) -> None:
    """The few sentences that the code says, at most two taps away in every state."""
    for state, sentence in product(states(page), (one for one in SENTENCES if one.page == page)):
        assert taps.plain(sentence.words) in within(page, state, FAR), (state, sentence.words)


def test_every_row_of_the_list_finds_cells() -> None:
    """No line of the list is empty, whatever else changes: each names a table, its columns and rows that are there."""
    for told in TOLD:
        found = [row for condition_id in CONDITIONS for four in FOURS for row in rows(told, condition_id, four)]
        for column in (each for words in cells.WORDS for each in told.columns.format(words=words).split()):
            assert any(row[column] for row in found), (told, column)
