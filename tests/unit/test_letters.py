"""The font that comes with every page holds what the tables say, in the weights that the style sheets ask for."""

import re
from pathlib import Path

from fontTools.ttLib import TTFont

from components.frame import style
from data.catalogue import FOLDER
from server import shell
from server.shell import STATIC
from wording.said import FOLDER as WORDING

FIRST = (Path(__file__).parents[2] / "server" / "first" / "first.css").read_text(encoding="utf-8")
# Signs that no font of ours has: arrows and hyphens are drawn in the system's letters.
BEYOND = set("←→↑↓‐‑")


def held_by(name: str) -> set[int]:
    """The signs that a font file holds."""
    return set(TTFont(STATIC / name).getBestCmap())


def in_ranges(ranges: str) -> set[int]:
    """The signs that a list of ranges means, as style sheets write them."""
    found = set()
    for one in ranges.split(","):
        first, _, last = one.strip().removeprefix("U+").partition("-")
        found |= set(range(int(first, 16), int(last or first, 16) + 1))
    return found


def test_every_sign_of_tables_and_messages_is_in_it() -> None:
    """Letters and signs of all tables and messages, in both languages, but for authors' names."""
    held = held_by(shell.FONT)
    files = [one for one in FOLDER.rglob("*.csv") if one.name != "sources.csv"]
    for path in [*files, *WORDING.rglob("*.ftl")]:
        told = set(path.read_text(encoding="utf-8")) - {"\n", "\r"} - BEYOND
        assert not {sign for sign in told if ord(sign) not in held}, path


def test_each_sign_has_the_file_that_holds_it() -> None:
    """Told for the font in the page are exactly its signs; whatever else the whole ones hold is told for these."""
    faces = re.findall(r"src:url\('?([^')]+)'?\).*?unicode-range:([^}]+)\}", shell.font())
    assert [source[:15] for source, _ in faces] == ["./app/static/at", "./app/static/at", "data:font/woff2"]
    assert in_ranges(faces[-1][1]) == held_by(shell.FONT)
    elsewhere = held_by(shell.WHOLE.rpartition("/")[2]) - held_by(shell.FONT) - set(range(0x300, 0x310))
    assert {sign for sign in elsewhere if sign >= 0x20} <= in_ranges(faces[0][1]) | in_ranges(faces[1][1])
    names = {ord(sign) for sign in (FOLDER / "sources.csv").read_text(encoding="utf-8")} - {0x0A, 0x0D}
    assert names - {ord("\u2019")} <= in_ranges(faces[0][1]) | in_ranges(faces[1][1]) | in_ranges(faces[2][1])


def test_no_weight_is_asked_for_that_it_lacks() -> None:
    """Weights in the style sheets are those from normal to bold."""
    (axis,) = TTFont(STATIC / "letters.woff2")["fvar"].axes
    asked = {int(one) for one in re.findall(r"font(?:-weight)?:\s*(\d{3})\b", style.style_rules() + FIRST)}
    assert (axis.minValue, axis.maxValue) == (400, 700)
    assert asked and all(400 <= one <= 700 for one in asked), asked
