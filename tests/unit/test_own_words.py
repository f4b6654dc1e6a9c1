"""A reader's own words: what is dropped, what is cut, what the PDF can print."""

import unicodedata
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from components.sheets.as_pdf import FOLDER
from data.own_words import MOST, own_words
from data.signs import covered, printable

MARK = "[sign]"
ANY = st.text(st.characters(), max_size=300)
REGULAR = [one for one in sorted((FOLDER / "fonts").glob("*.ttf")) if "Bold" not in one.name]


@given(ANY)
def test_own_words_hold_no_control_sign_and_no_half_sign(typed: str) -> None:
    """Whatever is typed, no control sign but the line break stays, and the result can be stored as UTF-8."""
    kept = own_words(typed).text
    kept.encode()
    assert all(sign == "\n" or unicodedata.category(sign) not in ("Cc", "Cs") for sign in kept)


@given(ANY)
def test_cleaning_twice_changes_nothing(typed: str) -> None:
    """What is clean stays as it is."""
    once = own_words(typed)
    assert own_words(once.text) == once


@pytest.mark.parametrize("words", ["😀 你好 שלום", "<b>&amp;</b>", "#strike[x] $a$", "a\u0301 \u200d"])
def test_signs_that_show_are_kept(words: str) -> None:
    """Scripts, pictures and markup signs of any kind stay as typed."""
    assert own_words(words).text == words


def test_acting_signs_and_half_signs_are_dropped() -> None:
    """Control signs, lone surrogates and signs that turn the direction of reading go; line ends become one kind."""
    assert own_words("a\x00b\x07c\ud800d\u202ee\ufefff\r\ng\rh\u2028i\tj").text == "abcdef\ng\nh\ni j"


@pytest.mark.parametrize(("length", "cut"), [(0, False), (MOST, False), (MOST + 1, True), (3 * MOST, True)])
def test_long_words_are_cut_and_it_is_said(length: int, cut: bool) -> None:
    """Up to 5,000 characters fit; the rest is cut, and the result knows."""
    words = own_words("x" * length)
    assert (len(words.text), words.cut) == (min(length, MOST), cut)


@pytest.mark.parametrize("typed", [None, 3, ["x"], b"x", ""])
def test_anything_but_words_is_nothing_typed(typed: object) -> None:
    """A value of another kind in the session counts as nothing."""
    assert own_words(typed).lines == ()


def test_covered_signs_are_those_of_the_fonts() -> None:
    """The list of signs is what the font files hold, and the bold face lacks none of the regular one."""
    found = {code for path in REGULAR for code in TTFont(path).getBestCmap() if code >= 32 and code != 0xFEFF}
    assert covered() == found
    bold, regular = (set(TTFont(FOLDER / "fonts" / name).getBestCmap()) for name in _faces())
    assert regular <= bold


def _faces() -> tuple[str, str]:
    return "AtkinsonHyperlegibleNext_700Bold.ttf", "AtkinsonHyperlegibleNext_400Regular.ttf"


@given(ANY)
def test_printable_words_hold_only_what_the_fonts_have(typed: str) -> None:
    """Every sign of the result is in a font, and there are as many marks as signs left out."""
    told, missing = printable(typed.replace(MARK, ""))
    assert all(ord(sign) in covered() for sign in told)
    assert told.count(MARK) >= missing


@pytest.mark.parametrize(
    ("typed", "told", "missing"),
    [
        ("Łódź, Ünal, Nguyễn, Привет, ναι", "Łódź, Ünal, Nguyễn, Привет, ναι", 0),
        ("a 😀 b", f"a {MARK} b", 1),
        ("👍🏽", MARK, 1),
        ("👩‍👩‍👧‍👦!", f"{MARK}!", 1),
        ("🇺🇸🇲🇽", MARK * 2, 2),
        ("你好", MARK * 2, 2),
        ("e\u0301", "é", 0),
        ("a\u200bb\u00adc\ufe0f", "abc", 0),
        ("a\ufe00b\ufe01c", "abc", 0),
        ("\u034f", "", 0),
        ("e\u034f\u0301", "e\u0301", 0),
        ("a\u00a0b\u3000c", "a b c", 0),
        ("\ue000\uffff", MARK * 2, 2),
    ],
)
def test_missing_signs_are_marked_and_counted(typed: str, told: str, missing: int) -> None:
    """A sign no font has becomes one mark, whole pictures count once, signs that show nothing go."""
    assert printable(typed) == (told, missing)


def test_fonts_are_free_and_their_licences_lie_beside_them() -> None:
    """Both families are under the Open Font License, whose text is there."""
    texts = [path.read_text(encoding="utf-8") for path in Path(FOLDER / "fonts").glob("*-OFL.txt")]
    assert len(texts) == 2 and all("SIL OPEN FONT LICENSE Version 1.1" in one for one in texts)
