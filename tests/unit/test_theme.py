"""Contrast of the theme's colours, which Streamlit doesn't check."""

import re
import tomllib
from pathlib import Path

import pytest

from components.style import compact

ROOT = Path(__file__).parents[2]
THEME = tomllib.loads((ROOT / ".streamlit/config.toml").read_text())["theme"]
STYLE = (ROOT / "components/static/styles/frame.css").read_text()
PAIRS = re.findall(r"--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)", STYLE)


def luminance(colour: str) -> float:
    """Relative luminance of '#rrggbb' (WCAG 2.2)."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("ground", ["backgroundColor", "secondaryBackgroundColor"])
def test_text_and_links_can_be_read(mode: str, ground: str) -> None:
    """Text and links have at least 4.5:1 on both grounds; borders 3:1 on the page."""
    theme = THEME[mode]
    for colour in ("textColor", "linkColor"):
        assert contrast(theme[colour], theme[ground]) >= 4.5
    assert contrast(theme["borderColor"], theme["backgroundColor"]) >= 3


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_our_own_colours_can_be_read(mode: str) -> None:
    """Every colour used for words in our style sheet has at least 4.5:1 on the page in its mode."""
    grounds = {"ground", "band", "rule"}
    words = [(name, pair[mode == "dark"]) for name, *pair in PAIRS if name not in grounds]
    assert len(words) >= 9
    for name, colour in words:
        assert contrast(colour, THEME[mode]["backgroundColor"]) >= 4.5, name


def test_options_have_different_colours() -> None:
    """No two options share a colour, in either mode."""
    options = [pair for name, *pair in PAIRS if name in {"iv", "im", "oral", "nasal", "kap", "sgb", "spravato"}]
    assert len({light for light, _ in options}) == len({dark for _, dark in options}) == 7


def test_style_sheet_loads_nothing_from_elsewhere() -> None:
    """No address stands in the style sheet or the theme: no request leaves the server."""
    assert "url(" not in STYLE and "http" not in STYLE
    assert all(face["url"].startswith("app/static/") for face in THEME["fontFaces"])


def test_compact_rules_say_the_same() -> None:
    """Comments and needless blanks go; blanks that mean something, and strings, stay."""
    rules = """/* A note: {none} */
a :hover, b > c { margin: 0 1px; content: "x: {y};  /* z */"; }
@media (width < 9px) and print {
  d { color: red; }
}
"""
    assert compact(rules) == (
        'a :hover,b > c{margin:0 1px;content:"x: {y};  /* z */";}@media (width < 9px) and print{d{color:red;}}'
    )
