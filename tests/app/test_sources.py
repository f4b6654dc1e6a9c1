"""Sources and method through AppTest: the search, and what stands on the page."""

from data.catalogue import Catalogue
from tests.app.test_pages import assert_whole, html_of, opened


def test_search_lists_what_it_finds_and_nothing_else(catalogue: Catalogue) -> None:
    """A search replaces the groups by what it finds; emptied, the groups come back."""
    app = opened("sources/page.py")
    assert html_of(app).count('class="source"') == len(catalogue.sources)
    app.text_input(key="find_source").set_value("abbar 2022").run()
    assert_whole(app, "Sources and method", catalogue)
    html = html_of(app)
    assert 'id="source-abbar-2022"' in html and 0 < html.count('class="source"') < 5
    app.text_input(key="find_source").set_value(" ").run()
    assert html_of(app).count('class="source"') == len(catalogue.sources)


def test_search_for_markup_shows_it_as_text(catalogue: Catalogue) -> None:
    """What is typed never acts as markup."""
    app = opened("sources/page.py")
    app.text_input(key="find_source").set_value("<script>alert(1)</script>").run()
    assert_whole(app, "Sources and method", catalogue)
    assert "<script>alert" not in html_of(app) and "No source holds" in html_of(app)


def test_three_files_can_be_taken_away() -> None:
    """Three buttons, each with a name of its own."""
    app = opened("sources/page.py")
    assert len({one.proto.label for one in app.get("download_button")}) == 3
