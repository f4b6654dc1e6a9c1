"""Streamlit's scripts are named, and import each other, as we take them to."""

import pytest

from streamlit_insides import page, scripts


@pytest.mark.parametrize("kind", ["Html", "PageLink", "Selectbox", "ButtonGroup", "Checkbox"])
def test_what_is_drawn_has_one_script(kind: str) -> None:
    """Each kind that we ask for early has one script named by it."""
    assert kind in scripts.DRAWN_WITH and scripts.script(kind).name.startswith(f"{kind}.")


def test_an_unknown_kind_is_refused() -> None:
    """A kind without a script raises instead of being left out."""
    with pytest.raises(ValueError, match="Streamlit has 0 scripts named Nothing, not 1"):
        scripts.script("Nothing")


def test_their_imports_are_found() -> None:
    """What these scripts import is found in them: more than they are, all there, each once."""
    needed = scripts.needed_for(scripts.DRAWN_WITH)
    assert len(needed) == len(set(needed)) > 2 * len(scripts.DRAWN_WITH)


def test_the_page_names_its_scripts() -> None:
    """The page names its first script and more, under an address at which we keep them."""
    named = scripts.named_in(page.installed())
    assert len(named) > 10 and any(one.startswith("/static/js/index.") for one in named)


def test_names_carry_a_hash() -> None:
    """Every script and style has a hash in its name, for which it may be kept a year."""
    assert scripts.FILES and all(len(path.name.split(".")) >= 3 for path in scripts.FILES.values())
