"""What Streamlit works out anew for every rerun though it can't have changed: here it is worked out once.

Two things, found with py-spy: the theme message (six sections of the configuration, which nothing changes while
the server runs), and whether a piece of HTML is only style (two searches through all of it, 90 kB for the grid).
Tied to the pinned Streamlit: tests hold the remembered answers against the original's.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from streamlit.elements import html
from streamlit.runtime import app_session

PIECES = 512


def remember() -> None:
    """Put remembering functions in the place of Streamlit's; harmless when called again."""
    if not hasattr(html._html_only_style_tags, "cache_info"):
        html._html_only_style_tags = lru_cache(maxsize=PIECES)(html._html_only_style_tags)
        app_session._populate_theme_msg = _remembering(app_session._populate_theme_msg)


def _remembering(populate: Callable[[Any, str], None]) -> Callable[..., None]:
    worked_out: dict[tuple[type[Any], str], Any] = {}

    def from_memory(msg: Any, section: str = "theme") -> None:
        kept = worked_out.get((type(msg), section))
        if kept is None:
            kept = type(msg)()
            populate(kept, section)
            worked_out[type(msg), section] = kept
        msg.MergeFrom(kept)

    return from_memory
