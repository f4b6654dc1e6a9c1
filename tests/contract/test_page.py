"""Streamlit's page has the places we change, and its scripts look for what we tell them beforehand."""

import re

import pytest

from streamlit_insides import page
from tests.contract import bundle


@pytest.mark.parametrize("place", page.PLACES, ids=lambda one: one.pattern[:24])
def test_each_place_is_there_once(place: re.Pattern[str]) -> None:
    """Title, agent's link, font, first script, no-script words and both ends: each matches in one place."""
    assert len(place.findall(page.installed())) == 1


def test_a_page_without_a_place_is_refused() -> None:
    """A place that is missing, or there twice, is named instead of passed over."""
    for served in ("", "<title>a</title><title>b</title>"):
        with pytest.raises(ValueError, match=r"Streamlit's page has [02] places for <title>"):
            page.put(served, page.TITLE, "words")


def test_words_are_put_as_they_are() -> None:
    """Back slashes in words, as scripts have, are not read as signs of a pattern."""
    assert page.put("a<title>x</title>b", page.TITLE, r"\1\n") == r"a\1\nb"


@pytest.mark.parametrize(
    "name",
    [
        "__streamlit", "BACKEND_BASE_URL", "HOST_CONFIG", "LIGHT_THEME", "DARK_THEME", "allowedOrigins",
        "useExternalAuthToken", "blockErrorDialogs", "primaryColor", "backgroundColor", "secondaryBackgroundColor",
        "textColor", "bodyFont", "headingFont",
    ],
)  # fmt: skip
def test_scripts_read_what_they_are_told(name: str) -> None:
    """Every name in window.__streamlit is told by us and read by the front end's scripts."""
    assert name in page.known_beforehand()
    assert re.search(rf"\b{name}\b", bundle.scripts())


def test_the_theme_told_is_the_one_set() -> None:
    """The colours of config.toml stand in what is told."""
    told = page.known_beforehand()
    assert '"backgroundColor": "#fcfaf6"' in told and '"backgroundColor": "#151b1d"' in told


def test_one_inline_script_is_theirs() -> None:
    """Streamlit's page has one inline script: the policy lets in that one by its hash, and ours."""
    assert len(re.findall(r"<script(?![^>]*\bsrc=)[^>]*>", page.installed())) == 1
