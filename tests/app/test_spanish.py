"""The app in Spanish: no English left, the same figures, English marked where it must stand, each reader their own."""

import io
import re
import shutil
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

import pytest
from lxml import html
from pypdf import PdfReader
from streamlit.testing.v1 import AppTest

from components.frame import pages
from components.reader.answers import CONDITION, OPTIONS, mark_key
from components.summary.body import DESK
from data import catalogue as catalogues
from streamlit_insides.drawn import _messages
from tests.conftest import Copy
from tests.scratch import shown
from tests.shown import cells, english_left, views
from wording import speaking

SPANISH, ENGLISH = "es", "en"
CONDITION_CHOSEN, CRISIS = "ptsd", "suicidal_ideation"
FOUR = ("iv_ketamine", "oral_ketamine", "kap", "sgb")
# A page says more once a condition is chosen; these do, the others only name it.
BY_CONDITION = {"", "options", "compare", "evidence", "cost", "summary", "read-aloud", "chairside"}
STATES = [
    ("", *(one.path for one in pages.PAGES)),
    (CONDITION_CHOSEN, *(one.path for one in pages.PAGES)),
    (CRISIS, *(one.path for one in pages.PAGES if one.path in BY_CONDITION)),
]
MARKS = {row["preference_id"]: "3" for row in cells.rows("preferences")}
OPENED = ("closed-drawn-stop", "closed-drawn-curves")
HTML = re.compile(r"<[a-z!]")
IN_AN_ATTRIBUTE = re.compile(r'="[^"<>]*(?:<|&lt;)span')
IN_PLAIN_WORDS = re.compile(r"<(title|option|textarea|style|script)\b[^>]*>(?:(?!</\1).)*?<span lang", re.S)


def reader(spoken: str) -> AppTest:
    """A reader's session that begins by asking for a language."""
    app = views.app()
    app.query_params["lang"] = spoken
    return app


def pieces(app: AppTest, page: str, condition_id: str = "", spoken: str = SPANISH) -> list[str]:
    """What a page sends to a reader who marked every statement, piece by piece."""
    with speaking(spoken), _messages() as heard:
        app.switch_page(views.script(page))
        app.session_state[CONDITION] = condition_id
        for one, mark in MARKS.items():
            app.session_state[mark_key(one)] = mark
        for one in OPENED:
            app.session_state[one] = True
        app.run()
    assert not app.exception, page
    return [one for message in heard if message.WhichOneof("type") == "delta" for one in _strings(message)]


def _strings(message: object) -> Iterator[str]:
    return english_left.strings(message.delta)  # type: ignore[attr-defined]


@cache
def everything_taken_along() -> dict[str, tuple[str, ...]]:
    """Every sheet, file and page without script, by name, in the language that is spoken."""
    chosen = {"condition_id": CONDITION_CHOSEN, "treatment_ids": FOUR, "marks": tuple(MARKS.items())}
    flags = frozenset(row["question_id"] for row in cells.rows("clinic_questions"))
    files = views.handouts(views.summarized(**chosen, ticked=flags, leaflets=frozenset({"before", "after"})))
    visit = views.visit(FOUR[:2], CONDITION_CHOSEN, tuple(MARKS.items()))
    return {
        "text": tuple(files["text"].splitlines()),
        "web page": (files["html"],),
        "PDF": tuple(_flat(page.extract_text()) for page in PdfReader(io.BytesIO(files["pdf"])).pages),
        "calendar": tuple(views.reminder(views.TODAY, telling=True).splitlines()),
        "beside": (views.beside(FOUR, CONDITION_CHOSEN),),
        "clinics": tuple(views.clinics(FOUR, ["", ""], {}).values()),
        "grid.html": (views.one_page(),),
        "questions.html": (views.questions_page(),),
        "calm pages": tuple(views.calm_pages()),
        "note": tuple(views.note(visit, {"how_given", "price"}).splitlines()),
    }


def _flat(words: str) -> str:
    return " ".join(words.split())


TAKEN = (
    "text", "web page", "PDF", "calendar", "beside", "clinics", "grid.html", "questions.html", "calm pages", "note",
)  # fmt: skip


CLINICAL = [row["clinical_question"] for row in cells.rows("questions")]


def _without(line: str, words: Iterable[str]) -> str:
    for one in words:
        line = line.replace(one, "")
    return line


@cache
def spanish_taken() -> dict[str, tuple[str, ...]]:
    """The same in Spanish."""
    with speaking(SPANISH):
        return everything_taken_along()


@pytest.mark.parametrize("state", STATES, ids=lambda state: state[0] or "no condition")
def test_no_english_is_left_on_any_page(state: Sequence[str]) -> None:
    """Each page, with all points marked, holds no ordinary English word that isn't marked as English."""
    condition_id, *paths = state
    app = reader(SPANISH)
    found = {path: english_left.left(pieces(app, path, condition_id)) for path in paths}
    assert {path: some for path, some in found.items() if some} == {}


@pytest.mark.parametrize("name", TAKEN)
def test_no_english_is_left_on_what_is_taken_along(name: str) -> None:
    """Each sheet, file and page without script holds none either, but for the note's clinical questions."""
    told = spanish_taken()[name]
    if name == "note":
        told = tuple(_without(line, CLINICAL) for line in told)
    assert english_left.left(told) == set()


def test_the_list_of_english_words_finds_english() -> None:
    """The English page is full of what the Spanish one must not hold, and a marked stretch of it is passed over."""
    found = {word for word, _ in english_left.left(pieces(reader(ENGLISH), "compare", spoken=ENGLISH))}
    assert len(found) > len(english_left.WORDS) / 3
    assert english_left.left(['<p title="the drip">Goteo <span lang="en">of the drug</span></p>']) == {
        ("the", "the drip"),
        ("drip", "the drip"),
    }


def wrong_html(piece: str) -> str:
    """What is wrong with a piece of HTML in which English stands marked; '' where nothing is."""
    found = IN_AN_ATTRIBUTE.search(piece) or IN_PLAIN_WORDS.search(piece)
    if found:
        return piece[max(0, found.start() - 40) : found.end() + 40]
    if "&lt;span" in piece or ("<span" in piece and not HTML.match(piece.lstrip())):
        return piece[:80]
    parser = html.HTMLParser(recover=True)
    html.fromstring(piece if "<html" in piece else f"<div>{piece}</div>", parser=parser)
    odd = [str(one) for one in parser.error_log if "invalid" not in one.message and "Tag " not in one.message]
    return odd[0] if odd else ""


@pytest.fixture
def all_stale(copy: Copy) -> Iterator[catalogues.Catalogue]:
    """The app on tables without any Spanish: every cell stands in English on Spanish pages."""
    shutil.rmtree(copy.folder / SPANISH)
    with speaking(SPANISH), shown(copy) as found:
        yield found


def wrong(many: Iterable[str]) -> set[str]:
    """What is wrong in any of many pieces."""
    return {found for one in many if "<" in one for found in [wrong_html(one)] if found}


def test_pages_stand_where_every_cell_is_english(all_stale: catalogues.Catalogue) -> None:
    """No exception, whole HTML, no mark within an attribute; notices and answers say that they are English."""
    assert all_stale.language == SPANISH and len(all_stale.in_english) > len(all_stale.answers)
    app = reader(SPANISH)
    drawn = {one.path: pieces(app, one.path, CONDITION_CHOSEN) for one in pages.PAGES}
    assert {path: found for path, many in drawn.items() if (found := wrong(many))} == {}
    for path, table, column in MARKED:
        told = [row[column] for row in cells.rows(table) if row[column]]
        bare = {each.strip() for one in drawn[path] for each in english_left.unmarked(one)}
        assert not bare & {*told}, (path, table, column)
        assert _marked(drawn[path]) & {*told}, (path, table, column)


# Cells that a page shows whole, and marks so.
MARKED = (
    ("compare", "answers", "patient_text"),
    ("compare", "answers", "short_answer"),
    ("evidence", "evidence", "patient_text"),
    ("questions", "asked", "patient_question"),
    ("before", "steps", "patient_text"),
    ("values", "stances", "reason"),
    ("sources", "method", "text"),
)


def _marked(many: Iterable[str]) -> set[str]:
    """What is marked as English in pieces of HTML."""
    trees = (html.fromstring(f"<div>{one}</div>") for one in many if "<" in one)
    return {found.text_content().strip() for tree in trees for found in tree.xpath('.//*[@lang="en"]')}


def test_sheets_stand_where_every_cell_is_english(
    all_stale: catalogues.Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every sheet, file and page without script is made, its HTML whole and English marked in it."""
    monkeypatch.setattr(views, "catalogue", lambda: all_stale)
    made = everything_taken_along.__wrapped__()
    assert {name: found for name in made if name not in PLAIN and (found := wrong(made[name]))} == {}
    assert [name for name in made if name not in PLAIN and '<span lang="en">' not in "".join(made[name])] == []
    assert not any(sign in one for name in PLAIN for one in made[name] for sign in ("<span", "\ue000", "\ue001"))
    pdf = views.handouts(views.summarized(treatment_ids=FOUR))["pdf"]
    assert PdfReader(io.BytesIO(pdf)).trailer["/Root"]["/Lang"] == "es-US" and pdf.count(b"/Lang(en") > len(FOUR)


PLAIN = ("text", "PDF", "calendar", "note")


def figures(many: Iterable[str]) -> Counter[str]:
    """The groups of digits in the words of HTML, whatever the language of each."""
    trees = (html.fromstring(f"<div>{one}</div>") for one in many)
    words = (" ".join(one.xpath(".//text()[not(ancestor::style or ancestor::script)]")) for one in trees)
    return Counter(found for one in words for found in re.findall(r"\d+(?:[.,]\d+)*", one))


def with_figures() -> dict[str, list[str]]:
    """The parts of pages that are full of figures, in the language that is spoken."""
    table = views.asked(FOUR, "induction", CONDITION_CHOSEN)
    found = views.evidence_page(CONDITION_CHOSEN, "patient", FOUR)
    return {
        "grid": [views.grid(FOUR, CONDITION_CHOSEN, "patient")],
        "cards": [found.cards],
        "harms": [views.harms(FOUR, "patient")],
        "cost": [
            views.cost_overview(table),
            views.cost_bars(table),
            *(views.cost_details(one, "patient") for one in table.options),
        ],
    }


def test_figures_are_those_of_the_english_page() -> None:
    """The grid, the cards, the harms and the cost hold the same figures in both languages."""
    with speaking(ENGLISH):
        english = {name: figures(many) for name, many in with_figures().items()}
    with speaking(SPANISH):
        spanish = {name: figures(many) for name, many in with_figures().items()}
    assert min(sum(found.values()) for found in english.values()) > len(FOUR)
    assert {name: (english[name] - spanish[name], spanish[name] - english[name]) for name in english} == {
        name: (Counter(), Counter()) for name in english
    }


def headings(app: AppTest) -> str:
    """A page's heading."""
    return str(app.title[0].value)


def test_a_session_stays_in_the_language_that_it_asked_for() -> None:
    """The next page has no '?lang=es' any more and is Spanish, and so is a part of it that runs alone."""
    app = reader(SPANISH)
    with speaking(SPANISH):
        app.run()
        app.query_params.clear()
        app.switch_page(views.script("sources")).run()
        assert headings(app) == "Fuentes y método"
        app.text_input(key="find_source").set_value("abbar").run()
    assert any("fuente" in one.proto.body for one in app.get("html") if 'role="status"' in one.proto.body)


SUMMARY = {ENGLISH: "My summary", SPANISH: "Mi resumen"}
GIVEN = {ENGLISH: "A drip into a vein", SPANISH: "Un goteo en una vena"}
NAMES = {ENGLISH: "IV ketamine", SPANISH: "Ketamina IV"}


def test_readers_in_turn_get_each_their_own_language() -> None:
    """English, Spanish and English again: page, catalogue, what is kept drawn, and the file to take along."""
    first, second = reader(ENGLISH), reader(SPANISH)
    for app, spoken in ((first, ENGLISH), (second, SPANISH), (first, ENGLISH)):
        with speaking(spoken):
            app.switch_page(views.script("compare"))
            app.session_state[OPTIONS] = [*FOUR]
            app.run()
            said = " ".join(one.proto.body for one in app.get("html"))
            assert {one: words in said for one, words in GIVEN.items()} == {one: one == spoken for one in GIVEN}
            app.switch_page(views.script("summary")).run()
        desk = app.session_state[DESK]
        assert (headings(app), desk.spoken) == (SUMMARY[spoken], spoken)
        assert desk.summary.options[0].name == NAMES[spoken]
