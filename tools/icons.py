"""The few icons that our pages and Streamlit's parts of them show, as a font of 4 KB: ``python -m tools.icons``.

Streamlit's font of all icons takes 366 KB, which every first visit would fetch. Written anew for a new Streamlit or a
new icon; tests/contract holds it to what the front end names. Needs fonttools (requirements-dev.txt).
"""

from pathlib import Path

from fontTools import subset  # type: ignore[import-untyped]

from streamlit_insides.page import FOLDER

THERE = "MaterialSymbols-Rounded.*.woff2"
ICONS = Path(__file__).parent.parent / "components/static/icons.woff2"
OURS = ("arrow_back", "arrow_forward", "download", "event")
# Of expanders, fields, messages and menus.
STREAMLITS = (
    "add", "arrow_downward", "arrow_upward", "calendar_month", "calendar_today", "check", "check_box", "check_circle",
    "chevron_left", "chevron_right", "close", "content_copy", "error", "expand_less", "expand_more", "info",
    "keyboard_arrow_down", "keyboard_arrow_right", "keyboard_double_arrow_left", "keyboard_double_arrow_right", "link",
    "menu", "more_horiz", "more_vert", "schedule", "visibility", "visibility_off",
)  # fmt: skip


def main() -> None:
    """Write the font. Raises KeyError for an icon that Streamlit's font has not."""
    options = subset.Options(flavor="woff2", layout_features=["liga", "rlig"], layout_closure=False)
    font = subset.load_font(str(next((FOLDER / "static/media").glob(THERE))), options)
    letters = font.getBestCmap()
    icons = [*OURS, *STREAMLITS]
    for one in icons:
        font.getGlyphID(one)
    picked = subset.Subsetter(options)
    picked.populate(glyphs=icons, unicodes=[ord(sign) for sign in set("".join(icons)) if ord(sign) in letters])
    picked.subset(font)
    subset.save_font(font, str(ICONS), options)
    print(f"{ICONS.name}: {len(icons)} icons, {ICONS.stat().st_size} bytes")


if __name__ == "__main__":
    main()
