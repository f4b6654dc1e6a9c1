"""Our style sheets, one a topic, with the caveat's words set into the margin of printed sheets."""

import re
from functools import lru_cache
from pathlib import Path

from components.markup import Html
from components.notices import caveat_on_paper
from components.store import tables as read_tables

FOLDER = Path(__file__).parent / "static" / "styles"
SHEETS = (
    "frame",
    "grid",
    "evidence",
    "harms",
    "time",
    "values",
    "summary",
    "sources",
    "cost",
    "leaflet",
    "clinic",
    "chairside",
    "asked",
    "forced",
    "paper",
)
# Comments, and blanks that part nothing: Streamlit searches the whole sheet on every run. Strings stay as they are.
_NEEDLESS = re.compile(r"""("[^"]*")|/\*.*?\*/|\s*([{};])\s*|([:,])\s+""", re.DOTALL)


def sheet(name: str) -> str:
    """A style sheet of its own, for a page outside the frame."""
    return (FOLDER / f"{name}.css").read_text(encoding="utf-8")


def compact(rules: str) -> str:
    """The same rules without comments and needless blanks."""
    return _NEEDLESS.sub(lambda found: found[1] or found[2] or found[3] or "", rules).strip()


_SHEET = "".join(compact(sheet(name)) for name in SHEETS)


@lru_cache(maxsize=1)
def style() -> Html:
    """Everything between one pair of style tags."""
    return Html(f"<style>{_SHEET}{caveat_on_paper(read_tables())}</style>")
