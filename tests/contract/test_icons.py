"""The font of a few icons holds every icon that our pages name, and is the one that a browser fetches."""

import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from server import scripts
from streamlit_insides.page import FOLDER
from tools import icons

COMPONENTS = Path(__file__).parents[2] / "components"
# What an expander of Streamlit's shows, closed and open; static/js names them.
EXPANDERS = {"keyboard_arrow_right", "keyboard_arrow_down", "expand_more", "expand_less"}


def named(font: TTFont) -> dict[str, str]:
    """The words that a font draws as one icon, and the glyph of each."""
    signs = {glyph: chr(code) for code, glyph in font.getBestCmap().items()}
    tables = [
        getattr(one, "ExtSubTable", one) for look in font["GSUB"].table.LookupList.Lookup for one in look.SubTable
    ]
    return {
        "".join(signs.get(glyph, "?") for glyph in (first, *one.Component)): one.LigGlyph
        for table in tables
        for first, all_of in getattr(table, "ligatures", {}).items()
        for one in all_of
    }


def test_every_icon_of_ours_is_in_it() -> None:
    """Each `:material/name:` in our code is a word that the small font draws, and so are those of an expander."""
    code = "".join(path.read_text("utf-8") for path in COMPONENTS.rglob("*.py"))
    asked = set(re.findall(r":material/(\w+):", code))
    assert asked and asked | EXPANDERS <= set(named(TTFont(icons.ICONS)))


def test_style_sheets_name_it() -> None:
    """What a browser gets as Streamlit's style sheet names the small font, once, and no font of all icons."""
    sheet = b"".join(scripts.with_few_icons(path.read_bytes()) for path in FOLDER.glob("static/css/index.*.css"))
    assert sheet.count(scripts.FEW_ICONS) == 1 and b"MaterialSymbols" not in sheet


def test_another_streamlit_is_noticed() -> None:
    """A sheet that speaks of icons, and names no font that we know, stops the start."""
    with pytest.raises(ValueError, match="font of icons"):
        scripts.with_few_icons(b"@font-face{font-family:Material Symbols Rounded;src:url(../media/Other.woff2)}")
