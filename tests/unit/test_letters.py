"""The font that comes with every page holds what the tables say, in the weights that the style sheets ask for."""

import re

from fontTools.ttLib import TTFont

from data.catalogue import FOLDER
from server.shell import STATIC, styles


def test_every_sign_of_the_tables_is_in_it() -> None:
    """Letters and signs of all tables, but for those that only names of authors have: the other file brings these."""
    held = set(TTFont(STATIC / "letters.woff2").getBestCmap())
    told = {sign for path in FOLDER.glob("*.csv") for sign in path.read_text(encoding="utf-8")} - {"\n", "\r"}
    lacking = {sign for sign in told if ord(sign) not in held}
    assert not {sign for sign in lacking if ord(sign) < 0x100 or 0x2000 <= ord(sign) < 0x2200}, sorted(lacking)


def test_no_weight_is_asked_for_that_it_lacks() -> None:
    """Weights in the style sheets are those from normal to bold."""
    (axis,) = TTFont(STATIC / "letters.woff2")["fvar"].axes
    asked = {int(one) for one in re.findall(r"font(?:-weight)?:\s*(\d{3})\b", styles())}
    assert (axis.minValue, axis.maxValue) == (400, 700)
    assert asked and all(400 <= one <= 700 for one in asked), asked
