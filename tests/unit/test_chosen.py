"""Which language a reader gets."""

import pytest

from wording.chosen import wanted

CHOSEN: dict[str, tuple[str | None, str | None, str | None, str]] = {
    "nothing said": (None, None, None, "en"),
    "the browser's first wish": (None, None, "es-MX,es;q=0.9,en;q=0.8", "es"),
    "the browser's first wish that there is": (None, None, "fr-FR,fr;q=0.9,es;q=0.5,en;q=0.4", "es"),
    "English first": (None, None, "en-US,en;q=0.9,es;q=0.8", "en"),
    "weights count, not places": (None, None, "en;q=0.2,es;q=0.9", "es"),
    "a language not wanted": (None, None, "es;q=0,en;q=0.1", "en"),
    "the cookie before the browser": (None, "en", "es", "en"),
    "the address before the cookie": ("es", "en", "en", "es"),
    "an unknown language in the address": ("xx", "es", "en", "es"),
    "an unknown cookie": (None, "<script>", "es", "es"),
    "no header at all": ("", "", "", "en"),
    "a broken header": (None, None, ";;q=x,,es;q=abc", "en"),
    "only others": (None, None, "fr,de;q=0.7,*;q=0.1", "en"),
}


@pytest.mark.parametrize("kind", CHOSEN)
def test_a_reader_gets_the_language_they_ask_for(kind: str) -> None:
    """Address, then cookie, then browser, then English."""
    asked, kept, accepted, language = CHOSEN[kind]
    assert wanted(asked, kept, accepted) == language
