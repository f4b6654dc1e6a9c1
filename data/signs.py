"""Which signs the fonts of the PDF have, and what stands for those they don't have."""

import unicodedata

from wording import say

# Every sign of the fonts in fonts/, as ranges of code points (a test holds this against the files).
COVERED = (
    "20-7E A0-2AF 2C6-2C7 2C9 2D8-2DD 300-377 37A-37F 384-38A 38C 38E-3A1 3A3-3E1 3F0-52F 1E00-1F15 "
    "1F18-1F1D 1F20-1F45 1F48-1F4D 1F50-1F57 1F59 1F5B 1F5D 1F5F-1F7D 1F80-1FB4 1FB6-1FC4 1FC6-1FD3 "
    "1FD6-1FDB 1FDD-1FEF 1FF2-1FF4 1FF6-1FFE 2000-2064 2066-2071 2074-208E 2090-209C 20A0-20BF 2100-214F "
    "2202 220F 2211-2212 2215 2219-221A 221E 222B 2248 2260 2264-2265 25CA 25CC 266A 2C60-2C7F"
)
_JOINER = "\u200d"
_GRAPHEME_JOINER = "\u034f"
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_FLAG_LETTERS = range(0x1F1E6, 0x1F200)


def covered() -> frozenset[int]:
    """The code points that the fonts can print."""
    found: set[int] = set()
    for part in COVERED.split():
        first, _, last = part.partition("-")
        found.update(range(int(first, 16), int(last or first, 16) + 1))
    return frozenset(found)


COVERED_SIGNS = covered()


def mark() -> str:
    """What stands for a sign that the fonts lack: '[sign]'."""
    return f"[{say('signs-missing')}]"


def printable(words: str) -> tuple[str, int]:
    """Words with the mark for each sign that the fonts lack, and how many those were.

    What belongs to one picture on screen (a flag, a family, a skin tone) counts as one sign.
    """
    told: list[str] = []
    missing = 0
    signs = iter(enumerate(signs_of := unicodedata.normalize("NFC", words)))
    for place, sign in signs:
        if _shows_nothing(sign):
            continue
        if unicodedata.category(sign) == "Zs":
            told.append(" ")
        elif ord(sign) in COVERED_SIGNS:
            told.append(sign)
        else:
            told.append(mark())
            missing += 1
            for _ in range(_more_of_it(signs_of, place)):
                next(signs)
    return "".join(told), missing


def _shows_nothing(sign: str) -> bool:
    invisible = sign == _GRAPHEME_JOINER or "\ufe00" <= sign <= "\ufe0f"
    return invisible or unicodedata.category(sign) in ("Cc", "Cf", "Cs")


def _more_of_it(signs: str, place: int) -> int:
    """How many of the following signs belong to the one at a place."""
    end = place + 1
    if ord(signs[place]) in _FLAG_LETTERS and end < len(signs) and ord(signs[end]) in _FLAG_LETTERS:
        end += 1
    while end < len(signs) and (_clings(signs[end]) or signs[end - 1] == _JOINER):
        end += 1
    return end - place - 1


def _clings(sign: str) -> bool:
    category = unicodedata.category(sign)
    return sign == _JOINER or category in ("Mn", "Me", "Mc") or ord(sign) in _SKIN_TONES or ord(sign) >> 8 == 0xE00
