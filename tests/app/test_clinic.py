"""A copy that a clinic runs, through AppTest: said first, marked apart, and nothing else changed."""

import re
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

import settings
from components.frame import pages, store
from components.reader.answers import sure_key
from components.summary.body import DESK
from data.catalogue import Catalogue
from data.clinic import ClinicErrors
from tests.app.test_pages import assert_whole, html_of, opened
from tests.app.test_server import ROOT, fails_to_start
from tests.clinic import GOOD, HEADING, OWN, RUN_BY, clinic_file

CONDITIONS = ["", "ptsd", "suicidal_ideation"]
RunBy = Callable[[str], None]


@pytest.fixture
def run_by(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[RunBy]:
    """Makes a clinic run this copy ('' for none); afterwards none does."""

    def make(words: str) -> None:
        monkeypatch.setenv("CLINIC_FILE", str(clinic_file(tmp_path, words)) if words else "")
        settings.current.cache_clear()
        store.read_clinic.clear()

    yield make
    store.read_clinic.clear()


def pieces(app: AppTest) -> list[str]:
    """The pieces of HTML on a page, in order, without the name of the session's own run."""
    bodies = (re.sub(r'data-kept-run="[^"]*"', "", element.proto.body) for element in app.get("html"))
    return [unescape(one) for one in bodies]


def page_for(script: str, condition: str) -> AppTest:
    """A page with a condition chosen."""
    app = opened(script)
    app.session_state["condition"] = condition
    return app.run()


@pytest.mark.parametrize("condition", CONDITIONS)
@pytest.mark.parametrize("page", pages.PAGES, ids=lambda page: page.name)
def test_clinic_adds_and_changes_nothing(run_by: RunBy, page: pages.PageInfo, condition: str) -> None:
    """Every page is the same with and without a clinic but for the clinic's own pieces and the items on being ready."""
    run_by("")
    before = pieces(page_for(page.script, condition))
    run_by(GOOD)
    app = page_for(page.script, condition)
    assert_whole(app, page.heading, store.read_catalogue())
    left = [one for one in pieces(app) if RUN_BY not in one and "The SURE test" not in one]
    if page.path == "summary":
        left = [re.sub('<section class="handout clinic">.*?</section>', "", one, flags=re.DOTALL) for one in left]
    left = [one for one in left if HEADING not in one and "How ready do you feel?" not in one]
    assert left == [one for one in before if "The SURE test" not in one]


def test_start_says_who_runs_this_copy(run_by: RunBy) -> None:
    """On Start it stands before the first words of the page; without a clinic nothing of it does."""
    run_by(GOOD)
    found = pieces(opened())
    place = next(i for i, one in enumerate(found) if RUN_BY in one)
    assert place < next(i for i, one in enumerate(found) if 'class="lead"' in one)
    run_by("")
    assert "This copy is run by" not in html_of(opened())


@pytest.mark.parametrize("condition", CONDITIONS)
def test_grid_is_the_same_and_the_lines_stand_below(run_by: RunBy, condition: str, catalogue: Catalogue) -> None:
    """Compare's grid is the same to the byte; the clinic's lines come after it, marked as not from the evidence."""

    def grid(app: AppTest) -> int:
        return next(i for i, one in enumerate(pieces(app)) if "<table" in one)

    run_by("")
    before = page_for("compare/page.py", condition)
    run_by(GOOD)
    after = page_for("compare/page.py", condition)
    assert pieces(after)[grid(after)] == pieces(before)[grid(before)]
    place = next(i for i, one in enumerate(pieces(after)) if HEADING in one)
    assert place > grid(after) + 1 and all(one in pieces(after)[place] for one in OWN)
    assert not any(one in piece for one in OWN for piece in pieces(after)[:place])
    assert after.get_by_key("options").options == before.get_by_key("options").options


def test_caveat_and_crisis_lines_stay(run_by: RunBy, catalogue: Catalogue) -> None:
    """The caveat strip, the full notice and the crisis lines are the same with a clinic."""
    run_by(GOOD)
    for page in pages.PAGES:
        found = "".join(pieces(page_for(page.script, "suicidal_ideation")))
        assert catalogue.notices["caveat_full"] in found
        assert 'class="crisis"' in found and 'href="tel:988"' in found


@pytest.mark.parametrize(("profit", "kind", "heading"), [("false", "own_words", "How ready"), ("true", "sure", "SURE")])
def test_items_on_being_ready(run_by: RunBy, catalogue: Catalogue, profit: str, kind: str, heading: str) -> None:
    """What matters to me asks SURE only where the clinic earns no profit, and the summary shows the same set."""
    run_by(GOOD.replace("= false", f"= {profit}"))
    app = opened("values/page.py")
    asked = [one.key.removeprefix("sure-") for one in app.radio if (one.key or "").startswith("sure-")]
    wanted = [row.item_id for row in catalogue.sure_items if row.kind == kind]
    assert asked == wanted and heading in html_of(app)
    for row in catalogue.sure_items:
        app.session_state[sure_key(row.item_id)] = "no"
    app.switch_page("summary/page.py").run()
    assert [one.item.item_id for one in app.session_state[DESK].summary.ready] == wanted


def test_summary_says_it_at_its_head_and_its_foot(run_by: RunBy) -> None:
    """My summary names the clinic first and its own lines last, on the page and in what its files are made from."""
    run_by(GOOD)
    app = opened("summary/page.py")
    found = pieces(app)
    first = next(i for i, one in enumerate(found) if RUN_BY in one)
    assert first < next(i for i, one in enumerate(found) if 'class="my-sheet"' in one)
    last = next(one for one in found if HEADING in one)
    assert last.index("Sources and dates") < last.index(HEADING) and all(one in last for one in OWN)
    assert app.session_state[DESK].summary.clinic.run_by == RUN_BY


def test_clinic_is_read_once(run_by: RunBy, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A file changed or broken later changes nothing until the server is started again."""
    run_by(GOOD)
    assert store.read_clinic() is not None
    clinic_file(tmp_path, "broken")
    assert RUN_BY in "".join(pieces(opened()))
    store.read_clinic.clear()
    with pytest.raises(ClinicErrors):
        store.read_clinic()


def test_server_does_not_start_on_a_wrong_file(tmp_path: Path) -> None:
    """With a wrong clinic file the server names every fault by line and key, and ends with 1 and no traceback."""
    path = clinic_file(tmp_path, GOOD.replace("Riverside", "Best").replace('"kap"]', '"kapp"]'))
    said = fails_to_start(ROOT, CLINIC_FILE=str(path))
    assert "clinic.toml, line 1, key name: 'Best' praises or alarms" in said
    assert "clinic.toml, line 3, key offers: 'kapp' found; one of" in said and "(did you mean kap?)" in said
    assert "The app does not start." in said
