"""A page that raises at its end, after all of it was drawn: the calm screen alone is left, and the log has no words."""

from collections.abc import Iterator

import pytest

from components.frame import pages
from tests.faults.half_way import SECRET, failing_project
from tests.faults.running import Running
from tests.faults.visitor import Visitor


@pytest.fixture(scope="module")
def failing(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A server of ours on which every page raises at its end."""
    place = tmp_path_factory.mktemp("failing")
    with Running(place / "server.log", failing_project(place)) as server:
        yield server


@pytest.mark.parametrize("page", pages.PAGES, ids=lambda page: page.name)
def test_page_that_fails_half_way_is_calm_alone(failing: Running, page: pages.PageInfo) -> None:
    """Nothing of the page is left; strip, caveat and 988 stand; the log names type and place."""
    with Visitor(failing.site) as visitor:
        drawn = visitor.run(page.path)
    assert drawn.headings() == ["This page can't be shown right now"]
    assert not drawn.kinds() & {"selectbox", "exception", "plotly_chart", "table"}
    html = drawn.html()
    assert "<table" not in html and 'aria-label="Off-label notice"' in html
    assert all(words in html for words in ("988", "911", "Spravato"))
    assert SECRET not in drawn.words()
    said = failing.said()
    assert f"RuntimeError in page '{page.name}' at {page.script}:" in said
    assert "secret" not in said and "Traceback" not in said
