"""The letters that pages stand in, as a font of 14 KB that comes with every page: ``python -m tools.letters``.

English and Spanish letters in the weights from normal to bold; the whole font has more than twice as many bytes.
Written anew where a table comes to hold a sign that it lacks: tests/unit/test_letters.py says so. Needs fonttools
(requirements-dev.txt).
"""

import io
from pathlib import Path

from fontTools import subset  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from fontTools.varLib import instancer  # type: ignore[import-untyped]

STATIC = Path(__file__).parent.parent / "components" / "static"
WHOLE = STATIC / "atkinson-hyperlegible-next-latin-wght-normal.woff2"
LETTERS = STATIC / "letters.woff2"
WEIGHTS = (400, 700)
SPANISH = "¡¿ÁÉÍÑÓÚÜáéíñóúü«»"
SIGNS = "\N{NO-BREAK SPACE}§°±·×½‐‑–—‘’“”•…€™↑↓−∕"
_FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl"]


def main() -> None:
    """Write the font."""
    options = subset.Options(layout_features=_FEATURES, hinting=False, glyph_names=False)
    picked = subset.Subsetter(options)
    picked.populate(unicodes=[*range(0x20, 0x7F), *map(ord, SPANISH + SIGNS)])
    font = TTFont(WHOLE)
    picked.subset(font)
    plain = io.BytesIO()
    font.flavor = None
    font.save(plain)
    plain.seek(0)
    light = instancer.instantiateVariableFont(TTFont(plain), {"wght": WEIGHTS})
    light.flavor = "woff2"
    light.save(LETTERS)
    print(f"{LETTERS.name}: {len(light.getBestCmap())} signs, {LETTERS.stat().st_size} bytes")


if __name__ == "__main__":
    main()
