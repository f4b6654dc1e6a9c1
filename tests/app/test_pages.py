"""Every page through AppTest, opened on the frame as a reader would meet it."""

from itertools import combinations
from pathlib import Path

import pytest
from markupsafe import Markup
from streamlit.testing.v1 import AppTest

from components.frame import pages
from components.frame.store import read_catalogue
from data.catalogue import Catalogue
from tests.listed import CONDITION_IDS, TREATMENT_IDS

ENTRY = Path(__file__).parents[2] / "components" / "entry.py"
CONDITIONS = ("", *CONDITION_IDS)
PAIRS = list(combinations(TREATMENT_IDS, 2))


def opened(script: str = "start/page.py") -> AppTest:
    """The app, opened and switched to a page."""
    app = AppTest.from_file(str(ENTRY), default_timeout=30).run()
    if script != "start/page.py":
        app.switch_page(script).run()
    return app


def html_of(app: AppTest) -> str:
    """All HTML on the page, the strip included."""
    return "\n".join(element.proto.body for element in app.get("html"))


def assert_whole(app: AppTest, heading: str, catalogue: Catalogue) -> None:
    """No exception, one h1, the caveat there."""
    assert not app.exception
    assert [title.value for title in app.title] == [heading]
    html = html_of(app)
    assert 'aria-label="Off-label notice"' in html
    assert catalogue.notices["caveat_short"].split("988")[0] in html.replace("&#39;", "'")


@pytest.mark.parametrize("page", pages.PAGES, ids=lambda page: page.name)
@pytest.mark.parametrize("condition", CONDITIONS)
def test_pages_draw_for_every_condition(catalogue: Catalogue, page: pages.PageInfo, condition: str) -> None:
    """Each page draws for each condition and none, with the crisis lines first where they must be."""
    app = opened(page.script)
    app.session_state["condition"] = condition
    app.run()
    assert_whole(app, page.heading, catalogue)
    html = html_of(app)
    assert ('class="crisis"' in html) == (condition == "suicidal_ideation")
    if condition == "suicidal_ideation":
        body = [element.proto.body for element in app.get("html")]
        crisis = next(i for i, part in enumerate(body) if 'class="crisis"' in part)
        assert not any("<table" in part for part in body[:crisis])


@pytest.mark.parametrize("condition", CONDITIONS)
@pytest.mark.parametrize("words", ["patient", "clinical"])
def test_every_pair_of_options_draws(catalogue: Catalogue, condition: str, words: str) -> None:
    """Compare draws every pair of options, in both words: no exception, all 28 questions answered, the caveat there."""
    app = opened("compare/page.py")
    app.selectbox(key="condition").set_value(condition)
    app.get_by_key("words").set_value(words)
    for pair in PAIRS:
        app.get_by_key("options").set_value(list(pair)).run()
        assert_whole(app, "Side by side", catalogue)
        grid = next(element.proto.body for element in app.get("html") if "<table" in element.proto.body)
        rows = grid.count("data-line=")
        assert rows + grid.count("data-also=") == len(catalogue.questions)
        assert grid.count("<td") == 2 * rows


def test_compare_opens_with_four_and_no_condition(catalogue: Catalogue) -> None:
    """Compare opens with IV, oral, KAP and SGB, general answers, patient words."""
    app = opened("compare/page.py")
    assert app.get_by_key("options").value == ["iv_ketamine", "oral_ketamine", "kap", "sgb"]
    assert app.selectbox(key="condition").value == ""
    assert "in general" in html_of(app) and "Not shown: IM, Nasal, Spravato." in html_of(app)


@pytest.mark.parametrize("count", [0, 1, 5, 7])
def test_other_numbers_get_a_sentence(count: int) -> None:
    """Zero, one and more than four options get a friendly sentence, and never more than four columns."""
    app = opened("compare/page.py")
    app.get_by_key("options").set_value(list(TREATMENT_IDS[:count])).run()
    assert not app.exception
    html = html_of(app)
    assert 'class="friendly"' in html
    assert html.count('class="option ') == min(count, 4)


def test_a_fifth_option_is_named_as_waiting_and_the_four_shown_are_too() -> None:
    """With five ticked the page says which four it shows, and which one waits."""
    app = opened("compare/page.py")
    app.get_by_key("options").set_value(list(TREATMENT_IDS[:5])).run()
    assert "Four fit side by side: IV, IM, Oral and Nasal. Take one away to see KAP." in html_of(app)


def test_rows_that_picks_bear_on_come_first_on_side_by_side() -> None:
    """A pick made elsewhere puts its rows first here and tags them; without one the way of giving leads."""
    app = opened("compare/page.py")
    assert "You marked this" not in html_of(app)
    assert html_of(app).index('data-line="how_given"') < html_of(app).index('data-line="price"')
    app.session_state["picks"] = ["low_cost"]
    app.run()
    assert html_of(app).index('data-line="price"') < html_of(app).index('data-line="how_given"')
    assert html_of(app).count("You marked this") == 2


def test_all_but_the_first_rows_is_closed() -> None:
    """What controls the view, other care, what to tell, words and sources wait behind a tap; only rows stand open."""
    app = opened("compare/page.py")
    assert [one.proto.expanded for one in app.expander] == [False, False]
    assert [one.label for one in app.expander] == ["**In general** · IV, Oral, KAP, SGB *Change*", "View"]
    html = html_of(app)
    for place in ("other-care", "cautions", "words-and-sources", "glossary", "sources", "more-questions"):
        assert f'data-place="{place}"><summary>' in html, place


def test_choices_survive_a_walk_through_the_pages() -> None:
    """What was chosen on one page is still chosen on the next and after coming back."""
    app = opened("start/page.py")
    app.selectbox(key="condition").set_value("ptsd").run()
    app.switch_page("compare/page.py").run()
    assert app.selectbox(key="condition").value == "ptsd"
    app.get_by_key("options").set_value(["kap", "sgb"]).run()
    app.switch_page("start/page.py").run()
    app.run()
    app.switch_page("compare/page.py").run()
    assert app.get_by_key("options").value == ["kap", "sgb"]
    assert app.selectbox(key="condition").value == "ptsd"


def test_only_what_differs_says_how_many_it_hid() -> None:
    """The switch hides equal answers and says how many."""
    app = opened("compare/page.py")
    app.get_by_key("options").set_value(["iv_ketamine", "im_ketamine"]).run()
    app.toggle(key="only_differences").set_value(True).run()
    assert "hidden, because these options have the same short answer" in html_of(app)


def test_two_readers_never_see_each_other() -> None:
    """Two sessions run in turn keep their own choices."""
    one, other = opened("compare/page.py"), opened("compare/page.py")
    one.selectbox(key="condition").set_value("ptsd").run()
    other.selectbox(key="condition").set_value("ocd").run()
    one.run()
    assert (one.selectbox(key="condition").value, other.selectbox(key="condition").value) == ("ptsd", "ocd")


def test_menu_lists_only_pages_that_exist() -> None:
    """Stepper and Next lead to files that are there, under paths that are all different: the path first."""
    assert all(page.file.is_file() for page in pages.PAGES)
    assert len(set(pages.addresses())) == len(pages.PAGES)
    app = opened()
    listed = [link.proto.label for link in app.get("page_link")]
    named = [page.name for page in (*pages.PATH, *pages.AT_HAND, *pages.DEEPER)]
    assert listed[: len(named)] == named and sorted(named) == sorted(page.name for page in pages.PAGES)


def test_stepper_leads_back_along_the_path() -> None:
    """Each step but the first names the one before it as the way back; pages beside the path name none."""
    assert [(page.name, before.name) for page in pages.PAGES if (before := pages.before(page))] == [
        ("All options", "Start"),
        ("Side by side", "All options"),
        ("Does it help?", "Side by side"),
        ("Time and control", "Does it help?"),
        ("Visits and cost", "Time and control"),
        ("My summary", "Visits and cost"),
    ]
    for script, first in (("compare/page.py", "Back to All options"), ("sources/page.py", "Start")):
        assert opened(script).get("page_link")[0].proto.label == first


@pytest.mark.parametrize("kind", [RuntimeError, SystemExit, KeyboardInterrupt, MemoryError, RecursionError])
def test_page_that_raises_shows_the_calm_screen(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, kind: type[BaseException]
) -> None:
    """A page that fails half-way, or ends itself, shows the calm screen, caveat and 988, and logs no words."""

    def fail(*_: object, **__: object) -> str:
        raise kind("a reader's secret words")

    monkeypatch.setattr("components.compare.grid_cache.grid_html", fail)
    with caplog.at_level("ERROR", logger="options"):
        app = opened("compare/page.py")
    assert not app.exception
    assert [title.value for title in app.title] == ["This page can't be shown right now"]
    html = html_of(app)
    assert "988" in html and "911" in html and 'aria-label="Off-label notice"' in html
    assert "<table" not in html
    assert kind.__name__ in caplog.text and "secret" not in caplog.text and "secret" not in html


def test_passed_review_date_shows_on_the_page(monkeypatch: pytest.MonkeyPatch) -> None:
    """Once a review date has passed, every page says so plainly."""
    import datetime as dt

    from components.frame import notices

    shown: list[str] = []
    monkeypatch.setattr(notices, "show", shown.append)
    catalogue = read_catalogue()
    notices.review_dates(catalogue, catalogue.next_review, Markup())
    assert "overdue" not in shown[0]
    notices.review_dates(catalogue, catalogue.next_review + dt.timedelta(days=1), Markup())
    assert "was due to be looked at again" in shown[1]


def test_steps_of_the_way_are_counted_from_one() -> None:
    """The first page on the way is step 1, and those beside it are none."""
    numbers = [pages.step(one) for one in pages.PAGES]
    counted = [one for one in numbers if one is not None]
    assert counted == list(range(1, len(counted) + 1)) and len(counted) < len(numbers)
