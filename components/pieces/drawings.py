"""The marks as they are drawn: the SVG files that treatments.csv names, and one for each level of adjustability."""

from pathlib import Path

MARKS = Path(__file__).parents[1] / "static" / "marks"


def drawing(name: str) -> str:
    """A mark's SVG, drawn in currentColor. Raises FileNotFoundError for one that isn't there."""
    return (MARKS / name).read_text(encoding="utf-8").strip()
