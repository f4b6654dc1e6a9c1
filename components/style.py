"""Our style sheets, one a topic, with the caveat's words set into the margin of printed sheets."""

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
_SHEET = "\n".join((FOLDER / f"{name}.css").read_text(encoding="utf-8") for name in SHEETS)


def sheet(name: str) -> str:
    """A style sheet of its own, for a page outside the frame."""
    return (FOLDER / f"{name}.css").read_text(encoding="utf-8")


@lru_cache(maxsize=1)
def style() -> Html:
    """Everything between one pair of style tags."""
    return Html(f"<style>{_SHEET}{caveat_on_paper(read_tables())}</style>")
