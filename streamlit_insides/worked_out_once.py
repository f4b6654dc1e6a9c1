"""What Streamlit works out anew for every rerun though it can't have changed: here it is worked out once.

Two things, found with py-spy: the theme message (six sections of the configuration, which nothing changes while
the server runs), and whether a piece of HTML is only style (two searches through all of it, 90 kB for the grid):
nearly every piece shows by its first signs that it isn't. Of the others their hash is remembered, never the piece.
Tied to the pinned Streamlit: tests hold the remembered answers against the original's.
"""

from collections.abc import Callable
from typing import Any

from streamlit.elements import html
from streamlit.runtime import app_session

PIECES = 512
_STYLE = "<style"


def remember() -> None:
    """Put remembering functions in the place of Streamlit's; harmless when called again."""
    if not hasattr(html._html_only_style_tags, "by_digest"):
        html._html_only_style_tags = _by_digest(html._html_only_style_tags)
        app_session._populate_theme_msg = _remembering(app_session._populate_theme_msg)


def _by_digest(only_style: Callable[[str], bool]) -> Any:
    known: dict[int, bool] = {}

    def from_memory(html_content: str) -> bool:
        start = html_content.lstrip()[: len(_STYLE)].lower()
        if start and start != _STYLE and not start.startswith("<!") and "<" not in start[1:]:
            return False
        digest = hash(html_content)
        if digest not in known:
            if len(known) >= PIECES:
                known.clear()
            known[digest] = only_style(html_content)
        return known[digest]

    from_memory.by_digest = known  # type: ignore[attr-defined]
    return from_memory


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
