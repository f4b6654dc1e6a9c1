"""Streamlit's front end needs what the Content-Security-Policy lets it do, and no more is let."""

import re

import pytest

from streamlit_insides import policy
from tests.contract import bundle


def test_no_more_is_let() -> None:
    """The four lists, word for word: whoever widens one changes this too."""
    assert policy.SCRIPTS == ("'wasm-unsafe-eval'", "blob:")
    assert (policy.STYLES, policy.IMAGES, policy.FONTS) == (("'unsafe-inline'",), ("data:", "blob:"), ("data:",))


@pytest.mark.parametrize("word", ["WebAssembly.", "createObjectURL", "new Blob", "data:image"])
def test_it_still_does_what_it_is_let(word: str) -> None:
    """Its scripts use WebAssembly, blob: and data:. Where one does no more, the policy can be narrower."""
    assert word in bundle.scripts()


def test_its_style_sheets_bring_fonts_inline() -> None:
    """A font lies in a style sheet itself, as data:."""
    assert re.search(r"url\(.?data:(application/(x-)?)?font", bundle.styles())
