"""The page Read to someone through AppTest."""

import pytest

from components.frame.pages import PAGES
from data.catalogue import Catalogue
from tests.app.test_pages import assert_whole, html_of, opened


@pytest.mark.parametrize("condition", ["", "ptsd", "suicidal_ideation"])
def test_follows_what_was_chosen(catalogue: Catalogue, condition: str) -> None:
    """The condition and options of the session are read; the decision is the one of Start."""
    app = opened("read_aloud/page.py")
    app.session_state["condition"], app.session_state["options"] = condition, ["esketamine_nasal", "sgb"]
    app.run()
    assert_whole(app, "Read to someone", catalogue)
    html = html_of(app)
    assert f"<h2>{PAGES[0].heading}</h2>" in html
    assert '<strong class="esketamine_nasal">Spravato:</strong>' in html and '<strong class="kap">KAP:</strong>' in html
    assert ("PTSD: does it help?" in html) == (condition == "ptsd")
    assert ("Studied for what?" in html) == (not condition)
