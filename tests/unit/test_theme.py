"""Contrast of the theme's colours, which Streamlit doesn't check."""

import re
import tomllib
from pathlib import Path
from xml.etree import ElementTree

import pytest

from components.frame import style
from components.frame.style import compact
from components.pieces import drawings
from data.catalogue import Catalogue
from data.rules import treatments as rule
from server import shell
from tests.listed import TREATMENT_IDS
from wording import speaking

ROOT = Path(__file__).parents[2]
THEME = tomllib.loads((ROOT / ".streamlit/config.toml").read_text())["theme"]
STYLE = (ROOT / "components/frame/frame.css").read_text()
SHEETS = sorted(style.FOLDER.rglob("*.css"))
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
    beside = {"ground", "band", "rule", "on-accent", "edge"}
    words = [(name, pair[mode == "dark"]) for name, *pair in PAIRS if name not in beside]
    assert len(words) >= 3
    for name, colour in words:
        assert contrast(colour, THEME[mode]["backgroundColor"]) >= 4.5, name
    own = {name: pair[mode == "dark"] for name, *pair in PAIRS}
    assert contrast(own["on-accent"], own["accent"]) >= 4.5 and contrast(own["edge"], own["ground"]) >= 3


BEYOND_PAPER = re.compile(r"@media print \{.*?\n\}", re.DOTALL)
STRIP = r"clamp\(16px, (8rem / 9|1rem), clamp\(16px, 5vw, 24px\)\)"
STRIP_IN_LOW_WINDOWS = r"14px|clamp\(12px, 3\.75vw, 14px\)"
# Sizes beside the four, by sheet, and why each is one.
BESIDE_FOUR = {
    "frame": (
        rf"{STRIP}|{STRIP_IN_LOW_WINDOWS}"  # The notice strip stays whole, in low windows and under zoom too.
        r"|max\(16px, 1em\)"  # A floor under what Streamlit draws.
    ),
    "plain": rf"{STRIP}|{STRIP_IN_LOW_WINDOWS}|112\.5%",  # The strip; the root that the four count from.
    "line": rf"{STRIP}|112\.5% !important|1rem|calc\(22rem / 18\)",  # Stands where the sheet with the four may not.
    "forced": r"0\.8rem",  # A tick, drawn as a letter.
    "chairside": r"var\(--metre\)",  # 24 px: read by two at a metre.
}


def sizes(path: Path) -> list[str]:
    """The sizes of type that a sheet gives to what is on a screen."""
    rules = BEYOND_PAPER.sub("", path.read_text(encoding="utf-8"))
    found = re.findall(r"font-size: ([^;}]+)|font: (?:400 )?([^;}/]+)/", rules)
    return [(size or in_short).strip() for size, in_short in found]


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.stem)
def test_type_has_four_sizes(path: Path) -> None:
    """Every sheet sets 16, 18, 22 or 30 px on a screen; the few sizes beside them stand above, each with its reason."""
    allowed = rf"var\(--t(16|18|22|30)\)|inherit|{BESIDE_FOUR.get(path.stem, 'inherit')}"
    assert [size for size in sizes(path) if not re.fullmatch(allowed, size)] == []


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_options_have_their_own_readable_colours(catalogue: Catalogue, mode: str) -> None:
    """Each option's colour has at least 4.5:1 on the page in its mode, and no two share one."""
    colours = [one.colour_light if mode == "light" else one.colour_dark for one in catalogue.treatments]
    assert min(contrast(colour, THEME[mode]["backgroundColor"]) for colour in colours) >= 4.5
    assert len(set(colours)) == 7


def test_rules_judge_by_the_grounds_that_pages_have() -> None:
    """The grounds on which the rule on options' colours judges them are the theme's."""
    assert (THEME["light"]["backgroundColor"], THEME["dark"]["backgroundColor"]) == (rule.LIGHT, rule.DARK)


def test_sheet_gives_each_option_its_colours_and_mark_once(catalogue: Catalogue) -> None:
    """The sheet holds, for each option, one rule with the table's colours and its mark; no sheet names an option."""
    given = style.style_rules()
    for one in catalogue.treatments:
        pair = f"--own: light-dark({one.colour_light}, {one.colour_dark}); --drawn: {one.colour_drawn};"
        assert given.count(f".{one.treatment_id} {{ {pair} --mark: url(") == 1
        assert (drawings.MARKS / one.mark).is_file()
    sheets = "".join(path.read_text(encoding="utf-8") for path in SHEETS)
    assert {f"{path.parent.name}/{path.stem}" for path in SHEETS} >= set(style.SHEETS)
    assert not re.search(rf"\.({'|'.join(TREATMENT_IDS)})\b", sheets)


@pytest.mark.parametrize("path", sorted(drawings.MARKS.iterdir()), ids=lambda path: path.stem)
def test_marks_are_plain_line_drawings(path: Path) -> None:
    """A mark is a small SVG of lines that take the option's colour: no script, no text, no address, no fill."""
    drawn = ElementTree.fromstring(path.read_text(encoding="utf-8"))
    assert drawn.get("viewBox") == "0 0 48 48" and drawn.get("stroke") == "currentColor" and drawn.get("fill") == "none"
    assert {one.tag.rpartition("}")[2] for one in drawn} == {"path"} and path.stat().st_size < 1_000
    assert all(set(one.keys()) <= {"d", "transform"} for one in drawn)


def test_style_sheet_loads_nothing_from_elsewhere() -> None:
    """Style sheets name no address but the server's own fonts, and the theme none: no request leaves it."""
    for path in SHEETS:
        assert not re.search(r'url\((?!"/app/static/)|https?:', path.read_text(encoding="utf-8")), path
    assert "fontFaces" not in THEME
    assert re.findall(r"src:url\(['\"]?([^'\";)]{1,30})", str(shell.font())) == [
        "./app/static/atkinson-hyperleg",
        "./app/static/atkinson-hyperleg",
        "data:font/woff2",
    ]


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


def test_style_sheets_show_words_of_the_language() -> None:
    """What a style sheet writes is in the language that is spoken."""
    assert style.said() == ':root { --here: "you are here"; }\n'
    with speaking("es"):
        assert style.said() == ':root { --here: "est\\e1  aqu\\ed "; }\n'


def test_each_level_has_its_mark_by_its_own_name() -> None:
    """The style sheet draws who can change the dose by the level's class."""
    rules = style.controls()
    for level in ("any_minute", "between_steps", "before_only", "depends_on_route"):
        assert rules.count(f'.{level} {{ --mark: url("data:image/svg+xml,') == 1
