"""The installed Streamlit's front end as text."""

import re
from functools import lru_cache

from streamlit_insides.page import FOLDER


@lru_cache(maxsize=1)
def scripts() -> str:
    """All its scripts, one after another."""
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("static/js/*.js")))


@lru_cache(maxsize=1)
def styles() -> str:
    """All its style sheets."""
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("static/css/*.css")))


def says(word: str) -> bool:
    """Whether a whole word or name stands in a script, between quotes of any kind."""
    return re.search(rf"[\"'`]{re.escape(word)}[\"'`]", scripts()) is not None
